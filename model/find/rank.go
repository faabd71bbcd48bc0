package find

import (
	"cmp"
	"math"
	"slices"
)

// Okapi BM25 with the values that Robertson and Zaragoza give as commonly good
// ("The Probabilistic Relevance Framework", 2009, section 3.5).
const (
	saturation = 1.2  // k1: how soon further occurrences stop counting
	lengthNorm = 0.75 // b: how far a long report's occurrences count less
)

// Our own weights, by what a reader expects to see first.
const (
	beginning = 0.6 // an occurrence that only begins a word, of a whole one's 1
	inTitle   = 3   // a title counts as so many occurrences in the text
)

// tally is what looking at some reports came to.
type tally struct {
	reports int
	bytes   int           // of their folded texts
	df      []int         // by term: how many reports may hold it
	found   []foundReport // those that hold every term
	err     error         // of looking at one; the others were looked at all the same
}

// foundReport is a report that was found, by its number in the corpus.
type foundReport struct {
	number    int
	published string
	counts    []float64 // by term: its weighted occurrences
	length    float64   // of its folded text, in bytes
	score     float64
}

func (t *tally) add(other tally) {
	t.reports += other.reports
	t.bytes += other.bytes
	for i, n := range other.df {
		t.df[i] += n
	}
	t.found = append(t.found, other.found...)
	t.err = cmp.Or(t.err, other.err)
}

// best scores what was found so far and returns at most limit (0: all), best
// first. Equal scores are ordered newest first, then by number.
func (t *tally) best(limit int) []foundReport {
	mean := max(1, float64(t.bytes)/float64(max(1, t.reports)))
	for i := range t.found {
		t.found[i].score = t.score(&t.found[i], mean)
	}
	slices.SortFunc(t.found, func(a, b foundReport) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.published, a.published), cmp.Compare(a.number, b.number))
	})
	if limit > 0 && len(t.found) > limit {
		return t.found[:limit]
	}
	return t.found
}

// score is the BM25 of a report, given the mean length of all.
func (t *tally) score(f *foundReport, mean float64) float64 {
	sum := 0.0
	for i, count := range f.counts {
		rarity := math.Log(1 + (float64(t.reports-t.df[i])+0.5)/(float64(t.df[i])+0.5))
		sum += rarity * count * (saturation + 1) / (count + saturation*(1-lengthNorm+lengthNorm*f.length/mean))
	}
	return math.Round(sum*1000) / 1000
}

// counts weighs the occurrences of each term.
func (f found) counts() []float64 {
	out := make([]float64, len(f.terms))
	for t, matches := range f.terms {
		for _, m := range matches {
			if m.exact {
				out[t]++
			} else {
				out[t] += beginning
			}
		}
		if f.title[t] {
			out[t] += inTitle
		}
	}
	return out
}
