package syntax

import "ppolang/lang/source"

// Role says what a part of a line is for. The grammar's structs name the role of
// each part in their tags; editors ask for it by Gap.
type Role string

// The roles of names, dates, texts and codes.
const (
	RoleNew        Role = "new" // a name that is declared here
	RoleLanguage   Role = "language"
	RoleTitle      Role = "title"
	RoleSystem     Role = "system"
	RoleCase       Role = "case" // a record or a group
	RoleRecord     Role = "record"
	RoleRule       Role = "rule" // behind `går foran` of a document: a document
	RoleRow        Role = "row"  // the number in t[2]
	RoleBuiltin    Role = "builtin"
	RoleDescribes  Role = "description" // of what a check is for
	RoleFrom       Role = "from"        // a first day
	RoleTo         Role = "to"          // a last day
	RoleDocument   Role = "document"
	RolePart       Role = "part" // of a document
	RoleWhy        Role = "why"  // behind antatt
	RoleAssumption Role = "assumption"
	RoleWho        Role = "who"
	RoleLack       Role = "lack" // what is said in place of what is missing
	RoleFieldOf    Role = "fieldof"
	RoleShared     Role = "shared" // a field that all members of a group have
	RoleCollection Role = "collection"
	RoleTemplate   Role = "template"
	RoleKey        Role = "key"    // of a record in an example
	RoleWaived     Role = "waived" // the key of a record whose finding is accepted
	RoleWaives     Role = "waives" // why it is
	RoleFormat     Role = "format"
	RoleMapped     Role = "mapped" // a field that is read from a file
	RoleSeparator  Role = "separator"
	RoleEncoding   Role = "encoding"
	RoleDateFormat Role = "dateformat"
	RoleSheet      Role = "sheet"   // of a workbook
	RoleElement    Role = "element" // of XML, that is a record
	RoleXMLPath    Role = "xmlpath" // from there to a field
	RoleParting    Role = "parting" // what parts the codes in a cell
	RoleCell       Role = "cell"    // what stands in a cell
	RoleDecimal    Role = "decimalmark"
	RoleTimeZone   Role = "timezone"
	RolePath       Role = "path"
	RoleMessage    Role = "message"
	RoleLink       Role = "link"
	RolePattern    Role = "pattern"
	RoleCharacters Role = "characters"
	RoleListFile   Role = "listfile"
	RoleColumn     Role = "column" // the heading of one in a file
	RoleFix        Role = "fix"    // the field that a fix changes
	RoleAnyCode    Role = "anycode"
)

// The roles of codes and expressions.
const (
	RoleCodes     Role = "codes"     // a code or a set of them
	RoleValue     Role = "value"     // of a verdi
	RoleDefault   Role = "default"   // what a missing value of a field means
	RoleMember    Role = "member"    // a condition on a record that may be in a group
	RoleAny       Role = "any"       // of a definition
	RoleCondition Role = "condition" // a yes or a no
	RoleFact      Role = "fact"      // a field that must be known
	RoleSet       Role = "set"       // what a fix sets a field to
	RoleDerived   Role = "derived"   // what a field is where the file does not say
	RoleMembers   Role = "members"   // a collection
	RoleHole      Role = "hole"      // a placeholder of a message
)

// The roles that only forms know: of what is one thing to whoever writes the line,
// though the grammar knows more of it, and of what stands in expressions.
const (
	RoleNewCode   Role = "newcode" // a code that is listed here
	RoleCode      Role = "code"    // one code
	RoleType      Role = "type"
	RoleMarks     Role = "marks"   // the modifiers of a field
	RoleReading   Role = "reading" // the words on how a column is read
	RoleFieldPath Role = "fieldpath"
	RoleSeverity  Role = "severity"
	RoleBad       Role = "bad" // how bad a finding is
	RoleOutcome   Role = "outcome"
	RoleEarlier   Role = "earlier"
	RoleLater     Role = "later"
	RoleCriteria  Role = "criteria"
)

// Declarations are the words that begin declarations, in the order of a file.
func Declarations() []Keyword { return declarationWords }

// Declares is the word that a declaration begins with, NoKeyword for a BadDecl.
func Declares(d Decl) Keyword {
	switch d := d.(type) {
	case *LanguageDecl:
		return KwLanguage
	case *RulesetDecl:
		return KwRuleset
	case *UseDecl:
		return KwUse
	case *AssumptionDecl:
		return KwAssumption
	case *DocumentDecl:
		return KwDocument
	case *CodeSystemDecl:
		return KwCodeSystem
	case *CodeSetDecl:
		return KwCodeSet
	case *ValueDecl:
		return KwValueWord
	case *RecordDecl:
		return KwRecord
	case *GroupDecl:
		return KwGroup
	case *DefineDecl:
		return KwDefine
	case *CriteriaDecl:
		return KwCriteria
	case *SectionDecl:
		return KwSection
	case *RuleDecl:
		return KwRule
	case *TableDecl:
		return KwTable
	case *TemplateDecl:
		return KwTemplate
	case *ExampleDecl:
		if d.Several {
			return KwExamples
		}
		return KwExample
	case *MappingDecl:
		return KwMapping
	case *WaiverDecl:
		return KwWaiver
	case *BadDecl:
		return NoKeyword
	}
	panic("syntax: a declaration without a word")
}

// IsKey says whether the key of a record can be written without quotes.
func IsKey(text string, l Language) bool {
	tokens, problems := lexInside(text, source.Span{Start: 0, End: len(text)}, l)
	s := gapReader{joiner: joiner{text: text}}
	return len(tokens) == 1 && len(problems) == 0 && tokens[0].span.Len() == len(text) && s.reads(keyOne, tokens[0])
}
