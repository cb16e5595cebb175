package xml_test

import (
	stdxml "encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xml"
)

// patients is a message of n patients with three episodes each.
func patients(n int) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<Melding xmlns="http://www.npr.no/xmlstds/57_0_1_str" versjon="57.0.1"><Institusjon institusjonID="1">` + "\n")
	for e := range 100 {
		fmt.Fprintf(&b, `<Enhet enhetID="e%d" orgNr="974000000" isfRefusjon="1" enhetLokal="Enhet %d på huset" reshID="1%05d"/>`+"\n", e, e, e)
	}
	for p := range n {
		fmt.Fprintf(&b, `<Objektholder pasientNr="p%06d"><Pasient pasientNr="p%06d" kjonn="%d" fodselsar="%d"/>`+"\n", p, p, 1+p%2, 1930+p%80)
		for e := range 3 {
			fmt.Fprintf(&b, `<Episode episodeID="%d-%d" innDatoTid="2026-02-%02d" utDatoTid="2026-02-%02d" omsorgsniva="3" debitor="1" komNrHjem="0301">`+"\n", p, e, 1+(p+e)%28, 1+(p+e)%28)
			fmt.Fprintf(&b, `  <Kontakt kontaktType="%d" stedAktivitet="1"><Helseperson polUtforende="1" rolle="4"/></Kontakt>`+"\n", 1+p%13)
			fmt.Fprintf(&b, `  <RefEnhet enhetID="e%d" typeEnhet="1"/><RefEnhet enhetID="e%d" typeEnhet="2"/><RefEnhet enhetID="e%d" typeEnhet="7"/>`+"\n", p%100, (p+1)%100, (p+2)%100)
			b.WriteString(`  <Tilstand tilstNr="1"><Kode kodeNr="1" Kodeverk="D" kodeVersjon="2026" kodeVerdi="E109"/></Tilstand>` + "\n")
			b.WriteString(`  <Tilstand tilstNr="2"><Kode kodeNr="1" Kodeverk="D" kodeVersjon="2026" kodeVerdi="I10"/></Tilstand>` + "\n")
			b.WriteString(`  <Tjeneste startDatoTid="2026-02-01T09:00:00"><Tiltak typeTiltak="1"><Prosedyre prosNr="1"><Kode kodeNr="1" Kodeverk="M" kodeVersjon="2026" kodeVerdi="WPCK00"/></Prosedyre>` + "\n")
			b.WriteString(`    <Prosedyre prosNr="2"><Kode kodeNr="1" Kodeverk="S" kodeVersjon="2026" kodeVerdi="A0099"/></Prosedyre></Tiltak></Tjeneste>` + "\n</Episode>\n")
		}
		b.WriteString("</Objektholder>\n")
	}
	b.WriteString("</Institusjon></Melding>\n")
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	text := patients(5000)
	r := sample.Contact()
	m := sample.Message(r, "Episode", sample.NPR...)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		ds := record.NewDataset()
		in := record.NewIntake(ds, r, "melding.xml", m)
		if err := xml.Read(&record.Source{Window: record.NewWindow(strings.NewReader(text))}, in, record.ShapeOf(r, m)); err != nil || in.Report.Records != 15000 {
			b.Fatal(err, sample.Report(in.Report, ds.Table(r))[:1000])
		}
	}
}

// BenchmarkStandard is the tokens alone of the standard library's reader.
func BenchmarkStandard(b *testing.B) {
	text := patients(1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for d := stdxml.NewDecoder(strings.NewReader(text)); ; {
			if _, err := d.RawToken(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}
