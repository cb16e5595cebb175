package check

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"strconv"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	tree "ppolang/lang/syntax"
)

// resolveSystem reads the lines of a kodeverk, first what says how codes are
// compared, then the codes.
func (c *checker) resolveSystem(s *model.CodeSystem) {
	h := c.Info.HomeOf(s.Decl)
	var seen repeated
	lines := s.Decl.Lines()
	for _, clause := range lines {
		switch line := clause.(type) {
		case *tree.PatternClause:
			if !seen.repeats(c, h, line, tree.KwPattern) && line.Pattern != nil {
				s.Pattern = c.pattern(h, line.Pattern)
			}
		case *tree.OpenClause:
			if !seen.repeats(c, h, line, tree.KwOpen) {
				s.Open = true
			}
		case *tree.IgnoreClause:
			if !seen.repeats(c, h, line, tree.KwIgnoreWord) && line.Chars != nil {
				s.Ignore = line.Chars.Value
			}
		case *tree.BadClause:
			c.Incomplete[s] = true
		}
	}
	var code *model.ListedCode
	for _, clause := range lines {
		switch line := clause.(type) {
		case *tree.CodeClause:
			code = c.listedCode(h, s, line)
		case *tree.AssumedClause:
			if code != nil {
				code.Assumptions = append(code.Assumptions, c.assumptions(h, []*tree.Assumed{line.Assumed})...)
				code.Assumed = true
			}
		}
	}
	for _, clause := range lines {
		if line, ok := clause.(*tree.ListFileClause); ok && line.Path != nil {
			c.listFile(h, s, line.Path)
		}
	}
	if len(s.Codes) == 0 && !s.Open && !c.Incomplete[s] {
		c.Report(diag.EmptyCodeSystem, s.At, diag.Plain(s.Name))
	}
}

// pattern compiles a mønster, anchored at both ends. Go's expressions take time
// linear in the text; what is left to bound is their size.
func (c *checker) pattern(h model.Home, text *tree.Text) *regexp.Regexp {
	if len(text.Value) > diag.MaxPattern {
		c.Report(diag.PatternTooLong, h.At(text), diag.Plain(strconv.Itoa(diag.MaxPattern)))
		return nil
	}
	if re := c.patterns[text.Value]; re != nil {
		return re
	}
	// On its own first: what is wrong by itself may look right between anchors.
	_, err := syntax.Parse(text.Value, syntax.Perl)
	var re *regexp.Regexp
	if err == nil {
		re, err = regexp.Compile(`\A(?:` + text.Value + `)\z`)
	}
	if err != nil {
		c.Report(diag.BadPattern, h.At(text), patternMistake(err))
		return nil
	}
	c.patterns[text.Value] = re
	return re
}

// patternMistake says in our own words what is wrong with a pattern.
func patternMistake(err error) diag.Arg {
	var mistake *syntax.Error
	errors.As(err, &mistake)
	switch mistake.Code {
	case syntax.ErrMissingBracket, syntax.ErrInvalidCharClass, syntax.ErrInvalidCharRange:
		return diag.Term{NB: "`[…]` er ikke riktig", EN: "`[…]` is not right"}
	case syntax.ErrMissingParen, syntax.ErrUnexpectedParen:
		return diag.Term{NB: "parentesene går ikke opp", EN: "the parentheses do not match"}
	case syntax.ErrMissingRepeatArgument, syntax.ErrInvalidRepeatOp:
		return diag.Term{NB: "det er ingenting å gjenta", EN: "there is nothing to repeat"}
	case syntax.ErrInvalidRepeatSize, syntax.ErrLarge, syntax.ErrNestingDepth:
		return diag.Term{NB: "det gjentar for mye", EN: "it repeats too much"}
	case syntax.ErrInvalidEscape, syntax.ErrTrailingBackslash:
		return diag.Term{NB: "`\\` står foran noe det ikke kan stå foran", EN: "`\\` stands before what it cannot stand before"}
	case syntax.ErrInvalidPerlOp:
		return diag.Term{NB: "`(?…)` av dette slaget fins ikke", EN: "there is no `(?…)` of this kind"}
	}
	return diag.Term{NB: "det kan ikke leses", EN: "it cannot be read"}
}

// listedCode enters a kode line.
func (c *checker) listedCode(h model.Home, s *model.CodeSystem, line *tree.CodeClause) *model.ListedCode {
	c.Alive()
	if line.Code == nil {
		c.Incomplete[s] = true
		return nil
	}
	code := &model.ListedCode{System: s, Basis: c.basis(h, line.Basis, nil), Assumed: len(line.Basis.Assumed) > 0}
	code.Named = model.Named{Name: line.Code.Text, At: h.At(line.Code), Decl: h.Decl.Decl}
	if line.Title != nil {
		code.Title = line.Title.Value
	}
	c.list(s, code)
	c.SetUse(line.Code, code)
	c.SetType(line.Code, model.Type{Kind: model.Code, Systems: []*model.CodeSystem{s}})
	return code
}

// list adds a code to its system, if it may be there.
func (c *checker) list(s *model.CodeSystem, code *model.ListedCode) {
	canon := s.Canon(code.Name)
	if s.Pattern != nil && !s.Pattern.MatchString(code.Name) && !s.Pattern.MatchString(canon) {
		d := c.Report(diag.CodeOutOfShape, code.At, diag.Plain(code.Name), diag.Plain(s.Name))
		c.Widen(d, s, code.Name)
	}
	for _, other := range s.Listed(canon) {
		if model.Overlap(other.Valid, code.Valid) && !other.Vague && !code.Vague {
			c.Report(diag.CodeListedTwice, code.At, diag.Plain(code.Name), diag.Plain(s.Name)).Relate(other.At, words.FirstHere)
			break
		}
	}
	s.Add(code)
}

// resolveReplaces finds the codes that codes replace, in any system.
func (c *checker) resolveReplaces(s *model.CodeSystem) {
	h := c.Info.HomeOf(s.Decl)
	n := 0
	for _, clause := range s.Decl.Lines() {
		line, ok := clause.(*tree.CodeClause)
		if !ok || line.Code == nil {
			continue
		}
		code := s.Codes[n]
		n++
		for _, old := range line.Replaces {
			_, listed, _ := model.Resolve(append([]*model.CodeSystem{s}, c.Info.CodeSystems...), old.Text)
			if listed == nil {
				c.UnknownCode(h, old, old.Text, c.Info.CodeSystems)
				continue
			}
			if listed[0].System == s && s.Canon(old.Text) == s.Canon(code.Name) {
				c.Report(diag.ReplacesItself, h.At(old), diag.Plain(old.Text))
				continue
			}
			code.Replaces = append(code.Replaces, listed...)
			c.SetUse(old, listed[0])
			c.SetType(old, model.Type{Kind: model.Code, Systems: []*model.CodeSystem{listed[0].System}})
		}
	}
}
