package lsp

import (
	"context"
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/ide/navigate"
	"ppolang/lsp/protocol"
)

func (r *request) WillRenameFiles(ctx context.Context, p *protocol.RenameFilesParams) (*protocol.WorkspaceEdit, error) {
	newName := func(key string) string {
		for _, f := range p.Files {
			old := keyOf(f.OldURI)
			if key == old {
				return keyOf(f.NewURI)
			}
			if below(old, key) { // a folder
				return keyOf(f.NewURI) + strings.TrimPrefix(key, old)
			}
		}
		return key
	}
	var list []ide.FileEdits
	seen := map[string]bool{}
	for _, key := range r.known() {
		for _, main := range r.mains(key) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			snap := r.snapshot(main)
			if snap == nil || seen[main] {
				continue
			}
			seen[main] = true
			for _, edits := range navigate.FilesRenamed(snap, newName) {
				if name := edits.File.Source.Name; !seen["in "+name] {
					seen["in "+name] = true
					list = append(list, edits)
				}
			}
		}
	}
	if list == nil {
		return nil, nil
	}
	return r.workspaceEdit(list)
}
