package diag

// Of mappings: 42x to 44x.
const (
	OptionOfFormat  Code = "PPO422"
	FormatNeeded    Code = "PPO423"
	HeadingOfXML    Code = "PPO424"
	BadPath         Code = "PPO425"
	PerOther        Code = "PPO426"
	BadDecimalMark  Code = "PPO427"
	UnknownTimeZone Code = "PPO428"
	EmptyText       Code = "PPO429"
	ReadingOfOther  Code = "PPO430"
	KeyDerived      Code = "PPO431"
	NotOfRow        Code = "PPO432"
	NeverReached    Code = "PPO433"
	DerivedRead     Code = "PPO434"
	JoinedAlways    Code = "PPO435"
	JoinedOfSeveral Code = "PPO436"
	FindCircle      Code = "PPO437"
	SampleLacks     Code = "PPO438"
)

var mappingCodes = []Entry{
	{
		Code: OptionOfFormat, Severity: Error,
		Message: Term{"`{0}` hører til `{1}`, og fila er `{2}`", "`{0}` belongs to `{1}`, and the file is `{2}`"},
		Means:   Term{"Det som står her, finnes ikke i filer av det formatet innlesingen er for.", "What is stated here does not exist in files of the format that the mapping is for."},
		Do:      Term{"Bytt formatet, eller ta bort det som ikke hører til.", "Change the format, or remove what does not belong to it."},
		Example: base + `innlesing inn for p
  format csv ark "Kontakter"
  felt id fra "Id"
`,
		Near: base + `innlesing inn for p
  ark "Kontakter"
  felt id fra "Id"
`,
	},
	{
		Code: FormatNeeded, Severity: Error,
		Message: Term{"`{0}` trenger `{1}`", "`{0}` needs `{1}`"},
		Means:   Term{"Stier og elementer finnes bare i XML, så innlesingen må si at fila er det.", "Paths and elements exist in XML only, and the mapping has to say that the file is that."},
		Do:      Term{"Skriv formatet på en egen linje i innlesingen.", "Write the format on a line of the mapping."},
		Example: base + `innlesing inn for p
  felt id fra sti "@id"
`,
		Near: base + `innlesing inn for p
  format xml post "Episode"
  felt id fra sti "@id"
`,
	},
	{
		Code: HeadingOfXML, Severity: Error,
		Message: Term{"en melding i XML har ingen overskrifter; skriv `{0}`", "a message of XML has no headings; write `{0}`"},
		Means:   Term{"I XML står opplysningene i elementer og attributter, og hvert felt får en sti.", "In XML the facts stand in elements and attributes, and each field has a path."},
		Do:      Term{"Skriv veien fra posten til feltet bak `sti`.", "Write the way from the record to the field behind `path`."},
		Example: base + `innlesing inn for p
  format xml post "Episode"
  felt id fra "Id"
`,
		Near: base + `innlesing inn for p
  format xml post "Episode"
  felt id fra sti "Id"
`,
	},
	{
		Code: BadPath, Severity: Error,
		Message: Term{"`{0}` er ingen del av en sti: {1}", "`{0}` is no part of a path: {1}"},
		Means:   Term{"Stien kan ikke leses. Den går fra elementet som er posten, til der feltet står.", "The path cannot be read. It leads from the element that is the record to where the field stands."},
		Do:      Term{"Skriv elementer med `/` mellom, og `@` foran et attributt til slutt.", "Write elements with `/` between, and `@` before an attribute at the end."},
		Example: base + `innlesing inn for p
  format xml post "Episode"
  felt id fra sti "Pasient//@id"
`,
		Near: base + `innlesing inn for p
  format xml post "Episode"
  felt id fra sti "../Pasient[@type='2'][1]/@id"
`,
	},
	{
		Code: PerOther, Severity: Error,
		Message: Term{"`{0}` er ikke nøkkelen til `{1}`: den er `{2}`", "`{0}` is not the key of `{1}`: that is `{2}`"},
		Means:   Term{"Rader er samme post når de har samme nøkkel, så det er den som må stå her.", "Rows are one record where they have one key, and so that has to stand here."},
		Do:      Term{"Skriv navnet på nøkkelfeltet.", "Write the name of the key field."},
		Example: base + `innlesing inn for p
  format csv
  én post per t
  felt id fra "Id"
`,
		Near: base + `innlesing inn for p
  format csv
  én post per id
  felt id fra "Id"
`,
	},
	{
		Code: BadDecimalMark, Severity: Error,
		Message: Term{"desimaltegnet er `,` eller `.`", "the decimal mark is `,` or `.`"},
		Means:   Term{"Bare komma og punktum kan stå foran desimalene i et tall.", "Only a comma or a point can stand before the decimals of a number."},
		Do:      Term{"Skriv `\",\"` eller `\".\"`.", "Write `\",\"` or `\".\"`."},
		Example: base + `innlesing inn for p
  format csv
  desimaltegn "komma"
  felt id fra "Id"
`,
		Near: base + `innlesing inn for p
  format csv
  desimaltegn ","
  felt id fra "Id"
`,
	},
	{
		Code: UnknownTimeZone, Severity: Error,
		Message: Term{"`{0}` er ingen tidssone", "`{0}` is no time zone"},
		Means:   Term{"Tidssonen sier hvilken dag et tidspunkt hører til, og navnet må være et som er kjent.", "The time zone says which day a time belongs to, and its name has to be one that is known."},
		Do:      Term{"Skriv den med verdensdel og by, for eksempel `\"Europe/Oslo\"`.", "Write it with continent and city, such as `\"Europe/Oslo\"`."},
		Example: base + `innlesing inn for p
  format csv
  tidssone "Europa/Oslo"
  felt id fra "Id"
`,
		Near: base + `innlesing inn for p
  format csv
  tidssone "Europe/Oslo"
  felt id fra "Id"
`,
	},
	{
		Code: EmptyText, Severity: Error,
		Message: Term{"her må det stå noe mellom anførselstegnene", "something has to stand between the quotation marks"},
		Means:   Term{"En tom tekst sier ikke hva som menes. Tomme celler er alltid ukjent, uten at det må sies.", "An empty text says nothing. Blank cells are always unknown, without being told."},
		Do:      Term{"Skriv det som står i fila, eller ta bort linja.", "Write what stands in the file, or remove the line."},
		Example: base + `innlesing inn for p
  format csv
  ukjent betyr "NULL", ""
  felt id fra "Id"
`,
		Near: base + `innlesing inn for p
  format csv
  ukjent betyr "NULL", "-"
  felt id fra "Id"
`,
	},
	{
		Code: ReadingOfOther, Severity: Error,
		Message: Term{"`{0}` er for {1}, og `{2}` er {3}", "`{0}` is for {1}, and `{2}` is {3}"},
		Means:   Term{"Måten kolonnen skal leses på, gir ingen mening for et felt av denne typen.", "The way in which the column is to be read makes no sense of a field of this type."},
		Do:      Term{"Ta bort ordet, eller la kolonnen gå til et annet felt.", "Remove the word, or let the column go to another field."},
		Example: base + `innlesing inn for p
  format csv
  felt k fra "Kode" delt på "|"
`,
		Near: base + `innlesing inn for p
  format csv
  felt ks fra "Koder" delt på "|"
`,
	},
	{
		Code: KeyDerived, Severity: Error,
		Message: Term{"nøkkelen `{0}` kan ikke utledes: skriv den med `{1}`, eller sett den sammen av overskrifter", "the key `{0}` cannot be derived: write it with `{1}`, or put it together of headings"},
		Means:   Term{"Nøkkelen skiller radene fra hverandre, og må være kjent før noe annet kan utledes.", "The key tells rows apart, and has to be known before anything else can be derived."},
		Do:      Term{"Les nøkkelen fra en kolonne, eller sett den sammen av flere med `+`.", "Read the key from a column, or put it together of several with `+`."},
		Example: base + `innlesing inn for p
  format csv
  felt id er "1" når ok
  felt ok fra "Ok"
`,
		Near: base + `innlesing inn for p
  format csv
  felt id er Kurs + "/" + Dag
  felt ok fra "Ok"
`,
	},
	{
		Code: NotOfRow, Severity: Error,
		Message: Term{"`{0}` står ikke i raden", "`{0}` does not stand in the row"},
		Means:   Term{"Mens en fil leses, finnes bare feltene i raden og i poster den viser til. Grupper, definisjoner og kriterier kommer først etterpå.", "While a file is read there are only the fields of the row and of records that it refers to. Groups, definitions and criteria come afterwards."},
		Do:      Term{"Skriv betingelsen med felt.", "Write the condition with fields."},
		Example: base + `definer fin for p
  er ok

innlesing inn for p
  format csv
  felt n er 1 når fin
  felt id fra "Id"
`,
		Near: base + `definer fin for p
  er ok

innlesing inn for p
  format csv
  felt n er 1 når ok
  felt id fra "Id"
`,
	},
	{
		Code: NeverReached, Severity: Warning,
		Message: Term{"linja nås aldri: `{0}` har alltid en verdi fra en linje over", "the line is never reached: a line above always gives `{0}` a value"},
		Means:   Term{"Linjene for et felt gjelder i rekkefølge, og den første som passer, gir verdien. En fast verdi uten `når` passer alltid.", "The lines for a field count in order, and the first that fits gives the value. A constant without a condition always fits."},
		Do:      Term{"Flytt den faste verdien ned, eller gi den en betingelse.", "Move the constant down, or give it a condition."},
		Example: base + `innlesing inn for p
  format csv
  felt id fra "Id"
  felt n er 1
  felt n er 2 når ok
`,
		Near: base + `innlesing inn for p
  format csv
  felt id fra "Id"
  felt n er 2 når ok
  felt n er 1
`,
	},
	{
		Code: DerivedRead, Severity: Warning,
		Message: Term{"`{0}` er her det fila sier, og ikke det linjene i innlesingen gir", "`{0}` is what the file says here, and not what lines of the mapping give"},
		Means:   Term{"Betingelser i en innlesing leser feltene slik de sto i fila. En verdi fra en linje med `er` finnes ikke ennå.", "Conditions of a mapping read fields as they stood in the file. There is no value yet of a line that derives one."},
		Do:      Term{"Skriv betingelsen som gir verdien, også her.", "Write the condition that gives the value here too."},
		Example: base + `innlesing inn for p
  format csv
  felt id fra "Id"
  felt k er A når ks har A
  felt n er 1 når k = A
`,
		Near: base + `innlesing inn for p
  format csv
  felt id fra "Id"
  felt k er A når ks har A
  felt n er 1 når ks har A
`,
	},
	{
		Code: JoinedAlways, Severity: Error,
		Message: Term{"`{0}` settes sammen av tekster i raden, uten vilkår og antakelse", "`{0}` is put together of texts of the row, without a condition or an assumption"},
		Means:   Term{"Tekster settes sammen mens raden leses, før betingelser kan avgjøres.", "Texts are put together while the row is read, before conditions can be decided."},
		Do:      Term{"Ta bort `når` og `antatt`.", "Remove what stands behind the texts."},
		Example: base + `innlesing inn for p
  format csv
  felt id fra "Id"
  felt t er Kurs + "/" + Dag når ok
`,
		Near: base + `innlesing inn for p
  format csv
  felt id fra "Id"
  felt t er Kurs + "/" + Dag
`,
	},
	{
		Code: JoinedOfSeveral, Severity: Error,
		Message: Term{"`{0}` leses fra flere kolonner, og kan ikke settes inn i en tekst", "`{0}` is read from several columns, and cannot be put into a text"},
		Means:   Term{"En tekst settes sammen av det som står under én overskrift om gangen.", "A text is put together of what stands under one heading at a time."},
		Do:      Term{"Skriv overskriften i stedet for feltet.", "Write the heading in place of the field."},
		Example: base + `innlesing inn for p
  format csv
  felt ks fra "a", "b"
  felt id er ks + "/" + Dag
`,
		Near: base + `innlesing inn for p
  format csv
  felt ks fra "a", "b"
  felt id er a + "/" + Dag
`,
	},
	{
		Code: FindCircle, Severity: Error,
		Message: Term{"`{0}` finnes ved hjelp av `{1}`, som selv finnes ved hjelp av `{0}`", "`{0}` is found by way of `{1}`, which is itself found by way of `{0}`"},
		Means:   Term{"Det som skal finnes, må være lest ferdig først. I en sirkel er ingenting ferdig.", "What is looked among has to be complete first. In a circle nothing is."},
		Do:      Term{"Ta bort en av linjene med `finn`.", "Remove one of the lines that find."},
		Example: base + `innlesing inn for p
  format csv
  felt id fra "Id"
  felt n finn p.n der (t = p.t)
`,
		Near: base + `innlesing inn for p
  format csv
  felt id fra "Id"
  felt q finn q der (m = p.n)
`,
	},
	{
		Code: SampleLacks, Severity: Warning,
		Message:   Term{"prøvefila {1} har ikke overskriften «{0}»", "the sample file {1} does not have the heading “{0}”"},
		Means:     Term{"Innlesingen leser en kolonne som prøvefila ikke har, og uten `valgfri` blir fila da ikke lest.", "The mapping reads a column that the sample file does not have, and without `optional` the file is then not read."},
		Do:        Term{"Rett overskriften, eller skriv `valgfri` hvis kolonnen ikke alltid er der.", "Mend the heading, or write `optional` if the column is not always there."},
		Elsewhere: "lsp: TestMarkers",
	},
}
