package load

import (
	"strings"
	"testing"

	"ppolang/lang/syntax"
)

func TestNamesBesideAFile(t *testing.T) {
	for _, tt := range []struct{ from, file, want string }{
		{"main.rules", "b.rules", "b.rules"},
		{"a/main.rules", "../b.rules", "b.rules"},
		{"/w/a/main.rules", "../../../b.rules", "/b.rules"},
		{"c:/w/main.rules", "x/./b.rules", "c:/w/x/b.rules"},
		{"/w/main.rules", "", "/w"},
		{"//server/share/w/main.rules", "b.rules", "//server/share/w/b.rules"},
		{"//server/share/w/main.rules", "../b.rules", "//server/share/b.rules"},
		{"//server/share/main.rules", "../../b.rules", "//server/share/b.rules"},
		{"//server/share/main.rules", "", "//server/share/"},
		{"//server/main.rules", "b.rules", "/server/b.rules"},
	} {
		if got := Beside(tt.from, tt.file); got != tt.want {
			t.Errorf("%s beside %s is %s, want %s", tt.file, tt.from, got, tt.want)
		}
	}
}

// counting is a loader that counts how often it reads.
type counting struct{ n int }

func (c *counting) Load(from, file string) (string, []byte, error) {
	c.n++
	return Beside(from, file), []byte("språk nb\n" + strings.Repeat("bruk \"../r/a.rules\"\n", 100)), nil
}

// A file is read once, however often and by whatever way it is named.
func TestAFileIsReadOnce(t *testing.T) {
	main, _ := syntax.Parse([]byte("språk nb\n"+strings.Repeat("bruk \"a.rules\"\nbruk \"./x/../a.rules\"\n", 100)), "r/main.rules")
	from := &counting{}
	if program := All(main, from); from.n != 1 || len(program.Files) != 2 {
		t.Errorf("%d files, read %d times", len(program.Files), from.n)
	}
}
