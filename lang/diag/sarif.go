package diag

import (
	"io"

	"ppolang/internal/sarif"
)

// SARIF writes a SARIF 2.1.0 log, which code review tools read: each diagnostic with
// what can be done about it, as changes of the text where there are such.
func SARIF(w io.Writer, list []Spoken, version string) error {
	var rules sarif.Catalogue
	return sarif.Write(w, func(yield func(sarif.Result) bool) {
		for _, d := range list {
			at := rules.Index(string(d.Code), func() sarif.Rule {
				return sarif.Rule{ID: string(d.Code), ShortDescription: sarif.Text{Text: General(Lookup(d.Code).Message.In(d.Lang))}}
			})
			result := sarif.Result{RuleID: string(d.Code), RuleIndex: at, Level: d.Severity.String(), Message: sarif.Text{Text: Mask(d.Message(d.Lang))}, Locations: []sarif.Location{}}
			if help := Mask(d.Help(d.Lang)); help != "" {
				result.Message.Text += "\n" + help
			}
			if d.Place.File != nil {
				result.Locations = append(result.Locations, sarif.Location{Physical: physical(d.Place)})
			}
			for i, r := range d.Related {
				result.Related = append(result.Related, sarif.Location{ID: &i, Physical: physical(r.Place), Message: &sarif.Text{Text: Mask(r.Note.In(d.Lang))}})
			}
			for _, f := range d.Fixes {
				fix := sarif.Fix{Description: sarif.Text{Text: Mask(f.Title.In(d.Lang))}}
				for _, e := range f.Edits {
					at := physical(e.Place)
					fix.Changes = append(fix.Changes, sarif.ArtifactChange{Artifact: at.Artifact, Replacements: []sarif.Replacement{{Deleted: *at.Region, Inserted: sarif.Text{Text: e.Text}}}})
				}
				result.Fixes = append(result.Fixes, fix)
			}
			if !yield(result) {
				return
			}
		}
	}, func() sarif.Run {
		return sarif.Run{Tool: sarif.Tool{Driver: sarif.Driver{Version: version, Rules: rules.Rules}}}
	})
}

func physical(at Place) *sarif.PhysicalLocation {
	p := placeOf(at)
	return &sarif.PhysicalLocation{Artifact: sarif.File(p.File), Region: &sarif.Region{StartLine: p.Line, StartColumn: p.Column, EndLine: p.EndLine, EndColumn: p.EndColumn}}
}
