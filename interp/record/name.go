package record

import (
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Name is a column or key of a file, and the fields it leads to. Spellings that
// fold alike are one name.
type Name struct {
	targets []target
	folded  string
	text    string // as it was first met
	warned  bool
	seen    uint32 // the record that last had it
}

// Known says whether a field is read from it.
func (n *Name) Known() bool { return len(n.targets) > 0 }

// Spelling is a name as it stands in the file. Records mostly have their keys in
// one order, so each remembers which came next.
type Spelling struct {
	*Name
	text string
	next *Spelling
}

// The names of a file that are kept: more than any schema has, and a bound on
// what a hostile file can make us remember. Keys beyond are unknown, which they
// surely are.
const (
	keptNames   = 10_000
	longestName = 256
)

// Spell finds what a name in the file leads to, given the one before it in the
// record (nil at its start).
func (in *Intake) Spell(before *Spelling, text []byte) *Spelling {
	if before == nil {
		before = &in.start
	}
	if next := before.next; next != nil && next.text == string(text) {
		return next
	}
	s := in.spellings[string(text)]
	if s == nil {
		s = in.spell(text)
	}
	before.next = s
	return s
}

func (in *Intake) spell(text []byte) *Spelling {
	if len(in.spellings) >= keptNames || len(text) > longestName {
		return &Spelling{Name: &in.stranger}
	}
	folded := fold(string(text))
	n := in.names[folded]
	if n == nil {
		n = &Name{targets: in.schema.find(folded), folded: folded, text: string(value.Trim(text))}
		in.names[folded] = n
		in.order = append(in.order, n)
	}
	s := &Spelling{Name: n, text: string(text)}
	in.spellings[s.text] = s
	return s
}

// Once says whether the record in hand has the name, and a field it leads to,
// for the first time.
func (in *Intake) Once(n *Name) bool {
	if n == &in.stranger {
		return true
	}
	if n.seen == in.record {
		return false
	}
	if n.seen == 0 {
		in.met(n)
	}
	n.seen = in.record
	for _, t := range n.targets {
		if t.test > 0 {
			continue
		}
		f := &in.seen[t.field]
		part := t.place != alone
		if f.record == in.record && (!part || !f.part) {
			return false
		}
		*f = seen{in.record, part}
	}
	return true
}

// keptUnused is how many names are kept that nothing is read from.
const keptUnused = 100

// met notes a name when the file first has it.
func (in *Intake) met(n *Name) {
	switch {
	case n.Known():
		in.Report.Used = append(in.Report.Used, n.text)
	case len(in.Report.Unused) < keptUnused:
		in.Report.Unused = append(in.Report.Unused, n.text)
	}
}

// Strange says whether a name leads nowhere and nothing was said of it yet. What a
// mapping does not read it leaves out on purpose: the report lists it, and that is all.
func (in *Intake) Strange(n *Name) bool { return !n.Known() && !n.warned && in.mapping == nil }

// Unknown warns of a strange name, once a file. The name is called by its place:
// what stands as a name in a file may be a patient's.
func (in *Intake) Unknown(n *Name, what diag.Term, line, column int) {
	n.warned = true
	hint := diag.Term{}
	if near, ok := in.near(n.folded); ok {
		hint = diag.Term{NB: "; mente du `" + near + "`?", EN: "; did you mean `" + near + "`?"}
	}
	in.Report.Add(Problem{Code: diag.RecordUnknownColumn, File: in.file, Line: line, Column: column,
		Args: []diag.Arg{what, diag.Plain(in.schema.record.Name), hint}})
}

// near is the field whose name is nearest, among those of a sensible length that the
// record in hand does not have.
func (in *Intake) near(name string) (string, bool) {
	if utf8.RuneCountInString(name) > 64 {
		return "", false
	}
	var names []string
	for i, f := range in.schema.record.Fields {
		if in.seen[i].record != in.record {
			names = append(names, f.Name)
		}
	}
	return diag.Near(name, names)
}

// Near says whether a strange name is nearly that of a field that the record in
// hand does not have.
func (in *Intake) Near(n *Name) bool {
	_, is := in.near(n.folded)
	return is
}

// Headings are the names that a field is read from, as the rules write them.
func (in *Intake) Headings(f *model.Field) []string {
	if in.mapping != nil {
		for _, m := range in.mapping.Fields {
			if m.Field != f || len(m.Columns) == 0 {
				continue
			}
			var names []string
			for _, c := range m.Columns {
				names = append(names, c.From)
			}
			return names
		}
	}
	return []string{f.Name}
}

// Title is how messages call the name: by the field it leads to.
func (in *Intake) Title(n *Name) diag.Term {
	if f := in.Field(n); f != nil {
		return diag.Term{NB: "`" + f.Name + "`", EN: "`" + f.Name + "`"}
	}
	return diag.Term{NB: "en nøkkel", EN: "a key"}
}

// Field is the first field a name leads to, nil where there is none.
func (in *Intake) Field(n *Name) *model.Field {
	if !n.Known() {
		return nil
	}
	return in.schema.record.Fields[n.targets[0].field]
}

// LeadsTo says whether a field is read from the name.
func (in *Intake) LeadsTo(n *Name, f *model.Field) bool {
	for _, t := range n.targets {
		if t.field == f.Index && t.test == 0 {
			return true
		}
	}
	return false
}

// Keys ends a file without a header, once its records are read: it reports the names
// that the mapping reads and no record has.
func (in *Intake) Keys() {
	if in.Report.Records > 0 {
		for _, p := range in.Lacking(0) {
			in.FaultOfFile(p)
		}
	}
}

// Lacking says which headings the mapping reads and the file has not: a problem each,
// on the line of the headings.
func (in *Intake) Lacking(line int) []Problem {
	var met []string
	for _, n := range in.order {
		if n.seen > 0 {
			met = append(met, n.folded)
		}
	}
	var list []Problem
	for _, n := range in.schema.lacking(met) {
		list = append(list, Problem{Code: diag.RecordNoHeading, Line: line, Field: n.field.Name, Args: []diag.Arg{headingsTerm(n.columns), diag.Plain(n.field.Name)}})
	}
	return list
}

// headingsTerm names a heading, or a range of them.
func headingsTerm(c model.ColumnRange) diag.Term {
	if c.From == c.To {
		return diag.Term{NB: "overskriften «" + c.From + "»", EN: "the heading “" + c.From + "”"}
	}
	return diag.Term{NB: "ingen av overskriftene «" + c.From + "» til «" + c.To + "»", EN: "any of the headings “" + c.From + "” to “" + c.To + "”"}
}

// Key is the record's key.
func (in *Intake) Key() *model.Field { return in.schema.record.Key }

// Governing is the record's governing date, nil for none.
func (in *Intake) Governing() *model.Field { return in.schema.record.Governing }

// Test is the name that stands for what a condition of a mapping finds by a path.
func (in *Intake) Test(is *model.CellIs) *Name {
	for _, t := range in.schema.find(fold(is.Heading)) {
		if t.test > 0 && in.schema.conditions[t.test-1] == conditionOf(is) {
			return &Name{targets: []target{t}}
		}
	}
	return &Name{}
}

// At is the name that stands for what a mapping finds by a path. Of a list of codes
// any number of values are put under it.
func (in *Intake) At(m *model.MappedField) *Name {
	t := target{field: m.Field.Index, place: alone}
	if m.Field.Type.Kind == model.Codes && len(m.Joined) == 0 || m.Where != nil {
		t.place = 0
	}
	return &Name{targets: []target{t}}
}
