package main

import (
	"bufio"
	"errors"
	"os"

	"ppolang/interp/report"
	"ppolang/interp/report/xlsx"
	"ppolang/lang/diag"
)

// earlier reads the work list that people have written in; nil where none was given.
func (a *app) earlier(name string) (*report.Earlier, error) {
	if name == "" {
		return nil, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	defer file.Close()
	list, err := xlsx.Earlier(bufio.NewReader(file))
	switch {
	case errors.Is(err, xlsx.ErrNoList):
		return nil, usageError("--status: `%s` %s", name, a.say(diag.Term{NB: "er ingen arbeidsliste fra ppolang", EN: "is no work list of ppolang"}))
	case err != nil:
		return nil, usageError("--status: `%s` %s", name, a.say(diag.Term{NB: "er ingen arbeidsbok som kan leses (.xlsx uten passord)", EN: "is no workbook that can be read (.xlsx without a password)"}))
	}
	return list, nil
}
