package find

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"parallax/model"
)

// May tells whether a report whose text folds to f, and whose title is given,
// can match the query at all. It never says no to a report that [Query.Match]
// finds something in; it only saves the work on most others.
func (q Query) May(f Folded, title string) bool {
	for _, t := range q.terms {
		if !t.may(f, title) {
			return false
		}
	}
	return len(q.terms) > 0
}

// may is [Query.May] for one term. Names, speakers and quoted words all stand
// in the text; a figure's unit and noun may not.
func (t term) may(f Folded, title string) bool {
	switch t.field {
	case figure:
		return true
	case words:
		p := t.pats[0]
		return strings.Contains(f.plain, p.plain) || p.in(title)
	}
	for _, p := range t.pats {
		if !strings.Contains(f.plain, p.plain) {
			return false
		}
	}
	return true
}

// Match returns the sentences of a report that the query matches, those with
// most terms first, or nil unless the report holds every term. Where only the
// title does, the passage is the first sentence, without matches.
func (q Query) Match(r model.Report) []model.Passage {
	found, ok := q.find(r, Fold(r.Text))
	if !ok {
		return nil
	}
	return found.passages(r)
}

// found is where a query's terms were found in one report.
type found struct {
	terms [][]match // by term, in order of the text
	title []bool    // by term: whether the title holds it
}

// find looks for every term; ok tells whether all are there.
func (q Query) find(r model.Report, f Folded) (found, bool) {
	res := found{make([][]match, len(q.terms)), make([]bool, len(q.terms))}
	for i, t := range q.terms {
		if t.field == words {
			res.terms[i] = t.pats[0].appendMatches(nil, f)
			res.title[i] = t.pats[0].in(r.Title)
		} else {
			res.terms[i] = q.filter(t, r, f)
		}
		if len(res.terms[i]) == 0 && !res.title[i] {
			return found{}, false
		}
	}
	return res, len(q.terms) > 0
}

// filter finds one filter term.
func (q Query) filter(t term, r model.Report, f Folded) []match {
	switch t.field {
	case person:
		return t.entities(r, model.Person)
	case org:
		return t.entities(r, model.Org)
	case place:
		return t.entities(r, model.GPE, model.Location, model.Facility)
	case figure:
		return t.figures(r)
	case quote:
		return t.quoted(f, q.speeches(r))
	case says:
		return said(q.speeches(r))
	case words:
	}
	return nil
}

// entities finds every mention of the entities that are called so: by name or
// by an office. Guessed mentions are left out.
func (t term) entities(r model.Report, types ...model.EntityType) []match {
	var out []match
	for _, e := range r.Entities {
		if !slices.Contains(types, e.Type) || !t.all(called(e)) {
			continue
		}
		for _, m := range e.Mentions {
			if !m.Unsure {
				out = append(out, match{m.Span, m.Kind == model.Name})
			}
		}
	}
	slices.SortFunc(out, func(a, b match) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// called lists everything that an entity is called.
func called(e model.Entity) []string {
	out := append([]string{e.Name}, e.Roles...)
	for _, m := range e.Mentions {
		if m.Kind == model.Name && !slices.Contains(out, m.Text) {
			out = append(out, m.Text)
		}
	}
	return out
}

// all tells whether each of the term's patterns is in one of the texts.
func (t term) all(texts []string) bool {
	for _, p := range t.pats {
		if !slices.ContainsFunc(texts, p.in) {
			return false
		}
	}
	return true
}

// figures finds the figures with the asked words and value.
func (t term) figures(r model.Report) []match {
	var out []match
	for _, f := range r.Figures {
		holds := true
		for _, b := range t.conds {
			holds = holds && b.holds(f)
		}
		if holds && t.all([]string{f.Text, f.Noun, f.What, f.Affected, string(f.Unit)}) {
			out = append(out, match{f.Span, true})
		}
	}
	return out
}

// speeches returns the quotations in which a query's says: and quote: terms are
// looked for. Where it has both, they speak of the same quotation.
func (q Query) speeches(r model.Report) []model.Quote {
	var out []model.Quote
	for _, speech := range r.Quotes {
		fits := true
		for _, t := range q.terms {
			switch t.field {
			case says:
				fits = fits && t.all(speakers(speech, r.Entities))
			case quote:
				fits = fits && t.all([]string{speech.Text})
			case words, person, org, place, figure:
			}
		}
		if fits {
			out = append(out, speech)
		}
	}
	return out
}

// speakers lists what the speaker of a quotation is called.
func speakers(q model.Quote, entities []model.Entity) []string {
	if q.Speaker == nil {
		return nil
	}
	names := []string{q.Speaker.Text}
	if i := slices.IndexFunc(entities, func(e model.Entity) bool { return e.ID == string(q.Speaker.Entity) }); i >= 0 {
		names = append(names, called(entities[i])...)
	}
	return names
}

// quoted finds the term's words inside the quotations.
func (t term) quoted(f Folded, quotes []model.Quote) []match {
	if len(quotes) == 0 {
		return nil
	}
	var all, out []match
	for _, p := range t.pats {
		all = p.appendMatches(all, f)
	}
	for _, m := range all {
		if slices.ContainsFunc(quotes, func(q model.Quote) bool { return q.Contains(m.Span) }) {
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b match) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// said takes the quotations whole.
func said(quotes []model.Quote) []match {
	var out []match
	for _, q := range quotes {
		out = append(out, match{q.Span, true})
	}
	return out
}

// candidate is a sentence with what was found in it.
type candidate struct {
	sentence int
	frame    bool  // not part of the story
	terms    []int // the different terms, by their place in the query
	pairs    int   // how many terms stand right after the one before
	matches  []model.Span
}

// passages cuts what was found into sentences and ranks them: most terms first,
// then terms that stand together as they were typed, then the order of the text.
// A sentence that holds fewer terms than the best is kept only for a term that
// none before it holds.
func (f found) passages(r model.Report) []model.Passage {
	bySentence := make(map[int]*candidate)
	for t, matches := range f.terms {
		seen := -1
		for _, m := range matches {
			for i := sentenceAt(r.Sentences, m.Start); i < len(r.Sentences) && r.Sentences[i].Start < m.End; i++ {
				c := bySentence[i]
				if c == nil {
					c = &candidate{sentence: i, frame: inFrame(r.Blocks, r.Sentences[i])}
					bySentence[i] = c
				}
				if i != seen {
					c.terms, seen = append(c.terms, t), i
				}
				if t > 0 && follows(r.Text, f.terms[t-1], m.Start) {
					c.pairs++
				}
				c.matches = append(c.matches, clip(m.Span, r.Sentences[i]))
			}
		}
	}
	ranked := make([]*candidate, 0, len(bySentence))
	for _, c := range bySentence {
		ranked = append(ranked, c)
	}
	slices.SortFunc(ranked, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(len(b.terms), len(a.terms)), boolRank(a.frame, b.frame),
			cmp.Compare(min(b.pairs, 1), min(a.pairs, 1)), cmp.Compare(a.sentence, b.sentence))
	})
	out := make([]model.Passage, 0, max(1, len(ranked)))
	told := make([]bool, len(f.terms))
	for _, c := range ranked {
		if len(c.terms) < len(ranked[0].terms) && !slices.ContainsFunc(c.terms, func(t int) bool { return !told[t] }) {
			continue
		}
		for _, t := range c.terms {
			told[t] = true
		}
		s := r.Sentences[c.sentence]
		out = append(out, model.Passage{Span: s, Text: s.In(r.Text), Matches: tidy(c.matches)})
	}
	if len(out) == 0 && len(r.Sentences) > 0 {
		s := r.Sentences[0]
		out = append(out, model.Passage{Span: s, Text: s.In(r.Text)})
	}
	return out
}

// sentenceAt returns the index of the sentence that holds the byte at offset, or of the next one.
func sentenceAt(sentences []model.Span, offset int) int {
	return sort.Search(len(sentences), func(i int) bool { return sentences[i].End > offset })
}

// inFrame tells whether the span lies in a block that is not part of the story.
func inFrame(blocks []model.Block, s model.Span) bool {
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > s.Start })
	return i < len(blocks) && blocks[i].Contains(s) && !blocks[i].Kind.Story()
}

// follows tells whether one of the matches ends right before offset at, with
// nothing but blanks and hyphens between.
func follows(text string, before []match, at int) bool {
	i := sort.Search(len(before), func(i int) bool { return before[i].End > at })
	if i == 0 {
		return false
	}
	between := text[before[i-1].End:at]
	return len(between) < 16 && strings.TrimFunc(between, isGap) == ""
}

func boolRank(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func clip(s, in model.Span) model.Span {
	return model.Span{Start: max(s.Start, in.Start), End: min(s.End, in.End)}
}

// tidy sorts spans and joins those that overlap.
func tidy(spans []model.Span) []model.Span {
	slices.SortFunc(spans, func(a, b model.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}
