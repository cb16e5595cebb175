package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"ppolang/internal/graph"
	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Explanations are what there is to say of the records with a key.
type Explanations struct {
	Info     *model.Info
	Key      string
	Rules    []*explain.Explanation
	Builtins []finding.Finding // what the language itself finds
	Lang     diag.Lang
}

// ExplanationFormat is one way to write explanations.
type ExplanationFormat struct {
	Name  string // as --format has it
	Write func(w io.Writer, e Explanations) error
}

// ExplanationFormats are all of them, the usual one first.
var ExplanationFormats = []ExplanationFormat{
	{"text", explanationText},
	{"json", explanationJSON},
}

// outcomes are the words for what a rule makes of a case.
var outcomes = map[finding.Outcome]diag.Term{
	finding.NotApplicable: {NB: "gjelder ikke", EN: "does not apply"},
	finding.OK:            {NB: "i orden", EN: "in order"},
	finding.Violation:     {NB: "brutt", EN: "violated"},
	finding.Undetermined:  {NB: "kan ikke avgjøres", EN: "cannot be decided"},
}

// explainer writes explanations for people.
type explainer struct {
	Explanations
	out *bufio.Writer
	x   *explain.Explanation // in hand
}

// fixes says what to change for a finding.
func (e *explainer) fixes(f *finding.Finding) string { return e.words().fixes(f) }

func (e *explainer) words() Wording { return Wording{e.Lang, TitlesOf(e.Info)} }

func (e *explainer) say(t diag.Term) string { return t.In(e.Lang) }

func (e *explainer) line(indent int, format string, args ...any) {
	fmt.Fprintf(e.out, "%s%s\n", strings.Repeat(" ", indent), fmt.Sprintf(format, args...))
}

// explanationText writes each rule as a paragraph, then what decided it, condition by
// condition. It reads well aloud: each mark has its word beside it.
func explanationText(w io.Writer, list Explanations) error {
	out := bufio.NewWriter(w)
	e := &explainer{Explanations: list, out: out}
	for i := range list.Builtins {
		e.builtin(&list.Builtins[i])
	}
	for _, x := range list.Rules {
		e.x = x
		e.rule()
	}
	return out.Flush()
}

func (e *explainer) builtin(f *finding.Finding) {
	shown := f.Masked()
	e.line(0, "%s", diag.Clean(shown.Message))
	if fixes := e.fixes(&shown); fixes != "" {
		e.line(2, "→ %s", fixes)
	}
	e.accepted(&shown)
	e.line(2, "%s: %s", e.say(diag.Term{NB: "innebygd kontroll", EN: "built-in check"}), shown.Rule)
	fmt.Fprintln(e.out)
}

func (e *explainer) rule() {
	x := e.x
	e.line(0, "%s: %s", diag.Clean(x.Rule.Title), strings.ToUpper(e.say(outcomes[x.Outcome])))
	e.line(2, "%s", e.paragraph())
	for _, f := range x.Findings {
		f = f.Masked()
		if fixes := e.fixes(&f); fixes != "" {
			e.line(2, "→ %s", fixes)
		}
		e.accepted(&f)
	}
	if sources := e.sources(); sources != "" {
		e.line(2, "%s: %s", e.say(diag.Term{NB: "kilde", EN: "source"}), diag.Clean(sources))
	}
	at := e.Info.Locate(model.Spot{Decl: x.Rule.Decl, Span: x.Rule.Decl.Header().Line.Place})
	e.line(2, "%s: %s  (%s:%d)", e.say(diag.Term{NB: "regel", EN: "rule"}), x.Rule.ID(), diag.Clean(at.File.Name), at.File.Line(at.Span.Start)+1)
	fmt.Fprintln(e.out)
	e.line(2, "%s", e.say(diag.Term{NB: "slik ble det avgjort:", EN: "how it was decided:"}))
	var shown graph.Visited[*explain.Node]
	for _, s := range x.Steps {
		e.step(s, &shown)
	}
	e.members()
	e.missing()
	for _, d := range x.Derived {
		e.line(2, "%s: %s", e.say(diag.Term{NB: "utledet", EN: "derived"}), e.derived(d))
	}
	for _, a := range x.Assumptions {
		e.line(2, "%s: %s", e.say(diag.Term{NB: "antatt", EN: "assumed"}), diag.Clean(a))
	}
	fmt.Fprintln(e.out)
}

// accepted says by what waiver a finding is accepted.
func (e *explainer) accepted(f *finding.Finding) {
	if f.Accepted != nil {
		e.line(2, "%s: %s", e.say(acceptedWord), e.words().Accepted(f.Accepted))
	}
}

// paragraph is what a coder needs: what the rule says here, and when.
func (e *explainer) paragraph() string {
	if len(e.x.Findings) > 0 {
		f := e.x.Findings[0].Masked()
		if f.Outcome == finding.Undetermined && len(f.On) > 0 {
			return e.words().Why(&f, f.On[0]) + "."
		}
		return diag.Clean(f.Message)
	}
	switch e.x.Outcome {
	case finding.OK:
		return e.say(diag.Term{NB: "Regelen gjelder her, og kravet er oppfylt.", EN: "The rule applies here, and what it demands is met."})
	case finding.NotApplicable:
		if e.x.InForce == explain.No {
			return e.say(diag.Term{NB: "Regelen er ikke i kraft på denne datoen.", EN: "The rule is not in force on this day."})
		}
		return e.say(diag.Term{NB: "Regelen gjelder ikke her; se under hvilket vilkår som ikke er oppfylt.", EN: "The rule does not apply here; see below which condition is not met."})
	}
	return e.say(diag.Term{NB: "En annen regel går foran, og sier det som skal sies.", EN: "Another rule goes before this one, and says what is to be said."})
}

func (e *explainer) sources() string {
	if len(e.x.Findings) > 0 {
		f := e.x.Findings[0].Masked()
		return strings.Join(SourceTexts(&f), "; ")
	}
	f := finding.OfRule(e.Info, e.x.Rule, e.x.Date).Masked()
	return strings.Join(SourceTexts(&f), "; ")
}

// step is a clause of the rule and, under it, what it is made of.
func (e *explainer) step(s explain.Step, shown *graph.Visited[*explain.Node]) {
	word := s.Clause.In(e.Info.Lang)
	if s.Rule != nil {
		word += " " + s.Rule.ID()
	}
	e.line(4, "%s", strings.TrimRight(e.mark(s.Node)+word+" "+e.text(s.Node), " "))
	if e.decided(s) {
		e.children(s.Node, 6, shown)
	}
}

// decided says whether a clause had its part in the outcome, so that what it is made of
// is worth reading.
func (e *explainer) decided(s explain.Step) bool {
	t, _ := e.x.Truth(s.Node)
	silences := s.Clause == syntax.KwExceptWhen || s.Clause == syntax.KwExceptionTo
	switch e.x.Outcome {
	case finding.Undetermined:
		return t == explain.Unknown || s.Clause == syntax.KwProvided && t == explain.No
	case finding.NotApplicable:
		return silences == (t == explain.Yes) && (silences || s.Clause == syntax.KwWhen)
	}
	return !silences && s.Clause != syntax.KwProvided && s.Clause != syntax.KwMustBeKnown
}

// mostMembers is how many members of a group a condition is shown for.
const mostMembers = 5

// children writes what decided a condition: of what has to hold together what does not,
// of what one is enough of that one, and of the members of a group likewise.
func (e *explainer) children(n *explain.Node, indent int, shown *graph.Visited[*explain.Node]) {
	t, is := e.x.Truth(n)
	all := true
	switch x := n.Expr.(type) {
	case *syntax.LogicExpr:
		all = x.Or == (t == explain.No)
	case *syntax.ExistsExpr:
		all = t == explain.No
	case *syntax.EveryExpr:
		all = t == explain.Yes
	default:
		all = !is || !e.x.Criteria(n) || t == explain.Yes
	}
	if t == explain.Unknown && is {
		all = false
	}
	members := 0
	for _, child := range n.Children {
		if own, cond := e.x.Truth(child); !all && cond && own != t && len(n.Children) > 1 {
			continue
		}
		if child.Case != "" {
			if members++; members > mostMembers {
				continue
			}
		}
		e.node(child, indent, shown)
	}
	if more := members - mostMembers; more > 0 {
		e.line(indent, e.say(diag.Term{NB: "… og %d til", EN: "… and %d more"}), more)
	}
}

// marks are how truths are shown, with the word for who hears the page.
var marks = map[explain.Truth]struct {
	sign string
	word diag.Term
}{
	explain.Yes:     {"✓", diag.Term{NB: "ja", EN: "yes"}},
	explain.No:      {"✗", diag.Term{NB: "nei", EN: "no"}},
	explain.Unknown: {"?", diag.Term{NB: "ukjent", EN: "unknown"}},
}

func (e *explainer) mark(n *explain.Node) string {
	t, is := e.x.Truth(n)
	if !is {
		return ""
	}
	return marks[t].sign + " " + e.say(marks[t].word) + "  "
}

// text is what stands in the rules, with its title and, of what is no condition, its
// value.
func (e *explainer) text(n *explain.Node) string {
	_, text, stands := e.x.Source(n)
	if !stands {
		return ""
	}
	text = diag.Clean(strings.Join(strings.Fields(text), " "))
	if n.Case != "" {
		text = diag.Clean(n.Case) + ": " + text
	}
	if title := e.x.Title(n); title != "" {
		text += " («" + diag.Clean(title) + "»)"
	}
	if _, is := e.x.Truth(n); !is {
		v := e.x.Show(n)
		if v == text {
			return "" // a code as it stands
		}
		text += " = " + v
	}
	return text
}

// node writes what a condition is made of: what is shared the first time only, and what
// is its own value not at all.
func (e *explainer) node(n *explain.Node, indent int, shown *graph.Visited[*explain.Node]) {
	if !shown.First(n) {
		return
	}
	if text := e.text(n); text != "" && !literal(n.Expr) {
		e.line(indent, "%s%s", e.mark(n), text)
		indent += 2
	}
	e.children(n, indent, shown)
}

func literal(x syntax.Expr) bool {
	switch x.(type) {
	case *syntax.NumberExpr, *syntax.PercentExpr, *syntax.DateExpr, *syntax.DurationExpr, *syntax.TextExpr, *syntax.BoolExpr, *syntax.CodeExpr, *syntax.ListExpr:
		return true
	}
	return false
}

// members is the group, a record a line, where the rule is about one.
func (e *explainer) members() {
	if _, group := e.x.Rule.On.(*model.Group); !group {
		return
	}
	e.line(2, "%s", e.say(diag.Term{NB: "gruppen:", EN: "the group:"}))
	for _, m := range e.x.Records() {
		date := e.say(diag.Term{NB: "ukjent dato", EN: "date unknown"})
		if m.Dated {
			date = m.Date.Norwegian()
		}
		e.line(4, "%s", strings.TrimRight(fmt.Sprintf("%s %s  %s  %s", m.Record, diag.Printable(diag.Cut(m.Key)), date, diag.Clean(m.Unit)), " "))
	}
}

// missing says what is not known, and what each answer would give.
func (e *explainer) missing() {
	if len(e.x.Missing) == 0 {
		return
	}
	e.line(2, "%s: %s", e.say(diag.Term{NB: "mangler", EN: "missing"}), e.words().missing(e.x.Missing, e.x.Members[0].Record))
	for _, a := range e.x.Answers() {
		e.line(4, e.say(diag.Term{NB: "hvis %s på %s er %s: %s", EN: "if %s of %s is %s: %s"}), e.answer(a)...)
	}
}

// also says which values an answer stands for, where these are more than its own.
func (e *explainer) also(a explain.Answer) string {
	if values := e.valuesOf(a); values != e.x.ShowAnswer(a) {
		return values
	}
	return ""
}

// valuesOf says which values an answer stands for.
func (e *explainer) valuesOf(a explain.Answer) string {
	show := func(b *explain.Bound) string {
		own := a
		own.Value = b.Value
		return e.x.ShowAnswer(own)
	}
	day := a.Field.Type.Kind == model.Date
	form := func(number, date diag.Term) string {
		if day {
			return e.say(date)
		}
		return e.say(number)
	}
	switch low, high := a.Low, a.High; {
	case low == nil && high == nil, low == nil && !day && high.Value.RawNumber().Sign() == 0:
		return e.x.ShowAnswer(a) // nothing is less than nothing
	case low == nil && high.Open:
		return fmt.Sprintf(form(diag.Term{NB: "under %s", EN: "below %s"}, diag.Term{NB: "før %s", EN: "before %s"}), show(high))
	case low == nil:
		return fmt.Sprintf(form(diag.Term{NB: "%s eller mindre", EN: "%s or less"}, diag.Term{NB: "%s eller før", EN: "%s or before"}), show(high))
	case high == nil && low.Open:
		return fmt.Sprintf(form(diag.Term{NB: "over %s", EN: "above %s"}, diag.Term{NB: "etter %s", EN: "after %s"}), show(low))
	case high == nil:
		return fmt.Sprintf(form(diag.Term{NB: "%s eller mer", EN: "%s or more"}, diag.Term{NB: "%s eller senere", EN: "%s or later"}), show(low))
	case show(low) == show(high):
		return show(low)
	default:
		from, to := show(low), show(high)
		if low.Open {
			from = e.say(diag.Term{NB: "over ", EN: "above "}) + from
		}
		if high.Open {
			to = e.say(diag.Term{NB: "under ", EN: "below "}) + to
		}
		return fmt.Sprintf(e.say(diag.Term{NB: "fra %s til %s", EN: "from %s to %s"}), from, to)
	}
}

func (e *explainer) answer(a explain.Answer) []any {
	key := diag.Printable(diag.Cut(a.Key))
	return []any{titleOf(a.Field), key, e.valuesOf(a), e.say(outcomes[a.Outcome])}
}

// derived is a line of a mapping.
func (e *explainer) derived(d *model.Derivation) string {
	for _, m := range e.Info.Mappings {
		if slices.Contains(m.Derived, d) {
			return m.Name + ": " + diag.Clean(strings.Join(strings.Fields(e.Info.HomeOf(m.Decl).Text(d.Clause)), " "))
		}
	}
	return d.Field.Name
}

// explanationJSON writes the same for programs.
func explanationJSON(w io.Writer, list Explanations) error {
	type node struct {
		Text     string         `json:"text"`
		Place    *finding.Place `json:"place,omitempty"`
		Truth    string         `json:"truth,omitempty"`
		Value    string         `json:"value,omitempty"`
		Children []*node        `json:"children"`
	}
	type answer struct {
		Record string `json:"record"`
		Key    string `json:"key"`
		Field  string `json:"field"`
		Value  string `json:"value"`
		Values string `json:"values,omitempty"` // that give the same, in words
	}
	type given struct {
		Answer  answer `json:"answer"`
		Outcome string `json:"outcome"`
	}
	type member struct {
		Record string `json:"record"`
		Key    string `json:"key"`
		Date   string `json:"date,omitempty"`
		Unit   string `json:"unit,omitempty"`
	}
	type explanation struct {
		Record      string            `json:"record"`
		Key         string            `json:"key"`
		Rule        string            `json:"rule"`
		Version     string            `json:"version,omitempty"`
		Outcome     string            `json:"outcome"`
		Accepted    *finding.Accepted `json:"accepted,omitempty"`
		Text        string            `json:"text"`
		Tree        *node             `json:"tree"`
		Members     []member          `json:"members"`
		Missing     []string          `json:"missing"`
		If          []given           `json:"if"`
		Derived     []string          `json:"derived"`
		Assumptions []string          `json:"assumptions"`
	}
	e := &explainer{Explanations: list}
	truths := map[explain.Truth]string{explain.Yes: "yes", explain.No: "no", explain.Unknown: "unknown"}
	out := struct {
		Explanations []explanation `json:"explanations"`
	}{[]explanation{}}
	for i := range list.Builtins {
		f := list.Builtins[i].Masked()
		out.Explanations = append(out.Explanations, explanation{
			Record: f.On[0].Record, Key: f.On[0].Key, Rule: f.Rule, Outcome: f.Outcome.String(), Accepted: f.Accepted, Text: f.Message,
			Tree: &node{Text: f.Message, Children: []*node{}}, Members: []member{}, Missing: append([]string{}, f.Missing...), If: []given{}, Derived: []string{}, Assumptions: append([]string{}, f.Assumptions...),
		})
	}
	for _, x := range list.Rules {
		e.x = x
		var shown graph.Visited[*explain.Node]
		var tree func(n *explain.Node) *node
		tree = func(n *explain.Node) *node {
			to := &node{Children: []*node{}}
			if at, text, stands := x.Source(n); stands {
				to.Text = diag.Mask(strings.Join(strings.Fields(text), " "))
				to.Place = &finding.Place{File: at.File.Name, Line: at.File.Line(at.Span.Start) + 1}
			}
			if t, is := x.Truth(n); is {
				to.Truth = truths[t]
			} else {
				to.Value = x.Show(n)
			}
			if shown.First(n) {
				for _, child := range n.Children {
					to.Children = append(to.Children, tree(child))
				}
			}
			return to
		}
		root := &node{Text: x.Rule.ID(), Children: []*node{}}
		for _, s := range x.Steps {
			n := tree(s.Node)
			n.Text = strings.TrimRight(s.Clause.In(list.Info.Lang)+" "+n.Text, " ")
			if s.Rule != nil {
				n.Text += " " + s.Rule.ID()
			}
			root.Children = append(root.Children, n)
		}
		one := explanation{
			Record: x.Members[0].Record, Key: list.Key, Rule: x.Rule.ID(), Version: finding.OfRule(list.Info, x.Rule, x.Date).Version, Outcome: x.Outcome.String(), Text: e.paragraph(), Tree: root,
			Members: []member{}, Missing: append([]string{}, x.Missing...), If: []given{}, Derived: []string{}, Assumptions: append([]string{}, x.Assumptions...),
		}
		for _, f := range x.Findings {
			one.Accepted = f.Masked().Accepted
		}
		for _, m := range x.Records() {
			to := member{Record: m.Record, Key: m.Key, Unit: m.Unit}
			if m.Dated {
				to.Date = m.Date.String()
			}
			one.Members = append(one.Members, to)
		}
		if i := slices.IndexFunc(one.Members, func(m member) bool { return m.Key == list.Key }); i >= 0 {
			one.Record = one.Members[i].Record
		}
		for _, a := range x.Answers() {
			one.If = append(one.If, given{answer{a.Record, a.Key, a.Field.Name, x.ShowAnswer(a), e.also(a)}, a.Outcome.String()})
		}
		for _, d := range x.Derived {
			one.Derived = append(one.Derived, e.derived(d))
		}
		out.Explanations = append(out.Explanations, one)
	}
	enc := encoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
