package diag

// Of files and code lists: 8xx.
const (
	PathOutsideRoot     Code = "PPO801"
	TooManyFiles        Code = "PPO802"
	ImportCycle         Code = "PPO803"
	TooManyDeclarations Code = "PPO804"
	FileNotRead         Code = "PPO806"
	FileOfRecords       Code = "PPO807"
	ListHeader          Code = "PPO810"
	ListLine            Code = "PPO811"
	ListDate            Code = "PPO812"
	ListNotUTF8         Code = "PPO813"
	TooManyRelated      Code = "PPO825"
	TooManyCodes        Code = "PPO826"
	TooManyWaived       Code = "PPO830"
	WaiverEnded         Code = "PPO831"
	WaiverOfNothing     Code = "PPO832"
	WaiverOfSeveral     Code = "PPO833"
	NotAWaiver          Code = "PPO834"
)

var fileCodes = []Entry{
	{
		Code: PathOutsideRoot, Severity: Error,
		Message:   Term{"ventet en sti til en fil under samme rot", "expected a path to a file below the same root"},
		Means:     Term{"Regler kan bare bruke filer i samme mappe som hovedfila eller under den, eller under mappen som har merket `.ppolang`.", "Rules can use only files in the folder of the main file or below it, or below the folder that has the mark `.ppolang`."},
		Do:        Term{"Flytt fila dit, eller legg et merke `.ppolang` i mappen som er felles for begge.", "Move the file there, or put a mark `.ppolang` into the folder that both share."},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: TooManyFiles, Severity: Error,
		Message:   Term{"for mange filer, ventet høyst {0} og høyst {1} nivåer", "too many files, expected at most {0} and at most {1} levels"},
		Means:     Term{"Reglene bruker flere filer, eller filer i flere ledd, enn det som blir lest.", "The rules use more files, or files in more steps, than are read."},
		Do:        Term{"Slå sammen filer, eller bruk færre.", "Join files, or use fewer."},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: ImportCycle, Severity: Error,
		Message:   Term{"fila bruker seg selv", "the file uses itself"},
		Means:     Term{"Fila bruker en fil som igjen bruker denne. Det kan bare en fil med eksempler.", "The file uses a file that uses this one again. Only a file of examples may."},
		Do:        Term{"Ta bort en av linjene med `bruk`, eller flytt det begge trenger til en tredje fil.", "Remove one of the lines with `use`, or move what both need into a third file."},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: TooManyDeclarations, Severity: Error,
		Message:   Term{"for mange deklarasjoner, ventet høyst {0}", "too many declarations, expected at most {0}"},
		Means:     Term{"Regelsettet har flere deklarasjoner enn det som blir kontrollert.", "The rule set has more declarations than are checked."},
		Do:        Term{"Del det i flere regelsett.", "Divide it into several rule sets."},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: FileNotRead, Severity: Error,
		Message:   Term{"fila finnes ikke her, eller kan ikke leses", "the file is not here, or cannot be read"},
		Help:      Term{"reglene står i flere filer: legg også denne dit stien sier", "the rules are in several files: put this one too where the path says"},
		Means:     Term{"Fila som er nevnt her, finnes ikke eller kan ikke åpnes.", "The file that is named here does not exist or cannot be opened."},
		Do:        Term{"Se om navnet og mappen er riktig skrevet, og om dere har lov til å lese fila.", "See whether its name and folder are right, and whether you may read it."},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: FileOfRecords, Severity: Error,
		Message:   Term{"fila har poster, ikke regler", "the file has records, not rules"},
		Means:     Term{"Fila som er nevnt her, er en tabell eller en annen fil med data. Den blir ikke lest som regler, og ikke noe av den blir vist.", "The file that is named here is a table or another file of data. It is not read as rules, and nothing of it is shown."},
		Do:        Term{"Skriv navnet på en regelfil. Filer med poster gis til `eval`.", "Write the name of a rule file. Files of records are given to `eval`."},
		Elsewhere: "lang/check: TestFilesThatCannotBeUsed",
	},
	{
		Code: ListHeader, Severity: Error,
		Message:   Term{"ventet `code;title` eller `code;title;from;to` på første linje", "expected `code;title` or `code;title;from;to` on the first line"},
		Means:     Term{"Første linje i en kodeliste sier hvilke kolonner den har, og denne gjør ikke det.", "The first line of a code list says which columns it has, and this one does not."},
		Do:        Term{"Skriv `code;title` eller `code;title;from;to` øverst i fila.", "Write `code;title` or `code;title;from;to` at the top of the file."},
		Elsewhere: "lang/check: TestCodeLists",
	},
	{
		Code: ListLine, Severity: Error,
		Message:   Term{"ventet en kode, en tittel og kanskje to datoer, med semikolon mellom", "expected a code, a title and perhaps two dates, with semicolons between"},
		Means:     Term{"Linjen i kodelista har for få eller for mange deler, eller koden mangler.", "The line of the code list has too few or too many parts, or lacks its code."},
		Do:        Term{"Skriv kode, tittel og eventuelt to datoer, med semikolon mellom.", "Write the code, its title and perhaps two dates, with semicolons between."},
		Elsewhere: "lang/check: TestCodeLists",
	},
	{
		Code: ListDate, Severity: Error,
		Message:   Term{"datoen kan ikke leses", "the date cannot be read"},
		Means:     Term{"En dato i kodelista er ikke skrevet slik at den kan leses.", "A date of the code list is not written so that it can be read."},
		Do:        Term{"Skriv den som `2026-01-31` eller `31.01.2026`.", "Write it as `2026-01-31` or `31.01.2026`."},
		Elsewhere: "lang/check: TestCodeLists",
	},
	{
		Code: ListNotUTF8, Severity: Error,
		Message:   Term{"kodelista er ikke UTF-8", "the code list is not UTF-8"},
		Means:     Term{"Kodelista er lagret med et annet tegnsett enn UTF-8, så æ, ø og å kan ikke leses sikkert.", "The code list was saved in another encoding than UTF-8, so its letters cannot be read with certainty."},
		Do:        Term{"Lagre den på nytt med tegnsettet UTF-8.", "Save it again in UTF-8."},
		Elsewhere: "lang/check: TestCodeLists",
	},
	{
		Code: TooManyRelated, Severity: Error,
		Message:   Term{"regler er unntak fra hverandre eller går foran hverandre i mer enn {0} par", "rules are exceptions to one another or override one another in more than {0} pairs"},
		Means:     Term{"Et avsnitt eller en tabell som nevnes, står for alle sine regler, og dette blir for mange par av regler.", "A section or a table that is named stands for all its rules, and this makes too many pairs of rules."},
		Do:        Term{"La reglene ha et felles vilkår med `når` eller `unntatt når` i stedet.", "Let the rules share a condition with `when` or `except when` instead."},
		Elsewhere: "lang/check: TestPairsOfRulesHaveAnEnd",
	},
	{
		Code: TooManyCodes, Severity: Error,
		Message:   Term{"kodelistene har for mange koder, ventet høyst {0}", "the code lists have too many codes, expected at most {0}"},
		Means:     Term{"Regelsettets kodelister har til sammen flere koder enn det som blir lest.", "The code lists of the rule set have more codes in all than are read."},
		Do:        Term{"Se om en liste er hentet inn mange ganger, eller del regelsettet.", "See whether a list is taken in many times, or divide the rule set."},
		Elsewhere: "lang/check: TestCodesInListsHaveAnEnd",
	},
	{
		Code: TooManyWaived, Severity: Error,
		Message:   Term{"det er godtatt avvik for mer enn {0} par av regel og nøkkel", "waivers name more than {0} pairs of a rule and a key"},
		Means:     Term{"Et avvik gjelder hver regel i det på hver nøkkel i det, og en tabell står for alle sine rader. Til sammen blir det for mange.", "A waiver is about each rule on each key in it, and a table stands for all its rows. In all these are too many."},
		Do:        Term{"La regelen ha et unntak i stedet, eller nevn færre regler i hvert avvik.", "Let the rule have an exception instead, or name fewer rules in each waiver."},
		Elsewhere: "lang/check: TestWaiversHaveAnEnd",
	},
	{
		Code: NotAWaiver, Severity: Error,
		Message:   Term{"i en fil med avvik står det bare `{0}`", "a file of waivers has only `{0}`"},
		Means:     Term{"En fil som gis med `--waivers`, sier hvilke funn som er godtatt, og endrer ikke reglene.", "A file that is given with `--waivers` says which findings are accepted, and does not change the rules."},
		Do:        Term{"Flytt det andre til regelsettet.", "Move the rest to the rule set."},
		Elsewhere: "lang/check: TestAFileOfWaivers",
	},
	{
		Code: WaiverEnded, Severity: Note,
		Message:   Term{"avviket gikk ut {0}; funn det gjaldt, telles igjen", "the waiver ended on {0}; findings that it was about count again"},
		Means:     Term{"Dagen kjøringen er for, er etter avvikets siste dag. Funnene telles som alle andre.", "The day of the run is past the waiver's last day. The findings count as all others do."},
		Do:        Term{"Rett det funnene gjelder, eller la den som kan, godta avviket på nytt med en ny dag. Ta bort avvik som ikke trengs.", "Mend what the findings are about, or have whoever may accept it anew, with another day. Remove waivers that are not needed."},
		Elsewhere: "cmd/ppolang: waivers.txtar",
	},
	{
		Code: WaiverOfNothing, Severity: Note,
		Message:   Term{"avviket treffer ingen funn på `{0}`", "the waiver is about no finding on `{0}`"},
		Means:     Term{"Ingen funn av regelen peker på en slik post i denne kjøringen. Det kan være rettet, nøkkelen kan være feil skrevet, eller posten er ikke med i filene.", "No finding of the rule points to such a record in this run. It may have been mended, the key may be misspelt, or the record is not in the files."},
		Do:        Term{"Ta bort nøkkelen når funnet er rettet.", "Remove the key once the finding was mended."},
		Elsewhere: "cmd/ppolang: waivers.txtar",
	},
	{
		Code: WaiverOfSeveral, Severity: Note,
		Message:   Term{"poster av flere slag har nøkkelen `{0}`, og avviket sier ikke hvilket; ingenting er godtatt", "records of several types have the key `{0}`, and the waiver does not say which; nothing is accepted"},
		Means:     Term{"Funn av regelen peker på poster av flere slag som har nøkkelen.", "Findings of the rule point to records of several types that have the key."},
		Do:        Term{"Skriv navnet på posten foran nøkkelen, som i `på kontakt \"K-1\"`.", "Write the name of the record before the key, as in `on contact \"K-1\"`."},
		Elsewhere: "cmd/ppolang: waivers.txtar",
	},
}
