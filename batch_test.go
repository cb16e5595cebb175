package ppolang_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"ppolang"
	"ppolang/internal/synth"
	shipped "ppolang/rules"
)

// made are synthetic records by the name of their type.
func made(t testing.TB, contacts int) map[string]*bytes.Buffer {
	t.Helper()
	out := map[string]*bytes.Buffer{}
	for _, name := range []string{"kontakt", "program", "økt", "oppmøte", "henvisning", "opphold"} {
		out[name] = new(bytes.Buffer)
	}
	_, err := synth.Generate(synth.Options{Seed: 1, Contacts: contacts, MistakeRate: 0.2}, synth.Streams{
		Contacts: out["kontakt"], Programmes: out["program"], Sessions: out["økt"], Attendance: out["oppmøte"], Referrals: out["henvisning"], Stays: out["opphold"],
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func read(t testing.TB, data *ppolang.Data, of string, text []byte) {
	t.Helper()
	if report, err := data.Read(context.Background(), ppolang.Source{Name: of + ".jsonl", Reader: bytes.NewReader(text)}); err != nil || report.Failed > 0 {
		t.Fatal(report, err)
	}
}

func reference(t testing.TB, records map[string]*bytes.Buffer) *ppolang.Records {
	t.Helper()
	rules, err := ppolang.Load(shipped.FS, "ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	data := rules.NewData()
	for of, text := range records {
		if of != "kontakt" {
			read(t, data, of, text.Bytes())
		}
	}
	return data.Seal()
}

// about are the findings that point to a contact, one a line, in order: those
// that are no other record's.
func about(t testing.TB, records *ppolang.Records) []string {
	t.Helper()
	result, err := records.Evaluate(context.Background(), ppolang.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for f := range result.Findings.All() {
		isContact := func(on ppolang.Ref) bool { return on.Record == "kontakt" }
		if slices.ContainsFunc(f.On, isContact) && (f.For == "kontakt" || !slices.Contains(records.Rules().Records(), f.For)) {
			text, err := f.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, string(text))
		}
	}
	slices.Sort(list)
	return list
}

// settled are the contacts whose patient and programme are known: others may belong
// with those of any batch.
func settled(contacts *bytes.Buffer) *bytes.Buffer {
	out := new(bytes.Buffer)
	for line := range bytes.Lines(contacts.Bytes()) {
		alone := bytes.Contains(line, []byte(`"form":"individuell"`))
		if bytes.Contains(line, []byte(`"pasient_id"`)) && (alone || bytes.Contains(line, []byte(`"program"`))) {
			out.Write(line)
		}
	}
	return out
}

// whole parts contacts into batches in which every group is whole: those of one
// programme and of one patient are together.
func whole(text []byte) [][]byte {
	parent := map[string]string{}
	var root func(string) string
	root = func(x string) string {
		if p := parent[x]; p != "" && p != x {
			parent[x] = root(p)
			return parent[x]
		}
		return x
	}
	value := func(line, field string) string {
		_, rest, ok := strings.Cut(line, `"`+field+`":"`)
		if !ok {
			return ""
		}
		v, _, _ := strings.Cut(rest, `"`)
		return field + v
	}
	keys := func(line string) (list []string) {
		for _, field := range []string{"kontakt_id", "pasient_id", "program"} {
			if v := value(line, field); v != "" {
				list = append(list, v)
			}
		}
		return list
	}
	for line := range strings.Lines(string(text)) {
		list := keys(line)
		for _, k := range list[1:] {
			parent[root(k)] = root(list[0])
		}
	}
	at := map[string]int{}
	var batches [][]byte
	for line := range strings.Lines(string(text)) {
		r := root(keys(line)[0])
		if _, known := at[r]; !known {
			at[r] = len(batches)
			batches = append(batches, nil)
		}
		batches[at[r]] = append(batches[at[r]], line...)
	}
	return batches
}

// Judged in batches with whole groups, side by side, contacts come to what they
// come to when everything is judged at once.
func TestBatchesOfTheShippedRules(t *testing.T) {
	records := made(t, 1500)
	records["kontakt"] = settled(records["kontakt"])
	shared := reference(t, records)
	everything := shared.Rules().NewData()
	for of, text := range records {
		read(t, everything, of, text.Bytes())
	}
	want := about(t, everything.Seal())
	batches := whole(records["kontakt"].Bytes())
	if len(batches) < 20 || len(want) < 100 {
		t.Fatalf("%d batches, %d findings", len(batches), len(want))
	}
	var got []string
	var mu sync.Mutex
	var group sync.WaitGroup
	for part := range slices.Chunk(batches, (len(batches)+3)/4) {
		group.Go(func() {
			for _, text := range part {
				batch := shared.Batch()
				read(t, batch, "kontakt", text)
				list := about(t, batch.Seal())
				mu.Lock()
				got = append(got, list...)
				mu.Unlock()
			}
		})
	}
	group.Wait()
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%d findings in batches, %d at once\n%s", len(got), len(want), difference(got, want))
	}
}

func difference(got, want []string) string {
	var b strings.Builder
	for _, x := range got {
		if !slices.Contains(want, x) {
			fmt.Fprintln(&b, "only in batches", x)
		}
	}
	for _, x := range want {
		if !slices.Contains(got, x) {
			fmt.Fprintln(&b, "only at once", x)
		}
	}
	return b.String()
}

func TestSharedRecordsAreNotAddedTo(t *testing.T) {
	shared := reference(t, made(t, 10))
	_, err := shared.Batch().ReadFile(context.Background(), filepath.Join("testdata", "records", "program.jsonl"))
	if !errors.Is(err, ppolang.ErrShared) {
		t.Error(err)
	}
}

// One contact at a time beside reference tables of different sizes, against one
// evaluation of the same contacts at once: the cost of a batch does not grow with
// what is shared.
func BenchmarkBatchOfOne(b *testing.B) {
	for _, contacts := range []int{1000, 20_000} {
		records := made(b, contacts)
		shared := reference(b, records)
		var lines [][]byte
		for line := range bytes.Lines(records["kontakt"].Bytes()) {
			lines = append(lines, line)
		}
		first := shared.Batch() // what is worked out once
		read(b, first, "kontakt", lines[0])
		about(b, first.Seal())
		b.Run(fmt.Sprintf("read and judged beside %d records", shared.Count()), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				batch := shared.Batch()
				read(b, batch, "kontakt", lines[i%len(lines)])
				if _, err := batch.Seal().Evaluate(context.Background(), ppolang.Options{Workers: 1}); err != nil {
					b.Fatal(err)
				}
			}
		})
		var sealed []*ppolang.Records
		for _, line := range lines[:100] {
			batch := shared.Batch()
			read(b, batch, "kontakt", line)
			sealed = append(sealed, batch.Seal())
		}
		b.Run(fmt.Sprintf("judged beside %d records", shared.Count()), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if _, err := sealed[i%len(sealed)].Evaluate(context.Background(), ppolang.Options{Workers: 1}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
