package inspect_test

import (
	"context"
	"io"
	"strings"
	"testing"

	"ppolang/interp/inspect"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// small are rules with a record of every kind of field.
const small = `språk nb

regelsett t "Prøve"

kodeverk NCMP "NCMP"
  mønster "[A-Z]{4}[0-9]{2}"
  åpen

post program "Kurs"
  felt program_id tekst nøkkel
  felt navn tekst

post kontakt "Kontakt"
  felt kontakt_id tekst nøkkel
  felt pasient_id tekst sensitiv
  felt program post program
  felt dato dato styrende
  felt form kode NCMP
  felt prosedyrer koder NCMP
  felt timer desimal
  felt dager heltall
  felt andel prosent
  felt deltok ja/nei

innlesing kjent for kontakt
  felt kontakt_id fra "Ref"
  felt timer fra "T" valgfri
  felt andel fra "A" valgfri
  | ja | 100 % |
  felt deltok er ja
`

// smallRules are small with something behind.
func smallRules(more string) (*syntax.File, *model.Info, []diag.Diagnostic) {
	tree, problems := syntax.Parse([]byte(small+more), "t.rules")
	info, list := check.Check(tree, nil)
	list = append(problems, list...)
	errors := list[:0]
	for _, d := range list {
		if d.Severity == diag.Error {
			errors = append(errors, d)
		}
	}
	return tree, info, errors
}

// Whatever stands in a file, what is drafted of it is an innlesing without errors, stands
// as the formatter has it, and reads the file to its end, as the look did.
func FuzzDraft(f *testing.F) {
	for _, seed := range []string{
		"Ref;Dato;T\nK1;2026-02-02;1,5\n", "a\"b;«c»;d|e\n1;2;3\n", "{x};#y;\\z\nK1;K2;K3\n", "\"a\nb\";\"»\"\"«\"\n1;2\n", "prosedyrer_1;prosedyrer_2;prosedyrer_9\nWPCK00;;\n",
		"Kontakt-ID;Dato\nK1;01/02/2026\nK2;13/02/2026\nTotalt;\n", "språk;regel;=\n1;NULL;-\n", "\u200b;\u00a0x;\u202ey\n1;2;3\n", "Ref\n\"To\"\"t\"\n",
	} {
		f.Add(seed, "kontakt.csv")
	}
	f.Add(`{"Ref":"a","dato":"2026-02-02","x":[1,{"y":2}]}`, "a.jsonl")
	f.Add(`<x><y a="1" b="2"><z>3</z></y><y a="2"/></x>`, "1 a-b.regel.xml")
	_, info, errors := smallRules("")
	if len(errors) > 0 {
		f.Fatal(errors[0].Message(diag.EN))
	}
	f.Fuzz(func(t *testing.T, text, name string) {
		seen, err := inspect.Look(context.Background(), files.Source{Name: name, Reader: strings.NewReader(text)}, info, inspect.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []diag.Lang{diag.NB, diag.EN} {
			if err := inspect.Text(io.Discard, seen, inspect.Shown{Lang: lang, Values: true, Draft: true}); err != nil {
				t.Fatal(err)
			}
		}
		for _, table := range seen.Tables {
			draft := table.Draft.Text
			if draft == "" {
				continue
			}
			tree, info, errors := smallRules("\n" + draft)
			for _, d := range errors {
				t.Errorf("%s\n%s", d.Message(diag.EN), draft)
			}
			if text := format.File(tree, syntax.NB); len(errors) == 0 && text != small+"\n"+draft {
				t.Errorf("the formatter makes of it\n%s", text)
			}
			if len(errors) > 0 || len(table.Problems.List) > 0 {
				continue
			}
			m := info.Mappings[len(info.Mappings)-1]
			report, err := files.Read(context.Background(), record.NewDataset(), m.Record, files.Source{Name: name, Reader: strings.NewReader(text)}, files.Options{Mapping: m})
			if err != nil || report.Incomplete {
				t.Errorf("%v: %s%s", err, report.Problems.Text(diag.EN), draft)
			}
		}
	})
}
