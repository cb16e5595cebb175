package finding

import (
	"slices"
	"strings"
	"sync"

	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Absences say what no record of a run has: fields that are unknown in all records of
// their type, and collections of a type of which no data were given. Who waits for such
// has to get it from where the data come from, not from one record. Of what comes in
// batches nothing is said: another batch may have it.
type Absences struct {
	info  *model.Info
	data  *record.Sealed
	mu    sync.Mutex
	known map[string]bool // by what findings name as missing
}

// NewAbsences are the absences of a run.
func NewAbsences(info *model.Info, data *record.Sealed) *Absences {
	return &Absences{info: info, data: data, known: map[string]bool{}}
}

// Cover says whether all that is missing is absent; no where nothing is missing.
func (a *Absences) Cover(missing []string) bool {
	if len(missing) == 0 {
		return false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	return !slices.ContainsFunc(missing, func(name string) bool { return !a.has(name) })
}

func (a *Absences) has(name string) bool {
	is, known := a.known[name]
	if !known {
		is = a.find(name)
		a.known[name] = is
	}
	return is
}

func (a *Absences) find(name string) bool {
	of, part, _ := strings.Cut(name, ".")
	for _, r := range a.info.Records {
		if r.Name == of {
			at := slices.IndexFunc(r.Fields, func(f *model.Field) bool { return f.Name == part })
			return at >= 0 && a.data.Absent(r.Fields[at])
		}
	}
	for _, g := range a.info.Groups {
		if g.Name == of {
			at := slices.IndexFunc(g.Collections, func(c *model.Collection) bool { return c.Name == part })
			return at >= 0 && a.data.Shared() == nil && a.data.Table(g.Collections[at].Record) == nil
		}
	}
	return false
}
