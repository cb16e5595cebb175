package draft

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// kindTerm says what stands in a column.
func kindTerm(c *Column) diag.Term {
	if c.array {
		return diag.Term{NB: "der står det lister", EN: "what stands there is lists"}
	}
	if c.Bare {
		return diag.Term{NB: "der står det tall", EN: "what stands there is numbers"}
	}
	switch c.Kind {
	case Days:
		return diag.Term{NB: "der står det datoer", EN: "what stands there is dates"}
	case Wholes, Halves, Percent:
		return diag.Term{NB: "der står det tall", EN: "what stands there is numbers"}
	case Answers:
		return diag.Term{NB: "der står det ja og nei", EN: "what stands there is yes and no"}
	case Coded:
		if len(c.Systems) > 0 {
			of := " " + c.Systems[0].Name
			return diag.Term{NB: "der står det koder av slaget" + of, EN: "what stands there is codes of the kind" + of}
		}
		return diag.Term{NB: "der står det koder", EN: "what stands there is codes"}
	case IDs:
		return diag.Term{NB: "der står det noe som ser ut som id-er", EN: "what stands there looks like ids"}
	case Other:
		return diag.Term{NB: "der står det noe som ikke leses", EN: "what stands there is not read"}
	}
	return diag.Term{NB: "der står det tekst", EN: "what stands there is text"}
}

// wanted says what a field of a type takes.
func wanted(t model.Type) diag.Term {
	switch t.Kind {
	case model.Integer:
		return diag.Term{NB: "hele tall", EN: "whole numbers"}
	case model.Decimal:
		return diag.Term{NB: "tall", EN: "numbers"}
	case model.Percent:
		return diag.Term{NB: "prosent", EN: "percentages"}
	case model.Date:
		return diag.Term{NB: "datoer", EN: "dates"}
	case model.Bool:
		return diag.Term{NB: "ja og nei", EN: "yes and no"}
	case model.Code:
		return ofSystem(t, diag.Term{NB: "én kode", EN: "one code"})
	case model.Codes:
		return ofSystem(t, diag.Term{NB: "koder", EN: "codes"})
	}
	return diag.Term{NB: "tekst", EN: "text"}
}

// ofSystem says of which code system codes are.
func ofSystem(t model.Type, codes diag.Term) diag.Term {
	if len(t.Systems) == 0 {
		return codes
	}
	of := t.Systems[0].Name
	return diag.Term{NB: codes.NB + " av slaget " + of, EN: codes.EN + " of the kind " + of}
}
