// Package conform reads the conformance cases of the language: rules, records,
// and every finding they give. Both evaluators are held to them.
//
// A case is a txtar archive in testdata/conformance/lang. Its comment says what
// it shows and ends with a line `cites:` that names sections of docs/spec.md, perhaps
// after a line `pairs:` with how many pairs one case may come to, and `today:` with the
// day of the run. The file `rules` stands behind base.rules of the same folder, unless it begins with
// a language line of its own; files like `kontakt.jsonl` and `kontakt.csv` are the
// records, and `want` the findings as Text writes them.
package conform

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Case is one conformance case, ready to be evaluated.
type Case struct {
	Name  string
	Path  string
	Cites []string
	Info  *model.Info
	Data  *record.Sealed
	Today *value.Date // by which waivers end; nil: none holds
	Pairs int         // that one case may come to; 0 for the usual limit
	Want  string
}

// Cases reads all cases of a folder.
func Cases(dir string) ([]*Case, error) {
	base, err := os.ReadFile(filepath.Join(dir, "base.rules"))
	if err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	var cases []*Case
	for _, path := range paths {
		c, err := read(path, string(base))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		cases = append(cases, c)
	}
	return cases, nil
}

func read(path, base string) (*Case, error) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		return nil, err
	}
	c := &Case{Name: strings.TrimSuffix(filepath.Base(path), ".txtar"), Path: path}
	data := record.NewDataset()
	for line := range strings.Lines(string(archive.Comment)) {
		if rest, ok := strings.CutPrefix(line, "cites:"); ok {
			c.Cites = strings.Fields(rest)
		}
		if rest, ok := strings.CutPrefix(line, "today:"); ok {
			today, _ := value.ParseDate(strings.TrimSpace(rest))
			c.Today = &today
		}
		if rest, ok := strings.CutPrefix(line, "pairs:"); ok {
			if c.Pairs, err = strconv.Atoi(strings.TrimSpace(rest)); err != nil {
				return nil, err
			}
		}
	}
	for _, f := range archive.Files {
		switch f.Name {
		case "rules":
			c.Info, err = checked(base, string(f.Data))
		case "want":
			c.Want = string(f.Data)
		default:
			err = c.readRecords(data, f)
		}
		if err != nil {
			return nil, err
		}
	}
	c.Data, _ = data.Seal()
	return c, nil
}

// Rules checks rules, which stand behind those of a base file where one is named.
func Rules(base, text string) (*model.Info, error) {
	if base == "" {
		return checked("", text)
	}
	before, err := os.ReadFile(base)
	if err != nil {
		return nil, err
	}
	return checked(string(before), text)
}

// checked checks the rules of a case, which have no errors.
func checked(base, text string) (*model.Info, error) {
	if !strings.HasPrefix(text, "language") && !strings.HasPrefix(text, "språk") {
		text = base + text
	}
	file, problems := syntax.Parse([]byte(text), "rules")
	info, more := check.Check(file, nil)
	for _, d := range append(problems, more...) {
		if d.Severity == diag.Error {
			at := d.Place.Position()
			return nil, fmt.Errorf("%d:%d: %s\n%s", at.Line, at.Column, d.Message(diag.EN), file.Source.LineText(at.Line-1))
		}
	}
	return info, nil
}

func (c *Case) readRecords(data *record.Dataset, f txtar.File) error {
	r := files.RecordOf(f.Name, c.Info.Records)
	if r == nil {
		return fmt.Errorf("%s is no record", f.Name)
	}
	report, err := files.Read(context.Background(), data, r, files.Source{Name: f.Name, Reader: bytes.NewReader(f.Data)}, files.Options{})
	if err == nil && report.Errors > 0 {
		err = fmt.Errorf("%s: %d records could not be read", f.Name, report.Errors)
	}
	return err
}

// Update writes what a case should want into its file.
func (c *Case) Update(want string) error {
	archive, err := txtar.ParseFile(c.Path)
	if err != nil {
		return err
	}
	for i := range archive.Files {
		if archive.Files[i].Name == "want" {
			archive.Files[i].Data = []byte(want)
			return os.WriteFile(c.Path, txtar.Format(archive), 0o644)
		}
	}
	archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(want)})
	return os.WriteFile(c.Path, txtar.Format(archive), 0o644)
}

// Text writes findings as cases want them, those that are accepted last: one a paragraph, everything that has a
// value on a line of its own.
func Text(list []finding.Finding) string {
	if len(list) == 0 {
		return "none\n"
	}
	var b strings.Builder
	for i := range list {
		writeFinding(&b, &list[i])
	}
	return b.String()
}

func writeFinding(b *strings.Builder, f *finding.Finding) {
	var on []string
	for _, r := range f.On {
		on = append(on, r.Record+" "+r.Key)
	}
	what := finding.SeverityName(f.Severity)
	if f.Outcome == finding.Undetermined {
		what = "undetermined " + what
	}
	fmt.Fprintf(b, "%s %s for %s on %s\n", what, f.Rule, f.For, strings.Join(on, ", "))
	fmt.Fprintf(b, "  %s\n", f.Message)
	if f.Dated {
		fmt.Fprintf(b, "  date %s\n", f.Date)
	}
	line := func(word, text string) {
		if text != "" {
			fmt.Fprintf(b, "  %s %s\n", word, text)
		}
	}
	line("version", f.Version)
	line("unit", f.Unit)
	line("missing", strings.Join(f.Missing, ", "))
	if by := f.Accepted; by != nil {
		line("accepted", fmt.Sprintf("by %s until %s: %s", by.By, by.Until, by.Why))
	}
	line("assumptions", strings.Join(f.Assumptions, "; "))
	for _, x := range f.Fixes {
		fmt.Fprintf(b, "  fix %s %s %s", x.Key, x.Field, x.Action)
		for _, v := range []string{x.Code, x.With, x.Value} {
			if v != "" {
				b.WriteString(" " + v)
			}
		}
		if x.Move {
			b.WriteString(" move")
		}
		b.WriteByte('\n')
	}
	for _, a := range f.Also {
		line("also", strings.TrimSpace(a.Rule+" "+a.Version)+": "+a.Message)
	}
}
