package syntax

import "ppolang/lang/diag"

// mappingRows say how a file is read: lines of an innlesing, and what stands in them.
// What belongs to the format stands behind it, or on a line of its own.
var mappingRows = rows{
	KwSeparator: {
		NB: "skilletegn", EN: "separator", Class: ClassPart,
		Lines: under{KwMapping: onlyLineOf[separatorLine]()},
		Like:  both{`format csv skilletegn ";"`, `format csv separator ";"`},
		Says: diag.Term{
			NB: "Tegnet mellom kolonnene i fila.",
			EN: "The character between the columns of the file.",
		},
	},
	KwEncoding: {
		NB: "tegnsett", EN: "encoding", Class: ClassPart,
		Lines: under{KwMapping: onlyLineOf[encodingLine]()},
		Like:  both{`format csv tegnsett "windows-1252"`, `format csv encoding "windows-1252"`},
		Says: diag.Term{
			NB: "Hvordan bokstavene i fila er lagret. Blir æ, ø og å feil, er det dette som må endres.",
			EN: "How the file's letters are stored. Where æ, ø and å come out wrong, this is what to change.",
		},
	},
	KwSheet: {
		NB: "ark", EN: "sheet", Class: ClassPart,
		Lines: under{KwMapping: onlyLineOf[sheetLine]()},
		Like:  both{`ark "Kontakter"`, `sheet "Contacts"`},
		Says: diag.Term{
			NB: "Hvilket ark i arbeidsboka som leses.",
			EN: "Which sheet of the workbook is read.",
		},
	},
	KwElement: {
		NB: "post", EN: "record", Class: ClassPart, Alias: true,
		Lines: under{KwMapping: onlyLineOf[elementLine]()},
		Like:  both{`format xml post "Objektholder/Episode"`, `format xml record "Objektholder/Episode"`},
		Says: diag.Term{
			NB: "Hvilket element i meldingen som er en post. Stiene til feltene går ut fra det.",
			EN: "Which element of the message is a record. The paths of the fields begin there.",
		},
	},
	KwHeading: {
		NB: "overskrift", EN: "heading",
		Lines: under{KwMapping: onlyLineOf[headingLine]()},
		Like:  both{`overskrift "EpisodeID"`, `heading "EpisodeID"`},
		Says: diag.Term{
			NB: "En overskrift som linja med overskrifter har. Linjene over hoppes over.",
			EN: "A heading that the line of headings has. The lines above it are skipped.",
		},
	},
	KwUnknownMeans: {
		NB: "ukjent betyr", EN: "unknown means",
		Lines: under{KwMapping: onlyLineOf[unknownMeansLine]()},
		Like:  both{`ukjent betyr "NULL", "(tom)", "-"`, `unknown means "NULL", "(blank)", "-"`},
		Says: diag.Term{
			NB: "Ord som betyr at opplysningen ikke er registrert, uansett kolonne.",
			EN: "Words that mean that nothing is recorded, in any column.",
		},
	},
	KwLeaveOut: {
		NB: "utelat når", EN: "leave out when",
		Lines: under{KwMapping: lineOf[leaveOutLine]()},
		Like:  both{`utelat når kontakt_id = "Totalt"`, `leave out when contact_id = "Total"`},
		Says: diag.Term{
			NB: "Rader som ikke er poster, som en rad med summer. Med flere linjer er det nok at én stemmer.",
			EN: "Rows that are no records, such as one of totals. Of several such lines one is enough.",
		},
	},
	KwOnePer: {
		NB: "én post per", EN: "one record per",
		Lines: under{KwMapping: onlyLineOf[onePerLine]()},
		Like:  both{"én post per kontakt_id", "one record per contact_id"},
		Says: diag.Term{
			NB: "Rader med samme nøkkel er én post, også om de står i hver sin fil. Lister samles, og det andre må være likt.",
			EN: "Rows with one key are one record, in several files too. Lists are gathered, and all else has to agree.",
		},
	},
	KwDecimalMark: {
		NB: "desimaltegn", EN: "decimal mark",
		Lines: under{KwMapping: onlyLineOf[decimalMarkLine]()},
		Like:  both{`desimaltegn ","`, `decimal mark ","`},
		Says: diag.Term{
			NB: "Tegnet foran desimalene i fila, også der komma skiller kolonnene.",
			EN: "The character before the decimals in the file, also where commas part the columns.",
		},
	},
	KwTimeZone: {
		NB: "tidssone", EN: "time zone",
		Lines: under{KwMapping: onlyLineOf[timeZoneLine]()},
		Like:  both{`tidssone "Europe/Oslo"`, `time zone "Europe/Oslo"`},
		Says: diag.Term{
			NB: "Hvilken dag et tidspunkt med Z eller +01:00 hører til: dagen det er der.",
			EN: "Which day a time with Z or +01:00 belongs to: the day that it is there.",
		},
	},
	KwPath: {
		NB: "sti", EN: "path", Class: ClassPart,
		Like: both{`felt hovedtilstand fra sti "Tilstand[1]/Kode/@kodeVerdi"`, `field condition from path "Tilstand[1]/Kode/@kodeVerdi"`},
		Says: diag.Term{
			NB: "Veien i meldingen fra posten til feltet: elementer med skråstrek mellom, @ foran et attributt, .. for elementet utenfor.",
			EN: "The way in the message from the record to the field: elements with slashes between, @ before an attribute, .. for the element around.",
		},
	},
	KwLookUp: {
		NB: "slå opp", EN: "look up", Class: ClassPart,
		Like: both{
			"felt enhet fra sti «RefEnhet[@typeEnhet=\"2\"]/@enhetID» slå opp \"../../Enhet[@enhetID]/@enhetLokal\"",
			"field unit from path «RefEnhet[@typeEnhet=\"2\"]/@enhetID» look up \"../../Enhet[@enhetID]/@enhetLokal\"",
		},
		Says: diag.Term{
			NB: "Slår det som står ved stien, opp i en tabell i meldingen: attributtet uten verdi skal være lik det.",
			EN: "Looks what stands at the path up in a table of the message: the attribute without a value has to be equal to it.",
		},
	},
	KwAsShare: {
		NB: "som andel", EN: "as share", Class: ClassPart,
		Like: both{`felt digital_andel fra "Andel" som andel`, `field digital_share from "Share" as share`},
		Says: diag.Term{
			NB: "Tallene i kolonnen er andeler: 0,8 er 80 %.",
			EN: "The numbers of the column are shares: 0.8 is 80 %.",
		},
	},
	KwSplitOn: {
		NB: "delt på", EN: "split on", Class: ClassPart,
		Like: both{`felt prosedyrer fra "Koder" delt på "|"`, `field procedures from "Codes" split on "|"`},
		Says: diag.Term{
			NB: "Flere koder i en celle, med dette tegnet mellom.",
			EN: "Several codes in a cell, with this character between them.",
		},
	},
	KwFirstWord: {
		NB: "første ord", EN: "first word", Class: ClassPart,
		Like: both{`felt prosedyrer fra "Koder" delt på "|" første ord`, `field procedures from "Codes" split on "|" first word`},
		Says: diag.Term{
			NB: "Bare det første ordet i cellen, eller i hver del av den: koden uten tittelen bak.",
			EN: "Only the first word of the cell, or of each part of it: the code without the title behind it.",
		},
	},
	KwUpperCase: {
		NB: "store bokstaver", EN: "upper case", Class: ClassPart,
		Like: both{`felt takster fra "Takst" store bokstaver`, `field fees from "Fee" upper case`},
		Says: diag.Term{
			NB: "Leses som om det sto med store bokstaver: 201b er 201B.",
			EN: "Is read as if it were in capitals: 201b is 201B.",
		},
	},
	KwOptional: {
		NB: "valgfri", EN: "optional", Class: ClassPart,
		Like: both{`felt fritatt fra "Fritatt" valgfri`, `field exempt from "Exempt" optional`},
		Says: diag.Term{
			NB: "Overskriften kan mangle i fila. Da er feltet ukjent.",
			EN: "The heading may be missing from the file. The field is unknown then.",
		},
	},
	KwFind: {
		NB: "finn", EN: "find", Class: ClassPart,
		Like: both{
			"felt program finn program der (enhet = kontakt.enhet og kontakt.dato mellom start og slutt)",
			"field programme find programme where (unit = contact.unit and contact.day between start and end)",
		},
		Says: diag.Term{
			NB: "Den eneste posten som passer: nøkkelen dens, eller et felt i den som alle som passer, er enige om. Finnes ingen eller flere, gjelder neste linje for feltet.",
			EN: "The only record that fits: its key, or a field of it on which all that fit agree. Where there is none, or no agreement, the next line for the field counts.",
		},
	},
}
