package expr

import (
	"slices"
	"strings"

	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/syntax"
)

// hasCodes tests one known value, a code or a list of codes.
func hasCodes(v record.Value, n *plan.Node) bool {
	codes := v.RawCodes()
	switch n.Mode {
	case syntax.AllOf:
		for _, c := range n.Set.Codes {
			if !holds(codes, c) {
				return false
			}
		}
		return true
	case syntax.Only, syntax.AnyOutside:
		for _, c := range codes {
			if !n.Set.Has(c.Canon) {
				return n.Mode == syntax.AnyOutside
			}
		}
		return n.Mode == syntax.Only
	case syntax.AnyOf, syntax.NoneOf:
		for _, c := range codes {
			if n.Set.Has(c.Canon) {
				return n.Mode == syntax.AnyOf
			}
		}
		return n.Mode == syntax.NoneOf
	}
	panic("eval: no such test of codes: " + syntax.Spells(n.Mode).In(syntax.EN))
}

func holds(codes []record.CodeValue, canon string) bool {
	for _, c := range codes {
		if c.Canon == canon {
			return true
		}
	}
	return false
}

// sameCodes says whether two lists are the same set of codes.
func sameCodes(a, b []record.CodeValue) bool {
	const few = 64
	if len(a)*len(b) > few {
		return codesKey(a) == codesKey(b) // rather than each with each
	}
	for _, c := range a {
		if !holds(b, c.Canon) {
			return false
		}
	}
	for _, c := range b {
		if !holds(a, c.Canon) {
			return false
		}
	}
	return true
}

// codesKey is equal for lists that are the same set of codes.
func codesKey(codes []record.CodeValue) string {
	canons := make([]string, len(codes))
	for i, c := range codes {
		canons[i] = c.Canon
	}
	slices.Sort(canons)
	return strings.Join(slices.Compact(canons), "\x00")
}
