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
	RecordStandIn       Code = "PPO616"
	RecordRowPerCode    Code = "PPO617"
	RecordRowsDiffer    Code = "PPO618"
	RecordManyToFind    Code = "PPO619"

	RecordStream Code = "PPO640"
	TableAbove   Code = "PPO641"
	TableUnread  Code = "PPO642"
	TableShort   Code = "PPO643"
	TableBelow   Code = "PPO644"

	RecordGuessed Code = "PPO645"
	RecordZone    Code = "PPO646"
	ZipFiles      Code = "PPO647"
	ZipLocked     Code = "PPO648"
	TableTotals   Code = "PPO649"

	RecordNoHeading Code = "PPO655"
	RecordNearest   Code = "PPO659"
	RecordNullWord  Code = "PPO656"

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
		Message:   Term{"tegnsettet `{0}` er ukjent, ventet `utf-8`, `utf-16`, `windows-1252` eller `iso-8859-1`", "encoding `{0}` is unknown, expected `utf-8`, `utf-16`, `windows-1252` or `iso-8859-1`"},
		Means:     Term{"Tegnsettet som er oppgitt, er ikke blant dem som kan leses.", "The encoding that was named is none of those that can be read."},
		Do:        Term{"Skriv `utf-8`, `utf-16`, `windows-1252` eller `iso-8859-1`.", "Write `utf-8`, `utf-16`, `windows-1252` or `iso-8859-1`."},
		Elsewhere: "interp/record/files TestAnUnknownEncodingIsNamed",
	},
	{
		Code: RecordForm, Severity: Error,
		Message:   Term{"filen ser ut til å være {0}, ventet {1}", "the file seems to be {0}, expected {1}"},
		Help:      Term{"gi filen den endelsen som hører til innholdet, eller lagre den i det formatet som er ventet", "give the file the ending that goes with its content, or save it in the expected format"},
		Means:     Term{"Innholdet i fila er av et annet slag enn endelsen sier, for eksempel et regneark.", "The file holds something of another kind than its ending says, such as a spreadsheet."},
		Do:        Term{"Lagre fila i det formatet som er ventet, eller gi den riktig endelse.", "Save it in the expected format, or give it the right ending."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordBytes, Severity: Error,
		Message:   Term{"teksten er ikke gyldig {0}", "the text is not valid {0}"},
		Help:      Term{"oppgi tegnsettet filen er lagret i, for eksempel `windows-1252`", "name the encoding the file was saved in, for example `windows-1252`"},
		Means:     Term{"Fila er lagret med et annet tegnsett enn det den leses med.", "The file was saved in another encoding than it is read in."},
		Do:        Term{"Oppgi riktig tegnsett med `--encoding` eller i innlesingen.", "Name the right encoding with `--encoding` or in the mapping."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordTooLong, Severity: Error,
		Message:   Term{"opplysningene er lengre enn {0} MiB", "the record is longer than {0} MiB"},
		Means:     Term{"En enkelt post er så lang at det må være noe galt med fila.", "A single record is so long that something has to be wrong with the file."},
		Do:        Term{"Se om linjeskift mangler, og lag fila på nytt.", "See whether line ends are missing, and make the file again."},
		Elsewhere: "interp/record/jsonl TestALineOverTheLimit",
	},
	{
		Code: RecordRatio, Severity: Error,
		Message:   Term{"den pakkede filen blir mer enn {0} ganger større når den pakkes ut, og lesingen stoppet der", "the packed file grows more than {0} times when unpacked, and reading stopped there"},
		Means:     Term{"En pakket fil som vokser så mye, er som regel skadet eller laget for å gjøre skade.", "A packed file that grows so much is usually damaged or made to do damage."},
		Do:        Term{"Pakk den ut selv, og se hva som er i den.", "Unpack it yourself and see what is in it."},
		Elsewhere: "interp/record/files TestAPackedFileThatGrowsTooMuch",
	},
	{
		Code: RecordDamaged, Severity: Error,
		Message:   Term{"den pakkede filen er skadet eller avkortet, og lesingen stoppet der", "the packed file is damaged or cut short, and reading stopped there"},
		Means:     Term{"Den pakkede fila kan ikke pakkes ut til slutten, så resten er ikke lest.", "The packed file cannot be unpacked to its end, so the rest was not read."},
		Do:        Term{"Hent eller lag fila på nytt.", "Fetch or make the file again."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordNoKeyDeclared, Severity: Error,
		Message:   Term{"posten `{0}` har ikke noe felt som er nøkkel, så data kan ikke leses", "record `{0}` has no key field, so no data can be read"},
		Means:     Term{"Reglene sier ikke hvilket felt som er postens nøkkel, så ingenting kan leses.", "The rules do not say which field is the record's key, so nothing can be read."},
		Do:        Term{"Skriv `nøkkel` på et felt i posten.", "Write `key` at a field of the record."},
		Elsewhere: "interp/record/files TestARecordWithoutKeyField",
	},
	{
		Code: RecordValue, Severity: Error,
		Message:   Term{"verdien av `{0}` kan ikke leses, ventet {1}{2}", "the value of `{0}` cannot be read, expected {1}{2}"},
		Means:     Term{"Verdien i feltet er ikke av den typen reglene sier, så posten er ikke lest.", "The value of the field is not of the type that the rules say, so the record was not read."},
		Do:        Term{"Rett verdien der fila lages, eller si i innlesingen hvordan den er skrevet.", "Mend it where the file is made, or say in a mapping how it is written."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordQuote, Severity: Error,
		Message:   Term{"verdien av `{0}` er et tall, ventet en tekst i anførselstegn", "the value of `{0}` is a number, expected a text in quotes"},
		Help:      Term{"sett anførselstegn om feltet der filen lages; som tall kan det ha mistet ledende nuller eller siste sifre", "quote this field where the file is made; as a number it may have lost leading zeros or its last digits"},
		Means:     Term{"En id eller kode er skrevet som et tall, og kan ha mistet nuller foran eller sifre bak.", "An id or code is written as a number, and may have lost zeros in front or digits behind."},
		Do:        Term{"Skriv den i anførselstegn der fila lages.", "Write it in quotes where the file is made."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordScientific, Severity: Error,
		Message:   Term{"verdien av `{0}` er et tall med eksponent, slik regneark skriver lange tall, ventet en tekst", "the value of `{0}` is a number with an exponent, as spreadsheets write long numbers, expected a text"},
		Help:      Term{"sifrene er tapt i filen; formater kolonnen som tekst og lag filen på nytt", "its digits are lost in this file; format the column as text and make the file again"},
		Means:     Term{"Et regneark har skrevet et langt tall med eksponent, og sifre er gått tapt.", "A spreadsheet wrote a long number with an exponent, and digits are lost."},
		Do:        Term{"Gjør kolonnen til tekst i regnearket, og lag fila på nytt.", "Make the column text in the spreadsheet, and make the file again."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordNoKey, Severity: Error,
		Message:   Term{"nøkkelen `{0}` mangler", "the key `{0}` is missing"},
		Means:     Term{"Posten har ingen nøkkel, så ingen kunne funnet den igjen, og den er ikke lest.", "The record has no key, so nobody could find it, and it was not read."},
		Do:        Term{"Fyll ut nøkkelen der fila lages.", "Fill in the key where the file is made."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordUnknownColumn, Severity: Warning,
		Message:   Term{"{0} er ikke noe felt i `{1}` og leses ikke{2}", "{0} is no field of `{1}` and is not read{2}"},
		Means:     Term{"Fila har en kolonne som reglene ikke kjenner, og den blir ikke lest.", "The file has a column that the rules do not know, and it is not read."},
		Do:        Term{"Gjør ingenting hvis den ikke trengs; ellers rett navnet eller skriv en innlesing.", "Do nothing where it is not needed; else mend its name or write a mapping."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordSameKey, Severity: Warning,
		Message:   Term{"nøkkelen er den samme som i {0}, men {1} er ikke; begge vurderes", "the key is the same as in {0}, but {1} is not; both are judged"},
		Help:      Term{"hører radene til én post, skriv `én post per {2}` i innlesingen", "where the rows are of one record, write `one record per {2}` in the mapping"},
		Means:     Term{"To rader har samme nøkkel og ulike verdier i feltene som er nevnt, og begge er vurdert hver for seg. Det som viser til nøkkelen, vet bare det de har felles.", "Two rows have the same key and different values in the fields that are named, and each was judged by itself. What refers to the key knows only what they have in common."},
		Do:        Term{"Se om posten er kommet med to ganger i uttrekket; hører radene sammen, si det i innlesingen.", "See whether the record came into the file twice; where the rows belong together, say so in the mapping."},
		Elsewhere: "interp/derive TestRowsWithOneKey",
	},
	{
		Code: RecordRowPerCode, Severity: Warning,
		Message:   Term{"nøkkelen er den samme som i {0}, og bare {1} er ikke; begge vurderes", "the key is the same as in {0}, and only {1} is not; both are judged"},
		Help:      Term{"én rad per kode? skriv `én post per {2}` i innlesingen, så blir radene til én post", "one row a code? write `one record per {2}` in the mapping, and the rows become one record"},
		Means:     Term{"To rader har samme nøkkel og skiller seg bare i lister av koder, som når hver kode har sin rad. De er vurdert hver for seg, og hver ser ut til å mangle den andres koder.", "Two rows have the same key and differ in lists of codes only, as where each code has a row of its own. Each was judged by itself, and seems to lack the codes of the other."},
		Do:        Term{"Skriv `én post per` og nøkkelen i innlesingen.", "Write `one record per` and the key in the mapping."},
		Elsewhere: "interp/derive TestRowsWithOneKey",
	},
	{
		Code: RecordRowsDiffer, Severity: Error,
		Message:   Term{"radene er én post, men {1} er en annen enn i {0}; posten er ikke vurdert", "the rows are one record, but {1} is another than in {0}; the record was not judged"},
		Means:     Term{"Innlesingen sier at rader med samme nøkkel er én post, men to av dem har ulike verdier i et felt som bare har én.", "The mapping says that rows with one key are one record, but two of them have different values in a field that has only one."},
		Do:        Term{"Rett den ene verdien der fila lages, eller ta bort `én post per`.", "Mend one of the values where the file is made, or remove `one record per`."},
		Elsewhere: "interp/derive TestRowsThatDoNotAgree",
	},
	{
		Code: RecordManyToFind, Severity: Warning,
		Message:   Term{"`{0}` er ikke funnet for {1} poster: for hver av dem er det mer enn {2} å velge mellom", "`{0}` was not found for {1} records: for each of them there are more than {2} to choose from"},
		Help:      Term{"snevr inn det som står bak `der`, for eksempel med en likhet til", "narrow down what stands behind `where`, for instance by one more equality"},
		Means:     Term{"En `finn`-linje kan velge mellom så mange poster at det ikke er lett blant dem, og feltet er ukjent.", "A `find` line may choose from so many records that they were not looked through, and the field is unknown."},
		Do:        Term{"Skriv en likhet til i betingelsen, så færre poster er mulige.", "Write one more equality into the condition, so that fewer records are possible."},
		Elsewhere: "interp/derive TestTooManyToLookAmong",
	},
	{
		Code: RecordStandIn, Severity: Note,
		Message:   Term{"en verdi av `{0}` står i mer enn {1} poster og ser ut som en erstatning for ukjent", "one value of `{0}` stands in more than {1} records and looks like a stand-in for unknown"},
		Help:      Term{"la feltet stå tomt der verdien ikke er kjent", "leave the field empty where the value is not known"},
		Means:     Term{"Poster som har samme verdi i feltet, blir vurdert sammen; er verdien satt i stedet for en ukjent, hører de ikke sammen.", "Records with the same value of the field are judged together; where it was put in place of an unknown one, they do not belong together."},
		Do:        Term{"Se hva verdien er der fila lages; står den for ukjent, la feltet være tomt.", "See what the value is where the file is made; where it stands for unknown, leave the field empty."},
		Elsewhere: "cmd/ppolang TestAStandInForUnknown",
	},
	{
		Code: RecordNoHeading, Severity: Error,
		Message:   Term{"fant ikke {0}, som `{1}` leses fra", "did not find {0}, which `{1}` is read from"},
		Help:      Term{"skriv `valgfri` bak linjen i innlesingen hvis den kan mangle", "write `optional` behind the line of the mapping where it may be missing"},
		Means:     Term{"Innlesingen leser et felt fra en overskrift som ikke står i fila. Det ville vært ukjent i alle poster uten at noen visste hvorfor.", "The mapping reads a field from a heading that the file does not have. It would be unknown in all records, and nobody would know why."},
		Do:        Term{"Rett overskriften i fila eller i innlesingen, eller skriv `valgfri` bak linjen i innlesingen.", "Mend the heading in the file or in the mapping, or write `optional` behind the line of the mapping."},
		Elsewhere: "interp/record/files TestAHeadingThatIsNotThere",
	},
	{
		Code: RecordNearest, Severity: Warning,
		Message:   Term{"ingen innlesing passer; nærmest er `{0}`, men fila mangler {1}", "no mapping fits; nearest is `{0}`, but the file lacks {1}"},
		Help:      Term{"skriv `valgfri` bak linja som leser overskriften hvis den kan mangle, eller rett overskriften", "write `optional` behind the line that reads the heading where it may be missing, or mend the heading"},
		Means:     Term{"Overskriftene i fila passer ikke med noen av innlesingene i regelsettet, så den er lest etter navnene på feltene.", "The headings of the file fit none of the mappings of the rule set, so it was read by the names of the fields."},
		Do:        Term{"Rett overskriften i fila eller i innlesingen, eller velg en innlesing med `--mapping`.", "Mend the heading in the file or in the mapping, or choose a mapping with `--mapping`."},
		Elsewhere: "cmd/ppolang TestScripts",
	},
	{
		Code: RecordNullWord, Severity: Warning,
		Message:   Term{"en verdi av `{0}` er et ord for ukjent, som NULL, og leses som en verdi", "a value of `{0}` is a word for unknown, as NULL, and is read as a value"},
		Help:      Term{"skriv ordet bak `ukjent betyr` i en innlesing, eller la cellen stå tom", "write the word behind `unknown means` in a mapping, or leave the cell blank"},
		Means:     Term{"Databaser og regneark skriver gjerne NULL eller noe slikt der ingenting er registrert. Som nøkkel eller referanse gjør det alle ukjente til én.", "Databases and spreadsheets like to write NULL or the like where nothing is recorded. As a key or a reference it makes one of all that are unknown."},
		Do:        Term{"Skriv `ukjent betyr \"NULL\"` i innlesingen, med det ordet som står i fila.", "Write `unknown means \"NULL\"` in the mapping, with the word that the file has."},
		Elsewhere: "interp/record/files TestAWordForUnknownAsAKey",
	},
	{
		Code: JSONSyntax, Severity: Error,
		Message:   Term{"ugyldig JSON: fant {0}, ventet {1}", "invalid JSON: found {0}, expected {1}"},
		Means:     Term{"Linjen er ikke skrevet slik JSON skal være, så posten er ikke lest.", "The line is not written as JSON has to be, so the record was not read."},
		Do:        Term{"Rett linjen, eller lag fila på nytt.", "Mend the line, or make the file again."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONEnds, Severity: Error,
		Message:   Term{"opplysningene slutter før tiden, ventet {0}", "the record ends early, expected {0}"},
		Means:     Term{"Posten slutter midt i, som oftest fordi fila er avkortet.", "The record ends in the middle, mostly because the file was cut short."},
		Do:        Term{"Hent eller lag fila på nytt.", "Fetch or make the file again."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONTwice, Severity: Error,
		Message:   Term{"{0} står to ganger i de samme opplysningene", "{0} stands twice in one record"},
		Means:     Term{"Samme felt står to ganger i én post, og ingen vet hvilken verdi som gjelder.", "One field stands twice in a record, and nobody knows which value holds."},
		Do:        Term{"Rett det der fila lages.", "Mend it where the file is made."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONDeep, Severity: Error,
		Message:   Term{"mer enn {0} nivåer inne i hverandre", "nested more than {0} levels deep"},
		Means:     Term{"Posten har lister eller felt inne i hverandre i flere ledd enn noen post har bruk for.", "The record nests lists or fields deeper than any record needs."},
		Do:        Term{"Se om det er riktig fil, og lag den enklere.", "See whether it is the right file, and make it simpler."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONSurrogate, Severity: Error,
		Message:   Term{"en halv surrogat i en tekst, ventet et helt tegn", "half a surrogate pair in a text, expected a whole character"},
		Means:     Term{"Et tegn i teksten er bare halvt, så teksten kan ikke leses sikkert.", "A character of the text is only half there, so the text cannot be read with certainty."},
		Do:        Term{"Rett tegnet der fila lages.", "Mend the character where the file is made."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: JSONManyKeys, Severity: Error,
		Message:   Term{"mer enn {0} nøkler i de samme opplysningene", "more than {0} keys in one record"},
		Means:     Term{"Posten har langt flere felt enn noen post har.", "The record has far more fields than any record has."},
		Do:        Term{"Se om det er riktig fil.", "See whether it is the right file."},
		Elsewhere: "interp/record/jsonl TestTooManyKeys",
	},
	{
		Code: JSONTwoOnLine, Severity: Error,
		Message:   Term{"mer tekst etter `}` på linjen, ventet én post per linje", "more text after `}` on the line, expected one record a line"},
		Means:     Term{"Det står mer enn én post på linjen, og bare den første kunne leses.", "There is more than one record on the line, and only one can be read."},
		Do:        Term{"Skriv én post på hver linje.", "Write one record a line."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVWidth, Severity: Error,
		Message:   Term{"raden har {0} celler, ventet {1} som i overskriften", "the row has {0} cells, expected {1} as in the header"},
		Means:     Term{"Raden har flere eller færre celler enn overskriften, så ingen vet hvilken celle som er hva.", "The row has more or fewer cells than the header, so nobody knows which cell is what."},
		Do:        Term{"Se etter skilletegn eller anførselstegn inne i en celle, og rett raden.", "Look for a separator or quote inside a cell, and mend the row."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVOpenQuote, Severity: Error,
		Message:   Term{"anførselstegnet lukkes ikke, ventet et til ved cellens slutt", "the quote is not closed, expected another at the end of the cell"},
		Means:     Term{"En celle begynner med et anførselstegn som aldri lukkes, så resten av fila ser ut som én celle.", "A cell begins with a quote that is never closed, so the rest of the file looks like one cell."},
		Do:        Term{"Sett inn anførselstegnet som mangler, eller ta bort det første.", "Put in the quote that is missing, or remove the first."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVAfterQuote, Severity: Error,
		Message:   Term{"fant tekst etter cellens lukkende anførselstegn, ventet skilletegn eller linjeslutt", "found text after the closing quote of a cell, expected a separator or the end of the line"},
		Help:      Term{"et anførselstegn inne i en celle skrives to ganger", "a quote inside a cell is written twice"},
		Means:     Term{"Etter at en celle er lukket med anførselstegn, står det mer tekst.", "There is more text after a cell was closed by its quote."},
		Do:        Term{"Skriv anførselstegn inne i en celle to ganger.", "Write quotes inside a cell twice."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVTwice, Severity: Error,
		Message:   Term{"kolonne {0} leses inn i samme felt som kolonne {1}", "column {0} is read into the same field as column {1}"},
		Means:     Term{"To kolonner har samme navn, eller navn på samme felt, så ingen vet hvilken som skal leses. Leses ingen av dem, gjør det ikke noe.", "Two columns have the same name, or names of one field, and nobody knows which is to be read. Where neither is read it does not matter."},
		Do:        Term{"Gi den ene et annet navn.", "Give one of them another name."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVNoName, Severity: Warning,
		Message:   Term{"kolonne {0} har ikke noe navn og leses ikke, men her står det noe i den", "column {0} has no name and is not read, but here it has something in it"},
		Means:     Term{"En kolonne har ingen overskrift, så ingen vet hva den er. Er den tom i alle rader, sies ingenting.", "A column has no heading, so nobody knows what it is. Nothing is said where it is empty in all rows."},
		Do:        Term{"Gi kolonnen en overskrift hvis den skal leses; ellers gjør ingenting.", "Give the column a heading where it is to be read; else do nothing."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVNoKey, Severity: Error,
		Message:   Term{"fant ingen kolonne for nøkkelen `{0}`: ingen av de {2} første linjene har overskriften {1}", "found no column for the key `{0}`: none of the first {2} lines has the heading {1}"},
		Means:     Term{"Ingen kolonne har nøkkelens overskrift, så postene kan ikke finnes igjen.", "No column has the heading of the key, so the records could not be found again."},
		Do:        Term{"Rett overskriften, eller skriv en innlesing som sier hvilken kolonne nøkkelen er i.", "Mend the heading, or write a mapping that says which column the key is in."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVSeparator, Severity: Error,
		Message:   Term{"fant bare én kolonne med skilletegnet {0}, men første linje har {1}", "found only one column with the separator {0}, but the first line has {1}"},
		Means:     Term{"Fila er delt med et annet tegn enn det som er oppgitt.", "The file is parted by another character than was named."},
		Do:        Term{"Oppgi riktig tegn med `--separator` eller i innlesingen.", "Name the right one with `--separator` or in the mapping."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: CSVWide, Severity: Error,
		Message:   Term{"mer enn {0} kolonner", "more than {0} columns"},
		Means:     Term{"Fila har langt flere kolonner enn noen fil med poster har.", "The file has far more columns than any file of records has."},
		Do:        Term{"Se om det er riktig fil og riktig skilletegn.", "See whether it is the right file and the right separator."},
		Elsewhere: "interp/record/csv TestTooManyColumns",
	},
	{
		Code: CSVLongCell, Severity: Error,
		Message:   Term{"en celle er lengre enn {0} MiB", "a cell is longer than {0} MiB"},
		Means:     Term{"En celle er så lang at et anførselstegn trolig mangler.", "A cell is so long that a quote is probably missing."},
		Do:        Term{"Se etter et anførselstegn som ikke lukkes.", "Look for a quote that is not closed."},
		Elsewhere: "interp/record/csv TestACellOverTheLimit",
	},
	{
		Code: CSVLineEnd, Severity: Error,
		Message:   Term{"fant et linjeskift av et annet slag inne i en celle, ventet samme linjeskift i hele filen", "found a line end of another kind inside a cell, expected the same line ends in the whole file"},
		Means:     Term{"Fila blander to slags linjeskift, så en celle kan være delt på feil sted.", "The file mixes two kinds of line ends, so a cell may have been parted in the wrong place."},
		Do:        Term{"Lagre fila på nytt med samme linjeskift overalt.", "Save it again with one kind of line end."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordStream, Severity: Error,
		Message:   Term{"en fil av dette formatet kan bare være {0} MiB når den ikke ligger på disk", "a file of this format can only be {0} MiB where it does not lie on a disk"},
		Means:     Term{"Formatet leses fram og tilbake, så en fil som kommer gjennom et rør, må få plass i minnet.", "The format is read back and forth, so a file that comes through a pipe has to fit in memory."},
		Do:        Term{"Lagre fila på disk, og oppgi navnet på den.", "Save it on a disk and give its name."},
		Elsewhere: "interp/record/files TestAStreamOfAFormatThatIsReadBackAndForth",
	},
	{
		Code: TableAbove, Severity: Note,
		Message:   Term{"overskriften står i denne linjen; linjer over den som ikke leses: {0}", "the header stands in this line; lines above it that are not read: {0}"},
		Means:     Term{"Over overskriften står det linjer som ikke er poster, som tittel og uttrekksdato.", "Above the header there are lines that are no records, such as a title and a date."},
		Do:        Term{"Ingenting, hvis det er riktig linje; ellers skriv `overskrift` med en kolonneoverskrift i innlesingen.", "Nothing where it is the right line; else write `heading` with a column's heading in the mapping."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: TableUnread, Severity: Note,
		Message:   Term{"kolonner som ikke leses: {0} (nummer {1})", "columns that are not read: {0} (number {1})"},
		Means:     Term{"Ingen felt leses fra disse kolonnene.", "No field is read from these columns."},
		Do:        Term{"Ingenting hvis de ikke trengs; ellers rett overskriften eller skriv en innlesing.", "Nothing where they are not needed; else mend the heading or write a mapping."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: TableShort, Severity: Note,
		Message:   Term{"rader med færre celler enn overskriften, fra og med denne: {0}; cellene som mangler, er lest som tomme", "rows with fewer cells than the header, from this one on: {0}; the missing cells were read as blank"},
		Means:     Term{"Noen programmer skriver ikke de tomme cellene sist i en rad.", "Some programs do not write the blank cells at the end of a row."},
		Do:        Term{"Ingenting, hvis de siste cellene skal være tomme.", "Nothing where the last cells are blank."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: TableBelow, Severity: Note,
		Message:   Term{"linjer under den siste posten, fra og med denne, som ikke leses: {0}", "lines below the last record, from this one on, that are not read: {0}"},
		Means:     Term{"Under den siste posten står det linjer som ikke er poster, som antall rader eller når uttrekket er laget.", "Below the last record there are lines that are no records, such as how many rows there are or when the file was made."},
		Do:        Term{"Ingenting. Er det en post, må den ha flere celler enn den første.", "Nothing. Where it is a record, it has to have more cells than the first."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: TableTotals, Severity: Note,
		Message:   Term{"rader med summer, fra og med denne, som ikke leses: {0}", "rows of totals, from this one on, that are not read: {0}"},
		Help:      Term{"skriv `utelat når {1} = \"Totalt\"` i en innlesing for å si selv hvilke rader som ikke er poster", "write `leave out when {1} = \"Total\"` in a mapping to say yourself which rows are no records"},
		Means:     Term{"Raden sier at den er en sum, har ingen dato, og resten er tall. Den er ingen post.", "The row says that it is a total, has no date, and the rest is numbers. It is no record."},
		Do:        Term{"Ingenting, eller si det med `utelat når` i innlesingen.", "Nothing, or say so with `leave out when` in the mapping."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: ZipFiles, Severity: Error,
		Message:   Term{"zip-filen har {0} filer i seg, ventet én", "the zip file has {0} files in it, expected one"},
		Means:     Term{"Bare en zip-fil med én fil i kan leses, for ingen har sagt hvilken av flere.", "Only a zip file with one file in it can be read, for nobody said which of several."},
		Do:        Term{"Pakk ut zip-fila, og oppgi filene i den.", "Unpack it, and name the files in it."},
		Elsewhere: "interp/record/files TestAZipFile",
	},
	{
		Code: ZipLocked, Severity: Error,
		Message:   Term{"zip-filen er låst med passord", "the zip file is locked with a password"},
		Means:     Term{"Innholdet i zip-fila kan ikke leses uten passordet.", "What is in the zip file cannot be read without its password."},
		Do:        Term{"Pakk den ut, og oppgi fila som var i den.", "Unpack it, and name the file that was in it."},
		Elsewhere: "interp/record/files TestAZipFile",
	},
	{
		Code: RecordGuessed, Severity: Warning,
		Message:   Term{"filen er ikke i UTF-8, og er lest som `windows-1252`", "the file is not in UTF-8, and was read as `windows-1252`"},
		Help:      Term{"er det riktig, skriv det i innlesingen (`tegnsett`) eller med `--encoding`", "where that is right, write it in the mapping (`encoding`) or with `--encoding`"},
		Means:     Term{"Ingen har sagt hvilket tegnsett fila har. Den har tegn som ikke er UTF-8, og er lest slik Windows skriver norsk.", "Nobody said which encoding the file has. It has characters that are not UTF-8, and was read as Windows writes Norwegian."},
		Do:        Term{"Se at æ, ø og å er riktige, og si det i innlesingen; da varsles det ikke mer.", "See that æ, ø and å are right, and say so in the mapping; then there is no warning any more."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: RecordZone, Severity: Error,
		Message:   Term{"verdien av `{0}` er et tidspunkt i UTC, og ingen har sagt hvilken tidssone datoen skal være i", "the value of `{0}` is a time in UTC, and nobody said in which time zone the date is wanted"},
		Help:      Term{"skriv for eksempel `tidssone \"Europe/Oslo\"` i innlesingen", "write for example `time zone \"Europe/Oslo\"` in the mapping"},
		Means:     Term{"Et tidspunkt i UTC sent på kvelden er neste dag i Norge, så datoen kan ikke leses sikkert.", "A time in UTC late in the evening is the next day in Norway, so the date cannot be read with certainty."},
		Do:        Term{"Skriv `tidssone` i innlesingen.", "Write `time zone` in the mapping."},
		Elsewhere: "testdata/hostile/records",
	},
}
