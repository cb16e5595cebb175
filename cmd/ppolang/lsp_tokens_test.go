package main

import (
	"slices"
	"strings"
	"testing"

	"ppolang/internal/edits"
	"ppolang/internal/lsptest"
	"ppolang/rules"
)

// What the tokens were, with the changes the server tells of, is what they are.
func TestTokenDeltas(t *testing.T) {
	c, err := lsptest.Start(serveLSP)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	ask := func(method string, params map[string]any, result any) {
		t.Helper()
		if err := c.Call(method, params, result); err != nil {
			t.Fatal(method, err)
		}
	}
	var begun any
	ask("initialize", map[string]any{"capabilities": map[string]any{}}, &begun)
	text := edits.New(11, strings.Join(strings.SplitAfter(string(rules.PPO()), "\n")[:700], ""))
	document := map[string]any{"uri": "untitled:a.rules"}
	whole := map[string]any{"textDocument": document}
	if err := c.Notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": "untitled:a.rules", "languageId": "ppolang", "version": 0, "text": text.Now}}); err != nil {
		t.Fatal(err)
	}
	type answer struct {
		ResultID string
		Data     []uint32
		Edits    []struct {
			Start, DeleteCount int
			Data               []uint32
		}
	}
	var first answer
	ask("textDocument/semanticTokens/full", whole, &first)
	have, id := first.Data, first.ResultID
	if len(have) < 5000 {
		t.Fatalf("only %d numbers", len(have))
	}
	changed := 0
	for version := 1; version <= 120; version++ {
		how := text.Edit()
		if err := c.Notify("textDocument/didChange", map[string]any{
			"textDocument":   map[string]any{"uri": "untitled:a.rules", "version": version},
			"contentChanges": []any{map[string]any{"text": text.Now}},
		}); err != nil {
			t.Fatal(err)
		}
		var delta, full answer
		ask("textDocument/semanticTokens/full/delta", map[string]any{"textDocument": document, "previousResultId": id}, &delta)
		if delta.Data != nil {
			t.Fatalf("round %d: all tokens again", version)
		}
		for i := len(delta.Edits) - 1; i >= 0; i-- {
			e := delta.Edits[i]
			have = slices.Concat(have[:e.Start], e.Data, have[e.Start+e.DeleteCount:])
			changed++
		}
		id = delta.ResultID
		ask("textDocument/semanticTokens/full", whole, &full)
		if !slices.Equal(have, full.Data) {
			t.Fatalf("round %d (%s): the tokens are not those of the text", version, how)
		}
	}
	if changed < 30 {
		t.Errorf("only %d changes", changed)
	}
	var again answer
	ask("textDocument/semanticTokens/full/delta", map[string]any{"textDocument": document, "previousResultId": "never given"}, &again)
	if !slices.Equal(again.Data, have) {
		t.Error("an answer that is not remembered does not give all tokens")
	}
}
