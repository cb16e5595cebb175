package inspect_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"ppolang/interp/inspect"
	"ppolang/lang/diag"
)

// What is written as JSON is what docs/schema says.
func TestJSONFollowsItsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/schema/inspect.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	r := shipped(t)
	var list []*inspect.File
	for _, f := range append(cases(t), hostile(t)...) {
		seen, _ := lookAt(f, r.Info(), inspect.Options{Rows: 2000})
		list = append(list, seen)
	}
	valid := func(list []*inspect.File) string {
		var b bytes.Buffer
		if err := inspect.JSON(&b, list, inspect.Shown{Lang: diag.NB, Values: true}); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		value, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%v\n%s", err, text)
		}
		return text
	}
	all := valid(list)
	valid(nil)
	for _, key := range []string{"guessed", "packed", "separator", "namespace", "version", "sheets", "reads", "beside", "unread", "problems", "element", "above", "headless", "more", "unknown_words",
		"lacking", "missing", "unused", "draft", "twice", "more_different", "unique", "split", "systems", "dates", "values"} {
		if !strings.Contains(all, `"`+key+`":`) {
			t.Errorf("no case has %s", key)
		}
	}
	value, _ := jsonschema.UnmarshalJSON(strings.NewReader(`{"files":[{"file":"a.csv","tables":[{"rows":-1,"columns":[]}]}]}`))
	if schema.Validate(value) == nil {
		t.Error("the schema takes everything")
	}
}
