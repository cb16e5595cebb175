package syntax

import (
	"fmt"
	"strconv"
	"strings"

	"ppolang/lang/source"
	"ppolang/lang/value"
)

// names makes one name of the words of a name: min prøve, min-prøve.
func (w *rewords) names() []wording {
	if w.line > 0 && (w.word(0) != KwField.In(w.lang) || w.chunk.word != KwRecord) && w.word(0) != KwCriterion.In(w.lang) {
		return nil
	}
	var list []wording
	for to := 3; to <= min(6, len(w.tokens)); to++ {
		name := w.word(1)
		if w.tokens[to-1].kind == kindMinus {
			continue
		}
		for i := 2; i < to; i++ {
			switch t := w.tokens[i]; {
			case t.kind == kindMinus:
			case t.kind == kindOf(KwFor), t.kind == kindOf(KwOf), t.kind == kindOf(KwAs):
				return list
			case t.kind == kindWord || t.kind.keyword() != NoKeyword || t.kind == kindNumber:
				name += "_" + w.word(i)
			default:
				return list
			}
		}
		if w.at < to+1 && plainWord(name) && !strings.ContainsAny(name, ".*-") {
			list = append(list, w.replaced(1, to, name))
		}
	}
	return list
}

// between is mellom with another word, or a mark, between its ends; and fra … til.
func (w *rewords) between() []wording {
	and := KwAnd.In(w.lang)
	for i := min(w.at, len(w.tokens)-1); i > 0; i-- {
		if w.tokens[i].kind == kindOf(KwBetween) {
			for j := i + 2; j < len(w.tokens) && j < i+6; j++ {
				switch t := w.tokens[j]; {
				case t.kind == kindMinus, t.kind == kindComma, t.kind == kindRange, w.word(j) == KwTo.In(w.lang):
					text := and
					if t.span.Start == w.tokens[j-1].span.End {
						text = " " + text
					}
					if j+1 < len(w.tokens) && t.span.End == w.tokens[j+1].span.Start {
						text += " "
					}
					return []wording{{said: t.span, written: and, edits: []edit{{t.span, text}}}}
				}
			}
		}
		if w.word(i) == KwFrom.In(w.lang) {
			first, start := i, w.past(i)
			if w.tokens[i-1].kind == kindOf(KwIs) {
				first--
			}
			for j := start + 1; j < len(w.tokens) && j < start+4; j++ {
				if w.word(j) == KwTo.In(w.lang) {
					one := w.replaced(first, start, KwBetween.In(w.lang))
					one.said = w.span(first, j+1)
					one.written = KwBetween.In(w.lang) + " … " + and
					one.edits = append(one.edits, edit{w.span(j, w.past(j)), and})
					return []wording{one}
				}
			}
		}
	}
	return nil
}

// past is the token behind a fra or til, which may be fra og med.
func (w *rewords) past(i int) int {
	if with := [2][]string{NB: {"og", "med"}, EN: {"and", "including"}}[w.lang]; w.says(i+1, with) {
		return i + 1 + len(with)
	}
	return i + 1
}

// months are the names of the months, as people begin them.
var months = [2][]string{
	NB: {"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"},
	EN: {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"},
}

// dates are days in words, years for days, weeks for days, and days that lack
// their word.
func (w *rewords) dates() []wording {
	var list []wording
	for i := max(0, w.at-4); i <= min(w.at+2, len(w.tokens)-1); i++ {
		if month := w.month(i); month > 0 {
			from := i - 1
			if from > 0 && w.tokens[from].kind == kindPoint {
				from--
			}
			list = append(list, w.day(from, i+2, w.word(i+1), month, w.word(from))...)
			if i+3 < len(w.tokens) && w.tokens[i+2].kind == kindComma { // February 2, 2026
				list = append(list, w.day(i, i+4, w.word(i+3), month, w.word(i+1))...)
			}
		}
		n, err := strconv.Atoi(w.word(i))
		if err != nil || w.tokens[i].kind != kindNumber {
			continue
		}
		if unit := w.word(i + 1); unit == "uke" || unit == "uker" || unit == "week" || unit == "weeks" {
			list = append(list, w.replaced(i, i+2, strconv.Itoa(7*n)+" "+KwDaysWord.In(w.lang)))
		}
		if i > 0 && len(w.word(i)) == len("2026") {
			switch w.word(i - 1) {
			case KwFrom.In(w.lang):
				list = append(list, w.replaced(i, i+1, w.word(i)+"-01-01"))
			case KwTo.In(w.lang):
				list = append(list, w.replaced(i, i+1, w.word(i)+"-12-31"))
			case KwValid.In(w.lang), KwIn.In(w.lang):
				from := i
				if w.word(i-1) == KwIn.In(w.lang) {
					from--
				}
				year := w.word(i)
				list = append(list, w.replaced(from, i+1, KwFrom.In(w.lang)+" "+year+"-01-01 "+KwTo.In(w.lang)+" "+year+"-12-31"))
			}
		}
		if day := w.word(i); len(day) == len("20260101") {
			if _, ok := value.ParseDate(day[:4] + "-" + day[4:6] + "-" + day[6:]); ok {
				list = append(list, w.replaced(i, i+1, day[:4]+"-"+day[4:6]+"-"+day[6:]))
			}
		}
	}
	if w.at < len(w.tokens) && w.at > 0 {
		switch t := w.tokens[w.at]; {
		case t.kind == kindDate && w.tokens[w.at-1].kind == kindOf(KwValid):
			list = append(list, w.replaced(w.at, w.at+1, KwFrom.In(w.lang)+" "+w.word(w.at)))
		case t.kind == kindMinus && w.tokens[w.at-1].kind == kindDate:
			list = append(list, w.replaced(w.at, w.at+1, KwTo.In(w.lang)))
		}
	}
	return list
}

// month is the number of the month that a token names, 0 where it names none.
func (w *rewords) month(i int) int {
	word := strings.ToLower(w.word(i))
	for n, name := range months[w.lang] {
		if len(word) >= 3 && strings.HasPrefix(name, word) {
			return n + 1
		}
	}
	return 0
}

// day writes some tokens as a date.
func (w *rewords) day(from, to int, year string, month int, day string) []wording {
	if from < 0 || to > len(w.tokens) || len(year) != 4 {
		return nil
	}
	n, err := strconv.Atoi(day)
	if err != nil {
		return nil
	}
	text := fmt.Sprintf("%s-%02d-%02d", year, month, n)
	date, ok := value.ParseDate(text)
	if !ok {
		return nil
	}
	if w.lang == NB {
		text = date.Norwegian()
	}
	return []wording{w.replaced(from, to, text)}
}

// openings are lines that lack a mark or a word where they begin.
func (w *rewords) openings() []wording {
	var list []wording
	switch {
	case w.chunk.word == KwCodeSet && w.line == 0 && w.at > 1 && w.at < len(w.tokens):
		before := source.Span{Start: w.tokens[w.at-1].span.End, End: w.tokens[w.at].span.Start}
		list = append(list, wording{said: w.tokens[w.at].span, written: ": " + w.word(w.at), edits: []edit{{before, ": "}}})
		before.End = w.tokens[w.at].span.End
		list = append(list, wording{said: w.tokens[w.at].span, written: ":", edits: []edit{{before, ":"}}})
	case w.chunk.word == KwValueWord && w.line > 0 && w.at == 0:
		is := KwIs.In(w.lang)
		list = append(list, w.replaced(0, 1, is), w.replaced(0, 1, is+" "+w.word(0)))
	}
	if one, ok := w.atLeast(); ok {
		list = append(list, one)
	}
	return list
}

// colons are lines with a colon behind the word they begin with, and the part of a
// source without its quotation marks.
func (w *rewords) colons() []wording {
	var list []wording
	if w.at > 0 && w.at < len(w.tokens) && w.tokens[w.at].kind == kindColon {
		gone := source.Span{Start: w.tokens[w.at-1].span.End, End: w.tokens[w.at].span.End}
		list = append(list, wording{said: w.span(w.at-1, w.at+1), written: w.word(w.at - 1), edits: []edit{{gone, ""}}})
	}
	if from := 2; w.word(0) == KwSource.In(w.lang) && len(w.tokens) > from+1 {
		at := w.span(from, len(w.tokens))
		if w.tokens[from].kind == kindComma {
			from++
			at.Start = w.tokens[1].span.End
		}
		part := w.span(from, len(w.tokens))
		if text := w.text[part.Start:part.End]; !strings.ContainsAny(text, `"«»`) {
			right := `"` + text + `"`
			if from > 2 {
				right = " " + right
			}
			list = append(list, wording{said: part, written: `"` + text + `"`, edits: []edit{{at, right}}})
		}
	}
	return list
}

// atLeast is minst 2 kontakter der X, counted.
func (w *rewords) atLeast() (wording, bool) {
	least := [2]string{"minst", "at least"}[w.lang]
	for i := max(1, w.at-3); i <= min(w.at, len(w.tokens)-1); i++ {
		n := len(strings.Fields(least))
		number := i + n
		if !w.says(i, strings.Fields(least)) || number+1 >= len(w.tokens) || w.tokens[number].kind != kindNumber {
			continue
		}
		one := wording{edits: []edit{{w.span(i, number+1), KwCount.In(w.lang)}}}
		end, where := number+2, 0
		for end < len(w.tokens) && w.tokens[end].kind != kindOf(KwAnd) && w.tokens[end].kind != kindOf(KwOr) {
			if w.tokens[end].kind == kindOf(KwWhere) {
				where = end
			}
			end++
		}
		last := w.tokens[end-1].span.End
		behind := " >= " + w.word(number)
		if where > 0 && where+1 < end && w.tokens[where+1].kind != kindOpen {
			open := w.tokens[where+1].span.Start
			one.edits = append(one.edits, edit{source.Span{Start: open, End: open}, "("})
			behind = ")" + behind
		}
		one.edits = append(one.edits, edit{source.Span{Start: last, End: last}, behind})
		one.said = w.span(i, number+1)
		one.written = KwCount.In(w.lang) + " … >= " + w.word(number)
		return one, true
	}
	return wording{}, false
}

// negated is `a ikke i S` and the like, with the word before what it denies; and a
// condition that begins with an `er` too many.
func (w *rewords) negated() []wording {
	if w.at == 0 || w.at >= len(w.tokens) {
		return nil
	}
	not := KwNot.In(w.lang)
	if w.at == 1 && w.tokens[w.at].kind == kindOf(KwIs) && w.at+1 < len(w.tokens) {
		return []wording{{said: w.span(1, 3), written: w.word(2), edits: []edit{{source.Span{Start: w.tokens[1].span.Start, End: w.tokens[2].span.Start}, ""}}}}
	}
	at := w.at
	if w.tokens[at].kind == kindOf(KwIs) && at+1 < len(w.tokens) {
		at++
	}
	if w.tokens[at].kind != kindOf(KwNot) || at == 1 {
		return nil
	}
	last, first, end := at-1, at, at+1
	if w.tokens[last].kind == kindOf(KwIs) {
		last, first = last-1, last
	} else if end < len(w.tokens) && w.tokens[end].kind == kindOf(KwIs) {
		end++
	}
	from := last
	for from > 2 && w.tokens[from-1].kind == kindPoint {
		from -= 2
	}
	if from < 1 {
		return nil
	}
	start := w.tokens[from].span.Start
	denied := func(first, end int) wording {
		gone := source.Span{Start: w.tokens[first-1].span.End, End: w.tokens[end-1].span.End}
		return wording{said: w.span(from, end), written: not + " " + w.text[start:w.tokens[last].span.End],
			edits: []edit{{source.Span{Start: start, End: start}, not + " "}, {gone, ""}}}
	}
	return []wording{denied(at, at+1), denied(first, end)}
}
