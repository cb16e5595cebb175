package check

import (
	"slices"
	"sort"
	"strings"

	"ppolang/lang/check/internal/graph"
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// cycles reports what rests on itself: once a cycle, at its first declaration,
// with the way round.
func (l *linter) cycles(nodes []Object, next func(Object) []edge) {
	parts := graph.Cycles(nodes, next)
	for _, part := range parts {
		sort.Slice(part, func(i, j int) bool { return l.earlier(part[i], part[j]) })
	}
	sort.Slice(parts, func(i, j int) bool { return l.earlier(parts[i][0], parts[j][0]) })
	for _, part := range parts {
		l.reportCycle(part[0], graph.Round(part, next))
	}
}

// earlier says whether an object is declared before another, in the order of files.
func (l *linter) earlier(a, b Object) bool {
	p, q := l.info.Place(a), l.info.Place(b)
	if p.File != q.File {
		return l.fileOrder(p.File) < l.fileOrder(q.File)
	}
	return p.Span.Start < q.Span.Start
}

// fileOrder is the place of a file among those of the rule set.
func (l *linter) fileOrder(f *source.File) int {
	return slices.IndexFunc(l.info.Files, func(one *syntax.File) bool { return one.Source == f })
}

// reportCycle shows the way from a declaration back to itself.
func (l *linter) reportCycle(start Object, round []edge) {
	const most = 12
	names := []string{start.ObjectName()}
	for _, e := range round {
		names = append(names, e.To.ObjectName())
	}
	if len(names) > most {
		names = append(append(names[:most-1:most-1], "…"), names[len(names)-1])
	}
	d := l.report(diag.Cycle, start.Declared(), diag.Plain("`"+strings.Join(names, "` → `")+"`"))
	last := len(round) - 1
	for _, e := range round[:min(last, most)] {
		d.relate(e.At, diag.Term{NB: "herfra", EN: "from here"})
	}
	if last < most {
		d.relate(round[last].At, diag.Term{NB: "og hit igjen", EN: "and back again"})
	}
}

// meaningCycles are declarations whose meaning rests on itself: definitions,
// values, code sets, criteria, and groups through who is a member.
func (l *linter) meaningCycles() {
	nodes := make([]Object, 0, len(l.edges))
	for o := range l.edges {
		nodes = append(nodes, o)
	}
	sort.Slice(nodes, func(i, j int) bool { return l.earlier(nodes[i], nodes[j]) })
	l.cycles(nodes, func(o Object) []edge { return l.edges[o] })
}

// ruleCycles are exceptions that except each other, and rules that go before
// each other. Only versions that hold on a common day do. The rows of a table all
// have its exceptions, so its first row stands for them.
func (l *linter) ruleCycles() {
	var nodes []Object
	for _, d := range l.rules {
		if len(d.rules) > 0 && len(d.rules[0].Excepts)+len(d.rules[0].Before) > 0 {
			nodes = append(nodes, d.rules[0])
		}
	}
	if len(nodes) == 0 {
		return
	}
	l.cycles(nodes, func(o Object) []edge {
		r := o.(*Rule)
		var list []edge
		for _, x := range r.Excepts {
			if x.Rule != nil && overlap(r.Valid, x.Rule.Valid) {
				list = append(list, edge{To: x.Rule.first, At: r.at})
			}
		}
		return list
	})
	l.cycles(nodes, func(o Object) []edge {
		r := o.(*Rule)
		var list []edge
		for _, other := range r.Before {
			if overlap(r.Valid, other.Valid) {
				list = append(list, edge{To: other.first, At: r.at})
			}
		}
		return list
	})
}
