package check

import (
	"path"
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

// loadAll follows `bruk` from the main file. A file reached twice is loaded
// once, one reached from itself is a cycle.
func (c *checker) loadAll(main *syntax.File) {
	l := &imports{c: c, state: map[string]importState{}}
	l.add(main, 0, nil)
}

type importState uint8

const (
	importing importState = iota + 1
	imported
)

// imports is the walk over the files.
type imports struct {
	c     *checker
	state map[string]importState // by the name the loader gives
}

func (l *imports) add(f *syntax.File, depth int, from *spot) {
	c := l.c
	l.state[f.Source.Name] = importing
	c.fileOrder[f.Source] = len(c.info.Files)
	c.info.Files = append(c.info.Files, f)
	for _, decl := range f.Decls {
		h := home{f, decl}
		if len(c.homes) >= maxDeclarations {
			c.report(diag.TooManyDeclarations, h.firstLine(), diag.Plain(itoa(maxDeclarations)))
			break
		}
		c.homes[decl.Decl] = h
		switch d := decl.Decl.(type) {
		case *syntax.UseDecl:
			l.use(h, d, depth)
		case *syntax.RulesetDecl:
			if from != nil {
				relate(c.report(diag.RulesetInUsedFile, h.firstLine(), diag.Plain(syntax.KwRuleset.In(f.Lang))), *from, diag.Term{NB: "brukt her", EN: "used here"})
			}
		}
	}
	l.state[f.Source.Name] = imported
}

// use loads the file that a `bruk` names, unless it has been loaded already.
func (l *imports) use(h home, d *syntax.UseDecl, depth int) {
	c := l.c
	if d.Path == nil {
		c.partial = true
		return
	}
	at := h.place(d.Path)
	if outsideRoot(d.Path.Value) {
		c.partial = true
		c.report(diag.PathOutsideRoot, at)
		return
	}
	if depth+1 >= maxImportDepth || len(c.info.Files) >= maxFiles {
		c.partial = true
		c.report(diag.TooManyFiles, at, diag.Plain(itoa(maxFiles)), diag.Plain(itoa(maxImportDepth)))
		return
	}
	name, text, ok := c.read(h.file.Source.Name, d.Path.Value)
	if !ok {
		c.partial = true
		c.report(diag.FileNotRead, at)
		return
	}
	switch l.state[name] {
	case importing:
		c.report(diag.ImportCycle, at)
		return
	case imported:
		return
	}
	f, list := syntax.Parse(text, name)
	c.parsed = append(c.parsed, list...)
	l.add(f, depth+1, &at)
}

// read asks the loader.
func (c *checker) read(from, name string) (string, []byte, bool) {
	if c.load == nil {
		return "", nil, false
	}
	name, text, err := c.load.Load(from, name)
	return name, text, err == nil
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
