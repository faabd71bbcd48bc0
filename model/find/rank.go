package find

import (
	"cmp"
	"context"
	"math"
	"slices"

	"parallax/model"
)

// Corpus is what is searched: reports by number, from 0 to Len()-1. The folded
// texts are asked for of every report, so the caller keeps them; the reports
// only of those that may match.
type Corpus interface {
	Len() int
	// Folded returns the folded text and the title.
	Folded(i int) (text Folded, title string)
	Report(i int) model.Report
}

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

// Search returns the reports that hold every term of the query, best first, and
// of each at most so many passages (0: all). Equal scores are ordered newest
// first. It returns early, with ctx's error, when ctx ends.
func (q Query) Search(ctx context.Context, c Corpus, passages int) ([]model.Hit, error) {
	if q.Empty() {
		return nil, nil
	}
	var may []int
	df, bytes := make([]int, len(q.terms)), 0
	for i := range c.Len() {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		text, title := c.Folded(i)
		bytes += len(text.plain)
		all := true
		for t, term := range q.terms {
			if term.may(text, title) {
				df[t]++
			} else {
				all = false
			}
		}
		if all {
			may = append(may, i)
		}
	}
	mean := float64(bytes) / float64(max(1, c.Len()))
	var hits []model.Hit
	for _, i := range may {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		text, _ := c.Folded(i)
		r := c.Report(i)
		f, ok := q.find(r, text)
		if !ok {
			continue
		}
		hit := model.Hit{ID: r.ID, Title: r.Title, Source: r.Source, Published: r.Published, Passages: f.passages(r)}
		hit.Score = f.score(df, c.Len(), float64(len(text.plain))/max(1, mean))
		if passages > 0 && len(hit.Passages) > passages {
			hit.Passages = hit.Passages[:passages]
		}
		hits = append(hits, hit)
	}
	slices.SortStableFunc(hits, func(a, b model.Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Published, a.Published))
	})
	return hits, nil
}

// score is the BM25 of what was found: df is each term's number of reports of
// n, length the report's length over the mean.
func (f found) score(df []int, n int, length float64) float64 {
	sum := 0.0
	for t, matches := range f.terms {
		count := 0.0
		for _, m := range matches {
			if m.exact {
				count++
			} else {
				count += beginning
			}
		}
		if f.title[t] {
			count += inTitle
		}
		rarity := math.Log(1 + (float64(n-df[t])+0.5)/(float64(df[t])+0.5))
		sum += rarity * count * (saturation + 1) / (count + saturation*(1-lengthNorm+lengthNorm*length))
	}
	return math.Round(sum*1000) / 1000
}
