package check

import "ppolang/lang/diag"

// Words for the kinds of things that have names.
var (
	documentWord   = diag.Term{NB: "dokument", EN: "document"}
	systemWord     = diag.Term{NB: "kodeverk", EN: "code system"}
	setWord        = diag.Term{NB: "kodesett", EN: "code set"}
	valueWord      = diag.Term{NB: "verdi", EN: "value"}
	recordWord     = diag.Term{NB: "post", EN: "record"}
	groupWord      = diag.Term{NB: "gruppe", EN: "group"}
	caseWord       = diag.Term{NB: "post eller gruppe", EN: "record or group"}
	fieldWord      = diag.Term{NB: "felt", EN: "field"}
	nameWord       = diag.Term{NB: "felt eller navn", EN: "field or name"}
	definitionWord = diag.Term{NB: "definisjon", EN: "definition"}
	collectionWord = diag.Term{NB: "samling", EN: "collection"}
	criteriaWord   = diag.Term{NB: "sett kriterier", EN: "set of criteria"}
	criterionWord  = diag.Term{NB: "krav i et sett kriterier", EN: "criterion of a set of criteria"}
	ruleWord       = diag.Term{NB: "regel", EN: "rule"}
	templateWord   = diag.Term{NB: "mal", EN: "template"}
	mappingWord    = diag.Term{NB: "innlesing", EN: "mapping"}
	codeWord       = diag.Term{NB: "kode", EN: "code"}
)

// wordFor is the word for what an object is.
func wordFor(o Object) diag.Term {
	switch o.(type) {
	case *Document:
		return documentWord
	case *CodeSystem:
		return systemWord
	case *CodeSet:
		return setWord
	case *Value:
		return valueWord
	case *Record:
		return recordWord
	case *Group:
		return groupWord
	case *Field, *GroupKey:
		return fieldWord
	case *Definition:
		return definitionWord
	case *Collection:
		return collectionWord
	case *Criteria:
		return criteriaWord
	case *Rule:
		return ruleWord
	case *Template:
		return templateWord
	case *Mapping:
		return mappingWord
	case *CodeUse, *ListedCode:
		return codeWord
	}
	panic("check: an object without a word")
}
