package lsp

import (
	"math/bits"

	"ppolang/lang/ide/assist"
	"ppolang/lang/ide/paint"
	"ppolang/lsp/protocol"
)

// offersTo are the capabilities that a client is offered.
func offersTo(c client) protocol.ServerCapabilities {
	return protocol.ServerCapabilities{
		PositionEncoding: c.enc.kind(),
		TextDocumentSync: protocol.TextDocumentSyncOptions{OpenClose: true, Change: protocol.TextDocumentSyncKindIncremental, Save: protocol.SaveOptions{}},
		Workspace:        workspaceOptions(),

		DiagnosticProvider:     protocol.DiagnosticOptions{Identifier: "ppolang", InterFileDependencies: true, WorkspaceDiagnostics: true},
		ExecuteCommandProvider: &protocol.ExecuteCommandOptions{Commands: Commands(), WorkDoneProgress: true},

		HoverProvider:          true,
		SignatureHelpProvider:  &protocol.SignatureHelpOptions{TriggerCharacters: []string{"(", ",", " "}},
		InlayHintProvider:      true,
		CodeLensProvider:       &protocol.CodeLensOptions{ResolveProvider: true},
		DocumentLinkProvider:   &protocol.DocumentLinkOptions{},
		SemanticTokensProvider: tokenOptions(),

		DefinitionProvider:        true,
		DeclarationProvider:       true,
		TypeDefinitionProvider:    true,
		ImplementationProvider:    true,
		ReferencesProvider:        true,
		DocumentHighlightProvider: true,
		DocumentSymbolProvider:    protocol.DocumentSymbolOptions{Label: "ppolang"},
		WorkspaceSymbolProvider:   true,
		CallHierarchyProvider:     true,
		FoldingRangeProvider:      true,
		SelectionRangeProvider:    true,

		CompletionProvider: &protocol.CompletionOptions{TriggerCharacters: []string{" ", ".", "{", "|", "\"", "("}, ResolveProvider: true},
		CodeActionProvider: protocol.CodeActionOptions{
			CodeActionKinds: kinds(assist.QuickFix, assist.Extract, assist.Inline, assist.Rewrite, assist.FixAll, assist.Organize, assist.FormatSource),
			ResolveProvider: true,
		},
		RenameProvider:                   protocol.RenameOptions{PrepareProvider: true},
		LinkedEditingRangeProvider:       true,
		DocumentFormattingProvider:       true,
		DocumentRangeFormattingProvider:  protocol.DocumentRangeFormattingOptions{RangesSupport: true},
		DocumentOnTypeFormattingProvider: &protocol.DocumentOnTypeFormattingOptions{FirstTriggerCharacter: "|", MoreTriggerCharacter: []string{"\n"}},
	}
}

func tokenOptions() protocol.SemanticTokensOptions {
	return protocol.SemanticTokensOptions{
		Legend: protocol.SemanticTokensLegend{TokenTypes: tokenTypes, TokenModifiers: tokenModifiers[:bits.Len8(uint8(paint.OfTheLanguage))]},
		Full:   protocol.SemanticTokensFullDelta{Delta: true},
		Range:  true,
	}
}

func workspaceOptions() *protocol.WorkspaceOptions {
	// A list of codes may be called anything, and so may a folder.
	any := &protocol.FileOperationRegistrationOptions{Filters: []protocol.FileOperationFilter{{Scheme: "file", Pattern: protocol.FileOperationPattern{Glob: "**"}}}}
	return &protocol.WorkspaceOptions{
		WorkspaceFolders:    &protocol.WorkspaceFoldersServerCapabilities{Supported: true, ChangeNotifications: true},
		TextDocumentContent: protocol.TextDocumentContentOptions{Schemes: []string{scheme}},
		FileOperations:      &protocol.FileOperationOptions{DidCreate: any, DidRename: any, DidDelete: any, WillRename: any},
	}
}

// kinds are kinds of actions as the protocol has them.
func kinds(list ...assist.ActionKind) []protocol.CodeActionKind {
	var out []protocol.CodeActionKind
	for _, k := range list {
		out = append(out, protocol.CodeActionKind(k))
	}
	return out
}
