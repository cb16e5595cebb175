// Package record holds records as columns and reads them from files, one small
// package a format.
//
// What people recorded about patients goes through here, so nothing in this
// package can be printed by accident: Value formats as <redacted>, and the
// methods that give a value away are named for it and used by evaluation and by
// messages of rules only.
package record

import (
	"log/slog"

	"ppolang/lang/value"
)

// Value is one field of one record. The zero Value is unknown. It is kept small,
// since there is one for every distinct value of a column.
type Value struct {
	kind valueKind
	yes  bool
	date value.Date
	text string // of a text, a reference and a code, as recorded
	more *more  // of numbers and lists, and of codes that are compared otherwise than recorded
}

type more struct {
	number value.Number
	codes  []CodeValue
	canon  string
}

// CodeValue is a recorded code: as it was recorded, and as it is compared.
type CodeValue struct{ Raw, Canon string }

type valueKind uint8

const (
	unknown valueKind = iota
	textValue
	numberValue
	dateValue
	boolValue
	codeValue
	codesValue
)

// The makers of values.

// TextOf is a text, or the key a reference refers by.
func TextOf(s string) Value { return Value{kind: textValue, text: s} }

// NumberOf is a whole number, a decimal, or a percentage as its fraction (80 %
// is 0.8).
func NumberOf(n value.Number) Value { return Value{kind: numberValue, more: &more{number: n}} }

// DateOf is a date.
func DateOf(d value.Date) Value { return Value{kind: dateValue, date: d} }

// BoolOf is yes or no.
func BoolOf(yes bool) Value { return Value{kind: boolValue, yes: yes} }

// CodeOf is one code.
func CodeOf(c CodeValue) Value {
	v := Value{kind: codeValue, text: c.Raw}
	if c.Canon != c.Raw {
		v.more = &more{canon: c.Canon}
	}
	return v
}

// CodesOf is a list of codes in recorded order; empty is known to be empty.
func CodesOf(list []CodeValue) Value { return Value{kind: codesValue, more: &more{codes: list}} }

// Known says whether anything was recorded.
func (v Value) Known() bool { return v.kind != unknown }

// RawText is the text, the reference's key, or the code as recorded.
func (v Value) RawText() string { return v.text }

// RawCanon is the code as it is compared.
func (v Value) RawCanon() string {
	if v.kind == codeValue && v.more == nil {
		return v.text
	}
	return v.rest().canon
}

// RawNumber is the number.
func (v Value) RawNumber() value.Number { return v.rest().number }

// RawDate is the date.
func (v Value) RawDate() value.Date { return v.date }

// RawBool is the yes or no.
func (v Value) RawBool() bool { return v.yes }

// RawCodes is the list of codes, or the one code there is. It must not be changed.
func (v Value) RawCodes() []CodeValue {
	if v.kind == codeValue {
		return []CodeValue{{Raw: v.RawText(), Canon: v.RawCanon()}}
	}
	return v.rest().codes
}

var nothing more

func (v Value) rest() *more {
	if v.more == nil {
		return &nothing
	}
	return v.more
}

// RawKey is the text by which a reference leads to the record that has the value as its
// key.
func (v Value) RawKey() string { return v.key() }

// key is equal for values that compare and print alike, among values of one
// field.
func (v Value) key() string {
	switch v.kind {
	case numberValue:
		return v.more.number.Key()
	case boolValue:
		if v.yes {
			return "1"
		}
		return "0"
	case dateValue:
		return v.date.String()
	case codesValue:
		n := 0
		for _, c := range v.more.codes {
			n += len(c.Raw) + 1
		}
		b := make([]byte, 0, n)
		for _, c := range v.more.codes {
			b = append(append(b, c.Raw...), 0)
		}
		return string(b)
	default:
		return v.text
	}
}

const redacted = "<redacted>"

// String hides the value, whatever asks for it.
func (v Value) String() string { return redacted }

// GoString hides the value.
func (v Value) GoString() string { return redacted }

// LogValue hides the value.
func (v Value) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalText hides the value.
func (v Value) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// String hides the code.
func (c CodeValue) String() string { return redacted }

// GoString hides the code.
func (c CodeValue) GoString() string { return redacted }

// LogValue hides the code.
func (c CodeValue) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalText hides the code.
func (c CodeValue) MarshalText() ([]byte, error) { return []byte(redacted), nil }
