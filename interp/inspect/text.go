package inspect

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/draft"
)

// Shown says how much is shown.
type Shown struct {
	Lang   diag.Lang
	Values bool // values too, of columns that tell nothing of who somebody is
	Draft  bool // the draft also where an innlesing of the rules reads the file
}

// text writes what was seen for people.
type text struct {
	io.Writer
	Shown
	blank bool // the last line is
	err   error
}

func (t *text) line(indent int, say diag.Term, args ...any) {
	t.blank = false
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.Writer, strings.Repeat(" ", indent)+say.In(t.Lang)+"\n", args...)
	}
}

// gap parts what follows from what stands above.
func (t *text) gap() {
	if !t.blank {
		t.line(0, same(""))
	}
	t.blank = true
}

func (t *text) say(term diag.Term) string { return term.In(t.Lang) }

// Text writes what was seen of a file for people: what it is, what stands in its columns,
// what reads it, and an innlesing to paste.
func Text(w io.Writer, f *File, shown Shown) error {
	t := &text{Writer: w, Shown: shown}
	t.line(0, same("%s"), diag.Clean(f.Name))
	t.line(2, same("%s"), t.what(f))
	t.problems(2, &f.Problems)
	for _, table := range f.Tables {
		t.table(f, table)
	}
	t.reads(f)
	for _, table := range f.Tables {
		t.draft(f, table)
	}
	return t.err
}

func same(s string) diag.Term { return diag.Term{NB: s, EN: s} }

// formatNames are what formats are called.
var formatNames = map[string]diag.Term{
	"csv": {NB: "CSV, en tabell som tekst", EN: "CSV, a table as text"}, "jsonl": {NB: "JSON-linjer", EN: "JSON lines"}, "ndjson": {NB: "JSON-linjer", EN: "JSON lines"},
	"json": {NB: "JSON", EN: "JSON"}, "xml": {NB: "XML", EN: "XML"}, "xlsx": {NB: "arbeidsbok fra et regneark (xlsx)", EN: "workbook of a spreadsheet (xlsx)"},
	"xlsm": {NB: "arbeidsbok fra et regneark, med makroer (xlsm; de blir ikke sett på)", EN: "workbook of a spreadsheet, with macros (xlsm; they are not looked at)"}, "parquet": {NB: "Parquet", EN: "Parquet"},
}

// Named says whether a format is called anything here.
func Named(format string) bool { _, is := formatNames[format]; return is }

// what says what a file is, on one line.
func (t *text) what(f *File) string {
	name, ok := formatNames[f.Format]
	if !ok {
		return t.say(diag.Term{NB: "ukjent format", EN: "unknown format"})
	}
	parts := []string{t.say(name)}
	add := func(term diag.Term, args ...any) { parts = append(parts, fmt.Sprintf(t.say(term), args...)) }
	if f.Guessed {
		add(diag.Term{NB: "slik den ser ut; navnet sier ikke hva den er", EN: "by its looks; its name does not say what it is"})
	}
	if f.Packed != "" {
		add(diag.Term{NB: "pakket med %s", EN: "packed with %s"}, f.Packed)
	}
	if f.Encoding != "" {
		add(diag.Term{NB: "tegnsett %s", EN: "encoding %s"}, f.Encoding)
	}
	if f.Separator != 0 {
		add(diag.Term{NB: "kolonnene skilt med %s", EN: "columns parted by %s"}, t.separator(f.Separator))
	}
	if f.Root != "" {
		add(diag.Term{NB: "elementet %s ytterst", EN: "outermost element %s"}, diag.Clean(f.Root))
	}
	if f.Space != "" {
		add(diag.Term{NB: "navnerom %s", EN: "namespace %s"}, diag.Clean(f.Space))
	}
	if f.Version != "" {
		add(diag.Term{NB: "versjon %s", EN: "version %s"}, diag.Clean(f.Version))
	}
	if len(f.Sheets) > 0 {
		add(diag.Term{NB: "ark: %s", EN: "sheets: %s"}, t.quoted(f.Sheets))
	}
	return strings.Join(parts, ", ")
}

// quoted are names of the file, in the quotes of the language.
func (t *text) quoted(list []string) string {
	var out []string
	for _, s := range list {
		out = append(out, t.say(diag.Term{NB: "«", EN: "“"})+diag.Clean(s)+t.say(diag.Term{NB: "»", EN: "”"}))
	}
	return strings.Join(out, ", ")
}

func (t *text) separator(s Separator) string {
	if s == '\t' {
		return t.say(diag.Term{NB: "tabulator", EN: "tab"})
	}
	return string(s)
}

// problems writes what is wrong, but for what is said in other words.
func (t *text) problems(indent int, p *record.Problems) {
	list := *p
	list.List = slices.DeleteFunc(slices.Clone(p.List), func(p record.Problem) bool { return p.Code == diag.TableAbove || p.Code == diag.TableBelow })
	list.Warnings -= len(p.List) - len(list.List)
	for line := range strings.Lines(list.Text(t.Lang)) {
		t.line(indent, same("%s"), strings.TrimSuffix(line, "\n"))
	}
}

// table writes what was seen of a table.
func (t *text) table(f *File, table *Table) {
	t.gap()
	if len(f.Sheets) > 1 {
		t.line(2, diag.Term{NB: "Arket «%s»", EN: "The sheet “%s”"}, diag.Clean(table.Sheet))
	}
	switch {
	case table.Headless:
		t.line(2, diag.Term{NB: "Fila har ingen linje med overskrifter, bare verdier, så ingen innlesing kan lese den. Legg til en linje øverst som sier hva kolonnene er.",
			EN: "The file has no line of headings, only values, so no mapping can read it. Add a line at the top that says what the columns are."})
	case f.recordless(table):
		t.line(2, diag.Term{NB: "Ingen elementer kommer igjen slik poster gjør, så det er ingenting å lese.", EN: "No elements come again as records do, so there is nothing to read."})
	case len(table.Columns) == 0 && table.Problems.Errors == 0:
		t.line(2, diag.Term{NB: "Her står det ingenting.", EN: "There is nothing here."})
	default:
		t.rows(table)
	}
	t.problems(2, &table.Problems)
	if table.Headless || len(table.Columns) == 0 {
		return
	}
	t.columns(table)
	if words := table.file.Unknown; len(words) > 0 {
		t.line(2, diag.Term{NB: "Ser ut til å bety «ikke registrert»: %s", EN: "Seems to mean “not recorded”: %s"}, t.nulls(table))
	}
	for _, total := range table.totals {
		t.line(2, diag.Term{NB: "Den siste raden er nok en sum, og er ikke regnet med: det står «%s» i %s.", EN: "The last row is probably a total, and is not counted: it says “%s” in %s."}, total.Word, t.quoted([]string{total.Heading}))
	}
}

// rows says how many there are, and where the header is.
func (t *text) rows(table *Table) {
	n := grouped(table.Rows, t.Lang)
	switch {
	case table.More:
		t.line(2, diag.Term{NB: "De første %s radene er sett på; fila har flere (alle: --rows 0).", EN: "The first %s rows were looked at; the file has more (all of them: --rows 0)."}, n)
	case table.Rows == 1:
		t.line(2, diag.Term{NB: "1 rad", EN: "1 row"})
	case table.Element != "":
		t.line(2, diag.Term{NB: "%s poster i elementet %s", EN: "%s records in the element %s"}, n, diag.Clean(table.Element))
	default:
		t.line(2, diag.Term{NB: "%s rader", EN: "%s rows"}, n)
	}
	if table.Unread > 0 {
		t.line(2, diag.Term{NB: "%s rader kan ikke leses.", EN: "%s rows cannot be read."}, grouped(table.Unread, t.Lang))
	}
	if table.Above > 0 {
		t.line(2, diag.Term{NB: "Overskriftene står på linje %d; linjene over hoppes over.", EN: "The headings are on line %d; the lines above are skipped."}, table.Header)
	}
	switch s := table.Skipped; {
	case s.Below == 1:
		t.line(2, diag.Term{NB: "Den siste linja er ingen rad.", EN: "The last line is no row."})
	case s.Below > 1:
		t.line(2, diag.Term{NB: "De siste %d linjene er ingen rader.", EN: "The last %d lines are no rows."}, s.Below)
	}
}

func grouped(n int, lang diag.Lang) string {
	s := strconv.Itoa(n)
	mark := diag.Term{NB: "\u00a0", EN: ","}.In(lang)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return s
}

// nulls are the words for "not recorded", and where they stand.
func (t *text) nulls(table *Table) string {
	var list []string
	for _, word := range table.file.Unknown {
		var in []string
		for _, c := range table.Columns {
			if slices.Contains(c.Null(), word) {
				in = append(in, c.Heading)
			}
		}
		const named = 3
		where := t.quoted(in[:min(len(in), named)])
		if len(in) > named {
			where += " …"
		}
		list = append(list, fmt.Sprintf(t.say(diag.Term{NB: "%s (i %s)", EN: "%s (in %s)"}), word, where))
	}
	return strings.Join(list, "; ")
}

// columns writes a table of the columns. Those that are numbered and alike are one line.
func (t *text) columns(table *Table) {
	rows := [][]string{{t.say(diag.Term{NB: "overskrift", EN: "heading"}), t.say(diag.Term{NB: "fylt", EN: "filled"}), t.say(diag.Term{NB: "ulike", EN: "different"}), t.say(diag.Term{NB: "det som står der", EN: "what stands there"})}}
	for i := 0; i < len(table.Columns); {
		n := t.alike(table, i)
		rows = append(rows, t.column(table, table.Columns[i:i+n]))
		if t.Values && n == 1 {
			if values := t.values(table.Columns[i]); values != "" {
				rows = append(rows, []string{"", "", "", values})
			}
		}
		i += n
	}
	var widths [3]int
	for _, row := range rows {
		for i := range widths {
			widths[i] = max(widths[i], min(utf8.RuneCountInString(row[i]), widest))
		}
	}
	t.gap()
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			if i < len(widths) {
				cell += strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(cell)))
			}
			line += cell + "  "
		}
		t.line(2, same("%s"), strings.TrimRight(line, " "))
	}
	t.gap()
}

// widest is how wide a column of the listing is at most.
const widest = 60

// alike is how many columns from one on are numbered in a row and of one kind.
func (t *text) alike(table *Table, i int) int {
	first := table.Columns[i]
	n := 1
	for i+n < len(table.Columns) {
		c := table.Columns[i+n]
		kind := c.Kind()
		if first.Twice || c.Twice || !draft.Follows(first.Heading, table.Columns[i+n-1].Heading, c.Heading) || kind != first.Kind() && kind != draft.Blank {
			break
		}
		n++
	}
	if n < 3 {
		return 1
	}
	return n
}

// column is the row of one column, or of a run of them.
func (t *text) column(table *Table, run []*Column) []string {
	c := run[0]
	name := diag.Clean(strings.Join(strings.Fields(c.Heading), " "))
	if name == "" {
		name = fmt.Sprintf(t.say(diag.Term{NB: "(kolonne %d, uten navn)", EN: "(column %d, unnamed)"}), c.Number)
	}
	if len(run) > 1 {
		name += " … " + diag.Clean(run[len(run)-1].Heading)
	}
	if c.Twice {
		return []string{name, "", "", t.say(diag.Term{NB: "overskriften står flere ganger, så ingenting kan leses herfra", EN: "the heading is there several times, so nothing can be read from here"})}
	}
	if c.Outside {
		return []string{name, "", "", t.say(diag.Term{NB: "utenfor posten; ikke sett på", EN: "outside the record; not looked at"})}
	}
	if c.Heading == "" {
		return []string{name, "", "", t.say(diag.Term{NB: "kan ikke leses uten en overskrift", EN: "cannot be read without a heading"})}
	}
	filled := percentage(c.Filled, table.Rows)
	for _, other := range run[1:] {
		if p := percentage(other.Filled, table.Rows); p != filled {
			filled = percentage(run[len(run)-1].Filled, table.Rows) + "–" + filled
			break
		}
	}
	return []string{name, filled, t.different(c), c.Words(t.Lang)}
}

// percentage is a share of all, which is never rounded to none or all.
func percentage(n, all int) string {
	if all == 0 {
		return "–"
	}
	p := (200*n + all) / (2 * all)
	switch {
	case n > 0 && p == 0:
		return "<1 %"
	case n < all && p == 100:
		return ">99 %"
	}
	return strconv.Itoa(p) + " %"
}

func (t *text) different(c *Column) string {
	n, more := c.Different()
	switch {
	case n == 0:
		return ""
	case more && c.unique():
		return fmt.Sprintf(t.say(diag.Term{NB: "alle av %s", EN: "all of %s"}), grouped(n, t.Lang))
	case more:
		return fmt.Sprintf(t.say(diag.Term{NB: "over %s", EN: "over %s"}), grouped(n, t.Lang))
	case c.unique():
		return t.say(diag.Term{NB: "alle", EN: "all"})
	}
	return grouped(n, t.Lang)
}

// values are those of a column that may be shown, on a line.
func (t *text) values(c *Column) string {
	var list []string
	for _, v := range c.Values() {
		list = append(list, fmt.Sprintf("%s (%d)", diag.Clean(v.Text), v.N))
	}
	return strings.Join(list, ", ")
}
