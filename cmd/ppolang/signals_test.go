//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program is a process of the program itself.
type program struct {
	*exec.Cmd
	t    *testing.T
	in   io.WriteCloser
	out  io.Reader
	said *bytes.Buffer
}

func start(t *testing.T, dir string, args ...string) *program {
	t.Helper()
	p := &program{Cmd: exec.Command(os.Args[0], args...), t: t, said: &bytes.Buffer{}}
	p.Dir, p.Stderr = dir, p.said
	p.Args[0] = "ppolang" // the test's binary is the program where it is called by that name
	var err error
	if p.in, err = p.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if p.out, err = p.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Process.Kill(); _ = p.Wait() })
	return p
}

// code waits for the end. A program that does not end fails by a limit that is no
// measure of how fast it has to be.
func (p *program) code() int {
	p.t.Helper()
	late := time.AfterFunc(time.Minute, func() { _ = p.Process.Kill() })
	defer late.Stop()
	err := p.Wait()
	if err == nil {
		return 0
	}
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		p.t.Fatal(err)
	}
	if status := exit.Sys().(syscall.WaitStatus); status.Signaled() { // as a shell counts
		return 128 + int(status.Signal())
	}
	return exit.ExitCode()
}

// reads writes more to standard input than a pipe holds: once that is through, the
// program is reading.
func (p *program) reads(line string) {
	p.t.Helper()
	if _, err := io.WriteString(p.in, strings.Repeat(line, (1<<20)/len(line))); err != nil {
		p.t.Fatal(err)
	}
}

var endings = map[syscall.Signal]int{syscall.SIGINT: exitSIGINT, syscall.SIGTERM: exitSIGTERM, syscall.SIGHUP: exitSIGHUP}

// heard lets the programs that a test starts hear SIGHUP, also where the test itself
// was started to outlive its terminal.
func heard(t *testing.T) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGHUP)
	t.Cleanup(func() { signal.Stop(c) })
}

func shippedRules(t *testing.T) string {
	t.Helper()
	rules, err := filepath.Abs("../../rules/ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// contacts writes contacts, each of which gives a finding.
func contacts(t *testing.T, dir string, n int) {
	t.Helper()
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"kontakt_id":"K%d","dato":"2026-02-02","prosedyrer":["ZWWA30","QQQQ00"]}`+"\n", i)
	}
	if err := os.WriteFile(filepath.Join(dir, "kontakt.jsonl"), []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

func listing(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// A signal ends every command with the signal's exit code, also while it waits for
// what never comes: its input, or somebody to read its output.
func TestASignalEndsItWhileItWaits(t *testing.T) {
	heard(t)
	rules := shippedRules(t)
	const comment = "# en linje uten mening\n"
	const contact = `{"kontakt_id":"K","dato":"2026-02-02"}` + "\n"
	for s, want := range endings {
		for _, c := range []struct {
			line string
			args []string
		}{
			{contact, []string{"eval", rules, "kontakt=-"}},
			{contact, []string{"eval", rules, "kontakt=-", "-o", "funn.txt"}},
			{comment, []string{"eval", "-", "kontakt.jsonl"}},
			{comment, []string{"check", "-"}},
			{comment, []string{"test", "-"}},
			{comment, []string{"fmt", "-"}},
			{comment, []string{"fmt", "-w", "-"}},
			{comment, []string{"code", "A0099", "--rules", "-"}},
			{"Content-Length: 2\r\n\r\n{}", []string{"lsp"}},
		} {
			dir := t.TempDir()
			p := start(t, dir, c.args...)
			p.reads(c.line)
			_ = p.Process.Signal(s)
			if code := p.code(); code != want {
				t.Errorf("%s, %q: exit code %d, want %d: %s", s, c.args, code, want, p.said)
			}
			if left := listing(t, dir); len(left) > 0 {
				t.Errorf("%s, %q: %q was left", s, c.args, left)
			}
		}
		dir := t.TempDir()
		contacts(t, dir, 3000)
		p := start(t, dir, "eval", rules, "kontakt.jsonl", "--format", "jsonl")
		_, _ = p.out.Read(make([]byte, 1)) // it writes, and nobody reads on
		_ = p.Process.Signal(s)
		if code := p.code(); code != want {
			t.Errorf("%s while it writes: exit code %d, want %d", s, code, want)
		}
	}
}

// One that was told to outlive its terminal does.
func TestAProgramOutlivesItsTerminalWhereAsked(t *testing.T) {
	signal.Ignore(syscall.SIGHUP)
	p := start(t, t.TempDir(), "check", "-")
	signal.Reset(syscall.SIGHUP)
	p.reads("# en linje uten mening\n")
	_ = p.Process.Signal(syscall.SIGHUP)
	_ = p.in.Close()
	if code := p.code(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

// unfinishedOf waits until a program has begun to write the file of that name,
// stops it there, and gives the name that the file has until it is whole.
func unfinishedOf(p *program, dir, name string) string {
	p.t.Helper()
	for late := time.Now().Add(time.Minute); time.Now().Before(late); time.Sleep(time.Millisecond) {
		for _, n := range listing(p.t, dir) {
			if strings.HasPrefix(n, unfinishedName(name)) {
				_ = p.Process.Signal(syscall.SIGSTOP)
				if slices.Contains(listing(p.t, dir), n) {
					return n
				}
			}
		}
	}
	p.t.Fatalf("%s was not begun, or was finished at once", name)
	return ""
}

// A signal that comes while a file is written leaves the one that was there, and
// nothing beside it.
func TestASignalLeavesTheOldFile(t *testing.T) {
	heard(t)
	rules := shippedRules(t)
	dir := t.TempDir()
	contacts(t, dir, 10_000)
	out := filepath.Join(dir, "funn.json")
	if err := os.WriteFile(out, []byte("gammel"), 0o600); err != nil {
		t.Fatal(err)
	}
	for s, want := range endings {
		p := start(t, dir, "eval", rules, "kontakt.jsonl", "--format", "json", "-o", "funn.json")
		unfinishedOf(p, dir, "funn.json")
		_ = p.Process.Signal(s)
		_ = p.Process.Signal(syscall.SIGCONT)
		if code := p.code(); code != want {
			t.Errorf("%s: exit code %d, want %d", s, code, want)
		}
		if left := listing(t, dir); !slices.Equal(left, []string{"funn.json", "kontakt.jsonl"}) {
			t.Errorf("%s: %q", s, left)
		}
		if text, _ := os.ReadFile(out); string(text) != "gammel" {
			t.Errorf("%s: the old file is gone", s)
		}
	}
}

// What a killed run has left goes with the next run to the same place, but not what
// another run is writing, nor any other file.
func TestTheNextRunRemovesWhatAKilledOneLeft(t *testing.T) {
	rules := shippedRules(t)
	dir := t.TempDir()
	contacts(t, dir, 10_000)
	args := []string{"eval", rules, "kontakt.jsonl", "--format", "json", "-o", "funn.json"}
	killed := start(t, dir, args...)
	left := unfinishedOf(killed, dir, "funn.json")
	_ = killed.Process.Kill()
	_ = killed.code()
	others := []string{".funn.json.ppolang-", ".funn.json.ppolang-1.txt", ".annen.json.ppolang-1", "funn.json.ppolang-1"}
	for _, name := range others {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	writing := start(t, dir, args...)
	if _, err := os.Stat(filepath.Join(dir, left)); err != nil {
		t.Fatal("the killed run left nothing")
	}
	var held string
	for held = unfinishedOf(writing, dir, "funn.json"); held == left; held = unfinishedOf(writing, dir, "funn.json") {
		_ = writing.Process.Signal(syscall.SIGCONT)
	}
	next := start(t, dir, args...)
	if code := next.code(); code != 0 {
		t.Fatalf("exit code %d: %s", code, next.said)
	}
	names := listing(t, dir)
	if slices.Contains(names, left) {
		t.Errorf("%s of the killed run is still there", left)
	}
	for _, name := range append(others, held) {
		if !slices.Contains(names, name) {
			t.Errorf("%s is gone", name)
		}
	}
	_ = writing.Process.Signal(syscall.SIGCONT)
	if code := writing.code(); code != exitOK {
		t.Errorf("the run that was writing ends with %d: %s", code, writing.said)
	}
}

// A signal leaves each file that is being formatted as it was or as it will be.
func TestASignalLeavesEachFormattedFileWhole(t *testing.T) {
	heard(t)
	const before, after = "språk   nb\n", "språk nb\n"
	for s, want := range endings {
		dir := t.TempDir()
		var names []string
		for i := range 400 {
			names = append(names, fmt.Sprintf("%03d.rules", i))
			if err := os.WriteFile(filepath.Join(dir, names[i]), []byte(before), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		text := func(name string) string {
			b, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			return string(b)
		}
		// The input that it reads last never comes, so it cannot be done before the signal.
		p := start(t, dir, append(append([]string{"fmt", "-w"}, names...), "-")...)
		for text(names[20]) == before {
			time.Sleep(time.Millisecond)
		}
		_ = p.Process.Signal(s)
		if code := p.code(); code != want {
			t.Errorf("%s: exit code %d, want %d", s, code, want)
		}
		if left := listing(t, dir); !slices.Equal(left, names) {
			t.Errorf("%s: %q", s, left)
		}
		for _, name := range names {
			if got := text(name); got != before && got != after {
				t.Errorf("%s: %s is %q", s, name, got)
			}
		}
	}
}
