package ppolang_test

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ppolang"
	"ppolang/interp/report"
	"ppolang/interp/report/formats"
)

// manyFound finds something with each of its rules in every record, in words that
// are longer than any memory that there is for it.
const manyFound = `språk nb
dokument d "D"
  gjelder fra 2000-01-01
kodeverk S "S"
  kode A1 "a"
  kode A2 "a"
  kode A3 "a"
  kode A4 "a"
post k "K"
  felt id tekst nøkkel
  felt dato dato styrende
  felt n heltall
  felt a kode S
  felt s koder S
tabell t "Noe er galt med denne kontakten" for k
  kilde d
  feil "Her står {n}, og det sier vi med mange ord, for at det skal synes om noen tar vare på det."
  | n   | krev s |
  | > 0 | A1     |
  | > 0 | A2     |
  | > 0 | A3     |
  | > 0 | A4     |
regel u "Kan ikke avgjøres" for k
  kilde d
  krev a = A1
  feil "x"
`

const manyRecords = 12_000

// manyFindings are four violations and something undetermined of each record, and
// two unknown codes.
const manyFindings = 7 * manyRecords

func many(t *testing.T) *ppolang.Result {
	t.Helper()
	ctx := context.Background()
	rules, err := ppolang.Load(fstest.MapFS{"r.rules": {Data: []byte(manyFound)}}, "r.rules")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for i := range manyRecords {
		fmt.Fprintf(&text, "{\"id\":\"K%06d\",\"dato\":\"2024-%02d-%02d\",\"n\":%d,\"s\":[\"QQX%02d\",\"ZZ9\"]}\n", i, 1+i%12, 1+i%28, 1+i%7, i%50)
	}
	data := rules.NewData()
	if report, err := data.Read(ctx, ppolang.Source{Name: "k.jsonl", Reader: strings.NewReader(text.String())}); err != nil || report.Records != manyRecords {
		t.Fatal(report, err)
	}
	records := data.Seal()
	before := inUse()
	result, err := records.Evaluate(ctx, ppolang.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	if result.Findings.Len() != manyFindings {
		t.Fatalf("%d findings", result.Findings.Len())
	}
	if each := (inUse() - before) / manyFindings; each > 100 {
		t.Errorf("a finding takes %d bytes before it is read", each)
	}
	runtime.KeepAlive(records)
	return result
}

// inUse is how many bytes are in use that somebody still needs.
func inUse() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// gauge looks now and then how much is in use while something is written.
type gauge struct {
	written, next int
	most          int64
}

func (g *gauge) Write(p []byte) (int, error) {
	if g.written += len(p); g.written >= g.next {
		g.most, g.next = max(g.most, inUse()), g.written+6<<20
	}
	return len(p), nil
}

// Findings are small until they are written, and then only some of them are in
// words at once: in no format does it take memory to have found much.
func TestFindingsAreSmallUntilTheyAreWritten(t *testing.T) {
	if testing.Short() {
		t.Skip("a million findings, which the whole run makes")
	}
	result := many(t)
	for _, format := range formats.All {
		before := inUse()
		var g gauge
		if err := format.Write(&g, report.Run{Findings: result.Findings}, nil); err != nil {
			t.Fatal(err)
		}
		if g.written < 20*manyFindings || g.most == 0 {
			t.Errorf("%s: only %d bytes were written", format.Name, g.written)
		}
		most := int64(200)
		if slices.Contains([]string{"html", "xlsx", "junit"}, format.Name) { // for programs that have all of it at once too
			most = 1000
		}
		if format.Name == "xlsx" { // which has as many rows as it has room for in memory, unpacked
			most = 2000
		}
		if each := (g.most - before) / manyFindings; each > most {
			t.Errorf("%s: %d bytes for each finding are in use at once", format.Name, each)
		}
	}
	runtime.KeepAlive(result)
}
