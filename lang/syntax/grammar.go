package syntax

import (
	"github.com/alecthomas/participle/v2/lexer"
)

// The grammar of the lines of a rule file, as participle reads it: one struct a
// line, one struct a part that several lines share. A capitalised word in a tag
// is a keyword by its English name, whatever the vocabulary of the file; the
// leaves are in leaf.go, and build.go turns the structs into the tree.
//
// Beside participle's tags, role says what a name, a text or an expression is for
// (roles.go). Three tags are about how such a line is written for people
// (shape.go): slot names a part that is one thing to them, word the keyword as
// which a choice of words is written, and form leaves out a part (none) or what
// may be left out in it (brief).

// placed is where a part of a line lies. participle fills it.
type placed struct {
	Pos    lexer.Position
	EndPos lexer.Position
}

// The header lines of declarations.
type (
	languageLine struct {
		Name nameLeaf `parser:"Language @@" role:"language"`
	}
	useLine struct {
		Path textLeaf `parser:"Use @@" role:"path"`
	}
	titledLine struct {
		Name  nameLeaf  `parser:"(Ruleset | Document | Assumption | Codesystem | Record | Group) @@" role:"new"`
		Title *textLeaf `parser:"( @@ )?" role:"title"`
	}
	codeSetLine struct {
		Name    nameLeaf     `parser:"Codeset @@" role:"new"`
		Title   *textLeaf    `parser:"( @@ )?" role:"title"`
		Members []*setMember `parser:"':' @@ ( ',' @@ )*" slot:"codes"`
	}
	setMember struct {
		placed
		Outside bool       `parser:"( @Outside )?"`
		Member  memberLeaf `parser:"@@" role:"codes"`
	}
	valueLine struct {
		Name    nameLeaf    `parser:"Value @@" role:"new"`
		Options []*valueOpt `parser:"@@*"`
	}
	valueOpt struct {
		placed
		Type  *valueType `parser:"  @@" slot:"type"`
		Title *textLeaf  `parser:"| @@" role:"title"`
	}
	valueType struct {
		Systems []*nameLeaf `parser:"  Code @@ ( ',' @@ )*" role:"system"`
		Scalar  string      `parser:"| @(Text | Integer | Decimal | Percent | Date | YesNo)"`
	}
	caseLine struct {
		Name    nameLeaf   `parser:"(Criteria | Section | Rule | Table | Mapping) @@" role:"new"`
		Options []*caseOpt `parser:"@@*"`
	}
	caseOpt struct {
		placed
		Title *textLeaf `parser:"  @@" role:"title"`
		For   *nameLeaf `parser:"| For @@" role:"case"`
	}
	defineLine struct {
		Name    nameLeaf     `parser:"Define @@" role:"new"`
		Options []*defineOpt `parser:"@@*"`
	}
	defineOpt struct {
		placed
		Title *textLeaf   `parser:"  @@" role:"title"`
		For   []*nameLeaf `parser:"| For @@ ( ',' @@ )*" role:"case"`
	}
	templateLine struct {
		Name    nameLeaf       `parser:"Template @@" role:"new"`
		Options []*templateOpt `parser:"@@*"`
	}
	templateOpt struct {
		placed
		Title *textLeaf `parser:"  @@" role:"title"`
		Of    *nameLeaf `parser:"| Of @@" role:"record"`
		As    *nameLeaf `parser:"| As @@" role:"template"`
	}
	exampleLine struct {
		Options []*exampleOpt `parser:"(Example | Examples) @@*"`
	}
	exampleOpt struct {
		placed
		Title *textLeaf  `parser:"  @@" role:"title"`
		For   []*ruleRef `parser:"| For @@ ( ',' @@ )*" slot:"rule"`
	}
	waiverLine struct {
		Why   textLeaf      `parser:"Waiver @@" role:"waives"`
		For   []*ruleRef    `parser:"For @@ ( ',' @@ )*" slot:"rule"`
		First waivedLeaf    `parser:"On @@" role:"record"` // or a key, where none stands behind it
		Key   *waivedLeaf   `parser:"( @@ )?" role:"waived"`
		More  []*waivedLeaf `parser:"( ',' @@ )*" role:"waived"`
		Word  string        `parser:"@(To | Until)" word:"Until"`
		Until dateLeaf      `parser:"@@" role:"to"`
		Sign  string        `parser:"@(Of | By)" word:"By"`
		By    textLeaf      `parser:"@@" role:"who"`
	}
)

// The parts that several lines share.
type (
	ruleRef struct {
		placed
		Name nameLeaf    `parser:"@@" role:"rule"`
		Row  *numberLeaf `parser:"( '[' @@ ']' )?" role:"row"`
	}
	basisPart struct {
		placed
		Valid   *validity     `parser:"  @@"`
		Sources []*sourcePart `parser:"| Source @@ ( ',' @@ )*"`
		Assumed *assumed      `parser:"| @@" form:"brief"`
	}
	validity struct {
		placed
		From *dateLeaf `parser:"Valid ( From @@ )?" role:"from"`
		To   *dateLeaf `parser:"( To @@" role:"to"`
		Open bool      `parser:"| @UntilFurtherNotice )?"`
	}
	sourcePart struct {
		placed
		Document nameLeaf  `parser:"@@" role:"document"`
		Part     *textLeaf `parser:"( @@ )?" role:"part"`
	}
	assumed struct {
		placed
		From *dateLeaf  `parser:"Assumed ( From @@ )?" role:"from"`
		To   *dateLeaf  `parser:"( To @@ )?" role:"to"`
		Why  assumedWhy `parser:"@@" slot:"why"`
	}
	assumedWhy struct {
		Name *nameLeaf `parser:"  @@" role:"assumption"`
		Text *textLeaf `parser:"| @@" role:"why"`
	}
	fieldPath struct {
		placed
		Record nameLeaf `parser:"@@" role:"record"`
		Field  nameLeaf `parser:"'.' @@" role:"fieldof"`
	}
)

// The lines of documents, code systems and values.
type (
	askLine struct {
		Whom textLeaf `parser:"Ask @@" role:"who"`
	}
	checkedLine struct {
		Date dateLeaf `parser:"Checked @@" role:"from"`
		By   textLeaf `parser:"@@" role:"who"`
	}
	editionLine struct {
		Date dateLeaf `parser:"Edition @@" role:"from"`
	}
	linkLine struct {
		URL textLeaf `parser:"Link @@" role:"link"`
	}
	validLine struct {
		Valid validity     `parser:"@@"`
		Parts []*basisPart `parser:"@@*"`
	}
	sourceLine struct {
		Sources []*sourcePart `parser:"Source @@ ( ',' @@ )*"`
		Parts   []*basisPart  `parser:"@@*"`
	}
	assumedLine struct {
		Assumed assumed `parser:"@@"`
	}
	overridesLine struct {
		Refs []*ruleRef `parser:"Overrides @@ ( ',' @@ )*" slot:"rule"`
	}
	outranksLine struct { // of documents
		Refs []*ruleRef `parser:"Overrides @@ ( ',' @@ )*" slot:"document"`
	}
	patternLine struct {
		Pattern textLeaf `parser:"Pattern @@" role:"pattern"`
	}
	openLine struct {
		Word string `parser:"@Open"`
	}
	listFileLine struct {
		Path textLeaf `parser:"From @@" role:"listfile"`
	}
	ignoreLine struct {
		Chars textLeaf `parser:"Ignore @@" role:"characters"`
	}
	codeLine struct {
		Code  codeLeaf    `parser:"Code @@" role:"new" slot:"newcode"`
		Title *textLeaf   `parser:"( @@ )?" role:"title"`
		Parts []*codePart `parser:"@@*"`
	}
	codePart struct {
		placed
		Valid    *validity     `parser:"  @@"`
		Replaces []*codeLeaf   `parser:"| Replaces @@ ( ',' @@ )*" role:"anycode"`
		Sources  []*sourcePart `parser:"| Source @@ ( ',' @@ )*" form:"none"`
		Assumed  *assumed      `parser:"| @@" form:"brief"`
	}
	versionLine struct {
		Value expressionLeaf `parser:"Is @@" role:"value"`
		Parts []*basisPart   `parser:"@@*"`
	}
)

// The lines of records, groups and definitions.
type (
	fieldLine struct {
		Name      nameLeaf    `parser:"Field @@" role:"new"`
		Type      fieldType   `parser:"@@" slot:"type"`
		Modifiers []*modifier `parser:"@@*"`
	}
	fieldType struct {
		Scalar string      `parser:"  @(Text | Integer | Decimal | Percent | Date | YesNo)"`
		Code   []*nameLeaf `parser:"| Code @@ ( ',' @@ )*" role:"system"`
		Codes  []*nameLeaf `parser:"| Codes @@ ( ',' @@ )*" role:"system"`
		Record *nameLeaf   `parser:"| Record @@" role:"record"`
		None   typeLeaf    `parser:"| @@"`
	}
	modifier struct {
		placed
		Word      string       `parser:"  @(Key | Governing | Sensitive | Fact | Unit)" slot:"marks"`
		Otherwise *operandLeaf `parser:"| Otherwise @@" role:"default"`
		Title     *textLeaf    `parser:"| @@" role:"title"`
	}
	membersLine struct {
		Members []*groupMember `parser:"Of @@ ( ',' @@ )*"`
	}
	groupMember struct {
		placed
		Record  nameLeaf       `parser:"@@" role:"record"`
		As      nameLeaf       `parser:"As @@" role:"new"`
		Options []*memberOfOpt `parser:"@@*"`
	}
	memberOfOpt struct {
		placed
		When *expressionLeaf `parser:"  When @@" role:"member"`
		None string          `parser:"| @OtherwiseNone"`
	}
	perLine struct {
		Fields []*nameLeaf `parser:"Per @@ ( ',' @@ )*" role:"shared"`
	}
	governingLine struct {
		First      string   `parser:"Governing ( @First"`
		Last       string   `parser:"| @Last )?"`
		Collection nameLeaf `parser:"@@" role:"collection"`
	}
	isLine struct {
		Value definedLeaf `parser:"Is @@" role:"any"`
	}
	criterionLine struct {
		Name  nameLeaf       `parser:"Criterion @@" role:"new"`
		Title *textLeaf      `parser:"( @@ )?" role:"title"`
		Is    expressionLeaf `parser:"Is @@" role:"condition"`
	}
)

// The lines of rules and tables.
type (
	builtinLine struct {
		Severity string   `parser:"@(Error | Warning | Note | Ignore)"`
		Name     nameLeaf `parser:"@@" role:"builtin"`
	}
	checkLine struct {
		Name     nameLeaf  `parser:"Check @@" role:"builtin"`
		Off      string    `parser:"( @(Of | Off)" word:"Off"`
		Severity string    `parser:"| @(Error | Warning | Note)" slot:"bad"`
		Text     *textLeaf `parser:"( @@ )? )" role:"description"`
	}
	forLine struct {
		Case nameLeaf `parser:"For @@" role:"case"`
	}
	whenLine struct {
		When   string         `parser:"( @When"`
		Except string         `parser:"| @ExceptWhen )"`
		Cond   expressionLeaf `parser:"@@" role:"condition"`
	}
	exceptionLine struct {
		Targets []*exceptionTarget `parser:"ExceptionTo @@ ( ',' @@ )*" slot:"rule"`
	}
	exceptionTarget struct {
		placed
		Ref   ruleRef    `parser:"@@"`
		Codes *codesLeaf `parser:"( @@ )?" role:"codes"`
	}
	knownLine struct {
		Facts []*expressionLeaf `parser:"MustBeKnown @@ ( ',' @@ )*" role:"fact"`
	}
	providedLine struct {
		Cond    expressionLeaf `parser:"Provided @@" role:"condition"`
		Lacking []*fieldPath   `parser:"( Lacking @@ ( ',' @@ )* )?" slot:"fieldpath"`
		Text    *messageLeaf   `parser:"( @@ )?" role:"lack"`
	}
	requireLine struct {
		Require string         `parser:"( @Require"`
		Forbid  string         `parser:"| @Forbid )"`
		Cond    expressionLeaf `parser:"@@" role:"condition"`
	}
	pointsLine struct {
		Members []*membersLeaf `parser:"PointsTo @@ ( ',' @@ )*" role:"members"`
	}
	severityLine struct {
		Severity string      `parser:"@(Error | Warning | Note)"`
		From     *dateLeaf   `parser:"( From @@ )?" role:"from"`
		Message  messageLeaf `parser:"@@" role:"message"`
	}
	fixLine struct {
		Add     *addFix         `parser:"Fix ( ( @@"`
		Remove  *removeFix      `parser:"| @@"`
		Replace *replaceLine    `parser:"| @@"`
		Set     *setFix         `parser:"| @@ )"`
		On      []*membersLeaf  `parser:"( On @@ ( ',' @@ )* )?" role:"members"`
		Move    *moveFix        `parser:"| @@ )"`
		When    *expressionLeaf `parser:"( When @@ )?" role:"condition"`
	}
	addFix struct {
		Codes codesLeaf `parser:"Add @@" role:"codes" slot:"code"`
		In    string    `parser:"@(In | To)" word:"To"`
		Field nameLeaf  `parser:"@@" role:"fix"`
	}
	removeFix struct {
		Codes  codesLeaf  `parser:"Remove @@" role:"codes"`
		Word   string     `parser:"( @(Except | Outside)" word:"Except"`
		Except *codesLeaf `parser:"@@ )?" role:"codes"`
		Field  nameLeaf   `parser:"From @@" role:"fix"`
	}
	replaceLine struct {
		Codes codesLeaf `parser:"Replace @@" role:"codes" slot:"code"`
		With  codesLeaf `parser:"With @@" role:"codes" slot:"code"`
		Field nameLeaf  `parser:"In @@" role:"fix"`
	}
	setFix struct {
		Field nameLeaf       `parser:"Set @@" role:"fix"`
		Value expressionLeaf `parser:"To @@" role:"set"`
	}
	moveFix struct {
		Codes codesLeaf      `parser:"Move @@" role:"codes" slot:"code"`
		Field nameLeaf       `parser:"In @@" role:"fix"`
		To    []*membersLeaf `parser:"To @@ ( ',' @@ )*" role:"members"`
	}
	ifUnknownLine struct {
		Then string `parser:"IfUnknown @(Ignore | Note | Warning | Error)" slot:"severity"`
	}
)

// The lines of examples and mappings.
type (
	givenLine struct {
		Records []*recordsPart `parser:"Given @@ ( ',' @@ )*"`
	}
	tryLine struct {
		Record recordsPart `parser:"Try @@"`
	}
	recordsPart struct {
		placed
		Record   nameLeaf  `parser:"@@" role:"record"`
		Template *nameLeaf `parser:"( As @@ )?" role:"template"`
	}
	expectLine struct {
		What expected `parser:"Expect @@"`
	}
	expected struct { // also in a cell of a table of examples
		None  string     `parser:"  @NoFindings"`
		Found *foundPart `parser:"| @@"`
	}
	foundPart struct {
		Severity string     `parser:"@(Error | Warning | Note | Undetermined)" slot:"outcome"`
		Rule     *ruleRef   `parser:"@@" slot:"rule"`
		Keys     []*keyLeaf `parser:"( On @@ ( ',' @@ )* )?" role:"key"`
	}
	formatLine struct {
		Format  nameLeaf     `parser:"Format @@" role:"format"`
		Options []*formatOpt `parser:"@@*"`
	}
	formatOpt struct {
		placed
		Separator *textLeaf `parser:"  Separator @@" role:"separator"`
		Encoding  *textLeaf `parser:"| Encoding @@" role:"encoding"`
		Sheet     *textLeaf `parser:"| Sheet @@" role:"sheet"`
		Record    string    `parser:"| @(Record)" word:"Record"`
		Element   *textLeaf `parser:"@@" role:"element"`
	}
	separatorLine struct {
		Separator textLeaf `parser:"Separator @@" role:"separator"`
	}
	encodingLine struct {
		Encoding textLeaf `parser:"Encoding @@" role:"encoding"`
	}
	sheetLine struct {
		Sheet textLeaf `parser:"Sheet @@" role:"sheet"`
	}
	elementLine struct {
		Record  string   `parser:"@(Record)" word:"Record"`
		Element textLeaf `parser:"@@" role:"element"`
	}
	headingLine struct {
		Heading textLeaf `parser:"Heading @@" role:"column"`
	}
	unknownMeansLine struct {
		Words []*textLeaf `parser:"UnknownMeans @@ ( ',' @@ )*" role:"cell"`
	}
	leaveOutLine struct {
		Cond expressionLeaf `parser:"LeaveOutWhen @@" role:"condition"`
	}
	onePerLine struct {
		Key nameLeaf `parser:"OneRecordPer @@" role:"mapped"`
	}
	decimalMarkLine struct {
		Mark textLeaf `parser:"DecimalMark @@" role:"decimalmark"`
	}
	timeZoneLine struct {
		Zone textLeaf `parser:"TimeZone @@" role:"timezone"`
	}
	mapLine struct {
		Field   nameLeaf        `parser:"Field @@ (" role:"mapped"`
		From    *mapFrom        `parser:"@@"`
		Is      *expressionLeaf `parser:"| ( Is @@" role:"derived"`
		Find    *findPart       `parser:"| @@ )"`
		When    *expressionLeaf `parser:"( When @@ )?" role:"condition"`
		Assumed []*assumed      `parser:"@@* )" form:"brief"`
	}
	mapFrom struct {
		Columns []*mapColumn `parser:"From ( @@ ( ',' @@ )*" slot:"column"`
		Path    *textLeaf    `parser:"| Path @@" role:"xmlpath"`
		LookUp  *textLeaf    `parser:"( LookUp @@ )? )" role:"xmlpath"`
		Options []*mapOpt    `parser:"@@*"`
	}
	mapOpt struct {
		placed
		As    *textLeaf `parser:"  As @@" role:"dateformat"`
		Split *textLeaf `parser:"| SplitOn @@" role:"parting"`
		Word  string    `parser:"| @(AsShare | FirstWord | UpperCase | Optional)" slot:"reading"`
		Where *cellTest `parser:"| @@"`
	}
	cellTest struct {
		placed
		Heading textLeaf `parser:"When @@" role:"column"`
		Value   keyLeaf  `parser:"'=' @@" role:"cell"`
	}
	findPart struct {
		placed
		Record nameLeaf  `parser:"Find @@" role:"record"`
		Of     *nameLeaf `parser:"( '.' @@ )?" role:"fieldof" form:"none"`
		Where  whereLeaf `parser:"Where @@" role:"member"`
	}
	mapColumn struct {
		placed
		From textLeaf  `parser:"@@" role:"column"`
		To   *textLeaf `parser:"( '..' @@ )?" role:"column"`
	}
)
