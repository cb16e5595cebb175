package diag

import "testing"

func TestNear(t *testing.T) {
	ncmp := []string{"WPCK00", "WPCD00", "ZWWA10", "ZWWA20", "ZWWA25", "ZWWA30", "ZWWA40", "OBAA00", "OBDA00", "OBDB00", "WWAA00", "A0099"}
	for _, tt := range []struct {
		word string
		in   []string
		want string // "" for none
	}{
		{"WPCKOO", ncmp, "WPCK00"},
		{"wpck00", ncmp, "WPCK00"},
		{"ZWA30", ncmp, "ZWWA30"},
		{"WPKC00", ncmp, "WPCK00"},
		{"ZWWA50", ncmp, ""}, // ZWWA10, 20, 30 and 40 are equally near
		{"201b", []string{"201B"}, "201B"},
		{"210B", []string{"201B"}, "201B"},
		{"2O1b", []string{"201B"}, "201B"},
		{"301A", []string{"201B"}, ""}, // two edits in four characters
		{"XYZ", ncmp, ""},
		{"WPCK00", []string{"WPCK00"}, ""}, // not a misspelling of itself
		{"diagnos", []string{"diagnose", "dato"}, "diagnose"},
		{"", ncmp, ""},
	} {
		got, ok := Near(tt.word, tt.in)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("nearest to %q is %q (%v), want %q", tt.word, got, ok, tt.want)
		}
	}
}

func TestCleanEscapesWhatATerminalActsOn(t *testing.T) {
	for in, want := range map[string]string{
		"rød\x1b[31m": `rød\x1b[31m`,
		"a\u202eb":    `a\u202eb`,
		"a\nb":        `a\x0ab`,
		"på plass":    "på plass",
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
}
