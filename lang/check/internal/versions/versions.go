// Package versions finds out on which days each version of a name is in force.
package versions

import (
	"sort"

	"ppolang/lang/check/internal/report"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Version is one version of a name, as compareVersions sees it.
type Version struct {
	Basis *model.Basis
	At    model.Spot // its first line
}

// Compare orders the versions of one name: two that hold on one day are a
// mistake, unless the documents behind them are ordered; then the one before
// holds, and the other on the days that are left. Days between two versions
// with none are a warning.
func Compare(name string, list []Version, to *report.List) {
	if len(list) < 2 {
		return
	}
	var clash []Version
	for i, later := range list {
		for _, earlier := range list[:i] {
			if !model.Overlap(earlier.Basis.Valid, later.Basis.Valid) || earlier.Basis.Vague || later.Basis.Vague {
				continue
			}
			if before(earlier.Basis, later.Basis) {
				give(name, later, earlier, to)
				continue
			}
			if before(later.Basis, earlier.Basis) {
				give(name, earlier, later, to)
				continue
			}
			d := to.Report(diag.VersionsOverlap, later.At, diag.Plain(name), words.CommonDays(earlier.Basis.Valid, later.Basis.Valid))
			d.Relate(earlier.At, diag.Term{NB: "den tidligere versjonen", EN: "the earlier version"})
			clash = append(clash, later)
			break
		}
	}
	gaps(name, list, to)
	for _, v := range clash {
		v.Basis.Vague = true
	}
}

// give takes the days on which another version goes before this one from it. Of
// two declarations both are told: they may have one name by mistake.
func give(name string, loser, winner Version, to *report.List) {
	had := len(loser.Basis.Force) > 0
	loser.Basis.Force = model.Without(loser.Basis.Force, winner.Basis.Valid)
	never := had && len(loser.Basis.Force) == 0
	if never {
		to.Report(diag.NeverInForce, loser.At).Relate(winner.At, goesBeforeHere)
	}
	if loser.At.Decl == winner.At.Decl {
		return
	}
	args := []diag.Arg{diag.Plain(name), words.CommonDays(loser.Basis.Valid, winner.Basis.Valid),
		diag.Plain(winner.Basis.Sources[0].Document.Name), diag.Plain(loser.Basis.Sources[0].Document.Name)}
	if !never {
		to.Report(diag.GivesDays, loser.At, args...).Relate(winner.At, goesBeforeHere)
	}
	to.Report(diag.TakesDays, winner.At, args...).Relate(loser.At, diag.Term{NB: "denne gjelder ikke da", EN: "this one does not hold then"})
}

// before says whether one version's first source goes before the other's.
func before(a, b *model.Basis) bool {
	return len(a.Sources) > 0 && len(b.Sources) > 0 && a.Sources[0].Document.GoesBefore(b.Sources[0].Document)
}

// gaps warns where no version holds between two that do.
func gaps(name string, list []Version, to *report.List) {
	sorted := append([]Version{}, list...)
	for _, v := range sorted {
		if v.Basis.Vague {
			return
		}
	}
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Basis.Valid.From < sorted[j].Basis.Valid.From })
	end := sorted[0].Basis.Valid.To
	for i, v := range sorted[1:] {
		if valid := v.Basis.Valid; end < value.MaxDate && end+1 < valid.From {
			d := to.Report(diag.VersionGap, v.At, diag.Plain(name), diag.Plain((end + 1).String()), diag.Plain((valid.From - 1).String()))
			d.Relate(sorted[i].At, diag.Term{NB: "den forrige versjonen", EN: "the version before"})
		}
		end = max(end, v.Basis.Valid.To)
	}
}

var goesBeforeHere = diag.Term{NB: "denne går foran", EN: "this one goes before"}
