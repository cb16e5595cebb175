package xlsx

import (
	"math"

	"ppolang/lang/value"
)

// What day 0 of a workbook's serial dates is. Files of Excel for the Mac count from
// 1904.
const (
	epoch1900 = iota
	epoch1904
)

// The day that 1900 would have had if it were a leap year, as the first spreadsheets
// thought: it is no date, and days before it are counted from a day later.
const noLeapDay = 60

// How far the days before the serial ones are from 1970.
var (
	before1900 = day0(1899, 12, 30)
	first1904  = day0(1904, 1, 1)
)

func day0(year, month, day int) value.Date {
	d, _ := value.NewDate(year, month, day)
	return d
}

const daySeconds = 24 * 60 * 60

// dated writes a serial date: 2026-02-01, with the time where it has one.
// It is false where the number is no date.
func dated(buf []byte, serial float64, epoch int) ([]byte, bool) {
	days, seconds := parted(serial)
	first := first1904
	if epoch == epoch1900 {
		if days == noLeapDay || days < 1 {
			return buf, false
		}
		first = before1900
		if days < noLeapDay {
			days++
		}
	}
	date := first + value.Date(days)
	if days < 0 || date > value.MaxDate {
		return buf, false
	}
	buf = append(buf, date.String()...)
	if seconds > 0 {
		buf = value.AppendTime(append(buf, 'T'), seconds)
	}
	return buf, true
}

// parted is a serial date's days and seconds. Times are fractions of a day, so they
// are rounded to the second.
func parted(serial float64) (days, seconds int) {
	whole := math.Floor(serial)
	if math.Abs(whole) > 1e7 {
		return -1, 0
	}
	days, seconds = int(whole), int(math.Round((serial-whole)*daySeconds))
	if seconds == daySeconds {
		return days + 1, 0
	}
	return days, seconds
}
