package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// builtins are what the language itself finds, before exceptions.
func (w *world) builtins() []*candidate {
	var list []*candidate
	for _, t := range w.info.Records {
		for _, r := range w.rows(t) {
			for _, f := range t.Fields {
				list = append(list, w.codesOf(r, f)...)
				if ref := w.field(r, f); f.Type.Kind == model.Reference && !ref.open() && ref.Value.row == nil {
					list = append(list, w.about(r, syntax.UnknownReference, finding.UnknownReference(w.info, f)))
				}
			}
			list = append(list, w.dateOf(r)...)
			list = append(list, w.groupsOf(r)...)
		}
	}
	for _, g := range w.info.Groups {
		for _, c := range w.groups[g] {
			if !c.decided {
				list = append(list, w.builtin(c.rows(), syntax.UnknownDate, finding.UndatedGroup(w.info, g, c.need)))
			}
		}
	}
	return slices.DeleteFunc(list, func(f *candidate) bool { return f.Severity == syntax.Ignore })
}

// about is a finding about one record.
func (w *world) about(r *row, kind syntax.Builtin, said finding.Finding) *candidate {
	f := w.builtin([]*row{r}, kind, said)
	if day, dated := w.date(r); dated {
		f.Date, f.Dated = day, true
	}
	return f
}

// contradicting is about fixes that contradict one another, on the first record with the
// key.
func (w *world) contradicting(c finding.Contradiction) (finding.Finding, bool) {
	rows := w.rows(c.Field.Record)
	first := slices.IndexFunc(rows, func(r *row) bool { return r.key() == c.Key })
	return w.about(rows[first], syntax.ConflictingFixes, finding.ConflictingFixes(w.info, c)).Finding, true
}

// builtin is a finding that points to some records.
func (w *world) builtin(on []*row, kind syntax.Builtin, said finding.Finding) *candidate {
	f := &candidate{Finding: said, on: on, builtin: kind}
	f.On, f.Unit = refs(on), w.unit(on)
	return f
}

func refs(on []*row) []finding.Ref {
	var list []finding.Ref
	for _, r := range on {
		list = append(list, r.ref())
	}
	return list
}

// codesOf finds unknown, expired and repeated codes in a field.
func (w *world) codesOf(r *row, f *model.Field) []*candidate {
	v := r.table.Value(r.n, f)
	recorded := v.RawCodes()
	var list []*candidate
	for i, c := range recorded {
		before := recorded[:i]
		if !slices.Contains(before, c) {
			list = append(list, w.codeOf(r, f, c)...)
		}
		times := 0
		for _, o := range before {
			if o.Canon == c.Canon {
				times++
			}
		}
		if times == 1 {
			first := before[slices.IndexFunc(before, func(o record.CodeValue) bool { return o.Canon == c.Canon })]
			got := w.about(r, syntax.RepeatedCode, finding.RepeatedCode(w.info, f, first))
			got.code = c.Canon
			list = append(list, got)
		}
	}
	return list
}

// codeOf says whether one recorded code is unknown or expired.
func (w *world) codeOf(r *row, f *model.Field, c record.CodeValue) []*candidate {
	_, entries, known := model.Resolve(f.Type.Systems, c.Raw)
	near := ""
	if !known || model.ByShape(f.Type.Systems, c.Raw) {
		var names []string
		for _, s := range f.Type.Systems {
			for _, listed := range s.Codes {
				names = append(names, listed.Name)
			}
		}
		near, _ = diag.Near(c.Raw, names)
	}
	if !known && near == "" {
		near = model.Capitals(f.Type.Systems, c.Raw)
	}
	var got *candidate
	if !known || near != "" {
		got = w.about(r, syntax.UnknownCode, finding.UnknownCode(w.info, f, r.key(), c, near))
		code, entries, _ := model.Resolve(f.Type.Systems, near)
		got.code = code
		day, dated := w.date(r)
		day = w.judged(day)
		over := len(entries) > 0 && !slices.ContainsFunc(entries, func(e *model.ListedCode) bool { return e.InForce(day) })
		expired := dated && (over ||
			!slices.ContainsFunc(w.info.Rules, func(rule *model.Rule) bool { return rule.InForce(day) }))
		if near != "" && (expired || w.excepted(got)) {
			got = w.about(r, syntax.UnknownCode, finding.UnknownCode(w.info, f, r.key(), c, ""))
		}
	} else {
		day, ok := w.date(r)
		day = w.judged(day)
		inForce := func(e *model.ListedCode) bool { return e.InForce(day) }
		if !ok || len(entries) == 0 || slices.ContainsFunc(entries, inForce) {
			return nil
		}
		got = w.about(r, syntax.ExpiredCode, finding.ExpiredCode(w.info, f, r.key(), c, entries, day))
	}
	got.code = c.Canon
	return []*candidate{got}
}

// dateOf finds a record without a date, and one on a day without rules.
func (w *world) dateOf(r *row) []*candidate {
	if r.typ().Governing == nil {
		return nil
	}
	day, ok := w.date(r)
	day = w.judged(day)
	if !ok {
		return []*candidate{w.about(r, syntax.UnknownDate, finding.UndatedRecord(w.info, r.typ(), w.undated(r)))}
	}
	meant := func(rule *model.Rule) bool { return rule.On == model.Case(r.typ()) }
	inForce := func(rule *model.Rule) bool { return rule.InForce(day) }
	if !slices.ContainsFunc(w.info.Rules, meant) || slices.ContainsFunc(w.info.Rules, inForce) {
		return nil
	}
	return []*candidate{w.about(r, syntax.NoRulesForDate, finding.NoRulesForDate(w.info, r.typ(), day))}
}

// groupsOf finds the groups that a record may belong to but that cannot be told.
func (w *world) groupsOf(r *row) []*candidate {
	var list []*candidate
	for _, g := range w.info.Groups {
		for _, c := range g.Collections {
			if c.Record != r.typ() {
				continue
			}
			var need []string
			for _, k := range g.Key {
				need = union(need, w.field(r, k.Fields[c.Index]).Need)
			}
			if len(need) == 0 || w.belongs(c, r).truth() == No {
				continue
			}
			list = append(list, w.about(r, syntax.UnknownGroup, finding.UnknownGroup(w.info, r.typ(), g, need)))
			break
		}
	}
	return list
}
