package record

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// join puts the value together that begins at one of the sorted parts, and gives
// the place of the next.
func (in *Intake) join(i, line int) int {
	field, from := in.parts.list[i].field, i
	for i < len(in.parts.list) && in.parts.list[i].field == field {
		i++
	}
	c := &in.schema.fields[field]
	of := in.parts.list[from:i]
	if c.where > 0 && in.tests[c.where-1] != met {
		if in.tests[c.where-1] == otherwise && c.field.Type.Kind == model.Codes {
			in.row[field] = in.table.Columns[field].Dict.Intern(CodesOf(nil)) // as a blank cell
		}
		return i
	}
	var code diag.Code
	switch {
	case c.joined != nil:
		code = in.text(field, of)
	case c.field.Type.Kind != model.Codes:
		code = in.single(field, of)
	default:
		code = in.codes(field, of)
	}
	if code != "" {
		in.Fault(Problem{Code: code, Line: line, Field: c.field.Name, Args: []diag.Arg{diag.Plain(c.field.Name), Wanted(c.field)}})
	}
	return i
}

// text joins texts to one. Where any of them is not recorded, neither is the whole.
func (in *Intake) text(field int, of []part) diag.Code {
	c := &in.schema.fields[field]
	pieces, known := slices.Clone(c.joined), 0
	for _, p := range of {
		pieces[p.place] = string(in.parts.bytes[p.from:p.to])
		if p.from < p.to {
			known++
		}
	}
	for _, text := range c.joined {
		if text == "" {
			known--
		}
	}
	if known < 0 {
		return ""
	}
	id, code := in.id(field, []byte(strings.Join(pieces, "")), Cell)
	in.row[field] = id
	return code
}

// single is the value of the one cell that is taken.
func (in *Intake) single(field int, of []part) diag.Code {
	text := in.parts.bytes[of[0].from:of[0].to]
	if len(text) == 0 {
		return ""
	}
	code := refusal(in.schema.fields[field].field.Type.Kind, of[0].form, text)
	if code == "" {
		in.row[field], code = in.id(field, text, of[0].form)
	}
	return code
}

// codes puts a list of codes together.
func (in *Intake) codes(field int, of []part) diag.Code {
	key := append(in.parts.key[:0], partsMark)
	for _, p := range of {
		key = append(append(key, in.parts.bytes[p.from:p.to]...), partsMark)
	}
	in.parts.key = key
	m := &in.memory[field]
	if id, ok := m.find(key); ok {
		in.row[field] = id
		return ""
	}
	c := &in.schema.fields[field]
	var list []CodeValue
	for _, p := range of {
		if text := in.parts.bytes[p.from:p.to]; len(text) > 0 {
			v, _ := c.value(composed(text), p.form)
			list = append(list, v.RawCodes()...)
		}
	}
	in.row[field] = in.table.Columns[field].Dict.Intern(CodesOf(list))
	m.keep(key, in.row[field])
	return ""
}

// parts are the values of a record that are joined to lists and texts, in one buffer.
type parts struct {
	list  []part
	bytes []byte
	key   []byte
}

type part struct {
	target
	from, to int
	form     Form
}

func (p *parts) reset() { p.list, p.bytes = p.list[:0], p.bytes[:0] }

func (p *parts) add(t target, text []byte, form Form) {
	from := len(p.bytes)
	p.bytes = append(p.bytes, text...)
	p.list = append(p.list, part{t, from, len(p.bytes), form})
}

// sort orders the parts by field and place.
func (p *parts) sort() {
	order := func(a, b part) int {
		if a.field != b.field {
			return a.field - b.field
		}
		return a.place - b.place
	}
	if !slices.IsSortedFunc(p.list, order) {
		slices.SortStableFunc(p.list, order)
	}
}
