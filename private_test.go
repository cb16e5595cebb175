package ppolang_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ppolang"
	"ppolang/interp/report"
	"ppolang/interp/report/formats"
)

// canaryRules use a sensitive field of every type in every way that the checker
// lets them, with exceptions, fixes and built-in findings of each.
const canaryRules = `språk nb
regelsett t "T"
dokument d "D"
  gjelder fra 2000-01-01
kodeverk S "S"
  mønster "[A-Z0-9]{8}"
  kode KANARIUT "utgått" gjelder til 2010-01-01
  antatt "antatt om KANARIUT"
  kode KANARIET "etterfølger" gjelder fra 2011-01-01 erstatter KANARIUT
kodeverk F "F"
  kode KANARIF1 "X"
  kode KANARIF2 "Y"
post pasient "Pasient"
  felt pid tekst nøkkel
  felt født dato
post k "Kontakt"
  felt id tekst nøkkel
  felt dato dato styrende
  felt txt tekst sensitiv
  felt hel heltall sensitiv
  felt des desimal sensitiv
  felt pro prosent sensitiv
  felt dag dato sensitiv
  felt jn ja/nei sensitiv
  felt kod kode F sensitiv
  felt knr koder S sensitiv
  felt ref post pasient sensitiv
  felt borte post pasient sensitiv
gruppe g "G"
  av k som ks
  per txt
gruppe gk "GK"
  av k som kk
  per kod
gruppe gr "GR"
  av k som kr
  per ref
definer hvem for k
  er txt
definer hvilken for k
  er ref
definer født for k
  er ref.født
regel r1 "R1"
  kilde d
  for k
  når hvem er kjent og hel ≠ 1 og des ≠ 1,5 og dag ≠ 1912-12-12 og pro ≠ 12 % og jn = nei og knr er kjent
  krev txt = "annet" og (txt ellers hvem) = "x" og kod = KANARIF2 og hvilken er ukjent
  feil "M {antall ulike txt i ks i g} {født}"
regel r2 "R2"
  kilde d
  for k
  krev kod = KANARIF2
  feil "M"
regel r3 "R3"
  kilde d
  for g
  krev antall ulike kod i ks = 7 eller finnes ks der (txt = denne.txt og hel ≠ 1)
  feil "M"
regel r4 "R4"
  kilde d
  for k
  krev (første ks i g).dag = (siste ks i g).dag og antall kk i gk = 7 og antall kr i gr = 7
  feil "{født}"
regel r5 "R5"
  kilde d
  for gk
  krev kod ellers KANARIF2 = KANARIF2
  feil "M"
`

const canaryData = `{"id":"K1","dato":"2020-01-01","txt":"KANARITXT","hel":81238123,"des":8123.25,"pro":0.8123,"dag":"1911-11-11","jn":false,"kod":"KANARIF1","knr":["KANARIUT","KANARIUT","kanariUT","KANARIEX"],"ref":"KANARIREF","borte":"KANARIBORTE"}
{"id":"K2","dato":"2020-02-01","txt":"KANARITXT","hel":81238124,"des":8123.75,"pro":0.81235,"dag":"1911-11-12","jn":false,"kod":"KANARIF9","knr":["KANARIET"],"ref":"KANARIREF"}
{"id":"K3","dato":"2020-03-01","txt":"KANARITXT3","hel":"KANARIHEL","des":"KANARIDES","pro":"KANARIPRO","dag":"KANARIDAG","jn":"KANARIJN","kod":"KANARI KOD","knr":[{"KANARIKNR":1}],"ref":["KANARIREF3"]}
{"id":"K3","dato":"2020-03-01","txt":"KANARITXT4"}
`

// canaries are parts of the sensitive values, as they are recorded or printed.
var canaries = []string{"KANARI", "kanari", "8123", "81,23", "1911"}

// A sensitive value is printed by nothing: no finding in any format, no
// explanation, no report of the reading, and nothing else that holds the records.
func TestNoSensitiveValueIsShown(t *testing.T) {
	ctx := context.Background()
	rules, err := ppolang.Load(fstest.MapFS{"r.rules": {Data: []byte(canaryRules)}}, "r.rules")
	if err != nil {
		t.Fatal(err)
	}
	data := rules.NewData()
	shown := map[string]string{}
	for name, text := range map[string]string{"k.jsonl": canaryData, "pasient.jsonl": `{"pid":"KANARIREF","født":"1950-05-05"}`} {
		read, err := data.Read(ctx, ppolang.Source{Name: name, Reader: strings.NewReader(text)})
		if err != nil {
			t.Fatal(err)
		}
		shown["reading "+name] = fmt.Sprintf("%v %+v %#v", read, read, read)
	}
	records := data.Seal()
	shown["records"] = fmt.Sprintf("%v %+v %#v %v %+v %#v %v", data, data, data, records, records, records, records.Report())
	result, err := records.Evaluate(ctx, ppolang.Options{})
	if err != nil {
		t.Fatal(err)
	}
	shown["result"] = fmt.Sprintf("%v %+v %#v %v", result, result, result.Findings, slices.Collect(result.Findings.All()))
	builtins := map[string]bool{}
	for f := range result.Findings.All() {
		builtins[f.Rule] = true
		for _, x := range f.Fixes {
			t.Errorf("%s proposes %v", f.Rule, x)
		}
	}
	for _, name := range []string{"ukjent_kode", "utgått_kode", "gjentatt_kode", "ukjent_referanse", "r1", "r2", "r3", "r4", "r5"} {
		if !builtins[name] {
			t.Errorf("%s has found nothing", name)
		}
	}
	for _, format := range formats.All {
		var b bytes.Buffer
		if err := format.Write(&b, report.Run{Findings: result.Findings}, nil); err != nil {
			t.Fatal(err)
		}
		shown[format.Name] = unpacked(t, b.Bytes())
	}
	explained := 0
	for _, rule := range rules.Names() {
		for _, key := range []string{"K1", "K2", "K3"} {
			why, err := records.Explain(ctx, rule, key, ppolang.Options{})
			if err != nil {
				t.Fatal(rule, key, err)
			}
			explained += len(why)
			for _, x := range why {
				// What the rule itself says it compares with stands in the rule.
				shown["explanation of "+rule+" on "+key] += strings.ReplaceAll(fmt.Sprintf("%v %+v", x, why), "KANARIF2", "")
			}
		}
	}
	if explained < 14 {
		t.Errorf("only %d explanations", explained)
	}
	for what, text := range shown {
		for _, c := range canaries {
			if strings.Contains(text, c) {
				t.Errorf("%s shows %s:\n%s", what, c, text)
			}
		}
	}
}

// unpacked is what stands in a workbook, all of its files one after the other; other texts
// are as they are.
func unpacked(t *testing.T, text []byte) string {
	t.Helper()
	if !bytes.HasPrefix(text, []byte("PK")) {
		return string(text)
	}
	z, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&b, r); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}
