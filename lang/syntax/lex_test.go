package syntax

import (
	"strings"
	"testing"
)

var kindNames = map[kind]string{kindBad: "bad", kindWord: "word", kindReserved: "reserved", kindCode: "code", kindNumber: "number", kindDate: "date",
	kindText: "text", kindPrefix: "prefix", kindRow: "row", kindComment: "comment"}

// shape is the tokens of a text, words of the language by their English names.
func shape(text string, l Language) string {
	tokens, _ := lex(text, l)
	var list []string
	for _, t := range tokens {
		raw := text[t.span.Start:t.span.End]
		switch name := kindNames[t.kind]; {
		case name != "":
			list = append(list, name+":"+raw)
		case t.kind.keyword() != NoKeyword:
			list = append(list, strings.ToUpper(t.kind.keyword().In(EN)))
		default:
			list = append(list, raw)
		}
	}
	return strings.Join(list, " ")
}

func TestLex(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// codes are bare
		{"WPCK00 A0099", "word:WPCK00 word:A0099"},
		{"201B 10.1A 1a.2", "code:201B code:10.1A code:1a.2"},
		{"E10.9 E10.9.1 I210a", "code:E10.9 code:E10.9.1 word:I210a"},
		{"1.2.3.4", "code:1.2.3.4"},
		{"a.b a.b.c", "word:a . word:b word:a . word:b . word:c"},
		{"C00..C97 E10.9..E11 01..13", "word:C00 .. word:C97 code:E10.9 .. word:E11 number:01 .. number:13"},

		// a prefix or a product
		{"ZWWA* a*b a*2 a*(b) a *", "prefix:ZWWA* word:a * word:b word:a * number:2 word:a * ( word:b ) word:a *"},
		{"E10.9* 201B*", "prefix:E10.9* prefix:201B*"},
		{"01*, 01*) 01* a", "prefix:01* , prefix:01* ) number:01 * word:a"},
		{"01*", "prefix:01*"},
		{"01* ", "prefix:01*"},
		{"2*3 2*a 2*(a)", "number:2 * number:3 number:2 * word:a number:2 * ( word:a )"},

		// numbers and dates
		{"5 0.8 0,8 1,2, 3 1, 2", "number:5 number:0.8 number:0,8 number:1,2 , number:3 number:1 , number:2"},
		{"80 % 80%", "number:80 % number:80 %"},
		{"2026-01-01 01.01.2026 2026-13-01", "date:2026-01-01 date:01.01.2026 date:2026-13-01"},
		{"2026-01-01a 12026-01-01", "number:2026 - number:01 - code:01a number:12026 - number:01 - number:01"},
		{"2026-1", "number:2026 - number:1"},
		{"1.2", "number:1.2"},

		// words
		{"som SOM Som", "AS word:SOM word:Som"},
		{"første noen ingen på", "FIRST reserved:noen reserved:ingen ON"},
		{"a_1 æøå é ça", "word:a_1 word:æøå word:é word:ça"},
		{"år måneder dager", "YEAR MONTHS DAYS"},

		// texts and comments
		{`"a" «b "c"» "d «e»"`, `text:"a" text:«b "c"» text:"d «e»"`},
		{"\"a\nb", "text:\"a word:b"},
		{"a # b\n# c", "word:a comment:# b comment:# c"},
		{"\"#\" #", "text:\"#\" comment:#"},

		// rows
		{"| a | b | # c\n|", "row:| a | b | comment:# c row:|"},
		{`| "a # b" | a# b |`, `row:| "a # b" | a# b |`},
		{`| 5" # b" |`, `row:| 5" comment:# b" |`},
		{`| "a # b |`, `row:| "a comment:# b |`},
		{"a | b", "word:a bad:| word:b"},

		// marks
		{"= ≠ != < <= > >= + - * /", "= ≠ != < <= > >= + - * /"},
		{"( ) [ ] , : ? .", "( ) [ ] , : ? ."},
		{"a;;b$", "word:a bad:;; word:b bad:$"},
		{"a\x00\x01b", "word:a word:b"},
		{"😀 a", "bad:😀 word:a"},
		{"’ a", "bad:’ word:a"},
	} {
		if got := shape(c.text, NB); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
	if got := shape("a = 1,2 and any", EN); got != "word:a = number:1 , number:2 AND reserved:any" {
		t.Errorf("in English the comma parts: %s", got)
	}
}

// Every keyword of one word is read as itself, or as the keyword that it shares
// the word with; only the words of the file's vocabulary are reserved.
func TestKeywords(t *testing.T) {
	for k := NoKeyword + 1; k < keywords; k++ {
		for l := NB; l <= EN; l++ {
			word := k.In(l)
			if word == "" {
				t.Errorf("keyword %d has no word in %s", k, l)
			}
			if strings.ContainsAny(word, " /") {
				continue
			}
			got := vocabularies[l]().single[word]
			if got != k && !k.Row().Alias && got.In(l) != word {
				t.Errorf("%s is read as %s", word, got.In(EN))
			}
		}
	}
	for l := NB; l <= EN; l++ {
		for word := range reserved[l]() {
			if _, ok := vocabularies[l]().single[word]; !ok && len(vocabularies[l]().opening[word]) == 0 {
				t.Errorf("the reserved word %s is no keyword", word)
			}
		}
	}
	if !Reserved("alle", NB) || Reserved("alle", EN) || Reserved("kilde", NB) {
		t.Error("the reserved words are not those of the vocabulary")
	}
}
