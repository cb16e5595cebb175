package rules_test

import "testing"

// An attendance that was never registered has no contact whose unit could look into
// it: it is the programme's.
func TestALineWithoutAContactIsForTheProgrammesUnit(t *testing.T) {
	w := newWorld([]*row{
		rowOf(t, "program", `{"program_id":"P1","enhet":"Poliklinikken"}`),
		rowOf(t, "oppmøte", `{"oppmøte_id":"O1","program":"P1","pasient_id":"a","dato":"2026-02-02","pasient_deltok":true}`),
	})
	for _, f := range newJudge(t).findings([]lacking{{world: w}})[0] {
		if f.Rule == "oppmøte_uten_kontakt" && f.Unit == "Poliklinikken" {
			return
		}
	}
	t.Error("it is not")
}
