package lint

import (
	"slices"
	"sort"
	"strings"

	"ppolang/lang/check/internal/graph"
	"ppolang/lang/check/internal/notes"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// cycles reports what rests on itself: once a cycle, at its first declaration,
// with the way round.
func (l *linter) cycles(nodes []model.Object, next func(model.Object) []notes.Edge) {
	parts := graph.Cycles(nodes, func(o model.Object) []notes.Edge {
		l.Alive()
		return next(o)
	})
	for _, part := range parts {
		sort.Slice(part, func(i, j int) bool { return l.earlier(part[i], part[j]) })
	}
	sort.Slice(parts, func(i, j int) bool { return l.earlier(parts[i][0], parts[j][0]) })
	for _, part := range parts {
		l.reportCycle(part[0], graph.Round(part, next))
	}
}

// earlier says whether an object is declared before another, in the order of files.
func (l *linter) earlier(a, b model.Object) bool {
	l.Alive()
	p, q := l.Info.Place(a), l.Info.Place(b)
	if p.File != q.File {
		return l.fileOrder(p.File) < l.fileOrder(q.File)
	}
	return p.Span.Start < q.Span.Start
}

// fileOrder is the place of a file among those of the rule set.
func (l *linter) fileOrder(f *source.File) int {
	return slices.IndexFunc(l.Info.Files, func(one *syntax.File) bool { return one.Source == f })
}

// reportCycle shows the way from a declaration back to itself.
func (l *linter) reportCycle(start model.Object, round []notes.Edge) {
	const most = 12
	names := []string{start.ObjectName()}
	for _, e := range round {
		names = append(names, e.To.ObjectName())
	}
	if len(names) > most {
		names = append(append(names[:most-1:most-1], "…"), names[len(names)-1])
	}
	d := l.Report(diag.Cycle, start.Declared(), diag.Plain("`"+strings.Join(names, "` → `")+"`"))
	last := len(round) - 1
	for _, e := range round[:min(last, most)] {
		d.Relate(e.At, diag.Term{NB: "herfra", EN: "from here"})
	}
	if last < most {
		d.Relate(round[last].At, diag.Term{NB: "og hit igjen", EN: "and back again"})
	}
}

// meaningCycles are declarations whose meaning rests on itself: definitions,
// values, code sets, criteria, and groups through who is a member.
func (l *linter) meaningCycles() {
	nodes := make([]model.Object, 0, len(l.Edges))
	for o := range l.Edges {
		nodes = append(nodes, o)
	}
	sort.Slice(nodes, func(i, j int) bool { return l.earlier(nodes[i], nodes[j]) })
	l.cycles(nodes, func(o model.Object) []notes.Edge { return l.Edges[o] })
}

// ruleCycles are exceptions that except each other, and rules that go before
// each other. Only versions that hold on a common day do. The rows of a table all
// have its exceptions, so its first row stands for them.
func (l *linter) ruleCycles() {
	var nodes []model.Object
	for _, d := range l.Rules {
		if len(d.Rules) > 0 && len(d.Rules[0].Excepts)+len(d.Rules[0].Before) > 0 {
			nodes = append(nodes, d.Rules[0])
		}
	}
	if len(nodes) == 0 {
		return
	}
	l.cycles(nodes, func(o model.Object) []notes.Edge {
		r := o.(*model.Rule)
		var list []notes.Edge
		for _, x := range r.Excepts {
			if x.Rule != nil && model.Overlap(r.Valid, x.Rule.Valid) {
				list = append(list, notes.Edge{To: x.Rule.First, At: r.At})
			}
		}
		return list
	})
	l.cycles(nodes, func(o model.Object) []notes.Edge {
		r := o.(*model.Rule)
		var list []notes.Edge
		for _, other := range r.Before {
			if model.Overlap(r.Valid, other.Valid) {
				list = append(list, notes.Edge{To: other.First, At: r.At})
			}
		}
		return list
	})
}
