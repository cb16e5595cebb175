package diag

import (
	"regexp"
	"strings"
	"testing"
)

func TestMaskHidesWhatLooksLikeAnIdentityNumber(t *testing.T) {
	for s, want := range map[string]string{
		"":                             "",
		"01010112345":                  "***********",
		"a01010112345b":                "a***********b",
		"010101 12345":                 "***********",
		"010101-12345":                 "***********",
		"K1 01010112345, 41010112345.": "K1 ***********, ***********.",
		"0101011234":                   "0101011234",
		"010101123456":                 "010101123456",
		"01010112345 12345":            "*********** 12345",
		"1010101 12345":                "1010101 12345",
		"010101 123456":                "010101 123456",
		"010101  12345":                "010101  12345",
		"123 010101 12345":             "123 ***********",
		"æ01010112345ø":                "æ***********ø",
		"2026-02-02":                   "2026-02-02",
	} {
		if got := Mask(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

var run = regexp.MustCompile(`[0-9]+`)

func FuzzMask(f *testing.F) {
	for _, s := range []string{"01010112345", "010101 12345", "123456-12345-12345", "123456 12345 12345", "x123456-123456", "0000000000000000000000", "1 2 3", "\xff01010112345", "123456 123456 12345"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Mask(s)
		if Mask(got) != got {
			t.Errorf("masked twice: %q, %q", got, Mask(got))
		}
		// What is left has no run of eleven digits, nor one of six and one of five
		// with a blank or hyphen between, by another way of looking.
		runs := run.FindAllStringIndex(got, -1)
		for i, r := range runs {
			if r[1]-r[0] == 11 {
				t.Errorf("%q has eleven digits", got)
			}
			if i == 0 {
				continue
			}
			before := runs[i-1]
			between := got[before[1]:r[0]]
			if before[1]-before[0] == 6 && r[1]-r[0] == 5 && (between == " " || between == "-") {
				t.Errorf("%q has six and five digits", got)
			}
		}
		// Nothing but digits, and one mark between them, is lost.
		if other := strings.NewReplacer(" ", "", "-", "", "*", "").Replace; run.ReplaceAllString(other(got), "") != run.ReplaceAllString(other(s), "") {
			t.Errorf("%q lost text: %q", s, got)
		}
	})
}
