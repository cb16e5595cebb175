package xlsx

import (
	"strconv"

	"ppolang/lang/diag"
)

// maxTexts bounds the texts that cells share, which have to be kept: a cell names
// the one it has by its number.
const (
	maxTexts   = 512 << 20
	maxTextsIn = "512"
)

// sharedTexts are the texts that cells share, in one memory.
type sharedTexts struct {
	all  []byte
	ends []uint32
}

// readTexts reads the texts that cells share.
func (b *book) readTexts() error {
	b.strings = &sharedTexts{}
	if b.texts == "" {
		return nil
	}
	p, err := b.part(b.texts)
	if err != nil {
		return err
	}
	defer p.close()
	var item richText
	for p.event != over {
		if err := p.next(); err != nil {
			return err
		}
		if p.depth < 2 || p.event == over {
			continue
		}
		if p.depth == 2 && p.event == starts {
			item.reset()
		}
		item.take(p)
		if p.depth == 2 && p.event == ends {
			b.strings.all = append(b.strings.all, item.plain()...)
			b.strings.ends = append(b.strings.ends, uint32(len(b.strings.all)))
			if len(b.strings.all)+8*len(b.strings.ends) > maxTexts {
				return beyond(diag.Term{NB: "MiB tekst", EN: "MiB of text"}, maxTextsIn)
			}
		}
	}
	return nil
}

// at is the text of a number, false where there is none.
func (t *sharedTexts) at(number string) ([]byte, bool) {
	i, err := strconv.Atoi(number)
	if err != nil || i < 0 || i >= len(t.ends) {
		return nil, false
	}
	from := uint32(0)
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.all[from:t.ends[i]], true
}

// richText gathers a text of several runs, each with its own typeface. How it is
// pronounced does not belong to it.
type richText struct {
	text     []byte
	in       bool // a run's text
	phonetic int  // the depth of the pronunciation we are in; 0 outside
}

func (r *richText) reset() { *r = richText{text: r.text[:0]} }

// take takes the next event of the text.
func (r *richText) take(p *part) {
	switch {
	case p.event == text:
		if r.in {
			r.text = append(r.text, p.text...)
		}
	case p.name == "rPh" && p.event == starts && r.phonetic == 0:
		r.phonetic = p.depth
	case p.name == "rPh" && p.event == ends && r.phonetic == p.depth:
		r.phonetic = 0
	case p.name == "t":
		r.in = p.event == starts && r.phonetic == 0
	}
}

// plain is the text that was gathered.
func (r *richText) plain() []byte { return unescaped(r.text) }

// unescaped is a text with the characters that XML cannot have: _x000D_ is a
// carriage return, and _x005F_ an underscore that begins no such.
func unescaped(text []byte) []byte {
	out, done := []byte(nil), 0
	for i := 0; i+7 <= len(text); i++ {
		if text[i] != '_' || text[i+1] != 'x' || text[i+6] != '_' {
			continue
		}
		r, err := strconv.ParseUint(string(text[i+2:i+6]), 16, 16)
		if err != nil {
			continue
		}
		out = append(append(out, text[done:i]...), string(rune(r))...)
		i += 6
		done = i + 1
	}
	if done == 0 {
		return text
	}
	return append(out, text[done:]...)
}
