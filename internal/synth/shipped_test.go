package synth_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"ppolang/internal/synth"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

var update = flag.Bool("update", false, "write the shipped extracts and what is found in them anew")

const extracts = "../../testdata/extracts"

// The extracts that are shipped are made-up ones, and what is found in each is what its
// list says.
func TestTheShippedExtracts(t *testing.T) {
	loaded := shipped(t)
	e := extract(t, synth.Options{Seed: 7, Contacts: 120, MistakeRate: 0.3})
	beside := beside(e)
	same := map[string][]synth.File{
		"npr_bred":     {e.Wide().Text(';')},
		"npr_lang":     long(e),
		"dips_rapport": {e.Report().Text(';')},
	}
	for _, f := range beside {
		hold(t, f.Name, f.Data)
	}
	for name, files := range same {
		for _, f := range files {
			hold(t, f.Name, f.Data)
		}
		result := judged(t, loaded, append(files, beside...)...)
		var list bytes.Buffer
		if err := report.Text(&list, report.Run{Findings: result.Findings, Lang: diag.NB}, nil); err != nil {
			t.Fatal(err)
		}
		hold(t, "expected/"+name+".txt", list.Bytes())
	}
}

// hold compares a shipped file with what it has to be.
func hold(t *testing.T, name string, want []byte) {
	t.Helper()
	path := filepath.Join(extracts, filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not what it has to be (run with -update): %v", name, err)
	}
}
