package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ppolang/interp/report/formats"
)

// A case that would come to too many pairs of records is undetermined and says so, and
// the command ends as where any limit is met; so it does where a number has too many
// digits. One pair fewer, and nothing of this.
func TestALimitIsMet(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	records := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "{\"id\":\"K%d\",\"dato\":\"2024-01-01\",\"pasient\":\"p\",\"n\":%d}\n", i, i+2)
		}
		return write(fmt.Sprintf("besøk-%d.jsonl", n), b.String())
	}
	digits := "n"
	for range 300 {
		digits += " * 10"
	}
	for _, test := range []struct {
		words        string
		sure, beyond int // how many records
		nb, en       string
	}{
		{"finnes besøkene i g der (n ≠ denne.n og finnes besøkene i g der (n > denne.n * denne.denne.n))", 44, 45,
			"mer enn 2000 par av poster måtte sammenlignes for denne ene saken", "more than 2000 pairs of records would have to be compared for this one case"},
		{"ikke (" + digits + " = 7)", 0, 1, "et tall har mer enn 300 sifre", "a number has more than 300 digits"},
	} {
		for lang, said := range map[string]string{"nb": test.nb, "en": test.en} {
			rules := write("r.rules", strings.NewReplacer("KREV", test.words).Replace(`språk nb
dokument d "D"
  gjelder fra 2000-01-01
post besøk "Besøk"
  felt id tekst nøkkel
  felt dato dato styrende
  felt pasient tekst
  felt n heltall
gruppe g "G"
  av besøk som besøkene
  per pasient
regel r "R" for besøk
  kilde d
  krev KREV
  merknad "x"
`))
			if lang == "en" {
				if code, said := call("", "fmt", "--language", "en", "-w", rules); code != exitOK {
					t.Fatal(said)
				}
			}
			if code, text := call("", "eval", "--severity", "error", rules, records(test.beyond)); code != exitLimit || strings.Contains(text, said) {
				t.Errorf("not shown in %s: exit %d\n%.2000s", lang, code, text)
			}
			for _, format := range formats.Names() {
				code, text := call("", "eval", "--format", format, rules, records(test.beyond))
				if code != exitLimit || format != "xlsx" && !strings.Contains(text, said) { // a workbook is packed
					t.Errorf("%s in %s: exit %d\n%.2000s", format, lang, code, text)
				}
				if code, text := call("", "eval", "--format", format, rules, records(test.sure)); code != exitOK || strings.Contains(text, said) {
					t.Errorf("%s in %s, one fewer: exit %d\n%.2000s", format, lang, code, text)
				}
			}
		}
	}
}
