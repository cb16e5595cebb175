package format

import (
	"ppolang/lang/syntax"
)

// The parts of clauses, in the order of clause.go.

// builtin prints what is said of a built-in check, its name in the vocabulary of
// the file.
func (p *printer) builtin(c *syntax.BuiltinClause, column int) {
	name := builtinName(c, p.lang)
	if !c.Check {
		p.keyword(syntax.Spells(c.Severity))
		p.word(name)
		return
	}
	p.keyword(syntax.KwCheck)
	p.word(name)
	p.pad(columns(name), column)
	p.keyword(either(c.Severity == syntax.Ignore, syntax.KwOff, syntax.Spells(c.Severity)))
	p.text(c.Text)
}

func builtinName(c *syntax.BuiltinClause, l syntax.Language) string {
	if c.Builtin == syntax.NoBuiltin {
		return c.Name.Text
	}
	return c.Builtin.In(l)
}

func (p *printer) date(d *syntax.Date) {
	if d != nil {
		p.word(d.Raw)
	}
}

// dated prints a word with the date it is about, where there is one.
func (p *printer) dated(k syntax.Keyword, d *syntax.Date) {
	if d != nil {
		p.keyword(k)
		p.date(d)
	}
}

// option prints a word with its text, where there is one.
func (p *printer) option(k syntax.Keyword, t *syntax.Text) {
	if t != nil {
		p.keyword(k)
		p.text(t)
	}
}

func (p *printer) validity(v *syntax.Validity) {
	if v == nil {
		return
	}
	p.keyword(syntax.KwValid)
	p.dated(syntax.KwFrom, v.From)
	p.dated(syntax.KwTo, v.To)
	if v.Open {
		p.keyword(syntax.KwUntilFurther)
	}
}

func (p *printer) sources(list []*syntax.Source) {
	if len(list) == 0 {
		return
	}
	p.keyword(syntax.KwSource)
	commas(p, list, func(s *syntax.Source, _ bool) {
		p.name(s.Document)
		p.text(s.Part)
	})
}

func (p *printer) assumed(list ...*syntax.Assumed) {
	for _, a := range list {
		p.keyword(syntax.KwAssumed)
		p.dated(syntax.KwFrom, a.From)
		p.dated(syntax.KwTo, a.To)
		p.text(a.Why)
		p.name(a.Name)
	}
}

func (p *printer) code(c *syntax.CodeClause, column int) {
	p.keyword(syntax.KwCode)
	if c.Code != nil {
		p.word(c.Code.Text)
		p.pad(columns(c.Code.Text), column)
	}
	p.text(c.Title)
	p.validity(c.Basis.Valid)
	p.sources(c.Basis.Sources)
	if len(c.Replaces) > 0 {
		p.keyword(syntax.KwReplaces)
		commas(p, c.Replaces, func(old *syntax.CodeExpr, _ bool) { p.word(old.Text) })
	}
	p.assumed(c.Basis.Assumed...)
}

func (p *printer) versionLine(c *syntax.VersionClause, column int) {
	p.keyword(syntax.KwIs)
	p.withRole(p.versions, func() { p.expr(c.Value, column > 0) })
	if column > 0 {
		p.pad(p.valueWidth(c.Value), column)
	}
	p.validity(c.Basis.Valid)
	p.sources(c.Basis.Sources)
	p.assumed(c.Basis.Assumed...)
}

// kind prints a type, where one is written.
func (p *printer) kind(k syntax.FieldKind) {
	if k != syntax.NoKind {
		p.keyword(syntax.Spells(k))
	}
}

func (p *printer) field(c *syntax.FieldClause) {
	p.keyword(syntax.KwField)
	p.name(c.Name)
	p.kind(c.Kind)
	p.names(c.Systems)
	p.name(c.Record)
	for _, m := range c.Marks() {
		if *m.Set {
			p.keyword(m.Word)
		}
	}
	if c.Otherwise != nil {
		r := isNumber
		if c.Kind == syntax.CodeKind || c.Kind == syntax.CodesKind {
			r = isCode
		}
		p.keyword(syntax.KwOtherwise)
		p.withRole(r, func() { p.expr(c.Otherwise, c.Title != nil) })
	}
	p.text(c.Title)
}

func (p *printer) groupMember(m *syntax.GroupMember, last bool) {
	p.name(m.Record)
	if m.As != nil {
		p.keyword(syntax.KwAs)
		p.name(m.As)
	}
	if m.When != nil {
		p.keyword(syntax.KwWhen)
		p.expr(m.When, !last || m.OtherwiseNone)
	}
	if m.OtherwiseNone {
		p.keyword(syntax.KwOtherwiseNone)
	}
}

func (p *printer) criterion(c *syntax.CriterionClause, column int) {
	p.keyword(syntax.KwCriterion)
	if c.Name != nil {
		p.name(c.Name)
		p.pad(columns(c.Name.Text), column)
	}
	p.text(c.Title)
	p.keyword(syntax.KwIs)
	p.expr(c.Is, false)
}

// target prints what an exception excepts; codes stand for themselves there.
func (p *printer) target(t *syntax.ExceptionTarget, last bool) {
	p.ref(t.Ref)
	p.withRole(isCode, func() { p.expr(t.Codes, !last) })
}

func (p *printer) provided(c *syntax.ProvidedClause) {
	p.keyword(syntax.KwProvided)
	p.expr(c.Cond, len(c.Lacking) > 0 || c.Text != nil)
	if len(c.Lacking) > 0 {
		p.keyword(syntax.KwLacking)
		commas(p, c.Lacking, func(m *syntax.MemberExpr, _ bool) { p.expr(m, false) })
	}
	if c.Text != nil {
		p.message(c.Text)
	}
}

// exprs prints expressions with commas between; follows is of what stands behind the
// last.
func (p *printer) exprs(list []syntax.Expr, follows bool) {
	commas(p, list, func(e syntax.Expr, last bool) { p.expr(e, !last || follows) })
}

func (p *printer) fix(c *syntax.FixClause) {
	p.keyword(syntax.KwFix)
	switch c.Action {
	case syntax.Add:
		p.fixed(syntax.KwAddTo, c.Codes)
		p.keyword(syntax.KwAddIn)
		p.name(c.Field)
	case syntax.Remove:
		p.fixed(syntax.KwRemove, c.Codes)
		if c.Except != nil {
			p.fixed(syntax.KwExcept, c.Except)
		}
		p.keyword(syntax.KwFrom)
		p.name(c.Field)
	case syntax.Replace:
		p.fixed(syntax.KwReplace, c.Codes)
		p.fixed(syntax.KwWith, c.With)
		p.keyword(syntax.KwIn)
		p.name(c.Field)
	case syntax.Set:
		p.keyword(syntax.KwSet)
		p.name(c.Field)
		p.fixed(syntax.KwTo, c.Value)
	case syntax.Move:
		p.fixed(syntax.KwMove, c.Codes)
		p.keyword(syntax.KwIn)
		p.name(c.Field)
		p.keyword(syntax.KwTo)
		p.exprs(c.To, c.When != nil)
	}
	if len(c.On) > 0 {
		p.keyword(syntax.KwOn)
		p.exprs(c.On, c.When != nil)
	}
	if c.When != nil {
		p.keyword(syntax.KwWhen)
		p.expr(c.When, false)
	}
}

// fixed prints a word and the codes behind it.
func (p *printer) fixed(k syntax.Keyword, codes syntax.Expr) {
	p.keyword(k)
	p.withRole(isCode, func() { p.expr(codes, true) })
}

func (p *printer) expect(c *syntax.ExpectClause) {
	p.keyword(syntax.KwExpect)
	p.expected(c)
}

// expected prints what is expected, without the word before it.
func (p *printer) expected(c *syntax.ExpectClause) {
	switch {
	case c.None:
		p.keyword(syntax.KwNoFindings)
		return
	case c.Undetermined:
		p.keyword(syntax.KwUndetermined)
	default:
		p.keyword(syntax.Spells(c.Severity))
	}
	p.ref(c.Rule)
	if len(c.Keys) > 0 {
		p.keyword(syntax.KwOn)
		commas(p, c.Keys, func(k *syntax.Key, _ bool) { p.key(k) })
	}
}

func (p *printer) key(k *syntax.Key) {
	if k.Quoted {
		p.text(&syntax.Text{At: k.At, Value: k.Text})
	} else {
		p.word(k.Text)
	}
}

// waiver prints the header of an avvik.
func (p *printer) waiver(d *syntax.WaiverDecl) {
	p.opening(syntax.KwWaiver, d.Header())
	if len(d.For) > 0 {
		p.keyword(syntax.KwFor)
		p.refs(d.For)
	}
	if len(d.Keys) > 0 {
		p.keyword(syntax.KwOn)
		p.name(d.Record)
		commas(p, d.Keys, func(k *syntax.Key, _ bool) { p.key(k) })
	}
	p.dated(syntax.KwUntil, d.Until)
	p.option(syntax.KwBy, d.By)
}

// lastEnd is where the last of the names that are there ends.
func lastEnd(at int, names ...*syntax.Name) int {
	for _, n := range names {
		if n != nil {
			at = n.Place.End
		}
	}
	return at
}
