package syntax

import (
	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// segment is a stretch of a file that is read by itself: what stands before or
// after it changes nothing in it. It begins with the comments above a line that
// begins a declaration whatever stands before it, and ends where the next begins.
type segment struct {
	start    int       // in the text
	decls    []*Placed // at their place in the file
	cached   []cached  // what can be read again of each
	problems problems  // that are reported; counted from start
	unread   []source.Span
	found    int // problems before those were dropped that follow from others
	tokens   int
	guesses  int
}

// synchronises says whether a line begins a segment. It does where it begins a
// declaration with a word of the vocabulary, cannot be the continuation of any
// line and cannot be made a row by its neighbours.
func (p *parser) synchronises(c chunk) bool {
	first := c.lines[0]
	if c.lang != p.lang || !isDeclaration[first.start] || first.tokens[len(first.tokens)-1].kind == kindBad {
		return false
	}
	n := 1
	for n < len(first.tokens) && !first.tokens[n].first {
		n++
	}
	return !usedAsName(first.tokens[:n])
}

// segments cuts what was read at the lines that synchronise. The first segment
// begins where the text does.
func (p *parser) segments(r *reading) []segment {
	list := []segment{{}}
	for i, c := range r.chunks {
		last := &list[len(list)-1]
		if i > 0 && p.synchronises(c) {
			list = append(list, segment{start: p.lineBelow(r.chunks[i-1])})
			last = &list[len(list)-1]
		}
		last.decls = append(last.decls, r.decls[i])
		last.cached = append(last.cached, r.cached[i])
		last.guesses += r.cached[i].guesses
	}
	// within gives the segment that holds an offset; offsets come in any order.
	within := func(offset int) *segment {
		lo, hi := 0, len(list)
		for hi-lo > 1 {
			if mid := (lo + hi) / 2; list[mid].start <= offset {
				lo = mid
			} else {
				hi = mid
			}
		}
		return &list[lo]
	}
	for _, one := range r.problems {
		within(one.at.Start).found++
	}
	for _, one := range r.shown {
		s := within(one.at.Start)
		s.problems.shift(problems{one}, -s.start)
	}
	for _, span := range r.unread {
		s := within(span.Start)
		s.unread = append(s.unread, span.Shift(-s.start))
	}
	for _, at := range r.guessed {
		within(at).guesses++
	}
	for i, s := 0, 0; i < len(r.tokens); i++ {
		for s+1 < len(list) && list[s+1].start <= r.tokens[i].span.Start {
			s++
		}
		list[s].tokens++
	}
	return list
}

// move puts a segment n bytes further on. The declarations' places are made anew:
// the old ones are the last file's.
func (s *segment) move(n int) {
	s.start += n
	places := make([]Placed, len(s.decls))
	moved := make([]*Placed, len(s.decls))
	for i, d := range s.decls {
		places[i] = *d
		places[i].Base += n
		moved[i] = &places[i]
	}
	s.decls = moved
}

// shifted are comments n bytes further on.
func shifted(list []*Comment, n int) []*Comment {
	if n == 0 {
		return list
	}
	var out []*Comment
	for _, one := range list {
		moved := *one
		moved.Place = moved.Place.Shift(n)
		out = append(out, &moved)
	}
	return out
}

// lineBelow is where the line begins that stands below a declaration's last.
func (p *parser) lineBelow(c chunk) int {
	end := c.lines[len(c.lines)-1].span().End
	return p.file.LineStart(p.file.Line(end) + 1)
}

// assemble puts a file together of its segments.
func assemble(src *source.File, l Language, segments []segment, tail []*Comment) (*File, []diag.Diagnostic) {
	f := &File{Source: src, Lang: l, Tail: tail}
	n := 0
	for i := range segments {
		n += len(segments[i].decls)
	}
	f.Decls = make([]*Placed, 0, n)
	var all problems
	for i := range segments {
		s := &segments[i]
		f.Decls = append(f.Decls, s.decls...)
		all.shift(s.problems, s.start)
		for _, span := range s.unread {
			f.Unread = append(f.Unread, span.Shift(s.start))
		}
	}
	return f, all.diagnostics(src)
}
