// Command ppolang checks, formats and tests coding rules and holds them against
// patient contact records.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}
