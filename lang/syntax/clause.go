package syntax

import (
	"slices"

	"ppolang/lang/value"
)

// Clause is one line of a declaration's body (a line may be continued).
type Clause interface {
	Node
	clause()
}

type clauseNode struct{ At }

func (clauseNode) clause() {}

// Validity is gjelder [fra DATE] [til DATE], or gjelder inntil videre.
type Validity struct {
	At
	From, To *Date // nil where not stated
	Open     bool  // inntil videre, also after fra DATE
}

// Source is one source of a kilde clause: a document and the part of it.
type Source struct {
	At
	Document *Name
	Part     *Text // nil where no part is named
}

// Assumed is antatt [fra DATE] [til DATE] "why", or the name of an antakelse.
type Assumed struct {
	At
	From, To *Date
	Why      *Text // nil where a name stands
	Name     *Name
}

// Basis is what may stand behind a code, a version or a validity on one line.
type Basis struct {
	Valid   *Validity
	Sources []*Source
	Assumed []*Assumed
}

// The clauses.
type (
	// BadClause is a line that could not be read; a diagnostic says why.
	BadClause struct{ clauseNode }

	// BuiltinClause, under a regelsett, says of a built-in check how bad its
	// findings are: kontroll ukjent_kode feil "text", or merknad ukjent_kode.
	BuiltinClause struct {
		clauseNode
		Check    bool     // the line begins with kontroll
		Severity Severity // Ignore for av, and for overse
		Builtin  Builtin
		Name     *Name
		Text     *Text // what findings say first; nil where nothing is written
	}

	// EditionClause is utgave DATE.
	EditionClause struct {
		clauseNode
		Date *Date
	}
	// ValidClause is a Validity on a line of its own, perhaps with antatt behind it.
	ValidClause struct {
		clauseNode
		Basis Basis
	}
	// LinkClause is lenke "url".
	LinkClause struct {
		clauseNode
		URL *Text
	}
	// OverridesClause is går foran NAMES: of documents, or of rules.
	OverridesClause struct {
		clauseNode
		Refs []*RuleRef
	}
	// SourceClause is kilde DOC "part", …, perhaps with gjelder or antatt behind it.
	SourceClause struct {
		clauseNode
		Basis Basis
	}
	// AskClause is spør "whom" in an antakelse, CheckedClause kontrollert DATE "role".
	AskClause struct {
		clauseNode
		Whom *Text
	}
	CheckedClause struct {
		clauseNode
		Date *Date
		By   *Text
	}
	// AssumedClause is antatt on a line of its own.
	AssumedClause struct {
		clauseNode
		Assumed *Assumed
	}

	// PatternClause is mønster "regexp".
	PatternClause struct {
		clauseNode
		Pattern *Text
	}
	// OpenClause is åpen.
	OpenClause struct{ clauseNode }
	// ListFileClause is fra "file.csv".
	ListFileClause struct {
		clauseNode
		Path *Text
	}
	// IgnoreClause is overse "characters".
	IgnoreClause struct {
		clauseNode
		Chars *Text
	}
	// CodeClause is kode C "title" [gjelder …] [erstatter D] [antatt …].
	CodeClause struct {
		clauseNode
		Code     *CodeExpr // also where the code looks like a number or a name
		Title    *Text
		Basis    Basis
		Replaces []*CodeExpr
	}

	// VersionClause is er VALUE [gjelder …] [kilde …] [antatt …] in a verdi.
	VersionClause struct {
		clauseNode
		Value Expr
		Basis Basis
	}

	// FieldClause is felt NAME TYPE MODIFIERS "title" in a post.
	FieldClause struct {
		clauseNode
		Name      *Name
		Kind      FieldKind
		Systems   []*Name // of kode and koder
		Record    *Name   // of post
		Key       bool    // nøkkel
		Governing bool    // styrende
		Sensitive bool    // sensitiv
		Fact      bool    // hendelse
		Unit      bool    // enhet
		Otherwise Expr    // nil, or the value after ellers
		Title     *Text
	}

	// MembersClause is av RECORD som NAME [når E] [ellers ingen], … in a gruppe.
	MembersClause struct {
		clauseNode
		Members []*GroupMember
	}
	// PerClause is per FIELD, ….
	PerClause struct {
		clauseNode
		Fields []*Name
	}
	// GoverningClause is styrende [første] COLLECTION.
	GoverningClause struct {
		clauseNode
		Last       bool
		Collection *Name
	}

	// IsClause is er E in a definer.
	IsClause struct {
		clauseNode
		Value Expr
	}
	// CriterionClause is krav NAME "title" er E in a kriterier. The må være kjent,
	// forutsetter, kilde and antatt clauses up to the next one belong to it.
	CriterionClause struct {
		clauseNode
		Name  *Name
		Title *Text
		Is    Expr
	}

	// ForClause is for CASE in a rule or a table.
	ForClause struct {
		clauseNode
		Case *Name
	}
	// WhenClause is når E, or unntatt når E where Except.
	WhenClause struct {
		clauseNode
		Except bool
		Cond   Expr
	}
	// ExceptionClause is unntak fra RULE, ….
	ExceptionClause struct {
		clauseNode
		Targets []*ExceptionTarget
	}
	// KnownClause is må være kjent FACT, …: each a field, or a path to one.
	KnownClause struct {
		clauseNode
		Facts []Expr
	}
	// ProvidedClause is forutsetter E [mangler RECORD.FIELD, …] ["what is lacking"].
	ProvidedClause struct {
		clauseNode
		Cond    Expr
		Lacking []*MemberExpr // X is a NameExpr: the record
		Text    *Message      // nil where not written
	}
	// RequireClause is krev E, or forby E where Forbid.
	RequireClause struct {
		clauseNode
		Forbid bool
		Cond   Expr
	}
	// PointsClause is peker på MEMBERS, …: each a CollExpr or a PickExpr.
	PointsClause struct {
		clauseNode
		Members []Expr
	}
	// SeverityClause is feil|advarsel|merknad [fra DATE] "message".
	SeverityClause struct {
		clauseNode
		Severity Severity
		From     *Date
		Message  *Message
	}
	// FixClause is a rett line.
	FixClause struct {
		clauseNode
		Action FixAction
		Codes  Expr // what is added, removed, replaced or moved
		Except Expr // what is not removed; nil where not written
		With   Expr // what replaces it
		Field  *Name
		Value  Expr   // what the field is set to
		To     []Expr // where it is moved to: CollExpr or PickExpr
		On     []Expr // after på: CollExpr or PickExpr; nil where not written
		When   Expr   // nil where not written
	}
	// IfUnknownClause is hvis ukjent overse|merknad|advarsel|feil.
	IfUnknownClause struct {
		clauseNode
		Then Severity
	}

	// TableClause is the header and the rows of a tabell or a mal.
	TableClause struct {
		clauseNode
		Header *Row
		Rows   []*Row
	}

	// GivenClause is gitt RECORD [som TEMPLATE] with its table, behind others that are
	// as their templates are. It is prøv RECORD where Try: each row is an example of
	// its own, with what it expects in its last cell.
	GivenClause struct {
		clauseNode
		Try      bool
		Before   []*TemplateRecord
		Record   *Name
		Template *Name
		Header   *Row
		Rows     []*Row
	}
	// ExpectClause is forvent feil|advarsel|merknad|uavklart RULE [på KEYS], or
	// forvent ingen funn; without its word in a cell of a table of examples.
	ExpectClause struct {
		clauseNode
		None         bool
		Undetermined bool
		Severity     Severity
		Rule         *RuleRef
		Keys         []*Key // nil where `på` is not written
	}

	// FormatClause is format csv [skilletegn ";"] [tegnsett "windows-1252"] [ark "name"]
	// [post "path"], or one of what stands behind the format on a line of its own.
	FormatClause struct {
		clauseNode
		Format    *Name // nil where the line is none of the format
		Separator *Text
		Encoding  *Text
		Sheet     *Text // of a workbook
		Element   *Text // of XML, that is a record
	}
	// HeadingClause is overskrift "heading": one that the line of headings has.
	HeadingClause struct {
		clauseNode
		Heading *Text
	}
	// UnknownMeansClause is ukjent betyr "word", ….
	UnknownMeansClause struct {
		clauseNode
		Words []*Text
	}
	// LeaveOutClause is utelat når E.
	LeaveOutClause struct {
		clauseNode
		Cond Expr
	}
	// PerKeyClause is én post per KEY.
	PerKeyClause struct {
		clauseNode
		Field *Name
	}
	// DecimalMarkClause is desimaltegn ",", TimeZoneClause tidssone "Europe/Oslo".
	DecimalMarkClause struct {
		clauseNode
		Mark *Text
	}
	TimeZoneClause struct {
		clauseNode
		Zone *Text
	}
	// MapClause is felt F fra K [.. K], K …, or felt F fra sti "path", with how it is
	// read, perhaps with a translation table below.
	MapClause struct {
		clauseNode
		Field     *Name
		From      []*MapColumn
		Path      *Text // of fra sti; nil where there are columns
		LookUp    *Text // of slå opp behind a path; nil where not written
		As        *Text // nil where not written
		Share     bool  // som andel
		Split     *Text // delt på; nil where not written
		FirstWord bool
		UpperCase bool
		Where     *CellTest // nil where not written
		Optional  bool
		Header    *Row // of the translation table, nil where there is none
		Rows      []*Row
	}
	// DeriveClause is felt F er V or felt F finn …, with when and what is assumed.
	DeriveClause struct {
		clauseNode
		Field   *Name
		Value   Expr      // nil where it finds
		Find    *FindPart // nil where it has a value
		When    Expr      // nil where not written
		Assumed []*Assumed
	}
)

// Mark is a word that says something more of a field, and whether it was written.
type Mark struct {
	Word Keyword
	Set  *bool
}

// Marks are the words that may say more of a field, in the order in which they are
// printed.
func (f *FieldClause) Marks() []Mark {
	return []Mark{{KwKey, &f.Key}, {KwGoverning, &f.Governing}, {KwSensitive, &f.Sensitive}, {KwFact, &f.Fact}, {KwUnit, &f.Unit}}
}

// Marks are the words that may say more of how a column is read, in the order in which
// they are printed.
func (m *MapClause) Marks() []Mark {
	return []Mark{{KwAsShare, &m.Share}, {KwFirstWord, &m.FirstWord}, {KwUpperCase, &m.UpperCase}, {KwOptional, &m.Optional}}
}

// GroupMember is one collection of a group.
type GroupMember struct {
	At
	Record        *Name
	As            *Name
	When          Expr // nil where every record belongs
	OtherwiseNone bool
}

// ExceptionTarget is what an exception excepts: a rule, a table, a row, or a
// built-in finding, there perhaps for some codes only.
type ExceptionTarget struct {
	At
	Ref   *RuleRef
	Codes Expr // nil, or a code, code set, prefix, range or list
}

// FixAction is what a fix does.
type FixAction uint8

// The actions.
const (
	Add FixAction = iota
	Remove
	Replace
	Set
	Move
)

// Key is the key of a record in an example: bare or quoted.
type Key struct {
	At
	Text   string
	Quoted bool
}

// MapColumn is a column of a file, or with To all those from one to the other.
type MapColumn struct {
	At
	From, To *Text
}

// CellTest is når "heading" = V: a row is meant in which the cell under the heading is
// that.
type CellTest struct {
	At
	Heading *Text
	Value   *Key
}

// FindPart is finn RECORD[.FIELD] der (E).
type FindPart struct {
	At
	Record *Name
	Of     *Name // nil for the key
	Where  Expr
}

// Row is one line of a table.
type Row struct {
	At
	Cells []*Cell
}

// TemplateRecord is RECORD [som TEMPLATE] of a gitt line.
type TemplateRecord struct {
	At
	Record   *Name
	Template *Name // nil where it is left out
}

// Records are all that the line names; the table is of the last.
func (c *GivenClause) Records() []*TemplateRecord {
	last := &TemplateRecord{Record: c.Record, Template: c.Template}
	if c.Record != nil {
		last.Place = c.Record.Place
	}
	return append(slices.Clip(c.Before), last)
}

// Downwards says whether a header is that of a template with a row a field: felt,
// verdi.
func (r *Row) Downwards() bool {
	return len(r.Cells) == 2 && r.Cells[0].Word == KwField && r.Cells[1].Word == KwValueWord
}

// Expects says whether the last column of a header has what is expected.
func (r *Row) Expects() bool {
	return len(r.Cells) > 0 && r.Cells[len(r.Cells)-1].Word == KwExpect
}

// Cell is what stands between two bars.
type Cell struct {
	At         // of the text without the blanks around it
	Raw string // the text without the blanks around it, escapes kept

	// In the tables of gitt, mal and innlesing, and in their headers.
	Data  string // the text with quotes and escapes undone
	State CellState
	Word  Keyword // in a header, where the cell is a word of the language and no field

	// In the last column of a table of examples.
	Expect []*ExpectClause

	// In a tabell's header.
	Column ColumnKind
	Head   Expr // the field or name the column is about

	// In a tabell's rows.
	Dash  bool      // `-`: any
	Op    CompareOp // Eq where the cell has no operator
	Items []Expr    // the values; any of them
}

// Names is the name in a cell of a header, also where the cell may be a word of the
// language instead.
func (c *Cell) Names() string {
	if c.Word != NoKeyword {
		return c.Raw
	}
	return c.Data
}

// CellState says what a data cell holds.
type CellState uint8

// The states of data cells.
const (
	CellData    CellState = iota
	CellBlank             // nothing
	CellUnknown           // ?
	CellEmpty             // ()
)

// ColumnKind is what a column of a tabell is for.
type ColumnKind uint8

// The kinds of columns.
const (
	ConditionColumn ColumnKind = iota
	RequireColumn
	ForbidColumn
)

// Start is the first day of a severity line, MinDate where it does not say.
func (c *SeverityClause) Start() value.Date {
	if c.From == nil {
		return value.MinDate
	}
	return c.From.Value
}
