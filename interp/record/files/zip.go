package files

import (
	"archive/zip"
	"path"
	"strconv"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// cutZip cuts the ending of a zip file off a name.
func cutZip(name string) (inner string, is bool) {
	if n := len(name) - len(".zip"); n >= 0 && strings.EqualFold(name[n:], ".zip") {
		return name[:n], true
	}
	return name, false
}

// unzip finds the one file in a zip file, once; what else the makers of such files
// put into them does not count.
func (f *File) unzip() (*zip.File, *record.Problem) {
	if f.entry != nil {
		return f.entry, nil
	}
	o := f.random()
	if o.problem != nil {
		return nil, o.problem
	}
	archive, err := zip.NewReader(o.source.At, o.source.Size)
	if err != nil {
		return nil, problem(diag.RecordDamaged)
	}
	var found []*zip.File
	for _, e := range archive.File {
		if !strings.HasSuffix(e.Name, "/") && !strings.HasPrefix(e.Name, "__MACOSX/") && !strings.HasPrefix(path.Base(e.Name), ".") {
			found = append(found, e)
		}
	}
	switch {
	case len(found) != 1:
		return nil, problem(diag.ZipFiles, diag.Plain(strconv.Itoa(len(found))))
	case found[0].Flags&1 != 0:
		return nil, problem(diag.ZipLocked)
	}
	f.entry = found[0]
	return f.entry, nil
}

// formatIn is the format of the file in a zip file, which has to be a text.
func (f *File) formatIn(opt Options) (*Format, *record.Problem) {
	e, p := f.unzip()
	if p != nil {
		return nil, p
	}
	inner, _ := cutZip(f.name)
	format, packed := opt.formatFor(inner)
	if format == nil {
		format, packed = opt.formatFor(e.Name)
	}
	if format == nil || packed || format.Needs == Random {
		return nil, problem(diag.RecordForm, diag.Term{NB: "en zip-fil med noe annet enn en tekst i", EN: "a zip file with something else than a text in it"},
			diag.Plain(strings.Join(textFormats(), ", ")))
	}
	return format, nil
}

// unpackedEntry unpacks the file in a zip file, as long as it does not grow beyond
// reason.
func (f *File) unpackedEntry() (*unpacker, error) {
	r, err := f.entry.Open()
	if err != nil {
		return nil, err
	}
	size := min(int64(f.entry.CompressedSize64), f.size)
	return &unpacker{Reader: r, packed: &counter{n: size}}, nil
}

// textFormats are the formats that a packed file can have.
func textFormats() []string {
	var names []string
	for _, f := range formats {
		if f.Needs != Random {
			names = append(names, f.Name)
		}
	}
	return names
}
