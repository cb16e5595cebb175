package ppolang_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ppolang"
)

// lay writes files into a new folder, links to where their text says.
func lay(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		if to, link := links[text]; link {
			err = os.Symlink(filepath.FromSlash(to), at)
		} else if text == "absolute" {
			err = os.Symlink(filepath.Join(dir, "hemmelig.rules"), at)
		} else {
			err = os.WriteFile(at, []byte(text), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// links are where files are links to, by what stands for their text.
var links = map[string]string{
	"out":    "../../hemmelig.rules",
	"folder": "../..",
	"in":     "felles.rules",
	"up":     "../felles.rules",
	"circle": "ring.rules",
	"loop":   "ring2.rules",
}

const shared = "språk nb\ndokument d\n  gjelder inntil videre\n"

// A rule set reads nothing outside of its root, however it names it.
func TestNoWayOutOfTheRoot(t *testing.T) {
	for _, test := range []struct {
		name, used string
		files      map[string]string
		inside     bool
	}{
		{"beside", "felles.rules", nil, true},
		{"up without a mark", "../felles.rules", nil, false},
		{"up to the mark", "../felles.rules", map[string]string{"a/.ppolang": ""}, true},
		{"up past the mark", "../../hemmelig.rules", map[string]string{"a/.ppolang": ""}, false},
		{"up and down again", "../b/felles.rules", nil, true},
		{"a link that stays", "lenke.rules", map[string]string{"a/b/lenke.rules": "in"}, true},
		{"a link that leads out", "lenke.rules", map[string]string{"a/b/lenke.rules": "out"}, false},
		{"a link up without a mark", "lenke.rules", map[string]string{"a/b/lenke.rules": "up"}, false},
		{"a link up to the mark", "lenke.rules", map[string]string{"a/b/lenke.rules": "up", "a/.ppolang": ""}, true},
		{"an absolute link", "lenke.rules", map[string]string{"a/b/lenke.rules": "absolute"}, false},
		{"through a folder that is a link", "mappe/hemmelig.rules", map[string]string{"a/b/mappe": "folder"}, false},
		{"a circle of links", "ring.rules", map[string]string{"a/b/ring.rules": "loop", "a/b/ring2.rules": "circle"}, false},
		{"a folder", "../b", nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := map[string]string{
				"hemmelig.rules": shared, "a/felles.rules": shared, "a/b/felles.rules": shared,
				"a/b/main.rules": "språk nb\nbruk \"" + test.used + "\"\nkodeverk K\n  åpen\n",
			}
			for name, text := range test.files {
				files[name] = text
			}
			dir := lay(t, files)
			if _, err := ppolang.Load(os.DirFS(dir), "a/b/main.rules"); (err == nil) != test.inside {
				t.Errorf("from a file system: %v", err)
			}
			if _, err := ppolang.LoadFile(filepath.Join(dir, "a", "b", "main.rules")); (err == nil) != test.inside {
				t.Errorf("from the machine: %v", err)
			}
		})
	}
}

func TestAnAbsolutePathIsRefused(t *testing.T) {
	dir := lay(t, map[string]string{"felles.rules": shared, "main.rules": ""})
	main := filepath.Join(dir, "main.rules")
	text := "språk nb\nbruk \"" + filepath.ToSlash(filepath.Join(dir, "felles.rules")) + "\"\n"
	if err := os.WriteFile(main, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := ppolang.LoadFile(main); err == nil {
		t.Error("it was read")
	}
}

// What cannot be read is an error that can be told apart; what is wrong in it is
// another.
func TestErrorsOfLoading(t *testing.T) {
	files := fstest.MapFS{"mappe/x": {}, "feil.rules": {Data: []byte("språk nb\nregel\n")}}
	for name, want := range map[string]error{"ingen.rules": fs.ErrNotExist, "mappe": ppolang.ErrNotRegular, "../x": fs.ErrInvalid, "/x": fs.ErrInvalid} {
		if _, err := ppolang.Load(files, name); !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	files["lesing.rules"] = &fstest.MapFile{Data: []byte("språk nb\npost k\n  felt id tekst nøkkel\ninnlesing i for k\n  format xlsx\n")}
	if _, err := ppolang.Load(files, "lesing.rules"); err == nil {
		t.Error("a mapping may name a format that nothing reads")
	}
	if _, err := ppolang.LoadFile(t.TempDir()); !errors.Is(err, ppolang.ErrNotRegular) {
		t.Error(err)
	}
	_, err := ppolang.Load(files, "feil.rules")
	if invalid := new(ppolang.InvalidError); !errors.As(err, &invalid) || invalid.Diagnostics.Errors() == 0 {
		t.Error(err)
	}
}

// One file is read once, and named as it was first met.
func TestFiles(t *testing.T) {
	dir := lay(t, map[string]string{
		"main.rules": "språk nb\nbruk \"felles.rules\"\nbruk \"lenke.rules\"\nkodeverk K\n  fra \"k.csv\"\n",
		"k.csv":      "kode;tittel\nA1;En\n", "felles.rules": shared, "lenke.rules": "in",
	})
	rules, err := ppolang.LoadFile(filepath.Join(dir, "main.rules"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, name := range rules.Files() {
		names = append(names, filepath.Base(name))
	}
	if want := []string{"main.rules", "felles.rules", "k.csv"}; !slices.Equal(names, want) {
		t.Errorf("%v, want %v", names, want)
	}
}

// An explanation shows what a definition is made of once, however many ways there
// are to it.
func TestExplainingWhatIsShared(t *testing.T) {
	text := "språk nb\ndokument d\n  gjelder inntil videre\npost kontakt\n  felt id tekst nøkkel\n  felt dato dato styrende\n  felt a ja/nei\n  felt b ja/nei\ndefiner d0 for kontakt\n  er a\n"
	for i := range 40 {
		text += fmt.Sprintf("definer d%d for kontakt\n  er (d%d og b) eller (ikke d%d og a)\n", i+1, i, i)
	}
	text += "regel r \"R\" for kontakt\n  kilde d\n  krev d40\n  feil \"x\"\n"
	rules, err := ppolang.Load(fstest.MapFS{"r.rules": {Data: []byte(text)}}, "r.rules")
	if err != nil {
		t.Fatal(err)
	}
	data := rules.NewData()
	if _, err := data.Read(context.Background(), ppolang.Source{Name: "kontakt.jsonl", Reader: strings.NewReader(`{"id":"K1","dato":"2026-01-01","b":true}`)}); err != nil {
		t.Fatal(err)
	}
	why, err := data.Seal().Explain(context.Background(), "r", "K1", ppolang.Options{})
	if err != nil || len(why) != 1 {
		t.Fatalf("%d explanations, %v", len(why), err)
	}
	if lines := strings.Count(fmt.Sprint(why[0]), "\n"); lines < 40 || lines > 1000 {
		t.Errorf("the explanation has %d lines", lines)
	}
}
