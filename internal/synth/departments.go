package synth

// department is an outpatient clinic with what it teaches. All are invented.
type department struct {
	unit, sector, area string // area is its fagområde for individual contacts
	courses            []string
	conditions         []string // ICD-10, as it is reported
}

var departments = []department{
	{"Diabetespoliklinikken", "SOM", "130", []string{"Diabetesskolen", "Startkurs type 1", "Mestring av type 2"}, []string{"E109", "E119"}},
	{"Hjertepoliklinikken", "SOM", "150", []string{"Hjerteskolen", "Leve med hjertesvikt"}, []string{"I509", "I259", "I489"}},
	{"Lungepoliklinikken", "SOM", "170", []string{"KOLS-skolen", "Astmakurs"}, []string{"J449", "J459"}},
	{"Revmatologisk poliklinikk", "SOM", "190", []string{"Artrittskolen", "Bekhterevkurs"}, []string{"M069", "M45"}},
	{"Nevrologisk poliklinikk", "SOM", "250", []string{"MS-skolen", "Parkinsonkurs", "Epilepsikurs"}, []string{"G35", "G20", "G409"}},
	{"Mage-tarmpoliklinikken", "SOM", "140", []string{"IBD-skolen", "Cøliakikurs"}, []string{"K509", "K519", "K900"}},
	{"Kreftpoliklinikken", "SOM", "853", []string{"Kreftskolen", "Livet etter kreft"}, []string{"C509", "C61", "C189"}},
	{"Barnepoliklinikken", "SOM", "220", []string{"Foreldrekurs diabetes", "Eksemskolen"}, []string{"E109", "L209"}},
	{"Overvektspoliklinikken", "SOM", "130", []string{"Livsstilskurs", "Før og etter operasjon"}, []string{"E669", "E668"}},
	{"DPS Fjorden", "PHV", "320", []string{"Psykosekurs", "Bipolarskolen"}, []string{"F209", "F319"}},
	{"BUP Elva", "PHV", "310", []string{"ADHD-kurs for foreldre", "Angstkurs ungdom"}, []string{"F900", "F411"}},
	{"Ruspoliklinikken", "TSB", "360", []string{"Kurs for pårørende", "Mestringskurs rus"}, []string{"F102", "F112"}},
}

// What an individual contact was about, and the code for it.
var activities = []struct{ name, code string }{
	{"utstyrsopplæring", "WPCD00"},
	{"mestringssamtale", "OBAA00"},
	{"livsstilsrådgivning", "OBDB00"},
	{"læring_og_mestring", "WPCK00"},
	{"kropp_følelser_samliv", "OBDA00"},
}

func codeOf(activity string) string {
	for _, a := range activities {
		if a.name == activity {
			return a.code
		}
	}
	panic("synth: no such activity")
}
