package quote

import "strings"

// Noun phrases are found without a parser, from closed word classes: English puts
// the head first, then its complements, so a phrase is known by what ends it (a
// verb, a comma, a conjunction of clauses, a quotation mark).
//
//	Mr. Smith, who runs the agency, also   said   on Monday …
//	└───┬───┘                       └─┬─┘  └─┬┘
//	  phrase     set between commas  verb group

// phrase is a half-open range of words.
type phrase struct{ first, last int }

func (p phrase) empty() bool { return p.last <= p.first }

// farthest bounds every walk from a cue, in words, which keeps the whole linear:
// sentences of news seldom have more than 60.
const farthest = 60

// nounTo returns the noun phrase that ends before word end, not looking before lo.
func (v *view) nounTo(end, lo int) phrase {
	if end > lo && v.words[end-1].quote < 0 && alone(v.words[end-1].low) {
		return phrase{end - 1, end} // “a step they said would …”
	}
	a := end
	for a > lo && end-a < farthest && v.insideNoun(a-1, end) {
		a--
		if v.words[a].low == ")" { // a bracket is passed over whole
			for b := a - 1; b > lo && b > a-12; b-- {
				if v.words[b].low == "(" {
					a = b
					break
				}
			}
		}
	}
	return v.trimNoun(phrase{a, end})
}

// alone tells the pronouns that are a subject by themselves.
func alone(s string) bool {
	switch s {
	case "he", "she", "they", "we", "i":
		return true
	}
	return false
}

// insideNoun tells whether word i can lie in a noun phrase that goes on to end.
func (v *view) insideNoun(i, end int) bool {
	w := &v.words[i]
	if w.quote >= 0 {
		return false
	}
	if w.is(bracket) || v.hyphen(i) {
		return true
	}
	if w.is(comma|stop|colon|dash|quoteMark|auxiliary|modal|negation|relative|otherMark|finiteVerb) || whWord(w.low) {
		return false
	}
	switch w.low {
	case "after", "before", "since", "until", "as":
		return false // they begin the clause of the verb
	}
	if w.is(conjunction) {
		return w.low == "&" || w.low == "and" && i+1 < end && i > 0 && (plural(v.words[i-1].low) && plural(v.words[i+1].low) && v.words[i-1].cue.verb == nil || v.nameLike(i-1) && v.nameLike(i+1) || v.words[i+1].is(determiner|possessive) && !v.words[i-1].is(comma))
	}
	if w.is(subordinator) && !w.is(preposition) || w.is(subjectPronoun) && w.low != "it" && w.low != "there" {
		return i+1 == end && w.is(subjectPronoun)
	}
	if w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && !w.is(capital) && i+1 < end {
		return v.nounReading(i)
	}
	if w.cue.verb != nil && w.cue.verb.base == "say" && !w.is(capital) {
		return false
	}
	return true
}

// nameLike tells whether word i is capitalised.
func (v *view) nameLike(i int) bool { return v.words[i].is(capital) }

// nounReading tells whether a word that can be a verb stands where a noun does.
func (v *view) nounReading(i int) bool {
	if i == 0 {
		return false
	}
	p := &v.words[i-1]
	if v.words[i].cue.form&(pastForm|ingForm) != 0 {
		return p.is(possessive) || article(p.low)
	}
	return p.is(determiner|possessive|preposition|number) && !p.is(subjectPronoun)
}

func article(s string) bool {
	switch s {
	case "the", "a", "an", "this", "that", "no", "any", "every", "each":
		return true
	}
	return false
}

// trimNoun takes off the left edge what does not belong to a noun phrase:
// adverbs, conjunctions, an adverbial that begins with a preposition.
func (v *view) trimNoun(p phrase) phrase {
	for !p.empty() {
		w := &v.words[p.first]
		if n := v.date(p); n > 0 {
			p.first += n
			continue
		}
		switch {
		case w.is(preposition) && !w.is(capital) || w.is(preposition):
			p.first = v.afterAdverbial(p)
		case w.is(conjunction|adverb|timeWord|bracket|subordinator) && p.last-p.first > 1 && !w.is(honorific):
			p.first++
		default:
			return p
		}
	}
	return p
}

// afterAdverbial returns where the noun phrase begins in “On Monday Mr. Smith”,
// “At the White House officials”: after the first run that the preposition can own.
func (v *view) afterAdverbial(p phrase) int {
	i := p.first + 1
	for i < p.last && v.words[i].is(timeWord|number) {
		i++
	}
	if i > p.first+1 {
		return i
	}
	for j := i + 1; j < p.last; j++ {
		w := &v.words[j]
		if w.is(subjectPronoun|determiner|honorific) || w.is(possessive) && !w.is(capital) || w.is(capital) && !v.nameLike(j-1) {
			return j
		}
	}
	return i
}

// nounFrom returns the noun phrase that begins with word i, not looking beyond hi.
func (v *view) nounFrom(i, hi int) phrase {
	p := phrase{i, i}
	hi = min(hi, i+farthest)
	for ; p.last < hi; p.last++ {
		w := &v.words[p.last]
		if w.quote < 0 && p.last > i && v.hyphen(p.last) {
			continue
		}
		if w.quote >= 0 || w.is(comma|stop|colon|dash|quoteMark|auxiliary|modal|negation|relative|otherMark|bracket|finiteVerb) {
			break
		}
		if p.last == i {
			if w.is(subjectPronoun) {
				p.last++
				break
			}
			if w.is(preposition|conjunction|subordinator|timeWord) || w.is(objectPronoun) && !w.is(subjectPronoun|possessive) || w.is(adverb) && !w.is(capital) {
				break
			}
			continue
		}
		if (article(w.low) || possessivePronoun(w.low) || w.low == "one" && !w.is(capital)) && !v.words[p.last-1].is(preposition|conjunction|determiner|possessive) {
			break
		}
		if w.is(timeWord) || w.is(subjectPronoun|objectPronoun) && w.low != "her" || w.is(subordinator) && w.low != "than" {
			break
		}
		if w.is(conjunction) && !(p.last+1 < hi && w.low != "or" && (v.nameLike(p.last-1) && v.nameLike(p.last+1))) && w.low != "&" {
			break
		}
		if w.is(preposition) && !v.complement(p) {
			break
		}
		if w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && !w.is(capital) && !v.nounReading(p.last) {
			break
		}
		if w.is(adverb) && !w.is(capital) || (regularPast(w.low) || w.cue.form&ingForm != 0 && p.last+1 < hi && v.words[p.last+1].low == "that") && !w.is(capital) && v.nameLike(p.last-1) {
			break
		}
	}
	return p
}

func possessivePronoun(s string) bool {
	switch s {
	case "his", "her", "its", "their", "our", "my", "your":
		return true
	}
	return false
}

// complement tells whether the preposition at p.last goes on with the phrase:
// “spokesman for”, “senator from”, not “Smith in an interview”.
func (v *view) complement(p phrase) bool {
	switch v.words[p.last].low {
	case "of":
		return true
	case "for", "at", "from", "with", "to":
		return !v.nameLike(p.last - 1)
	}
	return false
}

// head returns the phrase up to its first complement.
func (v *view) head(p phrase) phrase {
	for i := p.first + 1; i < p.last; i++ {
		w := &v.words[i]
		if end := v.bracketed(i, p.last); end > 0 && end < p.last && !v.words[end].is(preposition|comma|relative) {
			i = end - 1 // “the World Health Organization (WHO) chief”
			continue
		}
		if w.is(preposition|bracket|comma|relative) && !w.is(determiner) {
			return phrase{p.first, i}
		}
	}
	return p
}

// bracketed returns the end of the bracket that opens at word i, 0 for none.
func (v *view) bracketed(i, hi int) int {
	if v.words[i].low != "(" {
		return 0
	}
	for k := i + 1; k < min(hi, i+8); k++ {
		if v.words[k].low == ")" {
			return k + 1
		}
	}
	return 0
}

// subject returns who does the verb at word i, looking back not before lo.
func (v *view) subject(i, lo int) phrase { return v.subjectOf(i, lo, 0) }

// subjectOf is subject at the given depth of verbs that share a subject: “went out
// and said”, “declined to say”. The depth bounds the work.
func (v *view) subjectOf(i, lo, depth int) phrase {
	lo = max(lo, i-2*farthest)
	j := i - 1
	for j >= lo && v.words[j].quote < 0 && (v.words[j].is(auxiliary|modal|negation|adverb) || v.lasting(j)) && !v.words[j].is(capital) {
		j--
	}
	dated := j
	j = v.beforeTime(j, lo)
	if j < dated && j-1 > lo && regularPast(v.words[j].low) && !v.nameLike(j) && v.words[j].quote < 0 {
		j-- // “the report released on Monday said”
	}
	if j < lo || v.words[j].quote >= 0 {
		return phrase{}
	}
	if j-1 > lo && v.words[j].is(quoteMark) && v.words[j-1].is(comma) {
		j-- // the title of a work, “with its comma,”
	}
	w := &v.words[j]
	switch {
	case w.low == "who" || w.low == "which" || w.low == "that":
		if j > lo && v.words[j-1].is(comma) {
			j--
		}
		return v.withinClause(v.withoutTime(v.nounTo(j, lo)))
	case w.low == "to":
		return v.infinitiveSubject(j, lo, depth)
	case w.is(comma):
		if and := v.aside(j, lo); and > 0 {
			return v.sharedSubject(and, lo, depth)
		}
		return v.beforeApposition(j, lo)
	case w.is(conjunction):
		return v.sharedSubject(j, lo, depth)
	case w.is(dash):
		return v.beforeApposition(j, lo)
	}
	return v.pastRelative(v.twoOffices(v.withoutTime(v.nounTo(j+1, lo)), lo), lo)
}

// letting returns who lets the people of a phrase know: of “wrote to let fans” who wrote.
func (v *view) letting(p phrase, lo int) phrase {
	for k := p.first; k < p.last; k++ {
		if w := &v.words[k]; w.low != "let" && w.low != "lets" || w.is(capital) {
			continue
		}
		switch {
		case k > lo && v.words[k-1].low == "to":
			return v.infinitiveSubject(k-1, lo, 0)
		case k > p.first:
			return phrase{p.first, k}
		}
		return v.subject(k, lo)
	}
	return p
}

// twoOffices returns both nouns for one speaker at the beginning of a clause: “the
// comedian and talk show host said”.
func (v *view) twoOffices(p phrase, lo int) phrase {
	and := p.first - 1
	if p.empty() || and <= lo || v.words[and].low != "and" || v.words[p.first].is(determiner|possessive|subjectPronoun|honorific) || v.nameLike(p.last-1) || plural(v.words[p.last-1].low) {
		return p
	}
	q := v.nounTo(and, lo)
	if q.last != and || !article(v.words[q.first].low) || v.nameLike(and-1) || plural(v.words[and-1].low) || q.first > lo && v.words[q.first-1].quote < 0 && !v.words[q.first-1].is(comma) {
		return p
	}
	return phrase{q.first, p.last}
}

// pastRelative returns whom a relative clause that the phrase ends tells of: of “the first
// round” in “rivals who lost in the first round decided” the rivals.
func (v *view) pastRelative(p phrase, lo int) phrase {
	k := p.first - 1
	if p.empty() || k <= lo || !v.words[k].is(preposition) {
		return p
	}
	for ; k > lo && k > p.first-8 && v.words[k].quote < 0 && !v.words[k].is(comma|stop|colon|dash|conjunction); k-- {
		if v.words[k].low == "who" {
			if q := v.nounTo(k, lo); v.plausible(q) {
				return q
			}
			break
		}
	}
	return p
}

// withinClause cuts off what a phrase took in of the clause before it: of “issued a
// statement” the statement is left.
func (v *view) withinClause(p phrase) phrase {
	if p.empty() || v.plausible(p) && !v.hasVerb(p) {
		return p
	}
	for i := p.last - 1; i > p.first; i-- {
		w := &v.words[i]
		starts := article(w.low) || w.is(possessive) && !w.is(capital) || w.is(capital) && !v.nameLike(i-1) && !v.words[i-1].is(determiner|honorific)
		if starts && !v.words[i-1].is(preposition|conjunction) || regularPast(v.words[i-1].low) && !v.nameLike(i-1) && !w.is(preposition|adverb) {
			return phrase{i, p.last}
		}
	}
	return p
}

// infinitiveSubject returns who does the infinitive whose “to” is word j: the
// subject of the verb before it (“declined to say”, “was quick to add”).
func (v *view) infinitiveSubject(j, lo, depth int) phrase {
	for k := j - 2; k > lo && k > j-7 && v.insideNoun(k, j); k-- {
		if p := (phrase{k + 1, j}); v.words[k].low == "for" && v.plausible(p) {
			return p // “a way for the teens to demand”
		}
	}
	for k := j - 1; k > lo && k > j-5; k-- {
		w := &v.words[k]
		if w.quote >= 0 || w.is(comma|stop|colon|dash|preposition|conjunction|relative) {
			break
		}
		if w.is(auxiliary|modal) || !w.is(capital) && (regularPast(w.low) || w.cue.verb != nil && v.verbal(k)) {
			return v.deeper(k, lo, depth)
		}
	}
	return v.sharedSubject(j, lo, depth)
}

// plausible tells whether a phrase can name a speaker: it begins as a noun phrase
// does, or ends in a plural, and does not break off.
func (v *view) plausible(p phrase) bool {
	if p.empty() {
		return false
	}
	if v.words[p.last-1].low == ")" {
		if h := v.head(p); h.last < p.last {
			return v.plausible(h)
		}
	}
	first, last := &v.words[p.first], &v.words[p.last-1]
	if last.is(preposition|conjunction|subordinator) && !last.is(subjectPronoun|capital) && last.low != "others" {
		return false
	}
	if timeUnit(last.low) && !last.is(capital) || last.is(timeWord) && p.last-p.first == 1 {
		return false
	}
	if p.last-p.first == 1 && article(first.low) && first.low != "this" && first.low != "that" {
		return false
	}
	if first.is(number) && p.last-p.first > 1 && v.words[p.first+1].is(timeWord|stop) {
		return false
	}
	return first.is(capital|determiner|possessive|subjectPronoun|number) || last.is(capital) || plural(last.low)
}

// clauseSubject returns the subject of the clause that a conjunction or a
// participle at word i carries on: the first noun phrase after the sentence's
// opening adverbials.
func (v *view) clauseSubject(i, lo int) phrase { return v.sharedSubject(i, lo, 0) }

// beforeVerb cuts a phrase before a past verb that a preposition follows in it: of “an
// official looked at her” the official is left.
func (v *view) beforeVerb(p phrase) phrase {
	for k := p.first + 1; k+1 < p.last; k++ {
		if w := &v.words[k]; regularPast(w.low) && !w.is(capital) && v.words[k+1].is(preposition) && v.words[k+1].low != "by" {
			return phrase{p.first, k}
		}
	}
	return p
}

// maxShared is how many verbs that share a subject are followed back.
const maxShared = 2

// deeper is subjectOf one verb further back.
func (v *view) deeper(i, lo, depth int) phrase {
	if depth >= maxShared {
		return phrase{}
	}
	return v.subjectOf(i, lo, depth+1)
}

// sharedSubject is clauseSubject at a depth of shared verbs.
func (v *view) sharedSubject(i, lo, depth int) phrase {
	start := max(lo, i-2*farthest)
	for j := i - 1; j > start; j-- {
		if v.words[j].is(stop|colon) && v.words[j].quote < 0 {
			start = j + 1
		}
	}
	for j := i - 1; j > start; j-- { // the clause before it may have a cue with a subject of its own
		w := &v.words[j]
		if w.cue.verb == nil || w.quote >= 0 || w.cue.form&(pastForm|thirdForm) == 0 || w.is(capital) || !v.verbal(j) || v.nounReading(j) || v.words[j-1].is(conjunction) {
			continue
		}
		if w.cue.form&participle != 0 && w.cue.verb.frames&takesQuote == 0 && v.words[j+1].is(preposition) && v.afterParticle(j) == j+1 {
			continue // “no meeting planned with them”
		}
		if p := v.deeper(j, start, depth); !p.empty() {
			return p
		}
	}
	for start < i {
		w := &v.words[start]
		if w.is(conjunction) || w.is(adverb) && !w.is(determiner) || w.is(comma|bracket|dash|quoteMark) {
			start++
			continue
		}
		if w.is(preposition|subordinator|timeWord) || strings.HasSuffix(w.low, "ing") { // an opening adverbial ends with its comma
			c := start
			for c < i && !v.words[c].is(comma) {
				c++
			}
			if c < i {
				start = c + 1
				continue
			}
			return v.trimNoun(v.nounFrom(start+1, i))
		}
		if p := v.nounFrom(start, i); !p.empty() && timeUnit(v.words[p.last-1].low) && (!v.nameLike(p.last-1) || p.last == lo+1) { // “Three years ago the party”
			start = p.last
			continue
		}
		break
	}
	p := v.beforeVerb(v.nounFrom(start, i))
	if k := p.last - 1; k > p.first+1 && p.last < i && regularPast(v.words[k].low) && !v.words[k].is(capital) && v.words[k+1].is(determiner|possessive|objectPronoun|timeWord|adverb|preposition) && v.words[k+1].low != "by" {
		p.last = k // its verb: “a local leader filed the case, accusing …”
	}
	return p
}
