package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/lang/source"
)

// Ink is how something stands out at a terminal: as a severity does, or otherwise.
type Ink uint8

// The inks beside those of severities, which have the numbers of these.
const (
	Strong Ink = Ink(Error) + 1 + iota
	Faint

	Inks // their number
)

// Paint colours a text; a nil one leaves it as it is.
type Paint func(Ink, string) string

// Word is the severity as people read it, in its colour.
func (p Paint) Word(s Severity, word string) string { return p.in(Ink(s), word) }

// Strong makes a text stand out.
func (p Paint) Strong(text string) string { return p.in(Strong, text) }

// Faint makes a text stand back.
func (p Paint) Faint(text string) string { return p.in(Faint, text) }

func (p Paint) in(ink Ink, text string) string {
	if p == nil {
		return text
	}
	return p(ink, text)
}

var severityWords = [...]Term{{"merknad", "note"}, {"advarsel", "warning"}, {"feil", "error"}}

// Word is the severity as people read it.
func (s Severity) Word(l Lang) string { return severityWords[s].In(l) }

// Text writes diagnostics for people: place, message, the line with a mark under
// the span, the related places and the help. Control characters and identity
// numbers in the source never reach the terminal.
func Text(w io.Writer, list []Spoken, paint Paint) error {
	for _, d := range list {
		if _, err := io.WriteString(w, one(d, paint)); err != nil {
			return err
		}
	}
	return nil
}

func one(d Spoken, paint Paint) string {
	var b strings.Builder
	l := d.Lang
	word := paint.Word(d.Severity, d.Severity.Word(l))
	fmt.Fprintf(&b, "%s: %s %s: %s\n", where(d.Place), word, d.Code, Clean(d.Message(l)))
	excerpt(&b, d.Place)
	for _, r := range d.Related {
		fmt.Fprintf(&b, "  %s: %s\n", where(r.Place), Clean(r.Note.In(l)))
	}
	if help := d.Help(l); help != "" {
		fmt.Fprintf(&b, "  %s: %s\n", Term{"hjelp", "help"}.In(l), Clean(help))
	}
	for _, f := range d.Fixes {
		fmt.Fprintf(&b, "  %s: %s\n", Term{"forslag", "fix"}.In(l), Clean(f.Title.In(l)))
	}
	return b.String()
}

func where(p Place) string {
	if p.File == nil {
		return "-"
	}
	at := p.Position()
	return fmt.Sprintf("%s:%d:%d", Clean(p.File.Name), at.Line, at.Column)
}

// width is as much of a source line as is shown; longer ones are cut round the
// span.
const width = 120

func excerpt(b *strings.Builder, p Place) {
	if p.File == nil || p.File.Text == "" {
		return
	}
	at := p.Position()
	line := []rune(p.File.LineText(at.Line - 1))
	from := at.Column - 1
	length := utf8.RuneCountInString(p.File.Slice(source.Span{Start: p.Span.Start, End: min(p.Span.End, p.File.LineStart(at.Line))}))
	length = max(1, min(length, len(line)-from))
	cut := 0
	if len(line) > width {
		cut = max(0, min(from-width/3, len(line)-width))
		line = line[cut:min(len(line), cut+width)]
		length = max(1, min(length, len(line)-(from-cut)))
	}
	number := fmt.Sprint(at.Line)
	// Masking keeps eleven digits as wide as they are, so the mark stays in place.
	fmt.Fprintf(b, "  %s | %s\n", number, strings.TrimRight(oneRuneEach(Mask(string(line))), " "))
	fmt.Fprintf(b, "  %s | %s%s\n", strings.Repeat(" ", len(number)), strings.Repeat(" ", from-cut), strings.Repeat("^", length))
}

// oneRuneEach shows what a terminal would act on as a middle dot.
func oneRuneEach(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unsafe(r):
			return '·'
		}
		return r
	}, s)
}

// Clean makes a text safe to show on one line: control and direction characters
// are escaped, identity numbers are masked.
func Clean(s string) string { return Printable(Mask(s)) }

// Printable escapes control and direction characters and nothing else: it is for
// the keys of records, in the place of a key.
func Printable(s string) string {
	if strings.IndexFunc(s, unsafe) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !unsafe(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

func unsafe(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' || r == utf8.RuneError
}
