package syntax

import (
	"regexp"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// Bounds of what is tried for the lines that cannot be read: people's lines are
// short, and a line is seldom said wrong in more than a few places.
const (
	maxReworded = 2000 // bytes of a line and what it stands under
	maxRetold   = 4    // mistakes of one line
	maxLooked   = 64   // mistakes of one declaration
)

// wording is another way to write a stretch of a line.
type wording struct {
	said    source.Span
	written string
	edits   []edit
	other   Keyword // of the other vocabulary that was written
}

// rewords looks at one line that cannot be read for what was meant.
type rewords struct {
	*parser
	chunk  chunk
	line   int     // of the chunk's
	tokens []token // of the line, or of the cell
	at     int     // the token that cannot stand where it does; len(tokens) at the end
}

// reword finds the right words for what could not be read since there were n
// problems.
func (p *parser) reword(c chunk, n int) {
	if p.trial || c.word == NoKeyword {
		return
	}
	retold := map[int]int{}
	for i := n; i < len(p.problems) && i < n+maxLooked && p.guesses < maxGuesses; i++ {
		one := &p.problems[i]
		line := lineAt(c.lines, one.at.Start)
		if line < 0 || retold[line] == maxRetold || !unsaid[one.code] {
			continue
		}
		retold[line]++
		w := &rewords{parser: p, chunk: c, line: line, tokens: c.lines[line].tokens}
		if w.tokens[0].kind == kindRow && !w.cell(one.at) {
			continue
		}
		for w.at < len(w.tokens) && w.tokens[w.at].span.End <= one.at.Start {
			w.at++
		}
		switch right := w.find(one); {
		case right == nil && one.code == diag.MisspeltWord:
			w.asSaid(one)
		case right == nil && one.code == diag.IsNotEquals && !w.reads([]edit{{one.at, one.fix.text}}):
			one.fix = nil // what stands behind it is nothing to compare with
		case right != nil && (one.code == diag.ChainedComparison || w.nameless()):
			one.fix = right.fix // what is wrong has been said rightly
		case right != nil && (one.fix == nil || right.fix.text != one.fix.text || right.fix.at != one.fix.at):
			p.problems[i] = *right
		}
	}
}

// dayInWords begins as a day whose month is a word.
var dayInWords = regexp.MustCompile(`^\d{1,2}\.? ?\p{L}{3,} \d{4}`)

// unsaid are the mistakes that may be the right thing in other words.
var unsaid = map[diag.Code]bool{
	diag.Expected: true, diag.WrongLine: true, diag.LineGoesOn: true, diag.UnknownLine: true, diag.MisplacedClause: true,
	diag.MisspeltWord: true, diag.OtherLanguage: true, diag.ReservedName: true, diag.IsNotEquals: true, diag.ChainedComparison: true,
}

// lineAt is the line of a chunk that an offset lies in, -1 where it lies in none.
func lineAt(lines []line, offset int) int {
	return slices.IndexFunc(lines, func(l line) bool { span := l.span(); return span.Start <= offset && offset <= span.End })
}

// find gives the problem with the words that mend it, nil where there are none.
func (w *rewords) find(p *problem) *problem {
	if p.code == diag.OtherLanguage {
		return w.translated(p)
	}
	for _, look := range []func() []wording{w.between, w.phrases, w.quoted, w.lists, w.negated, w.names, w.dates, w.openings, w.colons, w.digits, w.beginnings, w.known, w.elliptic, w.fillers, w.foreign} {
		var good []wording
		for _, one := range look() {
			if len(good) > 0 && (good[0].said != one.said || good[len(good)-1].written == one.written) {
				continue // another way only of the same words
			}
			if len(good) < 3 && w.reads(one.edits) {
				good = append(good, one)
			}
		}
		if len(good) > 0 {
			return w.problem(good)
		}
	}
	return nil
}

// problem says how it is written.
func (w *rewords) problem(list []wording) *problem {
	said := list[0].said
	p := &problem{code: diag.OtherWording, at: said}
	var nb []string
	for i, one := range list {
		f := replaceFix(one.edits[0].at, one.edits[0].text)
		f.title = diag.Term{NB: "skriv `" + one.written + "`", EN: "write `" + one.written + "`"}
		f.also = one.edits[1:]
		nb = append(nb, "`"+one.written+"`")
		if i == 0 {
			p.fix = f
		} else {
			p.others = append(p.others, f)
		}
	}
	if k := list[0].other; k != NoKeyword && len(list) == 1 {
		other := otherLanguage(said, w.text[said.Start:said.End], k, w.lang)
		other.fix = p.fix
		return &other
	}
	p.args = []diag.Arg{diag.Plain(shown(w.text[said.Start:said.End])), diag.Term{NB: strings.Join(nb, " eller "), EN: strings.Join(nb, " or ")}}
	return p
}

// reads says whether the line can be read with some edits. More may be wrong with
// it, but not at once behind them.
func (w *rewords) reads(edits []edit) bool {
	list := []line{w.chunk.lines[w.line]}
	if w.line > 0 {
		list = append([]line{w.chunk.lines[0]}, list...)
	}
	if head := w.tableHead(); head < w.line && w.chunk.lines[w.line].isRow() {
		list = slices.Insert(list, 1, w.chunk.lines[head])
	}
	return w.readsAll(list, edits)
}

func (w *rewords) readsAll(lines []line, edits []edit) bool {
	if w.guesses >= maxGuesses {
		return false
	}
	w.guesses++
	edits = slices.Clone(edits)
	slices.SortFunc(edits, func(a, b edit) int { return a.at.Start - b.at.Start })
	var b strings.Builder
	behind := 0
	for _, l := range lines {
		span := l.span()
		if span.Len()+b.Len() > maxReworded {
			return false
		}
		from := span.Start
		for _, e := range edits {
			if span.Start <= e.at.Start && e.at.End <= span.End {
				b.WriteString(w.text[from:e.at.Start] + e.text)
				from, behind = e.at.End, b.Len()
			}
		}
		b.WriteString(w.text[from:span.End] + "\n")
	}
	text := b.String()
	q := parser{joiner: joiner{text, vocabularies[w.lang]()}, file: source.NewFile("", text), lang: w.lang, part: true, firstToken: -1, trial: true}
	r := q.read(header{lang: w.lang, found: true, known: true, right: true})
	if len(r.decls) != 1 {
		return false
	}
	for _, one := range r.shown {
		between := strings.Fields(text[behind:max(behind, one.at.Start)])
		value := len(between) == 0 && dayInWords.MatchString(text[one.at.Start:]) || len(between) == 1 && (strings.Trim(between[0], "0123456789.,-") == "" || text[one.at.Start] == ',' ||
			(between[0] == KwAnd.In(w.lang) || between[0] == KwOr.In(w.lang)) && strings.HasPrefix(text[one.at.Start:], KwHasWord.In(w.lang)+" "))
		if len(between) < 2 && !value && one.code != diag.DateShape && one.code != diag.NoSuchDay {
			return false
		}
	}
	return true
}

// tableHead is the line of the chunk that heads its table, 0 where there is none.
func (w *rewords) tableHead() int {
	for i, l := range w.chunk.lines {
		if l.isRow() {
			return i
		}
	}
	return 0
}

// cell takes the tokens of the cell of a table of rules that a place lies in.
func (w *rewords) cell(at source.Span) bool {
	if w.chunk.word != KwTable {
		return false
	}
	r := w.reader(w.chunk, 0, w.tokens)
	for _, c := range r.row(w.chunk.lines[w.line]).Cells {
		if c.Place.Start <= at.Start && at.Start <= c.Place.End && c.Raw != "" {
			w.tokens, _ = lexInside(w.text, c.Place, w.lang)
			return len(w.tokens) > 0
		}
	}
	return false
}

func (w *rewords) word(i int) string {
	if i < 0 || i >= len(w.tokens) {
		return ""
	}
	return canonical(w.slice(w.tokens[i]))
}

// span is the place of some tokens.
func (w *rewords) span(from, to int) source.Span {
	return w.tokens[from].span.Join(w.tokens[to-1].span)
}

// replaced is the wording that writes something in the place of some tokens.
func (w *rewords) replaced(from, to int, text string) wording {
	at := w.span(from, to)
	return wording{said: at, written: text, edits: []edit{{at, text}}}
}

// phrases are the sayings that stand where the line could not be read, or just
// before, the longest first.
func (w *rewords) phrases() []wording {
	var list []wording
	for from := max(0, w.at-6); from <= min(w.at, len(w.tokens)-1); from++ {
		for _, s := range sayingsOf[w.lang]()[w.word(from)] {
			to := from + len(s.words)
			if to < w.at || to > len(w.tokens) || s.fix && w.word(0) != KwFix.In(w.lang) || !w.says(from, s.words) {
				continue
			}
			if (s.written == KwMeets.In(w.lang) || s.written == KwSatisfies.In(w.lang)) && codeLike(w.word(to)) {
				continue // it lacks its field
			}
			if before := w.word(from - 1); before != "" && strings.HasPrefix(s.written, before+" ") {
				continue // it stands there
			}
			if w.outOfPlace(s) {
				continue
			}
			if s.written == "≠" && w.says(to, strings.Fields(KwIsEmpty.In(w.lang))[1:]) {
				continue // ikke stands before what is not empty
			}
			one := w.replaced(from, to, s.written)
			one.other = s.other
			if s.fix {
				list = append(list, one, w.addsIn(one, from, to))
				continue
			}
			list = append(list, w.withItems(one, from, to), w.addsIn(one, from, to))
		}
	}
	list = slices.DeleteFunc(list, func(one wording) bool { return one.edits == nil })
	slices.SortStableFunc(list, func(a, b wording) int { return b.said.Len() - a.said.Len() })
	return list
}

// asSaid gives a misspelt word that is a saying what the saying is written as: people
// know what they mean by it.
func (w *rewords) asSaid(p *problem) {
	if slices.Contains([]string{"erstattes", "erstattet", "replaced"}, w.word(w.at)) {
		p.fix = nil // it is said the other way round
	}
	for _, s := range sayingsOf[w.lang]()[w.word(w.at)] {
		if s.other == NoKeyword && !w.outOfPlace(s) && s.fix == (w.word(0) == KwFix.In(w.lang) && w.at > 0) && len(s.words) == 1 && p.fix != nil && p.fix.text != s.written {
			span := w.tokens[w.at].span
			p.code, p.at, p.fix = diag.OtherWording, span, replaceFix(span, s.written)
			p.args = []diag.Arg{diag.Plain(w.word(w.at)), diag.Plain("`" + s.written + "`")}
			return
		}
	}
}

func (w *rewords) says(from int, words []string) bool {
	for i, word := range words {
		if w.word(from+i) != word || i > 0 && w.tokens[from+i].first {
			return false
		}
	}
	return true
}

// outOfPlace says whether what a saying stands for has no place in the line: the days
// of a validity are not those of a fix or a waiver.
func (w *rewords) outOfPlace(s saying) bool {
	first := w.word(0)
	return (first == KwFix.In(w.lang) || first == KwWaiver.In(w.lang)) && strings.HasPrefix(s.written, KwValid.In(w.lang)+" ")
}

// foreign is the line with every word of the other vocabulary in this one's.
func (w *rewords) foreign() []wording {
	one := wording{}
	for _, l := range w.relined(chunk{lang: 1 - w.lang, lines: []line{{tokens: w.tokens}}}) {
		q := joiner{w.text, vocabularies[1-w.lang]()}
		for _, t := range q.join(l.tokens) {
			k := t.kind.keyword()
			if k == NoKeyword || w.slice(t) != k.In(1-w.lang) || w.words.single[w.slice(t)] != NoKeyword {
				continue
			}
			if one.edits == nil {
				one.said, one.written, one.other = t.span, k.In(w.lang), k
			}
			one.edits = append(one.edits, edit{t.span, k.In(w.lang)})
		}
	}
	if len(one.edits) < 2 {
		return nil
	}
	return []wording{one}
}

// translate gives the mistake of a declaration in the other vocabulary its words
// in this one.
func (p *parser) translate(c chunk) {
	at := c.lines[0].tokens[0].span.Start
	for i := range p.problems {
		if one := &p.problems[i]; one.code == diag.OtherLanguage && one.at.Start == at && !p.trial {
			before := p.guesses
			w := &rewords{parser: p, chunk: c, tokens: c.lines[0].tokens}
			p.problems[i] = *w.translated(one)
			for range p.guesses - before {
				p.guessed = append(p.guessed, at)
			}
			return
		}
	}
}

// translated is a line, or a declaration, of the other vocabulary in the words
// of this one; at least its first word.
func (w *rewords) translated(p *problem) *problem {
	lines := []line{w.chunk.lines[w.line]}
	all := lines
	if w.line > 0 {
		all = []line{w.chunk.lines[0], lines[0]}
	}
	right := string(p.args[len(p.args)-1].(diag.Plain))
	best := replaceFix(p.at, right)
	mended := *p
	mended.fix = best
	if w.chunk.lang != w.lang {
		lines, all = w.chunk.lines, w.chunk.lines
	}
	if lines[0].span().Join(lines[len(lines)-1].span()).Len() > maxReworded {
		return &mended
	}
	var edits []edit
	for _, l := range w.relined(chunk{lang: 1 - w.lang, lines: lines}) {
		q := joiner{w.text, vocabularies[1-w.lang]()}
		for _, t := range q.join(l.tokens) {
			if k := t.kind.keyword(); k != NoKeyword && w.slice(t) == k.In(1-w.lang) {
				edits = append(edits, edit{t.span, k.In(w.lang)})
			}
		}
	}
	if len(edits) > 1 && edits[0].at.Start == p.at.Start && w.readsAll(all, edits) {
		best.at, best.text, best.also = edits[0].at, edits[0].text, edits[1:]
		best.title = diag.Term{NB: "skriv det på norsk", EN: "write it in Norwegian"}
		if w.lang == EN {
			best.title = diag.Term{NB: "skriv det på engelsk", EN: "write it in English"}
		}
	}
	return &mended
}
