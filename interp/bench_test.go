package interp_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"ppolang/interp"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// eighteen are fifteen rules about contacts and three about a patient's
// participation in a programme: what package docs measure evaluation by.
const eighteen = `språk nb
dokument d
  gjelder inntil videre
kodeverk N
  åpen
kodeverk T
  åpen
kodeverk F
  kode gruppe
  kode individuell
kodesett kurs "Kurs": WPCK00, WWAA00, A0099
kodesett tillegg "Tillegg": ZWWA*
verdi skillet
  er 2026-01-01 kilde d
post kontakt
  felt kontakt_id tekst nøkkel
  felt pasient_id tekst
  felt program_id tekst
  felt dato dato styrende
  felt type kode T
  felt form kode F
  felt koder koder N
  felt tilstand kode N
  felt timer heltall
  felt deltok ja/nei
gruppe deltakelse
  av kontakt som kontakter når form = gruppe
  per pasient_id, program_id
`

func program() string {
	text := eighteen
	add := func(name, on, body string) {
		text += "regel " + name + ` "` + name + `" for ` + on + "\n  kilde d\n" + body + "  feil \"" + name + "\"\n"
	}
	add("r1", "kontakt", "  når form = gruppe\n  krev type = 13\n")
	add("r2", "kontakt", "  når form = gruppe\n  krev koder har WPCK00\n")
	add("r3", "kontakt", "  når koder har noen av tillegg\n  krev koder har noen utenom tillegg\n")
	add("r4", "kontakt", "  når koder har A0099 og dato >= skillet\n")
	add("r5", "kontakt", "  når koder har WWAA00 og dato < skillet\n")
	add("r6", "kontakt", "  når form = individuell\n  forby koder har noen av (WWAA00, ZWWA30)\n")
	add("r7", "kontakt", "  krev tilstand er kjent\n")
	add("r8", "kontakt", "  når tilstand i (Z50)\n")
	add("r9", "kontakt", "  når form = gruppe\n  krev deltok ellers ja\n")
	add("r10", "kontakt", "  når koder har ZWWA40\n  krev timer > 1\n")
	add("r11", "kontakt", "  når type = 6 og form = gruppe\n")
	add("r12", "kontakt", "  når antall(koder) > 5\n")
	add("r13", "kontakt", "  når form = gruppe og koder er tom\n")
	add("r14", "kontakt", "  når koder har alle av (A0099, WWAA00)\n")
	add("r15", "kontakt", "  når timer > 8 og type ≠ 13\n")
	add("g1", "deltakelse", "  når finnes kontakter der (koder har noen av (WWAA00, A0099))\n  krev antall kontakter der (koder har noen av (WWAA00, A0099)) = 1\n")
	add("g2", "deltakelse", "  når antall kontakter > 1\n  krev sum timer i kontakter >= 2\n")
	add("g3", "deltakelse", "  krev (første kontakter).koder har WPCK00\n")
	return text
}

// contact is a contact as a program written by hand would hold it.
type contact struct {
	id, patient, programme  string
	date                    value.Date
	kind, form              string
	codes                   []string
	condition               string
	hours                   int
	attended, attendedGiven bool
}

func contacts(n int) []contact {
	rng := rand.New(rand.NewPCG(1, 2))
	lists := [][]string{{"WPCK00", "ZWWA30"}, {"WPCK00", "ZWWA30", "WWAA00"}, {"WPCK00", "ZWWA30", "ZWWA40"}, {"OBAA00"}, {"WPCD00"}, {"WPCK00", "ZWWA30", "A0099"}}
	start, _ := value.NewDate(2026, 1, 1)
	list := make([]contact, n)
	for i := range list {
		c := contact{
			id: fmt.Sprintf("K%07d", i), patient: fmt.Sprintf("p%d", i/40*8+i%8), programme: fmt.Sprintf("P%d", i/40),
			date: start + value.Date(rng.IntN(365)), kind: "13", form: "gruppe",
			codes: lists[rng.IntN(2)*2], condition: []string{"E109", "I10", "F32", "M54"}[rng.IntN(4)],
			hours: 2 + rng.IntN(4), attended: true, attendedGiven: rng.IntN(2) == 0,
		}
		if i%4 == 0 {
			c.form, c.kind, c.codes = "individuell", "2", lists[3+rng.IntN(2)]
		}
		if rng.IntN(200) == 0 { // a mistake
			c.codes = lists[5]
		}
		list[i] = c
	}
	return list
}

// byHand is the eighteen rules as a careful Go programmer would write them: it
// counts the findings and gives no messages.
func byHand(list []contact) int {
	found := 0
	hit := func(yes bool) {
		if yes {
			found++
		}
	}
	has := func(c *contact, code string) bool { return slices.Contains(c.codes, code) }
	cut, _ := value.NewDate(2026, 1, 1)
	type key struct{ patient, programme string }
	groups := map[key][]*contact{}
	for i := range list {
		c := &list[i]
		group := c.form == "gruppe"
		hit(group && c.kind != "13")
		hit(group && !has(c, "WPCK00"))
		some, outside := false, false
		for _, code := range c.codes {
			if len(code) >= 4 && code[:4] == "ZWWA" {
				some = true
			} else {
				outside = true
			}
		}
		hit(some && !outside)
		hit(has(c, "A0099") && c.date >= cut)
		hit(has(c, "WWAA00") && c.date < cut)
		hit(c.form == "individuell" && (has(c, "WWAA00") || has(c, "ZWWA30")))
		hit(c.condition == "")
		hit(c.condition == "Z50")
		hit(group && c.attendedGiven && !c.attended)
		hit(has(c, "ZWWA40") && c.hours <= 1)
		hit(c.kind == "6" && group)
		hit(len(c.codes) > 5)
		hit(group && len(c.codes) == 0)
		hit(has(c, "A0099") && has(c, "WWAA00"))
		hit(c.hours > 8 && c.kind != "13")
		if group {
			k := key{c.patient, c.programme}
			groups[k] = append(groups[k], c)
		}
	}
	for _, members := range groups {
		funded, hours, first := 0, 0, members[0]
		for _, c := range members {
			if has(c, "WWAA00") || has(c, "A0099") {
				funded++
			}
			hours += c.hours
			if c.date < first.date || c.date == first.date && c.id < first.id {
				first = c
			}
		}
		hit(funded > 1)
		hit(len(members) > 1 && hours < 2)
		hit(!has(first, "WPCK00"))
	}
	return found
}

// dataset is the contacts as columns.
func dataset(info *model.Info, list []contact) *record.Sealed {
	data := record.NewDataset()
	of := info.Records[0]
	table := data.Give(of)
	values := make([]record.Value, len(of.Fields))
	for i := range list {
		c := &list[i]
		set := func(name, text string) {
			f := of.Fields[slices.IndexFunc(of.Fields, func(f *model.Field) bool { return f.Name == name })]
			values[f.Index], _ = record.Convert(f, text)
		}
		clear(values)
		set("kontakt_id", c.id)
		set("pasient_id", c.patient)
		set("program_id", c.programme)
		set("dato", c.date.String())
		set("type", c.kind)
		set("form", c.form)
		set("tilstand", c.condition)
		set("timer", fmt.Sprint(c.hours))
		if c.attendedGiven {
			set("deltok", "ja")
		}
		codes := ""
		for _, code := range c.codes {
			codes += code + " "
		}
		set("koder", codes)
		table.Append(record.Place{File: "bench", Line: i + 1}, values)
	}
	sealed, _ := data.Seal()
	return sealed
}

func benchInfo(b testing.TB, text string) *model.Info {
	b.Helper()
	file, problems := syntax.Parse([]byte(text), "bench.rules")
	info, more := check.Check(file, nil)
	for _, d := range append(problems, more...) {
		if d.Severity == diag.Error {
			b.Fatal(d.Place.Position(), d.Message(diag.EN))
		}
	}
	return info
}

func compiled(b testing.TB, info *model.Info) *interp.Program {
	b.Helper()
	program, err := interp.Compile(info)
	if err != nil {
		b.Fatal(err)
	}
	return program
}

// Evaluation alone, records in memory, against the same rules by hand. What
// counts is the ratio of one run.
func BenchmarkEighteenRules(b *testing.B) {
	const n = 200_000
	list := contacts(n)
	info := benchInfo(b, program())
	data := dataset(info, list)
	rules := compiled(b, info)
	b.Run("columns", func(b *testing.B) {
		for b.Loop() {
			if _, err := rules.Evaluate(context.Background(), data, interp.Options{Workers: 1}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/contact")
	})
	b.Run("hand", func(b *testing.B) {
		for b.Loop() {
			byHand(list)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/contact")
	})
}
