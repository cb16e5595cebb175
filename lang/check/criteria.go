package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// criteriaDecl is one declaration, that is one version, of a kriterier.
type criteriaDecl struct {
	home home
	decl *syntax.CriteriaDecl
	on   Case // of this version; in a broken rule set they may differ
	*CriteriaVersion
}

func (c *checker) declareCriteria(h home, d *syntax.CriteriaDecl, named Named) {
	k, first := declareVersioned(c, named, func() *Criteria { return &Criteria{Named: named} })
	if first {
		c.info.Criteria = append(c.info.Criteria, k)
	}
	version := &CriteriaVersion{Named: named, Of: k}
	k.Versions = append(k.Versions, version)
	c.criteriaDs = append(c.criteriaDs, &criteriaDecl{home: h, decl: d, CriteriaVersion: version})
	for _, clause := range d.Body {
		if line, ok := clause.(*syntax.CriterionClause); ok && line.Name != nil {
			c.criteria[line.Name.Text] = true
		}
	}
}

// resolveCriteriaCase finds what criteria are about, the same in every version.
func (c *checker) resolveCriteriaCase(d *criteriaDecl) {
	on := c.caseNamed(d.home, d.decl.For)
	d.on = on
	switch {
	case on == nil:
		if d.decl.For == nil && d.Name != "" {
			c.report(diag.MissingCase, d.home.firstLine(), diag.Plain(d.Name))
		}
	case d.Of.On == nil:
		d.Of.On = on
	case d.Of.On != on:
		c.report(diag.CriteriaCases, d.home.place(d.decl.For), diag.Plain(d.Name), diag.Plain(d.Of.On.ObjectName()), diag.Plain(on.ObjectName())).relate(d.Of.at, declaredHere)
	}
}

// resolveCriteria reads the lines of a kriterier. What stands below a krav
// belongs to it, what stands before the first to all of them.
func (c *checker) resolveCriteria(d *criteriaDecl) {
	h := d.home
	c.titled(h, d.Named, theCriteria)
	parts := criterionParts(d.decl.Body)
	d.CriteriaVersion.Basis = c.basisOf(h, parts[0])
	s := &scope{home: h, on: d.on, owner: d.Of, basis: &d.CriteriaVersion.Basis, lost: d.on == nil}
	d.Provided = c.provided(s, parts[0])
	broken, sourced := hasBad(parts[0]), true
	names := map[string]*Criterion{}
	for _, part := range parts[1:] {
		line := part[0].(*syntax.CriterionClause)
		broken = broken || hasBad(part)
		item := &Criterion{Expr: line.Is, Basis: c.basis(h, c.clauses(h, part[1:]))}
		item.Named = Named{at: h.place(line), Decl: h.decl.Decl}
		if line.Name != nil {
			item.Name, item.at = line.Name.Text, h.place(line.Name)
			if first := names[item.Name]; first != nil {
				c.duplicate(item.at, item.Name, first.at)
			}
			names[item.Name] = item
		}
		if line.Title != nil {
			item.Title = line.Title.Value
		} else if line.Name != nil {
			c.report(diag.MissingTitle, item.at, quoted(theCriterion, item.Name))
		}
		sourced = sourced && len(item.Sources) > 0
		item.Provided = c.provided(s, part[1:])
		if line.Is != nil {
			c.lineCondition(s, line, line.Is)
		}
		d.Items = append(d.Items, item)
	}
	if len(d.Items) == 0 && !broken {
		c.report(diag.MissingClause, h.firstLine(), diag.Plain(d.Name), diag.Plain(syntax.KwCriterion.In(h.file.Lang)))
		return
	}
	if !sourced && !broken {
		c.sourced(&d.CriteriaVersion.Basis, diag.CriteriaWithoutSource, h.firstLine(), d.Name)
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

// provided reads forutsetter lines.
func (c *checker) provided(s *scope, body []syntax.Clause) []*Provided {
	var list []*Provided
	for _, clause := range body {
		line, ok := clause.(*syntax.ProvidedClause)
		if !ok {
			continue
		}
		p := &Provided{Cond: line.Cond}
		if line.Cond != nil && line.Lacking == nil {
			c.lineCondition(s, line, line.Cond)
		} else if line.Cond != nil {
			c.condition(s, line.Cond)
		}
		for _, name := range line.Lacking {
			if f := c.recordField(s.home, name); f != nil {
				p.Lacking = append(p.Lacking, f)
			}
		}
		list = append(list, p)
	}
	return list
}

// recordField resolves record.field.
func (c *checker) recordField(h home, e *syntax.MemberExpr) *Field {
	x, ok := e.X.(*syntax.NameExpr)
	if !ok || e.Field == nil {
		return nil
	}
	r, ok := c.names.cases[x.Text].(*Record)
	if !ok {
		if g, ok := c.names.cases[x.Text].(*Group); ok {
			c.report(diag.NotA, h.place(x), diag.Plain(x.Text), groupWord, recordWord).relate(g.at, declaredHere)
			return nil
		}
		c.unknown(h, x, x.Text, recordWord, namesOf(c.info.Records))
		return nil
	}
	c.setUse(x, r)
	c.setType(x, Type{Kind: Reference, Record: r})
	f, ok := c.names.members[r][e.Field.Text].(*Field)
	if !ok {
		c.noField(h, e.Field, r)
		return nil
	}
	c.setUse(e, f)
	c.setUse(e.Field, f)
	c.setType(e, f.Type)
	c.use(f)
	return f
}

// What has to have a title.
var (
	theRule      = diag.Term{NB: "regelen", EN: "the rule"}
	theCriteria  = diag.Term{NB: "kriteriene", EN: "the criteria"}
	theCriterion = diag.Term{NB: "kravet", EN: "the criterion"}
	theExample   = diag.Term{NB: "eksempelet", EN: "the example"}
)

// titled demands a title.
func (c *checker) titled(h home, n Named, what diag.Term) {
	if head := n.Decl.Header(); head.Title == nil && n.Name != "" {
		c.report(diag.MissingTitle, n.at, quoted(what, n.Name))
	}
}
