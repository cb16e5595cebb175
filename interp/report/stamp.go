package report

import (
	"strings"

	"ppolang/lang/diag"
)

// Stamp says what a report came of, so that it can be made again: by which program, of
// which rules, and how it was asked for. The data files have their hashes themselves.
type Stamp struct {
	Version string   `json:"version"`
	Rules   string   `json:"rules"` // the main file of the rules
	Hash    string   `json:"rules_hash"`
	Options []string `json:"options"`      // that have a say in what is in it
	At      string   `json:"at,omitempty"` // when it was made, as the caller says
}

// Made says, line by line, what a report came of; nothing where nobody says.
func (s *Summary) Made(w Wording) []string {
	if s.Stamp == nil {
		return nil
	}
	parts := []string{s.Stamp.Version, diag.Clean(s.Stamp.Rules) + " sha256 " + short(s.Stamp.Hash)}
	if len(s.Stamp.Options) > 0 {
		parts = append(parts, diag.Clean(strings.Join(s.Stamp.Options, " ")))
	}
	if s.Stamp.At != "" {
		parts = append(parts, s.Stamp.At)
	}
	lines := []string{w.say(diag.Term{NB: "Laget av ", EN: "Made by "}) + strings.Join(parts, " · ")}
	for i := range s.Files {
		if f := &s.Files[i]; f.Hash != "" && (i == 0 || s.Files[i-1].Name != f.Name) {
			lines = append(lines, diag.Clean(f.Name)+": sha256 "+short(f.Hash))
		}
	}
	return lines
}

// short is as much of a hash as people compare.
func short(hash string) string { return hash[:min(12, len(hash))] }
