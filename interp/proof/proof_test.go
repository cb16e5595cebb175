package proof_test

import (
	"context"
	"strings"
	"testing"

	"ppolang/interp/proof"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

const base = `språk nb

dokument d "Kilde"

kodeverk K
  kode A
  kode B
  kode C

kodesett ab: A, B

post p
  felt id tekst nøkkel
  felt dato dato styrende
  felt sak tekst
  felt k kode K
  felt ks koder K
  felt n heltall
  felt ok ja/nei

gruppe g
  av p som ps
  per sak

`

// ofSource are rules of the source d, from their lines; what begins with a word of a
// declaration is one.
func ofSource(text string) string {
	text = strings.TrimSpace(text)
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
		if strings.HasPrefix(lines[i], "regel ") {
			lines[i] = "\n" + lines[i] + "\n  kilde d\n  feil \"Galt\""
		}
	}
	return base + strings.Join(lines, "\n") + "\n"
}

func proved(t *testing.T, text string) []diag.Diagnostic {
	t.Helper()
	file, list := syntax.Parse([]byte(text), "main.rules")
	info, more := check.Check(file, nil)
	list = append(list, more...)
	if !info.Valid() {
		t.Fatalf("%v\n%s", list, text)
	}
	list, err := proof.Contradictions(context.Background(), info, list)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestContradictions(t *testing.T) {
	for _, one := range []struct {
		name, rules string
		want        string // of the warning; none where empty
		shown       string // the records that show it
	}{
		{
			"replaced and removed", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for p
			  når ks har A og n > 3
			  rett fjern A fra ks`,
			"`s` og `r` kan foreslå rettelser av `ks` som motsier hverandre",
			"p P1 (dato = 2026-02-02; ks = A; n = 4)",
		},
		{
			"put there and removed", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for p
			  forby ks har B`,
			"`s` og `r`", "p P1 (dato = 2026-02-02; ks = A, B)",
		},
		{
			"a chain of replacements", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for p
			  når ks har B
			  rett bytt B med C i ks`,
			"`s` og `r`", "ks = A, B",
		},
		{
			"two values", `
			regel r "R" for p
			  når n > 3
			  krev k = A
			regel s "S" for p
			  når ok
			  krev k = B`,
			"`s` og `r`", "p P1 (dato = 2026-02-02; k = C; n = 4; ok = ja)",
		},
		{
			"parted by what they are for", `
			regel r "R" for p
			  når ks har A og n > 3
			  rett bytt A med B i ks
			regel s "S" for p
			  når ks har A og n < 3
			  rett fjern A fra ks`, "", "",
		},
		{
			"the one goes before", `
			regel r "R" for p
			  når ks har A
			  går foran s
			  rett bytt A med B i ks
			regel s "S" for p
			  når ks har A og n > 3
			  rett fjern A fra ks`, "", "",
		},
		{
			"the one is an exception", `
			regel r "R" for p
			  når ks har A
			  unntak fra s
			  rett bytt A med B i ks
			regel s "S" for p
			  når ks har A og n > 3
			  rett fjern A fra ks`, "", "",
		},
		{
			"parted by utenom", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for p
			  når ks har C
			  rett fjern K utenom ab fra ks`, "", "",
		},
		{
			"parted by når", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for p
			  når ks har noen av ab
			  rett fjern A fra ks når ikke ks har A`, "", "",
		},
		{
			"on other days", `
			regel r "R" for p
			  gjelder til 2025-12-31
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for p
			  gjelder fra 2026-01-01
			  når ks har A
			  rett fjern A fra ks`, "", "",
		},
		{
			"added and removed: added where it is not, removed where it is", `
			regel r "R" for p
			  når ok
			  krev ks har A
			regel s "S" for p
			  når n > 3
			  forby ks har A`, "", "",
		},
		{
			"the same for both", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for p
			  når ks har A og ok
			  rett bytt A med B i ks`, "", "",
		},
		{
			"a record and its group", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for g
			  når antall ps > 1
			  peker på ps der ks har A
			  rett fjern A fra ks`,
			"`s` og `r`", "p P1 (dato = 2026-02-02; sak = a; ks = A), p P2 (dato = 2026-02-09; sak = a)",
		},
		{
			"all but the first", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for g
			  når antall ps der ks har A > 1
			  peker på ps der ks har A unntatt første
			  rett fjern A fra ks`,
			"`s` og `r`", "p P1 (dato = 2026-02-02; sak = a; ks = A), p P2 (dato = 2026-01-26; sak = a; ks = A)",
		},
		{
			"moved and replaced", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			regel s "S" for g
			  når finnes ps der (ok og ikke ks har A)
			  peker på ps der ks har A
			  rett flytt A i ks til første ps der ok`,
			"`s` og `r`", "",
		},
		{
			"one rule with two fixes", `
			regel r "R" for p
			  når ks har A
			  rett bytt A med B i ks
			  rett bytt A med C i ks`,
			"`r` og `r`", "ks = A",
		},
		{
			"what demands different things is said once, with the records", `
			regel r "R" for p
			  når ok
			  krev k = A
			regel s "S" for p
			  når ok
			  krev k = B`,
			"`s` og `r` krever ulike ting under samme vilkår", "p P1 (dato = 2026-02-02; k = C; ok = ja)",
		},
	} {
		t.Run(one.name, func(t *testing.T) {
			list := proved(t, ofSource(one.rules))
			var said []diag.Diagnostic
			for _, d := range list {
				if d.Code == diag.FixesContradict || d.Code == diag.RulesConflict {
					said = append(said, d)
				}
			}
			switch {
			case one.want == "" && len(said) > 0:
				t.Errorf("%s\n%v", said[0].Message(diag.NB), said[0].Related)
			case one.want == "":
			case len(said) != 1:
				t.Errorf("%d warnings, want one", len(said))
			case !strings.HasPrefix(said[0].Message(diag.NB), one.want):
				t.Errorf("%s\nwant\n%s", said[0].Message(diag.NB), one.want)
			default:
				shown := said[0].Related[len(said[0].Related)-1].Note.NB
				if !strings.Contains(shown, one.shown) {
					t.Errorf("%s\nwant\n%s", shown, one.shown)
				}
			}
		})
	}
}

// The rules of the coding section contradict one another nowhere.
func TestRulesOfTheSection(t *testing.T) {
	for _, d := range proved(t, string(rules.PPO())) {
		if d.Code == diag.FixesContradict {
			t.Errorf("%s\n%s", d.Message(diag.NB), d.Related[0].Note.NB)
		}
	}
}
