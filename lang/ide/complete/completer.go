package complete

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Completion is what can stand at a place.
type Completion struct {
	Items []Item
	// Incomplete says that more words would come, or others, when more is typed.
	Incomplete bool
}

// Item is one thing that can stand at a place.
type Item struct {
	Label   string
	Kind    ItemKind
	Detail  string // its type or title
	Object  model.Object
	Keyword syntax.Keyword // NoKeyword for anything that is no keyword
	Span    source.Span    // what it replaces: up to the cursor and the rest of the word
	Text    string         // what is put there
	Snippet string         // the same with stops for what is still to be written; "" where there are none
	Filter  string         // what a client compares with what was typed
	Sort    string
	Retired bool // not in force when the rule is
	Chosen  bool // the one to take where people do not choose
}

// ItemKind says what sort of thing an item is, for its picture.
type ItemKind uint8

// The kinds of items.
const (
	KeywordItem ItemKind = iota
	FieldItem
	DefinitionItem
	ValueItem
	CodeItem
	CodeSetItem
	SystemItem
	RecordItem
	GroupItem
	CollectionItem
	RuleItem
	SectionItem
	CriteriaItem
	DocumentItem
	TemplateItem
	FunctionItem
	OperatorItem
	TextItem
	DateItem
	BuiltinItem
	DeclarationItem
)

// maxItems bounds an answer: past that people type on.
const maxItems = 1000

// completer puts together the answer for one place.
type completer struct {
	*ide.View
	*syntax.Gap
	offset int
	typed  string         // what stands of the word before the cursor
	valid  model.Interval // of the declaration in hand
	items  []Item
	seen   map[string]bool
	match  *matcher
	far    int  // items that do not begin with what was typed
	more   bool // some have been left out
}

// The ranks of items: the most likely first.
const (
	rankFirst = iota
	rankNear
	rankUsual
	rankFar
	rankWord
	rankLast
)

// add takes an item into the answer, once a label. words are what it can be found
// by beside its label.
func (c *completer) add(rank int, item Item, words ...string) {
	if item.Label == "" || c.seen[item.Label] {
		return
	}
	if item.Span == (source.Span{}) {
		item.Span = c.Word
	}
	typed := strings.TrimLeft(c.File.Source.Text[item.Span.Start:max(item.Span.Start, c.offset)], " \t")
	if typed == "" && len(c.items) >= maxItems {
		c.more = true
		return
	}
	if c.match == nil || c.match.typed != typed {
		c.match = newMatcher(typed)
	}
	filter, found := c.match.match(item.Label, words)
	if !found {
		if c.far++; c.far > maxItems {
			c.more = true
			return
		}
		filter = together(item.Label, words)
	}
	c.seen[item.Label] = true
	if item.Text == "" {
		item.Text = item.Label
	}
	item.Filter = filter
	group := "1"
	if found || typed == "" {
		group = "0"
	}
	item.Sort = group + string(rune('0'+rank))
	c.items = append(c.items, item)
}

// done orders the items and numbers them, so that clients keep the order.
func (c *completer) done() *Completion {
	slices.SortStableFunc(c.items, func(a, b Item) int { return cmp.Compare(a.Sort, b.Sort) })
	if len(c.items) > maxItems {
		c.items, c.more = c.items[:maxItems], true
	}
	codes := 0
	for i := range c.items {
		c.items[i].Sort += pad(i)
		if c.items[i].Kind == CodeItem {
			codes++
		}
	}
	// Of a word of which little is typed, another word of a code's title may be
	// meant: clients that compare beginnings ask again.
	short := codes > 0 && len([]rune(c.typed)) < 3
	return &Completion{Items: c.items, Incomplete: c.more || short}
}

// pad is a number that sorts as a text.
func pad(n int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, 5-len(s))) + s
}

// object adds something that is declared.
func (c *completer) object(rank int, kind ItemKind, o model.Object, title, detail string) {
	words := []string{title}
	held := c.held(o)
	if !held {
		rank = rankLast
	}
	if detail == "" {
		detail = title
	} else if title != "" {
		detail += " · " + title
	}
	c.add(rank, Item{Label: o.ObjectName(), Kind: kind, Detail: detail, Object: o, Retired: !held}, words...)
}

// held says whether something is in force on some day on which the declaration in
// hand is.
func (c *completer) held(o model.Object) bool {
	var some []*model.Basis
	switch o := o.(type) {
	case *model.Document:
		_, own := check.ScopeOf(c.Info, c.Placed).Valid()
		return overlaps(o.Valid, own)
	case *model.Value:
		for _, one := range o.Versions {
			some = append(some, &one.Basis)
		}
	case *model.CodeSet:
		for _, one := range o.Versions {
			some = append(some, &one.Basis)
		}
	case *model.Criteria:
		for _, one := range o.Versions {
			some = append(some, &one.Basis)
		}
	case *model.Rule:
		if overlaps(o.Valid, c.valid) {
			return true
		}
		for _, one := range c.Info.Rules {
			if one.Name == o.Name {
				some = append(some, &one.Basis)
			}
		}
	}
	for _, basis := range some {
		if overlaps(basis.Valid, c.valid) {
			return true
		}
	}
	return len(some) == 0
}

// keyword adds a keyword that may stand here.
func (c *completer) keyword(rank int, k syntax.Keyword) {
	c.add(rank, Item{Label: c.Spelt(k), Kind: KeywordItem, Keyword: k})
}

// before is the n-th token before the cursor, from 1; an empty one past the first.
func (c *completer) before(n int) syntax.Written {
	if n > len(c.Before) {
		return syntax.Written{}
	}
	return c.Before[len(c.Before)-n]
}

// wrote says whether a keyword stands on the line already, behind the name that
// the line begins with and its last comma.
func (c *completer) wrote(k syntax.Keyword) bool {
	for i := len(c.Before) - 1; i > 1 && c.Before[i].Text != ","; i-- {
		if c.Before[i].Text == c.Spelt(k) {
			return true
		}
	}
	return false
}

func overlaps(a, b model.Interval) bool { return a.From <= b.To && b.From <= a.To }

// own is what the declaration in hand declares: it cannot rest on itself.
func (c *completer) own() model.Object {
	if c.Placed == nil {
		return nil
	}
	return c.DeclaredBy(c.Placed)
}

// has says whether the declaration has a line that begins with a word, other
// than the one at the cursor.
func (c *completer) has(k syntax.Keyword) bool {
	word := c.Spelt(k)
	for _, clause := range c.Placed.Decl.Lines() {
		s := c.Placed.Abs(clause.Span())
		if s.Start <= c.Word.Start && c.Word.Start <= s.Start+len(word) {
			continue
		}
		text := c.Slice(s)
		if rest, ok := strings.CutPrefix(text, word); ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
			return true
		}
	}
	return false
}

// blankBehind says whether something follows the word on its line.
func (c *completer) blankBehind() bool {
	rest := c.File.Source.Text[c.Word.End:]
	return rest != "" && rest[0] == ' '
}

// follows says whether a keyword follows the word on its line.
func (c *completer) follows(k syntax.Keyword) bool {
	rest := strings.TrimLeft(c.File.Source.Text[c.Word.End:], " ")
	return c.blankBehind() && strings.HasPrefix(rest, c.Spelt(k)+" ")
}
