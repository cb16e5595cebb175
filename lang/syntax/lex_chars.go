package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// What comes with text pasted from Word, from mail and from web pages.

// invisible characters have no width: two words that look alike differ by them.
func invisible(r rune) bool {
	switch r {
	case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD':
		return true
	}
	return false
}

// bidi characters change the order in which text is shown: what a reader sees is
// then not what the program reads.
func bidi(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' || r == '\u200E' || r == '\u200F' || r == '\u061C'
}

func isControl(r rune) bool { return r != '\t' && unicode.IsControl(r) }

// likeASCII are characters that are shown like another one that is meant.
var likeASCII = map[rune]string{
	'–': "-", '—': "-", '−': "-", '‐': "-", '‑': "-", '‒': "-",
	'≤': "<=", '≥': ">=", '×': "*", '÷': "/", '…': "..", '·': "*", '∙': "*",
	'，': ",", '；': ";", '：': ":", '（': "(", '）': ")", '＝': "=",
}

var kindOfMark = map[string]kind{
	"-": kindMinus, "<=": kindLe, ">=": kindGe, "*": kindTimes, "/": kindDivide, "..": kindRange,
	",": kindComma, ":": kindColon, "(": kindOpen, ")": kindClose, "=": kindEq,
}

func smartQuote(r rune) bool { return strings.ContainsRune("“”„‟″‘’‚‛‹›»", r) }

func pastedRune(r rune) bool {
	_, like := likeASCII[r]
	return like || smartQuote(r) || invisible(r) || bidi(r) || unicode.IsSpace(r)
}

// pasted reads one character outside ASCII that begins no token of the language.
func (x *scanner) pasted(r rune, size int) {
	start := x.pos
	mark, like := likeASCII[r]
	switch {
	case like && kindOfMark[mark] != 0:
		k := kindOfMark[mark]
		if k == kindMinus && x.betweenCodes(size) {
			k, mark = kindRange, ".."
		}
		x.pos += size
		x.reportFix(diag.PastedCharacter, start, mark, diag.CharName(r), diag.Plain("`"+mark+"`"))
		x.emit(k, start)
	case smartQuote(r):
		x.smartQuoted(r, size)
	case bidi(r):
		x.pos += size
		x.reportFix(diag.BidiCharacter, start, "", diag.CharName(r))
	case invisible(r):
		x.pos += size
		x.reportFix(diag.InvisibleCharacter, start, "", diag.CharName(r))
	case unicode.IsSpace(r) && !isControl(r):
		for x.pos < x.end {
			if s, n := x.rune(); unicode.IsSpace(s) && s > utf8.RuneSelf && !isControl(s) && source.LineEnd(x.text[x.pos:x.end]) == 0 {
				x.pos += n
				continue
			}
			break
		}
		x.reportFix(diag.PastedCharacter, start, " ", diag.CharName(r), blankTerm)
	default:
		x.bad()
	}
}

var quoteMark = diag.Plain("`\"`")

var blankTerm = diag.Term{NB: "et vanlig mellomrom", EN: "an ordinary blank"}

// betweenCodes says whether a dash stands like the points of a range: E10–E14.
func (x *scanner) betweenCodes(size int) bool {
	if len(x.tokens) == 0 || x.tokens[len(x.tokens)-1].span.End != x.pos {
		return false
	}
	last := x.tokens[len(x.tokens)-1].kind
	after, _ := utf8.DecodeRuneInString(x.text[x.pos+size : x.end])
	return (last == kindWord || last == kindCode) && nameStart(after)
}

// smartQuoted reads a text in quotation marks that are not the language's, or
// such a mark on its own.
func (x *scanner) smartQuoted(r rune, size int) {
	start := x.pos
	for i := start + size; i < x.end && source.LineEnd(x.text[i:x.end]) == 0; {
		c, n := utf8.DecodeRuneInString(x.text[i:])
		if (smartQuote(c) || c == '"') && r != '\'' || c == '\'' && r == '\'' {
			x.pos = i + n
			body := strings.ReplaceAll(x.text[start+size:i], `"`, "”")
			x.reportFix(diag.PastedCharacter, start, `"`+body+`"`, diag.CharName(r), quoteMark)
			x.endText(start, false)
			return
		}
		i += n
	}
	x.pos += size
	x.reportFix(diag.PastedCharacter, start, `"`, diag.CharName(r), quoteMark)
	x.emit(kindBad, start)
}

// inside looks at the characters of a text or a comment: anything may stand
// there but what hides what is written.
func (x *scanner) inside(start, end int) {
	pos := x.pos
	defer func() { x.pos = pos }()
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(x.text[i:end])
		x.pos = i + size
		switch {
		case bidi(r):
			x.reportFix(diag.BidiCharacter, i, "", diag.CharName(r))
		case isControl(r):
			x.reportFix(diag.ControlCharacter, i, "", diag.CharName(r))
		}
		i += size
	}
}

// mixedScript warns of a word with Latin letters and others that look Latin.
func (x *scanner) mixedScript(start int) {
	word := x.text[start:x.pos]
	var first rune
	latin := false
	for _, r := range word {
		latin = latin || unicode.Is(unicode.Latin, r)
		if diag.LookAlike(r) != 0 && first == 0 {
			first = r
		}
	}
	if first == 0 || !latin {
		return
	}
	right := strings.Map(func(r rune) rune {
		if l := diag.LookAlike(r); l != 0 {
			return l
		}
		return r
	}, word)
	x.reportFix(diag.MixedScript, start, right, diag.Plain(string(first)), diag.CharName(first), diag.Plain(string(diag.LookAlike(first))))
}
