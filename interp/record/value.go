// Package record holds records as columns and reads them from files, one small
// package a format.
//
// What people recorded about patients goes through here, so nothing in this
// package can be printed by accident: Value formats as <redacted>, and the
// methods that give a value away are named for it and used by evaluation and by
// messages of rules only.
package record

import (
	"ppolang/lang/value"
)

// Value is one field of one record. The zero Value is unknown.
type Value struct {
	kind   valueKind
	text   string // of a text, a reference and a code, as recorded
	canon  string // of a code: as it is compared
	number value.Number
	date   value.Date
	codes  []CodeValue
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
func NumberOf(n value.Number) Value { return Value{kind: numberValue, number: n} }

// DateOf is a date.
func DateOf(d value.Date) Value { return Value{kind: dateValue, date: d} }

// BoolOf is yes or no.
func BoolOf(yes bool) Value {
	v := Value{kind: boolValue}
	if yes {
		v.number = value.Int(1)
	}
	return v
}

// CodeOf is one code.
func CodeOf(c CodeValue) Value { return Value{kind: codeValue, text: c.Raw, canon: c.Canon} }

// CodesOf is a list of codes in recorded order; empty is known to be empty.
func CodesOf(list []CodeValue) Value { return Value{kind: codesValue, codes: list} }

// Known says whether anything was recorded.
func (v Value) Known() bool { return v.kind != unknown }

// RawText is the text, the reference's key, or the code as recorded.
func (v Value) RawText() string { return v.text }

// RawCanon is the code as it is compared.
func (v Value) RawCanon() string { return v.canon }

// RawNumber is the number.
func (v Value) RawNumber() value.Number { return v.number }

// RawDate is the date.
func (v Value) RawDate() value.Date { return v.date }

// RawBool is the yes or no.
func (v Value) RawBool() bool { return v.number.Sign() != 0 }

// RawCodes is the list of codes. It must not be changed.
func (v Value) RawCodes() []CodeValue { return v.codes }

const redacted = "<redacted>"

// String hides the value, whatever asks for it.
func (v Value) String() string { return redacted }

// GoString hides the value.
func (v Value) GoString() string { return redacted }

// MarshalText hides the value.
func (v Value) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// String hides the code.
func (c CodeValue) String() string { return redacted }

// GoString hides the code.
func (c CodeValue) GoString() string { return redacted }

// MarshalText hides the code.
func (c CodeValue) MarshalText() ([]byte, error) { return []byte(redacted), nil }
