package lsp

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"sync"
	"time"
)

// maxUnread bounds what waits for a client that does not read. Past that whoever
// has something to say waits, so that memory stays flat.
const maxUnread = 64 << 20

var errGone = errors.New("the client does not read any more")

// outbox writes messages one after the other in a goroutine of its own: a client
// that writes much before it reads must not stop the server from reading.
type outbox struct {
	out  io.Writer
	lost func() error // called when nobody reads any more

	mu     sync.Mutex
	change *sync.Cond // of what follows
	queue  [][]byte
	size   int // bytes that have not been written
	gone   bool
}

func newOutbox(out io.Writer, lost func() error) *outbox {
	o := &outbox{out: out, lost: lost}
	o.change = sync.NewCond(&o.mu)
	go o.write()
	return o
}

// WriteObject puts a message in line.
func (o *outbox) WriteObject(v any) error {
	frame, err := frameOf(v)
	if err != nil {
		return err
	}
	return o.send(frame)
}

// send puts a message in line that has been written already.
func (o *outbox) send(frame []byte) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	for o.size > maxUnread && !o.gone {
		o.change.Wait()
	}
	if o.gone {
		return errGone
	}
	o.queue = append(o.queue, frame)
	o.size += len(frame)
	o.change.Broadcast()
	return nil
}

// frameOf is a message with its header.
func frameOf(v any) ([]byte, error) {
	body, err := encode(v)
	if err != nil {
		return nil, err
	}
	body = private(body)
	frame := make([]byte, 0, len(body)+32)
	frame = append(frame, "Content-Length: "...)
	frame = strconv.AppendInt(frame, int64(len(body)), 10)
	frame = append(frame, "\r\n\r\n"...)
	return append(frame, body...), nil
}

// encode writes JSON as it stands in a message.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// write empties the queue until nobody reads.
func (o *outbox) write() {
	o.mu.Lock()
	defer o.mu.Unlock()
	for {
		for len(o.queue) == 0 {
			if o.gone {
				return
			}
			o.change.Wait()
		}
		queue := o.queue
		o.queue = nil
		for _, frame := range queue {
			o.mu.Unlock()
			_, err := o.out.Write(frame)
			o.mu.Lock()
			o.size -= len(frame)
			o.gone = o.gone || err != nil
			o.change.Broadcast()
			if err != nil {
				_ = o.lost()
			}
			if o.gone {
				return
			}
		}
	}
}

// hangUp waits until all is written, but not for long, and ends.
func (o *outbox) hangUp(most time.Duration) {
	late := time.AfterFunc(most, func() {
		o.mu.Lock()
		defer o.mu.Unlock()
		o.gone = true
		o.change.Broadcast()
	})
	defer late.Stop()
	o.mu.Lock()
	defer o.mu.Unlock()
	for o.size > 0 && !o.gone {
		o.change.Wait()
	}
	o.gone = true
	o.change.Broadcast()
}
