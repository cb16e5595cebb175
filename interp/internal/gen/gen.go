// Package gen makes random rule files that check without errors, and random
// records for them. Everything follows from a seed, so that a difference between
// two evaluators can be shown again by its number.
package gen

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"ppolang/lang/syntax"
)

// Program is a rule file in pieces.
type Program struct {
	Lang  syntax.Language
	Base  []string // every declaration but rules and tables, in an order that may not be changed
	Rules []string // rules and tables, each perhaps a section with those in it; their order does not matter
	// Waivers accept some of what the rules find.
	Waivers []string
}

// String is the text of the rule file.
func (p Program) String() string {
	return strings.Join(p.Base, "\n") + "\n" + strings.Join(p.Rules, "\n") + "\n" + strings.Join(p.Waivers, "\n")
}

// Style changes how a program is written, and without changing what it means unless
// that is said.
type Style struct {
	DoubleNot bool // conditions stand in ikke ikke (…)
	Kleene    bool // nothing asks whether something is known, or decides what is not: another program
	Wordy     bool // much is said in more words than it needs: another program
}

// Reversed is the program with its rules in the opposite order.
func (p Program) Reversed() Program {
	p.Rules = slices.Clone(p.Rules)
	slices.Reverse(p.Rules)
	return p
}

// Unreached is the program with one more rule for the case of its first, which
// holds on no day of any record.
func (p Program) Unreached() Program {
	kw := func(k syntax.Keyword) string { return k.In(p.Lang) }
	on := ""
	for line := range strings.Lines(p.Rules[0]) {
		if words := strings.Fields(line); on == "" && len(words) > 1 && words[len(words)-2] == kw(syntax.KwFor) {
			on = words[len(words)-1]
		}
	}
	extra := kw(syntax.KwSection) + ` ingen_regler "Heading"` + "\n" + block([]string{
		words(kw(syntax.KwRule), `aldri "Aldri"`, kw(syntax.KwFor), on), kw(syntax.KwSource) + " alltid",
		words(kw(syntax.KwValid), kw(syntax.KwFrom), "1890-01-01", kw(syntax.KwTo), "1890-12-31"), kw(syntax.KwWhen) + " " + kw(syntax.KwYes), kw(syntax.KwErrorWord) + ` "Aldri"`,
	})
	p.Rules = append(slices.Clone(p.Rules), extra)
	return p
}

// maker makes one program. Its lists say what has been declared so far: later
// declarations use earlier ones only, so that nothing can be a cycle.
type maker struct {
	*rand.Rand
	style Style
	l     syntax.Language
	out   Program

	systems  []*system
	sets     []*codeSet
	values   []*operand
	records  []*entity
	groups   []*entity
	criteria []*criteria
	rules    []*rule
	section  *section             // that is being made, nil outside any
	brackets map[bracketed]string // conditions on members that were written
	serial   int
	plain    bool // no groups are read: in the conditions of members
}

// Make makes the program of a seed.
func Make(seed uint64, style Style) Program {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 1)), style: style, brackets: map[bracketed]string{}}
	m.l = syntax.Language(m.IntN(2))
	m.out.Lang = m.l
	m.header()
	m.codes()
	m.dated()
	m.shapes()
	m.definitions()
	m.criteriaSets()
	table, sections := m.IntN(6), m.oneIn(2)
	for i := range 1 + m.IntN(4) {
		m.part(sections, i == table)
	}
	if m.oneIn(2) {
		m.mending(sections)
	}
	m.waivers(seed)
	return m.out
}

func (m *maker) oneIn(n int) bool { return m.IntN(n) == 0 }

// kw is a keyword in the file's vocabulary.
func (m *maker) kw(k syntax.Keyword) string { return k.In(m.l) }

// name is a new name.
func (m *maker) name(stem string) string {
	m.serial++
	return fmt.Sprintf("%s%d", stem, m.serial)
}

// base adds a declaration that rules may use.
func (m *maker) base(lines ...string) { m.out.Base = append(m.out.Base, block(lines)) }

// block is a declaration of some lines.
func block(lines []string) string { return strings.Join(full(lines), "\n  ") + "\n" }

func pick[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }

// some picks at least one and at most n of a list, in their order.
func some[T any](m *maker, list []T, n int) []T {
	n = min(1+m.IntN(n), len(list))
	chosen := m.Perm(len(list))[:n]
	var got []T
	for i, x := range list {
		for _, c := range chosen {
			if c == i {
				got = append(got, x)
			}
		}
	}
	return got
}

// words joins the words of a line with blanks, without the empty ones.
func words(list ...string) string { return strings.Join(full(list), " ") }

// full is a list without what is empty in it.
func full(list []string) []string {
	var kept []string
	for _, s := range list {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
