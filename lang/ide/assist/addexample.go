package assist

import (
	"slices"
	"strings"

	"ppolang/lang/cases"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// AddExample is the kind of the actions that write an example of a rule.
const AddExample ActionKind = "refactor.rewrite.example"

// exampleSort is one of the examples that a rule should have.
type exampleSort struct {
	outcome cases.Outcome
	action  diag.Term
	title   diag.Term // what the example's title begins with
}

var sorts = []exampleSort{
	{cases.Violated, diag.Term{NB: "legg til et eksempel der regelen er brutt", EN: "add an example that violates the rule"}, diag.Term{NB: "Brutt: ", EN: "Violated: "}},
	{cases.Ordinary, diag.Term{NB: "legg til et eksempel der alt er i orden", EN: "add an example where all is well"}, diag.Term{NB: "I orden: ", EN: "In order: "}},
	{cases.Undetermined, diag.Term{NB: "legg til et eksempel der noe er ukjent", EN: "add an example where something is unknown"}, diag.Term{NB: "Ukjent: ", EN: "Unknown: "}},
}

// addExamples offers examples made up from the rule, or from the row of a table,
// at the cursor.
func (s *site) addExamples() {
	r := s.ruleAt()
	if r == nil || r.On == nil || len(r.Steps) == 0 || r.Name == "" || s.Broken(s.Decl) {
		return
	}
	for _, one := range sorts {
		if one.outcome == cases.Undetermined && r.IfUnknown == syntax.Ignore {
			continue
		}
		s.offer(Action{Kind: AddExample, Title: s.Say(one.action), Shows: s.landing(s.lastExample(), nil), edits: func() []ide.FileEdits {
			return inFile(s.View, []ide.Edit{addedAfter(s.View, s.lastExample(), s.exampleOf(r, one))})
		}})
	}
}

// ruleAt is the rule that the cursor is in: of a table the row, or its first.
func (s *site) ruleAt() *model.Rule {
	if s.Decl == nil {
		return nil
	}
	switch s.Decl.Decl.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl:
	default:
		return nil
	}
	rows := rowsOf(s.View, s.Decl.Decl)
	if len(rows) == 0 {
		return nil
	}
	row, _ := ide.Around[*syntax.Row](s.Cursor)
	if table, ok := s.Clause.(*syntax.TableClause); ok {
		if i := slices.Index(table.Rows, row); i >= 0 && i < len(rows) {
			return rows[i]
		}
	}
	return rows[0]
}

// lastExample is the last of the examples that follow the rule at the cursor, or
// the rule itself.
func (s *site) lastExample() *syntax.Placed {
	i := slices.Index(s.File.Decls, s.Decl)
	for i+1 < len(s.File.Decls) {
		if _, ok := s.File.Decls[i+1].Decl.(*syntax.ExampleDecl); !ok {
			break
		}
		i++
	}
	return s.File.Decls[i]
}

// exampleOf is the text of an example of a rule.
func (s *site) exampleOf(r *model.Rule, one exampleSort) string {
	day := dayFor(s.View, r)
	mark := byte(',')
	if s.File.Lang == syntax.EN {
		mark = '.'
	}
	made := cases.Make(cases.Wish{
		Info: s.Info, Rule: r, Outcome: one.outcome, Day: day,
		Yes: s.Spelt(syntax.KwYes), No: s.Spelt(syntax.KwNo), Mark: mark, Pool: cases.Codes(s.Info, day),
	})
	title := s.Written(one.title) + r.Title
	if r.Title == "" {
		title += r.ID()
	}
	var b strings.Builder
	if !made.Sure {
		b.WriteString("# " + s.Written(draft) + "\n")
	}
	b.WriteString(s.Spelt(syntax.KwExample) + " " + quoted(title) + " " + s.Spelt(syntax.KwFor) + " " + r.Name)
	for _, record := range s.Info.Records {
		s.given(&b, record, made.Rows)
	}
	b.WriteString("\n  " + s.Spelt(syntax.KwExpect) + " ")
	on := ""
	if made.Case != nil && len(r.PointsTo) == 0 { // else the finding may point elsewhere
		on = " " + s.Spelt(syntax.KwOn) + " " + made.Case.Key
	}
	switch one.outcome {
	case cases.Ordinary:
		b.WriteString(s.Spelt(syntax.KwNoFindings))
	case cases.Undetermined:
		name := r.ID()
		if made.Shared {
			name = r.Section.Name
		}
		b.WriteString(s.Spelt(syntax.KwUndetermined) + " " + name + on)
	default:
		b.WriteString(s.Spelt(syntax.Spells(severityOn(r, day))) + " " + r.ID() + on)
	}
	return b.String()
}

// draft is said of an example whose records are only a beginning.
var draft = diag.Term{NB: "Utkast: fyll ut det som mangler, til eksempelet stemmer.", EN: "A draft: fill in what is missing until the example holds."}

func severityOn(r *model.Rule, day value.Date) syntax.Severity {
	for _, step := range r.Steps {
		if step.Holds(day) {
			return step.Severity
		}
	}
	return r.Steps[0].Severity
}

// given writes the records of one kind that an example gives.
func (s *site) given(b *strings.Builder, record *model.Record, made []*cases.Row) {
	var rows []*cases.Row
	for _, row := range made {
		if row.Record == record {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 || record.Key == nil {
		return
	}
	fields := []*model.Field{record.Key}
	for _, f := range record.Fields {
		if f != record.Key && slices.ContainsFunc(rows, func(row *cases.Row) bool { return row.Text(f) != "" }) {
			fields = append(fields, f)
		}
	}
	b.WriteString("\n  " + s.Spelt(syntax.KwGiven) + " " + record.Name + "\n  |")
	for _, f := range fields {
		b.WriteString(" " + f.Name + " |")
	}
	for _, row := range rows {
		b.WriteString("\n  |")
		for _, f := range fields {
			b.WriteString(" " + strings.ReplaceAll(row.Text(f), "|", `\|`) + " |")
		}
	}
}

// dayFor is a day on which a rule holds and finds: a month into its first year,
// or that of the newest edition, where it does.
func dayFor(v *ide.View, r *model.Rule) value.Date {
	when := r.Valid
	if len(r.Force) > 0 {
		when = r.Force[len(r.Force)-1]
	}
	when.From = max(when.From, r.Steps[0].From)
	const month = 32
	days := []value.Date{}
	for _, day := range v.NewYears() {
		days = append(days, day+month)
	}
	if when.From > value.MinDate {
		days = append(days, when.From+month, when.From)
	}
	if when.To < value.MaxDate {
		days = append(days, when.To-month, when.To)
	}
	for _, day := range days {
		if when.Holds(day) {
			return day
		}
	}
	day, _ := value.NewDate(2026, 2, 2)
	return day
}
