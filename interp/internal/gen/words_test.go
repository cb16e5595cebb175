package gen_test

import (
	"strings"
	"testing"

	"ppolang/interp/internal/gen"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Random rules have every word that changes what comes of a record; of others the
// random tests would say nothing. Words that are spelt alike count as one.
func TestEveryWordThatMattersIsMade(t *testing.T) {
	made := map[string]bool{}
	for seed := range uint64(300) {
		p := gen.Make(seed, gen.Style{})
		for line := range strings.Lines(p.String()) {
			for _, w := range syntax.Lexemes(line, source.Span{Start: 0, End: len(line)}, p.Lang) {
				made[w.Keyword.In(syntax.NB)] = true
			}
			for _, k := range syntax.Words(syntax.ClassHole) {
				if strings.Contains(line, k.In(p.Lang)+"}") {
					made[k.In(syntax.NB)] = true
				}
			}
		}
	}
	for _, k := range syntax.Keywords() {
		if matters(k) && !made[k.In(syntax.NB)] {
			t.Errorf("no random rules have `%s`", k.In(syntax.NB))
		}
	}
}

// matters says whether a word is one of those that evaluation depends on: it begins
// lines of what is evaluated, or stands in expressions, fields or fixes.
func matters(k syntax.Keyword) bool {
	for of := range k.Row().Lines {
		switch of {
		case syntax.KwCodeSystem, syntax.KwCodeSet, syntax.KwValueWord, syntax.KwRecord, syntax.KwGroup, syntax.KwDefine, syntax.KwCriteria, syntax.KwRule, syntax.KwTable:
			return true
		}
	}
	return k.Is(syntax.ClassType | syntax.ClassModifier | syntax.ClassBasis | syntax.ClassFix | syntax.ClassSeverity | syntax.ClassHole | syntax.ClassOperator | syntax.ClassTest |
		syntax.ClassState | syntax.ClassAggregate | syntax.ClassFold | syntax.ClassFunction | syntax.ClassTruth | syntax.ClassOuter | syntax.ClassUnit | syntax.ClassFinding)
}
