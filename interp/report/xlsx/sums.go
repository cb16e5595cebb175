package xlsx

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// sums count corrections by unit and rule, and what cannot be decided by unit.
type sums struct {
	units     []string // in the order of the list
	severity  map[string]*[3]int
	undecided map[string]int
	cells     map[[2]string]int // by rule and unit
	rules     map[string]int
}

func newSums() sums {
	return sums{severity: map[string]*[3]int{}, undecided: map[string]int{}, cells: map[[2]string]int{}, rules: map[string]int{}}
}

func (s *sums) unit(name string) *[3]int {
	if s.severity[name] == nil {
		s.severity[name] = &[3]int{}
		s.units = append(s.units, name)
	}
	return s.severity[name]
}

func (s *sums) add(unit, rule string, severity syntax.Severity) {
	s.unit(unit)[report.SeverityOf(severity)]++
	s.cells[[2]string{rule, unit}]++
	s.rules[rule]++
}

func (s *sums) open(unit string, n int) {
	s.unit(unit)
	s.undecided[unit] += n
}

// summary is the sheet of how many there are: by unit, with a chart, and by rule and unit.
func (m *maker) summary() error {
	b, s := m.book, &m.sums
	name := m.say(diag.Term{NB: "Sammendrag", EN: "Summary"})
	if err := b.add(name); err != nil {
		return err
	}
	at := 0
	row := func(style int, cells ...any) error {
		at++
		first := fmt.Sprint("A", at)
		if err := b.SetSheetRow(name, first, &cells); err != nil {
			return err
		}
		last, err := excelize.CoordinatesToCellName(len(cells), at)
		if err != nil {
			return err
		}
		return b.SetCellStyle(name, first, last, style)
	}
	unit, sum := m.say(columns[unitColumn].name), m.say(diag.Term{NB: "Til sammen", EN: "In all"})
	heads := []any{unit, m.say(diag.Term{NB: "Feil", EN: "Errors"}), m.say(diag.Term{NB: "Advarsler", EN: "Warnings"}), m.say(diag.Term{NB: "Merknader", EN: "Notes"}), sum, m.say(diag.Term{NB: "Kan ikke avgjøres", EN: "Cannot be decided"})}
	if err := row(b.head, heads...); err != nil {
		return err
	}
	var all [5]int
	for _, u := range s.units {
		n := s.severity[u]
		counts := [5]int{n[diag.Error], n[diag.Warning], n[diag.Note], n[0] + n[1] + n[2], s.undecided[u]}
		for i, n := range counts {
			all[i] += n
		}
		if err := row(b.plain, u, counts[0], counts[1], counts[2], counts[3], counts[4]); err != nil {
			return err
		}
	}
	last := at
	if err := row(b.head, sum, all[0], all[1], all[2], all[3], all[4]); err != nil {
		return err
	}
	at++
	rules := slices.SortedFunc(maps.Keys(s.rules), func(x, y string) int {
		return cmp.Or(cmp.Compare(s.rules[y], s.rules[x]), cmp.Compare(x, y))
	})
	heads = []any{m.say(diag.Term{NB: "Regel", EN: "Rule"}), sum}
	for _, u := range s.units {
		heads = append(heads, u)
	}
	if err := row(b.head, heads...); err != nil {
		return err
	}
	for _, r := range rules {
		cells := []any{r, s.rules[r]}
		for _, u := range s.units {
			cells = append(cells, s.cells[[2]string{r, u}])
		}
		if err := row(b.plain, cells...); err != nil {
			return err
		}
	}
	if err := b.SetColWidth(name, "A", "A", 60); err != nil {
		return err
	}
	widest, err := excelize.ColumnNumberToName(max(6, 2+len(s.units)))
	if err != nil {
		return err
	}
	if err := b.SetColWidth(name, "B", widest, 14); err != nil {
		return err
	}
	if last < 2 {
		return nil
	}
	var series []excelize.ChartSeries
	for i, colour := range []string{"A40E26", "C77700", "0B5394"} {
		letter := string(rune('B' + i))
		series = append(series, excelize.ChartSeries{
			Name:       fmt.Sprintf("'%s'!$%s$1", name, letter),
			Categories: fmt.Sprintf("'%s'!$A$2:$A$%d", name, last),
			Values:     fmt.Sprintf("'%s'!$%s$2:$%s$%d", name, letter, letter, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}},
		})
	}
	ink := excelize.Font{Color: "333333", Size: 9}
	return b.AddChart(name, fmt.Sprint("A", at+2), &excelize.Chart{
		Type: excelize.BarStacked, Series: series, Legend: excelize.ChartLegend{Position: "bottom"},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: m.say(diag.Term{NB: "Å rette, etter enhet", EN: "To correct, by unit"})}}},
		Dimension: excelize.ChartDimension{Width: 900, Height: uint(160 + 26*(last-1))},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: ink}, YAxis: excelize.ChartAxis{MajorGridLines: true, Font: ink},
	})
}
