package lint

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// succession knows which listed codes have ended, and what took over from them.
type succession struct {
	next  map[*model.ListedCode]*model.ListedCode
	named map[string]*model.ListedCode // the ended ones that a text can be told to name
}

func (l *linter) succession() succession {
	s := succession{next: map[*model.ListedCode]*model.ListedCode{}, named: map[string]*model.ListedCode{}}
	for _, system := range l.Info.CodeSystems {
		for _, code := range system.Codes {
			for _, old := range code.Replaces {
				if old.Valid.To < value.MaxDate && code.Valid.To > old.Valid.To && s.next[old] == nil {
					s.next[old] = code
					if tellingCode(old.Name) {
						s.named[old.Name] = old
					}
				}
			}
		}
	}
	return s
}

// tellingCode says whether a word in a text is surely a code: it has a letter and
// a digit.
func tellingCode(word string) bool {
	return strings.IndexFunc(word, unicode.IsLetter) >= 0 && strings.IndexFunc(word, unicode.IsDigit) >= 0
}

// ended is the last day of a code, if something is in force after it.
func ended(listed []*model.ListedCode, basis *model.Basis) (value.Date, bool) {
	last := value.MinDate
	for _, code := range listed {
		if code.Assumed {
			return 0, false
		}
		last = max(last, code.Valid.To)
	}
	for _, in := range basis.Force {
		if in.To > last {
			return last, true
		}
	}
	return 0, false
}

// succeeded warns of codes that are used after their last day, where another has
// taken over and is not used beside them, and of values that are such codes.
func (l *linter) succeeded() {
	s := l.succession()
	type place struct {
		basis *model.Basis
		code  *model.ListedCode
	}
	beside := map[place]bool{}
	for _, d := range l.Demands {
		for _, code := range d.Use.Listed {
			beside[place{d.Basis, code}] = true
		}
	}
	for i := range l.Demands {
		l.Alive()
		d := &l.Demands[i]
		if d.Basis.Vague || l.Incomplete[d.Use.System] || !meets(d.Use, d.Basis) {
			continue
		}
		last, ok := ended(d.Use.Listed, d.Basis)
		if !ok {
			continue
		}
		var next *model.ListedCode
		for _, code := range d.Use.Listed {
			if s.next[code] != nil {
				next = s.next[code]
			}
		}
		switch {
		case next != nil && beside[place{d.Basis, next}]:
		case next != nil && !l.notAlways[d]:
			found := l.Report(diag.CodeSucceeded, d.At, diag.Plain(d.Use.Name), diag.Plain(last.String()), diag.Plain(next.Name))
			found.Relate(next.Declared(), words.DeclaredHere)
		case next == nil && d.OfValue:
			l.Report(diag.CodeNotAlwaysValid, d.At, diag.Plain(d.Use.Name), words.Days(model.Interval{From: last + 1, To: value.MaxDate})).Relate(d.Use.At, words.DeclaredHere)
		}
	}
	if len(s.named) > 0 {
		l.namedInTexts(s)
	}
}

// meets says whether the code is valid on some day that a version holds.
func meets(u *model.CodeUse, b *model.Basis) bool {
	return slices.ContainsFunc(u.Listed, func(code *model.ListedCode) bool {
		return slices.ContainsFunc(b.Force, func(i model.Interval) bool { return model.Overlap(code.Valid, i) })
	})
}

// namedInTexts notes the texts of rules, tables and criteria that name a code after
// its last day.
func (l *linter) namedInTexts(s succession) {
	for _, d := range l.Rules {
		if d.Basis == nil || d.Basis.Vague {
			continue
		}
		l.namedIn(s, d.Home, d.Basis, d.Home.Decl.Decl.Header().Title)
		for _, clause := range d.Home.Decl.Decl.Lines() {
			switch line := clause.(type) {
			case *syntax.SeverityClause:
				if line.Message != nil {
					l.namedIn(s, d.Home, d.Basis, line.Message)
				}
			case *syntax.ProvidedClause:
				if line.Text != nil {
					l.namedIn(s, d.Home, d.Basis, line.Text)
				}
			}
		}
	}
	for _, d := range l.Criteria {
		l.namedIn(s, d.Home, d.Basis, d.Home.Decl.Decl.Header().Title)
		for _, clause := range d.Home.Decl.Decl.Lines() {
			if line, ok := clause.(*syntax.CriterionClause); ok {
				l.namedIn(s, d.Home, d.Basis, line.Title)
			}
		}
	}
}

func (l *linter) namedIn(s succession, h model.Home, b *model.Basis, n syntax.Node) {
	l.Alive()
	if text, ok := n.(*syntax.Text); ok && text == nil {
		return
	}
	text := h.Text(n)
	if !s.namesAny(text) {
		return // nearly all
	}
	at := h.At(n)
	names := map[string]bool{}
	for word := range wordsOf(text) {
		names[word] = true
	}
	for word := range wordsOf(text) {
		code := s.named[word]
		if code == nil || !names[word] || names[s.next[code].Name] {
			continue
		}
		names[word] = false // once
		if last, ok := ended([]*model.ListedCode{code}, b); ok && model.Overlap(code.Valid, b.Valid) {
			l.Report(diag.TextNamesEnded, at, diag.Plain(word), diag.Plain(last.String()), diag.Plain(s.next[code].Name)).Relate(s.next[code].At, words.DeclaredHere)
		}
	}
}

// namesAny says whether a text names a code that has ended.
func (s *succession) namesAny(text string) bool {
	for word := range wordsOf(text) {
		if s.named[word] != nil {
			return true
		}
	}
	return false
}

// wordsOf are the words of a text that can be codes: a full stop may stand in one.
func wordsOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for word := range strings.FieldsFuncSeq(text, notInCode) {
			if !yield(strings.Trim(word, ".")) {
				return
			}
		}
	}
}

func notInCode(r rune) bool { return r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }
