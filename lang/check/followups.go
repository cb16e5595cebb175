package check

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// dropFollowUps takes out what only follows from a line that could not be read:
// a name or a code that touches the place where the parser stopped, and whatever
// is said of more than one name. The mistake itself has been reported by the
// parser.
func (c *checker) dropFollowUps() {
	unread := map[*source.File]map[int][]source.Span{} // by file and line
	for _, f := range c.info.Files {
		for _, span := range f.Unread {
			if unread[f.Source] == nil {
				unread[f.Source] = map[int][]source.Span{}
			}
			line := f.Source.Line(span.Start)
			unread[f.Source][line] = append(unread[f.Source][line], span)
		}
	}
	if len(unread) == 0 {
		return
	}
	kept := c.diags[:0]
	for _, d := range c.diags {
		at := d.Place
		if !follows(d, unread[at.File][at.File.Line(at.Span.Start)]) {
			kept = append(kept, d)
		}
	}
	c.diags = kept
}

// ofName are the codes about one name or code, which is wrong whatever became of
// the rest of its line.
var ofName = map[diag.Code]bool{
	diag.DuplicateName: true, diag.UnknownName: true, diag.NotAValue: true, diag.UnknownField: true, diag.UnknownCode: true, diag.UnknownCollection: true,
	diag.KeyNotThere: true,
}

func follows(d diag.Diagnostic, unread []source.Span) bool {
	if d.Code < "PPO200" || "PPO300" <= d.Code && d.Code < "PPO310" {
		return false // what the parser said of a file that is used
	}
	for _, span := range unread {
		if !ofName[d.Code] || touch(d.Place.File.Text, d.Place.Span, span) {
			return true
		}
	}
	return false
}

// touch says whether nothing but blanks stands between two spans.
func touch(text string, a, b source.Span) bool {
	if b.Start < a.Start {
		a, b = b, a
	}
	return a.End >= b.Start || strings.TrimLeft(text[a.End:b.Start], " \t") == ""
}
