package finding_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

func day(y, m, d int) value.Date {
	date, _ := value.NewDate(y, m, d)
	return date
}

func number(s string) value.Number {
	n, _ := value.ParseNumber(s, ',')
	return n
}

func TestFormatValue(t *testing.T) {
	codes := record.CodesOf([]record.CodeValue{{Raw: "E10.9", Canon: "E109"}, {Raw: "A1", Canon: "A1"}})
	third, _ := value.Int(1).Quo(value.Int(3))
	for _, test := range []struct {
		value  record.Value
		kind   model.Kind
		nb, en string
	}{
		{record.Value{}, model.Text, "ukjent", "unknown"},
		{record.TextOf("a, b"), model.Text, "a, b", "a, b"},
		{record.BoolOf(true), model.Bool, "ja", "yes"},
		{record.BoolOf(false), model.Bool, "nei", "no"},
		{record.NumberOf(number("2.50")), model.Decimal, "2,5", "2.5"},
		{record.NumberOf(third), model.Decimal, "0,333333", "0.333333"},
		{record.NumberOf(number("0.8")), model.Percent, "80 %", "80 %"},
		{record.DateOf(day(2026, 2, 1)), model.Date, "01.02.2026", "2026-02-01"},
		{codes, model.Codes, "E10.9, A1", "E10.9, A1"},
		{record.CodesOf(nil), model.Codes, "ingen", "none"},
		{record.CodeOf(record.CodeValue{Raw: "E10.9", Canon: "E109"}), model.Code, "E10.9", "E10.9"},
	} {
		for lang, want := range []string{test.nb, test.en} {
			if got := finding.FormatValue(test.value, model.Type{Kind: test.kind}, syntax.Language(lang)); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
	if got := finding.FormatInterval(value.Int(2), value.Int(3), model.Integer, syntax.NB); got != "2–3" {
		t.Errorf("an interval is %q", got)
	}
	for d, want := range map[value.Duration]string{{N: 1, Unit: value.Days}: "1 dag", {N: 6, Unit: value.Months}: "6 måneder", {N: 2, Unit: value.Years}: "2 år"} {
		if got := finding.FormatDuration(d, syntax.NB); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// about makes up what built-in findings are about, in a rule set of a vocabulary.
type about struct{ info *model.Info }

func speaking(l syntax.Language) about { return about{&model.Info{Lang: l}} }

func field(name string, of string) *model.Field {
	f := &model.Field{Record: &model.Record{}}
	f.Name, f.Record.Name = name, "kontakt"
	f.Type.Record = &model.Record{}
	f.Type.Record.Name = of
	return f
}

func (a about) unknownCode(code, in, near string) string {
	return finding.UnknownCode(a.info, field(in, ""), "K1", record.CodeValue{Raw: code}, near).Message
}

func (a about) expiredCode(code, in string, day value.Date, successor string) string {
	f, old := field(in, ""), &model.ListedCode{}
	system := &model.CodeSystem{}
	if successor != "" {
		next := &model.ListedCode{Replaces: []*model.ListedCode{old}}
		next.Name, next.Force = successor, []model.Interval{model.Always}
		system.Codes = []*model.ListedCode{next}
	}
	f.Type.Systems = []*model.CodeSystem{system}
	return finding.ExpiredCode(a.info, f, "K1", record.CodeValue{Raw: code}, []*model.ListedCode{old}, day).Message
}

func (a about) repeatedCode(code, in string) string {
	return finding.RepeatedCode(a.info, field(in, ""), record.CodeValue{Raw: code}).Message
}

func (a about) unknownReference(in, to string) string {
	return finding.UnknownReference(a.info, field(in, to)).Message
}

func (a about) unknownGroup(title string, missing []string) string {
	g := &model.Group{}
	g.Title = title
	return finding.UnknownGroup(a.info, &model.Record{}, g, missing).Message
}

func (a about) undatedRecord(name string, missing []string) string {
	r := &model.Record{}
	r.Name = name
	return finding.UndatedRecord(a.info, r, missing).Message
}

func (a about) undatedGroup(title string, missing []string) string {
	g := &model.Group{}
	g.Title = title
	return finding.UndatedGroup(a.info, g, missing).Message
}

// Every sentence of the language's own names all that it is given, in both
// languages, and leaves no placeholder.
func TestMessages(t *testing.T) {
	missing := []string{"kontakt.form", "program.timer"}
	for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
		a := speaking(l)
		for message, parts := range map[string][]string{
			finding.UndeterminedMessage("T", missing, "", l):                         {"T", "kontakt.form, program.timer"},
			finding.UndeterminedMessage("T", nil, "", l):                             {"T"},
			a.unknownCode("X1", "koder", ""):                                         {"X1", "koder"},
			a.unknownCode("X1", "koder", "Y1"):                                       {"X1", "koder", "Y1"},
			a.expiredCode("X1", "koder", day(2026, 2, 1), ""):                        {"X1", "koder", "2026"},
			a.expiredCode("X1", "koder", day(2026, 2, 1), "Y1"):                      {"X1", "koder", "2026", "Y1"},
			a.repeatedCode("X1", "koder"):                                            {"X1", "koder"},
			a.unknownReference("program", "kurs"):                                    {"program", "kurs"},
			a.unknownGroup("Deltakelse", missing):                                    {"Deltakelse", "kontakt.form, program.timer"},
			a.undatedRecord("kontakt", missing):                                      {"kontakt", "kontakt.form, program.timer"},
			a.undatedGroup("Pasient", nil):                                           {"Pasient", "d"},
			finding.NoRulesForDate(a.info, &model.Record{}, day(2026, 2, 1)).Message: {"2026"},
		} {
			for _, part := range parts {
				if !strings.Contains(message, part) {
					t.Errorf("%q does not say %q", message, part)
				}
			}
			if strings.ContainsAny(message, "{}") || !strings.HasSuffix(message, ".") {
				t.Errorf("%q is no sentence", message)
			}
		}
	}
}

// A title or a name that looks like a placeholder prints as it is.
func TestTextsAreNoTemplates(t *testing.T) {
	missing := []string{"kontakt.form"}
	for message, part := range map[string]string{
		finding.UndeterminedMessage("Mal {1} prosent", missing, "", syntax.NB): "«Mal {1} prosent»: mangler kontakt.form.",
		speaking(syntax.NB).unknownGroup("{1}", missing):                       "«{1}»",
		speaking(syntax.EN).undatedGroup("{1}", missing):                       "“{1}”",
		speaking(syntax.NB).unknownCode("{1}{2}", "koder", "{0}"):              "Koden {1}{2} i koder er ukjent. Nærmeste kode er {0}.",
		speaking(syntax.NB).expiredCode("{2}", "{3}", day(2026, 2, 1), "{0}"):  "Koden {2} i {3} gjelder ikke 01.02.2026. Den er erstattet av {0}.",
	} {
		if !strings.Contains(message, part) {
			t.Errorf("%q does not say %q", message, part)
		}
	}
}

func TestBuiltinNames(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range syntax.Builtins() {
		for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
			name := b.In(l)
			if name == "" || seen[name] {
				t.Errorf("built-in finding %d has the name %q", b, name)
			}
			seen[name] = true
		}
	}
}

func TestSort(t *testing.T) {
	on := func(key string) []finding.Ref { return []finding.Ref{{Record: "kontakt", Key: key}} }
	want := []finding.Finding{
		{Dated: true, Date: day(2025, 1, 1), On: on("K9"), Rule: "z"},
		{Dated: true, Date: day(2026, 1, 1), On: on("K1"), Rule: "z"},
		{Dated: true, Date: day(2026, 1, 1), On: on("K2"), Rule: "a", Version: "2025-01-01"},
		{Dated: true, Date: day(2026, 1, 1), On: on("K2"), Rule: "a", Version: "2026-01-01", Message: "a"},
		{Dated: true, Date: day(2026, 1, 1), On: on("K2"), Rule: "a", Version: "2026-01-01", Message: "b"},
		{Dated: true, Date: day(2026, 1, 1), On: on("K2"), Rule: "b"},
		{On: on("K0"), Rule: "a"},
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	finding.Sort(got)
	for i := range want {
		if a, _ := json.Marshal(got[i]); string(a) != string(must(json.Marshal(want[i]))) {
			t.Errorf("place %d is %s", i, a)
		}
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

func TestSortMissing(t *testing.T) {
	got := finding.SortMissing([]string{"program.timer", "kontakt.z", "kontakt.a", "kontakt.z", "kontakt_b.a"})
	if want := []string{"kontakt.a", "kontakt.z", "kontakt_b.a", "program.timer"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// The machine form is cli.md's: lists are never null, and what has no value is
// left out.
func TestJSON(t *testing.T) {
	empty := string(must(json.Marshal(finding.Finding{Rule: "r", Outcome: finding.Undetermined, Severity: syntax.Note, For: "kontakt"})))
	if want := `{"rule":"r","outcome":"undetermined","severity":"note","message":"","for":"kontakt","on":[],"sources":[],"fixes":[],"missing":[],"assumptions":[],"id":"mrbrqlgkjspmhgbk"}`; empty != want {
		t.Errorf("got  %s\nwant %s", empty, want)
	}
	full := string(must(json.Marshal(finding.Finding{
		Rule: "r", Title: "R", Version: "2026-01-01", Outcome: finding.Violation, Severity: syntax.Error, Message: "m", For: "kontakt",
		On: []finding.Ref{{Record: "kontakt", Key: "K1"}}, Date: day(2026, 2, 2), Dated: true, Unit: "u", Sources: []finding.Source{{Source: "s", Part: "p"}},
		Fixes:   []finding.Fix{{Record: "kontakt", Key: "K1", Field: "f", Action: "replace", Code: "A", With: "B"}},
		Missing: []string{"a.b"}, Assumptions: []string{"x"}, Place: finding.Place{File: "r.rules", Line: 7},
	})))
	if want := `{"rule":"r","title":"R","version":"2026-01-01","outcome":"violation","severity":"error","message":"m","for":"kontakt","on":[{"record":"kontakt","key":"K1"}],` +
		`"date":"2026-02-02","unit":"u","sources":[{"source":"s","part":"p"}],"fixes":[{"record":"kontakt","key":"K1","field":"f","action":"replace","code":"A","with":"B"}],` +
		`"missing":["a.b"],"assumptions":["x"],"place":{"file":"r.rules","line":7},"id":"ftfpdrgjtdpbrbmq"}`; full != want {
		t.Errorf("got  %s\nwant %s", full, want)
	}
}

// A finding is the same one in another language, version, wording or place, and
// another one where it says something of another record, field or code.
func TestID(t *testing.T) {
	nb, en := &model.Info{Lang: syntax.NB}, &model.Info{Lang: syntax.EN}
	unknown := func(info *model.Info, in, code, near string) finding.Finding {
		f := finding.UnknownCode(info, field(in, ""), "K1", record.CodeValue{Raw: code}, near)
		f.On = []finding.Ref{{Record: "kontakt", Key: "K1"}}
		return f
	}
	rule := finding.Finding{
		Rule: "r", Title: "R", Version: "2020-01-01", Outcome: finding.Violation, Severity: syntax.Error, Message: "x", For: "kontakt",
		On:    []finding.Ref{{Record: "kontakt", Key: "K1"}, {Record: "kontakt", Key: "K2"}},
		Fixes: []finding.Fix{{Record: "kontakt", Key: "K1", Field: "f", Action: "add", Code: "A1"}, {Record: "kontakt", Key: "K2", Field: "f", Action: "add", Code: "A1"}},
		Place: finding.Place{File: "r.rules", Line: 3},
	}
	with := func(f finding.Finding, change func(*finding.Finding)) finding.Finding {
		f.On, f.Fixes = slices.Clone(f.On), slices.Clone(f.Fixes)
		change(&f)
		return f
	}
	undetermined := with(rule, func(f *finding.Finding) {
		f.Outcome, f.Fixes, f.Missing = finding.Undetermined, nil, []string{"kontakt.f"}
	})
	same := [][2]finding.Finding{
		{unknown(nb, "f", "X1", ""), unknown(en, "f", "X1", "")},
		{unknown(nb, "f", "X1", "A1"), unknown(en, "f", "X1", "A1")},
		{rule, rule.Masked()},
		{rule, with(rule, func(f *finding.Finding) { f.Message, f.Title, f.Version, f.Place.Line = "y", "Y", "2026-01-01", 9 })},
		{rule, with(rule, func(f *finding.Finding) { f.Severity, f.Assumptions, f.Unit = syntax.Note, []string{"y"}, "U" })},
		{rule, with(rule, func(f *finding.Finding) { slices.Reverse(f.On); slices.Reverse(f.Fixes) })},
		{with(rule, func(f *finding.Finding) { f.Rule = "re\u0301gel" }), with(rule, func(f *finding.Finding) { f.Rule = "r\u00e9gel" })},
		{undetermined, with(undetermined, func(f *finding.Finding) { f.Missing = []string{"kontakt.g"} })},
	}
	for i, pair := range same {
		if pair[0].ID() != pair[1].ID() {
			t.Errorf("%d: %v and %v are two", i, pair[0], pair[1])
		}
	}
	named := unknown(nb, "f", "X1", "")
	named.Builtin, named.About, named.Code = syntax.NoBuiltin, "", ""
	different := map[string]finding.Finding{}
	for i, f := range []finding.Finding{
		unknown(nb, "f", "X1", ""), unknown(nb, "f", "X2", ""), unknown(nb, "g", "X1", ""), unknown(nb, "f", "X1", "A1"), unknown(nb, "f", "X1", "A2"), named,
		rule, undetermined,
		with(rule, func(f *finding.Finding) { f.Rule = "q" }),
		with(rule, func(f *finding.Finding) { f.For = "program" }),
		with(rule, func(f *finding.Finding) { f.On[0].Key = "K3" }),
		with(rule, func(f *finding.Finding) { f.On[0].Record = "program" }),
		with(rule, func(f *finding.Finding) { f.On = f.On[:1] }),
		with(rule, func(f *finding.Finding) { f.Fixes[0].Field = "g" }),
		with(rule, func(f *finding.Finding) { f.Fixes[0].Code = "B1" }),
		with(rule, func(f *finding.Finding) { f.Fixes[0].Action = "remove" }),
		with(rule, func(f *finding.Finding) { f.Fixes[1].Key = "K1" }),
		with(rule, func(f *finding.Finding) { f.Fixes = nil }),
	} {
		if before, known := different[f.ID()]; known {
			t.Errorf("%d: %v is taken for %v", i, f, before)
		}
		different[f.ID()] = f
	}
	// Nobody can try all codes until one gives the id.
	secret := field("f", "")
	secret.Sensitive = true
	hidden := func(code string) string {
		return finding.UnknownCode(nb, secret, "K1", record.CodeValue{Raw: code}, "A1").ID()
	}
	if hidden("X1") != hidden("X2") {
		t.Error("the id tells sensitive codes apart")
	}
}
