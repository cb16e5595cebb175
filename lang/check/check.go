// Package check finds out what a rule set means and what is wrong with it. It reads
// syntax trees and never writes to them: all it learns goes into a model.Info.
package check

import (
	"context"
	"regexp"
	"slices"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/lint"
	"ppolang/lang/diag"
	"ppolang/lang/load"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Check resolves and checks a parsed file with everything it uses. It never
// fails: what is wrong is in the diagnostics, which include those of the parser
// for the files it loads (but not for main's own). A nil loader loads nothing.
func Check(main *syntax.File, from load.Loader) (*model.Info, []diag.Diagnostic) {
	info, list, _ := CheckWithin(context.Background(), main, from)
	return info, list
}

// CheckWith is Check of a file with files of waivers, which are parsed too.
func CheckWith(main *syntax.File, from load.Loader, waivers ...*syntax.File) (*model.Info, []diag.Diagnostic) {
	info, list, _ := checkWithin(context.Background(), main, from, waivers)
	return info, list
}

// CheckWithin is Check as long as somebody waits for it: where the context ends
// before, there is its error and nothing else.
func CheckWithin(ctx context.Context, main *syntax.File, from load.Loader) (info *model.Info, list []diag.Diagnostic, err error) {
	return checkWithin(ctx, main, from, nil)
}

func checkWithin(ctx context.Context, main *syntax.File, from load.Loader, waivers []*syntax.File) (info *model.Info, list []diag.Diagnostic, err error) {
	defer whileWanted(ctx, &err)
	c := newChecker(ctx, load.All(main, from, waivers...), from)
	c.noteLost()
	c.resolveCatalogue()
	c.resolveRuleset()
	return c.Info, c.diagnostics(), nil
}

// unwanted is what a check panics with that nobody waits for.
type unwanted struct{}

// whileWanted gives the error of a context that has ended a check. It is deferred.
func whileWanted(ctx context.Context, err *error) {
	switch p := recover(); p {
	case nil:
	case unwanted{}:
		*err = ctx.Err()
	default:
		panic(p)
	}
}

// resolveRuleset works out all that rests on the catalogue.
func (c *checker) resolveRuleset() {
	c.Nodes = c.Info.Nodes
	c.declareAll()
	c.resolveDeclarations()
	c.compareKinds()
	c.resolveRules()
	c.resolveVersions()
	for _, d := range c.sectionDs {
		c.resolveForce(d)
	}
	c.resolveExamples()
	c.resolveWaivers()
	c.Keep()
	c.Diags = append(c.Diags, lint.Run(c.ruleSet())...)
}

// checker is the state of one check.
type checker struct {
	*expr.Checker
	load load.Loader
	load.Program

	// What is read more than once, in order of declaration.
	definitions []*definition
	sets        []*setDecl
	criteriaDs  []*criteriaDecl
	sectionDs   []*sectionDecl
	sections    map[*syntax.SectionDecl]*sectionDecl
	ruleDs      []*ruleDecl
	exampleDs   []*exampleDecl
	valueDecls  map[*model.Value][]*valueDecl
	lists       map[string]*source.File // of codes, by what they are called where they are used
	fromLists   int                     // how many codes they have
	waivedPairs int                     // how many pairs of a rule and a key are accepted, as far as the limit
	related     int                     // how many rules have to do with how many others, as far as the limit

	// spoilt declarations have lines that could not be read as they stand.
	spoilt      map[syntax.Decl]bool
	dateless    map[model.Case]bool // their date is not known, which has been reported
	ungoverned  map[model.Case]bool // they have no date, which has been reported at a rule
	vagueValues map[*model.Value]bool

	patterns map[string]*regexp.Regexp     // those that have been compiled
	columns  map[*model.Field]*syntax.Cell // of the table in hand
	made     map[syntax.Expr]string        // the texts of conditions that the checker made of cells
}

// ruleSet is what there is to lint.
func (c *checker) ruleSet() lint.RuleSet {
	s := lint.RuleSet{
		Info: c.Info, Notes: c.Notes, Edges: c.Edges, Used: c.Used,
		Incomplete: c.Incomplete, Broken: c.Broken, Made: c.made, Alive: c.Alive,
	}
	for _, d := range c.ruleDs {
		s.Rules = append(s.Rules, lint.Version{Home: d.home, Name: d.named.Name, Basis: d.basis, Rules: d.rules})
	}
	for _, d := range c.criteriaDs {
		s.Criteria = append(s.Criteria, lint.Version{Home: d.home, Name: d.Name, Basis: &d.CriteriaVersion.Basis, Rules: nil})
	}
	for _, d := range c.definitions {
		if d.First == d.Definition {
			s.Definitions = append(s.Definitions, d.First)
		}
	}
	return s
}

func newChecker(ctx context.Context, p load.Program, from load.Loader) *checker {
	info := model.NewInfo(p.Files)
	if l, ok := from.(load.ReadableLoader); ok {
		info.Readable = l.Readable()
	}
	c := forInfo(info)
	c.Alive = func() {
		if ctx.Err() != nil {
			panic(unwanted{})
		}
	}
	c.Program, c.load, c.Nodes, c.FileMissing = p, from, info.Catalogue, p.Partial
	return c
}

// forInfo is a checker that has found out nothing yet but what an Info says.
func forInfo(info *model.Info) *checker {
	return &checker{
		Checker:     expr.New(info),
		sections:    map[*syntax.SectionDecl]*sectionDecl{},
		valueDecls:  map[*model.Value][]*valueDecl{},
		lists:       map[string]*source.File{},
		spoilt:      map[syntax.Decl]bool{},
		dateless:    map[model.Case]bool{},
		ungoverned:  map[model.Case]bool{},
		vagueValues: map[*model.Value]bool{},
		patterns:    map[string]*regexp.Regexp{},
		made:        map[syntax.Expr]string{},
		columns:     map[*model.Field]*syntax.Cell{},
	}
}

// diagnostics gives all that was found its place and puts it in order. Whether
// there are errors is then known.
func (c *checker) diagnostics() []diag.Diagnostic {
	list := slices.Clip(c.Parsed)
	list = append(list, c.Found...)
	for _, d := range onceEach(c.Diags) {
		list = append(list, d.In(c.Info))
	}
	list = diag.Sort(dropFollowUps(c.Files, list))
	c.Info.Judge(list)
	return list
}
