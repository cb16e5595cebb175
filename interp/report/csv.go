package report

import (
	"bufio"
	"io"
	"regexp"
	"strconv"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// columns are the header of the CSV report, one list a language; scripts read it.
var columns = []diag.Term{
	{NB: "alvor", EN: "severity"}, {NB: "utfall", EN: "outcome"}, {NB: "regel", EN: "rule"}, {NB: "tittel", EN: "title"}, {NB: "versjon", EN: "version"},
	{NB: "dato", EN: "date"}, {NB: "post", EN: "record"}, {NB: "nøkkel", EN: "key"}, {NB: "enhet", EN: "unit"}, {NB: "melding", EN: "message"}, {NB: "rettelse", EN: "fix"},
	{NB: "mangler", EN: "missing"}, {NB: "kilde", EN: "source"}, {NB: "antatt", EN: "assumptions"}, {NB: "fil", EN: "file"}, {NB: "linje", EN: "line"}, {NB: "id", EN: "id"},
}

// The outcomes, in the words of CSV.
var (
	unreadWord   = diag.Term{NB: "ikke lest", EN: "unread"}
	outcomeWords = map[finding.Outcome]diag.Term{
		finding.Violation:    {NB: "brudd", EN: "violation"},
		finding.Undetermined: {NB: "uavklart", EN: "undetermined"},
	}
)

// CSV writes one finding a line for a spreadsheet, with a header: in Norwegian as a
// Norwegian Excel opens it, with semicolons and its dates. Cells that hold several things
// part them with "; ". First come the files that were not read whole.
func CSV(w io.Writer, run Run) error {
	out := bufio.NewWriter(w)
	t := newTable(out, run.Wording(), columns)
	t.run = &run
	for i := range run.Summary.Files {
		if f := &run.Summary.Files[i]; !f.Whole() {
			t.unread(f)
		}
	}
	for f := range run.Findings.All() {
		t.finding(f.Masked())
		if broken(out) {
			break
		}
	}
	return out.Flush()
}

// broken says whether nothing more can be written; Flush says why.
func broken(out *bufio.Writer) bool {
	_, err := out.Write(nil)
	return err != nil
}

// table is rows of cells for a spreadsheet.
type table struct {
	Wording
	out   *bufio.Writer
	run   *Run
	comma byte
}

func newTable(out *bufio.Writer, words Wording, columns []diag.Term) *table {
	t := &table{Wording: words, out: out, comma: ';'}
	if words.Lang == diag.EN {
		t.comma = ','
	}
	out.WriteString("\ufeff") // by which Excel sees that it is UTF-8
	header := make([]string, len(columns))
	for i, c := range columns {
		header[i] = t.say(c)
	}
	t.row(header)
	return t
}

// row writes one; an error stays with the writer until it is flushed. encoding/csv cannot
// be told to quote a cell for another separator than its own.
func (t *table) row(cells []string) {
	for i, cell := range cells {
		if i > 0 {
			t.out.WriteByte(t.comma)
		}
		safe := noFormula(cell)
		if safe != cell || strings.ContainsAny(cell, separators+"\"") || strings.HasPrefix(cell, " ") {
			safe = `"` + strings.ReplaceAll(safe, `"`, `""`) + `"`
		}
		t.out.WriteString(safe)
	}
	t.out.WriteByte('\n')
}

// separators are the characters at which a spreadsheet may begin a new cell:
// which one does depends on the country it is set to, and quotes in the middle of
// a line do not keep it from that.
const separators = ",;\t\r\n"

// formula is what a spreadsheet could take for a formula: at the beginning of a
// cell and behind each separator; blanks of any kind, quotes and what is not seen
// aside. Some take the forms of other widths for the signs, too.
var formula = regexp.MustCompile(`(^|[,;\t\r\n])([\pZ\p{Cf}\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x{9f}]*)(["\pZ\p{Cf}]*[=+\-@＝＋－＠−﹢﹣﹦﹫])`)

// noFormula puts an apostrophe before it, which makes it a text.
func noFormula(cell string) string {
	if strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\r") {
		cell = "'" + cell
	}
	return formula.ReplaceAllString(cell, "${1}${2}'${3}")
}

func (t *table) finding(f finding.Finding) {
	keys := make([]string, len(f.On))
	for i, on := range f.On {
		keys[i] = on.Key
	}
	record, at, line := "", finding.Where{Date: f.Date, Dated: f.Dated, Unit: f.Unit}, ""
	if len(f.On) > 0 {
		record, at = f.On[0].Record, t.run.At(f.On[0], &f)
	}
	if f.Place.Line > 0 {
		line = strconv.Itoa(f.Place.Line)
	}
	missing := make([]string, len(f.Missing))
	for i, name := range f.Missing {
		missing[i] = t.Titles.Missing(name, record, t.Lang)
	}
	severity := SeverityOf(f.Severity).Word(t.Lang)
	t.row([]string{severity, t.say(outcomeWords[f.Outcome]), f.Rule, finding.TitleOf(f.Title, f.Rule), f.Version, t.Date(at), record, strings.Join(keys, "; "), at.Unit, f.Message,
		t.fixes(&f), strings.Join(missing, "; "), strings.Join(SourceTexts(&f), "; "), strings.Join(f.Assumptions, "; "), f.Place.File, line, f.ID()})
}

// unread says what of a file was not read, and the first reason.
func (t *table) unread(f *File) {
	message, line := f.Lost(t.Lang), ""
	if len(f.Problems) > 0 {
		p := f.Problems[0]
		message += ": " + p.Message
		if p.Line > 0 {
			line = strconv.Itoa(p.Line)
		}
	}
	cells := map[string]string{"severity": SeverityOf(syntax.Error).Word(t.Lang), "outcome": t.say(unreadWord), "record": f.Record, "message": message, "file": f.Name, "line": line}
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = cells[c.EN]
	}
	t.row(row)
}
