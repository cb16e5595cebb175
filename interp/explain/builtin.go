package explain

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// builtins are what the language itself finds, before exceptions.
func (w *world) builtins() []*found {
	var list []*found
	for _, t := range w.info.Records {
		for _, r := range w.rows(t) {
			for _, f := range t.Fields {
				list = append(list, w.codesOf(r, f)...)
				if ref := w.field(r, f); f.Type.Kind == check.Reference && !ref.open() && ref.Value.row == nil {
					list = append(list, w.builtin(syntax.UnknownReference, r,
						finding.UnknownReferenceMessage(f.Name, f.Type.Record.Name, w.info.Lang)))
				}
			}
			list = append(list, w.dateOf(r)...)
			list = append(list, w.groupsOf(r)...)
		}
	}
	for _, g := range w.info.Groups {
		for _, c := range w.groups[g] {
			if !c.decided {
				f := w.undecided(syntax.UnknownDate, c.rows(), finding.UnknownDateMessage(finding.TitleOf(g.Title, g.Name), c.need, w.info.Lang), c.need)
				f.For, f.Dated, f.Date = g.Name, false, 0
				list = append(list, f)
			}
		}
	}
	return slices.DeleteFunc(list, func(f *found) bool { return f.Severity == syntax.Ignore })
}

// builtin is a finding about one record.
func (w *world) builtin(b syntax.Builtin, r *row, message string) *found {
	f := &found{builtin: b, on: []*row{r}}
	f.Rule = finding.BuiltinName(b, w.info.Lang)
	f.Outcome = finding.Violation
	f.Severity = w.severity(b)
	f.Message = diag.Mask(message)
	f.For = r.typ().Name
	f.On = []finding.Ref{r.ref()}
	f.Date, f.Dated = w.date(r)
	if !f.Dated {
		f.Date = 0
	}
	f.Unit = w.unit(f.on)
	return f
}

// undecided is an undetermined built-in finding about some records.
func (w *world) undecided(b syntax.Builtin, on []*row, message string, need []string) *found {
	f := w.builtin(b, on[0], message)
	f.Outcome, f.Missing = finding.Undetermined, need
	f.on, f.On = on, refs(on)
	f.Unit = w.unit(on)
	return f
}

func refs(on []*row) []finding.Ref {
	var list []finding.Ref
	for _, r := range on {
		list = append(list, r.ref())
	}
	return list
}

func (w *world) severity(b syntax.Builtin) syntax.Severity {
	if w.info.Ruleset != nil {
		if s, ok := w.info.Ruleset.Severities[b]; ok {
			return s
		}
	}
	return finding.BuiltinSeverity(b)
}

// codesOf finds unknown, expired and repeated codes in a field.
func (w *world) codesOf(r *row, f *check.Field) []*found {
	v := r.table.Value(r.n, f)
	recorded := v.RawCodes()
	if f.Type.Kind == check.Code && v.Known() {
		recorded = []record.CodeValue{{Raw: v.RawText(), Canon: v.RawCanon()}}
	}
	var list []*found
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
			got := w.builtin(syntax.RepeatedCode, r, finding.RepeatedCodeMessage(first.Raw, f.Name, w.info.Lang))
			got.code = c.Canon
			list = append(list, got)
		}
	}
	return list
}

// codeOf says whether one recorded code is unknown or expired.
func (w *world) codeOf(r *row, f *check.Field, c record.CodeValue) []*found {
	_, entries, known := check.Resolve(f.Type.Systems, c.Raw)
	var got *found
	var with string
	if !known {
		var names []string
		for _, s := range f.Type.Systems {
			for _, listed := range s.Codes {
				names = append(names, listed.Name)
			}
		}
		with, _ = diag.Near(c.Raw, names)
		got = w.builtin(syntax.UnknownCode, r, finding.UnknownCodeMessage(c.Raw, f.Name, with, w.info.Lang))
	} else {
		day, ok := w.date(r)
		day = w.judged(day)
		inForce := func(e *check.ListedCode) bool { return e.InForce(day) }
		if !ok || len(entries) == 0 || slices.ContainsFunc(entries, inForce) {
			return nil
		}
		for _, s := range f.Type.Systems {
			for _, listed := range s.Codes {
				replaces := func(e *check.ListedCode) bool { return slices.Contains(listed.Replaces, e) }
				if with == "" && listed.InForce(day) && slices.ContainsFunc(entries, replaces) {
					with = listed.Name
				}
			}
		}
		got = w.builtin(syntax.ExpiredCode, r, finding.ExpiredCodeMessage(c.Raw, f.Name, day, with, w.info.Lang))
		var texts []string
		for _, e := range entries {
			if e.Assumed && got.Severity == syntax.Error && !w.sets(syntax.ExpiredCode) {
				got.Severity = syntax.Note
			}
			texts = addWhy(texts, e.AssumedOn(day))
		}
		got.Assumptions = texts
	}
	got.code = c.Canon
	if with != "" {
		got.Fixes = []finding.Fix{{Record: f.Record.Name, Key: r.key(), Field: f.Name, Action: "replace", Code: c.Raw, With: with}}
	}
	return []*found{got}
}

// sets says whether the header sets the severity of a built-in finding.
func (w *world) sets(b syntax.Builtin) bool {
	if w.info.Ruleset == nil {
		return false
	}
	_, ok := w.info.Ruleset.Severities[b]
	return ok
}

// dateOf finds a record without a date, and one on a day without rules.
func (w *world) dateOf(r *row) []*found {
	if r.typ().Governing == nil {
		return nil
	}
	day, ok := w.date(r)
	day = w.judged(day)
	if !ok {
		title := finding.TitleOf(r.typ().Title, r.typ().Name)
		return []*found{w.undecided(syntax.UnknownDate, []*row{r}, finding.UnknownDateMessage(title, w.undated(r), w.info.Lang), w.undated(r))}
	}
	meant := func(rule *check.Rule) bool { return rule.On == check.Case(r.typ()) }
	inForce := func(rule *check.Rule) bool { return rule.InForce(day) }
	if !slices.ContainsFunc(w.info.Rules, meant) || slices.ContainsFunc(w.info.Rules, inForce) {
		return nil
	}
	return []*found{w.builtin(syntax.NoRulesForDate, r, finding.NoRulesForDateMessage(day, w.info.Lang))}
}

// groupsOf finds the groups that a record may belong to but that cannot be told.
func (w *world) groupsOf(r *row) []*found {
	var list []*found
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
			message := finding.UnknownGroupMessage(finding.TitleOf(g.Title, g.Name), need, w.info.Lang)
			list = append(list, w.undecided(syntax.UnknownGroup, []*row{r}, message, need))
			break
		}
	}
	return list
}
