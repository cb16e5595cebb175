package syntax

import (
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// unitRows are the units of durations.
var unitRows = rows{
	KwDay: {
		NB: "dag", EN: "day", Class: ClassUnit, Means: value.Days,
		Like: both{"dato + 1 dag", "day + 1 day"},
		Says: durationHelp,
	},
	KwDaysWord: {
		NB: "dager", EN: "days", Class: ClassUnit, Means: value.Days,
		Like: both{"dato + 30 dager", "day + 30 days"},
		Says: durationHelp,
	},
	KwMonth: {
		NB: "måned", EN: "month", Class: ClassUnit, Means: value.Months,
		Like: both{"dato + 1 måned", "day + 1 month"},
		Says: durationHelp,
	},
	KwMonthsWord: {
		NB: "måneder", EN: "months", Class: ClassUnit, Means: value.Months,
		Like: both{"dato + 6 måneder", "day + 6 months"},
		Says: durationHelp,
	},
	KwYear: {
		NB: "år", EN: "year", Class: ClassUnit, Means: value.Years,
		Like: both{"dato + 1 år", "day + 1 year"},
		Says: durationHelp,
	},
	KwYears: {
		NB: "år", EN: "years", Class: ClassUnit, Means: value.Years,
		Like: both{"dato + 2 år", "day + 2 years"},
		Says: durationHelp,
	},
}

var durationHelp = diag.Term{
	NB: "Et tidsrom, til å legge til eller trekke fra en dato. En måned etter 31. januar er siste dag i februar.",
	EN: "A stretch of time, to add to a date or take from it. A month after 31 January is the last of February.",
}
