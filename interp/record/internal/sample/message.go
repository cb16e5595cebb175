package sample

import (
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/xmlpath"
)

// NPR is where a message to the national register has the fields of a contact, for
// Message.
var NPR = []string{
	"kontakt_id @episodeID", "pasient_id ../@pasientNr", "dato @innDatoTid", "kontakttype Kontakt/@kontaktType",
	`program? RefEnhet[@typeEnhet="2"]/@enhetID → ../../Enhet[@enhetID]/@enhetLokal`,
	"hovedtilstand? Tilstand[1]/Kode/@kodeVerdi", "prosedyrer? Tjeneste/Tiltak/Prosedyre/Kode/@kodeVerdi", "takster? Gebyr/@takst",
	"antall_pårørende? ../Pasient/@fodselsar",
}

// Message is a mapping that reads records from elements of XML: a field, with a
// question mark where the file need not have it, and its path.
func Message(r *model.Record, element string, fields ...string) *model.Mapping {
	m := &model.Mapping{Record: r, Format: "xml", Element: element}
	for _, f := range fields {
		name, way, _ := strings.Cut(f, " ")
		name, optional := strings.CutSuffix(name, "?")
		m.Fields = append(m.Fields, &model.MappedField{Field: Field(r, name), Path: Path(way), Optional: optional})
	}
	return m
}

// Path is a path as an innlesing has it, with what it is looked up in behind →.
func Path(text string) *xmlpath.Path {
	way, table, looks := strings.Cut(text, " → ")
	p, mistake := xmlpath.Parse(way)
	if looks && mistake == nil {
		p.LookUp, mistake = xmlpath.ParseLookUp(table)
	}
	if mistake != nil {
		panic("sample: no such path: " + text)
	}
	return p
}
