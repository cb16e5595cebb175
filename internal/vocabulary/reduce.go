package vocabulary

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// fromClient says whether a client may call a method.
func fromClient(m Method) bool { return m.Direction != "serverToClient" }

// Reduce leaves of the whole meta model all methods and the types that are used.
// It is an error if a method has no fate, or a fate no method.
func Reduce(whole *Model) (*Model, error) {
	left := map[string]bool{}
	for name := range fates {
		left[name] = true
	}
	small := &Model{Requests: whole.Requests, Notifications: whole.Notifications}
	r := &reducer{whole: whole, seen: map[string]bool{}}
	for _, m := range slices.Concat(whole.Requests, whole.Notifications) {
		if fromClient(m) {
			if fates[m.Method] == 0 {
				return nil, fmt.Errorf("%s is new: answered or refused?", m.Method)
			}
			delete(left, m.Method)
		}
		if fates[m.Method] == answered && !loose[m.Method] || slices.Contains(sent, m.Method) {
			r.take(m.Params)
			r.take(m.Result)
		}
	}
	for name := range left {
		return nil, fmt.Errorf("the protocol has no method %s", name)
	}
	for _, name := range slices.Concat(roots, given) {
		r.take(&Type{Kind: "reference", Name: name})
	}
	for _, s := range whole.Structures {
		if r.seen[s.Name] {
			small.Structures = append(small.Structures, Structure{Name: s.Name, Properties: r.properties(&s)})
		}
	}
	for _, e := range whole.Enumerations {
		if r.seen[e.Name] {
			small.Enumerations = append(small.Enumerations, e)
		}
	}
	for _, a := range whole.Aliases {
		if r.seen[a.Name] {
			small.Aliases = append(small.Aliases, a)
		}
	}
	return small, nil
}

type reducer struct {
	whole *Model
	seen  map[string]bool
}

// take takes a type and all that are part of it.
func (r *reducer) take(t *Type) {
	switch {
	case t == nil:
	case t.Kind == "array":
		r.take(t.Element)
	case t.Kind == "or":
		if one := orNull(t); one != nil {
			r.take(one)
		}
	case t.Kind == "reference" && !r.seen[t.Name] && !own[t.Name]:
		r.seen[t.Name] = true
		if s := r.whole.structure(t.Name); s != nil && !slices.Contains(given, t.Name) {
			for _, p := range r.properties(s) {
				if shapes[s.Name+"."+p.Name] == "" {
					r.take(p.Type)
				}
			}
		}
		if a := r.whole.alias(t.Name); a != nil {
			r.take(a.Type)
		}
	}
}

// properties are the fields of a structure that the server has to do with.
func (r *reducer) properties(s *Structure) []Property {
	return slices.DeleteFunc(r.whole.properties(s), func(p Property) bool { return unread[s.Name+"."+p.Name] })
}

// orNull is the one type of a union that is no more than that or null.
func orNull(t *Type) *Type {
	var one *Type
	for _, item := range t.Items {
		if item.Kind == "base" && item.Name == "null" {
			continue
		}
		if one != nil {
			return nil
		}
		one = item
	}
	return one
}

// Compact writes a model with one method or type a line.
func Compact(m *Model) ([]byte, error) {
	var b strings.Builder
	b.WriteString("{")
	part := func(name string, list []any) error {
		if b.Len() > 1 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, "\n%q: [", name)
		for i, one := range list {
			text, err := json.Marshal(one)
			if err != nil {
				return err
			}
			if i > 0 {
				b.WriteString(",")
			}
			fmt.Fprintf(&b, "\n%s", text)
		}
		b.WriteString("\n]")
		return nil
	}
	for _, p := range []struct {
		name string
		list []any
	}{
		{"requests", anys(m.Requests)}, {"notifications", anys(m.Notifications)},
		{"structures", anys(m.Structures)}, {"enumerations", anys(m.Enumerations)}, {"typeAliases", anys(m.Aliases)},
	} {
		if err := part(p.name, p.list); err != nil {
			return nil, err
		}
	}
	b.WriteString("\n}\n")
	return []byte(b.String()), nil
}

func anys[T any](list []T) []any {
	var out []any
	for _, one := range list {
		out = append(out, one)
	}
	return out
}
