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
}
