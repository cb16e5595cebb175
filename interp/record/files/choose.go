package files

import (
	"slices"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Choice is what a file is read as: records of a type, by a mapping or, where that is
// nil, by the names of the fields.
type Choice struct {
	Record  *model.Record
	Mapping *model.Mapping
	// Beside are the mappings by which other records are read from the file too: partial
	// ones of other types.
	Beside []*model.Mapping
	// Nearest says which mapping the file would nearly have fitted where it fits none,
	// nil elsewhere.
	Nearest *record.Problem
}

// Unread says why nobody can tell what a file is to be read as.
type Unread struct{ Why diag.Term }

func (u *Unread) Error() string { return u.Why.EN }

// Choose says what a file is read as: by the mapping that reads most of its headings of
// those whose headings it has, and by a partial one only where no other fits. The record
// type is fixed where of is not nil; else the file's name decides where mappings of
// several types fit. A file that none fits is read by the names of the fields of the type
// that its name begins with.
func (f *File) Choose(of *model.Record, records []*model.Record, mappings []*model.Mapping, opt Options) (Choice, error) {
	named := of
	if named == nil {
		named = RecordOf(f.name, records)
	}
	best, nearest, err := f.fits(of, mappings, opt)
	if err != nil {
		return Choice{}, err
	}
	if whole := slices.DeleteFunc(slices.Clone(best), func(b fit) bool { return b.mapping.Partial() }); len(whole) > 0 {
		best = whole
	}
	if of == nil && slices.ContainsFunc(best, func(b fit) bool { return b.mapping.Record == named }) {
		best = slices.DeleteFunc(best, func(b fit) bool { return b.mapping.Record != named })
	}
	best = slices.DeleteFunc(best, func(b fit) bool { return b.read < best[0].read })
	own, lacking := 0, []string(nil)
	if named != nil && opt.Readable(f.name) {
		if own, lacking, err = f.fit(record.ShapeOf(named, nil), opt); err != nil {
			return Choice{}, err
		}
	}
	switch {
	case own > 0 && len(lacking) == 0 && (len(best) == 0 || best[0].mapping.Record == named && own > best[0].read):
		return Choice{Record: named}, nil
	case len(best) > 1:
		return Choice{}, &Unread{two(best[0].mapping, best[1].mapping)}
	case len(best) == 1:
		return Choice{Record: best[0].mapping.Record, Mapping: best[0].mapping}, nil
	case named == nil:
		return Choice{}, &Unread{none(records, nearest)}
	}
	return Choice{Record: named, Nearest: nearest.problem()}, nil
}

// Beside are the mappings by which other records are read from a file that is read by a
// mapping for records of a type: of each other type the partial one that reads most of
// its headings.
func (f *File) Beside(of *model.Record, mappings []*model.Mapping, opt Options) ([]*model.Mapping, error) {
	var list []*model.Mapping
	partial := slices.DeleteFunc(slices.Clone(mappings), func(m *model.Mapping) bool { return m.Record == of || !m.Partial() })
	best, _, err := f.fits(nil, partial, opt)
	if err != nil {
		return nil, err
	}
	for i, b := range best {
		if at := slices.IndexFunc(best[:i], func(o fit) bool { return o.mapping.Record == b.mapping.Record }); at >= 0 {
			return nil, &Unread{two(best[at].mapping, b.mapping)}
		}
		list = append(list, b.mapping)
	}
	return list, nil
}

// fit is a mapping and how well a file fits it.
type fit struct {
	mapping *model.Mapping
	read    int
	lacking []string // headings that have to be there; nil where it fits
}

// fits are the mappings that a file fits best, for each record type, whole ones apart from
// partial ones, the best of all first, and where there is none the one that it fits nearest.
func (f *File) fits(of *model.Record, mappings []*model.Mapping, opt Options) (best []fit, nearest *fit, err error) {
	for _, m := range mappings {
		if of != nil && m.Record != of || !f.MayHave(m, opt) {
			continue
		}
		read, lacking, err := f.fit(record.ShapeOf(m.Record, m), opt)
		if err != nil {
			return nil, nil, err
		}
		this := fit{m, read, lacking}
		switch {
		case read == 0:
		case lacking == nil:
			best = append(best, this)
		case m.Partial():
		case nearest == nil || read-len(lacking) > nearest.read-len(nearest.lacking):
			nearest = &this
		}
	}
	type kind struct {
		of      *model.Record
		partial bool
	}
	most := map[kind]int{}
	for _, b := range best {
		of := kind{b.mapping.Record, b.mapping.Partial()}
		most[of] = max(most[of], b.read)
	}
	best = slices.DeleteFunc(best, func(b fit) bool { return b.read < most[kind{b.mapping.Record, b.mapping.Partial()}] })
	slices.SortStableFunc(best, func(a, b fit) int { return b.read - a.read })
	return best, nearest, nil
}

// MayHave says whether the file has a format that a mapping is for.
func (f *File) MayHave(m *model.Mapping, opt Options) bool {
	by := opt
	if by.Mapping = m; !by.Readable(f.name) {
		return false
	}
	is, _, known := FormatOf(f.name)
	if opt.Format != "" {
		is, known = opt.Format, true
	}
	if !known {
		return m.Format != ""
	}
	switch wanted := m.Format; wanted {
	case "":
		return is != "xml" // which is read by paths only
	case is:
		return true
	default:
		return alike[is] != "" && alike[wanted] == alike[is]
	}
}

// alike are names of formats that are one.
var alike = map[string]string{"jsonl": "lines", "ndjson": "lines", "xlsx": "workbook", "xlsm": "workbook"}

// fit says how many of the file's headings are read by what a shape wants, and which
// that have to be there are not. Where no line is a header nothing is read.
func (f *File) fit(shape record.Shape, opt Options) (read int, lacking []string, err error) {
	look, err := f.Look(shape, opt)
	switch {
	case err != nil:
		return 0, nil, err
	case shape.Element != "":
		if look.HasElement {
			read = len(shape.Mapping.Fields)
		}
		return read, nil, nil
	}
	read, lacking = shape.Fit(look.Headings)
	return read, lacking, nil
}

// problem says which mapping the file nearly fits.
func (f *fit) problem() *record.Problem {
	if f == nil {
		return nil
	}
	return problem(diag.RecordNearest, diag.Plain(f.mapping.Name), f.lacks())
}

func (f *fit) lacks() diag.Arg {
	return diag.Plain("«" + strings.Join(f.lacking, "», «") + "»")
}

func two(a, b *model.Mapping) diag.Term {
	return diag.Term{
		NB: "innlesingene `" + a.Name + "` og `" + b.Name + "` passer like godt; velg en med --mapping",
		EN: "the mappings `" + a.Name + "` and `" + b.Name + "` fit equally well; choose one with --mapping",
	}
}

func none(records []*model.Record, nearest *fit) diag.Term {
	var names []string
	for _, r := range records {
		names = append(names, r.Name)
	}
	slices.Sort(names)
	list := strings.Join(names, ", ")
	why := diag.Term{
		NB: "ingen innlesing passer, og filnavnet begynner ikke med navnet på en post (" + list + "); skriv NAVN=FIL",
		EN: "no mapping fits, and the file name does not start with a record's name (" + list + "); write NAME=FILE",
	}
	if nearest != nil {
		lacks := nearest.lacks()
		why.NB += ". Nærmest er innlesingen `" + nearest.mapping.Name + "`, men fila mangler " + lacks.In(diag.NB)
		why.EN += ". Nearest is the mapping `" + nearest.mapping.Name + "`, but the file lacks " + lacks.In(diag.EN)
	}
	return why
}
