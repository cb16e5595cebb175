package xmlpath_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/lang/xmlpath"
)

func shown(steps []xmlpath.Step) string {
	var list []string
	for _, s := range steps {
		text := s.Name
		switch s.Axis {
		case xmlpath.Parent:
			text = "up"
		case xmlpath.Attribute:
			text = "@" + s.Name
		}
		for _, t := range s.Tests {
			switch t.Kind {
			case xmlpath.Position:
				text += fmt.Sprintf("{%d}", t.N)
			case xmlpath.After:
				text += fmt.Sprintf("{>%d}", t.N)
			case xmlpath.Equal:
				text += fmt.Sprintf("{%s=%s}", t.Attribute, t.Value)
			case xmlpath.Looked:
				text += fmt.Sprintf("{%s?}", t.Attribute)
			}
		}
		list = append(list, text)
	}
	return strings.Join(list, " ")
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"@episodeID":                               "@episodeID",
		"Kontakt/@kontaktType":                     "Kontakt @kontaktType",
		"Tilstand[1]/Kode/@kodeVerdi":              "Tilstand{1} Kode @kodeVerdi",
		"Tilstand[position > 1]/Kode/@kodeVerdi":   "Tilstand{>1} Kode @kodeVerdi",
		"Tilstand[position()>2]/Navn":              "Tilstand{>2} Navn",
		"../Pasient/@fodselsar":                    "up Pasient @fodselsar",
		"../../Institusjon":                        "up up Institusjon",
		`Kode[@Kodeverk="M"]/@kodeVerdi`:           "Kode{Kodeverk=M} @kodeVerdi",
		`Kode[ @Kodeverk = 'K/]' ][2]/@kodeVerdi`:  "Kode{Kodeverk=K/]}{2} @kodeVerdi",
		"Tjeneste/Tiltak/Prosedyre/Kode/@kode-x.y": "Tjeneste Tiltak Prosedyre Kode @kode-x.y",
		"Fødselsår":                                "Fødselsår",
	} {
		p, m := xmlpath.Parse(text)
		if m != nil {
			t.Errorf("%s: %+v", text, *m)
		} else if got := shown(p.Steps); got != want {
			t.Errorf("%s: %s, not %s", text, got, want)
		}
	}
}

func TestParseLookUp(t *testing.T) {
	steps, m := xmlpath.ParseLookUp("../../Enhet[@enhetID]/@enhetLokal")
	if m != nil || shown(steps) != "up up Enhet{enhetID?} @enhetLokal" {
		t.Errorf("%v %v", m, shown(steps))
	}
}

func TestParseElement(t *testing.T) {
	for text, want := range map[string]string{
		"Episode": "Episode", "…/Episode": "Episode", ".../Episode": "Episode", "//Objektholder/Episode": "Objektholder/Episode",
		"/Melding/Institusjon/Objektholder/Episode": "Melding/Institusjon/Objektholder/Episode",
	} {
		names, m := xmlpath.ParseElement(text)
		if got := strings.Join(names, "/"); m != nil || got != want {
			t.Errorf("%s: %s %v", text, got, m)
		}
	}
}

// A mistake says what it is, and where.
func TestMistakes(t *testing.T) {
	path := func(text string) *xmlpath.Mistake { _, m := xmlpath.Parse(text); return m }
	look := func(text string) *xmlpath.Mistake { _, m := xmlpath.ParseLookUp(text); return m }
	element := func(text string) *xmlpath.Mistake { _, m := xmlpath.ParseElement(text); return m }
	for _, c := range []struct {
		read func(string) *xmlpath.Mistake
		text string
		what xmlpath.What
		at   string
	}{
		{path, "", xmlpath.NoStep, ""},
		{path, "a//b", xmlpath.NoStep, "/b"},
		{path, "a/", xmlpath.NoStep, ""},
		{path, "a b/c", xmlpath.NoStep, " b"},
		{path, "a/*/b", xmlpath.NoStep, "*"},
		{path, ".", xmlpath.NoStep, "."},
		{path, "@", xmlpath.NoStep, "@"},
		{path, "@a/b", xmlpath.NotLast, "/b"},
		{path, "a/../b", xmlpath.NotFirst, ".."},
		{path, "../..", xmlpath.NotFirst, ".."},
		{path, "npr:Kode/@a", xmlpath.Prefixed, "npr:"},
		{path, "a[0]", xmlpath.NoTest, "[0]"},
		{path, "a[99999999999999999999]", xmlpath.NoTest, "[99999999999999999999]"},
		{path, "a[last()]/b", xmlpath.NoTest, "[last()]"},
		{path, "a[position = 1]", xmlpath.NoTest, "[position = 1]"},
		{path, "a[position > 0]", xmlpath.NoTest, "[position > 0]"},
		{path, "a[b]", xmlpath.NoTest, "[b]"},
		{path, "a[@b=c]", xmlpath.NoTest, "[@b=c]"},
		{path, "a[@b='c]", xmlpath.NoTest, "[@b='c]"},
		{path, "a[1", xmlpath.NoTest, "[1"},
		{path, "a[@b]/@c", xmlpath.LooksUp, "[@b]"},
		{look, "a/@b", xmlpath.LooksUpOnce, "a/@b"},
		{look, "a[@b][@c]/@d", xmlpath.LooksUpOnce, "a[@b][@c]/@d"},
		{element, "a/@b", xmlpath.OnlyElements, "a/@b"},
		{element, "a[1]", xmlpath.OnlyElements, "a[1]"},
		{element, "../a", xmlpath.OnlyElements, "../a"},
		{element, "", xmlpath.NoStep, ""},
	} {
		m := c.read(c.text)
		if m == nil {
			t.Errorf("%q is read", c.text)
		} else if at := c.text[m.From:m.To]; m.What != c.what || at != c.at {
			t.Errorf("%q: %d at %q, not %d at %q", c.text, m.What, at, c.what, c.at)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`../../Enhet[@enhetID][2]/a[position > 1]/b[@c="d"]/@e`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, read := range []func(string) *xmlpath.Mistake{
			func(s string) *xmlpath.Mistake { _, m := xmlpath.Parse(s); return m },
			func(s string) *xmlpath.Mistake { _, m := xmlpath.ParseLookUp(s); return m },
			func(s string) *xmlpath.Mistake { _, m := xmlpath.ParseElement(s); return m },
		} {
			if m := read(text); m != nil && (m.From < 0 || m.From > m.To || m.To > len(text)) {
				t.Errorf("%q: a mistake from %d to %d", text, m.From, m.To)
			}
		}
	})
}
