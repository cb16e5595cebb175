package check

import (
	"strconv"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// resolveOthers finds the rules that a rule is an exception to and those that it
// goes before. The rows of a table share the lists.
func (c *checker) resolveOthers(d *ruleDecl) {
	if len(d.rules) == 0 {
		return
	}
	defer func() {
		for _, r := range d.rules {
			r.Excepts, r.Before = d.excepts, d.before
		}
	}()
	for _, clause := range d.home.Decl.Decl.Lines() {
		switch line := clause.(type) {
		case *syntax.ExceptionClause:
			for _, target := range line.Targets {
				c.exception(d, target)
			}
		case *syntax.OverridesClause:
			for _, ref := range line.Refs {
				c.precedence(d, ref)
			}
		}
	}
}

func (c *checker) exception(d *ruleDecl, target *syntax.ExceptionTarget) {
	h := d.home
	if target.Ref == nil || target.Ref.Name == nil {
		return
	}
	if b := syntax.BuiltinNamed(target.Ref.Name.Text); b != syntax.NoBuiltin {
		c.builtinException(d, target, b)
		return
	}
	if target.Codes != nil {
		c.Report(diag.CodesOfRule, h.At(target.Codes), diag.Plain(target.Ref.Name.Text))
	}
	for _, other := range c.ruleNamed(h, target.Ref) {
		if !c.sameCase(d, target.Ref, other) {
			return
		}
		d.excepts = append(d.excepts, model.Exception{Rule: other})
	}
}

// builtinException: only the findings about a code's validity and repetition may
// be excepted from, for some codes or for all.
func (c *checker) builtinException(d *ruleDecl, target *syntax.ExceptionTarget, b syntax.Builtin) {
	h := d.home
	if !b.Keyword().Row().Finding.Codes {
		lang := h.File.Lang
		c.Report(diag.NoExceptionTo, h.At(target.Ref), diag.Plain(target.Ref.Name.Text),
			diag.Plain(syntax.ExpiredCode.In(lang)), diag.Plain(syntax.RepeatedCode.In(lang)))
		return
	}
	if target.Codes != nil {
		c.SetItem(&expr.Scope{Home: h}, target.Codes, c.Info.CodeSystems)
	}
	d.excepts = append(d.excepts, model.Exception{Builtin: b, Codes: target.Codes})
}

func (c *checker) precedence(d *ruleDecl, ref *syntax.RuleRef) {
	if ref.Name == nil {
		return
	}
	if b := syntax.BuiltinNamed(ref.Name.Text); b != syntax.NoBuiltin {
		c.Report(diag.NotARule, d.home.At(ref), diag.Plain(ref.Name.Text))
		return
	}
	for _, other := range c.ruleNamed(d.home, ref) {
		if !c.sameCase(d, ref, other) {
			return
		}
		d.before = append(d.before, other)
	}
}

// ruleNamed gives every version and row that a reference may mean; none where it
// names nothing, which is reported.
func (c *checker) ruleNamed(h model.Home, ref *syntax.RuleRef) []*model.Rule {
	list := c.Names.Rules[ref.Name.Text]
	if len(list) == 0 {
		c.Unknown(h, ref, ref.Name.Text, words.Rule, expr.NamesIn(c.Names.Rules))
		return nil
	}
	if ref.Row > 0 {
		var rows []*model.Rule
		for _, r := range list {
			if r.Row == ref.Row {
				rows = append(rows, r)
			}
		}
		if len(rows) == 0 {
			c.Report(diag.NoSuchRow, h.At(ref), diag.Plain(ref.Name.Text), diag.Plain(strconv.Itoa(ref.Row))).Relate(list[0].At, words.DeclaredHere)
			return nil
		}
		list = rows
	}
	c.SetUse(ref, list[0])
	c.SetUse(ref.Name, list[0])
	return list
}

// sameCase says whether a rule can have to do with another: both are about one
// record or group, or the first is about a group that has members of the
// second's record.
func (c *checker) sameCase(d *ruleDecl, ref *syntax.RuleRef, other *model.Rule) bool {
	from := d.rules[0].On
	if from == nil || other.On == nil || from == other.On {
		return true
	}
	if g, ok := from.(*model.Group); ok {
		for _, coll := range g.Collections {
			if coll.Record == nil || model.Case(coll.Record) == other.On {
				return true
			}
		}
	}
	c.Report(diag.OtherCase, d.home.At(ref), diag.Plain(d.named.Name), diag.Plain(from.ObjectName()), diag.Plain(other.Name), diag.Plain(other.On.ObjectName())).Relate(other.At, words.DeclaredHere)
	return false
}
