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
	if e == nounPhrase {
		switch w.low {
		case "during", "after", "before", "and", "but", "or":
			n := &v.words[min(k+1, hi-1)]
			return w.low != "and" && w.low != "or" || regularPast(n.low) || n.cue.verb != nil && !n.is(nounToo) || n.is(adverb|auxiliary|modal|subjectPronoun|preposition|subordinator)
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
		return e != wholeClause || k+1 >= hi || v.words[k+1].low != "that"
	case "as", "according":
		return true
	case "and":
		if k+1 < hi && v.voiceAt(k+1, hi) {
			return true
		}
	case "who", "which":
		return e != wholeClause || v.verbWithin(j, k)
	case "including", "such":
		return false
	}
	if n.cue.verb != nil && n.cue.form&(ingForm|pastForm) != 0 {
		return e != wholeClause || v.verbWithin(j, k)
	}
	return e == nounPhrase || v.voiceAt(k, hi)
}

// verbWithin tells whether a finite verb is in sight between words j and k.
func (v *view) verbWithin(j, k int) bool {
	for i := j; i < k; i++ {
		w := &v.words[i]
		if w.is(auxiliary|modal) || w.quote >= 0 || !w.is(capital) && (regularPast(w.low) || w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && !w.is(nounToo)) {
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
	if p.empty() {
		at = k
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
	return w.low == "-" && k > 0 && k+1 < len(v.words) && v.words[k-1].End == w.Start && w.End == v.words[k+1].Start
}
