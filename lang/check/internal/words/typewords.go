package words

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
)

var Kind = [...]diag.Term{
	model.Bad:       {NB: "noe ukjent", EN: "something unknown"},
	model.Bool:      {NB: "ja/nei", EN: "yes/no"},
	model.Text:      {NB: "tekst", EN: "text"},
	model.Integer:   {NB: "heltall", EN: "an integer"},
	model.Decimal:   {NB: "tall", EN: "a number"},
	model.Percent:   {NB: "prosent", EN: "a percentage"},
	model.Date:      {NB: "dato", EN: "a date"},
	model.Duration:  {NB: "tidsrom", EN: "a duration"},
	model.Code:      {NB: "kode", EN: "a code"},
	model.Codes:     {NB: "koder", EN: "codes"},
	model.Reference: {NB: "henvisning til en post", EN: "a reference to a record"},
	model.Collected: {NB: "samling", EN: "a collection"},
}

// Type is a type as messages give it.
func Type(t model.Type) diag.Arg {
	switch {
	case t.Kind == model.Reference && t.Record != nil:
		return diag.Term{NB: "post " + t.Record.Name, EN: "record " + t.Record.Name}
	case (t.Kind == model.Code || t.Kind == model.Codes) && len(t.Systems) > 0:
		names := Systems(t.Systems).In(diag.NB)
		word := Kind[t.Kind]
		return diag.Term{NB: word.NB + " i " + names, EN: word.EN + " of " + names}
	}
	return Kind[t.Kind]
}

// Kinds are several kinds as messages give them.
func Kinds(kinds []model.Kind) diag.Arg {
	var t diag.Term
	for i, k := range kinds {
		switch {
		case i == 0:
		case i == len(kinds)-1:
			t.NB += " eller "
			t.EN += " or "
		default:
			t.NB += ", "
			t.EN += ", "
		}
		t.NB += Kind[k].NB
		t.EN += Kind[k].EN
	}
	return t
}

// Systems are the names of systems as messages give them.
func Systems(systems []*model.CodeSystem) diag.Arg {
	const most = 3
	names := make([]string, 0, most+1)
	for i, s := range systems {
		if i == most {
			names = append(names, "…")
			break
		}
		names = append(names, s.Name)
	}
	return diag.Plain(strings.Join(names, ", "))
}
