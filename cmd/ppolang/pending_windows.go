package main

import (
	"os"
	"path/filepath"
)

// pending is a file that appears under its name when it is closed. renameio
// leaves Windows out, where a rename cannot be promised to survive a power cut;
// it replaces the old file in one step all the same.
type pending struct {
	*os.File
	path string
	done bool
}

func newPending(path string, _ os.FileMode) (*pending, error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".ppolang-*")
	if err != nil {
		return nil, err
	}
	return &pending{File: f, path: path}, nil
}

// CloseAtomicallyReplace gives the file its name.
func (p *pending) CloseAtomicallyReplace() error {
	if err := p.Sync(); err != nil {
		return err
	}
	if err := p.Close(); err != nil {
		return err
	}
	if err := os.Rename(p.Name(), p.path); err != nil {
		return err
	}
	p.done = true
	return nil
}

// Cleanup removes what was not given its name.
func (p *pending) Cleanup() error {
	if p.done {
		return nil
	}
	_ = p.Close()
	return os.Remove(p.Name())
}
