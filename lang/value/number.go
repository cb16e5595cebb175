package value

import (
	"math/big"
	"strconv"
	"strings"
)

// Number is an exact rational number: decimals are read as they are written and
// quotients are kept as fractions. The zero value is 0.
type Number struct {
	n, d int64    // d > 0; d == 0 stands for 1, so that the zero value is 0
	big  *big.Rat // set where n and d do not suffice
}

// Int is a whole number.
func Int(n int) Number { return Number{n: int64(n), d: 1} }

// MaxDigits bounds the digits of a number in rules and records: no count, hour
// or share in a hospital comes near, and it keeps arithmetic cheap.
const MaxDigits = 30

// ParseNumber reads digits with an optional sign and one decimal mark, which is
// '.' or the given mark. Exponents, spaces and more than 30 digits are refused.
func ParseNumber(s string, mark byte) (Number, bool) {
	body := strings.TrimPrefix(s, "-")
	whole, frac := body, ""
	if i := strings.IndexAny(body, "."+string(mark)); i >= 0 {
		whole, frac = body[:i], body[i+1:]
		if frac == "" {
			return Number{}, false
		}
	}
	if whole == "" || len(whole)+len(frac) > MaxDigits || !allDigits(whole) || !allDigits(frac) {
		return Number{}, false
	}
	r, ok := new(big.Rat).SetString(whole + "." + frac + "0")
	if !ok {
		return Number{}, false
	}
	if len(body) != len(s) {
		r.Neg(r)
	}
	return fromRat(r), true
}

// MaxResultDigits bounds the digits of what is computed, above and below the
// fraction line: a product has the digits of both factors, and thirty squarings
// of a two-digit number would have two thousand million.
const MaxResultDigits = 300

var tooLong = new(big.Int).Exp(big.NewInt(10), big.NewInt(MaxResultDigits), nil)

// TooLong says whether a result has more than MaxResultDigits digits, which makes
// it unknown.
func (x Number) TooLong() bool {
	return x.big != nil && (x.big.Num().CmpAbs(tooLong) >= 0 || x.big.Denom().CmpAbs(tooLong) >= 0)
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func fromRat(r *big.Rat) Number {
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		return Number{n: r.Num().Int64(), d: r.Denom().Int64()}
	}
	return Number{big: r}
}

func (x Number) rat() *big.Rat {
	if x.big != nil {
		return x.big
	}
	return big.NewRat(x.n, max(x.d, 1))
}

const small = 1 << 30 // products of two such fit an int64

func (x Number) small() bool {
	return x.big == nil && x.n < small && x.n > -small && x.d < small
}

// reduced is n/d in lowest terms, d > 0.
func reduced(n, d int64) Number {
	if d == 1 {
		return Number{n: n, d: 1}
	}
	a, b := n, d
	for b != 0 {
		a, b = b, a%b
	}
	if a < 0 {
		a = -a
	}
	return Number{n: n / a, d: d / a}
}

// Cmp is -1, 0 or 1.
func (x Number) Cmp(y Number) int {
	if x.small() && y.small() {
		a, b := x.n*max(y.d, 1), y.n*max(x.d, 1)
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	}
	return x.rat().Cmp(y.rat())
}

// Sign is -1, 0 or 1.
func (x Number) Sign() int { return x.Cmp(Number{}) }

// Add is x + y.
func (x Number) Add(y Number) Number {
	if x.small() && y.small() {
		a, b := max(x.d, 1), max(y.d, 1)
		return reduced(x.n*b+y.n*a, a*b)
	}
	return fromRat(new(big.Rat).Add(x.rat(), y.rat()))
}

// Sub is x - y.
func (x Number) Sub(y Number) Number { return x.Add(y.Neg()) }

// Neg is -x.
func (x Number) Neg() Number {
	if x.big == nil && x.n > -(1<<62) {
		return Number{n: -x.n, d: x.d}
	}
	return fromRat(new(big.Rat).Neg(x.rat()))
}

// Mul is x * y.
func (x Number) Mul(y Number) Number {
	if x.small() && y.small() {
		return reduced(x.n*y.n, max(x.d, 1)*max(y.d, 1))
	}
	return fromRat(new(big.Rat).Mul(x.rat(), y.rat()))
}

// Quo is x / y as an exact fraction; false where y is zero.
func (x Number) Quo(y Number) (Number, bool) {
	if y.Sign() == 0 {
		return Number{}, false
	}
	if x.small() && y.small() {
		n, d := x.n*max(y.d, 1), max(x.d, 1)*y.n
		if d < 0 {
			n, d = -n, -d
		}
		return reduced(n, d), true
	}
	return fromRat(new(big.Rat).Quo(x.rat(), y.rat())), true
}

// IsInt says whether the number is whole.
func (x Number) IsInt() bool { return x.rat().IsInt() }

// Int64 is the number where it is whole and fits.
func (x Number) Int64() (int64, bool) {
	if x.big != nil || x.d > 1 {
		return 0, false
	}
	return x.n, true
}

// String has at most 6 decimals, rounded half away from zero, and no trailing
// zeros; the decimal mark is a point.
func (x Number) String() string { return x.Format('.') }

// Format is String with the given decimal mark.
func (x Number) Format(mark byte) string {
	s := x.rat().FloatString(6)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		s = "0"
	}
	if mark != '.' {
		s = strings.Replace(s, ".", string(mark), 1)
	}
	return s
}

// Decimal is all of x with a decimal point, as ParseDecimal reads it; of what no
// decimal is all of, 30 decimals.
func (x Number) Decimal() string {
	precision, exact := x.rat().FloatPrec()
	if !exact {
		precision = 30
	}
	return x.rat().FloatString(precision)
}

// Key is equal for equal numbers and different for different ones.
func (x Number) Key() string {
	if x.big == nil && x.d <= 1 {
		return strconv.FormatInt(x.n, 10)
	}
	return x.rat().RatString()
}
