package synth

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"

	"ppolang/lang/value"
)

// Message is the contacts as the XML message to the national register: an envelope,
// the institution with its units, and the patients with their episodes.
func (e *Extract) Message() File {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	b.WriteString(`<MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24"><Document><RefDoc><Content>` + "\n")
	b.WriteString(`<Melding xmlns="http://www.npr.no/xmlstds/57_0_1" versjon="57.0.1" meldingstype="M">` + "\n")
	b.WriteString(`<Institusjon institusjonID="1">` + "\n")
	var units []string
	for _, c := range e.contacts {
		if !slices.Contains(units, c.unit) {
			units = append(units, c.unit)
			fmt.Fprintf(&b, "<Enhet enhetID=\"%d\" enhetLokal=\"%s\" sektor=\"%s\"/>\n", len(units), c.unit, c.sector)
		}
	}
	for i, c := range e.contacts {
		if i == 0 || e.contacts[i-1].patient != c.patient {
			fmt.Fprintf(&b, "<Objektholder pasientNr=\"%[1]s\"><Pasient pasientNr=\"%[1]s\" fodselsar=\"%[2]d\"/>\n", c.patient, c.born())
		}
		c.episode(&b, 1+slices.Index(units, c.unit))
		if i+1 == len(e.contacts) || e.contacts[i+1].patient != c.patient {
			b.WriteString("</Objektholder>\n")
		}
	}
	b.WriteString("</Institusjon></Melding>\n</Content></RefDoc></Document></MsgHead>\n")
	return File{"npr_melding.xml", b.Bytes()}
}

func (c *contact) episode(b *bytes.Buffer, unit int) {
	at := func(d value.Date, minutes int) string { return d.String() + "T" + clock(minutes) + ":00" }
	fmt.Fprintf(b, "<Episode episodeID=\"%s\" innDatoTid=\"%s\" utDatoTid=\"%s\" omsorgsniva=\"%s\" episodeFag=\"%s\">\n",
		c.id, at(c.date, c.arrival()), at(c.out, c.arrival()+90), c.level, c.area)
	fmt.Fprintf(b, "<Kontakt kontaktType=\"%s\" stedAktivitet=\"%s\"/>\n", c.kind, c.place)
	fmt.Fprintf(b, "<RefEnhet enhetID=\"%[1]d\" typeEnhet=\"1\"/><RefEnhet enhetID=\"%[1]d\" typeEnhet=\"2\"/>\n", unit)
	for i, code := range c.conditions() {
		number := i + 1
		if c.condition == "" {
			number++ // the first place, which is the main one's, stays empty
		}
		if number == 2 && i == 0 {
			b.WriteString("<Tilstand tilstNr=\"1\"/>")
		}
		fmt.Fprintf(b, "<Tilstand tilstNr=\"%d\"><Kode kodeNr=\"1\" Kodeverk=\"D\" kodeVerdi=\"%s\"/></Tilstand>\n", number, code)
	}
	if len(c.procedures) > 0 {
		fmt.Fprintf(b, "<Tjeneste startDatoTid=\"%s\"><Tiltak typeTiltak=\"1\">", at(c.date, c.arrival()))
		for i, code := range c.procedures {
			fmt.Fprintf(b, "<Prosedyre prosNr=\"%d\"><Kode kodeNr=\"1\" Kodeverk=\"%s\" kodeVerdi=\"%s\"/></Prosedyre>", i+1, system(code), code)
		}
		b.WriteString("</Tiltak></Tjeneste>\n")
	}
	for i, code := range c.tariffs {
		fmt.Fprintf(b, "<Takst takstNr=\"%d\" takstKode=\"%s\"/>\n", i+1, code)
	}
	b.WriteString("</Episode>\n")
}
