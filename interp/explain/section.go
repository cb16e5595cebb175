package explain

import (
	"cmp"
	"slices"

	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// share is what a case lacks where the conditions of a section are not decided in
// it: then those of its rules that are undetermined there give one finding.
type share struct {
	of   *model.Section
	when *when // the days of the case
	need []string
	text string
}

// share finds what the conditions of a section lack in a case, nil where they are
// decided.
func (w *world) share(of *model.Section, c *subject) *share {
	if of == nil {
		return nil
	}
	s := &scope{world: w, decl: of.Decl, rec: c.rec, group: c.group, when: c.when}
	applies := s.applies(of)
	unmet := s.unmet(of.Provided)
	switch {
	case applies.truth() == No:
		return nil
	case unmet == nil && applies.truth() == Yes:
		return nil
	case unmet == nil:
		return &share{of, c.when, applies.Need, ""}
	case applies.truth() == Yes:
		return &share{of, c.when, unmet.need, unmet.said(nil)}
	}
	return &share{of, c.when, union(applies.Need, unmet.need), ""}
}

// applies is the når of a section, and not its unntatt når.
func (s *scope) applies(of *model.Section) *Node {
	var when, except []*Node
	for _, e := range of.When {
		when = append(when, s.eval(e))
	}
	for _, e := range of.Except {
		except = append(except, s.eval(e))
	}
	return allOf(allOf(when...), not(anyOf(except...)))
}

// together makes one finding of those that rules of a section share in a case.
func (w *world) together(list []*candidate) []*candidate {
	var out []*candidate
	for _, f := range list {
		if f.judgment.share == nil {
			out = append(out, f)
			continue
		}
		same := func(o *candidate) bool {
			return len(o.stands) > 0 && o.judgment.share.of == f.judgment.share.of && o.judgment.subject.is(f.judgment.subject)
		}
		if i := slices.IndexFunc(out, same); i >= 0 {
			out[i].stands = append(out[i].stands, f.judgment)
			continue
		}
		f.stands = []*Judgment{f.judgment}
		out = append(out, f)
	}
	for _, f := range out {
		if len(f.stands) > 0 {
			w.tellShared(f)
		}
	}
	return out
}

// tellShared puts a finding that several share into words.
func (w *world) tellShared(f *candidate) {
	by := f.judgment.share
	place := func(j *Judgment) int { return slices.Index(w.info.Rules, j.Rule) }
	slices.SortFunc(f.stands, func(a, b *Judgment) int { return cmp.Compare(place(a), place(b)) })
	f.Finding = finding.OfSection(w.info, by.of, f.judgment.Date, by.when.days)
	f.On, f.Unit = refs(f.on), w.unit(f.on)
	texts := w.assumptions(by.of, nil, f.on, nil, &scope{rec: f.judgment.subject.rec, when: by.when})
	f.Assumptions = w.withDerived(texts, by.of, nil, f.judgment.subject.within(by.when), f.on)
	for _, j := range f.stands {
		f.Shared = append(f.Shared, j.Rule.ID())
	}
	f.Undecide(by.of.Title, by.of.IfUnknown, by.need, by.text, w.info.Lang)
}

// sectionSteps are the conditions of a rule's section, as an explanation shows them.
func (s *scope) sectionSteps(of *model.Section) []Step {
	if of == nil {
		return nil
	}
	in := s.in(of.Decl)
	var steps []Step
	for _, e := range of.When {
		steps = append(steps, Step{Clause: syntax.KwWhen, Node: in.eval(e)})
	}
	for _, e := range of.Except {
		steps = append(steps, Step{Clause: syntax.KwExceptWhen, Node: in.eval(e)})
	}
	return steps
}
