package interp_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"
	"time"

	"ppolang/internal/synth"
	"ppolang/interp"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/model"
	"ppolang/rules"
)

func evaluate(b *testing.B, program *interp.Program, data *record.Sealed, workers int) *interp.Result {
	b.Helper()
	result, err := program.Evaluate(context.Background(), data, interp.Options{Workers: workers})
	if err != nil {
		b.Fatal(err)
	}
	return result
}

// What a patient's contacts ask of one another, in groups of every size: the time
// of twice as many records is about twice the time.
func BenchmarkGroups(b *testing.B) {
	text := program()
	for i, when := range []string{
		"finnes kontakter i deltakelse der (dato = denne.dato og kontakt_id ≠ denne.kontakt_id) og timer > 99",
		"alle kontakter i deltakelse der (deltok = denne.deltok) oppfyller timer > 99",
		"sum timer i kontakter i deltakelse > 99999999",
		"(første kontakter i deltakelse der (koder har WPCK00)).timer > 99",
		"antall ulike dato i kontakter i deltakelse > 99999",
	} {
		text += fmt.Sprintf("regel d%d \"d\" for kontakt\n  kilde d\n  når %s\n  hvis ukjent overse\n  feil \"d\"\n", i, when)
	}
	info := benchInfo(b, text)
	rules := compiled(b, info)
	sizes := []struct {
		name  string
		shape func(c *contact)
	}{
		{"usual", func(*contact) {}},
		{"one", func(c *contact) { c.patient, c.programme = "a", "P" }},
		{"each", func(c *contact) { c.patient = c.id }},
	}
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			make := func(n int) *record.Sealed {
				list := contacts(n)
				for i := range list {
					size.shape(&list[i])
				}
				return dataset(info, list)
			}
			const n = 100_000
			half, whole := make(n), make(2*n)
			var a, c time.Duration
			for b.Loop() {
				start := time.Now()
				evaluate(b, rules, half, 1)
				middle := time.Now()
				evaluate(b, rules, whole, 1)
				a, c = a+middle.Sub(start), c+time.Since(middle)
			}
			b.ReportMetric(float64(c.Nanoseconds())/float64(b.N)/(2*n), "ns/contact")
			b.ReportMetric(float64(c)/float64(a), "time(2n)/time(n)")
		})
	}
}

// Many rules about many codes.
func BenchmarkManyRules(b *testing.B) {
	for _, k := range []int{10, 1000, 10_000} {
		b.Run(fmt.Sprint(k), func(b *testing.B) {
			text := eighteen
			for i := range k {
				text += fmt.Sprintf("regel x%d \"x\" for kontakt\n  kilde d\n  når koder har X%05d og timer > %d\n  krev type = 13\n  feil \"x\"\n", i, i, i%7)
			}
			info := benchInfo(b, text)
			const n = 200_000
			list := contacts(n)
			for i := range list {
				if i%3 == 0 {
					list[i].codes = []string{fmt.Sprintf("X%05d", i%k), "WPCK00"}
				}
			}
			data := dataset(info, list)
			b.Run("compile and evaluate", func(b *testing.B) {
				for b.Loop() {
					evaluate(b, compiled(b, info), data, 1)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/contact")
			})
		})
	}
}

// The rules of this repository on synthetic records, on one core and two.
func BenchmarkPPO(b *testing.B) {
	info := benchInfo(b, string(rules.PPO()))
	const n = 200_000
	data := synthetic(b, info, n)
	program := compiled(b, info)
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprint("workers=", workers), func(b *testing.B) {
			b.ReportAllocs()
			var result *interp.Result
			for b.Loop() {
				result = evaluate(b, program, data, workers)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/contact")
			b.ReportMetric(float64(len(result.Tried)), "rules")
			b.ReportMetric(float64(result.Findings.Len()), "findings")
		})
	}
}

func synthetic(b *testing.B, info *model.Info, n int) *record.Sealed {
	b.Helper()
	names := []string{"kontakt", "program", "økt", "oppmøte", "henvisning", "opphold"}
	streams := make([]bytes.Buffer, len(names))
	_, err := synth.Generate(synth.Options{Seed: 1, Contacts: n, MistakeRate: 0.02}, synth.Streams{
		Contacts: &streams[0], Programmes: &streams[1], Sessions: &streams[2], Attendance: &streams[3], Referrals: &streams[4], Stays: &streams[5],
	})
	if err != nil {
		b.Fatal(err)
	}
	data := record.NewDataset()
	for i, name := range names {
		of := files.RecordOf(name+".jsonl", info.Records)
		if _, err := files.Read(context.Background(), data, of, files.Source{Name: name + ".jsonl", Reader: &streams[i]}, files.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	sealed, _ := data.Seal()
	return sealed
}
