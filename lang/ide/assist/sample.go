package assist

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// sampleHeading offers a heading of the sample file where a mapping names one that the
// file does not have.
func (s *site) sampleHeading() {
	for _, lacks := range s.LackingHeadings() {
		if lacks.Near == "" || !s.selects(lacks.Span) {
			continue
		}
		title := diag.Term{NB: "bytt til `" + lacks.Near + "`, som prøvefila har", EN: "change to `" + lacks.Near + "`, which the sample file has"}
		a := s.change(QuickFix, title, func() []ide.Edit {
			return []ide.Edit{{Span: lacks.Span, Text: quoted(lacks.Near)}}
		})
		a.Preferred = true
	}
}

// draftMapping offers an innlesing for each sample file that none reads: on the record
// type that it is for, between declarations, and in an innlesing that the file nearly
// fits.
func (s *site) draftMapping() {
	known := s.Sampled()
	if known == nil {
		return
	}
	for _, sample := range known.Files {
		if sample.Draft == "" || !s.drafted(&sample) {
			continue
		}
		name := sample.File
		if sample.Sheet != "" {
			name += " (" + sample.Sheet + ")"
		}
		title := diag.Term{NB: "skriv en innlesing av prøvefila " + name, EN: "write a mapping of the sample file " + name}
		s.change(Rewrite, title, func() []ide.Edit {
			end := len(s.File.Source.Text)
			if s.Decl != nil {
				end = s.Decl.Abs(s.Decl.Decl.Span()).End
			}
			return []ide.Edit{{Span: source.Span{Start: end, End: end}, Text: "\n\n" + strings.TrimSuffix(sample.Draft, "\n")}}
		})
	}
}

// drafted says whether the draft for a sample file is offered here.
func (s *site) drafted(sample *ide.Sample) bool {
	if s.Decl == nil || len(s.Path) == 0 {
		return true
	}
	switch d := s.Decl.Decl.(type) {
	case *syntax.RecordDecl:
		return d.Name != nil && d.Name.Text == sample.Drafts
	case *syntax.MappingDecl:
		return d.For != nil && d.For.Text == sample.Drafts
	}
	return false
}
