package eval

import (
	"fmt"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
)

// value evaluates a text, a reference, a code or a list of codes in every row.
func (f *frame) value(n *plan.Node) columns.Values {
	if v, done := f.values[n]; done {
		return v
	}
	f.did(&f.work.Rows, f.n)
	v := f.newValue(n)
	if f.values == nil {
		f.values = map[*plan.Node]columns.Values{}
	}
	f.values[n] = v
	return v
}

func (f *frame) newValue(n *plan.Node) columns.Values {
	ids := make([]uint32, f.n)
	switch n.Op {
	case plan.Constant:
		dict := record.NewDict()
		id := dict.Intern(constant(n.Const, n.Kind))
		for i := range ids {
			ids[i] = id
		}
		return columns.Values{IDs: ids, Dict: dict}
	case plan.Dateless:
		return columns.Values{IDs: ids, Dict: f.data.Texts}
	case plan.Field:
		return f.valueField(n, ids)
	case plan.Key:
		dict, keys := f.group.keyIDs(n.Key)
		for i := range ids {
			if g := f.row(i); g >= 0 {
				ids[i] = keys[g]
			}
		}
		return columns.Values{IDs: ids, Dict: dict}
	case plan.Outer:
		of := f.parent.value(n.Args[0])
		for i, owner := range f.owners {
			ids[i] = of.IDs[owner]
		}
		return columns.Values{IDs: ids, Dict: of.Dict}
	case plan.Follow:
		return f.follow(n.Args[0]).value(n.Args[1])
	case plan.Via:
		return f.viaValue(n)
	case plan.Present:
		v := f.value(n.Args[0])
		for i, id := range v.IDs {
			if !f.isAbsent(i) {
				ids[i] = id
			}
		}
		return columns.Values{IDs: ids, Dict: v.Dict}
	case plan.Otherwise:
		a, b := f.value(n.Args[0]), f.value(n.Args[1])
		return f.merge(a, b)
	}
	panic(fmt.Sprintf("eval: node %d is no value", n.Op))
}

// constant is a literal as a recorded value.
func constant(c *plan.Const, kind check.Kind) record.Value {
	switch kind {
	case check.Bool:
		return record.BoolOf(c.Bool)
	case check.Integer, check.Decimal, check.Percent:
		return record.NumberOf(c.Number)
	case check.Date:
		return record.DateOf(c.Date)
	case check.Code:
		return record.CodeOf(record.CodeValue{Raw: c.Text, Canon: c.Canon})
	case check.Codes:
		codes := make([]record.CodeValue, len(c.Codes))
		for i := range codes {
			codes[i] = record.CodeValue{Raw: c.Codes[i], Canon: c.Canons[i]}
		}
		return record.CodesOf(codes)
	}
	return record.TextOf(c.Text)
}

func (f *frame) valueField(n *plan.Node, ids []uint32) columns.Values {
	if f.table.src == nil {
		return columns.Values{IDs: ids, Dict: f.data.Texts}
	}
	c := f.table.column(n.Field)
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
	otherwise := columns.Values{IDs: make([]uint32, f.n), Dict: record.NewDict()}
	id := otherwise.Dict.Intern(constant(n.Const, n.Kind))
	for i := range ids {
		if _, here := f.id(c, i); here {
			otherwise.IDs[i] = id
		}
	}
	return f.merge(v, otherwise)
}

// merge is a, or b where a is unknown. Values of two dictionaries are put into a
// third.
func (f *frame) merge(a, b columns.Values) columns.Values {
	out := columns.Values{IDs: make([]uint32, f.n), Dict: a.Dict}
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
