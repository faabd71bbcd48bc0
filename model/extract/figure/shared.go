package figure

import "parallax/model"

// What one predicate says of several figures, or of only one of those that stand beside it.

// told tells whether a predicate is a clause of its own about the noun that ends at k: "people who were arrested",
// "people accused of the plot were".
func (r *reader) told(k int, p phrase) bool {
	switch r.low(k) {
	case "who", "which", "that":
		return true
	}
	if p[0] != k {
		return false
	}
	participle := isParticiple(r.low(k)) || irregular[r.low(k)] || r.classAt(k)&isHarm != 0
	return isGerund(r.low(k)) || participle && r.classAt(k+1)&(isPreposition|isParticle) != 0 && r.low(k+1) != "to"
}

// objectOfGerund tells whether the figure is the object of a gerund before it, so that a verb right behind it
// belongs to another subject: "a train carrying 350 people ran", but "leaving 17 ships waiting".
func (r *reader) objectOfGerund(d *draft, p phrase) bool {
	if p[0] != d.whole[1] {
		return false
	}
	switch low := r.low(d.number[0] - 1); low {
	case "carrying", "containing", "involving", "representing", "employing", "holding", "transporting":
		return true
	default:
		return isGerund(low) && r.classAt(d.number[0]-1)&isCue == 0 && !isParticiple(r.low(p[0])) && !isGerund(r.low(p[0])) && r.classAt(p[0])&isHarm == 0
	}
}

// wholeSubject gives what is said of a figure that only describes the one before it to that one: in "2,300 delegates
// from 90 countries attend" the delegates do.
func (f *finder) wholeSubject(r *reader, d *draft) bool {
	n := len(f.drafts)
	if n == 0 || d.verb < d.whole[1] {
		return false
	}
	o := &f.drafts[n-1]
	k := d.number[0] - 1
	if o.sentence != f.passage || o.whole[1] != k || o.figure.What != "" || o.figure.Noun == "" || o.figure.Type != model.Cardinal || r.classAt(d.whole[1])&isAuxiliary == 0 {
		return false
	}
	switch r.low(k) {
	case "from", "in", "across", "at", "with", "on":
	default:
		return false
	}
	o.figure.What, o.verb, d.figure.What, d.verb = d.figure.What, d.verb, "", 0
	r.affected(f, o)
	return true
}

// listed returns the figure before d in a list of objects: "seized 14 rifles, two guns and 3,000 rounds"; nil where
// d is in none.
func (f *finder) listed(r *reader, d *draft) *draft {
	n := len(f.drafts)
	if n == 0 || f.drafts[n-1].sentence != f.passage || !f.drafts[n-1].object || d.noun.empty() || d.figure.Type != model.Cardinal {
		return nil
	}
	o := &f.drafts[n-1]
	switch gap := r.words[min(o.whole[1], d.number[0]):d.number[0]]; {
	case len(gap) == 1 && (gap[0].low == "," || gap[0].low == "and"), len(gap) == 2 && gap[0].low == "," && gap[1].low == "and":
		return o
	}
	return nil
}

// inPart tells whether the draft is a whole of which a part is told: of "one of the four suspects was questioned",
// "neither of the two pilots was hurt" the verb says nothing of them all.
func (r *reader) inPart(d *draft) bool {
	k := d.number[0] - 1
	for k > 0 && r.classAt(k)&isDeterminer != 0 {
		k--
	}
	if r.low(k) != "of" || k == 0 {
		return false
	}
	if k == d.number[0]-1 && parents[r.low(k-1)] != "" {
		return true // what is said is the parent's
	}
	if d.elided && r.is(k-1, letters) && r.classAt(k-1)&(isFunction|isVerb) == 0 {
		return true // "a grandfather of seven would like it"
	}
	switch r.low(k - 1) {
	case "none", "neither", "any", "each", "some", "many", "most", "few", "half", "majority", "rest", "last", "out", "either":
		return true
	}
	return r.isNumeral(k-1) || r.classAt(k-1)&isVague != 0 || ordinalWords[r.low(k-1)] > 0
}

// shareSubject gives the subjects before the last one what is said of them all: "two soldiers and three drivers
// were killed". The last draft is the one that has it.
func (f *finder) shareSubject(r *reader) {
	n := len(f.drafts) - 1
	d := &f.drafts[n]
	if d.figure.What == "" || d.object || d.verb < d.whole[1] {
		return
	}
	for i := n - 1; i >= 0 && f.drafts[i].sentence == d.sentence; i-- {
		o, next := &f.drafts[i], &f.drafts[i+1]
		if o.figure.Type != model.Cardinal || o.figure.What != "" || o.figure.Noun == "" {
			return
		}
		inside := o.whole[1] > next.number[0] && o.whole[1] <= next.whole[1] // "none of the 148 passengers"
		gap := next.number[0] - o.whole[1]
		if join := r.low(next.number[0] - 1); !inside && (gap != 1 || join != "and" && (join != "," || i == n-1) && join != "or") && (gap != 2 || join != "and" || r.low(o.whole[1]) != ",") {
			return
		}
		if i > 0 && f.drafts[i-1].partitive && f.drafts[i-1].sentence == d.sentence && f.drafts[i-1].whole[1] == o.whole[1] {
			continue // "none of the 148 passengers and six crew": of none, not of 148
		}
		o.figure.What, o.verb = d.figure.What, d.verb
		if d.figure.Affected != "" && d.figure.Affected == d.figure.Noun {
			o.figure.Affected = o.figure.Noun
		}
	}
}
