// Command write puts the vocabulary where the server looks for it. With -from it
// first takes what is needed out of a newer meta model.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"ppolang/internal/vocabulary"
)

func main() {
	from := flag.String("from", "", "a whole metaModel.json of the protocol")
	flag.Parse()
	if err := run(*from); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(from string) error {
	if from != "" {
		text, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		var whole vocabulary.Model
		if err := json.Unmarshal(text, &whole); err != nil {
			return err
		}
		small, err := vocabulary.Reduce(&whole)
		if err != nil {
			return err
		}
		text, err = vocabulary.Compact(small)
		if err != nil {
			return err
		}
		if err := os.WriteFile("model.json", text, 0o644); err != nil {
			return err
		}
	}
	text, err := os.ReadFile("model.json")
	if err != nil {
		return err
	}
	files, err := vocabulary.Files(text)
	if err != nil {
		return err
	}
	for path, text := range files {
		if err := os.WriteFile(path, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
