package syntax

import "reflect"

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
	part  int  // of the line, by its number
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
	waivedOne
	expressionPart
	definedPart
	operandPart
	membersPart
	codesPart
	memberPart
	wherePart
	typePart // is never there
)

var leaves = map[reflect.Type]leaf{
	reflect.TypeFor[nameLeaf](): nameOne, reflect.TypeFor[textLeaf](): textOne, reflect.TypeFor[messageLeaf](): messageOne,
	reflect.TypeFor[dateLeaf](): dateOne, reflect.TypeFor[codeLeaf](): codeOne, reflect.TypeFor[numberLeaf](): numberOne,
	reflect.TypeFor[keyLeaf](): keyOne, reflect.TypeFor[waivedLeaf](): waivedOne, reflect.TypeFor[expressionLeaf](): expressionPart, reflect.TypeFor[operandLeaf](): operandPart,
	reflect.TypeFor[definedLeaf](): definedPart,
	reflect.TypeFor[membersLeaf](): membersPart, reflect.TypeFor[codesLeaf](): codesPart, reflect.TypeFor[memberLeaf](): memberPart,
	reflect.TypeFor[whereLeaf](): wherePart, reflect.TypeFor[typeLeaf](): typePart,
}

// newAutomaton makes the automaton of a line. The first state begins it, the
// second ends it.
func newAutomaton(line *part) *automaton {
	a := &automaton{states: make([][]arc, 2)}
	a.add(line, 0, 1)
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

// add adds what a part reads between two states.
func (a *automaton) add(p *part, from, to int) {
	start, end := a.state(), a.state()
	a.join(from, start, arc{})
	a.join(end, to, arc{})
	switch p.sort {
	case sequencePart:
		at := start
		for _, inner := range p.parts {
			after := a.state()
			a.add(inner, at, after)
			at = after
		}
		a.join(at, end, arc{})
	case choicePart:
		for _, inner := range p.parts {
			a.add(inner, start, end)
		}
	default:
		a.join(start, end, arc{token: p.token, leaf: p.leaf, role: p.role, part: p.first})
	}
	if p.repeat == '?' || p.repeat == '*' {
		a.join(start, end, arc{})
	}
	if p.repeat == '*' || p.repeat == '+' {
		a.join(end, start, arc{})
	}
}
