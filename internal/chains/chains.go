// Package chains holds rule files of n things that hang on one another, for tests of
// how work grows with them.
package chains

import (
	"fmt"
	"strings"
)

// Chain is a kind of rule file.
type Chain struct {
	Name string
	of   func(n int) string
}

// File is a rule file with n links, which checks without errors.
func (c Chain) File(n int) string { return Head + c.of(n) }

// Head is what every chain stands on: records `kontakt` in groups `pasient`.
const Head = `språk nb
dokument d
  gjelder inntil videre
kodeverk V
  kode A
  kode B
  kode C
post kontakt
  felt id tekst nøkkel
  felt pas tekst
  felt dato dato styrende
  felt slutt dato
  felt a ja/nei
  felt b ja/nei
  felt c ja/nei
  felt n heltall
  felt k kode V
  felt ks koder V
gruppe pasient
  av kontakt som kontakter
  per pas
verdi dag dato "D"
  er 2026-06-01 gjelder fra 2026-06-01 kilde d
`

// All are the kinds there are.
var All = []Chain{
	{"exceptions", func(n int) string {
		return rule("r0", "  krev b\n") + links(1, n, func(i int) string { return rule(name("r", i), "  når a\n  unntak fra r%d\n", i-1) })
	}},
	{"exceptions to one rule", func(n int) string {
		return rule("r0", "  krev b\n") + links(1, n, func(i int) string { return rule(name("r", i), "  når n = %d\n  unntak fra r0\n", i) })
	}},
	{"exceptions from groups", func(n int) string {
		return rule("r0", "  krev b\n") + links(1, n, func(i int) string {
			return "regel " + name("r", i) + " \"R\" for pasient\n  kilde d\n" +
				fmt.Sprintf("  når finnes kontakter der (n = %d)\n  peker på kontakter\n  unntak fra r0\n  feil \"x\"\n", i)
		})
	}},
	{"exceptions to a finding", func(n int) string {
		return links(0, n, func(i int) string { return rule(name("r", i), "  når n = %d\n  unntak fra gjentatt_kode\n", i) })
	}},
	{"rules that go before", func(n int) string {
		return rule("r0", "  krev b\n") + links(1, n, func(i int) string { return rule(name("r", i), "  krev n > %d\n  går foran r%d\n", i, i-1) })
	}},
	{"rules that go before one", func(n int) string {
		return rule("r0", "  krev b\n") + links(1, n, func(i int) string { return rule(name("r", i), "  krev n > %d\n  går foran r0\n", i) })
	}},
	{"documents", func(n int) string {
		return "dokument d0\n" + links(1, n, func(i int) string { return fmt.Sprintf("dokument d%d\n  går foran d%d\n", i, i-1) }) + rule("r", "  krev a\n")
	}},
	{"definitions", func(n int) string {
		return Definitions(n, "a", "ikke (@ eller b)") + rule("r", "  krev a%d\n", n)
	}},
	{"definitions that add to one", func(n int) string {
		return "definer a0 for kontakt\n  er n = 0\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("definer a%d for kontakt\n  er a%d eller n = %d\n", i, i-1, i)
		}) + rule("r", "  krev a%d\n", n)
	}},
	{"definitions that are used twice", func(n int) string {
		return Definitions(n, "a", "(@ og b) eller (ikke @ og c)") + rule("r", "  krev a%d\n", n)
	}},
	{"numbers that are used twice", func(n int) string {
		return Definitions(n, "n", "(@ - n) + (n - @)") + rule("r", "  krev a%d > 2\n", n)
	}},
	{"dates", func(n int) string {
		return Definitions(n, "slutt", "@ + 1 dag") + rule("r", "  krev a%d > 2026-01-01\n", n)
	}},
	{"a value without a version", func(n int) string {
		return Definitions(n, "dager_mellom(dag, slutt)", "(@ - n) + @") + rule("r", "  krev a%d > 2\n", n)
	}},
	{"fall back", func(n int) string {
		return Definitions(n, "n", "(@ ellers n) - (@ ellers 1)") + rule("r", "  krev a%d > 2\n", n)
	}},
	{"members", func(n int) string {
		return Definitions(n, "b", "finnes kontakter i pasient der (@ og denne.@)") + rule("r", "  krev a%d\n", n)
	}},
	{"counts of members", func(n int) string {
		return Definitions(n, "n", "antall kontakter i pasient der (@ >= denne.@)") + rule("r", "  krev a%d > 2\n", n)
	}},
	{"first members", func(n int) string {
		return Definitions(n, "slutt", "(første kontakter i pasient der (@ >= denne.@)).slutt") + rule("r", "  krev a%d > 2026-01-01\n", n)
	}},
	{"dates of members", func(n int) string {
		return Definitions(n, "slutt", "minste @ i kontakter i pasient der (@ >= denne.@)") + rule("r", "  krev a%d > 2026-01-01\n", n)
	}},
	{"definitions of groups", func(n int) string {
		return "definer g0 for pasient\n  er finnes kontakter der a\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("definer g%d for pasient\n  er g%d og finnes kontakter der (n > %d)\n", i, i-1, i)
		}) + fmt.Sprintf("regel r \"R\" for pasient\n  kilde d\n  krev g%d\n  feil \"x\"\n", n)
	}},
	{"rules on one chain", func(n int) string {
		return Definitions(n, "a", "ikke (@ eller b)") + links(1, n, func(i int) string { return rule(name("r", i), "  krev a%d\n", i) })
	}},
	{"rules on the end of a chain", func(n int) string {
		return Definitions(n, "a", "ikke (@ eller b)") + links(1, n, func(i int) string { return rule(name("r", i), "  krev a%d eller n = %d\n", n, i) })
	}},
	{"rules that presuppose a chain", func(n int) string {
		return Definitions(n, "a", "ikke (@ eller b)") + links(1, n, func(i int) string {
			return rule(name("r", i), "  forutsetter a%[1]d mangler kontakt.n\n  krev a%[1]d\n", i)
		})
	}},
	{"rules on one assumption", func(n int) string {
		return Definitions(n, "a", "ikke (@ eller b)") + "definer sist for kontakt\n  er a\n  antatt \"t\"\n" +
			links(1, n, func(i int) string { return rule(name("r", i), "  krev a%d eller sist\n", i) })
	}},
	{"versions of a value", func(n int) string {
		return "verdi v heltall \"V\"\n" + links(0, n, func(i int) string { return fmt.Sprintf("  er %d %s kilde d\n", i, year(i)) }) + rule("r", "  krev n = v\n")
	}},
	{"versions of a code", func(n int) string {
		return "kodeverk W\n" + links(0, n, func(i int) string { return "  kode X " + year(i) + "\n" }) + rule("r", "  krev a\n")
	}},
	{"versions of a code set", func(n int) string {
		return links(0, n, func(i int) string { return "kodesett s: A, B\n  " + year(i) + "\n  kilde d\n" }) + rule("r", "  krev ks har noen av s\n")
	}},
	{"versions of criteria", func(n int) string {
		return links(0, n, func(i int) string {
			return fmt.Sprintf("kriterier s \"K\" for kontakt\n  %s\n  kilde d\n  krav x \"X\" er n > %d\n", year(i), i)
		}) + rule("r", "  krev oppfyller s\n")
	}},
	{"versions of a rule", func(n int) string {
		return links(0, n, func(i int) string { return rule("r", "  %s\n  krev n > %d\n", year(i), i) })
	}},
	{"values", func(n int) string {
		return "verdi v0 heltall\n  er 1 gjelder inntil videre kilde d\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("verdi v%d heltall\n  er v%d gjelder inntil videre kilde d\n", i, i-1)
		}) + rule("r", "  krev n = v%d\n", n)
	}},
	{"code sets", func(n int) string {
		return "kodesett s0: A\n" + links(1, n, func(i int) string { return fmt.Sprintf("kodesett s%d: s%d, B\n", i, i-1) }) +
			rule("r", "  krev ks har noen av s%d\n", n)
	}},
	{"code sets without what the one before has", func(n int) string {
		return "kodesett s0: A, C\n" + links(1, n, func(i int) string { return fmt.Sprintf("kodesett s%d: A, B, utenom s%d\n", i, i-1) }) +
			rule("r", "  krev ks har noen av s%d\n", n)
	}},
	{"code sets that take out more", func(n int) string {
		return "kodesett s0: A, B*, C\n" + links(1, n, func(i int) string { return fmt.Sprintf("kodesett s%d: s%d, utenom B\n", i, i-1) }) +
			rule("r", "  krev ks har noen av s%d\n", n)
	}},
	{"codes that replace one another", func(n int) string {
		return "kodeverk W\n  kode X0 gjelder til 0999-12-31\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("  kode X%d %s erstatter X%d\n", i, year(i-1), i-1)
		}) + rule("r", "  krev a\n")
	}},
	{"templates and examples", func(n int) string {
		return rule("r", "  krev a\n") + links(0, n, func(i int) string {
			return fmt.Sprintf("mal m%[1]d av kontakt\n  | pas | a |\n  | p | ja |\neksempel \"E%[1]d\" for r\n  gitt kontakt som m%[1]d\n  | id | dato |\n  | K1 | 2026-01-01 |\n  forvent ingen funn\n", i)
		})
	}},
	{"records of an example", func(n int) string {
		return rule("r", "  krev a\n") + "eksempel \"E\" for r\n  gitt kontakt\n  | id | pas | dato | a |\n" +
			links(0, n, func(i int) string { return fmt.Sprintf("  | K%d | p | 2026-01-01 | nei |\n", i) }) +
			links(0, n, func(i int) string { return fmt.Sprintf("  forvent feil r på K%d\n", i) })
	}},
	{"criteria", func(n int) string {
		return "kriterier k0 \"K\" for kontakt\n  kilde d\n  krav x \"X\" er a\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("kriterier k%d \"K\" for kontakt\n  kilde d\n  krav x \"X\" er oppfyller k%d\n  krav y \"Y\" er b\n", i, i-1)
		}) + rule("r", "  krev oppfyller k%d\n", n)
	}},
	{"krav of criteria", func(n int) string {
		return "kriterier k0 \"K\" for kontakt\n  kilde d\n" + links(0, n, func(i int) string { return fmt.Sprintf("  krav x%[1]d \"X%[1]d\" er n > %[1]d\n", i) }) +
			"regel r \"R\" for kontakt\n  kilde d\n  krev oppfyller k0\n  feil \"{k0.mangler}\"\n"
	}},
	{"rows of a table", func(n int) string {
		return "tabell t \"T\" for kontakt\n  kilde d\n  feil \"x\"\n  | n | krev ks |\n" + links(0, n, func(i int) string { return fmt.Sprintf("  | %d | A |\n", i) })
	}},
	{"groups that hang on groups", func(n int) string {
		return "definer c0 for kontakt\n  er a\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("gruppe g%[1]d\n  av kontakt som ko når c%[1]d\n  per pas\ndefiner c%[2]d for kontakt\n  er finnes ko i g%[1]d\n", i-1, i)
		}) + rule("r", "  krev c%d\n", n)
	}},
	{"surely and possibly", func(n int) string {
		return Definitions(n, "a", "sikkert (kanskje @ og b) eller kanskje ikke @") + rule("r", "  krev a%d\n", n)
	}},
	{"operands", func(n int) string {
		return rule("r", "  krev a%s\n", links(1, n, func(i int) string { return fmt.Sprintf(" eller n = %d og b", i) }))
	}},
	{"named collections", func(n int) string {
		return "definer k0 for pasient\n  er kontakter\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("definer k%d for pasient\n  er k%d der (n > %d eller a)\n", i, i-1, i)
		}) + fmt.Sprintf("regel r \"R\" for pasient\n  kilde d\n  krev finnes k%[1]d der b\n  peker på k%[1]d\n  feil \"x\"\n", n)
	}},
	{"rules on named collections", func(n int) string {
		return "definer k0 for kontakt\n  er kontakter i pasient der (dato = denne.dato)\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("definer k%d for kontakt\n  er k%d der (a eller kontakt.b)\n", i, i-1) + rule(name("r", i), "  krev antall k%d < 2\n", i)
		})
	}},
	{"definitions for several", func(n int) string {
		return "post q\n  felt id tekst nøkkel\n  felt dato dato styrende\n  felt a ja/nei\n  felt b ja/nei\n" +
			strings.ReplaceAll(Definitions(n, "a", "ikke (@ eller b)"), "for kontakt", "for kontakt, q") + rule("r", "  krev a%d\n", n)
	}},
	{"sections", func(n int) string {
		return links(0, n, func(i int) string {
			return fmt.Sprintf("avsnitt s%[1]d \"S\"\n  for kontakt\n  når n > %[1]d\n  må være kjent slutt\nregel r%[1]d \"R\"\n  kilde d\n  krev a\n  feil \"x\"\n", i)
		})
	}},
	{"rules of a section", func(n int) string {
		return "avsnitt s \"S\" for kontakt\n  når a eller b\n  unntatt når c\n  må være kjent slutt, n\n  kilde d\n" +
			links(0, n, func(i int) string { return fmt.Sprintf("regel r%[1]d \"R\"\n  krev n > %[1]d\n  feil \"x\"\n", i) })
	}},
	{"sections that go before", func(n int) string {
		return "avsnitt s0 \"S\" for kontakt\n  må være kjent slutt\n" + rule("r0", "  krev b\n") + links(1, n, func(i int) string {
			return fmt.Sprintf("avsnitt s%d \"S\" for kontakt\n  må være kjent slutt\n", i) + rule(name("r", i), "  krev n > %d\n  går foran s%d\n", i, i-1)
		})
	}},
	{"exceptions from sections", func(n int) string {
		return "avsnitt s0 \"S\" for kontakt\n  må være kjent slutt\n" + rule("r0", "  krev b\n") + links(1, n, func(i int) string {
			return fmt.Sprintf("avsnitt s%d \"S\" for kontakt\n  må være kjent slutt\n", i) + rule(name("r", i), "  når n > %d\n  unntak fra s%d\n", i, i-1)
		})
	}},
	{"facts that must be known", func(n int) string {
		return Definitions(n, "slutt", "@") + links(1, n, func(i int) string { return rule(name("r", i), "  må være kjent a%d\n  krev a\n", i) })
	}},
	{"assumptions", func(n int) string {
		return links(0, n, func(i int) string { return fmt.Sprintf("antakelse x%[1]d \"X%[1]d\"\n", i) }) +
			"definer a0 for kontakt\n  er a\n  antatt x0\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("definer a%[1]d for kontakt\n  er a%[2]d og b\n  antatt x%[1]d\n", i, i-1)
		}) + rule("r", "  krev a%d\n", n)
	}},
	{"fixes of a rule", func(n int) string {
		return rule("r", "  krev a\n%s", links(1, n, func(i int) string { return "  rett legg til A i ks\n" }))
	}},
	{"templates from templates", func(n int) string {
		return rule("r", "  krev a\n") + "mal m0 av kontakt\n  | pas | a |\n  | p | ja |\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("mal m%d som m%d\n  | n |\n  | %d |\n", i, i-1, i)
		}) + fmt.Sprintf("eksempel \"E\" for r\n  gitt kontakt som m%d\n  | id | dato |\n  | K1 | 2026-01-01 |\n  forvent ingen funn\n", n)
	}},
	{"examples of a table", func(n int) string {
		return rule("r", "  krev a\n") + "eksempler \"E\" for r\n  prøv kontakt\n  | id | dato | a | forvent |\n" +
			links(0, n, func(i int) string { return fmt.Sprintf("  | K%d | 2026-01-01 | nei | feil r |\n", i) })
	}},
	{"records that refer to records", func(n int) string {
		return "definer v for kontakt\n  er a\npost q0\n  felt id tekst nøkkel\n  felt dato dato styrende\n  felt forrige post kontakt\ndefiner v for q0\n  er forrige.v\n" +
			links(1, n, func(i int) string {
				return fmt.Sprintf("post q%[1]d\n  felt id tekst nøkkel\n  felt dato dato styrende\n  felt forrige post q%[2]d\ndefiner v for q%[1]d\n  er forrige.v\n", i, i-1)
			}) + fmt.Sprintf("regel r \"R\" for q%d\n  kilde d\n  krev v\n  feil \"x\"\n", n)
	}},
}

// Growing are chains of code sets of which each has more codes than the one before:
// checking them is linear, and evaluating is in the codes of all sets that rules ask for.
var Growing = []Chain{
	{"growing code sets in one rule", func(n int) string {
		return growing(n) + "definer a0 for w\n  er ks har noen av s0\n" + links(1, n, func(i int) string {
			return fmt.Sprintf("definer a%d for w\n  er a%d og ks har noen av s%d\n", i, i-1, i)
		}) + strings.Replace(rule("r", "  krev a%d\n", n), "kontakt", "w", 1)
	}},
	{"rules on growing code sets", func(n int) string {
		return growing(n) + links(1, n, func(i int) string {
			return strings.Replace(rule(name("r", i), "  krev ks har noen av s%d\n", i), "kontakt", "w", 1)
		})
	}},
}

// Definitions are a0 and n definitions upon it, in which @ is the one before.
func Definitions(n int, first, next string) string {
	return "definer a0 for kontakt\n  er " + first + "\n" + links(1, n, func(i int) string {
		return fmt.Sprintf("definer a%d for kontakt\n  er %s\n", i, strings.ReplaceAll(next, "@", name("a", i-1)))
	})
}

// growing are n code sets that each have one code more than the one before, and
// records with such codes.
func growing(n int) string {
	return "kodeverk W\n" + links(0, n, func(i int) string { return fmt.Sprintf("  kode X%d\n", i) }) +
		"kodesett s0: X0\n" + links(1, n, func(i int) string { return fmt.Sprintf("kodesett s%d: s%d, X%d\n", i, i-1, i) }) +
		"post w\n  felt id tekst nøkkel\n  felt dato dato styrende\n  felt ks koder W\n"
}

func links(from, to int, link func(i int) string) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		b.WriteString(link(i))
	}
	return b.String()
}

// Rule is a rule for a kontakt.
func Rule(name, clauses string) string {
	return "regel " + name + " \"R\" for kontakt\n  kilde d\n" + clauses + "  feil \"x\"\n"
}

func rule(name, clauses string, args ...any) string { return Rule(name, fmt.Sprintf(clauses, args...)) }

func name(of string, i int) string { return fmt.Sprint(of, i) }

// year is the validity of one year.
func year(i int) string { return fmt.Sprintf("gjelder fra %[1]d-01-01 til %[1]d-12-31", 1000+i) }
