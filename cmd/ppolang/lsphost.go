package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ppolang"
	"ppolang/interp/examples"
	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/interp/record/files"
	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lsp"
)

// editorHost gives the language server the machine and the evaluator.
type editorHost struct{ *app }

const (
	// maxRuleFiles and maxFolders bound what is looked at to find the rule files of
	// a workspace folder: somebody may open a whole disk.
	maxRuleFiles = 1000
	maxFolders   = 20_000
)

func (editorHost) Version() string { return versionText() }

func (editorHost) Readable() model.Readable { return files.Readable() }

func (editorHost) Alive(pid int) bool { return alive(pid) }

// Rules leaves out hidden folders and those of package managers.
func (editorHost) Rules(folder string) []string {
	var list []string
	if !reachable(folder) {
		return nil
	}
	folders := 0
	_ = filepath.WalkDir(filepath.FromSlash(folder), func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir
		case entry.IsDir():
			folders++
			if folders > maxFolders {
				return fs.SkipAll
			}
			if base := entry.Name(); base != "." && strings.HasPrefix(base, ".") || base == "node_modules" {
				return fs.SkipDir
			}
		case entry.Type().IsRegular() && filepath.Ext(name) == ".rules":
			list = append(list, filepath.ToSlash(name))
			if len(list) == maxRuleFiles {
				return fs.SkipAll
			}
		}
		return nil
	})
	return list
}

// reachable says whether the machine has a place for a path: one that has no
// network shares would take //server/share for a folder of its own.
func reachable(path string) bool {
	return !strings.HasPrefix(path, "//") || filepath.VolumeName(filepath.FromSlash(path)) != ""
}

func (h editorHost) Read(folder, path string) ([]byte, error) {
	if !reachable(path) {
		return nil, fs.ErrNotExist
	}
	rel, err := filepath.Rel(filepath.FromSlash(folder), filepath.FromSlash(path))
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(filepath.FromSlash(folder))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	if info, err := root.Stat(rel); err != nil || !info.Mode().IsRegular() {
		return nil, ppolang.ErrNotRegular
	}
	file, err := root.Open(rel)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, maxRules))
}

func (editorHost) Loader(main string) (lsp.Loader, error) {
	if !reachable(main) {
		return nil, fs.ErrNotExist
	}
	return ppolang.OpenRoot(filepath.FromSlash(main))
}

func (editorHost) Explain(ctx context.Context, info *model.Info, e *model.Example, l diag.Lang) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	named := func(r *model.Rule) bool {
		return len(e.Rules)+len(e.Builtins)+len(e.Sections) == 0 || slices.Contains(e.Rules, r) || slices.Contains(e.Sections, r.Section)
	}
	out := report.Explanations{Info: info, Lang: l}
	out.Rules, out.Builtins = explain.Every(info, examples.Given(info, e), named, explain.Options{})
	out.Rules = slices.DeleteFunc(out.Rules, func(x *explain.Explanation) bool {
		return x.InForce == explain.No || len(x.Findings) == 0 && len(e.Rules)+len(e.Sections) == 0
	})
	if len(e.Rules)+len(e.Sections) > 0 {
		out.Builtins = slices.DeleteFunc(out.Builtins, func(f finding.Finding) bool { return !slices.Contains(e.Builtins, f.Builtin) })
	}
	var text strings.Builder
	if err := report.ExplanationFormats[0].Write(&text, out); err != nil {
		return "", err
	}
	if text.Len() == 0 {
		return diag.Term{NB: "Ingen regel melder noe om disse postene.", EN: "No rule says anything of these records."}.In(l) + "\n", nil
	}
	return text.String(), nil
}

func (h editorHost) Examples(ctx context.Context, info *model.Info, wanted func(*model.Example) bool, each func(*model.Example, ide.ExampleResult)) error {
	return examples.Each(ctx, info, wanted, func(r examples.Result) {
		result := ide.ExampleResult{Passed: r.Passed}
		came := func(lang diag.Lang) string {
			var list []string
			for i := range r.Unexpected {
				list = append(list, findingText(&r.Unexpected[i], lang))
			}
			if list == nil {
				return diag.Term{NB: "ingen funn", EN: "no finding"}.In(lang)
			}
			return strings.Join(list, "; ")
		}
		for _, m := range r.Missing {
			result.Failures = append(result.Failures, ide.ExampleFailure{Clause: m.Clause, Text: diag.Term{
				NB: fmt.Sprintf("eksempelet «%s» feilet: dette kom ikke. Det som kom: %s", r.Title, came(diag.NB)),
				EN: fmt.Sprintf("example «%s» failed: this did not come. What came: %s", r.Title, came(diag.EN)),
			}})
		}
		if len(r.Missing) == 0 {
			for i := range r.Unexpected {
				result.Failures = append(result.Failures, ide.ExampleFailure{Text: diag.Term{
					NB: fmt.Sprintf("eksempelet «%s» feilet: dette kom uventet: %s", r.Title, findingText(&r.Unexpected[i], diag.NB)),
					EN: fmt.Sprintf("example «%s» failed: this came unexpected: %s", r.Title, findingText(&r.Unexpected[i], diag.EN)),
				}})
			}
		}
		if !r.Passed {
			for i := range r.Counted {
				result.Came = append(result.Came, expectation(&r.Counted[i]))
			}
		}
		each(r.Example, result)
	})
}

// expectation is the forvent line that a finding would meet.
func expectation(f *finding.Finding) *syntax.ExpectClause {
	name, row, _ := strings.Cut(strings.TrimSuffix(f.Rule, "]"), "[")
	c := &syntax.ExpectClause{
		Undetermined: f.Outcome == finding.Undetermined, Severity: f.Severity,
		Rule: &syntax.RuleRef{Name: &syntax.Name{Text: name}},
	}
	c.Rule.Row, _ = strconv.Atoi(row)
	for _, on := range f.On {
		c.Keys = append(c.Keys, &syntax.Key{Text: on.Key, Quoted: strings.ContainsFunc(on.Key, notBare)})
	}
	return c
}

// notBare says of a rune that a key with it is written in quotes.
func notBare(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// findingText is a finding as a forvent line would name it, and its message.
func findingText(f *finding.Finding, lang diag.Lang) string {
	keys := make([]string, len(f.On))
	for i, on := range f.On {
		keys[i] = on.Key
	}
	on := ""
	if len(keys) > 0 {
		on = diag.Term{NB: " på ", EN: " on "}.In(lang) + strings.Join(keys, ", ")
	}
	return examples.OutcomeWord(f, lang) + " " + f.Rule + on + ": " + f.Message
}
