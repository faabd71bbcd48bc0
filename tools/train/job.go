package main

import (
	"fmt"
	"hash/crc32"
	"io"
	"strings"

	"parallax/model/extract/name"
	"parallax/model/extract/name/feature"
)

// shipped are the settings of the shipped weights, found on the development
// sets; docs/names.md tells what else was tried.
var shipped = settings{
	epochs: 8, rate: 0.03, decay: 3e-3, drop: 0.2, seldom: 2, averaged: 3, size: 400_000, seed: 1, orders: 3,
	rounds: 2, open: 40_000, sure: 0.8, silver: 0.3, doubt: 0.8,
}

// job is one making of weights.
type job struct {
	data    string
	sources []source
	set     settings
	log     io.Writer

	lexicon  []byte
	lex      *feature.Lexicon
	examples []*example
}

// prepare builds the lexicon and reads the examples.
func (j *job) prepare() error {
	var err error
	if j.lexicon, err = buildLexicon(j.data); err != nil {
		return err
	}
	if j.lex, err = readTables(j.lexicon); err != nil {
		return err
	}
	fmt.Fprintf(j.log, "lexicon: %d bytes, %d words, %d longer names\n", len(j.lexicon), j.lex.Words.Len(), j.lex.Phrases.Len())
	for i := range j.sources {
		s := &j.sources[i]
		records, err := s.read(j.data)
		if err != nil {
			return err
		}
		for _, r := range records {
			j.examples = append(j.examples, s.example(r, j.lex))
			if e := s.headlines(r, j.lex); e != nil {
				j.examples = append(j.examples, e)
			}
		}
		fmt.Fprintf(j.log, "%s: %d texts\n", s.name, len(records))
	}
	return nil
}

// weights learns from all examples, and then some times more, each time from the
// open texts too, as the weights before label them.
func (j *job) weights() ([]byte, error) {
	for _, e := range j.examples {
		for _, d := range e.doubted {
			e.allowed[d.token] |= d.or
		}
		e.doubted = nil
	}
	file := learn(j.examples, j.lex, j.set, j.log).file(j.lexicon)
	for range j.set.rounds {
		t, err := taggerOf(file)
		if err != nil {
			return nil, err
		}
		more, err := silver(j.data, t, j.set)
		if err != nil {
			return nil, err
		}
		file = learn(append(more, j.examples...), j.lex, j.set, j.log).file(j.lexicon)
	}
	return file, nil
}

// fold learns from all but one of n parts of the examples, without the open
// texts, and scores on that part.
func (j *job) fold(i, n int) (scores, error) {
	var rest, held []*example
	for _, e := range j.examples {
		part := crc32.ChecksumIEEE([]byte(strings.ToLower(e.doc.Text))) % uint32(n)
		switch {
		case int(part) == i && e.only == nil:
			held = append(held, e)
		case int(part) != i:
			rest = append(rest, e)
		}
	}
	set := j.set
	set.epochs, set.orders = 5, 1 // enough to measure, and to doubt labels
	t, err := taggerOf(learn(rest, j.lex, set, j.log).file(j.lexicon))
	if err != nil {
		return scores{}, err
	}
	var out scores
	for _, e := range held {
		out.add(e.score(t))
		e.doubt(t, j.set.doubt)
	}
	return out, nil
}

func taggerOf(file []byte) (*name.Tagger, error) {
	w, err := name.ReadWeights(file)
	if err != nil {
		return nil, err
	}
	return name.NewTagger(w), nil
}
