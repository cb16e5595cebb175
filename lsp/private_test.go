package lsp

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"ppolang/lang/diag"
)

const number = "01018012345"

func TestNumbersAreMaskedOnTheWayOut(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"nothing to hide", `{"message":"abc","n":[1,2]}`, `{"message":"abc","n":[1,2]}`},
		{"a text", `{"message":"for ` + number + `"}`, `{"message":"for ***********"}`},
		{"after an escape", `{"message":"a\n` + number + `\tb"}`, `{"message":"a\n***********\tb"}`},
		{"after an escape with digits", `{"message":"\u2028` + number + `"}`, `{"message":"\u2028***********"}`},
		{"after a quote", `{"message":"\"` + number + `\\"}`, `{"message":"\"***********\\"}`},
		{"parted by a tab", `{"m":"010180\t12345"}`, `{"m":"***********"}`},
		{"parted", `["010180 12345","010180-12345"]`, `["***********","***********"]`},
		{"not eleven", `["0101801234","010180123456"]`, `["0101801234","010180123456"]`},
		{"an edit", `{"newText":"` + number + `","label":"` + number + `"}`, `{"newText":"` + number + `","label":"***********"}`},
		{"what comes back", `{"data":{"a":["` + number + `",{"b":"}\"` + number + `"}]},"title":"` + number + `"}`, `{"data":{"a":["` + number + `",{"b":"}\"` + number + `"}]},"title":"***********"}`},
		{"a name of a field", `{"` + number + `":"` + number + `"}`, `{"` + number + `":"***********"}`},
		{"a number", `{"n":` + number[1:] + `1}`, `{"n":` + number[1:] + `1}`},
		{"verbatim at the end", `{"uri":"` + number + `"}`, `{"uri":"` + number + `"}`},
		{"verbatim null", `{"uri":null,"m":"` + number + `"}`, `{"uri":null,"m":"***********"}`},
	} {
		want := strings.ReplaceAll(tt.want, "***********", diag.Mask(number))
		if got := string(private([]byte(tt.body))); got != want {
			t.Errorf("%s: %s, want %s", tt.name, got, want)
		}
	}
}

// What is masked in the text of a message is what is masked in its values.
func FuzzPrivate(f *testing.F) {
	f.Add("message", "a\n"+number, "\\u"+number)
	f.Add("uri", number, "\u2028"+number+"\"")
	f.Add("m\":", "010180 12345", "{\"data\":"+number)
	f.Fuzz(func(t *testing.T, name, a, b string) {
		body, err := encode(map[string]any{name: a, "list": []any{b, map[string]any{"newText": a, "label": b}}})
		if err != nil {
			t.Fatal(err)
		}
		var was, is any
		_ = json.Unmarshal(body, &was)
		if err := json.Unmarshal(private(body), &is); err != nil {
			t.Fatalf("%s: %v", body, err)
		}
		if want := maskedValues(was); !reflect.DeepEqual(is, want) {
			t.Fatalf("%s: %v, want %v", body, is, want)
		}
	})
}

// maskedValues masks the values of a message one by one.
func maskedValues(v any) any {
	switch v := v.(type) {
	case string:
		return diag.Mask(v)
	case []any:
		for i := range v {
			v[i] = maskedValues(v[i])
		}
	case map[string]any:
		for name := range v {
			if !verbatim[name] {
				v[name] = maskedValues(v[name])
			}
		}
	}
	return v
}
