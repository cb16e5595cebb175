package finding

import "ppolang/lang/diag"

// Masked is a finding as it may be shown: every text of it is masked, and only the
// keys stand as they are, for without them nobody finds the records. Every format
// shows what comes from here.
func (f Finding) Masked() Finding {
	if f.masked {
		return f
	}
	f.masked = true
	for _, text := range []*string{&f.Rule, &f.Title, &f.Version, &f.Message, &f.For, &f.Unit, &f.Place.File, &f.About, &f.Code} {
		*text = diag.Mask(*text)
	}
	if by := f.Accepted; by != nil {
		f.Accepted = &Accepted{diag.Mask(by.Why), diag.Mask(by.By), by.Until}
	}
	f.Missing = each(f.Missing, func(s *string) { *s = diag.Mask(*s) })
	f.Assumptions = each(f.Assumptions, func(s *string) { *s = diag.Mask(*s) })
	f.On = each(f.On, func(r *Ref) { r.Record = diag.Mask(r.Record) })
	f.Sources = each(f.Sources, func(s *Source) { s.Source, s.Part = diag.Mask(s.Source), diag.Mask(s.Part) })
	f.Also = each(f.Also, func(a *Also) {
		for _, text := range []*string{&a.Rule, &a.Version, &a.Message, &a.ID, &a.Title} {
			*text = diag.Mask(*text)
		}
	})
	f.Fixes = each(f.Fixes, func(x *Fix) {
		for _, text := range []*string{&x.Record, &x.Field, &x.Code, &x.With, &x.Value} {
			*text = diag.Mask(*text)
		}
	})
	return f
}

// each is a list changed item by item; the list itself stays as it is, and is
// given back where nothing changes.
func each[T comparable](list []T, change func(*T)) []T {
	var out []T
	for i, old := range list {
		item := old
		change(&item)
		if item != old && out == nil {
			out = append(make([]T, 0, len(list)), list[:i]...)
		}
		if out != nil {
			out = append(out, item)
		}
	}
	if out == nil {
		return list
	}
	return out
}
