package protocol

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/sourcegraph/jsonrpc2"
)

var errNoMethod = &jsonrpc2.Error{Code: jsonrpc2.CodeMethodNotFound, Message: "no such method"}

// ask has a request answered. The places are fields without which it is about
// nothing.
func ask[P, R any](ctx context.Context, answer func(context.Context, *P) (R, error), params json.RawMessage, places ...string) (any, error) {
	var p P
	if err := Decode(params, &p); err != nil {
		return nil, err
	}
	if err := missing(params, places); err != nil {
		return nil, err
	}
	return answer(ctx, &p)
}

// tell has a notification heard.
func tell[P any](hear func(*P) error, params json.RawMessage) error {
	var p P
	if err := Decode(params, &p); err != nil {
		return err
	}
	return hear(&p)
}

// Decode reads parameters. Its error names the field, never what stood in it.
func Decode(params json.RawMessage, p any) error {
	if params == nil || bytes.Equal(params, []byte("null")) {
		return BadParams("params", "is missing")
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
	return BadParams(field, "is of the wrong type")
}

// BadParams is the answer to a request whose parameters are not as they have to be.
func BadParams(field, why string) error {
	return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "`" + field + "` " + why}
}

// jsonPath leaves out of a path the names of embedded Go types.
func jsonPath(field string) string {
	parts := slices.DeleteFunc(strings.Split(field, "."), func(p string) bool { return p != "" && 'A' <= p[0] && p[0] <= 'Z' })
	return strings.Join(parts, ".")
}

// missing names the first place that is not there. A place within another comes
// after it.
func missing(params json.RawMessage, places []string) error {
	if len(places) == 0 {
		return nil
	}
	fields := map[string]map[string]json.RawMessage{"": fieldsOf(params)}
	for _, place := range places {
		in, field, nested := strings.Cut(place, ".")
		if !nested {
			in, field = "", place
		}
		part, ok := fields[in][field]
		if !ok || string(part) == "null" {
			return BadParams(place, "is missing")
		}
		if !nested {
			fields[place] = fieldsOf(part)
		}
	}
	return nil
}

// fieldsOf are the fields of an object, none of anything else.
func fieldsOf(text json.RawMessage) map[string]json.RawMessage {
	var fields map[string]json.RawMessage
	if len(text) > 0 && text[0] == '{' {
		_ = json.Unmarshal(text, &fields) // it has been read once
	}
	return fields
}
