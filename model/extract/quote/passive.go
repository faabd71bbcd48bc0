package quote

// Passive cues: what is said or judged is the subject, who says it stands behind
// “by”; of a question or a warning the complement follows as it does the active.
//
//	The delay   was   criticized   by the mayor .
//	└ content ┘         cue           speaker
//	She         was   asked   by a reporter   whether she would go .
//	                   cue       speaker      └───── content ─────┘

// by tells whether “by” follows the participle at word i.
func (v *view) by(i, hi int) bool {
	j := v.afterParticle(i)
	return v.words[i].cue.form&participle != 0 && j < hi && v.words[j].low == "by" && v.words[j].quote < 0
}

// passiveReport reads the report of the participle at word i, with its agent.
func (v *view) passiveReport(i, lo, hi int) []report {
	c := v.words[i].cue
	j := v.afterParticle(i)
	if c.form&participle == 0 || j+1 >= hi || v.words[i].is(capital) && i > lo {
		return nil
	}
	r := report{by: attribution{cue: phrase{i, j}, how: "passive"}}
	if v.by(i, hi) {
		if r.by.speaker = v.nounFrom(j+1, hi); !v.plausible(r.by.speaker) {
			return nil
		}
		j = v.pastTime(r.by.speaker.last, hi)
	}
	f := v.framesAt(i)
	if i > lo && v.words[i-1].low == "as" && f&takesThat != 0 && !r.by.speaker.empty() && i <= lo+2 && r.by.speaker.last < hi && v.words[r.by.speaker.last].is(comma) {
		r.content, r.frame = v.extend(r.by.speaker.last+1, hi, wholeClause), takesBare // “As reported by CNN, …”
		return []report{r}
	}
	if verbBase(&v.words[i]) == "ask" {
		if r.by.speaker.empty() {
			j = v.pastTime(i+1, hi) // “Asked on Monday whether …”
		}
		if j+1 < hi && v.words[j].low == "about" && v.words[j].quote < 0 { // “asked about the strike”
			r.content, r.frame = v.extend(j+1, hi, nounPhrase), takesWhether|ofThought
			return []report{r}
		}
	}
	if f&(takesPerson|takesOrder) != 0 && j < hi && v.words[j].quote < 0 {
		switch w := &v.words[j]; {
		case w.low == "that" && f&takesThat != 0:
			r.content, r.frame = v.extend(j, hi, wholeClause), takesThat
		case whWord(w.low) && f&takesWhether != 0:
			r.content, r.frame = v.extend(j, hi, wholeClause), takesWhether|ofThought
		case w.low == "to" && f&takesOrder != 0 && !r.by.speaker.empty():
			r.content, r.frame = v.extend(j, hi, verbPhrase), takesOrder
		}
		if !r.content.empty() {
			return []report{r}
		}
	}
	if f&takesObject == 0 || f&takesPerson != 0 || r.by.speaker.empty() {
		return nil
	}
	k := i
	for k > lo && v.words[k-1].quote < 0 && v.words[k-1].is(auxiliary|modal|negation|adverb) {
		k--
	}
	if k == i && k > lo && v.words[k-1].is(comma) {
		k--
	}
	r.content, r.frame = v.withinClause(v.nounTo(k, lo)), takesObject|f&ofThought
	if r.content.empty() || !v.plausible(r.content) {
		return nil
	}
	return []report{r}
}
