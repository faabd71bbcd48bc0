package find

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"parallax/model"
)

// Corpus is what is searched: reports by number, from 0 to Len()-1. Its methods
// are called from several goroutines at once. The entries are asked for of every
// report, so the caller keeps them; the rest only of those that may match.
type Corpus interface {
	Len() int
	Entry(i int) Entry
	// Analysis returns what was found in a report; it is asked for where
	// [Query.Filters] holds. A report whose analysis fails is not found; the
	// search goes on and returns the error in the end.
	Analysis(i int) (model.Analysis, error)
	// Sentences returns a report's sentences in order: at least all in the blocks
	// that hold one of the places, or the first one where no place is given.
	Sentences(i int, places []model.Span) []model.Span
}

// Entry is what is needed of every report.
type Entry struct {
	Text                         Folded
	ID, Title, Source, Published string
	Blocks                       []model.Block
}

// Search is how a query is carried out on a corpus. The zero Search returns
// everything at once.
type Search struct {
	Limit    int // the most reports that are returned, 0 for all
	Passages int // the most passages of each, 0 for all
	Workers  int // how many reports are looked at at a time, 0 for one
	// Show, if any, is called with the best hits so far and with how many reports
	// were looked at: whenever something new was found and Due agrees. Ranks may
	// still change. It is called from Run's own goroutine.
	Show func(hits []model.Hit, looked int)
	// Due tells whether it is time to call Show; nil agrees always.
	Due func() bool
}

const (
	// part is how many reports a worker takes at a time: few enough that the first
	// hits are there at once, though each may have to be analysed.
	part = 16
	// firstHits is how many hits are shown while the search goes on.
	firstHits = 40
)

// Run returns the reports that hold every term of the query, best first, each
// with the sentences that matched. The result does not depend on the number of
// workers. It returns early, with ctx's error, when ctx ends. Beside hits an
// error tells that some report could not be looked into.
func (s Search) Run(ctx context.Context, q Query, c Corpus) ([]model.Hit, error) {
	if q.Empty() {
		return nil, nil
	}
	all := tally{df: make([]int, len(q.terms))}
	shown := 0
	parts, stop := s.look(ctx, q, c)
	defer stop()
	for p := range parts {
		all.add(p)
		if s.Show != nil && len(all.found) > shown && all.reports < c.Len() && (s.Due == nil || s.Due()) {
			shown = len(all.found)
			limit := firstHits
			if s.Limit > 0 {
				limit = min(limit, s.Limit)
			}
			hits, err := s.hits(ctx, q, c, all.best(limit))
			if err != nil {
				return nil, err
			}
			s.Show(hits, all.reports)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	hits, err := s.hits(ctx, q, c, all.best(s.Limit))
	if err == nil {
		err = all.err
	}
	return hits, err
}

// look hands out what looking at each part of the corpus came to, as it comes,
// until all are done or ctx ends. stop ends it early and waits for nobody.
func (s Search) look(ctx context.Context, q Query, c Corpus) (parts <-chan tally, stop func()) {
	ctx, stop = context.WithCancel(ctx)
	workers := max(1, s.Workers)
	out := make(chan tally, c.Len()/part+1) // room for all: nobody waits while hits are shown
	var next atomic.Int64
	var busy sync.WaitGroup
	for range workers {
		busy.Go(func() {
			for {
				from := int(next.Add(part)) - part
				if from >= c.Len() || ctx.Err() != nil {
					return
				}
				out <- q.lookAt(ctx, c, from, min(from+part, c.Len()))
			}
		})
	}
	go func() {
		busy.Wait()
		close(out)
	}()
	return out, stop
}

// lookAt looks at the reports of a range.
func (q Query) lookAt(ctx context.Context, c Corpus, from, to int) tally {
	t := tally{df: make([]int, len(q.terms))}
	for i := from; i < to && ctx.Err() == nil; i++ {
		t.reports++
		runtime.Gosched() // a key that waits is answered first
		if err := q.lookInto(&t, c, i); err != nil {
			t.err = err
		}
	}
	return t
}

// lookInto looks at one report.
func (q Query) lookInto(t *tally, c Corpus, i int) (err error) {
	defer caught(&err)
	e := c.Entry(i)
	t.bytes += len(e.Text.plain)
	all := true
	for k, term := range q.terms {
		if term.may(e.Text, e.Title) {
			t.df[k]++
		} else {
			all = false
		}
	}
	if !all {
		return nil
	}
	r := model.Report{Article: model.Article{Title: e.Title, Text: e.Text.text}}
	if q.Filters() {
		if r.Analysis, err = c.Analysis(i); err != nil {
			return err
		}
	}
	if f, ok := q.find(r, e.Text); ok {
		t.found = append(t.found, foundReport{number: i, published: e.Published, counts: f.counts(), length: float64(len(e.Text.plain))})
	}
	return nil
}

// caught turns a panic into an error: one odd report must not take the others
// down, nor the program.
func caught(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("the search failed (%v); please report this as a bug", p)
	}
}

// hits returns the found reports with their passages.
func (s Search) hits(ctx context.Context, q Query, c Corpus, found []foundReport) ([]model.Hit, error) {
	out, failures := make([]model.Hit, len(found)), make([]error, len(found))
	var next atomic.Int64
	var busy sync.WaitGroup
	for range max(1, s.Workers) {
		busy.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(found) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				out[i], failures[i] = s.hit(q, c, found[i])
			}
		})
	}
	busy.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, err := range failures {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// hit returns one report with its passages.
func (s Search) hit(q Query, c Corpus, found foundReport) (hit model.Hit, err error) {
	defer caught(&err)
	e := c.Entry(found.number)
	r := model.Report{Article: model.Article{Title: e.Title, Text: e.Text.text, Blocks: e.Blocks}}
	if q.Filters() {
		if r.Analysis, err = c.Analysis(found.number); err != nil {
			return hit, err
		}
	}
	f, _ := q.find(r, e.Text)
	r.Sentences = c.Sentences(found.number, f.places())
	hit = model.Hit{ID: e.ID, Title: e.Title, Source: e.Source, Published: e.Published, Score: found.score, Passages: f.passages(r)}
	if s.Passages > 0 && len(hit.Passages) > s.Passages {
		hit.Passages = hit.Passages[:s.Passages:s.Passages]
	}
	return hit, nil
}

// places lists where the terms were found.
func (f found) places() []model.Span {
	var out []model.Span
	for _, matches := range f.terms {
		for _, m := range matches {
			out = append(out, m.Span)
		}
	}
	return out
}
