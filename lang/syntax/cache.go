package syntax

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// Cache remembers the file it parsed last. Of a text that differs from it in one
// place, as after a keystroke, only the declarations that the change touches are
// read again; and places in a declaration count from its start, so one whose text
// is the same is the same tree wherever it has moved to.
//
// The zero value is ready. A Cache must not be used by two goroutines at once;
// the trees it gives out may.
type Cache struct {
	segments []segment // of the last file
	file     *File     // nil where a text that follows has to be read as a whole
}

// Parse is Parse of the package, with the same result, but what has not changed
// since the last call is not read again.
func (c *Cache) Parse(src []byte, name string) (*File, []diag.Diagnostic) {
	return c.ParseText(string(src), name)
}

// ParseText is Parse of a text that is a string already, as editors have it: the
// tree shares it.
func (c *Cache) ParseText(text, name string) (*File, []diag.Diagnostic) {
	f, list := c.parse(text, name)
	if broken := slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.Severity == diag.Error }); broken != f.Broken {
		f.Broken = broken // a tree given out before is not written to
	}
	return f, list
}

func (c *Cache) parse(text, name string) (*File, []diag.Diagnostic) {
	if p, refused := refuse(text); refused {
		f := &File{Source: source.NewFile(name, "")}
		return f, problems{p}.diagnostics(f.Source)
	}
	text = strings.TrimPrefix(text, "\uFEFF")
	if f, list, ok := c.edit(text, name); ok {
		return f, list
	}
	return c.whole(text, name)
}

// whole reads all of a text.
func (c *Cache) whole(text, name string) (*File, []diag.Diagnostic) {
	f := &File{Source: source.NewFile(name, text)}
	if at, found := mergeMark(f.Source); found {
		return f, problems{{code: diag.MergeConflict, at: at}}.diagnostics(f.Source)
	}
	p := parser{file: f.Source, old: reusable(c.segments)}
	invalid := invalidUTF8(text)
	if i := invalid; i >= 0 {
		p.problems.add(problem{code: diag.NotUTF8, at: source.Span{Start: i, End: i + 1}, args: []diag.Arg{number(i)}})
	}
	h := languageHeader(text)
	f.Lang, p.lang = h.lang, h.lang
	p.joiner = joiner{text: text, words: vocabularies[p.lang]()}
	r := p.read(h)
	f.Decls, f.Tail, f.Unread = r.decls, r.tail, r.unread
	c.file, c.segments = nil, nil
	if segments := p.segments(r); roomy(segments) {
		c.segments = segments
		if invalid < 0 && h.known {
			c.file = f
		}
	}
	return f, r.shown.diagnostics(f.Source)
}

// reusable are the declarations that can be used again.
func reusable(segments []segment) map[cacheKey][]cached {
	m := map[cacheKey][]cached{}
	for i := range segments {
		for _, one := range segments[i].cached {
			m[one.key] = append(m[one.key], one)
		}
	}
	return m
}

// roomy says whether a file is far from its limits. Near them it matters to one
// declaration how much there is in all the others.
func roomy(segments []segment) bool {
	var tokens, decls, found, guesses int
	for i := range segments {
		s := &segments[i]
		tokens += s.tokens
		decls += len(s.decls)
		found += s.found
		guesses += s.guesses
	}
	return tokens < diag.MaxTokens/2 && decls < diag.MaxDeclarations/2 && found < maxProblems/4 && guesses < maxGuesses/2
}

// edit reads a text that differs in one place from the last. It is false where
// there is no last text, or the place is in what everything depends on.
func (c *Cache) edit(text, name string) (*File, []diag.Diagnostic, bool) {
	if c.file == nil {
		return nil, nil, false
	}
	i, j := c.touched(text)
	for i > 0 {
		p, r, ok := c.part(text, i, j)
		switch {
		case !ok:
			return nil, nil, false
		case len(r.chunks) == 0 || !p.synchronises(r.chunks[0]):
			i-- // what it begins with may belong to the segment above
		case len(r.tail) > 0 && j < len(c.segments):
			j++ // the comments belong to the declaration below
		default:
			return c.splice(text, name, i, j, p.segments(r), r.tail)
		}
	}
	return nil, nil, false
}

// touched gives the segments, from i to before j, that lie around the difference
// between the last text and another. Both ends keep clear of it: the line end
// before a segment is the same in both texts, and the segment's first byte.
func (c *Cache) touched(text string) (i, j int) {
	const lineEnd = 3 // bytes of the longest
	before := c.file.Source.Text
	from := commonStart(before, text)
	to := len(before) - commonEnd(before[from:], text[from:])
	i, _ = slices.BinarySearchFunc(c.segments, from, func(s segment, at int) int { return s.start - at })
	j, _ = slices.BinarySearchFunc(c.segments, to+lineEnd, func(s segment, at int) int { return s.start - at })
	return i - 1, max(i, j)
}

// part reads the stretch of the new text that stands for some segments. It is
// false where the stretch makes the file one that has to be read as a whole.
func (c *Cache) part(text string, i, j int) (*parser, *reading, bool) {
	start, end := c.segments[i].start, len(text)
	if j < len(c.segments) {
		end += c.segments[j].start - len(c.file.Source.Text)
	}
	text = strings.Clone(text[start:end]) // or its trees would keep all of the file
	src := source.NewFile("", text)
	if _, found := mergeMark(src); found || !utf8.ValidString(text) {
		return nil, nil, false
	}
	l := c.file.Lang
	p := &parser{joiner: joiner{text, vocabularies[l]()}, file: src, lang: l, part: true, firstToken: -1, old: reusable(c.segments[i:j])}
	r := p.read(header{lang: l, found: true, known: true, right: true})
	return p, r, !r.tooMany
}

// splice puts newly read segments in the place of others and makes a file of all.
func (c *Cache) splice(text, name string, i, j int, now []segment, tail []*Comment) (*File, []diag.Diagnostic, bool) {
	before := c.file.Source
	start, end, grown := c.segments[i].start, len(before.Text), len(text)-len(before.Text)
	for k := range now {
		now[k].move(start)
	}
	if j < len(c.segments) {
		end = c.segments[j].start
		tail = shifted(c.file.Tail, grown)
	} else {
		tail = shifted(tail, start)
	}
	below := c.segments[j:]
	if grown != 0 {
		for k := range below {
			below[k].move(grown)
		}
	}
	c.segments = slices.Replace(c.segments, i, j, now...)
	if !roomy(c.segments) {
		*c = Cache{}
		return nil, nil, false
	}
	f, list := assemble(before.Edited(name, text, start, end), c.file.Lang, c.segments, tail)
	c.file = f
	return f, list, true
}

// commonStart is how many bytes two texts have in common at their beginning,
// commonEnd at their end.
func commonStart(a, b string) int {
	n := min(len(a), len(b))
	i := 0
	for i+stride <= n && a[i:i+stride] == b[i:i+stride] {
		i += stride
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

func commonEnd(a, b string) int {
	n := min(len(a), len(b))
	i := 0
	for i+stride <= n && a[len(a)-i-stride:len(a)-i] == b[len(b)-i-stride:len(b)-i] {
		i += stride
	}
	for i < n && a[len(a)-i-1] == b[len(b)-i-1] {
		i++
	}
	return i
}

// stride is how many bytes are compared at once, by a machine instruction for
// many.
const stride = 256
