package plan

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Path is a way from a record to a field: over references, through fields of the
// record and of those it leads to. A key of a group stands for the field of that name.
type Path []model.Object

// Of is the field that a step of the way is of a record, nil where it leads nowhere.
func (p Path) Of(step int, of *model.Record) *model.Field {
	switch o := p[step].(type) {
	case *model.Field:
		if o.Record == of {
			return o
		}
	case *model.GroupKey:
		if i := slices.IndexFunc(o.Fields, func(f *model.Field) bool { return f.Record == of }); i >= 0 {
			return o.Fields[i]
		}
	}
	return nil
}

func (p Path) key() string {
	var b strings.Builder
	for _, o := range p {
		on := model.Object(nil)
		switch o := o.(type) {
		case *model.Field:
			on = o.Record
		case *model.GroupKey:
			on = o.Group
		}
		b.WriteString(on.ObjectName() + "." + o.ObjectName() + " ")
	}
	return b.String()
}

// fields numbers the paths to fields of codes that tests are of, and sets of these.
type fields struct {
	info       *model.Info
	paths      []Path
	numbers    map[string]int // of paths
	sets       [][]int        // the first is empty
	setNumbers map[string]int
	behind     map[*model.Definition][]Path
}

func newFields(info *model.Info) *fields {
	return &fields{
		info: info, numbers: map[string]int{}, sets: [][]int{nil}, setNumbers: map[string]int{"[]": 0},
		behind: map[*model.Definition][]Path{},
	}
}

// in is the set of the fields that the sides of a test read. What stands in a sensitive
// one is not to be seen from what is assumed.
func (f *fields) in(sides ...syntax.Expr) int {
	var set []int
	for _, x := range sides {
		for _, p := range f.read(x) {
			if len(p) == 0 {
				continue
			}
			t := model.TypeOf(p[len(p)-1])
			if t.Sensitive || t.Kind != model.Code && t.Kind != model.Codes {
				continue
			}
			n, known := f.numbers[p.key()]
			if !known {
				n = len(f.paths)
				f.numbers[p.key()], f.paths = n, append(f.paths, p)
			}
			set = append(set, n)
		}
	}
	slices.Sort(set)
	set = slices.Compact(set)
	key := fmt.Sprint(set)
	n, known := f.setNumbers[key]
	if !known {
		n = len(f.sets)
		f.setNumbers[key], f.sets = n, append(f.sets, set)
	}
	return n
}

// read are the paths that an expression may be the end of, each once: the record or
// group itself, whichever of those around, is the empty one, and so is a member.
func (f *fields) read(x syntax.Expr) []Path {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return f.read(x.X)
	case *syntax.OtherwiseExpr:
		return once(append(f.read(x.L), f.read(x.R)...))
	case *syntax.ThisExpr, *syntax.PickExpr:
		return []Path{nil}
	case *syntax.NameExpr:
		if _, is := f.info.Use(x).(model.Case); is {
			return []Path{nil}
		}
		return f.ends([]Path{nil}, f.info.Use(x))
	case *syntax.MemberExpr:
		if pick, _ := f.info.PickedOf(x); pick != nil || f.info.Use(x) == nil {
			return []Path{nil}
		}
		return f.ends(f.read(x.X), f.info.Use(x))
	}
	return nil
}

// ends are paths that go on to what a name stands for.
func (f *fields) ends(from []Path, o model.Object) (to []Path) {
	var steps []Path
	switch o := o.(type) {
	case *model.Field, *model.GroupKey:
		steps = []Path{{o}}
	case *model.Definition:
		known, is := f.behind[o]
		if !is {
			known = f.read(o.Expr)
			f.behind[o] = known
		}
		steps = known
	}
	for _, p := range from {
		for _, q := range steps {
			to = append(to, slices.Concat(p, q))
		}
	}
	return once(to)
}

// once leaves out the paths that stand before.
func once(list []Path) []Path {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(p Path) bool {
		before := seen[p.key()]
		seen[p.key()] = true
		return before
	})
}
