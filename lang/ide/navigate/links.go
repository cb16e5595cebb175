package navigate

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/load"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Link is a stretch of a file that leads out of it.
type Link struct {
	Span    source.Span // absolute
	URL     string      // of a page; "" for a file
	Path    string      // of a file, as the rule set names files
	Tooltip string
}

// Links are the addresses of documents, the files that `bruk` and `fra` name, and
// where a source is cited the page of its document. That stands on the part that
// is cited, so that the document's name still leads to its declaration.
func Links(v *ide.View) []Link {
	var list []Link
	add := func(placed *syntax.Placed, text *syntax.Text, l Link) {
		if at := placed.Abs(text.Place); ide.IsQuoted(v.File.Source.Text, at) {
			l.Span = ide.Inside(v.File, at)
			list = append(list, l)
		}
	}
	beside := func(text *syntax.Text) string { return load.Beside(v.File.Source.Name, text.Value) }
	for _, placed := range v.File.Decls {
		syntax.Walk(placed.Decl, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.UseDecl:
				if n.Path != nil && n.Path.Value != "" {
					add(placed, n.Path, Link{Path: beside(n.Path), Tooltip: v.Say(diag.Term{NB: "Åpne regelfila", EN: "Open the rule file"})})
				}
			case *syntax.ListFileClause:
				if n.Path != nil && n.Path.Value != "" {
					add(placed, n.Path, Link{Path: beside(n.Path), Tooltip: v.Say(diag.Term{NB: "Åpne kodelista", EN: "Open the list of codes"})})
				}
			case *syntax.LinkClause:
				if n.URL != nil && isPage(n.URL.Value) {
					add(placed, n.URL, Link{URL: n.URL.Value, Tooltip: v.Say(diag.Term{NB: "Åpne nettsiden", EN: "Open the page"})})
				}
			case *syntax.Source:
				if n.Document == nil || n.Part == nil {
					break
				}
				if doc, ok := v.Info.Use(n.Document).(*model.Document); ok && isPage(doc.Link) {
					add(placed, n.Part, Link{URL: doc.Link, Tooltip: v.Say(diag.Term{NB: "Åpne kilden: ", EN: "Open the source: "}) + doc.Title})
				}
			}
			return true
		})
	}
	return list
}

// isPage says whether a text is the address of a page that may be opened.
func isPage(text string) bool {
	rest, ok := strings.CutPrefix(text, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(text, "http://")
	}
	return ok && rest != "" && !strings.ContainsAny(rest, " \t<>\"")
}
