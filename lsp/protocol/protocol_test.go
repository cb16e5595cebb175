package protocol

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"ppolang/internal/vocabulary"
)

// The types of glsp's are as the protocol has them: every field that must be there
// is and is always written, and there is none that the protocol lacks.
func TestGivenTypesFit(t *testing.T) {
	text, err := os.ReadFile("../../internal/vocabulary/model.json")
	if err != nil {
		t.Fatal(err)
	}
	var m vocabulary.Model
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, s := range m.Structures {
		one, ok := givenTypes[s.Name]
		if !ok {
			continue
		}
		compared++
		optional := map[string]bool{} // of each field of glsp's
		for _, f := range reflect.VisibleFields(reflect.TypeOf(one)) {
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.Anonymous {
				optional[name] = strings.Contains(options, "omitempty")
			}
		}
		for _, p := range s.Properties {
			if omitted, there := optional[p.Name]; !p.Optional && (!there || omitted) {
				t.Errorf("%s of glsp's has no field %s that is always written", s.Name, p.Name)
			}
			delete(optional, p.Name)
		}
		for name := range optional {
			t.Errorf("%s.%s is glsp's alone", s.Name, name)
		}
	}
	if compared != len(givenTypes) || compared < 40 {
		t.Errorf("%d of %d types were compared", compared, len(givenTypes))
	}
}

func TestPlacesAreRequired(t *testing.T) {
	places := []string{"textDocument", "textDocument.uri", "position", "position.line", "position.character", "newName"}
	for _, tt := range []struct{ params, missing string }{
		{`{"textDocument":{"uri":"a"},"position":{"line":0,"character":0},"newName":""}`, ""},
		{`{"position":{"line":0,"character":0},"newName":""}`, "`textDocument` is"},
		{`{"textDocument":null,"position":{"line":0,"character":0},"newName":""}`, "`textDocument` is"},
		{`{"textDocument":{},"position":{"line":0,"character":0},"newName":""}`, "`textDocument.uri` is"},
		{`{"textDocument":{"uri":"a"},"position":{"character":0},"newName":""}`, "`position.line` is"},
		{`{"textDocument":{"uri":"a"},"position":{"line":0,"character":null},"newName":""}`, "`position.character` is"},
		{`{"textDocument":{"uri":"a"},"position":{"line":0,"character":0}}`, "`newName` is"},
	} {
		err := missing(json.RawMessage(tt.params), places)
		if (err == nil) != (tt.missing == "") || err != nil && !strings.Contains(err.Error(), tt.missing) {
			t.Errorf("%s: %v", tt.params, err)
		}
	}
}
