package html

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/interp/report/reporttest"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// element is an element of a page.
type element struct {
	*html.Node
}

func (e element) at(name string) string {
	for _, a := range e.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func (e element) text() string {
	var b strings.Builder
	for n := range e.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func elements(t *testing.T, run report.Run) []element {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, run); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	var list []element
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			list = append(list, element{n})
		}
	}
	return list
}

func called(list []element, name string) []element {
	return slices.DeleteFunc(slices.Clone(list), func(e element) bool { return e.Data != name })
}

// The page needs nothing that is not in it, and nothing in it is taken for what it is
// not: not the text of a rule, a key, a unit or a file.
func TestHTMLNeedsNothingElse(t *testing.T) {
	const evil = `</script></style><img src=x onerror=alert(1)><a href="http://x">`
	run := reporttest.Sample()
	day, _ := value.ParseDate("2026-02-09")
	list := slices.Collect(run.Findings.All())
	for i, f := range list {
		if i%2 == 0 {
			f.Message, f.Title, f.Unit, f.Rule = evil, evil, evil, evil
			f.On = []finding.Ref{{Record: "kontakt", Key: evil}}
			f.Sources, f.Assumptions = []finding.Source{{Source: evil, Part: evil}}, []string{evil}
			f.Date, f.Dated, f.Outcome, f.Severity = day, true, finding.Violation, syntax.Error
			list[i] = f
		}
	}
	run.Findings = finding.ListOf(list)
	run.Summary.Files = append(run.Summary.Files, report.File{Name: evil, Record: evil, Unread: 1, Unused: []string{evil}})
	all := elements(t, run)
	ids := map[string]bool{}
	for _, e := range all {
		switch e.Data {
		case "img", "link", "iframe", "object", "base", "source", "video", "audio", "embed":
			t.Errorf("there is a %s", e.Data)
		case "a":
			if !strings.HasPrefix(e.at("href"), "#") {
				t.Errorf("a link leads to %q", e.at("href"))
			}
		}
		for _, a := range e.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" {
				t.Errorf("%s has %s", e.Data, a.Key)
			}
		}
		if id := e.at("id"); id != "" {
			if ids[id] {
				t.Errorf("%s is there twice", id)
			}
			ids[id] = true
		}
	}
	for _, e := range called(all, "a") {
		if to := strings.TrimPrefix(e.at("href"), "#"); !ids[to] {
			t.Errorf("a link leads to #%s, which is not there", to)
		}
	}
	if n := len(called(all, "script")) + len(called(all, "style")); n != 2 {
		t.Errorf("%d scripts and styles", n)
	}
}

// The order is the one that a ward works in: by unit, a contact once with all that is to
// be done there, the worst first; the date is the contact's own.
func TestHTMLIsInTheOrderOfWork(t *testing.T) {
	run := reporttest.Sample()
	days := map[string]string{"K1": "2026-02-02", "K2": "2026-02-09", "=K3": "2026-02-01"}
	units := map[string]string{"K1": "LMS", "K2": "LMS", "=K3": "LMS", "K4": "Øst"}
	run.Where = func(ref finding.Ref) finding.Where {
		day, ok := value.ParseDate(days[ref.Key])
		return finding.Where{Date: day, Dated: ok, Unit: units[ref.Key]}
	}
	list := slices.Collect(run.Findings.All())
	more := list[1]
	more.Rule, more.Title, more.Severity, more.On, more.Fixes = "sent", "Sent", syntax.Error, []finding.Ref{{Record: "kontakt", Key: "K2"}}, nil
	run.Findings = finding.ListOf(append(list, more))
	var got []string
	all := elements(t, run)
	for _, e := range all {
		switch {
		case e.Data == "section" && e.at("class") == "unit":
			got = append(got, "unit "+e.at("data-unit"))
		case e.Data == "h4":
			got = append(got, e.text())
		case e.Data == "li" && e.at("data-rule") != "":
			got = append(got, "  "+e.at("data-severity")+" "+e.at("data-rule"))
		}
	}
	want := `unit LMS
=K3 kontakt · 01.02.2026
  error zwwa30_gruppe
K1 kontakt · 02.02.2026
  warning isf_kode_første_dag
K2 kontakt · 09.02.2026
  error sent
  warning isf_kode_første_dag
unit Øst
K4 kontakt · 09.02.2026
  error zwwa30_gruppe
unit 
K5 kontakt · 09.02.2026
  error to_kontakter
K7 kontakt
  error ukjent_kode`
	if text := strings.Join(got, "\n"); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	var labels, named int
	for _, e := range all {
		if e.Data == "input" && e.at("data-id") != "" {
			labels++
			if p := (element{e.Parent}); p.Data == "label" && p.text() != "" {
				named++
			}
		}
	}
	if labels == 0 || named != labels {
		t.Errorf("%d of %d ticks have a label", named, labels)
	}
}

// Both languages say everything, and what is assumed is written once.
func TestHTMLInBothLanguages(t *testing.T) {
	for _, l := range []diag.Lang{diag.NB, diag.EN} {
		run := reporttest.Sample()
		run.Lang = l
		all := elements(t, run)
		if n := len(called(all, "h2")); n < 4 {
			t.Errorf("%v: %d headings", l, n)
		}
		var assumed []string
		for _, e := range all {
			if e.Data == "li" && strings.HasPrefix(e.at("id"), "a") {
				assumed = append(assumed, e.text())
			}
			if e.text() == "" && slices.Contains([]string{"h1", "h2", "h3", "h4", "button", "summary", "a"}, e.Data) {
				t.Errorf("%v: an empty %s", l, e.Data)
			}
		}
		if fmt.Sprint(assumed) != "[dette er antatt]" {
			t.Errorf("%v: assumed %v", l, assumed)
		}
	}
}
