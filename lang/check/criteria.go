package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// criteriaDecl is one declaration, that is one version, of a kriterier.
type criteriaDecl struct {
	home model.Home
	decl *syntax.CriteriaDecl
	on   model.Case // of this version; in a broken rule set they may differ
	*model.CriteriaVersion
}

func (c *checker) declareCriteria(h model.Home, d *syntax.CriteriaDecl, named model.Named) {
	k, first := declareVersioned(c, named, func() *model.Criteria { return &model.Criteria{Named: named} })
	if first {
		c.Info.Criteria = append(c.Info.Criteria, k)
	}
	version := &model.CriteriaVersion{Named: named, Of: k}
	k.Versions = append(k.Versions, version)
	c.criteriaDs = append(c.criteriaDs, &criteriaDecl{home: h, decl: d, CriteriaVersion: version})
	for _, clause := range d.Body {
		if line, ok := clause.(*syntax.CriterionClause); ok && line.Name != nil {
			c.Criteria[line.Name.Text] = true
		}
	}
}

// resolveCriteriaCase finds what criteria are about, the same in every version.
func (c *checker) resolveCriteriaCase(d *criteriaDecl) {
	name, section := d.decl.For, c.sectionOf(d.home)
	on := c.caseNamed(d.home, name)
	if name == nil && section != nil {
		name, on = section.on, section.On
	}
	d.on = on
	switch {
	case on == nil:
		if name == nil && d.Name != "" {
			c.Report(diag.MissingCase, d.home.FirstLine(), diag.Plain(d.Name))
		}
	case d.Of.On == nil:
		d.Of.On = on
	case d.Of.On != on:
		at := d.home.FirstLine()
		if d.decl.For != nil {
			at = d.home.At(d.decl.For)
		}
		c.Report(diag.CriteriaCases, at, diag.Plain(d.Name), diag.Plain(d.Of.On.ObjectName()), diag.Plain(on.ObjectName())).Relate(d.Of.At, words.DeclaredHere)
	}
}

// resolveCriteria reads the lines of a kriterier. What stands below a krav
// belongs to it, what stands before the first to all of them.
func (c *checker) resolveCriteria(d *criteriaDecl) {
	h := d.home
	c.titled(h, d.Named, theCriteria)
	parts := criterionParts(d.decl.Body)
	d.CriteriaVersion.Basis = c.basisOf(h, parts[0], c.sectionOf(h))
	s := &expr.Scope{Home: h, On: d.on, Owner: d.Of, Basis: &d.CriteriaVersion.Basis, Lost: d.on == nil}
	d.Provided = c.provided(s, parts[0])
	broken, sourced := hasBad(parts[0]), true
	names := map[string]*model.Criterion{}
	for _, part := range parts[1:] {
		line := part[0].(*syntax.CriterionClause)
		broken = broken || hasBad(part)
		item := &model.Criterion{Expr: line.Is, Basis: c.basis(h, c.clauses(h, part[1:]), nil)}
		item.Named = model.Named{At: h.At(line), Decl: h.Decl.Decl}
		if line.Name != nil {
			item.Name, item.At = line.Name.Text, h.At(line.Name)
			if first := names[item.Name]; first != nil {
				c.duplicate(item.At, item.Name, first.At)
			}
			names[item.Name] = item
		}
		if line.Title != nil {
			item.Title = line.Title.Value
		} else if line.Name != nil {
			c.Report(diag.MissingTitle, item.At, words.Quoted(theCriterion, item.Name))
		}
		sourced = sourced && len(item.Sources) > 0
		item.Provided = c.provided(s, part[1:])
		if line.Is != nil {
			c.LineCondition(s, line, line.Is)
		}
		d.Items = append(d.Items, item)
	}
	if len(d.Items) == 0 && !broken {
		c.Report(diag.MissingClause, h.FirstLine(), diag.Plain(d.Name), diag.Plain(syntax.KwCriterion.In(h.File.Lang)))
		return
	}
	if !sourced && !broken {
		c.sourced(&d.CriteriaVersion.Basis, diag.CriteriaWithoutSource, h.FirstLine(), d.Name)
	}
}

// criterionParts parts the lines at each krav; the first part has none.
func criterionParts(body []syntax.Clause) [][]syntax.Clause {
	parts := [][]syntax.Clause{nil}
	for _, clause := range body {
		if _, ok := clause.(*syntax.CriterionClause); ok {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], clause)
	}
	return parts
}

func hasBad(body []syntax.Clause) bool {
	for _, clause := range body {
		if _, bad := clause.(*syntax.BadClause); bad {
			return true
		}
	}
	return false
}

// What has to have a title.
var (
	theRule      = diag.Term{NB: "regelen", EN: "the rule"}
	theCriteria  = diag.Term{NB: "kriteriene", EN: "the criteria"}
	theCriterion = diag.Term{NB: "kravet", EN: "the criterion"}
	theSection   = diag.Term{NB: "avsnittet", EN: "the section"}
	theExample   = diag.Term{NB: "eksempelet", EN: "the example"}
)

// titled demands a title.
func (c *checker) titled(h model.Home, n model.Named, what diag.Term) {
	if head := n.Decl.Header(); head.Title == nil && n.Name != "" {
		c.Report(diag.MissingTitle, n.At, words.Quoted(what, n.Name))
	}
}
