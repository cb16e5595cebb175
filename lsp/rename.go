package lsp

import (
	"context"
	"maps"
	"slices"
	"sort"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/ide/navigate"
	"ppolang/lsp/protocol"
)

func (r *request) PrepareRename(_ context.Context, p *protocol.PrepareRenameParams) (any, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	at, name, why := navigate.Renamable(v, r.offset(v, p.Position))
	switch {
	case why.NB != "":
		return nil, refused(clean(why.In(v.Lang)))
	case name == "":
		return nil, nil
	}
	return protocol.PrepareRenamePlaceholder{Range: r.rangeOf(v, at), Placeholder: name}, nil
}

func (r *request) Rename(ctx context.Context, p *protocol.RenameParams) (*protocol.WorkspaceEdit, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	offset, name := r.offset(v, p.Position), navigate.Canonical(p.NewName)
	_, old, why := navigate.Renamable(v, offset)
	switch {
	case why.NB != "":
		return nil, refused(clean(why.In(v.Lang)))
	case old == "":
		return nil, nil
	}
	if why := navigate.RefuseName(v, offset, name); why.NB != "" {
		return nil, refused(clean(why.In(v.Lang)))
	}
	edits := r.renamed(v, offset, name)
	if why := r.judge(ctx, v, edits, name); why.NB != "" {
		return nil, refused(clean(why.In(v.Lang)))
	}
	return r.workspaceEdit(edits)
}

// renamed are the edits that give the thing at an offset another name, in every
// rule set that has it.
func (r *request) renamed(v *ide.View, offset int, name string) []ide.FileEdits {
	byFile := map[string]*ide.FileEdits{}
	for _, o := range r.everywhere(v, offset, navigate.RenamePlaces) {
		key := o.File.Source.Name
		if byFile[key] == nil {
			byFile[key] = &ide.FileEdits{File: o.File}
		}
		byFile[key].Edits = append(byFile[key].Edits, navigate.Respelt(o, name))
	}
	var list []ide.FileEdits
	for _, key := range slices.Sorted(maps.Keys(byFile)) {
		list = append(list, *byFile[key])
	}
	return list
}

// judge makes the edits in a state of its own and says why they would not do: the
// rules have to mean what they meant.
func (r *request) judge(ctx context.Context, v *ide.View, edits []ide.FileEdits, name string) diag.Term {
	st := r.state.next()
	st.open = maps.Clone(r.open)
	mains := map[string]bool{}
	for _, f := range edits {
		key := f.File.Source.Name
		st.open[key] = newDocument(r.uriOf(key), -1, edited(f))
		for _, main := range r.mains(key) {
			mains[main] = true
		}
	}
	for _, main := range slices.Sorted(maps.Keys(mains)) {
		before := r.snapshot(main)
		if before == nil || ctx.Err() != nil {
			continue
		}
		after, err := st.checked(ctx, main)
		if err != nil {
			continue
		}
		same, wrong := navigate.SameMeaning(before, after)
		switch {
		case wrong != nil && wrong.Severity == diag.Error:
			return diag.Term{
				NB: "Med navnet `" + name + "` blir noe galt: " + wrong.Message(diag.NB) + ".",
				EN: "With the name `" + name + "` something goes wrong: " + wrong.Message(diag.EN) + ".",
			}
		case !same:
			return diag.Term{
				NB: "`" + name + "` betyr alt noe annet her. Med det navnet ville noe i reglene få en annen betydning.",
				EN: "`" + name + "` already means something else here. With that name something in the rules would change its meaning.",
			}
		}
	}
	return diag.Term{}
}

// checked is a rule set of a state that never was, worked out from the start.
func (st *state) checked(ctx context.Context, main string) (*ide.Snapshot, error) {
	file, diags := st.document(main).parsed()
	load := &overlay{st: st, main: main}
	defer load.close()
	info, more, err := check.CheckWithin(ctx, file, load)
	if err != nil {
		return nil, err
	}
	return ide.NewSnapshot(info, diag.Sort(append(slices.Clone(diags), more...))), nil
}

// edited is the text of a file after its edits.
func edited(f ide.FileEdits) string {
	text := f.File.Source.Text
	edits := slices.Clone(f.Edits)
	sort.Slice(edits, func(i, j int) bool { return edits[i].Span.Start > edits[j].Span.Start })
	for _, e := range edits {
		text = text[:e.Span.Start] + e.Text + text[e.Span.End:]
	}
	return text
}
