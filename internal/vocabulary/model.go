package vocabulary

import "encoding/json"

// Model is what of the protocol's meta model is read: names and types, no prose.
type Model struct {
	Requests      []Method      `json:"requests"`
	Notifications []Method      `json:"notifications"`
	Structures    []Structure   `json:"structures"`
	Enumerations  []Enumeration `json:"enumerations"`
	Aliases       []Alias       `json:"typeAliases"`
}

// Method is a request or a notification.
type Method struct {
	Method     string `json:"method"`
	TypeName   string `json:"typeName"` // its name as a word: HoverRequest
	Direction  string `json:"messageDirection"`
	Capability string `json:"serverCapability,omitempty"`
	Params     *Type  `json:"params,omitempty"`
	Result     *Type  `json:"result,omitempty"`
}

// Structure is an object. What it extends and mixes in are its properties as well.
type Structure struct {
	Name       string     `json:"name"`
	Extends    []*Type    `json:"extends,omitempty"`
	Mixins     []*Type    `json:"mixins,omitempty"`
	Properties []Property `json:"properties,omitempty"`
}

// Property is a field of an object.
type Property struct {
	Name     string `json:"name"`
	Type     *Type  `json:"type"`
	Optional bool   `json:"optional,omitempty"`
}

// Enumeration is a list of values.
type Enumeration struct {
	Name   string `json:"name"`
	Type   *Type  `json:"type"`
	Values []struct {
		Name  string          `json:"name"`
		Value json.RawMessage `json:"value"`
	} `json:"values"`
}

// Alias is another name of a type.
type Alias struct {
	Name string `json:"name"`
	Type *Type  `json:"type"`
}

// Type is a type as the meta model writes it. Only references, base types, arrays
// and unions are looked into.
type Type struct {
	Kind    string  `json:"kind"`
	Name    string  `json:"name,omitempty"`
	Element *Type   `json:"element,omitempty"`
	Items   []*Type `json:"items,omitempty"`
}

// named gives the structure, enumeration or alias of a name.
func named[T any](list []T, name func(*T) string, want string) *T {
	for i := range list {
		if name(&list[i]) == want {
			return &list[i]
		}
	}
	return nil
}

func (m *Model) structure(name string) *Structure {
	return named(m.Structures, func(s *Structure) string { return s.Name }, name)
}

func (m *Model) enumeration(name string) *Enumeration {
	return named(m.Enumerations, func(e *Enumeration) string { return e.Name }, name)
}

func (m *Model) alias(name string) *Alias {
	return named(m.Aliases, func(a *Alias) string { return a.Name }, name)
}

// properties are all fields of a structure, those of its parents first.
func (m *Model) properties(s *Structure) []Property {
	var list []Property
	for _, parents := range [][]*Type{s.Extends, s.Mixins} {
		for _, p := range parents {
			if parent := m.structure(p.Name); parent != nil {
				list = append(list, m.properties(parent)...)
			}
		}
	}
	return append(list, s.Properties...)
}
