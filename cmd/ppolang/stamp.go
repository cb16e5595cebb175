package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/pflag"

	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// stamped are the flags that have a say in what is in a report. Those of files say that
// there was one, not which.
var stamped = []string{"only", "on", "severity", "unit", "from", "to", "mapping", "separator", "encoding", "baseline", "waivers", "status"}

// fileFlags are those of them that name files.
var fileFlags = []string{"baseline", "waivers", "status"}

// stamp says what a report comes of.
func (a *app) stamp(c *checked, flags *pflag.FlagSet) *report.Stamp {
	s := &report.Stamp{Version: versionText(), Rules: diag.Mask(c.rules.Files()[0]), Hash: hashOf(c.rules.Files()), Options: []string{}, At: a.now()}
	flags.Visit(func(f *pflag.Flag) {
		if !slices.Contains(stamped, f.Name) {
			return
		}
		option := "--" + f.Name
		if !slices.Contains(fileFlags, f.Name) {
			option += " " + f.Value.String()
		}
		s.Options = append(s.Options, diag.Mask(option))
	})
	return s
}

// now is when the run is made, to the minute, where the caller says it: the same files
// give the same bytes, and only SOURCE_DATE_EPOCH (seconds since 1970, in UTC) puts a
// time into a report.
func (a *app) now() string {
	seconds, err := strconv.ParseInt(a.getenv("SOURCE_DATE_EPOCH"), 10, 64)
	if err != nil {
		return ""
	}
	return time.Unix(seconds, 0).UTC().Format("2006-01-02 15:04")
}

// today is the day of the run, by which waivers end: the one that the caller says, or
// that of the clock.
func (a *app) today() *value.Date {
	now := time.Now()
	if seconds, err := strconv.ParseInt(a.getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		now = time.Unix(seconds, 0).UTC()
	}
	day, _ := value.ParseDate(now.Format(time.DateOnly))
	return &day
}

// hashOf is one of the contents of files, one after the other; those that cannot be read
// again count for nothing.
func hashOf(names []string) string {
	h := sha256.New()
	for _, name := range names {
		if file, err := os.Open(name); err == nil {
			_, _ = io.Copy(h, file)
			_ = file.Close()
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}
