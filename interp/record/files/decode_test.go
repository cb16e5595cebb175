package files

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"ppolang/interp/record"
)

// decodedAll is a text as it is decoded, read at once or byte by byte, the encoding
// that it turned out to have, and how often it was told that it was guessed.
func decodedAll(t *testing.T, data []byte, slow bool) (string, string, int) {
	var src io.Reader = bytes.NewReader(data)
	if slow {
		src = iotest.OneByteReader(src)
	}
	told := 0
	w := record.NewWindow(src)
	text := decode(w, first(w), "", func() { told++ })
	var out bytes.Buffer
	if _, err := io.Copy(&out, text.Window); err != nil {
		t.Fatal(err)
	}
	return out.String(), text.named(), told
}

const ascii1MB = 1 << 20

func TestWhatIsNotUTF8IsWindows1252(t *testing.T) {
	windows, _ := charmap.Windows1252.NewEncoder().String("blåbær – 100 €")
	far := strings.Repeat("x", ascii1MB)
	for name, c := range map[string]struct{ in, want, encoding string }{
		"ascii":                     {"abc", "abc", utf8Name},
		"nothing":                   {"", "", utf8Name},
		"utf-8":                     {"blåbær", "blåbær", utf8Name},
		"utf-8 far down":            {far + "blåbær", far + "blåbær", utf8Name},
		"windows":                   {windows, "blåbær – 100 €", windowsName},
		"windows far down":          {far + windows, far + "blåbær – 100 €", windowsName},
		"windows at the end":        {far + "\xe5", far + "å", windowsName},
		"a cut character":           {"bl\xc3", "blÃ", windowsName},
		"utf-8, then damaged":       {"blå\xe5", "blå\xe5", utf8Name},
		"damaged, then utf-8":       {"\xe5 blåbærsyltetøy", "\xe5 blåbærsyltetøy", utf8Name},
		"utf-8, windows far down":   {"blå" + far + windows, "blå" + far + windows, utf8Name},
		"a byte that stands for no": {"a\x81b\xe5", "a\xffbå", windowsName},
	} {
		for _, slow := range []bool{false, true} {
			got, encoding, told := decodedAll(t, []byte(c.in), slow)
			if name == "damaged, then utf-8" && slow {
				continue // what comes byte by byte is judged by what is there
			}
			if got != c.want || encoding != c.encoding || (told == 1) != (c.encoding == windowsName) || told > 1 {
				t.Errorf("%s (byte by byte %t): %d bytes, want %d; %s, told %d times", name, slow, len(got), len(c.want), encoding, told)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "blåbær", "bl\xe5b\xe6r", "\xff\xfea\x00\xe5\x00=\xd8\x00\xde", "\xfe\xff\x00a", "a\x00b\x00c", "\xef\xbb\xbfa"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, encoding, told := decodedAll(t, data, false)
		if encoding == utf8Name && told == 0 && strings.TrimPrefix(string(data), "\ufeff") != got {
			t.Errorf("%q became %q", data, got)
		}
		if again, _, _ := decodedAll(t, utf16Of("x"+string([]rune(string(data)))), true); again != "x"+string([]rune(string(data))) {
			t.Errorf("%q by way of UTF-16 is %q", data, again)
		}
	})
}

func utf16Of(text string) []byte {
	out := []byte{0xff, 0xfe}
	for _, c := range utf16.Encode([]rune(text)) {
		out = append(out, byte(c), byte(c>>8))
	}
	return out
}
