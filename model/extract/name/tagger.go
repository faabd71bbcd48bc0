package name

import (
	"parallax/model"
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// Tagger labels documents. It keeps its memory from one to the next and is not
// safe for concurrent use.
type Tagger struct {
	weights *Weights
	doc     *feature.Document
	chain   crf.Chain
	scores  []crf.Score
	probs   [][crf.Labels]float64
	exp     *crf.ExpTransitions
	buf     []uint64
	labels  []uint8
	certain []float64
	ballots []ballot
	sums    map[uint64]odds
	// surnames are the last words of persons' names of several words, by their
	// hashes.
	surnames map[uint64]bool
	plain    []uint32 // words, by their hashes, that abbreviate common ones
}

// NewTagger returns a tagger that works by the weights.
func NewTagger(w *Weights) *Tagger {
	return &Tagger{weights: w, doc: feature.New(&w.lexicon), exp: w.transitions.Exp()}
}

// longest is the most tokens that are decoded together: a longer stretch of
// capitals is no name but a table, and is cut.
const longest = 256

// Stretches calls f with each stretch of active tokens [first, last), with the
// label before it (crf.Start or crf.Outside) and whether another token of the
// sentence follows. Tokens in no stretch are in no name.
func Stretches(d *feature.Document, s text.Sentence, f func(first, last, from int, followed bool)) {
	for i := s.First; i < s.Last; {
		if !d.Active(i) {
			i++
			continue
		}
		first := i
		for i < s.Last && d.Active(i) && i-first < longest {
			i++
		}
		from := crf.Outside
		if first == s.First {
			from = crf.Start
		}
		f(first, i, from, i < s.Last)
	}
}

// Find returns the names in the document.
func (t *Tagger) Find(doc *text.Document) []Mention {
	t.label(doc)
	parties := t.partisan(doc)
	var out []Mention
	for _, s := range doc.Sentences {
		t.public(s, parties)
		t.civic(s)
		out = t.mentions(out, s)
	}
	return out
}

// Label returns each token's label and its probability, for the trainer. Both
// are the tagger's own and change with the next text.
func (t *Tagger) Label(doc *text.Document) (labels []uint8, sure []float64) {
	t.label(doc)
	return t.labels, t.certain
}

// label labels the document.
func (t *Tagger) label(doc *text.Document) {
	t.doc.Load(doc)
	t.labels = grow(t.labels, len(doc.Tokens))
	clear(t.labels)
	t.certain = grow(t.certain, len(doc.Tokens))
	t.ballots = t.ballots[:0]
	for _, s := range doc.Sentences {
		sentence := t.doc.Sentence(s)
		Stretches(t.doc, s, func(first, last, from int, followed bool) {
			n := last - first
			t.scores = grow(t.scores, n)
			for i := range n {
				t.buf, _ = sentence.Append(t.buf[:0], first+i)
				t.weights.score(t.buf, &t.scores[i])
			}
			t.weights.transitions.Edges(t.scores, from, followed)
			t.chain.Best(t.scores, &t.weights.transitions, t.labels[first:last])
			t.weigh(first, last)
		})
	}
	t.vote()
	t.plain = t.plain[:0]
	for _, s := range doc.Sentences {
		t.dropDoubtful(s)
		t.plainAbbreviations(s)
	}
	for _, s := range doc.Sentences {
		if len(t.plain) > 0 {
			t.dropPlain(s)
		}
		t.known(s)
		t.fronts(s)
		t.tidy(s)
		t.results(s)
		t.contests(s)
	}
}

// doubtful is the probability below which a name is left out: a reader is
// misled by a wrong name more than by a missing one. Found on the development
// sets, where it gains precision at no cost in F1.
const doubtful = 0.32

// dropDoubtful leaves out the doubtful names of a sentence.
func (t *Tagger) dropDoubtful(s text.Sentence) {
	for i := s.First; i < s.Last; i++ {
		if t.labels[i] == crf.Outside {
			continue
		}
		first := i
		for !crf.Ends(int(t.labels[i])) && i+1 < s.Last {
			i++
		}
		if t.sure(first, i+1) < doubtful {
			clear(t.labels[first : i+1])
		}
	}
}

// mentions appends the names that the labels of a sentence spell out.
func (t *Tagger) mentions(out []Mention, s text.Sentence) []Mention {
	for i := s.First; i < s.Last; i++ {
		if t.labels[i] == crf.Outside {
			continue
		}
		first := i
		for !crf.Ends(int(t.labels[i])) && i+1 < s.Last {
			i++
		}
		sure := t.sure(first, i+1)
		if sure < doubtful {
			continue
		}
		tokens := t.doc.Tokens()
		out = append(out, Mention{
			Span:  model.Span{Start: tokens[first].Start, End: tokens[i].End},
			First: first, Last: i + 1,
			Type: t.kind(first, i+1, crf.TypeOf(int(t.labels[first]))),
			Sure: sure,
		})
	}
	return out
}

// sure is the lowest probability of the labels of tokens [first, last).
func (t *Tagger) sure(first, last int) float64 {
	p := 1.0
	for i := first; i < last; i++ {
		p = min(p, t.certain[i])
	}
	return p
}

// weigh keeps, for the tokens of a stretch that was just decoded, the
// probabilities of their labels and the ballots for the vote.
func (t *Tagger) weigh(first, last int) {
	t.probs = grow(t.probs, last-first)
	clear(t.probs)
	if !t.chain.Marginals(t.scores, t.exp, nil, t.probs, nil, 1) {
		clear(t.certain[first:last])
		return
	}
	for i, l := range t.labels[first:last] {
		t.certain[first+i] = min(t.probs[i][l], 1)
	}
	t.collect(first, t.probs)
}

func grow[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n, n+n/2)
	}
	return s[:n]
}
