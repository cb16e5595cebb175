package lsp

import (
	"strings"
	"testing"

	"ppolang/lang/load"
)

func TestKeysOfURIs(t *testing.T) {
	for _, tt := range []struct{ uri, key, back string }{
		{"file:///home/a/b.rules", "/home/a/b.rules", "file:///home/a/b.rules"},
		{"file:///home/a/../c//b.rules", "/home/c/b.rules", "file:///home/c/b.rules"},
		{"file://localhost/home/b.rules", "/home/b.rules", "file:///home/b.rules"},
		{"file://LOCALHOST/home/b.rules", "/home/b.rules", "file:///home/b.rules"},
		{"file:/home/b.rules", "/home/b.rules", "file:///home/b.rules"},
		{"file:///%C3%A6%20%C3%B8.rules", "/æ ø.rules", "file:///%C3%A6%20%C3%B8.rules"},
		{"file:///a%23b%3F.rules", "/a#b?.rules", "file:///a%23b%3F.rules"},
		{"file:///c%3A/regler/a.rules", "c:/regler/a.rules", "file:///c:/regler/a.rules"},
		{"file:///C:/regler/a.rules", "c:/regler/a.rules", "file:///c:/regler/a.rules"},
		{"file:/C:/regler/a.rules", "c:/regler/a.rules", "file:///c:/regler/a.rules"},
		{"file://c:/regler/a.rules", "c:/regler/a.rules", "file:///c:/regler/a.rules"},
		{"file:///d%3A", "d:/", "file:///d:/"},
		{"file:///D:/", "d:/", "file:///d:/"},
		{"file:///cd:/a", "/cd:/a", "file:///cd:/a"},
		{"file://server/share/regler/a.rules", "//server/share/regler/a.rules", "file://server/share/regler/a.rules"},
		{"file://SERVER/Share/%C3%A6.rules", "//server/Share/æ.rules", "file://server/Share/%C3%A6.rules"},
		{"file://server/share/x/../../../a.rules", "//server/a.rules", "file://server/a.rules"},
		{"file://wsl%24/Ubuntu/a.rules", "", ""},
		{"file://wsl.localhost/Ubuntu/a.rules", "//wsl.localhost/Ubuntu/a.rules", "file://wsl.localhost/Ubuntu/a.rules"},
		{"file://10.0.0.7/share/a.rules", "//10.0.0.7/share/a.rules", "file://10.0.0.7/share/a.rules"},
		{"file://server:80/share/a.rules", "", ""},
		{"file://me@server/share/a.rules", "", ""},
		{"file://server", "", ""},
		{"file:", "", ""},
		{"file:///a%00b", "", ""},
		{"untitled:Untitled-1", "", ""},
		{"untitled:/home/a.rules", "", ""},
		{"vscode-userdata:/home/a/settings.json", "", ""},
		{"vscode-vfs://github/o/r/a.rules", "", ""},
		{"vscode-notebook-cell:/home/a.ipynb#W0", "", ""},
		{"git:/home/a.rules?%7B%7D", "", ""},
		{"::", "", ""},
	} {
		want, back := tt.key, tt.back
		if want == "" {
			want, back = tt.uri, tt.uri
		}
		key := keyOf(tt.uri)
		if key != want || uriOf(key) != back || keyOf(uriOf(key)) != key {
			t.Errorf("%s: key %s, want %s; URI %s, want %s; and back %s", tt.uri, key, want, uriOf(key), back, keyOf(uriOf(key)))
		}
		if onDisk(key) != (tt.key != "") {
			t.Errorf("%s: on disk is %v", tt.uri, onDisk(key))
		}
	}
	for path, want := range map[string]string{
		"/home/a": "/home/a", `C:\regler`: "c:/regler", `c:\`: "c:/", "D:/x/": "d:/x", `\\server\share\regler`: "//server/share/regler", "//server/share": "//server/share",
	} {
		if got := keyOfPath(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

func TestFoldersOfKeys(t *testing.T) {
	for _, tt := range []struct {
		folder, key string
		below       bool
	}{
		{"/", "/a", true}, {"/", "//server/share/a", false}, {"/a", "/a/b", true}, {"/a", "/ab", false},
		{"//server/share", "//server/share/a/b", true}, {"//server/share", "//server/shared/a", false}, {"//server/share", "/server/share/a", false},
		{"c:/", "c:/a", true}, {"c:/", "d:/a", false}, {"/a", "untitled:/a/b", false},
	} {
		if got := below(tt.folder, tt.key); got != tt.below {
			t.Errorf("%s below %s: %v", tt.key, tt.folder, got)
		}
	}
}

// share is a host whose files are on the network.
type share struct {
	noMachine
	files map[string]string
}

func (h share) Rules(folder string) []string {
	var list []string
	for name := range h.files {
		if below(folder, name) && strings.HasSuffix(name, ".rules") {
			list = append(list, name)
		}
	}
	return list
}

func (h share) Read(folder, name string) ([]byte, error) {
	text, ok := h.files[name]
	if !ok || !below(folder, name) {
		return nil, errNoFile
	}
	return []byte(text), nil
}

func (h share) Loader(string) (Loader, error) { return h, nil }
func (h share) Close() error                  { return nil }

func (h share) Load(from, file string) (string, []byte, error) {
	name := load.Beside(from, file)
	text, ok := h.files[name]
	if !ok {
		return "", nil, errNoFile
	}
	return name, []byte(text), nil
}

// What rules on a network share name is read from there.
func TestRulesOnANetworkShare(t *testing.T) {
	const main = "språk nb\nbruk \"../felles/felles.rules\"\n\nkodesett k \"K\": B1\n"
	h := share{files: map[string]string{
		"//server/share/regler/main.rules":   main,
		"//server/share/felles/felles.rules": "språk nb\n\nkodeverk K \"Koder\"\n  fra \"../koder.txt\"\n",
		"//server/share/koder.txt":           "kode;tittel\nB1;En\n",
	}}
	for _, root := range []string{"file://server/share", "file://SERVER/share/regler", ""} {
		c, log := serve(t, h)
		if err := c.Initialize(map[string]any{"rootUri": root}); err != nil {
			t.Fatal(err)
		}
		uri := "file://Server/share/regler/main.rules"
		if err := c.Notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": "ppolang", "version": 1, "text": main}}); err != nil {
			t.Fatal(err)
		}
		var report struct{ Items []struct{ Severity int } }
		if err := c.Call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": uri}}, &report); err != nil {
			t.Fatal(err)
		}
		for _, d := range report.Items {
			if d.Severity < 3 {
				t.Errorf("root %q: %v", root, report.Items)
			}
		}
		var places []struct{ TargetURI string }
		at := map[string]any{"textDocument": map[string]any{"uri": uri}, "position": map[string]any{"line": 1, "character": 10}}
		if err := c.Call("textDocument/definition", at, &places); err != nil || len(places) != 1 || places[0].TargetURI != "file://server/share/felles/felles.rules" {
			t.Errorf("root %q: bruk leads to %v, %v", root, places, err)
		}
		at["position"] = map[string]any{"line": 3, "character": 17}
		if err := c.Call("textDocument/definition", at, &places); err != nil || len(places) != 1 || places[0].TargetURI != "file://server/share/koder.txt" {
			t.Errorf("root %q: the code leads to %v, %v", root, places, err)
		}
		if code := c.Close(); code != 0 || log.String() != "" {
			t.Errorf("exit code %d, %s", code, log)
		}
	}
}
