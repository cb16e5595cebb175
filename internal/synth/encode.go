package synth

import (
	"strconv"

	"ppolang/lang/value"
)

// row is a JSON object being written. Names and values here never need escapes.
type row []byte

func (r *row) name(n string) { *r = append(append(append(*r, '"'), n...), `":`...) }

func (r *row) text(name, v string) {
	if v == "" {
		return
	}
	r.name(name)
	*r = append(append(append(*r, '"'), v...), `",`...)
}

func (r *row) codes(name string, list []string) {
	if list == nil {
		return
	}
	r.name(name)
	*r = append(*r, '[')
	for i, c := range list {
		if i > 0 {
			*r = append(*r, ',')
		}
		*r = append(append(append(*r, '"'), c...), '"')
	}
	*r = append(*r, `],`...)
}

func (r *row) number(name string, n int) {
	if n == notCounted {
		return
	}
	r.name(name)
	*r = append(strconv.AppendInt(*r, int64(n), 10), ',')
}

// decimal writes a number that is already in digits.
func (r *row) decimal(name, digits string) {
	if digits == "" {
		return
	}
	r.name(name)
	*r = append(append(*r, digits...), ',')
}

func (r *row) answer(name string, a answer) {
	if a == unanswered {
		return
	}
	r.name(name)
	*r = append(strconv.AppendBool(*r, a == yes), ',')
}

func (r *row) date(name string, d value.Date) {
	r.name(name)
	y, m, dd := d.YMD()
	*r = append(strconv.AppendInt(append(*r, '"'), int64(y), 10), '-',
		byte('0'+m/10), byte('0'+m%10), '-', byte('0'+dd/10), byte('0'+dd%10), '"', ',')
}

// end closes the object in the place of its last comma, and the line.
func (r row) end() row { return append(r[:len(r)-1], '}', '\n') }

func (c *contact) appendTo(r row) row {
	r = append(r, '{')
	r.text("kontakt_id", c.id)
	r.text("pasient_id", c.patient)
	r.text("program", c.programme)
	r.text("henvisning", c.referral)
	if !c.undated {
		r.date("dato", c.date)
		r.date("utdato", c.out)
	}
	r.text("enhet", c.unit)
	r.text("sektor", c.sector)
	r.text("omsorgsnivå", c.level)
	r.text("kontakttype", c.kind)
	r.text("fagområde", c.area)
	r.text("sted", c.place)
	r.text("hovedtilstand", c.condition)
	r.codes("bitilstander", c.others)
	r.codes("prosedyrer", c.procedures)
	r.codes("takster", c.tariffs)
	r.text("form", c.form)
	r.text("aktivitet", c.activity)
	r.answer("pasient_deltok", c.attended)
	r.number("antall_pårørende", c.relatives)
	r.text("journal_for", c.journal)
	r.answer("digital", c.digital)
	r.answer("fritatt_egenandel", c.exempt)
	return r.end()
}

func (p *programme) appendTo(r row) row {
	r = append(r, '{')
	r.text("program_id", p.id)
	r.text("navn", p.name)
	r.text("enhet", p.unit)
	r.date("start", p.start)
	r.date("slutt", p.end)
	r.number("antall_dager", p.days)
	r.decimal("undervisningstimer", p.hours)
	r.number("digital_andel", p.digital)
	for i, a := range p.facts {
		r.answer(factNames[i], a)
	}
	r.answer("bare_teknisk_utstyr", p.equipment)
	r.answer("rent_røykesluttkurs", p.smoking)
	r.answer("lavterskel", p.lowThreshold)
	r.answer("gruppebehandling", p.treatment)
	return r.end()
}

func (s *session) appendTo(r row) row {
	r = append(r, '{')
	r.text("økt_id", s.id)
	r.text("program", s.programme)
	r.date("dato", s.date)
	r.number("minutter", s.minutes)
	r.number("antall_pasienter", s.patients)
	return r.end()
}

func (l *line) appendTo(r row) row {
	r = append(r, '{')
	r.text("oppmøte_id", l.id)
	r.text("program", l.programme)
	r.text("pasient_id", l.patient)
	r.date("dato", l.date)
	r.answer("pasient_deltok", l.attended)
	r.number("antall_pårørende", l.relatives)
	return r.end()
}

func (h *referral) appendTo(r row) row {
	r = append(r, '{')
	r.text("henvisning_id", h.id)
	r.text("pasient_id", h.patient)
	r.date("dato", h.date)
	r.answer("fra_lege", h.fromDoctor)
	r.answer("i_journal", h.inRecord)
	r.text("til", h.to)
	return r.end()
}

func (s *stay) appendTo(r row) row {
	r = append(r, '{')
	r.text("opphold_id", s.id)
	r.text("pasient_id", s.patient)
	r.date("inn", s.in)
	if !s.open {
		r.date("ut", s.out)
	}
	return r.end()
}
