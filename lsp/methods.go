package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"

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
	required := requiredOf(reflect.TypeFor[P]())
	methods[name] = func(ctx context.Context, r *request) (any, error) {
		var p P
		if err := decode(r.params, &p); err != nil {
			return nil, err
		}
		if err := missing(r.params, required); err != nil {
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
		return badParams("params", "is missing")
	}
	err := json.Unmarshal(params, p)
	if err == nil {
		return nil
	}
	field := "params"
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		field = jsonPath(wrong.Field)
	}
	return badParams(field, "is of the wrong type")
}

func badParams(field, why string) error {
	return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "`" + field + "` " + why}
}

// jsonPath leaves out of a path the names of embedded Go types.
func jsonPath(field string) string {
	parts := slices.DeleteFunc(strings.Split(field, "."), func(p string) bool { return p != "" && 'A' <= p[0] && p[0] <= 'Z' })
	return strings.Join(parts, ".")
}

// places are the parameters without which a question is about nothing. Of others
// that are missing clients are forgiven.
var places = []string{"textDocument", "position", "range", "positions", "newName"}

// requiredOf are those of the places that parameters of this type have.
func requiredOf(t reflect.Type) []string {
	if t.Kind() != reflect.Struct {
		return nil
	}
	var list []string
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if slices.Contains(places, name) && !strings.Contains(options, "omitempty") && f.Type.Kind() != reflect.Pointer {
			list = append(list, name)
		}
	}
	return list
}

// missing names the first field that is required and not there.
func missing(params json.RawMessage, required []string) error {
	if len(required) == 0 {
		return nil
	}
	var have map[string]json.RawMessage
	if err := json.Unmarshal(params, &have); err != nil {
		return badParams("params", "is of the wrong type")
	}
	inside := map[string][]string{"textDocument": {"uri"}, "position": {"line", "character"}, "range": {"start", "end"}}
	for _, name := range required {
		part, ok := have[name]
		if !ok || string(part) == "null" {
			return badParams(name, "is missing")
		}
		if inside[name] == nil {
			continue
		}
		var fields map[string]json.RawMessage
		_ = json.Unmarshal(part, &fields) // it has been read once
		for _, field := range inside[name] {
			if text, ok := fields[field]; !ok || string(text) == "null" {
				return badParams(name+"."+field, "is missing")
			}
		}
	}
	return nil
}
