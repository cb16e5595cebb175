package task

import "sync"

// Kept is what a run works out once, by what it is about. Any number of workers
// may use it.
type Kept[K comparable, V any] struct {
	mu sync.RWMutex
	by map[K]V
}

// Get is what is kept under a key.
func (k *Kept[K, V]) Get(key K) (V, bool) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	v, known := k.by[key]
	return v, known
}

// Put keeps something under a key, where nothing is, and gives back what is.
func (k *Kept[K, V]) Put(key K, v V) V {
	k.mu.Lock()
	defer k.mu.Unlock()
	if before, known := k.by[key]; known {
		return before
	}
	if k.by == nil {
		k.by = map[K]V{}
	}
	k.by[key] = v
	return v
}

// Reset forgets everything.
func (k *Kept[K, V]) Reset() { clear(k.by) }
