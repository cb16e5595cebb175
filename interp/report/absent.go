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

// absences are the findings that wait for what no record of the run has: they are said
// once for what is missing, for no record can be opened to mend them.
type absences struct {
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

func (a *absences) add(f *finding.Finding) {
	for _, name := range f.Missing {
		of := a.of[name]
		if of == nil {
			if a.of == nil {
				a.of = map[string]*absence{}
			}
			of = &absence{count: map[string]int{}, cases: map[uint64]bool{}}
			a.names, a.of[name] = append(a.names, name), of
		}
		if !slices.Contains(of.rules, f.Rule) {
			of.rules = append(of.rules, f.Rule)
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

// absent writes a line for each thing that no record has, and what can be done.
func (t *textReport) absent(a *absences) {
	for _, name := range a.names {
		of := a.of[name]
		counts := make([]string, len(of.kinds))
		for i, kind := range of.kinds {
			counts[i] = fmt.Sprintf("%d %s", of.count[kind], kind)
		}
		slices.Sort(of.rules)
		fmt.Fprintf(t.out, t.say(diag.Term{
			NB: "  `%s` er ikke med i noen av filene: %s; da kan disse reglene ikke prøves: %s\n",
			EN: "  `%s` is in none of the files: %s; so these rules cannot be tried: %s\n",
		}), diag.Clean(name), diag.Clean(strings.Join(counts, ", ")), diag.Clean(strings.Join(of.rules, ", ")))
	}
	if len(a.names) > 0 {
		fmt.Fprintf(t.out, "    %s: %s\n", t.say(diag.Term{NB: "hjelp", EN: "help"}), t.say(diag.Term{
			NB: "be om opplysningene der filene lages, eller si i innlesingen hva de er (`felt … er … antatt \"…\"`)",
			EN: "ask for them where the files are made, or say in the mapping what they are (`field … is … assumed \"…\"`)",
		}))
	}
}
