//go:build !windows

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A signal ends the program, whatever it waits for, with the
// signal's exit code and no file but those that were there.
func TestASignalEndsItAtAnyMoment(t *testing.T) {
	repo, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	rules := filepath.Join(repo, "rules", "ppo.rules")
	for s, want := range map[syscall.Signal]int{syscall.SIGINT: exitSIGINT, syscall.SIGTERM: exitSIGTERM, syscall.SIGHUP: exitSIGHUP} {
		for name, args := range map[string][]string{
			"reading": {"eval", rules, "kontakt=-"},
			"writing": {"eval", rules, "kontakt.jsonl", "--format", "jsonl"},
		} {
			dir := t.TempDir()
			cmd := exec.Command(os.Args[0], args...)
			cmd.Dir = dir
			// The test's binary is the program where it is called by that name.
			cmd.Args[0] = "ppolang"
			in, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			out, err := cmd.StdoutPipe() // that nobody reads
			if err != nil {
				t.Fatal(err)
			}
			if name == "writing" {
				var b strings.Builder
				for i := range 3000 {
					fmt.Fprintf(&b, `{"kontakt_id":"K%d","dato":"2026-02-02","prosedyrer":["ZWWA30","QQQQ00"]}`+"\n", i)
				}
				if err := os.WriteFile(filepath.Join(dir, "kontakt.jsonl"), []byte(b.String()), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if name == "writing" {
				_, _ = out.Read(make([]byte, 1)) // it has begun
			} else {
				time.Sleep(500 * time.Millisecond)
			}
			_ = cmd.Process.Signal(s)
			err = cmd.Wait()
			_ = in.Close()
			var exit *exec.ExitError
			if !errors.As(err, &exit) {
				t.Errorf("%s, %s: %v", name, s, err)
				continue
			}
			status := exit.Sys().(syscall.WaitStatus)
			if code := status.ExitStatus(); code != want && !(status.Signaled() && status.Signal() == s) {
				t.Errorf("%s, %s: exit code %d, want %d", name, s, code, want)
			}
			files, _ := os.ReadDir(dir)
			for _, f := range files {
				if f.Name() != "kontakt.jsonl" {
					t.Errorf("%s, %s: %s was left", name, s, f.Name())
				}
			}
		}
	}
}
