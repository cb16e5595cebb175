package lint

import (
	"strconv"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// judgeSets does what needs the members of every code set.
func (l *linter) judgeSets() {
	listed := map[model.Object]bool{}
	for _, late := range l.AllOfs {
		if !l.listedOnly(late.Set, listed) {
			l.Report(diag.AllOfOpenSet, late.At, diag.Plain(late.Set.ObjectName()))
		}
	}
	known := map[string]map[*model.CodeSet]bool{} // by systems
	for _, late := range l.ForeignSets {
		systems := ""
		for _, s := range late.Systems {
			systems += s.Name + " "
		}
		if known[systems] == nil {
			known[systems] = map[*model.CodeSet]bool{}
		}
		if !l.anyOf(late.Set, late.Systems, known[systems]) {
			l.Report(diag.NoCodeHere, late.At, diag.Plain(late.Set.Name), words.Systems(late.Systems))
		}
	}
}

// anyOf says whether any member of a code set can be a code of the systems. It
// remembers what it has found out of any.
func (l *linter) anyOf(set *model.CodeSet, systems []*model.CodeSystem, known map[*model.CodeSet]bool) bool {
	any, met := known[set]
	if !met {
		known[set] = false // a cycle is reported elsewhere
		any = l.hasAnyOf(set, systems, known)
		known[set] = any
	}
	return any
}

func (l *linter) hasAnyOf(set *model.CodeSet, systems []*model.CodeSystem, known map[*model.CodeSet]bool) bool {
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if !m.Outside && l.memberOfAny(m.X, systems, known) {
				return true
			}
		}
		if len(version.Members) == 0 {
			return true
		}
	}
	return false
}

func (l *linter) memberOfAny(e syntax.Expr, systems []*model.CodeSystem, known map[*model.CodeSet]bool) bool {
	switch o := l.Info.Use(e).(type) {
	case *model.CodeUse:
		_, _, known := model.Resolve(systems, o.Name)
		return known
	case *model.CodeSet:
		return l.anyOf(o, systems, known)
	case *model.Value:
		return o.Type.Kind != model.Code || model.ShareSystem(o.Type.Systems, systems)
	case *model.CodeSystem:
		return model.ShareSystem([]*model.CodeSystem{o}, systems)
	}
	return true // a prefix or range, or a mistake that has been reported
}

// listedOnly says whether a set named in the rules is a list of codes on every
// day: the only sets of which all can be asked for. It remembers what it has found
// out of any.
func (l *linter) listedOnly(o model.Object, known map[model.Object]bool) bool {
	if listed, met := known[o]; met {
		return listed
	}
	known[o] = true // a cycle is reported elsewhere
	switch o := o.(type) {
	case *model.CodeSystem:
		known[o] = false
	case *model.CodeSet:
		known[o] = l.listsOnly(o, known)
	}
	return known[o]
}

func (l *linter) listsOnly(set *model.CodeSet, known map[model.Object]bool) bool {
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if m.Outside {
				continue
			}
			switch m.X.(type) {
			case *syntax.PrefixExpr, *syntax.RangeExpr:
				return false
			}
			if !l.listedOnly(l.Info.Use(m.X), known) {
				return false
			}
		}
	}
	return true
}

// sizes finds how many members each code set has written out, and reports the
// first that crosses the limit.
func (l *linter) sizes() {
	memo := map[*model.CodeSet]int{}
	for _, set := range l.Info.CodeSets {
		if l.size(set, memo) > diag.MaxMembers {
			l.Report(diag.CodeSetTooLarge, set.At, diag.Plain(set.Name), diag.Plain(strconv.Itoa(diag.MaxMembers)))
			return
		}
	}
}

func (l *linter) size(set *model.CodeSet, memo map[*model.CodeSet]int) int {
	if n, ok := memo[set]; ok {
		return n
	}
	memo[set] = 0 // a cycle is reported elsewhere
	n := 0
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if sub, ok := l.Info.Use(m.X).(*model.CodeSet); ok {
				n += l.size(sub, memo)
			} else {
				n++
			}
			n = min(n, diag.MaxMembers+1)
		}
	}
	memo[set] = n
	return n
}
