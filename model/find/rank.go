package find

import (
	"cmp"
	"context"
	"math"
	"slices"

	"parallax/model"
)

// Corpus is what is searched: reports by number, from 0 to Len()-1. The entries
// are asked for of every report, so the caller keeps them; the reports only of
// those that may match a filter, and of those that are returned.
type Corpus interface {
	Len() int
	Entry(i int) Entry
	// Report returns a report with its sentences and, where [Query.Filters] says
	// that the query needs it, all of its analysis.
	Report(i int) model.Report
}

// Entry is what is needed of every report: its folded text, its title, and its
// day of publication as an ISO 8601 date.
type Entry struct {
	Text             Folded
	Title, Published string
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

// Search returns the reports that hold every term of the query, best first: at
// most limit of them (0: all), each with at most so many passages (0: all).
// Equal scores are ordered newest first, then by number. It returns early, with
// ctx's error, when ctx ends.
func (q Query) Search(ctx context.Context, c Corpus, limit, passages int) ([]model.Hit, error) {
	if q.Empty() {
		return nil, nil
	}
	scored, err := q.scoreAll(ctx, c)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(scored, func(a, b foundReport) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.published, a.published))
	})
	if limit > 0 && len(scored) > limit {
		scored = scored[:limit]
	}
	hits := make([]model.Hit, 0, len(scored))
	for _, s := range scored {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		r := c.Report(s.number)
		f, _ := q.find(r, c.Entry(s.number).Text)
		hit := model.Hit{ID: r.ID, Title: r.Title, Source: r.Source, Published: r.Published, Score: s.score, Passages: f.passages(r)}
		if passages > 0 && len(hit.Passages) > passages {
			hit.Passages = hit.Passages[:passages:passages]
		}
		hits = append(hits, hit)
	}
	return hits, nil
}

// foundReport is a report that was found, by its number in the corpus.
type foundReport struct {
	number    int
	score     float64
	published string
}

// scoreAll finds and scores every report that holds all terms, in order.
func (q Query) scoreAll(ctx context.Context, c Corpus) ([]foundReport, error) {
	var may []int
	df, bytes := make([]int, len(q.terms)), 0
	for i := range c.Len() {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		e := c.Entry(i)
		bytes += len(e.Text.plain)
		all := true
		for t, term := range q.terms {
			if term.may(e.Text, e.Title) {
				df[t]++
			} else {
				all = false
			}
		}
		if all {
			may = append(may, i)
		}
	}
	mean := max(1, float64(bytes)/float64(max(1, c.Len())))
	var out []foundReport
	for k, i := range may {
		if k%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		e := c.Entry(i)
		r := model.Report{Article: model.Article{Title: e.Title, Text: e.Text.text}}
		if q.Filters() {
			r = c.Report(i)
		}
		if f, ok := q.find(r, e.Text); ok {
			out = append(out, foundReport{i, f.score(df, c.Len(), float64(len(e.Text.plain))/mean), e.Published})
		}
	}
	return out, nil
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
