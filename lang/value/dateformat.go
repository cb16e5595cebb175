package value

import "strings"

// DateFormat is how a data file writes its dates: dd.mm.yyyy, yyyymmdd,
// yyyy-mm-dd and the like. Make one with ParseDateFormat.
type DateFormat struct {
	parts []datePart
}

// datePart is a run of digits for a year, month or day, or a text that stands
// between two such.
type datePart struct {
	kind byte // 'y', 'm', 'd', or 0 for text
	size int
	text string
}

// ParseDateFormat reads a format: the letters d, m and y (or å) are digits of
// the day, month and year, every other character stands for itself. Each of dd,
// mm and yyyy has to be there once; d and m alone mean one digit or two.
func ParseDateFormat(s string) (DateFormat, bool) {
	var f DateFormat
	seen := ""
	for rest := strings.ReplaceAll(strings.ToLower(s), "å", "y"); rest != ""; {
		c := rest[0]
		size := len(rest) - len(strings.TrimLeft(rest, string(c)))
		switch c {
		case 'd', 'm', 'y':
			if strings.IndexByte(seen, c) >= 0 || (c == 'y') != (size == 4) || size > 4 || size == 3 {
				return DateFormat{}, false
			}
			seen += string(c)
			f.parts = append(f.parts, datePart{kind: c, size: size})
			rest = rest[size:]
		default:
			end := strings.IndexAny(rest, "dmy")
			if end < 0 {
				end = len(rest)
			}
			f.parts = append(f.parts, datePart{text: rest[:end]})
			rest = rest[end:]
		}
	}
	return f, len(seen) == 3
}

// Read reads a date that is written so, and a time behind it.
func (f DateFormat) Read(s string) (Time, bool) {
	var year, month, day int
	for _, p := range f.parts {
		if p.kind == 0 {
			if !strings.HasPrefix(s, p.text) {
				return Time{}, false
			}
			s = s[len(p.text):]
			continue
		}
		most := p.size
		if most == 1 {
			most = 2
		}
		end := 0
		for end < len(s) && end < most && s[end] >= '0' && s[end] <= '9' {
			end++
		}
		if end < p.size {
			return Time{}, false
		}
		n, _ := digits(s[:end])
		s = s[end:]
		switch p.kind {
		case 'y':
			year = n
		case 'm':
			month = n
		default:
			day = n
		}
	}
	d, ok := NewDate(year, month, day)
	if !ok {
		return Time{}, false
	}
	return clock(d, s)
}
