package check

// resolveVersions compares the versions of everything that may have several.
func (c *checker) resolveVersions() {
	for _, v := range c.info.Values {
		list := make([]dated, len(v.Versions))
		for i, one := range v.Versions {
			list[i] = dated{&one.Basis, one.home.place(one.Clause)}
		}
		compareVersions(v.Name, list, &c.reports)
	}
	c.versionsOf(len(c.sets), func(i int) (Object, *Basis, home) {
		return c.sets[i].Of, &c.sets[i].CodeSetVersion.Basis, c.sets[i].home
	})
	c.versionsOf(len(c.criteriaDs), func(i int) (Object, *Basis, home) {
		return c.criteriaDs[i].Of, &c.criteriaDs[i].CriteriaVersion.Basis, c.criteriaDs[i].home
	})
	c.ruleVersions()
}

// versionsOf compares the versions of declarations that are one version each.
func (c *checker) versionsOf(n int, get func(int) (Object, *Basis, home)) {
	byObject := map[Object][]dated{}
	var order []Object
	for i := range n {
		o, basis, h := get(i)
		if byObject[o] == nil {
			order = append(order, o)
		}
		byObject[o] = append(byObject[o], dated{basis, h.firstLine()})
	}
	for _, o := range order {
		compareVersions(o.ObjectName(), byObject[o], &c.reports)
	}
}

// ruleVersions compares rules and tables of one name. The rows of a table share
// what is found out about the table.
func (c *checker) ruleVersions() {
	byName := map[string][]dated{}
	var order []string
	for _, d := range c.ruleDs {
		name := d.named.Name
		if d.basis == nil || name == "" {
			continue
		}
		if byName[name] == nil {
			order = append(order, name)
		}
		byName[name] = append(byName[name], dated{d.basis, d.home.firstLine()})
	}
	for _, name := range order {
		compareVersions(name, byName[name], &c.reports)
	}
	for _, d := range c.ruleDs {
		if d.basis == nil {
			continue
		}
		for _, r := range d.rules {
			r.Force, r.vague = d.basis.Force, d.basis.vague
		}
	}
}
