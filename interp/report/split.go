package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// Part is a run as one unit may see it: what points to its contacts, or changes them, and
// of the contacts of others nothing but that there are some. The account of what was read
// and tried is that of the whole run, which names no record.
func (r *Run) Part(unit string) Run {
	part := *r
	part.Selection.Units = []string{unit}
	part.Findings = r.part(unit, part.Selection, r.Findings)
	part.Accepted = r.part(unit, part.Selection, r.Accepted)
	part.Gone = nil
	for _, f := range part.Selection.Gone(r.Gone) {
		own := Run{Where: f.Where, Lang: r.Lang}
		f.Finding = own.seenBy(unit, f.Finding)
		part.Gone = append(part.Gone, f)
	}
	return part
}

func (r *Run) part(unit string, s Selection, list finding.List) finding.List {
	return s.Keep(r, list).Changed(func(f finding.Finding) finding.Finding { return r.seenBy(unit, f) })
}

var (
	elsewhere = diag.Term{NB: "en kontakt ved en annen enhet", EN: "a contact of another unit"}
	alsoThere = diag.Term{NB: "Det gjelder også en kontakt ved en annen enhet.", EN: "It is about a contact of another unit, too."}
)

// seenBy is a finding without the records of other units: they are not pointed to, not
// changed, and not named in what it says.
func (r *Run) seenBy(unit string, f finding.Finding) finding.Finding {
	own := func(ref finding.Ref) bool { return strings.EqualFold(r.At(ref, &f).Unit, unit) }
	var others []string
	keep := func(ref finding.Ref) bool {
		if own(ref) {
			return true
		}
		if !slices.Contains(others, ref.Key) {
			others = append(others, ref.Key)
		}
		return false
	}
	on, fixes := []finding.Ref{}, []finding.Fix{}
	for _, ref := range f.On {
		if keep(ref) {
			on = append(on, ref)
		}
	}
	for _, x := range f.Fixes {
		if keep(fixed(&x)) {
			fixes = append(fixes, x)
			if len(f.On) > 0 && len(on) == 0 {
				on = append(on, fixed(&x))
			}
		}
	}
	if len(others) == 0 {
		return f
	}
	f.On, f.Fixes, f.Unit = on, fixes, unit
	f.Message = without(f.Message, others, elsewhere.In(r.Lang)) + " " + alsoThere.In(r.Lang)
	f.Also = slices.Clone(f.Also)
	for i := range f.Also {
		f.Also[i].Message = without(f.Also[i].Message, others, elsewhere.In(r.Lang))
	}
	return f
}

// without is a text in which keys are not named.
func without(text string, keys []string, instead string) string {
	for _, key := range keys {
		if key == "" || !strings.Contains(text, key) {
			continue
		}
		whole := regexp.MustCompile(`(^|[^\pL\pN])` + regexp.QuoteMeta(key) + `($|[^\pL\pN])`)
		for range 2 { // two with one sign between them
			text = whole.ReplaceAllString(text, "${1}"+instead+"${2}")
		}
	}
	return text
}

// FileNames are safe names of files for units, one each: letters and digits of theirs, and
// a number where two would be the same.
func FileNames(units []string, none string) map[string]string {
	names, taken := map[string]string{}, map[string]bool{}
	for _, unit := range units {
		name := strings.Trim(strings.Join(strings.FieldsFunc(strings.ToLower(unit), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }), "-"), "-")
		switch {
		case unit == "":
			name = none
		case name == "" || reserved.MatchString(name):
			name = "enhet-" + name
		}
		if runes := []rune(name); len(runes) > 60 {
			name = string(runes[:60])
		}
		own := name
		for n := 2; taken[own]; n++ {
			own = name + "-" + strconv.Itoa(n)
		}
		taken[own] = true
		names[unit] = own
	}
	return names
}

// reserved are names that Windows has for its devices.
var reserved = regexp.MustCompile(`^(con|prn|aux|nul|com\d|lpt\d)$`)
