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

// deniedCode reports `F har A og ikke B`, where B is one more code of F.
func (c *checker) deniedCode(s *scope, before, e syntax.Expr) bool {
	not, _ := e.(*syntax.NotExpr)
	test, ok := before.(*syntax.HasExpr)
	if not == nil || !ok {
		return false
	}
	text, bare := bareText(not.X)
	if use, _ := c.codeUse(c.info.TypeOf(test.X).Systems, text); !bare || use == nil || c.isMember(s, not.X) || c.lookup(s, text) != nil {
		return false
	}
	has := s.home.text(test.X) + " " + syntax.KwHasWord.In(s.home.file.Lang) + " " + text
	c.report(diag.NotAValue, s.home.place(not.X), diag.Plain(text), codeWord).replace(s.home.place(not.X), has)
	return true
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
		_, ok = value.ParseNumber(text, decimalMark(s.home.file.Lang))
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

func decimalMark(l syntax.Language) byte {
	if l == syntax.NB {
		return ','
	}
	return '.'
}

// wholeYears offers the number of a span of time beside a number: 18 år is 18.
func (c *checker) wholeYears(s *scope, d *spotted, e syntax.Expr, beside Type) {
	span, ok := syntax.Unparen(e).(*syntax.DurationExpr)
	if text := s.home.text(e); ok && beside.Numeric() && !span.Bad {
		d.replace(s.home.place(e), strings.Fields(text)[0])
	}
}

// percents are a number beside a percentage with its sign; one not above 1 is
// likelier a share of one.
func (c *checker) percents(s *scope, d *spotted, e syntax.Expr) {
	n, literal := syntax.Unparen(e).(*syntax.NumberExpr)
	if !literal || n.Bad {
		return
	}
	if hundred := n.Value.Mul(value.Int(100)); !n.Value.IsInt() && n.Value.Cmp(value.Int(1)) < 0 {
		d.replace(d.Place, hundred.Format(decimalMark(s.home.file.Lang))+" %")
	}
	d.replace(d.Place, s.home.text(e)+" %")
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
	if !ok || len(d.Fixes) > 0 || field == nil && c.judged != test {
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

// turned offers `F har A` for what stands with the code first, `A i F` and `A er
// kjent`, if the code was the only thing just found wrong.
func (c *checker) turned(s *scope, before int, test, code, field syntax.Expr) {
	text, bare := bareText(code)
	if !bare || len(c.diags) != before+1 || c.diags[before].Code != diag.NotAValue && c.diags[before].Code != diag.UnknownName {
		return
	}
	d := &c.diags[before]
	if field == nil {
		c.judged = test
		c.meantFields(s, d, test, text, syntax.Has, nil)
		return
	}
	name, _ := syntax.Unparen(field).(*syntax.NameExpr)
	if r, ok := s.on.(*Record); ok && name != nil {
		if f, ok := c.names.members[r][name.Text].(*Field); ok && (f.Type.Kind == Codes || f.Type.Kind == Code) {
			if _, _, known := Resolve(f.Type.Systems, text); known {
				verb := "="
				if f.Type.Kind == Codes {
					verb = syntax.KwHasWord.In(s.home.file.Lang)
				}
				d.Fixes = nil
				d.replace(s.home.place(test), f.Name+" "+verb+" "+text)
			}
		}
	}
}

// countedCodes offers antall(F) for antall F, where that is no collection but a
// field of codes.
func (c *checker) countedCodes(s *scope, before int, e *syntax.CollExpr) {
	r, ok := s.on.(*Record)
	if !ok || e.Name == nil || e.Where != nil || len(c.diags) != before+1 || c.diags[before].Code != diag.UnknownName {
		return
	}
	if f, ok := c.names.members[r][e.Name.Text].(*Field); ok && f.Type.Kind == Codes {
		at := s.home.place(e.Name)
		at.Span.Start--
		d := &c.diags[before]
		d.Fixes = nil
		d.replace(at, "("+f.Name+")")
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

// meantCell offers what a cell of data can have been meant as.
func (c *checker) meantCell(h home, d *spotted, cell *syntax.Cell, k Kind) {
	switch k {
	case Bool:
		if yes, ok := truths[strings.ToLower(cell.Data)]; ok {
			d.replace(h.place(cell), truth(yes).In(h.file.Lang))
		}
	case Date:
	default:
		return
	}
	if unknown := syntax.KwUnknownTitles.In(h.file.Lang); strings.EqualFold(cell.Data, unknown) {
		d.replace(h.place(cell), "?")
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
