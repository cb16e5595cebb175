package layout

import (
	"sort"

	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Fold is a run of lines that can be folded away below its first.
type Fold struct {
	Span source.Span // absolute, from the first line's text to the last line's end
	Kind FoldKind
}

// FoldKind is what is folded away.
type FoldKind uint8

// The kinds of folds.
const (
	LinesFold FoldKind = iota
	CommentFold
	RegionFold  // what stands under a heading
	ImportsFold // several `bruk` lines
)

// Folds are the sections, declarations, tables and runs of comments of the file
// at hand that have more than one line, the outer ones first.
func Folds(v *ide.View) []Fold {
	f := folder{file: v.File.Source}
	titles := map[int]bool{}
	for _, s := range ide.Sections(v.File) {
		titles[f.file.Line(s.Whole.Start)], titles[f.file.Line(s.Title.Start)] = true, true
		f.add(source.Span{Start: s.Title.Start, End: s.Whole.End}, RegionFold)
	}
	f.sections(v.File, titles)
	f.comments(ide.Remarks(v.File), titles)
	f.imports(v.File.Decls)
	for _, placed := range v.File.Decls {
		head := placed.Decl.Header()
		if _, section := placed.Decl.(*syntax.SectionDecl); !section { // that folds with what stands in it
			f.add(placed.Abs(head.Place), LinesFold)
		}
		f.inner(placed, head.Inner)
		for _, clause := range head.Body {
			f.add(placed.Abs(clause.Span()), LinesFold)
		}
	}
	sort.SliceStable(f.list, func(i, j int) bool { return f.list[i].Span.Start < f.list[j].Span.Start })
	return f.list
}

type folder struct {
	file *source.File
	list []Fold
}

func (f *folder) add(s source.Span, kind FoldKind) {
	if f.file.Line(s.Start) < f.file.Line(s.End) {
		f.list = append(f.list, Fold{s, kind})
	}
}

// sections folds what stands in each avsnitt, up to the next or to a heading.
func (f *folder) sections(file *syntax.File, headings map[int]bool) {
	var begun *source.Span
	end := func() {
		if begun != nil {
			f.add(*begun, RegionFold)
		}
		begun = nil
	}
	var before int // the line that the declaration before ends on
	for _, placed := range file.Decls {
		at := placed.Abs(placed.Decl.Header().Place)
		for line := before + 1; line < f.file.Line(at.Start); line++ {
			if headings[line] {
				end()
			}
		}
		before = f.file.Line(at.End)
		if _, section := placed.Decl.(*syntax.SectionDecl); section {
			end()
			begun = &source.Span{Start: at.Start, End: at.End}
		} else if begun != nil {
			begun.End = at.End
		}
	}
	end()
}

// comments folds runs of comments that stand line under line, without headings.
func (f *folder) comments(list []ide.Remark, titles map[int]bool) {
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && ide.Adjacent(f.file, list[j], list[j+1]) && titles[f.file.Line(list[j].Start)] == titles[f.file.Line(list[j+1].Start)] {
			j++
		}
		if !titles[f.file.Line(list[i].Start)] {
			f.add(source.Span{Start: list[i].Start, End: list[j].End}, CommentFold)
		}
		i = j + 1
	}
}

// inner folds runs of comments inside a declaration.
func (f *folder) inner(placed *syntax.Placed, comments []*syntax.Comment) {
	var list []ide.Remark
	for _, c := range comments {
		if c.OwnLine {
			list = append(list, ide.Remark{Span: placed.Abs(c.Place), Text: c.Text})
		}
	}
	f.comments(list, nil)
}

// imports folds runs of `bruk` lines.
func (f *folder) imports(decls []*syntax.Placed) {
	for i := 0; i < len(decls); {
		j := i
		for j < len(decls) && isUse(decls[j]) {
			j++
		}
		if j > i {
			f.add(decls[i].Abs(decls[i].Decl.Header().Place).Join(decls[j-1].Abs(decls[j-1].Decl.Header().Place)), ImportsFold)
		}
		i = max(j, i+1)
	}
}

func isUse(placed *syntax.Placed) bool {
	_, ok := placed.Decl.(*syntax.UseDecl)
	return ok
}
