package expr

import (
	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// This file is about the places where a code is expected: the other side of a
// code field, the right of `har` and `i`, code sets, fixes, cells. There a bare
// word or number is a code of the place's systems, else a code set or value.

// codeUseKey names a code of a system, so that equal codes share one object.
type codeUseKey struct {
	system *model.CodeSystem
	text   string
}

// BareText is the text of a word that can be a code.
func BareText(e syntax.Expr) (string, bool) {
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
func (c *Checker) codeNamed(s *Scope, e syntax.Expr, text string, systems []*model.CodeSystem) (o model.Object, ambiguous bool) {
	use, weak := c.codeUse(systems, text)
	global := c.Names.Globals[text]
	if _, isName := e.(*syntax.NameExpr); !isName {
		global = nil
	}
	switch global.(type) {
	case *model.CodeSet, *model.Value:
		if use != nil && !weak {
			d := c.Report(diag.CodeOrName, s.Home.At(e), diag.Plain(text), diag.Plain(use.System.Name), words.For(global))
			d.Relate(use.At, diag.Term{NB: "koden", EN: "the code"})
			d.Relate(global.Declared(), words.DeclaredHere)
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
func (c *Checker) codeUse(systems []*model.CodeSystem, text string) (use *model.CodeUse, weak bool) {
	var in *model.CodeSystem
	var listed []*model.ListedCode
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
		use = &model.CodeUse{Named: model.Named{Name: text, At: in.At, Decl: in.Decl}, System: in, Listed: listed}
		if listed != nil {
			use.Title, use.At, use.Decl = listed[0].Title, listed[0].At, listed[0].Decl
		}
		c.codeUses[key] = use
	}
	return use, listed == nil && in.Pattern == nil
}

// UnknownCode reports a word that is no code where one is expected.
func (c *Checker) UnknownCode(h model.Home, at syntax.Node, text string, systems []*model.CodeSystem, more ...candidates) {
	if syntax.Misread(at) {
		return
	}
	among := Either(append(more, codesOf(systems))...)
	some := c.Nameless[words.Name] || c.Nameless[words.Code]
	for _, s := range systems {
		some = some || c.Incomplete[s]
	}
	if c.Lost(text, some, among) {
		return
	}
	d := c.Report(diag.UnknownCode, h.At(at), diag.Plain(text), words.Systems(systems))
	c.Suggest(d, text, among)
}

// oneCode types an expression where one code is expected and any expression may
// stand: the other side of a code field. It is of kind CodeSet where a set stands
// there, which callers report in their own words.
func (c *Checker) oneCode(s *Scope, e syntax.Expr, systems []*model.CodeSystem) (t model.Type, set *model.CodeSet) {
	text, bare := BareText(e)
	if !bare {
		return c.Type(s, e), nil
	}
	inner := syntax.Unparen(e)
	o, ambiguous := c.codeNamed(s, inner, text, systems)
	if o == nil && !ambiguous && c.isMember(s, inner) {
		return c.Type(s, e), nil // not a code and not a value: another field of the case in hand
	}
	switch o := o.(type) {
	case *model.CodeUse:
		t = model.Type{Kind: model.Code, Systems: []*model.CodeSystem{o.System}}
		c.useCode(s, inner, o)
	case *model.Value:
		c.SetUse(inner, o)
		t = c.objectType(s, inner, o)
	case *model.CodeSet:
		c.SetUse(inner, o)
		c.rests(s, o, inner)
		set = o
	default:
		if !ambiguous {
			c.UnknownCode(s.Home, inner, text, systems, c.codeNames)
		}
	}
	c.typeParens(e, t)
	return t, set
}

// useCode notes what a code in an expression is.
func (c *Checker) useCode(s *Scope, e syntax.Expr, use *model.CodeUse) {
	c.SetUse(e, use)
	c.Use(use.System)
	if s.Basis != nil && use.Listed != nil {
		_, value := s.Owner.(*model.Value)
		c.Demands = append(c.Demands, notes.Demand{Use: use, At: s.Home.At(e), Basis: s.Basis, OfValue: value, Members: s.Outer != nil || aboutGroup(s.On)})
	}
}

// aboutGroup says whether a case is a group, whose date is not that of its
// members: their codes are judged on their own dates.
func aboutGroup(on model.Case) bool {
	_, group := on.(*model.Group)
	return group
}

// codeNames are the code sets and code values, for suggestions.
func (c *Checker) codeNames() []string {
	var list []string
	for _, name := range keys(c.Names.Globals) {
		switch c.Names.Globals[name].(type) {
		case *model.CodeSet, *model.Value:
			list = append(list, name)
		}
	}
	return list
}

// SetItem resolves one item of a set of codes: a code, a code value, a code set,
// a prefix, a range or a code system. It is nil where that has failed.
func (c *Checker) SetItem(s *Scope, e syntax.Expr, systems []*model.CodeSystem) model.Object {
	c.SetType(e, model.Type{Kind: model.Codes, Systems: systems})
	switch e := e.(type) {
	case *syntax.BadExpr:
		return nil
	case *syntax.ParenExpr:
		return c.SetItem(s, e.X, systems)
	case *syntax.ListExpr:
		for _, item := range e.Items {
			c.SetItem(s, item, systems)
		}
		return nil
	case *syntax.PrefixExpr:
		c.prefix(s, e, systems)
		return nil
	case *syntax.RangeExpr:
		c.codeRange(s, e, systems)
		return nil
	}
	text, bare := BareText(e)
	if !bare {
		c.Quietly(func() { c.Type(s, e) })
		c.SetType(e, model.Type{Kind: model.Codes, Systems: systems})
		c.unquote(s, c.Report(diag.CodesExpected, s.Home.At(e)), e, model.Type{Kind: model.Code, Systems: systems})
		return nil
	}
	o, ambiguous := c.codeNamed(s, e, text, systems)
	if ambiguous {
		return nil
	}
	switch o := o.(type) {
	case *model.CodeUse:
		c.useCode(s, e, o)
		return o
	case *model.CodeSet:
		c.SetUse(e, o)
		c.rests(s, o, e)
		return o
	case *model.Value:
		c.SetUse(e, o)
		c.rests(s, o, e)
		if t := c.ValueType(o); t.Kind != model.Code && t.Kind != model.Bad {
			c.Report(diag.NotACode, s.Home.At(e), diag.Plain(text), words.Type(t)).Relate(o.At, words.DeclaredHere)
			return nil
		}
		return o
	}
	if system := c.Names.Systems[text]; system != nil {
		c.SetUse(e, system)
		c.Use(system)
		return system
	}
	if s.On != nil {
		if m := c.Names.Members[s.On][text]; m != nil {
			c.Report(diag.CodesExpected, s.Home.At(e))
			return nil
		}
	}
	if k, ok := c.Names.Globals[text].(*model.Criteria); ok {
		c.notAValue(s.Home, e, text, words.Criteria, k.At)
		return nil
	}
	c.UnknownCode(s.Home, e, text, systems, c.codeNames, NamesIn(c.Names.Systems))
	return nil
}

// prefix sees to it that some code can begin so.
func (c *Checker) prefix(s *Scope, e *syntax.PrefixExpr, systems []*model.CodeSystem) {
	if len(systems) == 0 {
		return
	}
	for _, system := range systems {
		if system.Open || c.Incomplete[system] || system.HasPrefix(e.Text) {
			return
		}
	}
	if !c.Excused(e.Text) {
		c.Report(diag.EmptyPrefix, s.Home.At(e), diag.Plain(e.Text), words.Systems(systems))
	}
}

// codeRange sees to it that a range runs upwards.
func (c *Checker) codeRange(s *Scope, e *syntax.RangeExpr, systems []*model.CodeSystem) {
	if e.From == nil || e.To == nil {
		return
	}
	c.SetType(e.From, model.Type{Kind: model.Code, Systems: systems})
	c.SetType(e.To, model.Type{Kind: model.Code, Systems: systems})
	from, to := model.CanonIn(systems, e.From.Text), model.CanonIn(systems, e.To.Text)
	if from > to {
		d := c.Report(diag.RangeReversed, s.Home.At(e), diag.Plain(e.From.Text), diag.Plain(e.To.Text))
		d.Replace(d.Place, e.To.Text+".."+e.From.Text)
	}
}

// ExactlyOne resolves a place where only a single code, or a code value, may
// stand: fixes, `har C`.
func (c *Checker) ExactlyOne(s *Scope, e syntax.Expr, systems []*model.CodeSystem) bool {
	o := c.SetItem(s, e, systems)
	switch o := o.(type) {
	case *model.CodeUse:
		c.typeParens(e, model.Type{Kind: model.Code, Systems: []*model.CodeSystem{o.System}})
		return true
	case *model.Value:
		c.typeParens(e, c.ValueType(o))
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
func (c *Checker) fits(s *Scope, e syntax.Expr, v *model.Value, systems []*model.CodeSystem) bool {
	t := c.ValueType(v)
	if t.Kind == model.Code && len(systems) > 0 && !model.ShareSystem(t.Systems, systems) {
		c.Report(diag.OtherSystem, s.Home.At(e), diag.Plain(v.Name), words.Systems(t.Systems), words.Systems(systems))
	}
	return true
}
