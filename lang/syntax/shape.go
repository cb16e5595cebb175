package syntax

import (
	"cmp"
	"slices"
	"strings"
)

// Shape is one way to write a line, or a part of an expression: words of the
// language and what is to be filled in. That of a line is made from the grammar.
type Shape struct{ Elements []Element }

// Element is one thing of a shape.
type Element struct {
	Keyword Keyword // NoKeyword for anything else
	Slot    *Slot   // nil for anything else
	Sign    string  // an operator or a parenthesis
	Glued   bool    // no blank stands before it

	choice      []Keyword // the words among which the slot is a choice
	several     bool      // more of it may follow, with commas between
	first, last int       // the parts of the grammar that it stands for
}

// In is how the element is written.
func (e *Element) In(l Language) string {
	switch {
	case e.Keyword != NoKeyword:
		return e.Keyword.In(l)
	case e.Slot != nil:
		return e.Slot.In(l)
	}
	return e.Sign
}

// shapes are the ways to write a line that begins with a word.
func (p *part) shapes(word Keyword) []*Shape {
	w := shaper{word: word}
	var list []*Shape
	for _, elements := range w.ways(p, 0) {
		list = append(list, &Shape{elements})
	}
	// A way with nothing to fill in says least.
	slices.SortStableFunc(list, func(a, b *Shape) int { return cmp.Compare(min(1, b.slots()), min(1, a.slots())) })
	return list
}

// slots is the number of things to fill in.
func (s *Shape) slots() int {
	n := 0
	for _, e := range s.Elements {
		if e.Slot != nil {
			n++
		}
	}
	return n
}

type shaper struct {
	word  Keyword
	begun bool // the first choice was made
	brief bool // what may be left out is left out
}

// ways are the ways to write a part. Of what may be repeated, in is the sign of
// the repetition around it: alternatives that may all be written stand one behind
// the other, of those that may be left out the first stands for all, and all
// others are ways of their own.
func (w *shaper) ways(p *part, in byte) [][]Element {
	if p.repeat != 0 {
		in = p.repeat
	}
	if p.form == "none" || w.brief && (p.repeat == '?' || p.repeat == '*') {
		return [][]Element{nil}
	}
	if p.form == "brief" {
		w.brief = true
		defer func() { w.brief = false }()
	}
	one := func(e Element) [][]Element {
		e.first, e.last = p.first, p.last
		return [][]Element{{e}}
	}
	switch {
	case p.slot != "":
		return one(Element{Slot: p.slot.Slot(), choice: p.words()})
	case p.word != NoKeyword:
		return one(Element{Keyword: p.word})
	case p.sort == tokenPart && p.token.keyword() != NoKeyword:
		return one(Element{Keyword: p.token.keyword()})
	case p.sort == tokenPart && p.token == kindColon:
		return one(Element{Sign: ":", Glued: true})
	case p.sort == tokenPart && p.token == kindEq:
		return one(Element{Sign: "="})
	case p.sort == choicePart:
		return w.choice(p, in)
	}
	ways := [][]Element{nil}
	for _, inner := range p.parts {
		if inner.isMore() {
			for _, way := range ways {
				if len(way) > 0 {
					way[len(way)-1].several = true
				}
			}
			continue
		}
		var longer [][]Element
		for _, more := range w.ways(inner, in) {
			for _, way := range ways {
				longer = append(longer, append(slices.Clip(way), more...))
			}
		}
		ways = longer
	}
	return ways
}

func (w *shaper) choice(p *part, in byte) [][]Element {
	var ways [][]Element
	for _, inner := range p.parts {
		begins := inner.begins()
		if in == 0 && !w.begun && begins.keyword() != NoKeyword && begins != kindOf(w.word) && p.has(w.word) {
			continue
		}
		if in == '*' && begins == kindOf(w.word) {
			continue // the line's first word again
		}
		more := w.ways(inner, in)
		switch {
		case in == 0:
			ways = append(ways, more...)
		case ways == nil:
			ways = more[:1]
		case in != '?':
			ways[0] = append(ways[0], more[0]...)
		}
	}
	w.begun = true
	if ways == nil {
		return [][]Element{nil}
	}
	return ways
}

// has says whether a choice is among words of which one is the line's first.
func (p *part) has(word Keyword) bool {
	return slices.ContainsFunc(p.parts, func(inner *part) bool { return inner.begins() == kindOf(word) })
}

// begins is the token that a part begins with, 0 for a leaf.
func (p *part) begins() kind {
	for p.sort == sequencePart && len(p.parts) > 0 {
		p = p.parts[0]
	}
	return p.token
}

// words are the keywords that a part is a choice of, nil where it is more.
func (p *part) words() []Keyword {
	for p.sort == sequencePart && len(p.parts) == 1 {
		p = p.parts[0]
	}
	if p.sort != choicePart {
		return nil
	}
	var list []Keyword
	for _, inner := range p.parts {
		k := inner.begins().keyword()
		if k == NoKeyword {
			return nil
		}
		list = append(list, k)
	}
	return list
}

// written is how messages say that a line is written. A choice of words that ends
// the line is spelt out; before that its first word stands for all.
func written(shapes []*Shape, l Language) string {
	var ways []string
	for _, s := range shapes {
		var words []string
		for i, e := range s.Elements {
			text := e.In(l)
			switch {
			case len(e.choice) > 0 && i == len(s.Elements)-1:
				text = either(spelt(e.choice, l), l)
			case len(e.choice) > 0:
				text = e.choice[0].In(l)
			case e.several:
				text += ", …"
			}
			if e.Glued {
				words[len(words)-1] += text
			} else {
				words = append(words, text)
			}
		}
		ways = append(ways, strings.Join(words, " "))
	}
	return either(ways, l)
}

func spelt(words []Keyword, l Language) []string {
	var list []string
	for _, k := range words {
		list = append(list, k.In(l))
	}
	return list
}

func either(list []string, l Language) string {
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return strings.Join(list[:last], ", ") + " " + KwOr.In(l) + " " + list[last]
}

// Header are the ways to write the header line that a word begins.
func Header(decl Keyword) []*Shape {
	if kind := table[decl].Head; kind != nil {
		return kind.shapes(decl)
	}
	return nil
}

// Lines are the ways to write the line that a word begins below a header.
func Lines(decl, word Keyword) []*Shape {
	if kind := clauseKind(decl, word); kind != nil {
		return kind.shapes(word)
	}
	return nil
}

// Parts are the ways to write the part of an expression that a word begins.
func Parts(word Keyword) []*Shape {
	var list []*Shape
	for _, way := range table[word].Forms {
		list = append(list, &Shape{append([]Element{{Keyword: word}}, way...)})
	}
	if word == KwHasWord {
		for _, test := range Words(ClassTest) {
			list = append(list, &Shape{append([]Element{{Keyword: word}, {Keyword: test}}, codesForm...)})
		}
	}
	return list
}

// writes is the form of a part of an expression, behind its first word.
func writes(elements ...any) []Element {
	var list []Element
	for _, e := range elements {
		switch e := e.(type) {
		case Keyword:
			list = append(list, Element{Keyword: e})
		case Role:
			list = append(list, Element{Slot: e.Slot()})
		}
	}
	return list
}

// called is the form of a function, behind its name.
func called(arguments ...Role) []Element {
	list := []Element{{Sign: "(", Glued: true}}
	for i, role := range arguments {
		if i > 0 {
			list = append(list, Element{Sign: ",", Glued: true})
		}
		list = append(list, Element{Slot: role.Slot(), Glued: i == 0})
	}
	return append(list, Element{Sign: ")", Glued: true})
}

var (
	codesForm      = writes(RoleCodes)
	collectionForm = writes(RoleMembers, KwWhere, RoleCondition)
	foldForm       = writes(RoleAny, KwIn, RoleMembers, KwWhere, RoleCondition)
)
