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
func (b *Builtins) codes(t *cases.Table, f *model.Field) {
	c := t.Column(f)
	tests := make([]*codeTest, c.Dict.Len())
	any := false
	near := newNearest(f, b.Thresholds.Compared)
	for id := 1; id < len(tests); id++ {
		if tests[id] = testCodes(f, c.Dict.Value(uint32(id)), near); tests[id] != nil {
			any = true
		}
	}
	b.Did(&b.Work.LookedUp, max(0, near.asked-near.compared))
	if !any {
		return
	}
	kept := slices.Clone(tests) // mostly there is nothing to say, and no memory for it
	s := &coded{Builtins: b, table: t, field: f, tests: kept}
	for row, id := range c.IDs {
		if test := tests[id]; test != nil {
			s.about(cases.Member{Table: t, Row: int32(row)}, test)
		}
	}
}

// coded is a field of codes, and what is found in it.
type coded struct {
	*Builtins
	table *cases.Table
	field *model.Field
	tests []*codeTest // by id of the values

	unknown, unmended, repeated, expired *Source
}

func (s *coded) test(row int32) *codeTest { return s.tests[s.table.Column(s.field).IDs[row]] }

func (s *coded) sayUnknown(row, nth int32) finding.Finding {
	u := s.test(row).unknown[nth]
	return finding.UnknownCode(s.Info, s.field, s.table.Key(row), u.code, u.near)
}

// sayUnmended says it without what to put in its place.
func (s *coded) sayUnmended(row, nth int32) finding.Finding {
	return finding.UnknownCode(s.Info, s.field, s.table.Key(row), s.test(row).unknown[nth].code, "")
}

func (s *coded) sayRepeated(row, nth int32) finding.Finding {
	return finding.RepeatedCode(s.Info, s.field, s.test(row).repeated[nth])
}

func (s *coded) sayExpired(row, nth int32) finding.Finding {
	d := s.test(row).dated[nth]
	return finding.ExpiredCode(s.Info, s.field, s.table.Key(row), d.code, d.entries, s.Judged(s.table.Day(row)))
}

// about gives what there is to say about a record.
func (s *coded) about(m cases.Member, test *codeTest) {
	for i, u := range test.unknown {
		s.misspelt(m, i, u)
	}
	for i, c := range test.repeated {
		if s.reports(syntax.RepeatedCode, m, c) {
			s.code(&s.repeated, syntax.RepeatedCode, s.sayRepeated, m, i, nil)
		}
	}
	day := s.Judged(m.Table.Day(m.Row))
	if day == cases.NoDay {
		return
	}
	for i, d := range test.dated {
		if !slices.ContainsFunc(d.entries, func(e *model.ListedCode) bool { return e.InForce(day) }) && s.reports(syntax.ExpiredCode, m, d.code) {
			s.code(&s.expired, syntax.ExpiredCode, s.sayExpired, m, i, d.entries)
		}
	}
}

// misspelt gives an unknown code: what is put in its place is left out where it does
// not hold on the day, where no rule does, or where rules except it.
func (s *coded) misspelt(m cases.Member, nth int, u unknownCode) {
	if _, told := s.severity(syntax.UnknownCode); !told {
		return
	}
	near, entries, _ := model.Resolve(s.field.Type.Systems, u.near)
	day := s.Judged(m.Table.Day(m.Row))
	inForce := len(entries) == 0 || slices.ContainsFunc(entries, func(e *model.ListedCode) bool { return e.InForce(day) })
	holds := day == cases.NoDay || s.Plan.Lasts(day) && inForce
	if u.near != "" && (!holds || s.excepted(syntax.UnknownCode, m, near)) {
		s.code(&s.unmended, syntax.UnknownCode, s.sayUnmended, m, nth, nil)
		return
	}
	s.code(&s.unknown, syntax.UnknownCode, s.sayUnknown, m, nth, nil)
}

func (s *coded) code(of **Source, kind syntax.Builtin, say func(row, nth int32) finding.Finding, m cases.Member, nth int, expired []*model.ListedCode) {
	if *of == nil {
		*of = &Source{Kind: kind, Outcome: finding.Violation, table: s.table, say: say}
	}
	s.give(Brief{*of, m.Row, int32(nth), finding.CodeSeverity(s.Info, kind, expired)})
}

// reports says whether a finding about a code is neither ignored nor excepted.
func (b *Builtins) reports(kind syntax.Builtin, on cases.Member, code record.CodeValue) bool {
	_, told := b.severity(kind)
	return told && !b.excepted(kind, on, code.Canon)
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
		like := ""
		if !known || len(entries) == 0 && model.ByShape(f.Type.Systems, code.Raw) {
			like = near.to(code.Raw)
		}
		if !known && like == "" {
			like = model.Capitals(f.Type.Systems, code.Raw)
		}
		switch {
		case !known || like != "":
			test.unknown = append(test.unknown, unknownCode{code, like})
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
