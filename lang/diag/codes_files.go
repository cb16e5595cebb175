package diag

// Of files and code lists: 8xx.
const (
	PathOutsideRoot     Code = "PPO801"
	TooManyFiles        Code = "PPO802"
	ImportCycle         Code = "PPO803"
	TooManyDeclarations Code = "PPO804"
	FileNotRead         Code = "PPO806"
	ListHeader          Code = "PPO810"
	ListLine            Code = "PPO811"
	ListDate            Code = "PPO812"
	ListNotUTF8         Code = "PPO813"
)

var fileCodes = []Entry{
	{
		Code: PathOutsideRoot, Severity: Error,
		Message:   Term{"ventet en sti til en fil under samme rot", "expected a path to a file below the same root"},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: TooManyFiles, Severity: Error,
		Message:   Term{"for mange filer, ventet høyst {0} og høyst {1} nivåer", "too many files, expected at most {0} and at most {1} levels"},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: ImportCycle, Severity: Error,
		Message:   Term{"fila bruker seg selv", "the file uses itself"},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: TooManyDeclarations, Severity: Error,
		Message:   Term{"for mange deklarasjoner, ventet høyst {0}", "too many declarations, expected at most {0}"},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: FileNotRead, Severity: Error,
		Message:   Term{"fila kan ikke leses", "the file cannot be read"},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: ListHeader, Severity: Error,
		Message:   Term{"ventet `code;title` eller `code;title;from;to` på første linje", "expected `code;title` or `code;title;from;to` on the first line"},
		Elsewhere: "lang/check: TestCodeLists",
	},
	{
		Code: ListLine, Severity: Error,
		Message:   Term{"ventet en kode, en tittel og kanskje to datoer, med semikolon mellom", "expected a code, a title and perhaps two dates, with semicolons between"},
		Elsewhere: "lang/check: TestCodeLists",
	},
	{
		Code: ListDate, Severity: Error,
		Message:   Term{"datoen kan ikke leses", "the date cannot be read"},
		Elsewhere: "lang/check: TestCodeLists",
	},
	{
		Code: ListNotUTF8, Severity: Error,
		Message:   Term{"kodelista er ikke UTF-8", "the code list is not UTF-8"},
		Elsewhere: "lang/check: TestCodeLists",
	},
}
