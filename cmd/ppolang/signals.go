package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// grace is how long work that was told to end may take to do so. What cannot be
// told, a read of a terminal or a write to a pipe that nobody reads, is left.
const grace = 400 * time.Millisecond

// signalCodes are the signals that end the program, and its exit codes then.
var signalCodes = map[os.Signal]int{os.Interrupt: exitSIGINT, syscall.SIGTERM: exitSIGTERM, syscall.SIGHUP: exitSIGHUP}

// untilSignal is a context that the first signal ends, with the exit code as its
// cause; a second one, or the end of the grace, ends the process. Output files are
// whole or absent in every case.
func (a *app) untilSignal() (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	for s := range signalCodes {
		signal.Notify(signals, s)
	}
	go func() {
		select {
		case s := <-signals:
			code := signalCodes[s]
			cancel(&exitError{code: code})
			select {
			case <-signals:
			case <-time.After(grace):
			}
			a.leave(code)
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}

// leave ends the process where it stands, without a temporary file.
func (a *app) leave(code int) {
	if remove := a.unfinished.Load(); remove != nil {
		(*remove)()
	}
	os.Exit(code)
}

// stopped is why work ended early: the signal, or the error itself.
func stopped(ctx context.Context, err error) error {
	var exit *exitError
	if errors.As(context.Cause(ctx), &exit) {
		return exit
	}
	return err
}

// untilDone is a writer that refuses to write once a context has ended.
type untilDone struct {
	ctx context.Context
	w   io.Writer
}

func (u untilDone) Write(p []byte) (int, error) {
	if u.ctx.Err() != nil {
		return 0, stopped(u.ctx, u.ctx.Err())
	}
	return u.w.Write(p)
}
