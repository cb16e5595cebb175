package expr

import "ppolang/lang/model"

// lazyType is the type of something that may be asked for while it is being
// worked out, because declarations stand in any order.
type lazyType struct {
	state lazyState
	work  func()
}

type lazyState uint8

const (
	untouched lazyState = iota
	underway
	done
)

// Later says how the type of a definition or value is worked out, once it is asked
// for.
func (c *Checker) Later(o model.Object, work func()) { c.lazy[o] = &lazyType{work: work} }

// force works a type out, once; one of a rule set that has been checked is there.
// One that is asked for while underway rests on itself: its type stays Bad here, and
// the cycle is reported by the lints.
func (c *Checker) force(o model.Object) {
	l := c.lazy[o]
	if l == nil || l.state != untouched {
		return
	}
	l.state = underway
	c.independently(l.work)
	l.state = done
}

// DefinitionType is the type of a definition.
func (c *Checker) DefinitionType(d *model.Definition) model.Type {
	c.force(d)
	return d.Type
}

// ValueType is the type of a value: the declared one, or that of its versions.
func (c *Checker) ValueType(v *model.Value) model.Type {
	c.force(v)
	return v.Type
}
