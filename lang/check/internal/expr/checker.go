// Package expr finds out what the names in expressions stand for, and what the
// expressions give. The passes over declarations stand on it.
package expr

import (
	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/report"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Checker is the state of it: what is known, what has been found wrong, and what
// names may be meant that could not be read.
type Checker struct {
	Info *model.Info
	Findings
	kept  Findings     // of what was worked out independently
	Nodes *model.Nodes // of what is being worked out

	Names    *model.Names
	Criteria map[string]bool // the names of krav, which are no values
	lazy     map[model.Object]*lazyType
	codeUses map[codeUseKey]*model.CodeUse

	// Broken holds the words that stand in what could not be read, and FileMissing
	// says that a whole file is: names from there are not unknown, they are Bad.
	Broken      map[string]bool
	FileMissing bool
	// Nameless says of what kinds a declaration lacks its name, which has been
	// reported: a name of that kind that nothing declares may be the one.
	Nameless map[diag.Term]bool
	// Incomplete code systems may have codes that could not be read.
	Incomplete map[*model.CodeSystem]bool
	// VagueRecords and VagueGroups lack something that could not be resolved.
	VagueRecords map[*model.Record]bool
	VagueGroups  map[*model.Group]bool
	Keyless      map[*model.Group]bool // some record lacks a key field, which has been reported

	judged     syntax.Expr // the condition that was typed last
	Doubted    bool        // a name was not found, which was reported or excused
	unfinished bool        // what is typed is still being written
	compared   int         // names that misspelt ones have been compared with

	Edges map[model.Object][]notes.Edge // what the meaning of a declaration rests on
	Used  map[model.Object]bool

	// Alive is called with every step, and does not return where nobody waits for the
	// check any more.
	Alive func()
}

// New is one that has found out nothing yet but what an Info says.
func New(info *model.Info) *Checker {
	return &Checker{
		Alive:        func() {},
		Info:         info,
		Nodes:        info.Nodes,
		Names:        info.Names,
		Criteria:     map[string]bool{},
		lazy:         map[model.Object]*lazyType{},
		codeUses:     map[codeUseKey]*model.CodeUse{},
		Broken:       map[string]bool{},
		Nameless:     map[diag.Term]bool{},
		Incomplete:   map[*model.CodeSystem]bool{},
		VagueRecords: map[*model.Record]bool{},
		VagueGroups:  map[*model.Group]bool{},
		Keyless:      map[*model.Group]bool{},
		Edges:        map[model.Object][]notes.Edge{},
		Used:         map[model.Object]bool{},
	}
}

// Asking is a checker of what is still being written, in a rule set that has been
// checked: what it finds is for nobody to read.
func (c *Checker) Asking() {
	c.unfinished = true
	c.compared = maxCompared + 1 // nobody reads what a misspelt name may be meant for
}

// Findings is what a stretch of checking comes up with: diagnostics, and what can
// be judged only when everything is known.
type Findings struct {
	report.List
	notes.Notes
}

func (f *Findings) add(more Findings) {
	f.Diags = append(f.Diags, more.Diags...)
	f.Notes.Add(more.Notes)
}

// Quietly does something and drops what it comes up with: where one mistake has
// been reported already and the rest is only typed for the tables.
func (c *Checker) Quietly(do func()) {
	saved := c.Findings
	do()
	c.Findings = saved
}

// independently does something that may be asked for anywhere, also quietly, and keeps
// what it comes up with whatever is dropped around it.
func (c *Checker) independently(do func()) {
	saved := c.Findings
	c.Findings = Findings{}
	do()
	c.kept.add(c.Findings)
	c.Findings = saved
}

// Keep takes what was worked out independently among the findings.
func (c *Checker) Keep() { c.Findings.add(c.kept) }

func (c *Checker) SetType(e syntax.Expr, t model.Type) {
	c.Alive()
	c.Nodes.Types[e] = t
}

func (c *Checker) SetUse(n syntax.Node, o model.Object) { c.Nodes.Uses[n] = o }

// Use notes that an object is used, if it is of a kind that unused asks for.
func (c *Checker) Use(o model.Object) {
	switch o := o.(type) {
	case *model.Definition:
		c.Used[o.First] = true
	case *model.Document, *model.NamedAssumption, *model.CodeSystem, *model.CodeSet, *model.Value, *model.Criteria, *model.Template:
		c.Used[o] = true
	}
}
