package ppolang

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"ppolang/interp"
	"ppolang/interp/derive"
	"ppolang/interp/proof"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Rules are a rule set without errors. They never change, and may be used by any
// number of goroutines at once.
type Rules struct {
	info     *model.Info
	program  *interp.Program
	mappings *derive.Program
	found    Diagnostics
	files    []string
}

// Load reads, parses and checks a rule file of a file system with all it uses. No
// file is read outside the folder of the rule file, or where some folder above
// holds a file `.ppolang`, outside that. Links are followed inside of it where
// the file system tells of them (fs.ReadLinkFS), as os.DirFS and os.Root do.
//
// The error is an *InvalidError where the rules have errors; else it says which
// file could not be read (fs.ErrNotExist, ErrNotRegular, ErrData and the like).
//
// Waivers are further files of the file system, anywhere in it, that say which findings
// are accepted, as `ppolang eval --waivers` reads them.
func Load(fsys fs.FS, name string, waivers ...string) (*Rules, error) {
	for _, name := range append([]string{name}, waivers...) {
		if !fs.ValidPath(name) {
			return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
		}
	}
	root, err := newRoot(fsys, name)
	if err != nil {
		return nil, err
	}
	text, info, err := readRegular(fsys, name, maxRules)
	if err != nil {
		return nil, err
	}
	root.read = append(root.read, readFile{info, name})
	var more []Text
	for _, name := range waivers {
		text, info, err := readRegular(fsys, name, maxRules)
		if err != nil {
			return nil, err
		}
		root.read = append(root.read, readFile{info, name})
		more = append(more, Text{name, text})
	}
	return root.Check(name, text, more...)
}

// Text is a file whose text is at hand.
type Text struct {
	Name string
	Text []byte
}

// LoadFile is Load of files of the machine. Files are named as the path names
// them.
func LoadFile(name string, waivers ...string) (*Rules, error) {
	text, err := ReadRules(name)
	if err != nil {
		return nil, err
	}
	root, err := OpenRoot(name)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	var more []Text
	for _, name := range waivers {
		text, err := root.ReadWaivers(name)
		if err != nil {
			return nil, err
		}
		more = append(more, Text{name, text})
	}
	return root.Check(name, text, more...)
}

// ReadRules reads the text of a rule file, as LoadFile does: a regular file, and
// no more of it than the language allows.
func ReadRules(name string) ([]byte, error) {
	text, _, err := readRegular(disk{}, name, maxRules)
	return text, err
}

// ReadWaivers reads the text of a file of waivers, which may lie anywhere, and notes that
// it was read: a file of the rule set that it is too is not read again.
func (r *Root) ReadWaivers(name string) ([]byte, error) {
	text, info, err := readRegular(disk{}, name, maxRules)
	if err == nil && syntax.IsData(text) {
		err = &fs.PathError{Op: "read", Path: name, Err: ErrData}
	}
	if err == nil {
		r.read = append(r.read, readFile{info, filepath.ToSlash(name)})
	}
	return text, err
}

// Check is Load of a main file whose text is at hand, and of files of waivers. The name
// is the main file's, as OpenRoot was given it.
func (r *Root) Check(name string, text []byte, waivers ...Text) (*Rules, error) {
	var files []*syntax.File
	var list []diag.Diagnostic
	for _, f := range append([]Text{{name, text}}, waivers...) {
		if syntax.IsData(f.Text) {
			return nil, &fs.PathError{Op: "read", Path: f.Name, Err: ErrData}
		}
		file, problems := syntax.Parse(f.Text, filepath.ToSlash(f.Name))
		files, list = append(files, file), append(list, problems...)
	}
	file := files[0]
	info, more := check.CheckWith(file, r, files[1:]...)
	found := diagnostics(diag.Sort(append(list, more...)), info.Files)
	if found.Errors() > 0 {
		return nil, &InvalidError{found, file.Lang}
	}
	rules, err := Compile(info)
	if err != nil {
		return nil, err
	}
	rules.found, rules.files = found, r.files()
	return rules, nil
}

// Compile makes Rules of a rule set that is checked already, for programs that
// have it from package check. One with errors is refused with interp.ErrInvalid.
func Compile(info *model.Info) (*Rules, error) {
	program, err := interp.Compile(info)
	if err != nil {
		return nil, err
	}
	return &Rules{info: info, program: program, mappings: derive.New(info)}, nil
}

// Info is the rule set as package check has it, for programs that show it.
func (r *Rules) Info() *model.Info { return r.info }

// Diagnostics are the warnings and notes about the rules.
func (r *Rules) Diagnostics() Diagnostics { return slices.Clone(r.found) }

// Contradictions are Diagnostics, and among them what records that are made up for it
// prove of the rules: pairs whose fixes contradict one another. It takes longer than the
// check does, and is for those who ask.
func (r *Rules) Contradictions(ctx context.Context) (Diagnostics, error) {
	said := make([]diag.Diagnostic, len(r.found))
	for i, d := range r.found {
		said[i] = d.Diagnostic
	}
	list, err := proof.Contradictions(ctx, r.info, said)
	if err != nil {
		return nil, err
	}
	return diagnostics(list, r.info.Files), nil
}

// Files are the files that the rules were read from, the main one first.
func (r *Rules) Files() []string { return slices.Clone(r.files) }

// Names are what Options.Only may name: every rule, table and row of a table, every
// section, and the findings of the language itself.
func (r *Rules) Names() []string {
	seen := map[string]bool{}
	var names []string
	add := func(n string) {
		if !seen[n] {
			seen[n] = true
			names = append(names, n)
		}
	}
	for _, rule := range r.info.Rules {
		add(rule.Name)
		add(rule.ID())
	}
	for _, s := range r.info.Sections {
		add(s.Name)
	}
	for _, b := range syntax.Builtins() {
		add(b.In(r.info.Lang))
	}
	return names
}

// String says what the rules are: the main file and how much is in it.
func (r *Rules) String() string {
	name := ""
	if len(r.info.Files) > 0 {
		name = r.info.Files[0].Source.Name
	}
	return fmt.Sprintf(r.say(diag.Term{NB: "%s: %d regler, %d eksempler", EN: "%s: %d rules, %d examples"}), diag.Clean(name), len(r.info.Rules), len(r.info.Examples))
}

func (r *Rules) lang() diag.Lang { return langOf(r.info.Lang) }

func (r *Rules) say(t diag.Term) string { return t.In(r.lang()) }

// langOf is the language of messages about files in a language.
func langOf(l syntax.Language) diag.Lang {
	if l == syntax.EN {
		return diag.EN
	}
	return diag.NB
}
