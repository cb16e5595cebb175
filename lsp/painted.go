package lsp

import (
	"slices"
	"strconv"
	"sync"
)

// maxPainted bounds the documents whose tokens are remembered, each with its last
// answers.
const (
	maxPainted = 32
	maxAnswers = 2
)

// painted remembers the last answers for documents, so that the next can say what
// has changed.
type painted struct {
	mu      sync.Mutex
	answers map[string][]paintedAnswer // by the document's key
	order   []string                   // by when they were last asked for
	count   int
}

type paintedAnswer struct {
	id   string
	data []uint32
}

// of is an answer that was given for a document, if it is remembered.
func (p *painted) of(key, id string) ([]uint32, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, a := range p.answers[key] {
		if a.id == id {
			return a.data, true
		}
	}
	return nil, false
}

// keep remembers an answer and gives it its name.
func (p *painted) keep(key string, data []uint32) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.answers == nil {
		p.answers = map[string][]paintedAnswer{}
	}
	p.count++
	id := strconv.Itoa(p.count)
	list := append(p.answers[key], paintedAnswer{id, data})
	p.answers[key] = list[max(0, len(list)-maxAnswers):]
	p.order = slices.DeleteFunc(p.order, func(other string) bool { return other == key })
	if p.order = append(p.order, key); len(p.order) > maxPainted {
		delete(p.answers, p.order[0])
		p.order = p.order[1:]
	}
	return id
}
