package xmlpath

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mistake is what is wrong with a path: what, and which bytes of the text it is about.
type Mistake struct {
	What     What
	From, To int
}

// What is a kind of mistake.
type What uint8

// The kinds of mistakes.
const (
	NoStep       What = iota // neither a name nor @name nor ..
	NoTest                   // what stands in brackets is none of the tests
	NotLast                  // an attribute, and something behind it
	NotFirst                 // .. behind an element, or with nothing behind it
	LooksUp                  // [@a] where nothing is looked up
	LooksUpOnce              // a way to look up without [@a], or with several
	OnlyElements             // something else in the path of an element
	Prefixed                 // a name with a prefix
)

// Parse reads the path of a field.
func Parse(text string) (*Path, *Mistake) {
	r := reader{text: text}
	steps := r.path()
	if r.mistake == nil && len(r.looked) > 0 {
		r.fail(LooksUp, r.looked[0].from, r.looked[0].to)
	}
	if r.mistake != nil {
		return nil, r.mistake
	}
	return &Path{Steps: steps}, nil
}

// ParseLookUp reads the way to what is looked up.
func ParseLookUp(text string) ([]Step, *Mistake) {
	r := reader{text: text}
	steps := r.path()
	if r.mistake == nil && len(r.looked) != 1 {
		r.fail(LooksUpOnce, 0, len(text))
	}
	if r.mistake != nil {
		return nil, r.mistake
	}
	return steps, nil
}

// anywhere are the ways to say that the path of an element begins anywhere.
var anywhere = []string{"…/", ".../", "//", "/"}

// ParseElement reads the path of the element that is a record, which begins anywhere in
// the message: the names of elements, those around it first.
func ParseElement(text string) ([]string, *Mistake) {
	r := reader{text: text}
	for _, begin := range anywhere {
		if strings.HasPrefix(text, begin) {
			r.at = len(begin)
			break
		}
	}
	var names []string
	for _, s := range r.path() {
		if s.Axis != Child || len(s.Tests) > 0 {
			r.fail(OnlyElements, 0, len(text))
		}
		names = append(names, s.Name)
	}
	if r.mistake != nil {
		return nil, r.mistake
	}
	return names, nil
}

type span struct{ from, to int }

// reader reads a path from left to right, up to the first mistake.
type reader struct {
	text    string
	at      int
	looked  []span // the tests on what is looked up
	mistake *Mistake
}

func (r *reader) fail(what What, from, to int) {
	if r.mistake == nil {
		r.mistake = &Mistake{what, from, to}
	}
}

func (r *reader) path() []Step {
	var steps []Step
	for r.mistake == nil {
		from := r.at
		s := r.step()
		if s.Axis == Parent && (r.at == len(r.text) || len(steps) > 0 && steps[len(steps)-1].Axis != Parent) {
			r.fail(NotFirst, from, r.at)
		}
		steps = append(steps, s)
		if r.at == len(r.text) || r.mistake != nil {
			break
		}
		switch {
		case r.text[r.at] != '/':
			r.fail(NoStep, r.at, r.stepEnd(r.at))
		case s.Axis == Attribute:
			r.fail(NotLast, r.at, len(r.text))
		default:
			r.at++
		}
	}
	return steps
}

// stepEnd is where the step ends that a byte is in.
func (r *reader) stepEnd(from int) int {
	if i := strings.IndexByte(r.text[from:], '/'); i > 0 {
		return from + i
	}
	return len(r.text)
}

func (r *reader) step() Step {
	start := r.at
	switch {
	case r.accept(".."):
		return Step{Axis: Parent}
	case r.accept("@"):
		return Step{Axis: Attribute, Name: r.name(start)}
	}
	s := Step{Axis: Child, Name: r.name(start)}
	for r.mistake == nil && r.accept("[") {
		s.Tests = append(s.Tests, r.test())
	}
	return s
}

// name reads the local name of an element or an attribute.
func (r *reader) name(start int) string {
	from := r.at
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		if !unicode.IsLetter(c) && c != '_' && (r.at == from || !unicode.IsDigit(c) && !unicode.IsMark(c) && c != '-' && c != '.') {
			break
		}
		r.at += size
	}
	switch {
	case r.at == from:
		r.fail(NoStep, start, max(r.stepEnd(start), start))
	case strings.HasPrefix(r.text[r.at:], ":"):
		r.fail(Prefixed, start, r.at+1)
	}
	return r.text[from:r.at]
}

func (r *reader) accept(sign string) bool {
	if !strings.HasPrefix(r.text[r.at:], sign) {
		return false
	}
	r.at += len(sign)
	return true
}

func (r *reader) blanks() {
	for r.accept(" ") {
	}
}

// test reads what stands in brackets, the first of which has been read.
func (r *reader) test() Test {
	start := r.at - 1
	r.blanks()
	var t Test
	switch {
	case r.accept("@"):
		t.Attribute = r.name(r.at - 1)
		r.blanks()
		if r.accept("=") {
			r.blanks()
			t.Kind, t.Value = Equal, r.quoted(start)
		} else {
			t.Kind = Looked
		}
	case r.accept("position"):
		r.accept("()")
		r.blanks()
		after := r.accept(">")
		r.blanks()
		t.Kind, t.N = After, r.number(start)
		if !after {
			r.fail(NoTest, start, r.closing(start))
		}
	default:
		t.Kind, t.N = Position, r.number(start)
	}
	r.blanks()
	if !r.accept("]") {
		r.fail(NoTest, start, r.closing(start))
	}
	if t.Kind == Looked {
		r.looked = append(r.looked, span{start, r.at})
	}
	return t
}

// closing is behind the bracket that closes.
func (r *reader) closing(from int) int {
	if i := strings.IndexByte(r.text[from:], ']'); i >= 0 {
		return from + i + 1
	}
	return len(r.text)
}

// number reads a whole number above zero.
func (r *reader) number(start int) int {
	from := r.at
	for r.at < len(r.text) && '0' <= r.text[r.at] && r.text[r.at] <= '9' {
		r.at++
	}
	n, err := strconv.Atoi(r.text[from:r.at])
	if err != nil || n < 1 {
		r.fail(NoTest, start, r.closing(start))
	}
	return n
}

// quoted reads a value in quotation marks of either kind.
func (r *reader) quoted(start int) string {
	if r.at < len(r.text) {
		if q := r.text[r.at]; q == '"' || q == '\'' {
			if end := strings.IndexByte(r.text[r.at+1:], q); end >= 0 {
				v := r.text[r.at+1 : r.at+1+end]
				r.at += end + 2
				return v
			}
		}
	}
	r.fail(NoTest, start, r.closing(start))
	return ""
}
