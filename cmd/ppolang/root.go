package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/fatih/color"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"ppolang/interp"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// app is what every command needs: the streams, and what the flags of all
// commands say.
type app struct {
	stdin  io.Reader
	stdout io.Writer // buffered
	stderr io.Writer
	// terminal is what stands behind stdout: whether it is one decides on colours.
	terminal io.Writer
	getenv   func(string) string

	langFlag  string
	colorFlag string
	quiet     bool

	unfinished unfinished
}

func newApp(stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) *app {
	return &app{stdin: stdin, stderr: stderr, terminal: stdout, getenv: getenv}
}

// run is the whole program but for the process around it.
func (a *app) run(args []string) (code int) {
	a.langFlag = langArg(args)
	out := bufio.NewWriterSize(a.terminal, 1<<16)
	a.stdout = out
	defer func() {
		if p := recover(); p != nil {
			code = a.crashed(p)
		}
	}()
	root := a.rootCommand()
	root.SetArgs(args)
	root.SetIn(a.stdin)
	root.SetOut(out)
	root.SetErr(a.stderr)
	err := root.Execute()
	if flushErr := out.Flush(); flushErr != nil {
		if brokenPipe(flushErr) {
			return exitOK
		}
		err = worse(err, ioError("%s", a.say(diag.Term{NB: "kan ikke skrive til standard ut", EN: "cannot write to standard output"})))
	}
	a.complain(err)
	return codeOf(err)
}

// mostRepeated is how many characters are repeated of what was typed: an argument
// can be as long as a file.
const mostRepeated = 400

// complain writes an error that has something to say.
func (a *app) complain(err error) {
	var internal *interp.InternalError
	switch {
	case err == nil || err.Error() == "":
		return
	case errors.As(err, &internal):
		a.bug(strings.Join(internal.Stack, "\n") + "\n")
		return
	}
	fmt.Fprintf(a.stderr, "ppolang: %s\n", repeated(err.Error()))
}

// repeated is a text that may hold what the user typed, safe to show and of a
// bearable length.
func repeated(text string) string {
	runes := []rune(diag.Clean(text))
	if len(runes) > mostRepeated {
		runes = append(runes[:mostRepeated], '…')
	}
	return string(runes)
}

// crashed reports a bug without anything of the data: the stack has the places
// of the code, not the values.
func (a *app) crashed(any) int {
	a.bug(diag.StackPlaces(debug.Stack()))
	return exitInternal
}

func (a *app) bug(places string) {
	fmt.Fprintf(a.stderr, "ppolang: %s (%s)\n%s", a.say(diag.Term{NB: "intern feil, dette er en programfeil", EN: "internal error, this is a bug"}), versionText(), places)
}

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "ppolang",
		Short:         a.say(diag.Term{NB: "Koderegler: kontroller dem, og hold dem mot pasientkontakter", EN: "Coding rules: check them, and hold them against patient contacts"}),
		Example:       "  ppolang eval rules/ppo.rules testdata/records/*.jsonl",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return a.unknownCommand(cmd, args[0])
			}
			cmd.SetOut(a.stderr)
			_ = cmd.Usage()
			return usageError("%s", a.say(diag.Term{NB: "en kommando mangler", EN: "a command is missing"}))
		},
	}
	flags := root.PersistentFlags()
	early := a.langFlag // declaring the flag sets its default
	flags.StringVar(&a.langFlag, "lang", "", a.say(diag.Term{NB: "språket meldingene er på: nb eller en (ellers regelfilens)", EN: "language of messages: nb or en (else the rule file's)"}))
	a.langFlag = early
	flags.StringVar(&a.colorFlag, "color", "auto", a.say(diag.Term{NB: "farger: auto, always eller never", EN: "colours: auto, always or never"}))
	flags.BoolVarP(&a.quiet, "quiet", "q", false, a.say(diag.Term{NB: "ikke noe på standard feil ut over feil", EN: "nothing but errors on standard error"}))
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if err := a.noneEmpty(cmd); err != nil {
			return err
		}
		if err := oneOf("--lang", a.langFlag, "", "nb", "en"); err != nil {
			return err
		}
		return oneOf("--color", a.colorFlag, "auto", "always", "never")
	}
	root.AddCommand(a.checkCommand(), a.fmtCommand(), a.testCommand(), a.lspCommand(), a.evalCommand(), a.proposeCommand(), a.explainCommand(), a.codeCommand(), a.inspectCommand(), a.versionCommand())
	root.SetGlobalNormalizationFunc(flagNamed)
	a.ours(root)
	eachOnce(root)
	return root
}

// norwegianFlags are flags by their Norwegian names, where they have one.
var norwegianFlags = map[string]string{"avvik": "waivers"}

// flagNamed is a flag's name in English.
func flagNamed(_ *pflag.FlagSet, name string) pflag.NormalizedName {
	if english, ok := norwegianFlags[name]; ok {
		name = english
	}
	return pflag.NormalizedName(name)
}

// unknownCommand names the command that was probably meant.
func (a *app) unknownCommand(root *cobra.Command, name string) error {
	message := fmt.Sprintf(a.say(diag.Term{NB: "ukjent kommando `%s`", EN: "unknown command `%s`"}), name)
	var names []string
	for _, c := range root.Commands() {
		names = append(append(names, c.Name()), c.Aliases...)
	}
	if near, ok := diag.Near(name, names); ok {
		message += fmt.Sprintf(a.say(diag.Term{NB: ", mente du `%s`?", EN: ", did you mean `%s`?"}), near)
	}
	return usageError("%s", message)
}

// oneOf checks a flag that takes one of a few words.
func oneOf(flag, got string, words ...string) error {
	for _, w := range words {
		if got == w {
			return nil
		}
	}
	var known []string
	for _, w := range words {
		if w != "" {
			known = append(known, w)
		}
	}
	return usageError("%s: `%s`: %s", flag, got, strings.Join(known, " | "))
}

// langArg finds --lang before the flags are read: the help texts need it.
func langArg(args []string) string {
	for i, arg := range args {
		if v, ok := strings.CutPrefix(arg, "--lang="); ok {
			return v
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// lang is the language of messages about a file: the flag, the locale, or the
// file's own.
func (a *app) lang(file syntax.Language) diag.Lang {
	if a.langFlag == "" {
		for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
			switch l := a.getenv(name); {
			case strings.HasPrefix(l, "nb"), strings.HasPrefix(l, "nn"), strings.HasPrefix(l, "no"):
				return diag.NB
			case strings.HasPrefix(l, "en"):
				return diag.EN
			}
		}
	}
	return a.outputLang(file)
}

// outputLang is the language of what goes to standard output and to files: the
// flag or the rule file's, never the locale, so that the same input gives the
// same bytes everywhere.
func (a *app) outputLang(file syntax.Language) diag.Lang {
	if a.langFlag == "en" || a.langFlag == "" && file == syntax.EN {
		return diag.EN
	}
	return diag.NB
}

// say picks the language where no rule file is at hand.
func (a *app) say(t diag.Term) string { return t.In(a.lang(syntax.NB)) }

// coloured says whether a stream is shown in colours.
func (a *app) coloured(w io.Writer) bool {
	switch {
	case a.colorFlag == "always":
		return true
	case a.colorFlag == "never", a.getenv("NO_COLOR") != "", a.getenv("TERM") == "dumb":
		return false
	}
	return isTerminal(w)
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

var colours = [diag.Inks]*color.Color{
	diag.Note: color.New(color.FgCyan), diag.Warning: color.New(color.FgYellow), diag.Error: color.New(color.FgRed, color.Bold),
	diag.Strong: color.New(color.Bold), diag.Faint: color.New(color.Faint),
}

// paint colours what stands out on a stream, or is nil.
func (a *app) paint(w io.Writer) diag.Paint {
	if !a.coloured(w) {
		return nil
	}
	return func(ink diag.Ink, text string) string {
		c := *colours[ink]
		c.EnableColor()
		return c.Sprint(text)
	}
}
