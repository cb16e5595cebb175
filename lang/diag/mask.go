package diag

import "strings"

// masked stands for a number that has the shape of a national identity number.
const masked = "***********"

// Mask hides every run of exactly eleven digits, also parted by a blank or a
// hyphen after the sixth. It goes by shape and not by check digits: help numbers
// and mistyped numbers are as sensitive.
func Mask(s string) string {
	var b strings.Builder
	done := 0 // how much of s is in b
	for i := 0; i < len(s); {
		n := digits(s[i:])
		if n == 0 {
			i++
			continue
		}
		end := i + n
		if n == 6 && end < len(s) && (s[end] == ' ' || s[end] == '-') && digits(s[end+1:]) == 5 {
			end += 1 + 5
			n = 11
		}
		if n == 11 {
			b.WriteString(s[done:i])
			b.WriteString(masked)
			done = end
		}
		i = end
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// digits is how many digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}
