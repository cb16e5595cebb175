package check

import (
	"sort"

	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// dated is one version of a name, as compareVersions sees it.
type dated struct {
	basis *Basis
	place Spot // its first line
}

// compareVersions orders the versions of one name: two that hold on one day are a
// mistake, unless the documents behind them are ordered; then the one before
// holds, and the other on the days that are left. Days between two versions
// with none are a warning.
func compareVersions(name string, list []dated, to *reports) {
	if len(list) < 2 {
		return
	}
	var clash []dated
	for i, later := range list {
		for _, earlier := range list[:i] {
			if !overlap(earlier.basis.Valid, later.basis.Valid) || earlier.basis.vague || later.basis.vague {
				continue
			}
			if before(earlier.basis, later.basis) {
				give(name, later, earlier, to)
				continue
			}
			if before(later.basis, earlier.basis) {
				give(name, earlier, later, to)
				continue
			}
			d := to.report(diag.VersionsOverlap, later.place, diag.Plain(name), overlapText(earlier.basis.Valid, later.basis.Valid))
			d.relate(earlier.place, diag.Term{NB: "den tidligere versjonen", EN: "the earlier version"})
			clash = append(clash, later)
			break
		}
	}
	gaps(name, list, to)
	for _, v := range clash {
		v.basis.vague = true
	}
}

// give takes the days on which another version goes before this one from it. Of
// two declarations both are told: they may have one name by mistake.
func give(name string, loser, winner dated, to *reports) {
	had := len(loser.basis.Force) > 0
	loser.basis.Force = without(loser.basis.Force, winner.basis.Valid)
	never := had && len(loser.basis.Force) == 0
	if never {
		to.report(diag.NeverInForce, loser.place).relate(winner.place, goesBeforeHere)
	}
	if loser.place.Decl == winner.place.Decl {
		return
	}
	args := []diag.Arg{diag.Plain(name), overlapText(loser.basis.Valid, winner.basis.Valid),
		diag.Plain(winner.basis.Sources[0].Document.Name), diag.Plain(loser.basis.Sources[0].Document.Name)}
	if !never {
		to.report(diag.GivesDays, loser.place, args...).relate(winner.place, goesBeforeHere)
	}
	to.report(diag.TakesDays, winner.place, args...).relate(loser.place, diag.Term{NB: "denne gjelder ikke da", EN: "this one does not hold then"})
}

// before says whether one version's first source goes before the other's.
func before(a, b *Basis) bool {
	return len(a.Sources) > 0 && len(b.Sources) > 0 && a.Sources[0].Document.GoesBefore(b.Sources[0].Document)
}

// gaps warns where no version holds between two that do.
func gaps(name string, list []dated, to *reports) {
	sorted := append([]dated{}, list...)
	for _, v := range sorted {
		if v.basis.vague {
			return
		}
	}
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].basis.Valid.From < sorted[j].basis.Valid.From })
	end := sorted[0].basis.Valid.To
	for i, v := range sorted[1:] {
		if valid := v.basis.Valid; end < value.MaxDate && end+1 < valid.From {
			d := to.report(diag.VersionGap, v.place, diag.Plain(name), diag.Plain((end + 1).String()), diag.Plain((valid.From - 1).String()))
			d.relate(sorted[i].place, diag.Term{NB: "den forrige versjonen", EN: "the version before"})
		}
		end = max(end, v.basis.Valid.To)
	}
}

var goesBeforeHere = diag.Term{NB: "denne går foran", EN: "this one goes before"}
