package ppolang_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing/fstest"

	"ppolang"
)

// rules are a rule set in a file system; os.DirFS, os.Root and embed.FS are
// others.
var rules = fstest.MapFS{
	"regler/prøve.rules": {Data: []byte(`språk nb
bruk "felles.rules"
post program "Program"
  felt program_id tekst nøkkel
  felt dato dato styrende
  felt åpent ja/nei
post kontakt "Kontakt"
  felt kontakt_id tekst nøkkel
  felt pasient_id tekst sensitiv
  felt program post program
  felt dato dato styrende
  felt prosedyrer koder NCMP
regel ikke_alene "ZWWA30 står ikke alene"
  kilde kilden "Prosedyrekoder"
  for kontakt
  når prosedyrer har ZWWA30
  krev prosedyrer har WPCK00
  feil "{prosedyrer} står alene."
  rett legg til WPCK00 i prosedyrer
regel åpent_program "Programmet er åpent"
  kilde kilden
  for kontakt
  når prosedyrer har WPCK00
  krev program.åpent
  advarsel "Programmet er ikke åpent."
eksempel "ZWWA30 alene er feil" for ikke_alene
  gitt kontakt
    | kontakt_id | dato       | prosedyrer |
    | K1         | 2026-02-02 | ZWWA30     |
  forvent feil ikke_alene på K1
`)},
	"regler/felles.rules": {Data: []byte(`språk nb
dokument kilden "Kilden"
  gjelder fra 2026-01-01
kodeverk NCMP "Prosedyrer"
  kode WPCK00 "Læring"
  kode ZWWA30 "Gruppe"
`)},
	"regler/feil.rules": {Data: []byte("språk nb\nkodeverk K\n  kode A1\nkodesett x: A2\n")},
}

const contacts = `{"kontakt_id":"K1","dato":"2026-02-02","prosedyrer":["ZWWA30"]}
{"kontakt_id":"K2","dato":"2026-02-03","program":"P1","prosedyrer":["ZWWA30","WPCK00"]}
{"kontakt_id":"K3","dato":"2026-02-31"}
`

// A batch job: everything is read, judged once, and the findings go on.
func Example() {
	ctx := context.Background()
	rules, err := ppolang.Load(rules, "regler/prøve.rules")
	if err != nil {
		fmt.Println(err)
		return
	}
	data := rules.NewData()
	report, err := data.Read(ctx, ppolang.Source{Name: "kontakt.jsonl", Reader: strings.NewReader(contacts)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report)
	result, err := data.Seal().Evaluate(ctx, ppolang.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for finding := range result.Findings.All() {
		fmt.Println(finding)
	}
	// Output:
	// kontakt.jsonl:3:27: feil PPO610: verdien av `dato` kan ikke leses, ventet en dato
	// 2 poster lest, 1 kunne ikke leses
	// error ikke_alene kontakt K1 2026-02-02: ZWWA30 står alene.
	// note ukjent_referanse kontakt K2 2026-02-03: program viser til program som ikke finnes i dataene.
	// undetermined åpent_program kontakt K2 2026-02-03: Kan ikke avgjøre «Programmet er åpent»: mangler kontakt.program.
}

// Rules with errors give none, and the error has all that is wrong with them.
func ExampleLoad() {
	_, err := ppolang.Load(rules, "regler/feil.rules")
	fmt.Println(err)
	var invalid *ppolang.InvalidError
	if errors.As(err, &invalid) {
		fmt.Println(invalid.Diagnostics)
	}
	// Output:
	// regler/feil.rules:4:13: feil PPO325: `A2` er ingen kode i K
	// regler/feil.rules:1:1: merknad PPO421: fila har ingen regler
	//   1 | språk nb
	//     | ^
	// regler/feil.rules:4:13: feil PPO325: `A2` er ingen kode i K
	//   4 | kodesett x: A2
	//     |             ^^
	//   forslag: skriv `A1`
}

// A result prints as the work list of the command line.
func ExampleResult() {
	ctx := context.Background()
	rules, _ := ppolang.Load(rules, "regler/prøve.rules")
	data := rules.NewData()
	_, _ = data.Read(ctx, ppolang.Source{Name: "kontakt.jsonl", Reader: strings.NewReader(contacts)})
	records := data.Seal()
	fmt.Println(records)
	result, _ := records.Evaluate(ctx, ppolang.Options{Only: []string{"ikke_alene"}})
	fmt.Print(result)
	// Output:
	// 2 kontakt
	// UTEN ENHET  (1 å åpne, 1 å rette)
	//   K1  02.02.2026  feil  legg til WPCK00 i prosedyrer
	//       ZWWA30 står alene.
	//       kilde: kilden «Prosedyrekoder»; regel: ikke_alene (regler/prøve.rules:13)
}

// A service judges each contact as it is saved, beside the programmes that it
// read once.
func ExampleRecords_Batch() {
	ctx := context.Background()
	rules, _ := ppolang.Load(rules, "regler/prøve.rules")
	data := rules.NewData()
	_, _ = data.Read(ctx, ppolang.Source{Name: "program.jsonl", Reader: strings.NewReader(`{"program_id":"P1","dato":"2026-01-01","åpent":false}`)})
	programmes := data.Seal()

	for contact := range strings.Lines(contacts) { // from a queue, or a handler
		batch := programmes.Batch()
		report, err := batch.Read(ctx, ppolang.Source{Name: "kontakt.jsonl", Reader: strings.NewReader(contact)})
		if err != nil || report.Failed > 0 {
			fmt.Println(report, err)
			continue
		}
		result, err := batch.Seal().Evaluate(ctx, ppolang.Options{})
		if err != nil {
			fmt.Println(err)
			continue
		}
		for finding := range result.Findings.All() {
			fmt.Println(finding)
		}
	}
	// Output:
	// error ikke_alene kontakt K1 2026-02-02: ZWWA30 står alene.
	// warning åpent_program kontakt K2 2026-02-03: Programmet er ikke åpent.
	// kontakt.jsonl:1:27: feil PPO610: verdien av `dato` kan ikke leses, ventet en dato
	// 0 poster lest, 1 kunne ikke leses <nil>
}

// Why a rule came to what it came to on one contact.
func ExampleRecords_Explain() {
	ctx := context.Background()
	rules, _ := ppolang.Load(rules, "regler/prøve.rules")
	data := rules.NewData()
	_, _ = data.Read(ctx, ppolang.Source{Name: "kontakt.jsonl", Reader: strings.NewReader(contacts)})
	why, _ := data.Seal().Explain(ctx, "ikke_alene", "K1", ppolang.Options{})
	for _, one := range why {
		fmt.Println(one)
	}
	// Output:
	// ikke_alene: kontakt K1: brutt
	//   når
	//     prosedyrer har ZWWA30 = ja
	//       prosedyrer = ZWWA30
	//   krev
	//     prosedyrer har WPCK00 = nei
	//       prosedyrer = ZWWA30
	//   → ZWWA30 står alene.
}

// The examples of a rule file are run as `ppolang test` runs them.
func ExampleRules_RunExamples() {
	rules, _ := ppolang.Load(rules, "regler/prøve.rules")
	results, _ := rules.RunExamples(context.Background())
	for _, r := range results {
		fmt.Println(r)
	}
	// Output:
	// regler/prøve.rules:26: eksempelet «ZWWA30 alene er feil» er i orden
}
