package check

import (
	"strconv"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// maxMembers bounds what a code set holds when every set in it is written out:
// sets of sets double with each line.
const maxMembers = 2_000_000

// judgeSets does what needs the members of every code set.
func (l *linter) judgeSets() {
	listed := map[Object]bool{}
	for _, late := range l.lateSets {
		if !l.listedOnly(late.set, listed) {
			l.report(diag.AllOfOpenSet, late.at, diag.Plain(late.set.ObjectName()))
		}
	}
	for _, late := range l.foreignSets {
		if !l.anyOf(late.set, late.systems, map[*CodeSet]bool{}) {
			l.report(diag.NoCodeHere, late.at, diag.Plain(late.set.Name), systemNames(late.systems))
		}
	}
}

// anyOf says whether any member of a code set can be a code of the systems.
func (l *linter) anyOf(set *CodeSet, systems []*CodeSystem, seen map[*CodeSet]bool) bool {
	if seen[set] {
		return false
	}
	seen[set] = true
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if !m.Outside && l.memberOfAny(m.X, systems, seen) {
				return true
			}
		}
		if len(version.Members) == 0 {
			return true
		}
	}
	return false
}

func (l *linter) memberOfAny(e syntax.Expr, systems []*CodeSystem, seen map[*CodeSet]bool) bool {
	switch o := l.info.Use(e).(type) {
	case *CodeUse:
		_, _, known := Resolve(systems, o.Name)
		return known
	case *CodeSet:
		return l.anyOf(o, systems, seen)
	case *Value:
		return o.Type.Kind != Code || ShareSystem(o.Type.Systems, systems)
	case *CodeSystem:
		return ShareSystem([]*CodeSystem{o}, systems)
	}
	return true // a prefix or range, or a mistake that has been reported
}

// listedOnly says whether a set named in the rules is a list of codes on every
// day: the only sets of which all can be asked for. It remembers what it has found
// out of any.
func (l *linter) listedOnly(o Object, known map[Object]bool) bool {
	if listed, met := known[o]; met {
		return listed
	}
	known[o] = true // a cycle is reported elsewhere
	switch o := o.(type) {
	case *CodeSystem:
		known[o] = false
	case *CodeSet:
		known[o] = l.listsOnly(o, known)
	}
	return known[o]
}

func (l *linter) listsOnly(set *CodeSet, known map[Object]bool) bool {
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if m.Outside {
				continue
			}
			switch m.X.(type) {
			case *syntax.PrefixExpr, *syntax.RangeExpr:
				return false
			}
			if !l.listedOnly(l.info.Use(m.X), known) {
				return false
			}
		}
	}
	return true
}

// sizes finds how many members each code set has written out, and reports the
// first that crosses the limit.
func (l *linter) sizes() {
	memo := map[*CodeSet]int{}
	for _, set := range l.info.CodeSets {
		if l.size(set, memo) > maxMembers {
			l.report(diag.CodeSetTooLarge, set.at, diag.Plain(set.Name), diag.Plain(strconv.Itoa(maxMembers)))
			return
		}
	}
}

func (l *linter) size(set *CodeSet, memo map[*CodeSet]int) int {
	if n, ok := memo[set]; ok {
		return n
	}
	memo[set] = 0 // a cycle is reported elsewhere
	n := 0
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if sub, ok := l.info.Use(m.X).(*CodeSet); ok {
				n += l.size(sub, memo)
			} else {
				n++
			}
			n = min(n, maxMembers+1)
		}
	}
	memo[set] = n
	return n
}
