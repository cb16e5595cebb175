// Package load reads the files of a rule set, from its main file along `bruk`.
package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Loader reads the other files a rule file names: those of `bruk` and the code
// lists. The path is slash separated and relative to the importing file's
// folder; the loader gives back one name per file, however it was reached, and
// keeps inside the root. Its error's text is never shown.
type Loader interface {
	Load(from, path string) (name string, text []byte, err error)
}

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

// ReadableLoader is a Loader of a program that reads records: it says in what
// formats and encodings. Where a Loader does not, an innlesing may name any.
type ReadableLoader interface {
	Loader
	Readable() model.Readable
}

// Program is the files of a rule set.
type Program struct {
	Files   []*syntax.File
	Counts  []int             // how many declarations of each file are checked
	Parsed  []diag.Diagnostic // what the parser said of the files that are used
	Found   []diag.Diagnostic // what is wrong with how they are used
	Partial bool              // some are missing
}

type importState uint8

const (
	importing importState = iota + 1
	imported
)

// imports is the walk over the files. A file reached twice is loaded once, one
// reached from itself is a cycle, unless a file beside the rules is on the way.
type imports struct {
	Program
	load  Loader
	state map[string]importState // by the name the loader gives
	names map[string]string      // those names, by what files are called where they are used
	way   []*syntax.File         // from the main file to the one at hand
	decls int
}

// All follows `bruk` from the main file, and from files of waivers that are read with
// it.
func All(main *syntax.File, from Loader, waivers ...*syntax.File) Program {
	l := &imports{load: from, state: map[string]importState{}, names: map[string]string{}}
	l.add(main, 0, nil)
	for _, f := range waivers {
		if _, read := l.state[f.Source.Name]; !read {
			if l.onlyWaivers(f) {
				l.add(f, 0, nil)
			} else {
				l.Files, l.Counts, l.Partial = append(l.Files, f), append(l.Counts, 0), true
			}
		}
	}
	return l.Program
}

// onlyWaivers says whether nothing else is declared in a file of waivers, and reports
// what is: whoever gives one means to change nothing of the rules.
func (l *imports) onlyWaivers(f *syntax.File) bool {
	only := true
	for _, decl := range f.Decls {
		switch decl.Decl.(type) {
		case *syntax.LanguageDecl, *syntax.UseDecl, *syntax.WaiverDecl, *syntax.BadDecl:
		default:
			l.report(diag.NotAWaiver, placeIn(f, decl, decl.Decl.Header().Line), diag.Plain(syntax.KwWaiver.In(f.Lang)))
			only = false
		}
	}
	return only
}

func (l *imports) report(code diag.Code, at diag.Place, args ...diag.Arg) {
	l.Found = append(l.Found, diag.New(code, at, args...))
}

// add adds a file, which the place from, if any, names.
func (l *imports) add(f *syntax.File, depth int, from *diag.Place) {
	l.state[f.Source.Name] = importing
	l.way = append(l.way, f)
	n := len(l.Files)
	l.Files, l.Counts = append(l.Files, f), append(l.Counts, 0)
	for i, decl := range f.Decls {
		if l.decls >= diag.MaxDeclarations {
			l.report(diag.TooManyDeclarations, placeIn(f, decl, decl.Decl.Header().Line), diag.Plain(strconv.Itoa(diag.MaxDeclarations)))
			break
		}
		l.decls++
		l.Counts[n] = i + 1
		switch d := decl.Decl.(type) {
		case *syntax.UseDecl:
			l.use(f, decl, d, depth)
		case *syntax.RulesetDecl:
			if from != nil && !l.belowBeside() {
				l.report(diag.RulesetInUsedFile, placeIn(f, decl, decl.Decl.Header().Line), diag.Plain(syntax.KwRuleset.In(f.Lang)))
				l.Found[len(l.Found)-1].Related = []diag.Related{{Place: *from, Note: diag.Term{NB: "brukt her", EN: "used here"}}}
			}
		}
	}
	l.way = l.way[:len(l.way)-1]
	l.state[f.Source.Name] = imported
}

// belowBeside says whether a file beside the rules is the main file and uses the file
// at hand: the rules.
func (l *imports) belowBeside() bool { return len(l.way) == 2 && l.way[0].BesideRules() }

// triedBelow says whether one of the files from the one of a name on stands
// beside the rules: it uses the rules that use it.
func (l *imports) triedBelow(name string) bool {
	for i := len(l.way) - 1; i >= 0; i-- {
		if l.way[i].BesideRules() {
			return true
		}
		if l.way[i].Source.Name == name {
			break
		}
	}
	return false
}

// placeIn is the place of a node of a declaration of a file.
func placeIn(f *syntax.File, decl *syntax.Placed, n syntax.Node) diag.Place {
	return diag.Place{File: f.Source, Span: decl.Abs(n.Span())}
}

// use loads the file that a `bruk` names, unless it has been loaded already.
func (l *imports) use(in *syntax.File, decl *syntax.Placed, d *syntax.UseDecl, depth int) {
	if d.Path == nil {
		l.Partial = true
		return
	}
	at := placeIn(in, decl, d.Path)
	if OutsideRoot(d.Path.Value) {
		l.Partial = true
		l.report(diag.PathOutsideRoot, at)
		return
	}
	if depth+1 >= diag.MaxFileDepth || len(l.Files) >= diag.MaxFiles {
		l.Partial = true
		l.report(diag.TooManyFiles, at, diag.Plain(strconv.Itoa(diag.MaxFiles)), diag.Plain(strconv.Itoa(diag.MaxFileDepth)))
		return
	}
	called := Beside(in.Source.Name, d.Path.Value)
	name, read := l.names[called]
	var tree func() (*syntax.File, []diag.Diagnostic)
	if !read {
		var err error
		if name, tree, err = l.read(in.Source.Name, d.Path.Value); err != nil {
			l.Partial = true
			l.report(NotRead(err), at)
			return
		}
		l.names[called] = name
	}
	switch l.state[name] {
	case importing:
		if !l.triedBelow(name) {
			l.report(diag.ImportCycle, at)
		}
		return
	case imported:
		return
	}
	f, list := tree()
	l.Parsed = append(l.Parsed, list...)
	l.add(f, depth+1, &at)
}

// read finds a file and gives its name and what parses it.
func (l *imports) read(from, path string) (string, func() (*syntax.File, []diag.Diagnostic), error) {
	if trees, ok := l.load.(TreeLoader); ok {
		if f, list, err := trees.LoadTree(from, path); err == nil && f != nil {
			return f.Source.Name, func() (*syntax.File, []diag.Diagnostic) { return f, list }, nil
		}
	}
	name, text, err := Read(l.load, from, path)
	if err == nil && syntax.IsData(text) {
		err = ErrData
	}
	return name, func() (*syntax.File, []diag.Diagnostic) { return syntax.Parse(text, name) }, err
}

// Read asks the loader.
func Read(l Loader, from, path string) (string, []byte, error) {
	if l == nil {
		return "", nil, fs.ErrNotExist
	}
	return l.Load(from, path)
}

// ErrOutsideRoot is what a Loader says of a file that it may not read because of
// where it is.
var ErrOutsideRoot = fmt.Errorf("outside the root: %w", fs.ErrPermission)

// ErrData is why a file of records is not read where one of rules is expected.
var ErrData = errors.New("a file of records, not of rules")

// NotRead is the code for a file that was not read: one outside the root is there,
// perhaps, and people would look for it in vain.
func NotRead(err error) diag.Code {
	switch {
	case errors.Is(err, ErrOutsideRoot):
		return diag.PathOutsideRoot
	case errors.Is(err, ErrData):
		return diag.FileOfRecords
	}
	return diag.FileNotRead
}

// OutsideRoot says whether a path can be seen to be no relative path below a
// root, on any operating system. A loader keeps the promise for the rest: `..`
// that stays inside, and links.
func OutsideRoot(p string) bool {
	if p == "" || strings.ContainsAny(p, "\x00\\") || strings.Contains(p, "://") || path.IsAbs(p) {
		return true
	}
	return len(p) > 1 && p[1] == ':' || strings.HasPrefix(p, "file:")
}
