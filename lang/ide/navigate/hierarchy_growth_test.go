package navigate

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/growth"
	"ppolang/internal/idetest"
	"ppolang/lang/diag"
)

// The hierarchy of a code with many versions is as long as they are many, and no
// version looks at all the others.
func TestHierarchyOfManyVersionsIsLinear(t *testing.T) {
	growth.Linear(t, 500, func(n int) func() {
		var b strings.Builder
		b.WriteString(diag.Base() + "kodeverk V\n")
		for i := range n {
			fmt.Fprintf(&b, "  kode X1 gjelder fra %[1]d-01-01 til %[1]d-12-31\n", 1000+i)
		}
		v := idetest.Of(t, b.String())
		at := strings.Index(v.File.Source.Text, "kode X1") + len("kode ")
		target, _ := v.Target(v.At(at))
		v.Everywhere()
		return func() {
			all := blocks(v, target.Object, nil)
			if len(all) != n {
				t.Errorf("%d blocks of %d versions", len(all), n)
			}
		}
	})
}
