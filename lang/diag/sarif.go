package diag

import (
	"encoding/json"
	"io"
	"net/url"
)

// The part of SARIF 2.1.0 that a list of diagnostics needs. Names are those of
// the standard.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string    `json:"id"`
		ShortDescription sarifText `json:"shortDescription"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		PhysicalLocation sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
)

// SARIF writes a SARIF 2.1.0 log, which code review tools read.
func SARIF(w io.Writer, list []Spoken, version string) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	driver := sarifDriver{Name: "ppolang", Version: version, Rules: []sarifRule{}}
	index := map[Code]int{}
	for _, d := range list {
		at, known := index[d.Code]
		if !known {
			at = len(driver.Rules)
			index[d.Code] = at
			driver.Rules = append(driver.Rules, sarifRule{string(d.Code), sarifText{General(Lookup(d.Code).Message.In(d.Lang))}})
		}
		result := sarifResult{RuleID: string(d.Code), RuleIndex: at, Level: d.Severity.String(), Message: sarifText{Mask(d.Message(d.Lang))}, Locations: []sarifLocation{}}
		if d.Place.File != nil {
			p := placeOf(d.Place)
			uri := url.URL{Path: p.File}
			result.Locations = append(result.Locations, sarifLocation{sarifPhysical{sarifArtifact{uri.String()}, sarifRegion{p.Line, p.Column, p.EndLine, p.EndColumn}}})
		}
		run.Results = append(run.Results, result)
	}
	run.Tool.Driver = driver
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{
		Schema:  "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/main/sarif-2.1/schema/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{run},
	})
}
