// Package assist offers changes of the rules: what mends a mistake, what writes the next
// thing, what says the same in another way.
package assist

import (
	"ppolang/lang/ide"
	"ppolang/lang/source"
)

// handlers are what offers actions, in the order in which they are shown. Each has
// a file of its own, and in testdata one of its name that shows a rule file before
// and after.
var handlers = []struct {
	name  string
	offer func(*site)
}{
	{"fix", (*site).fix},
	{"sampleheading", (*site).sampleHeading},
	{"fixalike", (*site).fixAlike},
	{"accept", (*site).accept},
	{"addsource", (*site).addSource},
	{"addmissing", (*site).addMissing},
	{"addcode", (*site).addCode},
	{"declaredocument", (*site).declareDocument},
	{"declaremissing", (*site).declareMissing},
	{"succeed", (*site).succeed},
	{"endatnewyear", (*site).endAtNewYear},
	{"split", (*site).split},
	{"totable", (*site).toTable},
	{"torules", (*site).toRules},
	{"extractcodeset", (*site).extractCodeSet},
	{"inlinecodeset", (*site).inlineCodeSet},
	{"negate", (*site).negate},
	{"ifunknown", (*site).ifUnknown},
	{"addexample", (*site).addExamples},
	{"draftmapping", (*site).draftMapping},
	{"fixall", (*site).fixAll},
	{"organize", (*site).organize},
	{"formatall", (*site).formatAll},
}

// Actions lists what can be changed at a stretch of the file. Each has a title
// of its own among those of its kind.
func Actions(v *ide.View, selection source.Span) []Action {
	s := newSite(v, selection)
	for _, h := range handlers {
		h.offer(s)
	}
	list := make([]Action, len(s.actions))
	for i, a := range s.actions {
		list[i] = *a
	}
	return list
}
