// Package cases makes up records for which a rule has a wanted outcome. It goes
// from the wanted truth of a condition backwards to the values of fields, without
// search: where a rule is too much for that, it says so and gives what it has.
package cases

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Row is a record that is made up.
type Row struct {
	Record *model.Record
	Key    string
	facts  map[string]*fact // by the name of the field
}

// Text is what stands in the cell of a field, "" where nothing is said of it.
func (r *Row) Text(f *model.Field) string {
	if f == r.Record.Key {
		return r.Key
	}
	if fact := r.facts[f.Name]; fact != nil {
		return fact.text()
	}
	return ""
}

// world is the records that have been made up so far.
type world struct {
	info *model.Info
	pool func(*model.Field) []string
	day  value.Date
	mark byte // of decimals
	rows []*Row
	// always are what members of collections must meet, also those to come.
	always []always
	depth  int
	steps  int
	most   int             // how many of these are taken
	words  map[bool]string // yes and no
	bare   bool            // what `ellers` says does not count: the value itself is looked for
	shared bool            // what is unknown is what the section asks
}

const (
	// maxDepth bounds how far definitions and members lead: rules that people can
	// read stay well below.
	maxDepth = 60
	// maxSteps bounds the conditions that are looked at, for each that has several ways
	// and leads to others like it doubles them. No rule of ppo.rules takes a tenth.
	maxSteps = 200_000
	// maxPairSteps is the same of two rules at once: there are many pairs, and what takes
	// longer comes to nothing.
	maxPairSteps = 10_000
)

// deeper goes into a condition, and says whether it may; the other one comes back.
func (w *world) deeper() bool {
	w.depth++
	w.steps++
	return w.depth <= maxDepth && w.steps <= w.most
}

func (w *world) back() { w.depth-- }

// newRow makes up a record with the next key of its kind.
func (w *world) newRow(r *model.Record) *Row {
	n := 1
	for _, other := range w.rows {
		if other.Record == r {
			n++
		}
	}
	row := &Row{Record: r, Key: keyOf(r, n), facts: map[string]*fact{}}
	w.rows = append(w.rows, row)
	if g := r.Governing; g != nil {
		f := w.fact(row, g)
		f.rather, f.known = value.Int(int(w.day)+7*(n-1)), true
	}
	return row
}

// keyOf is a key as people write them in examples: K1, or 1 where it is a number.
func keyOf(r *model.Record, n int) string {
	if r.Key != nil && (r.Key.Type.Kind == model.Integer || r.Key.Type.Kind == model.Decimal) {
		return fmt.Sprint(n)
	}
	first, _ := utf8.DecodeRuneInString(r.Name)
	return fmt.Sprintf("%c%d", unicode.ToUpper(first), n)
}

// saved is a state to go back to when a way led nowhere.
type saved struct {
	rows   []*Row
	facts  []map[string]*fact
	always []always
}

func (w *world) save() saved {
	s := saved{rows: slices.Clone(w.rows), always: slices.Clone(w.always)}
	for _, row := range w.rows {
		copied := map[string]*fact{}
		for name, f := range row.facts {
			one := *f
			one.codes, one.tests, one.not = slices.Clone(f.codes), slices.Clone(f.tests), slices.Clone(f.not)
			copied[name] = &one
		}
		s.facts = append(s.facts, copied)
	}
	return s
}

func (w *world) restore(s saved) {
	w.rows, w.always = s.rows, s.always
	for i, row := range w.rows {
		row.facts = s.facts[i]
	}
}

// try does something, and undoes it where it fails.
func (w *world) try(do func() bool) bool {
	if w.steps > w.most {
		return false
	}
	before := w.save()
	if do() {
		return true
	}
	w.restore(before)
	return false
}
