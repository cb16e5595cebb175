package cases

import (
	"slices"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/value"
)

// fact is what is to be true of a field.
type fact struct {
	typ       model.Type
	otherwise bool // a missing value means something
	systems   []*model.CodeSystem
	mark      byte
	pool      []string // codes that may be taken

	unknown bool
	known   bool
	fixed   string // a value that is decided, "" where there is none
	implied bool   // it is that where nothing is written
	lo, hi  *value.Number
	not     []value.Number
	rather  value.Number // of a date: what it is unless something else is wanted
	absent  bool         // a reference that leads nowhere
	codes   []string     // that are there, of a codes field
	tests   []func(code string) bool
}

func (w *world) fact(row *Row, f *model.Field) *fact {
	have := row.facts[f.Name]
	if have == nil {
		have = &fact{typ: f.Type, mark: w.mark, systems: f.Type.Systems, otherwise: f.Otherwise != nil}
		if f.Type.Kind == model.Code || f.Type.Kind == model.Codes {
			have.pool = w.pool(f)
		}
		if f.Type.Kind == model.Date {
			have.rather = value.Int(int(w.day))
		}
		if f == row.Record.Key {
			have.fixed = row.Key
		}
		row.facts[f.Name] = have
	}
	return have
}

// makeUnknown makes the field unknown.
func (f *fact) makeUnknown() bool {
	if f.known || f.fixed != "" || f.otherwise || f.bounded() {
		return f.unknown
	}
	f.unknown = true
	return true
}

func (f *fact) bounded() bool {
	return f.lo != nil || f.hi != nil || len(f.codes)+len(f.tests)+len(f.not) > 0
}

// makeKnown makes the field known, whatever its value.
func (f *fact) makeKnown() bool {
	f.known = f.known || !f.unknown
	return f.known && f.possible()
}

// fix decides the value.
func (f *fact) fix(text string) bool {
	if f.unknown || f.fixed != "" && f.fixed != text {
		return false
	}
	f.fixed, f.known = text, true
	return f.possible()
}

// bound keeps a number or a date between two others.
func (f *fact) bound(lo, hi *value.Number) bool {
	if f.unknown {
		return false
	}
	if lo != nil && (f.lo == nil || f.lo.Cmp(*lo) < 0) {
		f.lo = lo
	}
	if hi != nil && (f.hi == nil || f.hi.Cmp(*hi) > 0) {
		f.hi = hi
	}
	f.known = true
	return f.possible()
}

// except keeps a number away from another.
func (f *fact) except(n value.Number) bool {
	if f.unknown {
		return false
	}
	f.not, f.known = append(f.not, n), true
	return f.possible()
}

// add puts a code into a codes field.
func (f *fact) add(code string) bool {
	if f.unknown || f.fixed != "" {
		return false
	}
	f.known = true
	if !slices.Contains(f.codes, code) {
		f.codes = append(f.codes, code)
	}
	return f.possible()
}

// test demands something of the code of a code field, or of every code of a
// codes field.
func (f *fact) test(ok func(code string) bool) bool {
	if f.unknown {
		return false
	}
	f.known = true
	f.tests = append(f.tests, ok)
	return f.possible()
}

func (f *fact) passes(code string) bool {
	return !slices.ContainsFunc(f.tests, func(ok func(string) bool) bool { return !ok(f.canon(code)) })
}

func (f *fact) canon(code string) string {
	canon, _, _ := model.Resolve(f.systems, code)
	return canon
}

// possible says whether some value meets all that is demanded.
func (f *fact) possible() bool {
	switch f.typ.Kind {
	case model.Codes:
		return !slices.ContainsFunc(f.codes, func(code string) bool { return !f.passes(code) })
	case model.Code:
		return f.fixed != "" && f.passes(f.fixed) || f.fixed == "" && (len(f.tests) == 0 || f.oneCode() != "")
	case model.Integer, model.Decimal, model.Percent, model.Date:
		_, ok := f.number()
		return ok
	}
	return true
}

// oneCode is a code that meets the tests, "" where none is found.
func (f *fact) oneCode() string {
	for _, code := range f.pool {
		if f.passes(code) {
			return code
		}
	}
	return ""
}

// number is a number within the bounds.
func (f *fact) number() (value.Number, bool) {
	within := func(n value.Number) bool {
		return (f.lo == nil || f.lo.Cmp(n) <= 0) && (f.hi == nil || f.hi.Cmp(n) >= 0) &&
			!slices.ContainsFunc(f.not, func(other value.Number) bool { return other.Cmp(n) == 0 })
	}
	if f.fixed != "" {
		n, ok := parse(f.typ.Kind, f.fixed)
		return n, ok && within(n)
	}
	start := value.Int(1)
	switch {
	case f.rather.Sign() != 0 && within(f.rather):
		start = f.rather
	case f.lo != nil:
		start = *f.lo
	case f.hi != nil:
		start = *f.hi
	}
	for i := range 4 {
		for _, n := range []value.Number{start.Add(value.Int(i)), start.Sub(value.Int(i))} {
			if within(n) && (f.typ.Kind != model.Integer || n.IsInt()) {
				return n, true
			}
		}
	}
	return start, false
}

// parse reads the spelling of a number, a percentage or a date.
func parse(kind model.Kind, text string) (value.Number, bool) {
	switch kind {
	case model.Date:
		d, ok := value.ParseDate(text)
		return value.Int(int(d)), ok
	case model.Percent:
		return value.ParsePercent(text)
	}
	return value.ParseDecimal(text)
}

// text is the value as a cell has it.
func (f *fact) text() string {
	switch {
	case f.unknown:
		return "?"
	case f.implied:
		return ""
	case f.fixed != "":
		return f.fixed
	case f.typ.Kind == model.Codes && f.known:
		if len(f.codes) == 0 {
			return "()"
		}
		return strings.Join(f.codes, ", ")
	case f.typ.Kind == model.Code && f.known:
		return f.oneCode()
	case !f.known:
		return ""
	}
	switch f.typ.Kind {
	case model.Integer, model.Decimal:
		n, _ := f.number()
		return n.Format(f.mark)
	case model.Percent:
		n, _ := f.number()
		return n.Mul(value.Int(100)).Format(f.mark) + " %"
	case model.Date:
		n, _ := f.number()
		day, _ := n.Int64()
		return value.Date(day).String()
	}
	return "a"
}
