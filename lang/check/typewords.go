package check

import (
	"strings"

	"ppolang/lang/diag"
)

var kindNames = [...]diag.Term{
	Bad:       {NB: "noe ukjent", EN: "something unknown"},
	Bool:      {NB: "ja/nei", EN: "yes/no"},
	Text:      {NB: "tekst", EN: "text"},
	Integer:   {NB: "heltall", EN: "an integer"},
	Decimal:   {NB: "tall", EN: "a number"},
	Percent:   {NB: "prosent", EN: "a percentage"},
	Date:      {NB: "dato", EN: "a date"},
	Duration:  {NB: "tidsrom", EN: "a duration"},
	Code:      {NB: "kode", EN: "a code"},
	Codes:     {NB: "koder", EN: "codes"},
	Reference: {NB: "henvisning til en post", EN: "a reference to a record"},
}

// typeWord is a type as messages give it.
func typeWord(t Type) diag.Arg {
	switch {
	case t.Kind == Reference && t.Record != nil:
		return diag.Term{NB: "post " + t.Record.Name, EN: "record " + t.Record.Name}
	case (t.Kind == Code || t.Kind == Codes) && len(t.Systems) > 0:
		names := systemNames(t.Systems).In(diag.NB)
		word := kindNames[t.Kind]
		return diag.Term{NB: word.NB + " i " + names, EN: word.EN + " of " + names}
	}
	return kindNames[t.Kind]
}

// kindWords are several kinds as messages give them.
func kindWords(kinds []Kind) diag.Arg {
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
		t.NB += kindNames[k].NB
		t.EN += kindNames[k].EN
	}
	return t
}

// systemNames are the names of systems as messages give them.
func systemNames(systems []*CodeSystem) diag.Arg {
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
