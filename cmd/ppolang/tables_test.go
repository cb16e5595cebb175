package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// tables NAME is a command of scripts: it makes of the table NAME.csv the same as
// JSON lines, as a workbook and as Parquet, with numbers, dates and truths that are
// such.
func tables(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: tables NAME")
	}
	r := csv.NewReader(strings.NewReader(ts.ReadFile(args[0] + ".csv")))
	r.Comma = ';'
	rows, err := r.ReadAll()
	ts.Check(err)
	write := func(ending string, data []byte) { ts.Check(os.WriteFile(ts.MkAbs(args[0]+ending), data, 0o600)) }
	write(".jsonl", jsonLines(ts, rows))
	write(".xlsx", workbook(ts, rows))
	write(".parquet", parquetFile(ts, rows))
}

// typedCell is what a cell's text says: a date, a whole number, a truth, a text; nil for
// nothing.
func typedCell(text string) any {
	if at, err := time.Parse("02.01.2006", text); err == nil {
		return at
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil && strconv.FormatInt(n, 10) == text {
		return n
	}
	switch text {
	case "":
		return nil
	case "ja", "nei":
		return text == "ja"
	}
	return text
}

func jsonLines(ts *testscript.TestScript, rows [][]string) []byte {
	var b bytes.Buffer
	for _, row := range rows[1:] {
		record := map[string]any{}
		for i, text := range row {
			switch v := typedCell(text).(type) {
			case time.Time:
				record[rows[0][i]] = v.Format("2006-01-02")
			case bool:
				record[rows[0][i]] = v
			default:
				record[rows[0][i]] = text
			}
			if strings.HasPrefix(rows[0][i], "prosedyrer") {
				record[rows[0][i]] = strings.Fields(text)
			}
		}
		ts.Check(json.NewEncoder(&b).Encode(record))
	}
	return b.Bytes()
}

func workbook(ts *testscript.TestScript, rows [][]string) []byte {
	f := excelize.NewFile()
	defer f.Close()
	for y, row := range rows {
		for x, text := range row {
			at, err := excelize.CoordinatesToCellName(x+1, y+1)
			ts.Check(err)
			ts.Check(f.SetCellValue("Sheet1", at, typedCell(text)))
		}
	}
	var b bytes.Buffer
	ts.Check(f.Write(&b))
	return b.Bytes()
}

// parquetFile has a column of the type that all its cells are of.
func parquetFile(ts *testscript.TestScript, rows [][]string) []byte {
	group := parquet.Group{}
	for x, name := range rows[0] {
		node := parquet.String()
		for _, row := range rows[1:] {
			switch typedCell(row[x]).(type) {
			case time.Time:
				node = parquet.Date()
			case bool:
				node = parquet.Leaf(parquet.BooleanType)
			case int64:
				node = parquet.Int(64)
			}
		}
		if strings.HasPrefix(name, "prosedyrer") {
			node = parquet.List(parquet.String())
		}
		group[name] = parquet.Optional(node)
	}
	var b bytes.Buffer
	w := parquet.NewWriter(&b, parquet.NewSchema("rows", group), parquet.Compression(&parquet.Snappy))
	for _, row := range rows[1:] {
		record := map[string]any{}
		for x, text := range row {
			switch v := typedCell(text).(type) {
			case nil:
			case time.Time:
				record[rows[0][x]] = int32(v.Unix() / 86400)
			default:
				record[rows[0][x]] = v
			}
			if strings.HasPrefix(rows[0][x], "prosedyrer") {
				record[rows[0][x]] = strings.Fields(text)
			}
		}
		ts.Check(w.Write(record))
	}
	ts.Check(w.Close())
	return b.Bytes()
}
