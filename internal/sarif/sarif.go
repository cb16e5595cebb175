// Package sarif has the part of SARIF 2.1.0, the format that code review tools read,
// that is written here. Names are those of the standard.
package sarif

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"net/url"
)

// The parts of a log.
type (
	// Run is all of a run but its results.
	Run struct {
		Tool        Tool
		Invocations []Invocation
		Artifacts   []Artifact
		Properties  map[string]any
	}
	Tool struct {
		Driver Driver `json:"driver"`
	}
	Driver struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Rules   []Rule `json:"rules"`
	}
	Rule struct {
		ID               string `json:"id"`
		ShortDescription Text   `json:"shortDescription"`
		Help             *Text  `json:"help,omitempty"`
	}
	Text struct {
		Text string `json:"text"`
	}
	Invocation struct {
		ExecutionSuccessful bool   `json:"executionSuccessful"`
		EndTime             string `json:"endTimeUtc,omitempty"`
	}
	Artifact struct {
		Location ArtifactLocation  `json:"location"`
		Hashes   map[string]string `json:"hashes,omitempty"`
	}
	Result struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Kind         string            `json:"kind,omitempty"` // fail where it is not said; the level of others is none
		Level        string            `json:"level"`
		Message      Text              `json:"message"`
		Locations    []Location        `json:"locations"`
		Related      []Location        `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints,omitempty"`
		Fixes        []Fix             `json:"fixes,omitempty"`
		Suppressions []Suppression     `json:"suppressions,omitempty"`
		Properties   map[string]any    `json:"properties,omitempty"`
	}
	Suppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
	Location struct {
		ID       *int              `json:"id,omitempty"`
		Physical *PhysicalLocation `json:"physicalLocation,omitempty"`
		Logical  []LogicalLocation `json:"logicalLocations,omitempty"`
		Message  *Text             `json:"message,omitempty"`
	}
	PhysicalLocation struct {
		Artifact ArtifactLocation `json:"artifactLocation"`
		Region   *Region          `json:"region,omitempty"`
	}
	LogicalLocation struct {
		Name          string `json:"name"`
		QualifiedName string `json:"fullyQualifiedName"`
		Kind          string `json:"kind"`
	}
	ArtifactLocation struct {
		URI string `json:"uri"`
	}
	Region struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	Fix struct {
		Description Text             `json:"description"`
		Changes     []ArtifactChange `json:"artifactChanges"`
	}
	ArtifactChange struct {
		Artifact     ArtifactLocation `json:"artifactLocation"`
		Replacements []Replacement    `json:"replacements"`
	}
	Replacement struct {
		Deleted  Region `json:"deletedRegion"`
		Inserted Text   `json:"insertedContent"`
	}
)

// File is where a file is, by its name.
func File(name string) ArtifactLocation {
	uri := url.URL{Path: name}
	return ArtifactLocation{uri.String()}
}

// Catalogue numbers the rules of a run, each once.
type Catalogue struct {
	Rules []Rule
	at    map[string]int
}

// Index is the number of a rule, which make describes where it is new.
func (c *Catalogue) Index(id string, make func() Rule) int {
	at, known := c.at[id]
	if !known {
		if c.at == nil {
			c.at = map[string]int{}
		}
		at = len(c.Rules)
		c.at[id] = at
		c.Rules = append(c.Rules, make())
	}
	return at
}

// Write writes a log of one run of this program, result by result; when all are written
// rest gives what else is said of the run.
func Write(w io.Writer, results iter.Seq[Result], rest func() Run) error {
	out := bufio.NewWriter(w)
	out.WriteString(`{
  "$schema": "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/main/sarif-2.1/schema/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [{
    "columnKind": "unicodeCodePoints",
    "results": [`)
	between := "\n      "
	for r := range results {
		out.WriteString(between)
		if err := put(out, r); err != nil {
			return err
		}
		between = ",\n      "
	}
	run := rest()
	run.Tool.Driver.Name = "ppolang"
	if run.Tool.Driver.Rules == nil {
		run.Tool.Driver.Rules = []Rule{}
	}
	out.WriteString("],\n    \"tool\": ")
	if err := put(out, run.Tool); err != nil {
		return err
	}
	for _, part := range []struct {
		name  string
		value any
		said  bool
	}{
		{"invocations", run.Invocations, len(run.Invocations) > 0},
		{"artifacts", run.Artifacts, len(run.Artifacts) > 0},
		{"properties", run.Properties, len(run.Properties) > 0},
	} {
		if !part.said {
			continue
		}
		out.WriteString(",\n    \"" + part.name + "\": ")
		if err := put(out, part.value); err != nil {
			return err
		}
	}
	out.WriteString("\n  }]\n}\n")
	return out.Flush()
}

// put writes a value on one line.
func put(out *bufio.Writer, v any) error {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := out.Write(bytes.TrimSuffix(text.Bytes(), []byte("\n")))
	return err
}
