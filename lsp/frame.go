package lsp

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"sync"
)

const (
	// maxHeader bounds the header of a frame: a few short lines.
	maxHeader = 4 << 10
	// maxBody bounds a message: the largest text of a document, and room for what
	// JSON makes of its line ends and quotes.
	maxBody = 2 * maxText
)

var (
	errHeader = errors.New("a frame's header cannot be read")
	errTooBig = errors.New("a message is above 32 MiB")
)

// frames reads and writes messages framed as the protocol says: a header with
// Content-Length, a blank line, a JSON body. It implements jsonrpc2.ObjectStream.
//
// Whatever stands in a well-framed body costs one error answer and never the
// connection; a frame whose end cannot be known ends it.
type frames struct {
	in    *bufio.Reader
	close func() error
	*outbox

	// params are those of the message that was read last, for the reading loop:
	// the transport would decode them and write them anew.
	params json.RawMessage

	ending sync.Mutex
	broken error // why reading ended, if not at a clean end
}

func newFrames(in io.Reader, out io.Writer, closer func() error) *frames {
	return &frames{in: bufio.NewReaderSize(in, 64<<10), close: closer, outbox: newOutbox(out, closer)}
}

// ReadObject reads the next message that is one. What is not gets its error
// answer here.
func (f *frames) ReadObject(v any) error {
	for {
		body, err := f.readFrame()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				f.ending.Lock()
				f.broken = err
				f.ending.Unlock()
			}
			return io.EOF
		}
		e, fault := read(body)
		if fault != nil {
			if err := f.WriteObject(fault); err != nil {
				return err
			}
			continue
		}
		if e == nil {
			continue
		}
		f.params = e.Params
		if err := json.Unmarshal(e.forTransport(), v); err == nil {
			return nil
		}
	}
}

// fault is why reading ended, nil at a clean end.
func (f *frames) fault() error {
	f.ending.Lock()
	defer f.ending.Unlock()
	return f.broken
}

// readFrame reads one header and its body.
func (f *frames) readFrame() ([]byte, error) {
	length, size := -1, 0
	for first := true; ; {
		line, err := f.headerLine(maxHeader - size)
		if err != nil {
			if first && line == "" {
				return nil, io.EOF // the end, or input that was closed
			}
			return nil, errHeader
		}
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			if first {
				continue // a stray line end between frames
			}
			break
		}
		size += len(line)
		first = false
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, errHeader
		}
		if !strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
			continue
		}
		n, err := strconv.ParseUint(strings.TrimSpace(value), 10, 62)
		if err != nil || length >= 0 && int(n) != length {
			return nil, errHeader
		}
		length = int(n)
	}
	switch {
	case length < 0:
		return nil, errHeader
	case length > maxBody:
		return nil, errTooBig
	}
	return f.readBody(length)
}

// readBody takes room for a body as it comes, not as it was announced.
func (f *frames) readBody(length int) ([]byte, error) {
	const step = 1 << 20
	body := make([]byte, 0, min(length, step))
	for len(body) < length {
		n := min(length-len(body), max(step, len(body)))
		body = append(body, make([]byte, n)...)
		if _, err := io.ReadFull(f.in, body[len(body)-n:]); err != nil {
			return nil, io.ErrUnexpectedEOF
		}
	}
	return body, nil
}

// headerLine reads a line of at most so many bytes.
func (f *frames) headerLine(most int) (string, error) {
	var line []byte
	for {
		b, err := f.in.ReadByte()
		if err != nil {
			return string(line), err
		}
		line = append(line, b)
		if b == '\n' {
			return string(line), nil
		}
		if len(line) >= most {
			return string(line), errHeader
		}
	}
}

// Close ends the connection.
func (f *frames) Close() error { return f.close() }
