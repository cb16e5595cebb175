package check

import (
	"slices"
	"strconv"
	"strings"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// waived are the pairs of a rule and a record that are accepted, with where that was
// said first.
type waived map[waivedPair]model.Spot

type waivedPair struct {
	rule, key string
	of        *model.Record
}

// resolveWaivers reads what is accepted.
func (c *checker) resolveWaivers() {
	known := waived{}
	for _, w := range c.Info.Waivers {
		c.Alive()
		c.resolveWaiver(w, known)
	}
}

func (c *checker) resolveWaiver(w *model.Waiver, known waived) {
	d := w.Decl.(*syntax.WaiverDecl)
	h := c.Info.HomeOf(d)
	of := c.record(h, d.Record)
	if d.Until != nil {
		w.Until = d.Until.Value
	}
	if d.By != nil {
		w.By = d.By.Value
	}
	for _, key := range d.Keys {
		if strings.TrimSpace(key.Text) == "" {
			c.Report(diag.WaiverWithoutKey, h.At(key))
			continue
		}
		w.Keys = append(w.Keys, model.WaivedKey{Key: key.Text, At: h.At(key)})
	}
	for _, ref := range d.For {
		if one, ok := c.waived(h, ref); ok && c.waivedRecord(h, d, ref, &one, of) {
			w.Of = append(w.Of, one)
			c.waiveOnce(w, one, known)
		}
	}
}

// waived is what a waiver accepts the findings of.
func (c *checker) waived(h model.Home, ref *syntax.RuleRef) (model.Waived, bool) {
	if ref.Name == nil {
		return model.Waived{}, false
	}
	if b := syntax.BuiltinNamed(ref.Name.Text); b != syntax.NoBuiltin {
		return model.Waived{Builtin: b}, true
	}
	rules, section := c.ruleNamed(h, ref)
	if section != nil {
		if !section.Conditional() && !c.isSpoilt(section.Decl) {
			c.Report(diag.SectionSharesNothing, h.At(ref), diag.Plain(section.Name)).Relate(section.At, words.DeclaredHere)
			return model.Waived{}, false
		}
		return model.Waived{Section: section}, true
	}
	return model.Waived{Rules: rules}, len(rules) > 0
}

// waivedRecord finds the type of the records that are meant: the one that is written,
// which findings have to be able to point to, or else the only one that they point to.
func (c *checker) waivedRecord(h model.Home, d *syntax.WaiverDecl, ref *syntax.RuleRef, one *model.Waived, of *model.Record) bool {
	if d.Record != nil && of == nil {
		return false // it is no record, which has been reported
	}
	var to, may []*model.Record // may is also whom they point to where nobody else is named
	told := true
	switch {
	case one.Section != nil:
		to = model.MembersOf(one.Section.On)
	case one.Builtin != syntax.NoBuiltin:
		to = c.Info.Records
	default:
		for _, r := range one.Rules {
			pointed := c.Info.PointsAt(r)
			told = told && pointed != nil
			to = append(to, pointed...)
			may = append(may, model.MembersOf(r.On)...)
		}
	}
	may = append(may, to...)
	if one.Record = of; of != nil {
		if told && len(may) > 0 && !slices.Contains(may, of) {
			c.Report(diag.NeverPointedTo, h.At(d.Record), diag.Plain(ref.Name.Text), diag.Plain(of.Name), diag.Plain(recordNames(may)))
			return false
		}
		return true
	}
	if told && len(to) > 0 && !slices.ContainsFunc(to, func(r *model.Record) bool { return r != to[0] }) {
		one.Record = to[0]
	}
	return true
}

// recordNames are the names of record types, once each.
func recordNames(list []*model.Record) string {
	var names []string
	for _, r := range list {
		if name := "`" + r.Name + "`"; !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// waiveOnce says where a finding is accepted that was accepted already, and where there
// are too many.
func (c *checker) waiveOnce(w *model.Waiver, one model.Waived, known waived) {
	names := one.Names(c.Info.Lang)
	if before := c.waivedPairs; before <= diag.MaxWaived {
		c.waivedPairs = min(before+len(names)*len(w.Keys), diag.MaxWaived+1)
		if c.waivedPairs > diag.MaxWaived {
			c.Report(diag.TooManyWaived, w.At, diag.Plain(strconv.Itoa(diag.MaxWaived)))
		}
	}
	if c.waivedPairs > diag.MaxWaived {
		return
	}
	for _, key := range w.Keys {
		said := false
		for _, name := range names {
			pair := waivedPair{name, key.Key, one.Record}
			if first, twice := known[pair]; !twice {
				known[pair] = key.At
			} else if !said {
				said = true
				c.Report(diag.WaivedTwice, key.At, diag.Plain(name), diag.Plain(key.Key)).Relate(first, words.FirstHere)
			}
		}
	}
}
