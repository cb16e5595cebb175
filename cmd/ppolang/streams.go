package main

import (
	"os"

	"ppolang/lang/diag"
)

// stdinOnce refuses a command of which more than one argument reads standard
// input: the first would leave nothing for the others.
func (a *app) stdinOnce(names ...string) error {
	readers := 0
	for _, name := range names {
		if a.isStdin(name) {
			readers++
		}
	}
	if readers > 1 {
		return usageError("%s", a.say(diag.Term{NB: "standard inn (`-`) kan bare leses én gang", EN: "standard input (`-`) can be read once only"}))
	}
	return nil
}

// isStdin says whether a name stands for standard input: `-`, or the pipe or
// terminal behind it by its name. A regular file behind it is opened anew.
func (a *app) isStdin(name string) bool {
	if name == "-" {
		return true
	}
	file, ok := a.stdin.(*os.File)
	if !ok {
		return false
	}
	behind, err1 := file.Stat()
	named, err2 := os.Stat(name)
	return err1 == nil && err2 == nil && os.SameFile(behind, named) &&
		(behind.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0 || isTerminal(file))
}

// notAnInput refuses an output that is one of the files that are read, whatever
// names and links lead there; `-` is the file that standard input comes from.
func (a *app) notAnInput(flag, output string, inputs []string) error {
	out, err := os.Stat(output)
	if err != nil {
		return nil // what is not there is not read
	}
	for _, name := range inputs {
		in, err := os.Stat(name)
		if file, ok := a.stdin.(*os.File); ok && name == "-" {
			in, err = file.Stat()
		}
		if err == nil && out.Mode().IsRegular() && os.SameFile(out, in) {
			return usageError("%s: %s", flag, a.say(diag.Term{NB: "filen leses i denne kjøringen", EN: "the file is read by this run"}))
		}
	}
	return nil
}
