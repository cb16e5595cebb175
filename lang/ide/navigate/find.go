package navigate

import (
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/ide"
	"ppolang/lang/source"
)

// Match is a symbol of a rule set that a search found.
type Match struct {
	Symbol
	File      *source.File
	Container string // what it is declared in
	Score     int
}

// Find searches everything that the rule set declares by the beginnings of names
// and of the words of titles, by parts of them, and by the letters of a name in
// order. Case and accents do not count. All words of the query must be found.
func Find(v *ide.View, query string) []Match {
	words := strings.Fields(plainLetters(query))
	var list []Match
	add := func(s Symbol, f *source.File, container string) {
		if score := s.score(words); score > 0 {
			list = append(list, Match{s, f, container, score})
		}
	}
	for _, f := range v.Info.Files {
		one := *v
		one.File = f
		each(Symbols(&one), "", func(s Symbol, container string) { add(s, f.Source, container) })
	}
	newest := v.NewestDay()
	for _, system := range v.Info.CodeSystems {
		for _, code := range system.Codes {
			at := v.Info.Place(code)
			if v.Snapshot.File(at.File.Name) == nil {
				add(Symbol{Label: code.Name, Detail: code.Title, Kind: ide.CodeKind, Name: at.Span, Whole: at.Span, Retired: ide.Past(code.Valid, newest)}, at.File, system.Name)
			}
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Score > list[j].Score })
	return list
}

// each gives the symbols that can be searched for, with what each is declared in.
func each(list []Symbol, container string, give func(s Symbol, container string)) {
	for _, s := range list {
		within := s.Label
		switch s.Kind {
		case ide.HeadingKind:
			within = ""
		case ide.RowKind, ide.VersionKind, ide.GroupKeyKind:
			continue
		}
		give(s, container)
		each(s.Children, within, give)
	}
}

// How well a word of a query is met. What is found by its name comes first.
const (
	scoreLetters = 1 + iota
	scoreInTitle
	scoreInName
	scoreTitleWord
	scoreNameWord
	scoreNameStart
	scoreName
)

// score says how well a symbol meets all words of a query, 0 where it does not.
func (s Symbol) score(words []string) int {
	name, title := plainLetters(s.Label), plainLetters(s.Detail)
	total := 1
	for _, word := range words {
		one := 0
		switch {
		case name == word:
			one = scoreName
		case strings.HasPrefix(name, word):
			one = scoreNameStart
		case startsWord(name, word):
			one = scoreNameWord
		case startsWord(title, word):
			one = scoreTitleWord
		case strings.Contains(name, word):
			one = scoreInName
		case strings.Contains(title, word):
			one = scoreInTitle
		case lettersInOrder(name, word):
			one = scoreLetters
		default:
			return 0
		}
		total += one * 10
	}
	return total
}

// startsWord says whether a word of the text begins so.
func startsWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		if i == 0 || !isLetter(text[i-1]) {
			return true
		}
		from = i + 1
	}
}

func isLetter(b byte) bool { return b >= 0x80 || 'a' <= b && b <= 'z' || '0' <= b && b <= '9' }

// lettersInOrder says whether the letters of a word stand in a name in that order.
func lettersInOrder(name, word string) bool {
	rest := []rune(word)
	for _, r := range name {
		if len(rest) > 0 && r == rest[0] {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

// plainLetters is a text in small letters and without accents: ø is o.
func plainLetters(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case unicode.IsMark(r):
		case r == 'ø':
			b.WriteByte('o')
		case r == 'æ':
			b.WriteString("ae")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
