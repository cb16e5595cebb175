package inspect

import (
	"hash/maphash"
	"slices"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Column is what was seen of a column, or of a path of XML.
type Column struct {
	Heading string // as it stands in the file; "" where there is none
	Number  int    // of the column, from 1
	Twice   bool   // another column has that heading too: nothing can be read from either
	Outside bool   // of XML: it stands too far outside the record to be looked at
	Filled  int    // records that have something there
	Several bool   // some record has more than one value there

	systems []*model.CodeSystem
	values  map[string]*distinct // the first different ones, as many as are kept
	most    int                  // of these
	many    bool                 // there are more
	row     int                  // the last record that has something there
	rows    int                  // of the table
	private bool                 // a field is read from it that says who somebody is
	coded   bool                 // a field of codes is
	sums
}

// distinct is a text of a column, and how often it came.
type distinct struct {
	reading
	n int
}

// sums are the readings of all values of a column.
type sums struct {
	of        [kinds]int
	values    int
	null      int
	bare      int // numbers, or truths, that are no texts in the file
	long      int // whole numbers of five digits and more
	commas    int // decimals behind a comma, and behind a point
	points    int
	shares    int // numbers from 0 to 1
	tokens    int // single words with a digit in them
	names     int // two words with capitals: who somebody is
	cells     int // dates that the file has as dates
	timed     int // dates with a time behind, and those that say how far from UTC it is
	zoned     int
	titled    int
	small     int
	listed    int  // codes that a system lists
	begins    byte // the letter that codes and tokens begin with
	unlike    bool // they begin with several
	parted    [len(partings)]int
	systems   [maxSystems]int
	dates     dateForms // that read all dates
	someDates dateForms // that read some
}

// What is kept of a file's values: of a column no more different ones than most, of all
// columns together no more than in all.
const (
	mostValues  = 1000
	valuesInAll = 400_000
	leastValues = 60
	longValue   = 64 // bytes; of a longer value a hash is kept
)

func newColumn(i int, heading string, columns int, systems []*model.CodeSystem) *Column {
	c := &Column{Heading: heading, Number: i + 1, systems: systems[:min(len(systems), maxSystems)], values: map[string]*distinct{}}
	c.most = min(mostValues, max(leastValues, valuesInAll/columns))
	c.dates = allDates
	above := strings.TrimLeft(heading, "./")
	c.Outside = strings.HasPrefix(heading, "../../") && !strings.HasPrefix(above, "@")
	return c
}

var seed = maphash.MakeSeed()

// take takes a value of a record.
func (c *Column) take(row int, form record.Form, text []byte, nested bool) {
	if row != c.row {
		c.Filled++
	} else {
		c.Several = true
	}
	c.row = row
	if nested {
		c.sums.values++
		c.of[nestedThings]++
		return
	}
	key := text
	if len(text) > longValue {
		key = hashed(text)
	}
	v := c.values[string(key)]
	switch {
	case v != nil:
		v.n++
		c.add(v.reading, form)
	case len(c.values) < c.most:
		v = &distinct{read(text, form, c.systems), 1}
		c.values[string(key)] = v
		c.add(v.reading, form)
	default:
		c.many = true
		systems := c.systems
		if c.of[codes] == 0 {
			systems = nil // after so many values that are no codes nobody asks of more
		}
		c.add(read(text, form, systems), form)
	}
}

// hashed stands for a long text. It begins with a byte that no trimmed text does.
func hashed(text []byte) []byte {
	h := maphash.Bytes(seed, text)
	key := []byte{' '}
	for range 8 {
		key = append(key, byte(h))
		h >>= 8
	}
	return key
}

// add counts a reading.
func (c *Column) add(r reading, form record.Form) {
	s := &c.sums
	s.values++
	s.of[r.kind]++
	count := func(n *int, is bool) {
		if is {
			*n++
		}
	}
	count(&s.null, r.kind == nulls)
	count(&s.bare, form == record.Number || form == record.Truth)
	count(&s.cells, form == record.Day)
	count(&s.long, r.long)
	count(&s.commas, r.comma)
	count(&s.points, r.point)
	count(&s.shares, r.share)
	count(&s.tokens, r.token)
	count(&s.names, r.name)
	count(&s.timed, r.timed)
	count(&s.zoned, r.zoned)
	count(&s.titled, r.titled)
	count(&s.small, r.small)
	count(&s.listed, r.listed)
	if r.kind == days {
		s.dates &= r.dates
		s.someDates |= r.dates
	}
	if r.kind == codes || r.token {
		s.unlike = s.unlike || s.begins != 0 && s.begins != r.begins
		s.begins = r.begins
	}
	if r.kind == codes {
		if r.parting >= 0 {
			s.parted[r.parting]++
		}
		for i := range c.systems {
			if r.systems&(1<<i) != 0 {
				s.systems[i]++
			}
		}
	}
}

// Different is how many different values there are, as far as they were counted: more
// says that there are more.
func (c *Column) Different() (n int, more bool) { return len(c.values), c.many }

// unique says whether there are several values and none was seen twice.
func (c *Column) unique() bool { return c.sums.values > 1 && !c.Several && !c.repeats() }

// repeats says whether a value was seen twice.
func (c *Column) repeats() bool {
	for _, v := range c.values {
		if v.n > 1 {
			return true
		}
	}
	return false
}

// Null are the words in the column that look like "not recorded", most often met first.
func (c *Column) Null() []string {
	if c.sums.null == 0 {
		return nil
	}
	var list []string
	for text, v := range c.values {
		if v.kind == nulls {
			list = append(list, text)
		}
	}
	slices.SortFunc(list, func(a, b string) int {
		if n := c.values[b].n - c.values[a].n; n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	return list
}

// What is shown of values where that is asked for: they come so often at least, in a
// column with no more different ones than that.
const (
	leastShown  = 5
	mostInShown = 50
)

// Value is a value of a column and how often it came.
type Value struct {
	Text string `json:"value"`
	N    int    `json:"rows"`
}

// Values are those that may be shown, most often met first: none of a column that looks
// as if it could tell who somebody is.
func (c *Column) Values() []Value {
	if c.many || len(c.values) > mostInShown || c.Private() {
		return nil
	}
	var list []Value
	for text, v := range c.values {
		if v.n >= leastShown && len(text) <= longValue && !strings.HasPrefix(text, " ") {
			list = append(list, Value{text, v.n})
		}
	}
	slices.SortFunc(list, func(a, b Value) int {
		if a.N != b.N {
			return b.N - a.N
		}
		return strings.Compare(a.Text, b.Text)
	})
	return list
}
