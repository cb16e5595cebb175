package assist

import (
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
