package syntax

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens anew")

// The trees of testdata/trees are what their goldens say.
func TestTrees(t *testing.T) {
	files, err := filepath.Glob("testdata/trees/*.rules")
	if err != nil || len(files) == 0 {
		t.Fatal("no trees", err)
	}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, ds := Parse(src, name)
		if !strings.Contains(name, "broken") {
			report(t, ds)
		}
		golden := strings.TrimSuffix(name, ".rules") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(DumpFile(f)), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got := DumpFile(f); got != string(want) {
			t.Errorf("%s: another tree:\n%s", name, firstDifference(string(want), got))
		}
	}
}
