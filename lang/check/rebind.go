package check

// succeed gives an object of a unit that is made anew of the same text the number
// of the one before, so that others can go on naming it.
func (c *checker) succeed(o, was Object) {
	o.(hasNumber).setNumber(numberOf(was))
	c.replace(o)
}

// rebind gives the units that are kept the objects that stand for those they have
// now. An Info is never changed, so all that it has of a unit is made anew.
func (c *checker) rebind(last *checker, todo []*unit) {
	anew := make(map[*unit]bool, len(todo))
	for _, u := range todo {
		anew[u] = true
	}
	for _, use := range last.codeUses {
		if s := current(c, use.System); s != nil {
			c.codeUse([]*CodeSystem{s}, use.Name)
		}
	}
	kept := make([]*unit, 0, len(c.units))
	for _, u := range c.units {
		if !anew[u] {
			kept = append(kept, u)
		}
	}
	for _, u := range kept { // what they are first, for they name each other
		switch {
		case u.rule != nil:
			c.copyRules(u.rule)
		case u.template != nil:
			was, t := u.template, *u.template
			u.template = &t
			c.replace(&t)
			if t.Name != "" && last.templates[t.Name] == was {
				c.templates[t.Name] = &t
			}
		case u.mapping != nil:
			was, m := u.mapping, *u.mapping
			u.mapping = &m
			if m.Name != "" && last.mappings[m.Name] == was {
				c.mappings[m.Name] = &m
			}
		}
	}
	for _, u := range kept {
		switch {
		case u.rule != nil:
			c.rebindRules(u.rule)
			for _, j := range u.judged {
				j.Rule = current(c, j.Rule)
			}
		case u.template != nil:
			u.template.Of = current(c, u.template.Of)
			u.template.Fields = currents(c, u.template.Fields)
		case u.example != nil:
			u.example = c.rebindExample(u.example)
		case u.mapping != nil:
			c.rebindMapping(u.mapping)
		}
	}
}

// replace lets an object stand for its number.
func (c *checker) replace(o Object) { c.register.objects[numberOf(o)] = o }

// current is the object that now stands for what another stood for.
func current[T interface {
	comparable
	Object
}](c *checker, was T) T {
	var none T
	if was == none {
		return none
	}
	now, _ := c.register.objects[numberOf(was)].(T)
	return now
}

func currents[T interface {
	comparable
	Object
}](c *checker, was []T) []T {
	if was == nil {
		return nil
	}
	now := make([]T, len(was))
	for i, o := range was {
		now[i] = current(c, o)
	}
	return now
}

func (c *checker) copyRules(d *ruleDecl) {
	copies := make([]Rule, len(d.rules))
	was := d.rules
	d.rules = make([]*Rule, len(was))
	for i, r := range was {
		copies[i] = *r
		d.rules[i] = &copies[i]
		c.replace(d.rules[i])
	}
	if name := d.named.Name; name != "" {
		c.rules[name] = append(c.rules[name], d.rules...)
	}
}

func (c *checker) rebindRules(d *ruleDecl) {
	if len(d.rules) == 0 {
		return
	}
	if d.basis != nil {
		d.basis = &d.rules[0].Basis
	}
	excepts := d.excepts
	d.excepts = nil
	for _, x := range excepts {
		x.Rule = current(c, x.Rule)
		d.excepts = append(d.excepts, x)
	}
	d.before = currents(c, d.before)
	provided := c.rebindProvided(d.rules[0].Provided)
	sources := c.rebindSources(d.rules[0].Sources)
	for _, r := range d.rules {
		r.first = d.rules[0]
		r.On = current(c, r.On)
		r.Provided, r.Sources = provided, sources
		r.Excepts, r.Before = d.excepts, d.before
	}
}

func (c *checker) rebindSources(was []Citation) []Citation {
	if was == nil {
		return nil
	}
	now := make([]Citation, len(was))
	for i, s := range was {
		now[i] = Citation{Document: current(c, s.Document), Part: s.Part}
	}
	return now
}

func (c *checker) rebindProvided(was []*Provided) []*Provided {
	if was == nil {
		return nil
	}
	now := make([]*Provided, len(was))
	for i, p := range was {
		now[i] = p
		if p.Lacking != nil {
			now[i] = &Provided{Cond: p.Cond, Lacking: currents(c, p.Lacking)}
		}
	}
	return now
}

func (c *checker) rebindExample(was *Example) *Example {
	e := *was
	e.Rules = currents(c, was.Rules)
	given := make([]Given, len(was.Given))
	e.Given = make([]*Given, len(was.Given))
	for i, g := range was.Given {
		given[i] = Given{Record: current(c, g.Record), Template: current(c, g.Template), Clause: g.Clause, Fields: currents(c, g.Fields)}
		e.Given[i] = &given[i]
	}
	expect := make([]Expected, len(was.Expect))
	e.Expect = make([]*Expected, len(was.Expect))
	for i, x := range was.Expect {
		expect[i] = *x
		expect[i].Rules = currents(c, x.Rules)
		e.Expect[i] = &expect[i]
	}
	return &e
}

func (c *checker) rebindMapping(m *Mapping) {
	m.Record = current(c, m.Record)
	fields := m.Fields
	m.Fields = nil
	for _, f := range fields {
		one := *f
		one.Field = current(c, f.Field)
		m.Fields = append(m.Fields, &one)
	}
}
