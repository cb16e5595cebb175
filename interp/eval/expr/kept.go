package expr

import "sync"

// kept is what a run works out once, by what it is about. Any number of workers
// may use it.
type kept[K comparable, V any] struct {
	mu sync.RWMutex
	by map[K]V
}

// get is what is kept under a key.
func (k *kept[K, V]) get(key K) (V, bool) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	v, known := k.by[key]
	return v, known
}

// put keeps something under a key, where nothing is, and gives back what is.
func (k *kept[K, V]) put(key K, v V) V {
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
