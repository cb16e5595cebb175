package check

import (
	"regexp"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Loader reads the other files a rule file names: those of `bruk` and the code
// lists. The path is slash separated and relative to the importing file's
// folder; the loader gives back one name per file, however it was reached, and
// keeps inside the root. Its error's text is never shown.
type Loader interface {
	Load(from, path string) (name string, text []byte, err error)
}

// Check resolves and checks a parsed file with everything it uses. It never
// fails: what is wrong is in the diagnostics, which include those of the parser
// for the files it loads (but not for main's own). A nil loader loads nothing.
func Check(main *syntax.File, load Loader) (*Info, []diag.Diagnostic) {
	c := newChecker(loadAll(main, load), load)
	c.noteLost()
	c.resolveCatalogue()
	c.resolveRuleset()
	return c.info, c.diagnostics()
}

// resolveRuleset works out all that rests on the catalogue.
func (c *checker) resolveRuleset() {
	c.nodes = c.info.Nodes
	c.declareAll()
	c.resolveDeclarations()
	c.resolveRules()
	c.resolveVersions()
	c.resolveExamples()
	c.findings.add(c.kept)
	c.diags = append(c.diags, lint(c.ruleSet())...)
}

// checker is the state of one check.
type checker struct {
	info *Info
	load Loader
	program
	findings
	kept  findings // of what was worked out apart
	nodes *Nodes   // of what is being worked out

	names    *Names
	criteria map[string]bool // the names of krav, which are no values

	// What is read more than once, in order of declaration.
	definitions []*definition
	sets        []*setDecl
	criteriaDs  []*criteriaDecl
	ruleDs      []*ruleDecl

	definitionOf map[*Definition]*definition
	valueOf      map[*Value]*lazyType
	valueDecls   map[*Value][]*valueDecl
	codeUses     map[codeUseKey]*CodeUse

	judged syntax.Expr // the condition that was typed last

	// broken holds the words that stand in what could not be read, and partial
	// says that a whole file is missing: names from there are not unknown, they
	// are Bad.
	broken map[string]bool
	// nameless says of what kinds a declaration lacks its name, which has been
	// reported: a name of that kind that nothing declares may be the one.
	nameless map[diag.Term]bool
	// spoilt declarations have lines that could not be read as they stand.
	spoilt map[syntax.Decl]bool
	// incomplete code systems may have codes that could not be read.
	incomplete map[*CodeSystem]bool
	// vagueRecords, vagueGroups and vagueValues lack something that could not be resolved.
	vagueRecords map[*Record]bool
	vagueGroups  map[*Group]bool
	keyless      map[*Group]bool // some record lacks a key field, which has been reported
	dateless     map[Case]bool   // their date is not known, which has been reported
	ungoverned   map[Case]bool   // they have no date, which has been reported at a rule
	vagueValues  map[*Value]bool

	doubted    bool // a name was not found, which was reported or excused
	unfinished bool // what is typed is still being written
	compared   int  // names that misspelt ones have been compared with

	edges map[Object][]edge // what the meaning of a declaration rests on
	used  map[Object]bool

	patterns map[string]*regexp.Regexp // those that have been compiled
	columns  map[*Field]*syntax.Cell   // of the table in hand
	made     map[syntax.Expr]string    // the texts of conditions that the checker made of cells
}

// findings is what a stretch of checking comes up with: diagnostics, and what can
// be judged only when everything is known.
type findings struct {
	reports
	notes
}

func (f *findings) add(more findings) {
	f.diags = append(f.diags, more.diags...)
	f.notes.add(more.notes)
}

// ruleSet is what there is to lint.
func (c *checker) ruleSet() ruleSet {
	s := ruleSet{
		info: c.info, notes: c.notes, edges: c.edges, used: c.used,
		incomplete: c.incomplete, broken: c.broken, made: c.made,
	}
	for _, d := range c.ruleDs {
		s.rules = append(s.rules, version{d.home, d.named.Name, d.basis, d.rules})
	}
	for _, d := range c.criteriaDs {
		s.criteria = append(s.criteria, version{d.home, d.Name, &d.CriteriaVersion.Basis, nil})
	}
	for _, d := range c.definitions {
		s.definitions = append(s.definitions, d.Definition)
	}
	return s
}

// quietly does something and drops what it comes up with: where one mistake has
// been reported already and the rest is only typed for the tables.
func (c *checker) quietly(do func()) {
	saved := c.findings
	do()
	c.findings = saved
}

// independently does something that may be asked for anywhere, also quietly, and keeps
// what it comes up with whatever is dropped around it.
func (c *checker) independently(do func()) {
	saved := c.findings
	c.findings = findings{}
	do()
	c.kept.add(c.findings)
	c.findings = saved
}

func newChecker(p program, load Loader) *checker {
	info := NewInfo(p.files)
	if l, ok := load.(ReadableLoader); ok {
		info.Readable = l.Readable()
	}
	c := forInfo(info)
	c.program, c.load, c.nodes = p, load, info.Catalogue
	return c
}

// forInfo is a checker that has found out nothing yet but what an Info says.
func forInfo(info *Info) *checker {
	return &checker{
		info:         info,
		nodes:        info.Nodes,
		names:        info.Names,
		criteria:     map[string]bool{},
		definitionOf: map[*Definition]*definition{},
		valueOf:      map[*Value]*lazyType{},
		valueDecls:   map[*Value][]*valueDecl{},
		codeUses:     map[codeUseKey]*CodeUse{},
		broken:       map[string]bool{},
		nameless:     map[diag.Term]bool{},
		spoilt:       map[syntax.Decl]bool{},
		incomplete:   map[*CodeSystem]bool{},
		vagueRecords: map[*Record]bool{},
		vagueGroups:  map[*Group]bool{},
		keyless:      map[*Group]bool{},
		dateless:     map[Case]bool{},
		ungoverned:   map[Case]bool{},
		vagueValues:  map[*Value]bool{},
		edges:        map[Object][]edge{},
		used:         map[Object]bool{},
		patterns:     map[string]*regexp.Regexp{},
		made:         map[syntax.Expr]string{},
		columns:      map[*Field]*syntax.Cell{},
	}
}

// homeOf is the home of a declared object's own syntax.
func (c *checker) homeOf(decl syntax.Decl) home { return c.info.homeOf(decl) }

func (c *checker) setType(e syntax.Expr, t Type) { c.nodes.Types[e] = t }

func (c *checker) setUse(n syntax.Node, o Object) { c.nodes.Uses[n] = o }

// use notes that an object is used, if it is of a kind that unused asks for.
func (c *checker) use(o Object) {
	switch o.(type) {
	case *Document, *CodeSystem, *CodeSet, *Value, *Definition, *Criteria, *Template:
		c.used[o] = true
	}
}

// diagnostics gives all that was found its place and puts it in order. Whether
// there are errors is then known.
func (c *checker) diagnostics() []diag.Diagnostic {
	list := slices.Clip(c.parsed)
	for _, all := range [][]spotted{c.found, c.diags} {
		for _, d := range all {
			list = append(list, d.diagnostic(c.info))
		}
	}
	list = diag.Sort(dropFollowUps(c.files, list))
	c.info.judge(list)
	return list
}
