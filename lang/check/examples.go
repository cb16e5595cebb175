package check

import (
	"fmt"
	"maps"
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
	c.resolveTemplates()
	for _, d := range c.exampleDs {
		c.resolveExample(d)
	}
	c.resolveMappings()
}

// exampleDecl is a declaration of examples: of one, or of one a row.
type exampleDecl struct {
	home model.Home
	*syntax.ExampleDecl
	examples []*model.Example
	unknown  bool // one of the rules it names is not known
}

// declareExamples gives an eksempel, and every row of eksempler, its object.
func (c *checker) declareExamples(h model.Home, d *syntax.ExampleDecl, named model.Named) {
	own := &exampleDecl{home: h, ExampleDecl: d}
	if !d.Several {
		own.examples = append(own.examples, &model.Example{Named: named})
	} else if try := tried(d); try != nil {
		for i, row := range try.Rows {
			one := named
			one.Title = fmt.Sprintf("%s[%d]", named.Title, i+1)
			own.examples = append(own.examples, &model.Example{Named: one, Row: row})
		}
	}
	c.exampleDs = append(c.exampleDs, own)
	c.Info.Examples = append(c.Info.Examples, own.examples...)
}

// tried is the first prøv line, nil where there is none.
func tried(d *syntax.ExampleDecl) *syntax.GivenClause {
	for _, clause := range d.Body {
		if line, ok := clause.(*syntax.GivenClause); ok && line.Try {
			return line
		}
	}
	return nil
}

// given is what an example says there is, for the lines that name it.
type given struct {
	keys   map[string]recordKey
	shared *given // what all rows of a table of examples have; nil
	vague  bool   // the example has a line that could not be read
}

// recordKey is where a record stands: its key, or its row where the template has
// that.
type recordKey struct {
	at syntax.Node
	of *model.Record
}

func (have *given) has(key string) bool {
	_, ok := have.keys[key]
	return ok || have.shared != nil && have.shared.has(key)
}

// all are the keys of all records there are.
func (have *given) all() map[string]recordKey {
	if have.shared == nil {
		return have.keys
	}
	all := maps.Clone(have.shared.keys)
	maps.Copy(all, have.keys)
	return all
}

// resolveExample reads an eksempel, or a table of them.
func (c *checker) resolveExample(d *exampleDecl) {
	h := d.home
	if d.Title == nil && !hasBad(d.Body) {
		c.Report(diag.MissingTitle, h.FirstLine(), theExample)
	}
	about := &model.Example{}
	d.unknown = c.isSpoilt(h.Decl.Decl)
	for _, ref := range d.For {
		d.unknown = !c.exampleRule(h, about, ref) || d.unknown
	}
	have := &given{keys: map[string]recordKey{}, vague: c.isSpoilt(h.Decl.Decl)}
	for _, clause := range d.Body {
		if line, ok := clause.(*syntax.GivenClause); ok && !line.Try {
			for _, r := range line.Before {
				g := c.given(h, &syntax.GivenClause{Record: r.Record, Template: r.Template}, have)
				if g.Record != nil && g.Record.Key != nil && r.Template == nil {
					c.Report(diag.KeyNotGiven, h.At(r.Record), diag.Plain(g.Record.Key.Name))
				}
				about.Given = append(about.Given, g)
			}
			about.Given = append(about.Given, c.given(h, line, have))
		}
	}
	for _, e := range d.examples {
		e.Rules, e.Sections, e.Builtins, e.Given = about.Rules, about.Sections, slices.Clip(about.Builtins), slices.Clip(about.Given)
	}
	if d.Several {
		c.resolveRows(d, have)
		return
	}
	var lines []*syntax.ExpectClause
	for _, clause := range d.Body {
		if line, ok := clause.(*syntax.ExpectClause); ok {
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 && !hasBad(d.Body) {
		c.Report(diag.NothingExpected, h.FirstLine(), diag.Plain(syntax.KwExpect.In(h.File.Lang)))
	}
	c.expectedAll(d, d.examples[0], lines, have)
}

// resolveRows reads the table of eksempler: each row is tried by itself, with the
// records that all of them are given.
func (c *checker) resolveRows(d *exampleDecl, have *given) {
	h := d.home
	line := tried(d.ExampleDecl)
	if line == nil {
		if !hasBad(d.Body) {
			c.Report(diag.NothingTried, h.FirstLine(), diag.Plain(syntax.KwTry.In(h.File.Lang)))
		}
		return
	}
	for _, clause := range d.Body {
		if more, ok := clause.(*syntax.GivenClause); ok && more.Try && more != line {
			c.Report(diag.TriedTwice, h.At(more), diag.Plain(syntax.KwTry.In(h.File.Lang))).Relate(h.At(line), words.FirstHere)
		}
	}
	g := c.givenTable(h, line)
	if len(line.Rows) == 0 && !hasBad(d.Body) {
		c.Report(diag.NothingTried, h.FirstLine(), diag.Plain(syntax.KwTry.In(h.File.Lang)))
	}
	for i, e := range d.examples {
		row := line.Rows[i]
		one := *g
		one.Rows = []*syntax.Row{row}
		own := &given{keys: map[string]recordKey{}, shared: have, vague: have.vague || g.Record == nil}
		if g.Record != nil && g.Record.Key != nil {
			key, at := keyGiven(g, row)
			if key == "" {
				key = madeKey(i+1, have)
				one.Made = key
			}
			own.keys[key] = recordKey{at, g.Record}
		}
		e.Given = append(e.Given, &one)
		if line.Header == nil || len(row.Cells) != len(line.Header.Cells) {
			continue // the parser has said so
		}
		c.dataRow(h, line.Header, row, g.Fields)
		c.expectedAll(d, e, row.Cells[len(row.Cells)-1].Expect, own)
	}
}

// keyGiven is the key of a record, from its row or its template, and what says so in
// the table; blank where there is none.
func keyGiven(g *model.Given, row *syntax.Row) (key string, at syntax.Node) {
	i := slices.Index(g.Fields, g.Record.Key)
	if i >= 0 && i < len(row.Cells) {
		if cell := row.Cells[i]; cell.State == syntax.CellData {
			return cell.Data, cell
		} else if at = cell; cell.State != syntax.CellBlank {
			return "", at
		}
	} else {
		at = row
	}
	if g.Template != nil {
		if cell := g.Template.Cell(g.Record.Key); cell != nil && cell.State == syntax.CellData {
			key = cell.Data
		}
	}
	return key, at
}

// madeKey is the key of a record that is tried and given none: the number of its
// row, or the next number that no given record has.
func madeKey(row int, have *given) string {
	for ; ; row++ {
		if key := strconv.Itoa(row); !have.has(key) {
			return key
		}
	}
}

// expectedAll reads all that an example expects.
func (c *checker) expectedAll(d *exampleDecl, e *model.Example, lines []*syntax.ExpectClause, have *given) {
	for _, line := range lines {
		c.expected(d, e, line, have)
		if line.None && len(lines) > 1 && !c.isSpoilt(e.Decl) {
			c.Report(diag.NoneAndSome, d.home.At(line), diag.Plain(syntax.KwNoFindings.In(d.home.File.Lang)))
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
	rules, section := c.ruleNamed(h, ref)
	e.Rules = append(e.Rules, rules...)
	if section != nil {
		e.Sections = append(e.Sections, section)
	}
	return rules != nil || section != nil
}

// given reads a gitt table. A line that names a template and has no table gives the
// record that the template is.
func (c *checker) given(h model.Home, line *syntax.GivenClause, have *given) *model.Given {
	g := c.givenTable(h, line)
	g.Rows = line.Rows
	if g.Record == nil {
		have.rememberAll(line)
		return g
	}
	have.vague = have.vague || line.Template != nil && g.Template == nil
	if line.Header == nil {
		if g.Template != nil && !have.vague {
			g.Rows = []*syntax.Row{{At: syntax.At{Place: line.Template.Span()}}}
			c.keyed(h, g, g.Rows[0], have)
		}
		return g
	}
	keyed := c.keyColumn(h, g)
	if !keyed {
		have.rememberAll(line)
	}
	for _, row := range line.Rows {
		c.dataRow(h, line.Header, row, g.Fields)
		if keyed && len(row.Cells) == len(line.Header.Cells) {
			c.keyed(h, g, row, have)
		}
	}
	return g
}

// keyed enters the key of a record that is given.
func (c *checker) keyed(h model.Home, g *model.Given, row *syntax.Row, have *given) {
	if g.Record.Key == nil {
		return
	}
	key, at := keyGiven(g, row)
	if key == "" {
		c.Report(diag.KeyNotGiven, h.At(at), diag.Plain(g.Record.Key.Name))
		return
	}
	if first := have.keys[key]; first.of == g.Record {
		c.Report(diag.KeyTwice, h.At(at), diag.Plain(key)).Relate(h.At(first.at), words.FirstHere)
		return
	}
	have.keys[key] = recordKey{at, g.Record}
}

// givenTable reads the line above a table of records, and the table's header.
func (c *checker) givenTable(h model.Home, line *syntax.GivenClause) *model.Given {
	g := &model.Given{Record: c.record(h, line.Record), Clause: line}
	if line.Template != nil {
		g.Template = c.templateNamed(h, line.Template)
		if t := g.Template; t != nil && g.Record != nil && t.Of != nil && t.Of != g.Record {
			c.Report(diag.TemplateOfAnother, h.At(line.Template), diag.Plain(t.Name), diag.Plain(t.Of.Name), diag.Plain(g.Record.Name)).Relate(t.At, words.DeclaredHere)
		}
	}
	if g.Record == nil || line.Header == nil || line.Try && !line.Header.Expects() {
		return g
	}
	cells := line.Header.Cells
	if line.Header.Expects() {
		cells = cells[:len(cells)-1]
	}
	g.Fields = c.dataFields(h, cells, g.Record)
	return g
}

// rememberAll takes every cell for a key: of a table that could not be read, any
// may be one.
func (have *given) rememberAll(line *syntax.GivenClause) {
	for _, row := range line.Rows {
		for _, cell := range row.Cells {
			have.keys[cell.Data] = recordKey{at: cell}
		}
	}
}

// keyColumn says whether the records of a table have their keys, in a column or from
// the template.
func (c *checker) keyColumn(h model.Home, g *model.Given) bool {
	if g.Record.Key == nil {
		return false
	}
	if slices.Contains(g.Fields, g.Record.Key) {
		return true
	}
	if slices.Contains(g.Fields, nil) || g.Clause.Template != nil && g.Template == nil { // they may be in what could not be read
		return false
	}
	if g.Template != nil && g.Template.Cell(g.Record.Key) != nil {
		return true
	}
	c.Report(diag.KeyNotGiven, h.At(g.Clause.Header), diag.Plain(g.Record.Key.Name))
	return false
}

// expected reads one thing that an example expects.
func (c *checker) expected(d *exampleDecl, e *model.Example, line *syntax.ExpectClause, have *given) {
	h := d.home
	x := &model.Expected{Clause: line, None: line.None}
	e.Expect = append(e.Expect, x)
	if line.Rule != nil && line.Rule.Name != nil {
		if x.Builtin = syntax.BuiltinNamed(line.Rule.Name.Text); x.Builtin != syntax.NoBuiltin {
			// A built-in finding counts where it is named, be it here.
			if len(d.For) > 0 && !slices.Contains(e.Builtins, x.Builtin) {
				e.Builtins = append(e.Builtins, x.Builtin)
			}
		} else if rules, section := c.ruleNamed(h, line.Rule); section != nil {
			x.Section = section
			c.expectedSection(d, e, line, section)
		} else if x.Rules = rules; rules != nil {
			c.expectedRule(d, e, line, rules)
		}
	}
	for _, key := range line.Keys {
		if have.has(key.Text) || have.vague || c.Excused(key.Text) {
			continue
		}
		found := c.Report(diag.KeyNotThere, h.At(key), diag.Plain(key.Text))
		c.Suggest(found, key.Text, expr.NamesIn(have.all()))
	}
}

func (c *checker) expectedRule(d *exampleDecl, e *model.Example, line *syntax.ExpectClause, rules []*model.Rule) {
	h := d.home
	if len(d.For) > 0 && !d.unknown {
		if !slices.ContainsFunc(rules, func(r *model.Rule) bool { return slices.Contains(e.Rules, r) }) {
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

// expectedSection is about the finding that the rules of a section share.
func (c *checker) expectedSection(d *exampleDecl, e *model.Example, line *syntax.ExpectClause, section *model.Section) {
	h := d.home
	tried := func(r *model.Rule) bool { return r.Section == section }
	named := slices.Contains(e.Sections, section) || slices.ContainsFunc(e.Rules, tried)
	switch {
	case len(d.For) > 0 && !d.unknown && !named:
		c.Report(diag.NotNamedByExample, h.At(line.Rule), diag.Plain(section.Name)).Relate(section.At, words.DeclaredHere)
	case line.Undetermined && section.Conditional() && section.IfUnknown != syntax.Ignore, c.isSpoilt(section.Decl):
	default:
		c.Report(diag.NeverSo, h.At(line), diag.Plain(section.Name), c.outcomeWord(h, line)).Relate(section.At, words.DeclaredHere)
	}
}

// outcomeWord is what a forvent line expects, in the file's own word.
func (c *checker) outcomeWord(h model.Home, line *syntax.ExpectClause) diag.Arg {
	k := syntax.KwUndetermined
	if !line.Undetermined {
		k = syntax.Spells(line.Severity)
	}
	return diag.Plain(k.In(h.File.Lang))
}
