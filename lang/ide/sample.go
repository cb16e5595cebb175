package ide

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Sampled is what was found out about the sample files that the settings name, and by
// holding the rules against them. No value of a record is in it.
type Sampled struct {
	Files   []Sample
	Records map[string]int      // by record type: how many were read
	Absent  map[string][]string // by record type: the fields that none of these has, in order
	// Hits says how many records each rule gave findings for, by Rule.ID.
	Hits map[string]Hits
}

// Sample is what was seen of a sample file, or of a sheet of one.
type Sample struct {
	File    string // its name, without folders
	Sheet   string // of a workbook that has several
	Sheets  []string
	Element string // of XML, that is a record
	// Mapping is what the file is read by; "" where that is the names of the fields of
	// Record, and where nobody can tell what it is.
	Record, Mapping string
	Columns         []SampleColumn // none where the line of the headings was not found
	// Nearest is the mapping that the file nearly fits where it fits none, and Lacking the
	// headings that it would have to have for that.
	Nearest string
	Lacking []string
	Draft   string    // an innlesing that reads it; "" where there is one, or none can be drafted
	Drafts  string    // the record type that the draft is for
	Problem diag.Term // why it is not read; empty where it is
}

// SampleColumn is a column of a file, or a path of XML.
type SampleColumn struct {
	Heading string
	Share   int       // of the records that have something there, in percent
	Kind    diag.Term // what stands there, in words
}

// Sampled is what is known of sample files, nil where nobody has looked.
func (v *View) Sampled() *Sampled {
	if v.Facts == nil {
		return nil
	}
	return v.Facts.Sampled
}

// SamplesOf are the sample files that a mapping reads, or nearly.
func (v *View) SamplesOf(mapping string) []*Sample {
	var list, near []*Sample
	if known := v.Sampled(); known != nil {
		for i := range known.Files {
			switch s := &known.Files[i]; mapping {
			case s.Mapping:
				list = append(list, s)
			case s.Nearest:
				near = append(near, s)
			}
		}
	}
	return append(list, near...)
}

// Column is the column of a heading, nil where the file has none.
func (s *Sample) Column(heading string) *SampleColumn {
	i := slices.IndexFunc(s.Columns, func(c SampleColumn) bool { return sameHeading(c.Heading, heading) })
	if i < 0 {
		return nil
	}
	return &s.Columns[i]
}

// sameHeading says whether two headings are one, as files are read.
func sameHeading(a, b string) bool {
	return strings.EqualFold(strings.ReplaceAll(a, " ", "_"), strings.ReplaceAll(b, " ", "_"))
}

// LackingHeading is a heading that a mapping of the file at hand reads, that is not
// optional, and that the sample file which the mapping is nearest to does not have.
type LackingHeading struct {
	Span    source.Span // absolute, of the text
	Heading string
	Sample  *Sample
	Near    string // a heading that it has and that may be meant; "" where none is near
}

// LackingHeadings are those of the file at hand.
func (v *View) LackingHeadings() []LackingHeading {
	var list []LackingHeading
	for _, placed := range v.File.Decls {
		m, ok := v.DeclaredBy(placed).(*model.Mapping)
		if !ok {
			continue
		}
		samples := v.SamplesOf(m.Name)
		if len(samples) == 0 || samples[0].Mapping == m.Name {
			continue
		}
		s := samples[0]
		for _, clause := range placed.Decl.Lines() {
			line, is := clause.(*syntax.MapClause)
			if !is || line.Optional {
				continue
			}
			for _, c := range line.From {
				if c.From == nil || !slices.Contains(s.Lacking, c.From.Value) {
					continue
				}
				lacks := LackingHeading{Span: placed.Abs(c.From.Span()), Heading: c.From.Value, Sample: s}
				lacks.Near, _ = diag.Near(c.From.Value, s.unread(m))
				list = append(list, lacks)
			}
		}
	}
	return list
}

// unread are the headings of the file that a mapping reads nothing from.
func (s *Sample) unread(m *model.Mapping) []string {
	var list []string
	for _, c := range s.Columns {
		read := slices.ContainsFunc(m.Fields, func(f *model.MappedField) bool {
			return slices.ContainsFunc(f.Columns, func(r model.ColumnRange) bool {
				return sameHeading(r.From, c.Heading) || sameHeading(r.To, c.Heading)
			})
		})
		if c.Heading != "" && !read {
			list = append(list, c.Heading)
		}
	}
	return list
}

// lacking are the diagnostics about them.
func (v *View) lacking() []Diagnostic {
	var list []Diagnostic
	for _, l := range v.LackingHeadings() {
		d := v.Diagnostic(diag.New(diag.SampleLacks, diag.Place{File: v.File.Source, Span: l.Span}, diag.Plain(l.Heading), diag.Plain(l.Sample.File)))
		if l.Near != "" {
			d.Help = v.Say(diag.Term{NB: "mente du `" + l.Near + "`?", EN: "did you mean `" + l.Near + "`?"})
		}
		list = append(list, d)
	}
	return list
}
