package syntax

// joiner knows the keywords of several words.
type joiner struct {
	text  string
	words *vocabulary
}

func (x *joiner) slice(t token) string { return x.text[t.span.Start:t.span.End] }

// phraseAt is the keyword of several words that begins at a token, and how many
// tokens it takes: its words stand on one line, parted by blanks.
func (x *joiner) phraseAt(tokens []token, i int) (Keyword, int) {
	t := tokens[i]
	var list []phrase
	if k := t.kind.keyword(); k != NoKeyword {
		list = x.words.phrases[k]
	} else if t.kind == kindWord || t.kind == kindReserved {
		list = x.words.opening[canonical(x.slice(t))]
	}
	for _, ph := range list {
		if x.wordsFollow(tokens[i+1:], ph.rest) {
			return ph.keyword, 1 + len(ph.rest)
		}
	}
	return NoKeyword, 0
}

func (x *joiner) wordsFollow(tokens []token, words []string) bool {
	if len(tokens) < len(words) {
		return false
	}
	for i, w := range words {
		if tokens[i].first || canonical(x.slice(tokens[i])) != w {
			return false
		}
	}
	return true
}

// join makes one token of each keyword of several words, where it works as one.
// Everywhere else its words may be names.
func (x *joiner) join(tokens []token) []token {
	joined := tokens[:0:0]
	isSeen := false
	for i := 0; i < len(tokens); {
		t := tokens[i]
		if k, n := x.phraseAt(tokens, i); n > 0 && x.phraseWorks(k, joined, tokens[i+n:], isSeen) {
			t.kind = kindOf(k)
			t.span.End = tokens[i+n-1].span.End
			i += n
		} else if yesNo(tokens[i:]) {
			t.kind = kindOf(KwYesNo)
			t.span.End = tokens[i+2].span.End
			i += 3
		} else {
			i++
		}
		isSeen = isSeen || t.kind == kindOf(KwIs)
		joined = append(joined, t)
	}
	return joined
}

// phraseWorks says whether a keyword of several words stands where it works.
// isSeen says whether an `er` came before it.
func (x *joiner) phraseWorks(k Keyword, before, after []token, isSeen bool) bool {
	if len(before) == 0 {
		return isClause[k] || k == KwNoFindings || k == KwCountDistinct && len(after) > 0 && beginsOperand(after[0].kind)
	}
	last := before[len(before)-1].kind
	switch k {
	case KwAddTo:
		return len(before) == 1 && last == kindOf(KwFix)
	case KwNoFindings:
		return len(before) == 1 && last == kindOf(KwExpect)
	case KwUntilFurther:
		return last == kindOf(KwValid) || last == kindDate
	case KwOtherwiseNone:
		return true
	case KwCountDistinct:
		return len(after) > 0 && beginsOperand(after[0].kind)
	case KwExceptFirst:
		return endsOperand(last)
	case KwLookUp, KwAsShare, KwSplitOn, KwFirstWord, KwUpperCase:
		return before[0].kind == kindOf(KwField) && len(before) > 3 && before[2].kind == kindOf(KwFrom)
	}
	switch {
	case k.Is(ClassTest):
		return last == kindOf(KwHasWord)
	case k.Is(ClassState):
		first := before[0].kind.keyword()
		return endsOperand(last) && (first != KwCriterion || isSeen)
	}
	return false
}

func beginsOperand(k kind) bool {
	return k == kindWord || k == kindOpen || k == kindOf(KwThis) || k.keyword() != NoKeyword && !isReserved(k)
}

func endsOperand(k kind) bool {
	switch k {
	case kindWord, kindCode, kindNumber, kindDate, kindClose, kindPercent, kindOf(KwThis):
		return true
	}
	return k.keyword() != NoKeyword && !isReserved(k)
}

// yesNo says whether the tokens begin with ja/nei, written without blanks.
func yesNo(tokens []token) bool {
	return len(tokens) >= 3 && tokens[0].kind == kindOf(KwYes) && tokens[1].kind == kindDivide && tokens[2].kind == kindOf(KwNo) &&
		tokens[0].span.End == tokens[1].span.Start && tokens[1].span.End == tokens[2].span.Start
}
