// Package edits makes random changes of rule files, as people and their editors
// make them: for tests that hold what is worked out after an edit to what is
// worked out from the start.
package edits

import (
	"math/rand/v2"
	"strings"
)

// Text is a text that is being edited.
type Text struct {
	Now     string
	rand    *rand.Rand
	start   string
	history []string
	others  []string // what is pasted from elsewhere
}

// New begins with a text. The same seed and texts give the same edits.
func New(seed uint64, text string, others ...string) *Text {
	return &Text{Now: text, rand: rand.New(rand.NewPCG(seed, 1)), start: text, others: append([]string{text}, others...)}
}

// typed are characters and words as they are typed or pasted, those most often
// that change how the rest is read.
var typed = []string{
	"a", "x", "å", "1", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\u2028", "\t", "\"", "«", "»", "'", "(", ")", "[", "]", "{", "}", "|", "| ", " |", "#", "# ", ",", ":",
	"..", ".", "*", "-", "–", "=", "<", ">=", "%", "\u00a0", "\u200b", "\u202e", "og ", "eller ", "\neller", "ikke ",
	"noen av ", "ellers ", " har ", " i ", "ja", "2026-01-01", "2026-13-41", "rule ", "when ", "record ", "require ", "regel", "regel ", "\nregel", "regel r \"R\" for k\n",
	"  krev a = 1 og\n", "krev ", "\n  når ", "  feil \"{x}\"\n", "post ", "gruppe ", "definer ", "dokument d\n", "verdi v\n", "kriterier ", "kodesett s: A, B\n", "kodeverk ",
	"kode ", "språk nb\n", "language en\n", "språk en\n", "bruk \"x.rules\"\n", "eksempel \"e\"\n", "forvent ingen funn\n", "gitt ", "mal ", "innlesing ", "tabell ",
	"avsnitt ", "avsnitt a \"A\" for kontakt\n", "\nantakelse ", "antakelse lest \"så\"\n", "antatt lest\n", "spør \"x\"\n", "må være kjent ", "sikkert ", "kanskje ", "kontakt.", ", oppmøte",
	"definer d for kontakt, oppmøte\n  er dato\n", "er kontakter der (", "eksempler \"e\"\n", "prøv ", "utenom ", "rett flytt ", "kontroll ", "som ",
	"unntak fra ", "går foran ", "gyldig fra 2020-01-01 ", "kilde ", "antatt \"så\"\n", "regelsett ",
}

// rare are what makes a file no text, or one that nothing is read of.
var rare = []string{"\x00", "\xff", "\ufeff", "<<<<<<< a\n", ">>>>>>>"}

// Edit changes the text once and says how.
func (t *Text) Edit() (how string) {
	t.history = append(t.history, t.Now)
	if len(t.history) > 50 {
		t.history = t.history[1:]
	}
	change := changes[t.rand.IntN(len(changes))]
	t.Now = change.do(t)
	if len(t.Now) > 3*len(t.start)+4096 {
		t.Now = t.start
		return "begin again"
	}
	return change.name
}

type change struct {
	name string
	do   func(*Text) string
}

var changes = []change{
	{"type", (*Text).insert},
	{"type", (*Text).insert},
	{"type", (*Text).insert},
	{"delete", (*Text).delete},
	{"delete", (*Text).delete},
	{"retype", func(t *Text) string { return t.replaceWord(t.word(t.Now)) }},
	{"misspell", (*Text).misspell},
	{"delete a word", func(t *Text) string { return t.replaceWord("") }},
	{"cut lines", func(t *Text) string {
		return t.lines(func(l []string, i, n int) []string { return append(l[:i:i], l[i+n:]...) })
	}},
	{"double lines", func(t *Text) string {
		return t.lines(func(l []string, i, n int) []string { return append(l[:i+n:i+n], l[i:]...) })
	}},
	{"swap lines", func(t *Text) string {
		return t.lines(func(l []string, i, n int) []string {
			m := append([]string{}, l...)
			j := t.rand.IntN(len(l))
			m[i], m[j] = m[j], m[i]
			return m
		})
	}},
	{"join lines", func(t *Text) string {
		return t.lines(func(l []string, i, _ int) []string {
			m := append([]string{}, l...)
			m[i] = strings.TrimRight(m[i], "\r\n")
			return m
		})
	}},
	{"indent", func(t *Text) string {
		return t.lines(func(l []string, i, _ int) []string {
			m := append([]string{}, l...)
			m[i] = "  " + m[i]
			return m
		})
	}},
	{"outdent", func(t *Text) string {
		return t.lines(func(l []string, i, _ int) []string {
			m := append([]string{}, l...)
			m[i] = strings.TrimLeft(m[i], " ")
			return m
		})
	}},
	{"comment out", func(t *Text) string {
		return t.lines(func(l []string, i, _ int) []string {
			m := append([]string{}, l...)
			m[i] = "# " + m[i]
			return m
		})
	}},
	{"move a declaration", (*Text).move},
	{"paste", (*Text).paste},
	{"undo", (*Text).undo},
	{"undo", (*Text).undo},
	{"begin again", func(t *Text) string { return t.start }},
}

// at is a place in the text. It is seldom in the first line, for whoever breaks
// that breaks everything.
func (t *Text) at() int {
	at := t.rand.IntN(len(t.Now) + 1)
	if first := strings.IndexByte(t.Now, '\n') + 1; at < first && t.rand.IntN(10) > 0 {
		at = first
	}
	return at
}

func (t *Text) insert() string {
	at := t.at()
	if t.rand.IntN(100) == 0 {
		return t.Now[:at] + rare[t.rand.IntN(len(rare))] + t.Now[at:]
	}
	return t.Now[:at] + typed[t.rand.IntN(len(typed))] + t.Now[at:]
}

func (t *Text) delete() string {
	at := t.at()
	end := min(len(t.Now), at+1+t.rand.IntN(1+t.rand.IntN(12)))
	return t.Now[:at] + t.Now[end:]
}

// word is a word that stands somewhere in a text.
func (t *Text) word(text string) string {
	start, end := t.wordIn(text)
	return text[start:end]
}

func (t *Text) wordIn(text string) (start, end int) {
	at := t.at()
	if text != t.Now {
		at = t.rand.IntN(len(text) + 1)
	}
	start = strings.LastIndexAny(text[:at], " \n(),") + 1
	end = strings.IndexAny(text[at:], " \n(),")
	if end < 0 {
		end = len(text) - at
	}
	return start, at + end
}

func (t *Text) replaceWord(with string) string {
	start, end := t.wordIn(t.Now)
	return t.Now[:start] + with + t.Now[end:]
}

func (t *Text) misspell() string {
	start, end := t.wordIn(t.Now)
	if end-start < 3 {
		return t.insert()
	}
	i := start + t.rand.IntN(end-start-1)
	return t.Now[:i] + t.Now[i+1:i+2] + t.Now[i:i+1] + t.Now[i+2:]
}

// lines gives some lines of the text, from i on, to what changes them.
func (t *Text) lines(do func(list []string, i, n int) []string) string {
	list := strings.SplitAfter(t.Now, "\n")
	i := t.rand.IntN(len(list))
	if i == 0 && len(list) > 1 && t.rand.IntN(10) > 0 {
		i = 1
	}
	n := 1 + t.rand.IntN(min(len(list)-i, 1+t.rand.IntN(8)))
	return strings.Join(do(list, i, n), "")
}

// move takes a block between blank lines to another place.
func (t *Text) move() string {
	blocks := strings.SplitAfter(t.Now, "\n\n")
	i, j := t.rand.IntN(len(blocks)), t.rand.IntN(len(blocks))
	block := blocks[i]
	rest := append(append([]string{}, blocks[:i]...), blocks[i+1:]...)
	j = min(j, len(rest))
	return strings.Join(rest[:j], "") + block + strings.Join(rest[j:], "")
}

// paste puts a block of one of the texts somewhere: at a blank line, or anywhere.
func (t *Text) paste() string {
	blocks := strings.SplitAfter(t.others[t.rand.IntN(len(t.others))], "\n\n")
	block := blocks[t.rand.IntN(len(blocks))]
	at := t.at()
	if t.rand.IntN(3) > 0 {
		if i := strings.Index(t.Now[at:], "\n\n"); i >= 0 {
			at += i + 2
		}
	}
	return t.Now[:at] + block + t.Now[at:]
}

func (t *Text) undo() string {
	n := len(t.history) - 1 - t.rand.IntN(min(len(t.history), 1+t.rand.IntN(20)))
	text := t.history[n]
	t.history = t.history[:n+1]
	return text
}
