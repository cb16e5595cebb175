package check

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"ppolang/internal/edits"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// writeInfo writes out all there is in an Info: every declared object with all its
// exported fields and its place, and the type and use of every node.
func writeInfo(in *model.Info) string {
	w := infoWriter{in: in}
	fmt.Fprintln(&w.b, in.Lang, in.Ruleset != nil)
	if in.Ruleset != nil {
		w.object(in.Ruleset)
	}
	lists := reflect.ValueOf(*in)
	for i := range lists.NumField() {
		if f := lists.Field(i); lists.Type().Field(i).IsExported() && f.Kind() == reflect.Slice && f.Type().Elem().Implements(objectType) {
			fmt.Fprintf(&w.b, "%s %d\n", lists.Type().Field(i).Name, f.Len())
			for j := range f.Len() {
				w.object(f.Index(j).Interface().(model.Object))
			}
		}
	}
	for _, r := range in.Rules {
		for _, list := range [][]syntax.Expr{r.When, r.Except, r.PointsTo} {
			for _, e := range list {
				w.nodes(e)
			}
		}
		for _, q := range r.Require {
			w.nodes(q.Cond)
		}
	}
	for _, f := range in.Files {
		fmt.Fprintln(&w.b, f.Source.Name, len(f.Decls))
		for _, placed := range f.Decls {
			if home, at := in.Home(placed.Decl); home != f || at != placed {
				w.b.WriteString("not at home\n")
			}
			w.nodes(placed.Decl)
		}
	}
	return w.b.String()
}

var (
	objectType = reflect.TypeFor[model.Object]()
)

type infoWriter struct {
	in *model.Info
	b  strings.Builder
}

func (w *infoWriter) nodes(n syntax.Node) {
	syntax.Walk(n, func(n syntax.Node) bool {
		if o := w.in.Use(n); o != nil {
			fmt.Fprintf(&w.b, "%T %v is ", n, n.Span())
			w.refer(o)
		}
		if e, ok := n.(syntax.Expr); ok {
			fmt.Fprintf(&w.b, "%T %v %v ", n, n.Span(), w.in.Typed(e))
			w.value(reflect.ValueOf(w.in.TypeOf(e)), 3)
			w.b.WriteByte('\n')
		}
		return true
	})
}

func (w *infoWriter) refer(o model.Object) {
	at := w.in.Place(o)
	name := ""
	if at.File != nil {
		name = at.File.Name
	}
	fmt.Fprintf(&w.b, "%T %s %s %v\n", o, o.ObjectName(), name, at.Span)
}

func (w *infoWriter) object(o model.Object) {
	w.refer(o)
	w.fields(reflect.ValueOf(o).Elem(), 0)
	w.b.WriteByte('\n')
}

func (w *infoWriter) fields(v reflect.Value, depth int) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		switch {
		case f.Name == "vague":
			fmt.Fprint(&w.b, v.Field(i).Bool(), " ")
		case f.IsExported():
			w.b.WriteString(f.Name + " ")
			w.value(v.Field(i), depth+1)
		}
	}
}

func (w *infoWriter) value(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			w.b.WriteString("nil ")
			return
		}
		if a, ok := v.Interface().(fmt.Stringer); ok {
			w.b.WriteString(a.String() + " ")
			return
		}
		if n, ok := v.Interface().(syntax.Node); ok {
			fmt.Fprintf(&w.b, "%T %v ", n, n.Span())
			return
		}
		if o, ok := v.Interface().(model.Object); ok {
			w.refer(o)
			if depth > 3 {
				return
			}
			switch o.(type) { // the parts of a declaration
			case *model.Field, *model.Definition, *model.Collection, *model.GroupKey, *model.CriteriaVersion, *model.CodeSetVersion, *model.Criterion, *model.ListedCode:
				if v.Kind() == reflect.Interface {
					v = v.Elem()
				}
				w.fields(v.Elem(), depth+1)
			}
			return
		}
		w.value(v.Elem(), depth)
	case reflect.Slice:
		w.b.WriteByte('[')
		for i := range v.Len() {
			w.value(v.Index(i), depth)
		}
		w.b.WriteByte(']')
	case reflect.Map:
		var list []string
		for _, k := range v.MapKeys() {
			list = append(list, fmt.Sprint(k, v.MapIndex(k)))
		}
		slices.Sort(list)
		fmt.Fprint(&w.b, list)
	case reflect.Struct:
		if a, ok := v.Interface().(model.Assumption); ok {
			fmt.Fprint(&w.b, w.in.PlaceOf(a).Span)
		}
		w.b.WriteByte('{')
		w.fields(v, depth)
		w.b.WriteByte('}')
	default:
		fmt.Fprint(&w.b, v, " ")
	}
}

// writeAll writes out an Info and the diagnostics with all that is in them.
func writeAll(in *model.Info, list []diag.Diagnostic) string {
	var b strings.Builder
	place := func(p diag.Place) string {
		if p.File == nil {
			return "nowhere"
		}
		for _, f := range in.Files {
			if p.File == f.Source {
				return fmt.Sprint(p.File.Name, p.Span)
			}
		}
		return fmt.Sprint("other ", p.File.Name, p.Span)
	}
	for _, d := range list {
		fmt.Fprintln(&b, place(d.Place), d.Code, d.Severity, d.Message(diag.NB), d.Message(diag.EN), d.Tags)
		for _, r := range d.Related {
			fmt.Fprintln(&b, "  see", place(r.Place), r.Note)
		}
		for _, f := range d.Fixes {
			for _, e := range f.Edits {
				fmt.Fprintln(&b, "  fix", f.Title, place(e.Place), e.Text)
			}
		}
	}
	return b.String() + writeInfo(in)
}

// memory has the files of a rule set, of which one is being edited.
type memory map[string]string

func (m memory) Load(from, name string) (string, []byte, error) {
	name = path.Join(path.Dir(from), name)
	text, ok := m[name]
	if !ok {
		return "", nil, fs.ErrNotExist
	}
	return name, []byte(text), nil
}

// editedFiles are the rule files of the project, right ones and broken ones.
func editedFiles(t testing.TB) memory {
	m := memory{}
	for _, pattern := range []string{"testdata/*/*", "testdata/*/*/*", "../syntax/testdata/*", "../syntax/testdata/*/*", "../../rules/*"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if ext := path.Ext(name); ext == ".rules" || ext == ".csv" {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				m[name] = string(text)
			}
		}
	}
	return m
}

func fromEnv(t testing.TB, name string, otherwise int) int {
	n, err := strconv.Atoi(os.Getenv(name))
	if err != nil {
		n = otherwise
	}
	t.Logf("%s=%d", name, n)
	return n
}

// session edits one file of a rule set and checks it again and again.
type session struct {
	files  memory
	main   string
	text   *edits.Text
	parser syntax.Cache
	known  Catalogue
	kept   int // checks with the catalogue of the one before
	old    []*model.Info
	said   []string // what the old ones were
}

func newSession(files memory, main string, seed uint64, pasted []string) *session {
	m := memory{}
	for name, text := range files {
		m[name] = text
	}
	return &session{files: m, main: main, text: edits.New(seed, files[main], pasted...)}
}

// step edits, checks and gives the two results.
func (s *session) step() (how, got, want string) {
	how = s.text.Edit()
	s.files[s.main] = s.text.Now
	return how, s.check(), s.whole()
}

// check checks with what is left of the edits before: trees and the catalogue.
func (s *session) check() string {
	f, _ := s.parser.Parse([]byte(s.text.Now), s.main)
	last := s.known.last
	in, list := s.known.Check(f, s.files)
	if last != nil && s.known.last == last {
		s.kept++
	}
	if len(s.old) < 5 {
		s.old, s.said = append(s.old, in), append(s.said, writeInfo(in))
	}
	return writeAll(in, list)
}

func (s *session) whole() string {
	f, _ := syntax.Parse([]byte(s.text.Now), s.main)
	return writeAll(Check(f, s.files))
}

// A check finds the same whether all of the file is new to it or only what was
// edited, and the Infos given out before, which share trees and the catalogue with
// it, stay as they were.
func TestCheckAfterEdits(t *testing.T) {
	files := editedFiles(t)
	seed := uint64(fromEnv(t, "PPOLANG_SEED", 1))
	edits := fromEnv(t, "PPOLANG_EDITS", 20)
	if testing.Short() {
		edits /= 5
	}
	var names, pasted []string
	for name, text := range files {
		if path.Ext(name) == ".rules" {
			names, pasted = append(names, name), append(pasted, text)
		}
	}
	slices.Sort(names)
	slices.Sort(pasted)
	kept, all := 0, 0
	for i, name := range names {
		n := edits
		if len(files[name]) > 50_000 {
			n = n / 20
		}
		s := newSession(files, name, seed+uint64(i), pasted)
		s.check()
		for j := range n {
			before := s.text.Now
			if how, got, want := s.step(); got != want {
				t.Fatalf("%s, edit %d, %s: %s", name, j, how, difference(before, s.text.Now, got, want))
			}
		}
		for j, in := range s.old {
			if now := writeInfo(in); now != s.said[j] {
				t.Fatalf("%s: an Info changed after it was given out: %s", name, difference("", "", now, s.said[j]))
			}
		}
		kept, all = kept+s.kept, all+n
	}
	t.Logf("%d of %d checks with the catalogue of the one before", kept, all)
	if kept < all/5 {
		t.Error("the catalogue was kept too seldom")
	}
}

func difference(before, after, got, want string) string {
	common := func(a, b string) int {
		i := 0
		for i < len(a) && i < len(b) && a[i] == b[i] {
			i++
		}
		return i
	}
	cut := func(s string, at int) string { return s[max(0, at-200):min(len(s), at+200)] }
	i, j := common(got, want), common(before, after)
	return fmt.Sprintf("\nbefore %q\nafter  %q\ngot  %s\nwant %s", cut(before, j), cut(after, j), cut(got, i), cut(want, i))
}

// The same where it is a file that is used that changes.
func TestCheckAfterEditsInUsedFiles(t *testing.T) {
	const used = "begreper.rules"
	whole := editedFiles(t)["testdata/valid/ppo.rules"]
	cut := strings.Index(whole, "\nregel ")
	begins := strings.IndexByte(whole, '\n') + 1
	header := whole[:begins]
	files := memory{used: strings.Replace(whole[:cut], "regelsett", "# regelsett", 1), "main.rules": header + "bruk \"" + used + "\"\n" + whole[cut:]}
	seed := uint64(fromEnv(t, "PPOLANG_SEED", 1))
	s := newSession(files, "main.rules", seed, nil)
	other := edits.New(seed+1, files[used], whole)
	s.check()
	n := fromEnv(t, "PPOLANG_EDITS", 100)
	if testing.Short() {
		n /= 10
	}
	for i := range n {
		before := other.Now
		if i%3 > 0 {
			other.Edit()
			s.files[used] = other.Now
		} else {
			s.text.Edit()
		}
		if got, want := s.check(), s.whole(); got != want {
			t.Fatalf("edit %d: %s", i, difference(before, other.Now, got, want))
		}
	}
}

// Infos may be read while newer ones are made.
func TestReadersAfterEdits(t *testing.T) {
	s := newSession(editedFiles(t), "testdata/valid/ppo.rules", 3, nil)
	var readers sync.WaitGroup
	for range 40 {
		f, _ := s.parser.Parse([]byte(s.text.Now), s.main)
		in, _ := s.known.Check(f, s.files)
		for range 2 {
			readers.Go(func() {
				if first := writeInfo(in); first != writeInfo(in) {
					t.Error("an Info changed while it was read")
				}
			})
		}
		s.text.Edit()
		s.files[s.main] = s.text.Now
	}
	readers.Wait()
}
