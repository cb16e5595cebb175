// Package words is what messages of the checker call things.
package words

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Words for the kinds of things that have names.
var (
	Document   = diag.Term{NB: "dokument", EN: "document"}
	System     = diag.Term{NB: "kodeverk", EN: "code system"}
	Set        = diag.Term{NB: "kodesett", EN: "code set"}
	Value      = diag.Term{NB: "verdi", EN: "value"}
	Record     = diag.Term{NB: "post", EN: "record"}
	Group      = diag.Term{NB: "gruppe", EN: "group"}
	Case       = diag.Term{NB: "post eller gruppe", EN: "record or group"}
	Field      = diag.Term{NB: "felt", EN: "field"}
	Name       = diag.Term{NB: "felt eller navn", EN: "field or name"}
	Definition = diag.Term{NB: "definisjon", EN: "definition"}
	Collection = diag.Term{NB: "samling", EN: "collection"}
	Criteria   = diag.Term{NB: "sett kriterier", EN: "set of criteria"}
	Criterion  = diag.Term{NB: "krav i et sett kriterier", EN: "criterion of a set of criteria"}
	Rule       = diag.Term{NB: "regel", EN: "rule"}
	Section    = diag.Term{NB: "avsnitt", EN: "section"}
	Template   = diag.Term{NB: "mal", EN: "template"}
	Mapping    = diag.Term{NB: "innlesing", EN: "mapping"}
	Assumption = diag.Term{NB: "antakelse", EN: "assumption"}
	Code       = diag.Term{NB: "kode", EN: "code"}
)

// For is the word for what an object is.
func For(o model.Object) diag.Term {
	switch o.(type) {
	case *model.NamedAssumption:
		return Assumption
	case *model.Document:
		return Document
	case *model.CodeSystem:
		return System
	case *model.CodeSet:
		return Set
	case *model.Value:
		return Value
	case *model.Record:
		return Record
	case *model.Group:
		return Group
	case *model.Field, *model.GroupKey:
		return Field
	case *model.Definition:
		return Definition
	case *model.Collection:
		return Collection
	case *model.Criteria:
		return Criteria
	case *model.Rule:
		return Rule
	case *model.Section:
		return Section
	case *model.Template:
		return Template
	case *model.Mapping:
		return Mapping
	case *model.CodeUse, *model.ListedCode:
		return Code
	}
	panic("check: an object without a word")
}
