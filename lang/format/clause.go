package format

import (
	"fmt"

	"ppolang/lang/syntax"
)

// clause prints a line of a declaration's body, and the table below it. The
// column is the width that its first part shares with the lines around it.
func (p *printer) clause(c syntax.Clause, indent, column int) {
	if t, ok := c.(*syntax.TableClause); ok {
		p.table(t.Header, t.Rows, indent)
		return
	}
	at := c.Span().Start
	p.begin(at, indent, p.hanging(c, indent))
	p.words(c, column)
	switch c := c.(type) {
	case *syntax.GivenClause:
		p.end(lastEnd(at, c.Record, c.Template))
		p.table(c.Header, c.Rows, indent)
	case *syntax.MapClause:
		p.end(mapEnd(c))
		p.table(c.Header, c.Rows, indent)
	default:
		p.end(c.Span().End)
	}
}

// hanging is where the continuations of a clause stand: the members of a group
// under one another, all others one step in, and two where what belongs to the
// line stands one step in.
func (p *printer) hanging(c syntax.Clause, indent int) int {
	if _, ok := c.(*syntax.MembersClause); ok {
		return indent + columns(syntax.KwOf.In(p.lang)) + 1
	}
	if heads(c) {
		return indent + 2*step
	}
	return indent + step
}

// heads says whether other lines may belong to a clause's line.
func heads(c syntax.Clause) bool {
	switch c.(type) {
	case *syntax.CriterionClause, *syntax.CodeClause:
		return true
	}
	return false
}

// belongs says whether a clause belongs to the nearest one above that heads others.
func belongs(c syntax.Clause) bool {
	switch c.(type) {
	case *syntax.KnownClause, *syntax.ProvidedClause, *syntax.SourceClause, *syntax.AssumedClause:
		return true
	}
	return false
}

// words prints the words of a clause's own line.
func (p *printer) words(c syntax.Clause, column int) {
	switch c := c.(type) {
	case *syntax.BadClause:
		p.word(p.raw(c.Place))
	case *syntax.BuiltinClause:
		p.builtin(c, column)
	case *syntax.EditionClause:
		p.keyword(syntax.KwEdition)
		p.date(c.Date)
	case *syntax.ValidClause:
		p.validity(c.Basis.Valid)
		p.sources(c.Basis.Sources)
		p.assumed(c.Basis.Assumed...)
	case *syntax.LinkClause:
		p.keyword(syntax.KwLink)
		p.text(c.URL)
	case *syntax.OverridesClause:
		p.keyword(syntax.KwOverrides)
		p.refs(c.Refs)
	case *syntax.SourceClause:
		p.sources(c.Basis.Sources)
		p.validity(c.Basis.Valid)
		p.assumed(c.Basis.Assumed...)
	case *syntax.AskClause:
		p.keyword(syntax.KwAsk)
		p.text(c.Whom)
	case *syntax.CheckedClause:
		p.dated(syntax.KwChecked, c.Date)
		p.text(c.By)
	case *syntax.AssumedClause:
		p.assumed(c.Assumed)
	case *syntax.PatternClause:
		p.keyword(syntax.KwPattern)
		p.text(c.Pattern)
	case *syntax.OpenClause:
		p.keyword(syntax.KwOpen)
	case *syntax.ListFileClause:
		p.keyword(syntax.KwFrom)
		p.text(c.Path)
	case *syntax.IgnoreClause:
		p.keyword(syntax.KwIgnoreWord)
		p.text(c.Chars)
	case *syntax.CodeClause:
		p.code(c, column)
	case *syntax.VersionClause:
		p.versionLine(c, column)
	case *syntax.FieldClause:
		p.field(c)
	case *syntax.MembersClause:
		p.keyword(syntax.KwOf)
		commas(p, c.Members, p.groupMember)
	case *syntax.PerClause:
		p.keyword(syntax.KwPer)
		p.names(c.Fields)
	case *syntax.GoverningClause:
		p.keyword(syntax.KwGoverning)
		p.keyword(either(c.Last, syntax.KwLast, syntax.KwFirst))
		p.name(c.Collection)
	case *syntax.IsClause:
		p.keyword(syntax.KwIs)
		p.expr(c.Value, false)
	case *syntax.CriterionClause:
		p.criterion(c, column)
	case *syntax.ForClause:
		p.keyword(syntax.KwFor)
		p.name(c.Case)
	case *syntax.WhenClause:
		p.keyword(either(c.Except, syntax.KwExceptWhen, syntax.KwWhen))
		p.expr(c.Cond, false)
	case *syntax.ExceptionClause:
		p.keyword(syntax.KwExceptionTo)
		commas(p, c.Targets, p.target)
	case *syntax.KnownClause:
		p.keyword(syntax.KwMustBeKnown)
		p.exprs(c.Facts, false)
	case *syntax.ProvidedClause:
		p.provided(c)
	case *syntax.RequireClause:
		p.keyword(either(c.Forbid, syntax.KwForbid, syntax.KwRequire))
		p.expr(c.Cond, false)
	case *syntax.PointsClause:
		p.keyword(syntax.KwPointsTo)
		p.exprs(c.Members, false)
	case *syntax.SeverityClause:
		p.keyword(syntax.Spells(c.Severity))
		p.dated(syntax.KwFrom, c.From)
		p.message(c.Message)
	case *syntax.FixClause:
		p.fix(c)
	case *syntax.IfUnknownClause:
		p.keyword(syntax.KwIfUnknown)
		p.keyword(syntax.Spells(c.Then))
	case *syntax.GivenClause:
		p.keyword(either(c.Try, syntax.KwTry, syntax.KwGiven))
		commas(p, c.Records(), func(r *syntax.TemplateRecord, _ bool) {
			p.name(r.Record)
			if r.Template != nil {
				p.keyword(syntax.KwAs)
				p.name(r.Template)
			}
		})
	case *syntax.ExpectClause:
		p.expect(c)
	case *syntax.FormatClause:
		if c.Format != nil {
			p.keyword(syntax.KwFormat)
			p.name(c.Format)
		}
		p.option(syntax.KwSeparator, c.Separator)
		p.option(syntax.KwEncoding, c.Encoding)
		p.option(syntax.KwSheet, c.Sheet)
		p.option(syntax.KwElement, c.Element)
	case *syntax.HeadingClause:
		p.option(syntax.KwHeading, c.Heading)
	case *syntax.UnknownMeansClause:
		p.keyword(syntax.KwUnknownMeans)
		commas(p, c.Words, func(t *syntax.Text, _ bool) { p.text(t) })
	case *syntax.LeaveOutClause:
		p.keyword(syntax.KwLeaveOut)
		p.expr(c.Cond, false)
	case *syntax.PerKeyClause:
		p.keyword(syntax.KwOnePer)
		p.name(c.Field)
	case *syntax.DecimalMarkClause:
		p.option(syntax.KwDecimalMark, c.Mark)
	case *syntax.TimeZoneClause:
		p.option(syntax.KwTimeZone, c.Zone)
	case *syntax.MapClause:
		p.mapping(c)
	case *syntax.DeriveClause:
		p.derivation(c)
	default:
		panic(fmt.Sprintf("format: no such clause: %T", c))
	}
}
