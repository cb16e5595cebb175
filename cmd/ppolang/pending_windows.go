package main

import "os"

// hold has nothing to do: Windows removes no file that is open.
func hold(*os.File) bool { return true }

// removeUnheld removes a file that nobody holds.
func removeUnheld(path string) { _ = os.Remove(path) }

// appear gives the file its name: an open one cannot be renamed.
func (p *pending) appear() error {
	if err := p.Close(); err != nil {
		return err
	}
	return os.Rename(p.Name(), p.path)
}
