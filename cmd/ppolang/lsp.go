package main

import (
	"context"
	"io"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"ppolang/lang/diag"
	"ppolang/lsp"
)

func (a *app) lspCommand() *cobra.Command {
	var editor int
	cmd := &cobra.Command{
		Use:     "lsp",
		Short:   a.say(diag.Term{NB: "Språktjeneren for editorer, over standard inn og ut", EN: "The language server for editors, over standard input and output"}),
		Example: "  ppolang lsp",
		Args:    a.takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			in, ok := a.stdin.(io.ReadCloser)
			if !ok {
				in = io.NopCloser(a.stdin)
			}
			if editor > 0 {
				go leaveWith(editor, in)
			}
			// A keystroke leaves as much garbage as a rule set is large. With more room
			// the collector looks for it in pauses rather than while somebody waits.
			defer debug.SetGCPercent(debug.SetGCPercent(400))
			// Frames go straight out: an answer that waits in a buffer is late.
			if code := lsp.Serve(context.Background(), in, a.terminal, a.stderr, editorHost{a}); code != exitOK {
				return &exitError{code: code}
			}
			return nil
		},
	}
	cmd.Flags().Bool("stdio", true, a.say(diag.Term{NB: "standard inn og ut (den eneste måten)", EN: "standard input and output (the only way)"}))
	// The protocol lets an editor name its process here, too: before initialize.
	cmd.Flags().IntVar(&editor, "clientProcessId", 0, "")
	_ = cmd.Flags().MarkHidden("clientProcessId")
	return cmd
}

// leaveWith closes the input when a process is gone.
func leaveWith(process int, in io.Closer) {
	for alive(process) {
		time.Sleep(3 * time.Second)
	}
	_ = in.Close()
}
