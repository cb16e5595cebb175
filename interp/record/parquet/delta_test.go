package parquet

import (
	"testing"

	"github.com/parquet-go/parquet-go/encoding/delta"
	"github.com/parquet-go/parquet-go/format"
)

// A run is left behind to the byte: what follows it is there, whatever its widths and
// however many blocks it has.
func TestWhatIsBehindARun(t *testing.T) {
	for _, n := range []int{0, 1, 2, 32, 33, 128, 129, 130, 1000} {
		for _, step := range []int32{0, 1, 1000, 1 << 30} {
			values := make([]int32, n)
			for i := range values {
				values[i] = int32(i*i) % 97 * step
			}
			data, err := new(delta.BinaryPackedEncoding).EncodeInt32(nil, values)
			if err != nil {
				t.Fatal(err)
			}
			r, ok := runOf(append(data, "behind"...))
			if !ok || r.values != n {
				t.Fatalf("%d values, steps of %d: %d, %t", n, step, r.values, ok)
			}
			if behind, ok := r.behind(); !ok || string(behind) != "behind" {
				t.Errorf("%d values, steps of %d: %x, %t", n, step, behind, ok)
			}
		}
	}
}

// Texts come with two runs, and the second may say as much as the first.
func TestTheSecondRunIsCountedToo(t *testing.T) {
	none, err := new(delta.BinaryPackedEncoding).EncodeInt32(nil, []int32{0, 0})
	if err != nil {
		t.Fatal(err)
	}
	most := append([]byte{0x80, 0x01, 0x04, 0xff, 0xff, 0xff, 0x7f, 0, 0}, none...)
	for name, c := range map[string]struct {
		second []byte
		ok     bool
	}{"as many": {none, true}, "very many": {most, false}, "nothing": {nil, false}} {
		data := append(append([]byte{}, none...), c.second...)
		if err := deltaFits(format.DeltaByteArray, data, 2); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Very many long texts that are all alike are some kilobytes, and would be all of the
// memory.
func TestTextsAlikeAreBounded(t *testing.T) {
	for n, fits := range map[int]bool{1000: true, 20_000: false} {
		alike, rest := make([]int32, n), make([]int32, n)
		rest[0] = 30_000
		for i := 1; i < n; i++ {
			alike[i] = 30_000
		}
		data, err := new(delta.BinaryPackedEncoding).EncodeInt32(nil, alike)
		if err != nil {
			t.Fatal(err)
		}
		rests, err := new(delta.BinaryPackedEncoding).EncodeInt32(nil, rest)
		if err != nil {
			t.Fatal(err)
		}
		data = append(append(data, rests...), make([]byte, 30_000)...)
		if err := deltaFits(format.DeltaByteArray, data, int32(n)); (err == nil) != fits {
			t.Errorf("%d texts in %d bytes: %v", n, len(data), err)
		}
	}
}
