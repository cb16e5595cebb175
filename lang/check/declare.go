package check

import (
	"sort"
	"strings"
	"unicode"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// each does something for every declaration that is checked, in their order.
func (c *checker) each(do func(model.Home)) {
	for i, f := range c.Files {
		for _, decl := range f.Decls[:c.Counts[i]] {
			c.Alive()
			do(model.Home{File: f, Decl: decl})
		}
	}
}

// declareAll gives every declaration but those of the catalogue its object and
// its name, before anything is looked up: the order of declarations has no meaning.
func (c *checker) declareAll() { c.each(c.declare) }

// noteLost notes what names may have been lost with what could not be read.
func (c *checker) noteLost() {
	c.noteSpoilt()
	c.each(func(h model.Home) {
		for _, clause := range h.Decl.Decl.Lines() {
			hasReader(clause)
		}
		if c.isSpoilt(h.Decl.Decl) {
			c.noteNames(h)
		}
		if bad, ok := h.Decl.Decl.(*syntax.BadDecl); ok {
			c.noteBroken(h, bad)
		}
		c.noteNameless(h)
	})
}

// noteSpoilt finds the declarations with a line that could not be read.
func (c *checker) noteSpoilt() {
	for _, f := range c.Files {
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
func (c *checker) unread(h model.Home, n syntax.Node) bool {
	return len(within(h.File.Unread, h.Span(n))) > 0
}

// within are the places, in source order, that begin in a stretch of the file.
func within(places []source.Span, stretch source.Span) []source.Span {
	from := sort.Search(len(places), func(i int) bool { return places[i].Start >= stretch.Start })
	n := sort.Search(len(places)-from, func(i int) bool { return places[from+i].Start > stretch.End })
	return places[from : from+n]
}

func (c *checker) declare(h model.Home) {
	named := c.named(h)
	switch d := h.Decl.Decl.(type) {
	case *syntax.BadDecl, *syntax.LanguageDecl, *syntax.UseDecl:
	case *syntax.DocumentDecl, *syntax.AssumptionDecl, *syntax.CodeSystemDecl:
	case *syntax.RulesetDecl:
		c.declareRuleset(h, named)
	case *syntax.CodeSetDecl:
		c.declareSet(h, d, named)
	case *syntax.ValueDecl:
		c.declareValue(h, d, named)
	case *syntax.RecordDecl:
		r := &model.Record{Named: named}
		c.Info.Records = append(c.Info.Records, r)
		c.Names.Members[r] = map[string]model.Object{}
		declareIn(c, c.Names.Cases, model.Case(r), r)
	case *syntax.GroupDecl:
		g := &model.Group{Named: named}
		c.Info.Groups = append(c.Info.Groups, g)
		c.Names.Members[g] = map[string]model.Object{}
		declareIn(c, c.Names.Cases, model.Case(g), g)
	case *syntax.DefineDecl:
		c.declareDefinitions(h, d, named)
	case *syntax.CriteriaDecl:
		c.declareCriteria(h, d, named)
	case *syntax.SectionDecl:
		c.declareSection(h, d, named)
	case *syntax.RuleDecl:
		c.declareRules(&ruleDecl{home: h, named: named, on: d.For})
	case *syntax.TableDecl:
		c.declareRules(&ruleDecl{home: h, named: named, on: d.For, table: true})
	case *syntax.TemplateDecl:
		t := &model.Template{Named: named}
		c.Info.Templates = append(c.Info.Templates, t)
		declareIn(c, c.Names.Templates, t, t)
	case *syntax.ExampleDecl:
		c.declareExamples(h, d, named)
	case *syntax.MappingDecl:
		m := &model.Mapping{Named: named}
		c.Info.Mappings = append(c.Info.Mappings, m)
		declareIn(c, c.Names.Mappings, m, m)
	case *syntax.WaiverDecl:
		c.Info.Waivers = append(c.Info.Waivers, &model.Waiver{Named: named})
	default:
		panic("check: a declaration of an unknown kind")
	}
}

// noteNames collects the words of the lines that could not be read and may have
// declared something.
func (c *checker) noteNames(h model.Home) {
	if line := h.Decl.Decl.Header().Line; c.unread(h, line) {
		c.noteBroken(h, line)
	}
	for _, clause := range h.Decl.Decl.Lines() {
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
func (c *checker) noteNameless(h model.Home) {
	head := h.Decl.Decl.Header()
	if head.Name != nil && !(syntax.IsWord(head.Name.Text, h.File.Lang) && c.unread(h, head.Line)) {
		return
	}
	switch h.Decl.Decl.(type) {
	case *syntax.BadDecl: // its names are those of its words, but codes may need none
		c.Nameless[words.Code] = true
	case *syntax.AssumptionDecl:
		c.Nameless[words.Assumption] = true
	case *syntax.DocumentDecl:
		c.Nameless[words.Document] = true
	case *syntax.CodeSystemDecl:
		c.Nameless[words.System] = true
	case *syntax.RecordDecl, *syntax.GroupDecl:
		c.Nameless[words.Record] = true
		c.Nameless[words.Group] = true
		c.Nameless[words.Case] = true
	case *syntax.ValueDecl, *syntax.CodeSetDecl, *syntax.CriteriaDecl, *syntax.DefineDecl:
		c.Nameless[words.Name] = true
		c.Nameless[words.Value] = true
		c.Nameless[words.Criteria] = true
	case *syntax.SectionDecl, *syntax.RuleDecl, *syntax.TableDecl:
		c.Nameless[words.Rule] = true
	case *syntax.TemplateDecl:
		c.Nameless[words.Template] = true
	}
}

// named is the common part of the declaration's object.
func (c *checker) named(h model.Home) model.Named {
	head := h.Decl.Decl.Header()
	n := model.Named{At: h.FirstLine(), Decl: h.Decl.Decl}
	if head.Name != nil {
		n.Name, n.At = head.Name.Text, h.At(head.Name)
	}
	if head.Title != nil {
		n.Title = head.Title.Value
	}
	return n
}

// declareIn enters a name that may be declared once only.
func declareIn[T any](c *checker, space map[string]T, entry T, o model.Object) {
	name := o.ObjectName()
	if name == "" {
		return
	}
	if first, taken := space[name]; taken {
		c.duplicate(o.Declared(), name, any(first).(model.Object).Declared())
		return
	}
	space[name] = entry
}

func (c *checker) duplicate(at model.Spot, name string, first model.Spot) {
	c.Report(diag.DuplicateName, at, diag.Plain(name)).Relate(first, words.DeclaredHere)
}

// declareVersioned finds the object that a further version of a name belongs to,
// or makes it. What is not ok has a name that is taken by something else; it gets
// an object of its own, so that it is checked all the same.
func declareVersioned[T model.Object](c *checker, named model.Named, build func() T) (o T, first bool) {
	if named.Name != "" {
		if taken, ok := c.Names.Globals[named.Name]; ok {
			if same, ok := taken.(T); ok {
				return same, false
			}
			c.duplicate(named.At, named.Name, taken.Declared())
			o = build()
			return o, true
		}
	}
	o = build()
	if named.Name != "" {
		c.Names.Globals[named.Name] = o
	}
	return o, true
}

func (c *checker) declareRuleset(h model.Home, named model.Named) {
	if h.File != c.Info.Files[0] {
		return // reported where the file is used
	}
	if c.Info.Ruleset != nil {
		c.Report(diag.RepeatedDeclaration, h.FirstLine(), diag.Plain(syntax.KwRuleset.In(h.File.Lang))).Relate(c.Info.Ruleset.At, words.FirstHere)
		return
	}
	set := &model.Ruleset{Named: named}
	c.Info.Ruleset = set
	set.Checks = c.checks(h)
}

// noteBroken collects the words of what could not be read.
func (c *checker) noteBroken(h model.Home, n syntax.Node) {
	for _, word := range strings.FieldsFunc(h.Text(n), notInName) {
		c.Broken[word] = true
	}
}

func notInName(r rune) bool {
	return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
}
