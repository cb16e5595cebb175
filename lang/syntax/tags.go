package syntax

import (
	"cmp"
	"reflect"
	"regexp"
	"strings"
)

// part is a part of a line as the tags of its struct describe it. What may follow
// what (automaton.go) and how such a line is written (shape.go) is both read from
// it: they cannot differ from what the parser takes.
type part struct {
	sort   partSort
	parts  []*part // of a sequence or a choice
	repeat byte    // '?', '*', '+', or 0 for once
	token  kind    // of a word or a sign
	leaf   leaf
	role   Role    // of a leaf
	slot   Role    // of a part that is one thing to whoever writes the line
	word   Keyword // as which a choice of words is written
	form   string  // what forms leave out
	// The part is number first of its line; those inside it are numbers up to last.
	first, last int
}

type partSort uint8

const (
	sequencePart partSort = iota
	choicePart
	tokenPart
	leafPart
)

// readParts reads the tags of a line's struct.
func readParts(line reflect.Type) *part {
	root := tagsOf(line)
	root.number(0)
	return root
}

func (p *part) number(n int) int {
	p.first = n
	for i, inner := range p.parts {
		if i > 0 && inner.isMore() { // is the part before it, once more
			before := p.parts[i-1].first
			inner.parts[0].number(before - 1)
			inner.parts[0].parts[1].number(before)
			continue
		}
		n = inner.number(n + 1)
	}
	p.last = n
	return n
}

// isMore says whether a part is a comma and what stands before it, any number of
// times.
func (p *part) isMore() bool { return p.repeat == '*' && p.begins() == kindComma }

func tagsOf(t reflect.Type) *part {
	r := tagReader{}
	for i := range t.NumField() {
		f := t.Field(i)
		for _, word := range tagWord.FindAllString(f.Tag.Get("parser"), -1) {
			r.words = append(r.words, tagged{word, f})
		}
	}
	return r.choice()
}

// takesText says whether the first thing that must be filled in is a text.
func (p *part) takesText() bool {
	first := p.firstLeaf()
	return first != nil && (first.leaf == textOne || first.leaf == messageOne)
}

func (p *part) firstLeaf() *part {
	if p.sort == leafPart {
		return p
	}
	for _, inner := range p.parts {
		if inner.repeat == '?' || inner.repeat == '*' {
			continue
		}
		if leaf := inner.firstLeaf(); leaf != nil {
			return leaf
		}
	}
	return nil
}

// tagged is one word of the tags, with the field whose tag it is in.
type tagged struct {
	word  string
	field reflect.StructField
}

var tagWord = regexp.MustCompile(`@@|'[^']+'|\w+|[@()|?*+]`)

// tagReader reads participle's notation.
type tagReader struct{ words []tagged }

func (r *tagReader) peek() string {
	if len(r.words) == 0 {
		return ""
	}
	return r.words[0].word
}

func (r *tagReader) next() tagged {
	w := r.words[0]
	r.words = r.words[1:]
	return w
}

// choice reads alternatives up to a closing parenthesis or the end.
func (r *tagReader) choice() *part {
	list := []*part{r.sequence()}
	for r.peek() == "|" {
		r.next()
		list = append(list, r.sequence())
	}
	if len(list) == 1 {
		return list[0]
	}
	return &part{sort: choicePart, parts: list}
}

func (r *tagReader) sequence() *part {
	p := &part{}
	for r.peek() != "" && r.peek() != ")" && r.peek() != "|" {
		p.parts = append(p.parts, r.factor())
	}
	return p
}

// factor reads one part with the sign behind it.
func (r *tagReader) factor() *part {
	captured := r.peek() == "@"
	if captured {
		r.next()
	}
	var p *part
	form := r.words[0].field.Tag.Get("form")
	switch w := r.next(); {
	case w.word == "(":
		p = &part{parts: []*part{r.choice()}}
		r.next()
		if captured {
			p.slot = Role(w.field.Tag.Get("slot"))
			p.word = aliasNamed(w.field.Tag.Get("word"))
		}
	case w.word == "@@":
		t := w.field.Type
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if l := leaves[t]; l != noLeaf {
			p = &part{sort: leafPart, leaf: l, role: Role(w.field.Tag.Get("role"))}
		} else {
			p = &part{parts: []*part{tagsOf(t)}}
		}
		p.slot = cmp.Or(Role(w.field.Tag.Get("slot")), p.role)
	case strings.HasPrefix(w.word, "'"):
		p = &part{sort: tokenPart, token: signs[strings.Trim(w.word, "'")]}
	default:
		p = &part{sort: tokenPart, token: kind(symbols()[w.word])}
	}
	p.form = form
	switch r.peek() {
	case "?", "*", "+":
		p.repeat = r.next().word[0]
	}
	return p
}

// aliasNamed is the word that shares its spelling with another and is written in
// English as a tag has it, NoKeyword for none.
func aliasNamed(word string) Keyword {
	for k := NoKeyword + 1; k < keywords && word != ""; k++ {
		if symbol(k) == word && table[k].Alias {
			return k
		}
	}
	return NoKeyword
}

// signs are the signs that the grammar names.
var signs = map[string]kind{",": kindComma, ":": kindColon, ".": kindPoint, "..": kindRange, "[": kindOpenRow, "]": kindCloseRow, "=": kindEq}
