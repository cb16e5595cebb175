package syntax

import (
	"reflect"
	"sync"
)

// under says below which declarations a word begins a line, and what the line is.
type under map[Keyword]lineKind

// lineKind is a kind of line below a header: how it is read and how it is written.
type lineKind interface {
	form
	read(r *reader) Clause // nil where the line could not be read
	single() bool          // a declaration has at most one such line
}

// headKind is a kind of header line.
type headKind interface {
	form
	read(r *reader) Decl
}

// form is how a line is written.
type form interface {
	automaton() *automaton
	shapes(word Keyword) []*Shape
	takesText() bool // nothing must come before its text
}

// lineGrammar is a struct of the grammar that becomes a clause.
type lineGrammar[G any] interface {
	*G
	clause(r *reader) Clause
}

// headGrammar is one that becomes a declaration.
type headGrammar[G any] interface {
	*G
	decl(r *reader) Decl
}

// lineOf is the kind of line that a struct of the grammar describes. The table of
// words holds such values, and participle's parsers need the table: so that is
// made only when the first such line is met.
func lineOf[G any, P lineGrammar[G]]() lineKind { return lineReader[G, P]{} }

// onlyLineOf is a line that a declaration has at most one of.
func onlyLineOf[G any, P lineGrammar[G]]() lineKind { return lineReader[G, P]{alone: true} }

func headOf[G any, P headGrammar[G]]() headKind { return headReader[G, P]{} }

type lineReader[G any, P lineGrammar[G]] struct{ alone bool }

func (lineReader[G, P]) automaton() *automaton     { return grammarOf[G]().automaton() }
func (lineReader[G, P]) shapes(k Keyword) []*Shape { return grammarOf[G]().parts().shapes(k) }
func (lineReader[G, P]) takesText() bool           { return grammarOf[G]().parts().takesText() }
func (l lineReader[G, P]) single() bool            { return l.alone }

func (l lineReader[G, P]) read(r *reader) Clause {
	v, ok := grammarOf[G]().read(r)
	if ok {
		return P(v).clause(r)
	}
	r.shape(l)
	return nil
}

type headReader[G any, P headGrammar[G]] struct{}

func (headReader[G, P]) automaton() *automaton     { return grammarOf[G]().automaton() }
func (headReader[G, P]) takesText() bool           { return grammarOf[G]().parts().takesText() }
func (headReader[G, P]) shapes(k Keyword) []*Shape { return grammarOf[G]().parts().shapes(k) }

// read makes a declaration also of a broken header: what was read before the
// mistake is in it.
func (h headReader[G, P]) read(r *reader) Decl {
	v, _ := grammarOf[G]().read(r)
	r.shape(h)
	return P(v).decl(r)
}

var grammars sync.Map // by the type of the struct

func grammarOf[G any]() *grammar[G] {
	key := reflect.TypeFor[G]()
	g, ok := grammars.Load(key)
	if !ok {
		g, _ = grammars.LoadOrStore(key, newGrammar[G]())
	}
	return g.(*grammar[G])
}

// clauseKind is the kind of line that a word begins below a declaration, nil
// where it begins none.
func clauseKind(decl, word Keyword) lineKind { return table[word].Lines[decl] }

// Clauses are the words that lines below a header begin with, in the order in
// which people write them.
func Clauses(decl Keyword) []Keyword {
	var list []Keyword
	for k := NoKeyword + 1; k < keywords; k++ {
		if clauseKind(decl, k) != nil {
			list = append(list, k)
		}
	}
	return list
}

// Single says whether a declaration has at most one line that begins with a word.
func Single(decl, word Keyword) bool {
	kind := clauseKind(decl, word)
	return kind != nil && kind.single()
}

// TakesText says whether a line goes on with a text behind its first word, where
// nothing is written that may be left out.
func TakesText(decl, word Keyword) bool {
	kind := clauseKind(decl, word)
	return kind != nil && kind.takesText()
}

// The clauses that are nothing but the parts of their line.

func (l *editionLine) clause(r *reader) Clause { return &EditionClause{r.node(), l.Date.Date} }

func (l *linkLine) clause(r *reader) Clause { return &LinkClause{r.node(), l.URL.Text} }

func (l *overridesLine) clause(r *reader) Clause {
	return &OverridesClause{r.node(), r.ruleRefs(l.Refs)}
}

func (l *outranksLine) clause(r *reader) Clause {
	return &OverridesClause{r.node(), r.ruleRefs(l.Refs)}
}

func (l *validLine) clause(r *reader) Clause {
	first := &basisPart{placed: l.Valid.placed, Valid: &l.Valid}
	return &ValidClause{r.node(), r.basis(append([]*basisPart{first}, l.Parts...))}
}

func (l *sourceLine) clause(r *reader) Clause {
	first := &basisPart{Sources: l.Sources}
	return &SourceClause{r.node(), r.basis(append([]*basisPart{first}, l.Parts...))}
}

func (l *assumedLine) clause(r *reader) Clause {
	return &AssumedClause{r.node(), r.assumed(&l.Assumed)}
}

func (l *patternLine) clause(r *reader) Clause { return &PatternClause{r.node(), l.Pattern.Text} }

func (l *openLine) clause(r *reader) Clause { return &OpenClause{r.node()} }

func (l *listFileLine) clause(r *reader) Clause { return &ListFileClause{r.node(), l.Path.Text} }

func (l *ignoreLine) clause(r *reader) Clause { return &IgnoreClause{r.node(), l.Chars.Text} }

func (l *versionLine) clause(r *reader) Clause {
	return &VersionClause{r.node(), r.expr(l.Value), r.basis(l.Parts)}
}

func (l *askLine) clause(r *reader) Clause { return &AskClause{r.node(), l.Whom.Text} }

func (l *checkedLine) clause(r *reader) Clause {
	return &CheckedClause{r.node(), l.Date.Date, l.By.Text}
}

func (l *perLine) clause(r *reader) Clause { return &PerClause{r.node(), names(l.Fields)} }

func (l *governingLine) clause(r *reader) Clause {
	return &GoverningClause{r.node(), l.Last != "", l.Collection.Name}
}

func (l *isLine) clause(r *reader) Clause { return &IsClause{r.node(), r.defined(l.Value)} }

func (l *criterionLine) clause(r *reader) Clause {
	return &CriterionClause{r.node(), l.Name.Name, textIn(l.Title), r.expr(l.Is)}
}

func (l *forLine) clause(r *reader) Clause { return &ForClause{r.node(), l.Case.Name} }

func (l *knownLine) clause(r *reader) Clause {
	c := &KnownClause{clauseNode: r.node()}
	for _, f := range l.Facts {
		c.Facts = append(c.Facts, r.expr(*f))
	}
	return c
}

func (l *whenLine) clause(r *reader) Clause {
	return &WhenClause{r.node(), l.Except != "", r.expr(l.Cond)}
}

func (l *requireLine) clause(r *reader) Clause {
	return &RequireClause{r.node(), l.Forbid != "", r.expr(l.Cond)}
}

func (l *pointsLine) clause(r *reader) Clause { return &PointsClause{r.node(), r.members(l.Members)} }

func (l *severityLine) clause(r *reader) Clause {
	return &SeverityClause{r.node(), r.severity(l.Severity), dateIn(l.From), r.message(l.Message.Token)}
}

func (l *ifUnknownLine) clause(r *reader) Clause {
	return &IfUnknownClause{r.node(), r.severity(l.Then)}
}

func (l *headingLine) clause(r *reader) Clause { return &HeadingClause{r.node(), l.Heading.Text} }

func (l *unknownMeansLine) clause(r *reader) Clause {
	c := &UnknownMeansClause{clauseNode: r.node()}
	for _, w := range l.Words {
		c.Words = append(c.Words, w.Text)
	}
	return c
}

func (l *leaveOutLine) clause(r *reader) Clause { return &LeaveOutClause{r.node(), r.expr(l.Cond)} }

func (l *onePerLine) clause(r *reader) Clause { return &PerKeyClause{r.node(), l.Key.Name} }

func (l *decimalMarkLine) clause(r *reader) Clause { return &DecimalMarkClause{r.node(), l.Mark.Text} }

func (l *timeZoneLine) clause(r *reader) Clause { return &TimeZoneClause{r.node(), l.Zone.Text} }

func (l *separatorLine) clause(r *reader) Clause {
	return &FormatClause{clauseNode: r.node(), Separator: l.Separator.Text}
}

func (l *encodingLine) clause(r *reader) Clause {
	return &FormatClause{clauseNode: r.node(), Encoding: l.Encoding.Text}
}

func (l *sheetLine) clause(r *reader) Clause {
	return &FormatClause{clauseNode: r.node(), Sheet: l.Sheet.Text}
}

func (l *elementLine) clause(r *reader) Clause {
	return &FormatClause{clauseNode: r.node(), Element: l.Element.Text}
}

func (l *givenLine) clause(r *reader) Clause {
	last := len(l.Records) - 1
	c := l.Records[last].clause(r)
	for _, part := range l.Records[:last] {
		c.Before = append(c.Before, &TemplateRecord{At{r.span(part.placed)}, part.Record.Name, nameIn(part.Template)})
	}
	return c
}

func (l *tryLine) clause(r *reader) Clause {
	c := l.Record.clause(r)
	c.Try = true
	return c
}

func (l *recordsPart) clause(r *reader) *GivenClause {
	return &GivenClause{clauseNode: r.node(), Record: l.Record.Name, Template: nameIn(l.Template)}
}
