package html

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ppolang/interp/report"
	"ppolang/interp/report/reporttest"
)

// Every plot of the page for leaders says in words what it draws, and stands in the
// section of the table that it is drawn of; the page has no script, no link and no key.
func TestThePageForLeaders(t *testing.T) {
	run := reporttest.Sample()
	run.Base = report.Base{Record: "kontakt", Of: []report.Tally{{Unit: "LMS", Month: "2026-02", Count: 4}, {Month: "2026-03", Count: 5}}}
	var b bytes.Buffer
	if err := Leaders(&b, run); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, key := range []string{"K1", "K2", "K3", "K8", "01810112345", "WPCKOO", "dette er antatt", "står på en senere dag"} {
		if strings.Contains(page, key) {
			t.Errorf("the page has %s", key)
		}
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	plots := 0
	for n := range root.Descendants() {
		switch n.Data {
		case "script", "a", "img", "link":
			t.Errorf("there is a %s", n.Data)
		case "svg":
			plots++
			e := element{n}
			section := n.Parent.Parent
			tables := 0
			for d := range section.Descendants() {
				if d.Data == "table" {
					tables++
				}
			}
			if e.at("role") != "img" || !strings.Contains(e.at("aria-label"), ": ") || section.Data != "section" || tables != 1 {
				t.Errorf("a plot says %q, with %d tables", e.at("aria-label"), tables)
			}
		case "table":
			if n.FirstChild == nil || !strings.Contains(page, "<caption id=") {
				t.Error("a table has no caption")
			}
		}
	}
	if plots < 3 {
		t.Errorf("%d plots:\n%s", plots, page)
	}
}
