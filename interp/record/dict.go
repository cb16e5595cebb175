package record

// Dict numbers the distinct values of a column from 1; 0 is unknown.
type Dict struct {
	// under is a dictionary of texts that this one goes on from, nil for none: it is
	// not changed any more, and its values keep their numbers.
	under  *Dict
	first  uint32 // the number of the last value of under
	texts  pool
	values []Value // by id; none as long as every value is a text, which its key says all of
}

// NewDict has only the unknown value.
func NewDict() *Dict { return &Dict{texts: newPool(new(packed))} }

// over goes on from a dictionary of texts.
func over(under *Dict) *Dict {
	return &Dict{under: under, first: uint32(under.Len() - 1), texts: newPool(new(packed))}
}

// Len is one more than the number of distinct values: ids are below it.
func (d *Dict) Len() int { return int(d.first) + len(d.texts.list) + 1 }

// Value is the value of an id.
func (d *Dict) Value(id uint32) Value {
	switch {
	case id == 0:
		return Value{}
	case len(d.values) == 0: // as in every dictionary that goes on from another
		return TextOf(d.text(id))
	}
	return d.values[id]
}

// Intern gives equal values (as they print) one id.
func (d *Dict) Intern(v Value) uint32 {
	if !v.Known() {
		return 0
	}
	if d.under != nil {
		return d.internText([]byte(v.key()))
	}
	return d.InternAs(v.key(), v)
}

// InternAs gives values that have one key one id: the value is that of the first.
// In a dictionary of texts a text is its own key.
func (d *Dict) InternAs(key string, v Value) uint32 {
	at, isNew := d.texts.add([]byte(key))
	if !isNew {
		return at + 1
	}
	if v.kind != textValue && len(d.values) == 0 {
		d.values = append(d.values, Value{})
		for _, text := range d.texts.list[:at] {
			d.values = append(d.values, TextOf(text))
		}
	}
	if len(d.values) > 0 {
		d.values = append(d.values, v)
	}
	return at + 1
}

// internText is Intern of a text in a dictionary that has only texts. It makes a
// string only where the text is new.
func (d *Dict) internText(text []byte) uint32 {
	if id, ok := d.below(text); ok {
		return id
	}
	at, _ := d.texts.add(text)
	return d.first + at + 1
}

// below is the id of a text that the dictionary below has.
func (d *Dict) below(text []byte) (uint32, bool) {
	if d.under == nil {
		return 0, false
	}
	id := d.under.find(text)
	return id, id != 0
}

// text is the text of an id that is not 0.
func (d *Dict) text(id uint32) string {
	if id <= d.first {
		return d.under.text(id)
	}
	return d.texts.list[id-d.first-1]
}

// ID is the id of a value by its text: a text, a reference's key, a code as
// recorded; 0 where no record holds it.
func (d *Dict) ID(text string) uint32 {
	return d.find([]byte(text))
}

func (d *Dict) find(text []byte) uint32 {
	if id, ok := d.below(text); ok {
		return id
	}
	if at, ok := d.texts.find(text); ok {
		return d.first + at + 1
	}
	return 0
}

// String hides the values.
func (d *Dict) String() string { return redacted }

// GoString hides the values.
func (d *Dict) GoString() string { return redacted }
