package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ppolang/lang/diag"
)

// cobra and pflag speak English only: help texts and what is said of a wrong call
// are ours, in both languages.

// ours gives a command and those below it our help and our errors.
func (a *app) ours(root *cobra.Command) {
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(a.completionCommand(root))
	root.SetHelpCommand(a.helpCommand(root))
	root.PersistentFlags().BoolP("help", "h", false, a.say(diag.Term{NB: "vis denne hjelpen", EN: "show this help"}))
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return a.flagError(root, err) })
	root.SetUsageFunc(func(cmd *cobra.Command) error {
		_, err := fmt.Fprint(cmd.OutOrStdout(), a.usage(cmd))
		return err
	})
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		about := cmd.Long
		if about == "" {
			about = cmd.Short
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%s\n\n%s", about, a.usage(cmd))
	})
}

// usage says how a command is called.
func (a *app) usage(cmd *cobra.Command) string {
	var b strings.Builder
	section := func(title diag.Term, text string) {
		if text != "" {
			fmt.Fprintf(&b, "\n%s:\n%s\n", a.say(title), strings.TrimRight(text, "\n"))
		}
	}
	line := cmd.CommandPath()
	if _, arguments, ok := strings.Cut(cmd.Use, " "); ok {
		line += " " + arguments
	}
	if cmd.HasAvailableSubCommands() {
		line += a.say(diag.Term{NB: " KOMMANDO", EN: " COMMAND"})
	}
	fmt.Fprintf(&b, "%s:\n  %s %s\n", a.say(diag.Term{NB: "Bruk", EN: "Usage"}), line, a.say(diag.Term{NB: "[valg]", EN: "[flags]"}))
	section(diag.Term{NB: "Heter også", EN: "Aliases"}, indented(cmd.Aliases))
	section(diag.Term{NB: "Eksempler", EN: "Examples"}, cmd.Example)
	var commands [][2]string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			commands = append(commands, [2]string{c.Name(), c.Short})
		}
	}
	section(diag.Term{NB: "Kommandoer", EN: "Commands"}, inColumns(commands))
	section(diag.Term{NB: "Valg", EN: "Flags"}, inColumns(a.flagLines(cmd.LocalFlags())))
	section(diag.Term{NB: "Felles valg", EN: "Global flags"}, inColumns(a.flagLines(cmd.InheritedFlags())))
	return b.String()
}

func indented(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return "  " + strings.Join(words, ", ")
}

// inColumns writes pairs of texts under one another.
func inColumns(rows [][2]string) string {
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r[0]))
	}
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "  %s%s   %s\n", r[0], strings.Repeat(" ", width-utf8.RuneCountInString(r[0])), r[1])
	}
	return b.String()
}

// flagLines are the flags as they are written, and what each does.
func (a *app) flagLines(flags *pflag.FlagSet) [][2]string {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, does := pflag.UnquoteUsage(f)
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			if !strings.Contains(f.Usage, "`") {
				value = a.kindOf(f)
			}
			name += " " + value
			if d := f.DefValue; d != "" && d != "0" && d != "[]" {
				does += fmt.Sprintf(a.say(diag.Term{NB: " (ellers %s)", EN: " (default %s)"}), d)
			}
		}
		rows = append(rows, [2]string{name, does})
	})
	return rows
}

// kindOf is what stands after a flag.
func (a *app) kindOf(f *pflag.Flag) string {
	if f.Value.Type() == "int" {
		return a.say(diag.Term{NB: "TALL", EN: "NUMBER"})
	}
	return a.say(diag.Term{NB: "ORD", EN: "WORD"})
}

var valueMissing = diag.Term{NB: "`--%s`: en verdi mangler", EN: "`--%s`: a value is missing"}

// flagError says what is wrong with a flag.
func (a *app) flagError(root *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			return usageError(a.say(diag.Term{NB: "ukjent valg `-%s`", EN: "unknown flag `-%s`"}), name)
		}
		message := fmt.Sprintf(a.say(diag.Term{NB: "ukjent valg `--%s`", EN: "unknown flag `--%s`"}), name)
		if near, ok := diag.Near(name, flagNames(root)); ok {
			message += fmt.Sprintf(a.say(diag.Term{NB: ", mente du `--%s`?", EN: ", did you mean `--%s`?"}), near)
		}
		return usageError("%s", message)
	case errors.As(err, &bare):
		return usageError(a.say(valueMissing), bare.GetFlag().Name)
	case errors.As(err, &value) && errors.Is(value.Unwrap(), errTwice):
		return usageError(a.say(diag.Term{NB: "`--%s` er gitt to ganger, med hver sin verdi", EN: "`--%s` is given twice, with different values"}), value.GetFlag().Name)
	case errors.As(err, &value) && strings.TrimSpace(value.GetValue()) == "":
		return usageError(a.say(valueMissing), value.GetFlag().Name)
	case errors.As(err, &value):
		f := value.GetFlag()
		want := diag.Term{NB: "ventet true eller false", EN: "expected true or false"}
		if f.Value.Type() == "int" {
			want = diag.Term{NB: "ventet et heltall", EN: "expected a whole number"}
		}
		return usageError("`--%s`: `%s`: %s", f.Name, value.GetValue(), a.say(want))
	}
	return usageError("%s", a.say(diag.Term{NB: "et valg er ikke skrevet slik det skal; se --help", EN: "a flag is not written as it has to be; see --help"}))
}

// flagNames are the flags of all commands.
func flagNames(root *cobra.Command) []string {
	var names []string
	add := func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	}
	root.PersistentFlags().VisitAll(add)
	for _, c := range root.Commands() {
		c.LocalFlags().VisitAll(add)
	}
	return names
}

// noneEmpty refuses flags that are given without a value, as `-o ""`: a script
// whose variable is not set must not do something else than it says.
func (a *app) noneEmpty(cmd *cobra.Command) error {
	var err error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		values := []string{f.Value.String()}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			values = list.GetSlice()
		}
		if len(values) == 0 || slices.Contains(values, "") {
			err = usageError(a.say(valueMissing), f.Name)
		}
	})
	return err
}

// takes demands from least to most arguments; most is -1 where there is no end.
func (a *app) takes(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		call := strings.TrimSuffix(cmd.CommandPath(), cmd.Name()) + cmd.Use
		switch {
		case len(args) < least:
			return usageError(a.say(diag.Term{NB: "noe mangler: skriv `%s`", EN: "something is missing: write `%s`"}), call)
		case most >= 0 && len(args) > most:
			return usageError(a.say(diag.Term{NB: "`%s` er for mye: skriv `%s`", EN: "`%s` is too much: write `%s`"}), args[most], call)
		}
		return nil
	}
}

func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     a.say(diag.Term{NB: "help [KOMMANDO]", EN: "help [COMMAND]"}),
		Aliases: []string{"hjelp"},
		Short:   a.say(diag.Term{NB: "Vis hjelp til en kommando", EN: "Show help on a command"}),
		Example: "  ppolang help eval",
		Args:    a.takes(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return a.unknownCommand(root, args[0])
			}
			return cmd.Help()
		},
	}
}

func (a *app) completionCommand(root *cobra.Command) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion " + strings.Join(shells, "|"),
		Aliases:   []string{"fullføring"},
		Short:     a.say(diag.Term{NB: "Skriv det som lar skallet fullføre kommandoer", EN: "Write what lets a shell complete commands"}),
		Example:   "  source <(ppolang completion bash)",
		ValidArgs: shells,
		Args:      a.takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.stdout, true)
			case "zsh":
				return root.GenZshCompletion(a.stdout)
			case "fish":
				return root.GenFishCompletion(a.stdout, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.stdout)
			}
			return oneOf("completion", args[0], shells...)
		},
	}
}
