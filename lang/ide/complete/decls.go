package complete

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// declarations adds the declarations that may begin here, whole.
func (c *completer) declarations(rank int) {
	if c.unwritten() {
		c.newFile() // the language comes first
		return
	}
	top := c.File.Decls[0].Base >= c.Word.Start
	for _, k := range syntax.Declarations() {
		row := k.Row()
		if k == syntax.KwLanguage && !top || row.OnTop && k != syntax.KwLanguage && c.Info.Ruleset != nil && !c.rewrites(k) {
			continue
		}
		item := Item{Label: c.Spelt(k), Kind: DeclarationItem, Keyword: k, Detail: c.Say(row.Title), Text: c.Spelt(k) + " ", Span: c.fromMargin()}
		if c.blankBehind() {
			item.Text = c.Spelt(k)
		} else {
			item.Snippet = snippet(c.filledIn(row.Draft[c.File.Lang]))
		}
		at := rank
		if k == syntax.KwRule || k == syntax.KwExample {
			at = rankFirst
		}
		c.add(at, item, row.Title.In(c.Lang))
	}
}

// fromMargin is the word at the cursor with the blanks before it: a declaration
// begins at the margin, wherever its first letters were typed.
func (c *completer) fromMargin() source.Span {
	f := c.File.Source
	return source.Span{Start: f.LineStart(f.Line(c.Word.Start)), End: c.Word.End}
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

// filledIn is a draft with what the file says of {for}, what rules are about, and of
// {record}, {document}, {rule}, {key} and {from}.
func (c *completer) filledIn(draft string) string {
	return strings.NewReplacer("{for}", c.likelyCase(), "{record}", c.likelyRecord(), "{document}", c.likelyDocument(), "{rule}", c.likelyRule(),
		"{key}", c.likelyKey(), "{from}", c.likelyDay()).Replace(draft)
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
	if r, ok := c.commonCase().(*model.Record); ok {
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
func (c *completer) commonCase() model.Case {
	count := map[model.Case]int{}
	var best model.Case
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

// likelyDay is the first day of the year that is being worked on, of this year where
// no day is written.
func (c *completer) likelyDay() string {
	if days := c.NewYears(); len(days) > 0 {
		return c.DateText(days[0])
	}
	return thisYear + "-01-01"
}
