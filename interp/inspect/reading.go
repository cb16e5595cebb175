package inspect

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// kind is what a value is.
type kind uint8

const (
	texts kind = iota
	nulls
	persons // numbers of persons
	days
	remarked // a date with something behind it
	oddDays  // a date in a form that nothing reads
	answers
	wholes
	halves
	percents
	exponents // what a spreadsheet makes of a long number
	codes
	counted // a number with a text behind it: 13 Opplæring
	nestedThings
	kinds = iota
)

// reading is what can be said of a value by itself.
type reading struct {
	kind
	begins  byte // the letter that it begins with, as a capital
	long    bool // five digits and more
	comma   bool // before decimals
	point   bool
	share   bool // from 0 to 1
	token   bool // one word, with a digit in it
	name    bool // of somebody, by its capitals
	timed   bool
	zoned   bool
	titled  bool // a text behind a code or number
	small   bool // a code in small letters
	listed  bool // a code that a system lists
	parting int8 // of codes, into partings; -1 for none
	dates   dateForms
	systems uint32 // a bit for each that knows the code
}

// maxSystems is how many code systems are asked.
const maxSystems = 32

// partings are what may stand between codes in a cell, those first that nothing else is
// written with.
var partings = [...]string{"|", ";", "/", "+", ",", " "}

// nullWords are more words for "not recorded", besides those that readers warn of.
var nullWords = []string{
	"ukjent", "uoppgitt", "mangler", "ikke registrert", "ikke oppgitt", "ingen verdi", "ikke kjent",
	"unknown", "missing", "not recorded", "not known", "none", "nil", "na", "nan", "?", "??", "--", "---", "..", "...", "<null>", "(tom)", "#n/a", "#i/t", "#verdi!", "#value!",
}

// read reads a value.
func read(text []byte, form record.Form, systems []*model.CodeSystem) reading {
	s := string(text)
	r := reading{parting: -1, begins: text[0] &^ 0x20}
	switch form {
	case record.Day:
		return reading{kind: days, parting: -1, dates: allDates, timed: len(s) > len("2026-02-01")}
	case record.Truth:
		r.kind = answers
		return r
	}
	switch {
	case record.NullWord(s) || slices.Contains(nullWords, strings.ToLower(s)):
		r.kind = nulls
	case diag.Mask(s) != s:
		r.kind = persons
	case r.readDay(s), r.readNumber(s):
	case isAnswer(s):
		r.kind = answers
	case r.readCodes(s, systems), r.readCounted(s):
	default:
		r.token = !bytes.ContainsAny(text, " \t\n") && bytes.ContainsAny(text, "0123456789")
		r.name = isName(s)
	}
	return r
}

func isAnswer(s string) bool {
	_, is := value.ParseBool(s)
	return is && (s[0] < '0' || s[0] > '9')
}

// readNumber reads a number.
func (r *reading) readNumber(s string) bool {
	if s[0] != '-' && (s[0] < '0' || s[0] > '9') {
		return false
	}
	number := strings.TrimRight(strings.TrimSuffix(s, "%"), " \u00a0")
	n, ok := value.ParseDecimal(number)
	switch {
	case !ok && isExponent(s):
		r.kind = exponents
		return true
	case !ok:
		return false
	}
	r.comma, r.point = strings.Contains(number, ","), strings.Contains(number, ".")
	r.share = n.Sign() >= 0 && n.Cmp(value.Int(1)) <= 0
	switch {
	case strings.HasSuffix(s, "%"):
		r.kind = percents
	case r.comma || r.point:
		r.kind = halves
	default:
		r.kind = wholes
		r.long = len(number) >= 5
	}
	return true
}

// isExponent says whether a text is a number with an exponent: 1,23E+11.
func isExponent(s string) bool {
	before, after, is := strings.Cut(strings.ToUpper(s), "E")
	return is && before != "" && strings.Trim(before, "0123456789.,") == "" && strings.Trim(after, "+-0123456789") == "" && strings.ContainsAny(before+after, ".,+")
}

// readCounted reads a number with a text behind it.
func (r *reading) readCounted(s string) bool {
	first, rest, is := strings.Cut(s, " ")
	if !is || len(first) > 4 || strings.Trim(first, "0123456789") != "" {
		return false
	}
	if rest = strings.TrimLeft(rest, " -–:"); rest == "" || !unicode.IsLetter([]rune(rest)[0]) {
		return false
	}
	r.kind, r.titled = counted, true
	return true
}

// isName says whether a text looks like the name of somebody: two or three words and no
// more, all with a capital and no digit.
func isName(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for _, w := range words {
		letters := []rune(w)
		if !unicode.IsUpper(letters[0]) || len(letters) > 1 && unicode.IsUpper(letters[1]) || strings.ContainsAny(w, "0123456789") {
			return false
		}
	}
	return true
}

// readCodes reads one code or several, perhaps with their titles behind them.
func (r *reading) readCodes(s string, systems []*model.CodeSystem) bool {
	if len(systems) == 0 || len(s) > 4096 {
		return false
	}
	one := reading{parting: -1}
	if one.code(s, systems) {
		r.kind, r.systems, r.small, r.listed = codes, one.systems, one.small, one.listed
		return true
	}
	for i, parting := range partings {
		var parts []string
		switch {
		case parting == ",", parting == " ":
			parts = value.SplitCodes(s)
		default:
			parts = strings.Split(s, parting)
		}
		if len(parts) > 1 && r.list(parts, systems, parting == "," || parting == " ") {
			r.kind, r.parting = codes, int8(i)
			return true
		}
	}
	if first, _, more := strings.Cut(s, " "); more && one.code(first, systems) {
		r.kind, r.systems, r.small, r.listed, r.titled = codes, one.systems, one.small, one.listed, true
		return true
	}
	return false
}

// list reads parts of a cell, each a code or, unless only codes can be, one with its
// title behind it.
func (r *reading) list(parts []string, systems []*model.CodeSystem, bare bool) bool {
	var all reading
	known := 0
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		first, _, more := strings.Cut(part, " ")
		one := reading{}
		if more && bare || !one.code(first, systems) {
			return false
		}
		known++
		all.titled = all.titled || more
		all.small = all.small || one.small
		all.listed = all.listed || one.listed
		all.systems |= one.systems
	}
	r.titled, r.small, r.listed, r.systems = all.titled, all.small, all.listed, all.systems
	return known > 0
}

// longestCode is longer than any code is.
const longestCode = 16

// code reads one code that some system knows; plain digits are a number. One in small
// letters is a code where it is listed in capitals, or begins with a digit as fees do.
func (r *reading) code(s string, systems []*model.CodeSystem) bool {
	if s == "" || len(s) > longestCode || strings.Trim(s, "0123456789") == "" {
		return false
	}
	for i, system := range systems {
		if system.Pattern == nil && len(system.Codes) == 0 {
			continue // it knows every text
		}
		listed, known := system.Lookup(s)
		if !known {
			upper := strings.ToUpper(s)
			listed, known = system.Lookup(upper)
			if known = known && upper != s && (listed != nil || s[0] <= '9'); known {
				r.small = true
			}
		}
		if known {
			r.systems |= 1 << i
			r.listed = r.listed || listed != nil
		}
	}
	return r.systems != 0
}
