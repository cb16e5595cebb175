package parquet

import (
	"encoding/hex"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	library "github.com/parquet-go/parquet-go"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// text writes a value that is not null behind buf, and says in which form. The code
// says what is wrong with it, "" if nothing is.
func (c *column) text(buf []byte, v library.Value) ([]byte, record.Form, diag.Code) {
	switch c.kind {
	case textual:
		b := v.ByteArray()
		if !utf8.Valid(b) {
			return buf, record.Quoted, diag.RecordBytes
		}
		return append(buf, b...), record.Quoted, ""
	case whole:
		return c.digits(buf, v), record.Cell, ""
	case decimal:
		return append(buf, c.decimal(v)...), record.Cell, ""
	case floating:
		x := v.Double()
		if v.Kind() == library.Float {
			x, _ = strconv.ParseFloat(strconv.FormatFloat(float64(v.Float()), 'g', -1, 32), 64)
		}
		if math.IsNaN(x) { // how some write that there is no number
			return buf, record.Quoted, ""
		}
		return value.AppendDigits(buf, x), record.Cell, ""
	case truth:
		return strconv.AppendBool(buf, v.Boolean()), record.Truth, ""
	case dated:
		return moment(buf, int64(v.Int32())*daySeconds, false, "")
	case stamped:
		zone := ""
		if c.utc {
			zone = "Z"
		}
		return moment(buf, c.seconds(v), true, zone)
	case clocked:
		return value.AppendTime(buf, int(c.seconds(v))), record.Cell, ""
	case uuid:
		h := hex.EncodeToString(v.ByteArray())
		return append(buf, strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")...), record.Quoted, ""
	}
	return buf, record.Quoted, diag.RecordValue
}

const daySeconds = 24 * 60 * 60

// moment writes the day of so many seconds after 1970 began, if our calendar has it,
// and the time where it is wanted.
func moment(buf []byte, seconds int64, clock bool, zone string) ([]byte, record.Form, diag.Code) {
	days := floor(seconds, daySeconds)
	if days < int64(value.MinDate) || days > int64(value.MaxDate) {
		return buf, record.Day, diag.RecordValue
	}
	buf = append(buf, value.Date(days).String()...)
	if clock {
		buf = value.AppendTime(append(buf, 'T'), int(seconds-days*daySeconds))
	}
	return append(buf, zone...), record.Day, ""
}

// floor is a quotient, rounded down also below zero.
func floor(n, by int64) int64 {
	q := n / by
	if n%by < 0 {
		q--
	}
	return q
}

func (c *column) digits(buf []byte, v library.Value) []byte {
	switch narrow := v.Kind() == library.Int32; {
	case c.unsign && narrow:
		return strconv.AppendUint(buf, uint64(v.Uint32()), 10)
	case c.unsign:
		return strconv.AppendUint(buf, v.Uint64(), 10)
	case narrow:
		return strconv.AppendInt(buf, int64(v.Int32()), 10)
	}
	return strconv.AppendInt(buf, v.Int64(), 10)
}

// decimal writes a number that is stored without its decimal mark.
func (c *column) decimal(v library.Value) string {
	n := new(big.Int)
	switch v.Kind() {
	case library.Int32:
		n.SetInt64(int64(v.Int32()))
	case library.Int64:
		n.SetInt64(v.Int64())
	default:
		b := v.ByteArray()
		n.SetBytes(b)
		if len(b) > 0 && b[0] >= 0x80 { // two's complement
			n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
		}
	}
	sign, digits := "", n.String()
	if n.Sign() < 0 {
		sign, digits = "-", digits[1:]
	}
	if c.scale == 0 {
		return sign + digits
	}
	if short := c.scale + 1 - len(digits); short > 0 {
		digits = strings.Repeat("0", short) + digits
	}
	at := len(digits) - c.scale
	// 13.00 is 13, as a code is written.
	return strings.TrimSuffix(strings.TrimRight(sign+digits[:at]+"."+digits[at:], "0"), ".")
}

// The day 1970-01-01, as the days of old timestamps are counted.
const julian1970 = 2440588

// seconds is a time in seconds: since 1970 began, or of a day.
func (c *column) seconds(v library.Value) int64 {
	switch v.Kind() {
	case library.Int96:
		n := v.Int96()
		nanos := int64(uint64(n[1])<<32 | uint64(n[0]))
		return (int64(n[2])-julian1970)*daySeconds + floor(nanos, 1e9)
	case library.Int32:
		return floor(int64(v.Int32()), c.unit)
	}
	return floor(v.Int64(), c.unit)
}
