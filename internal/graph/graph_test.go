package graph_test

import (
	"testing"

	"ppolang/internal/graph"
)

// However long a walk is, each place is met for the first time once.
func TestFirst(t *testing.T) {
	var v graph.Visited[int]
	for round := range 3 {
		for place := range 100 {
			if v.First(place) != (round == 0) {
				t.Fatalf("round %d: %d", round, place)
			}
		}
	}
}
