package model

import (
	"slices"

	"ppolang/lang/diag"
)

// Valid says whether the rule set has no errors, of syntax or other ones. Only
// then is it known what it means.
func (i *Info) Valid() bool { return i.valid }

// Judge keeps whether there are errors among what was found.
func (i *Info) Judge(list []diag.Diagnostic) {
	i.valid = !slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.Severity == diag.Error })
	for _, f := range i.Files {
		i.valid = i.valid && !f.Broken
	}
}
