package quote

import "parallax/model"

// Reported speech without marks is found from its cue: the words after it tell
// which of the cue's frames is used, and so where what is said begins; where it
// ends, the clause does.
//
//	Mr. Smith   told   reporters   on Monday   that the bridge would close , adding that …
//	 speaker    cue    addressee    adjunct    └────────── content ──────┘ └ another cue

// report is one cue with what it reports.
type report struct {
	by      attribution
	content phrase
	frame   frame
}

// reports finds the indirect and mixed speech in the narration. The cues in closing
// belong to direct quotations.
func (v *view) reports(closing map[int]phrase) []report {
	var out []report
	covered := 0 // words before this one are content already
	outer := -1  // the report that covers them
	for i := 0; i < len(v.words); i++ {
		if _, ok := closing[i]; ok || v.words[i].quote >= 0 {
			continue
		}
		if i < covered {
			if r, ok := v.nested(i, outer, out); ok {
				out = append(out, r)
			}
			continue
		}
		for _, r := range v.reportAt(i) {
			if r.content.empty() || v.relayed(&r, out, closing) {
				continue
			}
			out = append(out, r)
			if r.content.first > i && r.content.last > covered {
				covered, outer = r.content.last, len(out)-1
			}
		}
	}
	return out
}

// nested reads the report of the cue at word i inside another report: “Fars quoted a
// source as saying …”, “the agency said the minister had told it that …”. Only
// plain speech by somebody else than a pronoun counts.
func (v *view) nested(i, outer int, all []report) (report, bool) {
	w := &v.words[i]
	if outer < 0 || w.cue.verb == nil || w.cue.verb.frames&takesQuote == 0 || w.cue.verb.frames&takesThat == 0 || w.is(nounToo) {
		return report{}, false
	}
	o := &all[outer]
	for _, r := range v.reportAt(i) {
		p := r.by.speaker
		if r.content.first <= i || r.frame&(takesThat|takesBare) == 0 || p.empty() || p.first < o.content.first || !v.plausible(p) || v.words[p.first].is(subjectPronoun) {
			continue
		}
		r.content.last = min(r.content.last, o.content.last)
		if r.content.empty() {
			continue
		}
		if v.named(o.by.speaker) {
			r.by.via = o.by.speaker
		}
		return r, true
	}
	return report{}, false
}

// reportAt reads the report whose cue begins at word i.
func (v *view) reportAt(i int) []report {
	w := &v.words[i]
	lo, hi := v.sentenceFrom(i, max(0, i-4*farthest)), v.stretchSentenceEnd(i)
	switch {
	case w.low == "according" && i+2 < hi && v.words[i+1].low == "to":
		return v.accordingTo(i, lo, hi)
	case w.cue.verb == nil || !v.verbal(i):
		if w.is(capital) {
			return nil
		}
		return v.nominal(i, lo, hi)
	}
	r := report{by: attribution{cue: phrase{i, v.afterParticle(i)}}}
	if v.insideClause(i, lo) {
		hi = v.untilComma(i, hi)
	}
	r.content, r.frame = v.complementOf(i, hi)
	if r.frame&(takesBare|takesObject) != 0 && v.inverted(i, lo, hi) {
		r.content = phrase{}
	}
	if r.content.empty() {
		return v.parenthetical(i, lo, hi)
	}
	r.frame |= v.framesAt(i) & ofThought
	var quoted bool
	if r.by.speaker, r.by.via, quoted = v.quotedAs(i, lo); !quoted {
		r.by.speaker = v.doer(i, lo)
	}
	if r.frame&(takesBare|takesObject) != 0 {
		v.throughNoun(&r, hi)
	}
	return []report{r}
}

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
	if i > lo && v.words[i-1].quote < 0 && !v.words[i-1].is(comma|preposition|conjunction|subordinator|adverb) {
		if p := v.nounTo(i, lo); v.plausible(p) && !v.hasVerb(p) {
			return p
		}
	}
	if p := v.leadingParticiple(i, lo); !p.empty() {
		return p
	}
	return v.clauseSubject(i, lo)
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

// stretchSentenceEnd returns the end of the sentence of word i, running on
// through quotations that sentences end in. It looks a bounded number of words
// of narration ahead.
func (v *view) stretchSentenceEnd(i int) int {
	j := i
	for range 4 * farthest {
		k := v.next(j)
		if k >= len(v.words) {
			return len(v.words)
		}
		if v.words[k-1].sentence != v.words[k].sentence {
			return k
		}
		j = k
	}
	return j
}

// verbal tells whether the cue at word i is used as an active verb.
func (v *view) verbal(i int) bool {
	w := &v.words[i]
	first := i == 0 || v.words[i-1].sentence != w.sentence
	if w.is(capital) && !first {
		return false
	}
	if first {
		return w.cue.form&ingForm != 0
	}
	j := i - 1
	for j > 0 && v.words[j].is(adverb|negation) && !v.words[j].is(auxiliary) && v.words[j].quote < 0 {
		j--
	}
	p := &v.words[j]
	f := w.cue.form
	if p.is(auxiliary) && f&(pastForm|participle) != 0 && !perfect(p.low) {
		return false // passive
	}
	if f&pastForm != 0 && p.is(preposition) && !p.is(subordinator) || w.is(preposition) && !p.is(auxiliary) && !p.is(modal|subjectPronoun) && p.low != "to" && !doAuxiliary(p.low) {
		return false
	}
	if f&(pastForm|ingForm) != 0 {
		return !p.is(determiner) && !(p.is(possessive) && !p.is(capital)) || p.low == "that"
	}
	if f&thirdForm != 0 {
		if w.is(nounToo) && i+1 < len(v.words) && !v.beginsObject(i+1) {
			n := &v.words[i+1]
			return p.is(capital) && !p.is(possessive|determiner|preposition|subjectPronoun) && !n.is(preposition|comma|stop|colon|conjunction|auxiliary|modal|adverb|possessive) && n.cue.verb == nil && n.quote < 0
		}
		return !p.is(determiner|possessive|preposition|number) || p.is(relative)
	}
	if p.low == "to" || p.is(modal) || p.is(subjectPronoun) && p.low != "there" || doAuxiliary(p.low) {
		return true
	}
	// A base form after a plural noun: “critics say”.
	if f&baseForm == 0 || p.is(possessive|determiner|preposition|auxiliary|comma|conjunction) && !p.is(relative) {
		return p.is(comma) && !w.is(nounToo) || p.is(conjunction) && !w.is(nounToo)
	}
	return !w.is(nounToo) || plural(p.low)
}

// beginsObject tells whether word i can begin what a verb takes, not what
// follows a noun.
func (v *view) beginsObject(i int) bool {
	w := &v.words[i]
	return w.quote >= 0 || w.is(capital|determiner|possessive|subjectPronoun|objectPronoun|number|colon) || w.low == "to" || whWord(w.low) || w.low == "for" || w.low == "on"
}

func perfect(s string) bool {
	switch s {
	case "has", "have", "had", "having", "hasn't", "haven't", "hadn't":
		return true
	}
	return false
}

func doAuxiliary(s string) bool {
	switch s {
	case "do", "does", "did", "don't", "doesn't", "didn't", "don’t", "doesn’t", "didn’t":
		return true
	}
	return false
}

func plural(s string) bool {
	return s == "people" || s == "police" || len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's'
}

// complementOf returns what the cue at word i reports, when it follows.
func (v *view) complementOf(i, hi int) (phrase, frame) {
	f := v.framesAt(i)
	j := v.afterParticle(i)
	for j < hi && v.words[j].is(adverb|negation) && !v.words[j].is(capital) && v.words[j].quote < 0 {
		j++
	}
	if j >= hi {
		return phrase{}, 0
	}
	if f&(takesPerson|takesOrder) != 0 {
		if p, used := v.afterPerson(j, hi, f); used != 0 {
			return p, used
		}
		if f&takesPerson != 0 || v.words[j].is(objectPronoun) {
			f &^= takesBare
			if v.words[j].is(capital|objectPronoun) || f&takesWhether != 0 {
				f &^= takesObject
			}
		}
	}
	if f&takesThat != 0 {
		if k := v.thatAhead(j, hi); k > 0 {
			return v.extend(k, hi, wholeClause), takesThat
		}
	}
	for j+1 < hi && v.words[j].quote < 0 && (v.words[j].is(timeWord|number) || partOfDay(v.words[j].low) && v.words[j+1].is(timeWord)) {
		j++
	}
	if j >= hi {
		return phrase{}, 0
	}
	return v.clauseAt(j, hi, f)
}

// framesAt returns the frames of the cue at word i, with its particle if it has one.
func (v *view) framesAt(i int) frame {
	c := v.words[i].cue.verb
	if i+1 < len(v.words) {
		for _, p := range c.particles {
			if p.word == v.words[i+1].low {
				return p.frames
			}
		}
	}
	return c.frames
}

// clauseAt reads the content that begins at word j, if one of the frames allows it.
func (v *view) clauseAt(j, hi int, f frame) (phrase, frame) {
	w := &v.words[j]
	switch {
	case w.quote >= 0:
		if f&(takesThat|takesBare|takesObject) != 0 && v.fragment(w.quote, hi) {
			return v.extend(j, hi, wholeClause), takesBare
		}
		return phrase{}, 0
	case w.low == "that" && f&takesThat != 0:
		return v.extend(j, hi, wholeClause), takesThat
	case f&(takesThat|takesWhether) != 0 && whWord(w.low):
		return v.extend(j, hi, wholeClause), takesWhether
	case f&takesTo != 0 && w.low == "to":
		return v.extend(j, hi, verbPhrase), takesTo
	case w.is(comma | stop | colon | dash | bracket | quoteMark | otherMark | conjunction | auxiliary | modal):
		return phrase{}, 0
	case f&takesBare != 0 && !w.is(preposition|subordinator) && v.clauseAhead(j, hi, f&takesQuote == 0 || f&takesObject != 0):
		return v.extend(j, hi, wholeClause), takesBare
	case f&takesObject != 0 && !w.is(preposition|subordinator):
		return v.extend(j, hi, nounPhrase), takesObject
	}
	return phrase{}, 0
}

func whWord(s string) bool {
	switch s {
	case "whether", "if", "how", "why", "what", "where", "who", "which":
		return true
	}
	return false
}

// clauseAhead tells whether a clause of at least three words begins at word j. For
// a cue that takes plain objects too (strict) a finite verb must be in sight.
func (v *view) clauseAhead(j, hi int, strict bool) bool {
	if strict && v.words[j].is(subjectPronoun) && !v.words[j].is(objectPronoun) {
		return true
	}
	for k := j + 1; k < hi && k < j+farthest; k++ {
		w := &v.words[k]
		switch {
		case w.is(comma | stop | colon):
			return k > j+2 && !strict
		case w.is(auxiliary | modal):
			return true
		case strict && w.is(relative|subordinator):
			return false
		case strict && w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && !w.is(nounToo) && !v.nounReading(k):
			return true
		}
	}
	return hi > j+2 && !strict
}

// thatAhead returns the “that” which begins the content behind adjuncts: “said in
// a statement that”; 0 when there is none before the next mark or verb.
func (v *view) thatAhead(j, hi int) int {
	if j < hi && (!v.words[j].is(preposition|timeWord|number) && !partOfDay(v.words[j].low) && v.words[j].low != "that" || v.words[j].low == "of") {
		return 0
	}
	for k := j; k < hi && k < j+14; k++ {
		w := &v.words[k]
		if w.low == "that" && w.quote < 0 {
			return k
		}
		if w.quote >= 0 || w.is(stop|colon|auxiliary|modal|subjectPronoun) {
			return 0
		}
	}
	return 0
}

// partOfDay tells the words that go before a day: “late Tuesday”.
func partOfDay(s string) bool { return s == "late" || s == "early" }

// afterPerson reads what follows the one who is told or asked.
func (v *view) afterPerson(j, hi int, f frame) (phrase, frame) {
	if v.words[j].is(preposition|comma|stop|colon|subordinator|conjunction) || v.words[j].quote >= 0 || v.words[j].low == "that" {
		return phrase{}, 0
	}
	end := j + 1
	if !v.words[j].is(objectPronoun) || v.words[j].low == "her" {
		end = v.nounFrom(j, hi).last
	}
	if end <= j || end >= hi {
		return phrase{}, 0
	}
	if k := v.thatAhead(end, hi); k > 0 && f&takesPerson != 0 {
		return v.extend(k, hi, wholeClause), takesThat
	}
	w := &v.words[end]
	switch {
	case w.quote >= 0:
		return phrase{}, 0
	case w.low == "to" && f&takesOrder != 0:
		if f&takesQuote == 0 || f&takesObject != 0 {
			return v.extend(j, hi, verbPhrase), takesOrder
		}
		return v.extend(end, hi, verbPhrase), takesOrder
	case f&takesPerson != 0 && (whWord(w.low) || w.is(subjectPronoun) || article(w.low) && v.clauseAhead(end, hi, true)):
		return v.extend(end, hi, wholeClause), takesBare
	}
	return phrase{}, 0
}

// fragment tells whether a quotation is only part of a clause that runs on.
func (v *view) fragment(q, hi int) bool {
	s := &v.marks[q]
	t := s.inner.In(v.doc.Text)
	if t == "" {
		return false
	}
	switch t[len(t)-1] {
	case '.', ',', '!', '?':
		return false
	}
	after := v.wordAt(s.End)
	return after < hi && !v.words[after].is(comma|stop|colon|dash)
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
	if !sub.empty() && sub.first > lo && v.words[sub.first-1].is(comma|dash) {
		r.by.speaker, end = sub, sub.first-1
	} else if i > lo && v.words[i-1].is(comma) && (sub.empty() || v.words[max(sub.first-1, 0)].quote < 0) { // “…, said Mr. Smith”
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
		rest.content = v.extend(next+1, hi, wholeClause)
		out = append(out, rest)
		if end-start < openingWords || v.words[start].is(preposition|subordinator) {
			return out
		}
	}
	if r.content = (phrase{start, end}); end-start > 1 {
		out = append(out, r)
	}
	return out
}

// openingWords is how short the part before “, he said,” is when it is but an
// adverb that opens the sentence (“Even then, he said, …”).
const openingWords = 4

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

// kindOf tells whether a report has quoted words in it.
func (v *view) kindOf(p phrase) model.QuoteKind {
	for i := p.first; i < p.last; i++ {
		if v.words[i].quote >= 0 || v.words[i].is(inMarks) {
			return model.Mixed
		}
	}
	return model.Indirect
}
