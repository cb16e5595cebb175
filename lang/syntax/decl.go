package syntax

// Decl is a declaration: a header line and the lines below it.
type Decl interface {
	Node
	Header() *Head
	Lines() []Clause
}

// Head is what the header lines of declarations have in common.
type Head struct {
	At               // the whole declaration, from its first word to the end of its last line
	Line  At         // the header line
	Name  *Name      // nil in language, use and example declarations, and where it is missing
	Title *Text      // nil where there is none
	Body  []Clause   // the lines below, in file order
	Inner []*Comment // every comment from the header line to the last line, in file order
}

// Header gives access to the common part.
func (h *Head) Header() *Head { return h }

// Lines are the lines below the header.
func (h *Head) Lines() []Clause { return h.Body }

// The declarations.
type (
	// BadDecl is a line that no declaration begins, with what follows it.
	BadDecl struct{ Head }

	// LanguageDecl is språk nb.
	LanguageDecl struct {
		Head
		Lang Language
	}
	// RulesetDecl is regelsett NAME "title"; body: BuiltinClause.
	RulesetDecl struct{ Head }
	// UseDecl is bruk "path".
	UseDecl struct {
		Head
		Path *Text
	}
	// DocumentDecl is dokument; body: EditionClause, ValidClause, LinkClause,
	// OverridesClause.
	DocumentDecl struct{ Head }
	// AssumptionDecl is antakelse NAME "text"; body: AskClause, CheckedClause.
	AssumptionDecl struct{ Head }
	// CodeSystemDecl is kodeverk; body: PatternClause, OpenClause,
	// ListFileClause, IgnoreClause, CodeClause with AssumedClause below it.
	CodeSystemDecl struct{ Head }
	// CodeSetDecl is kodesett NAME "title": MEMBERS; body: ValidClause,
	// SourceClause, AssumedClause.
	CodeSetDecl struct {
		Head
		Members []*SetMember
	}
	// ValueDecl is verdi; body: VersionClause.
	ValueDecl struct {
		Head
		Systems []*Name   // after `kode`; nil for the other types
		Codes   bool      // declared `kode SYSTEM, …`
		Type    FieldKind // declared scalar type; NoKind where none was written
	}
	// RecordDecl is post; body: FieldClause.
	RecordDecl struct{ Head }
	// GroupDecl is gruppe; body: MembersClause, PerClause, GoverningClause.
	GroupDecl struct{ Head }
	// DefineDecl is definer NAME for CASE, …; body: IsClause, AssumedClause,
	// SourceClause.
	DefineDecl struct {
		Head
		For []*Name
	}
	// CriteriaDecl is kriterier NAME for CASE; body: ValidClause, SourceClause,
	// AssumedClause, KnownClause, ProvidedClause, CriterionClause.
	CriteriaDecl struct {
		Head
		For *Name
	}
	// SectionDecl is avsnitt NAME "title"; body: ValidClause, SourceClause,
	// AssumedClause, ForClause, WhenClause, KnownClause, ProvidedClause,
	// IfUnknownClause. It holds for the rules, tables and criteria below it, to the
	// next one or the end of the file.
	SectionDecl struct {
		Head
		For *Name // nil where a ForClause says it
	}
	// RuleDecl is regel; its case is in a ForClause or on the header line.
	RuleDecl struct {
		Head
		For *Name // nil where a ForClause says it
	}
	// TableDecl is tabell NAME "title" for CASE; body as a rule's, and one
	// TableClause.
	TableDecl struct {
		Head
		For *Name // nil where a ForClause says it
	}
	// TemplateDecl is mal NAME av RECORD, or mal NAME som TEMPLATE; body: one
	// TableClause.
	TemplateDecl struct {
		Head
		Of *Name // nil where it starts from another
		As *Name // the template that it starts from, nil for none
	}
	// ExampleDecl is eksempel "title" for RULES; body: GivenClause, ExpectClause. It
	// is eksempler "title" for RULES where Several; body: GivenClause, one of them a
	// Try.
	ExampleDecl struct {
		Head
		Several bool
		For     []*RuleRef
	}
	// MappingDecl is innlesing NAME for RECORD; body: FormatClause,
	// HeadingClause, UnknownMeansClause, LeaveOutClause, PerKeyClause, DecimalMarkClause,
	// TimeZoneClause, MapClause, DeriveClause.
	MappingDecl struct {
		Head
		For *Name
	}
	// WaiverDecl is avvik "why" for RULES på RECORD KEYS til DAY av "role": a finding
	// that is accepted.
	WaiverDecl struct {
		Head   // its title is why
		For    []*RuleRef
		Record *Name // nil where it is left out
		Keys   []*Key
		Until  *Date
		By     *Text
	}
)

// SetMember is a member of a code set: a code, prefix, range or code set, or
// one that is taken out with `utenom`.
type SetMember struct {
	At
	X       Expr // NameExpr, CodeExpr, NumberExpr, PrefixExpr or RangeExpr
	Outside bool
}

// FieldKind is a type word.
type FieldKind uint8

// The types a field can have.
const (
	NoKind      FieldKind = iota
	TextKind              // tekst
	IntegerKind           // heltall
	DecimalKind           // desimal
	PercentKind           // prosent
	DateKind              // dato
	BoolKind              // ja/nei
	CodeKind              // kode SYSTEM, …
	CodesKind             // koder SYSTEM, …
	RecordKind            // post RECORD
)

// Severity is how bad a finding is.
type Severity uint8

// The severities, and Ignore for `overse`.
const (
	Ignore Severity = iota
	Note
	Warning
	Error
)
