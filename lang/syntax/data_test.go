package syntax_test

import (
	"testing"

	"ppolang/lang/syntax"
)

func TestFilesOfRecordsAreKnown(t *testing.T) {
	for text, want := range map[string]bool{
		"":                                   false,
		"\n":                                 false,
		"{\"kontakt_id\":\"K1\"}\n":          true,
		"\ufeff\n [\n {}]":                   true,
		"<?xml version=\"1.0\"?>":            true,
		"PK\x03\x04…":                        true,
		"PAR1…":                              true,
		"kontakt_id;dato\nK1;2026-01-01\n":   true,
		"kontakt_id,dato\nK1,2026-01-01\n":   true,
		"Rapport\nkontakt_id;dato\n":         false, // nothing says so for certain
		"sep=;\nkontakt_id;dato\n":           true,
		"a\tb\n1\t2\n":                       true,
		"språk nb\n\nregel r \"R\" for k\n":  false,
		"# Regler; og mer\n\nlanguage en\n":  false,
		"kildene; er\nregel r \"R\" for k\n": false,
		"regl r \"R\" for kontakt\n  når koder har A, B\n": false,
		"  når prosedyrer har WPCK00\n":                    false,
	} {
		if got := syntax.IsData([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
