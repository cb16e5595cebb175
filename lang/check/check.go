package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Loader reads the other files a rule file names: those of `bruk` and the code
// lists. The path is slash separated and relative to the importing file's
// folder; the loader gives back one name per file, however it was reached, and
// keeps inside the root. Its error's text is never shown.
type Loader interface {
	Load(from, path string) (name string, text []byte, err error)
}

// Check resolves and checks a parsed file with everything it uses. It never
// fails: what is wrong is in the diagnostics, which include those of the parser
// for the files it loads (but not for main's own).
func Check(main *syntax.File, load Loader) (*Info, []diag.Diagnostic) {
	panic("check: being written")
}

func (in *Info) setOn(e syntax.Expr, day value.Date) *Set { panic("check: being written") }

func (in *Info) codeOn(e syntax.Expr, day value.Date) (string, *ValueVersion, Object, bool) {
	panic("check: being written")
}
