package format_test

import (
	"reflect"
	"strings"

	"ppolang/lang/syntax"
)

// tree is what a file says, in words. What is a matter of spelling is left out:
// parentheses that the formatter may add, decimal marks, `1 years`. The file is
// of no use afterwards.
func tree(f *syntax.File) string {
	for _, d := range f.Decls {
		spell(reflect.ValueOf(d.Decl))
	}
	return syntax.DumpFile(f)
}

func spell(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		for {
			paren, ok := v.Interface().(*syntax.ParenExpr)
			if !ok {
				break
			}
			v.Set(reflect.ValueOf(paren.X))
		}
		spell(v.Elem())
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		switch x := v.Interface().(type) {
		case *syntax.NumberExpr:
			x.Raw = strings.Replace(x.Raw, ",", ".", 1)
		case *syntax.PercentExpr:
			x.Raw = strings.Replace(x.Raw, ",", ".", 1)
		case *syntax.DurationExpr:
			x.Singular = false
		case *syntax.Cell:
			if x.Head != nil || len(x.Items) > 0 {
				x.Raw = ""
			}
		}
		spell(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				spell(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			spell(v.Index(i))
		}
	}
}
