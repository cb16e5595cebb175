package lsp

import (
	"context"

	"ppolang/lang/ide"
	"ppolang/lang/ide/paint"
	"ppolang/lang/source"
	"ppolang/lsp/protocol"
)

// tokenTypes is the legend: the protocol's own words, so that every colour theme
// knows them.
var tokenTypes = []string{"keyword", "comment", "string", "number", "operator", "regexp", "function", "namespace", "type", "class", "enum", "enumMember",
	"variable", "property", "interface", "method", "event", "macro", "parameter", "decorator"}

// tokenModifiers are in the order of ide's marks.
var tokenModifiers = []string{"declaration", "documentation", "deprecated", "modification", "readonly", "defaultLibrary"}

var tokenNames = map[paint.TokenKind]string{
	paint.KeywordToken: "keyword", paint.CommentToken: "comment", paint.StringToken: "string", paint.NumberToken: "number",
	paint.OperatorToken: "operator", paint.PatternToken: "regexp", paint.FunctionToken: "function",
}

// nameTypes are the types of names by what they stand for.
var nameTypes = map[ide.Kind]string{
	ide.RulesetKind: "namespace", ide.DocumentKind: "namespace", ide.AssumptionKind: "namespace", ide.CodeSystemKind: "type", ide.CodeKind: "enumMember", ide.CodeSetKind: "enum",
	ide.ValueKind: "variable", ide.RecordKind: "class", ide.FieldKind: "property", ide.GroupKind: "interface", ide.CollectionKind: "variable",
	ide.GroupKeyKind: "property", ide.DefinitionKind: "function", ide.CriteriaKind: "method", ide.CriterionKind: "method",
	ide.SectionKind: "namespace", ide.RuleKind: "event", ide.TableKind: "event", ide.TemplateKind: "macro", ide.MappingKind: "macro", ide.RecordKeyKind: "parameter", ide.FindingKind: "decorator",
}

// tokenNumber is the number in the legend of each kind of token.
var tokenNumber = func() map[paint.TokenKind]uint32 {
	number := map[string]uint32{}
	for i, name := range tokenTypes {
		number[name] = uint32(i)
	}
	m := map[paint.TokenKind]uint32{}
	for kind, name := range tokenNames {
		m[kind] = number[name]
	}
	for kind, name := range nameTypes {
		m[paint.NameToken+paint.TokenKind(kind)] = number[name]
	}
	return m
}()

func (r *request) SemanticTokens(_ context.Context, p *protocol.SemanticTokensParams) (*protocol.SemanticTokens, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	data := r.tokens(v, wholeFile(v))
	return &protocol.SemanticTokens{ResultID: r.ws.painted.keep(v.File.Source.Name, data), Data: data}, nil
}

func (r *request) SemanticTokensDelta(_ context.Context, p *protocol.SemanticTokensDeltaParams) (any, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	before, known := r.ws.painted.of(v.File.Source.Name, p.PreviousResultID)
	data := r.tokens(v, wholeFile(v))
	id := r.ws.painted.keep(v.File.Source.Name, data)
	if !known {
		return protocol.SemanticTokens{ResultID: id, Data: data}, nil
	}
	return protocol.SemanticTokensDelta{ResultID: id, Edits: tokenEdits(before, data)}, nil
}

func (r *request) SemanticTokensRange(_ context.Context, p *protocol.SemanticTokensRangeParams) (*protocol.SemanticTokens, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	return &protocol.SemanticTokens{Data: r.tokens(v, r.spanOf(v, p.Range))}, nil
}

func wholeFile(v *ide.View) source.Span { return source.Span{End: len(v.File.Source.Text)} }

// tokens are five numbers for each token, its place counted from the one before.
func (r *request) tokens(v *ide.View, part source.Span) []uint32 {
	tokens := paint.Tokens(v, part)
	data := make([]uint32, 0, 5*len(tokens))
	c := counter{file: v.File.Source, enc: r.client.enc}
	line, character := 0, 0
	for _, t := range tokens {
		atLine, at := c.to(t.Span.Start)
		_, end := c.to(t.Span.End)
		if atLine > line {
			character = 0
		}
		data = append(data, uint32(atLine-line), uint32(at-character), uint32(end-at), tokenNumber[t.Kind], uint32(t.Marks))
		line, character = atLine, at
	}
	return data
}

// counter turns offsets into lines and characters. They come in order, so it
// reads the text once.
type counter struct {
	file            *source.File
	enc             encoding
	at              int
	line, character int
}

func (c *counter) to(offset int) (line, character int) {
	for c.line+1 < c.file.Lines() && c.file.LineStart(c.line+1) <= offset {
		c.line++
		c.at, c.character = c.file.LineStart(c.line), 0
	}
	if c.enc.utf8 {
		return c.line, offset - c.file.LineStart(c.line)
	}
	for _, r := range c.file.Text[c.at:offset] {
		c.character++
		if r > 0xFFFF {
			c.character++
		}
	}
	c.at = offset
	return c.line, c.character
}

// tokenEdits make one list of numbers of another: what lies between their common
// beginning and end.
func tokenEdits(before, after []uint32) []protocol.SemanticTokensEdit {
	start := 0
	for start < len(before) && start < len(after) && before[start] == after[start] {
		start++
	}
	if start == len(before) && start == len(after) {
		return []protocol.SemanticTokensEdit{}
	}
	end := 0
	for end < len(before)-start && end < len(after)-start && before[len(before)-1-end] == after[len(after)-1-end] {
		end++
	}
	return []protocol.SemanticTokensEdit{{Start: uint32(start), DeleteCount: uint32(len(before) - start - end), Data: after[start : len(after)-end]}}
}
