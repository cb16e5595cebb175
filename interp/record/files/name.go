package files

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/model"
)

// RecordOf is the record type whose name a file's name starts with, nil where
// there is none: the longest such name behind which no letter or digit follows.
func RecordOf(name string, records []*model.Record) *model.Record {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	var best *model.Record
	for _, r := range records {
		rest, ok := cutName(base, r.Name)
		if next, _ := utf8.DecodeRuneInString(rest); !ok || unicode.IsLetter(next) || unicode.IsDigit(next) {
			continue
		}
		if best == nil || len(r.Name) > len(best.Name) {
			best = r
		}
	}
	return best
}

// cutName cuts a name off the front of a file's, letter case and the way an å is
// put together aside.
func cutName(file, name string) (rest string, ok bool) {
	return strings.CutPrefix(strings.ToLower(norm.NFC.String(file)), strings.ToLower(norm.NFC.String(name)))
}
