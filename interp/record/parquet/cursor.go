package parquet

import (
	"io"

	library "github.com/parquet-go/parquet-go"
)

// maxList bounds the values that one row has in a list.
const maxList = 10_000

// cursor goes through the values of a column of a row group, a page at a time.
type cursor struct {
	pages  library.Pages
	page   library.Page // nil where none is in hand
	reader library.ValueReader
	nested bool // a row may have several values

	buf     [128]library.Value
	n, i    int             // how many are in buf, and which is next
	several []library.Value // of the row in hand
}

// peek is the next value; it is io.EOF behind the last.
func (c *cursor) peek() (library.Value, error) {
	for c.i == c.n {
		if c.page == nil {
			page, err := c.pages.ReadPage()
			if err != nil {
				return library.Value{}, err
			}
			c.page, c.reader = page, page.Values()
		}
		n, err := c.reader.ReadValues(c.buf[:])
		c.n, c.i = n, 0
		if n == 0 {
			for i, v := range c.several { // of a row that goes on in the next page
				c.several[i] = v.Clone()
			}
			library.Release(c.page)
			c.page = nil
			if err == nil {
				return library.Value{}, errDamaged // it would go on for ever
			}
			if err != io.EOF {
				return library.Value{}, err
			}
		}
	}
	return c.buf[c.i], nil
}

// row are the values of the next row, until the next call.
func (c *cursor) row() ([]library.Value, error) {
	c.several = c.several[:0]
	for {
		v, err := c.peek()
		switch {
		case err == io.EOF && len(c.several) > 0:
			return c.several, nil
		case err == io.EOF:
			return nil, errDamaged
		case err != nil:
			return nil, err
		case len(c.several) > 0 && (!c.nested || v.RepetitionLevel() == 0):
			return c.several, nil
		case len(c.several) == maxList:
			return nil, beyond("en liste", "a list", "10 000")
		}
		c.i++
		c.several = append(c.several, v)
		if !c.nested {
			return c.several, nil
		}
	}
}
