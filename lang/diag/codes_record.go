package diag

// What the readers of records say: 6xx. No message ever holds a value, nor the
// name of a column or key that the rule set does not know: where the first line
// of a file is no header, its "names" are values.
const (
	RecordEncoding      Code = "PPO601"
	RecordForm          Code = "PPO602"
	RecordBytes         Code = "PPO603"
	RecordTooLong       Code = "PPO604"
	RecordRatio         Code = "PPO605"
	RecordDamaged       Code = "PPO606"
	RecordNoKeyDeclared Code = "PPO607"

	RecordValue         Code = "PPO610"
	RecordQuote         Code = "PPO611"
	RecordScientific    Code = "PPO612"
	RecordNoKey         Code = "PPO613"
	RecordUnknownColumn Code = "PPO614"
	RecordSameKey       Code = "PPO615"

	JSONSyntax    Code = "PPO620"
	JSONEnds      Code = "PPO621"
	JSONTwice     Code = "PPO622"
	JSONDeep      Code = "PPO623"
	JSONSurrogate Code = "PPO624"
	JSONManyKeys  Code = "PPO625"
	JSONTwoOnLine Code = "PPO626"

	CSVWidth      Code = "PPO630"
	CSVOpenQuote  Code = "PPO631"
	CSVAfterQuote Code = "PPO632"
	CSVTwice      Code = "PPO633"
	CSVNoName     Code = "PPO634"
	CSVNoKey      Code = "PPO635"
	CSVSeparator  Code = "PPO636"
	CSVWide       Code = "PPO637"
	CSVLongCell   Code = "PPO638"
	CSVLineEnd    Code = "PPO639"
)

var recordCodes = []Entry{
	{
		Code: RecordEncoding, Severity: Error,
		Message:   Term{"tegnsettet `{0}` er ukjent, ventet `utf-8`, `windows-1252` eller `iso-8859-1`", "encoding `{0}` is unknown, expected `utf-8`, `windows-1252` or `iso-8859-1`"},
		Elsewhere: "interp/record/files TestAnUnknownEncodingIsNamed",
	},
	{
		Code: RecordForm, Severity: Error,
		Message:   Term{"filen ser ut til å være {0}, ventet {1}", "the file seems to be {0}, expected {1}"},
		Help:      Term{"gi filen den endelsen som hører til innholdet, eller lagre den i det formatet som er ventet", "give the file the ending that goes with its content, or save it in the expected format"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordBytes, Severity: Error,
		Message:   Term{"teksten er ikke gyldig {0}", "the text is not valid {0}"},
		Help:      Term{"oppgi tegnsettet filen er lagret i, for eksempel `windows-1252`", "name the encoding the file was saved in, for example `windows-1252`"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordTooLong, Severity: Error,
		Message:   Term{"opplysningene er lengre enn {0} MiB", "the record is longer than {0} MiB"},
		Elsewhere: "interp/record/jsonl TestALineOverTheLimit",
	},
	{
		Code: RecordRatio, Severity: Error,
		Message:   Term{"den pakkede filen blir mer enn {0} ganger større når den pakkes ut, og lesingen stoppet der", "the packed file grows more than {0} times when unpacked, and reading stopped there"},
		Elsewhere: "interp/record/files TestAPackedFileThatGrowsTooMuch",
	},
	{
		Code: RecordDamaged, Severity: Error,
		Message:   Term{"den pakkede filen er skadet eller avkortet, og lesingen stoppet der", "the packed file is damaged or cut short, and reading stopped there"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordNoKeyDeclared, Severity: Error,
		Message:   Term{"posten `{0}` har ikke noe felt som er nøkkel, så data kan ikke leses", "record `{0}` has no key field, so no data can be read"},
		Elsewhere: "interp/record/files TestARecordWithoutKeyField",
	},
	{
		Code: RecordValue, Severity: Error,
		Message:   Term{"verdien av `{0}` kan ikke leses, ventet {1}", "the value of `{0}` cannot be read, expected {1}"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordQuote, Severity: Error,
		Message:   Term{"verdien av `{0}` er et tall, ventet en tekst i anførselstegn", "the value of `{0}` is a number, expected a text in quotes"},
		Help:      Term{"sett anførselstegn om feltet der filen lages; som tall kan det ha mistet ledende nuller eller siste sifre", "quote this field where the file is made; as a number it may have lost leading zeros or its last digits"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordScientific, Severity: Error,
		Message:   Term{"verdien av `{0}` er et tall med eksponent, slik regneark skriver lange tall, ventet en tekst", "the value of `{0}` is a number with an exponent, as spreadsheets write long numbers, expected a text"},
		Help:      Term{"sifrene er tapt i filen; formater kolonnen som tekst og lag filen på nytt", "its digits are lost in this file; format the column as text and make the file again"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordNoKey, Severity: Error,
		Message:   Term{"nøkkelen `{0}` mangler", "the key `{0}` is missing"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordUnknownColumn, Severity: Warning,
		Message:   Term{"{0} er ikke noe felt i `{1}` og leses ikke{2}", "{0} is no field of `{1}` and is not read{2}"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordSameKey, Severity: Warning,
		Message:   Term{"nøkkelen er den samme som i {0}; begge vurderes", "the key is the same as in {0}; both are judged"},
		Elsewhere: "interp/record TestTheSameKeyTwice",
	},
	{
		Code: JSONSyntax, Severity: Error,
		Message:   Term{"ugyldig JSON: fant {0}, ventet {1}", "invalid JSON: found {0}, expected {1}"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONEnds, Severity: Error,
		Message:   Term{"opplysningene slutter før tiden, ventet {0}", "the record ends early, expected {0}"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONTwice, Severity: Error,
		Message:   Term{"{0} står to ganger i de samme opplysningene", "{0} stands twice in one record"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONDeep, Severity: Error,
		Message:   Term{"mer enn {0} nivåer inne i hverandre", "nested more than {0} levels deep"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONSurrogate, Severity: Error,
		Message:   Term{"en halv surrogat i en tekst, ventet et helt tegn", "half a surrogate pair in a text, expected a whole character"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONManyKeys, Severity: Error,
		Message:   Term{"mer enn {0} nøkler i de samme opplysningene", "more than {0} keys in one record"},
		Elsewhere: "interp/record/jsonl TestTooManyKeys",
	},
	{
		Code: JSONTwoOnLine, Severity: Error,
		Message:   Term{"mer tekst etter `}` på linjen, ventet én post per linje", "more text after `}` on the line, expected one record a line"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVWidth, Severity: Error,
		Message:   Term{"raden har {0} celler, ventet {1} som i overskriften", "the row has {0} cells, expected {1} as in the header"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVOpenQuote, Severity: Error,
		Message:   Term{"anførselstegnet lukkes ikke, ventet et til ved cellens slutt", "the quote is not closed, expected another at the end of the cell"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVAfterQuote, Severity: Error,
		Message:   Term{"fant tekst etter cellens lukkende anførselstegn, ventet skilletegn eller linjeslutt", "found text after the closing quote of a cell, expected a separator or the end of the line"},
		Help:      Term{"et anførselstegn inne i en celle skrives to ganger", "a quote inside a cell is written twice"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVTwice, Severity: Error,
		Message:   Term{"kolonne {0} har samme navn som kolonne {1}", "column {0} has the same name as column {1}"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVNoName, Severity: Error,
		Message:   Term{"kolonne {0} har ikke noe navn, ventet et navn på hver kolonne i første linje", "column {0} has no name, expected a name for every column in the first line"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVNoKey, Severity: Error,
		Message:   Term{"fant ingen kolonne for nøkkelen `{0}` i første linje", "found no column for the key `{0}` in the first line"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVSeparator, Severity: Error,
		Message:   Term{"fant bare én kolonne med skilletegnet {0}, men første linje har {1}", "found only one column with the separator {0}, but the first line has {1}"},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVWide, Severity: Error,
		Message:   Term{"mer enn {0} kolonner", "more than {0} columns"},
		Elsewhere: "interp/record/csv TestTooManyColumns",
	},
	{
		Code: CSVLongCell, Severity: Error,
		Message:   Term{"en celle er lengre enn {0} MiB", "a cell is longer than {0} MiB"},
		Elsewhere: "interp/record/csv TestACellOverTheLimit",
	},
	{
		Code: CSVLineEnd, Severity: Error,
		Message:   Term{"fant et linjeskift av et annet slag inne i en celle, ventet samme linjeskift i hele filen", "found a line end of another kind inside a cell, expected the same line ends in the whole file"},
		Elsewhere: "testdata/hostile/records",
	},
}
