package record

import (
	"bytes"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Form is how a file wrote a value down.
type Form uint8

// The forms.
const (
	Cell   Form = iota // of a table: a text, whatever it looks like
	Quoted             // a JSON text, without its quotes and escapes
	Number             // a JSON number
	Truth              // true or false in JSON
	Day                // a date that the file has as one: 2026-02-01, also with a time behind it
	List               // texts, each with ListMark behind it, behind one more
)

// Convert reads what people wrote for a field, as in the cell of a table. A
// blank text is unknown. Blanks round a value do not count, and texts are kept
// in Unicode's composed form (NFC), so that a key written on a Mac is the key
// written on Windows.
//
//	dates        2026-02-01, 01.02.2026
//	whole        5, 5.0, -3
//	decimals     0.5, 0,5
//	percent      80, 80 %, 80% (all are the fraction 0.8)
//	yes and no   ja nei j n yes no y true false 1 0, in any letter case
//	codes        parted by commas or blanks
//
// It is false where the text is none of what the field's type asks for.
func Convert(f *model.Field, raw string) (Value, bool) {
	c := conversion{field: f, comma: true}
	text := value.Trim([]byte(raw))
	if len(text) == 0 {
		return Value{}, true
	}
	return c.value(composed(text))
}

// conversion is how the values of one field are read from one file.
type conversion struct {
	field     *model.Field
	format    *value.DateFormat // nil: 2026-02-01 or 01.02.2026
	times     bool              // a time may stand behind a date, as in files
	zone      *value.Zone       // in which it counts; nil where nobody said
	translate map[string]string // what the file writes to what it means here
	comma     bool              // a decimal comma is a decimal comma
	noPoint   bool              // and a point is none
}

// value converts a text that is trimmed, composed and not blank.
func (c *conversion) value(text string) (Value, bool) {
	here, translated := c.translate[text]
	if translated {
		text = here
	}
	if text == "" {
		return Value{}, true
	}
	systems := c.field.Type.Systems
	switch c.field.Type.Kind {
	case model.Text, model.Reference:
		return TextOf(text), true
	case model.Bool:
		yes, ok := value.ParseBool(text)
		return BoolOf(yes), ok
	case model.Integer:
		return c.number(text, value.ParseInteger)
	case model.Decimal:
		return c.number(text, value.ParseDecimal)
	case model.Percent:
		return c.number(text, value.ParsePercent)
	case model.Date:
		return c.date(text)
	case model.Code:
		return CodeOf(resolved(systems, text)), plain(text)
	case model.Codes:
		list := value.SplitCodes(text)
		if !translated {
			c.translateEach(list)
		}
		return codesOf(systems, list), plain(text)
	}
	return Value{}, false
}

// date is the day of a text in the time zone of the file. Of a time in UTC it is not
// known where nobody has said what that zone is.
func (c *conversion) date(text string) (Value, bool) {
	t, ok := c.time(text)
	switch {
	case !ok || c.zone == nil && t.Zoned && t.East == 0:
		return Value{}, false
	case c.zone != nil:
		d, ok := t.In(c.zone)
		return DateOf(d), ok
	}
	return DateOf(t.Date), true
}

func (c *conversion) time(text string) (value.Time, bool) {
	switch {
	case c.format != nil:
		return c.format.Read(text)
	case c.times:
		return value.ParseTime(text)
	}
	d, ok := value.ParseDate(text)
	return value.Time{Date: d}, ok
}

// failure says why a text could not be converted.
func (c *conversion) failure(text []byte) diag.Code {
	if c.field.Type.Kind == model.Date && c.zone == nil {
		if t, ok := c.time(composed(text)); ok && t.Zoned {
			return diag.RecordZone
		}
	}
	return diag.RecordValue
}

func (c *conversion) number(text string, parse func(string) (value.Number, bool)) (Value, bool) {
	if !c.comma && strings.Contains(text, ",") || c.noPoint && strings.Contains(text, ".") {
		return Value{}, false
	}
	n, ok := parse(text)
	return NumberOf(n), ok
}

// translateEach translates the codes of a list one by one. What is translated to
// nothing is no code.
func (c *conversion) translateEach(list []string) {
	for i, code := range list {
		if here, ok := c.translate[code]; ok {
			list[i] = here
		}
	}
}

// codesOf resolves the codes of a list; blank ones are left out.
func codesOf(systems []*model.CodeSystem, list []string) Value {
	codes := make([]CodeValue, 0, len(list))
	for _, code := range list {
		if code != "" {
			codes = append(codes, resolved(systems, code))
		}
	}
	return CodesOf(codes)
}

func resolved(systems []*model.CodeSystem, code string) CodeValue {
	canon, _, _ := model.Resolve(systems, code)
	return CodeValue{Raw: code, Canon: canon}
}

// plain says whether a text is without control characters, which no code has.
// Codes are joined by such, so they must not have any.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < ' ' && text[i] != '\t' && text[i] != '\n' && text[i] != '\r' {
			return false
		}
	}
	return true
}

// composed is the text in NFC.
func composed(text []byte) string {
	if norm.NFC.IsNormal(text) {
		return string(text)
	}
	return string(norm.NFC.Bytes(text))
}

// refusal says why a form does not suit a kind of field before its text is
// looked at, "" where it does.
func refusal(kind model.Kind, form Form, text []byte) diag.Code {
	switch kind {
	case model.Text, model.Reference:
		switch {
		case form == Number:
			return diag.RecordQuote
		case form == Cell && scientific(text):
			return diag.RecordScientific
		}
	case model.Code, model.Codes:
		switch {
		case form == Day:
			return diag.XLSXDated
		case form == Number && bytes.ContainsAny(text, ".eE-"):
			return diag.RecordValue
		case form == Cell && scientific(text):
			return diag.RecordScientific
		}
	case model.Date:
		if form == Number {
			return diag.RecordValue
		}
	case model.Bool, model.Integer, model.Decimal, model.Percent:
		if form == Day {
			return diag.XLSXDated
		}
	}
	if form == Truth && kind != model.Bool {
		return diag.RecordValue
	}
	return ""
}

// scientific says whether a cell is what a spreadsheet or a statistics program makes
// of a long number: 1,01E+10, 1e+05, 1.5E10. Its digits are gone, and it must not
// pass for an identity. A code may well be 12E4.
func scientific(text []byte) bool {
	if text[0] < '0' || text[0] > '9' {
		return false
	}
	i := bytes.IndexAny(text, "eE")
	if i <= 0 || i+1 >= len(text) || !numeric(text[:i], ".,") {
		return false
	}
	exponent := text[i+1:]
	if exponent[0] == '+' {
		return len(exponent) > 1 && numeric(exponent[1:], "")
	}
	return bytes.ContainsAny(text[:i], ".,") && numeric(exponent, "")
}

func numeric(text []byte, marks string) bool {
	for _, c := range text {
		if (c < '0' || c > '9') && strings.IndexByte(marks, c) < 0 {
			return false
		}
	}
	return true
}

// NotRead are the arguments of a message that a value of a field cannot be read: the
// field, what was expected, and which characters in it nobody sees for what they are.
func NotRead(f *model.Field, raw []byte) []diag.Arg {
	odd := diag.Term{}
	if !f.Sensitive {
		odd = diag.Odd(string(raw))
	}
	if odd.NB != "" {
		odd = diag.Term{NB: "; den har tegn som ikke er det de ser ut som: " + odd.NB, EN: "; it has characters that are not what they look like: " + odd.EN}
	}
	return []diag.Arg{diag.Plain(f.Name), Wanted(f), odd}
}

// Wanted says what a field's values look like, for messages.
func Wanted(f *model.Field) diag.Term {
	switch f.Type.Kind {
	case model.Bool:
		return diag.Term{NB: "ja eller nei", EN: "yes or no"}
	case model.Integer:
		return diag.Term{NB: "et heltall", EN: "a whole number"}
	case model.Decimal:
		return diag.Term{NB: "et desimaltall", EN: "a decimal number"}
	case model.Percent:
		return diag.Term{NB: "en prosent", EN: "a percentage"}
	case model.Date:
		return diag.Term{NB: "en dato", EN: "a date"}
	case model.Code:
		return diag.Term{NB: "en kode", EN: "a code"}
	case model.Codes:
		return diag.Term{NB: "en liste av koder", EN: "a list of codes"}
	}
	return diag.Term{NB: "en tekst", EN: "a text"}
}
