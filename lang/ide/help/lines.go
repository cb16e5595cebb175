package help

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// LineHelp is about the words that begin a line of a declaration.
var LineHelp = map[syntax.Keyword]Entry{
	syntax.KwSource: {Words(`kilde isf2026 "Kapittel 3"`, `source isf2026 "Chapter 3"`), diag.Term{
		NB: "Hvor kravet kommer fra: et dokument og stedet i det. En regel uten kilde godtas ikke.",
		EN: "Where this comes from: a document and the part of it. A rule without a source is not accepted.",
	}},
	syntax.KwEdition: {Words("utgave 2026-01-01", "edition 2026-01-01"), diag.Term{
		NB: "Datoen dokumentet er utgitt eller sist oppdatert.",
		EN: "The day the document was issued or last changed.",
	}},
	syntax.KwLink: {Words(`lenke "https://…"`, `link "https://…"`), diag.Term{
		NB: "Adressen der dokumentet kan leses.",
		EN: "The address where the document can be read.",
	}},
	syntax.KwOverrides: {Words("går foran R2, R3", "overrides R2, R3"), diag.Term{
		NB: "Gir denne regelen et funn, gir de andre ikke noe funn for det samme. For dokumenter: er de uenige, er det dette som gjelder.",
		EN: "Where this rule gives a finding, the others give none for the same case. Of documents: where they disagree, this one holds.",
	}},
	syntax.KwPattern: {Words(`mønster "[A-Z]{4}[0-9]{2}"`, `pattern "[A-Z]{4}[0-9]{2}"`), diag.Term{
		NB: "Formen kodene har, her fire store bokstaver og to sifre.",
		EN: "The shape of the codes, here four capitals and two digits.",
	}},
	syntax.KwOpen: {Words("åpen", "open"), diag.Term{
		NB: "Også koder som ikke står i lista, godtas når de har riktig form.",
		EN: "Codes that are not listed are accepted too, if they have the shape.",
	}},
	syntax.KwCode: {Words(`kode WPCK00 "tittel" gjelder fra 2016-01-01`, `code WPCK00 "title" valid from 2016-01-01`), diag.Term{
		NB: "En kode i kodeverket, med tittel og gyldighet. Bak et navn er det en type: én kode fra kodeverkene som nevnes.",
		EN: "A code of the code system, with title and validity. Behind a name it is a type: one code of the systems named.",
	}},
	syntax.KwCodes: {Words("felt prosedyrer koder NCMP", "field procedures codes NCMP"), diag.Term{
		NB: "En type: ingen, én eller flere koder fra kodeverkene som nevnes.",
		EN: "A type: none, one or several codes of the systems named.",
	}},
	syntax.KwField: {Words(`felt dato dato styrende "Dato"`, `field day date governing "Date"`), diag.Term{
		NB: "En opplysning i posten: navn, type og hva den heter for folk. I en innlesing: hvilken kolonne feltet kommer fra.",
		EN: "A fact of the record: its name, its type and what people call it. In a mapping: which column it comes from.",
	}},
	syntax.KwValid: {Words("gjelder fra 2026-01-01 til 2026-12-31", "valid from 2026-01-01 to 2026-12-31"), diag.Term{
		NB: "Første og siste dag dette gjelder, begge medregnet. Det er datoen i posten som avgjør, ikke dagen i dag.",
		EN: "The first and the last day on which this holds, both included. The record's date decides, not today's.",
	}},
	syntax.KwAssumed: {Words(`antatt "ingen kilde sier når"`, `assumed "no source says when"`), diag.Term{
		NB: "Noe ingen kilde sier, og hvorfor vi har gått ut fra det. Alle antakelser listes av «ppolang check --assumptions».",
		EN: "What no source says, and why it was taken to be so. All of them are listed by `ppolang check --assumptions`.",
	}},
	syntax.KwFor: {Words("for kontakt", "for contact"), diag.Term{
		NB: "Hva regelen ser på: hver post av dette slaget, eller hver gruppe. I et eksempel: hvilke regler det prøver.",
		EN: "What the rule looks at: each record of this kind, or each group. In an example: the rules it tries.",
	}},
	syntax.KwPer: {Words("per pasient_id, program", "per patient_id, programme"), diag.Term{
		NB: "Feltene som må være like for at postene hører til samme gruppe.",
		EN: "The fields that must be equal for records to be in the same group.",
	}},
	syntax.KwOf: {Words("av kontakt som kontakter", "of contact as contacts"), diag.Term{
		NB: "Hvilke poster som er med. I en gruppe får medlemmene et navn med «som».",
		EN: "Which records take part. In a group the members get a name with `as`.",
	}},
	syntax.KwGoverning: {Words("felt dato dato styrende", "field day date governing"), diag.Term{
		NB: "Datoen som avgjør hvilke regler som gjelder. I en gruppe: hvilket medlem datoen tas fra.",
		EN: "The date that decides which rules hold. In a group: the member whose date is taken.",
	}},
	syntax.KwWhen: {Words("når form = gruppe", "when form = group"), diag.Term{
		NB: "Betingelsen for at regelen gjelder. Flere «når»-linjer må alle stemme.",
		EN: "The condition for the rule to apply. Several such lines must all hold.",
	}},
	syntax.KwExceptWhen: {Words("unntatt når fritatt", "except when exempt"), diag.Term{
		NB: "Regelen gjelder ikke når dette stemmer. Med flere linjer er det nok at én stemmer.",
		EN: "The rule does not apply where this holds. Of several such lines one is enough.",
	}},
	syntax.KwExceptionTo: {Words("unntak fra R", "exception to R"), diag.Term{
		NB: "Der denne regelen gjelder, gjelder ikke den andre.",
		EN: "Where this rule applies, the other does not.",
	}},
	syntax.KwRequire: {Words("krev prosedyrer har WPCK00", "require procedures has WPCK00"), diag.Term{
		NB: "Det som må stemme. Stemmer det ikke, blir det et funn.",
		EN: "What must hold. Where it does not, there is a finding.",
	}},
	syntax.KwForbid: {Words("forby prosedyrer har A0099", "forbid procedures has A0099"), diag.Term{
		NB: "Det som ikke må stemme. Stemmer det, blir det et funn.",
		EN: "What must not hold. Where it does, there is a finding.",
	}},
	syntax.KwCriterion: {Words(`krav timer "Nok timer" er timer >= minste_timer`, `criterion hours "Enough hours" is hours >= least_hours`), diag.Term{
		NB: "Ett av kravene i kriteriene. Tittelen er den som vises når kravet mangler.",
		EN: "One of the criteria. Its title is shown where it is not met.",
	}},
	syntax.KwPointsTo: {Words("peker på første kontakter", "points to first contacts"), diag.Term{
		NB: "Hvilke poster i gruppen funnet gjelder. Uten denne linjen gjelder det alle.",
		EN: "Which records of the group the finding is about. Without this line, all of them.",
	}},
	syntax.KwProvided: {Words("forutsetter form er kjent mangler kontakt.form", "provided form is known lacking contact.form"), diag.Term{
		NB: "Dette må stemme for at saken kan avgjøres. Ellers er den uavklart, og det sies hva som mangler.",
		EN: "This must hold for the case to be decided. Otherwise it is undetermined, and what is lacking is named.",
	}},
	syntax.KwErrorWord: {Words(`feil "melding"`, `error "message"`), diag.Term{
		NB: "Meldingen når kravet ikke er oppfylt, og at det er en feil. Felt kan settes inn: {prosedyrer}.",
		EN: "The message where the rule is not met, and that it is an error. Fields can be put in: {procedures}.",
	}},
	syntax.KwWarningWord: {Words(`advarsel fra 2026-07-01 "melding"`, `warning from 2026-07-01 "message"`), diag.Term{
		NB: "Meldingen når kravet ikke er oppfylt, og at det er en advarsel. Med «fra» blir det så alvorlig fra den datoen.",
		EN: "The message where the rule is not met, and that it is a warning. With `from` it is so from that day on.",
	}},
	syntax.KwNoteWord: {Words(`merknad "melding"`, `note "message"`), diag.Term{
		NB: "Meldingen når kravet ikke er oppfylt, og at det bare er en merknad.",
		EN: "The message where the rule is not met, and that it is only a note.",
	}},
	syntax.KwFix: {Words("rett legg til WPCK00 i prosedyrer", "fix add WPCK00 to procedures"), diag.Term{
		NB: "Forslag til hvordan kodingen rettes: legg til, fjern, bytt eller sett.",
		EN: "A proposal for mending the coding: add, remove, replace or set.",
	}},
	syntax.KwIfUnknown: {Words("hvis ukjent overse", "if unknown ignore"), diag.Term{
		NB: "Hva som skjer når opplysninger mangler og regelen ikke kan avgjøres: overse, merknad, advarsel eller feil.",
		EN: "What happens where facts are missing and the rule cannot be decided: ignore, note, warning or error.",
	}},
	syntax.KwIgnoreWord: {Words("overse ukjent_kode", "ignore unknown_code"), diag.Term{
		NB: "Sier ikke fra om dette. I et kodeverk: tegn som ikke teller når koder sammenlignes.",
		EN: "Says nothing of this. In a code system: characters that do not count when codes are compared.",
	}},
	syntax.KwGiven: {Words("gitt kontakt som gruppedag", "given contact as group_day"), diag.Term{
		NB: "Postene i eksempelet, i en tabell under. Det som ikke står der, tas fra malen og er ellers ukjent.",
		EN: "The records of the example, in a table below. What is left out comes from the template, and is else unknown.",
	}},
	syntax.KwExpect: {Words("forvent feil R på K1", "expect error R on K1"), diag.Term{
		NB: "Et funn eksempelet skal gi, og på hvilke poster. Alle funn må nevnes, ellers «forvent ingen funn».",
		EN: "A finding that the example must give, and on which records. Name every finding, or `expect no findings`.",
	}},
	syntax.KwFormat: {Words(`format csv skilletegn ";"`, `format csv separator ";"`), diag.Term{
		NB: "Hva slags fil som leses: csv, jsonl eller annet.",
		EN: "What kind of file is read: csv, jsonl or another.",
	}},
}
