package report

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/interp/derive"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Derived is how many values of a field mappings gave, and what they assume in it; Without
// is in how many records they gave none.
type Derived struct {
	Field       string   `json:"field"`
	Count       int      `json:"count"`
	Without     int      `json:"without,omitempty"`
	Assumptions []string `json:"assumptions"`
}

// DerivedOf is what was derived, by field.
func DerivedOf(account derive.Account) []Derived {
	var list []Derived
	of := func(f *model.Field) *Derived {
		name := f.Record.Name + "." + f.Name
		at := slices.IndexFunc(list, func(d Derived) bool { return d.Field == name })
		if at < 0 {
			at, list = len(list), append(list, Derived{Field: name, Assumptions: []string{}})
		}
		return &list[at]
	}
	for _, x := range account.Derived {
		d := of(x.Line.Field)
		d.Count += x.Count
		for _, a := range x.Line.Assumed {
			if !slices.Contains(d.Assumptions, a.Why) {
				d.Assumptions = append(d.Assumptions, a.Why)
			}
		}
	}
	for _, x := range account.Underived {
		of(x.Field).Without += x.Count
	}
	return list
}

// derived has a line for each field that values were derived of.
func (s *Summary) derived(l diag.Lang) []string {
	var lines []string
	for _, d := range s.Derived {
		line := fmt.Sprintf(diag.Term{NB: "`%s`: %d verdier er utledet", EN: "`%s`: %d values were derived"}.In(l), diag.Clean(d.Field), d.Count)
		if d.Without > 0 {
			line += fmt.Sprintf(diag.Term{NB: ", %d kunne ikke utledes", EN: ", %d could not be derived"}.In(l), d.Without)
		}
		if len(d.Assumptions) > 0 {
			line += fmt.Sprintf(diag.Term{NB: "; antatt: %s", EN: "; assumed: %s"}.In(l), diag.Clean(strings.Join(d.Assumptions, "; ")))
		}
		lines = append(lines, line)
	}
	return lines
}
