package check

import (
	"maps"
	"slices"

	"ppolang/lang/diag"
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
func (k *Catalogue) Check(main *syntax.File, load Loader) (*Info, []diag.Diagnostic) {
	c := newChecker(loadAll(main, load), load)
	c.noteLost()
	if !c.reuse(k.last) {
		k.last = c.newCatalogue()
	}
	c.resolveRuleset()
	return c.info, c.diagnostics()
}

// catalogue is what resolveCatalogue came up with, and what it rests on.
type catalogue struct {
	decls []catalogueDecl
	lists []listRead

	listed      []*Document
	codeSystems []*CodeSystem
	documents   map[string]*Document
	systems     map[string]*CodeSystem
	incomplete  map[*CodeSystem]bool
	edges       map[Object][]edge
	used        map[Object]bool
	nodes       *Nodes
	diags       []spotted
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
	c.each(func(h home) {
		switch d := h.decl.Decl.(type) {
		case *syntax.DocumentDecl, *syntax.CodeSystemDecl:
			list = append(list, catalogueDecl{h.file.Source.Name, d})
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
	if !ok || c.doubted {
		return nil
	}
	return &catalogue{
		decls: decls, lists: lists.reads,
		listed: c.info.Documents, codeSystems: c.info.CodeSystems,
		documents: c.names.documents, systems: c.names.systems, incomplete: c.incomplete,
		edges: maps.Clone(c.edges), used: maps.Clone(c.used), nodes: c.info.Catalogue, diags: slices.Clip(c.diags),
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
	c.info.Documents, c.info.CodeSystems = k.listed, k.codeSystems
	c.names.documents, c.names.systems, c.incomplete = k.documents, k.systems, k.incomplete
	maps.Copy(c.edges, k.edges)
	maps.Copy(c.used, k.used)
	c.info.Catalogue, c.diags = k.nodes, k.diags
	return true
}

// listReader is a Loader that remembers what it read.
type listReader struct {
	of    Loader
	reads []listRead
}

type listRead struct {
	from, path string
	name, text string
	err        error
}

// Load implements Loader.
func (l *listReader) Load(from, path string) (string, []byte, error) {
	name, text, err := load(l.of, from, path)
	l.reads = append(l.reads, listRead{from, path, name, string(text), err})
	return name, text, err
}

// readsElse says whether what was read is something else now.
func (c *checker) readsElse(r listRead) bool {
	name, text, err := load(c.load, r.from, r.path)
	if err != nil || r.err != nil {
		return err == nil || r.err == nil || notRead(err) != notRead(r.err)
	}
	return name != r.name || string(text) != r.text
}
