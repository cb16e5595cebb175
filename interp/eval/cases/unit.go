package cases

import (
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Refs is how findings name records.
func Refs(on []Member) []finding.Ref {
	list := make([]finding.Ref, len(on))
	for i, m := range on {
		list[i] = m.ref()
	}
	return list
}

// UnitOf is the unit of the first record that has one, or where none has, of the
// first that one of them refers to.
func (w *World) UnitOf(on []Member) string {
	for _, m := range on {
		if unit := w.unit(m); unit != "" {
			return unit
		}
	}
	for _, m := range on {
		for _, f := range m.Table.Of.Fields {
			if f.Type.Kind != model.Reference {
				continue
			}
			if to, ok := w.Follow(m, f); ok {
				if unit := w.unit(to); unit != "" {
					return unit
				}
			}
		}
	}
	return ""
}

func (w *World) unit(m Member) string {
	if u := m.Table.Of.Unit; u != nil {
		if v := w.Effective(m, u); v.Known() {
			return diag.Mask(finding.FormatValue(v, u.Type, w.Info.Lang))
		}
	}
	return ""
}

// Effective is the value of a field, or what a missing one means.
func (w *World) Effective(m Member, f *model.Field) record.Value {
	if m.Table.IsCommon(m.Row) {
		return w.effectiveOfAll(m, f)
	}
	v := m.Table.Src.Value(int(m.Row), f)
	if !v.Known() {
		if n := w.Plan.Field(f); n.Const != nil {
			return Constant(n.Const, n.Kind)
		}
	}
	return v
}

// effectiveOfAll is the value of a field of what several records have in common.
func (w *World) effectiveOfAll(m Member, f *model.Field) record.Value {
	if of := w.common(m.Table, m.Table.Column(f))[int(m.Row)-m.Table.Rows]; of.differs {
		return record.Value{}
	}
	return w.Effective(Member{m.Table, m.Table.twins.rows[int(m.Row)-m.Table.Rows][0]}, f)
}

// Follow is the record that a reference leads to, false where it leads nowhere.
func (w *World) Follow(m Member, ref *model.Field) (Member, bool) {
	v, t := w.Effective(m, ref), w.Tables[ref.Type.Record]
	if !v.Known() || t.Src == nil {
		return Member{}, false
	}
	row := t.Leads(w.Data.Texts.ID(v.RawText()))
	return Member{t, row}, row != AbsentRow
}
