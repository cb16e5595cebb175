package gen

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"ppolang/internal/chains"
)

// Graph is a random rule file whose definitions, values, code sets, criteria and
// rules use one another, each several times: what is a tree of a million million
// expressions written out is a graph of so many nodes. Some are deep.
func Graph(seed uint64) string {
	g := &graph{Rand: rand.New(rand.NewPCG(seed, 29))}
	g.WriteString(chains.Head)
	g.WriteString("verdi grense heltall \"G\"\n  er 2 gjelder fra 2025-07-01 til 2025-12-31 kilde d\n  er 3 gjelder fra 2026-01-01 kilde d\n")
	g.sets()
	n := 3 + g.IntN(20)
	if g.IntN(10) == 0 {
		n *= 4
	}
	for range n {
		g.define()
	}
	g.rules(3 + g.IntN(8))
	return g.String()
}

// graph is a rule file that is being written, and the names there are so far.
type graph struct {
	*rand.Rand
	strings.Builder
	truths, numbers, days []string // of contacts
	patients              []string // yes or no, of patients
	criteria, codeSets    []string
}

func (g *graph) one(of []string, or ...string) string {
	if all := append(or, of...); len(of) == 0 || g.IntN(4) == 0 {
		return all[g.IntN(len(all))]
	}
	return of[max(len(of)-1-g.IntN(4), 0)] // most often of the last, so that it gets deep
}

func (g *graph) truth() string {
	return g.one(g.truths, "a", "b", "c", "ks har A", "k = B", "n > grense")
}
func (g *graph) number() string { return g.one(g.numbers, "n", "grense", "antall(ks)", "2") }
func (g *graph) day() string    { return g.one(g.days, "dato", "slutt", "dag") }

func (g *graph) sets() {
	for i := range 2 + g.IntN(6) {
		members := []string{g.one(g.codeSets, "A", "B"), g.one(g.codeSets, "B", "C")}
		if g.IntN(3) == 0 {
			members = append(members, "utenom "+g.one(g.codeSets, "C"))
		}
		name := fmt.Sprintf("s%d", i)
		fmt.Fprintf(g, "kodesett %s: %s\n  kilde d\n", name, strings.Join(members, ", "))
		if g.IntN(4) == 0 {
			g.WriteString("  gjelder fra 2026-01-01\n")
		}
		g.codeSets = append(g.codeSets, name)
	}
}

func (g *graph) define() {
	name := fmt.Sprintf("x%d", len(g.truths)+len(g.numbers)+len(g.days)+len(g.patients)+len(g.criteria))
	write := func(on, expr string, to *[]string) {
		fmt.Fprintf(g, "definer %s for %s\n  er %s\n", name, on, expr)
		if g.IntN(6) == 0 {
			fmt.Fprintf(g, "  antatt \"t%d\"\n", g.IntN(4))
		}
		*to = append(*to, name)
	}
	p, q := g.truth(), g.truth()
	m, n := g.number(), g.number()
	d, e := g.day(), g.day()
	switch g.IntN(16) {
	case 0:
		write("kontakt", fmt.Sprintf("(%s og %s) eller ikke %s", p, q, p), &g.truths)
	case 1:
		write("kontakt", fmt.Sprintf("ikke (%s eller %s)", p, q), &g.truths)
	case 2:
		write("kontakt", fmt.Sprintf("finnes kontakter i pasient der (%s og denne.%s)", p, g.one(g.truths, "a")), &g.truths)
	case 3:
		write("kontakt", fmt.Sprintf("alle kontakter i pasient der (%s >= denne.%s) oppfyller %s", m, g.one(g.numbers, "n"), q), &g.truths)
	case 4:
		write("kontakt", fmt.Sprintf("%s > %s", m, n), &g.truths)
	case 5:
		write("kontakt", fmt.Sprintf("%s <= %s", d, e), &g.truths)
	case 6:
		write("kontakt", "ks har noen av "+g.one(g.codeSets), &g.truths)
	case 7:
		write("kontakt", fmt.Sprintf("(%s - %s) + (%s - %s)", m, n, n, m), &g.numbers)
	case 8:
		write("kontakt", fmt.Sprintf("(%s ellers %s) - (%s ellers 1)", m, n, m), &g.numbers)
	case 9:
		write("kontakt", fmt.Sprintf("antall kontakter i pasient der (%s <= denne.%s og %s)", d, g.one(g.days, "dato"), p), &g.numbers)
	case 10:
		write("kontakt", fmt.Sprintf("dager_mellom(%s, %s)", d, e), &g.numbers)
	case 11:
		write("kontakt", fmt.Sprintf("%s + %d dager", d, g.IntN(3)), &g.days)
	case 12:
		write("kontakt", fmt.Sprintf("(første kontakter i pasient der (%s >= denne.%s)).%s", d, g.one(g.days, "dato"), g.one(g.days, "slutt")), &g.days)
	case 13:
		write("kontakt", fmt.Sprintf("største %s i kontakter i pasient der %s", g.one(g.days, "slutt"), "("+p+")"), &g.days)
	case 14:
		of := g.one(g.patients, fmt.Sprintf("finnes kontakter der (%s)", q))
		write("pasient", fmt.Sprintf("%s og antall kontakter der (%s) > 0", of, p), &g.patients)
	default:
		fmt.Fprintf(g, "kriterier %s \"K\" for kontakt\n  kilde d\n  krav x \"X\" er %s\n  krav y \"Y\" er %s\n", name, p, g.one(g.criteria, q))
		g.criteria = append(g.criteria, "oppfyller "+name)
	}
}

func (g *graph) rules(n int) {
	var names []string
	for i := range n {
		name := fmt.Sprintf("r%d", i)
		group := len(g.patients) > 0 && g.IntN(4) == 0
		on, demand := "kontakt", g.truth()
		if group {
			on, demand = "pasient", g.one(g.patients)
		}
		fmt.Fprintf(g, "regel %s \"R\" for %s\n  kilde d\n", name, on)
		if group {
			fmt.Fprintf(g, "  peker på kontakter der (%s)\n", g.truth())
		} else if g.IntN(3) == 0 {
			fmt.Fprintf(g, "  når %s\n", g.truth())
		}
		if len(names) > 0 && g.IntN(3) == 0 {
			fmt.Fprintf(g, "  unntak fra %s\n", names[g.IntN(len(names))])
		}
		if len(names) > 0 && g.IntN(3) == 0 {
			fmt.Fprintf(g, "  går foran %s\n", names[g.IntN(len(names))])
		}
		fmt.Fprintf(g, "  krev %s\n  feil \"x {%s}\"\n", demand, map[bool]string{true: "pas", false: g.number()}[group])
		if !group {
			names = append(names, name) // a rule for groups is acted on by such only
		}
	}
}
