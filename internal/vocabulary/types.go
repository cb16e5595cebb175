package vocabulary

import (
	"fmt"
	"slices"
	"strings"
)

// writer writes Go.
type writer struct {
	*Model
	b strings.Builder
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(&w.b, format+"\n", args...) }

// exported is a name of the protocol's as Go spells it.
func exported(name string) string {
	name = strings.TrimPrefix(name, "_")
	name = strings.ToUpper(name[:1]) + name[1:]
	for _, word := range []string{"Uri", "Id"} {
		if rest, ok := strings.CutSuffix(name, word); ok {
			return rest + strings.ToUpper(word)
		}
		if rest, ok := strings.CutSuffix(name, word+"s"); ok {
			return rest + strings.ToUpper(word) + "s"
		}
	}
	return name
}

var bases = map[string]string{
	"string": "string", "boolean": "bool", "integer": "int32", "uinteger": "uint32", "decimal": "float64", "DocumentUri": "string", "URI": "string",
}

// goType is the Go type of a type. What the protocol leaves open is read as JSON,
// in parameters, and any value elsewhere.
func (w *writer) goType(t *Type, in string) string {
	open := "any"
	if strings.HasSuffix(in, "Params") {
		open = "json.RawMessage"
	}
	switch {
	case t == nil:
		return open
	case t.Kind == "base":
		return bases[t.Name]
	case t.Kind == "stringLiteral":
		return "string"
	case t.Kind == "array":
		return "[]" + w.goType(t.Element, in)
	case t.Kind == "or":
		if one := orNull(t); one != nil {
			return pointed(w.goType(one, in), w.isStructure(one))
		}
	case t.Kind == "reference" && t.Name == "LSPAny":
	case t.Kind == "reference" && t.Name == "ProgressToken":
		return "any"
	case t.Kind == "reference":
		if a := w.alias(t.Name); a != nil && !own[t.Name] {
			return w.goType(a.Type, in)
		}
		return t.Name
	}
	return open
}

// pointed makes a type that may be null.
func pointed(goType string, structure bool) string {
	if structure || slices.Contains([]string{"int32", "uint32", "bool", "float64"}, goType) {
		return "*" + goType
	}
	return goType
}

func (w *writer) isStructure(t *Type) bool {
	return t.Kind == "reference" && (w.structure(t.Name) != nil || own[t.Name])
}

// fieldType is the type of a field. A text, a truth or a word of an enumeration
// that may be left out is left out when it is empty; the others are pointers.
func (w *writer) fieldType(s *Structure, p Property) string {
	if shape := shapes[s.Name+"."+p.Name]; shape != "" {
		return shape
	}
	t := w.goType(p.Type, s.Name)
	if p.Optional && t != "bool" {
		t = pointed(t, w.isStructure(p.Type))
	}
	return t
}

func (w *writer) types() {
	for _, s := range w.Structures {
		if slices.Contains(given, s.Name) {
			continue
		}
		w.line("\n// %s is the protocol's.\ntype %s struct {", s.Name, s.Name)
		for _, p := range s.Properties {
			tag := p.Name
			if p.Optional {
				tag += ",omitempty"
			}
			w.line("%s %s `json:%q`", exported(p.Name), w.fieldType(&s, p), tag)
		}
		w.line("}")
	}
	for _, e := range w.Enumerations {
		if slices.Contains(given, e.Name) {
			continue
		}
		w.line("\n// %s is the protocol's.\ntype %s %s\n\n// The values of %s.\nconst (", e.Name, e.Name, bases[e.Type.Name], e.Name)
		for _, v := range e.Values {
			w.line("%s %s = %s", e.Name+exported(v.Name), e.Name, v.Value)
		}
		w.line(")")
	}
}

// given writes the types of glsp under their own names.
func (w *writer) given() {
	w.line("\n// The types of glsp's that are as the protocol has them.\ntype (")
	for _, name := range given {
		w.line("%s = glsp.%s", name, name)
	}
	w.line(")")
	for _, name := range given {
		if e := w.enumeration(name); e != nil {
			w.line("\n// The values of %s.\nconst (", name)
			for _, v := range e.Values {
				if newer[name+"."+v.Name] {
					continue
				}
				w.line("%s%s = glsp.%s%s", name, exported(v.Name), name, exported(v.Name))
			}
			w.line(")")
		}
	}
}

// givenTest writes the structures among them, for the test that they fit.
func (w *writer) givenTest() {
	w.line("\n// givenTypes are the structures of glsp's, by their names.\nvar givenTypes = map[string]any{")
	for _, name := range given {
		if w.structure(name) != nil {
			w.line("%q: %s{},", name, name)
		}
	}
	w.line("}")
}
