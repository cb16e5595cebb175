package ppolang

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ppolang/interp"
	"ppolang/interp/derive"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// Records are records that are all there, and what Evaluate and Explain judge.
// They never change, and may be used by any number of goroutines at once.
type Records struct {
	rules   *Rules
	sealed  *record.Sealed
	account derive.Account
}

// Seal takes everything that was read, makes one record of rows that tell of one, and
// leaves the Data empty for more.
func (d *Data) Seal() *Records {
	sealed, account := d.rules.mappings.Seal(d.set)
	return &Records{d.rules, sealed, account}
}

// Batch is a place to read a few records into that are judged beside these: the
// records here are shared by all batches, which look them up and count them as
// members of groups, but judge them in none. So a service seals its reference
// tables once and judges what comes a batch at a time, in any number of goroutines
// at once, and a batch costs what its own records and those that they lead to
// cost, however many are shared.
//
// A record type is either shared or comes in batches, never both: reading into a
// shared one gives ErrShared. A group is judged where a record of the batch
// belongs to it, and has the members that the batch and the shared records have,
// not those of other batches. Where every group that a record of the batch belongs
// to is whole in the batch, and no record of another may belong to it for want of a
// key field, the findings about its records and groups are those
// that one evaluation of everything gives; a group that comes in parts is judged
// in parts, by what is there. Shared records are nobody's case: a rule for them
// that looks at records of batches takes an evaluation of everything, or their
// type among those that come in batches.
func (r *Records) Batch() *Data { return &Data{r.rules, r.sealed.Batch()} }

// Report says which records have the key of another one and are not the same: both are
// judged, and references lead to what they have in common. Where the mapping has rows
// with one key be one record it says which of them do not agree: these are counted as
// not read. It also says of which sensitive key field a value is very many records',
// and so looks like a stand-in for unknown; never the value.
func (r *Records) Report() Report {
	failed := 0
	for _, t := range r.account.Tables {
		failed += t.Failed
	}
	return Report{Report: record.Report{Problems: r.account.Problems, Records: r.Count(), Failed: failed}, lang: r.rules.lang()}
}

// Account says what became of the rows that were read.
func (r *Records) Account() derive.Account { return r.account }

// Fields say of each field of the record types that were read in how many records it is
// known.
func (r *Records) Fields() []report.Field { return report.FieldsOf(r.rules.info, r.sealed) }

// Where says when and where a record was: the first of a type with a key.
func (r *Records) Where(ref finding.Ref) finding.Where {
	of := r.rules.record(ref.Record)
	if of == nil {
		return finding.Where{}
	}
	var where finding.Where
	for _, row := range r.sealed.RowsOf(of, ref.Key) {
		t := r.sealed.Table(of)
		if f := of.Governing; f != nil && !where.Dated {
			v := t.Value(row, f)
			where.Date, where.Dated = v.RawDate(), v.Known()
		}
		if f := of.Unit; f != nil && where.Unit == "" {
			where.Unit = diag.Mask(t.Value(row, f).RawText())
		}
	}
	return where
}

// Each says of each record of a type when and where it was.
func (r *Records) Each(record string, see func(finding.Where)) {
	of := r.rules.record(record)
	if of == nil || r.sealed.Table(of) == nil {
		return
	}
	t := r.sealed.Table(of)
	for row := range t.Rows() {
		var where finding.Where
		if f := of.Governing; f != nil {
			v := t.Value(row, f)
			where.Date, where.Dated = v.RawDate(), v.Known()
		}
		if f := of.Unit; f != nil {
			where.Unit = diag.Mask(t.Value(row, f).RawText())
		}
		see(where)
	}
}

// CaseOf says which case of a group a record belongs to, by the key fields of the group; ""
// where one of them is unknown. It is to tell cases apart by, and never to be shown.
func (r *Records) CaseOf(group string, ref finding.Ref) string {
	of, in := r.rules.record(ref.Record), r.rules.info.GroupNamed(group)
	if of == nil || in == nil {
		return ""
	}
	t := r.sealed.Table(of)
	for _, c := range in.Collections {
		if c.Record != of {
			continue
		}
		for _, row := range r.sealed.RowsOf(of, ref.Key) {
			id := ""
			for _, k := range in.Key {
				v := t.Value(row, k.Fields[c.Index])
				if !v.Known() {
					return ""
				}
				id += strconv.Quote(v.RawText())
			}
			return id
		}
	}
	return ""
}

// Units are the units that records are of, in alphabetical order.
func (r *Records) Units() []string {
	seen := map[string]bool{}
	for _, of := range r.rules.info.Records {
		t := r.sealed.Table(of)
		if t == nil || of.Unit == nil {
			continue
		}
		known := map[uint32]bool{0: true}
		for row, id := range t.Columns[of.Unit.Index].IDs {
			if !known[id] {
				known[id] = true
				seen[diag.Mask(t.Value(row, of.Unit).RawText())] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// Rules are the rules that the records are judged by.
func (r *Records) Rules() *Rules { return r.rules }

// Count is the number of all records.
func (r *Records) Count() int {
	n := 0
	for _, of := range r.rules.info.Records {
		if t := r.sealed.Table(of); t != nil {
			n += t.Rows()
		}
	}
	return n
}

// CountOf is the number of records of a type.
func (r *Records) CountOf(name string) int {
	if of := r.rules.record(name); of != nil {
		if t := r.sealed.Table(of); t != nil {
			return t.Rows()
		}
	}
	return 0
}

// String counts the records.
func (r *Records) String() string { return count(r.rules, r.sealed.Table) }

// Date is a day.
type Date = value.Date

// ParseDate reads a day as rule files and data write it: 2026-01-31 or 31.01.2026.
func ParseDate(text string) (Date, bool) { return value.ParseDate(text) }

// Options are what an evaluation is asked for. The zero value asks for everything.
type Options struct {
	Only    []string // the rules, rows of tables and built-in findings to report; empty is all
	On      *Date    // judge every dated case as if its governing date were this day
	Today   *Date    // the day of the run, by which waivers end: without it, and without On, none holds and everything counts
	Workers int      // how many goroutines work at once; 0 is as many as there are processors
}

// today is the day of the run: the one that everything is judged by, or the caller's.
func (o Options) today() *Date {
	if o.On != nil {
		return o.On
	}
	return o.Today
}

// UnknownRuleError is a name of Options.Only, or one given to Explain, that no
// rule has.
type UnknownRuleError struct {
	Name string
	Near string // what was probably meant, "" where nothing is near
}

// Error names both.
func (e *UnknownRuleError) Error() string {
	text := fmt.Sprintf("no rule is named `%s`", diag.Clean(e.Name))
	if e.Near != "" {
		text += fmt.Sprintf(", did you mean `%s`?", e.Near)
	}
	return text
}

// known refuses names that no rule has.
func (r *Rules) known(names []string) error {
	if len(names) == 0 {
		return nil
	}
	all := r.Names()
	for _, name := range names {
		if !slices.Contains(all, name) {
			near, _ := diag.Near(name, all)
			return &UnknownRuleError{name, near}
		}
	}
	return nil
}

// Evaluate judges every record and every group by every rule in force on its
// date. The same rules and records give the same result, byte for byte, for any
// number of workers. The error is the context's, an *UnknownRuleError, or an
// *interp.InternalError, which says nothing of the records.
func (r *Records) Evaluate(ctx context.Context, options Options) (*Result, error) {
	if err := r.rules.known(options.Only); err != nil {
		return nil, err
	}
	got, err := r.rules.program.Evaluate(ctx, r.sealed, interp.Options{Only: options.Only, On: options.On, Today: options.today(), Workers: options.Workers})
	if err != nil {
		return nil, err
	}
	return &Result{got, r}, nil
}

// Finding is one thing that a rule, or the language itself, has to say about a
// record or a group. Its String is one line: how bad it is, the rule, the records
// by their keys, the date and the message. As JSON it is what `ppolang
// eval --format jsonl` writes.
type Finding = finding.Finding

// Ref names a record by its type and key.
type Ref = finding.Ref

// Result is what an evaluation gives. Its Findings are in order, and small until
// they are read: Findings.All puts them into words one after the other, as often as
// it is called, and so needs the records, which the result holds on to. Those that
// waivers accept are apart, in Accepted, and count nowhere else.
type Result struct {
	*interp.Result
	records *Records
}

// Diagnostics are notes on waivers that have ended, and on those that are about nothing.
func (r *Result) Diagnostics() Diagnostics {
	info := r.records.rules.info
	return diagnostics(r.Waivers.Notes(info), info.Files)
}

// String is the work list that `ppolang eval` prints.
func (r *Result) String() string {
	var b strings.Builder
	_ = report.Text(&b, report.Run{Findings: r.Findings, Accepted: r.Accepted, Lang: r.records.rules.lang(), Titles: report.TitlesOf(r.records.rules.info), Where: r.records.Where, Summary: report.Summary{Judged: r.Looked, Rules: report.RulesOf(r.Result)}}, nil)
	return b.String()
}
