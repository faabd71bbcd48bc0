package refer

import (
	"strings"

	"parallax/model"
)

// "It" and "they" for organisations and countries. Common nouns compete for
// these pronouns everywhere, so only plain patterns are answered:
//
//	In its report, Doe Inc. …       the group behind its opening phrase
//	urged Iran to open its ports    the group that is bidden, or told of by "which"
//	The company said it …           through the organisation last spoken of
//	Iran said it would …            it, subject behind a verb of the same clause
//	Google … its headquarters       its, the subject of the clause being the group
//	It also said …                  it first in a sentence, the last one's subject

// thing resolves "it" and "its".
func (t *tracker) thing(k, s int) {
	if e := t.groupAhead(k, s); e >= 0 {
		t.give(k, s, e, unknown, true)
		return
	}
	if p := t.ruled(k, s); p != nil && t.entities[p.entity].typ != model.NORP {
		t.give(k, s, p.entity, unknown, true)
		return
	}
	if e := t.adjoined(k); e >= 0 && t.entities[e].typ != model.NORP {
		t.give(k, s, e, unknown, false)
		return
	}
	p := t.groupBefore(k, s)
	if p == nil || p.entity < 0 || t.entities[p.entity].typ == model.NORP {
		return
	}
	w := t.lower(k)
	sure := false
	switch {
	case w == "itself" && p.sentence == s && !t.nounBetween(p, k),
		w == "its" && p.sentence == s && !t.nounBetween(p, k),
		w == "it" && p.sentence == s && t.reported(p.token, k) && !t.nounBetween(p, k):
		sure = true
	case w == "it" && p.sentence == s && !t.groupBetween(p, k) && !t.subjectBetween(p, k) && t.reported(p.token, k) && !isStop(t.lower(k+1)) && !isPreposition(t.lower(k+1)):
	case w == "it" && p.sentence == s && p.pronoun && p.subject && !t.groupBetween(p, k) && !t.subjectBetween(p, k) && isVerbish(t.lower(k+1)) && !isImpersonal(t.lower(k+1)):
	case w == "it" && p.sentence == s && t.ofNoun(k) && !t.groupBetween(p, k):
	case w == "it" && p.sentence == s-1 && k == t.doc.Sentences[s].First && t.acts(k+1):
	case w == "its" && p.sentence == s && !t.groupBetween(p, k) && !t.subjectBetween(p, k):
	case w == "it" && p.sentence == s && t.reported(p.token, k) && !t.groupBetween(p, k) && (t.acts(k+1) || isWill(t.lower(k+1))):
	default:
		return
	}
	t.give(k, s, p.entity, unknown, !sure || p.guessed)
}

// acts tells whether the verb at k, or behind an adverb there, is one that a
// group does and that "it" alone does not stand before: "It said", "It will".
func (t *tracker) acts(k int) bool {
	w := lower(t.afterAlso(k))
	if next := t.lower(k + 1); (w == "will" || w == "would") && next == "also" || t.lower(k) == "also" && !isImpersonal(next) {
		return true
	}
	if next := t.lower(k + 1); w == "is" && (next == "also" || next == "now" || strings.HasSuffix(next, "ing") && next != "being") { // "It is working"
		return true
	}
	return isSay(w) || isThink(w) || w == "plans" || w == "employs" || w == "operates" || w == "owns" || w == "launched" ||
		w == "opened" || w == "sells" || w == "denied" || w == "won" || w == "serves" || w == "offers" || w == "runs"
}

// ofNoun tells whether the "it" at token k is the subject of a clause that says
// which of the noun right before it: "the steps it has taken".
func (t *tracker) ofNoun(k int) bool {
	before := t.doc.Word(k - 1)
	if len(before) < 4 || !isASCIISmall(before[0]) || isFunction(before) || isVerbish(before) || isWhen(before) || t.nameOf(k-1) >= 0 {
		return false
	}
	switch before {
	case "then", "though", "although", "until", "unless", "since", "whether", "once", "make", "made", "find", "call", "said", "take", "even", "says", "think", "thinks",
		"just", "what", "where", "whenever", "however", "know", "knew", "given", "thus", "hence", "maybe", "perhaps", "meanwhile", "nevertheless":
		return false
	}
	switch t.lower(k + 1) {
	case "has", "had", "is", "was", "says", "said", "plans", "planned", "wants", "wanted", "owns", "owned", "runs", "makes", "made", "sells", "sold", "faces", "hopes",
		"calls", "called", "needs", "expects":
		return true
	}
	return false
}

// isImpersonal tells verbs that "it" stands before without meaning a group.
func isImpersonal(w string) bool {
	switch w {
	case "means", "meant", "seems", "seemed", "appears", "appeared", "depends", "happens", "happened", "takes", "took", "makes", "made", "helps",
		"helped", "is", "was", "shows", "showed", "became", "remains":
		return true
	}
	return false
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

// isWill tells the verbs of intent and duty that stand behind "it" in what
// somebody is reported to have said of himself.
func isWill(w string) bool {
	switch w {
	case "will", "would", "intends", "wants", "wanted", "intended", "planned", "hoped":
		return true
	}
	return false
}

// groupReach is how many tokens back a group may be meant, so that a sentence
// without an end stays cheap; hardly a sentence of the news is longer.
const groupReach = 90

// groupBefore is the organisation or country that a pronoun at k may mean: the
// last subject of this sentence or the one before.
func (t *tracker) groupBefore(k, s int) *place {
	for i := len(t.groups) - 1; i >= 0; i-- {
		p := &t.groups[i]
		if s-p.sentence > 1 || k-p.token > groupReach {
			return nil
		}
		if p.subject && p.token < k && t.withinReach(p, k) {
			return p
		}
	}
	return nil
}

// withinReach tells whether a pronoun at token k may mean a group by its last
// place: inside direct speech only one that was named there.
func (t *tracker) withinReach(p *place, k int) bool {
	i := t.inside(k)
	return i < 0 || p.token >= t.speeches[i].first
}

// reported tells whether a verb of saying or deciding stands between the tokens:
// "Iran said it".
func (t *tracker) reported(from, to int) bool {
	for i := from; i < to; i++ {
		w := t.lower(i)
		if isSay(w) || w == "announced" || w == "decided" || w == "believes" || w == "hopes" || w == "expects" || w == "plans" || w == "that" {
			return true
		}
	}
	return false
}

// behind is the token behind a place, a name that only says where and an
// apposition included: "the Museum at Doe University", "Doe Inc., the largest firm
// in Ohio, has".
func (t *tracker) behind(p *place) int {
	n := t.nameOf(p.token)
	if n < 0 {
		return p.token + 1
	}
	at := t.names[n].Last
	if w := t.lower(at); (w == "," || w == "(") && p.subject {
		for k := at + 1; k < at+16 && t.sameSentence(at, k); k++ {
			if c := t.doc.Word(k); c == "," || c == ")" {
				if isVerbish(t.lower(k + 1)) {
					return k + 1
				}
				break
			}
		}
		return at
	}
	switch t.lower(at) {
	case "at", "of", "in":
		if at++; t.lower(at) == "the" {
			at++
		}
		if m := t.nameOf(at); m >= 0 {
			return t.names[m].Last
		}
	}
	return t.names[n].Last
}

// nounBetween tells whether a noun phrase with an article, or another name,
// stands between a place and a token and may be meant instead.
func (t *tracker) nounBetween(p *place, to int) bool {
	for i := t.behind(p); i < to; i++ {
		if n := t.nameOf(i); n >= 0 {
			if typ := t.entities[t.of[n]].typ; typ != model.Person && typ != model.NORP && t.of[n] != p.entity {
				return true
			}
			continue
		}
		switch t.lower(i) {
		case "a", "an", "the", "this", "that's", "every", "each":
			return true
		}
	}
	return false
}

// groupBetween tells whether another group's name stands between a place and a token.
func (t *tracker) groupBetween(p *place, to int) bool {
	for i := t.behind(p); i < to; i++ {
		if n := t.nameOf(i); n >= 0 && t.of[n] != p.entity {
			switch t.entities[t.of[n]].typ {
			case model.Person, model.NORP:
			case model.GPE, model.Location:
				if !t.qualifies(n) {
					return true
				}
			default:
				return true
			}
		}
	}
	return false
}

// qualifies tells whether the name of a place goes before a noun that it only
// qualifies: "US vehicle sales".
func (t *tracker) qualifies(n int) bool {
	next := t.doc.Word(t.names[n].Last)
	return next != "" && isASCIISmall(next[0]) && !isVerbish(next) && !isFunction(next)
}

// subjectBetween tells whether a noun phrase with an article and a verb behind
// it, another thing's subject, stands between a place and a token.
func (t *tracker) subjectBetween(p *place, to int) bool {
	for i := p.token + 1; i < to; i++ {
		switch t.lower(i) {
		case "a", "an", "the", "this", "every", "each", "another", "which":
		default:
			continue
		}
		for j := i + 1; j < min(to, i+6); j++ {
			w := t.lower(j)
			if (isVerbish(w) || (w == "that" || w == "who" || w == "which") && j > i+1 && isVerbish(t.lower(j+1))) && t.nameOf(j) < 0 {
				return true
			}
			if isFunction(w) || w == "," {
				break
			}
		}
	}
	return false
}

// concern takes "the company" and its like for another mention of the
// organisation spoken of, without recording one, so that "it" can follow. Where
// two may be meant nobody is.
func (t *tracker) concern(k, s int) {
	last := k + 1
	for n := 0; n < 3; n++ { // "the social media company"
		before := t.doc.Word(k - 1)
		if before == "" || !isASCIISmall(before[0]) || isFunction(before) || isPlural(before) || isVerbish(before) || isPossessive(before) {
			break
		}
		k--
	}
	if t.lower(k-1) != "the" || len(t.groups) == 0 {
		return
	}
	if next := t.doc.Word(last); next != "" && isASCIISmall(next[0]) && !isVerbish(next) && !isFunction(next) {
		return
	}
	best := -1
	for i := len(t.groups) - 1; i >= 0 && s-t.groups[i].sentence <= 2; i-- {
		p := &t.groups[i]
		if p.entity < 0 || t.entities[p.entity].typ != model.Org || !t.withinReach(p, k) {
			continue
		}
		if p.sentence == s && p.subject {
			best = i
			break
		}
		if best >= 0 && !(t.groups[best].subject && !p.subject) {
			best = -1
			break
		}
		if best < 0 {
			best = i
		}
	}
	e := -1
	if best >= 0 {
		e = t.groups[best].entity
	}
	p := t.placeOf(e, unknown, k-1, last, s)
	p.guessed = true
	t.groups = note(t.groups, p)
}

// several resolves "they" and "their" for a people ("Palestinians") and for an
// organisation that is spoken of as its members. Any plural noun, pair or other
// group between takes the pronoun away from it.
func (t *tracker) several(k, s int) {
	if len(t.groups) == 0 {
		return
	}
	p := &t.groups[len(t.groups)-1]
	if p.entity < 0 {
		return
	}
	if p := t.ruled(k, s); p != nil {
		t.give(k, s, p.entity, unknown, true)
		return
	}
	if e := t.adjoined(k); e >= 0 {
		t.give(k, s, e, unknown, true)
		return
	}
	if t.conjoined(p) || k-p.token > groupReach {
		return
	}
	people := t.entities[p.entity].typ == model.NORP || p.pronoun
	if s-p.sentence > 1 || t.entities[p.entity].typ == model.GPE && !p.pronoun || !people && !p.subject {
		return
	}
	if t.withinReach(p, k) && p.sentence == s && (t.plural(p) && t.lower(k) == "their" || p.pronoun && t.lower(p.token) == "they") && !t.groupBetween(p, k) {
		t.give(k, s, p.entity, unknown, true)
		return
	}
	if t.withinReach(p, k) && !t.pluralBetween(p, k) && !t.pluralBefore(p.token) {
		t.give(k, s, p.entity, unknown, true)
	}
}

// conjoined tells whether a group is named as one of two or more: "Doe Inc. and
// Roe Inc.", which "they" means together.
func (t *tracker) conjoined(p *place) bool {
	k := p.token - 1
	if t.lower(k) == "the" {
		k--
	}
	return t.nameOf(p.token) >= 0 && t.lower(k) == "and"
}

// plural tells whether a group's name is the subject of a verb in the plural:
// "Doe Inc. have released their".
func (t *tracker) plural(p *place) bool {
	n := t.nameOf(p.token)
	if n < 0 || !p.subject {
		return false
	}
	switch t.lower(t.names[n].Last) {
	case "have", "are", "were", "say", "plan", "want", "hope":
		return true
	}
	return false
}

// pluralBefore tells whether the sentence's first words, before the group that
// is named at token at, hold a plural that is its subject: "Critics of Doe".
func (t *tracker) pluralBefore(at int) bool {
	first := t.doc.Sentences[t.doc.SentenceOf(at)].First
	for i := first; i < at; i++ {
		if w := t.doc.Word(i); t.nameOf(i) < 0 && isPlural(w) {
			return true
		}
	}
	return false
}

// isPlural tells small words that look like plural nouns.
func isPlural(w string) bool {
	switch w {
	case "people", "men", "women", "children", "police", "both", "others", "two", "three", "four", "five", "several", "many":
		return true
	}
	n := len(w)
	return n > 3 && isASCIISmall(w[0]) && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i' && !isVerbish(w) && !isFunction(w)
}

// pluralBetween tells whether a plural, another group or a pair of names stands
// between a place and a token.
func (t *tracker) pluralBetween(p *place, to int) bool {
	for i := p.token + 1; i < to; i++ {
		if n := t.nameOf(i); n >= 0 {
			if typ := t.entities[t.of[n]].typ; t.of[n] != p.entity && (typ == model.Org || typ == model.NORP || t.lower(i-1) == "and" || t.lower(i+1) == "and") {
				return true
			}
			continue
		}
		if isPlural(t.lower(i)) && !t.bindsObject(i) {
			return true
		}
	}
	return false
}
