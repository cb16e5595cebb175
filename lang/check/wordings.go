package check

import (
	"regexp"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// This file is about what people write who mean something else, where only the
// meaning of the words around it says so: the right words are offered.

// codesInWords reports `F har A eller B`: the operands of a chain behind a test of
// codes that are no conditions but more of its codes. It says how many of the
// operands from one on it has dealt with.
func (c *checker) codesInWords(s *scope, e *syntax.LogicExpr, from int) int {
	test := e.Operands[from-1]
	var first, codes syntax.Expr
	var of Type
	list := ""
	lang := s.home.file.Lang
	switch t := test.(type) {
	case *syntax.HasExpr:
		of, codes, first = c.info.TypeOf(t.X), t.Codes, t.Codes
		switch t.Mode {
		case syntax.Has:
			list = syntax.KwAnyOfWord.In(lang) + " "
			if !e.Or {
				list = syntax.KwAllOfWord.In(lang) + " "
			}
		case syntax.AllOf:
			if e.Or {
				return 0
			}
		default:
			if !e.Or && t.Mode == syntax.AnyOf {
				return 0
			}
		}
	case *syntax.CompareExpr:
		of, codes = c.info.TypeOf(t.L), t.R
		if t.Op != syntax.Eq || !e.Or || of.Kind != Code {
			return 0
		}
		list = syntax.KwIn.In(lang) + " "
	case *syntax.InExpr:
		of, codes, first = c.info.TypeOf(t.X), t.Set, t.Set
		if !e.Or {
			return 0
		}
	default:
		return 0
	}
	if _, bare := bareText(codes); !bare {
		return 0
	}
	texts := []string{s.home.text(codes)}
	n := 0
	for _, operand := range e.Operands[from:] {
		text, bare := bareText(operand)
		if !bare || c.isMember(s, operand) {
			break
		}
		if use, _ := c.codeUse(of.Systems, text); use == nil {
			break
		}
		texts = append(texts, text)
		n++
	}
	if n == 0 {
		return 0
	}
	at := s.home.place(codes)
	if first == nil {
		compare := test.(*syntax.CompareExpr)
		at.Span.Start = s.home.place(compare.L).Span.End + 1
	}
	at.Span.End = s.home.place(e.Operands[from+n-1]).Span.End
	c.written(s.home, at, list+"("+strings.Join(texts, ", ")+")")
	return n
}

// written reports a stretch of the text that is written another way.
func (c *checker) written(h home, at Spot, right string) {
	said := h.file.Source.Slice(h.decl.Abs(at.Span))
	c.report(diag.OtherWording, at, diag.Plain(said), diag.Plain("`"+right+"`")).replace(at, right)
}

// unquote offers a text without its quotation marks, where it is then a value of
// the type beside it.
func (c *checker) unquote(s *scope, d *spotted, e syntax.Expr, beside Type) {
	quoted, ok := syntax.Unparen(e).(*syntax.TextExpr)
	if !ok || quoted.Text == nil {
		return
	}
	text := quoted.Text.Value
	switch beside.Kind {
	case Code:
		_, _, ok = Resolve(beside.Systems, text)
	case Date:
		_, ok = value.ParseDate(text)
		if meant := value.MeantDates(text, s.home.file.Lang == syntax.EN); len(meant) > 0 {
			text, ok = meant[0], true
		}
	case Integer, Decimal:
		mark := byte('.')
		if s.home.file.Lang == syntax.NB {
			mark = ','
		}
		_, ok = value.ParseNumber(text, mark)
	case Bool:
		var yes bool
		if yes, ok = value.ParseBool(text); ok {
			text = truth(yes).In(s.home.file.Lang)
		}
	default:
		ok = false
	}
	if ok {
		d.replace(s.home.place(e), text)
	}
}

func truth(yes bool) syntax.Keyword {
	if yes {
		return syntax.KwYes
	}
	return syntax.KwNo
}

// truths are yes and no in other words.
var truths = map[string]bool{"true": true, "false": false, "sann": true, "usann": false, "sant": true, "usant": false, "yes": true, "no": false, "ja": true, "nei": false}

// meantFields offers the fields of the case in hand that can have a code which
// another field cannot, or which stands there without a field.
func (c *checker) meantFields(s *scope, d *spotted, test syntax.Expr, code string, mode syntax.HasMode, field syntax.Expr) {
	r, ok := s.on.(*Record)
	if !ok || len(d.Fixes) > 0 {
		return
	}
	lang := s.home.file.Lang
	for _, f := range r.Fields {
		_, listed, known := Resolve(f.Type.Systems, code)
		if f.Type.Kind != Code && f.Type.Kind != Codes || !known || listed == nil {
			continue
		}
		switch {
		case field != nil && c.info.TypeOf(field).Kind == f.Type.Kind:
			d.replace(s.home.place(field), f.Name)
		case mode != syntax.Has:
		case f.Type.Kind == Code:
			d.replace(s.home.place(test), f.Name+" = "+code)
		default:
			d.replace(s.home.place(test), f.Name+" "+syntax.KwHasWord.In(lang)+" "+code)
		}
	}
}

// mendUnknown offers other fields for the code of a test, if it was the only
// thing that has just been found wrong with it.
func (c *checker) mendUnknown(s *scope, before int, test, field, codes syntax.Expr, mode syntax.HasMode) {
	text, bare := bareText(codes)
	if _, name := syntax.Unparen(field).(*syntax.NameExpr); !bare || !name || len(c.diags) != before+1 || c.diags[before].Code != diag.UnknownCode {
		return
	}
	c.meantFields(s, &c.diags[before], test, text, mode, field)
}

// widen offers to put a code into the pattern that it does not fit.
func (c *checker) widen(d *spotted, s *CodeSystem, code string) {
	for _, clause := range s.Decl.Lines() {
		if line, ok := clause.(*syntax.PatternClause); ok && line.Pattern != nil {
			at := c.homeOf(s.Decl).place(line.Pattern)
			at.Span.End -= len(`"`)
			if line.Pattern.Guille {
				at.Span.End -= len("»") - len(`"`)
			}
			at.Span.Start = at.Span.End
			more := "|" + regexp.QuoteMeta(code)
			d.Fixes = append(d.Fixes, fix{
				Title: diag.Term{NB: "ta `" + code + "` med i mønsteret", EN: "put `" + code + "` into the pattern"},
				Place: at, Text: more,
			})
			return
		}
	}
}

// meantCell offers the date that a cell of data can have been meant as.
func (c *checker) meantCell(h home, d *spotted, cell *syntax.Cell, k Kind) {
	if k != Date {
		return
	}
	for _, right := range slices.Compact(value.MeantDates(cell.Data, h.file.Lang == syntax.EN)) {
		d.replace(h.place(cell), right)
	}
}

// fieldsFor offers the fields of a kind that can have a code, in the place of one
// that cannot.
func (c *checker) fieldsFor(d *spotted, at Spot, of []*Record, code string, k Kind) {
	if len(of) == 0 || of[0] == nil || len(d.Fixes) > 0 {
		return
	}
	for _, f := range of[0].Fields {
		if _, listed, known := Resolve(f.Type.Systems, code); f.Type.Kind == k && known && listed != nil && !f.Fact {
			d.replace(at, f.Name)
		}
	}
}
