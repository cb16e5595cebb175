// Package graph is the one way to walk what may be shared. A definition that is
// used twice is one place with two ways to it, and forty such definitions in a row
// are a million million ways: a walk remembers where it was.
package graph

// Visited remembers where a walk was. The zero Visited was nowhere yet.
type Visited[K comparable] struct {
	few  []K // the first places: most walks are short, and need no table
	many map[K]struct{}
}

const short = 16

// First says whether a place is met for the first time, and remembers it.
func (v *Visited[K]) First(place K) bool {
	if v.many == nil {
		for _, p := range v.few {
			if p == place {
				return false
			}
		}
		if len(v.few) < short {
			v.few = append(v.few, place)
			return true
		}
		v.many = make(map[K]struct{}, 4*short)
		for _, p := range v.few {
			v.many[p] = struct{}{}
		}
	}
	if _, met := v.many[place]; met {
		return false
	}
	v.many[place] = struct{}{}
	return true
}
