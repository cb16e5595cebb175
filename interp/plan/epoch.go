package plan

import (
	"fmt"
	"slices"
	"sort"
	"sync"

	"ppolang/interp/pairs"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Plan is a rule set made ready for evaluation. Its methods may be used from
// several goroutines; epochs compile what they are first asked for.
type Plan struct {
	Info    *model.Info
	starts  []value.Date      // the first day of every epoch, ascending, from MinDate on
	certain []*Epoch          // by number and one more, for Undated is -1; nil where not asked for
	unsure  map[string]*Epoch // of dates that may lie in several
	lasting []model.Interval  // the days on which some rule is in force, in order
	numbers map[*model.Rule]int
	lookups map[lookupKey]*Lookup
	sets    map[string]*model.Set
	graph   *graph
	pairs   *pairs.Rules
	excepts map[*model.Rule][]*model.Rule // by rule: the rules that are exceptions to it
	order   []*model.Rule
	fields  map[*model.Field]*Node
	reading bool       // see NewReading
	mu      sync.Mutex // guards everything that compiling changes

	turnsOnce   sync.Once
	turns       []value.Date // see model.Info.Turns
	assumedOnce sync.Once
	assumed     *Assumed
	reads       sync.Map // onDays -> *Reads, *model.Derivation -> []*model.Field

	reachOnce sync.Once
	reach     map[model.Case]*Reach
}

type lookupKey struct {
	from  model.Case
	group *model.Group
}

// New makes a plan of a rule set that has been checked without errors: it cuts
// the days into epochs. Nothing is compiled yet.
func New(info *model.Info) *Plan {
	p := &Plan{
		Info: info, graph: newGraph(), pairs: pairs.New(info), order: inOrder(info.Rules), fields: map[*model.Field]*Node{},
		unsure:  map[string]*Epoch{},
		lasting: lasting(info),
		numbers: map[*model.Rule]int{},
		lookups: map[lookupKey]*Lookup{},
		sets:    map[string]*model.Set{},
		excepts: map[*model.Rule][]*model.Rule{},
	}
	days := map[value.Date]bool{value.MinDate: true}
	cut := func(b *model.Basis) {
		for _, i := range b.Force {
			days[i.From] = true
			if i.To < value.MaxDate {
				days[i.To+1] = true
			}
		}
	}
	for _, v := range info.Values {
		for _, version := range v.Versions {
			cut(&version.Basis)
		}
	}
	for _, s := range info.CodeSets {
		for _, version := range s.Versions {
			cut(&version.Basis)
		}
	}
	for _, c := range info.Criteria {
		for _, version := range c.Versions {
			cut(&version.Basis)
		}
	}
	for _, r := range info.Rules {
		cut(&r.Basis)
		for _, s := range r.Steps {
			days[max(s.From, value.MinDate)] = true
		}
		for _, x := range r.Excepts {
			if known := p.excepts[x.Rule]; x.Rule != nil && (len(known) == 0 || known[len(known)-1] != r) {
				p.excepts[x.Rule] = append(known, r)
			}
		}
	}
	for day := range days {
		p.starts = append(p.starts, day)
	}
	slices.Sort(p.starts)
	p.certain = make([]*Epoch, len(p.starts)+1)
	for i, r := range info.Rules {
		p.numbers[r] = i
	}
	return p
}

// lasting are the days on which some rule is in force, as intervals in order.
func lasting(info *model.Info) []model.Interval {
	var all []model.Interval
	for _, rule := range info.Rules {
		all = append(all, rule.Force...)
	}
	slices.SortFunc(all, func(a, b model.Interval) int { return int(a.From) - int(b.From) })
	var list []model.Interval
	for _, i := range all {
		if n := len(list); n > 0 && i.From <= list[n-1].To+1 {
			list[n-1].To = max(list[n-1].To, i.To)
			continue
		}
		list = append(list, i)
	}
	return list
}

// day is the one day of an epoch that has no other.
func (e *Epoch) day() value.Date { return e.Days[0] }

// Lasts says whether some rule is in force on a day.
func (p *Plan) Lasts(day value.Date) bool {
	return slices.ContainsFunc(p.lasting, func(i model.Interval) bool { return i.Holds(day) })
}

// EpochOf is the number of the epoch that a day lies in.
func (p *Plan) EpochOf(day value.Date) int {
	return sort.Search(len(p.starts), func(i int) bool { return p.starts[i] > day }) - 1
}

// Turn is the number of the stretch of days around one in which nothing turns: less
// than an epoch, for what is assumed may matter on some of its days only.
func (p *Plan) Turn(day value.Date) int {
	turns := p.allTurns()
	return sort.Search(len(turns), func(i int) bool { return turns[i] > day })
}

// DaysAfter are days enough to stand for all that come after one.
func (p *Plan) DaysAfter(day value.Date) []value.Date { return p.allTurns()[p.Turn(day):] }

// Assumed finds what rules assume.
func (p *Plan) Assumed() *Assumed {
	p.assumedOnce.Do(func() { p.assumed = newAssumed(p.Info) })
	return p.assumed
}

func (p *Plan) allTurns() []value.Date {
	p.turnsOnce.Do(func() { p.turns = p.Info.Turns() })
	return p.turns
}

// Undated is the number of the epoch of records without a date: nothing is in
// force in it.
const Undated = -1

// Epoch is one stretch of days in which no rule and no dated name changes; or
// several, for groups whose governing date hangs on uncertain members.
type Epoch struct {
	Days        []value.Date // one of each stretch, ascending
	plan        *Plan
	possible    []int // the numbers of the stretches
	names       map[model.Object]*Node
	setKeys     map[*model.CodeSet]string
	rules       map[model.Case][]*Rule
	sections    map[*model.Section]*Section
	compiled    map[*model.Rule]*Rule
	details     map[*model.Rule]*Detail
	applies     map[*model.Rule]*Node
	memberships map[*model.Collection]*Node
	narrowing   map[conditionKey]*Node
}

// Epoch is the epoch of a number, or of all numbers that a case's date may lie in.
func (p *Plan) Epoch(possible ...int) *Epoch {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.epoch(possible...)
}

func (p *Plan) epoch(possible ...int) *Epoch {
	if len(possible) > 1 {
		key := fmt.Sprint(possible)
		if p.unsure[key] == nil {
			p.unsure[key] = p.newEpoch(possible)
		}
		return p.unsure[key]
	}
	at := &p.certain[possible[0]-Undated]
	if *at == nil {
		*at = p.newEpoch(slices.Clone(possible))
	}
	return *at
}

// within is the epoch for those of its days on which a rule holds, nil where there
// are none; always says whether these are all.
func (e *Epoch) within(r *model.Rule) (at *Epoch, always bool) {
	var on []int
	for _, n := range e.possible {
		if r.InForce(e.plan.starts[n]) {
			on = append(on, n)
		}
	}
	switch len(on) {
	case 0:
		return nil, false
	case len(e.possible):
		return e, true
	}
	return e.plan.epoch(on...), false
}

// dated compiles what may have another version on every day.
func (e *Epoch) dated(compile func(on *Epoch) *Node) *Node {
	if len(e.possible) < 2 {
		return compile(e)
	}
	var nodes []*Node
	for _, n := range e.possible {
		nodes = append(nodes, compile(e.plan.epoch(n)))
	}
	return e.plan.graph.among(nodes)
}

func (p *Plan) newEpoch(possible []int) *Epoch {
	e := &Epoch{
		plan: p, possible: possible,
		names:       map[model.Object]*Node{},
		setKeys:     map[*model.CodeSet]string{},
		rules:       map[model.Case][]*Rule{},
		sections:    map[*model.Section]*Section{},
		compiled:    map[*model.Rule]*Rule{},
		details:     map[*model.Rule]*Detail{},
		applies:     map[*model.Rule]*Node{},
		memberships: map[*model.Collection]*Node{},
		narrowing:   map[conditionKey]*Node{},
	}
	for _, n := range possible {
		day := value.MinDate - 1
		if n != Undated {
			day = p.starts[n]
		}
		e.Days = append(e.Days, day)
	}
	return e
}

// field is the node of a field, with what a missing value of it means.
func (p *Plan) field(f *model.Field) *Node {
	if known := p.fields[f]; known != nil {
		return known
	}
	n := Node{Op: Field, Kind: f.Type.Kind, Field: f, Lacks: f.Record.Name + "." + f.Name}
	if f.Otherwise != nil && !p.reading {
		n.Const = p.literal(f.Otherwise)
	}
	p.fields[f] = p.graph.add(n, "")
	return p.fields[f]
}

// Field is the node of a field by itself.
func (p *Plan) Field(f *model.Field) *Node {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.field(f)
}

// literal is the value of a literal or a code.
func (p *Plan) literal(x syntax.Expr) *Const {
	none := &Epoch{plan: p, Days: []value.Date{value.MinDate - 1}}
	return none.expr(x, &scope{}).Const
}

// lookup is the way from a case to the group that has the key in hand.
func (p *Plan) lookup(from model.Case, group *model.Group) *Lookup {
	key := lookupKey{from, group}
	l := p.lookups[key]
	if l != nil {
		return l
	}
	l = &Lookup{From: from, Group: group}
	for _, k := range group.Key {
		switch from := from.(type) {
		case *model.Record:
			i := slices.IndexFunc(from.Fields, func(f *model.Field) bool { return f.Name == k.Name })
			l.Fields = append(l.Fields, from.Fields[i])
		case *model.Group:
			i := slices.IndexFunc(from.Key, func(own *model.GroupKey) bool { return own.Name == k.Name })
			l.Keys = append(l.Keys, from.Key[i])
		}
	}
	p.lookups[key] = l
	return l
}

// fieldsIn are the fields that an expression itself reads, as record.field.
func (p *Plan) fieldsIn(x syntax.Expr) []string {
	var list []string
	syntax.Walk(x, func(n syntax.Node) bool {
		if n, ok := n.(syntax.Expr); ok {
			if f, ok := p.Info.Use(n).(*model.Field); ok {
				list = append(list, f.Record.Name+"."+f.Name)
			}
		}
		return true
	})
	return list
}

// Member is the condition of a collection on its members, nil where there is
// none, as it is read in the epoch of the member.
func (e *Epoch) Member(c *model.Collection) *Node {
	if c.When == nil {
		return nil
	}
	e.plan.mu.Lock()
	defer e.plan.mu.Unlock()
	n := e.memberships[c]
	if n == nil {
		n = e.expr(c.When, &scope{on: c.Record})
		e.memberships[c] = n
	}
	return n
}
