package ide

import "ppolang/lang/model"

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
	AssumptionKind
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
	WaiverKind
	RecordKeyKind
	FindingKind
	HeadingKind // of a comment that is a heading
)

// KindOf is the kind of an object.
func KindOf(o model.Object) Kind {
	switch o := o.(type) {
	case *model.Ruleset:
		return RulesetKind
	case *model.NamedAssumption:
		return AssumptionKind
	case *model.Document:
		return DocumentKind
	case *model.CodeSystem:
		return CodeSystemKind
	case *model.ListedCode, *model.CodeUse:
		return CodeKind
	case *model.CodeSet:
		return CodeSetKind
	case *model.Value:
		return ValueKind
	case *model.Record:
		return RecordKind
	case *model.Field:
		return FieldKind
	case *model.Group:
		return GroupKind
	case *model.Collection:
		return CollectionKind
	case *model.GroupKey:
		return GroupKeyKind
	case *model.Definition:
		return DefinitionKind
	case *model.Criteria:
		return CriteriaKind
	case *model.Criterion:
		return CriterionKind
	case *model.Section:
		return SectionKind
	case *model.Rule:
		if o.Row > 0 {
			return TableKind
		}
		return RuleKind
	case *model.Template:
		return TemplateKind
	case *model.Example:
		return ExampleKind
	case *model.Mapping:
		return MappingKind
	case *RecordKey:
		return RecordKeyKind
	case *BuiltinFinding:
		return FindingKind
	}
	return NoKind
}
