package syntax

import "ppolang/lang/diag"

// FoldOp is what FoldExpr computes.
type FoldOp uint8

// The folds.
const (
	Sum FoldOp = iota
	Min
	Max
)

// foldRows compute one value of the members of a collection.
var foldRows = rows{
	KwSumWord: {
		NB: "sum", EN: "sum", Class: ClassFold, Reserved: true, Means: Sum,
		Like: both{"sum minutter i økter", "sum minutes in sessions"},
		Says: diag.Term{
			NB: "Legger sammen feltet for alle medlemmene. Mangler ett, er summen ukjent.",
			EN: "Adds up the field of all members. Where one is missing, the sum is unknown.",
		},
		Forms: [][]Element{foldForm},
	},
	KwMinWord: {
		NB: "minste", EN: "min", Class: ClassFold, Reserved: true, Means: Min, Picks: true,
		Like: both{"minste dato i kontakter", "min day in contacts"},
		Says: diag.Term{
			NB: "Den minste verdien, for datoer den tidligste.",
			EN: "The least value, of dates the earliest.",
		},
		Forms: [][]Element{foldForm},
	},
	KwMaxWord: {
		NB: "største", EN: "max", Class: ClassFold, Reserved: true, Means: Max, Picks: true,
		Like: both{"største dato i kontakter", "max day in contacts"},
		Says: diag.Term{
			NB: "Den største verdien, for datoer den seneste.",
			EN: "The greatest value, of dates the latest.",
		},
		Forms: [][]Element{foldForm},
	},
}
