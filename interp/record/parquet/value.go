package parquet

import (
	"encoding/hex"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"
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
		return moment(buf, time.Unix(int64(v.Int32())*24*60*60, 0), "2006-01-02")
	case stamped:
		layout := "2006-01-02T15:04:05"
		if c.utc {
			layout += "Z"
		}
		return moment(buf, c.instant(v), layout)
	case clocked:
		return c.instant(v).UTC().AppendFormat(buf, "15:04:05"), record.Cell, ""
	case uuid:
		h := hex.EncodeToString(v.ByteArray())
		return append(buf, strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")...), record.Quoted, ""
	}
	return buf, record.Quoted, diag.RecordValue
}

// moment writes a day, and the time where the layout has one, if our calendar has it.
func moment(buf []byte, t time.Time, layout string) ([]byte, record.Form, diag.Code) {
	if t = t.UTC(); t.Year() < 1 || t.Year() > 9999 {
		return buf, record.Day, diag.RecordValue
	}
	return t.AppendFormat(buf, layout), record.Day, ""
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

// instant is a time that is counted from 1970.
func (c *column) instant(v library.Value) time.Time {
	switch v.Kind() {
	case library.Int96:
		n := v.Int96()
		nanos := int64(uint64(n[1])<<32 | uint64(n[0]))
		return time.Unix((int64(n[2])-julian1970)*24*60*60+nanos/int64(time.Second), 0)
	case library.Int32:
		return c.counted(int64(v.Int32()))
	}
	return c.counted(v.Int64())
}

func (c *column) counted(n int64) time.Time {
	switch c.unit {
	case time.Millisecond:
		return time.UnixMilli(n)
	case time.Microsecond:
		return time.UnixMicro(n)
	}
	return time.Unix(0, n)
}
