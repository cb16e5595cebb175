package diag

// What the readers of workbooks and of Parquet say: 670 to 684. The names of sheets
// are said where somebody has to choose among them; they are masked like all else.
const (
	XLSXNoSheet  Code = "PPO670"
	XLSXSheets   Code = "PPO671"
	XLSXFormula  Code = "PPO672"
	XLSXError    Code = "PPO673"
	XLSXMerged   Code = "PPO674"
	XLSXHidden   Code = "PPO675"
	XLSXLimit    Code = "PPO676"
	XLSXCompound Code = "PPO677"
	XLSXHostile  Code = "PPO678"
	XLSXDated    Code = "PPO679"

	ParquetEncrypted Code = "PPO680"
	ParquetType      Code = "PPO681"
	ParquetLimit     Code = "PPO682"
	ParquetDamaged   Code = "PPO683"
	XLSXDamaged      Code = "PPO684"
)

var workbookCodes = []Entry{
	{
		Code: XLSXNoSheet, Severity: Error,
		Message:   Term{"arbeidsboka har ikke noe ark som heter `{0}`; den har {1}", "the workbook has no sheet called `{0}`; it has {1}"},
		Means:     Term{"Innlesingen sier hvilket ark som skal leses, og det finnes ikke i arbeidsboka.", "The mapping says which sheet is read, and the workbook has none of that name."},
		Do:        Term{"Rett navnet bak `ark` i innlesingen, eller navnet på arket.", "Mend the name behind `sheet` in the mapping, or that of the sheet."},
		Elsewhere: "interp/record/xlsx TestWhichSheetIsRead",
	},
	{
		Code: XLSXSheets, Severity: Error,
		Message:   Term{"flere ark har en overskrift som passer: {0}; si hvilket i innlesingen med `ark`", "several sheets have a header that fits: {0}; say which in the mapping with `sheet`"},
		Means:     Term{"Arbeidsboka har flere ark som kan være det som skal leses, og ingen vet hvilket.", "The workbook has several sheets that may be the one to read, and nobody knows which."},
		Do:        Term{"Skriv `ark \"navnet\"` i innlesingen, eller ta bort de andre arkene.", "Write `sheet \"its name\"` in the mapping, or remove the other sheets."},
		Elsewhere: "interp/record/xlsx TestWhichSheetIsRead",
	},
	{
		Code: XLSXFormula, Severity: Error,
		Message:   Term{"`{0}` er en formel uten lagret verdi, ventet {1}", "`{0}` is a formula without a stored value, expected {1}"},
		Help:      Term{"åpne arbeidsboka i Excel eller LibreOffice og lagre den, så blir verdien regnet ut og lagret", "open the workbook in Excel or LibreOffice and save it, which works the value out and stores it"},
		Means:     Term{"Cella har en formel som aldri er regnet ut, som oftest fordi fila er skrevet av et program. Her regnes ingenting ut.", "The cell has a formula that was never worked out, mostly because a program wrote the file. Nothing is worked out here."},
		Do:        Term{"Åpne arbeidsboka i et regneark og lagre den, eller skriv verdien i cella.", "Open the workbook in a spreadsheet and save it, or write the value into the cell."},
		Elsewhere: "interp/record/xlsx TestCells",
	},
	{
		Code: XLSXError, Severity: Warning,
		Message:   Term{"cella for `{0}` har en feil (som `#N/A`), og verdien er ukjent", "the cell of `{0}` has an error (such as `#N/A`), and its value is unknown"},
		Means:     Term{"Formelen i cella ga en feil da arbeidsboka ble lagret, så feltet er lest som ukjent.", "The formula in the cell gave an error when the workbook was saved, so the field was read as unknown."},
		Do:        Term{"Rett formelen, eller la cella stå tom.", "Mend the formula, or leave the cell empty."},
		Elsewhere: "interp/record/xlsx TestCells",
	},
	{
		Code: XLSXMerged, Severity: Warning,
		Message:   Term{"arket har sammenslåtte celler ({0}); bare den første cella har verdien, de andre er tomme", "the sheet has merged cells ({0}); only the first has the value, the others are blank"},
		Means:     Term{"Der celler er slått sammen, står verdien bare i den første; postene på de andre linjene har den ikke.", "Where cells are merged, the value stands in the first only; the records in the other rows do not have it."},
		Do:        Term{"Opphev sammenslåingen, og fyll ut hver celle.", "Undo the merging, and fill in every cell."},
		Elsewhere: "interp/record/xlsx TestACalcWorkbook",
	},
	{
		Code: XLSXHidden, Severity: Note,
		Message:   Term{"{0} er skjult, og er lest som alt annet", "{0} hidden, and read like all else"},
		Means:     Term{"Rader, kolonner eller ark som er skjult i regnearket, er lest som om de var synlige. Et filter skjuler rader på samme måte.", "Rows, columns or sheets that are hidden in the spreadsheet were read as if they were shown. A filter hides rows in the same way."},
		Do:        Term{"Gjør ingenting hvis de skal være med; ellers slett dem, eller skriv `utelat når` i innlesingen.", "Do nothing where they belong to it; else delete them, or write `leave out when` in the mapping."},
		Elsewhere: "interp/record/xlsx TestACalcWorkbook",
	},
	{
		Code: XLSXLimit, Severity: Error,
		Message:   Term{"arbeidsboka har mer enn {1} {0}, og lesingen stoppet der", "the workbook has more than {1} {0}, and reading stopped there"},
		Means:     Term{"Arbeidsboka er større enn noen arbeidsbok med poster er, eller er laget for å fylle minnet.", "The workbook is larger than any workbook of records is, or was made to fill the memory."},
		Do:        Term{"Se om det er riktig fil; ellers del den, eller lagre arket som CSV.", "See whether it is the right file; else part it, or save the sheet as CSV."},
		Elsewhere: "interp/record/xlsx TestLimits",
	},
	{
		Code: XLSXCompound, Severity: Error,
		Message:   Term{"arbeidsboka er beskyttet med passord, eller er en gammel Excel-fil (`.xls`)", "the workbook is protected with a password, or is an old Excel file (`.xls`)"},
		Help:      Term{"åpne den i Excel, ta bort passordet og lagre den som `.xlsx`", "open it in Excel, remove the password and save it as `.xlsx`"},
		Means:     Term{"Fila er pakket slik Excel gjorde før 2007, eller slik det gjør når den har passord. Innholdet kan ikke leses.", "The file is wrapped as Excel did before 2007, or does where it has a password. What is in it cannot be read."},
		Do:        Term{"Ta bort passordet, og lagre arbeidsboka som `.xlsx`.", "Remove the password, and save the workbook as `.xlsx`."},
		Elsewhere: "interp/record/xlsx TestFilesOfAnotherKind",
	},
	{
		Code: XLSXHostile, Severity: Error,
		Message:   Term{"XML-en i arbeidsboka har {0}, og leses ikke", "the XML in the workbook has {0}, and is not read"},
		Means:     Term{"Ingen regneark skriver slikt; det brukes til å få programmer til å hente filer eller fylle minnet.", "No spreadsheet writes such; it is used to make programs fetch files or fill their memory."},
		Do:        Term{"Finn ut hvor fila kommer fra. Er den god, lagre den på nytt i et regneark.", "Find out where the file comes from. If it is good, save it again in a spreadsheet."},
		Elsewhere: "interp/record/xlsx TestHostileXML",
	},
	{
		Code: XLSXDated, Severity: Error,
		Message:   Term{"cella for `{0}` er en dato, ventet {1}", "the cell of `{0}` is a date, expected {1}"},
		Help:      Term{"et regneark kan ha gjort koden eller tallet om til en dato; formater kolonnen som tekst før den fylles", "a spreadsheet may have turned the code or number into a date; format the column as text before it is filled"},
		Means:     Term{"Regneark gjør det som ligner en dato, om til en dato, og da er det som sto der, tapt.", "Spreadsheets turn what looks like a date into a date, and what stood there is lost."},
		Do:        Term{"Gjør kolonnen til tekst, og fyll cella på nytt.", "Make the column text, and fill in the cell again."},
		Elsewhere: "interp/record/xlsx TestCells",
	},
	{
		Code: ParquetEncrypted, Severity: Error,
		Message:   Term{"Parquet-fila er kryptert", "the Parquet file is encrypted"},
		Means:     Term{"Innholdet i fila kan bare leses med en nøkkel.", "What is in the file can only be read with a key."},
		Do:        Term{"Lag fila uten kryptering, på et sted der den er trygg.", "Make the file without encryption, in a place where it is safe."},
		Elsewhere: "interp/record/parquet TestFilesOfAnotherKind",
	},
	{
		Code: ParquetType, Severity: Error,
		Message:   Term{"kolonnen for `{0}` er {1} i Parquet-fila, ventet tekst, tall, dato eller en liste av slike", "the column of `{0}` is {1} in the Parquet file, expected a text, a number, a date or a list of such"},
		Means:     Term{"Kolonnen har en type som feltet ikke kan leses av, for eksempel grupper av felt inne i hverandre.", "The column has a type that the field cannot be read from, such as groups of fields within one another."},
		Do:        Term{"Lag kolonnen som tekst, tall, dato eller liste av tekster.", "Make the column a text, a number, a date or a list of texts."},
		Elsewhere: "interp/record/parquet TestColumns",
	},
	{
		Code: ParquetLimit, Severity: Error,
		Message:   Term{"Parquet-fila har {0} over grensen på {1}, og lesingen stoppet der", "the Parquet file has {0} beyond the limit of {1}, and reading stopped there"},
		Means:     Term{"Fila har deler som er større enn noen fil med poster har, eller er laget for å fylle minnet.", "The file has parts that are larger than any file of records has, or was made to fill the memory."},
		Do:        Term{"Skriv fila med mindre radgrupper og sider.", "Write the file with smaller row groups and pages."},
		Elsewhere: "interp/record/parquet TestLimits",
	},
	{
		Code: ParquetDamaged, Severity: Error,
		Message:   Term{"Parquet-fila er skadet eller avkortet, og lesingen stoppet der", "the Parquet file is damaged or cut short, and reading stopped there"},
		Means:     Term{"Fila er ikke slik den selv sier at den er, så resten er ikke lest.", "The file is not what it says itself that it is, so the rest was not read."},
		Do:        Term{"Hent eller lag fila på nytt.", "Fetch or make the file again."},
		Elsewhere: "interp/record/parquet TestDamagedFiles",
	},
	{
		Code: XLSXDamaged, Severity: Error,
		Message:   Term{"arbeidsboka er skadet eller avkortet, og lesingen stoppet der", "the workbook is damaged or cut short, and reading stopped there"},
		Means:     Term{"Arbeidsboka er ikke slik en arbeidsbok skal være, så resten er ikke lest.", "The workbook is not what a workbook has to be, so the rest was not read."},
		Do:        Term{"Hent fila på nytt, eller åpne den i et regneark og lagre den.", "Fetch the file again, or open it in a spreadsheet and save it."},
		Elsewhere: "interp/record/xlsx TestDamagedFiles",
	},
}
