package main

import (
	"os"
	"path/filepath"
	"strings"
)

// pending is a file that appears under its name when it is whole. Until then it
// stands beside it under a name of its own, and its run holds it: what is there and
// held by nobody was left by a run that was killed.
type pending struct {
	*os.File
	path string
}

// mark is in the names of files that are not finished.
const mark = ".ppolang-"

// longestName is how much of a file's name its unfinished one repeats: file
// systems allow 255 bytes, with the mark and a number.
const longestName = 200

// unfinishedName is what the names of a file's unfinished ones begin with.
func unfinishedName(path string) string {
	base := filepath.Base(path)
	return "." + strings.ToValidUTF8(base[:min(len(base), longestName)], "") + mark
}

// newPending begins a file.
func newPending(path string, mode os.FileMode) (*pending, error) {
	for {
		file, err := os.CreateTemp(filepath.Dir(path), unfinishedName(path)+"*")
		if err != nil {
			return nil, err
		}
		p := &pending{file, path}
		if !hold(file) { // another run has just taken it for one that was left
			p.drop()
			continue
		}
		if err := file.Chmod(mode); err != nil {
			p.drop()
			return nil, err
		}
		return p, nil
	}
}

// drop removes what will not be finished.
func (p *pending) drop() {
	_ = p.Close()
	_ = os.Remove(p.Name())
}

// removeLeft removes what runs that were killed have left of a file. What another
// run is writing stays.
func removeLeft(path string) {
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return
	}
	defer folder.Close()
	for {
		names, err := folder.Readdirnames(1000)
		for _, name := range names {
			if number, ours := strings.CutPrefix(name, unfinishedName(path)); ours && number != "" && strings.Trim(number, "0123456789") == "" {
				removeUnheld(filepath.Join(filepath.Dir(path), name))
			}
		}
		if err != nil {
			return
		}
	}
}

// keep makes a new name in a folder outlive a power cut, where a file system can.
func keep(path string) {
	if folder, err := os.Open(filepath.Dir(path)); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
}
