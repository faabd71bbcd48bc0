package library

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sort"
	"sync/atomic"
	"time"

	"parallax/model"
	"parallax/model/find"
	"parallax/model/text"
)

// maxPassages is the most passages that a hit shows: more of one report than
// fit on a few screens are found by opening it.
const maxPassages = 40

// foldedBudget bounds the text, in bytes, whose folded form is kept between
// searches; what lies beyond is folded anew for each. It is enough for 20,000
// reports of the usual length.
const foldedBudget = 64 << 20

// showEvery is the least time between two shows of a search that goes on: often
// enough to look alive, seldom enough to cost little.
const showEvery = 120 * time.Millisecond

// Found is how far a search is: the best hits so far, of how many reports.
type Found struct {
	Hits       []model.Hit
	Looked, Of int
}

// Search finds the reports that hold every term of the query (package find tells
// how one is written) and returns at most limit of them (0: all), best first,
// each with the sentences that matched. An empty query finds nothing. While the
// search goes on, show, if not nil, is told the best hits so far: the first at
// once, then a few times a second, from the caller's goroutine. Search returns
// early, with ctx's error, when ctx ends. Beside hits an error tells that some
// reports could not be looked into.
func (l *Library) Search(ctx context.Context, query string, limit int, show func(Found)) ([]model.Hit, error) {
	q := find.Parse(query)
	if q.Empty() {
		return nil, nil
	}
	l.mu.RLock()
	c := corpus{ctx: ctx, lib: l, entries: l.entries[:len(l.entries):len(l.entries)]}
	l.mu.RUnlock()
	s := find.Search{Limit: limit, Passages: maxPassages, Workers: runtime.GOMAXPROCS(0)}
	if show != nil {
		var last time.Time
		s.Due = func() bool { return l.now().Sub(last) >= showEvery }
		s.Show = func(hits []model.Hit, looked int) {
			show(Found{Hits: hits, Looked: looked, Of: len(c.entries)})
			last = l.now()
		}
	}
	return s.Run(ctx, q, c)
}

// corpus is a library's reports as find reads them.
type corpus struct {
	ctx     context.Context
	lib     *Library
	entries []*entry
}

// Len is the number of reports.
func (c corpus) Len() int { return len(c.entries) }

// Entry returns what a report is searched by; its folded text is kept if there is room.
func (c corpus) Entry(i int) find.Entry {
	e := c.entries[i]
	a := &e.article
	return find.Entry{Text: e.folded(&c.lib.folded), ID: a.ID, Title: a.Title, Source: a.Source, Published: a.Published, Blocks: a.Blocks}
}

// Analysis returns what was found in a report, as a person has corrected it.
func (c corpus) Analysis(i int) (model.Analysis, error) {
	e := c.entries[i]
	a, err := c.lib.glance(c.ctx, e)
	if err != nil {
		return a, fmt.Errorf("look into %s: %w", e.article.Source, err)
	}
	return c.lib.withDecisions(model.Report{Article: e.article, Analysis: a}).Analysis, nil
}

// Sentences cuts the blocks that the places lie in, or the first block, into
// sentences: the rest of a long text costs nothing.
func (c corpus) Sentences(i int, places []model.Span) []model.Span {
	a := &c.entries[i].article
	blocks := a.Blocks
	if len(blocks) == 0 {
		blocks = []model.Block{{Kind: model.Paragraph, Span: model.Span{End: len(a.Text)}}}
	}
	if len(places) == 0 {
		places = []model.Span{blocks[0].Span}
	}
	var held []int
	for _, p := range places {
		from := sort.Search(len(blocks), func(k int) bool { return blocks[k].End > p.Start })
		for k := from; k < len(blocks) && blocks[k].Start < p.End; k++ {
			held = append(held, k)
		}
	}
	slices.Sort(held)
	var out []model.Span
	for _, k := range slices.Compact(held) {
		b := blocks[k]
		own := model.Block{Kind: b.Kind, Level: b.Level, Span: model.Span{End: b.Len()}}
		for _, s := range text.Parse(b.In(a.Text), []model.Block{own}).Sentences {
			out = append(out, model.Span{Start: b.Start + s.Start, End: b.Start + s.End})
		}
	}
	return out
}

// folds counts the bytes of text whose folded form is kept.
type folds struct{ used atomic.Int64 }

// folded returns the entry's folded text, and keeps it if there is room.
func (e *entry) folded(kept *folds) find.Folded {
	if f := e.fold.Load(); f != nil {
		return *f
	}
	f := find.Fold(e.article.Text)
	n := int64(len(e.article.Text))
	if kept.used.Add(n) > foldedBudget || !e.fold.CompareAndSwap(nil, &f) {
		kept.used.Add(-n)
	}
	return f
}
