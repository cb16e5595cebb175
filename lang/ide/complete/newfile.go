package complete

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// newFile adds what a file begins with: a whole one, to be written over, and the
// line that says in which language it is. Both begin with the reader's language.
func (c *completer) newFile() {
	languages := []syntax.Language{syntax.NB, syntax.EN}
	if c.Lang == diag.EN {
		languages = []syntax.Language{syntax.EN, syntax.NB}
	}
	var checks strings.Builder
	for _, b := range syntax.Builtins() {
		checks.WriteString("\n  " + b.Check(languages[0]))
	}
	draft := strings.Replace(c.Say(newFileDraft), "{checks}", checks.String(), 1)
	c.add(rankFirst, Item{
		Label: c.Say(newFileTerm), Kind: DeclarationItem, Detail: c.Say(newFileTitle), Chosen: true,
		Text: plain(draft), Snippet: snippet(draft), Span: c.fromMargin(),
	}, c.Say(newFileTitle))
	for _, l := range languages {
		text := syntax.KwLanguage.In(l) + " " + l.String()
		c.add(rankFirst, Item{Label: text, Kind: DeclarationItem, Keyword: syntax.KwLanguage, Detail: c.Say(syntax.KwLanguage.Row().Title), Text: text + "\n", Span: c.fromMargin()})
	}
}

var (
	newFileTerm  = diag.Term{NB: "ny regelfil", EN: "new rule file"}
	newFileTitle = diag.Term{
		NB: "en regelfil fra bunnen av: kilde, kodeverk, post, regel og eksempel",
		EN: "a rule file from nothing: source, code system, record, rule and example",
	}
	newFileDraft = diag.Term{
		NB: `språk nb

regelsett ‹navn› "‹Hva regelsettet gjelder›"{checks}

dokument ‹kilde› "‹Tittel på kilden›"
  utgave ‹{year}-01-01›
  gjelder fra ‹={year}-01-01›

kodeverk ‹NCMP› "‹Navn på kodeverket›"
  åpen
  kode ‹WPCK00› "‹Tittel på koden›"

post ‹kontakt› "‹Kontakt›"
  felt ‹kontakt_id› tekst nøkkel
  felt ‹dato› dato styrende
  felt ‹prosedyrer› koder ‹=NCMP›

regel ‹min_regel› "‹Hva regelen krever›"
  kilde ‹=kilde› "‹avsnitt›"
  for ‹=kontakt›
  krev ‹=prosedyrer› har ‹=WPCK00›
  feil "‹Hva som er galt.›"

eksempel "‹Koden mangler›" for ‹=min_regel›
  gitt ‹=kontakt›
  | ‹=kontakt_id› | ‹=dato› | ‹=prosedyrer› |
  | K1 | {year}-02-02 | () |
  forvent feil ‹=min_regel› på K1
`,
		EN: `language en

ruleset ‹name› "‹What the rules are about›"{checks}

document ‹source› "‹Title of the source›"
  edition ‹{year}-01-01›
  valid from ‹={year}-01-01›

codesystem ‹NCMP› "‹Name of the code system›"
  open
  code ‹WPCK00› "‹Title of the code›"

record ‹contact› "‹Contact›"
  field ‹contact_id› text key
  field ‹date› date governing
  field ‹procedures› codes ‹=NCMP›

rule ‹my_rule› "‹What the rule requires›"
  source ‹=source› "‹section›"
  for ‹=contact›
  require ‹=procedures› has ‹=WPCK00›
  error "‹What is wrong.›"

example "‹The code is missing›" for ‹=my_rule›
  given ‹=contact›
  | ‹=contact_id› | ‹=date› | ‹=procedures› |
  | K1 | {year}-02-02 | () |
  expect error ‹=my_rule› on K1
`,
	}
)
