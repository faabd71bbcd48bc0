package library

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"sort"
	"sync"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/compare"
	"parallax/model/decide"
	"parallax/model/extract"
)

// Report returns a report with its analysis, which is made when first asked for
// and kept for a while; what a person decided about its names is laid over it.
// Two calls for one report wait for one analysis, which goes on when ctx ends the
// wait and is there for the next call; the analysis of a long text is the caller's
// own, and ends with ctx.
func (l *Library) Report(ctx context.Context, id string) (model.Report, error) {
	e, err := l.entry(id)
	if err != nil {
		return model.Report{}, err
	}
	analysis, err := l.analysis(ctx, e)
	if err != nil {
		return model.Report{}, fmt.Errorf("analyse %s: %w", e.article.Source, err)
	}
	return l.withDecisions(model.Report{Article: e.article, Analysis: analysis}), nil
}

// Article returns a report's article at once, without its analysis.
func (l *Library) Article(id string) (model.Article, error) {
	e, err := l.entry(id)
	if err != nil {
		return model.Article{}, err
	}
	return e.article, nil
}

// Analysed is how much of a text is analysed, in bytes: a text of this size takes
// a few seconds and some hundred megabytes. What lies beyond is read and searched
// but not looked into; [model.Article.Text] is always whole.
const Analysed = 8 << 20

// head is an article cut off behind the last block that ends within limit.
func head(a model.Article, limit int) model.Article {
	if len(a.Text) <= limit {
		return a
	}
	n := sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].End > limit })
	a.Blocks = a.Blocks[:n:n]
	if n > 0 {
		a.Text = a.Text[:a.Blocks[n-1].End]
		return a
	}
	for limit > 0 && !utf8.RuneStart(a.Text[limit]) {
		limit--
	}
	a.Text = a.Text[:limit]
	return a
}

// analysis returns the entry's analysis, kept or made.
func (l *Library) analysis(ctx context.Context, e *entry) (model.Analysis, error) {
	text := head(e.article, Analysed)
	if len(text.Text) > shared {
		return l.analyseAlone(ctx, e, text)
	}
	return once(ctx, l, &l.analyses, e.key(), len(e.article.Text), func() model.Analysis {
		if p, ok := l.packed.get(e.key()); ok {
			return unpack(p, text.Text)
		}
		found := extract.Extract(text)
		l.packed.put(e.key(), pack(&found, text.Text), len(text.Text))
		return found
	})
}

// glance is analysis for somebody who looks at many reports and keeps none.
func (l *Library) glance(ctx context.Context, e *entry) (model.Analysis, error) {
	if a, ok := l.analyses.get(e.key()); ok {
		return a, nil
	}
	if p, ok := l.packed.get(e.key()); ok {
		return unpack(p, head(e.article, Analysed).Text), nil
	}
	return l.analysis(ctx, e)
}

// shared is the longest text, in bytes, whose analysis those who ask for it at the
// same time share and nobody can stop: some hundred milliseconds at the most.
const shared = 256 << 10

// analyseAlone analyses a long text for one caller, who can stop it.
func (l *Library) analyseAlone(ctx context.Context, e *entry, text model.Article) (found model.Analysis, err error) {
	if kept, ok := l.analyses.get(e.key()); ok {
		return kept, nil
	}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the engine failed on it (%v); please report this as a bug", p)
		}
	}()
	if found, err = extract.Run(ctx, text); err == nil {
		l.analyses.put(e.key(), found, len(e.article.Text))
	}
	return found, err
}

// Compare compares two reports. As with [Library.Report], the work is done once
// and ctx ends the wait only.
func (l *Library) Compare(ctx context.Context, left, right string) (model.Comparison, error) {
	a, err := l.Report(ctx, left)
	if err != nil {
		return model.Comparison{}, err
	}
	b, err := l.Report(ctx, right)
	if err != nil {
		return model.Comparison{}, err
	}
	c, err := once(ctx, l, &l.comparisons, left+"\x00"+right+"\x00"+l.decisionKey(), len(a.Text)+len(b.Text), func() model.Comparison {
		return compare.Compare(a, b)
	})
	if err != nil {
		return model.Comparison{}, fmt.Errorf("compare %s with %s: %w", a.Source, b.Source, err)
	}
	_, pairs := l.decisions()
	return decide.Comparison(c, pairs), nil
}

// once returns what the cache holds under the key, or else makes it. Those who
// ask for the same key at the same time wait for the same work. A panic in work
// becomes an error: one odd report must not take the others down.
func once[V any](ctx context.Context, l *Library, c *cache[V], key string, weight int, work func() V) (V, error) {
	var none V
	if v, ok := c.get(key); ok {
		return v, nil
	}
	if err := ctx.Err(); err != nil {
		return none, err
	}
	made := l.flight.DoChan(key, func() (v any, err error) {
		defer func() {
			if p := recover(); p != nil {
				err = fmt.Errorf("the engine failed on it (%v); please report this as a bug", p)
			}
		}()
		if v, ok := c.get(key); ok { // made between our look and our turn
			return v, nil
		}
		value := work()
		c.put(key, value, weight)
		return value, nil
	})
	select {
	case <-ctx.Done():
		return none, ctx.Err()
	case r := <-made:
		if r.Err != nil {
			return none, r.Err
		}
		return r.Val.(V), nil
	}
}

// newEntry prepares an article for the library.
func newEntry(a model.Article) *entry {
	e := &entry{article: a, terms: signature(a), day: dayOf(a.Published)}
	e.key = sync.OnceValue(func() string { return contentKey(a) })
	return e
}

// contentKey is a hash of all that an analysis depends on: text, blocks, day of
// publication, and the engine's version.
func contentKey(a model.Article) string {
	h := sha256.New()
	fmt.Fprintf(h, "%d\x00%s\x00%d\x00%s", extract.Version, a.Published, len(a.Text), a.Text)
	var place [16]byte
	for _, b := range a.Blocks {
		binary.LittleEndian.PutUint64(place[:8], uint64(b.Start))
		binary.LittleEndian.PutUint64(place[8:], uint64(b.End))
		h.Write(place[:])
		h.Write([]byte(b.Kind))
	}
	return hex.EncodeToString(h.Sum(nil))
}
