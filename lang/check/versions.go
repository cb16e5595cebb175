package check

import (
	"sort"

	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// version is one version of a name, as versions compares them.
type version struct {
	basis *Basis
	place Spot // its first line
}

// versions orders the versions of one name: two that hold on one day are a
// mistake, unless the documents behind them are ordered; then the one before
// holds, and the other on the days that are left. Days between two versions
// with none are a warning.
func (c *checker) versions(name string, list []version) {
	if len(list) < 2 {
		return
	}
	var clash []version
	for i, later := range list {
		for _, earlier := range list[:i] {
			if !overlap(earlier.basis.Valid, later.basis.Valid) || earlier.basis.vague || later.basis.vague {
				continue
			}
			if before(earlier.basis, later.basis) {
				c.give(name, later, earlier)
				continue
			}
			if before(later.basis, earlier.basis) {
				c.give(name, earlier, later)
				continue
			}
			d := c.report(diag.VersionsOverlap, later.place, diag.Plain(name), overlapText(earlier.basis.Valid, later.basis.Valid))
			d.relate(earlier.place, diag.Term{NB: "den tidligere versjonen", EN: "the earlier version"})
			clash = append(clash, later)
			break
		}
	}
	c.gaps(name, list)
	for _, v := range clash {
		v.basis.vague = true
	}
}

// give takes the days on which another version goes before this one from it. Of
// two declarations both are told: they may have one name by mistake.
func (c *checker) give(name string, loser, winner version) {
	had := len(loser.basis.Force) > 0
	loser.basis.Force = without(loser.basis.Force, winner.basis.Valid)
	never := had && len(loser.basis.Force) == 0
	if never {
		c.report(diag.NeverInForce, loser.place).relate(winner.place, goesBeforeHere)
	}
	if loser.place.Decl == winner.place.Decl {
		return
	}
	args := []diag.Arg{diag.Plain(name), overlapText(loser.basis.Valid, winner.basis.Valid),
		diag.Plain(winner.basis.Sources[0].Document.Name), diag.Plain(loser.basis.Sources[0].Document.Name)}
	if !never {
		c.report(diag.GivesDays, loser.place, args...).relate(winner.place, goesBeforeHere)
	}
	c.report(diag.TakesDays, winner.place, args...).relate(loser.place, diag.Term{NB: "denne gjelder ikke da", EN: "this one does not hold then"})
}

var goesBeforeHere = diag.Term{NB: "denne går foran", EN: "this one goes before"}

// before says whether one version's first source goes before the other's.
func before(a, b *Basis) bool {
	return len(a.Sources) > 0 && len(b.Sources) > 0 && goesBefore(a.Sources[0].Document, b.Sources[0].Document)
}

func overlap(a, b Interval) bool { return a.From <= b.To && b.From <= a.To }

func overlapText(a, b Interval) diag.Arg {
	from, to := max(a.From, b.From), min(a.To, b.To)
	switch {
	case from == value.MinDate && to == value.MaxDate:
		return diag.Term{NB: "alle dager", EN: "every day"}
	case from == value.MinDate:
		return diag.Term{NB: "til " + to.String(), EN: "to " + to.String()}
	case to == value.MaxDate:
		return diag.Term{NB: "fra " + from.String(), EN: "from " + from.String()}
	}
	return diag.Term{NB: "fra " + from.String() + " til " + to.String(), EN: "from " + from.String() + " to " + to.String()}
}

// without is a list of intervals less the days of one more.
func without(list []Interval, gone Interval) []Interval {
	var out []Interval
	for _, i := range list {
		if !overlap(i, gone) {
			out = append(out, i)
			continue
		}
		if i.From < gone.From {
			out = append(out, Interval{i.From, gone.From - 1})
		}
		if gone.To < i.To {
			out = append(out, Interval{gone.To + 1, i.To})
		}
	}
	return out
}

// gaps warns where no version holds between two that do.
func (c *checker) gaps(name string, list []version) {
	sorted := append([]version{}, list...)
	for _, v := range sorted {
		if v.basis.vague {
			return
		}
	}
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].basis.Valid.From < sorted[j].basis.Valid.From })
	end := sorted[0].basis.Valid.To
	for i, v := range sorted[1:] {
		if valid := v.basis.Valid; end < value.MaxDate && end+1 < valid.From {
			d := c.report(diag.VersionGap, v.place, diag.Plain(name), diag.Plain((end + 1).String()), diag.Plain((valid.From - 1).String()))
			d.relate(sorted[i].place, diag.Term{NB: "den forrige versjonen", EN: "the version before"})
		}
		end = max(end, v.basis.Valid.To)
	}
}

// resolveVersions compares the versions of everything that may have several.
func (c *checker) resolveVersions() {
	for _, v := range c.info.Values {
		list := make([]version, len(v.Versions))
		for i, one := range v.Versions {
			list[i] = version{&one.Basis, one.home.place(one.Clause)}
		}
		c.versions(v.Name, list)
	}
	c.versionsOf(len(c.sets), func(i int) (Object, *Basis, home) {
		return c.sets[i].Of, &c.sets[i].CodeSetVersion.Basis, c.sets[i].home
	})
	c.versionsOf(len(c.criteriaDs), func(i int) (Object, *Basis, home) {
		return c.criteriaDs[i].Of, &c.criteriaDs[i].CriteriaVersion.Basis, c.criteriaDs[i].home
	})
	c.ruleVersions()
}

// versionsOf compares the versions of declarations that are one version each.
func (c *checker) versionsOf(n int, get func(int) (Object, *Basis, home)) {
	byObject := map[Object][]version{}
	var order []Object
	for i := range n {
		o, basis, h := get(i)
		if byObject[o] == nil {
			order = append(order, o)
		}
		byObject[o] = append(byObject[o], version{basis, h.firstLine()})
	}
	for _, o := range order {
		c.versions(o.ObjectName(), byObject[o])
	}
}

// ruleVersions compares rules and tables of one name. The rows of a table share
// what is found out about the table.
func (c *checker) ruleVersions() {
	byName := map[string][]version{}
	var order []string
	for _, d := range c.ruleDs {
		name := d.named.Name
		if d.basis == nil || name == "" {
			continue
		}
		if byName[name] == nil {
			order = append(order, name)
		}
		byName[name] = append(byName[name], version{d.basis, d.home.firstLine()})
	}
	for _, name := range order {
		c.versions(name, byName[name])
	}
	for _, d := range c.ruleDs {
		if d.basis == nil {
			continue
		}
		for _, r := range d.rules {
			r.Force, r.vague = d.basis.Force, d.basis.vague
		}
	}
}
