package quote

import "strings"

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
	if c.verb.base == "say" && (v.nameLike(p.last-1) || article(v.words[p.first].low)) && (p.last >= hi || v.words[p.last].is(stop)) {
		return true // somebody says things, not people
	}
	start := i - 1
	for start > lo && !v.words[start-1].is(comma) && v.words[start-1].quote < 0 {
		start--
	}
	if start > lo+1 && v.words[start-1].quote < 0 && v.allCapital(phrase{start, i - 1}) { // “… in Springfield, Mo., said”
		for start--; start > lo && !v.words[start-1].is(comma) && v.words[start-1].quote < 0; start-- {
		}
	}
	if v.words[start].is(relative) {
		return false
	}
	return start > lo && v.words[start-1].quote >= 0 || v.verbWithin(start, i-1)
}

// allCapital tells whether every word of a phrase begins with a capital.
func (v *view) allCapital(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if !v.words[i].is(capital) {
			return false
		}
	}
	return !p.empty()
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
	if c.verb.frames&takesThat == 0 || c.form&(pastForm|thirdForm|baseForm) == 0 || i > lo && v.words[i-1].low == "to" {
		return nil
	}
	r := report{by: attribution{cue: phrase{i, v.afterParticle(i)}}, frame: takesBare}
	sub := v.subject(i, lo)
	end, next := 0, v.afterParticle(i)
	if k := next; k < hi && (v.words[k].quote >= 0 || k+1 < hi && v.words[k].is(comma|colon) && v.words[k+1].quote >= 0) {
		return nil // it introduces a quotation
	}
	for range 2 { // “…, the mayor and two aides said”
		if a := sub.first - 1; !sub.empty() && a > lo && v.words[a].low == "and" && v.words[a].quote < 0 {
			if p := v.nounTo(a, lo); v.plausible(p) && p.first > lo && v.words[p.first-1].is(comma) {
				sub.first = p.first
			}
		}
	}
	if as, ok := v.asReported(sub, next, lo, hi); ok {
		r.by.speaker, r.content = sub, as
		return []report{r}
	}
	if !sub.empty() && sub.first > lo && v.words[sub.first-1].is(comma|dash) && !v.inverted(i, lo, hi) {
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
	opening := v.opening(start, end)
	var out []report
	if r.by.speaker == sub {
		if behind := v.resumes(i, next, hi); behind > 0 {
			rest := r
			rest.content = v.extend(behind, hi, wholeClause)
			out = append(out, rest)
			if opening && v.connects(start, end) {
				return out
			}
		}
	}
	if len(out) == 0 && (end-start < 2 || r.by.speaker == sub && !v.says(phrase{start, end}, i, hi)) {
		return nil
	}
	r.content = phrase{start, end}
	return append(out, r)
}

// says tells whether the words before “, he said” are what is said, and no adverbial
// of the clause of the cue at word i.
func (v *view) says(p phrase, i, hi int) bool {
	next := v.afterParticle(i)
	if k := v.pastTime(next, hi); k >= hi || v.words[k].is(stop) {
		return true
	}
	if v.opening(p.first, p.last) {
		return false
	}
	if v.words[i].cue.verb.frames&takesPerson != 0 && v.verbWithin(p.first, p.last) {
		if next < hi && v.words[next].is(objectPronoun) {
			return v.closes(next+1, hi) && (next+1 >= hi || v.words[next+1].low != "to") // “…, they asked her to go”
		}
		return true
	}
	return v.closes(next, hi)
}

// opening tells whether the words from start to end are an adverbial that goes before
// a clause: “Even then”, “If it rains”, “On Monday”, “Asked about it”.
func (v *view) opening(start, end int) bool {
	if start >= end {
		return true
	}
	if c := v.untilComma(start-1, end); c < end {
		return false // the clause follows
	}
	w := &v.words[start]
	if !v.verbWithin(start, end) && (end-start < openingWords || w.is(preposition|timeWord|adverb)) {
		return true
	}
	return w.is(subordinator) || strings.HasSuffix(w.low, "ing") || w.cue.form&participle != 0 || partOfDay(w.low)
}

// connects tells whether the words from start to end only tie the sentence to the
// one before: “However”.
func (v *view) connects(start, end int) bool {
	if end-start != 1 {
		return start >= end
	}
	switch v.words[start].low {
	case "however", "still", "instead", "meanwhile", "moreover", "furthermore", "besides", "also", "so", "nevertheless", "nonetheless", "therefore", "thus", "yes", "no", "indeed":
		return true
	}
	return false
}

// passAdjuncts returns the first word from k on that is in no adjunct of time, place
// or medium.
func (v *view) passAdjuncts(k, hi int) int {
	for from := k; k < hi && k < from+14 && v.words[k].quote < 0; {
		w := &v.words[k]
		switch {
		case w.is(timeWord|adverb|number) || partOfDay(w.low):
			k++
		case w.is(preposition):
			k = max(v.nounFrom(k+1, hi).last, k+1)
		default:
			return k
		}
	}
	return k
}

// resumes returns where what is said goes on behind the cue at word i: “The plan,
// aides said on Friday, is to wait.” The words from next on follow the cue. It
// returns 0 when it does not go on.
func (v *view) resumes(i, next, hi int) int {
	k := next
	if v.words[i].cue.verb.frames&takesPerson != 0 {
		if p := v.nounFrom(k, hi); !p.empty() {
			k = p.last
		}
	}
	k = v.passAdjuncts(k, hi)
	if k+1 >= hi || !v.words[k].is(comma) {
		return 0
	}
	k++
	if k+1 < hi && v.words[k].is(conjunction) {
		k++
	}
	w := &v.words[k]
	switch {
	case w.quote >= 0 || w.low == "who" || w.low == "which" || w.low == "according" || w.low == "as":
		return 0
	case strings.HasSuffix(w.low, "ing") && w.low != "including" && !w.is(capital):
		return 0
	case w.cue.verb != nil && w.cue.form&pastForm != 0 && !w.is(capital) && v.words[k-1].is(conjunction):
		return 0
	}
	return k
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

// poll tells whether the noun phrase that begins at word i is of a poll.
func (v *view) poll(i, hi int) bool {
	p := v.nounFrom(i, hi)
	if p.empty() {
		return false
	}
	switch p = v.head(p); v.words[p.last-1].low {
	case "poll", "polls", "survey", "surveys", "polling":
		return true
	}
	return false
}

// accordingTo reads “according to the police” at either end of its sentence and
// in the middle of it. The cue is the words from i to next; “in a poll” is one too.
func (v *view) accordingTo(i, next, lo, hi int) []report {
	speaker := v.authority(next, hi)
	if speaker.empty() {
		return nil
	}
	r := report{by: attribution{speaker: speaker, cue: phrase{i, next}, how: "according"}, frame: takesBare}
	end := i
	for end > lo && v.words[end-1].is(comma|dash|colon) {
		end--
	}
	start := lo
	for start < end && v.words[start].is(conjunction|comma|dash) {
		start++
	}
	if start == end { // at the beginning: what follows the comma
		j := speaker.last
		for j < hi && !v.words[j].is(comma) {
			j++
		}
		if j+1 < hi && regularPast(v.words[j+1].low) { // “In a poll, conducted in May,”
			j = v.untilComma(j, hi)
		}
		if j < hi {
			r.content = v.extend(j+1, hi, wholeClause)
		}
		return []report{r}
	}
	if v.words[end-1].quote >= 0 && v.marks[v.words[end-1].quote].Start <= v.words[start].Start {
		return nil // a quotation with this attribution
	}
	if v.words[end-1].low == "that" && v.words[end-1].quote < 0 {
		return nil // “reported that, according to aides, …” is said by who reported
	}
	before := r
	before.content = phrase{start, end}
	if !v.opening(start, end) || !v.words[i-1].is(comma) {
		return []report{before}
	}
	k := v.passAdjuncts(speaker.last, hi)
	if k+1 >= hi || !v.words[k].is(comma) || v.words[k+1].quote >= 0 || !v.clauseAhead(k+1, hi, true) {
		return []report{before}
	}
	r.content = v.extend(k+1, hi, wholeClause)
	if v.connects(start, end) {
		return []report{r}
	}
	return []report{before, r}
}

// openingWords is how short the part before “, he said,” is when it is but an
// adverb that opens the sentence (“Even then, he said, …”).
const openingWords = 4
