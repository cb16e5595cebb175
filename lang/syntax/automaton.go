package syntax

import (
	"reflect"
	"regexp"
	"strings"
)

// automaton says which tokens may follow one another in one kind of line. It is
// made of the same structs as the parser of that line, so the two cannot differ.
type automaton struct{ states [][]arc }

// arc leads from one state to another: by one token, by what a leaf reads, or by
// nothing.
type arc struct {
	to    int
	token kind // 0 where it is a leaf or nothing
	leaf  leaf // noLeaf where it is a token or nothing
	role  Role // of a leaf
}

// leaf is a kind of part that reads tokens by itself.
type leaf uint8

const (
	noLeaf leaf = iota
	nameOne
	textOne
	messageOne
	dateOne
	codeOne
	numberOne
	keyOne
	expressionPart
	operandPart
	membersPart
	codesPart
	memberPart
	typePart // is never there
)

var leaves = map[reflect.Type]leaf{
	reflect.TypeFor[nameLeaf](): nameOne, reflect.TypeFor[textLeaf](): textOne, reflect.TypeFor[messageLeaf](): messageOne,
	reflect.TypeFor[dateLeaf](): dateOne, reflect.TypeFor[codeLeaf](): codeOne, reflect.TypeFor[numberLeaf](): numberOne,
	reflect.TypeFor[keyLeaf](): keyOne, reflect.TypeFor[expressionLeaf](): expressionPart, reflect.TypeFor[operandLeaf](): operandPart,
	reflect.TypeFor[membersLeaf](): membersPart, reflect.TypeFor[codesLeaf](): codesPart, reflect.TypeFor[memberLeaf](): memberPart,
	reflect.TypeFor[typeLeaf](): typePart,
}

// newAutomaton reads the tags of a line's struct. The first state begins it, the
// second ends it.
func newAutomaton(line reflect.Type) *automaton {
	a := &automaton{states: make([][]arc, 2)}
	a.part(line, 0, 1)
	return a
}

func (a *automaton) state() int {
	a.states = append(a.states, nil)
	return len(a.states) - 1
}

func (a *automaton) join(from, to int, by arc) {
	by.to = to
	a.states[from] = append(a.states[from], by)
}

// part adds what a struct reads between two states.
func (a *automaton) part(t reflect.Type, from, to int) {
	r := tagReader{automaton: a}
	for i := range t.NumField() {
		f := t.Field(i)
		for _, word := range tagWord.FindAllString(f.Tag.Get("parser"), -1) {
			r.words = append(r.words, tagged{word, f})
		}
	}
	r.choice(from, to)
}

// tagged is one word of the tags, with the field whose tag it is in.
type tagged struct {
	word  string
	field reflect.StructField
}

var tagWord = regexp.MustCompile(`@@|'[^']+'|\w+|[@()|?*+]`)

// tagReader reads participle's notation.
type tagReader struct {
	*automaton
	words []tagged
}

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
func (r *tagReader) choice(from, to int) {
	for {
		r.sequence(from, to)
		if r.peek() != "|" {
			return
		}
		r.next()
	}
}

func (r *tagReader) sequence(from, to int) {
	for r.peek() != "" && r.peek() != ")" && r.peek() != "|" {
		after := r.state()
		r.factor(from, after)
		from = after
	}
	r.join(from, to, arc{})
}

// factor reads one part with the sign behind it.
func (r *tagReader) factor(from, to int) {
	start, end := r.state(), r.state()
	r.join(from, start, arc{})
	r.join(end, to, arc{})
	if r.peek() == "@" {
		r.next()
	}
	switch w := r.next(); {
	case w.word == "(":
		r.choice(start, end)
		r.next()
	case w.word == "@@":
		t := w.field.Type
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if l := leaves[t]; l != noLeaf {
			r.join(start, end, arc{leaf: l, role: Role(w.field.Tag.Get("role"))})
		} else {
			r.part(t, start, end)
		}
	case strings.HasPrefix(w.word, "'"):
		r.join(start, end, arc{token: signs[strings.Trim(w.word, "'")]})
	default:
		r.join(start, end, arc{token: kind(symbols()[w.word])})
	}
	switch r.peek() {
	case "?":
		r.next()
		r.join(start, end, arc{})
	case "*":
		r.next()
		r.join(start, end, arc{})
		r.join(end, start, arc{})
	case "+":
		r.next()
		r.join(end, start, arc{})
	}
}

// signs are the signs that the grammar names.
var signs = map[string]kind{",": kindComma, ":": kindColon, ".": kindPoint, "..": kindRange, "[": kindOpenRow, "]": kindCloseRow}
