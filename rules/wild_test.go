package rules_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"
)

// wild makes a programme with its patients field by field: what would be right,
// and in a share of the fields, which is the world's own, anything that may stand
// there, or nothing. So there are worlds with a mistake here and there, and others
// in which nothing hangs together.
type wild struct {
	rng   *rand.Rand
	share float64 // of fields that are not what they should be
	slips bool    // codes may be misspelt
	rows  []*row
	dates []time.Time // the days that things happen on
	count map[string]int
}

// wildWorld is a world of a seed.
func wildWorld(seed uint64) *world {
	rng := rand.New(rand.NewPCG(seed, 1))
	g := &wild{rng: rng, share: []float64{0.02, 0.06, 0.15, 0.4, 0.9}[rng.IntN(5)], slips: rng.IntN(5) == 0, count: map[string]int{}}
	g.world()
	return newWorld(g.rows)
}

func (g *wild) often(p float64) bool { return g.rng.Float64() < p }

func (g *wild) of(list ...string) string { return list[g.rng.IntN(len(list))] }

// strange says whether something is to be other than it should be.
func (g *wild) strange() bool { return g.often(g.share) }

// record begins a record with a key of its own.
func (g *wild) record(of, key, letter string) *row {
	g.count[letter]++
	r := &row{of: of}
	r.set(key, strconv.Quote(letter+strconv.Itoa(g.count[letter])))
	g.rows = append(g.rows, r)
	return r
}

// field gives a record what is right, or some other of what a field may have; what
// is empty is left out.
func (g *wild) field(r *row, name, right string, others ...string) {
	raw := right
	if g.strange() {
		raw = g.of(append(others, "", right)...)
	}
	if raw != "" {
		r.set(name, raw)
	}
}

func (g *wild) text(r *row, name, right string, others ...string) {
	quoted := func(s string) string {
		if s == "" {
			return ""
		}
		return strconv.Quote(s)
	}
	list := make([]string, len(others))
	for i, o := range others {
		list[i] = quoted(o)
	}
	g.field(r, name, quoted(right), list...)
}

func (g *wild) answer(r *row, name, right string) { g.field(r, name, right, "true", "false") }

// slip is a list with a code as it may be misspelt, where codes are.
func (g *wild) slip(code, misspelt string) string {
	if g.slips {
		code = misspelt
	}
	return `["` + code + `"]`
}

// near is a day near another.
func (g *wild) near(t time.Time, before, after int) time.Time {
	return t.AddDate(0, 0, g.rng.IntN(before+after+1)-before)
}

func iso(t time.Time) string { return t.Format(time.DateOnly) }

func (g *wild) date(r *row, name string, right time.Time) {
	g.text(r, name, iso(right), iso(g.near(right, 2, 2)), iso(g.near(right, 9, 9)), iso(g.dates[g.rng.IntN(len(g.dates))]), "2025-12-31", "2026-01-01")
}

// kind is what a programme is, which decides what is right in it.
type kind struct {
	low, treatment, equipment, funded bool
}

func (g *wild) world() {
	begin, _ := time.Parse(time.DateOnly, g.of("2026-02-02", "2026-02-02", "2026-05-11", "2025-02-03", "2025-02-03", "2024-03-04", "2025-12-28", "2025-12-30", "2025-12-31",
		"2026-01-01", "2023-07-05", "2023-07-06", "2019-09-16", "2019-09-18"))
	for d, n := 0, 1+g.rng.IntN(4); d < n; d++ {
		g.dates = append(g.dates, begin)
		begin = begin.AddDate(0, 0, g.rng.IntN(3)+d%2)
	}
	g.dates = slices.CompactFunc(g.dates, time.Time.Equal)
	var patients []string
	for i := range 1 + g.rng.IntN(3) {
		patients = append(patients, fmt.Sprint("p", i))
	}
	programmes := 1
	if g.often(0.1) {
		programmes = 2
	}
	for range programmes {
		g.programme(patients)
	}
}

func (g *wild) programme(patients []string) {
	first, last := g.dates[0], g.dates[len(g.dates)-1]
	k := kind{low: g.often(0.06), treatment: g.often(0.06), equipment: g.often(0.08), funded: g.often(0.7)}
	r := g.record("program", "program_id", "P")
	id := r.key()
	g.text(r, "enhet", "E1", "E2")
	g.date(r, "start", first)
	g.date(r, "slutt", last)
	if g.often(0.03) {
		r.set("slutt", strconv.Quote(iso(last.AddDate(0, 0, 400))))
	}
	g.field(r, "antall_dager", strconv.Itoa(len(g.dates)), "0", "1", "2", "5")
	g.field(r, "undervisningstimer", g.of("10", "10", "5", "2", ""), "0", "1.9", "2", "4.9", "5")
	g.field(r, "digital_andel", g.of("0", "50"), "99", "100")
	for _, name := range []string{"om_sykdommen", "om_behandlingsformer", "om_egenbehandling_og_mestring", "om_rettigheter", "om_videre_oppfølging", "regi_hf",
		"kvalifisert_helsepersonell", "ansvarlig_lege", "tverrfaglig", "brukerkompetanse", "små_grupper", "plan_primærhelsetjeneste"} {
		if g.share > 0.1 && g.often(0.6) { // or no programme would meet all criteria
			r.set(name, "true")
			continue
		}
		g.answer(r, name, "true")
	}
	if !k.funded {
		r.set(g.of("om_rettigheter", "regi_hf", "om_sykdommen", "kvalifisert_helsepersonell", "ansvarlig_lege"), "false")
	}
	for i, is := range []bool{k.low, k.treatment, k.equipment} {
		if is {
			r.set([]string{"lavterskel", "gruppebehandling", "bare_teknisk_utstyr"}[i], "true")
		}
	}
	if g.strange() {
		r.set(g.of("lavterskel", "gruppebehandling", "bare_teknisk_utstyr", "rent_røykesluttkurs"), g.of("true", "false"))
	}
	if g.often(0.6) {
		for _, d := range g.dates {
			for range 1 + g.rng.IntN(20)/15 {
				s := g.record("økt", "økt_id", "S")
				g.text(s, "program", id)
				g.date(s, "dato", d)
				g.field(s, "minutter", g.of("90", "180", "225"), "0", "45", "224")
				g.field(s, "antall_pasienter", g.of("2", "6"), "0", "1", "1")
			}
		}
	}
	for _, p := range patients {
		if !g.often(0.1) {
			g.patient(p, id, k)
		}
	}
}

func (g *wild) patient(patient, programme string, k kind) {
	referral := ""
	if g.often(0.85) {
		h := g.record("henvisning", "henvisning_id", "H")
		referral = h.key()
		g.text(h, "pasient_id", patient, "p0", "p1", "p9")
		g.date(h, "dato", g.near(g.dates[0], 10, 0))
		g.answer(h, "fra_lege", "true")
		g.answer(h, "i_journal", "true")
		g.text(h, "til", g.of("program", "sykehuset"))
	}
	inHospital := g.often(0.15)
	if inHospital || g.often(g.share/2) {
		for range 1 + g.rng.IntN(10)/8 {
			o := g.record("opphold", "opphold_id", "L")
			g.text(o, "pasient_id", patient, "p0", "p1")
			in := g.near(g.dates[g.rng.IntN(len(g.dates))], 3, 1)
			g.date(o, "inn", in)
			if !g.often(0.2) {
				g.date(o, "ut", g.near(in.AddDate(0, 0, 2), 2, 4))
			}
		}
	}
	days := slices.Clone(g.dates)
	if len(days) > 2 && g.often(0.2) {
		days = slices.Delete(days, 1, 2)
	}
	listed, born, relative := g.often(0.4), "", g.often(0.2)
	if g.often(0.3) {
		born = strconv.Itoa(days[0].Year() - g.rng.IntN(4) - []int{15, 17, 40}[g.rng.IntN(3)])
	}
	if listed {
		for _, d := range days {
			l := g.record("oppmøte", "oppmøte_id", "O")
			g.text(l, "program", programme)
			g.text(l, "pasient_id", patient)
			g.date(l, "dato", d)
			g.answer(l, "pasient_deltok", "true")
			g.field(l, "antall_pårørende", g.of("0", "0", "1"), "0", "1")
		}
	}
	sector := g.of("SOM", "SOM", "SOM", "PHV", "TSB")
	noise := g.often(0.15) // funding codes here and there
	place := g.rng.IntN(len(days))
	if days[0].Year() > 2025 || g.often(0.7) {
		place = 0
	}
	for i, d := range days {
		for again := 0; again == 0 || again == 1 && g.often(g.share/3); again++ {
			if g.often(g.share / 6) {
				continue
			}
			var codes []string
			relatives := "0"
			if relative && g.often(0.5) {
				relatives = g.of("1", "2")
				codes = append(codes, "ZWWA40")
			}
			switch {
			case k.low:
			case k.equipment:
				codes = append(codes, "WPCD00", "ZWWA30")
			default:
				codes = append(codes, "WPCK00", "ZWWA30")
				if k.funded && i == place && !inHospital {
					codes = append([]string{fundingCode(days[0])}, codes...)
				}
			}
			for _, code := range []string{"A0099", "WWAA00"} {
				if noise && g.often(0.3) && !slices.Contains(codes, code) {
					codes = append(codes, code)
				}
			}
			c := g.contact(patient, programme, referral, sector, d, codes)
			g.text(c, "form", "gruppe", "individuell")
			g.field(c, "antall_pårørende", relatives, "0", "1", "2")
			if inHospital && g.often(0.3) {
				c.set("omsorgsnivå", g.of(`"1"`, `"8"`))
			}
			g.text(c, "kontakttype", "13", "6", "2", "99")
			g.text(c, "fagområde", "900", "100")
			if born != "" {
				g.field(c, "fødselsår", born, "1980", "2020")
			}
			fees := ""
			if i == 0 && again == 0 {
				fees = `"201B"`
			}
			g.field(c, "takster", "["+fees+"]", "[]", `["201B"]`, g.slip("201B", "201b"), `["201B","201B"]`, `["11","201B"]`)
		}
	}
	if g.often(0.3) {
		g.individual(patient, programme, referral, sector)
	}
}

// individual is a contact outside the group: a talk, training, or nothing of that.
func (g *wild) individual(patient, programme, referral, sector string) {
	activity := g.of("utstyrsopplæring", "mestringssamtale", "livsstilsrådgivning", "læring_og_mestring", "kropp_følelser_samliv", "samtale_før_gruppe", "")
	var codes []string
	if due := map[string]string{"utstyrsopplæring": "WPCD00", "mestringssamtale": "OBAA00", "livsstilsrådgivning": "OBDB00", "læring_og_mestring": "WPCK00",
		"kropp_følelser_samliv": "OBDA00"}[activity]; due != "" {
		codes = append(codes, due)
	}
	if !g.often(0.5) {
		programme = ""
	}
	c := g.contact(patient, programme, referral, sector, g.near(g.dates[0], 3, 1), codes)
	g.text(c, "form", g.of("individuell", "individuell", "individuell", ""), "individuell")
	g.text(c, "aktivitet", activity, "utstyrsopplæring", "mestringssamtale", "læring_og_mestring", "samtale_før_gruppe")
	g.text(c, "kontakttype", g.of("2", "1", "7"), "13", "13", "6")
	g.field(c, "antall_pårørende", "", "0", "1")
	fees := ""
	if activity == "samtale_før_gruppe" {
		fees = `"201B"`
	}
	g.field(c, "takster", "["+fees+"]", "[]", `["201B"]`, g.slip("201B", "201b"))
}

func (g *wild) contact(patient, programme, referral, sector string, d time.Time, codes []string) *row {
	c := g.record("kontakt", "kontakt_id", "K")
	rare := func(name, right string, others ...string) { // a key of groups is seldom wrong, or nothing would be known
		if g.often(0.3) {
			g.text(c, name, right, others...)
		} else if right != "" {
			c.set(name, strconv.Quote(right))
		}
	}
	rare("pasient_id", patient, "p0", "p1")
	rare("program", programme, "P1", "P2", "P9")
	g.text(c, "henvisning", referral, "H1", "H2", "H9")
	if g.often(0.1) {
		g.answer(c, "henvist", "true")
	}
	g.date(c, "dato", d)
	g.date(c, "utdato", d)
	g.text(c, "enhet", "E1", "E2")
	g.text(c, "sektor", sector, "SOM", "PHV", "TSB")
	g.text(c, "omsorgsnivå", "3", "1", "2", "8")
	g.text(c, "sted", g.of("1", "1", "3"), "2", "6", "9")
	g.text(c, "hovedtilstand", g.of("E109", "E109", "E10.9"), "I509", "Z710", "R104", "E1099x", "E109*")
	g.field(c, "bitilstander", g.of("", `["I10"]`), `["Z636"]`, `["I10","I10"]`)
	g.answer(c, "pasient_deltok", "true")
	g.text(c, "journal_for", "pasient", "pårørende")
	g.answer(c, "digital", g.of("false", "true"))
	g.answer(c, "fritatt_egenandel", g.of("", "", "true"))
	if g.strange() && g.often(0.2) {
		return c // its codes are unknown
	}
	c.setCodes(g.codes(codes))
	return c
}

// codes changes codes in several ways at once.
func (g *wild) codes(list []string) []string {
	near := map[string]string{"WPCK00": "WPCKOO", "ZWWA30": "ZWA30", "ZWWA40": "ZWWA4O", "A0099": "A099", "WWAA00": "WWAAOO", "WPCD00": "WPCDOO"}
	var out []string
	for _, code := range list {
		switch {
		case !g.strange():
			out = append(out, code)
		case g.slips && g.often(0.2) && near[code] != "":
			out = append(out, near[code])
		case g.often(0.3):
			out = append(out, code, code)
		}
	}
	if g.slips && g.strange() {
		out = append(out, g.of("ZWWA3O", "wpck00", "A0O99", "ZWA40"))
	}
	for range 2 {
		if g.strange() {
			out = append(out, g.of("WPCK00", "WPCD00", "OBAA00", "OBDB00", "OBDA00", "ZWWA10", "ZWWA20", "ZWWA25", "ZWWA30", "ZWWA40", "A0099", "WWAA00", "A0099", "WWAA00",
				"OBBN00", "ZWWA50", "ABCD01", "A0098", "AAB10", "NAB0AA", "N02BE01"))
		}
	}
	return out
}

func fundingCode(first time.Time) string {
	if first.Year() < 2026 {
		return "A0099"
	}
	return "WWAA00"
}
