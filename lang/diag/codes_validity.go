package diag

// Of validity, versions and sense: 4xx.
const (
	EmptyValidity         Code = "PPO401"
	VersionsOverlap       Code = "PPO402"
	VersionGap            Code = "PPO403"
	NeverInForce          Code = "PPO404"
	RuleWithoutSource     Code = "PPO405"
	ValueWithoutSource    Code = "PPO406"
	CriteriaWithoutSource Code = "PPO407"
	CodeNeverValid        Code = "PPO408"
	CodeNotAlwaysValid    Code = "PPO409"
	NeverYes              Code = "PPO410"
	AlwaysYes             Code = "PPO411"
	ConstantComparison    Code = "PPO412"
	RulesConflict         Code = "PPO413"
	Shadowed              Code = "PPO414"
	SeverityNeverHolds    Code = "PPO415"
	Unused                Code = "PPO420"
	NoRules               Code = "PPO421"
)

var validityCodes = []Entry{
	{
		Code: EmptyValidity, Severity: Error,
		Message: Term{"gyldigheten begynner {0} og slutter {1}", "the validity begins {0} and ends {1}"},
	},
	{
		Code: VersionsOverlap, Severity: Error,
		Message: Term{"to versjoner av `{0}` gjelder {1}", "two versions of `{0}` hold {1}"},
	},
	{
		Code: VersionGap, Severity: Warning,
		Message: Term{"ingen versjon av `{0}` gjelder fra {1} til {2}", "no version of `{0}` holds from {1} to {2}"},
	},
	{
		Code: NeverInForce, Severity: Warning,
		Message: Term{"versjonen gjelder aldri, fordi en annen går foran", "the version never holds, because another goes before it"},
	},
	{
		Code: RuleWithoutSource, Severity: Error,
		Message: Term{"`{0}` oppgir ingen kilde", "`{0}` names no source"},
	},
	{
		Code: ValueWithoutSource, Severity: Error,
		Message: Term{"verdien av `{0}` oppgir ingen kilde", "the value of `{0}` names no source"},
	},
	{
		Code: CriteriaWithoutSource, Severity: Warning,
		Message: Term{"kriteriene `{0}` oppgir ingen kilde", "the criteria `{0}` name no source"},
	},
	{
		Code: CodeNeverValid, Severity: Warning,
		Message: Term{"koden `{0}` gjelder {1}, aldri samtidig med dette", "the code `{0}` is valid {1}, never at the same time as this"},
	},
	{
		Code: CodeNotAlwaysValid, Severity: Warning,
		Message: Term{"koden `{0}` kreves også {1}, da den ikke gjelder", "the code `{0}` is demanded also {1}, when it is not valid"},
	},
	{
		Code: NeverYes, Severity: Warning,
		Message: Term{"vilkåret kan aldri bli oppfylt", "the condition can never be met"},
	},
	{
		Code: AlwaysYes, Severity: Warning,
		Message: Term{"vilkåret er alltid oppfylt", "the condition is always met"},
	},
	{
		Code: ConstantComparison, Severity: Warning,
		Message: Term{"svaret er alltid `{0}`", "the answer is always `{0}`"},
	},
	{
		Code: RulesConflict, Severity: Warning,
		Message: Term{"`{0}` og `{1}` krever ulike ting under samme vilkår", "`{0}` and `{1}` demand different things under one condition"},
	},
	{
		Code: Shadowed, Severity: Warning,
		Message: Term{"`{0}` sier ikke noe som `{1}` ikke også sier", "`{0}` says nothing that `{1}` does not say too"},
	},
	{
		Code: SeverityNeverHolds, Severity: Warning,
		Message: Term{"`{0}` gjelder {1}, aldri mens alvorsgraden gjør det", "`{0}` is valid {1}, never while the severity is"},
	},
	{
		Code: Unused, Severity: Note,
		Message: Term{"ingenting bruker {0} `{1}`", "nothing uses the {0} `{1}`"},
	},
	{
		Code: NoRules, Severity: Note,
		Message: Term{"fila har ingen regler", "the file has no rules"},
	},
}
