package check

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// succession knows which listed codes have ended, and what took over from them.
type succession struct {
	next  map[*ListedCode]*ListedCode
	named map[string]*ListedCode // the ended ones that a text can be told to name
}

func (l *linter) succession() succession {
	s := succession{next: map[*ListedCode]*ListedCode{}, named: map[string]*ListedCode{}}
	for _, system := range l.info.CodeSystems {
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
func ended(listed []*ListedCode, basis *Basis) (value.Date, bool) {
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
		basis *Basis
		code  *ListedCode
	}
	beside := map[place]bool{}
	for _, d := range l.demands {
		for _, code := range d.use.Listed {
			beside[place{d.basis, code}] = true
		}
	}
	for _, d := range l.demands {
		if d.basis.vague || l.incomplete[d.use.System] || !d.use.meets(d.basis) {
			continue
		}
		last, ok := ended(d.use.Listed, d.basis)
		if !ok {
			continue
		}
		var next *ListedCode
		for _, code := range d.use.Listed {
			if s.next[code] != nil {
				next = s.next[code]
			}
		}
		switch {
		case next != nil && beside[place{d.basis, next}]:
		case next != nil && !d.told:
			found := l.report(diag.CodeSucceeded, d.at, diag.Plain(d.use.Name), diag.Plain(last.String()), diag.Plain(next.Name))
			found.relate(next.Declared(), declaredHere)
		case next == nil && d.value:
			l.report(diag.CodeNotAlwaysValid, d.at, diag.Plain(d.use.Name), validText(Interval{last + 1, value.MaxDate})).relate(d.use.at, declaredHere)
		}
	}
	if len(s.named) > 0 {
		l.namedInTexts(s)
	}
}

// meets says whether the code is valid on some day that a version holds.
func (u *CodeUse) meets(b *Basis) bool {
	return slices.ContainsFunc(u.Listed, func(code *ListedCode) bool {
		return slices.ContainsFunc(b.Force, func(i Interval) bool { return overlap(code.Valid, i) })
	})
}

// namedInTexts notes the texts of rules, tables and criteria that name a code after
// its last day.
func (l *linter) namedInTexts(s succession) {
	for _, d := range l.rules {
		if d.basis == nil || d.basis.vague {
			continue
		}
		l.namedIn(s, d.home, d.basis, d.home.decl.Decl.Header().Title)
		for _, clause := range d.home.decl.Decl.Lines() {
			if line, ok := clause.(*syntax.SeverityClause); ok && line.Message != nil {
				l.namedIn(s, d.home, d.basis, line.Message)
			}
		}
	}
	for _, d := range l.criteria {
		l.namedIn(s, d.home, d.basis, d.home.decl.Decl.Header().Title)
		for _, clause := range d.home.decl.Decl.Lines() {
			if line, ok := clause.(*syntax.CriterionClause); ok {
				l.namedIn(s, d.home, d.basis, line.Title)
			}
		}
	}
}

func (l *linter) namedIn(s succession, h home, b *Basis, n syntax.Node) {
	if text, ok := n.(*syntax.Text); ok && text == nil {
		return
	}
	text := h.text(n)
	if !s.namesAny(text) {
		return // nearly all
	}
	at := h.place(n)
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
		if last, ok := ended([]*ListedCode{code}, b); ok && overlap(code.Valid, b.Valid) {
			l.report(diag.TextNamesEnded, at, diag.Plain(word), diag.Plain(last.String()), diag.Plain(s.next[code].Name)).relate(s.next[code].at, declaredHere)
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
