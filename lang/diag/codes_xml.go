package diag

// What the reader of XML says besides: the names of elements and attributes are
// those of a format, and only those that are short and have no look of a value get
// into a message.
const (
	XMLSyntax        Code = "PPO685"
	XMLEnds          Code = "PPO686"
	XMLDoctype       Code = "PPO687"
	XMLLimit         Code = "PPO688"
	XMLWrongEncoding Code = "PPO689"
	XMLNoRecords     Code = "PPO690"
	XMLNoPath        Code = "PPO691"
	XMLSeveral       Code = "PPO692"
	XMLBehind        Code = "PPO693"
	XMLNotLooked     Code = "PPO694"
	XMLNested        Code = "PPO695"
)

var xmlCodes = []Entry{
	{
		Code: XMLSyntax, Severity: Error,
		Message:   Term{"ugyldig XML: fant {0}, ventet {1}; lesingen stoppet der", "invalid XML: found {0}, expected {1}; reading stopped there"},
		Means:     Term{"Fila er ikke skrevet slik XML skal være. Postene foran stedet er lest, resten ikke.", "The file is not written as XML has to be. The records before that place were read, the rest was not."},
		Do:        Term{"Lag fila på nytt i systemet den kommer fra.", "Make the file again in the system that it comes from."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLEnds, Severity: Error,
		Message:   Term{"filen slutter før tiden: {0}", "the file ends early: {0}"},
		Means:     Term{"XML-fila er avkortet. Postene foran er lest, men noen mangler.", "The XML file was cut short. The records before its end were read, but some are missing."},
		Do:        Term{"Hent eller lag fila på nytt.", "Fetch or make the file again."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLDoctype, Severity: Error,
		Message:   Term{"filen har en DOCTYPE, og den leses ikke: ingen melding trenger den, og den kan brukes til å gjøre skade", "the file has a DOCTYPE and is not read: no message needs one, and it can be used to do harm"},
		Means:     Term{"En DOCTYPE kan hente andre filer eller få en liten fil til å vokse uten grenser, så den godtas aldri.", "A DOCTYPE can fetch other files or make a small one grow without bounds, so it is never accepted."},
		Do:        Term{"Lag fila uten DOCTYPE, og spør hvor den kommer fra.", "Make the file without a DOCTYPE, and ask where it comes from."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLLimit, Severity: Error,
		Message:   Term{"mer enn {0}", "more than {0}"},
		Means:     Term{"XML-fila har mer av noe enn noen melding har, så den er skadet eller laget for å gjøre skade.", "The XML file has more of something than any message has, so it is damaged or made to do damage."},
		Do:        Term{"Se om det er riktig fil, og lag den på nytt.", "See whether it is the right file, and make it again."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLWrongEncoding, Severity: Warning,
		Message:   Term{"filen sier at den er {0}, men er det ikke herfra; det som ikke passer, er lest som {1}", "the file says that it is {0}, but from here on it is not; what does not fit was read as {1}"},
		Means:     Term{"Tegnsettet som står øverst i XML-fila, er ikke det den er lagret i. Bokstaver som æ, ø og å kan være feil.", "The encoding that stands at the top of the XML file is not the one it was saved in. Letters such as æ, ø and å may be wrong."},
		Do:        Term{"Se på et navn med æ, ø eller å; rett tegnsettet der fila lages.", "Look at a name with æ, ø or å; mend the encoding where the file is made."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLNoRecords, Severity: Error,
		Message:   Term{"fant ikke noe element `{0}`; rotelementet er {1}{2}", "found no element `{0}`; the root element is {1}{2}"},
		Means:     Term{"XML-fila har ikke det elementet som innlesingen sier er en post, så ingenting er lest.", "The XML file does not have the element that the mapping says is a record, so nothing was read."},
		Do:        Term{"Se om det er riktig fil; ellers rett linjen `post` i innlesingen.", "See whether it is the right file; else mend the line `record` of the mapping."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLNoPath, Severity: Error,
		Message:   Term{"stien `{0}`, som `{1}` leses fra, finnes ikke i noen post i filen", "the path `{0}`, which `{1}` is read from, is in no record of the file"},
		Means:     Term{"Innlesingen leser et felt fra en sti, men ingen post i XML-fila har noe der, så feltet er ukjent i alle.", "The mapping reads a field from a path, but no record of the XML file has anything there, so the field is unknown in all."},
		Do:        Term{"Rett stien, eller skriv `valgfri` på feltet hvis fila ikke trenger å ha den.", "Mend the path, or write `optional` at the field if the file need not have it."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLSeveral, Severity: Error,
		Message:   Term{"`{0}` har flere forskjellige verdier på stien `{1}`, ventet én", "`{0}` has several different values at the path `{1}`, expected one"},
		Means:     Term{"Stien fører til flere verdier, men feltet har bare plass til én, og ingen vet hvilken som gjelder.", "The path leads to several values, but the field takes only one, and nobody knows which holds."},
		Do:        Term{"Gjør stien smalere, for eksempel med `[1]` eller en attributt i klammer.", "Make the path narrower, for example with `[1]` or an attribute in brackets."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLBehind, Severity: Error,
		Message:   Term{"det som stien `{0}` fører til, står etter poster som trenger det, ventet det foran dem", "what the path `{0}` leads to stands after records that need it, expected before them"},
		Means:     Term{"Meldinger leses forfra og tas ikke vare på. Postene foran dette stedet er lest uten det som står her.", "Messages are read from the front and not kept. The records before this place were read without what stands here."},
		Do:        Term{"Lag fila med disse elementene foran postene.", "Make the file with these elements before the records."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLNotLooked, Severity: Warning,
		Message:   Term{"{0} ganger ble noe slått opp for `{1}` uten at `{2}` har det; feltet er ukjent der", "{0} times something was looked up for `{1}` that `{2}` does not have; the field is unknown there"},
		Means:     Term{"Posten viser til noe i fila som ikke står der, for eksempel en enhet.", "The record refers to something in the file that is not there, such as a unit."},
		Do:        Term{"Se om fila er hel, og om oppslaget er skrevet riktig.", "See whether the file is complete, and whether the look-up is written right."},
		Elsewhere: "testdata/hostile/records",
	},
	{
		Code: XMLNested, Severity: Error,
		Message:   Term{"{0} står inne i en annen post, og lesingen stoppet der", "{0} stands inside another record, and reading stopped there"},
		Means:     Term{"Elementet som innlesingen sier er en post, har et slikt element inne i seg, så ingen vet hvor posten slutter.", "The element that the mapping says is a record has another such element inside it, so nobody knows where the record ends."},
		Do:        Term{"Skriv mer av stien i linjen `post`.", "Write more of the path in the line `record`."},
		Elsewhere: "testdata/hostile/records",
	},
}
