package refer

import "parallax/model"

// "It" and "they" for organisations and countries. Common nouns compete for
// these pronouns everywhere, so only plain patterns are answered:
//
//	Iran said it would …            it, subject behind a verb of the same clause
//	Google … its headquarters       its, the subject of the clause being the group
//	It also said …                  it first in a sentence, the last one's subject

// thing resolves "it" and "its".
func (t *tracker) thing(k, s int) {
	p := t.groupBefore(k, s)
	if p == nil {
		return
	}
	w := lower(t.doc.Word(k))
	sure := false
	switch {
	case w == "its" && p.sentence == s && p.subject && !t.nounBetween(p.token, k):
		sure = true
	case w == "it" && p.sentence == s && p.subject && t.reported(p.token, k) && !t.nounBetween(p.token, k):
		sure = true
	case w == "it" && p.sentence == s-1 && p.subject && k == t.doc.Sentences[s].First && isSay(lower(t.afterAlso(k+1))):
	default:
		return
	}
	t.give(k, s, p.entity, unknown, !sure)
}

// afterAlso is the word at k, or behind an adverb there.
func (t *tracker) afterAlso(k int) string {
	switch w := t.doc.Word(k); w {
	case "also", "has", "had", "then", "later":
		return t.doc.Word(k + 1)
	default:
		return w
	}
}

// groupBefore is the organisation or country that a pronoun at k may mean: the
// last subject of this sentence or the one before.
func (t *tracker) groupBefore(k, s int) *place {
	for i := len(t.groups) - 1; i >= 0; i-- {
		p := &t.groups[i]
		if s-p.sentence > 1 {
			return nil
		}
		if p.subject && p.token < k {
			return p
		}
	}
	return nil
}

// reported tells whether a verb of saying or deciding stands between the tokens:
// "Iran said it".
func (t *tracker) reported(from, to int) bool {
	for i := from; i < to; i++ {
		w := lower(t.doc.Word(i))
		if isSay(w) || w == "announced" || w == "decided" || w == "believes" || w == "hopes" || w == "expects" || w == "plans" || w == "that" {
			return true
		}
	}
	return false
}

// nounBetween tells whether a noun phrase with an article, or another name,
// stands between the tokens and may be meant instead.
func (t *tracker) nounBetween(from, to int) bool {
	start := t.nameOf(from)
	for i := from + 1; i < to; i++ {
		if n := t.nameOf(i); n >= 0 && n != start {
			if typ := t.entities[t.of[n]].typ; typ != model.Person && typ != model.NORP && t.of[n] != t.of[start] {
				return true
			}
			continue
		}
		switch lower(t.doc.Word(i)) {
		case "a", "an", "the", "this", "that's", "every", "each":
			return true
		}
	}
	return false
}

// several resolves "they" and "their" for an organisation that is spoken of as
// its people: the only group of the sentence, and its subject.
func (t *tracker) several(k, s int) {
	p := t.groupBefore(k, s)
	if p == nil || p.sentence != s || t.entities[p.entity].typ != model.Org || t.pluralBetween(p.token, k) {
		return
	}
	t.give(k, s, p.entity, unknown, true)
}

// pluralBetween tells whether a plural or a pair stands between the tokens.
func (t *tracker) pluralBetween(from, to int) bool {
	for i := from + 1; i < to; i++ {
		w := t.doc.Word(i)
		if t.nameOf(i) >= 0 && t.nameOf(i) != t.nameOf(from) || w == "and" || w == "people" || w == "men" || w == "women" || w == "children" {
			return true
		}
		if n := len(w); n > 3 && w[n-1] == 's' && w[n-2] != 's' && !isVerbish(w) {
			return true
		}
	}
	return false
}
