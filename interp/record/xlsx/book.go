package xlsx

import (
	"path"
	"strings"

	"ppolang/lang/diag"
)

// maxSheets is more than anyone looks through.
const maxSheets = 1000

// book is a workbook but for its sheets' rows.
type book struct {
	*container
	sheets  []sheetOf
	epoch   int          // of serial dates: day 0, as a civil date
	styles  []numeral    // by the number of a cell's style
	strings *sharedTexts // read when the first cell needs them
	texts   string       // the part that has them, "" for none
}

// sheetOf is a sheet of the workbook: its name, and the part that has its rows.
type sheetOf struct {
	name   string
	hidden bool
	part   string
}

// openBook reads what a workbook is made of.
func openBook(f *file, size int64) (*book, error) {
	c, err := unzip(f, size)
	if err != nil {
		return nil, err
	}
	b := &book{container: c, epoch: epoch1900}
	root, err := c.relations("")
	if err != nil {
		return nil, err
	}
	main := root.of("officeDocument")
	if main == "" {
		return nil, errDamaged
	}
	parts, err := c.relations(main)
	if err != nil {
		return nil, err
	}
	b.texts = parts.of("sharedStrings")
	if err := b.workbook(main, parts); err != nil {
		return nil, err
	}
	if styles := parts.of("styles"); styles != "" {
		if err := b.readStyles(styles); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// workbook reads the list of sheets.
func (b *book) workbook(name string, parts relations) error {
	p, err := b.part(name)
	if err != nil {
		return err
	}
	defer p.close()
	for p.event != over {
		if err := p.next(); err != nil {
			return err
		}
		if p.event != starts {
			continue
		}
		switch p.name {
		case "workbookPr":
			if p.is("date1904", false) {
				b.epoch = epoch1904
			}
		case "sheet":
			part := parts.sheet(p.attr("id"))
			if part == "" {
				continue
			}
			state := p.attr("state")
			b.sheets = append(b.sheets, sheetOf{name: p.attr("name"), hidden: state == "hidden" || state == "veryHidden", part: part})
			if len(b.sheets) > maxSheets {
				return beyond(diag.Term{NB: "ark", EN: "sheets"}, "1 000")
			}
		}
	}
	if len(b.sheets) == 0 {
		return errDamaged
	}
	return nil
}

// relations are what a part says where other parts are, in order.
type relations []relation

type relation struct{ id, kind, target string }

// of is the target of the first relation of a kind, "" for none.
func (r relations) of(kind string) string {
	for i := range r {
		if r[i].kind == kind {
			return r[i].target
		}
	}
	return ""
}

// sheet is where the rows of a sheet are, "" where it has none: charts and dialogues
// are sheets too.
func (r relations) sheet(id string) string {
	for i := range r {
		if r[i].id == id && r[i].kind == "worksheet" {
			return r[i].target
		}
	}
	return ""
}

// relations reads where the parts are that a part leads to. What lies outside the
// workbook is not looked at.
func (c *container) relations(of string) (r relations, err error) {
	dir, base := path.Split(of)
	p, err := c.part(dir + "_rels/" + base + ".rels")
	if err != nil {
		return r, err
	}
	defer p.close()
	for p.event != over {
		if err := p.next(); err != nil {
			return r, err
		}
		if p.event != starts || p.name != "Relationship" || p.attr("TargetMode") == "External" {
			continue
		}
		target := p.attr("Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", dir, target)
		}
		kind := path.Base(p.attr("Type"))
		if len(r) > maxParts {
			return r, beyond(diag.Term{NB: "deler", EN: "parts"}, "2 000")
		}
		if kind != "officeDocument" && kind != "sharedStrings" && kind != "styles" && kind != "worksheet" {
			continue
		}
		r = append(r, relation{id: p.attr("Id"), kind: kind, target: strings.TrimPrefix(path.Clean(target), "/")})
	}
	return r, nil
}
