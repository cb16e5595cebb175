package xlsx

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// choose is the sheet that is read: the one that the mapping names; else, of those
// that are shown and whose header fits, the one of which most headings are read: a sheet
// that tells what the columns of another are names some of them too. Where none fits it
// is the first, whose header then is said to be wrong.
func (b *book) choose(shape record.Shape) (sheetOf, error) {
	if shape.Sheet != "" {
		return b.named(shape.Sheet)
	}
	shown := slices.DeleteFunc(slices.Clone(b.sheets), func(of sheetOf) bool { return of.hidden })
	if len(shown) == 0 {
		shown = b.sheets
	}
	if len(shown) == 1 {
		return shown[0], nil
	}
	var fits []sheetOf
	most := -1  // headings that are read of those
	first := -1 // that has a row at all
	for i, of := range shown {
		look, empty, err := b.look(of, shape)
		if err != nil {
			return of, err
		}
		if first < 0 && !empty {
			first = i
		}
		if slices.ContainsFunc(look.Headings, func(h string) bool { return shape.Anchors([]byte(h)) }) {
			read, lacking := shape.Fit(look.Headings)
			if len(lacking) > 0 {
				read = 0
			}
			if read > most {
				fits, most = fits[:0], read
			}
			if read == most {
				fits = append(fits, of)
			}
		}
	}
	switch {
	case len(fits) > 1:
		return fits[0], refuse(diag.XLSXSheets, names(fits))
	case len(fits) == 1:
		return fits[0], nil
	}
	return shown[max(first, 0)], nil
}

// named is the sheet of that name. Letter case does not tell sheets apart.
func (b *book) named(name string) (sheetOf, error) {
	fold := func(s string) string { return strings.ToLower(norm.NFC.String(strings.TrimSpace(s))) }
	for _, of := range b.sheets {
		if fold(of.name) == fold(name) {
			return of, nil
		}
	}
	return sheetOf{}, refuse(diag.XLSXNoSheet, diag.Plain(name), names(b.sheets))
}

// maxNamed is how many sheets a message names.
const maxNamed = 10

// names are the names of sheets for a message.
func names(list []sheetOf) diag.Arg {
	var quoted []string
	for _, of := range list[:min(len(list), maxNamed)] {
		quoted = append(quoted, "`"+diag.Clean(of.name)+"`")
	}
	if len(list) > maxNamed {
		quoted = append(quoted, "…")
	}
	return diag.Plain(strings.Join(quoted, ", "))
}
