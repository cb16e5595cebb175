// Package vocabulary writes ppolang/lsp/protocol, the words in which the language
// server and its client speak, from the meta model of the protocol. This file is
// what there is to decide: what becomes of each method, and whose type is used.
package vocabulary

// fate is what becomes of a method that a client may call.
type fate int

const (
	_        fate = iota
	answered      // a method of the interface Requests or Notifications
	ignored       // heard, and without effect
	refused       // by name: "no such method"
	session       // of the session itself, which hears it before anything else
)

// fates has every method of the protocol from a client to a server. A new one in
// the meta model has to be put here before anything is written.
var fates = map[string]fate{
	"initialize": session, "initialized": answered, "shutdown": session, "exit": session, "$/cancelRequest": session,
	"$/setTrace": ignored, "$/progress": ignored, "window/workDoneProgress/cancel": answered,

	"textDocument/didOpen": answered, "textDocument/didChange": answered, "textDocument/didSave": answered, "textDocument/didClose": answered,
	"textDocument/willSave": ignored, "textDocument/willSaveWaitUntil": refused,
	"notebookDocument/didOpen": refused, "notebookDocument/didChange": refused, "notebookDocument/didSave": refused, "notebookDocument/didClose": refused,

	"workspace/didChangeWorkspaceFolders": answered, "workspace/didChangeConfiguration": answered, "workspace/didChangeWatchedFiles": answered,
	"workspace/didCreateFiles": answered, "workspace/didRenameFiles": answered, "workspace/didDeleteFiles": answered,
	"workspace/willCreateFiles": refused, "workspace/willRenameFiles": answered, "workspace/willDeleteFiles": refused,
	"workspace/executeCommand": answered, "workspace/textDocumentContent": answered,
	"workspace/diagnostic": answered, "workspace/symbol": answered, "workspaceSymbol/resolve": refused,

	"textDocument/diagnostic": answered, "textDocument/hover": answered, "textDocument/signatureHelp": answered,
	"textDocument/inlayHint": answered, "inlayHint/resolve": refused, "textDocument/codeLens": answered, "codeLens/resolve": answered,
	"textDocument/documentHighlight": answered, "textDocument/documentLink": answered, "documentLink/resolve": refused,
	"textDocument/semanticTokens/full": answered, "textDocument/semanticTokens/full/delta": answered, "textDocument/semanticTokens/range": answered,
	"textDocument/documentColor": refused, "textDocument/colorPresentation": refused, "textDocument/inlineValue": refused,

	"textDocument/definition": answered, "textDocument/declaration": answered, "textDocument/typeDefinition": answered, "textDocument/implementation": answered,
	"textDocument/references": answered, "textDocument/documentSymbol": answered, "textDocument/foldingRange": answered, "textDocument/selectionRange": answered,
	"textDocument/prepareCallHierarchy": answered, "callHierarchy/incomingCalls": answered, "callHierarchy/outgoingCalls": answered,
	"textDocument/prepareTypeHierarchy": refused, "typeHierarchy/supertypes": refused, "typeHierarchy/subtypes": refused, "textDocument/moniker": refused,

	"textDocument/completion": answered, "completionItem/resolve": answered, "textDocument/inlineCompletion": refused,
	"textDocument/formatting": answered, "textDocument/rangeFormatting": answered, "textDocument/rangesFormatting": answered,
	"textDocument/onTypeFormatting": answered, "textDocument/linkedEditingRange": answered,
	"textDocument/prepareRename": answered, "textDocument/rename": answered, "textDocument/codeAction": answered, "codeAction/resolve": answered,
}

// sent are the methods that the server calls.
var sent = []string{
	"textDocument/publishDiagnostics", "window/showMessage", "window/showDocument", "$/progress", "window/workDoneProgress/create",
	"client/registerCapability", "workspace/configuration", "workspace/applyEdit",
	"workspace/diagnostic/refresh", "workspace/codeLens/refresh", "workspace/inlayHint/refresh", "workspace/semanticTokens/refresh",
}

// roots are types that no method names, because they stand in a union.
var roots = []string{
	"InitializeResult", "TextDocumentSyncOptions", "RenameOptions", "CodeActionOptions", "DocumentSymbolOptions", "DocumentRangeFormattingOptions",
	"SemanticTokensOptions", "SemanticTokensFullDelta", "DiagnosticOptions", "TextDocumentContentOptions", "SaveOptions",
	"DidChangeWatchedFilesRegistrationOptions", "InsertReplaceEdit", "TextEdit", "TextDocumentEdit", "MarkupContent", "PrepareRenamePlaceholder",
	"WorkDoneProgressBegin", "WorkDoneProgressReport", "WorkDoneProgressEnd", "LocationLink", "SemanticTokensDelta", "WorkspaceFullDocumentDiagnosticReport", "WorkspaceUnchangedDocumentDiagnosticReport",
	"FullDocumentDiagnosticReport", "UnchangedDocumentDiagnosticReport", "SymbolInformation", "DocumentSymbol", "CompletionList", "CodeAction", "Command",
}

// given are the types that glsp has as the protocol has them, but for fields that
// are newer than its 3.16 and may be left out.
var given = []string{
	"Position", "Range", "Location", "LocationLink", "TextEdit", "Command", "MarkupContent", "Hover", "WorkspaceEdit", "WorkspaceFolder",
	"InsertReplaceEdit", "CodeDescription", "DiagnosticRelatedInformation",
	"TextDocumentIdentifier", "TextDocumentPositionParams", "TextDocumentItem", "OptionalVersionedTextDocumentIdentifier",
	"SymbolInformation", "DocumentSymbol", "DocumentHighlight", "DocumentLink", "SelectionRange", "LinkedEditingRanges",
	"CallHierarchyItem", "CallHierarchyIncomingCall", "CallHierarchyOutgoingCall",
	"SignatureHelp", "SignatureInformation", "ParameterInformation", "SignatureHelpContext", "SemanticTokensEdit",

	"DidOpenTextDocumentParams", "DidSaveTextDocumentParams", "DidCloseTextDocumentParams", "DidChangeWorkspaceFoldersParams",
	"RenameFilesParams", "ShowMessageParams", "ShowDocumentParams", "ShowDocumentResult", "ConfigurationParams", "ConfigurationItem",
	"HoverParams", "SignatureHelpParams", "CompletionParams", "CodeLensParams", "DocumentHighlightParams", "DocumentLinkParams", "DocumentSymbolParams",
	"DefinitionParams", "DeclarationParams", "TypeDefinitionParams", "ImplementationParams", "ReferenceParams", "FoldingRangeParams", "SelectionRangeParams",
	"SemanticTokensParams", "SemanticTokensDeltaParams", "SemanticTokensRangeParams", "WorkspaceSymbolParams",
	"CallHierarchyPrepareParams", "CallHierarchyIncomingCallsParams", "CallHierarchyOutgoingCallsParams",
	"DocumentFormattingParams", "DocumentRangeFormattingParams", "DocumentOnTypeFormattingParams", "LinkedEditingRangeParams",
	"PrepareRenameParams", "RenameParams", "DocumentOnTypeFormattingOptions",

	"DiagnosticSeverity", "DiagnosticTag", "SymbolKind", "SymbolTag", "DocumentHighlightKind", "CompletionItemKind", "CompletionItemTag",
	"CompletionTriggerKind", "InsertTextFormat", "MessageType", "TextDocumentSyncKind", "SignatureHelpTriggerKind", "MarkupKind",
}

// newer are values of given enumerations that glsp has not.
var newer = map[string]bool{"MessageType.Debug": true}

// own are the types written by hand in lsp/protocol/own.go: the server reads
// less of them, or more forgivingly, than the meta model says.
var own = map[string]bool{"TextDocumentContentChangeEvent": true, "VersionedTextDocumentIdentifier": true, "CodeActionContext": true}

// loose are requests whose parameters come back as the client got them, with
// whatever it has added: they are read where they are answered.
var loose = map[string]bool{"completionItem/resolve": true, "codeAction/resolve": true, "codeLens/resolve": true}

// shapes are the Go types of fields that the protocol leaves open and the server
// does not. A report's items are encoded already, for its name is made of them.
var shapes = map[string]string{
	"Diagnostic.code":                             "string",
	"Diagnostic.message":                          "string",
	"InlayHint.label":                             "string",
	"InlayHint.tooltip":                           "string",
	"ProgressParams.value":                        "any",
	"FullDocumentDiagnosticReport.items":          "json.RawMessage",
	"WorkspaceFullDocumentDiagnosticReport.items": "json.RawMessage",
}

// unread are fields that the server neither reads nor sets, and whose types would
// bring many others.
var unread = map[string]bool{
	"CompletionList.itemDefaults": true, "CompletionList.applyKind": true, "CompletionItem.labelDetails": true,
	"CodeActionOptions.documentation": true, "CompletionOptions.completionItem": true, "CompletionItem.insertTextMode": true,
	"FileOperationPatternOptions.ignoreCase": true, "PublishDiagnosticsParams.data": true, "ApplyWorkspaceEditParams.metadata": true,
}
