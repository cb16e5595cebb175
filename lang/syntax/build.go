package syntax

import (
	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// From the grammar's structs to the tree.

func (r *reader) expr(e expressionLeaf) Expr {
	r.problems.shift(e.Problems, 0)
	return e.X
}

func (r *reader) defined(e definedLeaf) Expr {
	r.problems.shift(e.Problems, 0)
	return e.X
}

func (r *reader) operand(e operandLeaf) Expr {
	r.problems.shift(e.Problems, 0)
	return e.X
}

func (r *reader) members(list []*membersLeaf) []Expr {
	var out []Expr
	for _, m := range list {
		r.problems.shift(m.Problems, 0)
		out = append(out, m.X)
	}
	return out
}

// twice reports a part that may stand once and stands again.
func (r *reader) twice(at source.Span) {
	word := r.text[at.Start+r.base : at.End+r.base]
	r.problems.add(problem{code: diag.WrittenTwice, at: at, args: []diag.Arg{diag.Plain(shown(word))}})
}

// keyword is the keyword that a part of the line begins with.
func (r *reader) keyword(pos lexer.Position) Keyword { return r.tokens[pos.Line].kind.keyword() }

// wordAt is the place of the token that a part begins with.
func (r *reader) wordAt(pos lexer.Position) source.Span {
	return r.tokens[pos.Line].span.Shift(-r.base)
}

// keywordOf is the keyword behind a captured word.
func (r *reader) keywordOf(word string) Keyword { return r.words.single[canonical(word)] }

func names(list []*nameLeaf) []*Name {
	var out []*Name
	for _, n := range list {
		if n.Name != nil { // it may not have been read
			out = append(out, n.Name)
		}
	}
	return out
}

func textIn(t *textLeaf) *Text {
	if t == nil {
		return nil
	}
	return t.Text
}

func nameIn(n *nameLeaf) *Name {
	if n == nil {
		return nil
	}
	return n.Name
}

func dateIn(d *dateLeaf) *Date {
	if d == nil {
		return nil
	}
	return d.Date
}

func (r *reader) ruleRef(ref *ruleRef) *RuleRef {
	out := &RuleRef{At: At{r.span(ref.placed)}, Name: ref.Name.Name}
	if ref.Row != nil {
		out.Row = ref.Row.N
	}
	return out
}

func (r *reader) ruleRefs(list []*ruleRef) []*RuleRef {
	var out []*RuleRef
	for _, ref := range list {
		if ref.read() {
			out = append(out, r.ruleRef(ref))
		}
	}
	return out
}

func (r *reader) validity(v *validity) *Validity {
	out := &Validity{At: At{r.span(v.placed)}, From: dateIn(v.From), To: dateIn(v.To), Open: v.Open}
	if out.From == nil && out.To == nil && !out.Open && len(r.problems) == 0 {
		end := source.Span{Start: out.Place.End, End: out.Place.End}
		want := diag.Plain("`" + KwFrom.In(r.lang) + "`, `" + KwTo.In(r.lang) + "` / `" + KwUntilFurther.In(r.lang) + "`")
		r.problems.add(problem{code: diag.Expected, at: end, args: []diag.Arg{lineEndTerm, want}})
	}
	return out
}

func (r *reader) assumed(a *assumed) *Assumed {
	return &Assumed{At{r.span(a.placed)}, dateIn(a.From), dateIn(a.To), textIn(a.Why.Text), nameIn(a.Why.Name)}
}

func (r *reader) basis(parts []*basisPart) Basis {
	var b Basis
	for _, p := range parts {
		switch {
		case p.Valid != nil && b.Valid != nil:
			r.twice(r.wordAt(p.Pos))
		case p.Valid != nil:
			b.Valid = r.validity(p.Valid)
		case p.Assumed != nil:
			b.Assumed = append(b.Assumed, r.assumed(p.Assumed))
		}
		for _, s := range p.Sources {
			b.Sources = append(b.Sources, &Source{At{r.span(s.placed)}, s.Document.Name, textIn(s.Part)})
		}
	}
	return b
}

// scalar is the type that a word names which takes nothing more.
func (r *reader) scalar(word string) FieldKind {
	if word == KwYesNo.In(r.lang) {
		return BoolKind
	}
	kind, _ := meaning[FieldKind](r.keywordOf(word))
	return kind
}

func (r *reader) severity(word string) Severity {
	s, _ := meaning[Severity](r.keywordOf(word))
	return s
}

// node is the place of the whole line, for the clause it becomes.
func (r *reader) node() clauseNode { return clauseNode{At{r.whole()}} }

func (l *codeLine) clause(r *reader) Clause {
	c := &CodeClause{clauseNode: r.node(), Code: l.Code.Code, Title: textIn(l.Title)}
	var parts []*basisPart
	for _, p := range l.Parts {
		parts = append(parts, &basisPart{p.placed, p.Valid, p.Sources, p.Assumed})
		for _, code := range p.Replaces {
			c.Replaces = append(c.Replaces, code.Code)
		}
	}
	c.Basis = r.basis(parts)
	return c
}

func (l *fieldLine) clause(r *reader) Clause {
	f := &FieldClause{clauseNode: r.node(), Name: l.Name.Name}
	switch t := l.Type; {
	case t.Scalar != "":
		f.Kind = r.scalar(t.Scalar)
	case t.Code != nil:
		f.Kind, f.Systems = CodeKind, names(t.Code)
	case t.Codes != nil:
		f.Kind, f.Systems = CodesKind, names(t.Codes)
	default:
		f.Kind, f.Record = RecordKind, nameIn(t.Record)
	}
	marks := map[Keyword]*bool{}
	for _, m := range f.Marks() {
		marks[m.Word] = m.Set
	}
	for _, m := range l.Modifiers {
		at := r.wordAt(m.Pos)
		switch mark := marks[r.keyword(m.Pos)]; {
		case m.Title != nil && f.Title != nil, m.Otherwise != nil && f.Otherwise != nil, mark != nil && *mark:
			r.twice(at)
		case m.Title != nil:
			f.Title = m.Title.Text
		case m.Otherwise != nil:
			f.Otherwise = r.operand(*m.Otherwise)
		case mark != nil:
			*mark = true
		}
	}
	return f
}

func (l *membersLine) clause(r *reader) Clause {
	c := &MembersClause{clauseNode: r.node()}
	for _, m := range l.Members {
		g := &GroupMember{At: At{r.span(m.placed)}, Record: m.Record.Name, As: m.As.Name}
		for _, o := range m.Options {
			switch {
			case o.When != nil && g.When != nil, o.When == nil && g.OtherwiseNone:
				r.twice(r.wordAt(o.Pos))
			case o.When != nil:
				g.When = r.expr(*o.When)
			default:
				g.OtherwiseNone = true
			}
		}
		c.Members = append(c.Members, g)
	}
	return c
}

func (l *builtinLine) clause(r *reader) Clause {
	return &BuiltinClause{clauseNode: r.node(), Severity: r.severity(l.Severity), Builtin: r.builtin(l.Name.Name), Name: l.Name.Name}
}

func (l *checkLine) clause(r *reader) Clause {
	c := &BuiltinClause{clauseNode: r.node(), Check: true, Severity: Ignore, Builtin: r.builtin(l.Name.Name), Name: l.Name.Name, Text: textIn(l.Text)}
	if l.Off == "" {
		c.Severity = r.severity(l.Severity)
	}
	r.spelt(KwOff, KwOf, source.Span{Start: c.Name.Place.End, End: c.Place.End})
	return c
}

// builtin is the built-in check that a name stands for.
func (r *reader) builtin(name *Name) Builtin {
	b, ok := meaning[Builtin](r.keywordOf(name.Text))
	if !ok {
		p := problem{code: diag.UnknownBuiltin, at: name.Place, args: []diag.Arg{diag.Plain(shown(name.Text))}}
		var list []string
		for _, k := range Words(ClassFinding) {
			list = append(list, k.In(r.lang))
		}
		if near, found := diag.Near(name.Text, list); found {
			p.fix = replaceFix(p.at, near)
		}
		r.problems.add(p)
	}
	return b
}

func (l *exceptionLine) clause(r *reader) Clause {
	c := &ExceptionClause{clauseNode: r.node()}
	for _, t := range l.Targets {
		target := &ExceptionTarget{At: At{r.span(t.placed)}, Ref: r.ruleRef(&t.Ref)}
		if t.Codes != nil {
			target.Codes = t.Codes.X
		}
		c.Targets = append(c.Targets, target)
	}
	return c
}

func (l *providedLine) clause(r *reader) Clause {
	c := &ProvidedClause{clauseNode: r.node(), Cond: r.expr(l.Cond)}
	if l.Text != nil {
		c.Text = r.message(l.Text.Token)
	}
	for _, path := range l.Lacking {
		record := &NameExpr{exprNode{path.Record.Name.At}, path.Record.Name.Text}
		c.Lacking = append(c.Lacking, &MemberExpr{exprNode{At{r.span(path.placed)}}, record, path.Field.Name})
	}
	return c
}

func (l *fixLine) clause(r *reader) Clause {
	c := &FixClause{clauseNode: r.node(), On: r.members(l.On)}
	switch {
	case l.Add != nil:
		c.Action, c.Codes, c.Field = Add, l.Add.Codes.X, l.Add.Field.Name
		r.spelt(KwAddIn, KwTo, source.Span{End: c.Field.Place.Start})
	case l.Remove != nil:
		c.Action, c.Codes, c.Field = Remove, l.Remove.Codes.X, l.Remove.Field.Name
		if l.Remove.Except != nil {
			c.Except = l.Remove.Except.X
			r.spelt(KwExcept, KwOutside, source.Span{End: c.Except.Span().Start})
		}
	case l.Move != nil:
		c.Action, c.Codes, c.Field, c.To = Move, l.Move.Codes.X, l.Move.Field.Name, r.members(l.Move.To)
	case l.Replace != nil:
		c.Action, c.Codes, c.With, c.Field = Replace, l.Replace.Codes.X, l.Replace.With.X, l.Replace.Field.Name
	default:
		c.Action, c.Field, c.Value = Set, l.Set.Field.Name, r.expr(l.Set.Value)
	}
	if l.When != nil {
		c.When = r.expr(*l.When)
	}
	return c
}

// spelt holds that a word that shares its spelling with others, of which the
// grammar takes any, is the one of the vocabulary. In the other one it is spelt
// as another word is.
func (r *reader) spelt(k, other Keyword, within source.Span) {
	for _, t := range r.tokens {
		at := t.span.Shift(-r.base)
		one := t.kind == kindOf(lexed(k, NB)) || t.kind == kindOf(lexed(k, EN)) || t.kind == kindOf(other)
		if one && within.Start <= at.Start && at.End <= within.End && r.slice(t) != k.In(r.lang) {
			r.problems.add(misspeltProblem(at, r.slice(t), k.In(r.lang)))
		}
	}
}

func (l *expectLine) clause(r *reader) Clause { return r.expected(r.node(), &l.What) }

// expected is what an example expects, on a line or in a cell.
func (r *reader) expected(at clauseNode, l *expected) *ExpectClause {
	c := &ExpectClause{clauseNode: at, None: l.None != ""}
	if c.None {
		return c
	}
	c.Undetermined = r.keywordOf(l.Found.Severity) == KwUndetermined
	if !c.Undetermined {
		c.Severity = r.severity(l.Found.Severity)
	}
	c.Rule = r.ruleRef(l.Found.Rule)
	for _, k := range l.Found.Keys {
		c.Keys = append(c.Keys, k.Key)
	}
	return c
}

func (l *formatLine) clause(r *reader) Clause {
	c := &FormatClause{clauseNode: r.node(), Format: l.Format.Name}
	for _, o := range l.Options {
		for _, one := range []struct {
			read *textLeaf
			to   **Text
		}{{o.Separator, &c.Separator}, {o.Encoding, &c.Encoding}, {o.Sheet, &c.Sheet}, {o.Element, &c.Element}} {
			switch {
			case one.read == nil:
			case *one.to != nil:
				r.twice(r.wordAt(o.Pos))
			default:
				*one.to = one.read.Text
			}
		}
	}
	return c
}

func (l *mapLine) clause(r *reader) Clause {
	if l.From != nil {
		return l.From.clause(r, l.Field.Name)
	}
	c := &DeriveClause{clauseNode: r.node(), Field: l.Field.Name}
	switch {
	case l.Find != nil:
		r.problems.shift(l.Find.Where.Problems, 0)
		c.Find = &FindPart{At{r.span(l.Find.placed)}, l.Find.Record.Name, nameIn(l.Find.Of), l.Find.Where.X}
	case l.Is != nil:
		c.Value = r.expr(*l.Is)
	}
	if l.When != nil {
		c.When = r.expr(*l.When)
	}
	for _, a := range l.Assumed {
		c.Assumed = append(c.Assumed, r.assumed(a))
	}
	return c
}

func (l *mapFrom) clause(r *reader, field *Name) Clause {
	c := &MapClause{clauseNode: r.node(), Field: field, Path: textIn(l.Path), LookUp: textIn(l.LookUp)}
	for _, col := range l.Columns {
		c.From = append(c.From, &MapColumn{At{r.span(col.placed)}, col.From.Text, textIn(col.To)})
	}
	marks := map[Keyword]*bool{}
	for _, m := range c.Marks() {
		marks[m.Word] = m.Set
	}
	for _, o := range l.Options {
		switch mark := marks[r.keyword(o.Pos)]; {
		case o.As != nil && c.As != nil, o.Split != nil && c.Split != nil, o.Where != nil && c.Where != nil, mark != nil && *mark:
			r.twice(r.wordAt(o.Pos))
		case o.As != nil:
			c.As = o.As.Text
		case o.Split != nil:
			c.Split = o.Split.Text
		case o.Where != nil:
			c.Where = &CellTest{At{r.span(o.Where.placed)}, o.Where.Heading.Text, o.Where.Value.Key}
		case mark != nil:
			*mark = true
		}
	}
	return c
}
