package syntax

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"ppolang/lang/diag"
)

// Word is a row of the language's table: everything there is to say of a keyword
// that is no algorithm. The rows are data, in words_*.go, one file for each sort
// of word. Lexer, parser, printer, checker, editors, highlighters and generators
// read them here, so nothing is said of a word in a second place.
type Word struct {
	NB, EN   string // how it is written
	Class    Class
	Reserved bool // its first word is never a field's or a declaration's name
	// Alias says that the word is spelt as another one is: the lexer gives that
	// other, and the grammar knows from the place which of the two is meant.
	Alias bool

	Head  headKind    // how the header line is read that it begins
	Lines under       // the declarations with lines that it begins, and how they are read
	Forms [][]Element // how a part of an expression is written that it begins

	// Means is what the word stands for in the tree: a Severity, a FieldKind, a
	// HasMode, a State, a FoldOp, a Func, a Builtin, a value.Unit.
	Means     any
	Arguments int      // of a function
	Picks     bool     // the fold gives one of the values, so that dates will do; else it computes a number
	Finding   *Finding // that the language itself gives

	Like  both      // an example of it
	Says  diag.Term // what it does
	Title diag.Term // what it is for, in a list of what may be written
	Draft both      // the whole declaration as a person begins it; ‹text› is to be written over
	OnTop bool      // the declaration stands once, at the beginning of the file
}

// Finding is what the language says of one of its own findings.
type Finding struct {
	// Severity is how bad it is where the rule set's header does not say.
	Severity Severity
	Codes    bool      // it is about a listed code: an exception may name for which
	Always   bool      // it says of what nobody judges: the check cannot be turned off
	Title    diag.Term // what people call it
	// Why is what a rule set may write of the check, to be written over.
	Why diag.Term
	// Message is what is said, with {0}, {1} … for what it is about; More is added
	// where there is a code to put in the place of the one that is there.
	Message, More diag.Term
	Bare          diag.Term // is said instead where it is undetermined and nothing is missing
}

// Class is what a word is for. A word may be for several things.
type Class uint32

// The classes. Which words begin the lines of which declarations is said by Lines.
const (
	ClassDeclaration Class = 1 << iota
	ClassType
	ClassModifier // of a field
	ClassPart     // inside a line that begins with another word
	ClassBasis    // validities and sources
	ClassFix      // what a fix does
	ClassSeverity
	ClassHole // in the braces of a message
	ClassOperator
	ClassTest      // behind `har`
	ClassState     // behind `er`
	ClassAggregate // begins what is asked of a collection
	ClassFold      // an aggregate that computes one value of all
	ClassFunction
	ClassTruth
	ClassOuter // the case one level out
	ClassUnit
	ClassFinding
)

// both is a text in the two vocabularies.
type both [2]string

type rows map[Keyword]Word

// table are the rows by keyword.
var table = collect(declarationRows, lineRows, partRows, mappingRows, typeRows, expressionRows, foldRows, unitRows, findingRows)

func collect(parts ...rows) *[keywords]Word {
	var t [keywords]Word
	for _, part := range parts {
		for k, w := range part {
			if t[k].NB != "" {
				panic(fmt.Sprintf("syntax: the keyword %q has two rows", w.NB))
			}
			t[k] = w
		}
	}
	return &t
}

// Row is what the table says of a keyword.
func (k Keyword) Row() *Word { return &table[k] }

// In is how the keyword is written.
func (k Keyword) In(l Language) string {
	if l == NB {
		return table[k].NB
	}
	return table[k].EN
}

// Is says whether a keyword is of one of some classes.
func (k Keyword) Is(c Class) bool { return table[k].Class&c != 0 }

// Words are the keywords of some classes, in the order of the table.
func Words(c Class) []Keyword {
	var list []Keyword
	for k := NoKeyword + 1; k < keywords; k++ {
		if k.Is(c) {
			list = append(list, k)
		}
	}
	return list
}

// Keywords lists every keyword.
func Keywords() []Keyword {
	list := make([]Keyword, 0, keywords-1)
	for k := NoKeyword + 1; k < keywords; k++ {
		list = append(list, k)
	}
	return list
}

// lexed is the keyword that the lexer gives for a word that is spelt as others are.
func lexed(k Keyword, l Language) Keyword { return vocabularies[l]().single[k.In(l)] }

// meaning is what a keyword, as the lexer gives it, stands for among values of
// one sort.
func meaning[T any](k Keyword) (T, bool) {
	v, ok := table[k].Means.(T)
	if !ok && k != NoKeyword {
		for _, alias := range spelling()[k] {
			if v, ok := table[alias].Means.(T); ok {
				return v, true
			}
		}
	}
	return v, ok
}

// spelling are the aliases by the keyword that the lexer gives for them.
var spelling = sync.OnceValue(func() map[Keyword][]Keyword {
	m := map[Keyword][]Keyword{}
	for k := NoKeyword + 1; k < keywords; k++ {
		if table[k].Alias {
			m[lexed(k, NB)] = append(m[lexed(k, NB)], k)
		}
	}
	return m
})

// Spells is the word that stands for something in the tree. It panics where the
// table has none: a test asks for each.
func Spells(meant any) Keyword {
	k, ok := meanings()[meant]
	if !ok {
		panic(fmt.Sprintf("syntax: no word for %T %v", meant, meant))
	}
	return k
}

var meanings = sync.OnceValue(func() map[any]Keyword {
	m := map[any]Keyword{}
	for k := keywords - 1; k > NoKeyword; k-- {
		if v := table[k].Means; v != nil {
			m[v] = k
		}
	}
	return m
})

// In is the name of a built-in finding in a vocabulary.
func (b Builtin) In(l Language) string { return b.Keyword().In(l) }

// Check is the line that says of a built-in check what it does without one.
func (b Builtin) Check(l Language) string {
	return KwCheck.In(l) + " " + b.In(l) + " " + Spells(b.Keyword().Row().Finding.Severity).In(l)
}

// Builtins are the built-in findings, in the order of the table.
func Builtins() []Builtin {
	var list []Builtin
	for _, k := range Words(ClassFinding) {
		list = append(list, table[k].Means.(Builtin))
	}
	return list
}

// FindingsOfCodes are the names of the built-in findings that are about listed codes.
func FindingsOfCodes() []Keyword {
	return slices.DeleteFunc(Words(ClassFinding), func(k Keyword) bool { return !k.Row().Finding.Codes })
}

// BuiltinNamed is the built-in finding of a name, NoBuiltin where there is none.
// Either vocabulary's name will do: what one file calls it, another may have to
// name too.
func BuiltinNamed(name string) Builtin {
	for _, k := range Words(ClassFinding) {
		if row := k.Row(); row.NB == name || row.EN == name {
			return row.Means.(Builtin)
		}
	}
	return NoBuiltin
}

// Reserved says whether a word can never be a name in a vocabulary.
func Reserved(word string, l Language) bool { return reserved[l]()[word] }

var reserved = [2]func() map[string]bool{
	NB: sync.OnceValue(func() map[string]bool { return reservedIn(NB) }),
	EN: sync.OnceValue(func() map[string]bool { return reservedIn(EN) }),
}

func reservedIn(l Language) map[string]bool {
	m := map[string]bool{}
	for k := NoKeyword + 1; k < keywords; k++ {
		if table[k].Reserved {
			first, _, _ := strings.Cut(k.In(l), " ")
			m[first] = true
		}
	}
	return m
}
