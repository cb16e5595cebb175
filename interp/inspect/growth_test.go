package inspect_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"ppolang"
	"ppolang/internal/growth"
	"ppolang/interp/inspect"
	"ppolang/rules"
)

// shapes are files of a size.
var shapes = map[string]func(n int) file{
	"rows": func(n int) file {
		var b strings.Builder
		b.WriteString("Kontakt-ID;Dato;Prosedyrekoder\n")
		for i := range 40 * n {
			fmt.Fprintf(&b, "K%06d;02.02.2026;WPCK00 | ZWWA30\n", i)
		}
		return made("rows.csv", []byte(b.String()))
	},
	"columns": func(n int) file {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "dato%d;", i)
		}
		b.WriteString("\n" + strings.Repeat("NULL;", n) + "\n" + strings.Repeat("WPCK00;", n) + "\n")
		return made("columns.csv", []byte(b.String()))
	},
	"keys": func(n int) file {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "{\"kontakt%d\":1}\n", i)
		}
		return made("keys.jsonl", []byte(b.String()))
	},
	"nulls": func(n int) file {
		return made("nulls.csv", []byte("a;b\n"+strings.Repeat("NULL;-\n", 40*n)))
	},
	"paths": func(n int) file {
		return made("paths.xml", []byte("<x>"+strings.Repeat(`<y a="1"><z b="2"/><z b="3"/></y>`, 10*n)+"</x>"))
	},
}

// Twice the file takes twice the work, whatever is in it.
func TestLookingIsLinear(t *testing.T) {
	info := shipped(t).Info()
	for name, shape := range shapes {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 200, func(n int) func() {
				f := shape(n)
				return func() {
					seen, err := lookAt(f, info, inspect.Options{})
					if err != nil || inspect.Text(io.Discard, seen, inspect.Shown{Draft: true}) != nil {
						t.Fatal(err)
					}
				}
			})
		})
	}
}

// What is kept of a file does not grow with it.
func TestLittleIsKept(t *testing.T) {
	info := shipped(t).Info()
	kept := func(n int) int {
		seen, err := lookAt(shapes["rows"](n), info, inspect.Options{})
		if err != nil {
			t.Fatal(err)
		}
		different, _ := seen.Tables[0].Columns[0].Different()
		return different
	}
	if few, many := kept(50), kept(200); few != many {
		t.Errorf("%d different values are kept, and %d of four times as many", few, many)
	}
}

// BenchmarkLook measures how fast a wide extract is looked at.
func BenchmarkLook(b *testing.B) {
	r, err := ppolang.Load(rules.FS, "ppo.rules")
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	text.WriteString("EpisodeID;PasientNr;InnDatoTid;EnhetLokal;KontaktType")
	for i := range 60 {
		fmt.Fprintf(&text, ";ncmp_%d", i+1)
	}
	text.WriteString("\n")
	const rows = 20_000
	for i := range rows {
		fmt.Fprintf(&text, "E%07d;p%06d;02.02.2026 10:%02d;Avdeling %c;13;WPCK00;ZWWA30%s\n", i, i/3, i%60, 'A'+i%9, strings.Repeat(";", 58))
	}
	f := made("rows.csv", []byte(text.String()))
	b.SetBytes(int64(len(f.data)))
	for b.Loop() {
		if seen, err := lookAt(f, r.Info(), inspect.Options{}); err != nil || seen.Tables[0].Rows != rows {
			b.Fatal(err)
		}
	}
}
