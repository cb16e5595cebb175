package diag

// The limits of a rule set, as docs/spec.md §15 lists them. They bound time and memory,
// and no file that people write comes near: one that is met is a diagnostic at its
// place.
const (
	MaxBytes        = 4 << 20   // of a file
	MaxTokens       = 500_000   // of a file
	MaxNesting      = 200       // of expressions: people stop at five
	MaxOperators    = 1000      // of one expression that make it deeper by one each: arithmetic, `ellers`, points
	MaxName         = 256       // bytes
	MaxText         = 64 << 10  // bytes
	MaxDeclarations = 50_000    // of a rule set, and so of a file
	MaxMembers      = 2_000_000 // of a code set, with every set in it written out each time it stands there
	MaxListed       = 1_000_000 // codes in the lists of a rule set
	MaxRelated      = 1_000_000 // pairs of rules of which one is an exception to the other or goes before it
	MaxWaived       = 1_000_000 // pairs of a rule and a key of which findings are accepted
	MaxFiles        = 1000      // of `bruk`
	MaxFileDepth    = 32        // of `bruk`
	MaxPrinted      = 1000      // characters of one name, value or list in a message: nobody reads a line of a million codes
	MaxPattern      = 1024      // bytes: the shape of a code fits in a line
)
