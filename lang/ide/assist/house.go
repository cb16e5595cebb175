package assist

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// The house order of the lines of a rule, a table or a kriterier: what it rests
// on, what it is about, when it applies, what it asks for, what it says.

// rank is the place of a line in the house order.
func rank(c syntax.Clause) int {
	switch c := c.(type) {
	case *syntax.SourceClause:
		return 1
	case *syntax.ValidClause:
		return 2
	case *syntax.AssumedClause:
		return 3
	case *syntax.ForClause:
		return 4
	case *syntax.WhenClause:
		if c.Except {
			return 6
		}
		return 5
	case *syntax.ExceptionClause:
		return 7
	case *syntax.OverridesClause:
		return 8
	case *syntax.KnownClause, *syntax.ProvidedClause:
		return 9
	case *syntax.CriterionClause, *syntax.RequireClause:
		return 10
	case *syntax.PointsClause:
		return 11
	case *syntax.SeverityClause:
		return 12
	case *syntax.FixClause:
		return 13
	case *syntax.IfUnknownClause:
		return 14
	case *syntax.TableClause:
		return 15
	}
	return 16
}

// The ranks of the lines that actions write.
const (
	sourceRank    = 1
	validRank     = 2
	ifUnknownRank = 14
)

// added is the edit that adds a line to a declaration where the house has it.
func added(v *ide.View, d *syntax.Placed, line string, at int) ide.Edit {
	after := d.Decl.Header().Line.Place
	for _, c := range d.Decl.Lines() {
		if rank(c) > at {
			break
		}
		after = c.Span()
	}
	return below(v, d.Abs(after).End, "  "+line)
}

// below is the edit that puts lines below the one that an offset is on.
func below(v *ide.View, offset int, lines string) ide.Edit {
	src := v.File.Source
	line := src.Line(offset)
	end := src.LineStart(line) + len(src.LineText(line))
	return ide.Edit{Span: source.Span{Start: end, End: end}, Text: "\n" + lines}
}

// addedAfter is the edit that puts a declaration below another and the comments
// that belong to its last lines.
func addedAfter(v *ide.View, d *syntax.Placed, text string) ide.Edit {
	src := v.File.Source
	line := src.Line(format.Extent(v.File, []*syntax.Placed{d}).End)
	for line+1 < src.Lines() {
		next := src.LineText(line + 1)
		if trimmed := strings.TrimLeft(next, " \t"); trimmed == next || !strings.HasPrefix(trimmed, "#") {
			break
		}
		line++
	}
	if out, ok := layOut(text, v.File.Lang); ok {
		text = out
	}
	return below(v, src.LineStart(line), "\n"+text)
}

// casesToTry are the records and groups that something can be for.
func casesToTry(v *ide.View) []string {
	var names []string
	for _, r := range v.Info.Records {
		if r.Governing != nil {
			names = append(names, r.Name)
		}
	}
	for _, g := range v.Info.Groups {
		names = append(names, g.Name)
	}
	return names[:min(len(names), maxSources)]
}

// wrongMessage stands in a rule until somebody has written its message.
var wrongMessage = diag.Term{NB: "Skriv hva som er galt, og hva som må gjøres.", EN: "Say what is wrong, and what to do."}

// maxSources bounds the documents that are offered: nobody reads on.
const maxSources = 12

// firstWord is the span of the word that a declaration begins with.
func firstWord(v *ide.View, d *syntax.Placed) source.Span {
	start := d.Abs(d.Decl.Span()).Start
	text := v.File.Source.Text[start:]
	if i := strings.IndexAny(text, " \t\r\n"); i >= 0 {
		text = text[:i]
	}
	return source.Span{Start: start, End: start + len(text)}
}
