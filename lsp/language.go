package lsp

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// lang is the language in which a file is spoken of: what the settings say, else
// the language that the file itself says it is in, else the client's. A file that
// says nothing, and what is of no file, go by what all open files say.
func (r *request) lang(f *syntax.File) diag.Lang {
	said := ""
	if f != nil {
		said = saidIn(f)
	}
	return r.chosen(said)
}

// langOf is the same of a document whose text need not be known.
func (r *request) langOf(d *document) diag.Lang { return r.chosen(d.said()) }

func (r *request) chosen(said string) diag.Lang {
	if said == "" {
		said = r.spoken()
	}
	for _, tag := range []string{r.config.Language, said, r.client.locale} {
		if l, ok := languageOf(tag); ok {
			return l
		}
	}
	return diag.NB
}

// languageOf is the language of a tag, if it is one of ours.
func languageOf(tag string) (diag.Lang, bool) {
	switch tag = strings.ToLower(tag); {
	case strings.HasPrefix(tag, "nb"), strings.HasPrefix(tag, "nn"), strings.HasPrefix(tag, "no"):
		return diag.NB, true
	case strings.HasPrefix(tag, "en"):
		return diag.EN, true
	}
	return diag.NB, false
}

// spoken is the language that the open documents say they are in, "" where none
// does or they differ.
func (st *state) spoken() string {
	all := ""
	for _, d := range st.open {
		switch said := d.said(); {
		case said == "" || said == all:
		case all != "":
			return ""
		default:
			all = said
		}
	}
	return all
}

// saidIn is the language that a file says it is in, "" where it does not.
func saidIn(f *syntax.File) string {
	for _, placed := range f.Decls {
		if _, ok := placed.Decl.(*syntax.LanguageDecl); ok {
			return f.Lang.String()
		}
	}
	return ""
}

// said is the language that a document says it is in, or said when its text was
// known.
func (d *document) said() string {
	if d.fault != nil {
		return d.before
	}
	f, _ := d.parsed()
	return saidIn(f)
}
