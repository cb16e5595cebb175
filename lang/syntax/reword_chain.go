package syntax

import (
	"slices"
	"strings"

	"ppolang/lang/source"
)

// elliptic is a second comparison of one value, which people name once: alder > 18
// og < 67, and 18 < alder < 67.
func (w *rewords) elliptic() []wording {
	for i := max(2, w.at-1); i <= min(w.at, len(w.tokens)-2); i++ {
		sign, to := w.comparison(i)
		if sign == "" {
			continue
		}
		link := w.tokens[i-1].kind
		if link == kindWord && i > 3 && w.compares(i-2) {
			return []wording{w.replaced(i, to, KwAnd.In(w.lang)+" "+w.word(i-1)+" "+sign)}
		}
		if link == kindOf(KwAnd) || link == kindOf(KwOr) {
			if subject := w.subject(i-1, sign == KwHasWord.In(w.lang)); subject != "" {
				return []wording{w.replaced(i, to, subject+" "+sign)}
			}
		}
	}
	return nil
}

// comparison is the mark that a token begins, or that the words from it on say,
// and the token behind it.
func (w *rewords) comparison(i int) (sign string, to int) {
	if w.compares(i) {
		return w.word(i), i + 1
	}
	for _, s := range sayingsOf[w.lang]()[w.word(i)] {
		if to := i + len(s.words); w.says(i, s.words) && to < len(w.tokens) && slices.Contains([]string{"<", "<=", ">", ">=", "=", "≠"}, s.written) {
			return s.written, to
		}
	}
	return "", 0
}

func (w *rewords) compares(i int) bool {
	_, ok := comparisons[w.tokens[i].kind]
	return ok || w.tokens[i].kind == kindOf(KwHasWord)
}

// subject is what the comparison before a token is of, or the test for codes.
func (w *rewords) subject(end int, codes bool) string {
	for i := end - 1; i > 1; i-- {
		k := w.tokens[i].kind
		if k == kindOf(KwAnd) || k == kindOf(KwOr) {
			return ""
		}
		if w.compares(i) {
			if codes != (k == kindOf(KwHasWord)) {
				return ""
			}
			from := i - 1
			for from > 2 && w.tokens[from-1].kind == kindPoint {
				from -= 2
			}
			if w.tokens[from].kind != kindWord && w.tokens[from].kind.keyword() == NoKeyword {
				return ""
			}
			return w.text[w.tokens[from].span.Start:w.tokens[i-1].span.End]
		}
	}
	return ""
}

// beginnings are codes told by how they begin.
func (w *rewords) beginnings() []wording {
	for i := max(1, w.at-2); i <= min(w.at, len(w.tokens)-3); i++ {
		for _, said := range []string{"begynner med", "starter med", "begynner på", "starter på", "begins with", "starts with"} {
			words := strings.Fields(said)
			if code := i + len(words); w.says(i, words) && w.item(code) {
				return []wording{w.replaced(i, code+1, KwIn.In(w.lang)+" "+strings.TrimSuffix(unquoted(w.word(code)), "*")+"*")}
			}
		}
	}
	return nil
}

// known is `forutsetter F er kjent mangler F`: what is lacking would be the field of
// a record, but that F must be known says all of it.
func (w *rewords) known() []wording {
	said := strings.Fields(w.text[w.span(0, len(w.tokens)).Start:w.span(0, len(w.tokens)).End])
	form := strings.Fields(KwProvided.In(w.lang) + " F " + KwIsKnown.In(w.lang) + " " + KwLacking.In(w.lang) + " F")
	if len(said) != len(form) {
		return nil
	}
	for i, word := range form {
		if word == "F" {
			word = said[1]
		}
		if said[i] != word {
			return nil
		}
	}
	return []wording{w.replaced(0, len(w.tokens), KwMustBeKnown.In(w.lang)+" "+said[1])}
}

// fillers are words before a condition that say nothing: both and either.
func (w *rewords) fillers() []wording {
	for i := max(1, w.at-1); i <= min(w.at, len(w.tokens)-2); i++ {
		if slices.Contains([]string{"både", "enten", "at", "det", "both", "either", "that"}, w.word(i)) {
			gone := source.Span{Start: w.tokens[i].span.Start, End: w.tokens[i+1].span.Start}
			return []wording{{said: w.span(i, i+2), written: w.word(i + 1), edits: []edit{{gone, ""}}}}
		}
	}
	return nil
}
