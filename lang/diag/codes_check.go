package diag

import (
	"fmt"
	"slices"
	"strings"
)

// What the checker says: 2xx names and declarations, 31x to 344 types, 4xx
// validity, versions and sense, 5xx examples and mappings, 8xx files and imports.
var checkCodes = slices.Concat(builtinCodes, nameCodes, ruleCodes, sectionCodes, systemCodes, typeCodes, validityCodes, waiverCodes, exampleCodes, mappingCodes, fileCodes)

// base is what the checker's examples begin with: a small rule set that is in
// order. docs/diagnostics.md shows it once.
const base = `språk nb

dokument d "Kilde"

kodeverk K
  kode A
  kode B
  kode C

post p
  felt id tekst nøkkel
  felt dato dato styrende
  felt k kode K
  felt ks koder K
  felt n heltall
  felt t tekst
  felt ok ja/nei
  felt x prosent
  felt hemmelig tekst sensitiv
  felt gjort kode K hendelse
  felt q post q

post q
  felt id tekst nøkkel
  felt dato dato styrende
  felt m heltall

gruppe g
  av p som ps
  per q

`

// Base is the rule set that many examples begin with.
func Base() string { return base }

// ofRecord is base with a rule for the record p that has some lines.
func ofRecord(lines string) string {
	return base + "regel r \"Regel\" for p\n  kilde d\n" + lines + "  feil \"Galt\"\n"
}

// ofGroup is base with a rule for the group g that has some lines.
func ofGroup(lines string) string {
	return base + "regel r \"Regel\" for g\n  kilde d\n" + lines + "  feil \"Galt\"\n"
}

// doubling is code sets that hold twice as much from one to the next.
func doubling() string {
	var b strings.Builder
	b.WriteString("kodesett s0: A, B\n")
	for i := range 24 {
		fmt.Fprintf(&b, "kodesett s%d: s%d, s%d\n", i+1, i, i)
	}
	return b.String()
}
