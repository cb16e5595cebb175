package check

import (
	"slices"
	"strconv"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// resolveExamples reads what works with records as they come: templates, then the
// examples that use them, and mappings.
func (c *checker) resolveExamples() {
	for _, t := range c.Info.Templates {
		c.resolveTemplate(t)
	}
	for _, e := range c.Info.Examples {
		c.resolveExample(e)
	}
	for _, m := range c.Info.Mappings {
		c.resolveMapping(m)
	}
}

// resolveTemplate reads the one row of a mal.
func (c *checker) resolveTemplate(t *model.Template) {
	h := c.Info.HomeOf(t.Decl)
	d := t.Decl.(*syntax.TemplateDecl)
	t.Of = c.record(h, d.Of)
	for _, clause := range d.Body {
		line, ok := clause.(*syntax.TableClause)
		if !ok || line.Header == nil {
			continue
		}
		t.Clause = line
		if t.Of == nil {
			continue
		}
		t.Fields = c.dataColumns(h, line.Header, t.Of)
		if len(line.Rows) > 1 {
			c.Report(diag.OneTemplateRow, h.At(line), diag.Plain(t.Name), diag.Plain(strconv.Itoa(len(line.Rows))))
		}
		for _, row := range line.Rows {
			c.dataRow(h, line.Header, row, t.Fields)
		}
	}
}

// given is what an example says there is, for the lines that name it.
type given struct {
	keys  map[string]recordKey
	vague bool // the example has a line that could not be read
}

// recordKey is where a record stands: its key, and the table that it is in.
type recordKey struct {
	cell  *syntax.Cell
	table *syntax.GivenClause
}

// resolveExample reads an eksempel.
func (c *checker) resolveExample(e *model.Example) {
	h := c.Info.HomeOf(e.Decl)
	d := e.Decl.(*syntax.ExampleDecl)
	if d.Title == nil && !hasBad(d.Body) {
		c.Report(diag.MissingTitle, h.FirstLine(), theExample)
	}
	unknown := c.isSpoilt(e.Decl)
	for _, ref := range d.For {
		unknown = !c.exampleRule(h, e, ref) || unknown
	}
	have := &given{keys: map[string]recordKey{}, vague: c.isSpoilt(e.Decl)}
	lines := 0
	for _, clause := range d.Body {
		if line, ok := clause.(*syntax.GivenClause); ok {
			c.given(h, e, line, have)
		}
	}
	for _, clause := range d.Body {
		if line, ok := clause.(*syntax.ExpectClause); ok {
			lines++
			c.expected(h, e, line, have, unknown)
		}
	}
	if lines == 0 && !hasBad(d.Body) {
		c.Report(diag.NothingExpected, h.FirstLine(), diag.Plain(syntax.KwExpect.In(h.File.Lang)))
	}
	for _, x := range e.Expect {
		if x.None && lines > 1 && !c.isSpoilt(e.Decl) {
			c.Report(diag.NoneAndSome, h.At(x.Clause), diag.Plain(syntax.KwNoFindings.In(h.File.Lang)))
		}
	}
}

// exampleRule adds a rule that the example is about.
func (c *checker) exampleRule(h model.Home, e *model.Example, ref *syntax.RuleRef) bool {
	if ref.Name == nil {
		return false
	}
	if b := syntax.BuiltinNamed(ref.Name.Text); b != syntax.NoBuiltin {
		e.Builtins = append(e.Builtins, b)
		return true
	}
	rules := c.ruleNamed(h, ref)
	e.Rules = append(e.Rules, rules...)
	return rules != nil
}

// given reads a gitt table.
func (c *checker) given(h model.Home, e *model.Example, line *syntax.GivenClause, have *given) {
	g := &model.Given{Record: c.record(h, line.Record), Clause: line}
	if line.Template != nil {
		g.Template = c.Names.Templates[line.Template.Text]
		if g.Template == nil {
			c.Unknown(h, line.Template, line.Template.Text, words.Template, expr.NamesIn(c.Names.Templates))
		} else {
			c.SetUse(line.Template, g.Template)
			c.Use(g.Template)
			if g.Record != nil && g.Template.Of != nil && g.Template.Of != g.Record {
				c.Report(diag.TemplateOfAnother, h.At(line.Template), diag.Plain(g.Template.Name), diag.Plain(g.Template.Of.Name), diag.Plain(g.Record.Name)).Relate(g.Template.At, words.DeclaredHere)
			}
		}
	}
	e.Given = append(e.Given, g)
	if g.Record == nil {
		have.rememberAll(line)
		return
	}
	if line.Header == nil {
		return
	}
	g.Fields = c.dataColumns(h, line.Header, g.Record)
	key := c.keyColumn(h, g)
	if key < 0 {
		have.rememberAll(line)
	}
	for _, row := range line.Rows {
		c.dataRow(h, line.Header, row, g.Fields)
		if key < 0 || len(row.Cells) != len(line.Header.Cells) {
			continue
		}
		cell := row.Cells[key]
		if cell.State != syntax.CellData {
			c.Report(diag.KeyNotGiven, h.At(cell), diag.Plain(g.Record.Key.Name))
			continue
		}
		if first := have.keys[cell.Data]; first.table == line {
			c.Report(diag.KeyTwice, h.At(cell), diag.Plain(cell.Data)).Relate(h.At(first.cell), words.FirstHere)
			continue
		}
		have.keys[cell.Data] = recordKey{cell, line}
	}
}

// rememberAll takes every cell for a key: of a table that could not be read, any
// may be one.
func (have *given) rememberAll(line *syntax.GivenClause) {
	for _, row := range line.Rows {
		for _, cell := range row.Cells {
			have.keys[cell.Data] = recordKey{cell, line}
		}
	}
}

// keyColumn finds the column of the record's key, -1 if there is none.
func (c *checker) keyColumn(h model.Home, g *model.Given) int {
	if g.Record.Key == nil {
		return -1
	}
	vague := false
	for i, f := range g.Fields {
		if f == g.Record.Key {
			return i
		}
		vague = vague || f == nil
	}
	if !vague {
		c.Report(diag.KeyNotGiven, h.At(g.Clause.Header), diag.Plain(g.Record.Key.Name))
	}
	return -1
}

// expected reads a forvent line.
func (c *checker) expected(h model.Home, e *model.Example, line *syntax.ExpectClause, have *given, unknown bool) {
	x := &model.Expected{Clause: line, None: line.None}
	e.Expect = append(e.Expect, x)
	if line.Rule != nil && line.Rule.Name != nil {
		if x.Builtin = syntax.BuiltinNamed(line.Rule.Name.Text); x.Builtin != syntax.NoBuiltin {
			// A built-in finding counts where it is named, be it here.
			if len(e.Decl.(*syntax.ExampleDecl).For) > 0 && !slices.Contains(e.Builtins, x.Builtin) {
				e.Builtins = append(e.Builtins, x.Builtin)
			}
		} else if x.Rules = c.ruleNamed(h, line.Rule); x.Rules != nil {
			c.expectedRule(h, e, line, x.Rules, unknown)
		}
	}
	for _, key := range line.Keys {
		if _, ok := have.keys[key.Text]; ok || have.vague || c.Excused(key.Text) {
			continue
		}
		d := c.Report(diag.KeyNotThere, h.At(key), diag.Plain(key.Text))
		c.Suggest(d, key.Text, expr.NamesIn(have.keys))
	}
}

func (c *checker) expectedRule(h model.Home, e *model.Example, line *syntax.ExpectClause, rules []*model.Rule, unknown bool) {
	if len(e.Decl.(*syntax.ExampleDecl).For) > 0 && !unknown {
		if !slices.Contains(e.Rules, rules[0]) {
			c.Report(diag.NotNamedByExample, h.At(line.Rule), diag.Plain(line.Rule.Name.Text)).Relate(rules[0].At, words.DeclaredHere)
			return
		}
	}
	for _, r := range rules {
		if line.Undetermined && r.IfUnknown != syntax.Ignore || len(r.Steps) == 0 && !line.Undetermined {
			return
		}
		for _, step := range r.Steps {
			if !line.Undetermined && step.Severity == line.Severity {
				return
			}
		}
	}
	if c.isSpoilt(rules[0].Decl) {
		return
	}
	c.Report(diag.NeverSo, h.At(line), diag.Plain(line.Rule.Name.Text), c.outcomeWord(h, line)).Relate(rules[0].At, words.DeclaredHere)
}

// outcomeWord is what a forvent line expects, in the file's own word.
func (c *checker) outcomeWord(h model.Home, line *syntax.ExpectClause) diag.Arg {
	k := syntax.KwUndetermined
	if !line.Undetermined {
		k = syntax.Spells(line.Severity)
	}
	return diag.Plain(k.In(h.File.Lang))
}
