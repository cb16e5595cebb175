package syntax

import "ppolang/lang/diag"

// Slot is something in a line that the writer fills in.
type Slot struct {
	NB, EN string // how forms name it: in capitals or in quotation marks
	Says   diag.Term
}

// In is how a form names the slot in a vocabulary.
func (s *Slot) In(l Language) string {
	if l == NB {
		return s.NB
	}
	return s.EN
}

// Slot is what the writer fills in where a part of a line has the role.
func (r Role) Slot() *Slot { return slots[r] }

// slots are the slots by role. Roles that editors tell apart may be the same to a
// writer.
var slots = func() map[Role]*Slot {
	m := map[Role]*Slot{}
	for _, s := range slotRows {
		for _, r := range s.roles {
			m[r] = &Slot{s.nb, s.en, s.says}
		}
	}
	return m
}()

var slotRows = []struct {
	roles  []Role
	nb, en string
	says   diag.Term
}{
	{[]Role{RoleLanguage}, "SPRÅK", "LANGUAGE", diag.Term{NB: "nb for norske nøkkelord, en for engelske", EN: "nb for Norwegian keywords, en for English ones"}},
	{[]Role{RoleNew}, "NAVN", "NAME", diag.Term{NB: "et kort navn uten mellomrom, til bruk i reglene", EN: "a short name without blanks, for use in the rules"}},
	{[]Role{RoleType}, "TYPE", "TYPE", diag.Term{NB: "tekst, heltall, desimal, prosent, dato, ja/nei, kode KODEVERK, koder KODEVERK eller post POST", EN: "text, integer, decimal, percent, date, yes/no, code SYSTEM, codes SYSTEM or record RECORD"}},
	{[]Role{RoleMarks}, "MERKER", "MARKS", diag.Term{NB: "nøkkel, styrende, sensitiv, hendelse eller enhet; ingen eller flere", EN: "key, governing, sensitive, fact or unit; none or several"}},
	{[]Role{RoleCase, RoleRecord}, "POST", "RECORD", diag.Term{NB: "navnet på en post eller en gruppe", EN: "the name of a record or a group"}},
	{[]Role{RoleFieldPath}, "POST.FELT", "RECORD.FIELD", diag.Term{NB: "feltet som mangler, som kontakt.form; gjerne flere, med komma mellom", EN: "the field that is missing, such as contact.form; several with commas between"}},
	{[]Role{RoleRule}, "REGEL", "RULE", diag.Term{NB: "navnet på en regel eller en tabell; flere med komma mellom", EN: "the name of a rule or a table; several with commas between"}},
	{[]Role{RoleDocument}, "DOKUMENT", "DOCUMENT", diag.Term{NB: "navnet på et dokument i denne fila", EN: "the name of a document of this file"}},
	{[]Role{RoleBuiltin}, "FUNN", "FINDING", diag.Term{NB: "et innebygd funn, som ukjent_kode eller utgått_kode", EN: "a built-in finding, such as unknown_code or expired_code"}},
	{[]Role{RoleFrom, RoleTo}, "DATO", "DATE", diag.Term{NB: "en dato, 2026-01-31 eller 31.01.2026", EN: "a date, 2026-01-31 or 31.01.2026"}},
	{[]Role{RoleEarlier}, "FRA", "FROM", diag.Term{NB: "den første datoen", EN: "the first date"}},
	{[]Role{RoleLater}, "TIL", "TO", diag.Term{NB: "den andre datoen", EN: "the second date"}},
	{[]Role{RoleCode, RoleNewCode, RoleAnyCode}, "KODE", "CODE", diag.Term{NB: "en kode, skrevet uten anførselstegn", EN: "a code, written without quotation marks"}},
	{[]Role{RoleCodes}, "KODER", "CODES", diag.Term{NB: "koder i parentes, et kodesett, en begynnelse som ZWWA* eller et område som C00..C97", EN: "codes in parentheses, a code set, a beginning such as ZWWA* or a range such as C00..C97"}},
	{[]Role{RoleFact}, "FELT", "FIELD", diag.Term{NB: "et felt, eller en vei til et som program.slutt; flere med komma mellom", EN: "a field, or a way to one such as programme.end; several with commas between"}},
	{[]Role{RoleShared, RoleMapped, RoleFix}, "FELT", "FIELD", diag.Term{NB: "navnet på et felt; flere med komma mellom der det passer", EN: "the name of a field; several with commas between where that fits"}},
	{[]Role{RoleCollection, RoleMembers}, "SAMLING", "COLLECTION", diag.Term{NB: "medlemmene i en gruppe, som kontakter", EN: "the members of a group, such as contacts"}},
	{[]Role{RoleCondition, RoleMember}, "BETINGELSE", "CONDITION", diag.Term{NB: "noe som er ja eller nei, som form = gruppe", EN: "something that is yes or no, such as form = group"}},
	{[]Role{RoleAny}, "UTTRYKK", "EXPRESSION", diag.Term{NB: "et felt, en verdi eller et regnestykke", EN: "a field, a value or a calculation"}},
	{[]Role{RoleValue, RoleDefault, RoleSet, RoleDerived}, "VERDI", "VALUE", diag.Term{NB: "et tall, en prosent, en dato, ja, nei eller en kode", EN: "a number, a percentage, a date, yes, no or a code"}},
	{[]Role{RoleSeverity}, "ALVOR", "SEVERITY", diag.Term{NB: "overse, merknad, advarsel eller feil", EN: "ignore, note, warning or error"}},
	{[]Role{RoleBad}, "ALVOR", "SEVERITY", diag.Term{NB: "feil, advarsel eller merknad", EN: "error, warning or note"}},
	{[]Role{RoleDescribes}, `"hvorfor"`, `"why"`, diag.Term{NB: "hvorfor det kontrolleres, og hva som må gjøres; funnet sier det først", EN: "why this is checked, and what to do; the finding says it first"}},
	{[]Role{RoleOutcome}, "UTFALL", "OUTCOME", diag.Term{NB: "feil, advarsel, merknad eller uavklart", EN: "error, warning, note or undetermined"}},
	{[]Role{RoleTemplate}, "MAL", "TEMPLATE", diag.Term{NB: "navnet på en mal for samme post", EN: "the name of a template of the same record"}},
	{[]Role{RoleKey}, "NØKKEL", "KEY", diag.Term{NB: "nøklene til postene funnet peker på, med komma mellom", EN: "the keys of the records that the finding points to, with commas between"}},
	{[]Role{RoleWaived}, "NØKKEL", "KEY", diag.Term{NB: "nøklene til postene det gjelder, med komma mellom; foran den første kan posten stå, som kontakt \"K-1\"", EN: "the keys of the records it is about, with commas between; before the first their record may stand, as in contact \"K-1\""}},
	{[]Role{RoleWaives}, `"hvorfor"`, `"why"`, diag.Term{NB: "hvorfor funnet er godtatt, så en annen kan forstå det", EN: "why the finding is accepted, so that somebody else can understand it"}},
	{[]Role{RoleFormat}, "FORMAT", "FORMAT", diag.Term{NB: "csv, jsonl eller en annen filtype", EN: "csv, jsonl or another kind of file"}},
	{[]Role{RoleCriteria}, "KRITERIER", "CRITERIA", diag.Term{NB: "navnet på en liste med krav", EN: "the name of a list of criteria"}},
	{[]Role{RoleTitle}, `"tittel"`, `"title"`, diag.Term{NB: "det folk kaller det, i anførselstegn", EN: "what people call it, in quotation marks"}},
	{[]Role{RolePath}, `"fil.rules"`, `"file.rules"`, diag.Term{NB: "en annen regelfil, regnet fra denne", EN: "another rule file, seen from this one"}},
	{[]Role{RoleListFile}, `"fil.csv"`, `"file.csv"`, diag.Term{NB: "en kodeliste med kode;tittel i første linje", EN: "a list of codes with code;title in its first line"}},
	{[]Role{RoleLink}, `"https://…"`, `"https://…"`, diag.Term{NB: "adressen til dokumentet", EN: "the address of the document"}},
	{[]Role{RolePattern}, `"form"`, `"shape"`, diag.Term{NB: "formen kodene har, som [A-Z]{4}[0-9]{2}", EN: "the shape of the codes, such as [A-Z]{4}[0-9]{2}"}},
	{[]Role{RoleCharacters}, `"tegn"`, `"characters"`, diag.Term{NB: "tegn som ikke teller når koder sammenlignes", EN: "characters that do not count when codes are compared"}},
	{[]Role{RoleAssumption}, "ANTAKELSE", "ASSUMPTION", diag.Term{NB: "navnet på en antakelse", EN: "the name of an assumption"}},
	{[]Role{RoleWho}, `"hvem"`, `"whom"`, diag.Term{NB: "hvem, eller i hvilken rolle", EN: "who, or in which role"}},
	{[]Role{RoleWhy}, `"hvorfor"`, `"why"`, diag.Term{NB: "hvorfor det er antatt, siden ingen kilde sier det; eller navnet på en antakelse", EN: "why it was assumed, since no source says so; or the name of an assumption"}},
	{[]Role{RoleLack}, `"hva som mangler"`, `"what is lacking"`, diag.Term{NB: "det funnet sier i stedet for hvilke felt som mangler; felt settes inn med {felt}", EN: "what the finding says in place of which fields are missing; fields are put in with {field}"}},
	{[]Role{RolePart}, `"avsnitt"`, `"section"`, diag.Term{NB: "hvor i dokumentet det står", EN: "where in the document it stands"}},
	{[]Role{RoleMessage}, `"melding"`, `"message"`, diag.Term{NB: "det den som koder får se; felt settes inn med {felt}", EN: "what the coder is told; fields are put in with {field}"}},
	{[]Role{RoleSeparator}, `";"`, `";"`, diag.Term{NB: "tegnet mellom kolonnene", EN: "the character between the columns"}},
	{[]Role{RoleEncoding}, `"utf-8"`, `"utf-8"`, diag.Term{NB: "tegnsettet til fila, som utf-8 eller windows-1252", EN: "the encoding of the file, such as utf-8 or windows-1252"}},
	{[]Role{RoleColumn}, `"kolonne"`, `"column"`, diag.Term{NB: "overskriften på kolonnen i fila", EN: "the heading of the column in the file"}},
	{[]Role{RoleDateFormat}, `"datoform"`, `"date form"`, diag.Term{NB: "hvordan datoene er skrevet, som dd.mm.åååå", EN: "how dates are written, such as dd.mm.yyyy"}},
	{[]Role{RoleSheet}, `"ark"`, `"sheet"`, diag.Term{NB: "navnet på arket, slik det står på fliken", EN: "the name of the sheet, as it stands on its tab"}},
	{[]Role{RoleElement}, `"Episode"`, `"Episode"`, diag.Term{NB: "elementet som er en post, gjerne med elementene rundt: Objektholder/Episode", EN: "the element that is a record, perhaps with those around it: Objektholder/Episode"}},
	{[]Role{RoleXMLPath}, `"sti"`, `"path"`, diag.Term{NB: "veien dit fra posten, som Tilstand[1]/Kode/@kodeVerdi", EN: "the way there from the record, such as Tilstand[1]/Kode/@kodeVerdi"}},
	{[]Role{RoleParting}, `"|"`, `"|"`, diag.Term{NB: "tegnet mellom kodene i en celle", EN: "the character between the codes in a cell"}},
	{[]Role{RoleCell}, `"innhold"`, `"content"`, diag.Term{NB: "det som står i cellen", EN: "what stands in the cell"}},
	{[]Role{RoleDecimal}, `","`, `","`, diag.Term{NB: "tegnet foran desimalene: komma eller punktum", EN: "the character before the decimals: a comma or a point"}},
	{[]Role{RoleTimeZone}, `"Europe/Oslo"`, `"Europe/Oslo"`, diag.Term{NB: "tidssonen som dagene regnes i", EN: "the time zone that days are counted in"}},
	{[]Role{RoleReading}, "LESEMÅTE", "READING", diag.Term{NB: "som andel, første ord, store bokstaver eller valgfri; ingen eller flere", EN: "as share, first word, upper case or optional; none or several"}},
	{[]Role{RoleSystem}, "KODEVERK", "SYSTEM", diag.Term{NB: "navnet på et kodeverk; flere med komma mellom", EN: "the name of a code system; several with commas between"}},
	{[]Role{RoleRow}, "RAD", "ROW", diag.Term{NB: "nummeret på en rad i tabellen", EN: "the number of a row of the table"}},
	{[]Role{RoleHole}, "UTTRYKK", "EXPRESSION", diag.Term{NB: "et felt eller en verdi som settes inn", EN: "a field or a value that is put in"}},
}
