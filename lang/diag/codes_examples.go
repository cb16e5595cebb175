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
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id |
  | 1  |
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id |
  | 1  |
  forvent ingen funn
`,
	},
	{
		Code: NoneAndSome, Severity: Error,
		Message: Term{"`{0}` står sammen med andre forventninger", "`{0}` stands together with other expectations"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id | ok  |
  | 1  | nei |
  forvent feil r
  forvent ingen funn
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id | ok  |
  | 1  | nei |
  forvent feil r
`,
	},
	{
		Code: NotNamedByExample, Severity: Error,
		Message: Term{"eksempelet er ikke for `{0}`", "the example is not for `{0}`"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for utgått_kode
  gitt p
  | id | ok  |
  | 1  | nei |
  forvent feil r
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for utgått_kode, r
  gitt p
  | id | ok  |
  | 1  | nei |
  forvent feil r
`,
	},
	{
		Code: NeverSo, Severity: Warning,
		Message: Term{"`{0}` gir aldri `{1}`", "`{0}` never gives `{1}`"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id | ok  |
  | 1  | nei |
  forvent advarsel r
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id | ok  |
  | 1  | nei |
  forvent feil r
`,
	},
	{
		Code: KeyNotGiven, Severity: Error,
		Message: Term{"nøkkelen `{0}` er ikke gitt", "the key `{0}` is not given"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | ok |
  | ja |
  forvent ingen funn
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id | ok |
  | 1  | ja |
  forvent ingen funn
`,
	},
	{
		Code: KeyTwice, Severity: Error,
		Message: Term{"nøkkelen `{0}` er gitt to ganger", "the key `{0}` is given twice"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id |
  | 1  |
  | 1  |
  forvent ingen funn
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id |
  | 1  |
  | 2  |
  forvent ingen funn
`,
	},
	{
		Code: KeyNotThere, Severity: Error,
		Message: Term{"eksempelet gir ingen post med nøkkelen `{0}`", "the example gives no record with the key `{0}`"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id | ok  |
  | 1  | nei |
  forvent feil r på 2
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempel "Et" for r
  gitt p
  | id | ok  |
  | 1  | nei |
  forvent feil r på 1
`,
	},
	{
		Code: TemplateOfAnother, Severity: Error,
		Message: Term{"malen `{0}` er av `{1}`, ventet en av `{2}`", "the template `{0}` is of `{1}`, expected one of `{2}`"},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

mal m av q
  | m |
  | 1 |

eksempel "Et" for r
  gitt p som m
  | id |
  | 1  |
  forvent uavklart r
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

mal m av p
  | n |
  | 1 |

eksempel "Et" for r
  gitt p som m
  | id |
  | 1  |
  forvent uavklart r
`,
	},
	{
		Code: OneTemplateRow, Severity: Error,
		Message: Term{"malen `{0}` har {1} rader, ventet én", "the template `{0}` has {1} rows, expected one"},
		Example: base + `mal m av p
  | n |
  | 1 |
  | 2 |
`,
		Near: base + `mal m av p
  | n |
  | 1 |
`,
	},
	{
		Code: ColumnTwice, Severity: Error,
		Message: Term{"`{0}` står to ganger", "`{0}` stands twice"},
		Example: base + `mal m av p
  | n | n |
  | 1 | 2 |
`,
		Near: base + `mal m av p
  | n | t |
  | 1 | 2 |
`,
	},
	{
		Code: BadCell, Severity: Error,
		Message: Term{"cella kan ikke leses som {0} i feltet `{1}`", "the cell cannot be read as {0} of the field `{1}`"},
		Example: base + `mal m av p
  | n     |
  | mange |
`,
		Near: base + `mal m av p
  | n |
  | 3 |
`,
	},
	{
		Code: NotOneOf, Severity: Error,
		Message: Term{"fant `{0}`, ventet en av {1}", "found `{0}`, expected one of {1}"},
		Example: base + `innlesing inn for p
  format cvs
  felt id fra "Id"
`,
		Near: base + `innlesing inn for p
  format csv
  felt id fra "Id"
`,
	},
	{
		Code: BadSeparator, Severity: Error,
		Message: Term{"skilletegnet må være ett tegn", "the separator has to be one character"},
		Example: base + `innlesing inn for p
  format csv skilletegn ";;"
  felt id fra "Id"
`,
		Near: base + `innlesing inn for p
  format csv skilletegn ";"
  felt id fra "Id"
`,
	},
	{
		Code: ColumnRange, Severity: Error,
		Message: Term{"`{0}` og `{1}` er ikke like bortsett fra et tall som stiger", "`{0}` and `{1}` are not alike but for a number that rises"},
		Example: base + `innlesing inn for p
  format csv
  felt ks fra "kode_1" .. "koder_9"
`,
		Near: base + `innlesing inn for p
  format csv
  felt ks fra "kode_1" .. "kode_9"
`,
	},
	{
		Code: SeveralColumns, Severity: Error,
		Message: Term{"`{0}` er {1}, og kan bare leses fra én kolonne", "`{0}` is {1}, and can only be read from one column"},
		Example: base + `innlesing inn for p
  format csv
  felt k fra "kode_1" .. "kode_9"
`,
		Near: base + `innlesing inn for p
  format csv
  felt k fra "kode_1"
`,
	},
	{
		Code: FormatOfOther, Severity: Error,
		Message: Term{"`{0}` er {1}; bare datoer leses med et format", "`{0}` is {1}; only dates are read with a format"},
		Example: base + `innlesing inn for p
  format csv
  felt n fra "Antall" som "dd.mm.yyyy"
`,
		Near: base + `innlesing inn for p
  format csv
  felt dato fra "Dag" som "dd.mm.yyyy"
`,
	},
	{
		Code: BadDateFormat, Severity: Error,
		Message: Term{"ventet et datoformat som `dd.mm.yyyy`", "expected a date format such as `dd.mm.yyyy`"},
		Example: base + `innlesing inn for p
  format csv
  felt dato fra "Dag" som "dag.måned.år"
`,
		Near: base + `innlesing inn for p
  format csv
  felt dato fra "Dag" som "d/m/yyyy"
`,
	},
	{
		Code: TranslatedTwice, Severity: Error,
		Message: Term{"`{0}` er oversatt to ganger", "`{0}` is translated twice"},
		Example: base + `innlesing inn for p
  format csv
  felt k fra "Kode"
  | Alfa | A |
  | Alfa | B |
`,
		Near: base + `innlesing inn for p
  format csv
  felt k fra "Kode"
  | Alfa | A |
  | Beta | B |
`,
	},
}
