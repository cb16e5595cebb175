package lsp

import (
	"context"
	"encoding/json"

	"ppolang/lang/ide"
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
	if p.Context != nil && p.Context.TriggerCharacter != nil && !v.Completes(offset, *p.Context.TriggerCharacter) {
		return list, nil
	}
	c := v.Complete(offset)
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
	text := v.CompletionText(known.Data.Key)
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

var completionKinds = map[ide.ItemKind]protocol.CompletionItemKind{
	ide.KeywordItem: protocol.CompletionItemKindKeyword, ide.FieldItem: protocol.CompletionItemKindField, ide.DefinitionItem: protocol.CompletionItemKindProperty,
	ide.ValueItem: protocol.CompletionItemKindConstant, ide.CodeItem: protocol.CompletionItemKindEnumMember, ide.CodeSetItem: protocol.CompletionItemKindEnum,
	ide.SystemItem: protocol.CompletionItemKindModule, ide.RecordItem: protocol.CompletionItemKindStruct, ide.GroupItem: protocol.CompletionItemKindClass,
	ide.CollectionItem: protocol.CompletionItemKindVariable, ide.RuleItem: protocol.CompletionItemKindMethod, ide.CriteriaItem: protocol.CompletionItemKindInterface,
	ide.DocumentItem: protocol.CompletionItemKindFile, ide.TemplateItem: protocol.CompletionItemKindReference, ide.FunctionItem: protocol.CompletionItemKindFunction,
	ide.OperatorItem: protocol.CompletionItemKindOperator, ide.TextItem: protocol.CompletionItemKindText, ide.DateItem: protocol.CompletionItemKindValue,
	ide.BuiltinItem: protocol.CompletionItemKindEvent, ide.DeclarationItem: protocol.CompletionItemKindSnippet,
}

func (r *request) completion(v *ide.View, uri string, offset int, item ide.Item) protocol.CompletionItem {
	one := protocol.CompletionItem{
		Label:            clean(item.Label),
		Kind:             completionKinds[item.Kind],
		Detail:           clean(item.Detail),
		SortText:         item.Sort,
		FilterText:       clean(item.Filter),
		InsertTextFormat: protocol.InsertTextFormatPlainText,
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
	if key := ide.CompletionKey(item); key != "" {
		one.Data = completionData{uri, key}
	}
	return one
}
