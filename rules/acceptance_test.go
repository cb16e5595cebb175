package rules_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

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

type noFiles struct{}

func (noFiles) Load(string, string) (string, []byte, error) { return "", nil, os.ErrNotExist }

func shipped(t testing.TB) *model.Info {
	t.Helper()
	file, diags := syntax.Parse(rules.PPO(), "rules/ppo.rules")
	info, more := check.Check(file, noFiles{})
	for _, d := range append(diags, more...) {
		if d.Severity == diag.Error {
			t.Fatalf("%v: %s", d.Place.Position(), d.Message(diag.EN))
		}
	}
	return info
}

// The acceptance cases were written from the sources, without the rules in
// sight: records, and every finding they must give by severity, keys and fixes.
func TestAcceptance(t *testing.T) {
	info := shipped(t)
	cases, err := filepath.Glob(filepath.Join("..", "testdata", "conformance", "ppo", "*.txtar"))
	if err != nil || len(cases) < 100 {
		t.Fatalf("found %d cases, %v", len(cases), err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			data, want := record.NewDataset(), ""
			for _, f := range archive.Files {
				if f.Name == "want" {
					want = string(f.Data)
					continue
				}
				r := files.RecordOf(f.Name, info.Records)
				report, err := files.Read(context.Background(), data, r, files.Source{Name: f.Name, Reader: bytes.NewReader(f.Data)}, files.Options{})
				if err != nil || report.Errors > 0 {
					t.Fatalf("%s: %v, %d errors", f.Name, err, report.Errors)
				}
			}
			sealed, _ := data.Seal()
			result, err := interp.Evaluate(context.Background(), info, sealed, interp.Options{})
			if err != nil {
				t.Fatal(err)
			}
			compare(t, want, slices.Collect(result.Findings.All()))
		})
	}
}

func compare(t *testing.T, want string, findings []finding.Finding) {
	t.Helper()
	var missing []string
	open := false
	got := make([]string, len(findings))
	for i := range findings {
		got[i] = line(&findings[i])
	}
	for _, w := range strings.Split(strings.TrimSpace(want), "\n") {
		w = strings.TrimSpace(w)
		switch w {
		case "any":
			open = true
			continue
		case "none", "":
			continue
		}
		w = normal(w)
		i := slices.IndexFunc(got, func(g string) bool {
			return g == w || strings.HasPrefix(w, "undetermined") && !strings.Contains(w, " missing ") && strings.HasPrefix(g, w+" missing ")
		})
		if i < 0 {
			missing = append(missing, w)
			continue
		}
		got[i] = ""
	}
	for i, g := range got {
		if g == "" || open && strings.HasPrefix(g, "undetermined") {
			continue
		}
		t.Errorf("not wanted: %s   [%s: %s]", g, findings[i].Rule, findings[i].Message)
	}
	for _, w := range missing {
		t.Errorf("missing:    %s", w)
	}
}

// line is a finding as the cases write it.
func line(f *finding.Finding) string {
	var keys []string
	for _, on := range f.On {
		keys = append(keys, on.Key)
	}
	slices.Sort(keys)
	if f.Outcome == finding.Undetermined {
		return "undetermined " + strings.Join(keys, ",") + " missing " + strings.Join(f.Missing, ",")
	}
	var fixes []string
	for _, x := range f.Fixes {
		fix := fmt.Sprintf("%s %s %s", x.Action, x.Field, x.Code)
		switch x.Action {
		case "replace":
			fix += " " + x.With
		case "set":
			fix = fmt.Sprintf("set %s %s", x.Field, x.Value)
		}
		if len(f.On) != 1 || f.On[0].Key != x.Key {
			fix = x.Key + ":" + fix
		}
		fixes = append(fixes, fix)
	}
	return normal(finding.SeverityName(f.Severity) + " " + strings.Join(keys, ",") + " " + strings.Join(fixes, " ; "))
}

// normal orders keys and fixes, which a case may write in any order.
func normal(line string) string {
	fields := strings.SplitN(strings.TrimSpace(line), " ", 3)
	if len(fields) < 2 {
		return line
	}
	keys := strings.Split(fields[1], ",")
	slices.Sort(keys)
	fields[1] = strings.Join(keys, ",")
	if len(fields) == 3 && fields[0] != "undetermined" {
		fixes := strings.Split(fields[2], " ; ")
		for i := range fixes {
			fixes[i] = strings.TrimSpace(fixes[i])
		}
		slices.Sort(fixes)
		fields[2] = strings.Join(fixes, " ; ")
	}
	return strings.Join(fields, " ")
}
