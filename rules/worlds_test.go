package rules_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ppolang/internal/synth"
	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/model"
)

// world is a set of generated records that belong together: a programme with all
// who take part, or one patient. Many worlds are judged at once; what names
// records in each begins with the world's own number, so that none sees another.
type world struct {
	rows []*row
	by   map[string]*row // by record and key
}

// row is a generated record: its fields in order, the key first.
type row struct {
	of     string
	fields []cell
}

// cell is a field with its value in JSON.
type cell struct{ name, raw string }

func (r *row) at(field string) *cell {
	i := slices.IndexFunc(r.fields, func(c cell) bool { return c.name == field })
	if i < 0 {
		return nil
	}
	return &r.fields[i]
}

func (r *row) text(field string) string {
	c := r.at(field)
	if c == nil {
		return ""
	}
	if s, err := strconv.Unquote(c.raw); err == nil {
		return s
	}
	return c.raw
}

func (r *row) set(field, raw string) {
	if c := r.at(field); c != nil {
		c.raw = raw
		return
	}
	r.fields = append(r.fields, cell{field, raw})
}

func (r *row) drop(field string) {
	r.fields = slices.DeleteFunc(r.fields, func(c cell) bool { return c.name == field })
}

func (r *row) key() string { return r.text(r.fields[0].name) }

func (r *row) id() string { return r.of + " " + r.key() }

func (r *row) codes() []string {
	var list []string
	if c := r.at("prosedyrer"); c != nil {
		_ = json.Unmarshal([]byte(c.raw), &list)
	}
	return list
}

func (r *row) setCodes(list []string) {
	raw, _ := json.Marshal(append([]string{}, list...))
	r.set("prosedyrer", string(raw))
}

func (w *world) clone() *world {
	var rows []*row
	for _, r := range w.rows {
		rows = append(rows, &row{r.of, slices.Clone(r.fields)})
	}
	return newWorld(rows)
}

func newWorld(rows []*row) *world {
	w := &world{rows, map[string]*row{}}
	for _, r := range rows {
		w.by[r.id()] = r
	}
	return w
}

// programmes counts those of the world.
func (w *world) programmes() (n int) {
	for _, r := range w.rows {
		if r.of == "program" {
			n++
		}
	}
	return n
}

func (w *world) String() string {
	var b bytes.Buffer
	for _, r := range w.rows {
		b.WriteString(r.of + " ")
		r.write(&b, "", "")
	}
	return b.String()
}

// naming are the fields whose values name records or patients.
var naming = []string{"kontakt_id", "program_id", "økt_id", "oppmøte_id", "henvisning_id", "opphold_id", "pasient_id", "program", "henvisning"}

// write writes the row as a line, without a field, with a prefix to all names.
func (r *row) write(to *bytes.Buffer, prefix, without string) {
	sep := byte('{')
	for _, c := range r.fields {
		if c.name == without {
			continue
		}
		to.WriteByte(sep)
		sep = ','
		to.WriteString(`"` + c.name + `":`)
		if slices.Contains(naming, c.name) {
			to.WriteString(`"` + prefix + c.raw[1:])
		} else {
			to.WriteString(c.raw)
		}
	}
	to.WriteString("}\n")
}

func rowOf(t testing.TB, of, line string) *row {
	t.Helper()
	r := &row{of: of}
	d := json.NewDecoder(strings.NewReader(line))
	_, _ = d.Token()
	for d.More() {
		name, _ := d.Token()
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			t.Fatal(err)
		}
		r.fields = append(r.fields, cell{name.(string), string(raw)})
	}
	return r
}

// worldsOf makes small worlds, with the mistakes of the generator and, but for
// every third seed, wilder ones besides.
func worldsOf(t testing.TB, seed uint64) []*world {
	t.Helper()
	out := map[string]*bytes.Buffer{}
	stream := func(of string) io.Writer {
		out[of] = &bytes.Buffer{}
		return out[of]
	}
	_, err := synth.Generate(synth.Options{Seed: seed, Contacts: 6, MistakeRate: 0.7}, synth.Streams{
		Contacts: stream("kontakt"), Programmes: stream("program"), Sessions: stream("økt"),
		Attendance: stream("oppmøte"), Referrals: stream("henvisning"), Stays: stream("opphold"),
	})
	if err != nil {
		t.Fatal(err)
	}
	var rows []*row
	for _, of := range []string{"program", "kontakt", "økt", "oppmøte", "henvisning", "opphold"} {
		for line := range strings.Lines(out[of].String()) {
			rows = append(rows, rowOf(t, of, line))
		}
	}
	var worlds []*world
	for _, part := range parted(rows) {
		worlds = append(worlds, newWorld(part))
	}
	if seed%3 != 0 {
		rng := rand.New(rand.NewPCG(seed, 0))
		for _, w := range worlds {
			w.confuse(rng)
		}
	}
	return worlds
}

// parted puts the rows together that have a patient or a programme in common.
func parted(rows []*row) [][]*row {
	parent := map[string]string{}
	var root func(string) string
	root = func(x string) string {
		if p, ok := parent[x]; ok {
			return root(p)
		}
		return x
	}
	belongs := func(r *row) string {
		programme := r.text("program") + r.text("program_id")
		patient := r.text("pasient_id")
		if patient == "" {
			return "programme " + programme
		}
		if programme != "" && root("patient "+patient) != root("programme "+programme) {
			parent[root("patient "+patient)] = root("programme " + programme)
		}
		return "patient " + patient
	}
	for _, r := range rows {
		belongs(r)
	}
	var order []string
	parts := map[string][]*row{}
	for _, r := range rows {
		k := root(belongs(r))
		if parts[k] == nil {
			order = append(order, k)
		}
		parts[k] = append(parts[k], r)
	}
	var list [][]*row
	for _, k := range order {
		list = append(list, parts[k])
	}
	return list
}

// confuse makes several mistakes at once, with the funding codes first of all,
// and leaves fields out, but for those that say what belongs together.
func (w *world) confuse(rng *rand.Rand) {
	oneIn := func(n int) bool { return rng.IntN(n) == 0 }
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	var dates []string
	for _, r := range w.rows {
		if r.of == "kontakt" && r.at("dato") != nil {
			dates = append(dates, r.at("dato").raw)
		}
	}
	rare := 2 + rng.IntN(8) // how often a contact has a funding code that the generator did not give it
	for _, r := range w.rows {
		switch r.of {
		case "kontakt":
			if rare > 3 && r.at("prosedyrer") != nil {
				r.setCodes(slices.DeleteFunc(r.codes(), func(c string) bool { return c == "A0099" || c == "WWAA00" }))
			}
			for _, code := range []string{"A0099", "WWAA00"} {
				if oneIn(rare) && r.at("prosedyrer") != nil && !slices.Contains(r.codes(), code) {
					r.setCodes(append(r.codes(), code))
				}
			}
			if oneIn(6) {
				r.set("omsorgsnivå", pick(`"1"`, `"2"`, `"8"`))
			}
			if oneIn(8) {
				r.set("sektor", pick(`"PHV"`, `"TSB"`))
			}
			if oneIn(8) && len(dates) > 0 {
				r.set("dato", dates[rng.IntN(len(dates))])
			}
			if oneIn(10) {
				r.set("takster", pick(`["201B"]`, `[]`))
			}
		case "program":
			for range rng.IntN(2) {
				r.set(pick("om_rettigheter", "regi_hf", "ansvarlig_lege", "kvalifisert_helsepersonell", "små_grupper"), "false")
			}
			if oneIn(8) {
				r.set(pick("lavterskel", "gruppebehandling", "bare_teknisk_utstyr"), "true")
			}
			if oneIn(12) {
				r.set("digital_andel", "100")
			}
		}
		if c := r.fields[1+rng.IntN(len(r.fields)-1)]; oneIn(6) && !slices.Contains([]string{"pasient_id", "program", "dato", "form"}, c.name) {
			r.drop(c.name)
		}
	}
}

// judge judges worlds, each perhaps without a field of one record, and gives the
// findings of each.
type judge struct {
	t       testing.TB
	info    *model.Info
	program *interp.Program
}

func newJudge(t testing.TB) *judge {
	info := shipped(t)
	program, err := interp.Compile(info)
	if err != nil {
		t.Fatal(err)
	}
	return &judge{t, info, program}
}

// lacking is a world that lacks a field of a record.
type lacking struct {
	*world
	record *row
	field  string
}

// findings judges worlds all at once, but for those with a record that may belong
// to any of them for want of a key.
func (j *judge) findings(worlds []lacking) [][]finding.Finding {
	j.t.Helper()
	found := make([][]finding.Finding, len(worlds))
	var together []lacking
	var places []int
	for i, w := range worlds {
		if w.stray() {
			found[i] = j.judged([]lacking{w})[0]
			continue
		}
		together, places = append(together, w), append(places, i)
	}
	for k, list := range j.judged(together) {
		found[places[k]] = list
	}
	return found
}

// keys are the fields that say which groups a record is in.
var keys = map[string][]string{
	"kontakt": {"pasient_id"}, "økt": {"program", "dato"}, "oppmøte": {"program", "pasient_id"}, "henvisning": {"pasient_id"}, "opphold": {"pasient_id"},
}

// stray says whether a record of the world lacks the key of a group it may be in.
func (w lacking) stray() bool {
	return slices.ContainsFunc(w.rows, func(r *row) bool {
		lacks := func(field string) bool { return r.at(field) == nil || r == w.record && field == w.field }
		if r.of == "kontakt" && (lacks("form") || r.text("form") == "gruppe") && (lacks("program") || lacks("dato")) {
			return true
		}
		return slices.ContainsFunc(keys[r.of], lacks)
	})
}

func (j *judge) judged(worlds []lacking) [][]finding.Finding {
	j.t.Helper()
	return j.evaluated(j.sealed(worlds), len(worlds))
}

// sealed is the records of worlds, each with the number of its world before its keys.
func (j *judge) sealed(worlds []lacking) *record.Sealed {
	j.t.Helper()
	out := map[string]*bytes.Buffer{}
	for _, r := range j.info.Records {
		out[r.Name] = &bytes.Buffer{}
	}
	for i, w := range worlds {
		for _, r := range w.rows {
			left := ""
			if r == w.record {
				left = w.field
			}
			r.write(out[r.of], fmt.Sprint(i, "~"), left)
		}
	}
	return j.read(out)
}

// read reads records, by type, from JSON lines.
func (j *judge) read(lines map[string]*bytes.Buffer) *record.Sealed {
	j.t.Helper()
	data := record.NewDataset()
	for _, r := range j.info.Records {
		report, err := files.Read(context.Background(), data, r, files.Source{Name: r.Name + ".jsonl", Reader: lines[r.Name]}, files.Options{})
		if err != nil || report.Errors > 0 {
			j.t.Fatal(r.Name, err, report.List)
		}
	}
	sealed, _ := data.Seal()
	return sealed
}

// evaluated are the findings about the records of so many worlds, by world.
func (j *judge) evaluated(sealed *record.Sealed, worlds int) [][]finding.Finding {
	j.t.Helper()
	result, err := j.program.Evaluate(context.Background(), sealed, interp.Options{})
	if err != nil {
		j.t.Fatal(err)
	}
	found := make([][]finding.Finding, worlds)
	for f := range result.Findings.All() {
		n, _, _ := strings.Cut(f.On[0].Key, "~")
		i, _ := strconv.Atoi(n)
		for k := range f.On {
			_, f.On[k].Key, _ = strings.Cut(f.On[k].Key, "~")
		}
		for k := range f.Fixes {
			_, f.Fixes[k].Key, _ = strings.Cut(f.Fixes[k].Key, "~")
		}
		found[i] = append(found[i], f)
	}
	return found
}

// caseOf says which case of a world a finding is about, also where a field of the
// record that it points to has been left out.
func (w *world) caseOf(f *finding.Finding) string {
	r := w.by[f.On[0].Record+" "+f.On[0].Key]
	switch f.For {
	case f.On[0].Record:
		return r.id()
	case "opphold", "pasient":
		return f.For + " " + r.text("pasient_id")
	case "kursdag":
		return f.For + " " + r.text("program") + " " + r.text("dato")
	case "programgruppe":
		return f.For + " " + r.text("program")
	}
	return f.For + " " + r.text("pasient_id") + " " + r.text("program")
}

// number is one of the environment, or what is usual.
func number(t testing.TB, name string, usual int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
