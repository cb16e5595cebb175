package diag

// What is said of a file that is looked at only.
const InspectFormat Code = "PPO660"

var inspectCodes = []Entry{
	{
		Code: InspectFormat, Severity: Error,
		Message:   Term{"filen har ikke noe format som leses (.{0}, som tekst også .gz og .zip)", "the file has no format that is read (.{0}, of texts also .gz and .zip)"},
		Means:     Term{"Verken filnavnet eller det fila begynner med, er et format som noen leser kjenner: for eksempel er den en PDF, et Word-dokument eller et gammelt regneark (`.xls`).", "Neither the file's name nor how it begins is a format that any reader knows: it is a PDF, for example, a document of Word, or an old workbook (`.xls`)."},
		Do:        Term{"Lagre den som CSV eller `.xlsx` i programmet den kommer fra.", "Save it as CSV or `.xlsx` in the program that it comes from."},
		Elsewhere: "interp/inspect TestWhatIsNoFormat",
	},
}
