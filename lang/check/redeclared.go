package check

import (
	"ppolang/lang/check/internal/versions"
	"ppolang/lang/model"
)

// resolveVersions compares the versions of everything that may have several.
func (c *checker) resolveVersions() {
	for _, v := range c.Info.Values {
		list := make([]versions.Version, len(v.Versions))
		for i, one := range v.Versions {
			list[i] = versions.Version{Basis: &one.Basis, At: one.At}
		}
		versions.Compare(v.Name, list, &c.List)
	}
	c.versionsOf(len(c.sets), func(i int) (model.Object, *model.Basis, model.Home) {
		return c.sets[i].Of, &c.sets[i].CodeSetVersion.Basis, c.sets[i].home
	})
	c.versionsOf(len(c.criteriaDs), func(i int) (model.Object, *model.Basis, model.Home) {
		return c.criteriaDs[i].Of, &c.criteriaDs[i].CriteriaVersion.Basis, c.criteriaDs[i].home
	})
	c.ruleVersions()
}

// versionsOf compares the versions of declarations that are one version each.
func (c *checker) versionsOf(n int, get func(int) (model.Object, *model.Basis, model.Home)) {
	byObject := map[model.Object][]versions.Version{}
	var order []model.Object
	for i := range n {
		o, basis, h := get(i)
		if byObject[o] == nil {
			order = append(order, o)
		}
		byObject[o] = append(byObject[o], versions.Version{Basis: basis, At: h.FirstLine()})
	}
	for _, o := range order {
		versions.Compare(o.ObjectName(), byObject[o], &c.List)
	}
}

// ruleVersions compares rules and tables of one name. The rows of a table share
// what is found out about the table.
func (c *checker) ruleVersions() {
	byName := map[string][]versions.Version{}
	var order []string
	for _, d := range c.ruleDs {
		name := d.named.Name
		if d.basis == nil || name == "" {
			continue
		}
		if byName[name] == nil {
			order = append(order, name)
		}
		byName[name] = append(byName[name], versions.Version{Basis: d.basis, At: d.home.FirstLine()})
	}
	for _, name := range order {
		versions.Compare(name, byName[name], &c.List)
	}
	for _, d := range c.ruleDs {
		if d.basis == nil {
			continue
		}
		for _, r := range d.rules {
			r.Force, r.Vague = d.basis.Force, d.basis.Vague
		}
	}
}
