package quote

// inverted tells whether the cue at word i comes before its subject and after what
// is said: “…, said Mr. Smith.” What is before the comma is a clause then, no
// apposition, and the noun phrase behind the cue is all there is.
func (v *view) inverted(i, lo, hi int) bool {
	c := v.words[i].cue
	if i <= lo || !v.words[i-1].is(comma) || v.words[i-1].quote >= 0 || c.form&(pastForm|thirdForm) == 0 || c.verb.frames&takesThat == 0 {
		return false
	}
	next := v.afterParticle(i)
	p := v.nounFrom(next, hi)
	if p.empty() || p.last < hi && !v.words[p.last].is(comma|stop|preposition|timeWord|relative|dash) {
		return false
	}
	start := i - 1
	for start > lo && !v.words[start-1].is(comma) && v.words[start-1].quote < 0 {
		start--
	}
	if v.words[start].is(relative) {
		return false
	}
	return start > lo && v.words[start-1].quote >= 0 || v.verbWithin(start, i-1)
}

// insideClause tells whether the cue at word i stands in a clause that its next
// comma closes: “When he said …, the crowd …”, “Mr. Smith, who said …, left”.
func (v *view) insideClause(i, lo int) bool {
	j := i - 1
	for j > lo && v.words[j].is(auxiliary|modal|adverb|negation) && v.words[j].quote < 0 {
		j--
	}
	if j > lo && (v.words[j].low == "who" || v.words[j].low == "which") && v.words[j-1].is(comma) {
		return true
	}
	first := &v.words[lo]
	if !first.is(subordinator) && !(first.is(preposition) && v.words[i].cue.form&ingForm != 0) {
		return false
	}
	for k := lo; k < i; k++ {
		if v.words[k].is(comma) || v.words[k].quote >= 0 {
			return false
		}
	}
	return true
}

// untilComma returns the next comma of the narration after word i, or hi.
func (v *view) untilComma(i, hi int) int {
	for k := i + 2; k < hi; k++ {
		if v.words[k].is(comma) && v.words[k].quote < 0 {
			return k
		}
	}
	return hi
}

// parenthetical reads a cue in the middle or at the end of what is said: “It will
// rain, he said.” “The rain, he said, will stop.”
func (v *view) parenthetical(i, lo, hi int) []report {
	c := v.words[i].cue
	if c.verb.frames&takesThat == 0 || c.form&(pastForm|thirdForm|baseForm) == 0 {
		return nil
	}
	r := report{by: attribution{cue: phrase{i, v.afterParticle(i)}}, frame: takesBare}
	sub := v.subject(i, lo)
	end, next := 0, v.afterParticle(i)
	if k := next; k < hi && (v.words[k].quote >= 0 || k+1 < hi && v.words[k].is(comma|colon) && v.words[k+1].quote >= 0) {
		return nil // it introduces a quotation
	}
	if as, ok := v.asReported(sub, next, lo, hi); ok {
		r.by.speaker, r.content = sub, as
		return []report{r}
	}
	if !sub.empty() && sub.first > lo && v.words[sub.first-1].is(comma|dash) {
		r.by.speaker, end = sub, sub.first-1
	} else if i > lo && v.words[i-1].is(comma) && c.verb.frames&takesPerson == 0 && (sub.empty() || v.words[max(sub.first-1, 0)].quote < 0) { // “…, said Mr. Smith”
		r.by.speaker, end = v.nounFrom(next, hi), i-1
		next = r.by.speaker.last
	}
	if end <= lo || r.by.speaker.empty() || v.words[end-1].quote >= 0 {
		return nil
	}
	start := lo
	for start < end && v.words[start].is(conjunction|comma|dash|quoteMark) && v.words[start].quote < 0 {
		start++
	}
	var out []report
	if r.by.speaker == sub && next+1 < hi && v.words[next].is(comma) && v.words[next+1].quote < 0 { // it goes on behind
		rest := r
		behind := next + 1
		if behind+1 < hi && v.words[behind].is(conjunction) {
			behind++
		}
		rest.content = v.extend(behind, hi, wholeClause)
		out = append(out, rest)
		first := &v.words[start]
		if end-start < openingWords || first.is(subordinator) && !first.is(preposition) || first.is(preposition) && !v.verbWithin(start, end) {
			return out
		}
	}
	if r.content = (phrase{start, end}); end-start > 1 && (len(out) > 0 || v.closes(next, hi) || v.verbWithin(start, end)) {
		out = append(out, r)
	}
	return out
}

// asReported returns what is said in a sentence that opens with “As the mayor
// noted,”: all behind the comma at word next. The subject of the cue is given.
func (v *view) asReported(sub phrase, next, lo, hi int) (phrase, bool) {
	if sub.empty() || sub.first <= lo || v.words[sub.first-1].low != "as" || next+2 >= hi || !v.words[next].is(comma) || v.words[next+1].quote >= 0 {
		return phrase{}, false
	}
	if as := sub.first - 1; as > lo+1 || as == lo+1 && !v.words[lo].is(conjunction) {
		return phrase{}, false
	}
	p := v.extend(next+1, hi, wholeClause)
	return p, v.verbWithin(p.first, p.last)
}

// closes tells whether nothing follows word i that the verb before it could take:
// “they left, he said on Monday”, not “Mr. Smith, the chairman, told the court”.
func (v *view) closes(i, hi int) bool {
	return i >= hi || v.words[i].is(stop|comma|colon|dash|preposition|timeWord|adverb|conjunction|subordinator)
}

// accordingTo reads “according to the police” at either end of its sentence.
func (v *view) accordingTo(i, lo, hi int) []report {
	speaker := v.authority(i+2, hi)
	if speaker.empty() {
		return nil
	}
	r := report{by: attribution{speaker: speaker, cue: phrase{i, i + 2}, how: "according"}, frame: takesBare}
	if i <= lo+1 { // at the beginning: what follows the comma
		j := speaker.last
		for j < hi && !v.words[j].is(comma) {
			j++
		}
		if j < hi {
			r.content = v.extend(j+1, hi, wholeClause)
		}
		return []report{r}
	}
	end := i
	for end > lo && v.words[end-1].is(comma|dash) {
		end--
	}
	start := lo
	for start < end && v.words[start].is(conjunction|comma|dash) {
		start++
	}
	if end > 0 && v.words[end-1].quote >= 0 && v.marks[v.words[end-1].quote].Start <= v.words[start].Start {
		return nil // a quotation with this attribution
	}
	if end > start {
		r.content = phrase{start, end}
	}
	return []report{r}
}

// openingWords is how short the part before “, he said,” is when it is but an
// adverb that opens the sentence (“Even then, he said, …”).
const openingWords = 4
