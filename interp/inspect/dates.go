package inspect

import (
	"strings"

	"ppolang/lang/value"
)

// dateForms are ways to write dates: a bit each, of formsOfDates.
type dateForms uint16

const allDates = dateForms(1<<len(formsOfDates) - 1)

// formsOfDates are as `som` writes them. The first two are read without.
var formsOfDates = [...]string{
	"yyyy-mm-dd", "dd.mm.yyyy", "d.m.yyyy", "dd/mm/yyyy", "d/m/yyyy", "dd-mm-yyyy", "d-m-yyyy", "yyyymmdd", "yyyy/mm/dd", "yyyy.mm.dd", "mm/dd/yyyy", "m/d/yyyy", "ddmmyyyy",
}

// plainDates are those that are read without `som`.
const plainDates = dateForms(3)

var dateFormats = func() (list [len(formsOfDates)]value.DateFormat) {
	for i, form := range formsOfDates {
		list[i], _ = value.ParseDateFormat(form)
	}
	return list
}()

// Years of what is registered of patients; a number beyond is no date.
const (
	firstYear = 1900
	lastYear  = 2100
)

// readDay reads a date.
func (r *reading) readDay(s string) bool {
	if len(s) < len("1.1.2026") || s[0] < '0' || s[0] > '9' {
		return false
	}
	marked := strings.ContainsAny(s[:min(len(s), 5)], ".-/")
	for i, f := range dateFormats {
		if form := formsOfDates[i]; marked == (form == "yyyymmdd" || form == "ddmmyyyy") {
			continue
		}
		t, ok := f.Read(s)
		year, _, _ := t.Date.YMD()
		if !ok || year < firstYear || year > lastYear {
			continue
		}
		r.dates |= 1 << i
		r.timed = r.timed || t.Seconds > 0 || strings.ContainsAny(s, ":")
		r.zoned = r.zoned || t.Zoned
	}
	if r.dates != 0 {
		r.kind = days
		return true
	}
	if end := strings.IndexFunc(s, func(c rune) bool { return !strings.ContainsRune("0123456789.-/", c) }); end >= 8 {
		var first reading
		if first.readDay(s[:end]) {
			r.kind = remarked
			return true
		}
	}
	if list := value.MeantDates(s, false); marked && len(list) > 0 {
		r.kind = oddDays
		return true
	}
	return false
}

// form is how the dates of a column are written; som says what a line needs to read
// them, and other a form that all of them could have as well.
func (s *sums) form() (form, som, other string) {
	forms := s.dates
	if s.cells == s.of[days] {
		return "", "", ""
	}
	if forms == 0 && s.someDates&plainDates == s.someDates {
		return formsOfDates[0] + ", " + formsOfDates[1], "", ""
	}
	for i, f := range formsOfDates {
		if forms&(1<<i) == 0 {
			continue
		}
		switch {
		case form == "":
			form = f
			if plainDates&(1<<i) == 0 {
				som = f
			}
		case monthFirst(f) != monthFirst(form) && other == "":
			other = f
		}
	}
	return form, som, other
}

func monthFirst(form string) bool { return strings.HasPrefix(form, "m") }
