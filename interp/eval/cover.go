package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/lang/check"
)

// cover is the records that a rule makes an exception for: the cases of a rule
// for records, the members that a rule for groups points to. It is worked out
// before the rules are judged, for the rules only that are exceptions to others'
// records or to built-in findings.
type cover struct {
	applies map[*table]columns.Truth // by row: whether the rule applies in a case that covers it
	unsure  map[member][]coverCase   // the groups that make it unknown
	yes     []covered                // the same record by record, for exceptions to built-in findings
}

type coverCase struct {
	epoch *plan.Epoch
	group *group
	row   int32
}

// covered is a record that a rule covers for certain, judged in an epoch.
type covered struct {
	epoch *plan.Epoch
	of    member
}

// cover works out whom exceptions cover: rules for groups first, for rules for
// records may be excepted by them.
func (r *run) cover(cohorts []*cohort) {
	for _, groups := range []bool{true, false} {
		for _, rule := range r.info.Rules {
			if _, forGroup := rule.On.(*check.Group); forGroup == groups && covers(rule) {
				r.covers[rule] = r.coverBy(rule, cohorts)
			}
		}
	}
}

// covers says whether a rule is an exception to something about records that it
// is not itself about.
func covers(rule *check.Rule) bool {
	return slices.ContainsFunc(rule.Excepts, func(x check.Exception) bool { return x.Rule == nil || x.Rule.On != rule.On })
}

// coverMark is one record that one case covers.
type coverMark struct {
	of    member
	truth columns.Value
	by    coverCase
}

func (r *run) coverBy(rule *check.Rule, cohorts []*cohort) *cover {
	c := &cover{applies: map[*table]columns.Truth{}, unsure: map[member][]coverCase{}}
	for _, cohort := range cohorts {
		if cohort.on != rule.On {
			continue
		}
		compiled := cohort.epoch.Rule(rule)
		if compiled == nil {
			continue
		}
		bounds := r.chunks(cohort)
		marks := make([][]coverMark, len(bounds)-1)
		r.parallel(len(marks), func(i int) {
			marks[i] = cohort.frame(r, bounds[i], bounds[i+1]).marks(compiled, cohort)
		})
		for _, m := range slices.Concat(marks...) {
			c.add(m)
		}
	}
	return c
}

// marks are the records that the rows of a frame cover.
func (f *frame) marks(rule *plan.Rule, c *cohort) []coverMark {
	t := f.truth(rule.Applies)
	var marks []coverMark
	for i := t.Maybe.Next(0); i >= 0; i = t.Maybe.Next(i + 1) {
		v := t.At(i)
		if rule.Uncertain {
			v = columns.Unknown
		}
		by := coverCase{c.epoch, f.group, f.row(i)}
		covered := f.caseMembers(i)
		if f.group != nil {
			covered = f.pointed(c.epoch.Detail(rule.Rule).PointsTo, i, false)
		}
		for _, m := range covered {
			marks = append(marks, coverMark{m, v, by})
		}
	}
	return marks
}

func (c *cover) add(m coverMark) {
	t, known := c.applies[m.of.table]
	if !known {
		t = columns.NewTruth(m.of.table.rows)
		c.applies[m.of.table] = t
	}
	t.Set(int(m.of.row), m.truth)
	if m.truth == columns.Unknown {
		c.unsure[m.of] = append(c.unsure[m.of], m.by)
	} else {
		c.yes = append(c.yes, covered{m.by.epoch, m.of})
	}
}

// covered is whether a rule for groups applies that points to the record.
func (f *frame) covered(n *plan.Node) columns.Truth {
	c := f.covers[n.Rule]
	t, any := c.applies[f.table]
	if !any {
		return columns.NewTruth(f.n)
	}
	return f.each(func(i int) columns.Value { return t.At(int(f.row(i))) })
}

// needCovered adds what is missing to know whether a covering rule applies.
func (f *frame) needCovered(n *plan.Node, i int, to *needs) {
	for _, by := range f.covers[n.Rule].unsure[member{f.table, f.row(i)}] {
		one := f.groupRows(by.group, []int32{by.row})
		rule := by.epoch.Rule(n.Rule)
		if rule.Uncertain {
			to.add(by.group.undecided[by.row].need...)
		}
		if !one.isSettled(rule.Applies, 0) {
			one.need(rule.Applies, 0, to)
		}
	}
}
