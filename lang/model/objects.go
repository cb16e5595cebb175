package model

import (
	"strconv"

	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Case is what a rule is about: a record or a group.
type Case interface {
	Object
	isCase()
}

// Record is a declared record type.
type Record struct {
	Named
	Fields      []*Field
	Definitions []*Definition
	Key         *Field // nil where none is declared (then no data can be read)
	Governing   *Field // nil where none is
	Unit        *Field // nil where none is
}

func (*Record) isCase() {}

// FieldNamed is the field of a name, nil where there is none.
func (r *Record) FieldNamed(name string) *Field {
	for _, f := range r.Fields {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Field is a field of a record.
type Field struct {
	Named
	Record    *Record
	Index     int // among the record's fields
	Type      Type
	Fact      bool // hendelse: no fix may touch it
	Sensitive bool
	Grouping  bool        // it is part of the key of some group
	Otherwise syntax.Expr // nil, or what a missing value means (a literal or a code)
	Clause    *syntax.FieldClause
}

// Group is a declared group of records that share a key.
type Group struct {
	Named
	Collections []*Collection
	Key         []*GroupKey
	Definitions []*Definition
	Governing   *Collection // nil: the first member of any collection governs
	LastGoverns bool        // styrende siste …
}

func (*Group) isCase() {}

// Collection is the members of one record type in a group.
type Collection struct {
	Named
	Group         *Group
	Index         int // among the group's collections
	Record        *Record
	When          syntax.Expr // nil, or who is a member; its scope is the record
	OtherwiseNone bool        // no data given counts as none
}

// GroupKey is a key field of a group, which is a field of the group too.
type GroupKey struct {
	Named
	Group  *Group
	Index  int
	Type   Type
	Fields []*Field // the field of that name of each collection's record, by Collection.Index
}

// Definition is a named expression of a record or a group. A declaration for several
// of these gives one for each, every one with nodes of its own.
type Definition struct {
	Named
	On          Case
	First       *Definition   // of its declaration: itself, where it is for one case
	Others      []*Definition // of the first: those for the other cases, in order
	Expr        syntax.Expr
	Type        Type
	Sources     []Citation
	Assumptions []Assumption

	// What it comes to, by way of other definitions too, which may be many.
	Gathers      *Collection // from which it names members; nil where it is a value
	LeavesFirst  bool        // it leaves out the first of these
	IsJustAField bool        // or a key of a group, or a path to one: what can be told to be missing
}

// Collection is the collection that a definition names, with its condition: nil where
// it is a value.
func (d *Definition) Collection() *syntax.CollExpr {
	coll, _ := d.Expr.(*syntax.CollExpr)
	return coll
}

// Gathered is the collection of a group from which an expression takes members, by way
// of what definitions name: nil where it takes from none.
func (i *Info) Gathered(e *syntax.CollExpr) *Collection {
	switch o := i.Use(e).(type) {
	case *Collection:
		return o
	case *Definition:
		return o.Gathers
	}
	return nil
}

// PickedOf is what `første CASE.G` is of, where G is a collection of a case further out
// and no field of a first member; nil for any other expression.
func (i *Info) PickedOf(e *syntax.MemberExpr) (*syntax.PickExpr, Case) {
	if pick, ok := e.X.(*syntax.PickExpr); ok && pick.Coll.Name != nil {
		if of, ok := i.Use(pick.Coll.Name).(Case); ok {
			return pick, of
		}
	}
	return nil, nil
}

// ExceptsFirst says whether an expression leaves out the first of its members, itself or
// by way of what a definition names.
func (i *Info) ExceptsFirst(e *syntax.CollExpr) bool {
	d, named := i.Use(e).(*Definition)
	return e.ExceptFirst || named && d.LeavesFirst
}

// All are the definitions of its declaration, one for each case.
func (d *Definition) All() []*Definition {
	return append([]*Definition{d.First}, d.First.Others...)
}

// Value is a dated value.
type Value struct {
	Named
	Type     Type
	Versions []*ValueVersion // in order of declaration
}

// ValueVersion is one line of a verdi. Its expression has no fields in it.
type ValueVersion struct {
	Basis
	Of     *Value
	Expr   syntax.Expr
	Clause *syntax.VersionClause
	At     Spot // of the line
}

// Criteria is a named list of criteria.
type Criteria struct {
	Named
	On       Case
	Versions []*CriteriaVersion
}

// CriteriaVersion is one declaration of a kriterier.
type CriteriaVersion struct {
	Named
	Basis
	Of       *Criteria
	Provided []*Provided
	Items    []*Criterion
}

// Criterion is one krav of a kriterier.
type Criterion struct {
	Named
	Basis    // Sources and Assumptions only
	Expr     syntax.Expr
	Provided []*Provided
}

// Provided is what comes before everything else: a forutsetter, whose condition has
// to hold, or a må være kjent, whose fields all have to be known.
type Provided struct {
	Cond    syntax.Expr     // of a forutsetter; nil of a må være kjent
	Lacking []*Field        // what to name as missing; empty: what Cond misses
	Text    *syntax.Message // what a finding says in place of what is missing, nil where not written
	Known   []syntax.Expr
}

// Exprs are the expressions in it.
func (p *Provided) Exprs() []syntax.Expr {
	if p.Cond != nil {
		return []syntax.Expr{p.Cond}
	}
	return p.Known
}

// Rule is one version of a rule, or one row of a version of a table.
type Rule struct {
	Named
	Basis
	Row      int // of a table, from 1; 0 for a rule
	On       Case
	Section  *Section // that it stands in, nil where it stands in none; its conditions come before the rule's own
	Provided []*Provided
	When     []syntax.Expr // all must hold; empty is yes
	Except   []syntax.Expr // none may hold
	Require  []Requirement // all must hold; empty: a violation wherever When is yes
	PointsTo []syntax.Expr // CollExpr or PickExpr; empty: the record itself, or all members
	Steps    []Step        // the severity lines in order of date; at least one
	Fixes    []*syntax.FixClause
	// IfUnknown is what unknown does: Note unless the rule says otherwise, Ignore
	// leaves undetermined findings out.
	IfUnknown syntax.Severity
	Excepts   []Exception // what it is an exception to
	Before    []*Rule     // the rules it goes before, every version and row
	First     *Rule       // of its table's rows, or itself
	Partial   bool        // a condition of the row could not be made sense of, which has been reported
	// Required is the text of a table row's krev cells, and where it requires
	// nothing of its forby cells: {krevd}.
	Required string
}

// ID is the name that findings give: name, or name[2] for a row.
func (r *Rule) ID() string {
	if r.Row > 0 {
		return r.Name + "[" + strconv.Itoa(r.Row) + "]"
	}
	return r.Name
}

// StepOn is the severity line on a day, nil before the first of a ramp: then the rule
// gives no finding.
func (r *Rule) StepOn(day value.Date) *Step {
	for i := range r.Steps {
		if r.Steps[i].Holds(day) {
			return &r.Steps[i]
		}
	}
	return nil
}

// Requirement is a krev, or a forby where Forbid. Those of a table's row are
// made by the checker; their nodes stand at the cells.
type Requirement struct {
	Forbid bool
	Cond   syntax.Expr
}

// Step is a severity line: from its date on, violations are that severe.
type Step struct {
	Interval // To is the day before the next step
	Severity syntax.Severity
	Message  *syntax.Message
}

// Exception is one target of an unntak fra.
type Exception struct {
	Rule    *Rule          // nil for a built-in finding
	Builtin syntax.Builtin // NoBuiltin for a rule
	Codes   syntax.Expr    // nil, or for which codes
}

// Template is a mal.
type Template struct {
	Named
	Of     *Record
	Base   *Template // that it starts from; nil
	Clause *syntax.TableClause
	Down   bool           // the table is written downwards: a field and its value a row
	Fields []*Field       // of the columns; of the rows where Down
	Cells  []*syntax.Cell // what it says of each field of the record, with what its base says; nil where nothing
}

// Own gives each field that the template's own table has, with its cell.
func (t *Template) Own(give func(*Field, *syntax.Cell)) {
	if t.Clause == nil {
		return
	}
	for i, row := range t.Clause.Rows {
		switch {
		case t.Down && i < len(t.Fields) && t.Fields[i] != nil:
			give(t.Fields[i], row.Cells[1])
		case !t.Down && i == 0:
			eachCell(t.Fields, row, give)
		}
	}
}

// Cell is what the template says of a field, nil where it says nothing.
func (t *Template) Cell(f *Field) *syntax.Cell {
	if f == nil || f.Record != t.Of || f.Index >= len(t.Cells) {
		return nil
	}
	return t.Cells[f.Index]
}

// Example is an eksempel, or a row of a table of examples.
type Example struct {
	Named                     // Name is empty; Title is the title, of a row followed by its number
	Row      *syntax.Row      // nil for an eksempel
	Rules    []*Rule          // every version and row of the named rules, and of the rules of the named sections; nil where it names none
	Sections []*Section       // that it names
	Builtins []syntax.Builtin // the built-in findings it names
	Given    []*Given
	Expect   []*Expected
}

// Node is what the example is written as: its declaration, or its row.
func (e *Example) Node() syntax.Node {
	if e.Row != nil {
		return e.Row
	}
	return e.Decl
}

// Given is one gitt table, or one row of a prøv table.
type Given struct {
	Record   *Record
	Template *Template // nil
	Clause   *syntax.GivenClause
	Fields   []*Field      // of the columns; nil for the one that says what is expected
	Rows     []*syntax.Row // of a gitt without a table the one that the template makes, without cells
	Made     string        // the key of the record that is tried, where it is given none
}

// Each gives each cell of the table whose field is known.
func (g *Given) Each(give func(*Field, *syntax.Cell)) {
	for _, row := range g.Rows {
		eachCell(g.Fields, row, give)
	}
}

func eachCell(fields []*Field, row *syntax.Row, give func(*Field, *syntax.Cell)) {
	for i, cell := range row.Cells {
		if i < len(fields) && fields[i] != nil {
			give(fields[i], cell)
		}
	}
}

// Expected is one forvent line.
type Expected struct {
	Clause  *syntax.ExpectClause
	None    bool
	Rules   []*Rule  // every version and row the line may mean
	Section *Section // of which it means the shared finding; nil for a rule
	Builtin syntax.Builtin
}

// Members are the fields, keys and definitions of a case, in order.
func Members(on Case) []Object {
	var list []Object
	switch on := on.(type) {
	case *Record:
		for _, f := range on.Fields {
			list = append(list, f)
		}
		for _, d := range on.Definitions {
			list = append(list, d)
		}
	case *Group:
		for _, k := range on.Key {
			list = append(list, k)
		}
		for _, d := range on.Definitions {
			list = append(list, d)
		}
	}
	return list
}

// TypeOf is the type of what a name stands for, Bad for what has none.
func TypeOf(o Object) Type {
	switch o := o.(type) {
	case *Field:
		return o.Type
	case *GroupKey:
		return o.Type
	case *Definition:
		return o.Type
	case *Value:
		return o.Type
	case *Criteria:
		return Type{Kind: Bool}
	}
	return Type{}
}

// Readable is what records can be read in.
type Readable struct{ Formats, Encodings []string }
