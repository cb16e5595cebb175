// Command example holds a rule file against files of contact records.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"os/signal"

	"ppolang"
)

func main() {
	log.SetFlags(0)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()

	rules, err := ppolang.LoadFile(os.Args[1])
	if invalid := new(ppolang.InvalidError); errors.As(err, &invalid) {
		log.Fatal(invalid.Diagnostics) // what is wrong with the rules, and where
	} else if err != nil {
		log.Fatal(err)
	}

	data := rules.NewData()
	for _, name := range os.Args[2:] {
		report, err := data.ReadFile(ctx, name)
		if err != nil {
			log.Fatal(err)
		}
		log.Println(report) // names what could not be read, never with a value
	}

	result, err := data.Seal().Evaluate(ctx, ppolang.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for finding := range result.Findings.All() {
		fmt.Println(finding)
	}
}
