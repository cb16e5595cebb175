// Package lsptest is an editor for tests: it speaks with a language server over a
// real pipe, and runs marker files.
package lsptest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Server serves one client and returns the exit code.
type Server func(in io.ReadCloser, out io.Writer) int

// Client is one end of a session.
type Client struct {
	in  *os.File // to the server
	out *os.File // from the server

	writing sync.Mutex
	mu      sync.Mutex
	next    int
	waiting map[string]chan Message
	// Notified is given every notification, and Asked answers every request of the
	// server's (null where it is nil). Both are called on the reading goroutine and
	// are set before the first message.
	Notified func(method string, params json.RawMessage)
	Asked    func(method string, params json.RawMessage) any
	// Unasked is given every answer that nobody waits for: one without an id, or to
	// a message that was sent with Frame. It is called and set as the others are.
	Unasked func(Message)
	// Silent answers no request of the server's.
	Silent bool

	Offers map[string]any // the server's capabilities, once it was initialized

	exit chan int
	eof  chan struct{}
}

// Message is a frame's content.
type Message struct {
	ID     json.RawMessage `json:"id,omitempty"`
	Method string          `json:"method,omitempty"`
	Params json.RawMessage `json:"params,omitempty"`
	Result json.RawMessage `json:"result,omitempty"`
	Error  *Error          `json:"error,omitempty"`
}

// Error is an error answer.
type Error struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// Error is the error in words.
func (e *Error) Error() string { return fmt.Sprintf("%d: %s", e.Code, e.Message) }

// Start begins a session with a server that runs in this process; prepare sets
// what has to be set before the first message.
func Start(serve Server, prepare ...func(*Client)) (*Client, error) {
	serverIn, in, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	out, serverOut, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c := &Client{in: in, out: out, waiting: map[string]chan Message{}, exit: make(chan int, 1), eof: make(chan struct{})}
	for _, set := range prepare {
		set(c)
	}
	go func() {
		code := serve(serverIn, serverOut)
		serverOut.Close()
		c.exit <- code
	}()
	go c.read()
	return c, nil
}

// read takes the server's messages until it closes its end.
func (c *Client) read() {
	defer close(c.eof)
	r := bufio.NewReaderSize(c.out, 64<<10)
	for {
		body, err := ReadFrame(r)
		if err != nil {
			return
		}
		var m Message
		if json.Unmarshal(body, &m) != nil {
			continue
		}
		switch {
		case m.Method != "" && len(m.ID) > 0:
			if c.Silent {
				continue
			}
			var answer any
			if c.Asked != nil {
				answer = c.Asked(m.Method, m.Params)
			}
			go c.Send(map[string]any{"jsonrpc": "2.0", "id": m.ID, "result": answer})
		case m.Method != "":
			if c.Notified != nil {
				c.Notified(m.Method, m.Params)
			}
		default:
			c.mu.Lock()
			ch := c.waiting[string(m.ID)]
			delete(c.waiting, string(m.ID))
			c.mu.Unlock()
			switch {
			case ch != nil:
				ch <- m
			case c.Unasked != nil:
				c.Unasked(m)
			}
		}
	}
}

// ReadFrame reads one frame's body.
func ReadFrame(r *bufio.Reader) ([]byte, error) {
	length := -1
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return nil, err
		}
		line = strings.TrimSpace(line)
		if line == "" {
			break
		}
		if v, ok := strings.CutPrefix(line, "Content-Length:"); ok {
			if length, err = strconv.Atoi(strings.TrimSpace(v)); err != nil {
				return nil, err
			}
		}
	}
	if length < 0 {
		return nil, errors.New("a frame without a length")
	}
	body := make([]byte, length)
	_, err := io.ReadFull(r, body)
	return body, err
}

// Frames are the bodies of the frames that bytes begin with.
func Frames(text []byte) [][]byte {
	var list [][]byte
	for r := bufio.NewReader(bytes.NewReader(text)); ; {
		body, err := ReadFrame(r)
		if err != nil {
			return list
		}
		list = append(list, body)
	}
}

// Send writes one message.
func (c *Client) Send(message any) error {
	body, err := json.Marshal(message)
	if err != nil {
		return err
	}
	return c.Frame(string(body))
}

// Frame writes a body with its header.
func (c *Client) Frame(body string) error {
	return c.Raw(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body))
}

// Raw writes bytes as they are.
func (c *Client) Raw(text string) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	_, err := io.WriteString(c.in, text)
	return err
}

// Notify sends a notification.
func (c *Client) Notify(method string, params any) error {
	return c.Send(map[string]any{"jsonrpc": "2.0", "method": method, "params": params})
}

// Pending is a request that has been sent.
type Pending struct {
	ID     int
	answer chan Message
	client *Client
}

// Ask sends a request.
func (c *Client) Ask(method string, params any) Pending {
	c.mu.Lock()
	c.next++
	p := Pending{c.next, make(chan Message, 1), c}
	c.waiting[strconv.Itoa(p.ID)] = p.answer
	c.mu.Unlock()
	_ = c.Send(map[string]any{"jsonrpc": "2.0", "id": p.ID, "method": method, "params": params})
	return p
}

// maxWait is long enough for a busy machine: it only ends what hangs.
const maxWait = 60 * time.Second

// Wait is the answer to a request.
func (p Pending) Wait() (json.RawMessage, error) {
	select {
	case m := <-p.answer:
		if m.Error != nil {
			return nil, m.Error
		}
		return m.Result, nil
	case <-p.client.eof:
		select {
		case m := <-p.answer:
			if m.Error != nil {
				return nil, m.Error
			}
			return m.Result, nil
		default:
		}
		return nil, errors.New("the server has closed the connection")
	case <-time.After(maxWait):
		return nil, errors.New("no answer")
	}
}

// Call sends a request and reads its answer into result, if that is not nil.
func (c *Client) Call(method string, params, result any) error {
	answer, err := c.Ask(method, params).Wait()
	if err != nil || result == nil {
		return err
	}
	return json.Unmarshal(answer, result)
}

// Initialize begins the session as a modern editor does; more is merged into the
// parameters.
func (c *Client) Initialize(more map[string]any) error {
	params := map[string]any{"processId": nil, "rootUri": nil, "capabilities": Capabilities()}
	for k, v := range more {
		params[k] = v
	}
	var result struct{ Capabilities map[string]any }
	if err := c.Call("initialize", params, &result); err != nil {
		return err
	}
	c.Offers = result.Capabilities
	return c.Notify("initialized", map[string]any{})
}

// Capabilities are those of a modern editor.
func Capabilities() map[string]any {
	yes := true
	return map[string]any{
		"general": map[string]any{"positionEncodings": []string{"utf-16"}},
		"window":  map[string]any{"workDoneProgress": yes},
		"workspace": map[string]any{
			"applyEdit": yes, "workspaceFolders": yes,
			"workspaceEdit": map[string]any{"documentChanges": yes},
		},
		"textDocument": map[string]any{
			"diagnostic":         map[string]any{},
			"publishDiagnostics": map[string]any{"relatedInformation": yes, "codeDescriptionSupport": yes, "tagSupport": map[string]any{"valueSet": []int{1, 2}}},
			"hover":              map[string]any{"contentFormat": []string{"markdown", "plaintext"}},
			"completion":         map[string]any{"completionItem": map[string]any{"snippetSupport": yes}},
			"signatureHelp":      map[string]any{"signatureInformation": map[string]any{"parameterInformation": map[string]any{"labelOffsetSupport": yes}}},
			"definition":         map[string]any{"linkSupport": yes},
			"documentSymbol":     map[string]any{"hierarchicalDocumentSymbolSupport": yes},
			"codeAction":         map[string]any{"codeActionLiteralSupport": map[string]any{}, "disabledSupport": yes, "resolveSupport": map[string]any{"properties": []string{"edit"}}},
			"rename":             map[string]any{"prepareSupport": yes},
		},
	}
}

// Close leaves as the protocol says, and gives the server's exit code.
func (c *Client) Close() int {
	_ = c.Call("shutdown", nil, nil)
	_ = c.Notify("exit", nil)
	return c.Hangup()
}

// Done gives the server's exit code when it ends by itself.
func (c *Client) Done() <-chan int { return c.exit }

// Hangup closes the server's input and gives its exit code.
func (c *Client) Hangup() int {
	c.in.Close()
	code := <-c.exit
	<-c.eof
	c.out.Close()
	return code
}
