package report

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// Absences are the findings that wait for what no record of the run has: they are said
// once for what is missing, for no record can be opened to mend them.
type Absences struct {
	names []string // what is missing, in order of first appearance
	of    map[string]*absence
}

// absence is a field that no record has, or a collection of which no data were given:
// how many cases wait for it, by what they are of, and by which rules.
type absence struct {
	kinds []string
	count map[string]int
	rules []string
	cases map[uint64]bool
}

func (a *Absences) add(f *finding.Finding) {
	for _, name := range f.Missing {
		of := a.of[name]
		if of == nil {
			if a.of == nil {
				a.of = map[string]*absence{}
			}
			of = &absence{count: map[string]int{}, cases: map[uint64]bool{}}
			a.names, a.of[name] = append(a.names, name), of
		}
		if title := Title(f); !slices.Contains(of.rules, title) {
			of.rules = append(of.rules, title)
		}
		sum := sha256.Sum256([]byte(f.For + "\x00" + keysOf(f, whole)))
		if key := binary.LittleEndian.Uint64(sum[:]); !of.cases[key] {
			of.cases[key] = true
			if of.count[f.For] == 0 {
				of.kinds = append(of.kinds, f.For)
			}
			of.count[f.For]++
		}
	}
}

// Lines are one for each thing that no record has, and behind them what can be done.
func (a *Absences) Lines(w Wording) []string {
	var lines []string
	for _, name := range a.names {
		of := a.of[name]
		counts := make([]string, len(of.kinds))
		for i, kind := range of.kinds {
			counts[i] = fmt.Sprintf("%d %s", of.count[kind], diag.Clean(kind))
		}
		slices.Sort(of.rules)
		lines = append(lines, diag.Fill(w.say(diag.Term{
			NB: "{0} er ikke med i noen av filene: {1}; da kan disse reglene ikke prøves: {2}",
			EN: "{0} is in none of the files: {1}; so these rules cannot be tried: {2}",
		}), w.called(name), strings.Join(counts, ", "), strings.Join(of.rules, "; ")))
	}
	if len(a.names) > 0 {
		lines = append(lines, "  "+w.say(diag.Term{NB: "hjelp", EN: "help"})+": "+w.say(diag.Term{
			NB: "be om opplysningene der filene lages, eller si i innlesingen hva de er (`felt … er … antatt \"…\"`)",
			EN: "ask for them where the files are made, or say in the mapping what they are (`field … is … assumed \"…\"`)",
		}))
	}
	return lines
}

// called is what is missing by its title, and by the name that it has in a mapping.
func (w Wording) called(name string) string {
	of, _, _ := strings.Cut(name, ".")
	title, plain := w.Titles.Missing(name, of, w.Lang), "`"+diag.Clean(name)+"`"
	if title == "" || strings.HasSuffix(name, "."+title) {
		return plain
	}
	return title + " (" + plain + ")"
}
