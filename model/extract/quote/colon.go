package quote

// A colon leads up to a quotation: behind a cue, behind a sentence about the speaker,
// or at the end of the paragraph before.

// introduced reads the paragraph before a quotation that begins one, when it ends
// with a colon: “He said:”, “From the report:”.
func (v *view) introduced(first int) *attribution {
	if first == 0 || v.words[first-1].low != ":" || v.words[first-1].quote >= 0 {
		return nil
	}
	lo := v.sentenceFrom(first-1, max(0, first-2*farthest))
	if a := v.cueBefore(first, lo); a.found() {
		return a
	}
	if p := v.nounTo(first-1, lo); (v.nameOnly(p) || v.head(p).last < p.last && v.words[p.last-1].low == ")" && v.nameOnly(v.head(p))) && (p.first == lo || v.words[p.first-1].is(dash|comma|bracket)) {
		return &attribution{speaker: p, cue: phrase{first - 1, first}, how: "name:"}
	}
	if p := v.nounTo(first-1, lo); !p.empty() && p.first-1 > lo && v.words[p.first-1].low == "/" {
		if q := v.nounTo(p.first-1, lo); v.nameOnly(q) && q.first == lo { // “Ann Doe/City Attorney:”
			return &attribution{speaker: q, cue: phrase{first - 1, first}, how: "name/office:"}
		}
	}
	for j := first - 2; j >= lo && j > first-8; j-- {
		if v.words[j].low == "from" || v.words[j].low == "by" {
			if p := v.nounFrom(j+1, first-1); p.last == first-1 {
				return &attribution{speaker: p, cue: phrase{j, j + 1}, how: "from"}
			}
		}
	}
	return nil
}

// nameOnly tells whether a phrase is a capitalised name of two words or more.
func (v *view) nameOnly(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if !v.words[i].is(capital) {
			return false
		}
	}
	return p.last-p.first >= 2
}

// colonSubject reads the subject of a sentence that leads up to the quotation at word
// first with a colon and no cue: “Cruz was blunt: “…”, “His answer was: “…”.
func (v *view) colonSubject(first, lo int) *attribution {
	if first-2 <= lo || v.words[first-1].low != ":" || v.words[first-1].quote >= 0 {
		return nil
	}
	p := v.nounFrom(v.leadIn(lo, first), first-1)
	if p.empty() || p.last >= first-1 || !v.plausible(p) || !v.finite(v.pastAdverbs(p.last, first), first) {
		return nil
	}
	for i := p.first; i < p.last; i++ {
		if w := &v.words[i]; w.low == "'s" || w.low == "’s" || w.is(possessive) && !w.is(capital) {
			if i == p.first {
				p.last = i + 1
			} else {
				p.last = i
			}
			return &attribution{speaker: p, cue: phrase{first - 1, first}, how: "colon"}
		}
	}
	if w := &v.words[p.last-1]; w.is(capital) || w.is(subjectPronoun) && w.low != "it" && w.low != "there" && w.low != "you" {
		return &attribution{speaker: p, cue: phrase{first - 1, first}, how: "colon"}
	}
	return nil
}

// leadIn returns the word after the conjunctions and the adverbial that a sentence
// opens with.
func (v *view) leadIn(lo, hi int) int {
	for lo < hi && v.words[lo].is(conjunction|adverb|comma) && v.words[lo].quote < 0 {
		lo++
	}
	if v.words[lo].is(preposition | subordinator | timeWord) {
		if c := v.untilComma(lo-1, hi); c+1 < hi {
			return c + 1
		}
	}
	return lo
}

// pastAdverbs returns the first word from k on that is no adverb.
func (v *view) pastAdverbs(k, hi int) int {
	for k < hi && v.words[k].is(adverb) && !v.words[k].is(auxiliary) && v.words[k].quote < 0 {
		k++
	}
	return k
}
