package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// sectionDecl is an avsnitt on its way into Info.
type sectionDecl struct {
	*model.Section
	home     model.Home
	decl     *syntax.SectionDecl
	on       *syntax.Name     // the name behind `for`, nil where it is not written
	validity *syntax.Validity // as it is written
}

// declareSection gives a section its name, which no rule and no other section has.
func (c *checker) declareSection(h model.Home, d *syntax.SectionDecl, named model.Named) {
	s := &sectionDecl{home: h, decl: d, Section: &model.Section{Named: named, IfUnknown: syntax.Note}}
	c.sections[d] = s
	c.sectionDs = append(c.sectionDs, s)
	c.Info.Sections = append(c.Info.Sections, s.Section)
	switch {
	case named.Name == "":
	case c.Names.Sections[named.Name] != nil:
		c.duplicate(named.At, named.Name, c.Names.Sections[named.Name].At)
	case len(c.Names.Rules[named.Name]) > 0:
		c.duplicate(named.At, named.Name, c.Names.Rules[named.Name][0].At)
	default:
		c.Names.Sections[named.Name] = s.Section
	}
}

// sectionOf is the section that a declaration stands in, nil where it stands in none.
func (c *checker) sectionOf(h model.Home) *sectionDecl {
	around := c.Info.SectionAround(h.Decl.Decl)
	if around == nil {
		return nil
	}
	return c.sections[around]
}

// resolveSectionHead reads what a section serves: what it is for, and what stands
// behind it.
func (c *checker) resolveSectionHead(d *sectionDecl) {
	h, body := d.home, d.decl.Body
	c.titled(h, d.Named, theSection)
	written := c.clauses(h, body)
	d.validity = written.Valid
	d.Basis = c.basis(h, written, nil)
	d.Vague = d.Vague || c.isSpoilt(d.decl)
	if d.on = c.caseWritten(h, d.decl.For, body); d.on != nil {
		d.On = c.caseNamed(h, d.on)
	}
}

// resolveSection reads the conditions of a section.
func (c *checker) resolveSection(d *sectionDecl) {
	h, body := d.home, d.decl.Body
	s := &expr.Scope{Home: h, On: d.On, Basis: &d.Basis, Lost: d.On == nil}
	var seen repeated
	for _, clause := range body {
		switch line := clause.(type) {
		case *syntax.WhenClause:
			c.whenLine(s, line, &d.When, &d.Except)
		case *syntax.IfUnknownClause:
			if !seen.repeats(c, h, line, syntax.KwIfUnknown) {
				d.IfUnknown = line.Then
			}
		}
	}
	d.Provided = c.provided(s, body)
	if d.Conditional() && d.on == nil && !hasBad(body) {
		c.Report(diag.SectionWithoutCase, h.FirstLine(), diag.Plain(d.Name), diag.Plain(syntax.KwFor.In(h.File.Lang)))
	}
}

// whenLine reads a når or an unntatt når.
func (c *checker) whenLine(s *expr.Scope, line *syntax.WhenClause, when, except *[]syntax.Expr) {
	c.LineCondition(s, line, line.Cond)
	if b, ok := syntax.Unparen(line.Cond).(*syntax.BoolExpr); ok {
		c.Constants = append(c.Constants, notes.Constant{Home: s.Home, At: s.Home.At(line.Cond), Yes: b.Value})
	}
	if line.Except {
		when = except
	}
	*when = append(*when, line.Cond)
}

// caseWritten is the name of the record or group that a declaration says it is for,
// on the header line or on one of its own; nil where it does not say.
func (c *checker) caseWritten(h model.Home, name *syntax.Name, body []syntax.Clause) *syntax.Name {
	for _, clause := range body {
		line, ok := clause.(*syntax.ForClause)
		switch {
		case !ok:
		case name != nil:
			c.Report(diag.RepeatedClause, h.At(line), diag.Plain(syntax.KwFor.In(h.File.Lang))).Relate(h.At(name), words.FirstHere)
		default:
			name = line.Case
		}
	}
	return name
}

// stands puts the rules of a declaration into the section that it stands in. What a
// section asks it asks of one kind of case.
func (c *checker) stands(d *ruleDecl) {
	section := d.section
	if section == nil {
		return
	}
	section.Rules = append(section.Rules, d.rules...)
	if !section.Conditional() || section.On == nil || len(d.rules) == 0 {
		return
	}
	if on := d.rules[0].On; on != nil && on != section.On {
		c.Report(diag.OtherCaseThanSection, d.home.At(d.on), diag.Plain(d.named.Name), diag.Plain(on.ObjectName()),
			diag.Plain(section.Name), diag.Plain(section.On.ObjectName())).Relate(section.At, words.DeclaredHere)
	}
}

// resolveForce finds on which days a section is read: those of its rules.
func (c *checker) resolveForce(d *sectionDecl) {
	d.Force = nil
	for _, r := range d.Rules {
		d.Force = append(d.Force, r.Force...)
	}
	if len(d.Rules) == 0 && d.Conditional() && !c.isSpoilt(d.decl) {
		c.Report(diag.SectionWithoutRules, d.home.FirstLine(), diag.Plain(d.Name))
	}
}
