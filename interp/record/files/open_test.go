package files

import (
	"bytes"
	"context"
	"io"
	"testing"

	"ppolang/lang/diag"
)

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestAStreamOfAFormatThatIsReadBackAndForth(t *testing.T) {
	for size, want := range map[int64]diag.Code{100: "", maxInMemory: "", maxInMemory + 1: diag.RecordStream} {
		f := Open(context.Background(), Source{Name: "x", Reader: io.LimitReader(zeros{}, size)}, nil)
		o := f.open(&Format{Needs: Random}, false, "", nil)
		switch {
		case want == "" && (o.problem != nil || o.source.Size != size):
			t.Errorf("%d bytes: %v", size, o.problem)
		case want != "" && (o.problem == nil || o.problem.Code != want):
			t.Errorf("%d bytes are taken into memory", size)
		}
	}
}

func TestAFileThatIsReadAnywhereStaysWhereItIs(t *testing.T) {
	data := []byte("some bytes")
	var told int64
	f := Open(context.Background(), Source{Name: "x", Reader: bytes.NewReader(data)}, func(n int64) { told = n })
	o := f.open(&Format{Needs: Random}, false, "", nil)
	part := make([]byte, 5)
	if n, err := o.source.At.ReadAt(part, 5); n != 5 || err != nil || string(part) != "bytes" || told != 5 || o.source.Size != 10 {
		t.Errorf("%d %v %q %d %d", n, err, part, told, o.source.Size)
	}
}
