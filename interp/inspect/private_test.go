package inspect_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"ppolang/interp/inspect"
	"ppolang/lang/diag"
)

// secret is a record of which no value may be told, but for those under Form and
// Kontakttype.
type secret struct {
	Ref     string `json:"Kontakt-ID" parquet:"Kontakt-ID"`
	Patient string `json:"Pasient" parquet:"Pasient"`
	Other   string `json:"PASIENTREF" parquet:"PASIENTREF"` // like a sensitive field's name
	Short   string `json:"x" parquet:"x"`                   // the shape of a code
	Number  string `json:"y" parquet:"y"`
	Person  string `json:"z" parquet:"z"`
	Name    string `json:"hvem" parquet:"hvem"`
	Born    string `json:"født" parquet:"født"`
	Seldom  string `json:"q" parquet:"q"`
	Many    string `json:"m" parquet:"m"`
	Course  string `json:"Kursnr" parquet:"Kursnr"`
	Form    string `json:"Møteform" parquet:"Møteform"`
	Type    string `json:"Kontakttype" parquet:"Kontakttype"`
}

func secrets() []secret {
	var list []secret
	for i := range 400 {
		s := secret{"canary" + fmt.Sprint(i), "canary", "canaryref", "Q77", "7654321", "13097248022", "Canary Hansen", "07.07.1977", "canaryseldom", fmt.Sprint("canary word ", i%80), "canary-7", "Fysisk", "13 Opplæring"}
		if i > 3 {
			s.Seldom = "often"
		}
		list = append(list, s)
	}
	return list
}

// canaries are what none of the files may tell.
var canaries = []string{"anary", "Q77", "7654321", "13097248022", "Hansen", "07.07.1977", "1977"}

func secretFiles(t *testing.T) []file {
	t.Helper()
	list := secrets()
	var lines, table, message, warehouse bytes.Buffer
	array, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	book := excelize.NewFile()
	message.WriteString("<Uttrekk>")
	for i, s := range list {
		one, _ := json.Marshal(s)
		lines.Write(append(one, '\n'))
		cells := []string{s.Ref, s.Patient, s.Other, s.Short, s.Number, s.Person, s.Name, s.Born, s.Seldom, s.Many, s.Course, s.Form, s.Type}
		names := []string{"Kontakt-ID", "Pasient", "PASIENTREF", "x", "y", "z", "hvem", "født", "q", "m", "Kursnr", "Møteform", "Kontakttype"}
		if i == 0 {
			table.WriteString(strings.Join(names, ";") + "\n")
			_ = book.SetSheetRow("Sheet1", "A1", &names)
		}
		table.WriteString(strings.Join(cells, ";") + "\n")
		_ = book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+2), &cells)
		message.WriteString("<Kontakt")
		for j, name := range names {
			fmt.Fprintf(&message, ` %s="%s"`, strings.ReplaceAll(name, "-", "_"), cells[j])
		}
		message.WriteString("/>")
	}
	message.WriteString("</Uttrekk>")
	workbook, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	if err := parquet.Write(&warehouse, list); err != nil {
		t.Fatal(err)
	}
	return []file{made("a.csv", table.Bytes()), made("a.jsonl", lines.Bytes()), made("a.json", array), made("a.xml", message.Bytes()), made("a.xlsx", workbook.Bytes()), made("a.parquet", warehouse.Bytes()),
		made("headless.csv", []byte("Canary Hansen;07.07.1977;canary\nCanary Hansen;07.07.1977;canary\n"))}
}

// No value of a column that could tell who somebody is gets out, in any format and either
// language, nor one that comes seldom; and none at all unless values are asked for.
func TestNoValueGetsOut(t *testing.T) {
	r := shipped(t)
	for _, f := range secretFiles(t) {
		t.Run(f.name, func(t *testing.T) {
			seen, err := lookAt(f, r.Info(), inspect.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if f.name != "headless.csv" && (len(seen.Tables) != 1 || seen.Tables[0].Rows != 400) {
				t.Fatalf("%d tables", len(seen.Tables))
			}
			for _, shown := range []inspect.Shown{{}, {Lang: diag.EN}, {Values: true, Draft: true}, {Lang: diag.EN, Values: true, Draft: true}} {
				var text, js strings.Builder
				if inspect.Text(&text, seen, shown) != nil || inspect.JSON(&js, []*inspect.File{seen}, shown) != nil {
					t.Fatal("not written")
				}
				for _, out := range []string{text.String(), js.String()} {
					for _, c := range canaries {
						if strings.Contains(out, c) {
							t.Errorf("%s is told:\n%s", c, out)
						}
					}
					if f.name == "headless.csv" {
						continue
					}
					for _, value := range []string{"Fysisk", "13 Opplæring"} {
						if strings.Contains(out, value) != shown.Values {
							t.Errorf("values are asked for: %t, and %s is told: %t\n%s", shown.Values, value, !shown.Values, out)
						}
					}
				}
			}
		})
	}
}
