package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// untilSignal is a context that the first SIGINT or SIGTERM ends, with the exit
// code as its cause; a second one ends the process at once. Output files are
// whole or absent either way.
func untilSignal() (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			code := exitSIGINT
			if s == syscall.SIGTERM {
				code = exitSIGTERM
			}
			cancel(&exitError{code: code})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}

// stopped is why work ended early: the signal, or the error itself.
func stopped(ctx context.Context, err error) error {
	var exit *exitError
	if errors.As(context.Cause(ctx), &exit) {
		return exit
	}
	return err
}
