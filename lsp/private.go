package lsp

import (
	"bytes"
	"encoding/json"

	"ppolang/lang/diag"
)

// verbatim are the fields of messages that are no words for people: text for the
// document itself, which holds what is written there already, addresses of files,
// and what the client only sends back.
var verbatim = map[string]bool{
	"newText": true, "insertText": true, "filterText": true, "placeholder": true,
	"uri": true, "targetUri": true, "target": true, "href": true, "oldUri": true, "newUri": true,
	"data": true, "arguments": true, "resultId": true, "id": true, "token": true, "newName": true,
}

// private is a message in which nothing for people to read has the shape of a
// national identity number. Everything that is written passes here, so that no
// answer can forget it; one in a million has anything to hide.
func private(body []byte) []byte {
	text := string(body)
	if diag.Mask(text) == text {
		return body
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	var message any
	if dec.Decode(&message) != nil {
		return nil // what we have just written is JSON
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(masked(message))
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func masked(v any) any {
	switch v := v.(type) {
	case string:
		return diag.Mask(v)
	case []any:
		for i := range v {
			v[i] = masked(v[i])
		}
	case map[string]any:
		for name, field := range v {
			if !verbatim[name] {
				v[name] = masked(field)
			}
		}
	}
	return v
}
