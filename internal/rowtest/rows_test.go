// Package rowtest walks every row of the table of words through everything that
// reads it: whoever adds a row and forgets a place is told which word lacks what.
package rowtest

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/conform"
	"ppolang/internal/idetest"
	"ppolang/interp"
	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/ide/complete"
	"ppolang/lang/ide/hover"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

const canonical = "../../lang/syntax/testdata/canonical.nb.rules"

// Every word says what it is for and what it does, in both languages.
func TestRows(t *testing.T) {
	kinds := map[syntax.Class]string{
		syntax.ClassFold: "fold", syntax.ClassFunction: "function", syntax.ClassTest: "test of codes", syntax.ClassState: "state",
		syntax.ClassFinding: "built-in finding", syntax.ClassSeverity: "severity", syntax.ClassUnit: "unit", syntax.ClassType: "type",
	}
	for _, k := range syntax.Keywords() {
		row := k.Row()
		fail := func(what string) { t.Errorf("the keyword %d, `%s`, `%s`: %s", k, row.NB, row.EN, what) }
		if row.NB == "" || row.EN == "" {
			fail(fmt.Sprintf("has no row, or no spelling; its constant follows that of `%s`", (k - 1).In(syntax.NB)))
			continue
		}
		begins := row.Head != nil || len(row.Lines) > 0
		if row.Class == 0 && !begins {
			fail("is of no class and begins no line")
		}
		if (row.Head != nil) != k.Is(syntax.ClassDeclaration) {
			fail("is a declaration without a header line, or the other way about")
		}
		if row.Says.NB == "" || row.Says.EN == "" || row.Says.NB == row.Says.EN || row.Like[syntax.NB] == "" || row.Like[syntax.EN] == "" {
			fail("has no help in both languages")
		}
		if k.Is(syntax.ClassDeclaration) && (row.Title.NB == "" || row.Title.EN == "" || row.Draft[syntax.NB] == "" || row.Draft[syntax.EN] == "") {
			fail("has no draft for completion")
		}
		if k.Is(syntax.ClassFunction) && (row.Title.NB == "" || row.Title.EN == "" || row.Arguments == 0 || row.Forms == nil) {
			fail("is a function without title, arguments or form")
		}
		if k.Is(syntax.ClassFold|syntax.ClassAggregate) && row.Forms == nil {
			fail("has no form")
		}
		if f := row.Finding; k.Is(syntax.ClassFinding) && (f == nil || f.Message.NB == "" || f.Message.EN == "" || f.Why.NB == "" || f.Why.EN == "") {
			fail("is a built-in finding without wording, or does not say why it is looked for")
		}
		for class, name := range kinds {
			plural := k.Is(syntax.ClassUnit) // dag and dager are one unit
			if k.Is(class) && (row.Means == nil || !plural && syntax.Spells(row.Means) != k) {
				fail("stands for no " + name + " in the tree, or for that of another word")
			}
		}
	}
}

// uses are the places of a file at which a keyword stands, by keyword. Words that
// share their spelling are told apart by nothing here: a place is one of each.
func uses(f *syntax.File) map[syntax.Keyword][]source.Span {
	list := map[syntax.Keyword][]source.Span{}
	alias := map[syntax.Keyword][]syntax.Keyword{}
	for _, k := range syntax.Keywords() {
		for _, other := range syntax.Keywords() {
			if other != k && other.In(f.Lang) == k.In(f.Lang) {
				alias[other] = append(alias[other], k)
			}
		}
	}
	add := func(words []syntax.Lexeme) {
		for _, w := range words {
			for _, k := range append([]syntax.Keyword{w.Keyword}, alias[w.Keyword]...) {
				list[k] = append(list[k], w.Span)
			}
		}
	}
	inside := func(d *syntax.Placed, n syntax.Node) {
		syntax.Walk(n, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.Part:
				if n.Hole != syntax.NoHole {
					add(syntax.LexemesInside(f.Source.Text, d.Abs(n.Place), f.Lang))
				}
			case *syntax.Cell:
				add(syntax.LexemesInside(f.Source.Text, d.Abs(n.Place), f.Lang))
			}
			return true
		})
	}
	for _, d := range f.Decls {
		add(syntax.Lexemes(f.Source.Text, d.Abs(d.Decl.Header().Line.Place), f.Lang))
		for _, line := range d.Decl.Lines() {
			add(syntax.Lexemes(f.Source.Text, d.Abs(line.Span()), f.Lang))
		}
		inside(d, d.Decl)
	}
	return list
}

func parsed(t *testing.T, text string) *syntax.File {
	t.Helper()
	f, diags := syntax.Parse([]byte(text), "canonical.rules")
	for _, d := range diags {
		t.Errorf("line %d: %s", d.Place.Position().Line, d.Message(diag.EN))
	}
	return f
}

// Every word stands in the canonical file, is printed and translated as itself,
// explained where it stands and offered where it may stand.
func TestEveryWordIsReadPrintedTranslatedAndOffered(t *testing.T) {
	text, err := os.ReadFile(canonical)
	if err != nil {
		t.Fatal(err)
	}
	nb := parsed(t, withFindings(string(text)))
	english, clashes := format.Translate(nb, syntax.EN)
	if len(clashes) > 0 {
		t.Fatal(clashes[0].Message(diag.EN))
	}
	files := map[syntax.Language]*syntax.File{syntax.NB: nb, syntax.EN: parsed(t, english)}
	for l, f := range files {
		v := idetest.Of(t, f.Source.Text)
		printed := uses(parsed(t, format.File(f, l)))
		own, other := uses(f), uses(files[1-l])
		for _, k := range syntax.Keywords() {
			fail := func(what string) { t.Errorf("%s: `%s` (`%s`) %s", l, k.In(l), k.In(1-l), what) }
			if len(own[k]) == 0 {
				fail("stands nowhere in lang/syntax/testdata/canonical.nb.rules")
				continue
			}
			if len(printed[k]) < len(own[k]) {
				fail(fmt.Sprintf("stands there %d times, and %d times once it is printed", len(own[k]), len(printed[k])))
			}
			if len(other[k]) == 0 {
				fail("is not translated")
			}
			if !explained(v, k, own[k]) {
				fail("is not explained by hovering over it")
			}
			if !offered(v, k, own[k]) {
				fail("is not offered where it stands")
			}
		}
	}
}

// withFindings adds a line for each built-in finding that a file does not name.
func withFindings(text string) string {
	header := "  " + syntax.KwNoteWord.In(syntax.NB) + " " + syntax.UnknownCode.In(syntax.NB) + "\n"
	lines := header
	for _, b := range syntax.Builtins() {
		if !strings.Contains(text, b.In(syntax.NB)) {
			lines += "  " + syntax.KwNoteWord.In(syntax.NB) + " " + b.In(syntax.NB) + "\n"
		}
	}
	return strings.Replace(text, header, lines, 1)
}

func explained(v *ide.View, k syntax.Keyword, places []source.Span) bool {
	says := k.Row().Says.In(v.Lang)
	for _, at := range places {
		if h := hover.At(v, at.Start); h != nil && strings.Contains(h.Text, strings.TrimSpace(says[:min(12, len(says))])) {
			return true
		}
	}
	return false
}

// notOffered are words that completion does not offer by themselves.
var notOffered = map[syntax.Keyword]string{
	syntax.KwOutside:       "a code set's members are codes, and few leave any out",
	syntax.KwOtherwiseNone: "is offered as the two words it is written with",
}

func offered(v *ide.View, k syntax.Keyword, places []source.Span) bool {
	if _, not := notOffered[k]; not {
		return true
	}
	for _, at := range places {
		start := at.Start
		if k.Is(syntax.ClassHole) { // with the name before it
			start = 1 + strings.LastIndex(v.File.Source.Text[:start], "{")
		}
		for _, item := range complete.At(v, start).Items {
			if item.Keyword == k || item.Label == k.In(v.File.Lang) {
				return true
			}
		}
	}
	return false
}

// Every word that means something in evaluation stands in a conformance case, and
// every built-in finding is found in one; both evaluators give what the cases want.
// So a fold that nobody taught an evaluator is no other fold, but an error.
func TestEveryMeaningHasACase(t *testing.T) {
	cases, err := conform.Cases("../../testdata/conformance/lang")
	if err != nil {
		t.Fatal(err)
	}
	evaluated := map[syntax.Keyword]bool{}
	columnar, oracle := map[string]bool{}, map[string]bool{}
	for _, c := range cases {
		for _, f := range c.Info.Files {
			for k := range uses(f) {
				evaluated[k] = true
			}
		}
		result, err := interp.Evaluate(context.Background(), c.Info, c.Data, interp.Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.Name, err)
		}
		note(columnar, slices.Collect(result.Findings.All()))
		note(oracle, explain.Evaluate(c.Info, c.Data, explain.Options{}).Findings)
	}
	computes := syntax.ClassOperator | syntax.ClassTest | syntax.ClassState | syntax.ClassAggregate | syntax.ClassFold | syntax.ClassFunction | syntax.ClassUnit
	for _, k := range syntax.Words(computes) {
		if !evaluated[k] {
			t.Errorf("no case in testdata/conformance/lang evaluates `%s`", k.In(syntax.NB))
		}
	}
	for _, b := range syntax.Builtins() {
		if name := b.In(syntax.NB); !columnar[name] || !oracle[name] {
			t.Errorf("`%s` is found by interp/eval: %t, by interp/explain: %t", name, columnar[name], oracle[name])
		}
	}
}

func note(seen map[string]bool, list []finding.Finding) {
	for _, f := range list {
		seen[f.Rule] = true
	}
}
