package highlight

import (
	"slices"
	"strings"

	"ppolang/lang/syntax"
)

// nameScopes are what the name behind a declaration's word is.
var nameScopes = map[syntax.Keyword]string{
	syntax.KwRuleset: "entity.name.namespace.ppolang", syntax.KwDocument: "entity.name.namespace.document.ppolang", syntax.KwAssumption: "entity.name.namespace.assumption.ppolang",
	syntax.KwCodeSystem: systemScope, syntax.KwCodeSet: "entity.name.type.codeset.ppolang", syntax.KwValueWord: "variable.other.constant.ppolang",
	syntax.KwRecord: recordScope, syntax.KwGroup: "entity.name.type.group.ppolang", syntax.KwDefine: "entity.name.function.definition.ppolang",
	syntax.KwCriteria: "entity.name.function.criteria.ppolang", syntax.KwRule: ruleNameScope, syntax.KwTable: "entity.name.function.table.ppolang",
	syntax.KwTemplate: templateScope, syntax.KwMapping: "entity.name.namespace.mapping.ppolang",
}

// declaration is a declaration from its word to the next one, in either
// vocabulary, as the parser has it. Only the clauses
// that can stand below it begin its lines; what is left are lines that go on
// with the one before.
func (v vocabulary) declaration(word syntax.Keyword) rule {
	r := rule{
		Name:          "meta.declaration." + word.In(syntax.EN) + ".ppolang",
		Begin:         lineHead + `(` + word.In(v.lang) + `)` + endWord,
		End:           `(?=` + lineHead + `(?:` + oneOf(declarations, syntax.NB) + `|` + oneOf(declarations, syntax.EN) + `)` + endWord + `)`,
		BeginCaptures: captured(declarationScope),
		Patterns: []rule{
			{Begin: `\G(?:[ \t]+(` + name + `))?`, End: v.goesOn(), BeginCaptures: captured(nameScopes[word]), Patterns: v.header(word)},
			{Include: "#table" + v.suffix},
		},
	}
	if word == syntax.KwExample || word == syntax.KwExamples || word == syntax.KwWaiver {
		r.Patterns[0].Begin, r.Patterns[0].BeginCaptures = `\G`, nil
	}
	for _, k := range syntax.Clauses(word) {
		r.Patterns = append(r.Patterns, rule{Include: "#" + clauseKey(word, k) + v.suffix})
	}
	r.Patterns = append(r.Patterns, v.rest(word)...)
	return r
}

// header is what stands behind a declaration's word and name.
func (v vocabulary) header(word syntax.Keyword) []rule {
	list := v.in("comment", "text")
	recordAfter := func(k syntax.Keyword) rule {
		return rule{Match: alone + `(` + k.In(v.lang) + `)[ \t]+(` + name + `)`, Captures: captured(clauseScope, recordScope)}
	}
	switch word {
	case syntax.KwExample, syntax.KwExamples:
		return append(append(list, v.words(clauseScope, syntax.KwFor)), v.in("rule-list")...)
	case syntax.KwWaiver:
		return append(append(list, v.words(clauseScope, syntax.KwFor, syntax.KwUntil, syntax.KwBy), recordAfter(syntax.KwOn)), v.in("rule-list")...)
	case syntax.KwTemplate:
		template := rule{Match: alone + `(` + syntax.KwAs.In(v.lang) + `)[ \t]+(` + name + `)`, Captures: captured(clauseScope, templateScope)}
		return append(list, recordAfter(syntax.KwOf), template)
	case syntax.KwCodeSet:
		return append(list, v.rest(word)...)
	case syntax.KwValueWord:
		return append(append(list, v.words("support.type.ppolang", types...)), v.in("punctuation", "system-name")...)
	}
	return append(list, recordAfter(syntax.KwFor))
}

// rest is what lines of a declaration hold that begin with no word of their own.
func (v vocabulary) rest(word syntax.Keyword) []rule {
	switch word {
	case syntax.KwCodeSet:
		return append(append(v.in("comment", "codes"), v.words(operatorScope, syntax.KwOutside),
			rule{Name: codeScope, Match: `(?<![\p{L}\p{M}\p{N}_])[0-9]+` + endWord}), v.in("punctuation", "name")...)
	case syntax.KwGroup:
		return v.clause(word, syntax.KwOf).Patterns
	}
	return v.in("expression")
}

// clauseKey names a clause in the repository: some words begin different lines
// in different declarations.
func clauseKey(in, k syntax.Keyword) string {
	if in == syntax.KwValueWord || in == syntax.KwMapping {
		return "clause-" + in.In(syntax.EN) + "-" + k.In(syntax.EN)
	}
	return "clause-" + strings.ReplaceAll(k.In(syntax.EN), " ", "-")
}

// goesOn ends a line that does not end in a comma; after one it goes on, but
// never across a line that begins with a word of its own, as the parser has it.
func (v vocabulary) goesOn() string {
	return `(?<![,\n]|,[ \t])$|(?=` + lineHead + `(?:` + oneOf(append(firstWords(), declarations...), v.lang) + `)` + endWord + `)`
}

// clause is a line by its first word, to the line's end.
func (v vocabulary) clause(in, k syntax.Keyword) rule {
	r := rule{Begin: lineHead + `(` + oneOf([]syntax.Keyword{k}, v.lang) + `)` + endWord, End: v.goesOn(), BeginCaptures: captured(clauseScope)}
	words := func(list ...syntax.Keyword) rule { return v.words(clauseScope, list...) }
	named := func(scope string) {
		r.Begin += `(?:[ \t]+(` + name + `))?`
		r.BeginCaptures = captured(clauseScope, scope)
	}
	switch k {
	case syntax.KwSource:
		r.Patterns = append(append(v.in("comment"), rule{Begin: `\G`, End: `(?=` + alone + `(?:` + oneOf(basis, v.lang) + `)` + endWord + `|#|$)`,
			Patterns: v.in("text", "punctuation", "document")}), v.in("basis", "text", "literal")...)
	case syntax.KwValid, syntax.KwAssumed:
		r.Patterns = v.in("comment", "basis", "text", "literal", "punctuation")
	case syntax.KwEdition, syntax.KwLink, syntax.KwPattern, syntax.KwIgnoreWord, syntax.KwOpen:
		r.Patterns = v.in("comment", "text", "literal")
	case syntax.KwOverrides, syntax.KwExceptionTo:
		r.Patterns = v.in("rule-list")
	case syntax.KwCode:
		r.Begin += `(?:[ \t]+([^\s"«#]+))?`
		r.BeginCaptures = captured(clauseScope, codeScope)
		r.Patterns = append(append(v.in("comment", "text"), words(syntax.KwReplaces)), v.in("basis", "codes", "literal", "punctuation")...)
	case syntax.KwIs:
		r.Patterns = v.in("expression")
		if in == syntax.KwValueWord {
			r.Patterns = append(v.in("comment", "text", "basis"), v.in("expression")...)
		}
	case syntax.KwField:
		named(fieldScope)
		r.Patterns = v.field(in)
	case syntax.KwFor:
		named(recordScope)
		r.Patterns = v.in("comment")
	case syntax.KwCriterion:
		named("entity.name.function.criterion.ppolang")
		r.Patterns = v.in("expression")
	case syntax.KwErrorWord, syntax.KwWarningWord, syntax.KwNoteWord:
		r.BeginCaptures = captured(severityScope)
		r.Patterns = append(append(v.in("comment", "message"), words(syntax.KwFrom), v.words("support.constant.finding.ppolang", builtins...)), v.in("literal")...)
	case syntax.KwIfUnknown:
		r.Patterns = append(v.in("comment"), v.words(severityScope, severities...))
	case syntax.KwFix:
		r.Begin = lineHead + `(` + k.In(v.lang) + `)` + endWord
		r.Patterns = append([]rule{words(fixes...)}, v.in("expression")...)
	case syntax.KwGiven, syntax.KwTry:
		named(recordScope)
		r.Patterns = append(append(v.in("comment"), words(syntax.KwAs)), rule{Name: templateScope, Match: alone + name})
	case syntax.KwExpect:
		r.Patterns = append([]rule{words(syntax.KwNoFindings, syntax.KwUndetermined, syntax.KwOn), v.words(severityScope, severities...)}, v.in("rule-list")...)
	case syntax.KwFormat:
		r.Patterns = append(append(v.in("comment", "text"), words(syntax.KwSeparator, syntax.KwEncoding)), v.in("name")...)
	case syntax.KwFrom:
		r.Patterns = v.in("comment", "text")
	default:
		if inner := wordsOf(in, k); len(inner) > 0 {
			r.Patterns = append(r.Patterns, words(inner...))
		}
		r.Patterns = append(r.Patterns, v.in("expression")...)
	}
	return r
}

// field is what stands behind a field's name: of a record a type and what is
// special about the field, of a mapping where it comes from.
func (v vocabulary) field(in syntax.Keyword) []rule {
	if in == syntax.KwMapping {
		return append(append(v.in("comment", "text"), v.words(clauseScope, syntax.KwFrom, syntax.KwAs)), v.in("punctuation")...)
	}
	typed := func(scope string, words ...syntax.Keyword) rule {
		return rule{Begin: `\G[ \t]+(` + oneOf(words, v.lang) + `)` + endWord,
			End:           `(?=` + alone + `(?:` + oneOf(append(slices.Clip(modifiers), syntax.KwOtherwise), v.lang) + `)` + endWord + `|["«#]|$)`,
			BeginCaptures: captured("support.type.ppolang"), Patterns: append(v.in("punctuation"), rule{Name: scope, Match: alone + name})}
	}
	return append([]rule{
		typed(recordScope, syntax.KwRecord),
		typed(systemScope, syntax.KwCode, syntax.KwCodes),
		{Match: `\G[ \t]+(` + oneOf(types, v.lang) + `)` + endWord, Captures: captured("support.type.ppolang")},
		v.words("storage.modifier.ppolang", modifiers...),
		v.words(clauseScope, syntax.KwOtherwise),
	}, v.in("expression")...)
}
