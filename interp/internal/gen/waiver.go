package gen

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"ppolang/lang/syntax"
)

// Today is the day of the runs whose findings waivers of programs accept.
const Today = "2026-03-01"

// waivers accept some of what the program finds. They draw from numbers of their own, so
// that programs are otherwise what they are without them.
func (m *maker) waivers(seed uint64) {
	own := *m
	own.Rand = rand.New(rand.NewPCG(seed, 3))
	for range own.IntN(4) {
		m.out.Waivers = append(m.out.Waivers, own.waiver())
	}
}

func (m *maker) waiver() string {
	var of []string
	for range 1 + m.IntN(2) {
		if len(of) == 0 && m.oneIn(3) {
			of = append(of, m.kw(pick(m, syntax.Words(syntax.ClassFinding))))
		} else if r := pick(m, m.rules); !r.bare {
			of = append(of, r.ref)
		}
	}
	if len(of) == 0 {
		of = append(of, m.kw(syntax.UnknownCode.Keyword()))
	}
	var keys []string
	for range 1 + m.IntN(3) {
		keys = append(keys, pick(m, []string{"1", "2", `"3"`, "a", "9"}))
	}
	until := pick(m, []string{"2026-02-28", "2026-03-01", "2026-12-31", "31.03.2026"})
	return words(m.kw(syntax.KwWaiver), fmt.Sprintf(`"Godtatt %d"`, m.IntN(9)), m.kw(syntax.KwFor), strings.Join(of, ", "),
		m.kw(syntax.KwOn), strings.Join(keys, ", "), m.kw(syntax.KwUntil), until, m.kw(syntax.KwBy), `"leder"`) + "\n"
}
