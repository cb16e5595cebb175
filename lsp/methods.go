package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"

	"github.com/sourcegraph/jsonrpc2"
)

// method answers one kind of request.
type method func(ctx context.Context, r *request) (any, error)

// notification takes note of something. Its error is logged, so it has nothing
// of a document in it.
type notification func(s *server, params json.RawMessage) error

// methods are the requests that are answered, but for initialize and shutdown.
// Each file that answers one adds it here in its init.
var methods = map[string]method{}

// notifications are those that are heard, but for exit and $/cancelRequest.
var notifications = map[string]notification{}

// on declares the answer to a request whose parameters are a P.
func on[P any](name string, answer func(ctx context.Context, r *request, p *P) (any, error)) {
	methods[name] = func(ctx context.Context, r *request) (any, error) {
		var p P
		if err := decode(r.params, &p); err != nil {
			return nil, err
		}
		return answer(ctx, r, &p)
	}
}

// hear declares what a notification whose parameters are a P does.
func hear[P any](name string, do func(s *server, p *P) error) {
	notifications[name] = func(s *server, params json.RawMessage) error {
		var p P
		if err := decode(params, &p); err != nil {
			return err
		}
		return do(s, &p)
	}
}

// decode reads parameters. Its error names the field, never what stood in it.
func decode(params json.RawMessage, p any) error {
	if params == nil || bytes.Equal(params, []byte("null")) {
		return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "`params` is missing"}
	}
	err := json.Unmarshal(params, p)
	if err == nil {
		return nil
	}
	why := "`params` cannot be read"
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		why = "`" + wrong.Field + "` is of the wrong type"
	}
	return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: why}
}
