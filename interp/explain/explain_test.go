package explain_test

import (
	"reflect"
	"strings"
	"testing"

	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/interp/internal/gen"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

const course = `språk nb
dokument d "Kilden"
  gjelder inntil videre
kodeverk K
  kode A1 "Første"
  kode B1 "Andre"
post kontakt
  felt id tekst nøkkel
  felt pid tekst sensitiv
  felt dag dato styrende
  felt koder koder K
  felt timer heltall
gruppe pasient
  av kontakt som kontakter
  per pid
definer tung "Mange timer" for kontakt
  er timer > 2
  antatt "to er ikke mange"
regel én "A1 bare én gang" for pasient
  kilde d "Del 1"
  når finnes kontakter der (pid = pid og koder har A1)
  unntatt når alle kontakter oppfyller tung
  forutsetter første kontakter.timer er kjent
  krev antall kontakter der (koder har A1) = 1
  feil "A1 står {antall kontakter der koder har A1} ganger"
regel unntak "Unntaket" for pasient
  kilde d
  når finnes kontakter der (koder har B1)
  unntak fra én
  krev ja
  feil "aldri"
regel løs "Timer" for kontakt
  kilde d
  krev tung
  merknad "for få"
`

func row(pairs ...string) gen.Row {
	var r gen.Row
	for i := 0; i < len(pairs); i += 2 {
		r.Fields, r.Values = append(r.Fields, pairs[i]), append(r.Values, pairs[i+1])
	}
	return r
}

func explained(t *testing.T, rule, key string, rows ...gen.Row) []*explain.Explanation {
	t.Helper()
	info, ok := checked(course)
	if !ok {
		t.Fatal("the rule file has errors")
	}
	set := gen.Set{Tables: []gen.Table{{Type: "kontakt", Rows: rows}}}
	for _, r := range info.Rules {
		if r.Name == rule {
			return explain.Case(info, set.Dataset(info), r, key, explain.Options{})
		}
	}
	t.Fatalf("no rule %s", rule)
	return nil
}

// outline is an explanation as text: each clause with its outcome, and below it
// every step with its text, its value and what it reads.
func outline(x *explain.Explanation) string {
	var b strings.Builder
	var show func(n *explain.Node, depth int)
	show = func(n *explain.Node, depth int) {
		if _, text, ok := x.Source(n); ok {
			b.WriteString(strings.Repeat("  ", depth) + text + ": " + x.Show(n))
			if n.Case != "" {
				b.WriteString(" på " + n.Case)
			}
			if n.Reads != "" {
				b.WriteString(" [" + n.Reads + "]")
			}
			if len(n.Need) > 0 {
				b.WriteString(" mangler " + strings.Join(n.Need, ", "))
			}
			b.WriteString("\n")
			depth++
		}
		for _, c := range n.Children {
			show(c, depth)
		}
	}
	for _, s := range x.Steps {
		b.WriteString(s.Clause.In(syntax.NB) + "\n")
		show(s.Node, 1)
	}
	return b.String()
}

// An explanation keeps every value with its place in the rules, the member it
// was read on, the fields that were read and what is missing, and never shows
// what is sensitive.
func TestCaseKeepsEveryValue(t *testing.T) {
	got := explained(t, "én", "K2",
		row("id", "K1", "pid", "12345678901", "dag", "2026-01-01", "koder", "A1", "timer", "1"),
		row("id", "K2", "pid", "12345678901", "dag", "2026-01-02", "koder", "A1"),
		row("id", "K3", "pid", "12345678902", "dag", "2026-01-02", "koder", "B1"))
	if len(got) != 1 {
		t.Fatalf("%d explanations, want one", len(got))
	}
	want := `når
  finnes kontakter der (pid = pid og koder har A1): ja
    pid = pid og koder har A1: ja på K1
      pid = pid: ja
        pid: *********** [kontakt.pid]
        pid: *********** [kontakt.pid]
      koder har A1: ja
        koder: A1 [kontakt.koder]
    pid = pid og koder har A1: ja på K2
      pid = pid: ja
        pid: *********** [kontakt.pid]
        pid: *********** [kontakt.pid]
      koder har A1: ja
        koder: A1 [kontakt.koder]
unntatt når
  alle kontakter oppfyller tung: nei
    tung: nei på K1
      timer > 2: nei
        timer: 1 [kontakt.timer]
        2: 2
    tung: ukjent på K2 mangler kontakt.timer
      timer > 2: ukjent mangler kontakt.timer
        timer: ukjent [kontakt.timer] mangler kontakt.timer
        2: 2
unntak fra
  finnes kontakter der (koder har B1): nei
    koder har B1: nei på K1
      koder: A1 [kontakt.koder]
    koder har B1: nei på K2
      koder: A1 [kontakt.koder]
forutsetter
  første kontakter.timer er kjent: ja
    første kontakter.timer: 1 [kontakt.timer]
      første kontakter: K1
krev
  antall kontakter der (koder har A1) = 1: nei
    antall kontakter der (koder har A1): 2
      koder har A1: ja på K1
        koder: A1 [kontakt.koder]
      koder har A1: ja på K2
        koder: A1 [kontakt.koder]
    1: 1
`
	if text := outline(got[0]); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	x := got[0]
	if x.Outcome != finding.Violation || x.InForce != explain.Yes || len(x.Findings) != 1 {
		t.Errorf("outcome %s, in force %d, %d findings", x.Outcome, x.InForce, len(x.Findings))
	}
	if want := []finding.Ref{{Record: "kontakt", Key: "K1"}, {Record: "kontakt", Key: "K2"}}; !reflect.DeepEqual(x.Members, want) {
		t.Errorf("members %v, want %v", x.Members, want)
	}
	if want := []string{"to er ikke mange"}; !reflect.DeepEqual(x.Assumptions, want) {
		t.Errorf("assumptions %q, want %q", x.Assumptions, want)
	}
}

// A key that occurs twice has two explanations, one that does not has none, and
// neither has a record without a date.
func TestCaseFindsRecords(t *testing.T) {
	rows := []gen.Row{
		row("id", "K1", "dag", "2026-01-01", "timer", "1"),
		row("id", "K1", "dag", "2026-01-02"),
		row("id", "K2", "timer", "3"),
	}
	for key, want := range map[string][]finding.Outcome{"K1": {finding.Violation, finding.Undetermined}, "K2": nil, "K3": nil} {
		var got []finding.Outcome
		for _, x := range explained(t, "løs", key, rows...) {
			got = append(got, x.Outcome)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: outcomes %v, want %v", key, got, want)
		}
	}
}

// Every rule meets every case that has a date, once.
func TestEvaluateJudgesEveryCase(t *testing.T) {
	info, _ := checked(course)
	set := gen.Set{Tables: []gen.Table{{Type: "kontakt", Rows: []gen.Row{
		row("id", "K1", "pid", "1", "dag", "2026-01-01", "timer", "1"),
		row("id", "K2", "pid", "1", "dag", "2026-01-02"),
		row("id", "K3", "pid", "2"),
	}}}}
	met := map[*model.Rule]int{}
	for _, j := range explain.Evaluate(info, set.Dataset(info), explain.Options{}).Judgments {
		met[j.Rule]++
	}
	for _, r := range info.Rules {
		want := 1 // the group of patient 1: that of patient 2 has no date
		if r.Name == "løs" {
			want = 2
		}
		if met[r] != want {
			t.Errorf("%s is judged on %d cases, want %d", r.Name, met[r], want)
		}
	}
}
