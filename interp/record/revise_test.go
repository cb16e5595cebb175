package record_test

import (
	"bytes"
	"fmt"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/jsonl"
	"ppolang/lang/model"
)

const recorded = `{"kontakt_id":"K1","prosedyrer":["A","B"]}
{"kontakt_id":"K2","prosedyrer":[]}
{"kontakt_id":"K2"}
`

func sealedContacts(t *testing.T, lines string) (*record.Sealed, *model.Record) {
	t.Helper()
	ds, contact := record.NewDataset(), sample.Contact()
	in := record.NewIntake(ds, contact, "kontakt.jsonl", nil)
	if err := jsonl.Read(&record.Source{Window: record.NewWindow(bytes.NewReader([]byte(lines)))}, in, in.Shape()); err != nil {
		t.Fatal(err)
	}
	sealed, _ := ds.Seal()
	return sealed, contact
}

// Records are revised beside those that were there, several times of the same ones.
func TestRevised(t *testing.T) {
	before, contact := sealedContacts(t, recorded)
	text := func(s *record.Sealed) string {
		var b bytes.Buffer
		if err := jsonl.Write(&b, s.Table(contact)); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	if got := text(before); got != recorded {
		t.Fatalf("written as\n%s", got)
	}
	codes := contact.FieldNamed("prosedyrer")
	becomes := func(row int, code string) record.Revision {
		return record.Revision{Record: contact, Row: row, Field: codes, Value: record.CodesOf([]record.CodeValue{{Raw: code, Canon: code}})}
	}
	one, other := before.Revised([]record.Revision{becomes(0, "X"), becomes(2, "A"), becomes(2, "Y")}), before.Revised([]record.Revision{becomes(1, "Z")})
	for _, c := range []struct {
		s    *record.Sealed
		want string
	}{
		{before, recorded},
		{one, "{\"kontakt_id\":\"K1\",\"prosedyrer\":[\"X\"]}\n{\"kontakt_id\":\"K2\",\"prosedyrer\":[]}\n{\"kontakt_id\":\"K2\",\"prosedyrer\":[\"Y\"]}\n"},
		{other, "{\"kontakt_id\":\"K1\",\"prosedyrer\":[\"A\",\"B\"]}\n{\"kontakt_id\":\"K2\",\"prosedyrer\":[\"Z\"]}\n{\"kontakt_id\":\"K2\"}\n"},
		{one.Revised([]record.Revision{becomes(0, "B")}), "{\"kontakt_id\":\"K1\",\"prosedyrer\":[\"B\"]}\n{\"kontakt_id\":\"K2\",\"prosedyrer\":[]}\n{\"kontakt_id\":\"K2\",\"prosedyrer\":[\"Y\"]}\n"},
	} {
		if got := text(c.s); got != c.want {
			t.Errorf("written as\n%s, want\n%s", got, c.want)
		}
	}
	if got := fmt.Sprint(before.RowsOf(contact, "K2"), before.RowsOf(contact, "K1"), before.RowsOf(contact, "K")); got != "[1 2] [0] []" {
		t.Errorf("rows %s", got)
	}
}
