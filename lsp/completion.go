package lsp

import (
	"context"
	"encoding/json"

	"ppolang/lang/ide"
	"ppolang/lang/ide/complete"
	"ppolang/lang/ide/hover"
	"ppolang/lsp/protocol"
)

// completionData finds an item's object again when it is resolved.
type completionData struct {
	URI string `json:"uri"`
	Key string `json:"key"`
}

func (r *request) Completion(_ context.Context, p *protocol.CompletionParams) (any, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	list := protocol.CompletionList{Items: []protocol.CompletionItem{}}
	offset := r.offset(v, p.Position)
	if p.Context != nil && p.Context.TriggerCharacter != nil && !complete.Completes(v, offset, *p.Context.TriggerCharacter) {
		return list, nil
	}
	c := complete.At(v, offset)
	list.IsIncomplete = c.Incomplete
	for _, item := range c.Items {
		if clean(item.Text) != item.Text || clean(item.Snippet) != item.Snippet {
			continue // it could only be shown masked, and then it is of no use
		}
		list.Items = append(list.Items, r.completion(v, p.TextDocument.URI, offset, item))
	}
	return list, nil
}

func (r *request) CompletionResolve(_ context.Context, p json.RawMessage) (any, error) {
	var known struct {
		Label string         `json:"label"`
		Data  completionData `json:"data"`
	}
	if err := protocol.Decode(p, &known); err != nil {
		return nil, err
	}
	if known.Data.Key == "" {
		return p, nil
	}
	v, err := r.view(known.Data.URI)
	if v == nil {
		return p, err
	}
	object, word := complete.Subject(v, known.Data.Key)
	text := hover.Of(v, object, word)
	if text == "" {
		return p, nil
	}
	return added(p, "documentation", r.client.markup(text))
}

// added is an object of the client's with one field more: it may have others that
// are the client's own.
func added(object json.RawMessage, field string, value any) (any, error) {
	var whole map[string]any
	if err := json.Unmarshal(object, &whole); err != nil {
		return nil, err
	}
	whole[field] = value
	return whole, nil
}

var completionKinds = map[complete.ItemKind]protocol.CompletionItemKind{
	complete.KeywordItem: protocol.CompletionItemKindKeyword, complete.FieldItem: protocol.CompletionItemKindField, complete.DefinitionItem: protocol.CompletionItemKindProperty,
	complete.ValueItem: protocol.CompletionItemKindConstant, complete.CodeItem: protocol.CompletionItemKindEnumMember, complete.CodeSetItem: protocol.CompletionItemKindEnum,
	complete.SystemItem: protocol.CompletionItemKindModule, complete.RecordItem: protocol.CompletionItemKindStruct, complete.GroupItem: protocol.CompletionItemKindClass,
	complete.CollectionItem: protocol.CompletionItemKindVariable, complete.RuleItem: protocol.CompletionItemKindMethod, complete.SectionItem: protocol.CompletionItemKindModule, complete.CriteriaItem: protocol.CompletionItemKindInterface,
	complete.DocumentItem: protocol.CompletionItemKindFile, complete.TemplateItem: protocol.CompletionItemKindReference, complete.FunctionItem: protocol.CompletionItemKindFunction,
	complete.OperatorItem: protocol.CompletionItemKindOperator, complete.TextItem: protocol.CompletionItemKindText, complete.DateItem: protocol.CompletionItemKindValue,
	complete.BuiltinItem: protocol.CompletionItemKindEvent, complete.DeclarationItem: protocol.CompletionItemKindSnippet,
}

func (r *request) completion(v *ide.View, uri string, offset int, item complete.Item) protocol.CompletionItem {
	one := protocol.CompletionItem{
		Label:            clean(item.Label),
		Kind:             completionKinds[item.Kind],
		Detail:           clean(item.Detail),
		SortText:         item.Sort,
		FilterText:       clean(item.Filter),
		InsertTextFormat: protocol.InsertTextFormatPlainText,
		Preselect:        item.Chosen,
	}
	text := item.Text
	if r.client.snippets && item.Snippet != "" {
		text, one.InsertTextFormat = item.Snippet, protocol.InsertTextFormatSnippet
	}
	replace := r.rangeOf(v, item.Span)
	if r.client.insertReplace {
		insert := replace
		insert.End = r.client.enc.position(v.File.Source, offset)
		one.TextEdit = protocol.InsertReplaceEdit{NewText: text, Insert: insert, Replace: replace}
	} else {
		one.TextEdit = protocol.TextEdit{Range: replace, NewText: text}
	}
	switch {
	case !item.Retired:
	case r.client.retiredTag:
		one.Tags = []protocol.CompletionItemTag{protocol.CompletionItemTagDeprecated}
	case r.client.retiredFlag:
		one.Deprecated = true
	}
	if key := complete.Key(item); key != "" {
		one.Data = completionData{uri, key}
	}
	return one
}
