package report

import (
	"ppolang/interp/finding"
	"ppolang/lang/model"
)

// Base is how many records there are that rules look at, whatever they find: those of the
// type that most rules are for, of what is shown, by unit and month.
type Base struct {
	Record string
	Of     []Tally
}

// Tally is a number of records of a unit and a month, as yyyy-mm; "" where unknown.
type Tally struct {
	Unit, Month string
	Count       int
}

// BaseOf counts records; each says of those of a type when and where they were.
func BaseOf(info *model.Info, shown Selection, each func(record string, see func(finding.Where))) Base {
	rules, most := map[string]int{}, 0
	var base Base
	for _, r := range info.Rules {
		if on, ok := r.On.(*model.Record); ok {
			rules[on.Name]++
		}
	}
	for _, r := range info.Records {
		if rules[r.Name] > most {
			base.Record, most = r.Name, rules[r.Name]
		}
	}
	at := map[[2]string]int{}
	each(base.Record, func(w finding.Where) {
		if !shown.Holds(w) {
			return
		}
		of := [2]string{w.Unit, Month(w)}
		i, ok := at[of]
		if !ok {
			i = len(base.Of)
			at[of], base.Of = i, append(base.Of, Tally{Unit: w.Unit, Month: of[1]})
		}
		base.Of[i].Count++
	})
	return base
}

// Month is that of a day, as yyyy-mm.
func Month(w finding.Where) string {
	if !w.Dated {
		return ""
	}
	return w.Date.String()[:7]
}
