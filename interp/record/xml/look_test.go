package xml_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xml"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

func TestALookAtAMessage(t *testing.T) {
	paths := "@episodeID @innDatoTid Kontakt/@kontaktType RefEnhet/@enhetID RefEnhet/@typeEnhet Tilstand/@tilstNr Tilstand/Kode/@Kodeverk Tilstand/Kode/@kodeVerdi" +
		" Tjeneste/Tiltak/Prosedyre/Kode/@Kodeverk Tjeneste/Tiltak/Prosedyre/Kode/@kodeVerdi ../@pasientNr ../Pasient/@pasientNr ../Pasient/@fodselsar" +
		" ../../@institusjonID ../../Enhet/@enhetID ../../Enhet/@enhetLokal ../../../@versjon"
	for _, test := range []struct{ document, element, want string }{
		{message, "Episode", "MsgHead Episode true http://www.npr.no/xmlstds/57_0_1_str 57.0.1 " + paths},
		{message, "Objektholder/Episode", "MsgHead Episode true http://www.npr.no/xmlstds/57_0_1_str 57.0.1 " + paths},
		{message, "Pasient/Episode", "MsgHead Episode false http://www.npr.no/xmlstds/57_0_1_str 57.0.1 " + paths},
		{message, "", "MsgHead Episode false http://www.npr.no/xmlstds/57_0_1_str 57.0.1 " + paths},
		{"<a><b n='1'><c>x</c></b><b><d> </d></b></a>", "", "a b false   @n c"},
		{"<html><body/></html>", "Episode", "html  false   "},
		{"<" + strings.Repeat("a", 1000) + "/>", "Episode", strings.Repeat("a", 64) + "  false   "},
		{"no XML", "Episode", "  false   "},
		{"<!DOCTYPE a><a/>", "Episode", "  false   "},
	} {
		look, err := xml.Look(&record.Source{Window: record.NewWindow(strings.NewReader(test.document))}, record.Shape{Element: test.element})
		got := fmt.Sprintf("%s %s %t %s %s %s", look.Root, look.Element, look.HasElement, look.Space, look.Version, strings.Join(look.Headings, " "))
		if err != nil || got != test.want {
			t.Errorf("%s: %v\n%s\n%s", test.element, err, got, test.want)
		}
	}
}

// A file with other elements than the mapping wants is told by name, and what would
// read it.
func TestTheWrongElement(t *testing.T) {
	r := sample.Contact()
	for _, test := range []struct{ document, element, nb, en string }{
		{"<html><body>500</body></html>", "Episode", "fant ikke noe element `…/Episode`; rotelementet er `html`", "found no element `…/Episode`; the root element is `html`"},
		{message, "Opphold", "fant ikke noe element `…/Opphold`; rotelementet er `MsgHead`; `post \"…/Episode\"` i en innlesing leser `Episode`",
			"found no element `…/Opphold`; the root element is `MsgHead`; `record \"…/Episode\"` in a mapping reads `Episode`"},
		{"<A><B><Episode/></B></A>", "Objektholder/Episode", "fant ikke noe element `…/Objektholder/Episode`; rotelementet er `A`; `post \"…/Episode\"` i en innlesing leser `Episode`", ""},
		{"<p12345678901><a x='1'/><a/></p12345678901>", "b", "fant ikke noe element `…/b`; rotelementet er `p***********`; `post \"…/a\"` i en innlesing leser `a`", ""},
	} {
		in := record.NewIntake(record.NewDataset(), r, "a.xml", nil)
		if err := xml.Read(&record.Source{Window: record.NewWindow(strings.NewReader(test.document))}, in, record.Shape{Element: test.element}); err != nil || len(in.Report.List) != 1 {
			t.Fatal(err, in.Report.List)
		}
		if got := in.Report.List[0].Message(diag.NB); got != test.nb {
			t.Error(got)
		}
		if got := in.Report.List[0].Message(diag.EN); test.en != "" && got != test.en {
			t.Error(got)
		}
	}
}

// Texts are joined of several paths; where one of them is not there, there is none.
func TestJoinedTexts(t *testing.T) {
	r := sample.Contact()
	m := sample.Message(r, "E", "pasient_id ../@p")
	m.Fields = append(m.Fields, &model.MappedField{Field: sample.Field(r, "kontakt_id"), Joined: []model.Piece{
		{Path: sample.Path("../@p")}, {Text: "/"}, {Path: sample.Path("D[1]")},
	}})
	got := read(t, r, m, "<M p='1'>\n<E><D>2026-01-01</D><D>2</D></E>\n<E/>\n<E><D/></E></M>")
	want := `PPO613 3 kontakt_id nøkkelen ` + "`kontakt_id`" + ` mangler
PPO613 4 kontakt_id nøkkelen ` + "`kontakt_id`" + ` mangler
errors 2 warnings 0 records 1 failed 2 incomplete false limit false
2 kontakt_id=1/2026-01-01 pasient_id=1
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// No name and no value of a document gets into a message, but the short names of
// elements.
func TestNothingOfADocumentIsTold(t *testing.T) {
	const canary = "01019912345"
	r := sample.Contact()
	for _, document := range []string{
		"<M><E id='" + canary + "' dato='" + canary + "'/><E id='1' dato='2026-01-01'/></M>",
		"<M><E id='1' dato='2026-01-01'>" + canary + "</E><E " + canary + "='1'/></M>",
		"<M><E id='1'><D>" + canary + "</D><D>2</D></E></M>",
		"<M><E id='1'/></M>" + canary, "<M " + canary + "='1", "<M &" + canary + ";>", "<M>&" + canary + ";</M>", "<" + canary + "/>",
		"<p" + canary + "><q/></r>", "<p" + canary + ">", "<?xml version='" + canary + "'?><a/>", "<?xml version='1.0' encoding='" + canary + "'?><a/>",
		"<!DOCTYPE p" + canary + "><a/>", "<!" + canary + ">", "<p" + canary + " xmlns='" + canary + "' versjon='" + canary + "'><a x='1'/><a x='2'/></p" + canary + ">",
		"<M><E id='1'><D>" + canary + "</D></E><E id='2'><E id='3'/></E></M>",
	} {
		m := sample.Message(r, "E", "kontakt_id @id", "dato? @dato", "pasient_id? D", "program? @x → ../U[@x]/@y")
		in := record.NewIntake(record.NewDataset(), r, "a.xml", m)
		if err := xml.Read(&record.Source{Window: record.NewWindow(strings.NewReader(document))}, in, record.ShapeOf(r, m)); err != nil {
			t.Fatal(err)
		}
		for _, lang := range []diag.Lang{diag.NB, diag.EN} {
			if text := in.Report.Text(lang); strings.Contains(text, canary) || strings.Contains(text, canary[:6]) {
				t.Errorf("%s\n%s", document, text)
			}
		}
	}
}
