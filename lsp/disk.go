package lsp

import (
	"slices"
	"sync"
)

// diskCache keeps what was read from disk until something there changes.
type diskCache struct {
	mu     sync.Mutex
	at     int // the state's count of changes on disk that it holds for
	docs   map[string]*document
	before map[string]*document // as they were before the last change
	loads  map[loadKey]loaded

	tree  int // the state's count of files that came or went
	rules map[string][]string
}

type loadKey struct{ main, from, file string }

type loaded struct {
	name string
	text []byte
	err  error
}

// since forgets everything that is older than the state. The lock is held.
func (c *diskCache) since(disk int) {
	if c.docs == nil || disk > c.at {
		c.at = disk
		c.docs, c.before, c.loads = map[string]*document{}, c.docs, map[loadKey]loaded{}
	}
}

// fromDisk is a rule file that is not open, nil where there is none.
func (w *workspace) fromDisk(folder, key string, disk int) *document {
	if !onDisk(key) {
		return nil
	}
	c := &w.disk
	c.mu.Lock()
	defer c.mu.Unlock()
	c.since(disk)
	d, known := c.docs[key]
	if !known {
		if text, err := w.srv.host.Read(folder, key); err == nil {
			d = newDocument(uriOf(key), -1, string(text))
			d.key = key
			if old := c.before[key]; old != nil && old.text == d.text && old.fault == d.fault {
				d = old // it need not be parsed again
			}
		}
		c.docs[key] = d
	}
	return d
}

// rulesBelow lists the rule files in a folder.
func (w *workspace) rulesBelow(folder string, tree int) []string {
	c := &w.disk
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.rules == nil || tree > c.tree {
		c.tree, c.rules = tree, map[string][]string{}
	}
	list, known := c.rules[folder]
	if !known {
		list = w.srv.host.Rules(folder)
		c.rules[folder] = list
	}
	return list
}

// named are the files that were read or looked for, as rule files name them.
func (c *diskCache) named() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var list []string
	for key := range c.loads {
		list = append(list, key.file)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// load reads what a file names.
func (c *diskCache) load(disk int, main, from, file string, loader func() (Loader, error)) (string, []byte, error) {
	c.mu.Lock()
	c.since(disk)
	key := loadKey{main, from, file}
	l, known := c.loads[key]
	at := c.at
	c.mu.Unlock()
	if known {
		return l.name, l.text, l.err
	}
	reader, err := loader()
	if err != nil {
		return "", nil, err
	}
	l.name, l.text, l.err = reader.Load(from, file)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.at == at {
		c.loads[key] = l
	}
	return l.name, l.text, l.err
}
