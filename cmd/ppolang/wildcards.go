package main

import (
	"os"
	"path/filepath"
	"strings"

	"ppolang/lang/diag"
)

// expanded are the files that arguments name. The shells of Windows hand a pattern
// like `kontakt-*.csv` to the program as it is written, and so does any shell where it
// stands in quotes or behind NAME=. A pattern that is a file's name is that file.
func (a *app) expanded(args []string) ([]string, error) {
	var list []string
	for _, arg := range args {
		named := arg[:len(arg)-len(dataPath(arg))] // NAME=
		pattern := dataPath(arg)
		if !strings.ContainsAny(pattern, "*?[") {
			list = append(list, arg)
			continue
		}
		if _, err := os.Lstat(pattern); err == nil {
			list = append(list, arg)
			continue
		}
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			return nil, ioError(a.say(diag.Term{NB: "ingen fil passer til mønsteret `%s`", EN: "no file matches the pattern `%s`"}), pattern)
		}
		for _, file := range files {
			list = append(list, named+file)
		}
	}
	return list, nil
}
