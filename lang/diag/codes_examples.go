package diag

// Of examples and mappings: 5xx.
const (
	NothingExpected   Code = "PPO501"
	NoneAndSome       Code = "PPO502"
	NotNamedByExample Code = "PPO503"
	NeverSo           Code = "PPO504"
	KeyNotGiven       Code = "PPO505"
	KeyTwice          Code = "PPO506"
	KeyNotThere       Code = "PPO507"
	TemplateOfAnother Code = "PPO508"
	OneTemplateRow    Code = "PPO509"
	ColumnTwice       Code = "PPO510"
	BadCell           Code = "PPO511"
	NotOneOf          Code = "PPO520"
	BadSeparator      Code = "PPO521"
	ColumnRange       Code = "PPO522"
	SeveralColumns    Code = "PPO523"
	FormatOfOther     Code = "PPO524"
	BadDateFormat     Code = "PPO525"
	TranslatedTwice   Code = "PPO526"
)

var exampleCodes = []Entry{
	{
		Code: NothingExpected, Severity: Error,
		Message: Term{"eksempelet har ingen linje med `{0}`", "the example has no line with `{0}`"},
	},
	{
		Code: NoneAndSome, Severity: Error,
		Message: Term{"`{0}` står sammen med andre forventninger", "`{0}` stands together with other expectations"},
	},
	{
		Code: NotNamedByExample, Severity: Error,
		Message: Term{"eksempelet er ikke for `{0}`", "the example is not for `{0}`"},
	},
	{
		Code: NeverSo, Severity: Error,
		Message: Term{"`{0}` gir aldri `{1}`", "`{0}` never gives `{1}`"},
	},
	{
		Code: KeyNotGiven, Severity: Error,
		Message: Term{"nøkkelen `{0}` er ikke gitt", "the key `{0}` is not given"},
	},
	{
		Code: KeyTwice, Severity: Error,
		Message: Term{"nøkkelen {0} er gitt to ganger", "the key {0} is given twice"},
	},
	{
		Code: KeyNotThere, Severity: Error,
		Message: Term{"eksempelet gir ingen post med nøkkelen `{0}`", "the example gives no record with the key `{0}`"},
	},
	{
		Code: TemplateOfAnother, Severity: Error,
		Message: Term{"malen `{0}` er av `{1}`, ventet en av `{2}`", "the template `{0}` is of `{1}`, expected one of `{2}`"},
	},
	{
		Code: OneTemplateRow, Severity: Error,
		Message: Term{"malen `{0}` har {1} rader, ventet én", "the template `{0}` has {1} rows, expected one"},
	},
	{
		Code: ColumnTwice, Severity: Error,
		Message: Term{"`{0}` står to ganger", "`{0}` stands twice"},
	},
	{
		Code: BadCell, Severity: Error,
		Message: Term{"cella kan ikke leses som {0} i feltet `{1}`", "the cell cannot be read as {0} of the field `{1}`"},
	},
	{
		Code: NotOneOf, Severity: Error,
		Message: Term{"fant `{0}`, ventet en av {1}", "found `{0}`, expected one of {1}"},
	},
	{
		Code: BadSeparator, Severity: Error,
		Message: Term{"skilletegnet må være ett tegn", "the separator has to be one character"},
	},
	{
		Code: ColumnRange, Severity: Error,
		Message: Term{"`{0}` og `{1}` er ikke like bortsett fra et tall som stiger", "`{0}` and `{1}` are not alike but for a number that rises"},
	},
	{
		Code: SeveralColumns, Severity: Error,
		Message: Term{"`{0}` er {1}, og kan bare leses fra én kolonne", "`{0}` is {1}, and can only be read from one column"},
	},
	{
		Code: FormatOfOther, Severity: Error,
		Message: Term{"`{0}` er {1}; bare datoer leses med et format", "`{0}` is {1}; only dates are read with a format"},
	},
	{
		Code: BadDateFormat, Severity: Error,
		Message: Term{"ventet et datoformat som `dd.mm.yyyy`", "expected a date format such as `dd.mm.yyyy`"},
	},
	{
		Code: TranslatedTwice, Severity: Error,
		Message: Term{"{0} er oversatt to ganger", "{0} is translated twice"},
	},
}
