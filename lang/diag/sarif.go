package diag

import (
	"io"

	"github.com/owenrumney/go-sarif/v3/pkg/report"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// SARIF writes a SARIF 2.1.0 log, which code review tools read.
func SARIF(w io.Writer, list []Diagnostic, l Lang, version string) error {
	log := report.NewV210Report()
	run := sarif.NewRunWithInformationURI("ppolang", "")
	run.Tool.Driver.WithVersion(version)
	run.WithColumnKind("unicodeCodePoints")
	for _, d := range list {
		entry := Lookup(d.Code)
		run.AddRule(string(d.Code)).WithShortDescription(sarif.NewMultiformatMessageString().WithText(entry.Message.In(l)))
		at := placeOf(d.Place)
		run.CreateResultForRule(string(d.Code)).
			WithLevel(d.Severity.String()).
			WithMessage(sarif.NewTextMessage(Mask(d.Message(l)))).
			AddLocation(sarif.NewLocationWithPhysicalLocation(sarif.NewPhysicalLocation().
				WithArtifactLocation(sarif.NewSimpleArtifactLocation(at.File)).
				WithRegion(sarif.NewRegion().WithStartLine(at.Line).WithStartColumn(at.Column).WithEndLine(at.EndLine).WithEndColumn(at.EndColumn))))
	}
	log.AddRun(run)
	return log.PrettyWrite(w)
}
