package main

import (
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime/debug"

	"ppolang/interp/record/files"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// The most bytes that are read of one file: a rule file past the language's own
// limit is refused by the parser, which needs one byte more to see it.
const (
	maxRules    = 4<<20 + 1
	maxCodeList = 256 << 20
)

var errNotRegular = errors.New("not a regular file")

// readRules reads a rule file as the user named it; `-` is standard input.
func (a *app) readRules(name string) ([]byte, error) {
	if name == "-" {
		text, err := io.ReadAll(io.LimitReader(a.stdin, maxRules))
		if err != nil {
			return nil, a.cannotRead(name, err)
		}
		return text, nil
	}
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxRules))
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	return text, nil
}

// cannotRead says which file and why, in our own words.
func (a *app) cannotRead(name string, err error) error {
	why := diag.Term{NB: "kan ikke leses", EN: "cannot be read"}
	switch {
	case errors.Is(err, os.ErrNotExist):
		why = diag.Term{NB: "finnes ikke", EN: "does not exist"}
	case errors.Is(err, os.ErrPermission):
		why = diag.Term{NB: "mangler lesetilgang", EN: "permission denied"}
	case errors.Is(err, errNotRegular):
		why = diag.Term{NB: "er ikke en vanlig fil", EN: "is not a regular file"}
	}
	return ioError("`%s` %s", name, a.say(why))
}

// checked is a rule file read, parsed and checked.
type checked struct {
	file  *syntax.File
	info  *check.Info
	diags []diag.Diagnostic // sorted
}

func (c *checked) errors() int {
	n := 0
	for _, d := range c.diags {
		if d.Severity == diag.Error {
			n++
		}
	}
	return n
}

// spoken are diagnostics, each in the language of the file it is in; code lists
// have none and are told of in that of the file that is run.
func (c *checked) spoken(list []diag.Diagnostic, speak func(syntax.Language) diag.Lang) []diag.Spoken {
	return diag.Speak(list, func(d diag.Diagnostic) diag.Lang {
		for _, f := range c.info.Files {
			if f.Source == d.Place.File {
				return speak(f.Lang)
			}
		}
		return speak(c.file.Lang)
	})
}

// refuse shows the errors of rules that are to be used, if they have any, and
// ends the command.
func (a *app) refuse(c *checked) error {
	if c.errors() == 0 {
		return nil
	}
	_ = a.showDiagnostics(a.stderr, c.spoken(onlyErrors(c.diags), a.lang))
	return found
}

// load reads, parses and checks a rule file with all it uses. The error is for
// what could not be read; everything else is in the diagnostics.
func (a *app) load(name string) (*checked, error) {
	// What checking makes is kept until the end, and rule files are small: while
	// it works the collector would only look for garbage that is not there.
	defer debug.SetGCPercent(debug.SetGCPercent(800))
	text, err := a.readRules(name)
	if err != nil {
		return nil, err
	}
	loader, err := newLoader(name)
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	defer loader.root.Close()
	file, diags := syntax.Parse(text, filepath.ToSlash(name))
	info, more := check.Check(file, loader)
	return &checked{file, info, diag.Sort(append(diags, more...))}, nil
}

// loader reads the files that rules name, and nothing outside the root: the
// folder of the main file, or its nearest parent that holds a .ppolang mark.
type loader struct {
	root   *os.Root
	dir    string // the root as the user would name it
	loaded []loadedFile
}

type loadedFile struct {
	info os.FileInfo
	name string
}

func newLoader(main string) (*loader, error) {
	dir := "."
	if main != "-" {
		dir = filepath.Dir(main)
	}
	dir = rootOf(dir)
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	l := &loader{root: root, dir: filepath.ToSlash(dir)}
	if info, err := os.Stat(main); err == nil {
		l.loaded = append(l.loaded, loadedFile{info, filepath.ToSlash(main)})
	}
	return l, nil
}

// rootOf looks for the mark upwards; without one the folder itself is the root.
func rootOf(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return dir
	}
	up := dir
	for {
		if _, err := os.Stat(filepath.Join(abs, ".ppolang")); err == nil {
			return up
		}
		parent := filepath.Dir(abs)
		if parent == abs {
			return dir
		}
		abs, up = parent, filepath.Join(up, "..")
	}
}

// Readable implements check.ReadableLoader.
func (l *loader) Readable() check.Readable { return files.Readable() }

// Load implements check.Loader.
func (l *loader) Load(from, file string) (string, []byte, error) {
	name := path.Join(path.Dir(from), file)
	inside, err := filepath.Rel(filepath.FromSlash(l.dir), filepath.FromSlash(name))
	if err != nil || !filepath.IsLocal(inside) {
		return "", nil, os.ErrPermission
	}
	info, err := l.root.Stat(inside)
	if err != nil {
		return "", nil, err
	}
	if !info.Mode().IsRegular() {
		return "", nil, errNotRegular
	}
	for _, known := range l.loaded {
		if os.SameFile(known.info, info) {
			name = known.name
		}
	}
	f, err := l.root.Open(inside)
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxCodeList))
	if err != nil {
		return "", nil, err
	}
	l.loaded = append(l.loaded, loadedFile{info, name})
	return name, text, nil
}
