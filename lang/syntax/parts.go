package syntax

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// The parser may stumble over one mistake more than once: a stray parenthesis is
// a call of nothing, an operator without a value and the line's early end. So of
// each part of a logical line only one mistake is reported. The parts are what
// `og` and `eller` join, the cells of a row and the placeholders of a text: what
// is wrong in one says nothing of the next.

// independent are the mistakes of one character that the line is read on from as it
// was meant; they are each their own.
var independent = set(diag.NotUTF8, diag.ControlCharacter, diag.PastedCharacter, diag.InvisibleCharacter, diag.WrongOperator, diag.MixedScript, diag.BidiCharacter)

// oneWord are the mistakes of one word that the line is read on from: a second
// one is no consequence of the first.
var oneWord = set(diag.MisspeltWord, diag.OtherLanguage, diag.UnknownFunction, diag.WrittenTwice)

// ofLine are the mistakes after which the parts of the line cannot be told.
var ofLine = set(diag.RowWidth, diag.UnclosedParenthesis)

// onePerPart drops the problems that follow from another of the same part of a
// line. It takes time in proportion to the problems and the text.
func (p problems) onePerPart(text string, lines []line) problems {
	if len(p) < 2 {
		return p
	}
	slices.SortStableFunc(p, func(a, b problem) int { return a.at.Start - b.at.Start })
	kept := p[:0:0]
	rest := p
	for _, l := range lines {
		span := l.span()
		n := 0
		for n < len(rest) && rest[n].at.Start < span.Start {
			n++
		}
		kept, rest = append(kept, rest[:n]...), rest[n:]
		for n = 0; n < len(rest) && rest[n].at.Start <= span.End; {
			n++
		}
		kept, rest = l.onePerPart(text, rest[:n], kept), rest[n:]
	}
	return append(kept, rest...)
}

// onePerPart adds to kept what is reported of the problems of one line, which
// are in the order of the text.
func (l line) onePerPart(text string, list, kept problems) problems {
	tokens := l.tokens
	for len(list) > 0 {
		n := 1
		for n < len(list) {
			between := source.Span{Start: list[n-1].at.End, End: list[n].at.Start}
			var parted bool
			if parted, tokens = partBetween(text, tokens, between); parted && !ofLine[list[0].code] {
				break
			}
			n++
		}
		kept = onePart(list[:n], kept)
		list = list[n:]
	}
	return kept
}

// partBetween says whether a new part begins in a stretch of a line. The tokens
// are those that are not yet behind; it gives back which are still not.
func partBetween(text string, tokens []token, between source.Span) (bool, []token) {
	for len(tokens) > 0 && tokens[0].span.Start < between.End {
		t := tokens[0]
		switch {
		case t.kind == kindRow:
			return strings.Contains(text[min(between.Start, between.End):between.End], "|"), tokens
		case t.kind == kindText && t.span.End >= between.End:
			return between.Start > t.span.Start && between.Start < between.End && strings.Contains(text[between.Start:between.End], "}"), tokens
		case (t.kind == kindOf(KwAnd) || t.kind == kindOf(KwOr)) && t.span.Start >= between.Start:
			return true, tokens
		}
		tokens = tokens[1:]
	}
	return false, tokens
}

// onePart adds to kept what is reported of the problems of one part: the text
// that is not closed, for it takes words from the line, or else the first.
func onePart(list, kept problems) problems {
	leader := -1
	for i, one := range list {
		if !independent[one.code] && (leader < 0 || one.code == diag.UnclosedText) {
			leader = i
		}
	}
	for i, one := range list {
		if i == leader || independent[one.code] || oneWord[one.code] && i > leader && oneWord[list[leader].code] {
			kept = append(kept, one)
		}
	}
	return kept
}
