package check

import (
	"slices"
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
	list := c.others(d, target.Ref)
	d.excepts = slices.Grow(d.excepts, len(list))
	for _, other := range list {
		d.excepts = append(d.excepts, model.Exception{Rule: other})
	}
}

// builtinException: only the findings about a code may be excepted from, for some
// codes or for all.
func (c *checker) builtinException(d *ruleDecl, target *syntax.ExceptionTarget, b syntax.Builtin) {
	h := d.home
	if !b.Keyword().Row().Finding.Codes {
		lang := h.File.Lang
		c.Report(diag.NoExceptionTo, h.At(target.Ref), diag.Plain(target.Ref.Name.Text),
			diag.Plain(syntax.UnknownCode.In(lang)), diag.Plain(syntax.ExpiredCode.In(lang)), diag.Plain(syntax.RepeatedCode.In(lang)))
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
	d.before = append(d.before, c.others(d, ref)...)
}

// others are the rules that a rule has to do with where it names a rule, a table or a
// section. A section stands for those of its rules that are for what the rule can act
// on; its own section for the others in it.
func (c *checker) others(d *ruleDecl, ref *syntax.RuleRef) []*model.Rule {
	list, section := c.ruleNamed(d.home, ref)
	if !c.mayRelate(d, ref, len(list)) {
		return nil
	}
	if section != nil {
		list = slices.DeleteFunc(slices.Clone(list), func(r *model.Rule) bool { return r.Name == d.named.Name })
		if some := slices.DeleteFunc(slices.Clone(list), func(r *model.Rule) bool { return !actsOn(d.rules[0].On, r.On) }); len(some) > 0 {
			return some
		}
	}
	for _, other := range list {
		if !actsOn(d.rules[0].On, other.On) {
			c.otherCase(d, ref, other)
			return nil
		}
	}
	return list
}

// mayRelate counts how many rules have to do with how many others: a section or table
// that is named stands for all its rules, in every row that names it. The first that
// are too many are reported.
func (c *checker) mayRelate(d *ruleDecl, ref *syntax.RuleRef, others int) bool {
	before := c.related
	c.related = min(before+len(d.rules)*others, diag.MaxRelated+1)
	if c.related <= diag.MaxRelated {
		return true
	}
	if before <= diag.MaxRelated {
		c.Report(diag.TooManyRelated, d.home.At(ref), diag.Plain(strconv.Itoa(diag.MaxRelated)))
	}
	return false
}

// ruleNamed gives every version and row that a reference may mean; of a section all of
// its rules, and the section. Where it names nothing, which is reported, there are
// none.
func (c *checker) ruleNamed(h model.Home, ref *syntax.RuleRef) ([]*model.Rule, *model.Section) {
	name := ref.Name.Text
	section, list := c.Names.Sections[name], c.Names.RulesNamed(name)
	if section == nil && len(list) == 0 {
		c.Unknown(h, ref, name, words.Rule, expr.Either(expr.NamesIn(c.Names.Rules), expr.NamesIn(c.Names.Sections)))
		return nil, nil
	}
	noRow := func(at model.Spot) {
		c.Report(diag.NoSuchRow, h.At(ref), diag.Plain(name), diag.Plain(strconv.Itoa(ref.Row))).Relate(at, words.DeclaredHere)
	}
	if section != nil {
		if ref.Row > 0 {
			noRow(section.At)
			return nil, nil
		}
		c.SetUse(ref, section)
		c.SetUse(ref.Name, section)
		return list, section
	}
	if ref.Row > 0 {
		var rows []*model.Rule
		for _, r := range list {
			if r.Row == ref.Row {
				rows = append(rows, r)
			}
		}
		if len(rows) == 0 {
			noRow(list[0].At)
			return nil, nil
		}
		list = rows
	}
	c.SetUse(ref, list[0])
	c.SetUse(ref.Name, list[0])
	return list, nil
}

// actsOn says whether a rule for one case can have to do with one for another: both
// are about one record or group, or the first is about a group that has members of
// the second's record.
func actsOn(from, on model.Case) bool {
	if from == nil || on == nil || from == on {
		return true
	}
	if g, ok := from.(*model.Group); ok {
		for _, coll := range g.Collections {
			if coll.Record == nil || model.Case(coll.Record) == on {
				return true
			}
		}
	}
	return false
}

// otherCase reports a rule that cannot have to do with another.
func (c *checker) otherCase(d *ruleDecl, ref *syntax.RuleRef, other *model.Rule) {
	c.Report(diag.OtherCase, d.home.At(ref), diag.Plain(d.named.Name), diag.Plain(d.rules[0].On.ObjectName()),
		diag.Plain(other.Name), diag.Plain(other.On.ObjectName())).Relate(other.At, words.DeclaredHere)
}
