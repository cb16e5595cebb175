// Package draft writes an innlesing for a file that nobody has one for yet: of its
// headings, and of what their values are as far as anybody has looked, it makes the
// lines that read it into a record type. What it is not sure of it says in comments.
//
//	text := draft.Mapping("kurs", record, draft.File{Columns: columns}, info.Mappings, syntax.NB).Text
//
// An editor that has no more of a file than its headings leaves the kinds out. No value
// of a file goes in here, and so none comes out.
package draft

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/xmlpath"
)

// File is what an innlesing has to say of a file, and its columns. What is not known,
// and what a reader finds out by itself, is left empty.
type File struct {
	Format      string
	Separator   rune
	Encoding    string
	Sheet       string
	Element     string // of XML, that is a record
	Header      string // a heading to know the line of headings by
	Unknown     []string
	DecimalMark rune
	TimeZone    string
	Totals      []Total
	Columns     []Column
}

// Total is a word in a column by which a row is known to be no record: Totalt.
type Total struct{ Heading, Word string }

// Draft is an innlesing, written and formatted, and what came of each field.
type Draft struct {
	Text    string
	Lines   []Line         // the fields that are read, in the record's order
	Missing []*model.Field // no heading was like them; what is derived is not among them
	Unused  []string       // headings that nothing is read from
}

// Line is a field and where it is read from.
type Line struct {
	Field *model.Field
	From  []string // headings or paths
	By    By
}

// By is what a heading was taken for a field's by.
type By uint8

// What a heading may be taken by.
const (
	ByName     By = iota // or its title, letters folded
	ByMapping            // another innlesing of the record type reads it
	ByLikeness           // to its name or title
	ByContent
	ByNeed // a record needs a key, and nothing was like it
)

// Mapping drafts an innlesing of that name which reads a file into a record type. The
// known ones say what headings there may be for a field; those of other record types
// are not asked.
func Mapping(name string, r *model.Record, f File, known []*model.Mapping, lang syntax.Language) Draft {
	w := &writer{record: r, file: f, lang: lang, words: diag.NB}
	w.file.Columns = slices.DeleteFunc(slices.Clone(f.Columns), func(c Column) bool { return !f.names(c.Heading) })
	for _, text := range []*string{&w.file.Sheet, &w.file.Header} {
		if !writable(*text) {
			*text = ""
		}
	}
	if lang == syntax.EN {
		w.words = diag.EN
	}
	w.names = NamesOf(r.Fields, known)
	for _, m := range known {
		if m.Record == r && m.Format == "xml" == (f.Element != "") {
			w.known = append(w.known, m)
		}
	}
	w.match()
	return w.draft(name, &f)
}

// writer makes the draft of one file.
type writer struct {
	record *model.Record
	file   File
	known  []*model.Mapping // of the record type
	lang   syntax.Language
	words  diag.Lang

	fit   *model.Mapping // that has all it needs of the file; nil for none
	reads []*reads       // by field; nil where nothing was found
	taken []bool         // by column
	names *Names         // of the fields
	spelt []spelling     // by column
}

// reads is how a field is read.
type reads struct {
	field    *model.Field
	columns  []int
	as       *model.MappedField // as another innlesing reads it; nil where none does
	by       By
	together []*model.Field // that it is put together of; nil where it is read from columns
	others   bool           // all that the path leads to but the first
	against  string         // why it is only proposed in a comment; "" where it is read
}

func (w *writer) say(t diag.Term) string { return t.In(w.words) }

// draft writes what was matched.
func (w *writer) draft(name string, f *File) Draft {
	var d Draft
	head := &syntax.MappingDecl{For: &syntax.Name{Text: w.record.Name}}
	head.Name = &syntax.Name{Text: name}
	lines := []string{format.Header(head, w.lang)}
	for _, c := range w.fileClauses() {
		lines = append(lines, format.Clause(c, w.lang))
	}
	for _, r := range w.reads {
		if r == nil || r.against != "" {
			continue
		}
		lines = append(lines, w.line(r))
		d.Lines = append(d.Lines, Line{r.field, w.headings(r), r.by})
	}
	derived := w.derivations()
	for _, c := range derived {
		lines = append(lines, format.Clause(c.Clause, w.lang))
	}
	for i, r := range w.reads {
		field := w.record.Fields[i]
		gives := slices.ContainsFunc(derived, func(l *model.Derivation) bool { return l.Field == field })
		if (r == nil || r.against != "") && !gives {
			d.Missing = append(d.Missing, field)
		}
	}
	lines = append(lines, w.remarks(d.Missing)...)
	for i, c := range w.file.Columns {
		if !w.taken[i] {
			d.Unused = append(d.Unused, c.Heading)
		}
	}
	for _, c := range f.Columns {
		if !f.names(c.Heading) {
			d.Unused = append(d.Unused, c.Heading)
		}
	}
	if len(d.Unused) > 0 {
		more := ""
		if len(d.Unused) > mostUnused {
			more = " …"
		}
		lines = append(lines, "# "+w.say(diag.Term{NB: "Ikke lest: ", EN: "Not read: "})+listed(d.Unused[:min(len(d.Unused), mostUnused)])+more)
	}
	d.Text = w.formatted(lines)
	return d
}

// mostUnused is how many headings a comment counts up that nothing is read from.
const mostUnused = 12

// formatted is the text as the formatter has it.
func (w *writer) formatted(lines []string) string {
	word := syntax.KwLanguage.In(w.lang) + " " + w.lang.String() + "\n\n"
	file, _ := syntax.Parse([]byte(word+lines[0]+"\n  "+strings.Join(lines[1:], "\n  ")+"\n"), "")
	return strings.TrimPrefix(format.File(file, w.lang), word)
}

// listed are headings one after the other, on one line however they are made.
func listed(headings []string) string {
	var quoted []string
	for _, h := range headings {
		quoted = append(quoted, "«"+diag.Clean(written(h))+"»")
	}
	return strings.Join(quoted, ", ")
}

// names says whether an innlesing can name a column: its heading can be written as a
// text, and as a path where it is one.
func (f *File) names(heading string) bool {
	if f.Element != "" {
		if _, mistake := xmlpath.Parse(heading); mistake != nil {
			return false
		}
	}
	return written(heading) != "" && writable(heading)
}

// writable says whether a text can stand in quotes of the language.
func writable(text string) bool {
	text = written(text)
	return utf8.ValidString(text) && diag.Clean(text) == text && !(strings.Contains(text, `"`) && strings.Contains(text, "»"))
}

// written is a heading as a text of the language has it: readers do not tell blanks of
// one kind from those of another.
func written(heading string) string { return strings.Join(strings.Fields(heading), " ") }
