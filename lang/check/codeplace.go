package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// This file is about the places where a code is expected: the other side of a
// code field, the right of `har` and `i`, code sets, fixes, cells. There a bare
// word or number is a code of the place's systems, else a code set or value.

// codeUseKey names a code of a system, so that equal codes share one object.
type codeUseKey struct {
	system *CodeSystem
	text   string
}

// bareText is the text of a word that can be a code.
func bareText(e syntax.Expr) (string, bool) {
	switch e := syntax.Unparen(e).(type) {
	case *syntax.NameExpr:
		return e.Text, true
	case *syntax.CodeExpr:
		return e.Text, true
	case *syntax.NumberExpr:
		return e.Raw, true
	}
	return "", false
}

// codeNamed finds what a bare word stands for where a code is expected: a
// *CodeUse, a *CodeSet or a *Value; nil where it is neither, or both, which is
// reported as ambiguous.
func (c *checker) codeNamed(s *scope, e syntax.Expr, text string, systems []*CodeSystem) (o Object, ambiguous bool) {
	use, weak := c.codeUse(systems, text)
	global := c.names.globals[text]
	if _, isName := e.(*syntax.NameExpr); !isName {
		global = nil
	}
	switch global.(type) {
	case *CodeSet, *Value:
		if use != nil && !weak {
			d := c.report(diag.CodeOrName, s.home.place(e), diag.Plain(text), diag.Plain(use.System.Name), wordFor(global))
			d.relate(use.at, diag.Term{NB: "koden", EN: "the code"})
			d.relate(global.Declared(), declaredHere)
			return nil, true
		}
		return global, false
	}
	if use == nil {
		return nil, false
	}
	return use, false
}

// codeUse is the code of that text in the first system that lists it, or else in
// the first open one that it fits; weak says that the system takes any word.
func (c *checker) codeUse(systems []*CodeSystem, text string) (use *CodeUse, weak bool) {
	var in *CodeSystem
	var listed []*ListedCode
	for _, s := range systems {
		l, known := s.Lookup(text)
		if l != nil {
			in, listed = s, l
			break
		}
		if known && in == nil {
			in = s
		}
	}
	if in == nil {
		return nil, false
	}
	key := codeUseKey{in, text}
	use = c.codeUses[key]
	if use == nil {
		use = &CodeUse{Named: Named{Name: text, at: in.at, Decl: in.Decl}, System: in, Listed: listed}
		if listed != nil {
			use.Title, use.at, use.Decl = listed[0].Title, listed[0].at, listed[0].Decl
		}
		c.codeUses[key] = use
	}
	return use, listed == nil && in.Pattern == nil
}

// unknownCode reports a word that is no code where one is expected.
func (c *checker) unknownCode(h home, at syntax.Node, text string, systems []*CodeSystem, more ...candidates) {
	if syntax.Misread(at) {
		return
	}
	among := either(append(more, codesOf(systems))...)
	some := c.nameless[nameWord] || c.nameless[codeWord]
	for _, s := range systems {
		some = some || c.incomplete[s]
	}
	if c.lost(text, some, among) {
		return
	}
	d := c.report(diag.UnknownCode, h.place(at), diag.Plain(text), systemNames(systems))
	c.suggest(d, text, among)
}

// oneCode types an expression where one code is expected and any expression may
// stand: the other side of a code field. It is of kind CodeSet where a set stands
// there, which callers report in their own words.
func (c *checker) oneCode(s *scope, e syntax.Expr, systems []*CodeSystem) (t Type, set *CodeSet) {
	text, bare := bareText(e)
	if !bare {
		return c.expr(s, e), nil
	}
	inner := syntax.Unparen(e)
	o, ambiguous := c.codeNamed(s, inner, text, systems)
	if o == nil && !ambiguous && c.isMember(s, inner) {
		return c.expr(s, e), nil // not a code and not a value: another field of the case in hand
	}
	switch o := o.(type) {
	case *CodeUse:
		t = Type{Kind: Code, Systems: []*CodeSystem{o.System}}
		c.useCode(s, inner, o)
	case *Value:
		c.setUse(inner, o)
		t = c.objectType(s, inner, o)
	case *CodeSet:
		c.setUse(inner, o)
		c.rests(s, o, inner)
		set = o
	default:
		if !ambiguous {
			c.unknownCode(s.home, inner, text, systems, c.codeNames)
		}
	}
	c.typeParens(e, t)
	return t, set
}

// useCode notes what a code in an expression is.
func (c *checker) useCode(s *scope, e syntax.Expr, use *CodeUse) {
	c.setUse(e, use)
	c.use(use.System)
	if s.basis != nil && use.Listed != nil {
		_, value := s.owner.(*Value)
		c.demands = append(c.demands, codeDemand{use: use, at: s.home.place(e), basis: s.basis, value: value, members: s.outer != nil || aboutGroup(s.on)})
	}
}

// aboutGroup says whether a case is a group, whose date is not that of its
// members: their codes are judged on their own dates.
func aboutGroup(on Case) bool {
	_, group := on.(*Group)
	return group
}

// codeNames are the code sets and code values, for suggestions.
func (c *checker) codeNames() []string {
	var list []string
	for _, name := range keys(c.names.globals) {
		switch c.names.globals[name].(type) {
		case *CodeSet, *Value:
			list = append(list, name)
		}
	}
	return list
}

// setItem resolves one item of a set of codes: a code, a code value, a code set,
// a prefix, a range or a code system. It is nil where that has failed.
func (c *checker) setItem(s *scope, e syntax.Expr, systems []*CodeSystem) Object {
	c.setType(e, Type{Kind: Codes, Systems: systems})
	switch e := e.(type) {
	case *syntax.BadExpr:
		return nil
	case *syntax.ParenExpr:
		return c.setItem(s, e.X, systems)
	case *syntax.ListExpr:
		for _, item := range e.Items {
			c.setItem(s, item, systems)
		}
		return nil
	case *syntax.PrefixExpr:
		c.prefix(s, e, systems)
		return nil
	case *syntax.RangeExpr:
		c.codeRange(s, e, systems)
		return nil
	}
	text, bare := bareText(e)
	if !bare {
		c.quietly(func() { c.expr(s, e) })
		c.setType(e, Type{Kind: Codes, Systems: systems})
		c.unquote(s, c.report(diag.CodesExpected, s.home.place(e)), e, Type{Kind: Code, Systems: systems})
		return nil
	}
	o, ambiguous := c.codeNamed(s, e, text, systems)
	if ambiguous {
		return nil
	}
	switch o := o.(type) {
	case *CodeUse:
		c.useCode(s, e, o)
		return o
	case *CodeSet:
		c.setUse(e, o)
		c.rests(s, o, e)
		return o
	case *Value:
		c.setUse(e, o)
		c.rests(s, o, e)
		if t := c.valueType(o); t.Kind != Code && t.Kind != Bad {
			c.report(diag.NotACode, s.home.place(e), diag.Plain(text), typeWord(t)).relate(o.at, declaredHere)
			return nil
		}
		return o
	}
	if system := c.names.systems[text]; system != nil {
		c.setUse(e, system)
		c.use(system)
		return system
	}
	if s.on != nil {
		if m := c.names.members[s.on][text]; m != nil {
			c.report(diag.CodesExpected, s.home.place(e))
			return nil
		}
	}
	if k, ok := c.names.globals[text].(*Criteria); ok {
		c.notAValue(s.home, e, text, criteriaWord, k.at)
		return nil
	}
	c.unknownCode(s.home, e, text, systems, c.codeNames, namesIn(c.names.systems))
	return nil
}

// prefix sees to it that some code can begin so.
func (c *checker) prefix(s *scope, e *syntax.PrefixExpr, systems []*CodeSystem) {
	if len(systems) == 0 {
		return
	}
	for _, system := range systems {
		if system.Open || c.incomplete[system] || system.HasPrefix(e.Text) {
			return
		}
	}
	if !c.excused(e.Text) {
		c.report(diag.EmptyPrefix, s.home.place(e), diag.Plain(e.Text), systemNames(systems))
	}
}

// codeRange sees to it that a range runs upwards.
func (c *checker) codeRange(s *scope, e *syntax.RangeExpr, systems []*CodeSystem) {
	if e.From == nil || e.To == nil {
		return
	}
	c.setType(e.From, Type{Kind: Code, Systems: systems})
	c.setType(e.To, Type{Kind: Code, Systems: systems})
	from, to := canonIn(systems, e.From.Text), canonIn(systems, e.To.Text)
	if from > to {
		d := c.report(diag.RangeReversed, s.home.place(e), diag.Plain(e.From.Text), diag.Plain(e.To.Text))
		d.replace(d.Place, e.To.Text+".."+e.From.Text)
	}
}

// exactlyOne resolves a place where only a single code, or a code value, may
// stand: fixes, `har C`.
func (c *checker) exactlyOne(s *scope, e syntax.Expr, systems []*CodeSystem) bool {
	o := c.setItem(s, e, systems)
	switch o := o.(type) {
	case *CodeUse:
		c.typeParens(e, Type{Kind: Code, Systems: []*CodeSystem{o.System}})
		return true
	case *Value:
		c.typeParens(e, c.valueType(o))
		return c.fits(s, e, o, systems)
	}
	switch syntax.Unparen(e).(type) {
	case *syntax.PrefixExpr, *syntax.RangeExpr, *syntax.ListExpr:
		return false
	}
	if o == nil {
		return true // reported
	}
	return false
}

// fits sees to it that a code value can be a code of the systems.
func (c *checker) fits(s *scope, e syntax.Expr, v *Value, systems []*CodeSystem) bool {
	t := c.valueType(v)
	if t.Kind == Code && len(systems) > 0 && !ShareSystem(t.Systems, systems) {
		c.report(diag.OtherSystem, s.home.place(e), diag.Plain(v.Name), systemNames(t.Systems), systemNames(systems))
	}
	return true
}
