package synth_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/synth"
	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// ppo is the rule file that is shipped, with more lines behind it.
func ppo(t testing.TB, more string) *model.Info {
	t.Helper()
	file, diags := syntax.Parse(append(slices.Clip(rules.PPO()), more...), "ppo.rules")
	info, checked := check.Check(file, nil)
	for _, d := range append(diags, checked...) {
		if d.Severity == diag.Error {
			t.Fatalf("ppo.rules does not check: %v", d)
		}
	}
	return info
}

func (m *made) dataset(t testing.TB, info *model.Info) *record.Sealed {
	t.Helper()
	data := record.NewDataset()
	for name, b := range m.records {
		i := slices.IndexFunc(info.Records, func(r *model.Record) bool { return r.Name == name })
		if i < 0 {
			t.Fatalf("ppo.rules declares no %s", name)
		}
		source := files.Source{Name: name + ".jsonl", Reader: bytes.NewReader(b.Bytes())}
		var options files.Options
		if m.mapping != nil && m.mapping.Record == info.Records[i] {
			options.Mapping = m.mapping
		}
		report, err := files.Read(t.Context(), data, info.Records[i], source, options)
		if err != nil || len(report.List) > 0 {
			t.Fatalf("%s cannot be read: %v %v", name, err, report.List)
		}
	}
	sealed, problems := data.Seal()
	if len(problems.List) > 0 {
		t.Fatal(problems.List)
	}
	return sealed
}

// shape is what the truth says of a finding, in one line.
func shape(outcome, severity string, on []finding.Ref, fixes []finding.Fix, missing []string) string {
	list := func(n int, text func(int) string) string {
		texts := make([]string, n)
		for i := range texts {
			texts[i] = text(i)
		}
		slices.Sort(texts)
		return strings.Join(texts, ", ")
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s on %s; %s; %s", severity, outcome,
		list(len(on), func(i int) string { return on[i].Record + " " + on[i].Key }),
		list(len(fixes), func(i int) string {
			f := fixes[i]
			return strings.TrimSpace(fmt.Sprint(f.Action, " ", f.Field, " ", f.Code, f.Value, " ", f.With, " in ", f.Key))
		}),
		list(len(missing), func(i int) string { return "lacks " + missing[i] })))
}

// compare holds findings to the truth: every one that is expected, nothing else.
func compare(t *testing.T, expected []synth.Expected, found []finding.Finding) {
	t.Helper()
	rest := map[string][]string{}
	for _, f := range found {
		s := shape(f.Outcome.String(), finding.SeverityName(f.Severity), f.On, f.Fixes, f.Missing)
		rest[s] = append(rest[s], f.Rule)
	}
	for _, e := range expected {
		s := shape(e.Outcome, e.Severity, e.On, e.Fixes, e.Missing)
		if len(rest[s]) == 0 {
			t.Errorf("%s: not found: %s", e.Mistake, s)
			continue
		}
		rest[s] = rest[s][1:]
	}
	for s, names := range rest {
		for _, rule := range names {
			t.Errorf("%s: not expected: %s", rule, s)
		}
	}
}

func evaluate(t testing.TB, info *model.Info, m *made) []finding.Finding {
	t.Helper()
	result, err := interp.Evaluate(t.Context(), info, m.dataset(t, info), interp.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Collect(result.Findings.All())
}

func TestTheRulesFindWhatTheHandMadeRecordsShow(t *testing.T) {
	m := readHandMade(t)
	compare(t, m.expected(t), evaluate(t, ppo(t, ""), m))
}

func TestTheRulesFindExactlyTheMistakes(t *testing.T) {
	info := ppo(t, "")
	for _, o := range []synth.Options{
		{Seed: 1, Contacts: 5000, MistakeRate: 0.4},
		{Seed: 2, Contacts: 5000, MistakeRate: 0.05},
		{Seed: 3, Contacts: 5000, MistakeRate: 0.4, Shuffle: true},
		{Seed: 4, Contacts: 5000},
	} {
		m := generate(t, o)
		compare(t, m.expected(t), evaluate(t, info, m))
	}
}

// The mapping in the README reads the extract, and the findings are the same.
func TestTheExtractGivesTheSameFindings(t *testing.T) {
	_, mapping, ok := strings.Cut(string(contents(t, "README.md")), "\n    innlesing ")
	if !ok {
		t.Fatal("no mapping in the README")
	}
	mapping, _, _ = strings.Cut(mapping, "\n\n")
	info, m := ppo(t, "\n\ninnlesing "+mapping+"\n"), readHandMade(t)
	m.mapping = info.Mappings[slices.IndexFunc(info.Mappings, func(m *model.Mapping) bool { return m.Name == "dips_uttrekk" })]
	m.records["kontakt"] = bytes.NewBuffer(contents(t, "csv/dips-uttrekk.csv"))
	expected := slices.DeleteFunc(m.expected(t), func(e synth.Expected) bool { return e.Mistake == notInExtract })
	compare(t, expected, evaluate(t, info, m))
}
