package value

import (
	"strconv"
	"strings"
)

// MeantDates are the days that a date in another shape can stand for, as the
// language writes them: 2026-1-1, 1.1.26, 31/01/2026, 2026/01/31. The day stands
// before the month; where american is set, the month may, and where that is the
// only way to read it.
func MeantDates(text string, american bool) []string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == '-' || r == '/' })
	if len(parts) != 3 {
		return nil
	}
	n := make([]int, 3)
	for i, part := range parts {
		var err error
		if n[i], err = strconv.Atoi(part); err != nil || n[i] < 0 {
			return nil
		}
	}
	if len(parts[0]) == 4 {
		if day, ok := NewDate(n[0], n[1], n[2]); ok && day.String() != text {
			return []string{day.String()}
		}
		return nil
	}
	year := n[2]
	switch len(parts[2]) {
	case 2:
		year += 2000
	case 4:
	default:
		return nil
	}
	var list []string
	day, ok := NewDate(year, n[1], n[0])
	if ok && day.Norwegian() != text {
		list = append(list, day.Norwegian())
	}
	if us, asUS := NewDate(year, n[0], n[1]); asUS && strings.Contains(text, "/") && (!ok || american && us != day) {
		list = append(list, us.Norwegian())
	}
	if american {
		for i, d := range list {
			at, _ := ParseDate(d)
			list[i] = at.String()
		}
	}
	return list
}
