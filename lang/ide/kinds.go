package ide

import "ppolang/lang/check"

// Kind is what sort of thing something is, as editors show it with an icon or a
// colour.
type Kind uint8

// The kinds.
const (
	NoKind Kind = iota
	SectionKind
	FileKind
	RulesetKind
	DocumentKind
	CodeSystemKind
	CodeKind
	CodeSetKind
	ValueKind
	VersionKind
	RecordKind
	FieldKind
	GroupKind
	CollectionKind
	GroupKeyKind
	DefinitionKind
	CriteriaKind
	CriterionKind
	RuleKind
	TableKind
	RowKind
	TemplateKind
	ExampleKind
	MappingKind
	RecordKeyKind
	FindingKind
)

// KindOf is the kind of an object.
func KindOf(o check.Object) Kind {
	switch o := o.(type) {
	case *check.Ruleset:
		return RulesetKind
	case *check.Document:
		return DocumentKind
	case *check.CodeSystem:
		return CodeSystemKind
	case *check.ListedCode, *check.CodeUse:
		return CodeKind
	case *check.CodeSet:
		return CodeSetKind
	case *check.Value:
		return ValueKind
	case *check.Record:
		return RecordKind
	case *check.Field:
		return FieldKind
	case *check.Group:
		return GroupKind
	case *check.Collection:
		return CollectionKind
	case *check.GroupKey:
		return GroupKeyKind
	case *check.Definition:
		return DefinitionKind
	case *check.Criteria:
		return CriteriaKind
	case *check.Criterion:
		return CriterionKind
	case *check.Rule:
		if o.Row > 0 {
			return TableKind
		}
		return RuleKind
	case *check.Template:
		return TemplateKind
	case *check.Example:
		return ExampleKind
	case *check.Mapping:
		return MappingKind
	case *RecordKey:
		return RecordKeyKind
	case *BuiltinFinding:
		return FindingKind
	}
	return NoKind
}
