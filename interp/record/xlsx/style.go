package xlsx

import (
	"strconv"
	"strings"

	"ppolang/lang/diag"
)

// numeral is what a cell's number format makes of its number.
type numeral struct {
	as     as
	digits int // of padded
}

type as uint8

const (
	number  as = iota
	day        // a date, with or without a time
	clock      // a time without a date
	percent    // 0.8 is shown as 80 %
	padded     // with zeros in front: 000000
)

// maxStyles is more than the 65,490 that Excel writes.
const maxStyles = 1 << 17

// readStyles reads which number format each style of cells has.
func (b *book) readStyles(name string) error {
	p, err := b.part(name)
	if err != nil {
		return err
	}
	defer p.close()
	formats, inCells := map[int]numeral{}, false
	for p.event != over {
		if err := p.next(); err != nil {
			return err
		}
		switch {
		case p.name == "cellXfs":
			inCells = p.event == starts
		case p.event != starts:
		case p.name == "numFmt" && len(formats) < maxStyles:
			if id, err := strconv.Atoi(p.attr("numFmtId")); err == nil {
				formats[id] = numeralOf(p.attr("formatCode"))
			}
		case p.name == "xf" && inCells:
			id, _ := strconv.Atoi(p.attr("numFmtId")) // none is the general format, as 0 is
			n, ok := formats[id]
			if !ok {
				n = builtIn(id)
			}
			if b.styles = append(b.styles, n); len(b.styles) > maxStyles {
				return beyond(diag.Term{NB: "celleformater", EN: "cell styles"}, strconv.Itoa(maxStyles))
			}
		}
	}
	return nil
}

// builtIn is what the formats are that have a number and no text in the file. Those
// of the Far East are dates and times too.
func builtIn(id int) numeral {
	switch {
	case id == 9 || id == 10:
		return numeral{as: percent}
	case 14 <= id && id <= 17, id == 22, 27 <= id && id <= 31, id == 36, 50 <= id && id <= 58:
		return numeral{as: day}
	case 18 <= id && id <= 21, 32 <= id && id <= 35, 45 <= id && id <= 47:
		return numeral{as: clock}
	}
	return numeral{}
}

// numeralOf reads a number format: `dd\.mm\.yyyy`, `0.0%`, `[h]:mm`, `00000`. Only
// its first part counts, which is that of positive numbers.
func numeralOf(format string) numeral {
	letters := lettersOf(format)
	has := func(any string) bool { return strings.ContainsAny(letters, any) }
	switch {
	case strings.HasPrefix(letters, "general"):
		return numeral{}
	case has("yd"), has("m") && !has("hs"):
		return numeral{as: day}
	case has("hs"):
		return numeral{as: clock}
	case has("%"):
		return numeral{as: percent}
	case len(letters) > 1 && strings.Trim(letters, "0") == "":
		return numeral{as: padded, digits: min(len(letters), 32)}
	}
	return numeral{}
}

// lettersOf is what of a number format stands for digits, days and hours: what is
// quoted or only takes its place is left out, and so are colours and currencies.
func lettersOf(format string) string {
	var b strings.Builder
	format = strings.ToLower(format)
	for i := 0; i < len(format); i++ {
		switch c := format[i]; c {
		case ';':
			return b.String()
		case '\\', '_', '*':
			i++
		case '"':
			end := strings.IndexByte(format[i+1:], '"')
			if end < 0 {
				return b.String()
			}
			i += end + 1
		case '[':
			end := strings.IndexByte(format[i:], ']')
			if end < 0 {
				return b.String()
			}
			if inside := format[i+1 : i+end]; inside != "" && strings.Trim(inside, inside[:1]) == "" && strings.Contains("hms", inside[:1]) {
				b.WriteString("h") // hours, minutes or seconds that go on beyond a day
			}
			i += end
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
