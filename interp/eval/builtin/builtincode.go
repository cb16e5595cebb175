package builtin

import (
	"slices"

	"ppolang/internal/graph"
	"ppolang/interp/eval/cases"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
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
	entries []*model.ListedCode
}

// codes finds unknown, repeated and expired codes in a field.
func (b *builtins) codes(t *cases.Table, f *model.Field) {
	c := t.Column(f)
	tests := make([]*codeTest, c.Dict.Len())
	any := false
	near := newNearest(f, b.Thresholds.Compared)
	for id := 1; id < len(tests); id++ {
		tests[id] = testCodes(f, c.Dict.Value(uint32(id)), near)
		any = any || tests[id] != nil
	}
	b.Did(&b.Work.LookedUp, max(0, near.asked-near.compared))
	if !any {
		return
	}
	for row, id := range c.IDs {
		if test := tests[id]; test != nil {
			b.codesOf(cases.Member{Table: t, Row: int32(row)}, f, test)
		}
	}
}

// met is where a code stands first in a list, and how often so far.
type met struct{ first, times int }

// testCodes is nil where there is nothing to say on any day.
func testCodes(f *model.Field, v record.Value, near *nearest) *codeTest {
	codes := v.RawCodes()
	if len(codes) == 0 {
		return nil
	}
	var test codeTest
	// A list may be as long as a line: each code is looked up, not compared with all
	// before it.
	var seen map[string]met
	if len(codes) > 1 {
		seen = make(map[string]met, len(codes))
	}
	var spelt graph.Visited[record.CodeValue]
	for i, code := range codes {
		if seen != nil {
			before := seen[code.Canon]
			if before.times == 0 {
				before.first = i
			}
			if before.times == 1 {
				test.repeated = append(test.repeated, codes[before.first])
			}
			before.times++
			seen[code.Canon] = before
			if !spelt.First(code) {
				continue
			}
		}
		_, entries, known := model.Resolve(f.Type.Systems, code.Raw)
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

// always says whether some entry holds on every day.
func always(entries []*model.ListedCode) bool {
	return slices.ContainsFunc(entries, func(e *model.ListedCode) bool {
		return slices.Contains(e.Force, model.Always)
	})
}

func (b *builtins) codesOf(m cases.Member, f *model.Field, test *codeTest) {
	key := m.Table.Key(m.Row)
	for _, u := range test.unknown {
		b.about(m, syntax.UnknownCode, u.code.Canon, func() finding.Finding { return finding.UnknownCode(b.Info, f, key, u.code, u.near) })
	}
	for _, c := range test.repeated {
		b.about(m, syntax.RepeatedCode, c.Canon, func() finding.Finding { return finding.RepeatedCode(b.Info, f, c) })
	}
	day := b.Judged(m.Table.Day(m.Row))
	if day == cases.NoDay {
		return
	}
	for _, d := range test.dated {
		if !slices.ContainsFunc(d.entries, func(e *model.ListedCode) bool { return e.InForce(day) }) {
			b.about(m, syntax.ExpiredCode, d.code.Canon, func() finding.Finding {
				return finding.ExpiredCode(b.Info, f, key, d.code, d.entries, day)
			})
		}
	}
}
