package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"ppolang/internal/lsptest"
)

const (
	usingRules = `språk nb
bruk "felles.rules"

regel r "Regel"
  kilde d
  for kontakt
  krev ferdig
  feil "Galt."
`
	usedRules = `språk nb

dokument d "Kilde"
  gjelder fra 2020-01-01

kodeverk K "Koder"
  fra "koder.csv"

post kontakt "Kontakt"
  felt kontakt_id tekst nøkkel
  felt dato dato styrende
  felt ferdig ja/nei
  felt kode kode K
`
)

// What a rule set rests on changes in other windows and on disk, and what is said
// of it follows.
func TestFilesThatOthersRestOn(t *testing.T) {
	dir := t.TempDir()
	main, used := fileURI(dir, "main.rules"), fileURI(dir, "felles.rules")
	write(t, filepath.Join(dir, "main.rules"), usingRules)
	write(t, filepath.Join(dir, "felles.rules"), usedRules)
	write(t, filepath.Join(dir, "koder.csv"), "kode;tittel\nA1;En\n")
	s := ready(t, map[string]any{"rootUri": fileURI(dir, "")})
	faults := func(uri string) []string {
		list := codes(s.diagnosed(uri))
		slices.Sort(list)
		return list
	}
	want := func(what, uri string, faulty bool) {
		t.Helper()
		if list := faults(uri); (len(list) > 0) != faulty {
			t.Errorf("%s: %v", what, list)
		}
	}
	s.open(main, usingRules)
	want("at first", main, false)
	s.open(used, usedRules)
	s.edit(used, 2, map[string]any{"text": strings.Replace(usedRules, "ferdig", "avsluttet", 1)})
	want("a field that was renamed in the other window", main, true)
	s.note("textDocument/didClose", doc(used))
	want("closed without saving", main, false)
	write(t, filepath.Join(dir, "felles.rules"), strings.Replace(usedRules, "ferdig", "avsluttet", 1))
	changed := map[string]any{"changes": []any{map[string]any{"uri": used, "type": 2}}}
	want("before anybody told of a change on disk", main, false)
	s.note("workspace/didChangeWatchedFiles", changed)
	want("renamed on disk", main, true)
	write(t, filepath.Join(dir, "felles.rules"), usedRules)
	s.note("workspace/didChangeWatchedFiles", changed)
	want("and back", main, false)
	if err := os.Remove(filepath.Join(dir, "koder.csv")); err != nil {
		t.Fatal(err)
	}
	s.note("workspace/didChangeWatchedFiles", changed)
	want("the code list is gone", used, true)
	write(t, filepath.Join(dir, "koder.csv"), "kode;tittel\nA1;En\nB1;To\n")
	s.note("workspace/didChangeWatchedFiles", changed)
	want("the code list is back", used, false)
	if err := os.Remove(filepath.Join(dir, "felles.rules")); err != nil {
		t.Fatal(err)
	}
	s.note("workspace/didDeleteFiles", map[string]any{"files": []any{map[string]any{"uri": used}}})
	want("the used file is gone", main, true)
	s.open(used, usedRules)
	want("the used file is in the editor only", main, false)
	s.ends(0)
}

// Diagnostics are sent for the file that was not edited, too.
func TestDiagnosticsAreSentOfTheFilesThatUseAnEditedOne(t *testing.T) {
	dir := t.TempDir()
	main, used := fileURI(dir, "main.rules"), fileURI(dir, "felles.rules")
	plain := strings.Replace(usedRules, "kodeverk K \"Koder\"\n  fra \"koder.csv\"", "kodeverk K \"Koder\"\n  kode A1", 1)
	write(t, filepath.Join(dir, "main.rules"), usingRules)
	write(t, filepath.Join(dir, "felles.rules"), plain)
	more := pushes()
	more["rootUri"] = fileURI(dir, "")
	s := ready(t, more)
	s.open(main, usingRules)
	if items := s.pushed(main, 1); len(items) != 0 {
		t.Errorf("at first: %v", codes(items))
	}
	s.open(used, plain)
	s.edit(used, 2, map[string]any{"text": strings.Replace(plain, "ferdig", "avsluttet", 1)})
	if items := s.pushed(main, 1); len(items) == 0 {
		t.Error("nothing was said of the file that uses it")
	}
	s.edit(used, 3, map[string]any{"text": plain})
	if items := s.pushed(main, 1); len(items) != 0 {
		t.Errorf("and back: %v", codes(items))
	}
	s.ends(0)
}

// Lines are those of the editor, whatever ends them.
func TestLineEnds(t *testing.T) {
	lines := []string{"språk nb", "", "dokument d \"🙂\"", "  går foran ukjent"}
	for name, text := range map[string]string{
		"LF": strings.Join(lines, "\n"), "CR LF": strings.Join(lines, "\r\n"), "CR": strings.Join(lines, "\r"),
		"with a line end": strings.Join(lines, "\n") + "\n", "with a byte order mark": "\uFEFF" + strings.Join(lines, "\n"),
		"with U+2028 in a comment": "språk nb # a\u2028\n# \u2029# b\u2028# c\ndokument d \"🙂\"\n  går foran ukjent",
	} {
		s := ready(t, nil)
		s.note("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": mainURI, "languageId": "plaintext", "version": 1, "text": text}})
		found := false
		for _, d := range s.diagnosed(mainURI) {
			rng := d["range"].(map[string]any)
			end := rng["end"].(map[string]any)
			found = found || rng["start"].(map[string]any)["line"] == 3.0 && end["line"] == 3.0 && end["character"] == 18.0
		}
		if !found {
			t.Errorf("%s: nothing at the unknown word: %v", name, s.diagnosed(mainURI))
		}
		// One more character in the middle of the word is where it is typed.
		s.edit(mainURI, 2, replace(3, 13, 3, 14, "ttt"))
		for _, d := range s.diagnosed(mainURI) {
			if end := d["range"].(map[string]any)["end"].(map[string]any); end["line"] == 3.0 && end["character"] != 20.0 {
				t.Errorf("%s: after an edit: %v", name, d)
			}
		}
		s.ends(0)
	}
	s := ready(t, nil)
	s.open(mainURI, "")
	s.edit(mainURI, 2, replace(0, 0, 0, 0, "språk nb"))
	s.edit(mainURI, 3, replace(0, 0, 1, 0, ""))
	s.diagnosed(mainURI)
	s.ends(0)
}

// Nothing is changed in a document whose text in the editor is not known, though
// it stands on disk.
func TestNoEditOfADocumentThatIsNotKnown(t *testing.T) {
	dir := t.TempDir()
	main, used := fileURI(dir, "main.rules"), fileURI(dir, "felles.rules")
	plain := strings.Replace(usedRules, "kodeverk K \"Koder\"\n  fra \"koder.csv\"", "kodeverk K \"Koder\"\n  kode A1", 1)
	write(t, filepath.Join(dir, "main.rules"), usingRules)
	write(t, filepath.Join(dir, "felles.rules"), plain)
	s := ready(t, map[string]any{"rootUri": fileURI(dir, ""), "initializationOptions": map[string]any{"language": "en"}})
	s.open(main, usingRules)
	s.open(used, plain)
	rename := hoverAt(main, 6, 9)
	rename["newName"] = "avsluttet"
	if code := s.code("textDocument/rename", rename); code != 0 {
		t.Fatalf("rename gave %d", code)
	}
	s.edit(used, 2, replace(1, 0, 0, 0, "x"))
	s.want(-32803, "Close the file", "textDocument/rename", rename)
	s.open(used, plain)
	if code := s.code("textDocument/rename", rename); code != 0 {
		t.Errorf("opened again, rename gave %d", code)
	}
	s.ends(0)
}

// A list of codes may be called anything. That it changed is seen when the client
// says so, and by clients that watch no files when something is saved or opened.
func TestListsOfCodesAreReadAgain(t *testing.T) {
	const name = "koder.liste"
	rules := "språk nb\n\nkodeverk K \"Koder\"\n  fra \"" + name + "\"\n\nkodesett g \"G\": B1\n"
	one, two := "kode;tittel\nA1;En\n", "kode;tittel\nA1;En\nB1;To\n"
	dir := t.TempDir()
	main := fileURI(dir, "main.rules")
	write(t, filepath.Join(dir, "main.rules"), rules)
	write(t, filepath.Join(dir, name), one)
	s := ready(t, map[string]any{"rootUri": fileURI(dir, "")})
	s.open(main, rules)
	wrong := func(what string, is bool) {
		t.Helper()
		if list := codes(s.diagnosed(main)); (len(list) > 0) != is {
			t.Errorf("%s: %v", what, list)
		}
	}
	wrong("at first", true)
	write(t, filepath.Join(dir, name), two)
	s.note("textDocument/didSave", doc(main))
	wrong("another program wrote it, and the rules were saved", false)
	write(t, filepath.Join(dir, name), one)
	s.open(fileURI(dir, "ny.rules"), "språk nb\n")
	wrong("another document was opened", true)
	write(t, filepath.Join(dir, name), two)
	s.note("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{}})
	wrong("the window has the focus again", false)
	if err := os.Remove(filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
	s.note("workspace/didDeleteFiles", map[string]any{"files": []any{map[string]any{"uri": fileURI(dir, name)}}})
	wrong("the list is gone", true)
	s.ends(0)
}

// Files that rules name are watched, however they end.
func TestListsOfCodesAreWatched(t *testing.T) {
	dir := t.TempDir()
	asked := make(chan string, 100)
	rules := "språk nb\n\nkodeverk K \"Koder\"\n  fra \"koder.liste\"\n\nkodeverk L \"Koder\"\n  fra \"lister/koder\"\n"
	write(t, filepath.Join(dir, "main.rules"), rules)
	s := begin(t, func(c *lsptest.Client) {
		c.Asked = func(method string, params json.RawMessage) any {
			if method == "client/registerCapability" {
				asked <- string(params)
			}
			return nil
		}
	})
	caps := lsptest.Capabilities()
	caps["workspace"].(map[string]any)["didChangeWatchedFiles"] = map[string]any{"dynamicRegistration": true}
	if err := s.Initialize(map[string]any{"rootUri": fileURI(dir, ""), "capabilities": caps}); err != nil {
		t.Fatal(err)
	}
	s.open(fileURI(dir, "main.rules"), rules)
	missing := []string{`"**/*.rules"`, `"**/*.csv"`, `"**/*.liste"`, `"**/koder"`}
	for late := time.After(20 * time.Second); len(missing) > 0; {
		s.diagnosed(fileURI(dir, "main.rules"))
		select {
		case params := <-asked:
			missing = slices.DeleteFunc(missing, func(glob string) bool { return strings.Contains(params, glob) })
		case <-late:
			t.Fatalf("not watched: %v", missing)
		}
	}
	s.ends(0)
}

// Of a file that is gone the client is told that nothing is wrong with it any more.
func TestGoneFilesHaveNoDiagnostics(t *testing.T) {
	dir := t.TempDir()
	main, gone := fileURI(dir, "main.rules"), fileURI(dir, "borte.rules")
	for _, name := range []string{"main.rules", "borte.rules"} {
		write(t, filepath.Join(dir, name), "språk nb\nfeil her\n")
	}
	s := ready(t, map[string]any{"rootUri": fileURI(dir, "")})
	s.open("untitled:a", "språk nb\nfeil her\n")
	ask := func(before ...any) map[string]map[string]any {
		t.Helper()
		var answer struct{ Items []map[string]any }
		if err := s.Call("workspace/diagnostic", map[string]any{"previousResultIds": before}, &answer); err != nil {
			t.Fatal(err)
		}
		reports := map[string]map[string]any{}
		for _, one := range answer.Items {
			if uri := one["uri"].(string); reports[uri] != nil {
				t.Errorf("%s is there twice", uri)
			}
			reports[one["uri"].(string)] = one
		}
		return reports
	}
	first := ask()
	var before []any
	for uri, one := range first {
		before = append(before, map[string]any{"uri": uri, "value": one["resultId"]})
	}
	if len(first) != 3 {
		t.Fatalf("%v", first)
	}
	if err := os.Remove(filepath.Join(dir, "borte.rules")); err != nil {
		t.Fatal(err)
	}
	s.note("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": gone, "type": 3}}})
	s.note("textDocument/didClose", doc("untitled:a"))
	second := ask(before...)
	for _, uri := range []string{gone, "untitled:a"} {
		if one := second[uri]; one["kind"] != "full" || len(one["items"].([]any)) != 0 || one["version"] != nil {
			t.Errorf("%s: %v", uri, one)
		}
	}
	if one := second[main]; one["kind"] != "unchanged" || len(second) != 3 {
		t.Errorf("%v", second)
	}
	if third := ask(map[string]any{"uri": gone, "value": second[gone]["resultId"]}); third[gone]["kind"] != "unchanged" {
		t.Errorf("said again: %v", third[gone])
	}
	if last := ask(); last[gone] != nil {
		t.Errorf("without being asked: %v", last[gone])
	}
	s.ends(0)
}
