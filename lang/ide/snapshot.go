// Package ide answers what editors ask: what stands here, what can stand here,
// where else it is used, how it could be changed. Answers are plain values over
// an immutable Snapshot; places are byte offsets. It knows no protocol, does no
// I/O and starts no goroutines.
//
// Every answer holds for broken text too: where there is nothing to say it is
// empty, never an error.
package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Snapshot is one state of a rule set: its files, parsed and checked. It never
// changes and may be read by any number of goroutines.
type Snapshot struct {
	Info  *model.Info
	Diags []diag.Diagnostic // of all files, the parser's too, sorted

	index        func() *index
	declarations func() *declarations
	templateKeys func() map[keyIdentity]*RecordKey
	broken       func() map[*source.File][]int // where what cannot be read begins, in order
}

// File is the file of that name, nil where the rule set has none.
func (s *Snapshot) File(name string) *syntax.File {
	for _, f := range s.Info.Files {
		if f.Source.Name == name {
			return f
		}
	}
	return nil
}

// View is what one question is about: a file of a snapshot, the language in
// which to answer, and what is known besides the rules.
type View struct {
	*Snapshot
	File  *syntax.File
	Lang  diag.Lang
	Facts *Facts // nil where nothing is known
	// Plain asks for texts without Markdown and for insertions without snippet
	// syntax.
	Plain bool
}

// Say picks the language.
func (v *View) Say(t diag.Term) string { return t.In(v.Lang) }

// Spelt is a keyword as the file at hand spells it.
func (v *View) Spelt(k syntax.Keyword) string { return k.In(v.File.Lang) }

// Written is a text to be written into the file at hand, in its language.
func (v *View) Written(t diag.Term) string {
	if v.File.Lang == syntax.EN {
		return t.EN
	}
	return t.NB
}

// Slice is the source text of an absolute span of the file at hand.
func (v *View) Slice(s source.Span) string { return v.File.Source.Slice(s) }

// LanguageOf is the vocabulary in which an object is written.
func (s *Snapshot) LanguageOf(n *model.Named) syntax.Language {
	if f, _ := s.Info.Home(n.Decl); f != nil {
		return f.Lang
	}
	return s.Info.Lang
}
