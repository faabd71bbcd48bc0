package compare

import (
	"math"
	"slices"
	"sort"

	"parallax/model"
)

// claim is figures of one report that give the same range for the same thing.
type claim struct {
	facts []*fact
	mates []*claim // claims of the other report it agrees with or may
	// sub marks a claim of a part: the report gives more of the same elsewhere.
	sub bool
}

func (c *claim) lead() *fact { return c.facts[0] }

func (c *claim) ids() []string {
	ids := make([]string, 0, len(c.facts))
	for _, f := range c.facts {
		ids = append(ids, f.id)
		if f.rec != nil {
			ids = append(ids, f.rec.ids...)
		}
	}
	return ids
}

// claims gathers the figures of one report that say the same.
func (rel *relator) claims(s *side, facts []fact) []*claim {
	var out []*claim
	for i := range facts {
		f := &facts[i]
		found := false
		for _, c := range out {
			lead := c.lead()
			if lead.rec != nil && f.rec != nil && lead.against(f) != equal || !lead.value.echoes(f.value) || lead.claimant != f.claimant && lead.claimant >= 0 && f.claimant >= 0 || lead.part != f.part {
				continue
			}
			if rel.relate(lead, f, false) >= agreeLeast {
				c.facts = append(c.facts, f)
				if f.value.vague && !lead.value.vague {
					c.facts[0], c.facts[len(c.facts)-1] = f, lead
				}
				found = true
				break
			}
		}
		if !found {
			out = append(out, &claim{facts: []*fact{f}})
		}
	}
	s.markParts(out)
	return out
}

// wholeReach is how many times its part a whole may be: the dead of a war are not
// the whole of a raid's.
const wholeReach = 30

// markParts finds claims that count a part of what another one of the report
// counts: the same happened to the same people, and less of it, by no other
// claimant.
func (s *side) markParts(claims []*claim) {
	for _, c := range claims {
		x := c.lead()
		c.sub = x.part
		for _, d := range claims {
			y := d.lead()
			if x.additive && c != d && x.event&y.event != 0 && y.span.End <= x.span.Start {
				c.sub = true // "another 20" of what was counted before
			}
			if c == d || !x.human() || x.event&y.event == 0 || x.typ != y.typ || x.zero() {
				continue
			}
			if x.claims != y.claims && x.claims != "" && y.claims != "" {
				continue
			}
			if len(x.who.nations) > 0 && len(y.who.nations) > 0 && !x.who.nations.meets(y.who.nations) {
				continue
			}
			if x.value.high < y.value.low && x.value.against(y.value) == disjoint && y.value.low < wholeReach*x.value.high && (s.ofYear(x) || !s.ofYear(y)) {
				c.sub = true
			}
		}
	}
}

// ofYear tells whether a figure's sentence is of a year that it names: "In 2016 a
// storm killed 44".
func (s *side) ofYear(x *fact) bool {
	return x.sent >= 0 && slices.ContainsFunc(s.sents[x.sent].times, func(i int) bool {
		t := &s.rep.Times[i]
		return t.Type == model.Date && len(t.Value) == len("2016")
	})
}

// match is a pair of claims of the two reports.
type match struct {
	l, r  *claim
	how   standing
	score float64
	sure  bool // surely the same thing
	// answers is set where one of the two answers a figure that goes with the other.
	answers  bool
	likeness float64 // of the likest two sentences of theirs
	// beside is set where two figures are counterparts.
	beside bool
	// equals are two figures that say the same where the leads do not: the headlines'
	// "13" of claims of "at least 13" and 13.
	equals [2]*fact
}

// matches lists the pairs of claims that may measure one thing, best first.
func (rel *relator) matches(lc, rc []*claim) []match {
	var out []match
	knownL, knownR := values(lc), values(rc)
	for _, a := range lc {
		for _, b := range rc {
			if a.lead().typ != b.lead().typ || a.lead().unit != b.lead().unit {
				continue
			}
			m := match{l: a, r: b, how: a.lead().against(b.lead()), score: never}
			for _, x := range a.facts {
				for _, y := range b.facts {
					if score := rel.relate(x, y, true); score > 0 {
						m.score = max(m.score, score)
						if m.how == overlapping && score >= agreeLeast && x.against(y) == equal {
							m.how, m.equals = equal, [2]*fact{x, y}
						}
						m.likeness = max(m.likeness, rel.sentences(x.told, y.told))
						m.beside = m.beside || rel.counterparts(x, y)
					}
					if m.how == disjoint && (x.answer != nil || y.answer != nil) && rel.certainAnswer(x, y) {
						m.score, m.answers = max(m.score, conflictLeast), true
					}
					m.sure = m.sure || m.how != equal && m.score >= peopleLeast && rel.certain(x, y)
				}
			}
			if m.how == overlapping && !m.sure && (a.lead().value.loose(b.lead().value) || m.likeness < thingLikeness && openBy(a.lead(), b.lead())) {
				continue // "dozens" and 350 go together whatever they count
			}
			if m.how == overlapping && a.lead().partitive() != b.lead().partitive() && a.lead().value.size() != b.lead().value.size() && !a.lead().human() {
				continue // "over 200,000 of the comments" and all of them
			}
			if m.how == disjoint && !m.answers && (knownR[a.lead().value.size()] || knownL[b.lead().value.size()]) {
				// The other report has this very number: of something else, or
				// of the same in words that were not understood.
				if !a.lead().zero() && !b.lead().zero() && a.lead().unit != "" {
					continue
				}
			}
			if m.score >= m.least() && (m.how != overlapping || m.sure || m.plausible()) && (m.how != equal || m.kindred()) {
				out = append(out, m)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// values is the set of the numbers claimed that chance would hardly repeat.
func values(cs []*claim) map[float64]bool {
	out := map[float64]bool{}
	for _, c := range cs {
		for _, f := range c.facts {
			if surprise(f.value) >= 1 && f.rec == nil {
				out[f.value.size()] = true
			}
		}
	}
	return out
}

// least is the score from which a pair is taken.
func (m *match) least() float64 {
	switch m.how {
	case equal:
		if surprise(m.l.lead().value) < commonValue {
			return commonLeast
		}
		return agreeLeast
	case overlapping:
		if m.sure {
			return peopleLeast
		}
		if a, b := m.l.lead(), m.r.lead(); (a.unit != "" || m.likeness >= thingLikeness) && alike(a.value, b.value) && max(surprise(a.value), surprise(b.value)) >= rareValue {
			return agreeLeast
		} else if (m.beside || m.likeness >= 2*thingLikeness) && near(a.value, b.value) {
			return agreeLeast
		} else if a.event&b.event != 0 && near(a.value, b.value) {
			return peopleLeast // the same happened, and the numbers are as good as one
		}
		return overlapLeast
	case disjoint, unknown:
	}
	if m.l.lead().human() && m.r.lead().human() {
		return peopleLeast
	}
	return conflictLeast
}

// kindred tells whether two equal numbers count things of one name, or are rare
// enough to be one number: two of anything are in any report.
func (m *match) kindred() bool {
	if m.score >= kindredScore && m.likeness >= 2*thingLikeness {
		return true // the sentences leave no doubt
	}
	if surprise(m.l.lead().value) >= commonValue || m.l.lead().rec != nil {
		return true
	}
	for _, a := range m.l.facts {
		for _, b := range m.r.facts {
			switch {
			case a.typ != model.Cardinal, a.zero(), a.head == b.head, a.noun.meets(b.noun), a.answer != nil, b.answer != nil:
				return true
			case a.who.known && b.who.known && a.who.group != "" && a.who.group == b.who.group && m.score >= kindredScore:
				return true // "two guards", "two officers"
			case (a.head < 0 || b.head < 0 || a.who.group == b.who.group) && a.event&b.event != 0 && !a.vaguely() && !b.vaguely():
				return true
			}
		}
	}
	return false
}

// openApart is how many times the smaller the larger of two numbers may be of which
// one is open, in sentences that are not alike.
const openApart = 2.0

// openBy tells whether two numbers of which one is open ("at least 25") lie far apart,
// and neither is a word like "dozens".
func openBy(a, b *fact) bool {
	return !a.value.approx && !b.value.approx && !within(a, b, openApart)
}

// kindredScore is the sum from which two small equal numbers in sentences much alike
// are one whatever they count.
const kindredScore = 2.5

// near tells whether two numbers lie within what "about" leaves open.
func near(a, b value) bool {
	x, y := a.size(), b.size()
	return min(x, y) >= 10 && max(x, y) <= (1+slack)*min(x, y)
}

// alike tells whether two numbers are one but for the last digit of a long one:
// $138.7 million and "almost $139 million".
func alike(a, b value) bool {
	x, y := a.size(), b.size()
	if a.word() != b.word() {
		return false // "several" is no three
	}
	if x == y || a.decimals != b.decimals && rounded(a, b) {
		return true
	}
	return min(x, y) >= 100 && math.Abs(x-y) <= 0.01*min(x, y) && a.against(b) == overlapping
}

// plausible tells whether two ranges that overlap are likely of one thing: of
// people whom the same befell, of the same noun or attribute, or built on one
// number.
func (m *match) plausible() bool {
	if m.l.lead().rec != nil || (m.beside || m.likeness >= 2*thingLikeness) && near(m.l.lead().value, m.r.lead().value) {
		return true
	}
	for _, a := range m.l.facts {
		for _, b := range m.r.facts {
			switch {
			case a.human() && b.human(), a.of != "" && a.of == b.of, alike(a.value, b.value), rounded(a.value, b.value):
				return true
			case a.head >= 0 && a.head == b.head && !a.elided() && !b.elided(), a.event&b.event != 0:
				return true
			case a.who.known && b.who.known && !a.elided() && !b.elided():
				return true
			}
		}
	}
	return false
}

// paired takes the pairs whose ranges are equal, then those that overlap, one to
// one; then it lets claims that are left over join where they overlap with a
// claim that is taken.
func paired(matches []match) []match {
	var out []match
	for _, how := range [...]standing{equal, overlapping} {
		for _, m := range matches {
			if m.how == how && len(m.l.mates) == 0 && len(m.r.mates) == 0 {
				out = append(out, m.take())
			}
		}
	}
	for _, m := range matches {
		if m.how != disjoint && (len(m.l.mates) == 0 || len(m.r.mates) == 0) && !m.l.sub && !m.r.sub && m.close() {
			out = append(out, m.take())
		}
	}
	return out
}

// close tells whether two numbers, if exact or a bound, are not far apart: "up to
// 840" and 555 are two things even if both can be true.
func (m *match) close() bool {
	if m.l.lead().rec != nil {
		return false // another's record may be the same
	}
	a, b := m.l.lead().value, m.r.lead().value
	x, y := a.size(), b.size()
	if m.l.lead().typ == model.Money && x != y && !m.sure && m.likeness < thingLikeness {
		return false // "$161 million" to one and "at least $160 million" to another
	}
	return a.approx || b.approx || max(x, y) <= oneSubject*min(x, y)*0.94
}

func (m match) take() match {
	m.l.mates = append(m.l.mates, m.r)
	m.r.mates = append(m.r.mates, m.l)
	return m
}

// opposed takes the pairs that surely measure the same and cannot both be true,
// of which at least one claim has no mate.
func opposed(matches []match) []match {
	var out []match
	taken := map[*claim]bool{}
	for _, m := range matches {
		if m.how != disjoint || !m.sure || taken[m.l] && taken[m.r] || !contradict(m.l, m.r) {
			continue
		}
		if taken[m.l] && !m.l.lead().zero() || taken[m.r] && !m.r.lead().zero() {
			continue
		}
		// Who is said to be none may still be told apart from another number.
		taken[m.l] = taken[m.l] || !m.r.lead().zero()
		taken[m.r] = taken[m.r] || !m.l.lead().zero()
		out = append(out, m)
	}
	return out
}

// contradict tells whether two claims with disjoint ranges contradict one another.
func contradict(a, b *claim) bool {
	x, y := a.lead(), b.lead()
	if x.typ == model.Ordinal || x.part || y.part {
		return false
	}
	none := x.zero() || y.zero()
	if (a.sub || b.sub) && !none {
		return false
	}
	if x.who.group != y.who.group && x.event == 0 && !none && x.answer == nil && y.answer == nil {
		return false // all people, and some of them
	}
	am, bm := a.mateAgainst(b), b.mateAgainst(a)
	switch {
	case am && bm:
		return false
	case !am && !bm:
		return true
	}
	// One of them is agreed on: the other is another claimant's word, not a part.
	over, under := x, y
	if am {
		over, under = y, x
	}
	return none || over.answer != nil || over.human() && over.claims != "" && over.claims != under.claims
}

// mateAgainst tells whether a claim of the other report bears c out against o. A
// vague one that goes with both ("dozens") does not.
func (c *claim) mateAgainst(o *claim) bool {
	for _, m := range c.mates {
		if m.lead().against(o.lead()) == disjoint {
			return true
		}
	}
	return false
}
