package lsp

import (
	"context"
	"encoding/json"

	"ppolang/lang/ide"
	"ppolang/lang/ide/navigate"
	"ppolang/lang/source"
	"ppolang/lsp/protocol"
)

// itemData is what the client keeps with an item for us.
type itemData struct {
	Rules string   `json:"rules"` // the rule file that was asked about, by its URI
	Kind  ide.Kind `json:"kind"`
	Label string   `json:"label"`
}

func (r *request) CallHierarchyPrepare(_ context.Context, p *protocol.CallHierarchyPrepareParams) ([]protocol.CallHierarchyItem, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	items := navigate.Prepare(v, r.offset(v, p.Position))
	if len(items) == 0 {
		return nil, nil
	}
	list := []protocol.CallHierarchyItem{}
	for _, one := range items {
		list = append(list, r.item(v, one))
	}
	return list, nil
}

func (r *request) CallHierarchyOutgoingCalls(_ context.Context, p *protocol.CallHierarchyOutgoingCallsParams) ([]protocol.CallHierarchyOutgoingCall, error) {
	v, item, ok := r.itemOf(p.Item)
	list := []protocol.CallHierarchyOutgoingCall{}
	if !ok {
		return list, nil
	}
	for _, call := range navigate.BuildsOn(v, item) {
		list = append(list, protocol.CallHierarchyOutgoingCall{To: r.item(v, call.Block), FromRanges: r.ranges(item.At.File, call.Places)})
	}
	return list, nil
}

func (r *request) CallHierarchyIncomingCalls(_ context.Context, p *protocol.CallHierarchyIncomingCallsParams) ([]protocol.CallHierarchyIncomingCall, error) {
	v, item, ok := r.itemOf(p.Item)
	list := []protocol.CallHierarchyIncomingCall{}
	if !ok {
		return list, nil
	}
	for _, call := range navigate.BuiltOnBy(v, item) {
		list = append(list, protocol.CallHierarchyIncomingCall{From: r.item(v, call.Block), FromRanges: r.ranges(call.Block.At.File, call.Places)})
	}
	return list, nil
}

func (r *request) item(v *ide.View, one navigate.Block) protocol.CallHierarchyItem {
	return protocol.CallHierarchyItem{
		Name:           clean(one.Label),
		Kind:           symbolKinds[one.Kind],
		Tags:           tagsOf(one.Retired),
		Detail:         optional(one.Detail),
		URI:            r.uriOf(one.At.File.Name),
		Range:          r.client.enc.span(one.At.File, one.At.Whole),
		SelectionRange: r.client.enc.span(one.At.File, one.At.Name),
		Data:           itemData{r.uriOf(v.File.Source.Name), one.Kind, one.Label},
	}
}

// itemOf is the item that the client gives back. Its file may be a list of codes,
// and may have changed.
func (r *request) itemOf(p protocol.CallHierarchyItem) (*ide.View, navigate.Block, bool) {
	data := itemData{Rules: p.URI, Label: p.Name}
	if raw, err := json.Marshal(p.Data); err == nil && p.Data != nil {
		_ = json.Unmarshal(raw, &data) // what is not ours leaves the place to go by
	}
	v, _ := r.view(data.Rules)
	if v == nil {
		return nil, navigate.Block{}, false
	}
	key, offset := keyOf(p.URI), -1
	if f := v.Snapshot.File(key); f != nil {
		offset = r.client.enc.offset(f.Source, p.SelectionRange.Start)
	}
	item, ok := navigate.BlockAt(v, key, offset, data.Kind, data.Label)
	return v, item, ok
}

func (r *request) ranges(f *source.File, spans []source.Span) []protocol.Range {
	list := []protocol.Range{}
	for _, s := range spans {
		list = append(list, r.client.enc.span(f, s))
	}
	return list
}
