package report

import (
	"fmt"
	"strings"

	"ppolang/interp/derive"
	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// File is what came of reading one file.
type File struct {
	Name    string `json:"file"`
	Record  string `json:"record"`
	Mapping string `json:"mapping,omitempty"`
	Hash    string `json:"sha256,omitempty"` // of all its bytes
	Read    int    `json:"rows_read"`
	// LeftOut are the rows that are no records, by the clause that says so.
	LeftOut []Count `json:"rows_left_out,omitempty"`
	// Again are the rows that were the same as one before, and counted once; Gathered
	// those that became part of the record of one before.
	Again    int `json:"rows_again,omitempty"`
	Gathered int `json:"rows_gathered,omitempty"`
	Unread   int `json:"rows_unread"`
	// Incomplete says that the file was not read to its end.
	Incomplete bool     `json:"incomplete,omitempty"`
	Used       []string `json:"headings_used"`
	Unused     []string `json:"headings_unused"`
	// Problems are why rows, or the file, could not be read: the first ones.
	Problems []Problem `json:"problems,omitempty"`
}

// Problem is why something could not be read, without what it says.
type Problem struct {
	Code    diag.Code `json:"code"`
	Line    int       `json:"line,omitempty"`
	Column  int       `json:"column,omitempty"`
	Field   string    `json:"field,omitempty"`
	Message string    `json:"message"`
}

// FileOf is the account of a file, from what its reading came to.
func FileOf(got record.Report, l diag.Lang) File {
	f := File{
		Name: diag.Mask(got.File), Record: got.Record, Mapping: got.Mapping,
		Read: got.Records, Unread: got.Failed, Incomplete: got.Incomplete,
		Used: headings(got.Used), Unused: headings(got.Unused),
	}
	for _, out := range got.LeftOut {
		f.LeftOut = append(f.LeftOut, Count{out.Clause, out.Rows})
	}
	if n := got.Skipped.Totals; n > 0 {
		f.LeftOut = append(f.LeftOut, Count{diag.Term{NB: "rader med summer", EN: "rows of totals"}.In(l), n})
	}
	for _, p := range got.List {
		if p.Severity() == diag.Error {
			f.Problems = append(f.Problems, Problem{p.Code, p.Line, p.Column, p.Field, p.Message(l)})
		}
	}
	return f
}

func headings(list []string) []string {
	shown := make([]string, len(list))
	for i, h := range list {
		shown[i] = diag.Mask(diag.Clean(h))
	}
	return shown
}

// Whole says whether everything in the file was read.
func (f *File) Whole() bool { return f.Unread == 0 && !f.Incomplete && len(f.Problems) == 0 }

// Lost says in one line what of a file was not read.
func (f *File) Lost(l diag.Lang) string {
	switch {
	case f.Incomplete && f.Read+f.Unread == 0:
		return diag.Term{NB: "filen er ikke lest", EN: "the file was not read"}.In(l)
	case f.Incomplete:
		return fmt.Sprintf(diag.Term{NB: "filen er ikke lest til slutten: %d poster er lest, %d kunne ikke leses", EN: "the file was not read to its end: %d records were read, %d could not be read"}.In(l), f.Read, f.Unread)
	case f.Unread > 0:
		return fmt.Sprintf(diag.Term{NB: "%d av %d poster kunne ikke leses", EN: "%d of %d records could not be read"}.In(l), f.Unread, f.Read+f.Unread)
	}
	return diag.Term{NB: "filen har feil", EN: "the file has errors"}.In(l)
}

// Line says what came of a file.
func (f *File) Line(l diag.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d %s", diag.Clean(f.Name), f.Read, diag.Clean(f.Record))
	add := func(t diag.Term, args ...any) { fmt.Fprintf(&b, t.In(l), args...) }
	if f.Mapping != "" {
		add(diag.Term{NB: ", lest etter innlesingen %s", EN: ", read by the mapping %s"}, diag.Clean(f.Mapping))
	}
	for _, out := range f.LeftOut {
		add(diag.Term{NB: ", %d utelatt (%s)", EN: ", %d left out (%s)"}, out.Count, diag.Clean(out.Name))
	}
	if f.Again > 0 {
		add(diag.Term{NB: ", %d rader var like en rad før dem og telles én gang", EN: ", %d rows were the same as a row before them and count once"}, f.Again)
	}
	if f.Gathered > 0 {
		add(diag.Term{NB: ", %d rader er samlet i posten til en rad før dem", EN: ", %d rows were gathered into the record of a row before them"}, f.Gathered)
	}
	if f.Unread > 0 {
		add(diag.Term{NB: ", %d kunne ikke leses", EN: ", %d could not be read"}, f.Unread)
	}
	if f.Incomplete {
		add(diag.Term{NB: ", ikke lest til slutten", EN: ", not read to its end"})
	}
	return b.String()
}

// remarkable says whether there is more to say of a file than how much was read.
func (f *File) remarkable() bool {
	return f.Mapping != "" || f.LeftOut != nil || f.Again+f.Gathered > 0 || !f.Whole()
}

// shownNames is how many names a list has: of headings that nothing is read from, of
// rules that were not tried.
const shownNames = 20

// NotUsed names the headings of a file that nothing is read from, empty where there
// are none.
func (f *File) NotUsed(l diag.Lang) string {
	if len(f.Unused) == 0 {
		return ""
	}
	names := make([]string, len(f.Unused))
	for i, h := range f.Unused {
		names[i] = "«" + diag.Cut(h) + "»"
	}
	return diag.Term{NB: "leses ikke: ", EN: "not read: "}.In(l) + listed(names, l)
}

// account ends a list with what the files came to, and what was tried.
func (t *textReport) account(s *Summary) {
	lines := s.Account(t.Wording)
	if len(s.Files) > 0 {
		fmt.Fprintln(t.out, t.say(diag.Term{NB: "LEST", EN: "READ"}))
	}
	for _, line := range lines {
		fmt.Fprintf(t.out, "  %s\n", line)
	}
}

// Account says, line by line, what the files came to, what was derived, of which fields
// something is not known, and which rules had nothing to judge.
func (s *Summary) Account(w Wording) []string {
	var lines []string
	for i := range s.Files {
		lines = append(lines, s.Files[i].Line(w.Lang))
		if unused := s.Files[i].NotUsed(w.Lang); unused != "" {
			lines = append(lines, "  "+unused)
		}
	}
	return append(append(lines, s.derived(w.Lang)...), s.tried(w)...)
}

// shownProblems is how many reasons a list gives for one file: the first ones say
// what is wrong, and standard error has more.
const shownProblems = 5

// unread says, at the head of a list, what is not in it because it was not read.
func (t *textReport) unread(files []File) {
	title := diag.Term{NB: "IKKE LEST", EN: "NOT READ"}
	for i := range files {
		f := &files[i]
		if f.Whole() {
			continue
		}
		if title.NB != "" {
			fmt.Fprintln(t.out, t.paint.Word(diag.Error, t.say(title)))
			title = diag.Term{}
		}
		fmt.Fprintf(t.out, "  %s: %s\n", diag.Clean(f.Name), f.Lost(t.Lang))
		for i, p := range f.Problems {
			if i == shownProblems {
				fmt.Fprintf(t.out, "    "+t.say(andMore), len(f.Problems)-i)
				break
			}
			fmt.Fprint(t.out, "    ")
			if p.Line > 0 {
				fmt.Fprintf(t.out, t.say(diag.Term{NB: "linje %d: ", EN: "line %d: "}), p.Line)
			}
			fmt.Fprintln(t.out, diag.Clean(p.Message))
		}
	}
	if title.NB == "" {
		fmt.Fprintln(t.out)
	}
}

// Whole says whether every file was read whole.
func (s *Summary) Whole() bool {
	for i := range s.Files {
		if !s.Files[i].Whole() {
			return false
		}
	}
	return s.Unread == 0
}

// Merged counts what became of the rows of the files when all were read.
func (s *Summary) Merged(account derive.Account) {
	for _, t := range account.Tables {
		for _, of := range t.Files {
			for i := len(s.Files) - 1; i >= 0; i-- { // of a file that is given twice the later rows
				if f := &s.Files[i]; f.Record == t.Record.Name && f.Name == diag.Mask(of.File) {
					f.Again, f.Gathered = of.Again, of.Gathered
					break
				}
			}
		}
	}
}
