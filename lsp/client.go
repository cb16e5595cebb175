package lsp

import (
	"encoding/json"

	"ppolang/lsp/protocol"
)

// client is what the client said of itself in initialize.
type client struct {
	enc     encoding
	process int // the editor's, 0 if it did not say
	locale  string
	plain   bool // shows no Markdown on hover

	pulls            bool // asks for diagnostics itself
	pullRefresh      bool
	lensRefresh      bool
	hintRefresh      bool
	tokenRefresh     bool
	snippets         bool
	hierarchical     bool // document symbols
	documentChanges  bool // versioned edits
	resolvesActions  bool
	literalActions   bool
	disabledActions  bool
	configuration    bool // answers workspace/configuration
	watches          bool // registers watchers dynamically
	progress         bool // shows progress that the server begins
	applies          bool // applies workspace edits
	shows            bool // shows a place of a document
	lineFolding      bool
	linkSupport      bool // definition answers with origin ranges
	relatedPlaces    bool
	labelOffsets     bool
	codeDescription  bool
	changeAnnotation bool
	tags             bool
	folders          bool
	insertReplace    bool // completions with two ranges
	retiredTag       bool // strikes out completions that are tagged
	retiredFlag      bool // or, in older clients, flagged
}

// initializeParams is the part of the protocol's that is read. Types that a newer
// protocol may have changed are left out, so that no client is refused for them.
type initializeParams struct {
	ProcessID             int                        `json:"processId"`
	Locale                string                     `json:"locale"`
	RootPath              string                     `json:"rootPath"`
	RootURI               string                     `json:"rootUri"`
	InitializationOptions json.RawMessage            `json:"initializationOptions"`
	WorkspaceFolders      []protocol.WorkspaceFolder `json:"workspaceFolders"`
	Capabilities          capabilities               `json:"capabilities"`
}

type dynamic struct {
	DynamicRegistration bool `json:"dynamicRegistration"`
	RefreshSupport      bool `json:"refreshSupport"`
}

type capabilities struct {
	General struct {
		PositionEncodings []string `json:"positionEncodings"`
	} `json:"general"`
	Window struct {
		WorkDoneProgress bool `json:"workDoneProgress"`
		ShowDocument     struct {
			Support bool `json:"support"`
		} `json:"showDocument"`
	} `json:"window"`
	Workspace struct {
		ApplyEdit        bool    `json:"applyEdit"`
		Configuration    bool    `json:"configuration"`
		WorkspaceFolders bool    `json:"workspaceFolders"`
		Diagnostics      dynamic `json:"diagnostics"`
		CodeLens         dynamic `json:"codeLens"`
		InlayHint        dynamic `json:"inlayHint"`
		SemanticTokens   dynamic `json:"semanticTokens"`
		WatchedFiles     dynamic `json:"didChangeWatchedFiles"`
		WorkspaceEdit    struct {
			DocumentChanges         bool      `json:"documentChanges"`
			ChangeAnnotationSupport *struct{} `json:"changeAnnotationSupport"`
		} `json:"workspaceEdit"`
	} `json:"workspace"`
	TextDocument struct {
		Diagnostic         *dynamic `json:"diagnostic"`
		PublishDiagnostics struct {
			RelatedInformation     bool      `json:"relatedInformation"`
			CodeDescriptionSupport bool      `json:"codeDescriptionSupport"`
			TagSupport             *struct{} `json:"tagSupport"`
		} `json:"publishDiagnostics"`
		Hover struct {
			ContentFormat []string `json:"contentFormat"`
		} `json:"hover"`
		Completion struct {
			CompletionItem struct {
				SnippetSupport       bool      `json:"snippetSupport"`
				InsertReplaceSupport bool      `json:"insertReplaceSupport"`
				DeprecatedSupport    bool      `json:"deprecatedSupport"`
				TagSupport           *struct{} `json:"tagSupport"`
			} `json:"completionItem"`
		} `json:"completion"`
		SignatureHelp struct {
			SignatureInformation struct {
				ParameterInformation struct {
					LabelOffsetSupport bool `json:"labelOffsetSupport"`
				} `json:"parameterInformation"`
			} `json:"signatureInformation"`
		} `json:"signatureHelp"`
		Definition struct {
			LinkSupport bool `json:"linkSupport"`
		} `json:"definition"`
		DocumentSymbol struct {
			Hierarchical bool `json:"hierarchicalDocumentSymbolSupport"`
		} `json:"documentSymbol"`
		CodeAction struct {
			Literal         *struct{} `json:"codeActionLiteralSupport"`
			DisabledSupport bool      `json:"disabledSupport"`
			ResolveSupport  *struct {
				Properties []string `json:"properties"`
			} `json:"resolveSupport"`
		} `json:"codeAction"`
		FoldingRange struct {
			LineFoldingOnly bool `json:"lineFoldingOnly"`
		} `json:"foldingRange"`
	} `json:"textDocument"`
}

func newClient(p *initializeParams) client {
	ws, doc := p.Capabilities.Workspace, p.Capabilities.TextDocument
	c := client{
		process:          p.ProcessID,
		locale:           p.Locale,
		pulls:            doc.Diagnostic != nil,
		pullRefresh:      ws.Diagnostics.RefreshSupport,
		lensRefresh:      ws.CodeLens.RefreshSupport,
		hintRefresh:      ws.InlayHint.RefreshSupport,
		tokenRefresh:     ws.SemanticTokens.RefreshSupport,
		snippets:         doc.Completion.CompletionItem.SnippetSupport,
		hierarchical:     doc.DocumentSymbol.Hierarchical,
		documentChanges:  ws.WorkspaceEdit.DocumentChanges,
		changeAnnotation: ws.WorkspaceEdit.ChangeAnnotationSupport != nil,
		literalActions:   doc.CodeAction.Literal != nil,
		disabledActions:  doc.CodeAction.DisabledSupport,
		configuration:    ws.Configuration,
		watches:          ws.WatchedFiles.DynamicRegistration,
		progress:         p.Capabilities.Window.WorkDoneProgress,
		applies:          ws.ApplyEdit,
		shows:            p.Capabilities.Window.ShowDocument.Support,
		lineFolding:      doc.FoldingRange.LineFoldingOnly,
		linkSupport:      doc.Definition.LinkSupport,
		relatedPlaces:    doc.PublishDiagnostics.RelatedInformation,
		codeDescription:  doc.PublishDiagnostics.CodeDescriptionSupport,
		tags:             doc.PublishDiagnostics.TagSupport != nil,
		labelOffsets:     doc.SignatureHelp.SignatureInformation.ParameterInformation.LabelOffsetSupport,
		folders:          ws.WorkspaceFolders,
		insertReplace:    doc.Completion.CompletionItem.InsertReplaceSupport,
		retiredTag:       doc.Completion.CompletionItem.TagSupport != nil,
		retiredFlag:      doc.Completion.CompletionItem.DeprecatedSupport,
	}
	if doc.CodeAction.ResolveSupport != nil {
		for _, property := range doc.CodeAction.ResolveSupport.Properties {
			c.resolvesActions = c.resolvesActions || property == "edit"
		}
	}
	for _, name := range p.Capabilities.General.PositionEncodings { // what the client likes best comes first
		if name == "utf-8" || name == "utf-16" {
			c.enc.utf8 = name == "utf-8"
			break
		}
	}
	if formats := doc.Hover.ContentFormat; len(formats) > 0 {
		c.plain = true
		for _, f := range formats {
			c.plain = c.plain && f != string(protocol.MarkupKindMarkdown)
		}
	}
	return c
}
