package diag

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
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
		"010101  12345":                "***********",
		"010101 - 12345":               "***********",
		"010101    12345":              "010101    12345",
		"010101\t12345":                "***********",
		"010101\u00a012345":            "***********",
		"010101\u202f12345":            "***********",
		"010101\u2009\u200912345":      "***********",
		"010101\u201112345":            "***********",
		"010101–12345":                 "***********",
		"010101—12345":                 "***********",
		"010101\u221212345":            "***********",
		"010101\u00ad12345":            "***********",
		"01\u200b0101\u206012345":      "***********",
		"０１０１０１１２３４５":                  "***********",
		"٠١٠١٠١ ١٢٣٤٥":                 "***********",
		"010101 123 45":                "***********",
		"01 01 01 12345":               "***********",
		"01.01.01-12345":               "***********",
		"01 01 01 123 45":              "***********",
		"10 000 000 000":               "10 000 000 000",
		"2026-02-02 800":               "2026-02-02 800",
		"02.02.2026 12345":             "02.02.2026 12345",
		"41 01 01 01 12345":            "41 ***********",
		"123 010101 12345":             "123 ***********",
		"æ01010112345ø":                "æ***********ø",
		"2026-02-02":                   "2026-02-02",
	} {
		if got := Mask(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

var (
	shape = regexp.MustCompile(`(^|[^\pN])(\p{Nd}{11}|\p{Nd}{6}[\p{Zs}\p{Pd}\t.]{1,3}\p{Nd}{5})($|[^\pN])`)
	lost  = regexp.MustCompile(`[\p{Nd}\p{Zs}\p{Pd}\p{Cf}\t.*\x{2212}\x{2043}]`)
)

// widthless drops characters that are not seen.
func widthless(r rune) rune {
	if unicode.Is(unicode.Cf, r) {
		return -1
	}
	return r
}

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
		// with a few blanks or hyphens between, by another way of looking.
		if m := shape.FindString(strings.Map(widthless, got)); m != "" {
			t.Errorf("%q has %q", got, m)
		}
		// Nothing but digits, and marks between them, is lost.
		if lost.ReplaceAllString(got, "") != lost.ReplaceAllString(s, "") {
			t.Errorf("%q lost text: %q", s, got)
		}
	})
}
