package assist

import (
	"fmt"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// offerDefinition offers a definition of the case in hand, below its last one.
func (m *missing) offerDefinition(of model.Type) {
	if m.body(m.View, of) == "" {
		return
	}
	on := m.scope.On()
	title := diag.Term{NB: "deklarer definisjonen `" + m.name + "` for " + on.ObjectName(), EN: "declare the definition `" + m.name + "` for " + on.ObjectName()}
	m.offerIn(lastOf(on), title, func(home *ide.View, last *syntax.Placed) []ide.Edit {
		return []ide.Edit{addedAfter(home, last, m.draft(home, fmt.Sprintf("%s %s %s %s %s\n  %s %s",
			home.Spelt(syntax.KwDefine), m.name, m.title(), home.Spelt(syntax.KwFor), on.ObjectName(), home.Spelt(syntax.KwIs), m.body(home, of))))}
	})
}

// draft is a declaration with a comment that says that it is to be finished.
func (m *missing) draft(home *ide.View, text string) string {
	return "# " + home.Written(diag.Term{NB: "Utkast: skriv hva som skal stå her.", EN: "A draft: write what is to stand here."}) + "\n" + text
}

// lastOf is the last definition of a case, else its declaration.
func lastOf(on model.Case) syntax.Decl {
	switch on := on.(type) {
	case *model.Record:
		if n := len(on.Definitions); n > 0 {
			return on.Definitions[n-1].Decl
		}
		return on.Decl
	case *model.Group:
		if n := len(on.Definitions); n > 0 {
			return on.Definitions[n-1].Decl
		}
		return on.Decl
	}
	return nil
}

// body is an expression of a type about the case in hand, as a file writes it;
// empty where there is none.
func (m *missing) body(in *ide.View, of model.Type) string {
	if of.Kind == model.Bool {
		return known(in, m.scope.On())
	}
	switch on := m.scope.On().(type) {
	case *model.Record:
		for _, f := range on.Fields {
			if f.Type.Kind == of.Kind && !f.Sensitive && (len(of.Systems) == 0 || model.ShareSystem(f.Type.Systems, of.Systems)) {
				return f.Name
			}
		}
	case *model.Group:
		if of.Kind == model.Integer && len(on.Collections) > 0 {
			return in.Spelt(syntax.KwCount) + " " + on.Collections[0].Name
		}
	}
	return ""
}

// offerField offers a field of the record in hand.
func (m *missing) offerField(of model.Type) {
	on, ok := m.scope.On().(*model.Record)
	if !ok || (of.Kind == model.Code || of.Kind == model.Codes) && len(of.Systems) == 0 || m.TypeText(of) == "" {
		return
	}
	kind := m.TypeText(of)
	title := diag.Term{NB: "legg til feltet `" + m.name + "` (" + kind + ") i " + on.Name, EN: "add the field `" + m.name + "` (" + kind + ") to " + on.Name}
	m.offerIn(on.Decl, title, func(home *ide.View, record *syntax.Placed) []ide.Edit {
		line := fmt.Sprintf("  %s %s %s %s", home.Spelt(syntax.KwField), m.name, home.TypeText(of), m.title())
		return []ide.Edit{below(home, record.Abs(record.Decl.Span()).End, line)}
	})
}

// offerValue offers a dated value.
func (m *missing) offerValue(of model.Type) {
	title := diag.Term{NB: "deklarer verdien `" + m.name + "`", EN: "declare the value `" + m.name + "`"}
	is := m.literal(of)
	head := m.Spelt(syntax.KwValueWord) + " " + m.name
	if of.Kind == model.Code {
		head += " " + m.TypeText(of)
	}
	m.offerSourced(title, is, func(doc *model.Document) ide.Edit {
		line := m.Spelt(syntax.KwIs) + " " + is
		if from := ide.Day(doc); from > value.MinDate {
			line += " " + m.Spelt(syntax.KwValid) + " " + m.Spelt(syntax.KwFrom) + " " + m.DateText(from)
		}
		line += " " + m.Spelt(syntax.KwSource) + " " + doc.Name
		return declared(m.site.View, m.draft(m.View, head+" "+m.title()+"\n  "+line), isValue)
	})
}

// literal is a value of a type written out, to be changed; empty where there is
// none.
func (m *missing) literal(of model.Type) string {
	switch of.Kind {
	case model.Integer, model.Decimal:
		return "1"
	case model.Percent:
		return "50 %"
	case model.Duration:
		return "30 " + m.Spelt(syntax.KwDaysWord)
	case model.Date:
		if newest := m.NewestDay(); newest > value.MinDate {
			return m.DateText(newest)
		}
	case model.Code:
		return m.someCode(of.Systems)
	}
	return ""
}

// someCode is the first code that systems list and that is in force, empty where
// they list none.
func (m *missing) someCode(systems []*model.CodeSystem) string {
	newest := m.NewestDay()
	for _, system := range systems {
		for _, code := range system.Codes {
			if newest == value.MinDate || code.Valid.Holds(newest) {
				return code.Name
			}
		}
	}
	return ""
}

// offerCodeSet offers a code set of one code.
func (m *missing) offerCodeSet(systems []*model.CodeSystem) {
	code := m.someCode(systems)
	if code == "" {
		return
	}
	m.offerHere(diag.Term{NB: "deklarer kodesettet `" + m.name + "`", EN: "declare the code set `" + m.name + "`"}, func() ide.Edit {
		return declared(m.site.View, m.draft(m.View, fmt.Sprintf("%s %s %s: %s", m.Spelt(syntax.KwCodeSet), m.name, m.title(), code)), isCodeSet)
	})
}
