package syntax

import (
	"github.com/alecthomas/participle/v2/lexer"
)

// The grammar of the lines of a rule file, as participle reads it: one struct a
// line, one struct a part that several lines share. A capitalised word in a tag
// is a keyword by its English name, whatever the vocabulary of the file; the
// leaves are in leaf.go, and build.go turns the structs into the tree.

// placed is where a part of a line lies. participle fills it.
type placed struct {
	Pos    lexer.Position
	EndPos lexer.Position
}

// The header lines of declarations.
type (
	languageLine struct {
		Name nameLeaf `parser:"Language @@"`
	}
	useLine struct {
		Path textLeaf `parser:"Use @@"`
	}
	titledLine struct {
		Name  nameLeaf  `parser:"(Ruleset | Document | Codesystem | Record | Group) @@"`
		Title *textLeaf `parser:"( @@ )?"`
	}
	codeSetLine struct {
		Name    nameLeaf     `parser:"Codeset @@"`
		Title   *textLeaf    `parser:"( @@ )?"`
		Members []*setMember `parser:"':' @@ ( ',' @@ )*"`
	}
	setMember struct {
		placed
		Outside bool       `parser:"( @Outside )?"`
		Member  memberLeaf `parser:"@@"`
	}
	valueLine struct {
		Name    nameLeaf    `parser:"Value @@"`
		Options []*valueOpt `parser:"@@*"`
	}
	valueOpt struct {
		placed
		Systems []*nameLeaf `parser:"  Code @@ ( ',' @@ )*"`
		Scalar  string      `parser:"| @(Text | Integer | Decimal | Percent | Date | YesNo)"`
		Title   *textLeaf   `parser:"| @@"`
	}
	caseLine struct {
		Name    nameLeaf   `parser:"(Define | Criteria | Rule | Table | Mapping) @@"`
		Options []*caseOpt `parser:"@@*"`
	}
	caseOpt struct {
		placed
		For   *nameLeaf `parser:"  For @@"`
		Title *textLeaf `parser:"| @@"`
	}
	templateLine struct {
		Name    nameLeaf       `parser:"Template @@"`
		Options []*templateOpt `parser:"@@*"`
	}
	templateOpt struct {
		placed
		Of    *nameLeaf `parser:"  Of @@"`
		Title *textLeaf `parser:"| @@"`
	}
	exampleLine struct {
		Options []*exampleOpt `parser:"Example @@*"`
	}
	exampleOpt struct {
		placed
		For   []*ruleRef `parser:"  For @@ ( ',' @@ )*"`
		Title *textLeaf  `parser:"| @@"`
	}
)

// The parts that several lines share.
type (
	ruleRef struct {
		placed
		Name nameLeaf    `parser:"@@"`
		Row  *numberLeaf `parser:"( '[' @@ ']' )?"`
	}
	basisPart struct {
		placed
		Valid   *validity     `parser:"  @@"`
		Sources []*sourcePart `parser:"| Source @@ ( ',' @@ )*"`
		Assumed *assumed      `parser:"| @@"`
	}
	validity struct {
		placed
		From *dateLeaf `parser:"Valid ( From @@ )?"`
		To   *dateLeaf `parser:"( To @@"`
		Open bool      `parser:"| @UntilFurtherNotice )?"`
	}
	sourcePart struct {
		placed
		Document nameLeaf  `parser:"@@"`
		Part     *textLeaf `parser:"( @@ )?"`
	}
	assumed struct {
		placed
		From *dateLeaf `parser:"Assumed ( From @@ )?"`
		To   *dateLeaf `parser:"( To @@ )?"`
		Why  textLeaf  `parser:"@@"`
	}
	fieldPath struct {
		placed
		Record nameLeaf `parser:"@@"`
		Field  nameLeaf `parser:"'.' @@"`
	}
)

// The lines of documents, code systems and values.
type (
	editionLine struct {
		Date dateLeaf `parser:"Edition @@"`
	}
	linkLine struct {
		URL textLeaf `parser:"Link @@"`
	}
	basisLine struct {
		Parts []*basisPart `parser:"@@+"`
	}
	assumedLine struct {
		Assumed assumed `parser:"@@"`
	}
	overridesLine struct {
		Refs []*ruleRef `parser:"Overrides @@ ( ',' @@ )*"`
	}
	patternLine struct {
		Pattern textLeaf `parser:"Pattern @@"`
	}
	openLine struct {
		Word string `parser:"@Open"`
	}
	listFileLine struct {
		Path textLeaf `parser:"From @@"`
	}
	ignoreLine struct {
		Chars textLeaf `parser:"Ignore @@"`
	}
	codeLine struct {
		Code  codeLeaf    `parser:"Code @@"`
		Title *textLeaf   `parser:"( @@ )?"`
		Parts []*codePart `parser:"@@*"`
	}
	codePart struct {
		Replaces []*codeLeaf `parser:"  Replaces @@ ( ',' @@ )*"`
		Basis    *basisPart  `parser:"| @@"`
	}
	versionLine struct {
		Value expressionLeaf `parser:"Is @@"`
		Parts []*basisPart   `parser:"@@*"`
	}
)

// The lines of records, groups and definitions.
type (
	fieldLine struct {
		Name      nameLeaf    `parser:"Field @@"`
		Type      fieldType   `parser:"@@"`
		Modifiers []*modifier `parser:"@@*"`
	}
	fieldType struct {
		Scalar string      `parser:"  @(Text | Integer | Decimal | Percent | Date | YesNo)"`
		Code   []*nameLeaf `parser:"| Code @@ ( ',' @@ )*"`
		Codes  []*nameLeaf `parser:"| Codes @@ ( ',' @@ )*"`
		Record *nameLeaf   `parser:"| Record @@"`
		None   typeLeaf    `parser:"| @@"`
	}
	modifier struct {
		placed
		Word      string       `parser:"  @(Key | Governing | Sensitive | Fact | Unit)"`
		Otherwise *operandLeaf `parser:"| Otherwise @@"`
		Title     *textLeaf    `parser:"| @@"`
	}
	membersLine struct {
		Members []*groupMember `parser:"Of @@ ( ',' @@ )*"`
	}
	groupMember struct {
		placed
		Record  nameLeaf       `parser:"@@"`
		As      nameLeaf       `parser:"As @@"`
		Options []*memberOfOpt `parser:"@@*"`
	}
	memberOfOpt struct {
		placed
		When *expressionLeaf `parser:"  When @@"`
		None string          `parser:"| @OtherwiseNone"`
	}
	perLine struct {
		Fields []*nameLeaf `parser:"Per @@ ( ',' @@ )*"`
	}
	governingLine struct {
		First      string   `parser:"Governing ( @First"`
		Last       string   `parser:"| @Last )?"`
		Collection nameLeaf `parser:"@@"`
	}
	isLine struct {
		Value expressionLeaf `parser:"Is @@"`
	}
	criterionLine struct {
		Name  nameLeaf       `parser:"Criterion @@"`
		Title *textLeaf      `parser:"( @@ )?"`
		Is    expressionLeaf `parser:"Is @@"`
	}
)

// The lines of rules and tables.
type (
	builtinLine struct {
		Severity string   `parser:"@(Error | Warning | Note | Ignore)"`
		Name     nameLeaf `parser:"@@"`
	}
	forLine struct {
		Case nameLeaf `parser:"For @@"`
	}
	whenLine struct {
		When   string         `parser:"( @When"`
		Except string         `parser:"| @ExceptWhen )"`
		Cond   expressionLeaf `parser:"@@"`
	}
	exceptionLine struct {
		Targets []*exceptionTarget `parser:"ExceptionTo @@ ( ',' @@ )*"`
	}
	exceptionTarget struct {
		placed
		Ref   ruleRef    `parser:"@@"`
		Codes *codesLeaf `parser:"( @@ )?"`
	}
	providedLine struct {
		Cond    expressionLeaf `parser:"Provided @@"`
		Lacking []*fieldPath   `parser:"( Lacking @@ ( ',' @@ )* )?"`
	}
	requireLine struct {
		Require string         `parser:"( @Require"`
		Forbid  string         `parser:"| @Forbid )"`
		Cond    expressionLeaf `parser:"@@"`
	}
	pointsLine struct {
		Members []*membersLeaf `parser:"PointsTo @@ ( ',' @@ )*"`
	}
	severityLine struct {
		Severity string      `parser:"@(Error | Warning | Note)"`
		From     *dateLeaf   `parser:"( From @@ )?"`
		Message  messageLeaf `parser:"@@"`
	}
	fixLine struct {
		Add     *addFix        `parser:"Fix ( @@"`
		Remove  *removeFix     `parser:"| @@"`
		Replace *replaceLine   `parser:"| @@"`
		Set     *setFix        `parser:"| @@ )"`
		On      []*membersLeaf `parser:"( On @@ ( ',' @@ )* )?"`
	}
	addFix struct {
		Codes codesLeaf `parser:"Add @@"`
		Field nameLeaf  `parser:"(In | To) @@"`
	}
	removeFix struct {
		Codes codesLeaf `parser:"Remove @@"`
		Field nameLeaf  `parser:"From @@"`
	}
	replaceLine struct {
		Codes codesLeaf `parser:"Replace @@"`
		With  codesLeaf `parser:"With @@"`
		Field nameLeaf  `parser:"In @@"`
	}
	setFix struct {
		Field nameLeaf       `parser:"Set @@"`
		Value expressionLeaf `parser:"To @@"`
	}
	ifUnknownLine struct {
		Then string `parser:"IfUnknown @(Ignore | Note | Warning | Error)"`
	}
)

// The lines of examples and mappings.
type (
	givenLine struct {
		Record   nameLeaf  `parser:"Given @@"`
		Template *nameLeaf `parser:"( As @@ )?"`
	}
	expectLine struct {
		None     string     `parser:"Expect ( @NoFindings"`
		Severity string     `parser:"| @(Error | Warning | Note | Undetermined)"`
		Rule     *ruleRef   `parser:"  @@"`
		Keys     []*keyLeaf `parser:"  ( On @@ ( ',' @@ )* )? )"`
	}
	formatLine struct {
		Format  nameLeaf     `parser:"Format @@"`
		Options []*formatOpt `parser:"@@*"`
	}
	formatOpt struct {
		placed
		Separator *textLeaf `parser:"  Separator @@"`
		Encoding  *textLeaf `parser:"| Encoding @@"`
	}
	mapLine struct {
		Field nameLeaf     `parser:"Field @@"`
		From  []*mapColumn `parser:"From @@ ( ',' @@ )*"`
		As    *textLeaf    `parser:"( As @@ )?"`
	}
	mapColumn struct {
		placed
		From textLeaf  `parser:"@@"`
		To   *textLeaf `parser:"( '..' @@ )?"`
	}
)
