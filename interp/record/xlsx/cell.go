package xlsx

import (
	"bytes"
	"math"
	"strconv"

	"ppolang/interp/record"
	"ppolang/interp/record/grid"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// cell is a cell as it stands in the file.
type cell struct {
	kind    string // of value: n or none, s, str, inlineStr, b, d, e
	style   string // its number
	formula bool
	valued  bool   // it has a value, be it an empty text
	value   []byte // as it stands there
	rich    richText
}

// read makes of a cell what is read from it. The text is good until the next row.
func (s *sheet) read(c *cell) (grid.Cell, error) {
	switch {
	case c.kind == "inlineStr":
		return s.written(c.rich.plain()), nil
	case c.formula && !c.valued, c.formula && len(c.value) == 0 && c.kind != "str":
		return grid.Cell{Fault: diag.XLSXFormula}, nil
	case len(c.value) == 0:
		return grid.Cell{}, nil
	}
	switch c.kind {
	case "", "n":
		return s.number(c)
	case "s":
		if s.book.strings == nil {
			if err := s.book.readTexts(); err != nil {
				return grid.Cell{}, err
			}
		}
		text, ok := s.book.strings.at(string(c.value))
		if !ok {
			return grid.Cell{}, errDamaged
		}
		return grid.Cell{Text: text}, nil
	case "str":
		return s.written(unescaped(c.value)), nil
	case "b":
		return s.formed(record.Truth, []byte(strconv.FormatBool(string(bytes.TrimSpace(c.value)) == "1"))), nil
	case "d":
		return s.formed(record.Day, bytes.TrimSpace(c.value)), nil
	case "e":
		return grid.Cell{Fault: diag.XLSXError}, nil
	}
	return grid.Cell{}, errDamaged
}

// number reads a number by its cell's format. A date that is none stays the number
// it is, which no field of dates takes.
func (s *sheet) number(c *cell) (grid.Cell, error) {
	raw := bytes.TrimSpace(c.value)
	x, err := strconv.ParseFloat(string(raw), 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		return grid.Cell{}, errDamaged
	}
	style, ok := s.book.style(c.style)
	if !ok {
		return grid.Cell{}, errDamaged
	}
	var buf [64]byte
	switch style.as {
	case day:
		if text, ok := dated(buf[:0], x, s.book.epoch); ok {
			return s.formed(record.Day, text), nil
		}
	case clock:
		if days, seconds := parted(x); days >= 0 {
			return s.written(value.AppendTime(buf[:0], days*daySeconds+seconds)), nil
		}
	case percent:
		return s.written(append(value.AppendDigits(buf[:0], x*100), " %"...)), nil
	case padded:
		text := value.AppendDigits(buf[:0], x)
		if n := style.digits - len(text); n > 0 && bytes.Trim(text, "0123456789") == nil {
			text = append(bytes.Repeat([]byte("0"), n), text...)
		}
		return s.written(text), nil
	}
	return s.written(value.AppendDigits(buf[:0], x)), nil
}

// style is the number format of a cell, which most have none of.
func (b *book) style(number string) (numeral, bool) {
	if number == "" {
		number = "0"
	}
	i, err := strconv.Atoi(number)
	switch {
	case err != nil || i < 0:
		return numeral{}, false
	case i >= len(b.styles):
		return numeral{}, len(b.styles) == 0
	}
	return b.styles[i], true
}

func (s *sheet) written(text []byte) grid.Cell { return s.formed(record.Cell, text) }

// formed is a cell whose text is kept until the next row.
func (s *sheet) formed(form record.Form, text []byte) grid.Cell {
	from := len(s.text)
	s.text = append(s.text, text...)
	return grid.Cell{Text: s.text[from:len(s.text):len(s.text)], Form: form}
}
