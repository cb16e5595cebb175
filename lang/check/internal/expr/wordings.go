package expr

import (
	"regexp"
	"slices"
	"strings"

	"ppolang/lang/check/internal/report"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// This file is about what people write who mean something else, where only the
// meaning of the words around it says so: the right words are offered.

// codesInWords reports `F har A eller B`: the operands of a chain behind a test of
// codes that are no conditions but more of its codes. It says how many of the
// operands from one on it has dealt with.
func (c *Checker) codesInWords(s *Scope, e *syntax.LogicExpr, from int) int {
	test := e.Operands[from-1]
	var first, codes syntax.Expr
	var of model.Type
	list := ""
	lang := s.Home.File.Lang
	switch t := test.(type) {
	case *syntax.HasExpr:
		of, codes, first = c.Info.TypeOf(t.X), t.Codes, t.Codes
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
		of, codes = c.Info.TypeOf(t.L), t.R
		if t.Op != syntax.Eq || !e.Or || of.Kind != model.Code {
			return 0
		}
		list = syntax.KwIn.In(lang) + " "
	case *syntax.InExpr:
		of, codes, first = c.Info.TypeOf(t.X), t.Set, t.Set
		if !e.Or {
			return 0
		}
	default:
		return 0
	}
	if _, bare := BareText(codes); !bare {
		return 0
	}
	texts := []string{s.Home.Text(codes)}
	n := 0
	for _, operand := range e.Operands[from:] {
		text, bare := BareText(operand)
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
	at := s.Home.At(codes)
	if first == nil {
		compare := test.(*syntax.CompareExpr)
		at.Span.Start = s.Home.At(compare.L).Span.End + 1
	}
	at.Span.End = s.Home.At(e.Operands[from+n-1]).Span.End
	c.written(s.Home, at, list+"("+strings.Join(texts, ", ")+")")
	return n
}

// deniedCode reports `F har A og ikke B`, where B is one more code of F.
func (c *Checker) deniedCode(s *Scope, before, e syntax.Expr) bool {
	not, _ := e.(*syntax.NotExpr)
	test, ok := before.(*syntax.HasExpr)
	if not == nil || !ok {
		return false
	}
	text, bare := BareText(not.X)
	if use, _ := c.codeUse(c.Info.TypeOf(test.X).Systems, text); !bare || use == nil || c.isMember(s, not.X) || c.Lookup(s, text) != nil {
		return false
	}
	has := s.Home.Text(test.X) + " " + syntax.KwHasWord.In(s.Home.File.Lang) + " " + text
	c.Report(diag.NotAValue, s.Home.At(not.X), diag.Plain(text), words.Code).Replace(s.Home.At(not.X), has)
	return true
}

// written reports a stretch of the text that is written another way.
func (c *Checker) written(h model.Home, at model.Spot, right string) {
	said := h.File.Source.Slice(h.Decl.Abs(at.Span))
	c.Report(diag.OtherWording, at, diag.Plain(said), diag.Plain("`"+right+"`")).Replace(at, right)
}

// unquote offers a text without its quotation marks, where it is then a value of
// the type beside it.
func (c *Checker) unquote(s *Scope, d *report.Draft, e syntax.Expr, beside model.Type) {
	quoted, ok := syntax.Unparen(e).(*syntax.TextExpr)
	if !ok || quoted.Text == nil {
		return
	}
	text := quoted.Text.Value
	switch beside.Kind {
	case model.Code:
		_, _, ok = model.Resolve(beside.Systems, text)
	case model.Date:
		_, ok = value.ParseDate(text)
		if meant := value.MeantDates(text, s.Home.File.Lang == syntax.EN); len(meant) > 0 {
			text, ok = meant[0], true
		}
	case model.Integer, model.Decimal:
		_, ok = value.ParseNumber(text, decimalMark(s.Home.File.Lang))
	case model.Bool:
		var yes bool
		if yes, ok = value.ParseBool(text); ok {
			text = truth(yes).In(s.Home.File.Lang)
		}
	default:
		ok = false
	}
	if ok {
		d.Replace(s.Home.At(e), text)
	}
}

func decimalMark(l syntax.Language) byte {
	if l == syntax.NB {
		return ','
	}
	return '.'
}

// wholeYears offers the number of a span of time beside a number: 18 år is 18.
func (c *Checker) wholeYears(s *Scope, d *report.Draft, e syntax.Expr, beside model.Type) {
	span, ok := syntax.Unparen(e).(*syntax.DurationExpr)
	if text := s.Home.Text(e); ok && beside.Numeric() && !span.Bad {
		d.Replace(s.Home.At(e), strings.Fields(text)[0])
	}
}

// percents are a number beside a percentage with its sign; one not above 1 is
// likelier a share of one.
func (c *Checker) percents(s *Scope, d *report.Draft, e syntax.Expr) {
	n, literal := syntax.Unparen(e).(*syntax.NumberExpr)
	if !literal || n.Bad {
		return
	}
	if hundred := n.Value.Mul(value.Int(100)); !n.Value.IsInt() && n.Value.Cmp(value.Int(1)) < 0 {
		d.Replace(d.Place, hundred.Format(decimalMark(s.Home.File.Lang))+" %")
	}
	d.Replace(d.Place, s.Home.Text(e)+" %")
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
func (c *Checker) meantFields(s *Scope, d *report.Draft, test syntax.Expr, code string, mode syntax.HasMode, field syntax.Expr) {
	r, ok := s.On.(*model.Record)
	if !ok || len(d.Fixes) > 0 || field == nil && c.judged != test {
		return
	}
	lang := s.Home.File.Lang
	for _, f := range r.Fields {
		_, listed, known := model.Resolve(f.Type.Systems, code)
		if f.Type.Kind != model.Code && f.Type.Kind != model.Codes || !known || listed == nil {
			continue
		}
		switch {
		case field != nil && c.Info.TypeOf(field).Kind == f.Type.Kind:
			d.Replace(s.Home.At(field), f.Name)
		case mode != syntax.Has:
		case f.Type.Kind == model.Code:
			d.Replace(s.Home.At(test), f.Name+" = "+code)
		default:
			d.Replace(s.Home.At(test), f.Name+" "+syntax.KwHasWord.In(lang)+" "+code)
		}
	}
}

// turned offers `F har A` for what stands with the code first, `A i F` and `A er
// kjent`, if the code was the only thing just found wrong.
func (c *Checker) turned(s *Scope, before int, test, code, field syntax.Expr) {
	text, bare := BareText(code)
	if !bare || len(c.Diags) != before+1 || c.Diags[before].Code != diag.NotAValue && c.Diags[before].Code != diag.UnknownName {
		return
	}
	d := &c.Diags[before]
	if field == nil {
		c.judged = test
		c.meantFields(s, d, test, text, syntax.Has, nil)
		return
	}
	name, _ := syntax.Unparen(field).(*syntax.NameExpr)
	if r, ok := s.On.(*model.Record); ok && name != nil {
		if f, ok := c.Names.Members[r][name.Text].(*model.Field); ok && (f.Type.Kind == model.Codes || f.Type.Kind == model.Code) {
			if _, _, known := model.Resolve(f.Type.Systems, text); known {
				verb := "="
				if f.Type.Kind == model.Codes {
					verb = syntax.KwHasWord.In(s.Home.File.Lang)
				}
				d.Fixes = nil
				d.Replace(s.Home.At(test), f.Name+" "+verb+" "+text)
			}
		}
	}
}

// countedCodes offers antall(F) for antall F, where that is no collection but a
// field of codes.
func (c *Checker) countedCodes(s *Scope, before int, e *syntax.CollExpr) {
	r, ok := s.On.(*model.Record)
	if !ok || e.Name == nil || e.Where != nil || len(c.Diags) != before+1 || c.Diags[before].Code != diag.UnknownName {
		return
	}
	if f, ok := c.Names.Members[r][e.Name.Text].(*model.Field); ok && f.Type.Kind == model.Codes {
		at := s.Home.At(e.Name)
		at.Span.Start--
		d := &c.Diags[before]
		d.Fixes = nil
		d.Replace(at, "("+f.Name+")")
	}
}

// mendUnknown offers other fields for the code of a test, if it was the only
// thing that has just been found wrong with it.
func (c *Checker) mendUnknown(s *Scope, before int, test, field, codes syntax.Expr, mode syntax.HasMode) {
	text, bare := BareText(codes)
	if _, name := syntax.Unparen(field).(*syntax.NameExpr); !bare || !name || len(c.Diags) != before+1 || c.Diags[before].Code != diag.UnknownCode {
		return
	}
	c.meantFields(s, &c.Diags[before], test, text, mode, field)
}

// Widen offers to put a code into the pattern that it does not fit.
func (c *Checker) Widen(d *report.Draft, s *model.CodeSystem, code string) {
	for _, clause := range s.Decl.Lines() {
		if line, ok := clause.(*syntax.PatternClause); ok && line.Pattern != nil {
			at := c.Info.HomeOf(s.Decl).At(line.Pattern)
			at.Span.End -= len(`"`)
			if line.Pattern.Guille {
				at.Span.End -= len("»") - len(`"`)
			}
			at.Span.Start = at.Span.End
			more := "|" + regexp.QuoteMeta(code)
			d.Mend(diag.Term{NB: "ta `" + code + "` med i mønsteret", EN: "put `" + code + "` into the pattern"}, report.Edit{Place: at, Text: more})
			return
		}
	}
}

// MeantCell offers what a cell of data can have been meant as.
func (c *Checker) MeantCell(h model.Home, d *report.Draft, cell *syntax.Cell, k model.Kind) {
	switch k {
	case model.Bool:
		if yes, ok := truths[strings.ToLower(cell.Data)]; ok {
			d.Replace(h.At(cell), truth(yes).In(h.File.Lang))
		}
	case model.Date:
	default:
		return
	}
	if unknown := syntax.KwUnknownTitles.In(h.File.Lang); strings.EqualFold(cell.Data, unknown) {
		d.Replace(h.At(cell), "?")
	}
	for _, right := range slices.Compact(value.MeantDates(cell.Data, h.File.Lang == syntax.EN)) {
		d.Replace(h.At(cell), right)
	}
}

// FieldsFor offers the fields of a kind that can have a code, in the place of one
// that cannot.
func (c *Checker) FieldsFor(d *report.Draft, at model.Spot, of []*model.Record, code string, k model.Kind) {
	if len(of) == 0 || of[0] == nil || len(d.Fixes) > 0 {
		return
	}
	for _, f := range of[0].Fields {
		if _, listed, known := model.Resolve(f.Type.Systems, code); f.Type.Kind == k && known && listed != nil && !f.Fact {
			d.Replace(at, f.Name)
		}
	}
}
