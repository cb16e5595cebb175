package ppolang

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"ppolang/interp/record/files"
	"ppolang/lang/load"
	"ppolang/lang/model"
)

// The most bytes that are read of one file: a rule file past the language's own
// limit is refused by the parser, which needs one byte more to see it.
const (
	maxRules    = 4<<20 + 1
	maxCodeList = 256 << 20
)

// ErrNotRegular is why a folder, a device or a pipe is not read.
var ErrNotRegular = errors.New("not a regular file")

// ErrData is why a file of records is not read as one of rules: nothing of it is to be
// shown.
var ErrData = load.ErrData

// mark is the file that makes its folder the root of the rule files below it.
const mark = ".ppolang"

// Root is the folder that the files of a rule set are read from, and nothing
// outside of it: a name that leads out, by `..`, as an absolute path or through a
// link, is refused. It is the folder of the main file, or the nearest one above
// that holds a file `.ppolang`.
//
// Most programs want Load or LoadFile. A Root is for those that have the main
// file's text themselves, as editors do. It may be used by one goroutine at a
// time.
type Root struct {
	fsys  fs.FS
	dir   string // the root as the names of files have it
	close func() error
	read  []readFile // in the order they were met
}

type readFile struct {
	info fs.FileInfo
	name string
}

// OpenRoot is the root of a rule file of the machine, which may not be there yet.
// Files are named as the path names the main file.
func OpenRoot(main string) (*Root, error) {
	dir := rootOf(filepath.Dir(main))
	folder, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	r := &Root{fsys: folder.FS(), dir: filepath.ToSlash(dir), close: folder.Close}
	if info, err := os.Stat(main); err == nil {
		r.read = append(r.read, readFile{info, filepath.ToSlash(main)})
	}
	return r, nil
}

// rootOf looks for the mark upwards; without one the folder itself is the root.
func rootOf(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return dir
	}
	up := dir
	for {
		if _, err := os.Stat(filepath.Join(abs, mark)); err == nil {
			return up
		}
		parent := filepath.Dir(abs)
		if parent == abs {
			return dir
		}
		abs, up = parent, filepath.Join(up, "..")
	}
}

// newRoot is the root of a rule file in a file system.
func newRoot(fsys fs.FS, main string) (*Root, error) {
	dir := path.Dir(main)
	for at := dir; ; at = path.Dir(at) {
		if _, err := fs.Stat(fsys, path.Join(at, mark)); err == nil {
			dir = at
			break
		}
		if at == "." {
			break
		}
	}
	sub, err := fs.Sub(fsys, dir)
	if err != nil {
		return nil, err
	}
	return &Root{fsys: sub, dir: dir, close: func() error { return nil }}, nil
}

// Close lets go of the folder.
func (r *Root) Close() error { return r.close() }

// Load reads a file that a file of the rule set names. It is what package check
// asks for.
func (r *Root) Load(from, file string) (name string, text []byte, err error) {
	if path.IsAbs(file) || filepath.IsAbs(file) {
		return "", nil, load.ErrOutsideRoot
	}
	name = load.Beside(from, file)
	inside, err := filepath.Rel(filepath.FromSlash(r.dir), filepath.FromSlash(name))
	if err != nil || !filepath.IsLocal(inside) {
		return "", nil, load.ErrOutsideRoot
	}
	at, err := follow(r.fsys, filepath.ToSlash(inside))
	if err != nil {
		return "", nil, err
	}
	text, info, err := readRegular(r.fsys, at, maxCodeList)
	if err != nil {
		return "", nil, err
	}
	// One file is one part of the rule set, by whatever names it is reached.
	if known := slices.IndexFunc(r.read, func(f readFile) bool { return os.SameFile(f.info, info) }); known >= 0 {
		return r.read[known].name, text, nil
	}
	if !slices.ContainsFunc(r.read, func(f readFile) bool { return f.name == name }) {
		r.read = append(r.read, readFile{info, name})
	}
	return name, text, nil
}

// Readable says what an innlesing can name: what there are readers for.
func (r *Root) Readable() model.Readable { return files.Readable() }

// files are the names of the files that were read.
func (r *Root) files() []string {
	names := make([]string, len(r.read))
	for i, f := range r.read {
		names[i] = f.name
	}
	return names
}

// maxLinks is how many links one name may go through: more are a circle.
const maxLinks = 40

// follow goes through the links of a name, which must all stay in the file
// system. One that has none, or says nothing of them, gives the name itself.
func follow(fsys fs.FS, name string) (string, error) {
	rest, at, links := strings.Split(name, "/"), ".", 0
	for len(rest) > 0 {
		part := rest[0]
		rest = rest[1:]
		switch {
		case part == "" || part == ".":
			continue
		case part == ".." && at == ".":
			return "", load.ErrOutsideRoot
		case part == "..":
			at = path.Dir(at)
			continue
		}
		next := path.Join(at, part)
		info, err := fs.Lstat(fsys, next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			at = next
			continue
		}
		target, err := fs.ReadLink(fsys, next)
		if links++; err != nil || links > maxLinks {
			return "", fs.ErrInvalid
		}
		if path.IsAbs(target) || filepath.IsAbs(target) {
			return "", load.ErrOutsideRoot
		}
		rest = append(strings.Split(filepath.ToSlash(target), "/"), rest...)
	}
	return at, nil
}

// disk is the machine's files, by any path.
type disk struct{}

func (disk) Open(name string) (fs.File, error)     { return os.Open(name) }
func (disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// readRegular reads a regular file, of which no more than some bytes.
func readRegular(fsys fs.FS, name string, most int64) ([]byte, fs.FileInfo, error) {
	info, err := fs.Stat(fsys, name)
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "read", Path: name, Err: ErrNotRegular}
	}
	if err != nil {
		return nil, nil, err
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, most))
	return text, info, err
}
