package expr

import (
	"fmt"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
	"ppolang/interp/record"
)

// Value evaluates a text, a reference, a code or a list of codes in every row.
func (f *Rows) Value(n *plan.Node) columns.Values {
	if v, done := f.remembers().values[n]; done {
		return v
	}
	f.Did(&f.Work.Rows, f.N)
	v := f.newValue(n)
	f.memo.values[n] = v
	return v
}

func (f *Rows) newValue(n *plan.Node) columns.Values {
	ids := f.idList(f.N)
	switch n.Op {
	case plan.Constant:
		dict := record.NewDict()
		id := dict.Intern(cases.Constant(n.Const, n.Kind))
		for i := range ids {
			ids[i] = id
		}
		return columns.Values{IDs: ids, Dict: dict}
	case plan.Dateless:
		return columns.Values{IDs: ids, Dict: f.Data.Texts}
	case plan.Field:
		return f.valueField(n, ids)
	case plan.Key:
		dict, keys := f.Group.KeyIDs(n.Key)
		for i := range ids {
			if g := f.Row(i); g >= 0 {
				ids[i] = keys[g]
			}
		}
		return columns.Values{IDs: ids, Dict: dict}
	case plan.Outer:
		of := f.parent.Value(n.Args[0])
		for i, owner := range f.owners {
			ids[i] = of.IDs[owner]
		}
		return columns.Values{IDs: ids, Dict: of.Dict}
	case plan.Follow:
		return f.follow(n.Args[0]).Value(n.Args[1])
	case plan.Via:
		return f.viaValue(n)
	case plan.Present:
		v := f.Value(n.Args[0])
		for i, id := range v.IDs {
			if !f.isAbsent(i) {
				ids[i] = id
			}
		}
		return columns.Values{IDs: ids, Dict: v.Dict}
	case plan.Among:
		return f.amongValues(n, ids)
	case plan.Otherwise:
		a, b := f.Value(n.Args[0]), f.Value(n.Args[1])
		return f.merge(a, b)
	}
	panic(fmt.Sprintf("eval: node %d is no value", n.Op))
}

func (f *Rows) valueField(n *plan.Node, ids []uint32) columns.Values {
	if f.table.Src == nil {
		return columns.Values{IDs: ids, Dict: f.Data.Texts}
	}
	c := f.table.Column(n.Field)
	missing := false
	for i := range ids {
		id, here := f.id(c, i)
		ids[i] = id
		missing = missing || id == 0 && here
	}
	v := columns.Values{IDs: ids, Dict: c.Dict}
	if !missing || n.Const == nil {
		return v
	}
	otherwise := columns.Values{IDs: make([]uint32, f.N), Dict: record.NewDict()}
	id := otherwise.Dict.Intern(cases.Constant(n.Const, n.Kind))
	for i := range ids {
		if _, here := f.id(c, i); here {
			otherwise.IDs[i] = id
		}
	}
	return f.merge(v, otherwise)
}

// merge is a, or b where a is unknown. Values of two dictionaries are put into a
// third.
func (f *Rows) merge(a, b columns.Values) columns.Values {
	out := columns.Values{IDs: make([]uint32, f.N), Dict: a.Dict}
	if a.Dict == b.Dict {
		for i := range out.IDs {
			if out.IDs[i] = a.IDs[i]; out.IDs[i] == 0 {
				out.IDs[i] = b.IDs[i]
			}
		}
		return out
	}
	out.Dict = record.NewDict()
	for i := range out.IDs {
		v := a.At(i)
		if !v.Known() {
			v = b.At(i)
		}
		out.IDs[i] = out.Dict.Intern(v)
	}
	return out
}
