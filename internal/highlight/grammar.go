// Package highlight writes the highlighters of editors/ from the keyword table,
// so that no editor knows other words than the parser does.
package highlight

import (
	"bytes"
	"encoding/json"
	"slices"

	"ppolang/lang/syntax"
)

// rule is a rule of a TextMate grammar.
type rule struct {
	Comment       string             `json:"comment,omitempty"`
	Name          string             `json:"name,omitempty"`
	ContentName   string             `json:"contentName,omitempty"`
	Include       string             `json:"include,omitempty"`
	Match         string             `json:"match,omitempty"`
	Begin         string             `json:"begin,omitempty"`
	End           string             `json:"end,omitempty"`
	Captures      map[string]capture `json:"captures,omitempty"`
	BeginCaptures map[string]capture `json:"beginCaptures,omitempty"`
	EndCaptures   map[string]capture `json:"endCaptures,omitempty"`
	Patterns      []rule             `json:"patterns,omitempty"`
}

type capture struct {
	Name string `json:"name"`
}

type grammar struct {
	Comment    string           `json:"information_for_contributors"`
	Name       string           `json:"name"`
	ScopeName  string           `json:"scopeName"`
	FileTypes  []string         `json:"fileTypes"`
	Patterns   []rule           `json:"patterns"`
	Repository map[string]*rule `json:"repository"`
}

const (
	letter   = `[\p{L}\p{M}\p{N}_]`
	name     = `\p{L}` + letter + `*`
	endWord  = `(?!` + letter + `)`
	alone    = `(?<![\p{L}\p{M}\p{N}_.])`
	lineHead = `^[ \t]*`
)

// The scopes that themes colour.
const (
	declarationScope = "keyword.control.declaration.ppolang"
	clauseScope      = "keyword.other.clause.ppolang"
	operatorScope    = "keyword.operator.expression.ppolang"
	severityScope    = "keyword.other.severity.ppolang"
	codeScope        = "variable.other.enummember.code.ppolang"
	systemScope      = "entity.name.type.codesystem.ppolang"
	fieldScope       = "variable.other.property.ppolang"
	variableScope    = "variable.other.readwrite.ppolang"
	ruleNameScope    = "entity.name.function.rule.ppolang"
	recordScope      = "entity.name.type.record.ppolang"
	templateScope    = "entity.name.type.template.ppolang"
)

func captured(scopes ...string) map[string]capture {
	m := map[string]capture{}
	for i, s := range scopes {
		if s != "" {
			m[string(rune('1'+i))] = capture{s}
		}
	}
	return m
}

func include(names ...string) []rule {
	var list []rule
	for _, n := range names {
		list = append(list, rule{Include: "#" + n})
	}
	return list
}

// TextMate is the TextMate grammar of both vocabularies. The header line of a
// file chooses its vocabulary; text without one, such as an excerpt in a
// document, is read with both.
func TextMate() ([]byte, error) {
	g := grammar{
		Comment:   "Written by go generate ./internal/highlight from the keyword table; do not edit.",
		Name:      "ppolang",
		ScopeName: "source.ppolang",
		FileTypes: []string{"rules"},
		Repository: map[string]*rule{
			"comment":     {Name: "comment.line.number-sign.ppolang", Match: `(?:^|(?<=[\s,(]))#.*$`},
			"text":        text("", nil),
			"punctuation": punctuation(),
			"codes":       codes(),
			"name":        {Name: variableScope, Match: alone + name},
			"rule-name":   {Name: ruleNameScope, Match: alone + name},
			"record-name": {Name: recordScope, Match: alone + name},
			"system-name": {Name: systemScope, Match: alone + name},
			"document":    {Name: "entity.name.namespace.document.ppolang", Match: alone + name},
		},
	}
	g.Patterns = include("comment", "headed-nb", "headed-en", "file-nb", "file-en")
	for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
		v := vocabulary{l, "-" + l.String()}
		for key, r := range v.repository() {
			g.Repository[key+v.suffix] = r
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(g)
	return b.Bytes(), err
}

// text is a text in either quotes. What stands in braces is a part of it where
// it is a message.
func text(of string, inside []rule) *rule {
	quoted := func(kind, open, shut string) rule {
		return rule{
			Name: "string.quoted." + kind + of + ".ppolang", Begin: open, End: "(" + shut + ")|$",
			BeginCaptures: map[string]capture{"0": {"punctuation.definition.string.begin.ppolang"}},
			EndCaptures:   captured("punctuation.definition.string.end.ppolang"),
			Patterns:      append([]rule{{Name: "constant.character.escape.ppolang", Match: `\\\|`}}, inside...),
		}
	}
	return &rule{Patterns: []rule{quoted("double", `"`, `"`), quoted("other", `«`, `»`)}}
}

func punctuation() *rule {
	return &rule{Patterns: []rule{
		{Name: "keyword.operator.comparison.ppolang", Match: `<=|>=|!=|≠|=|<|>`},
		{Name: "keyword.operator.range.ppolang", Match: `\.\.`},
		{Match: `(\.)(` + name + `)`, Captures: captured("punctuation.accessor.ppolang", fieldScope)},
		{Name: "keyword.operator.arithmetic.ppolang", Match: `[-+*/]`},
		{Name: "punctuation.separator.ppolang", Match: `[,:]`},
		{Name: "punctuation.parenthesis.ppolang", Match: `[()\[\]]`},
	}}
}

// codes are the bare words that can only be codes: a prefix, capitals with
// digits, digits with letters.
func codes() *rule {
	return &rule{Patterns: []rule{
		{Name: codeScope, Match: alone + `[\p{L}\p{N}]` + letter + `*(?:\.[0-9]` + letter + `*)*\*(?![\p{L}\p{N}(])`},
		{Name: codeScope, Match: `(?<![\p{L}\p{M}\p{N}_])\p{Lu}+[0-9]` + letter + `*(?:\.[0-9]` + letter + `*)*`},
		{Name: codeScope, Match: `(?<![\p{L}\p{M}\p{N}_])[0-9]+\p{L}` + letter + `*`},
	}}
}

type vocabulary struct {
	lang   syntax.Language
	suffix string
}

// in names entries of the repository: those that differ with the vocabulary
// have a language behind their name.
func (v vocabulary) in(names ...string) []rule {
	shared := []string{"comment", "text", "punctuation", "codes", "name", "rule-name", "record-name", "system-name", "document"}
	list := include(names...)
	for i, n := range names {
		if !slices.Contains(shared, n) {
			list[i].Include += v.suffix
		}
	}
	return list
}

func (v vocabulary) words(scope string, words ...syntax.Keyword) rule {
	return rule{Name: scope, Match: alone + `(?:` + oneOf(words, v.lang) + `)` + endWord}
}

func (v vocabulary) repository() map[string]*rule {
	m := map[string]*rule{
		"headed": {
			Comment: "A file of this vocabulary: from its header line to its end.",
			Begin:   lineHead + `(` + syntax.KwLanguage.In(v.lang) + `)[ \t]+(` + v.lang.String() + `)` + endWord, End: `(?!)`,
			BeginCaptures: captured(declarationScope, "constant.language.vocabulary.ppolang"),
			Patterns:      append(include("comment"), v.in("file")...),
		},
		"file":       {},
		"literal":    v.literals(),
		"expression": v.expression(),
		"placeholder": {Patterns: []rule{
			{Name: "constant.character.escape.ppolang", Match: `\{\{|\}\}`},
			{Name: "meta.embedded.placeholder.ppolang", Begin: `\{`, End: `(\})|(?=["»])|$`,
				BeginCaptures: map[string]capture{"0": {"punctuation.section.embedded.begin.ppolang"}},
				EndCaptures:   captured("punctuation.section.embedded.end.ppolang"),
				Patterns: append([]rule{{Match: `(?:(?<=\{)|(\.))(` + oneOf(inMessages, v.lang) + `)(?=[ \t]*\})`,
					Captures: captured("punctuation.accessor.ppolang", "support.variable.placeholder.ppolang")}}, v.in("expression")...)},
		}},
		"message": text(".message", v.in("placeholder")),
		"basis": {Patterns: []rule{
			{Begin: alone + `(` + syntax.KwSource.In(v.lang) + `)` + endWord, End: `(?=` + alone + `(?:` + oneOf(basis, v.lang) + `)` + endWord + `|#|$)`,
				BeginCaptures: captured(clauseScope), Patterns: v.in("text", "punctuation", "document")},
			v.words(clauseScope, basis...),
		}},
		"rule-list": {Patterns: append([]rule{v.words("support.constant.finding.ppolang", builtins...)},
			v.in("comment", "text", "codes", "literal", "punctuation", "rule-name")...)},
		"table": v.table(),
	}
	for _, d := range declarations {
		if d == syntax.KwLanguage {
			continue // has its own, for it says the vocabulary
		}
		m["file"].Patterns = append(m["file"].Patterns, v.declaration(d))
		for _, k := range syntax.Clauses(d) {
			c := v.clause(d, k)
			m[clauseKey(d, k)] = &c
		}
	}
	return m
}

func (v vocabulary) literals() *rule {
	number := `[0-9]+(?:\.[0-9]+)?`
	if v.lang == syntax.NB {
		number = `[0-9]+(?:[.,][0-9]+)?`
	}
	const before, numeric, unit = `(?<![\p{L}\p{M}\p{N}_])`, "constant.numeric.ppolang", "keyword.other.unit.ppolang"
	return &rule{Patterns: []rule{
		{Name: "constant.numeric.date.ppolang", Match: before + `(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}\.[0-9]{2}\.[0-9]{4})` + endWord},
		{Match: before + `(` + number + `)[ \t]*(%)`, Captures: captured(numeric, unit)},
		{Match: before + `([0-9]+)[ \t]+(` + oneOf(units, v.lang) + `)` + endWord, Captures: captured(numeric, unit)},
		{Name: numeric, Match: before + number + endWord},
	}}
}

func (v vocabulary) expression() *rule {
	list := v.in("comment", "text", "codes", "literal")
	list = append(list,
		rule{Name: "support.function.ppolang", Match: alone + `(?:` + oneOf(functions, v.lang) + `)(?=\()`},
		v.words("constant.language.boolean.ppolang", truths...),
		v.words("variable.language.this.ppolang", syntax.KwThis),
		v.words(operatorScope, operators...),
	)
	return &rule{Patterns: append(list, v.in("punctuation", "name")...)}
}

// table is the rows that stand together; the first names the columns.
func (v vocabulary) table() *rule {
	const bar = "punctuation.separator.table.ppolang"
	return &rule{Name: "meta.table.ppolang", Begin: lineHead + `(\|)`, End: `^(?![ \t]*(?:\||#))`,
		BeginCaptures: captured(bar),
		Patterns: []rule{
			{Name: "meta.table.header.ppolang", Begin: `\G`, End: `$`, Patterns: append([]rule{
				{Name: bar, Match: `\|`},
				{Match: `(?<=\|)[ \t]*(` + oneOf([]syntax.Keyword{syntax.KwRequire, syntax.KwForbid}, v.lang) + `)(?=[ \t]+` + letter + `)`, Captures: captured(clauseScope)},
				{Name: fieldScope, Match: alone + name}}, v.in("comment", "punctuation")...)},
			{Name: bar, Match: `(?<!\\)\|`},
			{Include: "#expression" + v.suffix},
		}}
}
