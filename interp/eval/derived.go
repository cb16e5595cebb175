package eval

import (
	"slices"

	"ppolang/internal/graph"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// derivedReads finds the derived values that findings of a piece read. What a group
// has of them is found once, however many findings look it up.
type derivedReads struct {
	*run
	groups map[readGroup][]*model.Derivation
}

type readGroup struct {
	reads *plan.Reads
	of    *cases.Group
	n     int32
}

// assumed are the assumptions of a finding with those of the derived values that it
// reads behind them; reads is what it reads on a day.
func (d *derivedReads) assumed(texts []string, f *expr.Rows, i int, on []cases.Member, days []value.Date, reads func(day value.Date) *plan.Reads) []string {
	if !d.anyDerived {
		return texts
	}
	var more []string
	for _, day := range days {
		for _, line := range d.lines(reads(day), f, i, on) {
			more = append(more, finding.AssumedOf(line, day)...)
		}
	}
	return finding.WithDerived(texts, more)
}

// lines are those that gave values that a finding about a case reads, which points to
// some records.
func (d *derivedReads) lines(reads *plan.Reads, f *expr.Rows, i int, on []cases.Member) []*model.Derivation {
	if !d.derives(reads) {
		return nil
	}
	var lines []*model.Derivation
	if f.Group != nil {
		lines = append(lines, d.ofGroup(reads, f.Group, f.Row(i))...)
	} else {
		on = append(slices.Clip(on), f.CaseMembers(i)...)
	}
	for _, l := range reads.Lookups {
		g := d.GroupOf(l.Group)
		if found := g.Lookup(l); found != nil && found[f.Row(i)] >= 0 {
			lines = append(lines, d.ofGroup(reads, g, found[f.Row(i)])...)
		}
	}
	return append(lines, d.ofRecords(reads, on)...)
}

// derives says whether any field that is read is derived anywhere.
func (d *derivedReads) derives(reads *plan.Reads) bool {
	return slices.ContainsFunc(d.Info.Records, func(of *model.Record) bool {
		t := d.Tables[of]
		return t.Src != nil && slices.ContainsFunc(reads.Fields(of), func(f *model.Field) bool { return t.Column(f).AnyDerived() })
	})
}

func (d *derivedReads) ofGroup(reads *plan.Reads, g *cases.Group, n int32) []*model.Derivation {
	key := readGroup{reads, g, n}
	lines, known := d.groups[key]
	if !known {
		lines = d.ofRecords(reads, g.Members(n))
		if d.groups == nil {
			d.groups = map[readGroup][]*model.Derivation{}
		}
		d.groups[key] = lines
	}
	return lines
}

// ofRecords are the lines that gave values of some records, and of those that they
// refer to.
func (d *derivedReads) ofRecords(reads *plan.Reads, list []cases.Member) []*model.Derivation {
	var seen graph.Visited[cases.Member]
	var lines []*model.Derivation
	list = slices.Clone(list)
	for len(list) > 0 {
		m := list[len(list)-1]
		list = list[:len(list)-1]
		if !seen.First(m) {
			continue
		}
		for _, f := range reads.Fields(m.Table.Of) {
			for _, row := range m.Table.Own(m.Row) {
				lines = d.ofField(lines, m.Table, f, row)
			}
			if f.Type.Kind == model.Reference {
				if to, leads := d.Follow(m, f); leads {
					list = append(list, to)
				}
			}
		}
	}
	return lines
}

// ofField adds the line that gave a field of a record, and those that found what this
// one, and so on, read of the record.
func (d *derivedReads) ofField(lines []*model.Derivation, t *cases.Table, f *model.Field, row int32) []*model.Derivation {
	line := t.Column(f).Derived(int(row))
	if line == nil {
		return lines
	}
	behind := []*model.Derivation{line}
	for i := 0; i < len(behind); i++ {
		for _, f := range d.Plan.LineReads(behind[i]) {
			if by := t.Column(f).Derived(int(row)); by != nil && by.Find != nil && !slices.Contains(behind, by) {
				behind = append(behind, by)
			}
		}
	}
	for _, line := range behind {
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return lines
}
