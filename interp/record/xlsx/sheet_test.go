package xlsx_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/xlsx"
	"ppolang/lang/diag"
)

// sheets makes a workbook of sheets by their names: + has a header that fits, = has
// one that does not, a name in brackets is not shown.
func sheets(t *testing.T, names ...string) []byte {
	return workbook(t, func(f *excelize.File) {
		for _, name := range names {
			bare := strings.Trim(name, "[]+=")
			_, err := f.NewSheet(bare)
			must(t, err)
			switch {
			case strings.Contains(name, "+"):
				rows(t, f, bare, []any{"kontakt_id"}, []any{"K-" + bare})
			case strings.Contains(name, "="):
				rows(t, f, bare, []any{"noe annet", "enda noe"}, []any{"K1"})
			}
		}
		must(t, f.DeleteSheet("Ark"))
		shown := slices.IndexFunc(names, func(name string) bool { return !strings.HasPrefix(name, "[") })
		f.SetActiveSheet(shown)
		for _, name := range names {
			if strings.HasPrefix(name, "[") {
				must(t, f.SetSheetVisible(strings.Trim(name, "[]+="), false))
			}
		}
	})
}

func TestWhichSheetIsRead(t *testing.T) {
	for name, c := range map[string]struct {
		sheets []string
		chosen string
		want   string
	}{
		"the only one":                       {[]string{"A+"}, "", "K-A"},
		"the one that fits":                  {[]string{"A=", "B+", "C"}, "", "K-B"},
		"not the one that is hidden":         {[]string{"[A+]", "B+"}, "", "K-B"},
		"a hidden one where all others miss": {[]string{"[A+]", "B="}, "", "PPO635"},
		"two that fit":                       {[]string{"A+", "B+"}, "", "PPO671 `A`, `B`"},
		"the one that is named":              {[]string{"A+", "B+"}, "B", "K-B"},
		"by any letter case":                 {[]string{"Kontakter+", "B+"}, " kontakter ", "K-Kontakter"},
		"a hidden one that is named":         {[]string{"A+", "[B+]"}, "b", "PPO675; K-B"},
		"one that is not there":              {[]string{"A+", "B="}, "C", "PPO670 `A`, `B`"},
		"none that fits":                     {[]string{"A", "B=", "C="}, "", "PPO635"},
		"empty ones":                         {[]string{"A", "B"}, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var kept []string
			for _, line := range strings.Split(read(t, sheets(t, c.sheets...), c.chosen), "\n") {
				switch code, rest, _ := strings.Cut(line, " "); {
				case code == "PPO671" || code == "PPO670":
					from, to := strings.Index(rest, "`A`"), strings.LastIndex(rest, "`")
					if strings.Contains(rest, "; si") {
						to = strings.LastIndex(rest[:strings.Index(rest, "; si")], "`")
					}
					kept = append(kept, code+" "+rest[from:to+1])
				case strings.HasPrefix(code, "PPO"):
					kept = append(kept, code)
				case strings.Contains(line, "kontakt_id="):
					kept = append(kept, line[strings.Index(line, "=")+1:])
				}
			}
			if got := strings.Join(kept, "; "); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func look(t *testing.T, data []byte, shape record.Shape) record.Look {
	t.Helper()
	l, err := xlsx.Look(&record.Source{At: bytes.NewReader(data), Size: int64(len(data))}, shape)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestALook(t *testing.T) {
	data := sheets(t, "A=", "Kontakter+", "[C+]")
	contact := record.ShapeOf(sample.Contact(), nil)
	for _, c := range []struct {
		shape record.Shape
		sheet string
		first string
	}{
		{contact, "Kontakter", "kontakt_id"},
		{record.Shape{}, "A", "noe annet"},
		{record.Shape{Sheet: "c"}, "C", "kontakt_id"},
	} {
		l := look(t, data, c.shape)
		if strings.Join(l.Sheets, " ") != "A Kontakter C" || l.Sheet != c.sheet || l.Line != 1 || l.Headings[0] != c.first {
			t.Errorf("got %+v, want %+v", l, c)
		}
	}
	if l := look(t, []byte("PK\x03\x04"), contact); len(l.Problems.List) != 1 || l.Problems.List[0].Code != diag.XLSXDamaged {
		t.Errorf("%+v", l)
	}
}
