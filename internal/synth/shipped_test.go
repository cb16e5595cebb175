package synth_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"ppolang"
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
		hold(t, "expected/"+name+".txt", list(t, loaded, append(files, beside...)...))
	}
	written := e.List().Text(';')
	hold(t, written.Name, written.Data)
	hold(t, "expected/kursliste.txt", list(t, loaded, append(append(same["npr_bred"], beside...), written)...))
	hold(t, "expected/npr_melding.txt", list(t, loaded, append(beside, kept(t, "npr_melding.xml"))...))

	// What is packed, how does not matter: what is found is.
	for _, f := range []synth.File{workbook(t, e.Wide()), gzipped(t, same["npr_bred"][0]), zipped(t, same["npr_bred"][0])} {
		if *update {
			write(t, f.Name, f.Data)
		}
		hold(t, "expected/npr_bred.txt", list(t, loaded, append(beside, kept(t, f.Name))...))
	}
}

// list is what is found about files.
func list(t *testing.T, loaded *ppolang.Rules, files ...synth.File) []byte {
	t.Helper()
	var list bytes.Buffer
	if err := report.Text(&list, report.Run{Findings: judged(t, loaded, files...).Findings, Lang: diag.NB}, nil); err != nil {
		t.Fatal(err)
	}
	return list.Bytes()
}

// kept is a shipped file.
func kept(t *testing.T, name string) synth.File {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(extracts, name))
	if err != nil {
		t.Fatal(err)
	}
	return synth.File{Name: name, Data: data}
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	path := filepath.Join(extracts, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// hold compares a shipped file with what it has to be.
func hold(t *testing.T, name string, want []byte) {
	t.Helper()
	if *update {
		write(t, name, want)
	}
	got, err := os.ReadFile(filepath.Join(extracts, filepath.FromSlash(name)))
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not what it has to be (run with -update): %v", name, err)
	}
}
