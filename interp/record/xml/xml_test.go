package xml_test

import (
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xml"
	"ppolang/lang/model"
)

func read(t testing.TB, r *model.Record, m *model.Mapping, text string) string {
	t.Helper()
	ds := record.NewDataset()
	in := record.NewIntake(ds, r, "melding.xml", m)
	if err := xml.Read(&record.Source{Window: record.NewWindow(strings.NewReader(text))}, in, record.ShapeOf(r, m)); err != nil {
		t.Fatal(err)
	}
	return sample.Report(in.Report, ds.Table(r))
}

const message = `<?xml version="1.0" encoding="UTF-8"?>
<MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24"><Document><RefDoc><Content>
<n:Melding xmlns:n="http://www.npr.no/xmlstds/57_0_1_str" versjon="57.0.1">
 <n:Institusjon institusjonID="1">
  <n:Enhet enhetID="e1" enhetLokal="LMS &#xC5;s"/>
  <n:Enhet enhetID="e2" enhetLokal="Medisin"/>
  <n:Objektholder pasientNr="p1">
   <n:Pasient pasientNr="p1" fodselsar="1960"/>
   <n:Episode episodeID="k1" innDatoTid="2026-02-01">
    <n:Kontakt kontaktType="13"/>
    <n:RefEnhet enhetID="e2" typeEnhet="1"/><n:RefEnhet enhetID="e1" typeEnhet="2"/>
    <n:Tilstand tilstNr="1"><n:Kode Kodeverk="D" kodeVerdi="E109"/></n:Tilstand>
    <n:Tilstand tilstNr="2"><n:Kode Kodeverk="D" kodeVerdi="I10"/></n:Tilstand>
    <n:Tjeneste><n:Tiltak><n:Prosedyre><n:Kode Kodeverk="M" kodeVerdi="WPCK00"/></n:Prosedyre>
     <n:Prosedyre><n:Kode Kodeverk="S" kodeVerdi="A0099"/></n:Prosedyre></n:Tiltak></n:Tjeneste>
   </n:Episode>
  </n:Objektholder>
  <n:Objektholder pasientNr="p2">
   <n:Episode episodeID="k2" innDatoTid="2026-02-02"/>
  </n:Objektholder>
 </n:Institusjon>
</n:Melding>
</Content></RefDoc></Document></MsgHead>
`

func TestAMessage(t *testing.T) {
	r := sample.Contact()
	got := read(t, r, sample.Message(r, "Episode", sample.NPR...), message)
	want := `errors 0 warnings 0 records 2 failed 0 incomplete false limit false
9 kontakt_id=k1 pasient_id=p1 program=LMS Ås dato=2026-02-01 kontakttype=13 hovedtilstand=E109 prosedyrer=2,WPCK00,A0099 antall_pårørende=1960
19 kontakt_id=k2 pasient_id=p2 dato=2026-02-02 prosedyrer=0
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
