package model

import "ppolang/lang/value"

// Interval is a run of days, both ends included; value.MinDate and
// value.MaxDate stand for no end.
type Interval struct{ From, To value.Date }

// Always is the interval without ends.
var Always = Interval{value.MinDate, value.MaxDate}

// Holds says whether the day lies in the interval.
func (i Interval) Holds(d value.Date) bool { return i.From <= d && d <= i.To }

// Overlap says whether two intervals have a day in common.
func Overlap(a, b Interval) bool { return a.From <= b.To && b.From <= a.To }

// Without is a list of intervals less the days of one more.
func Without(list []Interval, gone Interval) []Interval {
	var out []Interval
	for _, i := range list {
		if !Overlap(i, gone) {
			out = append(out, i)
			continue
		}
		if i.From < gone.From {
			out = append(out, Interval{i.From, gone.From - 1})
		}
		if gone.To < i.To {
			out = append(out, Interval{gone.To + 1, i.To})
		}
	}
	return out
}
