package diag

// What is proved of the rules with records that are made up for it: 345 on.
const (
	FixesContradict Code = "PPO345"
)

var proofCodes = []Entry{
	{
		Code: FixesContradict, Severity: Warning,
		Message:   Term{"`{0}` og `{1}` kan foreslå rettelser av `{2}` som motsier hverandre", "`{0}` and `{1}` can propose fixes of `{2}` that contradict one another"},
		Help:      Term{"si hvilken som går foran, gjør den ene til et unntak fra den andre, eller skill rettelsene med `utenom` eller `når`", "say which goes before, make one an exception to the other, or part the fixes with `except` or `when`"},
		Means:     Term{"Det finnes poster der begge reglene er brutt, og der rettelsene deres ikke kan gjøres begge to. Postene som står der, er laget for å vise det.", "There are records that violate both rules and of which not both fixes can be made. The records that are given are made up to show it."},
		Do:        Term{"Si hvilken regel som går foran, gjør den ene til et unntak fra den andre, eller skill rettelsene med `utenom` eller `når`.", "Say which rule goes before, make one an exception to the other, or part the fixes with `except` or `when`."},
		Elsewhere: "interp/proof TestContradictions",
	},
}
