package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ppolang/interp/report"
	"ppolang/lang/diag"
)

// split writes a file for each unit into a folder, and one for contacts without: each has
// what that unit may see. Units without findings have one that says so. What stood there
// before stays, and is named where it is of no unit of this run.
func (a *app) split(run *report.Run, units, inputs []string, opt evalOptions) error {
	dir := opt.output
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return ioError("%s `%s`", a.say(diag.Term{NB: "kan ikke lage mappa", EN: "cannot make the folder"}), dir)
	}
	for _, u := range run.List().Units {
		if !slices.Contains(units, u.Name) {
			units = append(units, u.Name)
		}
	}
	names := report.FileNames(units, a.say(diag.Term{NB: "uten-enhet", EN: "without-unit"}))
	ending := map[string]string{"text": "txt", "junit": "xml"}[opt.format]
	if ending == "" {
		ending = opt.format
	}
	written := map[string]bool{}
	for _, unit := range units {
		path := filepath.Join(dir, names[unit]+"."+ending)
		if err := a.notAnInput("-o", path, inputs); err != nil {
			return err
		}
		part := run.Part(unit)
		part.Summary.CountFindings(part.Findings)
		part.Summary.Accepted = part.Accepted.Len()
		part.Summary.Baseline = nil // it counts the whole run
		if err := a.writeOutput(path, func(w io.Writer) error { return a.writeReport(w, part, opt) }); err != nil {
			return err
		}
		written[filepath.Base(path)] = true
	}
	left, err := filepath.Glob(filepath.Join(escaped(dir), "*."+ending))
	if err != nil {
		return err
	}
	left = slices.DeleteFunc(left, func(path string) bool { return written[filepath.Base(path)] })
	if len(left) > 0 && !a.quiet {
		for i := range left {
			left[i] = diag.Clean(filepath.Base(left[i]))
		}
		fmt.Fprintf(a.stderr, a.say(diag.Term{NB: "merknad: disse filene i mappa er ikke fra denne kjøringen: %s\n", EN: "note: these files in the folder are not of this run: %s\n"}), strings.Join(left, ", "))
	}
	return nil
}

// escaped is a path as a pattern that only it fits.
func escaped(path string) string {
	return strings.NewReplacer("[", "[[]", "*", "[*]", "?", "[?]").Replace(path)
}
