package quote

import (
	"strings"

	"parallax/model"
)

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
	var asides []aside
	for i := 0; i < len(v.words); i++ {
		if v.breaks(i) {
			if r, ok := v.headline(i); ok {
				out = append(out, r)
				if r.by.how == howSource {
					covered, outer = r.content.last, len(out)-1
				}
			}
		}
		if _, ok := closing[i]; ok || v.words[i].quote >= 0 {
			continue
		}
		if p := v.asOutlet(i); !p.empty() {
			asides = append(asides, aside{i, p})
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
	for _, a := range asides {
		v.passedOn(a, out, closing)
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
		return v.accordingTo(i, i+2, lo, hi)
	case w.low == "in" && i <= lo+1 && v.poll(i+1, hi):
		return v.accordingTo(i, i+1, lo, hi)
	case w.cue.verb == nil || !v.verbal(i) || v.by(i, hi) || i > lo && v.words[i-1].low == "when" && w.cue.form&participle != 0:
		if w.cue.verb != nil {
			if p := v.passiveReport(i, lo, hi); p != nil {
				return p
			}
		}
		if w.is(capital) {
			return nil
		}
		return v.nominal(i, lo, hi)
	}
	if v.words[i].cue.verb.base == "respond" && v.negated(i, lo) {
		return nil // “did not respond to a request” tells nothing said
	}
	r := report{by: attribution{cue: phrase{i, v.afterParticle(i)}}}
	if v.insideClause(i, lo) {
		hi = v.untilComma(i, hi)
	}
	r.content, r.frame = v.complementOf(i, hi)
	if r.content.empty() && v.words[i].cue.verb.base == "put" {
		r.content, r.frame = v.tallied(i, hi)
	}
	if r.content.last == r.content.first+1 && v.words[r.content.first].low == "that" {
		return nil // the report is cut off
	}
	if r.frame&(takesBare|takesObject) != 0 && i > lo && v.words[i-1].is(comma) && v.allCapital(r.content) && v.outlet(r.content) {
		return nil // “…,” said Mr. Smith, reports the Evening Post
	}
	if r.frame&(takesBare|takesObject) != 0 && v.inverted(i, lo, hi) {
		r.content = phrase{}
	}
	if r.content.empty() {
		return v.parenthetical(i, lo, hi)
	}
	r.frame |= v.framesAt(i) & ofThought
	if r.frame&takesWhether != 0 && v.words[r.content.first].low == "whether" || v.negated(i, lo) || refuses(v.words[i].cue.verb.base) {
		r.frame |= ofThought
	}
	var quoted bool
	if r.by.speaker, r.by.via, quoted = v.quotedAs(i, lo); !quoted {
		r.by.speaker = v.letting(v.doer(i, lo), lo)
	}
	if r.frame&(takesBare|takesObject) != 0 {
		if v.names(&r) || v.lacksAs(&r) {
			return nil
		}
		v.throughNoun(&r, hi)
	}
	return []report{r}
}

// strayParticle tells the adverbs that make another verb of the one before them:
// “showed up”, “called off”.
func strayParticle(s string) bool {
	switch s {
	case "up", "off", "out", "down", "away", "back", "around", "through", "forward":
		return true
	}
	return false
}

// tallied reads “put the death toll at 58”.
func (v *view) tallied(i, hi int) (phrase, frame) {
	for k := i + 1; k+1 < hi && k < i+8 && v.words[k].quote < 0; k++ {
		if v.words[k+1].low != "at" {
			continue
		}
		switch v.words[k].low {
		case "toll", "tolls", "figure", "figures", "number", "numbers", "count", "total", "cost", "costs", "damage", "losses", "dead", "loss", "price":
			return v.extend(i+1, hi, nounPhrase), takesObject
		}
	}
	return phrase{}, 0
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

// complementOf returns what the cue at word i reports, when it follows.
func (v *view) complementOf(i, hi int) (phrase, frame) {
	f := v.framesAt(i)
	j := v.afterParticle(i)
	if j == i+2 && j+1 < hi && f&takesObject != 0 && towards(v.words[j].low) {
		j++ // “lashed out at the court”
	}
	for j < hi && v.words[j].is(adverb|negation) && !v.words[j].is(capital|auxiliary) && v.words[j].quote < 0 {
		j++
	}
	if j >= hi || j == i+1 && strayParticle(v.words[j].low) && !v.amount(j, hi) {
		return phrase{}, 0
	}
	if f&(takesBare|takesThat) != 0 && v.words[j].is(auxiliary|modal) && v.words[j].quote < 0 && j == i+1 && (v.afterRelative(i) || v.words[j].is(modal) && v.words[i].cue.form&(thirdForm|pastForm|baseForm) != 0) {
		return v.extend(j, hi, verbPhrase), takesThat
	}
	if f&(takesPerson|takesOrder) != 0 && !(v.words[j].is(subjectPronoun) && j+1 < hi && v.words[j+1].is(auxiliary|modal)) {
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
	from := j
	for j+1 < hi && v.words[j].quote < 0 && (v.words[j].is(timeWord) || v.words[j].is(number) && v.words[j-1].is(timeWord) || partOfDay(v.words[j].low) && v.words[j+1].is(timeWord)) {
		j++
	}
	if j >= hi {
		return phrase{}, 0
	}
	if f&takesQuote != 0 && f&takesBare != 0 {
		if k := v.pastAdjuncts(from, hi); k > j {
			return v.extend(k, hi, wholeClause), takesBare
		}
		if c := v.untilComma(j, hi); v.words[j].is(subordinator) && v.clauseBegins(c+1, hi) { // “said after they left, the fire went out”
			return v.extend(j, hi, wholeClause), takesBare
		}
	}
	return v.clauseAt(j, hi, f)
}

// pastAdjuncts returns where a clause begins behind adjuncts of time, place or
// medium: “said on Friday he would go”, “said in a statement Thursday they had
// left”. It returns j when none does for certain.
func (v *view) pastAdjuncts(j, hi int) int {
	k := j
	for k < hi && k < j+10 && v.words[k].quote < 0 {
		w := &v.words[k]
		if w.is(timeWord) || partOfDay(w.low) {
			k++
			continue
		}
		if !w.is(preposition) || w.low == "of" {
			break
		}
		if w.low == "by" && k > j {
			return j // “the plan announced Tuesday by the mayor”
		}
		if k++; k < hi && v.words[k].is(timeWord) {
			continue
		}
		p := v.nounFrom(k, hi)
		if p.empty() {
			return j
		}
		k = p.last
	}
	if k > j && k+1 < hi && v.words[k].is(comma) && v.words[k+1].quote < 0 {
		k++
		w := &v.words[k]
		if !w.is(relative|preposition|subordinator|conjunction|auxiliary|modal) && !strings.HasSuffix(w.low, "ing") && !regularPast(w.low) && v.clauseAhead(k, hi, true) {
			return k
		}
	}
	if k > j && v.clauseBegins(k, hi) {
		return k
	}
	return j
}

// clauseBegins tells whether a clause begins at word k for certain.
func (v *view) clauseBegins(k, hi int) bool {
	if k >= hi || v.words[k].quote >= 0 {
		return false
	}
	w := &v.words[k]
	return w.is(subjectPronoun) && w.low != "who" || (w.is(determiner|possessive|capital|number) || v.amount(k, hi)) && v.clauseAhead(k, hi, true)
}

// afterRelative tells whether the cue at word i and its subject stand in a relative
// clause whose own verb comes behind: “a move that he said would cost lives”.
func (v *view) afterRelative(i int) bool {
	lo := v.sentenceFrom(i, max(0, i-farthest))
	p := v.subject(i, lo)
	if p.empty() || p.first <= lo || p.last > i || !v.plausible(p) {
		return false
	}
	switch v.words[p.first-1].low {
	case "which", "that", "who", "what":
		return v.words[p.first-1].quote < 0
	}
	return false
}

// towards tells the prepositions that a verb with a particle may put before its object.
func towards(s string) bool {
	return s == "at" || s == "on" || s == "against"
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
	case w.is(comma|stop|colon|dash|bracket|quoteMark|conjunction|auxiliary|modal) || w.is(otherMark) && !v.amount(j, hi):
		return phrase{}, 0
	case f&takesBare != 0 && (!w.is(preposition|subordinator) || v.amount(j, hi)) && v.clauseAhead(j, hi, f&takesQuote == 0 || f&takesObject != 0):
		return v.extend(j, hi, wholeClause), takesBare
	case f&takesObject != 0 && !w.is(preposition|subordinator):
		return v.extend(j, hi, nounPhrase), takesObject
	}
	return phrase{}, 0
}

// amount tells whether an amount begins at word j though no noun phrase seems to:
// “at least three”, “as many as 30”, “up to 600”, “$86 million”.
func (v *view) amount(j, hi int) bool {
	if j+1 >= hi {
		return false
	}
	n := &v.words[j+1]
	switch v.words[j].low {
	case "at":
		return n.low == "least" || n.low == "most"
	case "as":
		return n.low == "many" || n.low == "much" || n.low == "few"
	case "up":
		return n.low == "to"
	case "about", "around", "over", "under", "between", "$", "£", "€", "¥":
		return n.is(number) || n.low == "$" || n.low == "£" || n.low == "€" || n.is(determiner) && !article(n.low)
	}
	return false
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
		case w.is(comma) && k <= j+2 && v.interrupted(k, hi):
			return true
		case w.is(comma | stop | colon):
			return k > j+2 && !strict
		case w.is(auxiliary | modal | finiteVerb):
			return true
		case strict && w.is(relative|subordinator) && !w.is(preposition):
			return false
		case strict && w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && !w.is(nounToo) && !v.nounReading(k):
			return true
		}
	}
	return hi > j+2 && !strict
}

// interrupted tells whether the clause whose subject the comma at word k ends goes on
// behind what it opens: “says the talks, led by two ministers, will …”, “says soldiers,
// sailors and others are …”.
func (v *view) interrupted(k, hi int) bool {
	relative := false
	for i := k + 1; i < hi && i < k+farthest/3 && v.words[i].quote < 0; i++ {
		w := &v.words[i]
		switch {
		case w.is(stop|colon|dash) && !v.hyphen(i):
			return false
		case w.is(comma):
			relative = false
		case w.low == "who" || w.low == "which" || w.low == "that" || w.low == "whose":
			relative = true
		case w.is(auxiliary | modal | finiteVerb):
			if !relative {
				return true
			}
		case v.words[i-1].is(comma) && i > k+1 && regularPast(w.low) && !w.is(capital):
			return true
		}
	}
	return false
}

// thatAhead returns the “that” which begins the content behind adjuncts: “said in
// a statement that”; 0 when there is none before the next mark or verb.
func (v *view) thatAhead(j, hi int) int {
	if j < hi && (!v.words[j].is(preposition|timeWord|number) && !partOfDay(v.words[j].low) && v.words[j].low != "that" || v.words[j].low == "of") {
		return 0
	}
	if j+1 < hi && v.words[j].low == "to" && !v.words[j+1].is(capital|determiner|possessive|number) {
		return 0 // an infinitive
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

// kindOf tells whether a report has quoted words in it.
func (v *view) kindOf(p phrase) model.QuoteKind {
	for i := p.first; i < p.last; i++ {
		if v.words[i].quote >= 0 || v.words[i].is(inMarks) {
			return model.Mixed
		}
	}
	return model.Indirect
}
