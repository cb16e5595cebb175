package inspect

import (
	"encoding/json"
	"io"
	"slices"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/draft"
)

// What JSON says of files, as docs/schema/inspect.schema.json has it. Its keys and words
// are English whatever the language, but for what stands in words of people.
type (
	jsonFiles struct {
		Files []jsonFile `json:"files"`
	}
	jsonFile struct {
		File      string        `json:"file"`
		Format    string        `json:"format,omitempty"`
		Guessed   bool          `json:"guessed,omitempty"`
		Packed    string        `json:"packed,omitempty"`
		Encoding  string        `json:"encoding,omitempty"`
		Separator string        `json:"separator,omitempty"`
		Root      string        `json:"root,omitempty"`
		Namespace string        `json:"namespace,omitempty"`
		Version   string        `json:"version,omitempty"`
		Sheets    []string      `json:"sheets,omitempty"`
		Reads     *jsonReads    `json:"reads,omitempty"`
		Unread    string        `json:"unread,omitempty"`
		Problems  []jsonProblem `json:"problems,omitempty"`
		Tables    []jsonTable   `json:"tables"`
	}
	jsonReads struct {
		Record  string   `json:"record"`
		Mapping string   `json:"mapping,omitempty"`
		Beside  []string `json:"beside,omitempty"`
	}
	jsonProblem struct {
		Code     string `json:"code"`
		Severity string `json:"severity"`
		Message  string `json:"message"`
		Line     int    `json:"line,omitempty"`
		Column   int    `json:"column,omitempty"`
	}
	jsonTable struct {
		Sheet    string        `json:"sheet,omitempty"`
		Element  string        `json:"element,omitempty"`
		Header   int           `json:"header,omitempty"`
		Above    int           `json:"above,omitempty"`
		Headless bool          `json:"headless,omitempty"`
		Rows     int           `json:"rows"`
		More     bool          `json:"more,omitempty"`
		Unread   int           `json:"unread,omitempty"`
		Unknown  []string      `json:"unknown_words,omitempty"`
		Columns  []jsonColumn  `json:"columns"`
		Fits     []jsonFit     `json:"fits,omitempty"`
		Record   string        `json:"record,omitempty"`
		Fields   []jsonField   `json:"fields,omitempty"`
		Missing  []string      `json:"missing,omitempty"`
		Unused   []string      `json:"unused,omitempty"`
		Draft    string        `json:"draft,omitempty"`
		Problems []jsonProblem `json:"problems,omitempty"`
	}
	jsonColumn struct {
		Heading   string   `json:"heading"`
		Number    int      `json:"number"`
		Twice     bool     `json:"twice,omitempty"`
		Looked    bool     `json:"looked_at"`
		Filled    int      `json:"filled"`
		Different int      `json:"different"`
		More      bool     `json:"more_different,omitempty"`
		Unique    bool     `json:"unique,omitempty"`
		Kind      string   `json:"kind,omitempty"`
		Words     string   `json:"words,omitempty"`
		Dates     string   `json:"dates,omitempty"`
		Split     string   `json:"split,omitempty"`
		Systems   []string `json:"systems,omitempty"`
		Unknown   []string `json:"unknown_words,omitempty"`
		Values    []Value  `json:"values,omitempty"`
	}
	jsonFit struct {
		Record  string   `json:"record"`
		Mapping string   `json:"mapping,omitempty"`
		Read    int      `json:"read"`
		Lacking []string `json:"lacking,omitempty"`
	}
	jsonField struct {
		Field string   `json:"field"`
		From  []string `json:"from"`
		By    string   `json:"by"`
	}
)

// kindNames are the kinds of columns as JSON calls them.
var kindNames = [...]string{
	draft.Unseen: "", draft.Blank: "blank", draft.Days: "date", draft.Wholes: "integer", draft.Halves: "decimal", draft.Percent: "percent",
	draft.Answers: "yes_no", draft.Coded: "code", draft.IDs: "id", draft.Texts: "text", draft.Other: "other",
}

// reasons are what a heading was taken for a field's by.
var reasons = [...]string{draft.ByName: "name", draft.ByMapping: "mapping", draft.ByLikeness: "likeness", draft.ByContent: "content", draft.ByNeed: "need"}

// JSON writes what was seen of files.
func JSON(w io.Writer, list []*File, shown Shown) error {
	out := jsonFiles{Files: []jsonFile{}}
	for _, f := range list {
		out.Files = append(out.Files, f.json(shown))
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(out)
}

func (f *File) json(shown Shown) jsonFile {
	out := jsonFile{
		File: diag.Clean(f.Name), Format: f.Format, Guessed: f.Guessed, Packed: f.Packed, Encoding: f.Encoding,
		Root: diag.Clean(f.Root), Namespace: diag.Clean(f.Space), Version: diag.Clean(f.Version), Sheets: cleaned(f.Sheets),
		Problems: problemsOf(&f.Problems, shown.Lang), Tables: []jsonTable{},
	}
	if f.Separator != 0 {
		out.Separator = string(rune(f.Separator))
	}
	if c := f.Reads; c.Record != nil && c.Nearest == nil {
		out.Reads = &jsonReads{Record: c.Record.Name}
		if c.Mapping != nil {
			out.Reads.Mapping = c.Mapping.Name
		}
		for _, m := range c.Beside {
			out.Reads.Beside = append(out.Reads.Beside, m.Name)
		}
	}
	if f.Unread != nil {
		out.Unread = f.Unread.Why.In(shown.Lang)
	}
	for _, t := range f.Tables {
		out.Tables = append(out.Tables, t.json(shown))
	}
	return out
}

func (t *Table) json(shown Shown) jsonTable {
	out := jsonTable{
		Sheet: diag.Clean(t.Sheet), Element: diag.Clean(t.Element), Header: t.Header, Above: t.Above, Headless: t.Headless, Rows: t.Rows, More: t.More, Unread: t.Unread,
		Unknown: t.file.Unknown, Draft: t.Draft.Text, Unused: cleaned(t.Draft.Unused), Problems: problemsOf(&t.Problems, shown.Lang), Columns: []jsonColumn{},
	}
	for _, c := range t.Columns {
		out.Columns = append(out.Columns, c.json(t, shown))
	}
	for _, fit := range t.Fits {
		j := jsonFit{Record: fit.Record.Name, Read: fit.Read, Lacking: fit.Lacking}
		if fit.Mapping != nil {
			j.Mapping = fit.Mapping.Name
		}
		out.Fits = append(out.Fits, j)
	}
	if t.Record == nil {
		return out
	}
	out.Record = t.Record.Name
	for _, l := range t.Draft.Lines {
		out.Fields = append(out.Fields, jsonField{l.Field.Name, cleaned(l.From), reasons[l.By]})
	}
	for _, f := range t.Draft.Missing {
		out.Missing = append(out.Missing, f.Name)
	}
	return out
}

func (c *Column) json(t *Table, shown Shown) jsonColumn {
	n, more := c.Different()
	out := jsonColumn{Heading: diag.Clean(c.Heading), Number: c.Number, Twice: c.Twice, Looked: !c.Twice && !c.Outside && c.Heading != "" && !t.Headless}
	if !out.Looked {
		return out
	}
	d := c.column()
	out.Filled, out.Different, out.More, out.Unique, out.Unknown = c.Filled, n, more, d.Unique, c.Null()
	out.Kind, out.Words, out.Dates, out.Split = kindNames[d.Kind], c.Words(shown.Lang), d.Dates, d.Split
	if d.Kind == draft.Days && d.Dates == "" {
		out.Dates, _, _ = c.form()
	}
	for _, s := range d.Systems {
		out.Systems = append(out.Systems, s.Name)
	}
	if shown.Values {
		out.Values = c.Values()
	}
	return out
}

func problemsOf(list *record.Problems, lang diag.Lang) []jsonProblem {
	var out []jsonProblem
	for _, p := range list.List {
		out = append(out, jsonProblem{string(p.Code), p.Severity().Word(diag.EN), p.Message(lang), p.Line, p.Column})
	}
	return out
}

func cleaned(list []string) []string {
	list = slices.Clone(list)
	for i, s := range list {
		list[i] = diag.Clean(s)
	}
	return list
}
