package load

import "testing"

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
