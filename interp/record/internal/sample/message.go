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
	way, lookUp, looks := strings.Cut(text, " → ")
	p := &xmlpath.Path{Steps: steps(way)}
	if looks {
		p.LookUp = steps(lookUp)
	}
	return p
}

func steps(text string) []xmlpath.Step {
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
