package assist

import (
	"ppolang/lang/diag"
	"ppolang/lang/ide"
)

// formatAll offers to format the file, where there is anything to do.
func (s *site) formatAll() {
	if len(ide.SyntaxErrors(s.File, s.Diags)) > 0 {
		s.refuse(FormatSource, formatTitle, diag.Term{NB: "fila har skrivefeil som må rettes først", EN: "the file has syntax errors that must be mended first"})
		return
	}
	s.offer(Action{Kind: FormatSource, Title: s.Say(formatTitle), edits: func() []ide.FileEdits {
		edits, _ := ide.FormatDocument(s.File, s.Diags)
		if len(edits) == 0 {
			return nil
		}
		return []ide.FileEdits{{File: s.File, Edits: edits}}
	}})
}

var formatTitle = diag.Term{NB: "formater fila", EN: "format the file"}
