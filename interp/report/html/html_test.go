package html

import (
	"bytes"
	"encoding/json"
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
	if n := len(called(all, "script")) + len(called(all, "style")); n != 3 {
		t.Errorf("%d scripts and styles", n)
	}
}

// content is the list as the script reads it.
type content struct {
	Units []struct {
		Name, Title string
		Contacts    [][]any
		Open        [][]any
	}
	Rules []rule
	Texts []string
}

func contentOf(t *testing.T, all []element) content {
	t.Helper()
	for _, e := range called(all, "script") {
		if e.at("id") == "data" {
			var c content
			if err := json.Unmarshal([]byte(e.FirstChild.Data), &c); err != nil {
				t.Fatal(err)
			}
			return c
		}
	}
	t.Fatal("there is no list")
	return content{}
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
	c := contentOf(t, elements(t, run))
	var got []string
	for _, u := range c.Units {
		got = append(got, u.Title)
		for _, x := range u.Contacts {
			got = append(got, fmt.Sprint(" ", x[:4]))
			for _, item := range x[4].([]any) {
				i := item.([]any)
				got = append(got, fmt.Sprint("  ", i[1], c.Rules[int(i[0].(float64))].Name, ": ", c.Texts[int(i[2].(float64))]))
			}
		}
		for _, x := range u.Open {
			got = append(got, fmt.Sprint(" ? ", x[0], ": ", c.Texts[int(x[3].(float64))]))
		}
	}
	want := `LMS
 [=K3 kontakt 01.02.2026 2026-02]
  2zwwa30_gruppe: legg til ZWWA30 i prosedyrer
 [K1 kontakt 02.02.2026 2026-02]
  1isf_kode_første_dag: legg til WWAA00 i prosedyrer
 [K2 kontakt 09.02.2026 2026-02]
  2sent: Sent
  1isf_kode_første_dag: fjern WWAA00 fra prosedyrer
Øst
 [K4 kontakt 09.02.2026 2026-02]
  2zwwa30_gruppe: sett kontakttype til 13
Uten enhet
 [K5 kontakt 09.02.2026 2026-02]
  2to_kontakter: To på én dag
 [K7 kontakt  ]
  2ukjent_kode: bytt WPCKOO med WPCK00 i prosedyrer
 ? 01810112345: dato er ikke registrert; da kan «B» ikke prøves.
 ? K8: form er ikke registrert; da kan «A» og «B» ikke prøves.`
	if text := strings.Join(got, "\n"); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
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
			if e.text() == "" && slices.Contains([]string{"h1", "h2", "h3", "h4", "summary", "a"}, e.Data) {
				t.Errorf("%v: an empty %s", l, e.Data)
			}
		}
		if fmt.Sprint(assumed) != "[dette er antatt]" {
			t.Errorf("%v: assumed %v", l, assumed)
		}
	}
}
