package compare

import (
	"math"
	"slices"

	"parallax/model"
	"parallax/model/compare/words"
)

// Whether two figures measure one thing is a sum of what speaks for it and
// against it; a few things rule it out. The weights were set by hand on the
// corpus of pairs (testdata/pairs) and on pairs of ECB+; the units are those of
// the thresholds.

const (
	// commonLeast is agreeLeast for values that many figures have: two, a third.
	commonLeast = 2.3
	// agreeLeast, overlapLeast and conflictLeast are the sums from which two
	// figures are taken to measure one thing: the less the values speak for it
	// themselves, the more all else must.
	agreeLeast    = 1.75
	overlapLeast  = 2.4
	conflictLeast = 2.2
	// peopleLeast is conflictLeast for what befell people.
	peopleLeast = 2.0
	// never rules a pair out.
	never = -100.0
)

// relator compares figures of two reports.
type relator struct {
	l, r *side
	voc  *words.Vocabulary
	// unrelated is set for reports of different events.
	unrelated bool
	// oneMatch is set for reports that give the same score or record.
	oneMatch bool
	// polls is set for reports of two polls.
	polls bool
	// parts is set for reports of many parts of a whole.
	parts bool
	// best is filled when first asked for.
	best *likest
	// likeness caches how alike two sentences are, plus one; 0 is not known yet.
	likeness []float32
}

func newRelator(l, r *side, voc *words.Vocabulary) *relator {
	return &relator{l: l, r: r, voc: voc, polls: ofTwoPolls(l, r), parts: manyParts(l, r)}
}

// relate says how much speaks for two figures' measuring one thing. across tells
// whether they are of different reports; if not, the sentences are not compared.
func (rel *relator) relate(a, b *fact, across bool) float64 {
	if across && rel.twins(a, b) {
		return copied
	}
	if across && (rel.unrelated || (rel.polls && a.typ == model.Percent || rel.parts && a.inParts()) && rel.sentences(a.told, b.told) < pollLikeness) {
		return never
	}
	if score, known := rel.records(a, b, across); known {
		return score
	}
	if a.typ != b.typ || a.unit != b.unit || a.value.fraction() != b.value.fraction() && a.who.human != b.who.human {
		return never
	}
	if a.fragment || b.fragment {
		return never
	}
	if a.typ == model.Ordinal && (a.head < 0 || b.head < 0 || a.head != b.head && a.value.low < telling) {
		return never
	}
	score := rel.heads(a, b, across) + events(a, b) + attributesMeet(a, b)
	score += whoMeets(a, b) + whereMeets(a, b) + subjects(a, b) + directions(a, b)
	if score < -5 {
		return never
	}
	if a.spare != b.spare && a.who.human && b.who.human && a.value.against(b.value) == equal {
		score -= 0.8 // "two others": besides whom?
	}
	score += min(1.5, a.about.shared(b.about, rel.voc)/8)
	score += min(1.5, a.clause.shared(b.clause, rel.voc)/10)
	score += min(1.5, a.near.shared(b.near, rel.voc)/8)
	if a.typ == model.Money && across {
		score += min(2.5, rel.sameThing(a, b)/2.5) + bidders(a, b)
		if a.lone && b.lone && alike(a.value, b.value) {
			score += loneSum
		}
	}
	score += min(1, (a.about.shared(b.clause, rel.voc)+a.clause.shared(b.about, rel.voc))/16)
	if score < agreeLeast-1.5-maxSurprise {
		return score
	}
	switch how := a.value.against(b.value); {
	case how == equal:
		score += surprise(a.value)
		if a.value.digits >= longNumber {
			score++
		}
		if a.once && b.once && a.value.unround() {
			score += onlyOne
		}
		if a.typ == model.Money && surprise(a.value) >= rareValue {
			score += 0.5
		}
		if a.typ == model.Ordinal && a.value.low >= telling {
			score += 0.8
		}
		if a.of != "" && b.of != "" && a.of != b.of && surprise(a.value) > 1 {
			score++ // one thing may have two attributes' words beside it
		}
	case how == overlapping && a.value.size() == b.value.size() || how != equal && a.unit != "" && alike(a.value, b.value):
		score += max(surprise(a.value), surprise(b.value)) / 2
		if a.unit != "" && max(surprise(a.value), surprise(b.value)) >= rareValue {
			score += 0.5
			if a.once && b.once {
				score += 0.5 // "£12 million" and "over £12m", and no other sum like it
			}
		}
	}
	if across && score > agreeLeast-1.5 {
		like := rel.sentences(a.told, b.told)
		score += 1.5 * like
		if like >= twinLikeness && (surprise(a.value) >= 1 || a.typ == model.Ordinal) && a.value.size() == b.value.size() && a.value.against(b.value) != disjoint {
			score += 0.5
		}
		if rel.counterparts(a, b) {
			score++
		}
	}
	return score
}

// twinLikeness is the likeness of sentences that tell the same in other words; a
// number that both give is then of one thing.
const twinLikeness = 0.4

// longNumber is how many digits that are no padding make a number that no two
// things share.
const longNumber = 4

// onlyOne is what speaks for an equal number that either report gives but once.
const onlyOne = 0.6

// loneSum is what speaks for an equal sum that is the only one of either report.
const loneSum = 2.0

// telling is the least place in an order that may be that of two nouns: "eighth
// straight win", "eighth consecutive victory"; everything has a first and a second.
const telling = 4

// copied is the sum for figures of a sentence that both reports print.
const copied = 50

// twins tells whether two figures stand at the same place of the same sentence.
func (rel *relator) twins(a, b *fact) bool {
	if a.typ != b.typ || a.unit != b.unit || a.text != b.text || a.sent < 0 || b.sent < 0 {
		return false
	}
	x, y := &rel.l.sents[a.sent], &rel.r.sents[b.sent]
	return a.span.Start-x.Start == b.span.Start-y.Start && rel.l.text(x.Span) == rel.r.text(y.Span)
}

// heads compares what is counted.
func (rel *relator) heads(a, b *fact, across bool) float64 {
	switch {
	case a.head < 0 || b.head < 0:
		if a.noun.meets(b.noun) {
			return 1
		}
		return 0
	case a.head == b.head && a.who.human && a.who.group == "" && rel.voc.Weight(a.head) >= tellingNoun:
		return 1.2 // "divers"
	case a.head == b.head && a.who.human && a.who.group == "":
		return 0.8 // "people"
	case a.head == b.head && rel.greatSole(a, b):
		return 2.6
	case a.head == b.head:
		return 2
	case a.event&b.event&aboard != 0:
		return 1 // passengers are the people aboard
	case across && a.kindOnce && b.kindOnce && a.who.group == b.who.group && a.value.low == b.value.low && a.value.high == b.value.high:
		return 1.5 // "two guards", "two transport officers", and no other number of such
	case across && a.who.human && b.who.human && a.typ == model.Cardinal && a.once && b.once && a.value.size() >= 20 && a.value.size() == b.value.size():
		return 0.3 + onlyOne // "some 200 foreigners", "about 200 Americans"
	case a.who.human && b.who.human:
		return 0.3
	case a.noun.meets(b.noun):
		return 0.5
	case across && rel.actAndDoers(a, b):
		return 2
	case across && min(a.value.size(), b.value.size()) >= greatCount && near(a.value, b.value) && a.typ == model.Cardinal && rel.counterparts(a, b):
		return onlyOne // "100,000 names", "102,000 registrations"
	case across && min(a.value.size(), b.value.size()) >= greatCount && alike(a.value, b.value) && (a.about.meets(b.noun) || b.about.meets(a.noun)):
		return 2 * onlyOne // "2.5 million people eligible to vote", "2.5 million eligible voters"
	case a.unit != "":
		return 0
	case a.typ == model.Ordinal:
		return -0.5
	case a.event&b.event&attendance != 0 && max(a.rivals, b.rivals) <= 1:
		return 1 // a crowd has many names
	case a.event&b.event&attendance != 0 || a.elided() || b.elided():
		return -0.3 // a noun carried over may be another's
	case across && a.once && b.once && a.value.unround() && a.value.against(b.value) == equal && a.who.human == b.who.human:
		return 0 // one number of one size: "73 pensioners", "73 elderly customers"
	}
	return -1.5
}

// actAndDoers tells whether one figure counts an act and the other one what it is
// done to or by, in sentences that are each other's likest: "149 orders", "144 planes
// have been ordered".
func (rel *relator) actAndDoers(a, b *fact) bool {
	if a.typ != model.Cardinal || min(a.value.size(), b.value.size()) < 10 || !within(a, b, oneCount) {
		return false
	}
	_, of := slices.BinarySearch(b.about, a.head)
	_, by := slices.BinarySearch(a.about, b.head)
	return (of || by) && rel.counterparts(a, b)
}

// events compares what happened to what is counted.
func events(a, b *fact) float64 {
	switch {
	case a.event == 0 || b.event == 0:
		if a.event&humans == 0 && b.event&humans == 0 {
			return 0
		}
		if (a.event|b.event)&humans&^aboard == 0 {
			return -0.2 // passengers are people
		}
		if a.event == 0 && len(a.about) > 0 || b.event == 0 && len(b.about) > 0 {
			return -1.5 // something else is said of them
		}
		return -0.6
	case a.event&b.event == 0:
		return never
	}
	return 1.5
}

// attributesMeet compares what two shares, sums or measures are of.
func attributesMeet(a, b *fact) float64 {
	switch {
	case a.of == "" && b.of == "":
		return 0
	case a.of == b.of:
		return 2
	case a.of != "" && b.of != "":
		return -1.5
	}
	return -0.2
}

// whoMeets compares whose people or things are counted.
func whoMeets(a, b *fact) float64 {
	score := 0.0
	an, bn := len(a.who.nations) > 0, len(b.who.nations) > 0
	switch {
	case an && bn && !a.who.nations.meets(b.who.nations):
		return never
	case an && bn && (a.zero() || b.zero()) && a.human() && b.human():
		score = 2.2 // "none" answers any number of the same people
	case an && bn:
		score = 0.8
	case !an && !bn && (a.zero() || b.zero()) && a.human() && b.human():
		score = 0.8
	case an != bn && (a.zero() || b.zero() || a.who.theirs || b.who.theirs):
		return never
	case an != bn && a.event&harm != 0:
		score = -0.8
	case an != bn:
		score = -0.3
	}
	switch {
	case a.who.group == b.who.group:
	case a.who.group != "" && b.who.group != "":
		return never
	case a.human() && b.human():
		score -= 0.7 // all people, and some of them
	}
	return score
}

// whereMeets compares the places of two figures' clauses.
func whereMeets(a, b *fact) float64 {
	score, elsewhere := 0.0, 1.5
	if !a.human() && !b.human() {
		elsewhere = 0.5 // places beside things are where they came from, too
	}
	if len(a.where.nations) > 0 && len(b.where.nations) > 0 && !a.where.nations.meets(b.where.nations) {
		score -= 0.8 * elsewhere
	}
	shared := false
	for _, p := range a.where.places {
		for _, q := range b.where.places {
			shared = shared || p == q
		}
	}
	switch {
	case shared:
		score += 0.5
	case len(a.where.places) > 0 && len(b.where.places) > 0:
		score -= elsewhere
	case len(a.where.places)+len(b.where.places) > 0:
		score -= 0.2
	}
	return score
}

// subjects compares what two figures' clauses are about.
func subjects(a, b *fact) float64 {
	if a.unit == "year" && (sameOwner(a, b) || pairedAlike(a, b)) {
		return 2
	}
	if a.subject < 0 || b.subject < 0 {
		if a.unit == "year" {
			return -0.8 // an age, but whose?
		}
		return 0
	}
	owned := a.typ == model.Percent || a.typ == model.Money || a.unit == "year"
	switch {
	case a.subject == b.subject && a.unit == "year":
		return 2
	case a.subject == b.subject:
		return 0.7
	case a.unit == "year" && (a.owner == "" || b.owner == ""):
		return -1.5 // whose age either is is a guess
	case a.unit == "year":
		return never
	case owned:
		return -1
	}
	return -0.3
}

// bidders compares whose offers two sums are.
func bidders(a, b *fact) float64 {
	switch {
	case a.bidder < 0 || b.bidder < 0:
		return 0
	case a.bidder == b.bidder:
		return 1.5
	}
	return -1.5
}

// mostCached bounds the table of likenesses; longer reports are compared anew.
const mostCached = 4 << 20

// sentences says how alike two sentences are, 0 to 1: the share of the rarer
// words that both have.
func (rel *relator) sentences(i, j int) float64 {
	if i < 0 || j < 0 {
		return 0
	}
	size := len(rel.l.sents) * len(rel.r.sents)
	if size > mostCached {
		return rel.likenessOf(i, j)
	}
	if rel.likeness == nil {
		rel.likeness = make([]float32, size)
	}
	known := &rel.likeness[i*len(rel.r.sents)+j]
	if *known == 0 {
		*known = float32(rel.likenessOf(i, j)) + 1
	}
	return float64(*known - 1)
}

// likenessOf is sentences for two that were not compared before.
func (rel *relator) likenessOf(i, j int) float64 {
	a, b := &rel.l.sents[i], &rel.r.sents[j]
	least := min(a.mass, b.mass)
	if least <= 0 {
		return 0
	}
	return min(1, a.stems.shared(b.stems, rel.voc)/max(least, 30))
}

// maxSurprise is the most that equal values speak for one thing.
const maxSurprise = 2.0

// rareValue is the surprise of a number that two reports hardly give of different
// things.
const rareValue = 1.6

// commonValue is the surprise from which a number is not one of the few that
// stand everywhere.
const commonValue = 0.7

// surprise says how unlikely it is that two figures give one value by chance: a
// two is common, 64.8 is not.
func surprise(v value) float64 {
	x := math.Abs(v.low)
	if math.IsInf(x, 0) {
		x = math.Abs(v.high)
	}
	if x == 0 || math.IsInf(x, 0) {
		return 0.3
	}
	digits := v.digits
	if digits == 0 {
		digits = significantDigits(x, v.decimals)
	}
	switch {
	case digits >= 3:
		return maxSurprise
	case digits == 2 && (x >= 100 || x != math.Trunc(x)):
		return 1.6
	case digits == 2:
		return 1.1
	case x >= 1000:
		return 1
	case x >= 10:
		return 0.7
	}
	return 0.3
}
