package lsp

import (
	"errors"
	"strings"
	"sync"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

// maxDocuments bounds the documents that are open at once.
const maxDocuments = 2000

// document is one version of a rule file, open in the editor or read from disk.
// It never changes; it is parsed when it is first asked for.
type document struct {
	key     string
	uri     string // as the client spells it
	version int32  // -1 of a file on disk
	text    string
	lost    bool // its text is no longer known to be the editor's

	parser *parser
	once   sync.Once
	file   *syntax.File
	diags  []diag.Diagnostic
}

// parser reads the versions of one document one after the other, so that what
// has not changed is not read again.
type parser struct {
	mu    sync.Mutex
	cache syntax.Cache
}

// parsed is the document's tree, and what is wrong with its syntax.
func (d *document) parsed() (*syntax.File, []diag.Diagnostic) {
	d.once.Do(func() {
		d.parser.mu.Lock()
		defer d.parser.mu.Unlock()
		d.file, d.diags = d.parser.cache.Parse([]byte(d.text), d.key)
	})
	return d.file, d.diags
}

func newDocument(uri string, version int32, text string) *document {
	return &document{key: keyOf(uri), uri: uri, version: version, text: strings.TrimPrefix(text, "\uFEFF"), parser: &parser{}}
}

var (
	errOutside  = errors.New("a change lies outside the document: ignored until the document is opened again")
	errOld      = errors.New("an older version of a document: ignored")
	errNotOpen  = errors.New("not an open document: ignored")
	errLost     = errors.New("the document's text is not known: ignored until it is opened again")
	errTooMany  = errors.New("too many open documents: ignored")
	errNoURI    = errors.New("a document without a URI: ignored")
	errTooLarge = errors.New("the document is above 16 MiB: ignored")
)

// changed is the next version of a document. Where a change cannot be made the
// text stays as it is, and what comes later is ignored until all of it is sent.
func (d *document) changed(version int32, changes []any, enc encoding) (*document, error) {
	if version <= d.version {
		return nil, errOld
	}
	next := &document{key: d.key, uri: d.uri, version: version, text: d.text, lost: d.lost, parser: d.parser}
	for _, change := range changes {
		switch change := change.(type) {
		case protocol.TextDocumentContentChangeEventWhole:
			next.text, next.lost = strings.TrimPrefix(change.Text, "\uFEFF"), false
		case protocol.TextDocumentContentChangeEvent:
			if next.lost {
				return nil, errLost
			}
			if change.Range == nil {
				next.text = strings.TrimPrefix(change.Text, "\uFEFF")
				continue
			}
			span, ok := enc.exact(source.NewFile("", next.text), *change.Range)
			if !ok {
				return d.astray(version), errOutside
			}
			next.text = next.text[:span.Start] + change.Text + next.text[span.End:]
		}
		if len(next.text) > maxBody {
			return d.astray(version), errTooLarge
		}
	}
	return next, nil
}

// astray is the document when a change could not be made.
func (d *document) astray(version int32) *document {
	next := &document{key: d.key, uri: d.uri, version: version, text: d.text, lost: true, parser: d.parser}
	return next
}
