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
	TemplateOfTwo     Code = "PPO512"
	NothingTried      Code = "PPO513"
	TriedTwice        Code = "PPO514"
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
		Means:   Term{"Eksempelet gir poster, men sier ikke hva som skal komme.", "The example gives records, and does not say what is to come of them."},
		Do:      Term{"Skriv en linje med `forvent` for hvert funn, eller `forvent ingen funn`.", "Write a line with `expect` for each finding, or say that none is expected."},
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
		Means:   Term{"Eksempelet sier både at ingenting skal komme, og at noe skal komme.", "The example says both that nothing is to come and that something is."},
		Do:      Term{"Behold enten `forvent ingen funn` eller de andre linjene med `forvent`.", "Keep either the line that expects none or the others."},
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
		Means:   Term{"Linjen venter et funn av en regel som eksempelet ikke er for, og slike funn blir ikke sett på.", "The line expects a finding of a rule that the example is not for, and such findings are not looked at."},
		Do:      Term{"Skriv regelen bak `for` i eksempelets første linje, eller ta bort denne linjen.", "Name the rule after `for` in the example's first line, or remove this line."},
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
		Means:   Term{"Eksempelet venter en alvorsgrad som regelen aldri gir, så eksempelet kan ikke gå bra.", "The example expects a severity that the rule never gives, so it cannot pass."},
		Do:      Term{"Skriv den alvorsgraden regelen har, eller endre regelen.", "Write the severity that the rule has, or change the rule."},
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
		Means:   Term{"Hver post i et eksempel må ha en nøkkel, ellers vet ingen hvilken post et funn gjelder.", "Each record of an example needs a key, or nobody knows which one a finding is about."},
		Do:      Term{"Legg til en kolonne med nøkkelen, og fyll den ut på hver rad, eller gi malen en nøkkel.", "Add a column for the key and fill it in on every row, or give the template a key."},
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
		Means:   Term{"To poster i eksempelet har samme nøkkel, så de kan ikke skilles fra hverandre.", "Two records of the example have the same key and cannot be told apart."},
		Do:      Term{"Gi den ene en annen nøkkel.", "Give one of them another key."},
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
		Means:   Term{"Det vises til en nøkkel som ingen post i eksempelet har.", "A key is named that no record of the example has."},
		Do:      Term{"Rett nøkkelen, eller legg til posten i eksempelet.", "Mend the key, or add the record to the example."},
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
		Means:   Term{"Malen er laget for en annen type post enn den som skal fylles ut her.", "The template is made for another type of record than the one that is given here."},
		Do:      Term{"Bruk en mal av samme post, eller skriv cellene selv.", "Use a template of the same record, or write the cells yourself."},
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
		Means:   Term{"En mal er det som er likt for mange poster, og har derfor bare én rad.", "A template is what many records have in common, and so it has one row only."},
		Do:      Term{"Behold én rad, og lag en mal til hvis dere trenger det.", "Keep one row, and make another template where you need one."},
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
		Code: TemplateOfTwo, Severity: Error,
		Message: Term{"malen `{0}` starter fra `{1}`, og er av samme post som den", "the template `{0}` starts from `{1}`, and is of the same record as that"},
		Means:   Term{"En mal som starter fra en annen, får posten sin derfra. Da skal ikke `av` stå også.", "A template that starts from another has its record from there. Then `of` must not stand as well."},
		Do:      Term{"Behold enten `av` eller `som`.", "Keep either `of` or `as`."},
		Example: base + `mal m av p
  | n |
  | 1 |

mal m2 som m av p
  | t |
  | x |
`,
		Near: base + `mal m av p
  | n |
  | 1 |

mal m2 som m
  | t |
  | x |
`,
	},
	{
		Code: NothingTried, Severity: Error,
		Message: Term{"eksemplene har ingen rader under `{0}`", "the examples have no rows below `{0}`"},
		Means:   Term{"En tabell med eksempler har en linje med `prøv`, og under den en rad for hvert eksempel.", "A table of examples has a line with `try`, and below it a row for each example."},
		Do:      Term{"Skriv `prøv` og en post, og under den en overskrift og rader; i siste kolonne det som skal komme.", "Write `try` and a record, and below it a header and rows; in the last column what is to come."},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempler "To" for r
  gitt p
  | id |
  | 1  |
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempler "To" for r
  prøv p
  | ok | forvent    |
  | ja | ingen funn |
`,
	},
	{
		Code: TriedTwice, Severity: Error,
		Message: Term{"`{0}` står to ganger", "`{0}` stands twice"},
		Means:   Term{"En tabell med eksempler prøver én post i hver rad, og har derfor én linje med `prøv`.", "A table of examples tries one record in each row, and so it has one line with `try`."},
		Do:      Term{"Behold den ene, og gi de andre postene med `gitt`, eller lag to tabeller.", "Keep one, and give the other records with `given`, or make two tables."},
		Example: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempler "To" for r
  prøv p
  | ok | forvent    |
  | ja | ingen funn |
  prøv p
  | ok  | forvent |
  | nei | feil r  |
`,
		Near: base + `regel r "Regel" for p
  kilde d
  krev ok
  feil "Galt"

eksempler "To" for r
  prøv p
  | ok  | forvent    |
  | ja  | ingen funn |
  | nei | feil r     |
`,
	},
	{
		Code: ColumnTwice, Severity: Error,
		Message: Term{"`{0}` står to ganger", "`{0}` stands twice"},
		Means:   Term{"To kolonner i tabellen er for det samme feltet.", "Two columns of the table are for the same field."},
		Do:      Term{"Ta bort den ene, eller gi den navnet på et annet felt.", "Remove one, or give it the name of another field."},
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
		Means:   Term{"Det som står i cella, er ikke av den typen feltet har.", "What stands in the cell is not of the field's type."},
		Do:      Term{"Skriv en verdi av riktig type, eller `?` for ukjent.", "Write a value of the right type, or `?` for unknown."},
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
		Means:   Term{"Her kan det bare stå ett av noen få bestemte ord.", "Only one of a few words can stand here."},
		Do:      Term{"Bytt ordet med et av dem meldingen nevner.", "Replace the word by one of those that the message names."},
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
		Means:   Term{"Skilletegnet mellom kolonnene må være nøyaktig ett tegn.", "What parts the columns has to be exactly one character."},
		Do:      Term{"Skriv ett tegn, for eksempel `;` eller `,`.", "Write one character, such as `;` or `,`."},
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
		Means:   Term{"Med to punktum imellom menes kolonner som heter det samme bortsett fra et tall som stiger.", "Two dots between names mean columns that are called the same but for a rising number."},
		Do:      Term{"Skriv den første og den siste kolonnen likt, med hvert sitt tall.", "Write the first and the last column alike, each with its number."},
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
		Means:   Term{"Bare felt med flere koder kan samles fra flere kolonner.", "Only fields of several codes can be gathered from several columns."},
		Do:      Term{"La feltet leses fra én kolonne, eller gjør det til et felt med flere koder.", "Read the field from one column, or make it a field of several codes."},
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
		Means:   Term{"Et format bak `som` sier hvordan datoer er skrevet, og dette feltet er ingen dato.", "A format says how dates are written, and this field is no date."},
		Do:      Term{"Ta bort formatet, eller gjør feltet til en dato.", "Remove the format, or make the field a date."},
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
		Means:   Term{"Formatet sier ikke hvor dag, måned og år står.", "The format does not say where day, month and year stand."},
		Do:      Term{"Skriv det med `d`, `m` og `y`, for eksempel `dd.mm.yyyy`.", "Write it with `d`, `m` and `y`, for example `dd.mm.yyyy`."},
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
		Means:   Term{"Samme verdi i fila er oversatt til to ting, så ingen vet hvilken som gjelder.", "One value of the file is translated to two things, and nobody knows which holds."},
		Do:      Term{"Behold én av radene.", "Keep one of the rows."},
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
