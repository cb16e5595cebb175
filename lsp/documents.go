package lsp

import (
	"errors"
	"strings"
	"sync"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lsp/protocol"
)

const (
	// maxDocuments bounds the documents that are open at once, and maxRefused those
	// of which no more is kept than that there were too many.
	maxDocuments = 2000
	maxRefused   = 20_000
	// maxText bounds the text of one: four times the largest rule file.
	maxText = 16 << 20
)

// bom is what some programs begin a text with; it is not part of it.
const bom = "\uFEFF"

// document is one version of a rule file, open in the editor or read from disk.
// It never changes; it is parsed when it is first asked for.
type document struct {
	key     string
	uri     string // as the client spells it
	version int32  // -1 of a file on disk
	text    string
	bom     bool   // the editor's text begins with one
	fault   fault  // why the text is not known
	before  string // the language of the text that was known last, if it is not known

	parser *parser
	once   sync.Once
	file   *syntax.File
	diags  []diag.Diagnostic
	using  func() []string
}

// fault is why a document that is open in the editor is not looked at. Its
// diagnostics are this one thing, and other answers are empty.
type fault *diag.Term

var (
	lost fault = &diag.Term{
		NB: "ppolang har ikke lenger samme tekst som editoren. Lukk fila og åpne den igjen.",
		EN: "ppolang no longer has the editor's text. Close the file and open it again.",
	}
	tooLarge fault = &diag.Term{
		NB: "Fila er større enn 16 MiB. ppolang ser ikke på den.",
		EN: "The file is larger than 16 MiB. ppolang does not look at it.",
	}
	tooMany fault = &diag.Term{
		NB: "For mange filer er åpne. ppolang ser ikke på denne.",
		EN: "Too many files are open. ppolang does not look at this one.",
	}
)

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
		d.file, d.diags = d.parser.cache.ParseText(d.text, d.key)
	})
	return d.file, d.diags
}

func newDocument(uri string, version int32, text string) *document {
	d := &document{key: keyOf(uri), uri: uri, version: version, parser: &parser{}}
	return d.set(text)
}

// set gives a new document its text.
func (d *document) set(text string) *document {
	d.text, d.bom = strings.CutPrefix(text, bom)
	d.fault = nil
	if len(d.text) > maxText {
		d.text, d.fault = "", tooLarge
	}
	d.using = sync.OnceValue(func() []string { return usesOf(d) })
	return d
}

// without is a document whose text is not known; it was in a language.
func (d *document) without(why fault, before string) *document {
	n := &document{key: d.key, uri: d.uri, version: d.version, fault: why, before: before, parser: &parser{}}
	n.using = func() []string { return nil }
	return n
}

var (
	errOutside = errors.New("a change that cannot be made: ignored until the document is opened again")
	errNoText  = errors.New("`contentChanges.text` is missing: ignored until the document is opened again")
	errOld     = errors.New("a change of an older version: ignored until the document is opened again")
	errNotOpen = errors.New("not an open document: ignored")
	errLost    = errors.New("the document's text is not known: ignored until it is opened again")
	errTooMany = errors.New("too many open documents: ignored")
	errNoURI   = errors.New("`textDocument.uri` is missing: ignored")
)

// changed is the next version of a document. Where a change cannot be made its text
// is not known, and what comes later is ignored until the whole text is sent. A
// version that is nil follows the one before; one that is older says that the
// client counts from another text, which is known when it is sent.
func (d *document) changed(version *int32, changes []protocol.TextDocumentContentChangeEvent, enc encoding) (*document, error) {
	v := d.version + 1
	if version != nil {
		v = *version
	}
	text, why := d.text, error(nil)
	switch {
	case d.fault != nil:
		why = errLost
	case v < d.version:
		why = errOld
	case d.bom:
		text = bom + text
	}
	next := &document{key: d.key, uri: d.uri, version: v, parser: d.parser}
	for _, c := range changes {
		switch {
		case c.Text == nil:
			why = errNoText
		case c.Range == nil:
			text, why = *c.Text, nil
		case why == nil:
			start, end, ok := enc.exact(text, *c.Range)
			if !ok {
				why = errOutside
			} else if len(text)+len(*c.Text) > 2*maxText {
				return next.without(tooLarge, d.said()), nil
			} else {
				text = replaced(text, start, end, *c.Text)
			}
		}
	}
	switch {
	case why == nil:
		return next.set(text), nil
	case d.fault != nil: // as before
		return nil, errLost
	}
	return next.without(lost, d.said()), why
}
