package eval

import (
	"slices"
	"strings"

	"ppolang/interp/eval/builtin"
	"ppolang/interp/eval/cases"
	"ppolang/interp/finding"
	"ppolang/lang/syntax"
)

// settle has findings take account of one another and puts them in order. It does what
// finding.Settle does, for more findings than there is memory for in words. Those that
// are accepted stand last then: it gives their number.
func (f *findings) settle() int {
	all := f.proposals()
	f.leaveSuccessors(all)
	f.contradict(all)
	for i := range f.list {
		f.list[i].was = int32(i)
	}
	f.sort()
	n := len(f.list)
	accepted := f.waive()
	if !f.options.Apart {
		f.fold(f.moved(all, n))
	}
	f.list = append(f.list, accepted...)
	return len(accepted)
}

// moved are the changes with the places at which findings now stand, of n that there
// were, less those of findings that are gone.
func (f *findings) moved(all *changes, n int) *changes {
	const gone = -1
	now := slices.Repeat([]int32{gone}, n) // where each is now, by where it was
	for i := range f.list {
		now[f.list[i].was] = int32(i)
	}
	for i := range all.list {
		all.list[i].finding = now[all.list[i].finding]
	}
	all.list = slices.DeleteFunc(all.list, func(c change) bool { return c.finding == gone })
	return all
}

func (f *findings) sourceOf(c change) *source { return &f.sources[f.list[c.finding].by] }

// leaveSuccessors takes the fix of findings on expired codes away where a rule's finding
// removes or replaces either code in the same field.
func (f *findings) leaveSuccessors(all *changes) {
	of := all.changed()
	bare := map[int32]int32{} // what gives such findings without a fix, by what gives them
	const left = -1
	type code struct{ field, code string }
	all.each(func(list []change) {
		var gone map[code]bool // what rules take out
		for i, c := range list {
			if s := f.sourceOf(c).builtin; s == nil || s.Kind != syntax.ExpiredCode {
				continue
			}
			if gone == nil {
				gone = map[code]bool{}
				for _, o := range list {
					if f.sourceOf(o).builtin == nil {
						gone[code{of[o.what].field, of[o.what].Goes()}] = true
					}
				}
			}
			x := of[c.what]
			if !gone[code{x.field, x.Code}] && !gone[code{x.field, x.With}] {
				continue
			}
			by := f.list[c.finding].by
			if _, made := bare[by]; !made {
				bare[by] = int32(f.source(source{builtin: f.sources[by].builtin.Bare()}))
			}
			f.list[c.finding].by, list[i].what = bare[by], left
			f.Did(&f.Work.Succeeded, 1)
		}
	})
	all.list = slices.DeleteFunc(all.list, func(c change) bool { return c.what == left })
}

// contradict adds what contradicts of all that is proposed.
func (f *findings) contradict(all *changes) {
	name := syntax.ConflictingFixes.In(f.Info.Lang)
	severity := finding.SeverityOf(f.Info, syntax.ConflictingFixes)
	if severity == syntax.Ignore || !f.asked(name, name) {
		return
	}
	w := &contradicting{findings: f, of: all.changed(), rules: map[string][]string{}, tables: map[int32]*contradicted{}}
	all.each(func(list []change) {
		clashing := func(c change) bool { return w.of[c.what].Clashing() }
		if len(list) == 1 || !slices.ContainsFunc(list, clashing) {
			return
		}
		t := w.table(list[0].record)
		for _, c := range w.clashes(list) {
			t.list = append(t.list, c)
			row := t.first[list[0].key]
			f.list = append(f.list, brief{by: t.by, row: row, nth: int32(len(t.list) - 1), day: t.table.Day(row), outcome: finding.Violation, severity: severity})
			f.Did(&f.Work.Clashed, 1)
		}
	})
	f.left = len(f.list)
}

// contradicting finds contradictions.
type contradicting struct {
	*findings
	of     []changed
	rules  map[string][]string // lists of names, each once
	tables map[int32]*contradicted
}

// contradicted is the contradictions in the records of a type.
type contradicted struct {
	table *cases.Table
	by    int32   // the source
	first []int32 // the first record with each key
	list  []finding.Contradiction
}

func (w *contradicting) table(record int32) *contradicted {
	if t := w.tables[record]; t != nil {
		return t
	}
	t := &contradicted{table: w.Tables[w.Info.Records[record]]}
	keys := t.table.Column(t.table.Of.Key)
	t.first = make([]int32, keys.Dict.Len())
	for row := int32(len(keys.IDs)) - 1; row >= 0; row-- {
		t.first[keys.IDs[row]] = row
	}
	t.by = int32(w.source(source{builtin: w.builtins.About(t.table, syntax.ConflictingFixes, func(_, nth int32) finding.Finding {
		return finding.ConflictingFixes(w.Info, t.list[nth])
	})}))
	w.tables[record] = t
	return t
}

// clashes are the contradictions among what is proposed for a record.
func (w *contradicting) clashes(list []change) []finding.Contradiction {
	var found []finding.Contradiction
	for _, field := range w.Info.Records[list[0].record].Fields {
		var of []change
		var changes []finding.Change
		for _, c := range list {
			if w.of[c.what].field == field.Name {
				of, changes = append(of, c), append(changes, w.of[c.what].Change)
			}
		}
		for _, clash := range finding.Clashes(changes) {
			var names []string
			for _, i := range clash.Of {
				names = append(names, w.nameOf(of[i]))
			}
			found = append(found, finding.Contradiction{Field: field, Code: clash.Code, Rules: w.once(names)})
		}
	}
	return found
}

func (w *contradicting) nameOf(c change) string {
	s := w.sourceOf(c)
	if s.builtin != nil {
		return s.builtin.Kind.In(w.Info.Lang)
	}
	return s.rule.ID()
}

// once is a list of names, sorted, and the same list for the same names.
func (w *contradicting) once(names []string) []string {
	slices.Sort(names)
	names = slices.Compact(names)
	key := strings.Join(names, "\x00")
	if known, ok := w.rules[key]; ok {
		return known
	}
	w.rules[key] = names
	return names
}

// contradictory is about a contradiction, on the first record with the key; false where
// such were not asked for.
func (r *run) contradictory(c finding.Contradiction) (finding.Finding, bool) {
	name := syntax.ConflictingFixes.In(r.Info.Lang)
	if !r.asked(name, name) {
		return finding.Finding{}, false
	}
	t := r.Tables[c.Field.Record]
	row := int32(0)
	for t.Key(row) != c.Key {
		row++
	}
	var b builtin.Builtins
	b.World = r.World
	of := b.About(t, syntax.ConflictingFixes, func(int32, int32) finding.Finding { return finding.ConflictingFixes(r.Info, c) })
	return b.Word(builtin.Brief{Source: of, Row: row}), true
}
