package value

import (
	"strings"
	"testing"
)

func number(t *testing.T, s string) Number {
	t.Helper()
	n, ok := ParseNumber(s, ',')
	if !ok {
		t.Fatalf("%s is no number", s)
	}
	return n
}

func TestNumbersAreExact(t *testing.T) {
	sum := number(t, "0.1").Add(number(t, "0,2"))
	if sum.Cmp(number(t, "0.3")) != 0 {
		t.Errorf("0.1 + 0.2 is %v", sum)
	}
	third, _ := Int(1).Quo(Int(3))
	if third.Mul(Int(3)).Cmp(Int(1)) != 0 {
		t.Error("a third times three is not one")
	}
	if q, _ := Int(4).Quo(Int(5)); q.Cmp(number(t, "0.8")) != 0 {
		t.Error("4/5 is not 0.8")
	}
	if _, ok := Int(1).Quo(Number{}); ok {
		t.Error("a number was divided by zero")
	}
}

func TestArithmeticDoesNotWrap(t *testing.T) {
	big := number(t, "9223372036854775807")
	twice := big.Add(big)
	if twice.Cmp(big) <= 0 || twice.String() != "18446744073709551614" {
		t.Errorf("twice the largest int64 is %v", twice)
	}
	if got := twice.Sub(big).Cmp(big); got != 0 {
		t.Errorf("and back compares as %d", got)
	}
	low := number(t, "-9223372036854775808")
	if got := low.Neg().String(); got != "9223372036854775808" {
		t.Errorf("the negation of the smallest int64 is %s", got)
	}
	if got := big.Mul(big).String(); got != "85070591730234615847396907784232501249" {
		t.Errorf("its square is %s", got)
	}
}

func TestParseNumberRefuses(t *testing.T) {
	for _, s := range []string{"", "-", ".", "1.", ".5", "1e4", "1 000", "0x1", "NaN", "1.2.3", "1,2,3", "+1", strings.Repeat("9", 31)} {
		if n, ok := ParseNumber(s, ','); ok {
			t.Errorf("%q was read as %v", s, n)
		}
	}
	if _, ok := ParseNumber("0,8", '.'); ok {
		t.Error("a decimal comma was read where the mark is a point")
	}
}

func TestFormatRoundsToSixDecimals(t *testing.T) {
	third, _ := Int(2).Quo(Int(3))
	for _, tt := range []struct {
		n    Number
		want string
	}{{third, "0,666667"}, {number(t, "2.50"), "2,5"}, {number(t, "-0.0000001"), "0"}, {Int(7), "7"}, {Number{}, "0"}, {Int(100), "100"}} {
		if got := tt.n.Format(','); got != tt.want {
			t.Errorf("printed %s, want %s", got, tt.want)
		}
	}
}

func TestKeyIsEqualForEqualNumbers(t *testing.T) {
	half, _ := Int(1).Quo(Int(2))
	if half.Key() != number(t, "0.50").Key() || Int(2).Key() != number(t, "2.0").Key() || (Number{}).Key() != Int(0).Key() {
		t.Error("equal numbers have different keys")
	}
	if half.Key() == Int(2).Key() {
		t.Error("different numbers have one key")
	}
}
