package refer

import (
	"cmp"
	"slices"

	"parallax/model"
)

// Direct speech, once the quotations are known: inside it "I" is the speaker,
// and "we" the organisation that the speaker is or speaks for (voice.go). Where
// the quotations do not say whose a stretch of speech is, what findSpeaker saw
// beside it counts.

// Hear adds the first persons inside quotations to the entities, which are those
// of [Reading.Entities] or some of them, and returns them sorted by first
// mention; they keep their IDs. The quotations are in order of their start and
// name their speakers by these IDs.
func (r *Reading) Hear(entities []model.Entity, quotes []model.Quote) []model.Entity {
	if r.tracker == nil {
		return entities
	}
	t := r.tracker
	at := make(map[model.Opt]int, len(entities)) // by ID
	for i := range entities {
		at[model.Opt(entities[i].ID)] = i
	}
	ids := make(map[model.Opt]int, len(entities))
	for e := range t.entities {
		ids[model.Opt(t.entities[e].id)] = e
	}
	next := 0 // the first quotation that begins behind the token
	for i, q := range t.speeches {
		speaker, hearer := t.speakerOf(i), -1
		for k := q.first; k < q.last; k++ {
			w := t.doc.Word(k)
			if !t.isFirst(k) && !isWe(w) && !isYou(w) || t.nameOf(k) >= 0 {
				continue
			}
			token := t.doc.Tokens[k].Span
			for next < len(quotes) && quotes[next].Start <= token.Start {
				next++
			}
			e := speaker
			if said := around(quotes[:next], token); said != nil && said.Speaker != nil {
				e = -1
				if known, ok := ids[said.Speaker.Entity]; ok && said.Speaker.Entity != "" {
					e = known
				}
			}
			e, unsure := t.firstIs(k, e)
			if isYou(w) {
				if e >= 0 {
					hearer = e
				}
				e = hearer
			}
			if e < 0 {
				continue
			}
			if j, ok := at[model.Opt(t.entities[e].id)]; ok {
				entities[j].Mentions = append(entities[j].Mentions, model.Mention{Span: token, Text: w, Kind: model.Pronoun, Unsure: unsure})
			}
		}
	}
	for i := range entities {
		slices.SortStableFunc(entities[i].Mentions, func(a, b model.Mention) int { return a.Start - b.Start })
	}
	slices.SortStableFunc(entities, func(a, b model.Entity) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
	return entities
}

// around is the innermost of the last few quotations that holds a span, or nil.
func around(quotes []model.Quote, span model.Span) *model.Quote {
	var best *model.Quote
	for i := len(quotes) - 1; i >= max(0, len(quotes)-maxNested); i-- {
		if q := &quotes[i]; q.Contains(span) && (best == nil || q.Len() < best.Len()) {
			best = q
		}
	}
	return best
}

// maxNested bounds how many quotations are looked at for one that holds a word.
const maxNested = 16

// firstIs is whom the first or second person at token k means when entity e, or
// nobody known, speaks, or -1, and whether that is a guess.
func (t *tracker) firstIs(k, e int) (entity int, unsure bool) {
	if isYou(t.doc.Word(k)) {
		return t.called(k), true
	}
	if e < 0 {
		return -1, false
	}
	person := t.entities[e].typ == model.Person
	if t.isFirst(k) {
		if person {
			return e, false
		}
		return -1, false
	}
	if t.everybodys(k) {
		return -1, false
	}
	return t.voiced(e, false), person
}
