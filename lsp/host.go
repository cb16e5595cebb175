package lsp

import (
	"context"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/load"
	"ppolang/lang/model"
)

// Host is what the server needs of the machine it runs on, and of the evaluator.
// Paths are absolute and slash separated. No error's text is ever shown.
type Host interface {
	// Version is the program's version, for logs and for the client.
	Version() string
	// Alive says whether a process still runs.
	Alive(pid int) bool
	// Readable is what the evaluator can read records in.
	Readable() model.Readable
	// Rules lists the rule files below a folder.
	Rules(folder string) []string
	// Read reads one rule file of a folder, and nothing that lies outside it. It
	// gives at most one byte more than the language allows, and an error for what is
	// no regular file.
	Read(folder, path string) ([]byte, error)
	// Loader gives the files that a main file names; it opens nothing outside the
	// file's root.
	Loader(main string) (Loader, error)
	// Examples runs examples of rules that have been checked without errors: those
	// that are wanted. What it finds is given one by one, from any goroutine but
	// one at a time.
	Examples(ctx context.Context, info *model.Info, wanted func(*model.Example) bool, each func(*model.Example, ide.ExampleResult)) error
	// Explain says how the rules that an example names came to what they came to on its
	// records, in a language: a text for people.
	Explain(ctx context.Context, info *model.Info, e *model.Example, l diag.Lang) (string, error)
	// Sample looks at the sample files below folder that the globs name, and holds the
	// rules against their records. No value of a record is in what it gives.
	Sample(ctx context.Context, info *model.Info, folder string, globs []string, done func(part float64)) (*ide.Sampled, error)
}

// Loader is a load.Loader that holds a folder open.
type Loader interface {
	load.Loader
	Close() error
}
