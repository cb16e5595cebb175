package assist

import (
	"slices"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/source"
)

// A definition that is compared with codes is drafted as a field that can have
// them, however the rules say which they are.
func TestDraftIsOfTheCodesItIsComparedWith(t *testing.T) {
	const text = `språk nb

dokument d "Kilde"
  gjelder fra 2020-01-01

kodeverk A
  kode A1 "A"

kodeverk B
  kode B1 "B"

kodesett med_navn: B
kodesett begynner: B*
kodesett fra_til: B1..B1
kodesett i_sett: med_navn, utenom A1
kodesett i_ring: i_ring, B1

verdi én kode B "Én"
  er B1 kilde d

post p
  felt id tekst nøkkel
  felt dag dato styrende
  felt andre koder A
  felt rette koder B

definer brukt "Brukt" for p
  er nytt har `
	for _, codes := range []string{
		"B1", "én", "noen av B", "noen av (B1)", "noen av med_navn", "noen av begynner", "noen av fra_til", "noen av i_sett", "noen av i_ring",
	} {
		v := idetest.Of(t, text+codes+"\n")
		at := strings.Index(text, "nytt har")
		drafted := false
		for _, a := range Actions(v, source.Span{Start: at, End: at}) {
			if strings.HasPrefix(a.Title, "Deklarer definisjonen «nytt»") {
				drafted = true
				if got := idetest.Applied(t, v.File.Source.Text, a.Edits()[0].Edits); !strings.Contains(got, "  er rette\n") {
					t.Errorf("%s is drafted as\n%s", codes, got[strings.Index(got, "definer brukt"):])
				}
			}
		}
		if !drafted {
			t.Errorf("%s: nothing is drafted", codes)
		}
	}
}

// A field that is held against several codes is drafted of a system that has them all.
func TestDraftIsOfASystemThatHasAllCodes(t *testing.T) {
	const text = `språk nb

dokument d "Kilde"

kodeverk Kontakttype
  kode 1 "A"
  kode 13 "B"

kodeverk Form
  mønster "[0-9]+"
  åpen
  kode 8 "A"

kodeverk Omsorgsnivå
  kode 1 "A"
  kode 8 "B"

kodesett sett: 1, 8

post p
  felt id tekst nøkkel
  felt dag dato styrende

regel r "R" for p
  kilde d
  når nytt_navn i %s
  feil "Galt."
`
	for codes, system := range map[string]string{"(1, 8)": "Omsorgsnivå", "(8, 1)": "Omsorgsnivå", "(1, 13)": "Kontakttype", "(77, 8)": "Form", "(1)": "Kontakttype", "13": "Kontakttype", "sett": "Omsorgsnivå"} {
		v := idetest.Of(t, strings.Replace(text, "%s", codes, 1))
		at := strings.Index(v.File.Source.Text, "nytt_navn")
		var titles []string
		for _, a := range Actions(v, source.Span{Start: at, End: at}) {
			titles = append(titles, a.Title)
		}
		if want := "Legg til feltet «nytt_navn» (kode " + system + ") i p"; !slices.Contains(titles, want) {
			t.Errorf("%s: %q, and not %q", codes, titles, want)
		}
	}
}
