package navigate

import (
	"slices"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Block is a thing in the hierarchy of what builds on what: one version of it.
type Block struct {
	Object  model.Object
	Label   string
	Detail  string
	Kind    ide.Kind
	Retired bool
	At      ide.Location
}

// Call is a link between two blocks: the one at the other end, and the places in the file of
// the one that builds on the other.
type Call struct {
	Block  Block
	Places []source.Span
}

// Prepare are the blocks that the word at an offset stands for: the version it
// declares, or those it may mean where it stands.
func Prepare(v *ide.View, offset int) []Block {
	c := v.At(offset)
	t, ok := v.Target(c)
	if !ok {
		return nil
	}
	blocks := blocks(v, t.Object, v.DaysAt(c))
	if t.Declares {
		if here := atName(blocks, ide.Location{File: v.File.Source, Name: t.Span}); here != nil {
			return here
		}
	}
	return blocks
}

// atName are the blocks of a list whose name stands at a place.
func atName(blocks []Block, at ide.Location) []Block {
	var list []Block
	for _, one := range blocks {
		if one.At.File.Name == at.File.Name && one.At.Name == at.Name {
			list = append(list, one)
		}
	}
	return list
}

// BlockAt finds a block again that was given out: by its place, or where that has moved
// by its kind, if that is given, and name.
func BlockAt(v *ide.View, file string, offset int, kind ide.Kind, label string) (Block, bool) {
	for _, system := range v.Info.CodeSystems {
		for _, code := range system.Codes {
			if at := v.Info.Place(code); at.File.Name == file && code.Name == label && v.Snapshot.File(file) == nil {
				return block(v, code, ide.Location{File: at.File, Name: at.Span, Whole: at.Span}), true
			}
		}
	}
	var best []Block
	for _, o := range v.Everywhere() {
		if !o.Declare || o.Object.ObjectName() != label || kind != ide.NoKind && ide.KindOf(o.Object) != kind {
			continue
		}
		blocks := atName(blocks(v, o.Object, nil), ide.Location{File: o.File.Source, Name: o.Span})
		if o.File.Source.Name == file && o.Span.Start == offset && len(blocks) > 0 {
			return blocks[0], true
		}
		best = append(best, blocks...)
	}
	if len(best) == 0 {
		return Block{}, false
	}
	return best[0], true
}

// blocks are the versions of an object that hold on some days, or all.
func blocks(v *ide.View, o model.Object, days []model.Interval) []Block {
	var list []Block
	switch o.(type) {
	case *ide.RecordKey, *ide.BuiltinFinding:
		return nil
	case *model.Rule, *model.CodeSet, *model.Criteria, *model.ListedCode, *model.CodeUse:
		versions := v.Versions(o)
		for _, one := range ide.InForce(versions, days) {
			b := block(v, o, one.At)
			b.Retired = ide.Past(one.Basis.Valid, v.NewestDay())
			if len(versions) > 1 {
				b.Detail += " (" + daysOf(one.Basis.Valid) + ")"
			}
			list = append(list, b)
		}
	default:
		for _, at := range v.Declarations(o) {
			list = append(list, block(v, o, at))
		}
	}
	return list
}

func block(v *ide.View, o model.Object, at ide.Location) Block {
	one := Block{Object: o, Label: o.ObjectName(), Detail: titleOf(v, o, at), Kind: ide.KindOf(o), At: at}
	if code, ok := o.(*model.CodeUse); ok && len(code.Listed) > 0 { // as it is listed
		one.Object, one.Label = code.Listed[0], code.Listed[0].Name
	}
	return one
}

// titleOf is what stands beside a block's name: its title, and of what it is a
// part.
func titleOf(v *ide.View, o model.Object, at ide.Location) string {
	named := func(title, of string) string {
		if title == "" {
			return of
		}
		return of + ": " + title
	}
	switch o := o.(type) {
	case *model.Field:
		return named(o.Title, o.Record.Name)
	case *model.GroupKey:
		return named(o.Title, o.Group.Name)
	case *model.Collection:
		return named(o.Title, o.Group.Name)
	case *model.ListedCode:
		return named(o.Title, o.System.Name)
	case *model.CodeUse:
		return named(o.Title, o.System.Name)
	}
	if f := v.Snapshot.File(at.File.Name); f != nil {
		if i := ide.DeclAt(f, at.Name.Start); i >= 0 {
			placed, head := f.Decls[i], f.Decls[i].Decl.Header()
			if placed.Abs(head.Place).Contains(at.Name.Start) {
				if name := head.Name; name != nil && placed.Abs(name.Place) == at.Name {
					return valueOf(head.Title)
				}
				return textOf(head.Name)
			}
		}
	}
	return ""
}

// BuildsOn is what a block is made of: everything that is named in its lines, in
// the versions that hold on its days.
func BuildsOn(v *ide.View, block Block) []Call {
	f := v.Snapshot.File(block.At.File.Name)
	if f == nil {
		return nil
	}
	var list []Call
	if i := ide.DeclAt(f, block.At.Name.Start); i >= 0 && f.Decls[i].Abs(f.Decls[i].Decl.Span()).Contains(block.At.Name.Start) {
		placed := f.Decls[i]
		uses := map[ide.Identity][]ide.Occurrence{}
		var order []ide.Identity
		v.Names(f, placed, func(o ide.Occurrence) {
			id := ide.Identify(o.Object)
			if o.Declare || id == ide.Identify(block.Object) || !block.At.Whole.Contains(o.Span.Start) {
				return
			}
			if uses[id] == nil {
				order = append(order, id)
			}
			uses[id] = append(uses[id], o)
		})
		for _, id := range order {
			for _, to := range blocks(v, uses[id][0].Object, readOn(v, uses[id][0])) {
				list = append(list, Call{to, spansOf(uses[id])})
			}
		}
	}
	list = append(list, sectionAround(v, block)...)
	slices.SortStableFunc(list, func(a, b Call) int { return kindOrder(a.Block.Kind) - kindOrder(b.Block.Kind) })
	return list
}

// sectionAround is the section that a rule stands in, which says what it shares.
func sectionAround(v *ide.View, of Block) []Call {
	r, ok := of.Object.(*model.Rule)
	if !ok || r.Section == nil {
		return nil
	}
	var list []Call
	for _, to := range blocks(v, r.Section, nil) {
		list = append(list, Call{to, []source.Span{of.At.Name}})
	}
	return list
}

// inSection are the rules that stand in a section.
func inSection(v *ide.View, of Block) []Call {
	s, ok := of.Object.(*model.Section)
	if !ok {
		return nil
	}
	var list []Call
	for _, r := range s.Rules {
		h, ok := v.HomeOf(r.Decl)
		if !ok || r.Row > 1 {
			continue
		}
		at := h.Location()
		for _, by := range atName(blocks(v, r, nil), at) {
			list = append(list, Call{by, []source.Span{at.Name}})
		}
	}
	return list
}

// kindOrder is the order in which kinds are shown: first what has a meaning of its
// own.
func kindOrder(k ide.Kind) int {
	order := []ide.Kind{ide.SectionKind, ide.RuleKind, ide.TableKind, ide.CriteriaKind, ide.DefinitionKind, ide.ValueKind, ide.CodeSetKind, ide.CodeKind, ide.GroupKind, ide.CollectionKind, ide.RecordKind, ide.FieldKind, ide.GroupKeyKind, ide.CodeSystemKind, ide.DocumentKind, ide.AssumptionKind}
	if i := slices.Index(order, k); i >= 0 {
		return i
	}
	return len(order)
}

// BuiltOnBy is what has a block in its lines. Examples try things and templates
// fill them in: neither builds on them.
func BuiltOnBy(v *ide.View, block Block) []Call {
	var list []Call
	several := len(blocks(v, block.Object, nil)) > 1
	found := around{v, map[ide.Identity]map[ide.Location]Block{}}
	for _, o := range v.Occurrences(block.Object) {
		if o.Declare {
			continue
		}
		by, ok := found.blockAround(o)
		if !ok || ide.Identify(by.Object) == ide.Identify(block.Object) {
			continue
		}
		if several && atName(blocks(v, o.Object, readOn(v, o)), block.At) == nil {
			continue // another version is meant
		}
		if n := len(list); n > 0 && list[n-1].Block.At == by.At {
			list[n-1].Places = append(list[n-1].Places, o.Span)
			continue
		}
		list = append(list, Call{by, []source.Span{o.Span}})
	}
	list = append(list, inSection(v, block)...)
	slices.SortStableFunc(list, func(a, b Call) int { return kindOrder(a.Block.Kind) - kindOrder(b.Block.Kind) })
	return list
}

// around finds the blocks that occurrences stand in, and those of an object once: it
// may have a thousand versions, with an occurrence in each.
type around struct {
	v    *ide.View
	over map[ide.Identity]map[ide.Location]Block
}

// blockOf is the block of an object that has its name at a place.
func (a around) blockOf(o model.Object, at ide.Location) (Block, bool) {
	id := ide.Identify(o)
	named := func(at ide.Location) ide.Location { return ide.Location{File: at.File, Name: at.Name} }
	if a.over[id] == nil {
		a.over[id] = map[ide.Location]Block{}
		for _, one := range slices.Backward(blocks(a.v, o, nil)) {
			a.over[id][named(one.At)] = one
		}
	}
	one, ok := a.over[id][named(at)]
	return one, ok
}

// blockAround is the block in whose lines an occurrence stands.
func (a around) blockAround(o ide.Occurrence) (Block, bool) {
	v := a.v
	h := ide.Home{File: o.File, Placed: o.Decl}
	switch o.Decl.Decl.(type) {
	case *syntax.ExampleDecl, *syntax.TemplateDecl, *syntax.WaiverDecl, *syntax.BadDecl:
		return Block{}, false
	case *syntax.RecordDecl, *syntax.CodeSystemDecl:
		for _, clause := range o.Decl.Decl.Lines() {
			if !o.Decl.Abs(clause.Span()).Contains(o.Span.Start) {
				continue
			}
			names := v.Snapshot.DeclaredIn(o.Decl)
			switch line := clause.(type) {
			case *syntax.FieldClause:
				if own := names[ide.OrNil(line.Name)]; own != nil {
					return block(v, own, h.Line(line.Name)), true
				}
			case *syntax.CodeClause:
				if line.Code == nil {
					break
				}
				if own := names[line.Code]; own != nil {
					return block(v, own, h.Line(line.Code)), true
				}
			}
		}
	}
	own := v.DeclaredBy(o.Decl)
	if own == nil {
		return Block{}, false
	}
	return a.blockOf(own, h.Location())
}

// readOn are the days on which an occurrence is read.
func readOn(v *ide.View, o ide.Occurrence) []model.Interval {
	c := ide.Cursor{Decl: o.Decl, Offset: o.Span.Start}
	for _, clause := range o.Decl.Decl.Lines() {
		if o.Decl.Abs(clause.Span()).Contains(o.Span.Start) {
			c.Clause = clause
		}
	}
	return v.DaysAt(c)
}

func spansOf(list []ide.Occurrence) []source.Span {
	var spans []source.Span
	for _, o := range list {
		spans = append(spans, o.Span)
	}
	return spans
}
