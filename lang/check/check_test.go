package check_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"strings"
	"testing"

	"ppolang/internal/growth"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/load"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// files is a loader of texts by name.
type files map[string]string

func (f files) Load(from, name string) (string, []byte, error) {
	name = path.Join(path.Dir(from), name)
	text, ok := f[name]
	if !ok {
		return "", nil, errors.New("no such file")
	}
	return name, []byte(text), nil
}

// reading is a loader without files, of a program that reads records.
type reading struct{ files }

func (reading) Readable() model.Readable {
	return model.Readable{Formats: []string{"csv", "json", "jsonl", "xlsx", "xml"}, Encodings: []string{"iso-8859-1", "utf-8", "windows-1252"}}
}

// disk is a loader of real files.
type disk struct{}

func (disk) Load(from, name string) (string, []byte, error) {
	name = path.Join(path.Dir(from), name)
	text, err := os.ReadFile(name)
	return name, text, err
}

func checkFile(t *testing.T, name string) (*model.Info, []diag.Diagnostic) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, list := syntax.Parse(text, name)
	info, more := check.Check(f, disk{})
	return info, append(list, more...)
}

func texts(list []diag.Diagnostic) string {
	var b bytes.Buffer
	for _, d := range list {
		if d.Severity > diag.Note {
			p := d.Place.Position()
			fmt.Fprintf(&b, "%s:%d: %s %s\n", d.Place.File.Name, p.Line, d.Code, d.Message(diag.EN))
		}
	}
	return b.String()
}

func TestAValidRuleSetHasNoMistakes(t *testing.T) {
	info, list := checkFile(t, "testdata/valid/ppo.rules")
	if got := texts(list); got != "" {
		t.Errorf("unexpected:\n%s", got)
	}
	if len(info.Files) != 2 || len(info.Rules) != 6 || len(info.Groups) != 2 {
		t.Errorf("%d files, %d rules, %d groups", len(info.Files), len(info.Rules), len(info.Groups))
	}
}

// The canonical files have every construct once; they are one file in two
// languages, and the checker finds the same in both.
func TestBothLanguagesAreOneLanguage(t *testing.T) {
	where := func(name string) string {
		_, list := checkFile(t, name)
		var b strings.Builder
		for _, d := range list {
			fmt.Fprintf(&b, "%d %s\n", d.Place.Position().Line, d.Code)
		}
		return b.String()
	}
	nb, en := where("../syntax/testdata/canonical.nb.rules"), where("../syntax/testdata/canonical.en.rules")
	if nb != en || nb == "" {
		t.Errorf("in nb\n%s\nin en\n%s", nb, en)
	}
}

func TestFilesAreLoadedOnce(t *testing.T) {
	load := files{
		"a.rules":     "språk nb\nbruk \"sub/c.rules\"\n",
		"b.rules":     "language en\nuse \"sub/c.rules\"\nuse \"./sub/../sub/c.rules\"\n",
		"sub/c.rules": "språk nb\nregelsett c \"C\"\n\ndokument d \"D\"\n",
	}
	info, list := both("språk nb\nbruk \"a.rules\"\nbruk \"b.rules\"\n\nregelsett main \"M\"\n", load)
	if len(info.Files) != 4 || len(info.Documents) != 1 {
		t.Errorf("%d files, %d documents", len(info.Files), len(info.Documents))
	}
	if got := texts(list); got != "sub/c.rules:2: PPO255 `regelsett` belongs only in the file that is run\n" {
		t.Errorf("got %s", got)
	}
	if info.Ruleset == nil || info.Ruleset.Name != "main" {
		t.Error("the main file's rule set is not the rule set")
	}
}

func TestFilesThatCannotBeUsed(t *testing.T) {
	chain := files{}
	for i := range 40 {
		chain[fmt.Sprintf("f%d.rules", i)] = fmt.Sprintf("språk nb\nbruk \"f%d.rules\"\n", i+1)
	}
	many := files{}
	var star strings.Builder
	star.WriteString("språk nb\n")
	for i := range 1002 {
		many[fmt.Sprintf("f%d.rules", i)] = "språk nb\ndokument d" + fmt.Sprint(i) + "\n"
		fmt.Fprintf(&star, "bruk \"f%d.rules\"\n", i)
	}
	var half strings.Builder
	half.WriteString("språk nb\n")
	for i := range 30_000 {
		fmt.Fprintf(&half, "dokument d%d\n", i)
	}
	for _, c := range []struct {
		name, text string
		load       load.Loader
		want       string
	}{
		{"missing", "språk nb\nbruk \"x.rules\"\n", files{}, "PPO806"},
		{"of records", "språk nb\nbruk \"x.jsonl\"\n", files{"x.jsonl": "{\"kontakt_id\":\"K1\"}\n"}, "PPO807"},
		{"no loader", "språk nb\nbruk \"x.rules\"\n", nil, "PPO806"},
		{"absolute", "språk nb\nbruk \"/etc/passwd\"\n", files{"/etc/passwd": ""}, "PPO801"},
		{"drive", "språk nb\nbruk \"C:x.rules\"\n", files{"C:x.rules": ""}, "PPO801"},
		{"address", "språk nb\nbruk \"file://x.rules\"\n", files{}, "PPO801"},
		{"itself", "språk nb\nbruk \"test.rules\"\n", files{"test.rules": "språk nb\n"}, "PPO803"},
		{"each other", "språk nb\nbruk \"a.rules\"\n", files{"a.rules": "språk nb\nbruk \"test.rules\"\n", "test.rules": ""}, "PPO803"},
		{"each other, beside a file of examples", "språk nb\nbruk \"e.rules\"\nbruk \"a.rules\"\n", files{"a.rules": "språk nb\nbruk \"test.rules\"\n", "e.rules": "språk nb\neksempel \"E\"\n  forvent ingen funn\n", "test.rules": ""}, "PPO803"},
		{"too deep", "språk nb\nbruk \"f0.rules\"\n", chain, "PPO802"},
		{"too many", star.String(), many, "PPO802"},
		{"too many declarations", half.String() + "bruk \"b.rules\"\n", files{"b.rules": strings.ReplaceAll(half.String(), "dokument d", "dokument e")}, "PPO804"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, list := both(c.text, c.load)
			codes := map[string]bool{}
			for _, d := range list {
				if d.Severity > diag.Note {
					codes[string(d.Code)] = true
				}
			}
			if len(codes) != 1 || !codes[c.want] {
				t.Errorf("got %v, want %s", codes, c.want)
			}
		})
	}
}

func TestMistakesInUsedFilesAreReportedThere(t *testing.T) {
	_, list := both("språk nb\nbruk \"a.rules\"\n", files{"a.rules": "språk nb\nmal\ndokument d\n  går foran e\n"})
	got := texts(list)
	if !strings.Contains(got, "a.rules:2:") || !strings.Contains(got, "a.rules:4: PPO202") {
		t.Errorf("got %s", got)
	}
}

func TestCodeLists(t *testing.T) {
	const head = "språk nb\n\nkodeverk L\n  mønster \"[A-Z]+\"\n  overse \".\"\n  fra \"l.csv\"\n"
	for _, c := range []struct{ name, list, want string }{
		{"plain", "code;title\nA;Alfa\nB;Beta\n", "A B"},
		{"norwegian, dated, quoted", "\ufeffkode;tittel;fra;til\r\nA;\"Alfa; med \"\"semikolon\"\"\";2020-01-01;\r\n\r\nB;Beta;;31.12.2025\r\n", "A B"},
		{"two titles only", "kode;tittel;fra;til\nA;Alfa\n", "A"},
		{"no header", "A;Alfa\n", "1: PPO810"},
		{"empty", "", "1: PPO810"},
		{"wrong header", "kode,tittel\nA,Alfa\n", "1: PPO810"},
		{"one cell", "kode;tittel\nA\nB;Beta\n", "2: PPO811"},
		{"too many cells", "kode;tittel\nA;Alfa;2020-01-01\n", "2: PPO811"},
		{"open quote", "kode;tittel\nA;\"Alfa\n", "2: PPO811"},
		{"open quote takes no other line", "kode;tittel\nA;\"Alfa\nB;\"Beta\"\nC;Gamma\nD;Delta;\n", "2: PPO811 5: PPO811"},
		{"quotes within", "kode;tittel\nA;Skjerm 5\" bred\nB;\"Med \"\"ord\"\"\"\n", "A B"},
		{"text after a quote", "kode;tittel\nA;\"Alfa\" x\n", "2: PPO811"},
		{"no code", "kode;tittel\n;Alfa\n", "2: PPO811"},
		{"bad date", "kode;tittel;fra;til\nA;Alfa;2020-13-01;\n", "2: PPO812"},
		{"backwards", "kode;tittel;fra;til\nA;Alfa;2021-01-01;2020-01-01\n", "2: PPO401"},
		{"shape", "kode;tittel\na1;Alfa\n", "2: PPO248"},
		{"twice", "kode;tittel\nA;Alfa\nA;Alfa\n", "3: PPO249"},
		{"bytes", "kode;tittel\nA;Alf\xe5\n", "6: PPO813"},
		{"many mistakes", "kode;tittel\n" + strings.Repeat("x\n", 100), strings.TrimSpace(repeat("%d: PPO811 ", 2, 20))},
	} {
		t.Run(c.name, func(t *testing.T) {
			info, list := both(head, files{"l.csv": c.list})
			var got []string
			for _, d := range list {
				if d.Severity > diag.Note {
					got = append(got, fmt.Sprintf("%d: %s", d.Place.Position().Line, d.Code))
				}
			}
			if got == nil {
				for _, code := range info.CodeSystems[0].Codes {
					got = append(got, code.Name)
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("got %q, want %q", strings.Join(got, " "), c.want)
			}
		})
	}
}

func repeat(format string, from, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, from+i)
	}
	return b.String()
}

// Fixes are carried out and the text is parsed and checked again: the mistake
// has to be gone.
func TestFixesMendWhatTheyAreFor(t *testing.T) {
	base, err := os.ReadFile("testdata/base.rules")
	if err != nil {
		t.Fatal(err)
	}
	mended := map[diag.Code]int{}
	for _, text := range mistakenTexts(t, string(base)) {
		_, list := both(text, nil)
		for _, d := range list {
			for _, fix := range d.Fixes {
				after := text
				for i := len(fix.Edits) - 1; i >= 0; i-- {
					e := fix.Edits[i]
					after = after[:e.Place.Span.Start] + e.Text + after[e.Place.Span.End:]
				}
				_, again := both(after, nil)
				for _, still := range again {
					if still.Code == d.Code && still.Place.Span.Start == d.Place.Span.Start {
						t.Errorf("%s %q does not mend line %d of\n%s", d.Code, fix.Title.EN, d.Place.Position().Line, strings.TrimPrefix(text, string(base)))
					}
				}
				mended[d.Code]++
			}
		}
	}
	if len(mended) < 10 {
		t.Errorf("only %d codes have fixes that are tested", len(mended))
	}
}

// mistakenTexts are all rule files with mistakes that the tests have.
func mistakenTexts(t *testing.T, base string) []string {
	var list []string
	for _, e := range diag.Entries() {
		if ours(e.Code) && e.Example != "" {
			list = append(list, e.Example)
		}
	}
	entries, err := os.ReadDir("testdata/errors")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		text, err := os.ReadFile("testdata/errors/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, chunk := range strings.Split(string(text), "---\n") {
			list = append(list, base+chunk)
		}
	}
	return list
}

// Twice as many rules take twice the work; BenchmarkCheck says how long it takes.
func TestCheckingIsLinearInRules(t *testing.T) { growth.Linear(t, 2_000, checkingRules) }

func BenchmarkCheckingIsLinearInRules(b *testing.B) { growth.Ratio(b, 2_000, checkingRules) }

func checkingRules(rules int) func() {
	var b strings.Builder
	b.WriteString(diag.Base())
	for i := range rules {
		fmt.Fprintf(&b, "regel r%d \"Regel\" for p\n  kilde d\n  når n > %d og k = A\n  krev ks har noen av (A, B) eller finnes ps i g der (n = denne.n)\n  feil \"{n} er galt\"\n\n", i, i)
	}
	f, _ := syntax.Parse([]byte(b.String()), "test.rules")
	return func() { check.Check(f, nil) }
}
