package lsp

import (
	"encoding/json"
	"strings"
	"testing"

	"ppolang/lsp/protocol"
)

// What is answered is offered, and what is offered is answered.
func TestAnsweredIsOffered(t *testing.T) {
	text, err := json.Marshal(offersTo(client{}))
	if err != nil {
		t.Fatal(err)
	}
	var offered map[string]any
	if err := json.Unmarshal(text, &offered); err != nil {
		t.Fatal(err)
	}
	offers := func(path string) bool {
		var at any = offered
		for _, name := range strings.Split(path, ".") {
			fields, _ := at.(map[string]any)
			if at = fields[name]; at == nil || at == false {
				return false
			}
		}
		return true
	}
	for _, method := range protocol.Answered {
		if path := protocol.Capabilities[method]; path != "" && !offers(path) {
			t.Errorf("%s is answered, and %s not offered", method, path)
		}
	}
	for _, method := range protocol.Refused {
		if path := protocol.Capabilities[method]; path != "" && offers(path) {
			t.Errorf("%s is offered, and %s refused", path, method)
		}
	}
}
