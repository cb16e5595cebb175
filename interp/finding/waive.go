package finding

import (
	"iter"
	"sync/atomic"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Accepted is why a finding is accepted, by whom and for how long: what a waiver says
// (docs/spec.md, 20).
type Accepted struct {
	Why   string
	By    string
	Until value.Date // the last day
}

// Waivers are those of a run: which of its findings are accepted, and what came of each
// waiver. Findings may be asked for by several goroutines at once.
type Waivers struct {
	list  []*waived
	by    map[string]Waived // by the rule
	ended []*model.Waiver
}

// Waived are the waivers of a rule, by the keys that they name.
type Waived map[string][]*waived

// waived is a waiver of a rule, a section or a check for one key.
type waived struct {
	by     *model.Waiver
	key    model.WaivedKey
	record *model.Record // nil where it is the one that has such a key
	number int32         // from 1

	hit   atomic.Bool
	of    atomic.Pointer[model.Record] // that has such a key
	mixed atomic.Bool                  // there are two
}

// NewWaivers are the waivers of a rule set on a day, of what was asked for: none where no
// day is known, for then it is not known which have ended.
func NewWaivers(info *model.Info, today *value.Date, asked func(model.Waived) bool) *Waivers {
	w := &Waivers{by: map[string]Waived{}}
	if today == nil {
		return w
	}
	for _, one := range info.Waivers {
		ended := *today > one.Until
		said := false
		for _, of := range one.Of {
			if !asked(of) {
				continue
			}
			if ended {
				if !said {
					w.ended = append(w.ended, one)
				}
				said = true
				continue
			}
			w.add(one, of, info.Lang)
		}
	}
	return w
}

func (w *Waivers) add(by *model.Waiver, of model.Waived, l syntax.Language) {
	names := of.Names(l)
	for _, key := range by.Keys {
		one := &waived{by: by, key: key, record: of.Record, number: int32(len(w.list) + 1)}
		w.list = append(w.list, one)
		for _, name := range names {
			if w.by[name] == nil {
				w.by[name] = Waived{}
			}
			w.by[name][key.Key] = append(w.by[name][key.Key], one)
		}
	}
}

// Of are the waivers of what findings give as their rule, nil where there are none.
func (w *Waivers) Of(rule string) Waived { return w.by[rule] }

// Find is the number of the waiver by which a finding is accepted that points to some
// records, 0 where it is not, unless it turns out in the end that it is not told which
// record the waiver is about. All waivers of the finding are taken to have met
// something.
func (w Waived) Find(on iter.Seq2[*model.Record, string]) int32 {
	var first, perhaps *waived
	for of, key := range on {
		for _, one := range w[key] {
			switch {
			case one.record == of:
				one.hit.Store(true)
				if first == nil || one.number < first.number {
					first = one
				}
			case one.record == nil:
				one.meet(of)
				if perhaps == nil || one.number < perhaps.number {
					perhaps = one
				}
			}
		}
	}
	switch {
	case first != nil:
		return first.number
	case perhaps != nil:
		return perhaps.number
	}
	return 0
}

// meet notes that a record of a type has the key.
func (w *waived) meet(of *model.Record) {
	w.hit.Store(true)
	if !w.of.CompareAndSwap(nil, of) && w.of.Load() != of {
		w.mixed.Store(true)
	}
}

// By is what the waiver of a number says, nil where it accepts nothing. It is asked when
// all findings of the run were looked for.
func (w *Waivers) By(number int32) *Accepted {
	if number == 0 || w.list[number-1].mixed.Load() {
		return nil
	}
	by := w.list[number-1].by
	return &Accepted{Why: by.Title, By: by.By, Until: by.Until}
}

// Notes say which waivers have ended, and which are about nothing: with the place of the
// waiver or the key.
func (w *Waivers) Notes(info *model.Info) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, one := range w.ended {
		list = append(list, diag.New(diag.WaiverEnded, info.Locate(one.At), diag.Plain(FormatDate(one.Until, info.Lang))))
	}
	for _, one := range w.list {
		switch {
		case one.mixed.Load():
			list = append(list, diag.New(diag.WaiverOfSeveral, info.Locate(one.key.At), diag.Plain(one.key.Key)))
		case !one.hit.Load():
			list = append(list, diag.New(diag.WaiverOfNothing, info.Locate(one.key.At), diag.Plain(one.key.Key)))
		}
	}
	return diag.Sort(list)
}

// Mark notes at findings by what they are accepted.
func (w *Waivers) Mark(info *model.Info, list []*Finding) {
	numbers := make([]int32, len(list))
	for i, f := range list {
		if of := w.Of(f.Rule); of != nil {
			numbers[i] = of.Find(f.pointsTo(info))
		}
	}
	for i, f := range list {
		f.Accepted = w.By(numbers[i])
	}
}

// accept parts the findings that are accepted from the others.
func (w *Waivers) accept(info *model.Info, list []Finding) (rest, accepted []Finding) {
	if len(w.list) == 0 {
		return list, nil
	}
	marked := make([]*Finding, len(list))
	for i := range list {
		marked[i] = &list[i]
	}
	w.Mark(info, marked)
	for i := range list {
		if list[i].Accepted != nil {
			accepted = append(accepted, list[i])
		} else {
			rest = append(rest, list[i])
		}
	}
	return rest, accepted
}

// pointsTo are the records that the finding points to.
func (f *Finding) pointsTo(info *model.Info) iter.Seq2[*model.Record, string] {
	return func(yield func(*model.Record, string) bool) {
		for _, on := range f.On {
			if !yield(info.RecordNamed(on.Record), on.Key) {
				return
			}
		}
	}
}
