package lsp

import (
	"context"
	"net/url"
	"path"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide/hover"
	"ppolang/lsp/protocol"
)

// scheme is that of the pages the server writes itself: they need no network and
// are always those of the version that runs.
const scheme = "ppolang"

// codePage is the page on a diagnostic's code.
func codePage(code diag.Code) string { return scheme + ":/diagnostics/" + string(code) + ".md" }

func (r *request) TextDocumentContent(_ context.Context, p *protocol.TextDocumentContentParams) (*protocol.TextDocumentContentResult, error) {
	u, err := url.Parse(p.URI)
	text := ""
	if err == nil && u.Scheme == scheme && path.Dir(u.Path) == "/diagnostics" {
		text = hover.ExplainCode(diag.Code(strings.TrimSuffix(path.Base(u.Path), ".md")), r.lang(nil))
	}
	if text == "" {
		return nil, refused(diag.Term{NB: "Det finnes ingen slik side.", EN: "There is no such page."}.In(r.lang(nil)))
	}
	return &protocol.TextDocumentContentResult{Text: text}, nil
}
