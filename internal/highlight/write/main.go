// Command write puts the highlighters where the editors look for them.
package main

import (
	"fmt"
	"os"

	"ppolang/internal/highlight"
)

func main() {
	files, err := highlight.Files()
	if err == nil {
		for path, text := range files {
			if err = os.WriteFile(path, text, 0o644); err != nil {
				break
			}
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
