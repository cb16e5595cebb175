package finding

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/syntax"
)

// ID tells findings apart from one run to the next: it is the same as long as the
// rule has its name, finds the same, and has the same records to say it of and, in a
// violation, the same to change. It hangs on no wording, language or version, nor on
// where the rule stands. It is made of what is shown and of nothing that is hidden.
func (f Finding) ID() string {
	f = f.Masked()
	var parts []string
	if f.Builtin != syntax.NoBuiltin {
		parts = append(parts, "", f.Builtin.In(syntax.NB), f.About, f.Code)
	} else {
		parts = append(parts, norm.NFC.String(f.Rule))
	}
	parts = append(parts, f.Outcome.String(), f.For)
	on := slices.SortedFunc(slices.Values(f.On), func(a, b Ref) int {
		return cmp.Or(cmp.Compare(a.Record, b.Record), cmp.Compare(a.Key, b.Key))
	})
	for _, r := range on {
		parts = append(parts, r.Record, r.Key)
	}
	if f.Outcome == Violation {
		var fixes [][]string
		for _, x := range f.Fixes {
			fixes = append(fixes, []string{x.Record, x.Key, x.Field, x.Action, x.Code, x.With, x.Value})
		}
		slices.SortFunc(fixes, slices.Compare)
		for _, x := range fixes {
			parts = append(parts, "fix")
			parts = append(parts, x...)
		}
	}
	return hashed(parts)
}

// hashed is a short name of some texts, in letters only: among digits there might be
// eleven in a row.
func hashed(parts []string) string {
	var text []byte
	for _, p := range parts {
		text = append(binary.AppendUvarint(text, uint64(len(p))), p...)
	}
	const letters = "bcdfghjklmnpqrst"
	sum := sha256.Sum256(text)
	id := make([]byte, 0, 2*8)
	for _, b := range sum[:8] {
		id = append(id, letters[b>>4], letters[b&15])
	}
	return string(id)
}
