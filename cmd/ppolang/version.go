package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"ppolang/lang/diag"
)

// versionText is the version the binary was built as.
func versionText() string {
	version, revision := "devel", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if v := info.Main.Version; v != "" && v != "(devel)" {
			version = v
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				revision = " " + s.Value[:12]
			}
		}
	}
	return "ppolang " + version + revision
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Aliases: []string{"versjon"},
		Short:   a.say(diag.Term{NB: "Skriv versjonen", EN: "Print the version"}),
		Example: "  ppolang version",
		Args:    a.takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.stdout, versionText())
			return err
		},
	}
}
