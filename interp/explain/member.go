package explain

import (
	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Member is a record of a case: itself, or one of the group's.
type Member struct {
	finding.Ref
	Date  value.Date // its governing date
	Dated bool
	Unit  string // "" where it is unknown
}

// Records are the records of the case.
func (x *Explanation) Records() []Member {
	var list []Member
	for _, r := range x.subject.rows() {
		m := Member{Ref: r.ref()}
		m.Date, m.Dated = x.scope.date(r)
		if u := r.typ().Unit; u != nil {
			if n := x.scope.field(r, u); !n.open() {
				m.Unit = diag.Mask(x.scope.print(n.Value, u.Type))
			}
		}
		list = append(list, m)
	}
	return list
}

// Title is what people call what a node names: a definition, a dated value, criteria or a
// field; "" for anything else.
func (x *Explanation) Title(n *Node) string {
	if n.Expr == nil {
		return ""
	}
	switch o := x.scope.info.Use(n.Expr).(type) {
	case *model.Definition:
		return o.Title
	case *model.Value:
		return o.Title
	case *model.Criteria:
		return o.Title
	}
	return ""
}

// Criteria says whether a node names criteria: its children have to hold together.
func (x *Explanation) Criteria(n *Node) bool {
	if n.Expr == nil {
		return false
	}
	_, is := x.scope.info.Use(n.Expr).(*model.Criteria)
	return is
}

// Truth is what a condition came to; false for what is no condition.
func (x *Explanation) Truth(n *Node) (Truth, bool) {
	if n.Expr != nil && n.Value.Kind != model.Bool && x.scope.info.TypeOf(n.Expr).Kind != model.Bool {
		return Unknown, false
	}
	return n.truth(), true
}

// ShowAnswer is the value of an answer as it is shown.
func (x *Explanation) ShowAnswer(a Answer) string {
	return diag.Mask(x.scope.print(recorded(a.Value, a.Field.Type.Kind), a.Field.Type))
}
