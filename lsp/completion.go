package lsp

import (
	"context"
	"encoding/json"

	"ppolang/lang/ide"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

// completionItem is the protocol's, with the fields that are used.
type completionItem struct {
	Label         string                       `json:"label"`
	Kind          protocol.CompletionItemKind  `json:"kind"`
	Tags          []protocol.CompletionItemTag `json:"tags,omitempty"`
	Deprecated    bool                         `json:"deprecated,omitempty"`
	Detail        string                       `json:"detail,omitempty"`
	SortText      string                       `json:"sortText"`
	FilterText    string                       `json:"filterText"`
	Format        protocol.InsertTextFormat    `json:"insertTextFormat"`
	TextEdit      any                          `json:"textEdit"`
	Documentation any                          `json:"documentation,omitempty"`
	Data          *completionData              `json:"data,omitempty"`
}

// completionData finds an item's object again when it is resolved.
type completionData struct {
	URI string `json:"uri"`
	Key string `json:"key"`
}

type completionList struct {
	IsIncomplete bool             `json:"isIncomplete"`
	Items        []completionItem `json:"items"`
}

func init() {
	provided["completionProvider"] = map[string]any{
		"triggerCharacters": []string{" ", ".", "{", "|", "\"", "("},
		"resolveProvider":   true,
	}
	on("textDocument/completion", func(_ context.Context, r *request, p *protocol.CompletionParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if v == nil {
			return nil, err
		}
		list := completionList{Items: []completionItem{}}
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
	})
	on("completionItem/resolve", func(_ context.Context, r *request, p *resolvedItem) (any, error) {
		if p.data.Key == "" {
			return p.item, nil
		}
		v, err := r.view(p.data.URI)
		if v == nil {
			return p.item, err
		}
		if text := v.CompletionText(p.data.Key); text != "" {
			p.item["documentation"] = r.client.markup(text)
		}
		return p.item, nil
	})
}

// resolvedItem is an item as the client gives it back, whatever it has added.
type resolvedItem struct {
	item map[string]any
	data completionData
}

// UnmarshalJSON reads what is needed and keeps all.
func (i *resolvedItem) UnmarshalJSON(text []byte) error {
	var known struct {
		Label string         `json:"label"`
		Data  completionData `json:"data"`
	}
	if err := json.Unmarshal(text, &known); err != nil {
		return err
	}
	i.data = known.Data
	return json.Unmarshal(text, &i.item)
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

func (r *request) completion(v *ide.View, uri protocol.DocumentUri, offset int, item ide.Item) completionItem {
	one := completionItem{
		Label:      clean(item.Label),
		Kind:       completionKinds[item.Kind],
		Detail:     clean(item.Detail),
		SortText:   item.Sort,
		FilterText: clean(item.Filter),
		Format:     protocol.InsertTextFormatPlainText,
	}
	text := item.Text
	if r.client.snippets && item.Snippet != "" {
		text, one.Format = item.Snippet, protocol.InsertTextFormatSnippet
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
		one.Data = &completionData{uri, key}
	}
	return one
}
