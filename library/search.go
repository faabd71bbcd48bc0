package library

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/text"
)

// Search finds the reports that hold the query's words in a row, without regard
// to case, and returns at most limit of them (0: all), best first, each with the
// sentences that matched. An empty query finds nothing.
func (l *Library) Search(ctx context.Context, query string, limit int) ([]model.Hit, error) {
	needle := strings.ToLower(strings.Join(strings.Fields(query), " "))
	if needle == "" {
		return nil, nil
	}
	l.mu.RLock()
	entries := l.entries[:len(l.entries):len(l.entries)]
	l.mu.RUnlock()
	var hits []model.Hit
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if hit, ok := searchOne(e.article, needle); ok {
			hits = append(hits, hit)
		}
	}
	slices.SortStableFunc(hits, func(a, b model.Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(b.Published, a.Published), strings.Compare(a.Title, b.Title))
	})
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit:limit]
	}
	return hits, nil
}

// searchOne looks for the needle, which is in lower case, in one article.
func searchOne(a model.Article, needle string) (model.Hit, bool) {
	hit := model.Hit{ID: a.ID, Title: a.Title, Source: a.Source, Published: a.Published}
	if strings.Contains(strings.ToLower(a.Title), needle) {
		hit.Score++
	}
	if !strings.Contains(strings.ToLower(a.Text), needle) {
		return hit, hit.Score > 0
	}
	for _, s := range text.Parse(a.Text, a.Blocks).Sentences {
		p := model.Passage{Span: s.Span, Text: s.In(a.Text)}
		for at := 0; at < len(p.Text); {
			if n := foldedPrefix(p.Text[at:], needle); n > 0 {
				p.Matches = append(p.Matches, model.Span{Start: s.Start + at, End: s.Start + at + n})
				at += n
				continue
			}
			_, w := utf8.DecodeRuneInString(p.Text[at:])
			at += w
		}
		if len(p.Matches) > 0 {
			hit.Passages = append(hit.Passages, p)
			hit.Score++
		}
	}
	return hit, hit.Score > 0
}

// foldedPrefix tells how many bytes of s match the needle, which is in lower
// case, at the start of s; 0 if it does not match.
func foldedPrefix(s, needle string) int {
	n := 0
	for needle != "" {
		want, w := utf8.DecodeRuneInString(needle)
		got, size := utf8.DecodeRuneInString(s[n:])
		if size == 0 || !strings.EqualFold(string(got), string(want)) {
			return 0
		}
		needle, n = needle[w:], n+size
	}
	return n
}
