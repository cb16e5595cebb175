package lsp

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/sourcegraph/jsonrpc2"
)

const (
	// maxHeader bounds the header of a frame: a few short lines.
	maxHeader = 4 << 10
	// maxBody bounds a message. The largest rule file is 4 MiB, and JSON makes a
	// few bytes of some characters.
	maxBody = 16 << 20
)

var (
	errHeader = errors.New("a frame's header cannot be read")
	errTooBig = errors.New("a message is above 16 MiB")
)

// frames reads and writes messages framed as the protocol says: a header with
// Content-Length, a blank line, a JSON body. It implements jsonrpc2.ObjectStream.
//
// Whatever stands in a well-framed body costs one error answer and never the
// connection; a frame whose end cannot be known ends it.
type frames struct {
	in    *bufio.Reader
	close func() error

	mu     sync.Mutex // of what follows
	out    *bufio.Writer
	broken error // why reading ended, if not at a clean end
}

func newFrames(in io.Reader, out io.Writer, closer func() error) *frames {
	return &frames{in: bufio.NewReaderSize(in, 64<<10), out: bufio.NewWriterSize(out, 64<<10), close: closer}
}

// ReadObject reads the next message that is one. What is not gets its error
// answer here.
func (f *frames) ReadObject(v any) error {
	for {
		body, err := f.readFrame()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				f.mu.Lock()
				f.broken = err
				f.mu.Unlock()
			}
			return io.EOF
		}
		if fault := faultOf(body); fault != nil {
			if err := f.WriteObject(fault); err != nil {
				return err
			}
			continue
		}
		if err := json.Unmarshal(body, v); err != nil {
			if err := f.WriteObject(failure{Error: &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: "not a request, a notification or an answer"}}); err != nil {
				return err
			}
			continue
		}
		return nil
	}
}

// fault is why reading ended, nil at a clean end.
func (f *frames) fault() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.broken
}

// failure is an answer to a message whose id cannot be known.
type failure struct {
	Version version         `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Error   *jsonrpc2.Error `json:"error"`
}

type version struct{}

func (version) MarshalJSON() ([]byte, error) { return []byte(`"2.0"`), nil }

// envelope is what every message has a part of.
type envelope struct {
	ID     *json.RawMessage `json:"id"`
	Method *json.RawMessage `json:"method"`
	Result *json.RawMessage `json:"result"`
	Error  *json.RawMessage `json:"error"`
	Params json.RawMessage  `json:"params"`
}

// faultOf is the answer to a body that is no message, nil if it is one.
func faultOf(body []byte) *failure {
	invalid := func(id *json.RawMessage, why string) *failure {
		f := &failure{Error: &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: why}}
		if id != nil {
			f.ID = *id
		}
		return f
	}
	var e envelope
	trimmed := bytes.TrimSpace(body)
	if len(trimmed) > 0 && trimmed[0] != '{' && json.Valid(trimmed) {
		return invalid(nil, "a message is one JSON object; batches are not accepted")
	}
	if err := json.Unmarshal(trimmed, &e); err != nil {
		return &failure{Error: &jsonrpc2.Error{Code: jsonrpc2.CodeParseError, Message: "the message is not JSON"}}
	}
	if e.ID != nil && !isID(*e.ID) {
		return invalid(nil, "`id` is a number or a text")
	}
	if e.Method == nil {
		if e.ID != nil && (e.Result != nil || e.Error != nil) {
			return nil
		}
		// An answer with the result null has lost it on the way through the
		// envelope; it is one all the same.
		if e.ID != nil && bytes.Contains(trimmed, []byte(`"result"`)) {
			return nil
		}
		return invalid(e.ID, "a message needs a `method`, or an `id` with a `result` or an `error`")
	}
	if len(*e.Method) == 0 || (*e.Method)[0] != '"' {
		return invalid(e.ID, "`method` is a text")
	}
	if p := bytes.TrimSpace(e.Params); len(p) > 0 && p[0] != '{' && p[0] != '[' && !bytes.Equal(p, []byte("null")) {
		return invalid(e.ID, "`params` is an object or a list")
	}
	return nil
}

func isID(id json.RawMessage) bool {
	if len(id) > 0 && id[0] == '"' {
		return true
	}
	n, err := strconv.ParseInt(string(id), 10, 64)
	return err == nil && n >= 0
}

// readFrame reads one header and its body.
func (f *frames) readFrame() ([]byte, error) {
	length, size := -1, 0
	for first := true; ; first = false {
		line, err := f.headerLine(maxHeader - size)
		if err != nil {
			if errors.Is(err, io.EOF) && first && line == "" {
				return nil, io.EOF
			}
			return nil, errHeader
		}
		size += len(line)
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			if first {
				continue // a stray line end between frames
			}
			break
		}
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
	body := make([]byte, length)
	if _, err := io.ReadFull(f.in, body); err != nil {
		return nil, io.ErrUnexpectedEOF
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

// WriteObject writes one message.
func (f *frames) WriteObject(v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.out.WriteString("Content-Length: ")
	f.out.WriteString(strconv.Itoa(len(body)))
	f.out.WriteString("\r\n\r\n")
	f.out.Write(body)
	return f.out.Flush()
}

// Close ends the connection.
func (f *frames) Close() error { return f.close() }
