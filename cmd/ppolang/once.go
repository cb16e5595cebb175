package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// errTwice says that a flag which takes one value was given two.
var errTwice = errors.New("given twice")

// once is the value of a flag that takes one: a second that says something else is
// refused, for nobody can tell which of the two was meant.
type once struct {
	pflag.Value
	given *string // what was written, nil before
}

func (o *once) Set(text string) error {
	if o.given != nil && *o.given != text {
		return errTwice
	}
	o.given = &text
	return o.Value.Set(text)
}

// eachOnce holds every flag of all commands to one value, but those that gather a list.
func eachOnce(cmd *cobra.Command) {
	hold := func(f *pflag.Flag) {
		_, list := f.Value.(pflag.SliceValue)
		_, held := f.Value.(*once)
		if !list && !held && f.Value.Type() != "bool" {
			f.Value = &once{Value: f.Value}
		}
	}
	cmd.PersistentFlags().VisitAll(hold)
	cmd.LocalFlags().VisitAll(hold)
	for _, sub := range cmd.Commands() {
		eachOnce(sub)
	}
}
