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
// answer can forget it. The message is JSON as encode writes it, with no blanks;
// it is read through once, and written anew only where there is something to hide.
func private(body []byte) []byte {
	var out []byte
	kept := 0 // how much of the body is in out
	for i := 0; i < len(body); {
		quote := bytes.IndexByte(body[i:], '"')
		if quote < 0 {
			break
		}
		start := i + quote + 1
		end := textEnd(body, start)
		i = end + 1
		text := body[start:end]
		if i < len(body) && body[i] == ':' { // the name of a field
			if verbatim[string(text)] {
				i = valueEnd(body, i+1)
			}
			continue
		}
		if hidden := masked(text); hidden != nil {
			out = append(append(out, body[kept:start]...), hidden...)
			kept = end
		}
	}
	if out == nil {
		return body
	}
	return append(out, body[kept:]...)
}

// textEnd is where the text that begins at start has its closing quote.
func textEnd(body []byte, start int) int {
	for i := start; i < len(body); i++ {
		switch body[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return len(body)
}

// valueEnd is the end of the value that begins at start.
func valueEnd(body []byte, start int) int {
	depth := 0
	for i := start; i < len(body); i++ {
		switch body[i] {
		case '"':
			i = textEnd(body, i+1)
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				return i
			}
		case ',':
			if depth == 0 {
				return i
			}
		}
	}
	return len(body)
}

// shortest is the fewest bytes that can have something to hide.
const shortest = 11

// masked is a text without identity numbers, nil where it has none. It is masked
// as people read it: an escape may be the tab that parts two groups of digits.
func masked(text []byte) []byte {
	if len(text) < shortest {
		return nil
	}
	plain := string(text)
	if bytes.IndexByte(text, '\\') >= 0 && json.Unmarshal([]byte(`"`+plain+`"`), &plain) != nil {
		return []byte{} // what we have just written is JSON
	}
	hidden := diag.Mask(plain)
	if hidden == plain {
		return nil
	}
	out, err := encode(hidden)
	if err != nil {
		return []byte{}
	}
	return out[1 : len(out)-1] // without the quotes
}
