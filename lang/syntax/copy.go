package syntax

import "reflect"

// Copy is an expression with nodes of its own, which stand where those of the other
// do: what is written once may mean something else for each of the records that it
// is written for, and what it means is said of nodes.
func Copy(e Expr) Expr {
	if e == nil {
		return nil
	}
	return copied(reflect.ValueOf(e)).Interface().(Expr)
}

var nodeType = reflect.TypeFor[Node]()

// copied is a value with every node in it copied. Whatever else it has, numbers and
// the like, is never written to.
func copied(v reflect.Value) reflect.Value {
	switch {
	case v.Kind() == reflect.Interface && !v.IsNil():
		return copied(v.Elem())
	case v.Kind() == reflect.Slice && v.Type().Elem().Implements(nodeType) && !v.IsNil():
		list := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			list.Index(i).Set(copied(v.Index(i)))
		}
		return list
	case v.Kind() == reflect.Pointer && v.Type().Implements(nodeType) && !v.IsNil():
		node := reflect.New(v.Type().Elem())
		node.Elem().Set(v.Elem())
		for i := range node.Elem().NumField() {
			if f := node.Elem().Field(i); f.CanSet() {
				f.Set(copied(f))
			}
		}
		return node
	}
	return v
}
