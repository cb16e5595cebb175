// Package value holds the constants of the language: civil dates, durations and
// exact numbers. None of them ever passes through a float or a time zone.
package value

import (
	"fmt"
	"time"
)

// Date is a civil date, counted in days from 1970-01-01.
type Date int32

// The first and the last day a rule or a record may name.
var (
	MinDate = mustDate(1, 1, 1)
	MaxDate = mustDate(9999, 12, 31)
)

func mustDate(y, m, d int) Date {
	date, ok := NewDate(y, m, d)
	if !ok {
		panic("value: not a date")
	}
	return date
}

// NewDate is false where there is no such day.
func NewDate(year, month, day int) (Date, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	return Date(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / 86400), true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// YMD is year, month (from 1) and day.
func (d Date) YMD() (year, month, day int) {
	y, m, dd := time.Unix(int64(d)*86400, 0).UTC().Date()
	return y, int(m), dd
}

// String is the date as 2026-02-01.
func (d Date) String() string {
	y, m, day := d.YMD()
	if y < 0 || y > 9999 {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
	}
	digit := func(n int) byte { return '0' + byte(n%10) }
	return string([]byte{
		digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(day / 10), digit(day),
	})
}

// Norwegian is the date as 01.02.2026.
func (d Date) Norwegian() string {
	y, m, day := d.YMD()
	return fmt.Sprintf("%02d.%02d.%04d", day, m, y)
}

// ParseDate reads 2026-02-01 and 01.02.2026, and nothing else.
func ParseDate(s string) (Date, bool) {
	if len(s) != 10 {
		return 0, false
	}
	if s[4] == '-' && s[7] == '-' {
		return dateOf(s[0:4], s[5:7], s[8:10])
	}
	if s[2] == '.' && s[5] == '.' {
		return dateOf(s[6:10], s[3:5], s[0:2])
	}
	return 0, false
}

func dateOf(year, month, day string) (Date, bool) {
	y, ok1 := digits(year)
	m, ok2 := digits(month)
	d, ok3 := digits(day)
	if !ok1 || !ok2 || !ok3 {
		return 0, false
	}
	return NewDate(y, m, d)
}

func digits(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}

// DurationUnit is what a duration counts in.
type DurationUnit uint8

// The units of durations.
const (
	Days DurationUnit = iota
	Months
	Years
)

// Duration is a number of days, months or years. It only ever meets dates.
type Duration struct {
	N    int
	Unit DurationUnit
}

// Add moves the date by n times the duration (n is 1 or -1 for + and -). Month
// arithmetic clamps to the month's end: 31 January + 1 month is 28 or 29
// February. It is false where the result leaves the calendar.
func (d Date) Add(n int, by Duration) (Date, bool) {
	if by.N > 4_000_000 || by.N < -4_000_000 {
		return 0, false
	}
	if by.Unit == Days {
		r := int64(d) + int64(n)*int64(by.N)
		return Date(r), r >= int64(MinDate) && r <= int64(MaxDate)
	}
	months := n * by.N
	if by.Unit == Years {
		months *= 12
	}
	y, m, day := d.YMD()
	total := y*12 + m - 1 + months
	if total < 12 {
		return 0, false
	}
	y, m = total/12, total%12+1
	if y > 9999 {
		return 0, false
	}
	return NewDate(y, m, min(day, daysIn(y, m)))
}

// MonthsBetween counts the completed months from a to b; negative where b lies
// before a. 31 January to 28 February is 1 (the day is clamped to the month's end).
func MonthsBetween(a, b Date) int {
	if b < a {
		return -MonthsBetween(b, a)
	}
	ya, ma, _ := a.YMD()
	yb, mb, _ := b.YMD()
	n := (yb-ya)*12 + mb - ma
	if moved, ok := a.Add(1, Duration{n, Months}); ok && moved > b {
		n--
	}
	return n
}
