package plan

import (
	"slices"
	"strconv"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// SetOn is the set of codes that an expression stands for on a day. Written twice it
// is the same set.
func (p *Plan) SetOn(x syntax.Expr, day value.Date) *model.Set {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.epoch(p.EpochOf(day)).set(x)
}

// Has says whether a code is in a set on all days of the epoch.
func (e *Epoch) Has(x syntax.Expr, code string) bool {
	e.plan.mu.Lock()
	defer e.plan.mu.Unlock()
	without := func(n int) bool { return !e.plan.epoch(n).set(x).Has(code) }
	return !slices.ContainsFunc(e.possible, without)
}

func (e *Epoch) set(x syntax.Expr) *model.Set {
	key := e.setKey(x)
	set := e.plan.sets[key]
	if set == nil {
		set = e.plan.Info.SetOn(x, e.day())
		e.plan.sets[key] = set
	}
	return set
}

// setKey tells sets apart: two expressions with the same key stand for the same
// codes, and so do two epochs in which nothing in the set has changed.
func (e *Epoch) setKey(x syntax.Expr) string {
	var b strings.Builder
	e.writeSet(&b, x)
	return b.String()
}

func (e *Epoch) writeSet(b *strings.Builder, x syntax.Expr) {
	systems := func() {
		for _, s := range e.plan.Info.TypeOf(x).Systems {
			b.WriteString("@" + s.Name)
		}
		b.WriteByte(' ')
	}
	switch x := x.(type) {
	case *syntax.ParenExpr:
		e.writeSet(b, x.X)
	case *syntax.ListExpr:
		for _, item := range x.Items {
			e.writeSet(b, item)
		}
	case *syntax.PrefixExpr:
		b.WriteString("prefix " + x.Text)
		systems()
	case *syntax.RangeExpr:
		b.WriteString("range " + x.From.Text + " " + x.To.Text)
		systems()
	default:
		e.writeObject(b, e.plan.Info.Use(x))
	}
}

func (e *Epoch) writeObject(b *strings.Builder, o model.Object) {
	switch o := o.(type) {
	case *model.CodeUse:
		b.WriteString("code " + o.System.Canon(o.Name) + " ")
	case *model.CodeSystem:
		b.WriteString("system " + o.Name + " ")
	case *model.Value:
		b.WriteString("value " + o.Name + "(")
		if version := o.VersionOn(e.day()); version != nil {
			e.writeSet(b, version.Expr)
		}
		b.WriteString(") ")
	case *model.CodeSet:
		b.WriteString("set " + o.Name + "(" + e.codeSetKey(o) + ") ")
	}
}

// codeSetKey is the version of a code set in the epoch, and those of the sets in
// it.
func (e *Epoch) codeSetKey(o *model.CodeSet) string {
	if key, known := e.setKeys[o]; known {
		return key
	}
	e.setKeys[o] = "" // a cycle is an error, and ends here
	var b strings.Builder
	for i, version := range o.Versions {
		if !version.InForce(e.day()) {
			continue
		}
		b.WriteString(strconv.Itoa(i))
		for _, m := range version.Members {
			if name, ok := m.X.(*syntax.NameExpr); ok {
				if inner, ok := e.plan.Info.Use(name).(*model.CodeSet); ok {
					b.WriteString("(" + e.codeSetKey(inner) + ")")
				}
			}
		}
		break
	}
	// Sets that are used twice would double their text at every step.
	e.setKeys[o] = strconv.Itoa(e.plan.graph.number(b.String()))
	return e.setKeys[o]
}
