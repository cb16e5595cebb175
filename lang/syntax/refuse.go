package syntax

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

func number(n int) diag.Arg { return diag.Plain(strconv.Itoa(n)) }

// refuse recognises what is no rule file at all: it gets one diagnostic instead
// of thousands, and none of its bytes are shown.
func refuse(src string) (problem, bool) {
	switch {
	case len(src) > diag.MaxBytes:
		return problem{code: diag.TooLong, args: []diag.Arg{diag.Term{NB: "4 MiB", EN: "4 MiB"}}}, true
	case isUTF16(src):
		return problem{code: diag.NotText, args: []diag.Arg{diag.Plain("UTF-16")}}, true
	case isBinary(src):
		return problem{code: diag.NotText, args: []diag.Arg{diag.Term{NB: "noe annet enn tekst", EN: "something other than text"}}}, true
	}
	return problem{}, false
}

// sample is how much of a file is looked at to tell text from what is none.
const sample = 4096

func isUTF16(src string) bool {
	if strings.HasPrefix(src, "\xFF\xFE") || strings.HasPrefix(src, "\xFE\xFF") {
		return true
	}
	head := src[:min(len(src), sample)]
	var zeros [2]int
	for i := range len(head) {
		if head[i] == 0 {
			zeros[i%2]++
		}
	}
	return len(head) >= 4 && max(zeros[0], zeros[1]) > len(head)*2/5 && min(zeros[0], zeros[1]) < len(head)/20
}

// magic are the first bytes of what people take for a text file: pictures,
// workbooks, archives, programs, PDF.
var magic = []string{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "PK\x03\x04", "\x7fELF", "MZ\x90", "%PDF-", "\x1f\x8b", "\xD0\xCF\x11\xE0", "SQLite format"}

func isBinary(src string) bool {
	for _, m := range magic {
		if strings.HasPrefix(src, m) {
			return true
		}
	}
	head := src[:min(len(src), sample)]
	strange := 0
	for i := 0; i < len(head); {
		r, size := utf8.DecodeRuneInString(head[i:])
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' {
			strange++
		}
		i += size
	}
	return strange > 8 && strange > len(head)/10
}

// mergeMark finds the first line that git leaves where a merge was not finished.
func mergeMark(f *source.File) (source.Span, bool) {
	if !strings.Contains(f.Text, "<<<<<<<") && !strings.Contains(f.Text, ">>>>>>>") {
		return source.Span{}, false
	}
	for i := range f.Lines() {
		text := f.LineText(i)
		if isMergeMark(text, "<<<<<<<") || isMergeMark(text, ">>>>>>>") {
			start := f.LineStart(i)
			return source.Span{Start: start, End: start + len(text)}, true
		}
	}
	return source.Span{}, false
}

func isMergeMark(line, mark string) bool {
	return line == mark || strings.HasPrefix(line, mark+" ")
}
