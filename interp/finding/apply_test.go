package finding_test

import (
	"slices"
	"testing"

	"ppolang/interp/finding"
	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

func coded(t *testing.T) *model.Info {
	t.Helper()
	file, _ := syntax.Parse([]byte(`språk nb

kodeverk S "S"
  overse "."
  kode A.1 "a"
  kode B "b"
  kode C "c"
  kode D "d"

post p "p"
  felt id tekst nøkkel "i"
  felt koder koder S "k"
  felt kode kode S "e"
`), "x.rules")
	info, diags := check.Check(file, nil)
	for _, d := range diags {
		t.Log(d)
	}
	return info
}

func TestFixesAreMadeTogether(t *testing.T) {
	info := coded(t)
	fix := func(action, code, with string) finding.Fix {
		return finding.Fix{Record: "p", Key: "1", Field: "koder", Action: action, Code: code, With: with}
	}
	at := finding.Target{Record: "p", Key: "1", Field: "koder"}
	for _, c := range []struct {
		name        string
		codes       []string
		fixes       []finding.Fix
		want        []string
		conflicting int
	}{
		{"added once", []string{"B"}, []finding.Fix{fix("add", "C", ""), fix("add", "C", "")}, []string{"B", "C"}, 0},
		{"removed however it is spelt and often it stands", []string{"A.1", "B", "A1"}, []finding.Fix{fix("remove", "A1", "")}, []string{"B"}, 0},
		{"replaced where it stands", []string{"A.1", "B", "C"}, []finding.Fix{fix("replace", "B", "D")}, []string{"A.1", "D", "C"}, 0},
		{"not put there twice", []string{"B", "C"}, []finding.Fix{fix("replace", "B", "C")}, []string{"C"}, 0},
		{"two become one", []string{"A.1", "B"}, []finding.Fix{fix("replace", "A.1", "D"), fix("replace", "B", "D"), fix("add", "D", "")}, []string{"D"}, 0},
		{"to come and to go", []string{"B"}, []finding.Fix{fix("remove", "C", ""), fix("replace", "B", "C"), fix("add", "D", "")}, []string{"B", "D"}, 2},
		{"to go and to become another", []string{"A1"}, []finding.Fix{fix("remove", "A1", ""), fix("replace", "A.1", "C")}, []string{"A1"}, 2},
		{"to become two others", []string{"B"}, []finding.Fix{fix("replace", "B", "C"), fix("replace", "B", "D")}, []string{"B"}, 2},
	} {
		changes := finding.NewChanges(info)
		changes.Add(c.fixes...)
		if got := changes.Obeyed(at, c.codes); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if n := len(changes.Conflicting(at)); n != c.conflicting {
			t.Errorf("%s: %d conflicting, want %d", c.name, n, c.conflicting)
		}
	}
}

func TestAFieldGetsOneValue(t *testing.T) {
	info := coded(t)
	set := func(key, value string) finding.Fix {
		return finding.Fix{Record: "p", Key: key, Field: "kode", Action: "set", Value: value}
	}
	at := finding.Target{Record: "p", Key: "1", Field: "kode"}
	changes := finding.NewChanges(info)
	changes.Add(set("1", "B"), set("2", "C"), set("", "D"))
	if got := changes.Obeyed(at, nil); !slices.Equal(got, []string{"B"}) {
		t.Errorf("%v", got)
	}
	if n := len(changes.Targets()); n != 2 {
		t.Errorf("%d fields, want those of the two records that have keys", n)
	}
	changes.Add(set("1", "C"))
	if got := changes.Obeyed(at, []string{"A1"}); !slices.Equal(got, []string{"A1"}) {
		t.Errorf("of two values one was taken: %v", got)
	}
}
