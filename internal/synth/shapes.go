package synth

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

// The shapes of an extract: what hospitals and their systems write. All have the same
// contacts; a report lacks the level of care and the area, as reports do.

// How many columns there are for what a contact may have several of.
const (
	widestConditions = 20
	widestProcedures = 20
	widestTariffs    = 15
)

// Table is rows of texts under headings, as a file or the sheet of a workbook has them.
type Table struct {
	Name string
	Rows [][]string // the headings first
}

// Wide is one row a contact.
func (e *Extract) Wide() Table {
	head := strings.Fields("EpisodeID PasientNr InnDatoTid UtDatoTid EnhetLokal Omsorgsniva KontaktType StedAktivitet episodeFag tilstand_1_1")
	for i := 2; i <= widestConditions; i++ {
		head = append(head, fmt.Sprintf("tilstand_%d_1", i))
	}
	head = numbered(numbered(head, "ncmp", widestProcedures), "takst", widestTariffs)
	t := Table{"npr_bred", [][]string{head}}
	for _, c := range e.contacts {
		row := []string{c.id, c.patient, c.from(), c.to(), c.unit, c.level, c.kind, c.place, c.area, c.condition}
		row = padded(padded(padded(row, c.others, widestConditions-1), c.procedures, widestProcedures), c.tariffs, widestTariffs)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Long is three files: contacts, conditions, procedures.
func (e *Extract) Long() []Table {
	head := numbered(strings.Fields("oppholdLopenr lopenr InnDatoTid UtDatoTid EnhetLokal Omsorgsniva KontaktType StedAktivitet episodeFag"), "takst", widestTariffs)
	contacts := Table{"episoder", [][]string{head}}
	conditions := Table{"tilstander", [][]string{{"oppholdlopenr", "kode", "Hovedtilstand"}}}
	procedures := Table{"prosedyrer", [][]string{{"oppholdlopenr", "kode"}}}
	for _, c := range e.contacts {
		row := []string{c.id, c.patient, c.from(), c.to(), c.unit, c.level, c.kind, c.place, c.area}
		contacts.Rows = append(contacts.Rows, padded(row, c.tariffs, widestTariffs))
		for i, code := range c.conditions() {
			main := "0"
			if i == 0 && c.condition != "" {
				main = "1"
			}
			conditions.Rows = append(conditions.Rows, []string{c.id, code, main})
		}
		for _, code := range c.procedures {
			procedures.Rows = append(procedures.Rows, []string{c.id, code})
		}
	}
	return []Table{contacts, conditions, procedures}
}

// Report is what a record system prints: lines above the header, codes with their
// titles, several in a cell, and a row of totals.
func (e *Extract) Report() Table {
	t := Table{"dips_rapport", [][]string{
		{"Rapport: Polikliniske kontakter"},
		{"Utskrift", "alle enheter"},
		{},
		{"Kontakt-ID", "Pasient", "Dato", "Avdeling", "Kontakttype", "Hovedtilstand", "Bitilstander", "Prosedyrekoder", "Takster"},
	}}
	for _, c := range e.contacts {
		t.Rows = append(t.Rows, []string{
			c.id, c.patient, c.date.Norwegian(), c.unit, titled(c.kind), titled(c.condition), titled(c.others...), titled(c.procedures...), titled(c.tariffs...),
		})
	}
	total := make([]string, 9)
	total[0], total[1] = "Totalt", strconv.Itoa(len(e.contacts))
	t.Rows = append(t.Rows, total)
	return t
}

// factTitles are the headings of the register's yes/no columns.
var factTitles = [...]string{
	aboutDisease:      "Informerer om sykdommen",
	aboutTreatment:    "Informerer om behandlingsformer",
	aboutMastery:      "Informerer om egenbehandling og mestring",
	aboutRights:       "Informerer om rettigheter",
	aboutFollowUp:     "Informerer om videre oppfølging",
	byTrust:           "I regi av et helseforetak",
	qualified:         "Kvalifisert helsepersonell ivaretar det medisinskfaglige",
	doctor:            "En lege er ansvarlig",
	interdisciplinary: "Tverrfaglig",
	userCompetence:    "Brukerkompetanse er med",
	smallGroups:       "I stor grad i små grupper",
	primaryCarePlan:   "Plan for primærhelsetjenesten",
}

// Register is the register of courses, as somebody keeps it by hand.
func (e *Extract) Register() Table {
	head := strings.Fields("Kursnr Navn Enhet Start Slutt Dager Timer Digitalt Gruppebehandling Lavterskel Teknisk")
	t := Table{"kursregister", [][]string{append(head, factTitles[:]...)}}
	for _, p := range e.courses {
		row := []string{
			p.id, p.name, p.unit, p.start.Norwegian(), p.end.Norwegian(), strconv.Itoa(p.days), strings.Replace(p.hours, ".", ",", 1),
			strconv.Itoa(p.digital) + " %", said(p.treatment), said(p.lowThreshold), said(p.equipment),
		}
		for _, fact := range p.facts {
			row = append(row, said(fact))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Days are the days of the courses.
func (e *Extract) Days() Table {
	t := Table{"kursdager", [][]string{{"Kursnr", "Dato", "Minutter", "Pasienter"}}}
	for _, p := range e.courses {
		for _, day := range e.days(p) {
			minutes, patients := e.held(p, day)
			t.Rows = append(t.Rows, []string{p.id, day.Norwegian(), strconv.Itoa(minutes), strconv.Itoa(patients)})
		}
	}
	return t
}

// List is the courses' own lists: who came on which day.
func (e *Extract) List() Table {
	t := Table{"kursliste", [][]string{{"Kursnr", "Pasient", "Dato", "Møtte", "Pårørende"}}}
	for _, c := range e.contacts {
		if c.form == "gruppe" && c.programme != "" {
			t.Rows = append(t.Rows, []string{c.programme, c.patient, c.date.Norwegian(), said(c.attended), strconv.Itoa(c.relatives)})
		}
	}
	return t
}

// Text is the table as a file of text.
func (t Table) Text(separator rune) File {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = separator, true
	if err := w.WriteAll(t.Rows); err != nil {
		panic(err) // it is written to memory
	}
	return File{t.Name + ".csv", b.Bytes()}
}

func numbered(head []string, name string, n int) []string {
	for i := range n {
		head = append(head, fmt.Sprintf("%s_%d", name, i+1))
	}
	return head
}

// padded is a row with a list in so many columns.
func padded(row, list []string, width int) []string {
	row = append(row, list...)
	return append(row, make([]string, width-len(list))...)
}

func (c *contact) from() string { return c.date.Norwegian() + " " + clock(c.arrival()) }

func (c *contact) to() string { return c.out.Norwegian() + " " + clock(c.arrival()+90) }

// titled is codes as a report prints them, each with words behind it.
func titled(codes ...string) string {
	var list []string
	for _, c := range codes {
		if c != "" {
			list = append(list, c+" Tittel på koden")
		}
	}
	return strings.Join(list, " | ")
}

func said(a answer) string { return [...]string{unanswered: "", no: "nei", yes: "ja"}[a] }
