package diag_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"ppolang/lang/diag"
)

//go:generate go test -run TestTheListOfDiagnosticsIsUpToDate . -update

var update = flag.Bool("update", false, "write docs/diagnostics.md")

const document = "../../docs/diagnostics.md"

func TestTheListOfDiagnosticsIsUpToDate(t *testing.T) {
	want := render(diag.Entries())
	if *update {
		if err := os.WriteFile(document, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/diagnostics.md is not what the code table says: run go generate ./lang/diag")
	}
}

// chapters are the hundreds of codes, and what each is about.
var chapters = []struct{ begin, title string }{
	{"PPO1", "Text, lines and expressions"},
	{"PPO2", "Names, declarations and rules"},
	{"PPO30", "Literals"},
	{"PPO31", "Types and codes"},
	{"PPO4", "Validity, versions and sense"},
	{"PPO5", "Examples and mappings"},
	{"PPO6", "Records"},
	{"PPO7", "Limits"},
	{"PPO8", "Files and code lists"},
	{"PPO9", "The program itself"},
}

func render(entries []diag.Entry) string {
	var b strings.Builder
	b.WriteString(`# Meldinger / Diagnostics

<!-- Generated from the code table by "go generate ./lang/diag". Do not edit. -->

Hver melding har en kode, som aldri brukes om igjen til en annen. Under hver står hva den sier, hva den betyr og hva du gjør, først på
norsk og så på engelsk, og et kort eksempel: slik blir det galt, slik er det rett. Det som er likt i mange eksempler (poster, kodeverk), er utelatt.

Every diagnostic has a code, which is never used again for another. Below each stand what it says, what it means and what to do, in
Norwegian and in English, and a short example: wrong, and right. What many examples share (records, code systems) is left out; the
tests run them whole.
`)
	chapter := -1
	for _, e := range entries {
		for chapter+1 < len(chapters) && (chapter < 0 || string(e.Code) >= chapters[chapter+1].begin) {
			chapter++
			if chapter+1 == len(chapters) || string(e.Code) < chapters[chapter+1].begin {
				fmt.Fprintf(&b, "\n## %s\n", chapters[chapter].title)
			}
		}
		fmt.Fprintf(&b, "\n### %s\n", e.Code)
		for _, lang := range []diag.Lang{diag.NB, diag.EN} {
			fmt.Fprintf(&b, "\n**%s: %s**\\\n%s %s\n", e.Severity.Word(lang), diag.General(e.Message.In(lang)), e.Means.In(lang), e.Do.In(lang))
		}
		if mistake, mended := e.Shown(); mistake != "" {
			fmt.Fprintf(&b, "\nGalt / wrong:\n\n```text\n%s\n```\n\nRett / right:\n\n```text\n%s\n```\n", mistake, mended)
		}
	}
	return b.String()
}
