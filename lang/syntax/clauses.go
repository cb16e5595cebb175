package syntax

// clauseRule is how one kind of line below a header is read.
type clauseRule struct {
	shape     [2]string              // how such a line is written, in the two vocabularies
	read      func(r *reader) Clause // nil where the line could not be read
	automaton func() *automaton
}

func newRule[G any](nb, en string, build func(*reader, *G) Clause) *clauseRule {
	g := newGrammar[G]()
	rule := &clauseRule{shape: [2]string{nb, en}, automaton: g.automaton}
	rule.read = func(r *reader) Clause {
		v, ok := g.read(r)
		if ok {
			return build(r, v)
		}
		r.shape(rule.shape)
		return nil
	}
	return rule
}

var (
	builtinRule = newRule("merknad ukjent_kode", "note unknown_code", buildBuiltin)
	editionRule = newRule("utgave DATO", "edition DATE", func(r *reader, l *editionLine) Clause {
		return &EditionClause{r.node(), l.Date.Date}
	})
	linkRule = newRule(`lenke "https://…"`, `link "https://…"`, func(r *reader, l *linkLine) Clause {
		return &LinkClause{r.node(), l.URL.Text}
	})
	overridesRule = newRule("går foran NAVN, …", "overrides NAME, …", func(r *reader, l *overridesLine) Clause {
		return &OverridesClause{r.node(), r.ruleRefs(l.Refs)}
	})
	validRule   = newRule(`gjelder fra DATO til DATO`, `valid from DATE to DATE`, buildBasis)
	sourceRule  = newRule(`kilde DOKUMENT "avsnitt", …`, `source DOCUMENT "section", …`, buildBasis)
	assumedRule = newRule(`antatt fra DATO til DATO "hvorfor"`, `assumed from DATE to DATE "why"`, func(r *reader, l *assumedLine) Clause {
		return &AssumedClause{r.node(), r.assumed(&l.Assumed)}
	})
	patternRule = newRule(`mønster "…"`, `pattern "…"`, func(r *reader, l *patternLine) Clause {
		return &PatternClause{r.node(), l.Pattern.Text}
	})
	openRule = newRule("åpen", "open", func(r *reader, _ *openLine) Clause {
		return &OpenClause{r.node()}
	})
	listFileRule = newRule(`fra "fil.csv"`, `from "file.csv"`, func(r *reader, l *listFileLine) Clause {
		return &ListFileClause{r.node(), l.Path.Text}
	})
	ignoreRule = newRule(`overse "tegn"`, `ignore "characters"`, func(r *reader, l *ignoreLine) Clause {
		return &IgnoreClause{r.node(), l.Chars.Text}
	})
	codeRule    = newRule(`kode KODE "tittel" gjelder fra DATO erstatter KODE`, `code CODE "title" valid from DATE replaces CODE`, buildCode)
	versionRule = newRule(`er VERDI gjelder fra DATO kilde DOKUMENT "avsnitt"`, `is VALUE valid from DATE source DOCUMENT "section"`,
		func(r *reader, l *versionLine) Clause {
			return &VersionClause{r.node(), r.expr(l.Value), r.basis(l.Parts)}
		})
	fieldRule     = newRule(`felt NAVN TYPE nøkkel "tittel"`, `field NAME TYPE key "title"`, buildField)
	membersRule   = newRule("av POST som NAVN når BETINGELSE ellers ingen, …", "of RECORD as NAME when CONDITION otherwise none, …", buildMembers)
	perRule       = newRule("per FELT, …", "per FIELD, …", func(r *reader, l *perLine) Clause { return &PerClause{r.node(), names(l.Fields)} })
	governingRule = newRule("styrende første SAMLING", "governing first COLLECTION", func(r *reader, l *governingLine) Clause {
		return &GoverningClause{r.node(), l.Last != "", l.Collection.Name}
	})
	isRule        = newRule("er UTTRYKK", "is EXPRESSION", func(r *reader, l *isLine) Clause { return &IsClause{r.node(), r.expr(l.Value)} })
	criterionRule = newRule(`krav NAVN "tittel" er BETINGELSE`, `criterion NAME "title" is CONDITION`, func(r *reader, l *criterionLine) Clause {
		return &CriterionClause{r.node(), l.Name.Name, textIn(l.Title), r.expr(l.Is)}
	})
	forRule  = newRule("for POST", "for RECORD", func(r *reader, l *forLine) Clause { return &ForClause{r.node(), l.Case.Name} })
	whenRule = newRule("når BETINGELSE", "when CONDITION", func(r *reader, l *whenLine) Clause {
		return &WhenClause{r.node(), l.Except != "", r.expr(l.Cond)}
	})
	exceptionRule = newRule("unntak fra REGEL, …", "exception to RULE, …", buildException)
	providedRule  = newRule("forutsetter BETINGELSE mangler POST.FELT, …", "provided CONDITION lacking RECORD.FIELD, …", buildProvided)
	requireRule   = newRule("krev BETINGELSE", "require CONDITION", func(r *reader, l *requireLine) Clause {
		return &RequireClause{r.node(), l.Forbid != "", r.expr(l.Cond)}
	})
	pointsRule = newRule("peker på SAMLING, …", "points to COLLECTION, …", func(r *reader, l *pointsLine) Clause {
		return &PointsClause{r.node(), r.members(l.Members)}
	})
	severityRule = newRule(`feil fra DATO "melding"`, `error from DATE "message"`, func(r *reader, l *severityLine) Clause {
		return &SeverityClause{r.node(), severities[r.tokens[0].kind.keyword()], dateIn(l.From), r.message(l.Message.Token)}
	})
	fixRule = newRule("rett legg til KODE i FELT, rett fjern KODE fra FELT, rett bytt KODE med KODE i FELT eller rett sett FELT til VERDI",
		"fix add CODE to FIELD, fix remove CODE from FIELD, fix replace CODE with CODE in FIELD or fix set FIELD to VALUE", buildFix)
	ifUnknownRule = newRule("hvis ukjent overse, merknad, advarsel eller feil", "if unknown ignore, note, warning or error",
		func(r *reader, l *ifUnknownLine) Clause { return &IfUnknownClause{r.node(), r.severity(l.Then)} })
	givenRule = newRule("gitt POST som MAL", "given RECORD as TEMPLATE", func(r *reader, l *givenLine) Clause {
		return &GivenClause{clauseNode: r.node(), Record: l.Record.Name, Template: nameIn(l.Template)}
	})
	expectRule = newRule("forvent feil REGEL på NØKKEL, … eller forvent ingen funn", "expect error RULE on KEY, … or expect no findings", buildExpect)
	formatRule = newRule(`format csv skilletegn ";" tegnsett "utf-8"`, `format csv separator ";" encoding "utf-8"`, buildFormat)
	mapRule    = newRule(`felt FELT fra "kolonne" som "format"`, `field FIELD from "column" as "format"`, buildMap)
)

// ruleClauses are the lines of a rule, and of a table beside its rows.
var ruleClauses = map[Keyword]*clauseRule{
	KwSource: sourceRule, KwValid: validRule, KwAssumed: assumedRule, KwFor: forRule, KwWhen: whenRule, KwExceptWhen: whenRule,
	KwExceptionTo: exceptionRule, KwOverrides: overridesRule, KwProvided: providedRule, KwRequire: requireRule, KwForbid: requireRule,
	KwPointsTo: pointsRule, KwErrorWord: severityRule, KwWarningWord: severityRule, KwNoteWord: severityRule, KwFix: fixRule,
	KwIfUnknown: ifUnknownRule,
}

// clauseRules are the lines that may stand below each header.
var clauseRules = map[Keyword]map[Keyword]*clauseRule{
	KwLanguage:   nil,
	KwRuleset:    {KwErrorWord: builtinRule, KwWarningWord: builtinRule, KwNoteWord: builtinRule, KwIgnoreWord: builtinRule},
	KwUse:        nil,
	KwDocument:   {KwEdition: editionRule, KwValid: validRule, KwLink: linkRule, KwOverrides: overridesRule},
	KwCodeSystem: {KwPattern: patternRule, KwOpen: openRule, KwFrom: listFileRule, KwIgnoreWord: ignoreRule, KwCode: codeRule, KwAssumed: assumedRule},
	KwCodeSet:    {KwValid: validRule, KwSource: sourceRule, KwAssumed: assumedRule},
	KwValueWord:  {KwIs: versionRule},
	KwRecord:     {KwField: fieldRule},
	KwGroup:      {KwOf: membersRule, KwPer: perRule, KwGoverning: governingRule},
	KwDefine:     {KwIs: isRule, KwAssumed: assumedRule, KwSource: sourceRule},
	KwCriteria:   {KwValid: validRule, KwSource: sourceRule, KwAssumed: assumedRule, KwProvided: providedRule, KwCriterion: criterionRule},
	KwRule:       ruleClauses,
	KwTable:      ruleClauses,
	KwTemplate:   nil,
	KwExample:    {KwGiven: givenRule, KwExpect: expectRule},
	KwMapping:    {KwFormat: formatRule, KwField: mapRule},
}
