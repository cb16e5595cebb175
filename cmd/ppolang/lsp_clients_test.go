package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"testing"
	"time"

	"ppolang/internal/lsptest"
)

// Clients that do what others do not.
func TestOddClients(t *testing.T) {
	for _, tt := range []struct {
		name string
		test func(t *testing.T)
	}{
		{"ids of every kind", func(t *testing.T) {
			s := ready(t, nil)
			for _, id := range []string{`"a"`, `""`, `"1"`, `"æ\n"`, `0`, `-1`, `-2147483648`, `9007199254740993`, `18446744073709551616`, `1.5`, `1e3`} {
				if err := s.Frame(`{"jsonrpc":"2.0","id":` + id + `,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:x"},"position":{"line":0,"character":0}}}`); err != nil {
					t.Fatal(err)
				}
				s.answered(id, 0)
			}
			s.lives()
		}},
		{"an id that is used again", func(t *testing.T) {
			s := ready(t, nil)
			for range 3 { // one after the other
				if err := s.Frame(`{"id":"same","method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:x"},"position":{"line":0,"character":0}}}`); err != nil {
					t.Fatal(err)
				}
				s.answered(`"same"`, 0)
			}
			s.lives()
		}},
		{"answers that nobody asked for", func(t *testing.T) {
			s := ready(t, nil)
			for _, body := range []string{`{"id":99,"result":null}`, `{"id":"x","result":{}}`, `{"id":99,"error":{"code":1,"message":"m"}}`, `{"id":99,"error":5}`, `{"id":99,"result":1,"error":null}`, `{"id":null,"error":{"code":1,"message":"m"}}`, `{"id":-5,"result":0}`, `{"id":1.5,"result":0}`} {
				if err := s.Frame(body); err != nil {
					t.Fatal(err)
				}
			}
			s.lives()
			if len(s.stray) > 0 {
				t.Errorf("an answer was answered: %v", <-s.stray)
			}
		}},
		{"a client that writes much before it reads", func(t *testing.T) {
			in, toServer, _ := os.Pipe()
			fromServer, out, _ := os.Pipe()
			exit := make(chan int, 1)
			go func() {
				code := run([]string{"lsp"}, in, out, io.Discard, func(string) string { return "" })
				out.Close()
				exit <- code
			}()
			put := func(body string) { fmt.Fprintf(toServer, "Content-Length: %d\r\n\r\n%s", len(body), body) }
			put(`{"id":0,"method":"initialize","params":{"capabilities":{}}}`)
			many := many(20_000)
			for i := 1; i <= many; i++ {
				put(fmt.Sprintf(`{"id":%d,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:x"},"position":{"line":0,"character":0}}}`, i))
			}
			put(`{"id":"end","method":"shutdown"}`)
			put(`{"method":"exit"}`)
			seen := map[string]int{}
			all, err := io.ReadAll(fromServer)
			if err != nil {
				t.Fatal(err)
			}
			for _, body := range lsptest.Frames(all) {
				var m lsptest.Message
				if err := json.Unmarshal(body, &m); err != nil {
					t.Fatal(err)
				}
				seen[string(m.ID)]++
			}
			if len(seen) != many+2 || seen["17"] != 1 || seen[`"end"`] != 1 {
				t.Errorf("%d answers, want %d", len(seen), many+2)
			}
			if code := <-exit; code != 0 {
				t.Errorf("exit code %d", code)
			}
		}},
		{"a client that never reads", func(t *testing.T) {
			in, toServer, _ := os.Pipe()
			fromServer, out, _ := os.Pipe()
			defer fromServer.Close()
			exit := make(chan int, 1)
			go func() { exit <- run([]string{"lsp"}, in, out, io.Discard, func(string) string { return "" }) }()
			for i := range 2000 {
				body := fmt.Sprintf(`{"id":%d,"method":"no/such"}`, i)
				fmt.Fprintf(toServer, "Content-Length: %d\r\n\r\n%s", len(body), body)
			}
			toServer.Close()
			select {
			case code := <-exit:
				if code != 1 {
					t.Errorf("exit code %d", code)
				}
			case <-time.After(20 * time.Second):
				t.Error("the server hangs")
			}
		}},
		{"a client that has closed its end", func(t *testing.T) {
			in, toServer, _ := os.Pipe()
			fromServer, out, _ := os.Pipe()
			fromServer.Close()
			exit := make(chan int, 1)
			go func() { exit <- run([]string{"lsp"}, in, out, io.Discard, func(string) string { return "" }) }()
			fmt.Fprintf(toServer, "Content-Length: 2\r\n\r\n{}")
			select {
			case code := <-exit:
				if code != 1 {
					t.Errorf("exit code %d", code)
				}
			case <-time.After(20 * time.Second):
				t.Error("the server stays")
			}
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.test(t)
		})
	}
}
