package check

import (
	"context"
	"maps"
	"slices"

	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/report"
	"ppolang/lang/diag"
	"ppolang/lang/load"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Catalogue remembers the documents and code systems of a rule set that is checked
// again and again: a classification has twenty thousand codes, which take longer
// than all the rest, and who writes rules does not edit it. As long as their
// declarations and the code lists are the same, their objects are the same in every
// Info.
//
// The zero value is ready. A Catalogue must not be used by two goroutines at once.
type Catalogue struct{ last *catalogue }

// Check is Check of the package, with the same result.
func (k *Catalogue) Check(main *syntax.File, from load.Loader) (*model.Info, []diag.Diagnostic) {
	info, list, _ := k.CheckWithin(context.Background(), main, from)
	return info, list
}

// CheckWithin is CheckWithin of the package, with the same result.
func (k *Catalogue) CheckWithin(ctx context.Context, main *syntax.File, from load.Loader) (info *model.Info, list []diag.Diagnostic, err error) {
	defer whileWanted(ctx, &err)
	c := newChecker(ctx, load.All(main, from), from)
	c.noteLost()
	if !c.reuse(k.last) {
		k.last = c.newCatalogue()
	}
	c.resolveRuleset()
	return c.Info, c.diagnostics(), nil
}

// catalogue is what resolveCatalogue came up with, and what it rests on.
type catalogue struct {
	decls []catalogueDecl
	lists []listRead

	listed      []*model.Document
	assumed     []*model.NamedAssumption
	assumptions map[string]*model.NamedAssumption
	codeSystems []*model.CodeSystem
	documents   map[string]*model.Document
	systems     map[string]*model.CodeSystem
	incomplete  map[*model.CodeSystem]bool
	edges       map[model.Object][]notes.Edge
	used        map[model.Object]bool
	nodes       *model.Nodes
	diags       []report.Draft
}

// catalogueDecl is a declaration of the catalogue in the file of that name, which
// code lists are found from.
type catalogueDecl struct {
	file string
	decl syntax.Decl
}

// catalogueDecls are the declarations of the catalogue. They are not ok where
// some could not be read: then the same tree may stand for something else.
func (c *checker) catalogueDecls() (list []catalogueDecl, ok bool) {
	ok = true
	c.each(func(h model.Home) {
		switch d := h.Decl.Decl.(type) {
		case *syntax.DocumentDecl, *syntax.AssumptionDecl, *syntax.CodeSystemDecl:
			list = append(list, catalogueDecl{h.File.Source.Name, d})
			ok = ok && !c.isSpoilt(d)
		}
	})
	return list, ok
}

// newCatalogue works out the catalogue. What it gives is nil where that rests on
// more than itself: on names that it lacks, which may stand in what could not be
// read.
func (c *checker) newCatalogue() *catalogue {
	lists := &listReader{of: c.load}
	c.load = lists
	c.resolveCatalogue()
	c.load = lists.of
	decls, ok := c.catalogueDecls()
	if !ok || c.Doubted {
		return nil
	}
	return &catalogue{
		decls: decls, lists: lists.reads,
		listed: c.Info.Documents, assumed: c.Info.Assumptions, assumptions: c.Names.Assumptions, codeSystems: c.Info.CodeSystems,
		documents: c.Names.Documents, systems: c.Names.Systems, incomplete: c.Incomplete,
		edges: maps.Clone(c.Edges), used: maps.Clone(c.Used), nodes: c.Info.Catalogue, diags: slices.Clip(c.Diags),
	}
}

// reuse takes the catalogue over from the check before, if it is the same.
func (c *checker) reuse(k *catalogue) bool {
	if k == nil {
		return false
	}
	decls, ok := c.catalogueDecls()
	if !ok || !slices.Equal(decls, k.decls) || slices.ContainsFunc(k.lists, c.readsElse) {
		return false
	}
	c.Info.Assumptions, c.Names.Assumptions = k.assumed, k.assumptions
	c.Info.Documents, c.Info.CodeSystems = k.listed, k.codeSystems
	c.Names.Documents, c.Names.Systems, c.Incomplete = k.documents, k.systems, k.incomplete
	maps.Copy(c.Edges, k.edges)
	maps.Copy(c.Used, k.used)
	c.Info.Catalogue, c.Diags = k.nodes, k.diags
	return true
}

// listReader is a Loader that remembers what it read.
type listReader struct {
	of    load.Loader
	reads []listRead
}

type listRead struct {
	from, path string
	name, text string
	err        error
}

// Load implements Loader.
func (l *listReader) Load(from, path string) (string, []byte, error) {
	name, text, err := load.Read(l.of, from, path)
	l.reads = append(l.reads, listRead{from, path, name, string(text), err})
	return name, text, err
}

// readsElse says whether what was read is something else now.
func (c *checker) readsElse(r listRead) bool {
	name, text, err := load.Read(c.load, r.from, r.path)
	if err != nil || r.err != nil {
		return err == nil || r.err == nil || load.NotRead(err) != load.NotRead(r.err)
	}
	return name != r.name || string(text) != r.text
}
