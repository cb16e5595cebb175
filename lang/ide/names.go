package ide

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Names gives every name in a declaration that declares or stands for something,
// in the order they are written. It is the one place that knows where names can
// stand: what is found under the cursor and what is found everywhere agree.
func (s *Snapshot) Names(f *syntax.File, placed *syntax.Placed, give func(Occurrence)) {
	w := &namer{Snapshot: s, file: f, placed: placed, declared: s.DeclaredIn(placed), give: give}
	if d, ok := s.DeclaredBy(placed).(*model.Definition); ok && len(d.Others) > 0 {
		w.ofEach(d)
		return
	}
	syntax.Walk(placed.Decl, w.visit)
}

// ofEach goes through a definition for several cases: a name in it may stand for
// something else in each.
func (w *namer) ofEach(d *model.Definition) {
	var list []Occurrence
	give := w.give
	w.give = func(o Occurrence) {
		known := func(other Occurrence) bool {
			return other.Span == o.Span && Identify(other.Object) == Identify(o.Object)
		}
		if !slices.ContainsFunc(list, known) {
			list = append(list, o)
		}
	}
	syntax.Walk(w.placed.Decl, w.visit)
	for _, other := range d.Others {
		if other.Expr != nil {
			syntax.Walk(other.Expr, w.visit)
		}
	}
	slices.SortStableFunc(list, func(a, b Occurrence) int { return a.Span.Start - b.Span.Start })
	for _, o := range list {
		give(o)
	}
}

// namer is the state of going through one declaration.
type namer struct {
	*Snapshot
	file   *syntax.File
	placed *syntax.Placed
	give   func(Occurrence)

	declared map[syntax.Node]model.Object
	keys     map[string]*RecordKey // of the records of an example; nil in a template
	header   *syntax.Row
	columns  []*model.Field // of the table of data that is being gone through
	writes   syntax.Node    // the next name that is given a value
}

func (w *namer) visit(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.ExampleDecl:
		w.collectKeys(n)
	case *syntax.TemplateDecl:
		w.keys = nil
	case *syntax.GivenClause:
		w.table(n.Header, w.FieldsOf(n.Header))
	case *syntax.TableClause:
		if _, rules := w.placed.Decl.(*syntax.TableDecl); !rules {
			w.table(n.Header, w.FieldsOf(n.Header))
		}
	case *syntax.MapClause:
		w.writes = OrNil(n.Field)
		f, _ := w.Info.Use(OrNil(n.Field)).(*model.Field)
		w.table(n.Header, []*model.Field{nil, f})
	case *syntax.FixClause:
		w.writes = OrNil(n.Field)
	case *syntax.DeriveClause:
		w.writes = OrNil(n.Field)
	case *syntax.Row:
		if w.columns != nil && n != w.header {
			w.row(n)
			return false
		}
	case *syntax.Key:
		if k := w.keys[n.Text]; k != nil {
			w.add(n, w.placed.Abs(n.Place), k, false)
		}
	case *syntax.BuiltinClause:
		if n.Name != nil {
			w.builtin(n.Name, true)
			return false
		}
	case *syntax.RuleRef:
		if n.Name != nil && w.Info.Use(n.Name) == nil {
			w.builtin(n.Name, false)
		}
	case *syntax.PerClause:
		for _, name := range n.Fields {
			w.groupKey(name)
		}
		return false
	case *syntax.NameExpr, *syntax.NumberExpr, *syntax.CodeExpr, *syntax.Name, *syntax.Cell:
		w.name(n)
	}
	return true
}

// name gives a name that the checker has found the meaning of.
func (w *namer) name(n syntax.Node) {
	if o := w.declared[n]; o != nil {
		w.add(n, w.placed.Abs(n.Span()), o, true)
	} else if o := w.Info.Use(n); o != nil {
		w.add(n, w.placed.Abs(n.Span()), o, false)
	} else if code, ok := n.(*syntax.CodeExpr); ok { // the end of a range
		if o := CodeIn(w.Info.TypeOf(code).Systems, code.Text); o != nil {
			w.add(n, w.placed.Abs(n.Span()), o, false)
		}
	}
}

func (w *namer) add(n syntax.Node, at source.Span, o model.Object, declares bool) {
	_, column := n.(*syntax.Cell)
	_, field := o.(*model.Field)
	w.give(Occurrence{w.file, w.placed, n, at, o, declares, declares || n == w.writes || column && field})
}

// groupKey gives the name of a key field, which declares a field of the group
// and uses those of the records.
func (w *namer) groupKey(name *syntax.Name) {
	key, ok := w.declared[name].(*model.GroupKey)
	if !ok {
		w.name(name)
		return
	}
	at := w.placed.Abs(name.Place)
	w.add(name, at, key, true)
	seen := map[*model.Field]bool{nil: true}
	for _, f := range key.Fields {
		if !seen[f] {
			seen[f] = true
			w.add(name, at, f, false)
		}
	}
}

func (w *namer) builtin(name *syntax.Name, declares bool) {
	word := syntax.BuiltinWord(name.Text)
	if word == syntax.NoKeyword {
		return
	}
	at := w.placed.Abs(name.Place)
	w.add(name, at, &BuiltinFinding{word, name.Text, diag.Place{File: w.file.Source, Span: at}}, declares)
}

func (w *namer) table(header *syntax.Row, columns []*model.Field) {
	w.header, w.columns = header, columns
}

// row gives the names in a row of data: keys of records, references to them, and
// codes; fields too where it is of a template written downwards.
func (w *namer) row(row *syntax.Row) {
	if len(row.Cells) != len(w.columns) {
		return
	}
	fields := w.FieldsOfRow(w.columns, row)
	for i, cell := range row.Cells {
		f := fields[i]
		w.name(cell)
		for _, x := range cell.Expect {
			syntax.Walk(x, w.visit)
		}
		if f == nil || cell.State != syntax.CellData {
			continue
		}
		switch {
		case IsKey(f):
			w.key(cell, f.Record, true)
		case f.Type.Kind == model.Reference:
			w.key(cell, f.Type.Record, false)
		case f.Type.Kind == model.Code:
			w.codes(cell, f, []string{strings.TrimSpace(cell.Data)})
		case f.Type.Kind == model.Codes:
			w.codes(cell, f, value.SplitCodes(cell.Data))
		}
	}
}

// codes gives the codes in a cell. Where each stands is looked for in what was
// written, which may have quotes around it.
func (w *namer) codes(cell *syntax.Cell, f *model.Field, list []string) {
	from := 0
	for _, text := range list {
		i := strings.Index(cell.Raw[from:], text)
		if i < 0 {
			continue
		}
		start := w.placed.Abs(cell.Place).Start + from + i
		from += i + len(text)
		if o := CodeIn(f.Type.Systems, text); o != nil {
			w.add(cell, source.Span{Start: start, End: start + len(text)}, o, false)
		}
	}
}

// CodeIn is the code of that text in the first system that lists it, or else in
// the first that it fits; nil where no system knows it.
func CodeIn(systems []*model.CodeSystem, text string) model.Object {
	var in *model.CodeSystem
	for _, s := range systems {
		listed, known := s.Lookup(text)
		if listed != nil {
			return listed[0]
		}
		if known && in == nil {
			in = s
		}
	}
	if in == nil {
		return nil
	}
	named := in.Named
	named.Name, named.Title = text, ""
	return &model.CodeUse{Named: named, System: in}
}

// OrNil is a name as a node: nil where there is none.
func OrNil(n *syntax.Name) syntax.Node {
	if n == nil {
		return nil
	}
	return n
}

// FieldsOfRow are the fields of the cells of a row: those of the columns, or the
// one that the row itself names in a template written downwards.
func (s *Snapshot) FieldsOfRow(columns []*model.Field, row *syntax.Row) []*model.Field {
	if len(row.Cells) == 2 {
		if f, ok := s.Info.Use(row.Cells[0]).(*model.Field); ok {
			return []*model.Field{nil, f}
		}
	}
	return columns
}

// FieldsOf are the fields of the columns of a table of data, nil where a
// column has none.
func (s *Snapshot) FieldsOf(header *syntax.Row) []*model.Field {
	if header == nil {
		return nil
	}
	list := make([]*model.Field, len(header.Cells))
	for i, cell := range header.Cells {
		list[i], _ = s.Info.Use(cell).(*model.Field)
	}
	return list
}
