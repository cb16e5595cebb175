package syntax

import (
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// scanner turns text into tokens. It never fails: what begins nothing becomes a
// kindBad token, and a text without its end ends where its line ends.
type scanner struct {
	text     string
	pos, end int
	words    *vocabulary
	lang     Language
	cell     bool // the text is a cell or a placeholder: no rows, no comments
	blank    bool // nothing but blanks so far on this line
	tokens   []token
	problems problems
}

// lex reads a whole file. It stops at the limit of tokens.
func lex(text string, l Language) ([]token, problems) {
	x := scanner{text: text, end: len(text), words: vocabularies[l](), lang: l, blank: true}
	x.tokens = make([]token, 0, len(text)/6)
	x.run()
	return x.tokens, x.problems
}

// lexInside reads a part of a file that lies within one token of it: a cell of
// a table, a placeholder of a message.
func lexInside(text string, part source.Span, l Language) ([]token, problems) {
	x := scanner{text: text, pos: part.Start, end: part.End, words: vocabularies[l](), lang: l, cell: true}
	x.run()
	return x.tokens, x.problems
}

func (x *scanner) run() {
	for x.pos < x.end {
		if len(x.tokens) > diag.MaxTokens {
			return
		}
		x.next()
	}
}

// next consumes one token, blank or line end at least.
func (x *scanner) next() {
	c := x.text[x.pos]
	switch {
	case c == ' ' || c == '\t':
		x.pos++
	case c == '\n' || c == '\r':
		x.pos += source.LineEnd(x.text[x.pos:])
		x.blank = true
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		x.word()
	case '0' <= c && c <= '9':
		x.number()
	case c == '"':
		x.quoted(1, "\"", 1)
	case c == '#' && !x.cell:
		x.comment()
	case c == '|' && !x.cell && x.blank:
		x.row()
	case c < utf8.RuneSelf:
		x.operator()
	default:
		x.beyondASCII()
	}
}

// emit ends a token that began at start and lies before pos.
func (x *scanner) emit(k kind, start int) {
	x.tokens = append(x.tokens, token{kind: k, first: x.blank, span: source.Span{Start: start, End: x.pos}})
	x.blank = false
}

func (x *scanner) report(code diag.Code, start int, args ...diag.Arg) {
	x.problems.add(problem{code: code, at: source.Span{Start: start, End: x.pos}, args: args})
}

// reportFix reports the stretch from start to pos and offers to replace it.
func (x *scanner) reportFix(code diag.Code, start int, text string, args ...diag.Arg) {
	at := source.Span{Start: start, End: x.pos}
	x.problems.add(problem{code: code, at: at, args: args, fix: replaceFix(at, text)})
}

// at is the byte n places ahead, 0 past the end.
func (x *scanner) at(n int) byte {
	if x.pos+n < x.end {
		return x.text[x.pos+n]
	}
	return 0
}

func (x *scanner) rune() (rune, int) { return utf8.DecodeRuneInString(x.text[x.pos:x.end]) }

// nameRunes consumes letters, marks, digits and _, and the invisible characters
// pasted between them, which are reported and do not count.
func (x *scanner) nameRunes() (ascii bool) {
	ascii = true
	for x.pos < x.end {
		c := x.text[x.pos]
		if c < utf8.RuneSelf {
			if !isNameByte(c) {
				return ascii
			}
			x.pos++
			continue
		}
		r, size := x.rune()
		if invisible(r) {
			after, _ := utf8.DecodeRuneInString(x.text[x.pos+size : x.end])
			if !nameRune(after) {
				return ascii
			}
			x.pos += size
			x.reportFix(diag.InvisibleCharacter, x.pos-size, "", diag.CharName(r))
		} else if nameRune(r) {
			x.pos += size
		} else {
			return ascii
		}
		ascii = false
	}
	return ascii
}

func isNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// word reads a name, a keyword, a code such as E10.9 or a prefix.
func (x *scanner) word() {
	start := x.pos
	ascii := x.nameRunes()
	if !ascii {
		x.mixedScript(start)
	}
	code := false
	for x.at(0) == '.' && isDigit(x.at(1)) {
		code = true
		x.pos++
		x.nameRunes()
	}
	x.codeOrWord(start, code)
}

// codeOrWord ends a token that is a word, or a code if that is settled.
func (x *scanner) codeOrWord(start int, code bool) {
	if x.pos-start > diag.MaxName {
		x.report(diag.WordTooLong, start, diag.Term{NB: "navnet", EN: "the name"}, number(diag.MaxName))
	}
	if x.prefixStar() {
		x.pos++
		x.emit(kindPrefix, start)
		return
	}
	if code {
		x.emit(kindCode, start)
		return
	}
	x.emit(x.words.kind(canonical(x.text[start:x.pos])), start)
}

// prefixStar says whether a star that touches the word before it makes a prefix:
// no letter, digit or parenthesis follows it.
func (x *scanner) prefixStar() bool {
	if x.at(0) != '*' || x.at(1) == '(' {
		return false
	}
	after, _ := utf8.DecodeRuneInString(x.text[x.pos+1 : x.end])
	return !nameRune(after)
}

// quoted reads a text whose opening quote has the given size. Its value is made
// where it is needed. closing is what ends it; closers counts its bytes.
func (x *scanner) quoted(opening int, closing string, closers int) bool {
	start := x.pos
	x.pos += opening
	plain := true
	for x.pos < x.end {
		c := x.text[x.pos]
		if source.LineEnd(x.text[x.pos:x.end]) > 0 {
			break
		}
		if c == closing[0] && x.pos+closers <= x.end && x.text[x.pos:x.pos+closers] == closing {
			x.pos += closers
			x.endText(start, plain)
			return true
		}
		plain = plain && c < utf8.RuneSelf && c >= ' '
		x.pos++
	}
	end := x.pos
	x.problems.add(problem{code: diag.UnclosedText, at: source.Span{Start: start, End: start + opening}, args: []diag.Arg{diag.Plain(closing)}})
	x.pos = end
	x.endText(start, plain)
	return false
}

func (x *scanner) endText(start int, plain bool) {
	if x.pos-start > diag.MaxText {
		x.report(diag.WordTooLong, start, diag.Term{NB: "teksten", EN: "the text"}, number(diag.MaxText))
	}
	if !plain {
		x.inside(start, x.pos)
	}
	x.emit(kindText, start)
}

func (x *scanner) comment() {
	start := x.pos
	plain := true
	for x.pos < x.end && source.LineEnd(x.text[x.pos:x.end]) == 0 {
		c := x.text[x.pos]
		plain = plain && c < utf8.RuneSelf && (c >= ' ' || c == '\t')
		x.pos++
	}
	if !plain {
		x.inside(start, x.pos)
	}
	x.emit(kindComment, start)
}
