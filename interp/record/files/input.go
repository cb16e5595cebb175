package files

import (
	"compress/gzip"
	"context"
	"io"
)

// input is the file as it lies on the disk.
type input struct {
	ctx      context.Context
	src      io.Reader
	progress func(int64)
	read     int64
	err      error // why reading failed
}

func (i *input) Read(p []byte) (int, error) {
	if i.err = i.ctx.Err(); i.err != nil {
		return 0, i.err
	}
	n, err := i.src.Read(p)
	i.read += int64(n)
	if i.progress != nil {
		i.progress(i.read)
	}
	if err != nil && err != io.EOF {
		i.err = err
	}
	return n, err
}

// inputAt is the file where it can be read at any place.
type inputAt struct {
	*input
	at io.ReaderAt
}

func (i *inputAt) ReadAt(p []byte, offset int64) (int, error) {
	if err := i.ctx.Err(); err != nil {
		i.err = err
		return 0, err
	}
	n, err := i.at.ReadAt(p, offset)
	i.read += int64(n)
	if i.progress != nil {
		i.progress(i.read)
	}
	if err != nil && err != io.EOF {
		i.err = err
	}
	return n, err
}

// A packed file of records grows some ten or twenty times. What grows more than
// this is made to fill memory; small files may, for what they are.
const (
	maxRatio     = 200
	maxRatioText = "200"
	ratioFrom    = 64 << 20
)

// unpacker unpacks a file as long as it does not grow beyond reason.
type unpacker struct {
	io.Reader
	packed  *counter
	out     int64
	swollen bool
}

type counter struct {
	io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

func unpack(src io.Reader) (*unpacker, error) {
	packed := &counter{Reader: src}
	z, err := gzip.NewReader(packed)
	return &unpacker{Reader: z, packed: packed}, err
}

func (u *unpacker) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	u.out += int64(n)
	if u.out > ratioFrom && u.out/maxRatio > u.packed.n {
		u.swollen = true
		return 0, io.ErrUnexpectedEOF
	}
	return n, err
}
