package check

import (
	"regexp"

	"ppolang/lang/diag"
	"ppolang/lang/source"
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
	return new(Cache).Check(main, load)
}

// checker is the state of one rule set. What gives other declarations their
// meaning is worked out first, in passes: every name is declared, then what the
// names stand for is found. All the others are units, which are worked out by
// themselves, so that after an edit it can be done for some of them.
type checker struct {
	info *Info
	load Loader
	program
	findings
	kept findings // of what was worked out apart

	homes map[syntax.Decl]home // of the declarations that are checked

	// The name spaces. Records and groups share one, as do values, code sets and
	// criteria, and rules and tables.
	documents map[string]*Document
	systems   map[string]*CodeSystem
	cases     map[string]Case
	globals   map[string]Object
	rules     map[string][]*Rule // every version and row
	templates map[string]*Template
	mappings  map[string]*Mapping
	members   map[Case]map[string]Object // fields, keys and definitions by name
	criteria  map[string]bool            // the names of krav, which are no values

	// What is read more than once, in order of declaration.
	definitions []*definition
	sets        []*setDecl
	criteriaDs  []*criteriaDecl
	units       []*unit

	definitionOf map[*Definition]*definition
	valueOf      map[*Value]*lazyType
	valueDecls   map[*Value][]*valueDecl
	codeUses     map[codeUseKey]*CodeUse

	// broken holds the words that stand in what could not be read, and partial
	// says that a whole file is missing: names from there are not unknown, they
	// are Bad.
	broken map[string]bool
	// nameless says of what kinds a declaration lacks its name, which has been
	// reported: a name of that kind that nothing declares may be the one.
	nameless map[diag.Term]bool
	// lostWords and unitNameless are the same of the units.
	lostWords    map[string]bool
	unitNameless map[diag.Term]bool
	unsure       bool // some meaning depends on what has been lost
	// spoilt declarations have lines that could not be read as they stand; the
	// places are counted from the declaration.
	spoilt map[syntax.Decl][]source.Span
	// incomplete code systems may have codes that could not be read.
	incomplete map[*CodeSystem]bool
	// vagueRecords, vagueGroups and vagueValues lack something that could not be resolved.
	vagueRecords map[*Record]bool
	vagueGroups  map[*Group]bool
	keyless      map[*Group]bool // some record lacks a key field, which has been reported
	dateless     map[Case]bool   // their date is not known, which has been reported
	vagueValues  map[*Value]bool

	compared       int // names that misspelt ones have been compared with
	comparedFirst  int // by what gives others their meaning
	keysAtFirst    int // how many there were when all was checked
	usesAtFirst    int
	objectsAtFirst int

	edges       map[Object][]edge // what the meaning of a declaration rests on
	used        map[Object]bool   // by what gives others their meaning
	maybeUnused []Object          // what they do not use, in order
	lists       []listRead        // code lists

	register   *register
	patterns   map[string]*regexp.Regexp // those that have been compiled
	unit       *unit                     // that is being worked out, if any
	keyNumbers map[string]int            // of texts that rules are compared by
	made       map[syntax.Expr]string    // the texts of conditions that the checker made of cells
}

// findings is what a stretch of checking comes up with: diagnostics, and what can
// be judged only when everything is known.
type findings struct {
	diags       []spotted
	demands     []codeDemand
	lateSets    []lateSet
	foreignSets []foreignSet
	chains      []logic
	constants   []constantTest
}

func (f *findings) add(more findings) {
	f.diags = append(f.diags, more.diags...)
	f.demands = append(f.demands, more.demands...)
	f.lateSets = append(f.lateSets, more.lateSets...)
	f.foreignSets = append(f.foreignSets, more.foreignSets...)
	f.chains = append(f.chains, more.chains...)
	f.constants = append(f.constants, more.constants...)
}

// quietly does something and drops what it comes up with: where one mistake has
// been reported already and the rest is only typed for the tables.
func (c *checker) quietly(do func()) {
	saved := c.findings
	do()
	c.findings = saved
}

// apart does something that may be asked for anywhere, also quietly, and keeps
// what it comes up with whatever is dropped around it.
func (c *checker) apart(do func()) {
	saved := c.findings
	c.findings = findings{}
	do()
	c.kept.add(c.findings)
	c.findings = saved
}

func newChecker(p program, load Loader, n *register) *checker {
	var readable Readable
	if l, ok := load.(ReadableLoader); ok {
		readable = l.Readable()
	}
	return &checker{
		patterns: map[string]*regexp.Regexp{},
		program:  p,
		homes:    map[syntax.Decl]home{},
		info: &Info{
			Files:    p.files,
			Lang:     p.files[0].Lang,
			Readable: readable,
			homes:    &homes{},
			layers:   layers{meaning: newFacts(0)},
			objects:  n.objects,
			types:    n.types,
		},
		register:     n,
		load:         load,
		documents:    map[string]*Document{},
		systems:      map[string]*CodeSystem{},
		cases:        map[string]Case{},
		globals:      map[string]Object{},
		rules:        map[string][]*Rule{},
		templates:    map[string]*Template{},
		mappings:     map[string]*Mapping{},
		members:      map[Case]map[string]Object{},
		criteria:     map[string]bool{},
		definitionOf: map[*Definition]*definition{},
		valueOf:      map[*Value]*lazyType{},
		valueDecls:   map[*Value][]*valueDecl{},
		codeUses:     map[codeUseKey]*CodeUse{},
		broken:       map[string]bool{},
		nameless:     map[diag.Term]bool{},
		incomplete:   map[*CodeSystem]bool{},
		vagueRecords: map[*Record]bool{},
		vagueGroups:  map[*Group]bool{},
		keyless:      map[*Group]bool{},
		dateless:     map[Case]bool{},
		vagueValues:  map[*Value]bool{},
		keyNumbers:   map[string]int{},
		made:         map[syntax.Expr]string{},
		edges:        map[Object][]edge{},
		used:         map[Object]bool{},
	}
}

// homeOf is the home of a declared object's own syntax.
func (c *checker) homeOf(decl syntax.Decl) home { return c.homes[decl] }

// report adds a diagnostic. The pointer is for adding fixes and related places
// at once; it does not outlive the next report.
func (c *checker) report(code diag.Code, at spot, args ...diag.Arg) *spotted {
	c.diags = append(c.diags, spotted{Code: code, Place: at, Args: args})
	return &c.diags[len(c.diags)-1]
}

func (c *checker) setType(e syntax.Expr, t Type) {
	if c.unit != nil {
		c.unit.typed = append(c.unit.typed, e)
	}
	c.facts().types[e] = c.register.ofType(t)
	c.info.types = c.register.types
}

func (c *checker) setUse(n syntax.Node, o Object) {
	no := c.numberOf(o)
	if c.unit != nil {
		c.unit.names = append(c.unit.names, n)
		c.unit.stands = append(c.unit.stands, no)
	}
	c.facts().uses[n] = no
}

// numberOf is the number of an object.
func (c *checker) numberOf(o Object) number {
	no := c.register.of(o)
	c.info.objects = c.register.objects
	return no
}

// facts are the tables that what is in hand belongs to.
func (c *checker) facts() *facts {
	l := &c.info.layers
	switch {
	case c.unit == nil:
		return &l.meaning
	case l.over.types != nil:
		return &l.over
	}
	return &l.base
}
