package syntax

import (
	"slices"
	"strings"
	"unicode"

	"ppolang/lang/source"
)

// items are the codes or names of a list that begins at a token, with a comma or
// a word between each two. They end before the token end.
func (w *rewords) items(from int) (texts []string, end int, words map[Keyword]bool) {
	words = map[Keyword]bool{}
	end = from
	for i := from; i < len(w.tokens) && w.item(i); i += 2 {
		texts = append(texts, unquoted(w.word(i)))
		end = i + 1
		if i+1 >= len(w.tokens) {
			break
		}
		switch t := w.tokens[i+1]; t.kind {
		case kindComma, kindDivide:
		case kindOf(KwAnd), kindOf(KwOr):
			if !w.item(i+2) || !codeLike(w.word(i+2)) {
				return texts, end, words
			}
			words[t.kind.keyword()] = true
		default:
			return texts, end, words
		}
	}
	return texts, end, words
}

func (w *rewords) item(i int) bool {
	if i >= len(w.tokens) {
		return false
	}
	switch k := w.tokens[i].kind; k {
	case kindWord, kindCode, kindNumber, kindPrefix:
		return true
	case kindText:
		return plainWord(unquoted(w.word(i)))
	default:
		return false
	}
}

// codeLike tells a code from a name by its letters: people write names small.
func codeLike(word string) bool {
	return strings.IndexFunc(unquoted(word), func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) >= 0
}

func unquoted(word string) string {
	if n := quotedLen(word); n > 0 && n == len(word) {
		body, _ := unquote(word)
		return body
	}
	return word
}

// plainWord says whether a text is one word that could stand without quotes.
func plainWord(text string) bool {
	for i, r := range text {
		if !nameRune(r) && (i == 0 || !strings.ContainsRune("-.*", r)) {
			return false
		}
	}
	return text != ""
}

// withItems puts the codes behind a set test in parentheses, where there are
// several.
func (w *rewords) withItems(one wording, from, to int) wording {
	set := slices.ContainsFunc([]Keyword{KwAnyOfWord, KwAllOfWord, KwNoneOfWord, KwOnlyWord, KwAnyOutsideWord}, func(k Keyword) bool {
		return strings.HasSuffix(one.written, " "+k.In(w.lang))
	})
	if !set && one.written != KwIn.In(w.lang) {
		return one
	}
	texts, end, words := w.items(to)
	switch {
	case to == from+1 && len(texts) < 2 && !set:
		return wording{} // er before one code is =
	case len(texts) == 0 || len(texts) < 2 && !set:
		return one
	}
	if words[KwAnd] && strings.HasSuffix(one.written, KwAnyOfWord.In(w.lang)) {
		return one
	}
	codes := texts[0]
	if len(texts) > 1 {
		codes = "(" + strings.Join(texts, ", ") + ")"
	}
	return w.replaced(from, end, one.written+" "+codes)
}

// addsIn is legg A til F with both its words.
func (w *rewords) addsIn(one wording, from, to int) wording {
	if w.word(0) != KwFix.In(w.lang) || from != 1 {
		return wording{}
	}
	for i := to + 1; i < len(w.tokens); i++ {
		if w.word(i) == KwTo.In(w.lang) {
			one.edits = append(slices.Clone(one.edits), edit{w.tokens[i].span, KwIn.In(w.lang)})
			return one
		}
	}
	return wording{}
}

// quoted takes the quotation marks from codes, names and dates that have some.
func (w *rewords) quoted() []wording {
	if w.at >= len(w.tokens) || w.tokens[w.at].kind != kindText {
		return nil
	}
	if w.nameless() {
		if name := nameFor(unquoted(w.word(1))); name != "" {
			return []wording{{said: w.span(1, 2), written: name + " " + w.word(1), edits: []edit{{source.Span{Start: w.tokens[1].span.Start, End: w.tokens[1].span.Start}, name + " "}}}}
		}
	}
	one := w.replaced(w.at, w.at+1, unquoted(w.word(w.at)))
	if w.at > 1 && w.tokens[w.at-1].kind == kindComma { // kilde d, "side 2"
		comma := w.span(w.at-1, w.at)
		return []wording{{said: w.span(w.at-2, w.at+1), written: w.word(w.at-2) + " " + w.word(w.at), edits: []edit{{comma, ""}}}, one}
	}
	if !w.item(w.at) {
		return nil
	}
	more := one
	more.edits = slices.Clone(one.edits)
	for i := w.at + 2; i < len(w.tokens) && w.tokens[i].kind == kindText && w.item(i) && w.tokens[i-1].kind == kindComma; i += 2 {
		more.edits = append(more.edits, edit{w.tokens[i].span, unquoted(w.word(i))})
	}
	return []wording{more, one}
}

// nameless says whether a declaration has a title and no name.
func (w *rewords) nameless() bool {
	return w.at == 1 && w.line == 0 && len(w.tokens) > 1 && w.tokens[1].kind == kindText && w.chunk.word != KwUse && w.chunk.word != KwExample
}

// nameFor makes a name of the first words of a title.
func nameFor(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !nameRune(r) })
	name := strings.Join(words[:min(4, len(words))], "_")
	if name == "" || unicode.IsDigit([]rune(name)[0]) {
		return ""
	}
	return name
}

// lists are lists that lack their parentheses, or have words for commas.
func (w *rewords) lists() []wording {
	if w.at == 0 || w.at >= len(w.tokens) {
		return nil
	}
	var list []wording
	if t := w.tokens[w.at]; t.kind == kindComma || t.kind == kindOf(KwAnd) || t.kind == kindOf(KwOr) {
		list = append(list, w.wrapped()...)
		comma := source.Span{Start: w.tokens[w.at-1].span.End, End: t.span.End}
		if t.kind != kindComma {
			one := wording{said: t.span, written: ",", edits: []edit{{comma, ","}}}
			for i := w.at + 2; i < len(w.tokens) && w.tokens[i].kind == t.kind; i += 2 { // A og B og C
				one.edits = append(one.edits, edit{source.Span{Start: w.tokens[i-1].span.End, End: w.tokens[i].span.End}, ","})
			}
			list = append(list, one)
		} else {
			list = append(list, wording{said: t.span, written: KwAnd.In(w.lang), edits: []edit{{comma, " " + KwAnd.In(w.lang)}}})
		}
	}
	if w.chunk.word == KwCodeSet && w.line == 0 {
		list = append(list, w.members()...)
	}
	if w.tokens[w.at].kind == kindMinus && w.item(w.at-1) && w.item(w.at+1) && strings.ContainsFunc(w.word(w.at-1), unicode.IsLetter) { // Z00-Z99
		list = append(list, w.replaced(w.at-1, w.at+2, w.word(w.at-1)+".."+w.word(w.at+1)))
	}
	return list
}

// wrapped puts the list around the mistake in parentheses.
func (w *rewords) wrapped() []wording {
	from := w.at - 1
	for from > 1 && (w.tokens[from-1].kind == kindComma || w.tokens[from-1].kind == kindOf(KwOr) || w.tokens[from-1].kind == kindOf(KwAnd)) && w.item(from-2) {
		from -= 2
	}
	if w.word(0) == KwFix.In(w.lang) && w.word(1) != KwRemove.In(w.lang) {
		return nil // it takes one code
	}
	texts, end, words := w.items(from)
	if from == 0 || len(texts) < 2 || w.span(w.at, w.at+1).Start == w.tokens[w.at-1].span.End && w.tokens[w.at-1].kind == kindNumber {
		return nil
	}
	inside := "(" + strings.Join(texts, ", ") + ")"
	if w.tokens[from-1].kind != kindOf(KwHasWord) {
		return []wording{w.replaced(from, end, inside)}
	}
	var list []wording
	if !words[KwAnd] {
		list = append(list, w.replaced(from, end, KwAnyOfWord.In(w.lang)+" "+inside))
	}
	if !words[KwOr] {
		list = append(list, w.replaced(from, end, KwAllOfWord.In(w.lang)+" "+inside))
	}
	return list
}

// digits is a number whose thousands stand apart: 1 000.
func (w *rewords) digits() []wording {
	for from := max(1, w.at-2); from < w.at && w.at < len(w.tokens); from++ {
		number, to := w.word(from), from+1
		if w.tokens[from].kind != kindNumber || len(number) > 3 {
			continue
		}
		for to < len(w.tokens) && w.tokens[to].kind == kindNumber && len(w.word(to)) >= 3 && strings.Trim(w.word(to)[:3], "0123456789") == "" {
			number += w.word(to)
			to++
		}
		if to > from+1 {
			return []wording{w.replaced(from, to, number)}
		}
	}
	return nil
}

// members are the codes of a code set that lack their commas, or have another word
// for utenom.
func (w *rewords) members() []wording {
	gap := func(i int) source.Span {
		return source.Span{Start: w.tokens[i-1].span.End, End: w.tokens[i].span.Start}
	}
	for _, said := range [2][]string{NB: {"bortsett fra", "med unntak av", "men ikke", "unntatt", "uten", "minus"}, EN: {"except for", "but not", "except", "without", "minus"}}[w.lang] {
		words := strings.Fields(said)
		if to := w.at + len(words); w.says(w.at, words) && to < len(w.tokens) {
			outside := ", " + KwOutside.In(w.lang)
			at := source.Span{Start: w.tokens[w.at-1].span.End, End: w.tokens[to-1].span.End}
			return []wording{{said: w.span(w.at, to), written: outside, edits: []edit{{at, outside}}}}
		}
	}
	var one wording
	names := w.word(w.at - 1)
	for i := w.at; i < len(w.tokens) && w.item(i) && w.item(i-1); i++ {
		names += ", " + w.word(i)
		one.said, one.written = w.span(w.at-1, i+1), names
		one.edits = append(one.edits, edit{gap(i), ", "})
	}
	if one.edits == nil {
		return nil
	}
	return []wording{one}
}
