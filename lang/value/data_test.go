package value

import (
	"slices"
	"testing"
)

func TestDataOfRecordsIsReadInBothLanguages(t *testing.T) {
	for s, want := range map[string]string{
		"ja": "yes", "JA": "yes", "j": "yes", "yes": "yes", "True": "yes", "1": "yes",
		"nei": "no", "n": "no", "No": "no", "false": "no", "0": "no",
		"": "?", "ja ": "?", "2": "?", "kanskje": "?",
	} {
		got := "?"
		if yes, ok := ParseBool(s); ok && yes {
			got = "yes"
		} else if ok {
			got = "no"
		}
		if got != want {
			t.Errorf("ParseBool(%q) = %s, want %s", s, got, want)
		}
	}
	for s, want := range map[string]string{
		"80": "0.8", "80 %": "0.8", "80%": "0.8", "0,8": "0.008", "12.5 %": "0.125",
		"": "?", "%": "?", "80 % av": "?", "1e2": "?",
	} {
		if got := shown(ParsePercent(s)); got != want {
			t.Errorf("ParsePercent(%q) = %s, want %s", s, got, want)
		}
	}
	for s, want := range map[string]string{"5": "5", "5,0": "5", "-3": "-3", "5,5": "?", "fem": "?"} {
		if got := shown(ParseInteger(s)); got != want {
			t.Errorf("ParseInteger(%q) = %s, want %s", s, got, want)
		}
	}
}

func shown(n Number, ok bool) string {
	if !ok {
		return "?"
	}
	return n.String()
}

func TestCodesArePartedByCommasAndBlanks(t *testing.T) {
	for s, want := range map[string][]string{
		"A":               {"A"},
		"A, B":            {"A", "B"},
		" A,B C\u00a0D ,": {"A", "B", "C", "D"},
		" ":               {},
	} {
		if got := SplitCodes(s); !slices.Equal(got, want) {
			t.Errorf("SplitCodes(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestDateFormatsReadALeadingDate(t *testing.T) {
	for _, c := range []struct{ format, text, want string }{
		{"dd.mm.yyyy", "02.03.2026", "2026-03-02"},
		{"dd.mm.åååå", "02.03.2026 13:45", "2026-03-02"},
		{"yyyymmdd", "20260302", "2026-03-02"},
		{"yyyy-mm-dd", "2026-03-02T10:00:00", "2026-03-02"},
		{"d/m/yyyy", "2/3/2026", "2026-03-02"},
		{"d/m/yyyy", "12/11/2026", "2026-11-12"},
		{"dd.mm.yyyy", "2.3.2026", "?"},
		{"dd.mm.yyyy", "31.02.2026", "?"},
		{"yyyymmdd", "202603021", "?"},
		{"yyyymmdd", "20260302 12:00:00", "2026-03-02"},
		{"dd.mm.yyyy", "02.03.2026 - 04.03.2026", "?"},
		{"dd.mm.yyyy", "02.03.2026?", "?"},
		{"yyyymmdd", "2026", "?"},
		{"dd.mm.yy", "02.03.26", "no format"},
		{"dd.dd.yyyy", "", "no format"},
		{"mm.yyyy", "", "no format"},
		{"", "", "no format"},
	} {
		got := "no format"
		if f, ok := ParseDateFormat(c.format); ok {
			got = "?"
			if d, ok := f.Read(c.text); ok {
				got = d.Date.String()
			}
		}
		if got != c.want {
			t.Errorf("%q read as %q: %s, want %s", c.text, c.format, got, c.want)
		}
	}
}
