package report

import (
	"bytes"
	"strings"
	"testing"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

func TestWhatNoRecordHasIsSaidOnce(t *testing.T) {
	undetermined := func(rule, of, key string, absent bool, missing ...string) finding.Finding {
		return finding.Finding{Rule: rule, Title: rule, Outcome: finding.Undetermined, Severity: syntax.Note, Message: "?" + strings.Join(missing, ", "),
			For: of, On: []finding.Ref{{Record: "kontakt", Key: key}}, Missing: missing, Absent: absent}
	}
	run := Run{Findings: finding.ListOf([]finding.Finding{
		undetermined("r", "kontakt", "K1", true, "kontakt.journal_for"),
		undetermined("q", "kontakt", "K1", true, "kontakt.journal_for", "pasient.opphold"),
		undetermined("r", "kontakt", "K2", true, "kontakt.journal_for"),
		undetermined("r", "kontakt", "K3", false, "kontakt.dato"),
		undetermined("q", "pasient", "K1", true, "kontakt.journal_for"),
		undetermined("q", "kontakt", "K4", false),
	})}
	var b bytes.Buffer
	if err := Text(&b, run, nil); err != nil {
		t.Fatal(err)
	}
	want := "KAN IKKE AVGJØRES  (6)\n" +
		"  `kontakt.journal_for` er ikke med i noen av filene: 2 kontakt, 1 pasient; da kan disse reglene ikke prøves: q; r\n" +
		"  `pasient.opphold` er ikke med i noen av filene: 1 kontakt; da kan disse reglene ikke prøves: q\n" +
		"    hjelp: be om opplysningene der filene lages, eller si i innlesingen hva de er (`felt … er … antatt \"…\"`)\n" +
		"  Uten enhet\n" +
		"    K3  dato er ikke registrert; da kan «r» ikke prøves.\n" +
		"    K4  ?; da kan «q» ikke prøves.\n\n"
	if b.String() != want {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
	run.Lang = diag.EN
	b.Reset()
	_ = Text(&b, run, nil)
	if !strings.Contains(b.String(), "`pasient.opphold` is in none of the files: 1 kontakt; so these rules cannot be tried: q\n    help: ask") {
		t.Error(b.String())
	}
}
