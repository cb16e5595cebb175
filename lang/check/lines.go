package check

import (
	"fmt"

	"ppolang/lang/syntax"
)

// hasReader panics where no pass reads lines of a kind. Every pass goes through
// the lines of a declaration and picks those it knows; a kind that none knows
// would be ignored without a word. So whoever adds a kind of line adds it here,
// beside the pass that reads it.
func hasReader(clause syntax.Clause) {
	switch clause.(type) {
	case *syntax.BadClause: // has been reported
	case *syntax.BuiltinClause: // declareRuleset
	case *syntax.ValidClause, *syntax.SourceClause, *syntax.AssumedClause: // clauses
	case *syntax.AskClause, *syntax.CheckedClause: // resolveAssumption
	case *syntax.EditionClause, *syntax.LinkClause: // resolveDocument
	case *syntax.OverridesClause: // resolveDocument, resolveOthers
	case *syntax.PatternClause, *syntax.OpenClause, *syntax.ListFileClause, *syntax.IgnoreClause, *syntax.CodeClause: // resolveSystem
	case *syntax.VersionClause: // declareValue
	case *syntax.FieldClause: // resolveRecord
	case *syntax.MembersClause, *syntax.PerClause, *syntax.GoverningClause: // resolveGroup
	case *syntax.IsClause: // declareDefinition
	case *syntax.CriterionClause: // declareCriteria, resolveCriteria
	case *syntax.KnownClause, *syntax.ProvidedClause: // provided
	case *syntax.ForClause, *syntax.WhenClause, *syntax.RequireClause, *syntax.PointsClause, *syntax.SeverityClause, *syntax.FixClause,
		*syntax.IfUnknownClause: // resolveRule
	case *syntax.ExceptionClause: // resolveOthers
	case *syntax.TableClause: // tableRows, resolveTemplate
	case *syntax.GivenClause, *syntax.ExpectClause: // resolveExample
	case *syntax.FormatClause, *syntax.HeadingClause, *syntax.UnknownMeansClause, *syntax.PerKeyClause, *syntax.DecimalMarkClause, *syntax.TimeZoneClause,
		*syntax.LeaveOutClause, *syntax.MapClause, *syntax.DeriveClause: // resolveMapping
	default:
		panic(fmt.Sprintf("check: no pass reads %T", clause))
	}
}
