package model

import (
	"slices"

	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Waiver is an avvik: findings that are accepted for a time. Its title is why.
type Waiver struct {
	Named
	Of    []Waived
	Keys  []WaivedKey
	Until value.Date // the last day on which it holds
	By    string
}

// WaivedKey is the key of a record whose findings are accepted.
type WaivedKey struct {
	Key string
	At  Spot
}

// Waived is that of which the findings are accepted: rules, a section or a check that
// the language makes itself.
type Waived struct {
	Rules   []*Rule        // every version and row that is meant
	Section *Section       // of which the shared finding is meant; nil for rules
	Builtin syntax.Builtin // NoBuiltin for rules
	// Record is the type of the records that are named: nil where it is left out and
	// findings may point to several types. Then it is the one that has such a key.
	Record *Record
}

// Names are what findings that are accepted give as their rule, in the language of the
// rule set.
func (w Waived) Names(l syntax.Language) []string {
	switch {
	case w.Builtin != syntax.NoBuiltin:
		return []string{w.Builtin.In(l)}
	case w.Section != nil:
		return []string{w.Section.Name}
	}
	var list []string
	for _, r := range w.Rules {
		if id := r.ID(); !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// PointsAt are the types of the records that findings of a rule point to; none where
// that cannot be told.
func (i *Info) PointsAt(r *Rule) []*Record {
	if len(r.PointsTo) == 0 {
		return MembersOf(r.On)
	}
	var list []*Record
	for _, e := range r.PointsTo {
		if pick, ok := syntax.Unparen(e).(*syntax.PickExpr); ok {
			e = pick.Coll
		}
		members, ok := syntax.Unparen(e).(*syntax.CollExpr)
		if !ok {
			return nil
		}
		coll := i.Gathered(members)
		if coll == nil || coll.Record == nil {
			return nil
		}
		list = append(list, coll.Record)
	}
	return list
}

// MembersOf are the types of the records that a finding about a case points to when the
// rule does not say: of the record itself, or of all members. There are none where one of them is not known.
func MembersOf(on Case) []*Record {
	switch on := on.(type) {
	case *Record:
		return []*Record{on}
	case *Group:
		var list []*Record
		for _, coll := range on.Collections {
			if coll.Record == nil {
				return nil
			}
			list = append(list, coll.Record)
		}
		return list
	}
	return nil
}
