// Package xlsx writes the work list as a workbook that people follow up in, and reads
// what they wrote in an earlier one.
package xlsx

import (
	"io"
	"strconv"
	"strings"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

// The columns of the list of corrections. Those that people write in are filled from the
// earlier list, and the last ones say which correction a row is, whatever it is sorted by.
var columns = []column{
	{diag.Term{NB: "Enhet", EN: "Unit"}, 24}, {diag.Term{NB: "Dato", EN: "Date"}, 11}, {diag.Term{NB: "Nøkkel", EN: "Key"}, 20}, {diag.Term{NB: "Post", EN: "Record"}, 16},
	{diag.Term{NB: "Alvor", EN: "Severity"}, 9}, {diag.Term{NB: "Rettelse", EN: "Correction"}, 30}, {diag.Term{NB: "Hvorfor", EN: "Why"}, 50}, {diag.Term{NB: "Regel", EN: "Rule"}, 28},
	{diag.Term{NB: "Kilde", EN: "Source"}, 28}, {diag.Term{NB: "Antatt, nr.", EN: "Assumed, no."}, 11},
	{diag.Term{NB: "Status", EN: "Status"}, 10}, {diag.Term{NB: "Begrunnelse", EN: "Reason"}, 20}, {diag.Term{NB: "Hvem", EN: "Who"}, 14}, {diag.Term{NB: "Frist", EN: "Due"}, 11}, {diag.Term{NB: "Kommentar", EN: "Comment"}, 24},
	{diag.Term{NB: "id", EN: "id"}, 19}, {diag.Term{NB: "posttype", EN: "record type"}, 11}, {diag.Term{NB: "felt", EN: "field"}, 12}, {diag.Term{NB: "handling", EN: "action"}, 9}, {diag.Term{NB: "kode", EN: "code"}, 9},
}

// Where among them some stand.
const (
	unitColumn, dateColumn, keyColumn = 0, 1, 2
	doColumn, whyColumn               = 5, 6
	followedColumn                    = 10 // and the four behind it
	rowColumn                         = 15 // and the four behind it
)

// Statuses are what the column of that name offers.
var statuses = []diag.Term{{NB: "åpen", EN: "open"}, {NB: "rettet", EN: "corrected"}, {NB: "avvist", EN: "rejected"}}

// Write writes the workbook: what is to be corrected, a row a correction; what cannot be
// decided; how many of each; what was not tried; what it all stands on.
func Write(w io.Writer, run report.Run) error {
	b, err := newBook(run.Lang)
	if err != nil {
		return err
	}
	defer b.Close()
	m := &maker{Wording: run.Wording(), book: b, run: &run, list: run.List(), sums: newSums()}
	for _, part := range []func() error{m.work, m.gone, m.accepted, m.open, m.summary, m.untried, m.sources} {
		if err := part(); err != nil {
			return err
		}
	}
	b.SetActiveSheet(0)
	return b.Write(w)
}

type maker struct {
	report.Wording
	book    *book
	run     *report.Run
	list    *report.List
	assumes report.Notes
	sourced report.Notes
	sums    sums
	matched map[report.Row]bool
}

func (m *maker) say(t diag.Term) string { return t.In(m.Lang) }

// work is the sheet of corrections, in the order that wards work in.
func (m *maker) work() error {
	offers := make([]string, len(statuses))
	for i, s := range statuses {
		offers[i] = m.say(s)
	}
	sheet, err := m.book.sheet(m.say(diag.Term{NB: "Arbeidsliste", EN: "Work list"}), columns, map[int][]string{followedColumn: offers})
	if err != nil {
		return err
	}
	sheet.printed = rowColumn
	m.matched = map[report.Row]bool{}
	for _, u := range m.list.Units {
		for c, here := range m.list.Through(u.Contacts) {
			for i := range here {
				if err := m.correction(sheet, u, c, &here[i]); err != nil {
					return err
				}
			}
		}
	}
	return sheet.end()
}

// correction writes a row for each thing that is to be changed, or one where nobody can
// say what.
func (m *maker) correction(sheet *sheet, u *report.Unit, c *report.Contact, x *report.Correction) error {
	f := &x.Finding
	m.sums.add(m.UnitTitle(u.Name), report.Title(f), f.Severity)
	var numbers []string
	for _, a := range f.Assumptions {
		numbers = append(numbers, strconv.Itoa(m.assumes.Number(diag.Clean(a))))
	}
	for _, s := range report.SourceTexts(f) {
		m.sourced.Number(diag.Clean(s))
	}
	fixes := x.Here
	if len(fixes) == 0 {
		fixes = []finding.Fix{{Record: c.Record, Key: c.Key}}
	}
	for _, fix := range fixes {
		do := report.Title(f)
		if fix.Action != "" {
			do = m.Fixes([]finding.Fix{fix}, c.Key)
		}
		row := report.Row{ID: f.ID(), Record: c.Record, Key: diag.Printable(c.Key), Field: fix.Field, Action: fix.Action, Code: fix.Code + fix.Value}
		var followed report.Followed
		if m.run.Earlier != nil {
			followed = m.run.Earlier.Of[row]
			m.matched[row] = true
		}
		status := followed.Status
		if status == "" {
			status = m.say(statuses[0])
		}
		err := sheet.row(m.UnitTitle(u.Name), c.Where, diag.Printable(c.Key), m.Titles.Record(c.Record), report.SeverityOf(f.Severity).Word(m.Lang), do, diag.Clean(f.Message), report.Title(f),
			report.Sources(f), strings.Join(numbers, ", "), status, followed.Reason, followed.Who, due(followed.Due), followed.Comment,
			row.ID, diag.Clean(row.Record), diag.Clean(row.Field), row.Action, diag.Clean(row.Code))
		if err != nil {
			return err
		}
	}
	return nil
}

// due is a day where people wrote one, and else what they wrote.
func due(text string) any {
	if n, err := strconv.ParseFloat(text, 64); err == nil && n > 1 && n < 200_000 {
		return day(n)
	}
	return text
}

// gone is the sheet of what people wrote beside corrections that are no longer asked for,
// and of what an earlier run found and this one does not.
func (m *maker) gone() error {
	if m.run.Earlier == nil {
		return m.goneSince()
	}
	sheet, err := m.book.sheet(m.say(diag.Term{NB: "Borte siden sist", EN: "Gone since"}), []column{
		columns[unitColumn], {columns[dateColumn].name, 11}, columns[keyColumn], columns[doColumn], columns[whyColumn],
		columns[10], columns[11], columns[12], columns[13], columns[14], columns[15],
	}, nil)
	if err != nil {
		return err
	}
	for _, row := range m.run.Earlier.Rows {
		if m.matched[row] {
			continue
		}
		s, f := m.run.Earlier.Shown[row], m.run.Earlier.Of[row]
		if err := sheet.row(s[0], due(s[1]), row.Key, s[2], s[3], f.Status, f.Reason, f.Who, due(f.Due), f.Comment, row.ID); err != nil {
			return err
		}
	}
	return sheet.end()
}

// goneSince is that sheet where the earlier run is known by its findings only.
func (m *maker) goneSince() error {
	if len(m.run.Gone) == 0 {
		return nil
	}
	sheet, err := m.book.sheet(m.say(diag.Term{NB: "Borte siden sist", EN: "Gone since"}), []column{columns[unitColumn], columns[dateColumn], columns[keyColumn], columns[doColumn], columns[whyColumn], columns[7], columns[rowColumn]}, nil)
	if err != nil {
		return err
	}
	for i := range m.run.Gone {
		g := &m.run.Gone[i]
		f := g.Masked()
		var at finding.Where
		if len(f.On) > 0 {
			at = g.Where(f.On[0])
		}
		if err := sheet.row(m.UnitTitle(at.Unit), at, report.Keys(&f), m.Fixes(f.Fixes, report.OnlyKey(&f)), diag.Clean(f.Message), report.Title(&f), g.ID); err != nil {
			return err
		}
	}
	return sheet.end()
}

// accepted is the sheet of what waivers accept.
func (m *maker) accepted() error {
	if m.run.Accepted.Len() == 0 {
		return nil
	}
	sheet, err := m.book.sheet(m.say(diag.Term{NB: "Godtatt", EN: "Accepted"}), []column{columns[dateColumn], {diag.Term{NB: "Nøkler", EN: "Keys"}, 30}, columns[7], columns[whyColumn], {diag.Term{NB: "Godtatt fordi", EN: "Accepted because"}, 60}}, nil)
	if err != nil {
		return err
	}
	for f := range m.run.Accepted.All() {
		f = f.Masked()
		var at finding.Where
		if len(f.On) > 0 {
			at = m.run.At(f.On[0], &f)
		}
		if err := sheet.row(at, report.Keys(&f), report.Title(&f), diag.Clean(f.Message), m.Accepted(f.Accepted)); err != nil {
			return err
		}
	}
	return sheet.end()
}

// open is the sheet of what cannot be decided, a row a contact and what it lacks.
func (m *maker) open() error {
	sheet, err := m.book.sheet(m.say(diag.Term{NB: "Kan ikke avgjøres", EN: "Cannot be decided"}), []column{
		columns[unitColumn], columns[dateColumn], columns[keyColumn], {columns[3].name, 16}, {diag.Term{NB: "Hva som mangler", EN: "What is missing"}, 44},
		{diag.Term{NB: "Da kan ikke prøves", EN: "So cannot be tried"}, 60}, {diag.Term{NB: "Hvem som kan si det", EN: "Who could say"}, 36},
	}, nil)
	if err != nil {
		return err
	}
	for _, u := range m.list.Units {
		for c, here := range m.list.Through(u.Open) {
			m.sums.open(m.UnitTitle(u.Name), len(here))
			for _, o := range m.Open(c, here) {
				if err := sheet.row(m.UnitTitle(u.Name), c.Where, diag.Printable(c.Key), m.Titles.Record(c.Record), o.Why, strings.Join(append(o.Checks, o.Rules...), "\n"), m.who(c, here, o)); err != nil {
					return err
				}
			}
		}
	}
	return sheet.end()
}

// who could say what is missing: who recorded the contact, or who keeps the records that
// the field is of.
func (m *maker) who(c *report.Contact, here []report.Correction, o report.Open) string {
	var list report.Notes
	for i := range here {
		f := &here[i].Finding
		if m.Why(f, c.Ref) != o.Why {
			continue
		}
		for _, name := range f.Missing {
			of, _, _ := strings.Cut(name, ".")
			if of == c.Record {
				list.Number(m.say(diag.Term{NB: "den som registrerte dette", EN: "who recorded this"}))
			} else {
				list.Number(diag.Fill(m.say(diag.Term{NB: "den som har «{0}»", EN: "who keeps “{0}”"}), m.Titles.Record(of)))
			}
		}
	}
	return strings.Join(list.Texts, "; ")
}

// untried is the sheet of what was not tried, and what was read.
func (m *maker) untried() error {
	var unread []string
	for i := range m.run.Summary.Files {
		if f := &m.run.Summary.Files[i]; !f.Whole() {
			unread = append(unread, diag.Clean(f.Name)+": "+f.Lost(m.Lang))
		}
	}
	if unread == nil {
		unread = []string{m.say(diag.Term{NB: "Alt er lest.", EN: "Everything was read."})}
	}
	var read []string
	if line := m.run.Selection.Line(m.Wording); line != "" {
		read = append(read, line)
	}
	return m.book.lines(m.say(diag.Term{NB: "Ikke prøvd", EN: "Not tried"}), []section{
		{diag.Term{NB: "Ikke lest", EN: "Not read"}, unread},
		{diag.Term{NB: "Ikke med i noen av filene", EN: "In none of the files"}, m.list.Absent.Lines(m.Wording)},
		{diag.Term{NB: "Hva som er lest og prøvd", EN: "What was read and tried"}, append(read, m.run.Summary.Account(m.Wording)...)},
	})
}

// sources is the sheet of what the list stands on.
func (m *maker) sources() error {
	var assumed []string
	for i, a := range m.assumes.Texts {
		assumed = append(assumed, strconv.Itoa(i+1)+"  "+a)
	}
	return m.book.lines(m.say(diag.Term{NB: "Kilder", EN: "Sources"}), []section{
		{diag.Term{NB: "Kilder", EN: "Sources"}, m.sourced.Texts},
		{diag.Term{NB: "Antatt", EN: "Assumed"}, assumed},
		{diag.Term{NB: "Hvordan listen er laget", EN: "How the list was made"}, m.run.Summary.Made(m.Wording)},
	})
}
