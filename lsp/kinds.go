package lsp

import (
	"ppolang/lang/ide"
	"ppolang/lsp/protocol"
)

// symbolKinds are the protocol's kinds that come nearest: they choose an icon.
var symbolKinds = map[ide.Kind]protocol.SymbolKind{
	ide.HeadingKind:    protocol.SymbolKindString,
	ide.SectionKind:    protocol.SymbolKindModule,
	ide.FileKind:       protocol.SymbolKindFile,
	ide.RulesetKind:    protocol.SymbolKindPackage,
	ide.AssumptionKind: protocol.SymbolKindString,
	ide.DocumentKind:   protocol.SymbolKindNamespace,
	ide.CodeSystemKind: protocol.SymbolKindEnum,
	ide.CodeKind:       protocol.SymbolKindEnumMember,
	ide.CodeSetKind:    protocol.SymbolKindArray,
	ide.ValueKind:      protocol.SymbolKindConstant,
	ide.VersionKind:    protocol.SymbolKindNumber,
	ide.RecordKind:     protocol.SymbolKindClass,
	ide.FieldKind:      protocol.SymbolKindField,
	ide.GroupKind:      protocol.SymbolKindInterface,
	ide.CollectionKind: protocol.SymbolKindProperty,
	ide.GroupKeyKind:   protocol.SymbolKindKey,
	ide.DefinitionKind: protocol.SymbolKindFunction,
	ide.CriteriaKind:   protocol.SymbolKindStruct,
	ide.CriterionKind:  protocol.SymbolKindBoolean,
	ide.RuleKind:       protocol.SymbolKindEvent,
	ide.TableKind:      protocol.SymbolKindEvent,
	ide.RowKind:        protocol.SymbolKindObject,
	ide.TemplateKind:   protocol.SymbolKindConstructor,
	ide.WaiverKind:     protocol.SymbolKindEvent,
	ide.ExampleKind:    protocol.SymbolKindMethod,
	ide.MappingKind:    protocol.SymbolKindModule,
	ide.RecordKeyKind:  protocol.SymbolKindKey,
	ide.FindingKind:    protocol.SymbolKindEvent,
}

// tagsOf marks what is of an earlier year.
func tagsOf(retired bool) []protocol.SymbolTag {
	if retired {
		return []protocol.SymbolTag{protocol.SymbolTagDeprecated}
	}
	return nil
}

// optional is a text that may be missing.
func optional(text string) *string {
	if text == "" {
		return nil
	}
	return ptr(clean(text))
}
