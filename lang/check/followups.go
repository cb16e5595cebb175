package check

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// dropFollowUps takes out what only follows from a line that could not be read:
// a name or a code that touches the place where the parser stopped, and whatever
// is said of more than one name. The mistake itself has been reported by the
// parser.
func dropFollowUps(files []*syntax.File, list []diag.Diagnostic) []diag.Diagnostic {
	unread := map[*source.File][]source.Span{}
	for _, f := range files {
		if len(f.Unread) > 0 {
			unread[f.Source] = f.Unread
		}
	}
	if len(unread) == 0 {
		return list
	}
	// on are the unread places of the line that a place begins on.
	on := func(at diag.Place) []source.Span {
		line := at.File.Line(at.Span.Start)
		start := at.File.LineStart(line)
		return within(unread[at.File], source.Span{Start: start, End: start + len(at.File.LineText(line))})
	}
	kept := list[:0]
	for _, d := range list {
		if !follows(d, on(d.Place)) && !clashesWith(d, on) {
			kept = append(kept, d)
		}
	}
	return kept
}

// ofTwo are the codes about two lines that do not go together.
var ofTwo = map[diag.Code]bool{
	diag.DuplicateName: true, diag.RepeatedClause: true, diag.SeverityTwice: true, diag.VersionsOverlap: true, diag.NeverInForce: true,
}

// clashesWith says whether a diagnostic is about a clash with a line that could
// not be read: what stands there may not be what it was taken for.
func clashesWith(d diag.Diagnostic, on func(diag.Place) []source.Span) bool {
	return ofTwo[d.Code] && len(d.Related) > 0 && len(on(d.Related[0].Place)) > 0
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
