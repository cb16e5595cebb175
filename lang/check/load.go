package check

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"unicode"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

const (
	// maxFiles and maxImportDepth bound what one `bruk` can pull in: a hospital's
	// rules are a handful of files, two or three deep.
	maxFiles       = 1000
	maxImportDepth = 32
	// maxDeclarations bounds a project. Ten thousand rules is more than any
	// section has written.
	maxDeclarations = 50_000
)

// TreeLoader is a Loader that has some files parsed already, as an editor has
// those that are open in it. A nil tree stands for a file that it only has as
// text, for which Load is asked.
type TreeLoader interface {
	Loader
	LoadTree(from, path string) (f *syntax.File, list []diag.Diagnostic, err error)
}

// Beside is the name of a file that the file from names. Names are slash
// separated; one that begins with // is on a network share, out of which none leads.
func Beside(from, file string) string {
	share := ""
	if rest, ok := strings.CutPrefix(from, "//"); ok {
		if at, name, ok := cutShare(rest); ok {
			share, from = "//"+at, name
		}
	}
	return share + path.Join(path.Dir(from), file)
}

// cutShare parts a name into server and share, and the path there.
func cutShare(name string) (share, rest string, ok bool) {
	server, rest, _ := strings.Cut(name, "/")
	folder, rest, ok := strings.Cut(rest, "/")
	return server + "/" + folder, "/" + rest, ok && server != "" && folder != ""
}

// program is the files of a rule set.
type program struct {
	files   []*syntax.File
	counts  []int             // how many declarations of each file are checked
	parsed  []diag.Diagnostic // what the parser said of the files that are used
	found   []spotted         // what is wrong with how they are used
	partial bool              // some are missing
}

type importState uint8

const (
	importing importState = iota + 1
	imported
)

// imports is the walk over the files. A file reached twice is loaded once, one
// reached from itself is a cycle.
type imports struct {
	program
	load  Loader
	state map[string]importState // by the name the loader gives
	decls int
}

// loadAll follows `bruk` from the main file.
func loadAll(main *syntax.File, load Loader) program {
	l := &imports{load: load, state: map[string]importState{}}
	l.add(main, 0, nil)
	return l.program
}

func (l *imports) report(code diag.Code, at Spot, args ...diag.Arg) *spotted {
	l.found = append(l.found, spotted{Code: code, Place: at, Args: args})
	return &l.found[len(l.found)-1]
}

func (l *imports) add(f *syntax.File, depth int, from *Spot) {
	l.state[f.Source.Name] = importing
	n := len(l.files)
	l.files, l.counts = append(l.files, f), append(l.counts, 0)
	for i, decl := range f.Decls {
		if l.decls >= maxDeclarations {
			l.report(diag.TooManyDeclarations, home{f, decl}.firstLine(), diag.Plain(strconv.Itoa(maxDeclarations)))
			break
		}
		l.decls++
		l.counts[n] = i + 1
		switch d := decl.Decl.(type) {
		case *syntax.UseDecl:
			l.use(home{f, decl}, d, depth)
		case *syntax.RulesetDecl:
			if from != nil {
				l.report(diag.RulesetInUsedFile, home{f, decl}.firstLine(), diag.Plain(syntax.KwRuleset.In(f.Lang))).relate(*from, diag.Term{NB: "brukt her", EN: "used here"})
			}
		}
	}
	l.state[f.Source.Name] = imported
}

// use loads the file that a `bruk` names, unless it has been loaded already.
func (l *imports) use(h home, d *syntax.UseDecl, depth int) {
	if d.Path == nil {
		l.partial = true
		return
	}
	at := h.place(d.Path)
	if outsideRoot(d.Path.Value) {
		l.partial = true
		l.report(diag.PathOutsideRoot, at)
		return
	}
	if depth+1 >= maxImportDepth || len(l.files) >= maxFiles {
		l.partial = true
		l.report(diag.TooManyFiles, at, diag.Plain(strconv.Itoa(maxFiles)), diag.Plain(strconv.Itoa(maxImportDepth)))
		return
	}
	name, tree, err := l.read(h.file.Source.Name, d.Path.Value)
	if err != nil {
		l.partial = true
		l.report(notRead(err), at)
		return
	}
	switch l.state[name] {
	case importing:
		l.report(diag.ImportCycle, at)
		return
	case imported:
		return
	}
	f, list := tree()
	l.parsed = append(l.parsed, list...)
	l.add(f, depth+1, &at)
}

// read finds a file and gives its name and what parses it.
func (l *imports) read(from, path string) (string, func() (*syntax.File, []diag.Diagnostic), error) {
	if trees, ok := l.load.(TreeLoader); ok {
		if f, list, err := trees.LoadTree(from, path); err == nil && f != nil {
			return f.Source.Name, func() (*syntax.File, []diag.Diagnostic) { return f, list }, nil
		}
	}
	name, text, err := load(l.load, from, path)
	return name, func() (*syntax.File, []diag.Diagnostic) { return syntax.Parse(text, name) }, err
}

// load asks the loader.
func load(l Loader, from, path string) (string, []byte, error) {
	if l == nil {
		return "", nil, fs.ErrNotExist
	}
	return l.Load(from, path)
}

// ErrOutsideRoot is what a Loader says of a file that it may not read because of
// where it is.
var ErrOutsideRoot = fmt.Errorf("outside the root: %w", fs.ErrPermission)

// notRead is the code for a file that was not read: one outside the root is there,
// perhaps, and people would look for it in vain.
func notRead(err error) diag.Code {
	if errors.Is(err, ErrOutsideRoot) {
		return diag.PathOutsideRoot
	}
	return diag.FileNotRead
}

// outsideRoot says whether a path can be seen to be no relative path below a
// root, on any operating system. A loader keeps the promise for the rest: `..`
// that stays inside, and links.
func outsideRoot(p string) bool {
	if p == "" || strings.ContainsAny(p, "\x00\\") || strings.Contains(p, "://") || path.IsAbs(p) {
		return true
	}
	return len(p) > 1 && p[1] == ':' || strings.HasPrefix(p, "file:")
}

// noteBroken collects the words of what could not be read.
func (c *checker) noteBroken(h home, n syntax.Node) {
	for _, word := range strings.FieldsFunc(h.text(n), notInName) {
		c.broken[word] = true
	}
}

func notInName(r rune) bool {
	return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
}
