package diag

import "testing"

func TestOddCharactersAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		"WPCK00 æøå E10.4† ü":  "",
		"WPCK00\u200b":         "U+200B (et usynlig mellomrom)",
		"WPC\u041a00":          "U+041A (ser ut som K)",
		"\u200eA\u200eB\u2003": "U+200E (usynlig), U+2003 (et uvanlig mellomrom)",
		"ＡE10–E11":             "U+FF21 (en bred A), U+2013 (tankestreken `–`)",
		"\u200b\u200c\u200d\u2060": "U+200B (et usynlig mellomrom), U+200C (en usynlig skilletegnkode), " +
			"U+200D (en usynlig bindekode)",
	} {
		if got := Odd(text).NB; got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
