package xml_test

import (
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xml"
	"ppolang/lang/model"
	"ppolang/lang/xmlpath"
)

// path reads a path of the tests: steps as an innlesing has them, and behind > a
// look-up.
func path(t testing.TB, text string) *xmlpath.Path {
	t.Helper()
	way, lookUp, looks := strings.Cut(text, ">")
	p := &xmlpath.Path{Steps: steps(t, way)}
	if looks {
		p.LookUp = steps(t, lookUp)
	}
	return p
}

func steps(t testing.TB, text string) []xmlpath.Step {
	var list []xmlpath.Step
	for _, part := range strings.Split(text, "/") {
		name, rest, _ := strings.Cut(part, "[")
		s := xmlpath.Step{Name: name}
		switch {
		case name == "..":
			s.Axis, s.Name = xmlpath.Parent, ""
		case strings.HasPrefix(name, "@"):
			s.Axis, s.Name = xmlpath.Attribute, name[1:]
		}
		for _, test := range strings.Split(rest, "[") {
			test = strings.TrimSuffix(test, "]")
			attribute, value, equal := strings.Cut(test, "=")
			switch {
			case test == "":
			case equal:
				s.Tests = append(s.Tests, xmlpath.Test{Kind: xmlpath.Equal, Attribute: attribute[1:], Value: strings.Trim(value, `"`)})
			case test[0] == '@':
				s.Tests = append(s.Tests, xmlpath.Test{Kind: xmlpath.Looked, Attribute: test[1:]})
			case strings.HasPrefix(test, "position > "):
				s.Tests = append(s.Tests, xmlpath.Test{Kind: xmlpath.After, N: int(test[len(test)-1] - '0')})
			default:
				s.Tests = append(s.Tests, xmlpath.Test{Kind: xmlpath.Position, N: int(test[0] - '0')})
			}
		}
		list = append(list, s)
	}
	return list
}

// mapping reads records of a contact, each field by a path.
func mapping(t testing.TB, r *model.Record, element string, fields ...string) *model.Mapping {
	m := &model.Mapping{Record: r, Element: element}
	for _, f := range fields {
		name, way, _ := strings.Cut(f, " ")
		name, optional := strings.CutSuffix(name, "?")
		m.Fields = append(m.Fields, &model.MappedField{Field: sample.Field(r, name), Path: path(t, way), Optional: optional, DateFormat: map[bool]string{true: "yyyy-mm-dd"}[name == "dato"]})
	}
	return m
}

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

var npr = []string{
	"kontakt_id @episodeID", "pasient_id ../@pasientNr", "dato @innDatoTid", "kontakttype Kontakt/@kontaktType",
	`program RefEnhet[@typeEnhet="2"]/@enhetID>../../Enhet[@enhetID]/@enhetLokal`,
	"hovedtilstand Tilstand[1]/Kode/@kodeVerdi", "prosedyrer Tjeneste/Tiltak/Prosedyre/Kode/@kodeVerdi", "takster? Gebyr/@takst",
	"antall_pårørende ../Pasient/@fodselsar",
}

func TestAMessage(t *testing.T) {
	r := sample.Contact()
	got := read(t, r, mapping(t, r, "Episode", npr...), message)
	want := `errors 0 warnings 0 records 2 failed 0 incomplete false limit false
9 kontakt_id=k1 pasient_id=p1 program=LMS Ås dato=2026-02-01 kontakttype=13 hovedtilstand=E109 prosedyrer=2,WPCK00,A0099 antall_pårørende=1960
19 kontakt_id=k2 pasient_id=p2 dato=2026-02-02 prosedyrer=0
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
