package value

import "testing"

func TestBinaryNumbersAreWrittenOut(t *testing.T) {
	for _, tt := range []struct {
		x    float64
		want string
	}{
		{13, "13"}, {-3, "-3"}, {0, "0"}, {1.2e11, "120000000000"}, {1<<53 - 1, "9007199254740991"},
		{1 << 53, "9.007199254740992E+15"}, {-1e300, "-1E+300"}, {0.1 + 0.2, "0.3"}, {7.5, "7.5"}, {1.0 / 3, "0.333333333333333"},
		{46054.4375, "46054.4375"}, {1e-7, "0.0000001"}, {80.00000000000001, "80"},
	} {
		if got := string(AppendDigits(nil, tt.x)); got != tt.want {
			t.Errorf("%g is %s, want %s", tt.x, got, tt.want)
		}
	}
}
