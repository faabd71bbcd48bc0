package compare

import (
	"slices"
	"strings"

	"parallax/model"
)

// A conflict is a strong word. Beyond the sum of relate, two figures contradict
// one another only if they are of a kind that can be told apart surely:
//
//	people   the same befell people (killed, hurt, missing …), in no different place
//	of       the same attribute (turnout, depth, price …) next to both
//	age      of the same person
//	sums     for one thing, of one bidder, or in sentences that tell the same
//	counts   the same noun beside both numbers; the same is said of both, or neither
//	         report counts any others
//
// and their sentences have enough in common to tell of the same.

const (
	// peopleLikeness, attributeLikeness and thingLikeness are what the
	// sentences must have in common, see [relator.sentences].
	peopleLikeness    = 0.12
	attributeLikeness = 0.20
	thingLikeness     = 0.25
	// befallenLikeness is that for the same things that the same befell, in numbers
	// not far apart.
	befallenLikeness = 0.15
	// saidAlike is the weight that the words said of two things must share.
	saidAlike = 5.0
	// besideAlike is the weight that the words right beside two counts of one name
	// must share.
	besideAlike = 6.0
	// rivalLikeness is that where a report gives several values of the kind: the
	// delegates of many states, the answers to a poll.
	rivalLikeness = 0.45
	// nearAlike is that for the words right beside two shares or sums.
	nearAlike = 4.0
	// lengthsApart is how many times the shorter the longer of two lengths of time
	// must be: months and years are rounded, and a month is no fixed length.
	lengthsApart = 1.3
	// oneSubject is how many times the smaller the larger of two counts or sums may be:
	// further apart are a part and the whole.
	oneSubject = 1.6
	// oneCount is that for things of which only the sentences tell that they are
	// the same.
	oneCount = 1.3
	// thingAlike is the weight that the words for what a sum is for must share:
	// "the $1 trillion infrastructure bill".
	thingAlike = 5.0
	// tollLead is how many sentences are a report's beginning, and tollsApart how
	// many times the smaller the larger of two tolls may be.
	tollLead   = 6
	tollsApart = 2.0
	// greatCount is the least great count, and tellingNoun the weight of a noun that
	// few things bear.
	greatCount  = 1000
	tellingNoun = 4.5
	// roughApart is how many times the smaller the larger of two numbers must be that
	// are both rough.
	roughApart = 1.3
	// votesApart is how many times the smaller the larger of two shares of a vote may
	// be: counts of one election hardly differ.
	votesApart = 1.15
	// farApart is how many times the smaller the larger of two may be.
	farApart = 3.0
)

// certain tells whether two figures surely measure the same thing.
func (rel *relator) certain(a, b *fact) bool {
	if a.rec != nil || b.rec != nil {
		return rel.sameRecord(a, b)
	}
	if rel.barred(a, b) {
		return false
	}
	likeness := rel.sentences(a.told, b.told)
	switch {
	case a.answer != nil || b.answer != nil:
		return rel.certainAnswer(a, b)
	case a.typ == duration:
		return rel.certainLength(a, b, likeness)
	case a.human() && b.human():
		return rel.certainPeople(a, b, likeness)
	case a.human() || b.human():
		return false
	case a.unit == "year" && a.head == b.head:
		return sameOwner(a, b) || pairedAlike(a, b) && likeness >= peopleLikeness
	case a.typ == model.Money && rel.sameThing(a, b) > 0:
		return rel.certainThing(a, b, likeness)
	case a.subject >= 0 && b.subject >= 0 && a.subject != b.subject && (a.bidder < 0 || a.bidder != b.bidder) && !a.behind && !b.behind && likeness < 2*thingLikeness:
		return false
	case a.of != "" && a.of == b.of:
		return rel.certainAttribute(a, b, likeness)
	case a.typ == model.Percent || a.typ == model.Money:
		return rel.certainSum(a, b, likeness)
	}
	return rel.certainCount(a, b, likeness)
}

// barred tells whether something forbids to take two figures for one: a moment, a
// place or a move of another kind, or numbers too far apart.
func (rel *relator) barred(a, b *fact) bool {
	answer := a.answer != nil || b.answer != nil
	if a.typ == model.Ordinal || a.compound || b.compound || !answer && !a.zero() && !b.zero() && !within(a, b, farApart) && !rel.oneSum(a, b) {
		return true
	}
	if (a.event|b.event)&testimony != 0 {
		return true // each reporter has sources of his own
	}
	if rel.l.otherTime(a) || rel.r.otherTime(b) || rel.elsewhere(a, b) {
		return true
	}
	return !answer && (rel.l.moves(a)|rel.r.moves(b) == growth|decline || rel.l.margin(a) || rel.r.margin(b))
}

// oneSum tells whether two sums are the only ones of an attribute, in sentences that
// are each other's likest: they may lie as far apart as "$2 million" and "200 million
// euros" of damage.
func (rel *relator) oneSum(a, b *fact) bool {
	return a.typ == model.Money && a.of != "" && a.of == b.of && max(a.rivals, b.rivals) == 0 && rel.counterparts(a, b)
}

// moves tells whether a figure's sentence tells of a rise or of a fall; 0 if of
// neither or both, or if people or things are counted.
func (s *side) moves(x *fact) measure {
	if x.sent < 0 || x.human() {
		return 0
	}
	var m measure
	for _, w := range s.sents[x.sent].words {
		m |= measureWords[w.Fold] & (growth | decline)
	}
	if m == growth|decline {
		return 0
	}
	return m
}

// margin tells whether a figure is how far others may be off.
func (s *side) margin(x *fact) bool {
	return x.typ == model.Percent && hasAny(strings.ToLower(s.text(model.Span{Start: max(0, x.span.Start-40), End: x.span.Start})), "margin of error", "sampling error", "plus or")
}

// namedApart tells whether two counts are of what bears other names: "552
// Democratic voters", "578 Republican voters".
func (rel *relator) namedApart(a, b *fact) bool {
	x, y := rel.l.namesIn(a), rel.r.namesIn(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(link int) bool { return slices.Contains(y, link) })
}

// namesIn are the linked names inside a figure's words.
func (s *side) namesIn(x *fact) []int {
	var out []int
	for _, m := range s.sents[x.sent].mentions {
		if link := s.link[m.entity]; link >= 0 && m.kind == model.Name && x.span.Contains(m.Span) {
			out = append(out, link)
		}
	}
	return out
}

// within tells whether the larger of two numbers is at most so many times the
// smaller.
func within(a, b *fact, times float64) bool {
	return max(a.value.size(), b.value.size()) <= times*min(a.value.size(), b.value.size())
}

// certainPeople is certain for what befell people.
func (rel *relator) certainPeople(a, b *fact, likeness float64) bool {
	if a.event&b.event == 0 || a.vaguely() || b.vaguely() || !a.countsPeople() || !b.countsPeople() || whereMeets(a, b) < -1 && !rel.sharePlace(a, b) {
		return false
	}
	none := a.zero() || b.zero()
	if !none && !within(a, b, tollsApart) {
		return false
	}
	if !none && (rel.l.partOf(a, b) || rel.r.partOf(b, a)) {
		return false
	}
	if a.zero() && a.who.group != "" && b.who.group == "" || b.zero() && b.who.group != "" && a.who.group == "" {
		return false // none of one kind, and some of all
	}
	if !none && (len(a.who.nations) > 0) != (len(b.who.nations) > 0) {
		return false // all, or those of one country
	}
	if rel.withCulprit(rel.l, a) != rel.withCulprit(rel.r, b) {
		return false
	}
	if none && a.who.nations.meets(b.who.nations) {
		return true
	}
	return likeness >= peopleLikeness || none && likeness > 0 || !none && a.toll() && b.toll() && within(a, b, tollsApart)
}

// toll tells whether a figure is the report's only one for what befell people, and
// told at its beginning: reports of one event lead with its toll.
func (x *fact) toll() bool { return x.human() && x.rivals == 0 && x.sent >= 0 && x.sent < tollLead }

// partOf tells whether a counts people of a kind, some of those whom its sentence
// tells of, and b, which is more, all people; or whether a adds to others.
func (s *side) partOf(a, b *fact) bool {
	if a.spare && !b.spare && a.value.size() < b.value.size() {
		return true // "killed three other guards"
	}
	if a.additive && hasAny(strings.ToLower(a.text), "another", " more", "additional", "further") {
		return true
	}
	if a.who.group == "" || b.who.group != "" || a.zero() || a.value.size() >= b.value.size() {
		return false
	}
	return slices.ContainsFunc(s.sents[a.sent].figures, func(i int) bool {
		f := &s.rep.Figures[i]
		return f.ID != a.id && f.Type == model.Cardinal && sideBySideSpans(s.rep.Text, a.span, f.Span)
	})
}

// sideBySideSpans tells whether only a conjunction parts two stretches.
func sideBySideSpans(text string, a, b model.Span) bool {
	if b.Start < a.Start {
		a, b = b, a
	}
	if a.End > b.Start || b.Start > len(text) {
		return false
	}
	switch strings.TrimSpace(text[a.End:b.Start]) {
	case "and", "or", ",":
		return true
	}
	return false
}

// certainAnswer is certain for a number that answers another one of its report:
// the other report must give what it answers.
func (rel *relator) certainAnswer(a, b *fact) bool {
	if a.answer != nil && b.answer != nil {
		return false
	}
	if b.answer != nil {
		return b.answer.value.against(a.value) != disjoint && rel.relate(a, b.answer, true) >= agreeLeast
	}
	return a.answer.value.against(b.value) != disjoint && rel.relate(a.answer, b, true) >= agreeLeast
}

// withCulprit tells whether the dead are counted with whoever did it.
func (rel *relator) withCulprit(s *side, x *fact) bool {
	end := min(x.span.End+60, len(s.rep.Text))
	after := strings.ToLower(s.text(model.Span{Start: x.span.Start, End: end}))
	return strings.Contains(after, "including") && hasAny(after, "gunman", "shooter", "attacker", "suspect", "bomber", "killer", "himself", "assailant")
}

// vaguely tells whether neither a noun nor a predicate of its own, nor its place at
// the head of the sentence, says that the figure counts what the event befell.
func (x *fact) vaguely() bool { return x.guessed && x.head < 0 && len(x.about) == 0 && !x.first }

// countsPeople tells whether the counted noun is people, or was left out.
func (x *fact) countsPeople() bool {
	if x.head < 0 || len(x.who.nations) > 0 || x.who.known || x.event&(arrest|abduction|infection|aboard) != 0 && !strings.Contains(x.text, " of ") {
		return true
	}
	noun := strings.ToLower(strings.TrimSpace(x.fig.Noun))
	if before, _, ok := strings.Cut(noun, " of "); ok {
		noun = before
	}
	for _, end := range [...]string{"er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "ee", "ees", "ant", "ants", "mates"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// elided tells whether the counted noun stands elsewhere than beside the number.
func (x *fact) elided() bool {
	return x.of != offspring && (x.fig == nil || x.fig.Noun == "" || !strings.Contains(x.text, x.fig.Noun))
}

// otherTime tells whether the figure's sentence speaks of another time or another
// event of the kind: "who was 18 at the time", "in a separate attack".
func (s *side) otherTime(x *fact) bool {
	if x.sent < 0 {
		return true
	}
	sent := &s.sents[x.sent]
	if sent.other == 0 {
		sent.other = 1
		if hasAny(s.text(sent.Span), "at the time", "previous", "earlier this", "year earlier", "year ago", "month ago", "week ago", "year before", "same period", "separate ", "lsewhere", "n another", "n one attack", "n one incident",
			"second attack", "second bomb", "second suicide", "second blast", "second explosion", "second incident", "second shooting") {
			sent.other = 2
		}
	}
	return sent.other == 2
}

// elsewhere tells whether two sentences name other countries, or places that the
// other report does not know.
func (rel *relator) elsewhere(a, b *fact) bool {
	an, aLost := rel.l.whereabouts(a)
	bn, bLost := rel.r.whereabouts(b)
	return len(an) > 0 && len(bn) > 0 && !an.meets(bn) || aLost && bLost
}

// sharePlace tells whether two sentences name one place or country.
func (rel *relator) sharePlace(a, b *fact) bool {
	an, _ := rel.l.whereabouts(a)
	bn, _ := rel.r.whereabouts(b)
	if an.meets(bn) {
		return true
	}
	there := map[int]bool{}
	for _, m := range rel.l.sents[a.sent].mentions {
		if link := rel.l.link[m.entity]; link >= 0 && kind(rel.l.rep.Entities[m.entity].Type) == place {
			there[link] = true
		}
	}
	return slices.ContainsFunc(rel.r.sents[b.sent].mentions, func(m mention) bool {
		return there[rel.r.link[m.entity]]
	})
}

// whereabouts are the countries that a figure's sentence names, and whether its
// clause names a place and none that the other report names.
func (s *side) whereabouts(x *fact) (nations stems, lost bool) {
	if x.sent < 0 {
		return nil, false
	}
	sent := &s.sents[x.sent]
	for _, w := range nationsIn(sent.words) {
		nations = append(nations, w.ID)
	}
	slices.Sort(nations)
	if len(x.where.places) > 0 {
		return nations, false
	}
	for _, m := range sent.mentions {
		if m.kind == model.Name && kind(s.rep.Entities[m.entity].Type) == place {
			if s.link[m.entity] >= 0 {
				return nations, false
			}
			lost = true
		}
	}
	return nations, lost
}
