package eval

import (
	"slices"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// codeTest is what there is to say about one distinct value of a code field,
// worked out once however many records have it.
type codeTest struct {
	unknown  []unknownCode
	dated    []datedCode // codes that do not hold on every day
	repeated []record.CodeValue
}

type unknownCode struct {
	code record.CodeValue
	near string
}

type datedCode struct {
	code    record.CodeValue
	entries []*check.ListedCode
}

// codes finds unknown, repeated and expired codes in a field.
func (b *builtins) codes(t *table, f *check.Field) {
	c := t.column(f)
	tests := make([]*codeTest, c.Dict.Len())
	any := false
	near := newNearest(f, b.at.Compared)
	for id := 1; id < len(tests); id++ {
		tests[id] = b.testCodes(f, c.Dict.Value(uint32(id)), near)
		any = any || tests[id] != nil
	}
	b.did(&b.work.LookedUp, max(0, near.asked-near.compared))
	if !any {
		return
	}
	for row, id := range c.IDs {
		if test := tests[id]; test != nil {
			b.codesOf(member{t, int32(row)}, f, test)
		}
	}
}

// testCodes is nil where there is nothing to say on any day.
func (b *builtins) testCodes(f *check.Field, v record.Value, near *nearest) *codeTest {
	codes := recorded(v, f.Type.Kind)
	var test codeTest
	for i, code := range codes {
		if times(codes[:i], code.Canon) == 1 {
			first := slices.IndexFunc(codes, func(c record.CodeValue) bool { return c.Canon == code.Canon })
			test.repeated = append(test.repeated, codes[first])
		}
		if slices.Contains(codes[:i], code) {
			continue
		}
		_, entries, known := check.Resolve(f.Type.Systems, code.Raw)
		switch {
		case !known:
			test.unknown = append(test.unknown, unknownCode{code, near.to(code.Raw)})
		case len(entries) > 0 && !always(entries):
			test.dated = append(test.dated, datedCode{code, entries})
		}
	}
	if test.unknown == nil && test.dated == nil && test.repeated == nil {
		return nil
	}
	return &test
}

func times(codes []record.CodeValue, canon string) int {
	n := 0
	for _, c := range codes {
		if c.Canon == canon {
			n++
		}
	}
	return n
}

// always says whether some entry holds on every day.
func always(entries []*check.ListedCode) bool {
	return slices.ContainsFunc(entries, func(e *check.ListedCode) bool {
		return slices.Contains(e.Force, check.Always)
	})
}

func (b *builtins) codesOf(m member, f *check.Field, test *codeTest) {
	on := []member{m}
	replace := func(code, with string) []finding.Fix {
		if with == "" {
			return nil
		}
		return []finding.Fix{{Record: f.Record.Name, Key: m.table.key(m.row), Field: f.Name, Action: "replace", Code: code, With: with}}
	}
	for _, u := range test.unknown {
		b.add(syntax.UnknownCode, on, u.code.Canon, func(found *finding.Finding) {
			found.Message = finding.UnknownCodeMessage(u.code.Raw, f.Name, u.near, b.lang)
			found.Fixes = replace(u.code.Raw, u.near)
		})
	}
	for _, c := range test.repeated {
		b.add(syntax.RepeatedCode, on, c.Canon, func(found *finding.Finding) {
			found.Message = finding.RepeatedCodeMessage(c.Raw, f.Name, b.lang)
		})
	}
	day := b.judged(m.table.day(m.row))
	if day == noDay {
		return
	}
	for _, d := range test.dated {
		if slices.ContainsFunc(d.entries, func(e *check.ListedCode) bool { return e.InForce(day) }) {
			continue
		}
		with := successor(f, d.entries, day)
		b.add(syntax.ExpiredCode, on, d.code.Canon, func(found *finding.Finding) {
			found.Message = finding.ExpiredCodeMessage(d.code.Raw, f.Name, day, with, b.lang)
			found.Fixes = replace(d.code.Raw, with)
			texts := assumptions{day: day}
			for _, e := range d.entries {
				texts.add(&e.Basis)
				if _, set := b.severity(syntax.ExpiredCode); e.Assumed && !set {
					found.Severity = syntax.Note
				}
			}
			found.Assumptions = texts.texts
		})
	}
}

// successor is the first listed code in force that replaces an expired one.
func successor(f *check.Field, expired []*check.ListedCode, day value.Date) string {
	for _, s := range f.Type.Systems {
		for _, c := range s.Codes {
			if c.InForce(day) && slices.ContainsFunc(c.Replaces, func(old *check.ListedCode) bool { return slices.Contains(expired, old) }) {
				return c.Name
			}
		}
	}
	return ""
}

// unlessProposed leaves out violations all of whose fixes an unknown code that is
// reported proposes already.
func (r *run) unlessProposed(findings, builtins []told) []told {
	type place struct {
		of    member
		field string
	}
	proposed := map[place][]string{}
	unknown := finding.BuiltinName(syntax.UnknownCode, r.lang)
	for _, b := range builtins {
		if b.Rule == unknown && len(b.Fixes) > 0 {
			at := place{b.fixed[0], b.Fixes[0].Field}
			proposed[at] = append(proposed[at], b.Fixes[0].With)
		}
	}
	if len(proposed) == 0 {
		return findings
	}
	isProposed := func(x finding.Fix, of member) bool {
		code := x.Code
		switch x.Action {
		case "set":
			code = x.Value
		case "add":
		default:
			return false
		}
		f := fieldNamed(of.table.of, x.Field)
		return slices.ContainsFunc(proposed[place{of, x.Field}], func(with string) bool { return canon(f, with) == canon(f, code) })
	}
	return slices.DeleteFunc(findings, func(f told) bool {
		for i, x := range f.Fixes {
			if !isProposed(x, f.fixed[i]) {
				return false
			}
		}
		return f.Outcome == finding.Violation && len(f.Fixes) > 0
	})
}
