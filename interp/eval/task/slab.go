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

// One is one empty entry.
func (s *Slab[T]) One() *T { return &s.Take(1)[0] }

// leastPiece is how many entries there are at first.
const leastPiece = 16

// Reset takes everything back.
func (s *Slab[T]) Reset() {
	clear(s.piece[:s.used])
	s.used = 0
}
