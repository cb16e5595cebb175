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
//	dates        2026-02-01, 01.02.2026, also with a time behind
//	whole        5, 5.0, -3
//	decimals     0.5, 0,5
//	percent      80, 80 %, 80% (all are the fraction 0.8); yes is all and no nothing
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
	v, code := c.value(composed(text), Cell)
	return v, code == ""
}

// conversion is how the values of one field are read from one file.
type conversion struct {
	field     *model.Field
	format    *value.DateFormat // nil: 2026-02-01 or 01.02.2026
	times     bool              // a time may stand behind a date, as in files
	zone      *value.Zone       // in which it counts; nil where nobody said
	translate map[string]string // what the file writes to what it means here
	comma     bool              // a decimal comma is a decimal comma
	mark      rune              // the decimal mark; 0 where not stated
	split     string            // parts codes; "" for commas and blanks
	firstWord bool              // only the first word of a value counts
	upper     bool              // letters are capitals
	share     bool              // 0.8 is 80 %
	where     int               // one more than the number of the condition it is taken by; 0 for none
	joined    []string          // the texts it is joined of, "" for those under headings; nil where it is none
}

// asIs says whether a text is kept as it stands.
func (c *conversion) asIs() bool {
	kind := c.field.Type.Kind
	return (kind == model.Text || kind == model.Reference) && c.translate == nil && !c.firstWord && !c.upper
}

// value converts a text that is trimmed, composed and not blank. The code says what is
// wrong with it, "" where nothing is.
func (c *conversion) value(text string, form Form) (Value, diag.Code) {
	kind := c.field.Type.Kind
	here, translated := c.translate[text]
	switch {
	case translated:
		text = here
	case kind != model.Codes:
		text = c.word(text)
	}
	if text == "" {
		return Value{}, ""
	}
	switch kind {
	case model.Text, model.Reference:
		return TextOf(text), ""
	case model.Bool:
		yes, ok := value.ParseBool(text)
		return BoolOf(yes), fits(ok)
	case model.Integer:
		return c.number(text, form, value.ParseInteger)
	case model.Decimal:
		return c.number(text, form, value.ParseDecimal)
	case model.Percent:
		return c.percent(text, form)
	case model.Date:
		return c.date(text)
	case model.Code:
		return CodeOf(resolved(c.field.Type.Systems, text)), fits(plain(text))
	case model.Codes:
		list := value.SplitCodes(text)
		if !translated {
			list = c.parts(text)
		}
		return codesOf(c.field.Type.Systems, list), fits(plain(text))
	}
	return Value{}, diag.RecordValue
}

// fits is no code where a value is one of its type, else that it is none.
func fits(ok bool) diag.Code {
	if ok {
		return ""
	}
	return diag.RecordValue
}

// word is what counts of a text: the whole of it or its first word, translated, or in
// capitals.
func (c *conversion) word(text string) string {
	here, translated := c.translate[text]
	if !translated && c.firstWord {
		text, _, _ = strings.Cut(strings.Join(strings.Fields(text), " "), " ")
		here, translated = c.translate[text]
	}
	switch {
	case translated:
		return here
	case c.upper:
		return strings.ToUpper(text)
	}
	return text
}

// parts are the codes of a cell. What is translated to nothing is no code.
func (c *conversion) parts(text string) []string {
	list := []string{text}
	switch {
	case c.split != "":
		list = strings.Split(text, c.split)
	case !c.firstWord:
		list = value.SplitCodes(text)
	}
	return c.words(list)
}

func (c *conversion) words(list []string) []string {
	for i, part := range list {
		list[i] = c.word(strings.TrimSpace(part))
	}
	return list
}

func (c *conversion) number(text string, form Form, parse func(string) (value.Number, bool)) (Value, diag.Code) {
	if form != Number && !c.marked(text) {
		return Value{}, diag.RecordValue
	}
	n, ok := parse(text)
	return NumberOf(n), fits(ok)
}

// marked says whether the marks in a number are what they are taken for: with a
// decimal comma 1.234 would be a thousand, and so would 1,234 without one.
func (c *conversion) marked(text string) bool {
	comma, point := strings.Contains(text, ","), strings.IndexByte(text, '.')
	switch c.mark {
	case ',':
		return point < 0 || len(strings.TrimRight(text[point+1:], " %\u00a0")) != len("000")
	case 0:
		return c.comma || !comma
	}
	return !comma
}

// percent reads 80, 80 % and, where it is written as a share, 0.8. Yes is all of it.
func (c *conversion) percent(text string, form Form) (Value, diag.Code) {
	if yes, ok := value.ParseBool(text); ok && (text[0] < '0' || text[0] > '9') {
		if yes {
			return NumberOf(value.Int(1)), ""
		}
		return NumberOf(value.Int(0)), ""
	}
	if c.share && !strings.HasSuffix(text, "%") {
		return c.number(text, form, value.ParseDecimal)
	}
	return c.number(text, form, value.ParsePercent)
}

// date is the day of a text in the time zone of the file. Of a time in UTC it is not
// known where nobody has said what that zone is.
func (c *conversion) date(text string) (Value, diag.Code) {
	t, ok := c.time(text)
	switch {
	case !ok:
		return Value{}, diag.RecordValue
	case c.zone == nil && t.Zoned && t.East == 0:
		return Value{}, diag.RecordZone
	case c.zone != nil:
		d, ok := t.In(c.zone)
		return DateOf(d), fits(ok)
	}
	return DateOf(t.Date), ""
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
