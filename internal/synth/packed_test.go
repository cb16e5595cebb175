package synth_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"testing"

	"ppolang/internal/synth"
)

// gzipped is a file packed with gzip.
func gzipped(t testing.TB, f synth.File) synth.File {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(f.Data)
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return synth.File{Name: f.Name + ".gz", Data: b.Bytes()}
}

// zipped is a file in a zip file of its own.
func zipped(t testing.TB, f synth.File) synth.File {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	in, err := w.Create(f.Name)
	if err == nil {
		_, err = in.Write(f.Data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return synth.File{Name: "utlevering.zip", Data: b.Bytes()}
}
