package model

import "ppolang/lang/syntax"

// Names are the name spaces of a rule set. Records and groups share one, as do
// values, code sets and criteria, and rules, tables and sections.
type Names struct {
	Documents   map[string]*Document
	Assumptions map[string]*NamedAssumption
	Systems     map[string]*CodeSystem
	Cases       map[string]Case
	Globals     map[string]Object
	Rules       map[string][]*Rule // every version and row
	Sections    map[string]*Section
	Templates   map[string]*Template
	Mappings    map[string]*Mapping
	Members     map[Case]map[string]Object // fields, keys and definitions by name
}

func newNames() *Names {
	return &Names{
		Documents:   map[string]*Document{},
		Assumptions: map[string]*NamedAssumption{},
		Systems:     map[string]*CodeSystem{},
		Cases:       map[string]Case{},
		Globals:     map[string]Object{},
		Rules:       map[string][]*Rule{},
		Sections:    map[string]*Section{},
		Templates:   map[string]*Template{},
		Mappings:    map[string]*Mapping{},
		Members:     map[Case]map[string]Object{},
	}
}

// CaseNamed is the record or group of a name, nil if none.
func (i *Info) CaseNamed(name string) Case { return i.Names.Cases[name] }

// RecordNamed is the record of a name, nil if none.
func (i *Info) RecordNamed(name string) *Record {
	r, _ := i.CaseNamed(name).(*Record)
	return r
}

// GroupNamed is the group of a name, nil if none.
func (i *Info) GroupNamed(name string) *Group {
	g, _ := i.CaseNamed(name).(*Group)
	return g
}

// DocumentNamed is the document of a name, nil if none.
func (i *Info) DocumentNamed(name string) *Document { return i.Names.Documents[name] }

// MemberNamed is the field, key or definition of a name that a case has, nil if
// none.
func (i *Info) MemberNamed(on Case, name string) Object { return i.Names.Members[on][name] }

// CaseOf is the record or group that a declaration is about, nil where it is
// about none or does not say.
func (i *Info) CaseOf(d syntax.Decl) Case {
	name := d.Header().Name
	switch d := d.(type) {
	case *syntax.RecordDecl, *syntax.GroupDecl:
		if name == nil || i.CaseNamed(name.Text) == nil {
			return nil
		}
		if on := i.CaseNamed(name.Text); on.Declared().Decl == d {
			return on
		}
		return nil // another has the name
	case *syntax.TemplateDecl:
		if d.As != nil {
			if t := i.Names.Templates[d.As.Text]; t != nil && t.Of != nil {
				return t.Of
			}
		}
		name = d.Of
	default:
		name = i.caseNameIn(d)
	}
	if name == nil {
		return nil
	}
	return i.CaseNamed(name.Text)
}

// caseNameIn is the name of the record or group that a declaration says it is
// about, in its header or on a line of its own, or that its section says; nil where
// neither does.
func (i *Info) caseNameIn(d syntax.Decl) *syntax.Name {
	name := CaseIn(d)
	switch d.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl, *syntax.CriteriaDecl:
		if section := i.SectionAround(d); name == nil && section != nil {
			return CaseIn(section)
		}
	}
	return name
}

// CaseIn is the name of the record or group that a declaration says it is about, in
// its header or on a line of its own; nil where it does not say.
func CaseIn(d syntax.Decl) *syntax.Name {
	name := CaseInHeader(d)
	for _, clause := range d.Lines() {
		if line, ok := clause.(*syntax.ForClause); ok && name == nil {
			name = line.Case
		}
	}
	return name
}

// CaseInHeader is the name of the record or group that a header says its
// declaration is about, nil where it does not say.
func CaseInHeader(d syntax.Decl) *syntax.Name {
	switch d := d.(type) {
	case *syntax.DefineDecl:
		if len(d.For) > 0 { // the first stands for all
			return d.For[0]
		}
	case *syntax.CriteriaDecl:
		return d.For
	case *syntax.SectionDecl:
		return d.For
	case *syntax.RuleDecl:
		return d.For
	case *syntax.TableDecl:
		return d.For
	case *syntax.MappingDecl:
		return d.For
	case *syntax.TemplateDecl:
		return d.Of
	}
	return nil
}
