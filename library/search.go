package library

import (
	"context"
	"sync/atomic"

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

// Search finds the reports that hold every term of the query (package find tells
// how one is written) and returns at most limit of them (0: all), best first,
// each with the sentences that matched. An empty query finds nothing. It returns
// early, with ctx's error, when ctx ends.
func (l *Library) Search(ctx context.Context, query string, limit int) ([]model.Hit, error) {
	q := find.Parse(query)
	if q.Empty() {
		return nil, nil
	}
	l.mu.RLock()
	c := corpus{ctx: ctx, lib: l, entries: l.entries[:len(l.entries):len(l.entries)], analysed: q.Filters()}
	l.mu.RUnlock()
	return q.Search(ctx, c, limit, maxPassages)
}

// corpus is a library's reports as find reads them.
type corpus struct {
	ctx     context.Context
	lib     *Library
	entries []*entry
	// analysed says that the query asks for more than words, so that a report
	// needs its analysis.
	analysed bool
}

// Len is the number of reports.
func (c corpus) Len() int { return len(c.entries) }

// Entry returns a report's title, day and folded text, which is kept if there is room.
func (c corpus) Entry(i int) find.Entry {
	e := c.entries[i]
	return find.Entry{Text: e.folded(&c.lib.folded), Title: e.article.Title, Published: e.article.Published}
}

// Report returns a report with what the query needs of its analysis: all, or the
// sentences alone.
func (c corpus) Report(i int) model.Report {
	e := c.entries[i]
	if c.analysed {
		if a, err := c.lib.analysis(c.ctx, e); err == nil {
			return model.Report{Article: e.article, Analysis: a}
		}
	}
	if a, ok := c.lib.analyses.get(e.key()); ok {
		return model.Report{Article: e.article, Analysis: a}
	}
	doc := text.Parse(e.article.Text, e.article.Blocks)
	r := model.Report{Article: e.article}
	for _, s := range doc.Sentences {
		r.Sentences = append(r.Sentences, s.Span)
	}
	return r
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
