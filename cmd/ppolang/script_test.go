package main

import (
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"ppolang": main,
	})
}

// run is the program in this process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	return newApp(stdin, stdout, stderr, getenv).run(args)
}

// The scripts say what the command line promises; each is named for it. $REPO
// is the repository, so that scripts run on the files that are shipped.
func TestScripts(t *testing.T) {
	repo, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("REPO", repo)
			env.Setenv("LANG", "nb_NO.UTF-8")
			env.Setenv("LC_ALL", "")
			env.Setenv("TERM", os.Getenv("TERM"))
			return nil
		},
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"tables": tables},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}
