package lsp

import (
	"math"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lsp/protocol"
)

// encoding is what a position's character counts: UTF-16 units unless the client
// offered bytes.
type encoding struct{ utf8 bool }

// kind is the encoding's name in the protocol.
func (e encoding) kind() protocol.PositionEncodingKind {
	if e.utf8 {
		return protocol.PositionEncodingKindUTF8
	}
	return protocol.PositionEncodingKindUTF16
}

func (e encoding) position(f *source.File, offset int) protocol.Position {
	if e.utf8 {
		line := f.EditorLine(offset)
		character := min(max(offset, 0), len(f.Text)) - f.EditorLineSpan(line).Start
		return protocol.Position{Line: uint32(line), Character: uint32(character)}
	}
	line, character := f.UTF16(offset)
	return protocol.Position{Line: uint32(line), Character: uint32(character)}
}

func (e encoding) span(f *source.File, s source.Span) protocol.Range {
	return protocol.Range{Start: e.position(f, s.Start), End: e.position(f, s.End)}
}

// offset is the byte a position stands for; what lies outside the text is moved
// to its nearest end.
func (e encoding) offset(f *source.File, p protocol.Position) int {
	return e.inLine(f.Text, f.EditorLineSpan(clampInt(p.Line)), p.Character)
}

// inLine is the byte of a line that a character stands for: the line's end where
// it has none, the start of a character where it is inside.
func (e encoding) inLine(text string, line source.Span, character uint32) int {
	n := clampInt(character)
	if !e.utf8 {
		return line.Start + source.BytesOf(text[line.Start:line.End], n)
	}
	offset := min(line.Start+n, line.End)
	for offset > line.Start && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return offset
}

func clampInt(n uint32) int { return int(min(uint64(n), math.MaxInt32)) }

// cut is a place in a text, or within the character there.
type cut struct {
	at   int
	half bool // between the two units of the character at that byte
}

// exact is where a change begins and ends. As the protocol has it, past the end of
// a line is its end, and past the last line the end of the text. What has its end
// before its start is no change, nor what cuts a byte in a character off.
func (e encoding) exact(text string, r protocol.Range) (start, end cut, ok bool) {
	if r.Start.Line > r.End.Line || r.Start.Line == r.End.Line && r.Start.Character > r.End.Character {
		return cut{}, cut{}, false
	}
	first, _ := source.EditorLineIn(text, clampInt(r.Start.Line))
	last := first
	if r.End.Line > r.Start.Line {
		last, _ = source.EditorLineIn(text[first.Start:], clampInt(r.End.Line-r.Start.Line))
		last = last.Shift(first.Start)
	}
	start, end = e.cut(text, first, r.Start.Character), e.cut(text, last, r.End.Character)
	return start, end, !e.utf8 || !start.half && !end.half
}

// cut is where in a line a character is.
func (e encoding) cut(text string, line source.Span, character uint32) cut {
	at := e.inLine(text, line, character)
	before := at - line.Start
	if !e.utf8 {
		before = source.Units(text[line.Start:at])
	}
	return cut{at, at < line.End && before < clampInt(character)}
}

// lone stands for one half of a character whose other half was taken away: a unit
// in the editor, and a unit here.
const lone = "\uFFFD"

// replaced is a text after a change. It is as long as the editor's, also where the
// change has cut a character in two.
func replaced(text string, start, end cut, with string) string {
	before, after := text[:start.at], text[end.at:]
	if start.half {
		before += lone
	}
	if end.half {
		_, size := utf8.DecodeRuneInString(after)
		after = lone + after[size:]
	}
	return before + with + after
}

// rangeOf is a span of the file that a request asks about.
func (r *request) rangeOf(v *ide.View, s source.Span) protocol.Range {
	return r.client.enc.span(v.File.Source, s)
}

// location is a place in any file of the rule set.
func (r *request) location(f *source.File, s source.Span) protocol.Location {
	return protocol.Location{URI: r.uriOf(f.Name), Range: r.client.enc.span(f, s)}
}

// offset is the byte of the file that a position of the client's stands for.
func (r *request) offset(v *ide.View, p protocol.Position) int {
	return r.client.enc.offset(v.File.Source, p)
}

// spanOf is the stretch of the file that a range of the client's stands for.
func (r *request) spanOf(v *ide.View, rng protocol.Range) source.Span {
	return r.client.enc.within(v.File.Source, rng)
}

// within is the stretch of a file that a range stands for.
func (e encoding) within(f *source.File, rng protocol.Range) source.Span {
	s := source.Span{Start: e.offset(f, rng.Start), End: e.offset(f, rng.End)}
	s.End = max(s.Start, s.End)
	return s
}

// textEdits are edits of one file.
func (r *request) textEdits(f *source.File, edits []ide.Edit) []protocol.TextEdit {
	list := make([]protocol.TextEdit, 0, len(edits))
	for _, e := range edits {
		list = append(list, protocol.TextEdit{Range: r.client.enc.span(f, e.Span), NewText: e.Text})
	}
	return list
}

// markup is a text for people, in Markdown where the client shows it.
func (c client) markup(text string) protocol.MarkupContent {
	kind := protocol.MarkupKindMarkdown
	if c.plain {
		kind = protocol.MarkupKindPlainText
	}
	return protocol.MarkupContent{Kind: kind, Value: clean(text)}
}

// clean hides what has the shape of a national identity number, and every
// control character but the line end and the tab.
func clean(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = diag.Clean(line)
	}
	return strings.Join(lines, "\n")
}

func severity(s diag.Severity) protocol.DiagnosticSeverity {
	switch s {
	case diag.Error:
		return protocol.DiagnosticSeverityError
	case diag.Warning:
		return protocol.DiagnosticSeverityWarning
	}
	return protocol.DiagnosticSeverityInformation
}

func ptr[T any](v T) *T { return &v }

// workspaceEdit are edits of several files: of the versions that the client has,
// where it can tell them apart. It is refused where the client has a text of one of
// them that we do not know.
func (r *request) workspaceEdit(files []ide.FileEdits) (*protocol.WorkspaceEdit, error) {
	for _, f := range files {
		if d := r.open[f.File.Source.Name]; d != nil && d.fault != nil {
			return nil, refused((*diag.Term)(d.fault).In(r.langOf(d)))
		}
	}
	if !r.client.documentChanges {
		edit := &protocol.WorkspaceEdit{Changes: map[string][]protocol.TextEdit{}}
		for _, f := range files {
			edit.Changes[r.uriOf(f.File.Source.Name)] = r.textEdits(f.File.Source, f.Edits)
		}
		return edit, nil
	}
	edit := &protocol.WorkspaceEdit{DocumentChanges: []any{}}
	for _, f := range files {
		of := protocol.OptionalVersionedTextDocumentIdentifier{
			TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: r.uriOf(f.File.Source.Name)}, Version: r.versionOf(f.File.Source.Name),
		}
		one := protocol.TextDocumentEdit{TextDocument: of, Edits: []any{}}
		for _, e := range r.textEdits(f.File.Source, f.Edits) {
			one.Edits = append(one.Edits, e)
		}
		edit.DocumentChanges = append(edit.DocumentChanges, one)
	}
	return edit, nil
}

// versionOf is the version of a document, null of a file that is not open.
func (st *state) versionOf(name string) *int32 {
	if d := st.open[name]; d != nil {
		return &d.version
	}
	return nil
}
