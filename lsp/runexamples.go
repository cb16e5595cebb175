package lsp

import (
	"context"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lsp/protocol"
)

// examplesArgument says which examples of a file: the one at a line (from 0),
// those of a rule (by name), or all of the rule set that stand in the file.
type examplesArgument struct {
	URI  string `json:"uri"`
	Line *int   `json:"line"`
	Rule string `json:"rule"`
}

// exampleItem is an example, and what came of it.
type exampleItem struct {
	Title    string           `json:"title"`
	URI      string           `json:"uri"`
	Range    protocol.Range   `json:"range"`
	Rules    []string         `json:"rules"`
	Result   string           `json:"result,omitempty"` // passed or failed, where it is known
	Passed   *bool            `json:"passed,omitempty"`
	Failures []exampleFailure `json:"failures,omitempty"`
}

// exampleFailure is one difference between what was expected and what came.
type exampleFailure struct {
	Range   protocol.Range `json:"range"`
	Message string         `json:"message"`
}

func (r *request) examples(_ context.Context, _ *protocol.ExecuteCommandParams, arg *examplesArgument) (any, error) {
	v, err := r.view(arg.URI)
	if v == nil {
		return []exampleItem{}, err
	}
	list, wanted := []exampleItem{}, arg.of(v)
	for _, e := range v.Info.Examples {
		if wanted(e) {
			list = append(list, r.exampleItem(v, e, v.Facts.Examples[e.Node()]))
		}
	}
	return list, nil
}

func (r *request) runExamples(ctx context.Context, c *protocol.ExecuteCommandParams, arg *examplesArgument) (any, error) {
	v, main, err := r.ruleSet(arg.URI)
	if err != nil {
		return nil, err
	}
	total, wanted := 0, arg.of(v)
	for _, e := range v.Info.Examples {
		if wanted(e) {
			total++
		}
	}
	ctx, bar := r.srv.begin(ctx, r, c.WorkDoneToken, diag.Term{NB: "Kjører eksempler", EN: "Running examples"})
	defer bar.end()
	list := []exampleItem{}
	passed := 0
	err = r.ws.run(ctx, main, v.Snapshot, wanted, func(e *model.Example, result ide.ExampleResult) {
		list = append(list, r.exampleItem(v, e, &result))
		if result.Passed {
			passed++
		}
		bar.at(float64(len(list)) / float64(total))
	})
	if err != nil {
		return nil, err
	}
	r.ws.settle()
	r.ws.refreshAll()
	return map[string]any{"passed": passed, "failed": len(list) - passed, "examples": list}, nil
}

// of says which examples of the file those are.
func (arg *examplesArgument) of(v *ide.View) func(*model.Example) bool {
	if arg.Line != nil {
		list := v.ExamplesOn(*arg.Line)
		return func(e *model.Example) bool { return slices.Contains(list, e) }
	}
	return func(e *model.Example) bool {
		home, _ := v.Info.Home(e.Decl)
		return home == v.File && (arg.Rule == "" || slices.ContainsFunc(e.Rules, func(rule *model.Rule) bool { return rule.Name == arg.Rule }) ||
			slices.ContainsFunc(e.Sections, func(s *model.Section) bool { return s.Name == arg.Rule }))
	}
}

func (r *request) exampleItem(v *ide.View, e *model.Example, result *ide.ExampleResult) exampleItem {
	item := exampleItem{Title: clean(e.Title), URI: r.uriOf(v.File.Source.Name), Range: r.rangeOf(v, v.Info.At(e.Decl, e.Node()).Span), Rules: []string{}}
	for _, rule := range e.Rules {
		if !slices.Contains(item.Rules, rule.Name) {
			item.Rules = append(item.Rules, rule.Name)
		}
	}
	if result == nil {
		return item
	}
	item.Passed, item.Result = &result.Passed, "passed"
	if !result.Passed {
		item.Result = "failed"
		for _, d := range v.FailuresOf(e, result) {
			item.Failures = append(item.Failures, exampleFailure{r.rangeOf(v, d.Span), clean(d.Message)})
		}
	}
	return item
}
