// Command cmd writes synthetic records and the findings they must give:
//
//	go run ./internal/synth/cmd -contacts 100000 -seed 1 -out DIR
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"ppolang/internal/synth"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "synth:", err)
		os.Exit(1)
	}
}

func run(args []string, log io.Writer) error {
	flags := flag.NewFlagSet("synth", flag.ContinueOnError)
	flags.SetOutput(log)
	var o synth.Options
	flags.IntVar(&o.Contacts, "contacts", 1000, "how many contacts")
	flags.Uint64Var(&o.Seed, "seed", 1, "what everything follows from")
	flags.Float64Var(&o.MistakeRate, "mistakes", 0.05, "the share of courses and participations with a mistake, 0 to 1")
	flags.BoolVar(&o.Shuffle, "shuffle", false, "contacts in random order")
	dir := flags.String("out", ".", "the folder to write to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if err := os.MkdirAll(*dir, 0o755); err != nil {
		return err
	}
	files := &folder{dir: *dir}
	summary, err := synth.Generate(o, synth.Streams{
		Contacts: files.create("kontakt.jsonl"), Programmes: files.create("program.jsonl"),
		Sessions: files.create("økt.jsonl"), Attendance: files.create("oppmøte.jsonl"),
		Referrals: files.create("henvisning.jsonl"), Stays: files.create("opphold.jsonl"),
		Truth: files.create("truth.jsonl"),
	})
	if err := errors.Join(err, files.close()); err != nil {
		return err
	}
	mistakes := 0
	for _, n := range summary.Mistakes {
		mistakes += n
	}
	_, err = fmt.Fprintf(log, "%d contacts, %d programmes, %d patients, %d mistakes of %d kinds\n",
		summary.Contacts, summary.Programmes, summary.Patients, mistakes, len(summary.Mistakes))
	return err
}

// folder creates files and keeps the first error until close.
type folder struct {
	dir  string
	open []*os.File
	err  error
}

func (f *folder) create(name string) io.Writer {
	file, err := os.Create(filepath.Join(f.dir, name))
	if err != nil {
		f.err = errors.Join(f.err, err)
		return io.Discard
	}
	f.open = append(f.open, file)
	return file
}

func (f *folder) close() error {
	for _, file := range f.open {
		f.err = errors.Join(f.err, file.Close())
	}
	return f.err
}
