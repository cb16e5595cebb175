package vocabulary

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

func readModel(t *testing.T) (text []byte, m *Model) {
	t.Helper()
	text, err := os.ReadFile("model.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	return text, m
}

func TestFilesAreWritten(t *testing.T) {
	text, _ := readModel(t)
	files, err := Files(text)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range files {
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the meta model gives: run go generate ./internal/vocabulary", path)
		}
	}
}

// What was taken of the meta model is what is needed, no less and no more.
func TestModelIsReduced(t *testing.T) {
	text, m := readModel(t)
	again, err := Reduce(m)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Compact(again)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, text) {
		t.Error("model.json has other types than uses.go asks for: run go run ./write -from metaModel.json")
	}
}

// A method that a newer protocol brings is neither answered nor forgotten.
func TestEveryMethodHasAFate(t *testing.T) {
	_, m := readModel(t)
	m.Requests = append(m.Requests, Method{Method: "textDocument/new", TypeName: "NewRequest", Direction: "clientToServer"})
	if _, err := Reduce(m); err == nil || !strings.Contains(err.Error(), "textDocument/new") {
		t.Errorf("%v", err)
	}
	_, m = readModel(t)
	m.Requests = m.Requests[1:]
	if _, err := Reduce(m); err == nil || !strings.Contains(err.Error(), "textDocument/implementation") {
		t.Errorf("%v", err)
	}
}
