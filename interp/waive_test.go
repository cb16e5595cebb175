package interp_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/interp/internal/gen"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// waiving is a program with waivers of some of its findings, each by one of the records
// that it points to. Those that point to none can be named by nobody.
func waiving(p gen.Program, info *model.Info, found []finding.Finding, some func(i int) bool) gen.Program {
	p.Waivers = nil
	said := map[string]bool{}
	for i, f := range found {
		keyed := slices.DeleteFunc(slices.Clone(f.On), func(on finding.Ref) bool { return on.Key == "" })
		if len(keyed) == 0 || !some(i) {
			continue
		}
		on := keyed[i%len(keyed)]
		line := fmt.Sprintf("%s \"Godtatt\" %s %s %s %s %s %s 2026-12-31 %s \"leder\"\n", syntax.KwWaiver.In(p.Lang), syntax.KwFor.In(p.Lang), f.Rule,
			syntax.KwOn.In(p.Lang), on.Record, strconv.Quote(on.Key), syntax.KwUntil.In(p.Lang), syntax.KwBy.In(p.Lang))
		if !said[line] {
			said[line] = true
			p.Waivers = append(p.Waivers, line)
		}
	}
	return p
}

// To waive some findings changes no other: all that was found is found, what is waived is
// apart, and only that. To waive all of them leaves none. Few records are judged in
// another way than many, so both are tried.
func TestWaiversChangeNothingElse(t *testing.T) {
	seeds := uint64(400)
	if testing.Short() {
		seeds = 60
	}
	today, _ := value.ParseDate(gen.Today)
	waived, amongMany := 0, int64(0)
	for seed := range seeds {
		p := gen.Make(seed, gen.Style{})
		p.Waivers = nil
		info := checkedText(t, p.String())
		set := gen.Records(seed, info)
		for _, small := range []int{0, interp.Usual.Small} {
			thresholds := interp.Usual
			thresholds.Small = small
			evaluate := func(info *model.Info, apart bool) *interp.Result {
				r, err := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{Today: &today, Apart: apart, Workers: 2, Thresholds: &thresholds})
				if err != nil {
					t.Fatal(err)
				}
				amongMany += r.Work.Waived
				return r
			}
			before := slices.Collect(evaluate(info, true).Findings.All())
			if slices.ContainsFunc(before, func(f finding.Finding) bool { return strings.ContainsAny(fmt.Sprint(f.On), `"\`) }) {
				continue
			}
			half := waiving(p, info, before, func(i int) bool { return i%2 == 0 })
			r := evaluate(checkedText(t, half.String()), true)
			after := slices.AppendSeq(slices.Collect(r.Findings.All()), r.Accepted.All())
			waived += r.Accepted.Len()
			if got, want := sorted(after), sorted(before); !slices.Equal(got, want) {
				t.Fatalf("seed %d: with waivers\n%s\nwithout\n%s", seed, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			named := func(f finding.Finding) bool {
				return slices.ContainsFunc(f.On, func(on finding.Ref) bool {
					return slices.ContainsFunc(half.Waivers, func(line string) bool {
						return strings.Contains(line, fmt.Sprintf(" %s %s %s %s ", f.Rule, syntax.KwOn.In(p.Lang), on.Record, strconv.Quote(on.Key)))
					})
				})
			}
			for f := range r.Findings.All() {
				if named(f) {
					t.Fatalf("seed %d: %v is waived and counts", seed, f)
				}
			}
			for f := range r.Accepted.All() {
				if !named(f) {
					t.Fatalf("seed %d: %v is accepted, and nothing waives it", seed, f)
				}
			}
			all := waiving(p, info, before, func(int) bool { return true })
			for f := range evaluate(checkedText(t, all.String()), false).Findings.All() {
				if slices.ContainsFunc(f.On, func(on finding.Ref) bool { return on.Key != "" }) {
					t.Fatalf("seed %d: all is waived, and there is %v", seed, f)
				}
			}
		}
	}
	if waived == 0 || amongMany == 0 {
		t.Errorf("%d findings were waived, %d among many", waived, amongMany)
	}
}

// sorted are findings as texts, without what a waiver says and where rules stand.
func sorted(list []finding.Finding) []string {
	var out []string
	for _, f := range list {
		f.Accepted, f.Place = nil, finding.Place{}
		text, _ := json.Marshal(f)
		out = append(out, string(text))
	}
	slices.Sort(out)
	return out
}

func checkedText(t *testing.T, text string) *model.Info {
	file, _ := syntax.Parse([]byte(text), "random.rules")
	info, list := check.Check(file, nil)
	if !info.Valid() {
		for _, d := range list {
			if d.Severity == diag.Error {
				t.Log(d.Place.Position(), d.Message(diag.EN))
			}
		}
		t.Fatalf("has errors:\n%s", text)
	}
	return info
}
