package quote

// doer returns who does the verb at word i in any of its forms.
func (v *view) doer(i, lo int) phrase {
	c := v.words[i].cue
	if c.form&ingForm == 0 || c.form&^ingForm != 0 || i > lo && v.words[i-1].is(auxiliary) {
		if p := v.subject(i, lo); v.plausible(p) {
			return p
		}
		if i > lo && (v.words[i-1].low == "to" || v.words[i-1].is(conjunction|adverb)) {
			return v.clauseSubject(i, lo)
		}
		return phrase{}
	}
	end := i
	for end > lo && v.words[end-1].quote < 0 && v.words[end-1].is(adverb) {
		end--
	}
	if end > lo && v.words[end-1].quote < 0 && !v.words[end-1].is(comma|preposition|conjunction|subordinator) {
		if p := v.nounTo(end, lo); v.plausible(p) && !v.hasVerb(p) {
			return p
		}
	}
	if p := v.leadingParticiple(i, lo); !p.empty() {
		return p
	}
	if p := v.speakerBefore(i, lo); v.plausible(p) {
		return p
	}
	return v.clauseSubject(i, lo)
}

// speakerBefore returns the subject of an inverted cue before the comma before word
// i: “…,” said Mr. Smith, adding ….
func (v *view) speakerBefore(i, lo int) phrase {
	if i-2 <= lo || !v.words[i-1].is(comma) {
		return phrase{}
	}
	for k := i - 2; k >= lo && k > i-farthest/2 && v.words[k].quote < 0; k-- {
		c := v.words[k].cue
		if c.verb != nil && c.form&(pastForm|thirdForm) != 0 && c.verb.frames&takesQuote != 0 && (k == lo || v.words[k-1].quote >= 0 || v.words[k-1].is(comma)) {
			return v.nounFrom(v.afterParticle(k), i)
		}
	}
	return phrase{}
}

// hasVerb tells whether a phrase holds a word that looks like a finite verb.
func (v *view) hasVerb(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		w := &v.words[i]
		if !w.is(capital) && (regularPast(w.low) || w.cue.verb != nil && w.cue.form&pastForm != 0) && i+1 < p.last && !v.nounReading(i) {
			return true
		}
	}
	return false
}

// leadingParticiple returns the subject behind the comma of a sentence that opens
// with the participle at word i: “After criticising him, Mr. Smith …”.
func (v *view) leadingParticiple(i, lo int) phrase {
	for k := lo; k < i; k++ {
		if !v.words[k].is(preposition|subordinator|adverb|conjunction|quoteMark) || v.words[k].quote >= 0 {
			return phrase{}
		}
	}
	hi := v.stretchSentenceEnd(i)
	if c := v.untilComma(i, hi); c+1 < hi {
		return v.nounFrom(c+1, hi)
	}
	return phrase{}
}
