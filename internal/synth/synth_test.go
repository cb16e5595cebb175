package synth_test

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/synth"
	"ppolang/lang/model"
)

// made is what one run wrote, by record type; the truth apart.
type made struct {
	records map[string]*bytes.Buffer
	truth   bytes.Buffer
	mapping *model.Mapping // of the record types that are not JSON lines
	synth.Summary
}

func generate(t testing.TB, o synth.Options) *made {
	t.Helper()
	m := &made{records: map[string]*bytes.Buffer{}}
	stream := func(record string) io.Writer {
		m.records[record] = &bytes.Buffer{}
		return m.records[record]
	}
	var err error
	m.Summary, err = synth.Generate(o, synth.Streams{
		Contacts: stream("kontakt"), Programmes: stream("program"), Sessions: stream("økt"),
		Attendance: stream("oppmøte"), Referrals: stream("henvisning"), Stays: stream("opphold"), Truth: &m.truth,
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func (m *made) expected(t testing.TB) []synth.Expected {
	t.Helper()
	var all []synth.Expected
	for _, line := range lines(&m.truth) {
		var e synth.Expected
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func lines(b *bytes.Buffer) []string {
	if b.Len() == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

// object decodes one line of a record.
func object(t testing.TB, line string) map[string]any {
	t.Helper()
	var o map[string]any
	if err := json.Unmarshal([]byte(line), &o); err != nil {
		t.Fatalf("not a record: %v", err)
	}
	return o
}

func TestTheSeedDecidesEverything(t *testing.T) {
	o := synth.Options{Seed: 7, Contacts: 800, MistakeRate: 0.3}
	first, second := generate(t, o), generate(t, o)
	for record, b := range first.records {
		if !bytes.Equal(b.Bytes(), second.records[record].Bytes()) {
			t.Errorf("%s differs between two runs of one seed", record)
		}
	}
	if !bytes.Equal(first.truth.Bytes(), second.truth.Bytes()) {
		t.Error("the truth differs between two runs of one seed")
	}
	o.Seed = 8
	if bytes.Equal(first.records["kontakt"].Bytes(), generate(t, o).records["kontakt"].Bytes()) {
		t.Error("two seeds give the same contacts")
	}
}

func TestExactlyTheContactsAskedFor(t *testing.T) {
	for _, n := range []int{0, 1, 2, 17, 400} {
		m := generate(t, synth.Options{Seed: 3, Contacts: n, MistakeRate: 0.4})
		if got := len(lines(m.records["kontakt"])); got != n || m.Contacts != n {
			t.Errorf("%d contacts asked for: %d written, %d counted", n, got, m.Contacts)
		}
	}
}

func TestShuffledIsTheSameInAnotherOrder(t *testing.T) {
	o := synth.Options{Seed: 5, Contacts: 3000, MistakeRate: 0.1}
	inOrder := lines(generate(t, o).records["kontakt"])
	o.Shuffle = true
	shuffled := lines(generate(t, o).records["kontakt"])
	if slices.Equal(inOrder, shuffled) {
		t.Error("the contacts come in the order they are made")
	}
	slices.Sort(inOrder)
	slices.Sort(shuffled)
	if !slices.Equal(inOrder, shuffled) {
		t.Error("other contacts when shuffled")
	}
}

// The fields a record may have, its key first, with the JSON type of their values.
var fields = map[string][]string{
	"kontakt": {"kontakt_id string", "pasient_id string", "program string", "henvisning string", "dato date", "utdato date",
		"enhet string", "sektor string", "omsorgsnivå string", "kontakttype string", "fagområde string", "sted string",
		"hovedtilstand string", "bitilstander codes", "prosedyrer codes", "takster codes", "form string", "aktivitet string", "pasient_deltok bool",
		"antall_pårørende number", "journal_for string", "digital bool", "fritatt_egenandel bool"},
	"program": {"program_id string", "navn string", "enhet string", "start date", "slutt date", "antall_dager number",
		"undervisningstimer number", "digital_andel number", "om_sykdommen bool", "om_behandlingsformer bool",
		"om_egenbehandling_og_mestring bool", "om_rettigheter bool", "om_videre_oppfølging bool", "regi_hf bool",
		"kvalifisert_helsepersonell bool", "ansvarlig_lege bool", "tverrfaglig bool", "brukerkompetanse bool",
		"små_grupper bool", "plan_primærhelsetjeneste bool", "bare_teknisk_utstyr bool", "rent_røykesluttkurs bool",
		"lavterskel bool", "gruppebehandling bool"},
	"økt":        {"økt_id string", "program string", "dato date", "minutter number", "antall_pasienter number"},
	"oppmøte":    {"oppmøte_id string", "program string", "pasient_id string", "dato date", "pasient_deltok bool", "antall_pårørende number"},
	"henvisning": {"henvisning_id string", "pasient_id string", "dato date", "fra_lege bool", "i_journal bool", "til string"},
	"opphold":    {"opphold_id string", "pasient_id string", "inn date", "ut date"},
}

func jsonType(v any) string {
	switch v := v.(type) {
	case string:
		if regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`).MatchString(v) {
			return "date"
		}
		return "string"
	case float64:
		return "number"
	case bool:
		return "bool"
	case []any:
		return "codes"
	}
	return "other"
}

func TestRecordsHaveTheirFieldsAndUniqueKeys(t *testing.T) {
	checkRecords(t, generate(t, synth.Options{Seed: 1, Contacts: 4000, MistakeRate: 0.2}))
}

func checkRecords(t *testing.T, m *made) {
	t.Helper()
	for record, b := range m.records {
		seen := map[string]bool{}
		all := lines(b)
		if len(all) == 0 {
			t.Errorf("no %s", record)
		}
		for _, line := range all {
			o := object(t, line)
			for name, v := range o {
				if !slices.Contains(fields[record], name+" "+jsonType(v)) {
					t.Fatalf("%s.%s should not be there, or not as %s", record, name, jsonType(v))
				}
			}
			key, _ := o[strings.Fields(fields[record][0])[0]].(string)
			if key == "" || seen[key] {
				t.Fatalf("a %s without a key of its own", record)
			}
			seen[key] = true
		}
	}
}

func TestNothingLooksLikeAnIdentityNumber(t *testing.T) {
	m := generate(t, synth.Options{Seed: 2, Contacts: 4000, MistakeRate: 0.2})
	long := regexp.MustCompile(`\d{6} ?\d{5}`)
	for record, b := range m.records {
		if long.Match(b.Bytes()) {
			t.Errorf("%s has a run of eleven digits", record)
		}
	}
}

func TestNoMistakesNoTruth(t *testing.T) {
	m := generate(t, synth.Options{Seed: 4, Contacts: 1000})
	if m.truth.Len() != 0 || len(m.Mistakes) != 0 {
		t.Errorf("findings are expected without a mistake: %v", m.Mistakes)
	}
}

func TestEveryKindOfMistakeIsMade(t *testing.T) {
	kinds := synth.Kinds()
	if sorted := slices.Compact(slices.Sorted(slices.Values(kinds))); len(sorted) != len(kinds) {
		t.Error("two kinds have one name")
	}
	m := generate(t, synth.Options{Seed: 6, Contacts: 12000, MistakeRate: 0.4})
	said := map[string]bool{}
	for _, e := range m.expected(t) {
		said[e.Mistake] = true
	}
	for _, k := range kinds {
		if m.Mistakes[k] == 0 || !said[k] {
			t.Errorf("%s: made %d times, expected to be found: %v", k, m.Mistakes[k], said[k])
		}
	}
}

// Whatever is expected is about a record that is there, and a fix changes
// something in it.
func TestTheTruthFitsTheRecords(t *testing.T) {
	checkTruth(t, generate(t, synth.Options{Seed: 9, Contacts: 4000, MistakeRate: 0.4}))
}

func checkTruth(t *testing.T, m *made) {
	t.Helper()
	byKey := map[string]map[string]any{}
	for record, b := range m.records {
		for _, line := range lines(b) {
			o := object(t, line)
			byKey[record+" "+o[strings.Fields(fields[record][0])[0]].(string)] = o
		}
	}
	for _, e := range m.expected(t) {
		comes := e.Mistake == "not_over" || e.Mistake == "K-ikke-over" // with time: nothing is missing
		if len(e.On) == 0 || (e.Outcome == "undetermined" && !comes) != (len(e.Missing) > 0) {
			t.Errorf("%s: nothing pointed to, or nothing missing", e.Mistake)
		}
		for _, r := range e.On {
			if byKey[r.Record+" "+r.Key] == nil {
				t.Errorf("%s: on %s %s, which is not there", e.Mistake, r.Record, r.Key)
			}
		}
		for _, f := range e.Fixes {
			o := byKey[f.Record+" "+f.Key]
			var has bool
			switch codes := o[f.Field].(type) {
			case []any:
				has = slices.Contains(codes, any(f.Code))
			case string:
				has = codes == f.Code || codes == f.Value
			}
			if wants := f.Action == "remove" || f.Action == "replace"; has != wants {
				t.Errorf("%s: %s %s %s%s on %s, which has it: %v", e.Mistake, f.Action, f.Field, f.Code, f.Value, f.Key, has)
			}
		}
	}
}

func BenchmarkGenerate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = synth.Generate(synth.Options{Seed: 1, Contacts: 10000, MistakeRate: 0.05}, synth.Streams{})
	}
}
