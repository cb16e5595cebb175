package lsp

import (
	"bytes"
	"encoding/json"

	"github.com/sourcegraph/jsonrpc2"
)

// envelope is what every message has a part of. A part that is null is there.
type envelope struct {
	ID     json.RawMessage `json:"id"`
	Method json.RawMessage `json:"method"`
	Result json.RawMessage `json:"result"`
	Error  json.RawMessage `json:"error"`
	Params json.RawMessage `json:"params"`
}

// answer is what comes back of a request. Its id is written as it was read, so
// that any number and any text comes back as it was.
type answer struct {
	Version jsonrpcVersion  `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  any             `json:"result"`
}

// failure is the answer to a request that failed, or to a message whose id cannot
// be known.
type failure struct {
	Version jsonrpcVersion  `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Error   *jsonrpc2.Error `json:"error"`
}

// notification is what the server tells.
type notification struct {
	Version jsonrpcVersion `json:"jsonrpc"`
	Method  string         `json:"method"`
	Params  any            `json:"params,omitempty"`
}

type jsonrpcVersion struct{}

func (jsonrpcVersion) MarshalJSON() ([]byte, error) { return []byte(`"2.0"`), nil }

func fail(id json.RawMessage, code int64, why string) *failure {
	return &failure{ID: id, Error: &jsonrpc2.Error{Code: code, Message: why}}
}

// read takes a body apart. A body that is no message gives the answer to it; an
// answer that is none gives neither, for answers are not answered.
func read(body []byte) (*envelope, *failure) {
	body = bytes.TrimSpace(body)
	var e envelope
	if err := json.Unmarshal(body, &e); err != nil {
		if json.Valid(body) {
			return nil, fail(nil, jsonrpc2.CodeInvalidRequest, "a message is one JSON object; batches are not accepted")
		}
		return nil, fail(nil, jsonrpc2.CodeParseError, "the message is not JSON")
	}
	isAnswer := e.Result != nil || e.Error != nil
	switch {
	case e.ID != nil && !isID(e.ID) && e.Method != nil:
		return nil, fail(nil, jsonrpc2.CodeInvalidRequest, "`id` is a number or a text")
	case e.Method == nil && isAnswer:
		if !isID(e.ID) || e.Result != nil && e.Error != nil || e.Error != nil && e.Error[0] != '{' {
			return nil, nil
		}
		return &e, nil
	case e.Method == nil:
		return nil, fail(idOf(e.ID), jsonrpc2.CodeInvalidRequest, "a message needs a `method`, or an `id` with a `result` or an `error`")
	case e.Method[0] != '"':
		return nil, fail(idOf(e.ID), jsonrpc2.CodeInvalidRequest, "`method` is a text")
	case isAnswer:
		return nil, fail(idOf(e.ID), jsonrpc2.CodeInvalidRequest, "a message is a request or an answer, not both")
	}
	return &e, nil
}

// forTransport is the message as the transport shall see it: a request's id as a
// text that holds it, and no parameters.
func (e *envelope) forTransport() []byte {
	m := map[string]any{}
	switch {
	case e.Method != nil:
		m["method"] = e.Method
		if e.ID != nil {
			m["id"] = string(e.ID)
		}
	case e.Error != nil:
		m["id"], m["error"] = e.ID, e.Error
	default:
		m["id"], m["result"] = e.ID, e.Result
	}
	text, _ := json.Marshal(m) // of parts that have been read as JSON
	return text
}

// isID says whether an id is a text or a number.
func isID(id json.RawMessage) bool {
	return len(id) > 0 && (id[0] == '"' || id[0] == '-' || '0' <= id[0] && id[0] <= '9')
}

func idOf(id json.RawMessage) json.RawMessage {
	if isID(id) {
		return id
	}
	return nil
}
