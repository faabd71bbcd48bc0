package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// sentences scores the boundaries inside texts, blanks left aside, and counts
// the texts in which every boundary is right. Texts whose labelled sentences
// are not the text itself are left out.
func sentences(pairs []pair) ([]row, error) {
	by := map[string]*tally{"boundaries": {}, "texts": {}}
	for _, p := range pairs {
		var want []string
		if err := json.Unmarshal(p.gold.Sentences, &want); err != nil {
			return nil, fmt.Errorf("%s: %w; a list of sentences is wanted", p.gold.ID, err)
		}
		if squeeze(p.gold.Text) != squeeze(strings.Join(want, "")) {
			continue
		}
		got, err := boundaries(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.gold.ID, err)
		}
		gold, at, end := map[int]bool{}, 0, len(squeeze(p.gold.Text))
		for _, s := range want {
			at += len(squeeze(s))
			gold[at] = true
		}
		delete(gold, end)
		delete(gold, 0)
		delete(got, end)
		delete(got, 0)
		t := tally{gold: len(gold), found: len(got)}
		for b := range got {
			if gold[b] {
				t.exact++
			}
		}
		all, texts := by["boundaries"], by["texts"]
		all.gold, all.found, all.exact = all.gold+t.gold, all.found+t.found, all.exact+t.exact
		texts.gold, texts.found = texts.gold+1, texts.found+1
		if t.exact == t.gold && t.exact == t.found {
			texts.exact++
		}
	}
	for _, t := range by {
		t.near = t.exact
	}
	return []row{{"boundaries", *by["boundaries"]}, {"texts", *by["texts"]}}, nil
}

// boundaries are the places, counted in bytes that are no blanks, where the
// sentences that were found begin and end.
func boundaries(p pair) (map[int]bool, error) {
	out := map[int]bool{}
	if len(p.found.Sentences) == 0 {
		return out, nil
	}
	var texts []string // another program's
	if json.Unmarshal(p.found.Sentences, &texts) == nil {
		at := 0
		for _, s := range texts {
			at += len(squeeze(s))
			out[at] = true
		}
		return out, nil
	}
	var spans []span
	if err := json.Unmarshal(p.found.Sentences, &spans); err != nil {
		return nil, err
	}
	for _, s := range spans {
		if s.Start < 0 || s.End > len(p.gold.Text) || s.Start > s.End {
			return nil, fmt.Errorf("a sentence leaves the text: %d to %d", s.Start, s.End)
		}
		out[len(squeeze(p.gold.Text[:s.Start]))] = true
		out[len(squeeze(p.gold.Text[:s.End]))] = true
	}
	return out, nil
}

// squeeze leaves the blanks out.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
