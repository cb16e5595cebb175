package task

// Slab is memory for very many very small pieces, as a run over a few records
// makes them. They are parts of one larger one, which serves the next run again.
type Slab[T any] struct {
	piece []T
	used  int
}

// Take is n empty entries. They are good until Reset.
func (s *Slab[T]) Take(n int) []T {
	if s.used+n > len(s.piece) {
		// Whoever has a part of the piece before keeps it alive.
		s.piece, s.used = make([]T, max(n, 2*len(s.piece), leastPiece)), 0
	}
	s.used += n
	return s.piece[s.used-n : s.used : s.used]
}

// leastPiece is how many entries there are at first.
const leastPiece = 16

// Reset takes everything back.
func (s *Slab[T]) Reset() {
	clear(s.piece[:s.used])
	s.used = 0
}

// Some is memory for n entries: from a run's slab, or where the run has none of
// its own.
func Some[S, T any](of *S, slab func(*S) *Slab[T], n int) []T {
	if of == nil {
		return make([]T, n)
	}
	return slab(of).Take(n)
}

// One is memory for one entry.
func One[S, T any](of *S, slab func(*S) *Slab[T]) *T {
	if of == nil {
		return new(T)
	}
	return &slab(of).Take(1)[0]
}
