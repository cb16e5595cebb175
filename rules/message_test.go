package rules_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// A made-up message to the national register is read by the mapping that is shipped
// for it: every contact, with all that it says of them.
func TestTheMessageIsRead(t *testing.T) {
	file, diags := syntax.Parse(rules.PPO(), "rules/ppo.rules")
	info, more := check.Check(file, noFiles{})
	for _, d := range append(diags, more...) {
		if d.Severity == diag.Error {
			t.Fatalf("%v: %s", d.Place.Position(), d.Message(diag.EN))
		}
	}
	i := slices.IndexFunc(info.Mappings, func(m *model.Mapping) bool { return m.Name == "npr_melding" })
	m := info.Mappings[i]
	src, err := os.Open(filepath.Join("..", "testdata", "extracts", "npr_melding.xml"))
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	ds := record.NewDataset()
	report, err := files.Read(context.Background(), ds, m.Record, files.Source{Name: "npr_melding.xml", Reader: src}, files.Options{Mapping: m})
	if err != nil || report.Errors > 0 || report.Warnings > 0 {
		t.Fatal(err, report.Text(diag.EN))
	}
	table := ds.Table(m.Record)
	var got strings.Builder
	for row := range table.Rows() {
		for _, f := range m.Record.Fields {
			v := table.Value(row, f)
			if !v.Known() {
				continue
			}
			fmt.Fprintf(&got, "%s=", f.Name)
			switch f.Type.Kind {
			case model.Date:
				got.WriteString(v.RawDate().String())
			case model.Integer:
				got.WriteString(v.RawNumber().String())
			case model.Codes:
				for _, c := range v.RawCodes() {
					got.WriteString(c.Raw + ",")
				}
			default:
				got.WriteString(v.RawText())
			}
			got.WriteString("; ")
		}
		got.WriteString("\n")
	}
	lines := strings.Split(got.String(), "\n")
	for row, want := range map[int]string{
		0: "kontakt_id=E01; pasient_id=P01; dato=2026-01-12; utdato=2026-01-12; enhet=Lærings- og mestringssenteret; sektor=SOM; omsorgsnivå=3; kontakttype=13; fagområde=900; sted=1; hovedtilstand=E119; bitilstander=I109,; prosedyrer=WPCK00,ZWWA30,WWAA00,; takster=201B,; fødselsår=1961; ",
		6: "kontakt_id=E07; pasient_id=P04; dato=2026-01-12; utdato=2026-01-12; enhet=Lærings- og mestringssenteret; sektor=SOM; omsorgsnivå=3; kontakttype=13; fagområde=900; sted=1; bitilstander=E119,; prosedyrer=WPCK00,ZWWA30,WWAA00,; takster=201B,; fødselsår=1988; ",
		9: "kontakt_id=E10; pasient_id=P05; dato=2026-02-20; utdato=2026-02-20; enhet=Medisinsk poliklinikk; sektor=SOM; omsorgsnivå=3; kontakttype=3; fagområde=150; sted=1; hovedtilstand=I500; bitilstander=; prosedyrer=; takster=201B,; fødselsår=1949; ",
	} {
		if lines[row] != want {
			t.Errorf("got\n%s\nwant\n%s", lines[row], want)
		}
	}
	if table.Rows() != 13 {
		t.Errorf("%d contacts", table.Rows())
	}
}
