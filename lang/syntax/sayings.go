package syntax

import (
	"strings"
	"sync"
)

// sayings are what people write who know what they mean and not how the language
// says it: on the left ways to say it, parted by semicolons, on the right what is
// written. Each is tried where a line cannot be read, and counts where the line
// then can.
var sayings = [2][]struct{ said, written string }{
	NB: {
		{"hvis; dersom; om; if; når det; gjelder når; gjelder hvis; gjelder dersom", "når"},
		{"unntatt hvis; unntatt dersom; unless; unntatt; med mindre; unntak når; bortsett fra når; ikke når", "unntatt når"},
		{"skal ikke; må ikke; kan ikke; krev ikke; forbudt; forbyr", "forby"},
		{"skal; må; krever; kreves; påkrevd; must; shall; should", "krev"},
		{"gyldig fra; gyldig fom; gyldig f.o.m.; gyldig f.o.m", "gjelder fra"},
		{"gyldig", "gjelder"},
		{"fra og med; fom; f.o.m.; f.o.m", "fra"},
		{"til og med; tom; t.o.m.; t.o.m; og til; inntil; frem til", "til"},
		{"til videre; alltid; fortløpende", "inntil videre"},
		{"unntak for; unntak; unntak av", "unntak fra"},
		{"går før; overstyrer; overstyrer regel", "går foran"},
		{"antatt fordi; antatt at; antar; antar at", "antatt"},
		{"ignorer; utelat; hopp over", "overse"},
		{"fra", "gjelder fra"},
		{"til", "gjelder til"},
		{"gjelder for", "for"},
		{"er lik", "er"},
		{"fjern", "rett fjern"},
		{"legg til", "rett legg til"},
		{"bytt", "rett bytt"},
		{"sett", "rett sett"},
		{"flytt", "rett flytt"},
		{"feilmelding", "feil"},
		{"advar; varsel; varsle", "advarsel"},
		{"melding; beskjed; info; merk; obs", "merknad"},

		{"er større enn eller lik; større enn eller lik; er lik eller større enn; er minst; minst; er større eller lik; større eller lik; er lik eller mer enn; er ikke mindre enn; ikke er mindre enn; ikke mindre enn; er ikke under; ikke er under; er ikke før; ikke er før; er tidligst; tidligst; er fra og med; fra og med; er fom; fom; er f.o.m.; f.o.m.; er f.o.m; f.o.m", ">="},
		{"er mindre enn eller lik; mindre enn eller lik; er lik eller mindre enn; er høyst; høyst; er maks; maks; maksimalt; er ikke mer enn; ikke er mer enn; ikke mer enn; er mindre eller lik; mindre eller lik; er ikke større enn; ikke er større enn; ikke større enn; er ikke over; ikke er over; er ikke etter; ikke er etter; er senest; senest; innen; er innen; er til og med; til og med; er tom; tom; er t.o.m.; t.o.m.; er t.o.m; t.o.m", "<="},
		{"er større enn; større enn; er mer enn; mer enn; er flere enn; flere enn; er høyere enn; høyere enn; er over; over; overstiger; er etter; etter; er senere enn; senere enn; er eldre enn; eldre enn; er lengre enn; lengre enn; er lenger enn; lenger enn", ">"},
		{"er mindre enn; mindre enn; er færre enn; færre enn; er lavere enn; lavere enn; er under; under; er før; før; er tidligere enn; tidligere enn; er yngre enn; yngre enn; er kortere enn; kortere enn", "<"},
		{"er ikke lik; ikke er lik; er ulik; ulik; er forskjellig fra; forskjellig fra; er noe annet enn; er ikke; ikke er; ikke", "≠"},
		{"er lik; lik; er det samme som", "="},
		{"er ikke kjent; ikke er kjent; er ikke oppgitt; er ikke registrert; er ikke utfylt; er ikke satt; mangler; er blank; er uoppgitt; er null; er ikke fylt ut; ikke er fylt ut", "er ukjent"},
		{"er ikke ukjent; ikke er ukjent; er oppgitt; er registrert; er utfylt; er fylt ut; er satt; finnes", "er kjent"},
		{"er tomt; er tomme", "er tom"},

		{"inneholder ikke; ikke inneholder; mangler; har ikke noen av; har ikke; ikke har; har ingen; har verken; har hverken", "har ingen av"},
		{"har minst én av; har minst en av; har minst ett av; har minst 1 av; har én av; har en av; har et av; har en eller flere av; inneholder en av; inneholder én av; har enten; har noen; har en", "har noen av"},
		{"har både; har alle; har begge", "har alle av"},
		{"har kun; inneholder bare; inneholder kun", "har bare"},
		{"har andre enn; har annet enn; har noe annet enn; har noen andre enn", "har noen utenom"},
		{"inneholder; inkluderer; omfatter; har koden; har kode", "har"},
		{"er null", "= 0"},
		{"er sann; er sant", "= ja"},
		{"er usann; er falsk", "= nei"},
		{"er med i; finnes i; finnes blant; inngår i; er i; er; er en av; er blant; er noen av; er enten", "i"},

		{"ingen feil; ingen avvik; ingenting; ok; OK; i orden; ingen", "ingen funn"},
		{"det finnes; finnes det", "finnes"},
		{"minst 1; minst én; minst en; minst ett; finnes minst én; finnes minst en; finnes minst 1; noen", "finnes"},
		{"finnes ikke; finnes ingen; det finnes ingen; ikke noen; ingen", "ikke finnes"},
		{"hvor; der hvor; som har; som", "der"},
		{"antallet; antall av; hvor mange", "antall"},
		{"summen av", "sum"},
		{"hver enkelt; hver", "alle"},
		{"har", "oppfyller"},
		{"er mellom; ligger mellom; er fra", "mellom"},
		{"men ikke; uten", "og ikke"},
		{"men; samt", "og"},
		{"og/eller", "eller"},

		{"prosent; pst", "%"},
		{"streng; tekststreng; fritekst", "tekst"},
		{"nummer; tall; heltall tall", "heltall"},
		{"tall; desimaltall; flyttall", "desimal"},
		{"boolsk; bool; boolean; ja_nei; janei", "ja/nei"},
		{"kodeliste", "koder"},
	},
	EN: {
		{"if; hvis; dersom; valid when; applies when; applies if; whenever", "when"},
		{"unless; except if; except; excluding when", "except when"},
		{"must not; shall not; may not; cannot; require not; prohibit; prohibits", "forbid"},
		{"must; shall; should; requires; required; skal; må", "require"},
		{"applies from; effective from; valid since", "valid from"},
		{"applies; effective", "valid"},
		{"until; through; and to", "to"},
		{"always; indefinitely", "until further notice"},
		{"exception for; exception", "exception to"},
		{"assume; assumed that; assumed because", "assumed"},
		{"from", "valid from"},
		{"to", "valid to"},
		{"is equal to", "is"},
		{"remove", "fix remove"},
		{"add", "fix add"},
		{"replace", "fix replace"},
		{"set", "fix set"},
		{"move", "fix move"},
		{"since; starting", "from"},
		{"warn; alert", "warning"},
		{"info; message; notice", "note"},

		{"is greater than or equal to; greater than or equal to; is at least; at least; is greater or equal to; is not less than; is no less than; is not below; is not under; is not before; is no earlier than; is on or after; on or after", ">="},
		{"is less than or equal to; less than or equal to; is at most; at most; is less or equal to; is not more than; is no more than; no more than; is not greater than; is not above; is not over; is not after; is no later than; is on or before; on or before", "<="},
		{"is greater than; greater than; is more than; more than; is larger than; larger than; is higher than; is above; above; is over; over; exceeds; is after; after; is later than; later than; is older than; older than; is longer than; longer than", ">"},
		{"is less than; less than; is fewer than; fewer than; is lower than; is below; below; is under; under; is before; before; is earlier than; earlier than; is younger than; younger than; is shorter than; shorter than", "<"},
		{"is not equal to; not equal to; does not equal; is different from; differs from; is not; not", "≠"},
		{"is equal to; equal to; equals; is the same as", "="},
		{"is not known; is missing; is not recorded; is not given; is blank; is null", "is unknown"},
		{"is not unknown; is recorded; is given; is present; exists", "is known"},

		{"does not contain; lacks; does not have; does not include; has no; has not; not has; has neither; contains no", "has none of"},
		{"has at least one of; has one of; has one or more of; contains any of; has either; has some of; has any", "has any of"},
		{"has both; has all; contains all of", "has all of"},
		{"has just; contains only", "has only"},
		{"has other than; has anything but; has something other than", "has any outside"},
		{"contains; includes; has the code; has code; have", "has"},
		{"is true", "= yes"},
		{"is false", "= no"},
		{"exists in; is found in; occurs in; is in; is; is one of; is among; is any of; is either", "in"},

		{"no errors; nothing; ok; OK; none", "no findings"},
		{"there exists; there is a; there is; there are", "exists"},
		{"at least one; at least 1; some; any", "exists"},
		{"does not exist; exists no; there is no; there are no; no", "not exists"},
		{"such that; which; whose; that", "where"},
		{"number of; the number of; count of; how many", "count"},
		{"sum of; the sum of; total", "sum"},
		{"each; all", "every"},
		{"has", "satisfies"},
		{"is between; lies between; is from", "between"},
		{"but not; without", "and not"},
		{"but", "and"},
		{"and/or", "or"},

		{"percent; pct", "%"},
		{"string; varchar", "text"},
		{"int; number", "integer"},
		{"number; float; numeric", "decimal"},
		{"bool; boolean; yes_no", "yes/no"},
	},
}

// fixSayings are those of the lines that say how to mend a record.
var fixSayings = [2][]struct{ said, written string }{
	NB: {
		{"legg inn; sett inn; tilføy; legge til; legg", "legg til"},
		{"slett; ta bort; ta vekk; stryk; delete", "fjern"},
		{"erstatt; bytt ut", "bytt"},
		{"endre; angi", "sett"},
		{"overfør; flytte", "flytt"},
		{"unntatt; bortsett fra; men ikke; uten; minus; med unntak av", "utenom"},
		{"fra", "i"},
		{"i", "fra"},
		{"til; på", "i"},
		{"til; mot", "med"},
		{"=; lik; som", "til"},
	},
	EN: {
		{"insert; append", "add"},
		{"delete; drop; slett", "remove"},
		{"change; substitute; swap", "replace"},
		{"assign; change", "set"},
		{"transfer", "move"},
		{"except for; but not; without; minus; outside", "except"},
		{"from", "in"},
		{"in; into", "to"},
		{"to; by", "with"},
		{"in", "from"},
		{"=; as", "to"},
	},
}

// saying is one way to say something.
type saying struct {
	words   []string
	written string
	other   Keyword // of the other vocabulary that it is
	fix     bool    // it is said in a line of a fix
}

// sayingsOf are the sayings of a language by their first word, the longest first;
// the words of the other vocabulary are among them.
var sayingsOf = [2]func() map[string][]saying{
	NB: sync.OnceValue(func() map[string][]saying { return collectSayings(NB) }),
	EN: sync.OnceValue(func() map[string][]saying { return collectSayings(EN) }),
}

func collectSayings(l Language) map[string][]saying {
	m := map[string][]saying{}
	add := func(s saying) {
		list := m[s.words[0]]
		i := len(list)
		for i > 0 && len(list[i-1].words) < len(s.words) {
			i--
		}
		m[s.words[0]] = append(list[:i:i], append([]saying{s}, list[i:]...)...)
	}
	for _, row := range sayings[l] {
		for said := range strings.SplitSeq(row.said, ";") {
			add(saying{words: sayingWords(said), written: row.written})
		}
	}
	for _, row := range fixSayings[l] {
		for said := range strings.SplitSeq(row.said, ";") {
			add(saying{words: sayingWords(said), written: row.written, fix: true})
		}
	}
	for k := NoKeyword + 1; k < keywords; k++ {
		if said, written := k.In(1-l), k.In(l); said != written {
			add(saying{words: strings.Fields(said), written: written, other: k})
		}
	}
	return m
}

// sayingWords are the words of a saying as a line has them: a point and a slash
// stand for themselves.
func sayingWords(said string) []string {
	return strings.Fields(strings.NewReplacer(".", " . ", "/", " / ").Replace(said))
}
