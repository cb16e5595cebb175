package value

import (
	"fmt"
	"math"
	"strconv"
)

// largestExact is the first whole number that its neighbour cannot be told from
// where numbers are binary, as in workbooks.
const largestExact = 1 << 53

// AppendDigits writes a binary number out as data files spell it: whole numbers with
// all their digits, others with the fifteen that a spreadsheet shows. What is too
// large for its digits to be known is written with an exponent, which no id or code
// may have.
func AppendDigits(buf []byte, x float64) []byte {
	switch {
	case math.Abs(x) >= largestExact:
		return strconv.AppendFloat(buf, x, 'E', -1, 64)
	case x == math.Trunc(x):
		return strconv.AppendInt(buf, int64(x), 10)
	}
	x, _ = strconv.ParseFloat(strconv.FormatFloat(x, 'g', 15, 64), 64)
	return strconv.AppendFloat(buf, x, 'f', -1, 64)
}

// AppendTime writes seconds as hours, minutes and seconds: 10:30:00.
func AppendTime(buf []byte, seconds int) []byte {
	return fmt.Appendf(buf, "%02d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
}
