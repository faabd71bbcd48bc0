package quote

// What explains a speaker stands between the name and the verb, set off by commas,
// dashes or brackets.
//
//	Mr. Smith , D-Ohio , the chairman , said
//	└ phrase ┘           └ apposition ┘

// beforeApposition returns the phrase that the words before the comma at c
// explain: “Mr. Smith, 61, the chairman, said”.
func (v *view) beforeApposition(c, lo int) phrase {
	if p := v.beforeDashes(c, lo); !p.empty() {
		return p
	}
	last := c
	for range 4 {
		open := last - 1
		for open >= lo && v.words[open].quote < 0 && (!v.words[open].is(comma|dash|stop|colon) || v.hyphen(open)) {
			open--
		}
		if open-2 >= lo && v.words[open].is(dash) && v.words[open-2].is(comma) && v.partyLetter(open-1) {
			open -= 2 // “Mr. Smith, D-Ohio, said”
		}
		if open < lo || v.words[open].quote >= 0 || !v.words[open].is(comma|dash) {
			break
		}
		p := v.nounTo(open, lo)
		if !p.empty() && !v.appositive(p, lo) {
			if q := v.nounTo(last, lo); !v.plausible(p) && v.plausible(q) {
				return q // of a title without article only the name
			}
			return v.withPlace(p, lo)
		}
		last = open
	}
	if last == c {
		return phrase{}
	}
	return v.nounTo(last, lo)
}

// aside returns the conjunction before an adverbial that the comma at c ends, 0 for
// none: “he left and, in a last letter, said”.
func (v *view) aside(c, lo int) int {
	for k := c - 1; k > lo+1 && k > c-10 && v.words[k].quote < 0; k-- {
		if !v.words[k].is(comma) {
			continue
		}
		if v.words[k-1].is(conjunction) && v.words[k+1].is(preposition) {
			return k - 1
		}
		break
	}
	return 0
}

// beforeDashes returns the phrase before the dash that the one at c is the other of:
// “the experts — two outgoing regulators among them — argue”; or the name behind it:
// “a former candidate — Jane Doe, who lost — said”.
func (v *view) beforeDashes(c, lo int) phrase {
	if !v.words[c].is(dash) || v.hyphen(c) {
		return phrase{}
	}
	for k := c - 1; k > lo && k > c-farthest/2 && v.words[k].quote < 0; k-- {
		if v.words[k].is(dash) && !v.hyphen(k) {
			if p := v.nounFrom(k+1, c); v.nameOnly(p) {
				return p
			}
			if p := v.nounTo(k, lo); v.plausible(p) {
				return p
			}
			break
		}
	}
	return phrase{}
}

// partyLetter tells whether word i is the letter of a party before a member's state.
func (v *view) partyLetter(i int) bool {
	switch v.words[i].low {
	case "d", "r", "i":
		return v.nameLike(i)
	}
	return false
}

// withPlace returns the noun phrase that a phrase is the second part of a place in: of
// “Colorado” in “the center in Boulder, Colorado,” the center.
func (v *view) withPlace(p phrase, lo int) phrase {
	k := p.first - 1
	if k-2 < lo || !v.words[k].is(comma) || !v.nameLike(k-1) || v.words[k-1].is(timeWord|adverb) || v.words[p.first].is(determiner|honorific) {
		return p
	}
	for i := p.first; i < p.last; i++ {
		if !v.nameLike(i) {
			return p
		}
	}
	for k--; k > lo && v.nameLike(k); k-- {
	}
	switch v.words[k].low {
	case "in", "of", "at", "near", "from":
		if q := v.nounTo(p.first-1, lo); v.plausible(q) && q.first < k {
			return q
		}
	}
	return p
}

// appositive tells whether the phrase itself explains another before it.
func (v *view) appositive(p phrase, lo int) bool {
	w := &v.words[p.first]
	before := p.first - 1
	if before < lo || !v.words[before].is(comma) || before == lo || !v.nameLike(before-1) || v.words[before-1].is(timeWord|adverb) {
		return false
	}
	return w.is(number) || w.is(determiner) && !w.is(capital)
}
