package jsonl

import (
	"bytes"

	"ppolang/interp/record"
)

// How much of a file is looked at for keys: so many of its first records, and no
// more keys than any record type has fields.
const (
	lookedRecords = 100
	lookedKeys    = 1000
)

// Look says which keys the first records have.
func Look(src *record.Source, _ record.Shape) (record.Look, error) {
	var k keys
	for range lookedRecords {
		text, whole := line(src.Window)
		if len(text) == 0 || !whole {
			break
		}
		k.add(bytes.TrimSpace(text))
		src.Window.Advance(len(text))
	}
	return record.Look{Headings: k.list}, src.Window.Err()
}

// LookArray says which keys the first records of an array have.
func LookArray(src *record.Source, _ record.Shape) (record.Look, error) {
	a := arrayReader{w: src.Window, line: 1, column: 1}
	var k keys
	for opened := byte('['); len(k.list) < lookedKeys && k.records < lookedRecords; opened = ',' {
		if c, more := a.next(); !more || c != opened {
			break
		}
		a.advance(1)
		a.next()
		size, tooLong, ok := a.cut()
		if !ok || tooLong {
			break
		}
		k.add(a.w.Bytes()[:size])
		a.advance(size)
	}
	return record.Look{Headings: k.list}, src.Window.Err()
}

// keys are those of some records, each once and in the order they were met.
type keys struct {
	list    []string
	known   map[string]bool
	records int
}

// add adds the keys of a record, as far as it is sound.
func (k *keys) add(data []byte) {
	s := scanner{data: data}
	k.records++
	if s.peek() != '{' {
		return
	}
	for s.at++; ; s.at++ {
		s.blank()
		key, f := s.quoted()
		if f != nil {
			return
		}
		if k.known == nil {
			k.known = map[string]bool{}
		}
		if !k.known[string(key)] && len(k.list) < lookedKeys {
			k.known[string(key)] = true
			k.list = append(k.list, string(key))
		}
		if s.blank(); s.peek() != ':' {
			return
		}
		s.at++
		s.blank()
		if f := s.skip(1); f != nil {
			return
		}
		if s.blank(); s.peek() != ',' {
			return
		}
	}
}
