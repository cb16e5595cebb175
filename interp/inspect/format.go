package inspect

import (
	"bytes"
	"io"
	"strings"

	"ppolang/interp/record/files"
	"ppolang/lang/diag"
)

// sniffed is how much of a file tells what it looks like.
const sniffed = 512

// format finds out which format the file has: what is asked for, what its name says, or
// where that says nothing what it looks like.
func (l *look) format() error {
	lower := strings.ToLower(l.Name)
	switch {
	case strings.HasSuffix(lower, ".gz"):
		l.Packed = "gzip"
	case strings.HasSuffix(lower, ".zip"):
		l.Packed = "zip"
	}
	is, _, known := files.FormatOf(l.Name)
	switch {
	case l.opt.Format != "":
		l.Format = l.opt.Format
		return nil
	case known && l.Packed == "zip":
		l.Format = l.Packed // what is in it is seen when it is opened
		return nil
	case known:
		l.Format = is
		return nil
	case l.Packed != "":
		l.problem(diag.InspectFormat, diag.Plain(strings.Join(files.Formats(), ", .")))
		return nil
	}
	begins := make([]byte, sniffed)
	n, err := io.ReadFull(l.src.Reader, begins)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return err
	}
	begins = begins[:n]
	if seeker, is := l.src.Reader.(io.Seeker); is {
		if _, err := seeker.Seek(0, io.SeekStart); err != nil {
			l.src.Reader = io.MultiReader(bytes.NewReader(begins), l.src.Reader)
		}
	} else {
		l.src.Reader = io.MultiReader(bytes.NewReader(begins), l.src.Reader)
	}
	l.Format = looksLike(begins)
	l.read.Format, l.Guessed = l.Format, true
	if l.Format == "" {
		l.problem(diag.InspectFormat, diag.Plain(strings.Join(files.Formats(), ", .")))
	}
	return nil
}

// looksLike is the format that a file looks like which begins so; empty where it is none
// that is read.
func looksLike(begins []byte) string {
	wide := bytes.HasPrefix(begins, []byte{0xff, 0xfe}) || bytes.HasPrefix(begins, []byte{0xfe, 0xff})
	text := bytes.TrimLeft(bytes.TrimPrefix(begins, []byte("\ufeff")), " \t\r\n")
	switch {
	case bytes.HasPrefix(begins, []byte("PK\x03\x04")):
		return "xlsx"
	case bytes.HasPrefix(begins, []byte("PAR1")):
		return "parquet"
	case !wide && bytes.IndexByte(begins, 0) >= 0, bytes.HasPrefix(begins, []byte{0x1f, 0x8b}), bytes.HasPrefix(begins, []byte("%PDF")), bytes.HasPrefix(begins, []byte{0xd0, 0xcf, 0x11, 0xe0}):
		return ""
	case bytes.HasPrefix(text, []byte("<")):
		return "xml"
	case bytes.HasPrefix(text, []byte("{")):
		return "jsonl"
	case bytes.HasPrefix(text, []byte("[")):
		return "json"
	}
	return "csv"
}
