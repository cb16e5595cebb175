package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"ppolang/lang/diag"
)

// brokenPipe says whether the reader of our output went away, which ends the
// work and is no error.
func brokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

// writeOutput gives a writer to write: standard output where path is empty, else
// a file that appears whole or not at all. A device or a pipe is written to as
// it is; a link's target is replaced, not the link.
func (a *app) writeOutput(path string, write func(io.Writer) error) error {
	if path == "" {
		return write(a.stdout)
	}
	failed := func() error {
		return ioError("%s `%s`", a.say(diag.Term{NB: "kan ikke skrive", EN: "cannot write"}), path)
	}
	mode := os.FileMode(0o600)
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return failed()
	case err == nil && !info.Mode().IsRegular():
		return a.stream(path, write, failed)
	case err == nil:
		if mode = info.Mode().Perm(); mode&0o222 == 0 {
			return ioError("%s `%s`", a.say(diag.Term{NB: "skrivebeskyttet:", EN: "write-protected:"}), path)
		}
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return failed()
		}
	default:
		if _, err := os.Lstat(path); err == nil { // a link to what is not there
			return ioError("`%s` %s", path, a.say(diag.Term{NB: "er en lenke til noe som ikke finnes", EN: "is a link to what does not exist"}))
		}
	}
	removeLeft(path)
	file, err := a.unfinished.begin(path, mode)
	if err != nil {
		return failed()
	}
	defer a.unfinished.drop()
	if err := finish(file, write, failed, file.Sync); err != nil {
		return err
	}
	if err := a.unfinished.appear(); err != nil {
		return failed()
	}
	keep(path)
	return nil
}

func (a *app) stream(path string, write func(io.Writer) error, failed func() error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return failed()
	}
	defer file.Close()
	return finish(file, write, failed, func() error { return nil })
}

// finish writes through a buffer and says what went wrong as failed does; an
// exit code of the writer's own goes before.
func finish(file io.Writer, write func(io.Writer) error, failed, done func() error) error {
	w := bufio.NewWriterSize(file, 1<<16)
	if err := write(w); err != nil {
		var exit *exitError
		if errors.As(err, &exit) {
			return err
		}
		return failed()
	}
	if err := w.Flush(); err != nil {
		return failed()
	}
	if err := done(); err != nil {
		return failed()
	}
	return nil
}
