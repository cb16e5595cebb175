package ide

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Plural picks the word for a number of things.
func Plural(n int, one, many diag.Term) diag.Term {
	if n == 1 {
		return one
	}
	return many
}

// Inside is the span of a quoted text without its quotes.
func Inside(f *syntax.File, s source.Span) source.Span {
	quote := 1
	if s.Len() >= 4 && f.Source.Text[s.Start] != '"' {
		quote = len("«")
	}
	return source.Span{Start: s.Start + quote, End: s.End - quote}
}

// IsQuoted says whether a stretch is a text in quotes.
func IsQuoted(text string, s source.Span) bool {
	part := text[s.Start:s.End]
	return len(part) >= 2 && part[0] == '"' && part[len(part)-1] == '"' || strings.HasPrefix(part, "«") && strings.HasSuffix(part, "»")
}

// InWord says whether a character can stand in a name.
func InWord(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// IsName says whether a word can be a name.
func IsName(word string) bool {
	for i, r := range word {
		if i == 0 && !unicode.IsLetter(r) || !InWord(r) {
			return false
		}
	}
	return word != ""
}

// Shorten cuts a text that is longer than so many characters.
func Shorten(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return strings.TrimRight(string(runes[:most-1]), " ,") + "…"
	}
	return text
}

// TypeText is a type as a file of the view's language writes it.
func (v *View) TypeText(t model.Type) string {
	word := t.Kind.Word()
	if word == syntax.NoKeyword {
		return ""
	}
	text := v.Spelt(word)
	var names []string
	for _, s := range t.Systems {
		names = append(names, s.Name)
	}
	if t.Record != nil {
		names = append(names, t.Record.Name)
	}
	if len(names) > 0 {
		text += " " + strings.Join(names, ", ")
	}
	return text
}

// WordAround is the run of letters and digits around a place of a text.
func WordAround(text string, at int) source.Span {
	begin := strings.LastIndexFunc(text[:at], notInWord)
	if begin >= 0 {
		_, size := utf8.DecodeRuneInString(text[begin:])
		begin += size
	}
	length := strings.IndexFunc(text[at:], notInWord)
	if length < 0 {
		length = len(text) - at
	}
	return source.Span{Start: max(begin, 0), End: at + length}
}

func notInWord(r rune) bool { return !InWord(r) }
