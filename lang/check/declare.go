package check

import (
	"sort"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// each does something for every declaration that is checked, in their order.
func (c *checker) each(do func(home)) {
	for i, f := range c.files {
		for _, decl := range f.Decls[:c.counts[i]] {
			do(home{f, decl})
		}
	}
}

// declareAll gives every declaration but those of the catalogue its object and
// its name, before anything is looked up: the order of declarations has no meaning.
func (c *checker) declareAll() { c.each(c.declare) }

// noteLost notes what names may have been lost with what could not be read.
func (c *checker) noteLost() {
	c.noteSpoilt()
	c.each(func(h home) {
		for _, clause := range h.decl.Decl.Lines() {
			hasReader(clause)
		}
		if c.isSpoilt(h.decl.Decl) {
			c.noteNames(h)
		}
		if bad, ok := h.decl.Decl.(*syntax.BadDecl); ok {
			c.noteBroken(h, bad)
		}
		c.noteNameless(h)
	})
}

// noteSpoilt finds the declarations with a line that could not be read.
func (c *checker) noteSpoilt() {
	for _, f := range c.files {
		for _, span := range f.Unread {
			if i := sort.Search(len(f.Decls), func(i int) bool { return f.Decls[i].Base > span.Start }); i > 0 {
				c.spoilt[f.Decls[i-1].Decl] = true
			}
		}
	}
}

// isSpoilt says whether a declaration has a line that could not be read.
func (c *checker) isSpoilt(d syntax.Decl) bool { return c.spoilt[d] }

// unread says whether the parser stopped in a line.
func (c *checker) unread(h home, n syntax.Node) bool {
	return len(within(h.file.Unread, h.span(n))) > 0
}

// within are the places, in source order, that begin in a stretch of the file.
func within(places []source.Span, stretch source.Span) []source.Span {
	from := sort.Search(len(places), func(i int) bool { return places[i].Start >= stretch.Start })
	n := sort.Search(len(places)-from, func(i int) bool { return places[from+i].Start > stretch.End })
	return places[from : from+n]
}

func (c *checker) declare(h home) {
	named := c.named(h)
	switch d := h.decl.Decl.(type) {
	case *syntax.BadDecl, *syntax.LanguageDecl, *syntax.UseDecl:
	case *syntax.DocumentDecl, *syntax.CodeSystemDecl:
	case *syntax.RulesetDecl:
		c.declareRuleset(h, named)
	case *syntax.CodeSetDecl:
		c.declareSet(h, d, named)
	case *syntax.ValueDecl:
		c.declareValue(h, d, named)
	case *syntax.RecordDecl:
		r := &Record{Named: named}
		c.info.Records = append(c.info.Records, r)
		c.names.members[r] = map[string]Object{}
		declareIn(c, c.names.cases, Case(r), r)
	case *syntax.GroupDecl:
		g := &Group{Named: named}
		c.info.Groups = append(c.info.Groups, g)
		c.names.members[g] = map[string]Object{}
		declareIn(c, c.names.cases, Case(g), g)
	case *syntax.DefineDecl:
		c.definitions = append(c.definitions, &definition{home: h, decl: d, Definition: &Definition{Named: named}})
	case *syntax.CriteriaDecl:
		c.declareCriteria(h, d, named)
	case *syntax.RuleDecl:
		c.declareRules(&ruleDecl{home: h, named: named, on: d.For})
	case *syntax.TableDecl:
		c.declareRules(&ruleDecl{home: h, named: named, on: d.For, table: true})
	case *syntax.TemplateDecl:
		t := &Template{Named: named}
		c.info.Templates = append(c.info.Templates, t)
		declareIn(c, c.names.templates, t, t)
	case *syntax.ExampleDecl:
		c.info.Examples = append(c.info.Examples, &Example{Named: named})
	case *syntax.MappingDecl:
		m := &Mapping{Named: named}
		c.info.Mappings = append(c.info.Mappings, m)
		declareIn(c, c.names.mappings, m, m)
	default:
		panic("check: a declaration of an unknown kind")
	}
}

// noteNames collects the words of the lines that could not be read and may have
// declared something.
func (c *checker) noteNames(h home) {
	if line := h.decl.Decl.Header().Line; c.unread(h, line) {
		c.noteBroken(h, line)
	}
	for _, clause := range h.decl.Decl.Lines() {
		switch clause.(type) {
		case *syntax.BadClause:
			c.noteBroken(h, clause)
		case *syntax.FieldClause, *syntax.CodeClause, *syntax.MembersClause:
			if c.unread(h, clause) {
				c.noteBroken(h, clause)
			}
		}
	}
}

// noteNameless remembers what kind of thing a declaration without a name was to
// declare. `definer for kontakt` has a word of the language for a name only because it
// lacks its own.
func (c *checker) noteNameless(h home) {
	head := h.decl.Decl.Header()
	if head.Name != nil && !(syntax.IsWord(head.Name.Text, h.file.Lang) && c.unread(h, head.Line)) {
		return
	}
	switch h.decl.Decl.(type) {
	case *syntax.BadDecl: // its names are those of its words, but codes may need none
		c.nameless[codeWord] = true
	case *syntax.DocumentDecl:
		c.nameless[documentWord] = true
	case *syntax.CodeSystemDecl:
		c.nameless[systemWord] = true
	case *syntax.RecordDecl, *syntax.GroupDecl:
		c.nameless[recordWord] = true
		c.nameless[groupWord] = true
		c.nameless[caseWord] = true
	case *syntax.ValueDecl, *syntax.CodeSetDecl, *syntax.CriteriaDecl, *syntax.DefineDecl:
		c.nameless[nameWord] = true
		c.nameless[valueWord] = true
		c.nameless[criteriaWord] = true
	case *syntax.RuleDecl, *syntax.TableDecl:
		c.nameless[ruleWord] = true
	case *syntax.TemplateDecl:
		c.nameless[templateWord] = true
	}
}

// named is the common part of the declaration's object.
func (c *checker) named(h home) Named {
	head := h.decl.Decl.Header()
	n := Named{at: h.firstLine(), Decl: h.decl.Decl}
	if head.Name != nil {
		n.Name, n.at = head.Name.Text, h.place(head.Name)
	}
	if head.Title != nil {
		n.Title = head.Title.Value
	}
	return n
}

// declareIn enters a name that may be declared once only.
func declareIn[T any](c *checker, space map[string]T, entry T, o Object) {
	name := o.ObjectName()
	if name == "" {
		return
	}
	if first, taken := space[name]; taken {
		c.duplicate(o.Declared(), name, any(first).(Object).Declared())
		return
	}
	space[name] = entry
}

func (c *checker) duplicate(at Spot, name string, first Spot) {
	c.report(diag.DuplicateName, at, diag.Plain(name)).relate(first, declaredHere)
}

// declareVersioned finds the object that a further version of a name belongs to,
// or makes it. What is not ok has a name that is taken by something else; it gets
// an object of its own, so that it is checked all the same.
func declareVersioned[T Object](c *checker, named Named, build func() T) (o T, first bool) {
	if named.Name != "" {
		if taken, ok := c.names.globals[named.Name]; ok {
			if same, ok := taken.(T); ok {
				return same, false
			}
			c.duplicate(named.at, named.Name, taken.Declared())
			o = build()
			return o, true
		}
	}
	o = build()
	if named.Name != "" {
		c.names.globals[named.Name] = o
	}
	return o, true
}

func (c *checker) declareRuleset(h home, named Named) {
	if h.file != c.info.Files[0] {
		return // reported where the file is used
	}
	if c.info.Ruleset != nil {
		c.report(diag.RepeatedDeclaration, h.firstLine(), diag.Plain(syntax.KwRuleset.In(h.file.Lang))).relate(c.info.Ruleset.at, firstHere)
		return
	}
	set := &Ruleset{Named: named, Severities: map[syntax.Builtin]syntax.Severity{}}
	c.info.Ruleset = set
	for _, clause := range h.decl.Decl.Lines() {
		line, ok := clause.(*syntax.BuiltinClause)
		if !ok || line.Builtin == syntax.NoBuiltin {
			continue
		}
		if _, twice := set.Severities[line.Builtin]; twice {
			c.report(diag.RepeatedClause, h.place(line), diag.Plain(h.text(line.Name)))
			continue
		}
		set.Severities[line.Builtin] = line.Severity
	}
}
