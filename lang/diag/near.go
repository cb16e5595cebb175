package diag

import "unicode"

// Near is the candidate nearest to a misspelt word, "" and false where there is
// no single nearest one within reach: one edit, or two where the word has six
// characters and more. A change of letter case, and O for 0 or I for 1 (l too),
// counts half an edit; two neighbours that changed places are one.
func Near(word string, candidates []string) (string, bool) {
	reach := 2 // in half edits
	if len([]rune(word)) >= 6 {
		reach = 4
	}
	best, found, tied := reach+1, "", false
	for _, c := range candidates {
		if c == word {
			continue
		}
		d := distance([]rune(word), []rune(c), best)
		switch {
		case d < best:
			best, found, tied = d, c, false
		case d == best && d <= reach && c != found:
			tied = true
		}
	}
	if tied || found == "" {
		return "", false
	}
	return found, true
}

// distance counts half edits; it may stop early with anything above limit.
func distance(a, b []rune, limit int) int {
	if diff := len(a) - len(b); 2*diff > limit || -2*diff > limit {
		return limit + 1
	}
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	for j := range last {
		last[j] = 2 * j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = 2 * i
		lowest := row[0]
		for j := 1; j <= len(b); j++ {
			row[j] = min(last[j]+2, row[j-1]+2, last[j-1]+change(a[i-1], b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+2)
			}
			lowest = min(lowest, row[j])
		}
		if lowest > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func change(a, b rune) int {
	if a == b {
		return 0
	}
	if unicode.ToUpper(a) == unicode.ToUpper(b) || look(a) == look(b) {
		return 1
	}
	return 2
}

// look folds the characters that people read for one another.
func look(r rune) rune {
	switch r {
	case 'O', 'o':
		return '0'
	case 'I', 'i', 'l':
		return '1'
	}
	return unicode.ToUpper(r)
}
