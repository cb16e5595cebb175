package synth_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// notInExtract is the contact that CSV cannot say: a blank cell in a column of
// codes means that there are none, not that it is unknown.
const notInExtract = "K-takst-ukjent"

// handMade is the folder of the records that show each rule.
const handMade = "../../testdata/records"

func readHandMade(t testing.TB) *made {
	t.Helper()
	m := &made{records: map[string]*bytes.Buffer{}}
	for record := range fields {
		m.records[record] = bytes.NewBuffer(contents(t, record+".jsonl"))
	}
	m.truth.Write(contents(t, "expected/truth.jsonl"))
	return m
}

func contents(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(handMade, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestHandMadeRecordsAreInOrder(t *testing.T) {
	m := readHandMade(t)
	checkRecords(t, m)
	checkTruth(t, m)
}

func TestTheReadmeShowsEveryHandMadeContact(t *testing.T) {
	readme := string(contents(t, "README.md"))
	m := readHandMade(t)
	for _, line := range lines(m.records["kontakt"]) {
		if key := object(t, line)["kontakt_id"].(string); !strings.Contains(readme, "\n| `"+key+"` | ") {
			t.Errorf("%s is not in the table", key)
		}
	}
	for _, e := range m.expected(t) {
		if !strings.Contains(readme, "\n| `"+e.Mistake+"` | ") {
			t.Errorf("%s is not in the table", e.Mistake)
		}
	}
}

func TestTheExtractHasTheSameContacts(t *testing.T) {
	text, err := charmap.Windows1252.NewDecoder().Bytes(contents(t, "csv/dips-uttrekk.csv"))
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var extract, contacts []string
	for _, row := range rows[1:] {
		day := row[slices.Index(rows[0], "Inndato")]
		if d := strings.Split(day, "."); len(d) == 3 {
			day = d[2] + "-" + d[1] + "-" + d[0]
		}
		codes := strings.Trim(strings.Join(row[slices.Index(rows[0], "ncmp_1"):slices.Index(rows[0], "takst_1")], " "), " ")
		extract = append(extract, row[0]+" "+day+" "+codes)
	}
	for _, line := range lines(readHandMade(t).records["kontakt"]) {
		o := object(t, line)
		if o["kontakt_id"] == notInExtract {
			continue
		}
		day, _ := o["dato"].(string)
		list, _ := o["prosedyrer"].([]any)
		var codes []string
		for _, c := range list {
			codes = append(codes, c.(string))
		}
		contacts = append(contacts, o["kontakt_id"].(string)+" "+day+" "+strings.Join(codes, " "))
	}
	if !slices.Equal(extract, contacts) {
		t.Error("the extract has other contacts than kontakt.jsonl")
	}
}
