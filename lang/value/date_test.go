package value

import "testing"

func date(t *testing.T, s string) Date {
	t.Helper()
	d, ok := ParseDate(s)
	if !ok {
		t.Fatalf("%s is no date", s)
	}
	return d
}

func TestParseDateTakesBothFormsAndRealDaysOnly(t *testing.T) {
	for text, want := range map[string]string{
		"2026-02-01": "2026-02-01", "01.02.2026": "2026-02-01", "2024-02-29": "2024-02-29", "0001-01-01": "0001-01-01", "31.12.9999": "9999-12-31",
		"2023-02-29": "", "0000-00-00": "", "2024-13-01": "", "31.04.2024": "", "2024-1-1": "", "01/02/2024": "", "": "", "2026-02-0x": "", "+026-02-01": "",
	} {
		d, ok := ParseDate(text)
		if ok != (want != "") || ok && d.String() != want {
			t.Errorf("%q is %v %v, want %q", text, d, ok, want)
		}
	}
	if got := date(t, "2026-02-01").Norwegian(); got != "01.02.2026" {
		t.Errorf("Norwegian form is %s", got)
	}
}

func TestAddClampsToTheMonthsEnd(t *testing.T) {
	for _, tt := range []struct {
		from string
		n    int
		by   Duration
		want string // "" where the calendar ends
	}{
		{"2026-01-31", 1, Duration{1, Months}, "2026-02-28"},
		{"2024-01-31", 1, Duration{1, Months}, "2024-02-29"},
		{"2026-03-31", -1, Duration{1, Months}, "2026-02-28"},
		{"2024-02-29", 1, Duration{1, Years}, "2025-02-28"},
		{"2026-12-15", 1, Duration{1, Months}, "2027-01-15"},
		{"2026-01-01", -1, Duration{1, Days}, "2025-12-31"},
		{"2026-01-01", 1, Duration{30, Days}, "2026-01-31"},
		{"9999-12-31", 1, Duration{1, Days}, ""},
		{"9999-12-31", 1, Duration{1, Months}, ""},
		{"0001-01-01", -1, Duration{1, Years}, ""},
		{"2026-01-01", 1, Duration{1 << 40, Years}, ""},
	} {
		d, ok := date(t, tt.from).Add(tt.n, tt.by)
		if ok != (tt.want != "") || ok && d.String() != tt.want {
			t.Errorf("%s %+d × %v is %v %v, want %q", tt.from, tt.n, tt.by, d, ok, tt.want)
		}
	}
}

func TestMonthsBetweenCountsCompletedMonths(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"2026-01-31", "2026-02-28", 1}, {"2026-01-31", "2026-02-27", 0}, {"2026-01-15", "2026-03-14", 1},
		{"2026-01-15", "2026-03-15", 2}, {"2026-03-15", "2026-01-15", -2}, {"2024-02-29", "2025-02-28", 12}, {"2026-01-01", "2026-01-01", 0},
	} {
		if got := MonthsBetween(date(t, tt.a), date(t, tt.b)); got != tt.want {
			t.Errorf("months from %s to %s are %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
