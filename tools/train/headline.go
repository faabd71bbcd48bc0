package main

import (
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// The sets hold few headlines, and reports begin with one. So some sentences are
// learned a second time as a headline would print them: in capitals, or with a
// capital to each word.

// every says that each so many sentences one is printed in capitals, and one as
// a title.
const every = 5

// headlines returns the record with some sentences printed as headlines; only
// those are to be learned.
func (s *source) headlines(r record, lex *feature.Lexicon) *example {
	doc := text.Parse(r.Text, text.Blocks(r.Text, nil))
	b := []byte(r.Text)
	changed := make([]bool, len(b)+1)
	seed := len(r.Text) // spreads the choice over texts of one sentence
	for i, sentence := range doc.Sentences {
		k := (i + seed) % every
		if k > 1 || sentence.Last-sentence.First < 4 {
			continue
		}
		for j := sentence.Start; j < sentence.End; j++ {
			changed[j] = true
			letter := 'a' <= b[j] && b[j] <= 'z'
			first := j == sentence.Start || b[j-1] == ' ' || b[j-1] == '-' || b[j-1] == '"'
			if letter && (k == 0 || first) {
				b[j] -= 'a' - 'A'
			}
		}
		// A headline has no stop and a line of its own.
		if end := sentence.End; end < len(b) && b[end-1] == '.' && b[end] == ' ' {
			b[end-1], b[end] = '\n', '\n'
		}
	}
	printed := r
	printed.Text = string(b)
	e := s.example(printed, lex)
	e.weight /= 2
	e.only = make([]bool, len(e.doc.Tokens))
	any := false
	for i, t := range e.doc.Tokens {
		e.only[i] = changed[t.Start]
		any = any || changed[t.Start]
	}
	if !any {
		return nil
	}
	return e
}
