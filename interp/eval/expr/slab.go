package expr

// A run over a few records makes very many very small pieces of memory. It takes
// them from larger ones; nothing is given back before the run ends.

// slab is what is left of the last large piece.
type slab[T any] struct{ rest []T }

// pieceOf is how many entries are made at once: some dozen Rows' worth, a few
// kilobytes.
const pieceOf = 1024

func (s *slab[T]) take(n, atOnce int) []T {
	if n > len(s.rest) {
		s.rest = make([]T, max(n, atOnce))
	}
	out := s.rest[:n:n]
	s.rest = s.rest[n:]
	return out
}

// rowList is memory for rows.
func (ev *Evaluator) rowList(n int) []int32 {
	if !ev.Small {
		return make([]int32, n)
	}
	return ev.slabs.rows.take(n, pieceOf)
}

// idList is memory for ids of values.
func (ev *Evaluator) idList(n int) []uint32 {
	if !ev.Small {
		return make([]uint32, n)
	}
	return ev.slabs.ids.take(n, pieceOf)
}

// newRows is memory for rows that are evaluated together.
func (ev *Evaluator) newRows(f Rows) *Rows {
	if !ev.Small {
		return &f
	}
	to := &ev.slabs.evaluated.take(1, pieceOf/32)[0]
	*to = f
	return to
}

// slabs are those of a run that one worker does.
type slabs struct {
	rows      slab[int32]
	ids       slab[uint32]
	evaluated slab[Rows]
}
