package synth_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/synth"
)

func extract(t testing.TB, o synth.Options) *synth.Extract {
	t.Helper()
	e, err := synth.NewExtract(o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// column is what stands under a heading, "" left out.
func column(t testing.TB, table synth.Table, heading string) []string {
	t.Helper()
	head := slices.IndexFunc(table.Rows, func(row []string) bool { return slices.Contains(row, heading) })
	if head < 0 {
		t.Fatalf("%s has no %s", table.Name, heading)
	}
	at := slices.Index(table.Rows[head], heading)
	var list []string
	for _, row := range table.Rows[head+1:] {
		if row[at] != "" {
			list = append(list, row[at])
		}
	}
	return list
}

// Every shape of an extract has the same contacts, in the same order.
func TestTheShapesHaveTheSameContacts(t *testing.T) {
	e := extract(t, synth.Options{Seed: 3, Contacts: 300, MistakeRate: 0.3})
	want := column(t, e.Wide(), "EpisodeID")
	if len(want) != 300 {
		t.Fatalf("%d contacts", len(want))
	}
	report := column(t, e.Report(), "Kontakt-ID")
	if got := report[:len(report)-1]; !slices.Equal(got, want) || report[300] != "Totalt" {
		t.Error("the report has others")
	}
	long := e.Long()
	if !slices.Equal(column(t, long[0], "oppholdLopenr"), want) {
		t.Error("the long files have others")
	}
	var ids []string
	codes := 0
	for d := xml.NewDecoder(bytes.NewReader(e.Message().Data)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range start.Attr {
			switch {
			case a.Name.Local == "episodeID":
				ids = append(ids, a.Value)
			case a.Name.Local == "Kodeverk" && strings.Contains("MS", a.Value):
				codes++
			}
		}
	}
	if !slices.Equal(ids, want) {
		t.Error("the message has others")
	}
	if n := len(column(t, long[2], "kode")); n != codes || n == 0 {
		t.Errorf("%d procedures in the message, %d in the long files", codes, n)
	}
}

// The mistakes of a plain extract are such that can be seen in it.
func TestAPlainExtractHasMistakes(t *testing.T) {
	e := extract(t, synth.Options{Seed: 5, Contacts: 3000, MistakeRate: 0.26})
	if n := len(e.Truth); n < 300 || len(e.Mistakes) < 25 {
		t.Errorf("%d findings are due, of %d kinds", n, len(e.Mistakes))
	}
	for _, x := range e.Truth {
		if x.Outcome != "violation" {
			t.Errorf("%s is %s", x.Mistake, x.Outcome)
		}
	}
	other := extract(t, synth.Options{Seed: 5, Contacts: 3000, MistakeRate: 0.26})
	if a, b := e.Wide().Text(';'), other.Wide().Text(';'); !bytes.Equal(a.Data, b.Data) {
		t.Error("two runs of one seed differ")
	}
}
