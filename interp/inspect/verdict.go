package inspect

import (
	"slices"

	"ppolang/lang/draft"
	"ppolang/lang/model"
)

// nearly is how much of a column has to be of a kind for the column to be.
const nearly = 80 // of a hundred

// recorded is how many values there are besides words for "not recorded".
func (s *sums) recorded() int { return s.values - s.null }

func (s *sums) mostly(n int) bool { return n > 0 && 100*n >= nearly*s.recorded() }

// Kind is what nearly all values of the column are.
func (c *Column) Kind() draft.Kind {
	s := &c.sums
	switch {
	case s.values == 0 && (c.Twice || c.Outside):
		return draft.Unseen
	case s.recorded() == 0:
		return draft.Blank
	case s.mostly(s.of[nestedThings]):
		return draft.Other
	case s.of[persons] > 0:
		return draft.IDs
	case s.mostly(s.of[days]):
		return draft.Days
	case s.mostly(s.of[answers]):
		return draft.Answers
	case s.of[percents] > 0 && s.mostly(s.of[percents]+s.of[wholes]+s.of[halves]):
		return draft.Percent
	case s.mostly(s.of[wholes]) && c.identifies(s.of[wholes], s.long):
		return draft.IDs
	case s.mostly(s.of[wholes] + s.of[halves]):
		if s.of[halves] > 0 {
			return draft.Halves
		}
		return draft.Wholes
	case s.mostly(s.of[exponents] + s.of[wholes] + s.of[halves]):
		return draft.Other
	case s.listed == 0 && s.titled == 0 && s.mostly(s.of[codes]+s.tokens) && c.likeCodes():
		return draft.IDs
	case s.mostly(s.of[codes] + s.of[counted]), s.of[codes] > 0 && s.mostly(s.of[codes]+s.of[counted]+s.of[wholes]):
		return draft.Coded
	case c.coded || s.listed > 0:
		return draft.Texts
	case s.mostly(s.tokens+s.of[wholes]+s.of[codes]) || c.identifies(s.recorded(), 0) && s.names == 0 && s.tokens > 0:
		return draft.IDs
	}
	return draft.Texts
}

// likeCodes says whether what has the shape of codes are rather identities, like K12: all
// begin alike, and some, like K1, are no codes; or they are all different; or the rules
// read them so.
func (c *Column) likeCodes() bool {
	return c.private && !c.coded || c.tokens > 0 && !c.unlike || c.identifies(c.of[codes], 0)
}

// manyForOne is how many values have to be all different to look like identities.
const manyForOne = 10

// identifies says whether values are all different, or long, as identities are.
func (c *Column) identifies(n, long int) bool {
	return long > 0 && 2*long >= n || n >= manyForOne && c.unique()
}

// Person says whether there are numbers of persons in the column.
func (c *Column) Person() bool { return c.of[persons] > 0 }

// Private says whether the column could tell who somebody is, so that none of its values
// is shown: it looks like an id, has names or dates, which somebody may be born on, or is
// read into a field that is sensitive or keeps records apart.
func (c *Column) Private() bool {
	kind := c.Kind()
	if c.private || kind == draft.IDs || kind == draft.Days || kind == draft.Other || c.sums.names > 0 || c.Heading == "" {
		return true
	}
	// A code that is known by its shape only may as well be a patient's: K12, P345.
	return kind == draft.Coded && c.listed == 0 && !c.coded
}

// reads notes that a field is read from the column, or may be: for some likeness only,
// which is enough to keep values back, and never to show them.
func (c *Column) reads(f *model.Field, surely bool) {
	coded := f.Type.Kind == model.Code || f.Type.Kind == model.Codes
	c.coded = c.coded || coded && surely
	c.private = c.private || identifying(f)
}

// identifying says whether a field could tell who somebody is: it is sensitive, keeps
// records apart, or leads to one.
func identifying(f *model.Field) bool {
	return f.Sensitive || f.Type.Sensitive || f == f.Record.Key || f.Type.Kind == model.Reference || f.Grouping && f.Type.Kind == model.Text
}

// column is what a draft has to know of the column.
func (c *Column) column() draft.Column {
	s := &c.sums
	d := draft.Column{Heading: c.Heading, Kind: c.Kind(), Several: c.Several, Unique: c.unique() && c.Filled == c.rows, Repeats: c.repeats(), Bare: s.bare > 0 && s.of[answers] == 0}
	switch d.Kind {
	case draft.Days:
		_, d.Dates, _ = s.form()
		d.Mixed = s.of[days] < s.recorded()
	case draft.Answers:
		d.Mixed = s.of[answers] < s.recorded()
	case draft.Percent:
		d.Mixed = s.of[percents]+s.of[wholes]+s.of[halves] < s.recorded()
	case draft.Wholes:
		d.Bits = c.bits()
		d.Mixed = s.of[wholes] < s.recorded()
	case draft.Halves:
		d.Share = s.shares == s.of[wholes]+s.of[halves]
		d.Mixed = s.of[wholes]+s.of[halves] < s.recorded()
	case draft.Coded:
		d.Titled = s.titled > 0
		d.Small = s.small > 0
		d.Split = c.split()
		d.Listed = slices.ContainsFunc(c.parted[:], func(n int) bool { return n > 0 })
	}
	for i, system := range c.systems {
		if s.systems[i] > 0 && 2*s.systems[i] >= s.of[codes] {
			d.Systems = append(d.Systems, system)
		}
	}
	return d
}

// bits says whether a column of whole numbers has none but 0 and 1.
func (c *Column) bits() bool { return c.shares == c.of[wholes] }

// split is what most cells with several codes have between them, empty where that is a
// comma or a blank, which is read without a word.
func (c *Column) split() string {
	best := -1
	for i, n := range c.parted {
		if n > 0 && (best < 0 || n > c.parted[best]) {
			best = i
		}
	}
	if best < 0 || partings[best] == "," || partings[best] == " " {
		return ""
	}
	return partings[best]
}
