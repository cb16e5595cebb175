package record_test

import (
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// A date that the file has as an instant is the day that it is in the zone of the file, and
// not known where nobody said which that is.
func TestAnInstantIsADayInTheZoneOfTheFile(t *testing.T) {
	of := sample.Contact()
	for zone, want := range map[string]string{"Europe/Oslo": "2026-02-01", "UTC": "2026-01-31", "": string(diag.RecordZone)} {
		data := record.NewDataset()
		in := record.NewIntake(data, of, "f", &model.Mapping{Named: model.Named{Name: "m"}, Record: of, TimeZone: zone})
		in.Begin()
		code, _ := in.Put(in.Spell(nil, []byte("kontakt_id")).Name, record.Cell, []byte("K1"))
		if code == "" {
			code, _ = in.Put(in.Spell(nil, []byte("dato")).Name, record.Day, []byte("2026-01-31T23:30:00Z"))
		}
		got := string(code)
		if code == "" {
			in.Commit(1)
			got = data.Table(of).Value(0, of.FieldNamed("dato")).RawDate().String()
		}
		if got != want {
			t.Errorf("in %q it is %s", zone, got)
		}
	}
}
