package derive_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp/derive"
	"ppolang/interp/explain"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

const declared = `språk nb

dokument d "D"
  gjelder inntil videre

kodeverk K "K"
  kode A1
  kode B2
  kode C3
  overse "."

kodesett S: A1
  gjelder til 2026-02-02
  kilde d

kodesett S: B2
  gjelder fra 2026-02-03
  kilde d

post program "Program"
  felt program_id tekst nøkkel
  felt enhet tekst
  felt start dato styrende
  felt slutt dato
  felt n heltall ellers 1
  felt k kode K
  felt jo ja/nei ellers nei

post økt "Økt"
  felt økt_id tekst nøkkel
  felt program post program
  felt dato dato styrende
  felt enhet tekst
  felt k kode K
  felt ks koder K
  felt n heltall

post kontakt "Kontakt"
  felt kontakt_id tekst nøkkel
  felt dato dato styrende
  felt enhet tekst
  felt k kode K
  felt ks koder K
  felt n heltall ellers 2
  felt jo ja/nei ellers nei
  felt program post program
  felt økt post økt

`

// maker makes mappings and records.
type maker struct{ *rand.Rand }

func (m maker) of(list ...string) string { return list[m.IntN(len(list))] }

// test is a condition on a record, whose fields stand behind a prefix.
func (m maker) test(on, prefix string) string {
	list := []string{
		"enhet = \"a\"", "k = A1", "k i S", "k er kjent", "n < 2", "n >= 2", "enhet er ukjent", "k i (A1, B2)",
	}
	if on != "program" {
		list = append(list, "ks har A1", "ks har noen av S", "dato >= 2026-02-02", "program er kjent", "program.enhet = \"a\"", "program.jo", "program.n = 1")
	} else {
		list = append(list, "jo", "slutt > start")
	}
	if on == "kontakt" {
		list = append(list, "jo", "økt.n = 1", "økt.program.enhet = \"b\"")
	}
	x := m.of(list...)
	if prefix != "" {
		x = prefix + "." + x
	}
	switch m.IntN(6) {
	case 0:
		return "ikke (" + x + ")"
	case 1:
		return "(" + x + " eller " + m.test(on, prefix) + ")"
	}
	return x
}

// search is the condition of a finn for records of a type among those of another.
func (m maker) search(of, among string) string {
	date, from, to := "dato", "dato", "dato"
	if among == "program" {
		from, to = "start", "slutt"
	}
	parts := []string{
		"enhet = " + of + ".enhet", "k = " + of + ".k", "n = " + of + ".n",
		of + "." + date + " mellom " + from + " og " + to, from + " <= " + of + "." + date, to + " > " + of + "." + date,
		"n < " + of + ".n", "n ≠ " + of + ".n", of + ".n >= n", m.test(among, ""), m.test(of, of),
		"(k = " + of + ".k eller n = " + of + ".n)",
	}
	var list []string
	for range 1 + m.IntN(3) {
		list = append(list, m.of(parts...))
	}
	return strings.Join(list, " og ")
}

func (m maker) line(of string) string {
	var s string
	among := []string{"program"}
	if of == "kontakt" {
		among = append(among, "økt")
	}
	if m.IntN(2) == 0 {
		r := among[m.IntN(len(among))]
		f := r
		what := r
		if m.IntN(3) == 0 {
			f = m.of("enhet", "k", "n")
			what = r + "." + f
		} else if r == "økt" && m.IntN(2) == 0 {
			f, what = "program", "økt.program"
		}
		s = fmt.Sprintf("  felt %s finn %s der (%s)", f, what, m.search(of, r))
	} else {
		s = "  felt " + m.of("enhet er \"a\"", "enhet er \"z\"", "k er A1", "k er C3", "n er 1", "n er 7", "ks er (A1, B2)", "n er program.n", "enhet er program.enhet", "k er program.k")
	}
	if m.IntN(2) == 0 {
		s += " når " + m.test(of, "")
	}
	if m.IntN(2) == 0 {
		s += fmt.Sprintf(" antatt \"antatt %d\"", m.IntN(4))
	}
	return s + "\n"
}

func (m maker) mapping(name, of string) string {
	s := "innlesing " + name + " for " + of + "\n  format jsonl\n"
	for range 1 + m.IntN(5) {
		s += m.line(of)
	}
	return s + "\n"
}

func (m maker) records(of *model.Record, n int) string {
	var b strings.Builder
	for i := range n {
		fields := []string{fmt.Sprintf("%q: \"%d\"", of.Key.Name, i)}
		for _, f := range of.Fields {
			if f == of.Key || m.IntN(5) == 0 {
				continue
			}
			v := `"` + m.of("a", "b") + `"`
			switch f.Type.Kind {
			case model.Date:
				v = fmt.Sprintf("\"2026-02-0%d\"", 1+m.IntN(4))
			case model.Code:
				v = `"` + m.of("A1", "A.1", "B2") + `"`
			case model.Codes:
				v = m.of(`[]`, `["A1"]`, `["B2", "A.1"]`)
			case model.Integer:
				v = m.of("1", "2", "3")
			case model.Bool:
				v = m.of("true", "false")
			case model.Reference:
				v = fmt.Sprintf("\"%d\"", m.IntN(4))
			}
			fields = append(fields, fmt.Sprintf("%q: %s", f.Name, v))
		}
		b.WriteString("{" + strings.Join(fields, ", ") + "}\n")
	}
	return b.String()
}

// source is a file of records, and the mapping that it is read by.
type source struct {
	of      *model.Record
	mapping *model.Mapping
	text    string
}

func datasetOf(t *testing.T, into *record.Dataset, list []source) *record.Dataset {
	t.Helper()
	for i, s := range list {
		from := files.Source{Name: fmt.Sprintf("f%d.jsonl", i), Reader: strings.NewReader(s.text)}
		got, err := files.Read(context.Background(), into, s.of, from, files.Options{Format: "jsonl", Mapping: s.mapping})
		if err != nil || got.Errors > 0 {
			t.Fatal(err, got.Problems.Text(diag.EN))
		}
	}
	return into
}

// wanted is what the walker gives, a line for each value.
func wanted(info *model.Info, data *record.Sealed) []string {
	var list []string
	for _, g := range explain.Derive(info, data, info.Records) {
		key := data.Table(g.Record).Value(g.Row, g.Record.Key).RawText()
		list = append(list, fmt.Sprintf("%s %s.%s = %s by %p", g.Record.Name, key, g.Field.Name, g.Text, g.Line))
	}
	slices.Sort(list)
	return list
}

// derived is what was derived, likewise.
func derived(of []*model.Record, data *record.Sealed) []string {
	var list []string
	for _, r := range of {
		t := data.Table(r)
		for _, c := range t.Columns {
			for row := range t.Rows() {
				line := c.Derived(row)
				if line == nil {
					continue
				}
				v := t.Value(row, c.Field)
				text := v.RawKey()
				switch c.Field.Type.Kind {
				case model.Code:
					text = v.RawCanon()
				case model.Codes:
					text = ""
					for _, code := range v.RawCodes() {
						text += code.Canon + " "
					}
				}
				list = append(list, fmt.Sprintf("%s %s.%s = %s by %p", r.Name, t.Value(row, r.Key).RawText(), c.Field.Name, text, line))
			}
		}
	}
	slices.Sort(list)
	return list
}

// What the columns give is what the walker gives, whatever the order of the files, and
// in batches over shared records too.
func TestDerivingAsTheWalkerDoes(t *testing.T) {
	n, first := 300, uint64(0)
	if asked, err := strconv.Atoi(os.Getenv("PAIRS")); err == nil {
		n = asked
	}
	if seed, err := strconv.ParseUint(os.Getenv("SEED"), 10, 64); err == nil {
		first = seed
	}
	given, found := 0, 0
	for seed := first; seed < first+uint64(n); seed++ {
		m := maker{rand.New(rand.NewPCG(seed, 7))}
		text := declared + m.mapping("m1", "kontakt") + m.mapping("m2", "økt") + m.mapping("m3", "kontakt")
		info, err := conform.Rules("", text)
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text)
		}
		r, by := info.Records, info.Mappings
		list := []source{
			{r[0], nil, m.records(r[0], m.IntN(5))}, {r[1], by[1], m.records(r[1], m.IntN(5))}, {r[2], by[0], m.records(r[2], 3)},
		}
		if m.IntN(2) == 0 {
			list[2].mapping = by[2]
		}
		plain, _ := datasetOf(t, record.NewDataset(), list).Seal()
		want := wanted(info, plain)
		program := derive.New(info)
		check := func(what string, got []string) {
			t.Helper()
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, %s\n%s\n%s%s%s\nderived:\n%s\nthe walker:\n%s", seed, what, strings.TrimPrefix(text, declared),
					list[0].text, list[1].text, list[2].text, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
		data, account := program.Seal(datasetOf(t, record.NewDataset(), list))
		check("at once", derived(r, data))
		for _, x := range account.Derived {
			if given += x.Count; x.Line.Find != nil {
				found += x.Count
			}
		}
		other := slices.Clone(list)
		m.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		data, _ = program.Seal(datasetOf(t, record.NewDataset(), other))
		check("in another order", derived(r, data))

		shared, _ := program.Seal(datasetOf(t, record.NewDataset(), list[:2]))
		got := derived(r[:2], shared)
		for line := range strings.Lines(list[2].text) {
			batch, _ := program.Seal(datasetOf(t, shared.Batch(), []source{{r[2], list[2].mapping, line}}))
			got = append(got, derived(r[2:], batch)...)
		}
		slices.Sort(got)
		check("in batches", got)
	}
	if given < n/2 || found < n/15 {
		t.Errorf("%d values, %d of them found, in %d sets", given, found, n)
	}
}

// A condition that reads both is held against so many records and no more; what an
// equality or two orders ask for is found among any number of them.
func TestTooManyToLookAmong(t *testing.T) {
	for cond, want := range map[string]string{
		"(k = kontakt.k eller n = kontakt.n)":                                       "warning PPO619: `kontakt.program` was not found for 1 records: for each of them there are more than 2000 to choose from\n",
		"enhet = kontakt.enhet og (k = kontakt.k eller n = kontakt.n)":              "",
		"kontakt.dato mellom start og slutt og (k = kontakt.k eller n > kontakt.n)": "",
	} {
		info, err := conform.Rules("", declared+"innlesing m for kontakt\n  format jsonl\n  felt program finn program der ("+cond+")\n")
		if err != nil {
			t.Fatal(err)
		}
		var programs strings.Builder
		for i := range 3000 {
			fmt.Fprintf(&programs, "{\"program_id\": \"%d\", \"enhet\": \"%d\", \"start\": \"2026-01-0%d\", \"slutt\": \"2026-01-0%d\", \"k\": \"A1\"}\n", i, i, 1+i%9, 1+i%9)
		}
		programs.WriteString("{\"program_id\": \"x\", \"enhet\": \"7\", \"start\": \"2026-02-01\", \"slutt\": \"2026-02-03\", \"k\": \"B2\"}\n")
		r := info.Records
		data, account := derive.New(info).Seal(datasetOf(t, record.NewDataset(), []source{
			{r[0], nil, programs.String()}, {r[2], info.Mappings[0], "{\"kontakt_id\": \"1\", \"dato\": \"2026-02-02\", \"enhet\": \"7\", \"k\": \"B2\"}\n"},
		}))
		got := ""
		for _, p := range account.List {
			got += strings.TrimPrefix(p.Text(diag.EN), ": ") + "\n"
		}
		if got != want {
			t.Errorf("%s: %q", cond, got)
		}
		if v := data.Table(r[2]).Value(0, r[2].Fields[7]); (v.RawText() == "x") != (want == "") {
			t.Errorf("%s: found %t", cond, v.Known())
		}
	}
}
