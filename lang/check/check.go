package check

import (
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
	c := newChecker(main, load)
	c.loadAll(main)
	c.declareAll()
	c.resolveDeclarations()
	c.resolveRules()
	c.findings.add(c.kept)
	c.judgeTogether()
	c.lint()
	c.dropFollowUps()
	return c.info, diag.Sort(c.diags)
}

// checker is the state of one Check. The passes run in the order in which they
// stand in Check: first every name is declared, then what the names stand for
// is worked out, then what they are used for.
type checker struct {
	info *Info
	load Loader
	findings
	kept findings // of what was worked out apart

	fileOrder map[*source.File]int // place among info.Files

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
	ruleDs      []*ruleDecl

	definitionOf map[*Definition]*definition
	valueOf      map[*Value]*lazyType
	valueDecls   map[*Value][]*valueDecl
	codeUses     map[codeUseKey]*CodeUse

	// broken holds the words that stand in what could not be read, and partial
	// says that a whole file is missing: names from there are not unknown, they
	// are Bad.
	broken  map[string]bool
	partial bool
	// nameless says of what kinds a declaration lacks its name, which has been
	// reported: a name of that kind that nothing declares may be the one.
	nameless map[diag.Term]bool
	// spoilt declarations have a line that could not be read as it stands.
	spoilt map[*syntax.Placed]bool
	// incomplete code systems may have codes that could not be read.
	incomplete map[*CodeSystem]bool
	// vagueRecords, vagueGroups and vagueValues lack something that could not be resolved.
	vagueRecords map[*Record]bool
	vagueGroups  map[*Group]bool
	keyless      map[*Group]bool // some record lacks a key field, which has been reported
	dateless     map[Case]bool   // their date is not known, which has been reported
	vagueValues  map[*Value]bool

	compared int // names that misspelt ones have been compared with

	edges map[Object][]edge // what the meaning of a declaration rests on
	used  map[Object]bool

	judgedRules []*judged
	made        map[syntax.Expr]string // the texts of conditions that the checker made of cells
}

// findings is what a stretch of checking comes up with: diagnostics, and what can
// be judged only when everything is known.
type findings struct {
	diags       []diag.Diagnostic
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

func newChecker(main *syntax.File, load Loader) *checker {
	// A name or an operator for every thirty bytes or so: making the
	// tables large enough at once saves a tenth of the time of a check.
	nodes := len(main.Source.Text) / 30
	return &checker{
		fileOrder: map[*source.File]int{},
		info: &Info{
			Lang:  main.Lang,
			Types: make(map[syntax.Expr]Type, nodes),
			Uses:  make(map[syntax.Node]Object, nodes),
			Homes: map[*syntax.Placed]*syntax.File{},
		},
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
		spoilt:       map[*syntax.Placed]bool{},
		incomplete:   map[*CodeSystem]bool{},
		vagueRecords: map[*Record]bool{},
		vagueGroups:  map[*Group]bool{},
		keyless:      map[*Group]bool{},
		dateless:     map[Case]bool{},
		vagueValues:  map[*Value]bool{},
		made:         map[syntax.Expr]string{},
		edges:        map[Object][]edge{},
		used:         map[Object]bool{},
	}
}

// home is where a piece of syntax stands: its file and its declaration.
type home struct {
	file *syntax.File
	decl *syntax.Placed
}

// place is the absolute place of a node.
func (h home) place(n syntax.Node) diag.Place {
	return diag.Place{File: h.file.Source, Span: h.decl.Abs(n.Span())}
}

// firstLine is the place of the declaration's header line.
func (h home) firstLine() diag.Place { return h.place(h.decl.Decl.Header().Line) }

// text is the source text of a node.
func (h home) text(n syntax.Node) string { return h.file.Source.Slice(h.decl.Abs(n.Span())) }

// homeOf is the home of a declared object's own syntax.
func (c *checker) homeOf(decl *syntax.Placed) home { return home{c.info.Homes[decl], decl} }

// report adds a diagnostic. The pointer is for adding fixes and related places
// at once; it does not outlive the next report.
func (c *checker) report(code diag.Code, at diag.Place, args ...diag.Arg) *diag.Diagnostic {
	c.diags = append(c.diags, diag.New(code, at, args...))
	return &c.diags[len(c.diags)-1]
}

// relate adds a place that explains a diagnostic.
func relate(d *diag.Diagnostic, at diag.Place, note diag.Term) {
	d.Related = append(d.Related, diag.Related{Place: at, Note: note})
}

// replace adds a fix that puts a text in a place.
func replace(d *diag.Diagnostic, at diag.Place, text string) {
	d.Fixes = append(d.Fixes, diag.Fix{
		Title: diag.Term{NB: "skriv `" + text + "`", EN: "write `" + text + "`"},
		Edits: []diag.Edit{{Place: at, Text: text}},
	})
}

var (
	declaredHere = diag.Term{NB: "deklarert her", EN: "declared here"}
	firstHere    = diag.Term{NB: "den første står her", EN: "the first stands here"}
)
