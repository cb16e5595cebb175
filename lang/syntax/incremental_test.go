package syntax

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"ppolang/internal/edits"
	"ppolang/lang/diag"
)

// whole writes out all there is in a file: every field of every node with its
// place, comments, what was not read, and the diagnostics with places, notes and
// fixes.
func whole(f *File, list []diag.Diagnostic) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %v\n", f.Lang, f.Unread)
	for i := range f.Source.Lines() {
		fmt.Fprint(&b, f.Source.LineStart(i), " ")
	}
	b.WriteByte('\n')
	for _, p := range f.Decls {
		fmt.Fprintf(&b, "%d ", p.Base)
		writeAll(&b, reflect.ValueOf(p.Doc))
		writeAll(&b, reflect.ValueOf(p.Lead))
		writeAll(&b, reflect.ValueOf(p.Decl))
		b.WriteByte('\n')
	}
	writeAll(&b, reflect.ValueOf(f.Tail))
	for _, d := range list {
		if d.Place.File != f.Source {
			b.WriteString("of another file: ")
		}
		fmt.Fprintf(&b, "\n%v %s %s", d.Place.Span, text(d), d.Help(diag.NB))
		for _, r := range d.Related {
			fmt.Fprintf(&b, "\n  %v %v %v", r.Place.Span, r.Note, r.Place.File == f.Source)
		}
		for _, x := range d.Fixes {
			for _, e := range x.Edits {
				fmt.Fprintf(&b, "\n  %v %v %q %v", x.Title, e.Place.Span, e.Text, e.Place.File == f.Source)
			}
		}
	}
	return b.String()
}

func writeAll(b *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			if v.Kind() == reflect.Interface {
				b.WriteString(v.Elem().Type().String())
			}
			writeAll(b, v.Elem())
		} else {
			b.WriteString("nil ")
		}
	case reflect.Slice:
		b.WriteByte('[')
		for i := range v.Len() {
			writeAll(b, v.Index(i))
		}
		b.WriteByte(']')
	case reflect.Struct:
		b.WriteByte('{')
		for i := range v.NumField() {
			writeAll(b, v.Field(i))
		}
		b.WriteByte('}')
	case reflect.String:
		b.WriteString(strconv.Quote(v.String()))
	case reflect.Int, reflect.Int64, reflect.Int32, reflect.Int16, reflect.Int8:
		b.WriteString(strconv.FormatInt(v.Int(), 10) + " ")
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		b.WriteString(strconv.FormatUint(v.Uint(), 10) + " ")
	default:
		fmt.Fprint(b, v, " ")
	}
}

// editedFiles are what the edits start from: files that are right and files that
// are wrong in every way.
func editedFiles(t testing.TB) []string {
	var list []string
	for _, pattern := range []string{"testdata/*.rules", "testdata/*/*.rules", "../../rules/*.rules", "../check/testdata/*/*.rules"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, string(src))
		}
	}
	return list
}

// howMany is how many edits a test makes of each file.
func howMany(t testing.TB, short int) int {
	if n, err := strconv.Atoi(os.Getenv("PPOLANG_EDITS")); err == nil {
		return n
	}
	if testing.Short() {
		return short / 6
	}
	return short
}

func seed(t testing.TB) uint64 {
	n, err := strconv.ParseUint(os.Getenv("PPOLANG_SEED"), 10, 64)
	if err != nil {
		n = 1
	}
	t.Logf("PPOLANG_SEED=%d", n)
	return n
}

// After any edit a parse with a cache gives all that one without gives.
func TestIncremental(t *testing.T) {
	files := editedFiles(t)
	from := seed(t)
	spliced, all := 0, 0
	for i, file := range files {
		n := howMany(t, 30)
		if len(file) > 50_000 {
			n = n/10 + 1
		}
		e := edits.New(from+uint64(i), file, files...)
		var c Cache
		c.Parse([]byte(e.Now), "x")
		for range n {
			before := e.Now
			how := e.Edit()
			src := []byte(e.Now)
			all++
			f, list, ok := c.edit(e.Now, "x")
			if ok {
				spliced++
			} else {
				f, list = c.Parse(src, "x")
			}
			if a, b := whole(f, list), whole(Parse(src, "x")); a != b {
				t.Fatalf("file %d, %s:\n%s", i, how, differ(before, e.Now, a, b))
			}
		}
	}
	t.Logf("%d of %d edits read in part", spliced, all)
	if spliced < all/4 {
		t.Error("too few edits were read in part")
	}
}

func differ(before, after, a, b string) string {
	i := commonStart(a, b)
	j := commonStart(before, after)
	cut := func(s string, at int) string { return s[max(0, at-120):min(len(s), at+160)] }
	return fmt.Sprintf("before %q\nafter  %q\ngot  %s\nwant %s", cut(before, j), cut(after, j), cut(a, i), cut(b, i))
}

// The comparison sees a cache that forgets anything.
func TestIncrementalHasTeeth(t *testing.T) {
	src := "språk nb\n\n# om d\ndokument d \"D\"\n\n# om e\ndokument e\n  rart a\n  utgave i fjor\n\ndokument f\n\nregel g\n  krev 1\n\n# til slutt\n"
	for name, forget := range map[string]func(*Cache){
		"where a segment begins":    func(c *Cache) { c.segments[2].start += 2 },
		"a segment's problems":      func(c *Cache) { c.segments[2].problems = nil },
		"what was not read":         func(c *Cache) { c.segments[2].unread = nil },
		"that a declaration moved":  func(c *Cache) { c.segments[2].decls[0].Base++ },
		"a declaration":             func(c *Cache) { c.segments[2].decls = c.segments[2].decls[1:] },
		"the comments of the end":   func(c *Cache) { c.file.Tail = nil },
		"where the next one begins": func(c *Cache) { c.segments = append(c.segments[:2:2], c.segments[3:]...) },
	} {
		t.Run(name, func(t *testing.T) {
			for at := range len(src) {
				if !utf8.RuneStart(src[at]) {
					continue
				}
				var c Cache
				c.Parse([]byte(src), "x")
				if len(c.segments) < 4 {
					t.Fatalf("%d segments", len(c.segments))
				}
				forget(&c)
				now := src[:at] + " x" + src[at:]
				f, list, ok := c.edit(now, "x")
				if ok && whole(f, list) != whole(Parse([]byte(now), "x")) {
					return
				}
			}
			t.Error("no edit shows it")
		})
	}
}
