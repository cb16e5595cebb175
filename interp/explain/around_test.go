package explain_test

import (
	"fmt"
	"slices"
	"testing"

	"ppolang/interp"
	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/interp/internal/gen"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// What is said of a record by way of the few records that can have to do with it is what
// is said by way of all, where every record's groups are known.
func TestTheRecordsAroundAreEnough(t *testing.T) {
	explained := 0
	eachPair(t, pairs(t, 5), true, func(gen.Program, uint64) comparison {
		return func(info *model.Info, set gen.Set) (here, there []string) {
			set = set.Given(info).Keyed(info)
			data := set.Dataset(info)
			program, err := interp.Compile(info)
			if err != nil {
				t.Fatal(err)
			}
			for _, of := range info.Records {
				table := data.Table(of)
				if table == nil || of.Key == nil {
					continue
				}
				for row := range min(table.Rows(), 2) {
					key := table.Value(row, of.Key).RawKey()
					if key == "" {
						continue // nobody asks for that
					}
					all, few := said(info, data, key), said(info, program.Around(data, key), key)
					explained += len(all)
					if here, there = apart(all, few); len(here)+len(there) > 0 {
						return here, there
					}
				}
			}
			return nil, nil
		}
	})
	if explained < 100 {
		t.Errorf("%d explanations", explained)
	}
}

func said(info *model.Info, data *record.Sealed, key string) []string {
	var list []string
	rules, _ := explain.Of(info, data, key, func(*model.Rule) bool { return true }, explain.Options{})
	for _, x := range rules {
		list = append(list, fmt.Sprint(x.Rule.ID(), " ", x.Members, " ", x.Date, " ", x.Outcome, " ", x.Missing, " ", x.Fixes, " ", x.Assumptions))
	}
	slices.Sort(list)
	return list
}

// What is said that an answer would give is what comes once it is given.
func TestAnswersHold(t *testing.T) {
	answered := map[finding.Outcome]int{}
	eachPair(t, pairs(t, 10), true, func(gen.Program, uint64) comparison {
		return func(info *model.Info, set gen.Set) (here, there []string) {
			set = set.Given(info).Unique(info)
			data := set.Dataset(info)
			for _, of := range info.Records {
				table := data.Table(of)
				if table == nil || of.Key == nil || table.Rows() == 0 {
					continue
				}
				key := table.Value(0, of.Key).RawKey()
				rules, _ := explain.Of(info, data, key, func(*model.Rule) bool { return true }, explain.Options{})
				for _, x := range rules {
					for _, a := range x.Answers() {
						rows := data.RowsOf(info.RecordNamed(a.Record), a.Key)
						if len(rows) != 1 {
							continue
						}
						answered[a.Outcome]++
						after := data.Revised([]record.Revision{{Record: info.RecordNamed(a.Record), Row: rows[0], Field: a.Field, Value: a.Value}})
						again, _ := explain.Of(info, after, key, func(r *model.Rule) bool { return r == x.Rule }, explain.Options{})
						came := finding.NotApplicable
						for _, y := range again {
							if slices.ContainsFunc(y.Members, func(m finding.Ref) bool { return m == x.Members[0] }) {
								came = y.Outcome
							}
						}
						if came != a.Outcome {
							there = append(there, fmt.Sprint(x.Rule.ID(), " ", x.Members, ": ", a.Ref, " ", a.Field.Name, " gives ", came, ", said ", a.Outcome))
						}
					}
				}
			}
			return nil, there
		}
	})
	if answered[finding.Violation] == 0 || answered[finding.OK] == 0 && !testing.Short() {
		t.Errorf("answered %v", answered)
	}
}
