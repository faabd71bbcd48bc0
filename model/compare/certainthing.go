package compare

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// What makes it sure that two figures other than of people measure one thing.

// certainLength is certain for lengths of time.
func (rel *relator) certainLength(a, b *fact, likeness float64) bool {
	return !within(a, b, lengthsApart) && !rel.l.relative(a) && !rel.r.relative(b) &&
		likeness >= thingLikeness && a.near.shared(b.near, rel.voc) >= saidAlike
}

// certainAttribute is certain for figures of one attribute: a turnout, a depth.
func (rel *relator) certainAttribute(a, b *fact, likeness float64) bool {
	if a.typ == model.Percent && max(a.rivals, b.rivals) > 0 {
		return likeness >= rivalLikeness
	}
	return likeness >= attributeLikeness || a.near.shared(b.near, rel.voc) > saidAlike
}

// plans are the words for what lawmakers deal with, by which one report calls a
// measure that the other one calls by another.
var plans = words.Set(`bill package plan deal measure legislation proposal agreement act law`)

// sameThing is the weight of the words that two sums' things share, 0 if that is
// too little to tell that both are for one thing. A bare "measure" is what its
// report tells of: the words of the other's thing must stand in it.
func (rel *relator) sameThing(a, b *fact) float64 {
	if shared := a.thing.shared(b.thing, rel.voc); shared >= thingAlike {
		return shared
	}
	if !plans[a.thingHead] || !plans[b.thingHead] || max(a.rivals, b.rivals) > 0 {
		return 0
	}
	switch {
	case len(a.thing) == 1 && len(b.thing) > 1:
		return rel.l.tells(b.thing, rel.voc)
	case len(b.thing) == 1 && len(a.thing) > 1:
		return rel.r.tells(a.thing, rel.voc)
	}
	return 0
}

// tells is the weight of the words of a thing if its telling ones all stand in the
// report's story, else 0.
func (s *side) tells(thing stems, voc *words.Vocabulary) float64 {
	var sum float64
	for _, id := range thing {
		if voc.Weight(id) < thingAlike {
			continue
		}
		if !slices.ContainsFunc(s.sents, func(x sentence) bool { _, ok := slices.BinarySearch(x.stems, id); return ok }) {
			return 0
		}
		sum += voc.Weight(id)
	}
	return sum
}

// certainThing is certain for sums for one thing.
func (rel *relator) certainThing(a, b *fact, likeness float64) bool {
	if max(a.rivals, b.rivals) == 0 {
		return within(a, b, oneSubject) || rel.sameThing(a, b) >= 2*thingAlike
	}
	return likeness >= attributeLikeness && within(a, b, oneSubject)
}

// certainSum is certain for shares and sums.
func (rel *relator) certainSum(a, b *fact, likeness float64) bool {
	if a.bidder >= 0 && a.bidder == b.bidder && likeness >= attributeLikeness && within(a, b, oneCount) {
		return true
	}
	if a.event&b.event&vote != 0 && !within(a, b, votesApart) {
		return false // of two elections, or parties
	}
	rivals, near := max(a.rivals, b.rivals), a.near.shared(b.near, rel.voc)
	if a.typ == model.Money && rivals == 0 && within(a, b, oneSubject) && (likeness >= 2*thingLikeness || likeness >= thingLikeness && near >= 2*nearAlike) {
		return true
	}
	return rivals < 3 && likeness >= thingLikeness && near >= nearAlike && (a.event&b.event != 0 || a.said >= 0 && a.said == b.said)
}

// certainCount is certain for counted things: of one noun in numbers not far apart,
// and either the only ones of that noun in either report or ones of which the same
// is said.
func (rel *relator) certainCount(a, b *fact, likeness float64) bool {
	if a.event&b.event&attendance != 0 && likeness >= peopleLikeness && within(a, b, oneSubject) || rel.actAndDoers(a, b) {
		return true // "before 52,000 spectators", "a crowd of 48,500"
	}
	if a.head < 0 || a.head != b.head || a.typ != model.Quantity && (a.elided() || b.elided()) && likeness < 2*thingLikeness {
		return false
	}
	if rel.namedApart(a, b) || max(a.rivals, b.rivals) > 1 || a.value.rough() && b.value.rough() && within(a, b, roughApart) {
		return false
	}
	if likeness < befallenLikeness {
		return rel.greatSole(a, b) && within(a, b, oneCount)
	}
	great := min(a.value.size(), b.value.size()) >= 10
	switch {
	case likeness >= 2*thingLikeness && great && within(a, b, oneCount):
		return true
	case a.event&b.event != 0, a.near.shared(b.near, rel.voc) >= besideAlike:
		return within(a, b, oneSubject)
	}
	return rel.sole(a, b) && (great || rel.counterparts(a, b)) && within(a, b, oneSubject)
}

// sole tells whether either report counts the things of a noun but once. Tallies have
// many numbers, whether or not a report gives them.
func (rel *relator) sole(a, b *fact) bool {
	return a.typ == model.Cardinal && a.head >= 0 && a.head == b.head && max(a.rivals, b.rivals) == 0 && !a.tallied()
}

// greatSole tells whether two great counts are the only ones of one telling noun: the
// comments on a bill.
func (rel *relator) greatSole(a, b *fact) bool {
	return rel.sole(a, b) && rel.voc.Weight(a.head) >= tellingNoun && min(a.value.size(), b.value.size()) >= greatCount && !a.elided() && !b.elided()
}

// tallied tells whether things are counted of which everybody has another number.
func (x *fact) tallied() bool {
	noun := strings.Fields(strings.ToLower(x.fig.Noun))
	return len(noun) > 0 && tallies[noun[len(noun)-1]]
}

// tallies are the nouns of what is counted for each candidate, player or poll.
var tallies = words.Set(`delegates superdelegates votes seats points yards runs goals wins games adults voters respondents`)
