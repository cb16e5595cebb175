package ide_test

import (
	"strings"
	"testing"

	"ppolang/internal/chains"
	"ppolang/internal/growth"
	"ppolang/internal/idetest"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/ide/assist"
	"ppolang/lang/ide/complete"
	"ppolang/lang/ide/hover"
	"ppolang/lang/ide/layout"
	"ppolang/lang/ide/navigate"
	"ppolang/lang/ide/paint"
	"ppolang/lang/ide/signature"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// answers are what an editor asks about a file, or about a place in it.
var answers = map[string]func(v *ide.View, at int){
	"hover":          func(v *ide.View, at int) { hover.At(v, at) },
	"completion":     func(v *ide.View, at int) { complete.At(v, at) },
	"signature":      func(v *ide.View, at int) { signature.At(v, at, true) },
	"definition":     func(v *ide.View, at int) { navigate.Definition(v, at) },
	"type":           func(v *ide.View, at int) { navigate.TypeDefinition(v, at) },
	"implementation": func(v *ide.View, at int) { navigate.Implementation(v, at) },
	"references":     func(v *ide.View, at int) { navigate.References(v, at) },
	"highlights":     func(v *ide.View, at int) { navigate.Highlights(v, at) },
	"linked":         func(v *ide.View, at int) { navigate.Linked(v, at) },
	"rename": func(v *ide.View, at int) {
		navigate.Renamable(v, at)
		navigate.RefuseName(v, at, "nytt_navn")
		navigate.RenamePlaces(v, at)
	},
	"calls": func(v *ide.View, at int) {
		if blocks := navigate.Prepare(v, at); len(blocks) > 0 {
			navigate.BuildsOn(v, blocks[0])
			navigate.BuiltOnBy(v, blocks[0])
		}
	},
	"selections":  func(v *ide.View, at int) { layout.Selections(v, at) },
	"actions":     func(v *ide.View, at int) { assist.Actions(v, source.Span{Start: at, End: at}) },
	"uses":        func(v *ide.View, at int) { paint.Uses(v, at) },
	"symbols":     func(v *ide.View, _ int) { navigate.Symbols(v) },
	"assumptions": func(v *ide.View, _ int) { navigate.Assumptions(v) },
	"links":       func(v *ide.View, _ int) { navigate.Links(v) },
	"folds":       func(v *ide.View, _ int) { layout.Folds(v) },
	"lenses":      func(v *ide.View, _ int) { paint.Lenses(v, true) },
	"hints":       func(v *ide.View, _ int) { paint.Hints(v, source.Span{End: len(v.File.Source.Text)}) },
	"tokens":      func(v *ide.View, _ int) { paint.Tokens(v, source.Span{End: len(v.File.Source.Text)}) },
	"formatting":  func(v *ide.View, _ int) { format.File(v.File, syntax.NB) },
	"translation": func(v *ide.View, _ int) { format.File(v.File, syntax.EN) },
}

// Twice as many links of anything that hangs on anything are twice the work for every
// answer: about the end of the chain, and about its first link.
func TestEveryAnswerIsLinearInEveryChain(t *testing.T) {
	for _, c := range chains.All {
		views := map[int]*ide.View{60: idetest.Of(t, c.File(60)), 120: idetest.Of(t, c.File(120))}
		for name, answer := range answers {
			for _, last := range []bool{true, false} {
				t.Run(c.Name+"/"+name, func(t *testing.T) {
					growth.Linear(t, 60, func(n int) func() {
						v := views[n]
						at := place(v.File.Source.Text, last)
						answer(v, at) // what is kept of a snapshot
						return func() { answer(v, at) }
					})
				})
			}
		}
	}
}

// place is that of a name in what comes last, or first, of a chain.
func place(text string, last bool) int {
	if last {
		return strings.LastIndex(text, "krev ") + len("krev ")
	}
	from := len(chains.Head)
	return from + strings.Index(text[from:], " ") + 1
}
