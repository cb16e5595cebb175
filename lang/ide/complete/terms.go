package complete

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

var (
	rowTerm     = diag.Term{NB: "en rad til", EN: "another row"}
	builtinTerm = diag.Term{NB: "innebygd kontroll", EN: "built-in check"}
	sectionTerm = diag.Term{NB: "avsnitt: alle reglene i det", EN: "section: all rules in it"}
	unknownTerm = diag.Term{NB: "ukjent: ikke registrert", EN: "unknown: not recorded"}
	noneTerm    = diag.Term{NB: "registrert uten koder", EN: "recorded without codes"}
	familyTerm  = diag.Term{NB: "alle koder som begynner på %s", EN: "all codes that begin with %s"}
	anyTerm     = diag.Term{NB: "hva som helst", EN: "anything"}
)

var signTerms = map[string]diag.Term{
	"=":  {NB: "er lik", EN: "equals"},
	"≠":  {NB: "er noe annet enn", EN: "is other than"},
	"<":  {NB: "er mindre enn, eller før", EN: "is less than, or before"},
	"<=": {NB: "er høyst, eller senest", EN: "is at most, or at the latest"},
	">":  {NB: "er mer enn, eller etter", EN: "is more than, or after"},
	">=": {NB: "er minst, eller tidligst", EN: "is at least, or at the earliest"},
	"+":  {NB: "pluss", EN: "plus"},
	"-":  {NB: "minus", EN: "minus"},
	"*":  {NB: "ganger", EN: "times"},
	"/":  {NB: "delt på", EN: "divided by"},
	"%":  {NB: "prosent", EN: "per cent"},
}

func recordName(coll *model.Collection) string {
	if coll.Record == nil {
		return ""
	}
	return coll.Record.Name
}

func recordTitle(coll *model.Collection) string {
	if coll.Record == nil {
		return ""
	}
	return coll.Record.Title
}
