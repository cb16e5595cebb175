package diag

import (
	"strings"
	"testing"
)

// Everybody who looks a code up reads what it means and what to do, in their own
// language, and an example.
func TestEveryCodeIsExplained(t *testing.T) {
	seen := map[string]Code{}
	for _, e := range Entries() {
		for what, text := range map[string]string{"means.nb": e.Means.NB, "means.en": e.Means.EN, "do.nb": e.Do.NB, "do.en": e.Do.EN} {
			if !strings.HasSuffix(text, ".") || strings.TrimSpace(text) != text || hole.MatchString(text) || len(strings.Fields(text)) < 2 {
				t.Errorf("%s: %s is no sentence: %q", e.Code, what, text)
			}
			if strings.Count(text, "`")%2 != 0 {
				t.Errorf("%s: %s has an odd mark: %q", e.Code, what, text)
			}
		}
		if e.Means.NB == e.Means.EN || e.Means.NB == e.Do.NB {
			t.Errorf("%s says one thing twice", e.Code)
		}
		if other, twice := seen[e.Means.NB]; twice {
			t.Errorf("%s and %s mean the same", e.Code, other)
		}
		seen[e.Means.NB] = e.Code
	}
}

// What is shown of an example is what the checker's tests run: lines of it, in
// order, and enough of them to tell the mistake from its mending.
func TestTheExampleShownIsTheOneThatRuns(t *testing.T) {
	for _, e := range Entries() {
		mistake, mended := e.Shown()
		if (mistake == "" || mended == "") != (e.Elsewhere != "") {
			t.Errorf("%s shows %q and %q", e.Code, mistake, mended)
		}
		if e.Elsewhere == "" && mistake == mended {
			t.Errorf("%s shows the same twice:\n%s", e.Code, mistake)
		}
		for shown, whole := range map[string]string{mistake: e.Example, mended: e.Near} {
			rest := visible(whole)
			for line := range strings.Lines(shown) {
				line = strings.TrimSuffix(strings.TrimRight(line, "\n"), "…")
				at := strings.Index(rest, line)
				if at < 0 {
					t.Errorf("%s shows the line %q, which its example does not have there", e.Code, line)
					break
				}
				rest = rest[at+len(line):]
			}
		}
	}
}
