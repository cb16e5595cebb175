// Package protocol is the one vocabulary in which the language server and its
// client speak: the types, what the server has to answer, and what it may ask.
//
// All but decode.go and this file is written from the protocol's meta model, which
// is of Microsoft's vscode-languageserver-node, under the MIT licence:
// internal/vocabulary says what is taken of it, and which types are glsp's.
package protocol

// VersionedTextDocumentIdentifier names a document. Some clients have no versions.
type VersionedTextDocumentIdentifier struct {
	URI     string `json:"uri"`
	Version *int32 `json:"version"`
}

// TextDocumentContentChangeEvent is one edit of a document, or its whole text.
type TextDocumentContentChangeEvent struct {
	Range *Range  `json:"range"`
	Text  *string `json:"text"`
}

// CodeActionContext leaves out the client's diagnostics: they may be old, so what
// is wrong is seen in the document.
type CodeActionContext struct {
	Only []string `json:"only"`
}
