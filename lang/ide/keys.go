package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// RecordKey is a record of an example, which is named by its key: only inside the
// example, or where a template gives the key, wherever one does.
type RecordKey struct {
	Example  syntax.Decl     // nil in a template
	Template *model.Template // that gives the key, the first of several; nil where none does
	Record   *model.Record   // nil where it is not known
	Name     string
	place    diag.Place
}

// ObjectName is the key.
func (k *RecordKey) ObjectName() string { return k.Name }

// Declared is the place of the cell with the key.
func (k *RecordKey) Declared() model.Spot { return model.Spot{File: k.place.File, Span: k.place.Span} }

func (k *RecordKey) declaredAt(o Occurrence) bool {
	return k.place.File == o.File.Source && k.place.Span == o.Span
}

// keyIdentity is of an example, or of a record where a template gives the key.
type keyIdentity struct {
	example syntax.Decl
	record  *model.Record
	key     string
}

func (k *RecordKey) identity() keyIdentity {
	if k.Template != nil {
		return keyIdentity{record: k.Record, key: k.Name}
	}
	return keyIdentity{example: k.Example, key: k.Name}
}

// newTemplateKeys are the keys that templates give.
func newTemplateKeys(info *model.Info) map[keyIdentity]*RecordKey {
	keys := map[keyIdentity]*RecordKey{}
	for _, t := range info.Templates {
		t.Own(func(f *model.Field, cell *syntax.Cell) {
			if !IsKey(f) || cell.State != syntax.CellData {
				return
			}
			k := &RecordKey{Template: t, Record: f.Record, Name: cell.Data, place: info.At(t.Decl, cell)}
			if keys[k.identity()] == nil {
				keys[k.identity()] = k
			}
		})
	}
	return keys
}

// TemplateKey is the record with a key that templates give, nil where none does.
func (s *Snapshot) TemplateKey(of *model.Record, key string) *RecordKey {
	return s.templateKeys()[keyIdentity{record: of, key: key}]
}

// KeysIn are the records of an example, by their keys.
func (s *Snapshot) KeysIn(f *syntax.File, placed *syntax.Placed) map[string]*RecordKey {
	w := &namer{Snapshot: s, file: f, placed: placed}
	if e, ok := placed.Decl.(*syntax.ExampleDecl); ok {
		w.collectKeys(e)
	}
	return w.keys
}

// TemplatesIn are the templates that an example names.
func (s *Snapshot) TemplatesIn(e *syntax.ExampleDecl) []*model.Template {
	var list []*model.Template
	add := func(name *syntax.Name) {
		if t, ok := s.Info.Use(OrNil(name)).(*model.Template); ok {
			list = append(list, t)
		}
	}
	for _, clause := range e.Body {
		if line, ok := clause.(*syntax.GivenClause); ok {
			for _, one := range line.Before {
				add(one.Template)
			}
			add(line.Template)
		}
	}
	return list
}

// collectKeys finds the records that an example has: lines may name one that stands
// further down.
func (w *namer) collectKeys(e *syntax.ExampleDecl) {
	w.keys = map[string]*RecordKey{}
	for _, clause := range e.Body {
		if line, ok := clause.(*syntax.GivenClause); ok {
			w.rowKeys(e, line)
		}
	}
	for _, t := range w.TemplatesIn(e) {
		w.keysOf(e, t)
	}
}

// rowKeys finds the records that have a row of their own with a key.
func (w *namer) rowKeys(e *syntax.ExampleDecl, line *syntax.GivenClause) {
	columns := w.FieldsOf(line.Header)
	for _, row := range line.Rows {
		for i, cell := range row.Cells {
			if i >= len(columns) || !IsKey(columns[i]) || cell.State != syntax.CellData || w.keys[cell.Data] != nil {
				continue
			}
			at := diag.Place{File: w.file.Source, Span: w.placed.Abs(cell.Place)}
			w.keys[cell.Data] = &RecordKey{Example: e, Record: columns[i].Record, Name: cell.Data, place: at}
		}
	}
}

// keysOf finds the record whose key a template gives. Where the template refers to a
// record by a key that templates give, and the example has that record in a row of its
// own, it is the same: the one cannot have another key without the other.
func (w *namer) keysOf(e *syntax.ExampleDecl, t *model.Template) {
	if t.Of == nil {
		return
	}
	for _, f := range t.Of.Fields {
		cell := t.Cell(f)
		if cell == nil || cell.State != syntax.CellData {
			continue
		}
		own := w.keys[cell.Data]
		switch {
		case IsKey(f):
			if given := w.TemplateKey(f.Record, cell.Data); given != nil && own == nil {
				k := *given
				k.Example = e
				w.keys[cell.Data] = &k
			}
		case f.Type.Kind == model.Reference && own != nil && own.Template == nil && own.Record == f.Type.Record:
			if given := w.TemplateKey(own.Record, own.Name); given != nil {
				own.Template = given.Template
			}
		}
	}
}

// IsKey says whether a field is the key of its record.
func IsKey(f *model.Field) bool { return f != nil && f.Record != nil && f.Record.Key == f }

// key gives the key of a record in a cell.
func (w *namer) key(cell *syntax.Cell, of *model.Record, declares bool) {
	k := w.keys[cell.Data]
	if w.keys == nil {
		k = w.TemplateKey(of, cell.Data)
	}
	if k != nil {
		w.add(cell, w.placed.Abs(cell.Place), k, declares)
	}
}
