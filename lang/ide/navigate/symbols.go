package navigate

import (
	"fmt"
	"sort"
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Symbol is a thing that a file declares, as an outline shows it.
type Symbol struct {
	Label    string
	Detail   string
	Kind     ide.Kind
	Retired  bool        // of an earlier year
	Name     source.Span // absolute, inside Whole
	Whole    source.Span // absolute
	Children []Symbol
}

// Symbols are what the file at hand declares, under the headings it stands under.
func Symbols(v *ide.View) []Symbol {
	var list []Symbol
	newest := v.NewestDay()
	old := v.EndedRules(newest)
	heads := ide.Sections(v.File)
	for _, s := range heads {
		list = append(list, Symbol{Label: s.Name, Kind: ide.HeadingKind, Name: s.Title, Whole: s.Whole})
	}
	var above []Symbol
	// Under a heading, or above the first, a section holds what stands below it.
	into, head := &above, -1
	var section *Symbol
	for _, placed := range v.File.Decls {
		o := outliner{v: v, Home: ide.Home{File: v.File, Placed: placed}, newest: newest}
		one, ok := o.declaration()
		if !ok {
			continue
		}
		one.Retired = old[placed.Decl] != nil
		if i := sort.Search(len(heads), func(i int) bool { return heads[i].Whole.Start > placed.Base }) - 1; i != head {
			into, head, section = &list[i].Children, i, nil
		}
		if head >= 0 {
			list[head].Whole = list[head].Whole.Join(one.Whole)
		}
		if _, begins := placed.Decl.(*syntax.SectionDecl); section != nil && !begins {
			section.Whole = section.Whole.Join(one.Whole)
			section.Children = append(section.Children, one)
			continue
		} else if *into = append(*into, one); begins {
			section = &(*into)[len(*into)-1]
		}
	}
	return append(above, list...)
}

// outliner makes the symbol of one declaration.
type outliner struct {
	v *ide.View
	ide.Home
	newest value.Date
}

// declKinds are the kinds of declarations that an outline shows.
func declKind(d syntax.Decl) (ide.Kind, syntax.Keyword) {
	switch d.(type) {
	case *syntax.RulesetDecl:
		return ide.RulesetKind, syntax.KwRuleset
	case *syntax.UseDecl:
		return ide.FileKind, syntax.KwUse
	case *syntax.AssumptionDecl:
		return ide.AssumptionKind, syntax.KwAssumption
	case *syntax.DocumentDecl:
		return ide.DocumentKind, syntax.KwDocument
	case *syntax.CodeSystemDecl:
		return ide.CodeSystemKind, syntax.KwCodeSystem
	case *syntax.CodeSetDecl:
		return ide.CodeSetKind, syntax.KwCodeSet
	case *syntax.ValueDecl:
		return ide.ValueKind, syntax.KwValueWord
	case *syntax.RecordDecl:
		return ide.RecordKind, syntax.KwRecord
	case *syntax.GroupDecl:
		return ide.GroupKind, syntax.KwGroup
	case *syntax.DefineDecl:
		return ide.DefinitionKind, syntax.KwDefine
	case *syntax.CriteriaDecl:
		return ide.CriteriaKind, syntax.KwCriteria
	case *syntax.SectionDecl:
		return ide.SectionKind, syntax.KwSection
	case *syntax.RuleDecl:
		return ide.RuleKind, syntax.KwRule
	case *syntax.TableDecl:
		return ide.TableKind, syntax.KwTable
	case *syntax.TemplateDecl:
		return ide.TemplateKind, syntax.KwTemplate
	case *syntax.ExampleDecl:
		return ide.ExampleKind, syntax.KwExample
	case *syntax.MappingDecl:
		return ide.MappingKind, syntax.KwMapping
	case *syntax.WaiverDecl:
		return ide.WaiverKind, syntax.KwWaiver
	}
	return ide.NoKind, syntax.NoKeyword
}

// declaration is the symbol of the declaration; there is none for `språk` and
// for what could not be read at all.
func (o *outliner) declaration() (Symbol, bool) {
	d := o.Placed.Decl
	kind, word := declKind(d)
	if kind == ide.NoKind {
		return Symbol{}, false
	}
	head := d.Header()
	at := o.Location()
	s := Symbol{Kind: kind, Name: at.Name, Whole: at.Whole, Label: word.In(o.File.Lang)}
	if head.Title != nil {
		s.Detail = head.Title.Value
	}
	switch d := d.(type) {
	case *syntax.ExampleDecl:
		if strings.TrimSpace(s.Detail) != "" {
			s.Label, s.Detail, s.Name = s.Detail, o.names(d.For), o.Placed.Abs(head.Title.Place)
		}
	case *syntax.WaiverDecl:
		if strings.TrimSpace(s.Detail) != "" {
			s.Label, s.Detail, s.Name = s.Detail, o.names(d.For), o.Placed.Abs(head.Title.Place)
		}
	case *syntax.UseDecl:
		if d.Path != nil && strings.TrimSpace(d.Path.Value) != "" {
			s.Label, s.Name = d.Path.Value, o.Placed.Abs(d.Path.Place)
		}
	default:
		if head.Name != nil {
			s.Label = head.Name.Text
		}
	}
	for _, clause := range d.Lines() {
		s.Children = append(s.Children, o.line(clause)...)
	}
	if days := o.days(); days != "" {
		s.Detail = strings.TrimSpace(s.Detail + " (" + days + ")")
	}
	return s, true
}

// days is the validity of one of several versions.
func (o *outliner) days() string {
	var rules []*model.Rule
	switch o.Placed.Decl.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl:
		if r, ok := o.v.DeclaredBy(o.Placed).(*model.Rule); ok {
			for _, one := range o.v.RulesNamed(r.Name) {
				if one.Row == r.Row {
					rules = append(rules, one)
				}
			}
			if len(rules) > 1 {
				return daysOf(r.Valid)
			}
		}
	}
	return ""
}

// daysOf is a run of days on one short line.
func daysOf(i model.Interval) string {
	from, to := "", ""
	if i.From != value.MinDate {
		from = i.From.String() + " "
	}
	if i.To != value.MaxDate {
		to = " " + i.To.String()
	}
	return from + "→" + to
}

func (o *outliner) names(refs []*syntax.RuleRef) string {
	var list []string
	for _, ref := range refs {
		if ref.Name != nil {
			list = append(list, ref.Name.Text)
		}
	}
	return strings.Join(list, ", ")
}

// line are the symbols of what one line declares.
func (o *outliner) line(clause syntax.Clause) []Symbol {
	one := func(kind ide.Kind, name syntax.Node, detail string) []Symbol {
		at := o.Placed.Abs(name.Span())
		label := o.File.Source.Slice(at)
		if label == "" {
			return nil
		}
		return []Symbol{{Label: label, Detail: detail, Kind: kind, Name: at, Whole: o.Placed.Abs(clause.Span()).Join(at)}}
	}
	switch line := clause.(type) {
	case *syntax.CodeClause:
		if line.Code != nil {
			list := one(ide.CodeKind, line.Code, valueOf(line.Title))
			if code, ok := o.v.Info.Use(line.Code).(*model.ListedCode); ok && len(list) > 0 {
				list[0].Retired = ide.Past(code.Valid, o.newest)
			}
			return list
		}
	case *syntax.VersionClause:
		if line.Value != nil {
			detail := ""
			if line.Basis.Valid != nil {
				detail = o.File.Source.Slice(o.Placed.Abs(line.Basis.Valid.Place))
			}
			return one(ide.VersionKind, line.Value, detail)
		}
	case *syntax.FieldClause:
		if line.Name != nil {
			return one(ide.FieldKind, line.Name, valueOf(line.Title))
		}
	case *syntax.CriterionClause:
		if line.Name != nil {
			return one(ide.CriterionKind, line.Name, valueOf(line.Title))
		}
	case *syntax.MembersClause:
		var list []Symbol
		for _, m := range line.Members {
			if m.As != nil {
				some := one(ide.CollectionKind, m.As, textOf(m.Record))
				for i := range some {
					some[i].Whole = o.Placed.Abs(m.Place).Join(some[i].Name)
				}
				list = append(list, some...)
			}
		}
		return list
	case *syntax.PerClause:
		var list []Symbol
		for _, name := range line.Fields {
			for _, s := range one(ide.GroupKeyKind, name, "") {
				s.Whole = s.Name
				list = append(list, s)
			}
		}
		return list
	case *syntax.TableClause:
		if _, rules := o.Placed.Decl.(*syntax.TableDecl); rules {
			return o.rows(line.Rows)
		}
	case *syntax.GivenClause:
		if line.Try {
			return o.rows(line.Rows)
		}
	}
	return nil
}

// rows are the rows of a table of rules or examples, by the numbers that findings
// and results give.
func (o *outliner) rows(rows []*syntax.Row) []Symbol {
	var list []Symbol
	for i, row := range rows {
		at := o.Placed.Abs(row.Place)
		var cells []string
		for _, cell := range row.Cells {
			cells = append(cells, cell.Raw)
		}
		list = append(list, Symbol{Label: fmt.Sprintf("[%d]", i+1), Detail: strings.Join(cells, " | "), Kind: ide.RowKind, Name: at, Whole: at})
	}
	return list
}

func valueOf(t *syntax.Text) string {
	if t == nil {
		return ""
	}
	return t.Value
}

func textOf(n *syntax.Name) string {
	if n == nil {
		return ""
	}
	return n.Text
}
