package main

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ppolang/interp"
)

// call runs the program and gives all that it says.
func call(lang string, args ...string) (int, string) {
	var out, err bytes.Buffer
	code := run(args, strings.NewReader(""), &out, &err, func(name string) string {
		if name == "LANG" {
			return lang
		}
		return ""
	})
	return code, out.String() + err.String()
}

// commandNames are the commands and the words that lead to each.
func commandNames() []*cobra.Command {
	a := &app{stdout: io.Discard, stderr: io.Discard, getenv: func(string) string { return "" }}
	return a.rootCommand().Commands()
}

// english are words of the libraries' and of our own English texts that no
// Norwegian has. What is typed (commands, flags and their values) is the same in
// both languages.
var english = regexp.MustCompile(`(?i)(^|[^-\pL])(usage|use|flags?|args?|arguments?|requires?|required|accepts?|received|unknown|invalid|needs?|argument|additional|information|available|aliases|examples?|global|default|help for|about|command|commands|string|strings|strconv|parsing|parse|syntax|shorthand|generate|autocompletion|the|this|that|not|set|of|and|with|file|files|rules? file|values?|number|word|date|missing|expected|write|show|print)($|[^-\pL.])`)

// typed is what people type: it stands in quotes, in an example, after a dash, or
// in a list of values or commands.
var typed = regexp.MustCompile("`[^`]*`|(?m)^  ppolang .*$|^  source .*$|--?[a-z][-a-z]*|ppolang [a-z]+|(?m)^  [a-z]+   |fullføring|foreslå|se-på")

func TestNorwegianHelpHasNoEnglish(t *testing.T) {
	calls := [][]string{{"--help"}, {}, {"chek"}, {"help", "chek"}, {"--strikt"}, {"help", "a", "b"}, {"completion"}, {"completion", "tcsh"}}
	for _, c := range commandNames() {
		for _, name := range append([]string{c.Name()}, c.Aliases...) {
			calls = append(calls, []string{name, "--help"}, []string{"help", name})
		}
		calls = append(calls, []string{c.Name(), "--nix"}, []string{c.Name(), "-z"}, []string{c.Name(), "--lang"}, []string{c.Name(), "--quiet=perhaps"},
			[]string{c.Name(), "--=x"}, []string{c.Name(), "--color", ""})
		if c.Name() != "lsp" && c.Name() != "version" && c.Name() != "help" {
			calls = append(calls, []string{c.Name()})
		}
	}
	calls = append(calls, []string{"lsp", "a"}, []string{"version", "a"}, []string{"code", "a", "b"}, []string{"eval", "a"}, []string{"eval", "a", "b", "--workers", "x"},
		[]string{"eval", "a", "b", "--workers", "99999999999999999999"}, []string{"eval", "a", "b", "-o", ""}, []string{"check", "--on", "31.13.2026", "a"})
	for _, args := range calls {
		_, said := call("nb_NO.UTF-8", args...)
		if said == "" {
			t.Errorf("%q says nothing", args)
		}
		if m := english.FindString(typed.ReplaceAllString(said, " ")); m != "" {
			t.Errorf("%q says %q:\n%s", args, m, said)
		}
		if _, said := call("en_GB.UTF-8", args...); strings.ContainsFunc(typed.ReplaceAllString(said, " "), func(r rune) bool { return unicode.Is(unicode.Latin, r) && r > unicode.MaxASCII }) {
			t.Errorf("%q says in English:\n%s", args, said)
		}
	}
}

func TestWrongCallsAreUsageErrors(t *testing.T) {
	for _, args := range [][]string{{"check"}, {"fmt"}, {"test"}, {"code"}, {"eval", "a"}, {"completion", "tcsh"}, {"help", "nix"}, {"check", "--nix", "a"}, {"check", "-z", "a"},
		{"eval", "a", "b", "-o", ""}, {"eval", "a", "b", "--on", ""}, {"eval", "a", "b", "--only", ""}, {"eval", "a", "b", "--baseline="}, {"check", "a", "--on="}, {"check", "--lang", "", "a"}} {
		if code, said := call("", args...); code != exitUsage || !strings.HasPrefix(said, "ppolang: ") {
			t.Errorf("%q ends with %d: %s", args, code, said)
		}
	}
}

// What was typed is repeated, but not however long it is.
func TestALongArgumentIsCutShort(t *testing.T) {
	long := strings.Repeat("x", 3<<20)
	for _, args := range [][]string{{long}, {"check", long}, {"check", "--" + long}, {"check", "--format", long, "a"}, {"code", long}, {"fmt", long}, {"test", long}, {"eval", long, "b"},
		{"eval", "../../rules/ppo.rules", long}, {"eval", "../../rules/ppo.rules", "kontakt=" + long}, {"eval", "../../rules/ppo.rules", "a.jsonl", "--only", long}} {
		if _, said := call("", args...); len(said) > 5000 {
			t.Errorf("%.40q says %d bytes", args, len(said))
		}
	}
}

// complete are arguments with which a command goes as far as its flags let it.
var complete = map[string][]string{
	"check": {"../../rules/ppo.rules"}, "fmt": {"../../rules/ppo.rules"}, "test": {"../../testdata/none.rules"}, "code": {"A0099"}, "inspect": {"../../testdata/extracts/kursdager.csv"},
	"eval": {"../../rules/ppo.rules", "../../testdata/records/kontakt.jsonl"}, "completion": {"bash"},
}

// Every flag of every command, given wrongly in every way: a word of ours on one
// line, in the reader's language, and no work done. A flag that names a file says
// what is wrong with the file.
func TestEveryFlagGivenWrongly(t *testing.T) {
	long := strings.Repeat("x", 3<<20)
	flags := 0
	for _, c := range commandNames() {
		each := func(f *pflag.Flag) {
			flags++
			given := [][]string{}
			equals := func(values ...string) {
				for _, v := range values {
					given = append(given, []string{"--" + f.Name + "=" + v})
				}
			}
			switch f.Value.Type() {
			case "bool":
				equals("", " ", "x", "ja", "2", long)
			case "int":
				equals("", " ", "x", "1.5", "1,5", "99999999999999999999", "ti", "1e3", long)
			default:
				equals("", "\x00", "none/\nx", long)
			}
			if f.Value.Type() != "bool" {
				given = append(given, []string{"--" + f.Name})
				if f.Shorthand != "" {
					given = append(given, []string{"-" + f.Shorthand})
				}
			}
			for _, g := range given {
				args := slices.Concat([]string{c.Name()}, complete[c.Name()], g)
				for lang, other := range map[string]func(string) bool{
					"nb_NO.UTF-8": english.MatchString,
					"en_GB.UTF-8": func(s string) bool {
						return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Latin, r) && r > unicode.MaxASCII })
					},
				} {
					code, said := call(lang, args...)
					if code != exitUsage && !(code == exitIO && strings.HasPrefix(f.Value.Type(), "string")) || !strings.HasPrefix(said, "ppolang: ") || strings.Count(said, "\n") != 1 || len(said) > 2000 {
						t.Errorf("%s %.40q ends with %d: %.300s", c.Name(), g, code, said)
					}
					if other(typed.ReplaceAllString(said, " ")) {
						t.Errorf("%s %.40q says: %s", c.Name(), g, said)
					}
				}
			}
		}
		c.LocalFlags().VisitAll(each)
		c.InheritedFlags().VisitAll(each)
	}
	if flags < 50 {
		t.Errorf("only %d flags", flags)
	}
}

// A mistake of the program's says where it is, and nothing of what it was about.
func TestAMistakeOfTheProgramShowsNoData(t *testing.T) {
	const secret = "01018012345"
	var out, said bytes.Buffer
	code := run([]string{"check", "-"}, panicking(secret), &out, &said, func(string) string { return "" })
	if code != exitInternal || strings.Contains(said.String(), secret) || !strings.Contains(said.String(), "usage_test.go:") {
		t.Errorf("%d: %s", code, said.String())
	}
	said.Reset()
	a := newApp(nil, &out, &said, func(string) string { return "" })
	var internal error = &interp.InternalError{Stack: []string{"eval.judge:12"}}
	a.complain(internal)
	if codeOf(internal) != exitInternal || !strings.Contains(said.String(), "intern feil") || !strings.Contains(said.String(), "eval.judge:12") {
		t.Errorf("%d: %s", codeOf(internal), said.String())
	}
}

type panicking string

func (p panicking) Read([]byte) (int, error) { panic("lest: " + string(p)) }
