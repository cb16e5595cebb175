// Package xlsx reads records from the sheets of workbooks, as Excel and LibreOffice
// write them.
//
// A sheet's XML is read as it is unpacked, a row at a time; nothing of a workbook is
// ever written to a file. No formula is worked out, no link followed, no macro looked
// at. The values are those that stand in the cells, by the cells' types and number
// formats, and not what a spreadsheet would show of them.
package xlsx

import (
	"errors"
	"strconv"
	"strings"

	"ppolang/interp/record"
	"ppolang/interp/record/grid"
	"ppolang/lang/diag"
)

// Look says which sheets a workbook has, and what the header is of the one that
// would be read. The error is that of reading.
func Look(src *record.Source, shape record.Shape) (look record.Look, err error) {
	f, b, err := opened(src)
	if err == nil {
		var of sheetOf
		if of, err = b.choose(shape); err == nil {
			look, _, err = b.look(of, shape)
			look.Sheet = of.name
		}
		for _, of := range b.sheets {
			look.Sheets = append(look.Sheets, of.name)
		}
	}
	p, err := f.said(err)
	if p != nil {
		look.Problems.Add(*p)
	}
	return look, err
}

// Read reads the records of a sheet. The error is that of reading; what is wrong
// with the workbook is in the intake's report.
func Read(src *record.Source, in *record.Intake, shape record.Shape) error {
	f, b, err := opened(src)
	if err == nil {
		err = b.read(in, shape)
	}
	p, err := f.said(err)
	if p != nil {
		in.FaultOfFile(*p)
		in.Report.Incomplete = true
		in.Report.Limit = in.Report.Limit || limit(p.Code)
	}
	return err
}

// kept is a workbook that is open: what its sheets have in common may be most of it, and
// is read once however often it is looked at.
type kept struct {
	file *file
	book *book
	err  error
}

func opened(src *record.Source) (*file, *book, error) {
	k, is := src.Kept.(*kept)
	if !is {
		k = &kept{file: &file{ReaderAt: src.At}}
		k.book, k.err = openBook(k.file, src.Size)
		src.Kept = k
	}
	return k.file, k.book, k.err
}

// limit says whether it is a limit that a refusal is for.
func limit(code diag.Code) bool {
	return code == diag.XLSXLimit || code == diag.RecordRatio || code == diag.CSVWide || code == diag.RecordTooLong
}

// said makes a problem of an error, unless it was reading the file that failed.
func (f *file) said(err error) (*record.Problem, error) {
	if f.failed != nil {
		return nil, f.failed
	}
	if err == nil {
		return nil, nil
	}
	var r *refusal
	if !errors.As(err, &r) {
		return nil, err
	}
	return &record.Problem{Code: r.code, Line: r.line, Args: r.args}, nil
}

// read reads the sheet that is meant, and says what of it may be unexpected.
func (b *book) read(in *record.Intake, shape record.Shape) error {
	of, err := b.choose(shape)
	if err != nil {
		return err
	}
	s, err := b.openSheet(of)
	if err != nil {
		return err
	}
	defer s.close()
	s.header = &in.Report.Header
	// A text may write 0,5 for a half: no comma parts the cells.
	in.DecimalComma()
	if err := grid.Read(s, in, shape); err != nil {
		return err
	}
	if s.merged > 0 {
		in.FaultOfFile(record.Problem{Code: diag.XLSXMerged, Args: []diag.Arg{diag.Plain(strconv.Itoa(s.merged))}})
	}
	if hidden := s.hidden(of); hidden.NB != "" {
		in.FaultOfFile(record.Problem{Code: diag.XLSXHidden, Args: []diag.Arg{hidden}})
	}
	return nil
}

// hidden is what of a sheet is not shown, empty where all of it is.
func (s *sheet) hidden(of sheetOf) diag.Term {
	var nb, en []string
	if of.hidden {
		nb, en = append(nb, "arket"), append(en, "the sheet is")
	}
	if s.hiddenRows > 0 {
		n := strconv.Itoa(s.hiddenRows)
		nb, en = append(nb, "rader ("+n+")"), append(en, "rows ("+n+") are")
	}
	if s.hiddenColumns > 0 {
		nb, en = append(nb, "kolonner"), append(en, "columns are")
	}
	return diag.Term{NB: strings.Join(nb, " og "), EN: strings.Join(en, " and ")}
}

// look says what the header of a sheet is, and whether there is nothing in it.
func (b *book) look(of sheetOf, shape record.Shape) (look record.Look, empty bool, err error) {
	s, err := b.openSheet(of)
	if err != nil {
		return look, true, err
	}
	defer s.close()
	look, err = grid.Look(s, shape)
	return look, len(s.cells) == 0, err
}
