package xml

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/lang/diag"
)

// called is how messages call an element or attribute. Names belong to the format
// of a message, but one that is long or has the look of a value does not get
// through.
func called(name []byte) string { return "`" + short(string(name)) + "`" }

// kindOf says what a text begins with, without saying which: it may be a value.
func kindOf(b []byte) diag.Term {
	r, _ := utf8.DecodeRune(b)
	switch {
	case strings.ContainsRune("<>&;/=\"'!?[]-:", r):
		return diag.Term{NB: "`" + string(r) + "`", EN: "`" + string(r) + "`"}
	case unicode.IsSpace(r):
		return diag.Term{NB: "en blank", EN: "a blank"}
	case unicode.IsDigit(r):
		return diag.Term{NB: "et siffer", EN: "a digit"}
	case unicode.IsLetter(r):
		return diag.Term{NB: "en bokstav", EN: "a letter"}
	case unicode.IsControl(r):
		return diag.Term{NB: "et styretegn", EN: "a control character"}
	}
	return diag.Term{NB: "et annet tegn", EN: "another character"}
}
