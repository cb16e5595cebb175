package syntax

import (
	"fmt"
	"reflect"
	"strings"

	"ppolang/lang/value"
)

// Dump writes a tree out without its places and comments, one node a line. Two
// trees that mean the same to a reader give the same text: that is how a test
// holds the formatter to what it was given. It is for tests and for people who
// want to see a tree; its form may change.
func Dump(n Node) string {
	d := dumper{}
	d.value(reflect.ValueOf(n), "", 0)
	return d.b.String()
}

// DumpFile is Dump of every declaration of a file.
func DumpFile(f *File) string {
	var b strings.Builder
	for _, p := range f.Decls {
		b.WriteString(Dump(p.Decl))
	}
	return b.String()
}

// dumper goes over the fields of the nodes, so that none is forgotten when the
// tree grows.
type dumper struct{ b strings.Builder }

var (
	placeType    = reflect.TypeFor[At]()
	commentsType = reflect.TypeFor[[]*Comment]()
	cellType     = reflect.TypeFor[Cell]()
)

func (d *dumper) line(depth int, name string, text string) {
	d.b.WriteString(strings.Repeat("  ", depth))
	if name != "" {
		d.b.WriteString(name + ": ")
	}
	d.b.WriteString(text + "\n")
}

// value writes a field that is not at its zero.
func (d *dumper) value(v reflect.Value, name string, depth int) {
	if !v.IsValid() || v.IsZero() {
		return
	}
	switch x := v.Interface().(type) {
	case value.Date:
		d.line(depth, name, x.String())
		return
	case value.Number:
		d.line(depth, name, x.String())
		return
	case value.Duration:
		d.line(depth, name, fmt.Sprint(x))
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.Elem().Kind() == reflect.Struct {
			d.line(depth, name, v.Elem().Type().Name())
			d.fields(v.Elem(), depth+1)
		} else {
			d.value(v.Elem(), name, depth)
		}
	case reflect.Slice:
		for i := range v.Len() {
			d.value(v.Index(i), name, depth)
		}
	case reflect.Struct:
		d.fields(v, depth)
	default:
		d.line(depth, name, fmt.Sprintf("%#v", v.Interface()))
	}
}

func (d *dumper) fields(v reflect.Value, depth int) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		switch {
		case f.Type == placeType || f.Type == commentsType || v.Type() == cellType && f.Name == "Raw":
		case f.Name == "Raw": // the decimal mark is the vocabulary's
			d.line(depth, f.Name, strings.Replace(v.Field(i).String(), ",", ".", 1))
		case f.Anonymous:
			d.fields(v.Field(i), depth)
		default:
			d.value(v.Field(i), f.Name, depth)
		}
	}
}
