package check_test

import (
	"reflect"
	"sync"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// What is asked of an expression that is being written is what the checker says
// of it once it stands there, and asking leaves no trace.
func TestScopeSaysWhatTheCheckerSays(t *testing.T) {
	f, _ := syntax.Parse(rules.PPO(), "ppo.rules")
	info, _ := check.Check(f, nil)
	asked := 0
	var all sync.WaitGroup
	for _, placed := range f.Decls {
		for _, clause := range placed.Decl.Lines() {
			var e syntax.Expr
			switch line := clause.(type) {
			case *syntax.WhenClause:
				e = line.Cond
			case *syntax.RequireClause:
				e = line.Cond
			case *syntax.IsClause:
				e = line.Value
			default:
				continue
			}
			if info.TypeOf(e).Kind == model.Collected {
				continue // which no expression is, but what a definition is
			}
			asked++
			all.Go(func() {
				text := f.Source.Slice(placed.Abs(e.Span()))
				again, _ := syntax.ParseExpr(text, f.Lang)
				got, want := check.ScopeOf(info, placed).TypeOf(again), info.TypeOf(e)
				if !reflect.DeepEqual(got, want) {
					t.Errorf("%q is %v when asked, %v when checked", text, got, want)
				}
				if info.Typed(again) {
					t.Errorf("%q is noted down", text)
				}
			})
		}
	}
	all.Wait()
	if asked < 200 {
		t.Errorf("only %d expressions asked for", asked)
	}
}
