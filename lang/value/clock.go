package value

import (
	"strings"
	"time"
)

// Time is a date as data have it, and what stands behind it of a time of day.
type Time struct {
	Date    Date
	Seconds int  // since midnight; 0 where no time stands there
	Zoned   bool // it says how far from UTC it is
	East    int  // by so many minutes
}

// ParseTime reads a date as ParseDate does, and a time behind it.
func ParseTime(s string) (Time, bool) {
	if len(s) < 10 {
		return Time{}, false
	}
	d, ok := ParseDate(s[:10])
	if !ok {
		return Time{}, false
	}
	return clock(d, s[10:])
}

// clock reads what stands behind a date: nothing, or a time of day, and where it
// holds. Whatever else stands there is a second date, a doubt or a remark, and makes
// the whole no date.
//
//	09:15  T09:15:00  kl. 09.15  09:15:00.000  9:15 PM  T08:15:00Z  09:15 +01:00
func clock(d Date, s string) (Time, bool) {
	t := Time{Date: d}
	if s == "" {
		return t, true
	}
	rest := strings.TrimLeft(s, " ")
	blank := len(rest) < len(s)
	if after, is := strings.CutPrefix(rest, "T"); is && !blank {
		rest, blank = after, true
	} else if after, is := strings.CutPrefix(strings.TrimPrefix(rest, ", "), "kl"); is {
		rest, blank = strings.TrimLeft(strings.TrimPrefix(after, "."), " "), true
	}
	if !blank {
		return Time{}, false
	}
	hour, rest, ok := upTo(rest, 23)
	if !ok || rest == "" || rest[0] != ':' && rest[0] != '.' {
		return Time{}, false
	}
	minute, rest, ok := upTo(rest[1:], 59)
	second := 0
	if ok && len(rest) > 0 && (rest[0] == ':' || rest[0] == '.') {
		second, rest, ok = upTo(rest[1:], 59)
	}
	if !ok {
		return Time{}, false
	}
	if len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') {
		fraction := strings.TrimLeft(rest[1:], "0123456789")
		if len(fraction) == len(rest)-1 {
			return Time{}, false
		}
		rest = fraction
	}
	rest = strings.TrimLeft(rest, " ")
	if half := strings.ToUpper(rest); half == "AM" || half == "PM" {
		if hour < 1 || hour > 12 {
			return Time{}, false
		}
		if hour %= 12; half == "PM" {
			hour += 12
		}
		rest = ""
	}
	t.Seconds = hour*3600 + minute*60 + second
	return t, t.zone(rest)
}

// zone reads how far from UTC a time is: Z, +01, +0100, +01:00, or nothing.
func (t *Time) zone(s string) bool {
	if s == "" {
		return true
	}
	t.Zoned = true
	if s == "Z" || s == "z" {
		return true
	}
	hour, rest, ok := upTo(s[1:], 14)
	if !ok || s[0] != '+' && s[0] != '-' {
		return false
	}
	minute := 0
	if rest != "" {
		minute, rest, ok = upTo(strings.TrimPrefix(rest, ":"), 59)
	}
	t.East = hour*60 + minute
	if s[0] == '-' {
		t.East = -t.East
	}
	return ok && rest == ""
}

// upTo reads one or two digits, which make no more than some number.
func upTo(s string, most int) (n int, rest string, ok bool) {
	size := 0
	for size < len(s) && size < 2 && '0' <= s[size] && s[size] <= '9' {
		n = n*10 + int(s[size]-'0')
		size++
	}
	return n, s[size:], size > 0 && n <= most
}

// Zone is a time zone of the world's own list, as Europe/Oslo.
type Zone struct{ at *time.Location }

// ZoneOf is the zone of a name, nil where there is none.
func ZoneOf(name string) *Zone {
	at, ok := TimeZone(name)
	if !ok {
		return nil
	}
	return &Zone{at}
}

// In is the day that a time is in a zone. One that does not say how far from UTC it
// is is in that zone already.
func (t Time) In(z *Zone) (Date, bool) {
	if !t.Zoned {
		return t.Date, true
	}
	y, m, d := t.Date.YMD()
	year, month, day := time.Date(y, time.Month(m), d, 0, -t.East, t.Seconds, 0, time.UTC).In(z.at).Date()
	return NewDate(year, int(month), day)
}
