package model

import (
	"regexp"
	"strings"

	"ppolang/internal/graph"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// CodeSystem is a declared code system.
type CodeSystem struct {
	Named
	Pattern *regexp.Regexp // anchored at both ends; nil where none is declared
	Open    bool           // codes that are not listed are fine if they have the shape
	Ignore  string         // the characters that do not count when codes are compared
	Codes   []*ListedCode  // in order of declaration, those of list files last
	byCanon map[string][]*ListedCode
}

// ListedCode is a code that a code system lists. A code may be listed more than
// once, with validities that do not overlap.
type ListedCode struct {
	Named // Name is the code as it is spelt
	Basis
	System   *CodeSystem
	Replaces []*ListedCode
	// Assumed says that the validity is antatt: being outside it is only a note.
	Assumed bool
}

// CodeUse is what Uses holds for a code in an expression: a code of one of the
// systems its place asks for.
type CodeUse struct {
	Named
	System *CodeSystem
	Listed []*ListedCode // empty for a code of an open system that is not listed
}

// InForceOn are the entries of a code that hold on a day, or where none does all.
func InForceOn(entries []*ListedCode, day value.Date) []*ListedCode {
	var list []*ListedCode
	for _, e := range entries {
		if e.InForce(day) {
			list = append(list, e)
		}
	}
	if list == nil {
		return entries
	}
	return list
}

// CodeTest is the two sides of a test of codes: what they are held against, and the
// codes, or the other way round; nil where an expression is none.
func (in *Info) CodeTest(x syntax.Expr) (l, r syntax.Expr) {
	coded := func(x syntax.Expr) bool {
		kind := in.TypeOf(x).Kind
		return kind == Code || kind == Codes
	}
	switch x := x.(type) {
	case *syntax.HasExpr:
		return x.X, x.Codes
	case *syntax.InExpr:
		return x.X, x.Set
	case *syntax.CompareExpr:
		if coded(x.L) || coded(x.R) {
			return x.L, x.R
		}
	}
	return nil, nil
}

// Canon is the code as it is compared: without the characters that do not count.
func (s *CodeSystem) Canon(code string) string {
	if s.Ignore == "" || !strings.ContainsAny(code, s.Ignore) {
		return code
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(s.Ignore, r) {
			return -1
		}
		return r
	}, code)
}

// Add lists one more code.
func (s *CodeSystem) Add(code *ListedCode) {
	s.Codes = append(s.Codes, code)
	if s.byCanon == nil {
		s.byCanon = map[string][]*ListedCode{}
	}
	canon := s.Canon(code.Name)
	s.byCanon[canon] = append(s.byCanon[canon], code)
}

// Listed are the listed codes that are compared as a text.
func (s *CodeSystem) Listed(canon string) []*ListedCode { return s.byCanon[canon] }

// Lookup finds a code: listed entries, and whether the system knows it at all
// (an open system knows every code of its shape).
func (s *CodeSystem) Lookup(code string) (listed []*ListedCode, known bool) {
	canon := s.Canon(code)
	if listed = s.byCanon[canon]; listed != nil {
		return listed, true
	}
	if !s.Open {
		return nil, false
	}
	return nil, s.Pattern == nil || s.Pattern.MatchString(code) || s.Pattern.MatchString(canon)
}

// Resolve finds the system of a recorded code among those of a field, the code
// as it is compared, and its listed entries. Where no system knows the code it
// is compared as it stands and known is false.
func Resolve(systems []*CodeSystem, code string) (canon string, listed []*ListedCode, known bool) {
	for _, s := range systems {
		if l, ok := s.Lookup(code); ok && l != nil {
			return s.Canon(code), l, true
		}
	}
	for _, s := range systems {
		if _, ok := s.Lookup(code); ok {
			return s.Canon(code), nil, true
		}
	}
	return code, nil, false
}

// ByShape says whether a code is known only for its shape, to open systems that list
// no code. It is unknown all the same where it is near a code that another system of
// the field lists: then it is more likely that code, misspelt.
func ByShape(systems []*CodeSystem, code string) bool {
	known := false
	for _, s := range systems {
		if _, ok := s.Lookup(code); ok {
			if len(s.Codes) > 0 {
				return false
			}
			known = true
		}
	}
	return known
}

// Capitals is an unknown code in capital letters where a system knows it so, else
// empty: systems that list no code know theirs by the shape alone.
func Capitals(systems []*CodeSystem, code string) string {
	capitals := strings.ToUpper(code)
	if _, _, known := Resolve(systems, capitals); !known || capitals == code {
		return ""
	}
	return capitals
}

// CodeSet is a named set of codes.
type CodeSet struct {
	Named
	Versions []*CodeSetVersion
}

// CodeSetVersion is one declaration of a kodesett.
type CodeSetVersion struct {
	Named
	Basis
	Of      *CodeSet
	Members []*syntax.SetMember
}

// Set is a set of codes on one day. Codes are given to it as they are compared.
type Set struct {
	Codes    []string // listed one by one, in order of declaration, without those taken out
	codes    map[string]bool
	prefixes []string
	ranges   [][2]string
	systems  []*CodeSystem
	sets     []*Set // other code sets, and systems' worth of codes
	outside  *Set   // what is taken out again
	// Lacking are the values and code sets with no version on the day: with any
	// of them the set is unknown.
	Lacking []Object
	// Used are the versions the set was put together from, for their assumptions.
	Used []*Basis
	// Closed says that the set is its listed codes and nothing else.
	Closed bool
}

// Has says whether the code (as it is compared) is in the set.
func (s *Set) Has(canon string) bool {
	l := lookup{canon: canon}
	return l.in(s)
}

// lookup looks for a code in sets. What it has found out of a set it knows
// wherever the set is met again.
type lookup struct {
	canon string
	known map[*Set]bool
}

func (l *lookup) in(s *Set) bool {
	if s.outside != nil && l.in(s.outside) {
		return false
	}
	canon := l.canon
	if s.codes[canon] {
		return true
	}
	for _, p := range s.prefixes {
		if strings.HasPrefix(canon, p) {
			return true
		}
	}
	for _, r := range s.ranges {
		if r[0] <= canon && (canon <= r[1] || strings.HasPrefix(canon, r[1])) {
			return true
		}
	}
	for _, sub := range s.sets {
		has, met := l.known[sub]
		if !met {
			has = l.in(sub)
			if l.known == nil {
				l.known = map[*Set]bool{}
			}
			l.known[sub] = has
		}
		if has {
			return true
		}
	}
	for _, sys := range s.systems {
		if _, known := sys.Lookup(canon); known {
			return true
		}
	}
	return false
}

// Empty says whether no code can be in the set.
func (s *Set) Empty() bool {
	var empty graph.Visited[*Set]
	return s.empty(&empty)
}

// empty is Empty; of sets that were looked in and are empty it says so again.
func (s *Set) empty(empty *graph.Visited[*Set]) bool {
	if len(s.prefixes)+len(s.ranges)+len(s.systems) > 0 {
		return false
	}
	for c := range s.codes {
		if s.outside == nil || !s.outside.Has(c) {
			return false
		}
	}
	for _, sub := range s.sets {
		if empty.First(sub) && !sub.empty(empty) {
			return false
		}
	}
	return true
}

// SetOn is the set that an expression on the right of `har` or `i`, or a code
// set's name, stands for on a day.
func (in *Info) SetOn(e syntax.Expr, day value.Date) *Set {
	b := setBuilder{info: in, day: day, whole: newSet(), reduced: map[*CodeSetVersion]*Set{}}
	b.add(b.whole, e)
	return b.whole
}

// CodeOn is the one code that an expression stands for on a day, as it is spelt
// in the rules; false where a dated value has no version then, which is given
// back. used is the version of the dated value it came from, if any.
func (in *Info) CodeOn(e syntax.Expr, day value.Date) (code string, used *ValueVersion, lacking Object, ok bool) {
	// A value may be another value's; a cycle is an error, and the bound only
	// keeps a set of rules with that error from hanging.
	for range len(in.Values) + 2 {
		for {
			paren, is := e.(*syntax.ParenExpr)
			if !is {
				break
			}
			e = paren.X
		}
		switch o := in.Use(e).(type) {
		case *CodeUse:
			return o.Name, used, nil, true
		case *Value:
			version := o.VersionOn(day)
			if version == nil {
				return "", nil, o, false
			}
			if used == nil {
				used = version
			}
			e = version.Expr
		default:
			return "", nil, nil, false
		}
	}
	return "", nil, nil, false
}

// VersionOn is the version in force on a day, nil where there is none.
func (v *Value) VersionOn(day value.Date) *ValueVersion {
	for _, version := range v.Versions {
		if version.InForce(day) {
			return version
		}
	}
	return nil
}

// VersionOn is the version in force on a day, nil where there is none.
func (c *Criteria) VersionOn(day value.Date) *CriteriaVersion {
	for _, version := range c.Versions {
		if version.InForce(day) {
			return version
		}
	}
	return nil
}

// VersionOn is the version in force on a day, nil where there is none.
func (c *CodeSet) VersionOn(day value.Date) *CodeSetVersion {
	for _, version := range c.Versions {
		if version.InForce(day) {
			return version
		}
	}
	return nil
}

// HasPrefix says whether any code that a system lists begins with a text.
func (s *CodeSystem) HasPrefix(text string) bool {
	canon := s.Canon(text)
	for _, code := range s.Codes {
		if strings.HasPrefix(s.Canon(code.Name), canon) {
			return true
		}
	}
	return false
}

// ShareSystem says whether a code can be of both lists: of none where either is
// empty.
func ShareSystem(a, b []*CodeSystem) bool {
	for _, s := range a {
		for _, t := range b {
			if s == t {
				return true
			}
		}
	}
	return false
}
