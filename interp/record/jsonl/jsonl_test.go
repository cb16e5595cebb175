package jsonl_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"ppolang/interp/record"
	"ppolang/interp/record/internal/sample"
	"ppolang/interp/record/jsonl"
	"ppolang/lang/diag"
)

func read(r io.Reader, read func(*record.Source, *record.Intake, record.Shape) error) (record.Report, *record.Table, error) {
	ds, contact := record.NewDataset(), sample.Contact()
	in := record.NewIntake(ds, contact, "kontakt.jsonl", nil)
	err := read(&record.Source{Window: record.NewWindow(r)}, in, in.Shape())
	return in.Report, ds.Table(contact), err
}

func problems(r record.Report) string {
	var list []string
	for _, p := range r.List {
		list = append(list, sample.Problem(p))
	}
	return strings.Join(list, ", ")
}

func TestALineOverTheLimitCostsItselfOnly(t *testing.T) {
	long := `{"kontakt_id":"` + strings.Repeat("x", 33<<20) + `"}`
	text := `{"kontakt_id":"K1"}` + "\n" + long + "\n" + `{"kontakt_id":"K2"}` + "\n" + long
	report, table, err := read(strings.NewReader(text), jsonl.Read)
	if err != nil || problems(report) != "PPO604 2, PPO604 4" || report.Failed != 2 || table.Rows() != 2 {
		t.Errorf("%v, %s, %d failed, %d rows", err, problems(report), report.Failed, table.Rows())
	}
	report, table, err = read(strings.NewReader("["+strings.ReplaceAll(text, "\n", ",\n")+"]"), jsonl.ReadArray)
	if err != nil || problems(report) != "PPO604 2, PPO604 4" || report.Failed != 2 || table.Rows() != 2 {
		t.Errorf("array: %v, %s, %d failed, %d rows", err, problems(report), report.Failed, table.Rows())
	}
}

func TestALongLineIsRead(t *testing.T) {
	report, table, _ := read(strings.NewReader(`{"kontakt_id":"`+strings.Repeat("x", 700_000)+`"}`), jsonl.Read)
	if report.Errors > 0 || table.Rows() != 1 {
		t.Errorf("%s, %d rows", problems(report), table.Rows())
	}
}

func TestTooManyKeys(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"kontakt_id":"K1"`)
	for i := range 10_000 {
		fmt.Fprintf(&b, `,"x%d":0`, i)
	}
	report, _, _ := read(strings.NewReader(b.String()+"}\n"+`{"kontakt_id":"K2"}`), jsonl.Read)
	if last := report.List[len(report.List)-1]; last.Code != diag.JSONManyKeys || report.Failed != 1 || report.Records != 1 {
		t.Errorf("%s, %d failed", sample.Problem(last), report.Failed)
	}
	if report.Warnings != 9999 && report.Warnings != 10_000 || len(report.List) > 200 || report.More() == 0 {
		t.Errorf("%d warnings, %d kept", report.Warnings, len(report.List))
	}
}

func TestNamesBeyondThoseKeptAreUnknown(t *testing.T) {
	var b strings.Builder
	for i := range 11_000 {
		fmt.Fprintf(&b, `{"kontakt_id":"K%d","x%d":0}`+"\n", i, i)
	}
	fmt.Fprintf(&b, `{"%s":0,"kontakt_id":"K","dato":"2026-01-01"}`, strings.Repeat("x", 1<<20))
	report, table, _ := read(strings.NewReader(b.String()), jsonl.Read)
	if report.Errors > 0 || table.Rows() != 11_001 {
		t.Errorf("%s", problems(report))
	}
}

// samples are files with most of what JSON has in them.
var samples = []string{
	`{"kontakt_id":"K1","dato":"2026-02-01","prosedyrer":["A","\u00e5"],"x":{"y":[1,-2.5e3,true,null]}}` + "\n" +
		`{"kontakt_id":"K\\2\ud83d\ude00","antall_pårørende":2}` + "\r\n\n" + `{"prosedyrer_2":"B","kontakt_id":"K3","prosedyrer_1":"A"}`,
	`[{"kontakt_id":"K1","prosedyrer":["A"]},` + "\n" + `{"kontakt_id":"K2"}]`,
}

var readers = []func(*record.Source, *record.Intake, record.Shape) error{jsonl.Read, jsonl.ReadArray}

func TestAFileCutAnywhereNeverLosesARecordSilently(t *testing.T) {
	for i, text := range samples {
		whole, _, _ := read(strings.NewReader(text), readers[i])
		if whole.Errors > 0 {
			t.Fatalf("%s", problems(whole))
		}
		for k := range len(text) {
			report, table, err := read(strings.NewReader(text[:k]), readers[i])
			if err != nil || report.Records != table.Rows() {
				t.Fatalf("cut at %d: %v, %d records, %d rows", k, err, report.Records, table.Rows())
			}
			if cut := strings.TrimSpace(text[:k]); report.Errors == 0 && cut != "" && (i == 1 || !strings.HasSuffix(cut, "}")) {
				t.Errorf("cut at %d and nothing said", k)
			}
		}
	}
}

func TestAFailingReaderIsAnErrorAndNoProblem(t *testing.T) {
	broken := errors.New("broken")
	for i, text := range samples {
		for k := range len(text) + 1 {
			for _, src := range []io.Reader{io.MultiReader(strings.NewReader(text[:k]), iotest.ErrReader(broken)), iotest.DataErrReader(io.MultiReader(strings.NewReader(text[:k]), iotest.ErrReader(broken)))} {
				report, table, err := read(src, readers[i])
				if err != broken || report.Errors > 0 || report.Failed > 0 || report.Records != table.Rows() {
					t.Errorf("failed at %d: %v, %s, %d records", k, err, problems(report), report.Records)
				}
			}
		}
	}
}

func TestAReaderThatGivesNothingIsAnError(t *testing.T) {
	if _, _, err := read(silent{}, jsonl.Read); err != io.ErrNoProgress {
		t.Errorf("%v", err)
	}
}

type silent struct{}

func (silent) Read([]byte) (int, error) { return 0, nil }

func FuzzJSONL(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	for _, s := range []string{"", " ", "[", "{", `{"a":1}{`, `{"a":1,"a":1}`, `{"kontakt_id":"\ud800"}`, "\xff", `{"a":01}`, `{"a":"` + "\x00" + `"}`, `[{"a":[}]`, `{"prosedyrer":["A",1,[]]}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, reader := range readers {
			report, table, err := read(strings.NewReader(text), reader)
			if err != nil || report.Records != table.Rows() {
				t.Fatalf("%v, %d records, %d rows", err, report.Records, table.Rows())
			}
			slow, slowTable, _ := read(iotest.OneByteReader(strings.NewReader(text)), reader)
			if a, b := sample.Report(report, table), sample.Report(slow, slowTable); a != b {
				t.Errorf("read at once:\n%s\nbyte by byte:\n%s", a, b)
			}
		}
		// One line is sound to us where it is sound to the standard library.
		line := strings.Trim(text, " \t\r\n")
		if line == "" || strings.Contains(text, "\n") || line[0] == '[' {
			return
		}
		report, _, _ := read(strings.NewReader(text), jsonl.Read)
		unsound := false
		for _, p := range report.List {
			switch p.Code {
			case diag.JSONSyntax, diag.JSONEnds, diag.JSONTwoOnLine:
				unsound = true
			case diag.JSONDeep, diag.JSONSurrogate, diag.RecordBytes, diag.JSONManyKeys:
				return // stopped before the end
			}
		}
		if sound := json.Valid([]byte(line)) && line[0] == '{'; sound == unsound {
			t.Errorf("sound: %t, problems: %s", sound, problems(report))
		}
	})
}
