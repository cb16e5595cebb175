package main

import (
	"os"
	"os/signal"
	"syscall"
)

// signalCodes are the signals that end the program, and its exit codes then.
var signalCodes = map[os.Signal]int{os.Interrupt: exitSIGINT, syscall.SIGTERM: exitSIGTERM, syscall.SIGHUP: exitSIGHUP}

// endOnSignal ends the process at the first signal, whatever it is doing, without a
// file that is not finished. One that runs on when its terminal goes (nohup) still does.
func (u *unfinished) endOnSignal() {
	signals := make(chan os.Signal, 1)
	for s := range signalCodes {
		if s != syscall.SIGHUP || !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	go func() {
		code := signalCodes[<-signals]
		u.end()
		os.Exit(code)
	}()
}
