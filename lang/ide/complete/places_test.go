package complete

import (
	"slices"
	"strings"
	"testing"

	"ppolang/internal/idetest"
)

// What stands around the places: a year of rules and its words.
const around = `språk nb

dokument so2026 "Veiledning 2026"
  gjelder fra 2026-01-01

kodeverk K "Koder"
  kode A1 "A"
  kode B2 "B"

post kontakt "Kontakt"
  felt kontakt_id tekst nøkkel
  felt dato dato styrende
  felt utdato dato
  felt prosedyrer koder K
  felt form kode K
  felt timer heltall
  felt akutt ja/nei

verdi grense "Grense"
  er 5 kilde so2026

mal dag av kontakt
  | dato |
  | 2026-02-02 |

`

const days = "2026-01-01, 2027-01-01"

// TestPlaces says what can stand at every sort of place, ‸, and nothing else; with
// … at the end, what of it comes first.
func TestPlaces(t *testing.T) {
	for _, one := range []struct{ text, want string }{
		// Days.
		{"dokument d \"D\"\n  utgave ‸", days},
		{"dokument d \"D\"\n  gjelder fra ‸", days},
		{"dokument d \"D\"\n  gjelder fra 2026-01-01 til ‸", "2026-12-31"},
		{"kodeverk L \"L\"\n  kode C3 \"C\" gjelder fra ‸", days},
		{"kodeverk L \"L\"\n  kode C3 \"C\" gjelder til ‸", "2025-12-31, 2026-12-31"},
		{"verdi v\n  er 5 gjelder fra ‸ kilde so2026", days},
		{"verdi v\n  er 5 gjelder fra 2026-01-01 kilde so2026\n  er 6 gjelder fra ‸", "2027-01-01, 2026-01-01"},
		{"verdi v\n  er 5 gjelder til ‸", "2025-12-31, 2026-12-31"},
		{"verdi v dato\n  er ‸", days},
		{"regel r \"R\" for kontakt\n  kilde so2026\n  gjelder fra ‸", days},
		{"regel r \"R\" for kontakt\n  kilde so2026\n  gjelder fra 2‸", days},
		{"regel r \"R\" for kontakt\n  kilde so2026\n  gjelder fra 2026-01-01 til ‸", "2026-12-31"},
		{"regel r \"R\" for kontakt\n  kilde so2026\n  antatt fra ‸", days},
		{"regel r \"R\" for kontakt\n  kilde so2026\n  feil fra ‸", days},
		{"tabell t \"T\" for kontakt\n  feil \"A\"\n  | utdato | krev prosedyrer |\n  | ‸ | A1 |", days + ", -, >=, <=, >, <, ≠"},
		{"tabell t \"T\" for kontakt\n  feil \"A\"\n  | utdato | krev prosedyrer |\n  | >= ‸ | A1 |", days},
		{"mal m av kontakt\n  | dato | utdato |\n  | 2026-02-02 | ‸ |", days + ", ?"},
		{"eksempel \"E\" for r\n  gitt kontakt som dag\n  | kontakt_id | dato |\n  | K1 | ‸ |", "2026-02-02, " + days + ", ?"},

		// The words of a validity, a source, an assumption.
		{"regel r \"R\" for kontakt\n  gjelder ‸", "fra, til, inntil videre"},
		{"regel r \"R\" for kontakt\n  gjelder fra 2026-01-01 ‸", "til, inntil videre, kilde, antatt"},
		{"regel r \"R\" for kontakt\n  kilde ‸", "so2026"},
		{"regel r \"R\" for kontakt\n  antatt ‸", "fra, til"},
		{"verdi v\n  er 5 kilde so2026 ‸", "gjelder, kilde, antatt"},
		{"verdi v ‸", "kode, tekst, heltall, desimal, prosent, dato, ja/nei"},

		// Cells.
		{"tabell t \"T\" for kontakt\n  feil \"A\"\n  | akutt | krev prosedyrer |\n  | ‸ | A1 |", "ja, nei, -"},
		{"tabell t \"T\" for kontakt\n  feil \"A\"\n  | form | krev prosedyrer |\n  | A1 | ‸ |", "A1, B2, -"},
		{"eksempel \"E\" for r\n  gitt kontakt som dag\n  | kontakt_id | akutt |\n  | K1 | ‸ |", "ja, nei, ?"},
		{"eksempel \"E\" for r\n  gitt kontakt som dag\n  | kontakt_id | timer |\n  | K1 | ‸ |", "?"},
		{"eksempel \"E\" for r\n  gitt kontakt som dag\n  | kontakt_id | ‸ |", "dato, utdato, prosedyrer, form, timer, akutt"},
		{"eksempel \"E\" for r\n  gitt kontakt som ‸", "dag"},

		// Lines.
		{"eksempel \"E\" for r\n  ‸", "gitt, forvent"},
		{"eksempel \"E\" for r\n  forvent ‸", "ingen funn, feil, advarsel, merknad, uavklart"},
		{"verdi v\n  ‸", "er"},
		{"post p\n  ‸", "felt"},
		{"post p\n  felt ‸", ""},
		{"post p\n  felt f ‸", "tekst, heltall, desimal, prosent, dato, ja/nei, kode, koder, post"},
		{"regel r \"R\" for kontakt\n  ‸", "kilde, går foran, gjelder, antatt, når, unntatt når, unntak fra, krev, forby, peker på, …"},
		{"regel r \"R\" for kontakt\n  kilde so2026\n\n‸", "regel, eksempel, regelsett, bruk, dokument, …"},
		{"regel r \"R\" for kontakt\n  kilde so2026\n\n  ‸", "kilde, går foran, gjelder, …"},
		{"regel r \"R\" for kontakt\n  hvis ‸", "hvis ukjent"},
		{"regel r \"R\" for kontakt\n  hvis ukjent ‸", "overse, merknad, advarsel, feil"},
		{"regel r \"R\" for kontakt\n  rett ‸", "legg til, fjern, bytt, sett, flytt"},
		{"regel r \"R\" for kontakt\n  rett fjern A1 ‸", "utenom, fra"},
		{"regel r \"R\" for kontakt\n  rett fjern A1 utenom ‸", "A1, B2, K"},
		{"regel r \"R\" for kontakt\n  rett fjern A1 fra prosedyrer ‸", "på, når"},
		{"regel r \"R\" for kontakt\n  rett fjern A1 fra prosedyrer når ‸", "kontakt_id, dato, utdato, prosedyrer, form, timer, akutt, grense, …"},
		{"regel r \"R\" for kontakt\n  rett flytt ‸", "A1, B2"},
		{"regel r \"R\" for kontakt\n  rett flytt A1 ‸", "i"},
		{"regel r \"R\" for kontakt\n  rett flytt A1 i ‸", "prosedyrer"},
		{"regel r \"R\" for kontakt\n  rett flytt A1 i prosedyrer ‸", "til"},
		{"regel r \"R\" for kontakt\n  rett flytt A1 i prosedyrer til ‸", "første, siste"},
		{"regel ‸", ""},
		{"regel r ‸", "for"},
		{"regel r \"R\" for ‸", "kontakt"},

		// Conditions.
		{"regel r \"R\" for kontakt\n  når akutt ‸", "og, eller, =, ≠, er kjent, er ukjent, ellers"},
		{"regel r \"R\" for kontakt\n  når prosedyrer ‸", "har, er kjent, er ukjent, er tom, ellers"},
		{"regel r \"R\" for kontakt\n  når prosedyrer har ‸", "A1, B2, noen av, alle av, ingen av, bare, noen utenom"},
		{"regel r \"R\" for kontakt\n  når timer >= ‸", "grense, år(), dager_mellom(), måneder_mellom(), antall()"},
		{"gruppe døgn \"D\"\n  av kontakt som kontakter\n  per dato\n\ndefiner d \"D\" for døgn\n  er ‸ der (akutt)", "kontakter, ikke, …"},
		{"gruppe døgn \"D\"\n  av kontakt som kontakter\n  per dato\n\ndefiner d \"D\" for kontakt\n  er ‸ der (akutt)", "kontakter i døgn, ikke, …"},

		// Mappings.
		{"innlesing m for kontakt\n  ‸", "felt, format, skilletegn, tegnsett, ark, post, overskrift, ukjent betyr, utelat når, én post per, desimaltegn, tidssone"},
		{"innlesing m for kontakt\n  format csv ‸", "skilletegn, tegnsett, ark, post"},
		{"innlesing m for kontakt\n  én post per ‸", "kontakt_id"},
		{"innlesing m for kontakt\n  én ‸", "én post per"},
		{"innlesing m for kontakt\n  felt ‸", "kontakt_id, dato, utdato, prosedyrer, form, timer, akutt"},
		{"innlesing m for kontakt\n  felt dato ‸", "fra, er, finn"},
		{"innlesing m for kontakt\n  felt dato fra ‸", "sti"},
		{"innlesing m for kontakt\n  felt dato fra \"Dag\" ‸", "som, første ord, valgfri, når"},
		{"innlesing m for kontakt\n  felt dato fra \"Dag\" valgfri ‸", "som, første ord, når"},
		{"innlesing m for kontakt\n  felt prosedyrer fra \"P\" ‸", "delt på, første ord, store bokstaver, valgfri, når"},
		{"innlesing m for kontakt\n  felt prosedyrer fra \"P\" delt ‸", "delt på"},
		{"innlesing m for kontakt\n  felt prosedyrer fra \"P\" delt på \"‸\"", "|, ;, ,, /"},
		{"innlesing m for kontakt\n  felt prosedyrer fra \"‸\"", "prosedyrer"},
		{"innlesing m for kontakt\n  felt akutt er ‸", "akutt, ikke, sikkert, kanskje, ja, nei"},
		{"innlesing m for kontakt\n  felt form er ‸", "A1, B2, form"},
		{"innlesing m for kontakt\n  felt form er A1 ‸", "når, antatt"},
		{"innlesing m for kontakt\n  felt form er A1 når ‸", "kontakt_id, dato, utdato, prosedyrer, form, timer, akutt, grense, ikke, sikkert, kanskje, år(), dager_mellom(), måneder_mellom(), antall()"},
		{"innlesing m for kontakt\n  felt form er A1 når akutt ‸", "og, eller, antatt, =, ≠, er kjent, er ukjent, ellers"},
		{"innlesing m for kontakt\n  felt form finn ‸", "kontakt"},
		{"innlesing m for kontakt\n  felt form finn kontakt.‸", "kontakt_id, dato, utdato, prosedyrer, form, timer, akutt"},
		{"innlesing m for kontakt\n  felt form finn kontakt ‸", "der"},
		{"innlesing m for kontakt\n  felt form finn kontakt.form der (‸)", "kontakt_id, dato, utdato, prosedyrer, form, timer, akutt, kontakt, grense, ikke, sikkert, kanskje, denne, år(), dager_mellom(), måneder_mellom(), antall()"},
		{"innlesing m for kontakt\n  felt form finn kontakt.form der (dato = kontakt.‸)", "dato, utdato"},
		{"innlesing m for kontakt\n  utelat når ‸", "kontakt_id, dato, utdato, prosedyrer, form, timer, akutt, grense, ikke, sikkert, kanskje, år(), dager_mellom(), måneder_mellom(), antall()"},
		{"innlesing m for kontakt\n  tidssone \"‸\"", "Europe/Oslo, UTC, Europe/Stockholm, Europe/Copenhagen, Europe/Helsinki, Atlantic/Reykjavik, Europe/London, Europe/Berlin, Arctic/Longyearbyen"},
		{"innlesing m for kontakt\n  desimaltegn \"‸\"", ",, ."},
		{"innlesing m for kontakt\n  ukjent betyr \"‸\"", "NULL, -, ?"},
		{"innlesing m for kontakt\n  felt kontakt_id fra sti ‸", ""},
		{"innlesing m for kontakt\n  felt kontakt_id fra sti \"@a\" ‸", "slå opp, første ord, store bokstaver, valgfri, når"},
		{"innlesing m for kontakt\n  post ‸", ""},
	} {
		before, after, _ := strings.Cut(one.text, "‸")
		v := idetest.Of(t, around+before+after+"\n")
		var labels []string
		for _, item := range At(v, len(around+before)).Items {
			labels = append(labels, item.Label)
		}
		want, first := strings.CutSuffix(one.want, ", …")
		if got := strings.Join(labels, ", "); got != want && !(first && strings.HasPrefix(got, want+", ")) {
			t.Errorf("%s\noffers %s\nnot    %s", one.text, got, one.want)
		}
		for i, label := range labels {
			if slices.Contains(labels[:i], label) {
				t.Errorf("%s\noffers `%s` twice", one.text, label)
			}
		}
	}
}
