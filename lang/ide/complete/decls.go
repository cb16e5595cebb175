package complete

import (
	"strconv"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// shape is a whole declaration as a person begins it. In it ‹text› is a stop to
// write over, and {…} is filled in from the file: {for} what rules are about,
// {record}, {group}, {document}, {system}, {rule}, {from} and {to}.
type shape struct {
	word    syntax.Keyword
	title   diag.Term
	nb, en  string
	onlyTop bool // once, at the beginning of the file
}

var shapes = []shape{
	{syntax.KwLanguage, diag.Term{NB: "språket fila er skrevet på", EN: "the language the file is written in"}, "språk nb\n", "language en\n", true},
	{syntax.KwRuleset, diag.Term{NB: "navnet på regelsettet", EN: "the name of the rule set"},
		"regelsett ‹navn› \"‹Tittel›\"", "ruleset ‹name› \"‹Title›\"", true},
	{syntax.KwUse, diag.Term{NB: "en annen fil av regelsettet", EN: "another file of the rule set"},
		"bruk \"‹fil.rules›\"", "use \"‹file.rules›\"", false},
	{syntax.KwDocument, diag.Term{NB: "en kilde som reglene bygger på", EN: "a source that rules rest on"},
		"dokument ‹navn› \"‹Tittel›\"\n  utgave ‹{from}›\n  gjelder fra ‹{from}›", "document ‹name› \"‹Title›\"\n  edition ‹{from}›\n  valid from ‹{from}›", false},
	{syntax.KwCodeSystem, diag.Term{NB: "et kodeverk med kodene", EN: "a code system with its codes"},
		"kodeverk ‹Navn› \"‹Tittel›\"\n  kode ‹KODE› \"‹Hva koden betyr›\"", "codesystem ‹Name› \"‹Title›\"\n  code ‹CODE› \"‹What the code means›\"", false},
	{syntax.KwCodeSet, diag.Term{NB: "koder som hører sammen", EN: "codes that belong together"},
		"kodesett ‹navn› \"‹Tittel›\": ‹KODE›", "codeset ‹name› \"‹Title›\": ‹CODE›", false},
	{syntax.KwValueWord, diag.Term{NB: "en verdi som følger året", EN: "a value that changes with the year"},
		"verdi ‹navn› \"‹Tittel›\"\n  er ‹verdi› gjelder fra ‹{from}› kilde ‹{document}› \"‹avsnitt›\"",
		"value ‹name› \"‹Title›\"\n  is ‹value› valid from ‹{from}› source ‹{document}› \"‹section›\"", false},
	{syntax.KwRecord, diag.Term{NB: "en post med feltene sine", EN: "a record with its fields"},
		"post ‹navn› \"‹Tittel›\"\n  felt ‹id› tekst nøkkel \"‹Id›\"\n  felt ‹dato› dato styrende \"‹Dato›\"",
		"record ‹name› \"‹Title›\"\n  field ‹id› text key \"‹Id›\"\n  field ‹date› date governing \"‹Date›\"", false},
	{syntax.KwGroup, diag.Term{NB: "poster som hører sammen", EN: "records that belong together"},
		"gruppe ‹navn› \"‹Tittel›\"\n  av ‹{record}› som ‹samling›\n  per ‹felt›", "group ‹name› \"‹Title›\"\n  of ‹{record}› as ‹collection›\n  per ‹field›", false},
	{syntax.KwDefine, diag.Term{NB: "et begrep reglene bruker", EN: "a term that rules use"},
		"definer ‹navn› \"‹Tittel›\" for ‹{for}›\n  er ‹uttrykk›", "define ‹name› \"‹Title›\" for ‹{for}›\n  is ‹expression›", false},
	{syntax.KwCriteria, diag.Term{NB: "krav som må være oppfylt samlet", EN: "criteria that must all be met"},
		"kriterier ‹navn› \"‹Tittel›\" for ‹{for}›\n  kilde ‹{document}› \"‹avsnitt›\"\n  gjelder fra ‹{from}›\n  krav ‹navn› \"‹Hva som kreves›\" er ‹betingelse›",
		"criteria ‹name› \"‹Title›\" for ‹{for}›\n  source ‹{document}› \"‹section›\"\n  valid from ‹{from}›\n  criterion ‹name› \"‹What is required›\" is ‹condition›", false},
	{syntax.KwRule, diag.Term{NB: "en ny regel", EN: "a new rule"},
		"regel ‹navn› \"‹Hva regelen sier›\"\n  kilde ‹{document}› \"‹avsnitt›\"\n  gjelder fra ‹{from}›\n  for ‹{for}›\n  når ‹betingelse›\n  krev ‹krav›\n  feil \"‹Hva som er galt, og hva som må gjøres.›\"",
		"rule ‹name› \"‹What the rule says›\"\n  source ‹{document}› \"‹section›\"\n  valid from ‹{from}›\n  for ‹{for}›\n  when ‹condition›\n  require ‹requirement›\n  error \"‹What is wrong, and what to do.›\"", false},
	{syntax.KwTable, diag.Term{NB: "mange like regler i en tabell", EN: "many rules of one kind in a table"},
		"tabell ‹navn› \"‹Hva tabellen krever›\" for ‹{for}›\n  kilde ‹{document}› \"‹avsnitt›\"\n  gjelder fra ‹{from}›\n  feil \"‹Skal ha {krevd}.›\"\n  | ‹felt› | krev ‹felt› |\n  | ‹verdi› | ‹KODE› |",
		"table ‹name› \"‹What the table requires›\" for ‹{for}›\n  source ‹{document}› \"‹section›\"\n  valid from ‹{from}›\n  error \"‹Must have {required}.›\"\n  | ‹field› | require ‹field› |\n  | ‹value› | ‹CODE› |", false},
	{syntax.KwTemplate, diag.Term{NB: "en mal for eksemplene", EN: "a template for examples"},
		"mal ‹navn› av ‹{record}›\n  | ‹felt› |\n  | ‹verdi› |", "template ‹name› of ‹{record}›\n  | ‹field› |\n  | ‹value› |", false},
	{syntax.KwExample, diag.Term{NB: "et eksempel som prøver regler", EN: "an example that tries rules"},
		"eksempel \"‹Hva eksempelet viser›\" for ‹{rule}›\n  gitt ‹{record}›\n  | ‹{key}› |\n  | ‹K1› |\n  forvent ‹ingen funn›",
		"example \"‹What the example shows›\" for ‹{rule}›\n  given ‹{record}›\n  | ‹{key}› |\n  | ‹K1› |\n  expect ‹no findings›", false},
	{syntax.KwMapping, diag.Term{NB: "hvordan en fil leses inn", EN: "how a file is read"},
		"innlesing ‹navn› for ‹{record}›\n  format csv skilletegn \";\" tegnsett \"utf-8\"\n  felt ‹{key}› fra \"‹kolonne›\"",
		"mapping ‹name› for ‹{record}›\n  format csv separator \";\" encoding \"utf-8\"\n  field ‹{key}› from \"‹column›\"", false},
}

// declarations adds the declarations that may begin here, whole.
func (c *completer) declarations(rank int) {
	empty := len(c.File.Decls) == 0 || c.File.Decls[0].Base >= c.Word.Start
	for _, s := range shapes {
		switch {
		case s.word == syntax.KwLanguage && empty:
			if c.unwritten() {
				c.languages()
				continue
			}
		case s.word == syntax.KwLanguage, s.onlyTop && c.Info.Ruleset != nil && !c.rewrites(s.word):
			continue
		}
		if empty && s.word != syntax.KwLanguage && c.unwritten() {
			continue // the language comes first
		}
		text := s.nb
		if c.File.Lang == syntax.EN {
			text = s.en
		}
		item := Item{Label: c.Spelt(s.word), Kind: DeclarationItem, Keyword: s.word, Detail: c.Say(s.title), Text: c.Spelt(s.word) + " "}
		if c.blankBehind() {
			item.Text = c.Spelt(s.word)
		} else {
			item.Snippet = c.shaped(text)
		}
		at := rank
		if s.word == syntax.KwRule || s.word == syntax.KwExample {
			at = rankFirst
		}
		c.add(at, item, s.title.In(c.Lang))
	}
}

// unwritten says whether the file has no declaration yet.
func (c *completer) unwritten() bool {
	for _, placed := range c.File.Decls {
		if _, bad := placed.Decl.(*syntax.BadDecl); !bad {
			return false
		}
	}
	return true
}

// rewrites says whether the line at the cursor already begins with a word.
func (c *completer) rewrites(k syntax.Keyword) bool { return c.Slice(c.Word) == c.Spelt(k) }

func (c *completer) languages() {
	for l := syntax.NB; l <= syntax.EN; l++ {
		text := syntax.KwLanguage.In(l) + " " + l.String()
		c.add(rankFirst, Item{Label: text, Kind: DeclarationItem, Keyword: syntax.KwLanguage, Detail: c.Say(shapes[0].title), Text: text + "\n"})
	}
}

// shaped is a shape as a snippet, filled in from the file.
func (c *completer) shaped(text string) string {
	text = strings.NewReplacer("{for}", c.likelyCase(), "{record}", c.likelyRecord(), "{document}", c.likelyDocument(), "{rule}", c.likelyRule(),
		"{key}", c.likelyKey(), "{from}", c.likelyDay()).Replace(text)
	var b strings.Builder
	stop := 0
	for {
		before, rest, more := strings.Cut(text, "‹")
		b.WriteString(escapeSnippet(before))
		if !more {
			break
		}
		inside, after, _ := strings.Cut(rest, "›")
		stop++
		b.WriteString("${" + strconv.Itoa(stop) + ":" + escapeSnippet(inside) + "}")
		text = after
	}
	return b.String()
}

// written is a text in the language of the file, for it is put there.
func (c *completer) written(t diag.Term) string {
	if c.File.Lang == syntax.EN {
		return t.EN
	}
	return t.NB
}

// likelyRecord is the record that most rules are about, or else the first with a
// governing date.
func (c *completer) likelyRecord() string {
	if r, ok := c.commonCase().(*check.Record); ok {
		return r.Name
	}
	for _, r := range c.Info.Records {
		if r.Governing != nil {
			return r.Name
		}
	}
	return c.written(diag.Term{NB: "post", EN: "record"})
}

// commonCase is what most rules are about, nil where there is none.
func (c *completer) commonCase() check.Case {
	count := map[check.Case]int{}
	var best check.Case
	for _, r := range c.Info.Rules {
		if r.On != nil && r.Row <= 1 {
			if count[r.On]++; best == nil || count[r.On] > count[best] {
				best = r.On
			}
		}
	}
	return best
}

func (c *completer) likelyCase() string {
	if on := c.commonCase(); on != nil {
		return on.ObjectName()
	}
	return c.likelyRecord()
}

// likelyDocument is the newest document: the one of the year's rules.
func (c *completer) likelyDocument() string {
	best := c.NewestDocument()
	if best == nil {
		return c.written(diag.Term{NB: "dokument", EN: "document"})
	}
	return best.Name
}

// likelyRule is the rule that stands nearest above.
func (c *completer) likelyRule() string {
	name := c.written(diag.Term{NB: "regel", EN: "rule"})
	for _, placed := range c.File.Decls {
		if placed.Base >= c.Word.Start {
			break
		}
		switch placed.Decl.(type) {
		case *syntax.RuleDecl, *syntax.TableDecl:
			if n := placed.Decl.Header().Name; n != nil {
				name = n.Text
			}
		}
	}
	return name
}

func (c *completer) likelyKey() string {
	if r := c.Info.RecordNamed(c.likelyRecord()); r != nil && r.Key != nil {
		return r.Key.Name
	}
	return "id"
}

// likelyDay is the next New Year's Day as the file sees it.
func (c *completer) likelyDay() string {
	if c.NewestDay() == value.MinDate {
		return c.written(diag.Term{NB: "ÅÅÅÅ-01-01", EN: "YYYY-01-01"})
	}
	year, _, _ := c.NewestDay().YMD()
	return mustDay(year+1, 1, 1).String()
}
