// Command ppolang checks, formats and tests coding rules and holds them against
// patient contact records.
package main

import "os"

func main() {
	a := newApp(os.Stdin, os.Stdout, os.Stderr, os.Getenv)
	a.unfinished.endOnSignal()
	os.Exit(a.run(os.Args[1:]))
}
