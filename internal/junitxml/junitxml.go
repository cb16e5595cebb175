// Package junitxml writes results as JUnit XML, which build servers read, with
// everything that the strictest of its schemas asks for.
package junitxml

import (
	"io"
	"strings"

	"github.com/jstemmer/go-junit-report/v2/junit"

	"ppolang/lang/diag"
)

// Suite is cases that belong together.
type Suite struct {
	suite junit.Testsuite
}

// NewSuite is one without cases.
func NewSuite(name string) *Suite {
	return &Suite{junit.Testsuite{Name: diag.Clean(name)}}
}

// Result is what a case came to.
type Result uint8

// The results.
const (
	Passed Result = iota
	Failed
	Skipped // it could not be decided
)

// Add adds a case: its name, which may be a key and stands as it is, what it came to, in short and whole, and of what kind that is.
func (s *Suite) Add(name string, came Result, short, whole, kind string) {
	c := junit.Testcase{Classname: s.suite.Name, Name: diag.Printable(name), Time: "0"}
	result := &junit.Result{Message: diag.Printable(short), Type: kind, Data: whole}
	switch came {
	case Failed:
		c.Failure = result
	case Skipped:
		result.Type = "" // the schema has none there
		c.Skipped = result
	}
	s.suite.AddTestcase(c)
}

// Property is something said of all suites.
type Property struct{ Name, Value string }

// Write writes suites; at is when they were run (2026-12-31 23:59, in UTC), or nothing, which is written as the
// beginning of 1970: the schema wants a time.
func Write(w io.Writer, suites []*Suite, at string, said ...Property) error {
	when := "1970-01-01T00:00:00"
	if at != "" {
		when = strings.Replace(at, " ", "T", 1) + ":00"
	}
	var all junit.Testsuites // its totals are no part of the schema
	for i, s := range suites {
		one := s.suite
		one.ID, one.Package, one.Hostname, one.Time, one.Timestamp = i, "ppolang", "localhost", "0", when
		for _, p := range append([]Property{{"tool", "ppolang"}}, said...) {
			one.AddProperty(p.Name, diag.Clean(p.Value))
		}
		one.SystemOut, one.SystemErr = &junit.Output{}, &junit.Output{}
		all.Suites = append(all.Suites, one)
	}
	return all.WriteXML(w)
}
