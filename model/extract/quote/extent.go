package quote

import "strings"

// extent says where a content ends.
type extent int

const (
	wholeClause extent = iota // “that …”: runs on to the sentence's end, or to another voice
	verbPhrase                // “to …”: ends before a new clause too
	nounPhrase                // an object: ends before commas and adjuncts too
)

// extend returns the content from word j to its end.
func (v *view) extend(j, hi int, e extent) phrase {
	k := j
	for k < hi {
		w := &v.words[k]
		if w.quote >= 0 {
			q := w.quote
			k = min(v.next(k), hi)
			if v.endsInside(q) && (k >= hi || v.words[k].is(capital)) {
				break
			}
			if k < hi && v.words[k].quote < 0 && strings.HasSuffix(v.marks[q].inner.In(v.doc.Text), ",") && v.endsAtComma(k, j, hi, e) {
				break
			}
			continue
		}
		if k > j && v.endsContent(k, j, hi, e) {
			break
		}
		k++
	}
	for k > j && v.words[k-1].quote < 0 && v.words[k-1].is(comma|stop|colon|dash|conjunction) {
		k--
	}
	return phrase{j, k}
}

// endsContent tells whether the content that began at word j ends before word k.
func (v *view) endsContent(k, j, hi int, e extent) bool {
	w := &v.words[k]
	switch {
	case w.is(stop):
		return true
	case w.low == ";":
		return true
	case w.low == "according":
		return k > j+2 || v.words[j].low != "that"
	case w.low == ":" && k+1 < hi && v.words[k+1].quote >= 0 && !v.fragment(v.words[k+1].quote, hi):
		return true // a quotation of its own follows
	case w.low == "but" && k+1 < hi && v.saying(k+1):
		return true
	case w.is(dash) && e != wholeClause:
		return !v.hyphen(k)
	}
	if w.is(comma) && k+1 < hi {
		return v.endsAtComma(k+1, j, hi, e)
	}
	if w.low == "and" && k+1 < hi {
		n := &v.words[k+1]
		if n.cue.verb != nil && n.cue.form&pastForm != 0 {
			return true
		}
	}
	if e == wholeClause {
		return false
	}
	if w.low == "and" && k+1 < hi && regularPast(v.words[k+1].low) {
		return true
	}
	if w.low == "and" && v.clauseBehind(k+1, hi) {
		return true
	}
	if e == nounPhrase {
		if v.saying(k) && k > j+1 && !v.words[k-1].is(relative|subjectPronoun|comma|conjunction) {
			return true // “a group calling itself X said”
		}
		if v.occasion(k, hi) && !v.colonAhead(k, hi) {
			return true
		}
		switch w.low {
		case "during", "after", "before", "but":
			return true
		case "and", "or":
			n := &v.words[min(k+1, hi-1)]
			return regularPast(n.low) || n.cue.verb != nil && !n.is(nounToo) || n.is(adverb|auxiliary|modal|subjectPronoun|preposition|subordinator)
		}
	}
	return false
}

// endsAtComma tells whether the content that began at word j ends with the comma
// before word k.
func (v *view) endsAtComma(k, j, hi int, e extent) bool {
	n := &v.words[k]
	switch n.low {
	case "but", "while", "although", "though", "even":
		if e == wholeClause && v.words[j].low == "that" {
			return v.voiceAt(k+1, hi)
		}
		if e == wholeClause && n.low == "but" && k+1 < hi {
			return v.subjectBegins(k+1, hi) || v.saying(k+1)
		}
		return e != wholeClause || k+1 >= hi || v.words[k+1].low != "that"
	case "as", "according":
		return k > j+2 || v.words[j].low != "that" // “reported that, according to aides, …”
	case "and":
		if k+1 < hi && v.voiceAt(k+1, hi) {
			return true
		}
	case "who", "which":
		return e != wholeClause || v.verbWithin(j, k)
	case "including", "such":
		return false
	}
	if n.cue.verb != nil && n.cue.form&ingForm != 0 && k+2 < hi && (v.words[k+1].quote >= 0 || v.words[k+1].is(comma|colon) && v.words[k+2].quote >= 0) {
		return true // “…, saying “…”
	}
	if n.cue.verb != nil && n.cue.form&(ingForm|pastForm) != 0 {
		return e != wholeClause || v.verbWithin(j, k)
	}
	if n.cue.verb != nil && n.cue.form&thirdForm != 0 && !n.is(nounToo|capital) {
		return true // “Holm calls it a start, wants more”
	}
	if e == wholeClause && (n.low == "a" || n.low == "an") && v.untilComma(k-1, hi) == hi && v.verbWithin(j, k) {
		return true // “they will go, a move that …”
	}
	return e == nounPhrase && v.endsNounAt(k, hi) || v.voiceAt(k, hi)
}

// subjectBegins tells whether word k can begin a subject, and not a verb or an adverbial
// that shares the subject before it.
func (v *view) subjectBegins(k, hi int) bool {
	k = v.pastAdverbs(k, hi)
	if k >= hi {
		return false
	}
	w := &v.words[k]
	switch {
	case w.quote >= 0:
		return true
	case w.low == "that" || w.is(preposition|negation|auxiliary|modal) || v.finite(k, hi) || strings.HasSuffix(w.low, "ing"):
		return false
	case w.is(capital | determiner | possessive | subjectPronoun | number):
		return true
	}
	return v.clauseAhead(k, hi, true)
}

// endsNounAt tells whether a noun phrase ends with the comma before word k: no list
// goes on behind it, nor an apposition that the phrase goes on behind.
func (v *view) endsNounAt(k, hi int) bool {
	switch v.words[k].low {
	case "especially", "particularly", "notably", "like", "or", "for", "of":
		return false
	}
	if v.listed(k, hi) {
		return false
	}
	p := v.nounFrom(k, hi)
	if p.empty() || p.last+1 >= hi || !v.words[p.last].is(comma) {
		return true
	}
	switch v.words[p.last+1].low {
	case "for", "of", "as", "to":
		return false
	}
	return true
}

// clauseBehind tells whether a noun phrase and its finite verb begin at word k.
func (v *view) clauseBehind(k, hi int) bool {
	p := v.nounFrom(k, hi)
	return !p.empty() && v.finite(p.last, hi)
}

// occasion tells whether words of when, where or by what medium somebody spoke begin
// at word k: “last week”, “in an interview”, “on Twitter”, “at the debate”.
func (v *view) occasion(k, hi int) bool {
	w := &v.words[k]
	if v.date(phrase{k, hi}) > 0 || w.is(timeWord) && !w.is(capital) && w.low != "last" {
		return true
	}
	switch w.low {
	case "in", "on", "at", "during", "with":
	default:
		return false
	}
	if k+1 >= hi || v.words[k+1].quote >= 0 {
		return false
	}
	if w.low == "on" && v.words[k+1].is(timeWord) {
		return true
	}
	p := v.nounFrom(k+1, hi)
	if p.empty() {
		return false
	}
	if w.low != "with" && v.outlet(p) {
		return true
	}
	p = v.head(p)
	if p.last-p.first > 2 && regularPast(v.words[p.last-1].low) {
		p.last-- // “in an interview published”
	}
	switch v.words[p.last-1].low {
	case "commercial", "debates", "interview", "interviews", "statement", "tweet", "tweets", "speech", "speeches", "post", "letter", "email", "memo", "debate", "conference", "appearance", "rally", "testimony", "remarks", "address", "ad", "book", "column", "essay", "filing", "report", "media", "public":
		return true
	}
	return false
}

// colonAhead tells whether a colon follows word k, behind which what was said comes.
func (v *view) colonAhead(k, hi int) bool {
	for i := k; i < min(hi, k+farthest/3) && v.words[i].quote < 0; i++ {
		if v.words[i].low == ":" {
			return true
		}
	}
	return false
}

// listed tells whether the words from k on carry on a list: noun phrases and commas,
// then “and” or “or” with the last of them.
func (v *view) listed(k, hi int) bool {
	for from := k; k < hi && k < from+16 && v.words[k].quote < 0; k++ {
		w := &v.words[k]
		switch {
		case w.low == "and" || w.low == "or":
			p := v.nounFrom(k+1, hi)
			return !p.empty() && !v.finite(p.last, hi)
		case w.is(auxiliary|modal|finiteVerb|relative|subjectPronoun|stop|colon|dash|quoteMark) || w.is(subordinator) && !w.is(preposition):
			return false
		case !w.is(capital) && (regularPast(w.low) || w.cue.verb != nil && w.cue.form&(pastForm|ingForm) != 0):
			return false
		}
	}
	return false
}

// finite tells whether a finite verb stands at word k.
func (v *view) finite(k, hi int) bool {
	if k >= hi {
		return false
	}
	w := &v.words[k]
	return w.quote < 0 && (w.is(auxiliary|modal|finiteVerb) || !w.is(capital) && (regularPast(w.low) || w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && !w.is(nounToo)))
}

// verbWithin tells whether a finite verb is in sight between words j and k.
func (v *view) verbWithin(j, k int) bool {
	for i := j; i < k; i++ {
		w := &v.words[i]
		if w.is(auxiliary|modal|finiteVerb) || w.quote >= 0 || !w.is(capital) && (regularPast(w.low) || w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && !w.is(nounToo)) {
			return true
		}
	}
	return false
}

// voiceAt tells whether an attribution such as “he said” begins at word k, or one
// with more words about the speaker between commas.
func (v *view) voiceAt(k, hi int) bool {
	p := v.nounFrom(k, hi)
	at := p.last
	if p.empty() || k < hi && v.words[k].cue.form&pastForm != 0 && !v.words[k].is(capital) {
		p, at = phrase{}, k
	}
	for at < hi && v.words[at].is(adverb) && v.words[at].quote < 0 {
		at++
	}
	if !p.empty() && at+2 < hi && v.words[at].is(comma) && v.words[p.first].is(capital) {
		if c := v.untilComma(at-1, min(hi, at+16)); c+1 < hi && v.words[c].is(comma) && c > at {
			at = c + 1
		}
	}
	if at >= hi {
		return false
	}
	w := &v.words[at]
	return w.cue.verb != nil && w.cue.verb.frames&(takesThat|takesQuote) != 0 && w.cue.form&(pastForm|thirdForm) != 0 && w.quote < 0
}

// hyphen tells whether the dash at word k joins two words: “anti-war”, “(D-Ohio)”.
func (v *view) hyphen(k int) bool {
	w := &v.words[k]
	if w.low != "-" || k == 0 || k+1 >= len(v.words) {
		return false
	}
	before, after := &v.words[k-1], &v.words[k+1]
	return before.End == w.Start && w.End == after.Start || v.apart && before.End+1 == w.Start && w.End+1 == after.Start
}
