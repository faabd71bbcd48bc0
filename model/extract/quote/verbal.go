package quote

import "strings"

// Whether a word that can be a verb is one here, without a tagger: the word before
// it and the word after it tell.

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
	if w.low == "seeing" || w.low == "ruling" && !p.is(auxiliary) || v.hyphen(i-1) {
		return false // with one's eyes, mostly; a court's; “U.N.-backed”
	}
	if f&participle != 0 && v.saying(j) && j == i-1 {
		return false // “says alleged offenders”
	}
	if p.is(auxiliary) && f&(pastForm|participle) != 0 && !perfect(p.low) {
		return false // passive
	}
	if f&pastForm != 0 && p.is(preposition) && !p.is(subordinator) || w.is(preposition) && !p.is(auxiliary) && !p.is(modal|subjectPronoun) && p.low != "to" && !doAuxiliary(p.low) {
		return false
	}
	if w.is(nounToo) && f&(baseForm|thirdForm) != 0 && !p.is(subjectPronoun|modal) && p.low != "to" && v.saying(i+1) {
		return false // “the Times report says”
	}
	if w.low == "rules" && i+1 < len(v.words) && v.words[i+1].low == "out" {
		return true
	}
	if w.is(nounToo) && f&(baseForm|thirdForm) != 0 && v.objectOf(i) {
		return false // “issued a special rule for”
	}
	if v.numbered(i, j) || w.low == "states" && !v.stating(i, p) {
		return false
	}
	if f&(pastForm|ingForm) != 0 {
		if v.saying(i) && p.is(determiner) && (quantifier(p.low) || p.low == "two" || p.low == "three" || p.low == "each") && i+1 < len(v.words) {
			return v.beginsObject(i+1) || v.words[i+1].low == "that"
		}
		return !p.is(determiner) && !(p.is(possessive) && !p.is(capital)) || p.low == "that"
	}
	if f&thirdForm != 0 && p.is(subjectPronoun) && p.low != "there" {
		return true
	}
	if f&thirdForm != 0 {
		if w.is(nounToo) && !p.is(capital) && (regularPast(p.low) || p.is(finiteVerb) || p.cue.form&pastForm != 0) {
			return false // “joined calls for”
		}
		if w.is(nounToo) && i+1 < len(v.words) && !v.beginsObject(i+1) {
			n := &v.words[i+1]
			return p.is(capital) && !p.is(possessive|determiner|preposition|subjectPronoun) && !n.is(preposition|comma|stop|colon|conjunction|auxiliary|modal|adverb|possessive|finiteVerb) && !regularPast(n.low) && n.cue.verb == nil && n.quote < 0
		}
		return !p.is(determiner|possessive|preposition|number) || p.is(relative)
	}
	if p.low == "to" || p.is(modal) || p.is(subjectPronoun) && p.low != "there" || doAuxiliary(p.low) {
		return true
	}
	if f&baseForm != 0 && !w.is(nounToo) && quantifier(p.low) {
		return true // “most believe”
	}
	// A base form after a plural noun: “critics say”.
	if f&baseForm == 0 || p.is(possessive|determiner|preposition|auxiliary|comma|conjunction) && !p.is(relative) {
		return p.is(comma) && !w.is(nounToo) || p.is(conjunction) && !w.is(nounToo)
	}
	return !w.is(nounToo) || plural(p.low) && !v.singular(j)
}

// objectOf tells whether the noun at word i, which could be a verb, is what the past
// verb shortly before it is done to, or one of several: “more ambiguous remarks”.
func (v *view) objectOf(i int) bool {
	for j := i - 1; j > 0 && j > i-6; j-- {
		w := &v.words[j]
		switch {
		case w.quote >= 0 || w.sentence != v.words[i].sentence || w.is(comma|stop|colon|dash|conjunction|relative|subjectPronoun|modal|preposition|subordinator) && !w.is(determiner):
			return false
		case w.low == "more" || w.low == "similar" || w.low == "such":
			return !v.nameLike(i - 1)
		case !w.is(capital) && regularPast(w.low) && j < i-1 && !v.words[j-1].is(determiner|adverb|possessive):
			return !v.nameLike(i - 1)
		}
	}
	return false
}

// singular tells whether “a” or “an” goes before the names that word j ends: what
// follows “a United Nations” is its noun.
func (v *view) singular(j int) bool {
	one := func() bool { return v.words[j].low == "a" || v.words[j].low == "an" }
	for ; j > 0 && v.nameLike(j) && !one(); j-- {
	}
	return one()
}

// saying tells whether word i is a past or third form of a verb of speech.
func (v *view) saying(i int) bool {
	if i >= len(v.words) || v.words[i].quote >= 0 {
		return false
	}
	w := &v.words[i]
	return w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && w.cue.verb.frames&takesQuote != 0 && w.cue.verb.frames&takesThat != 0 && !w.is(nounToo|capital)
}

// numbered tells whether the word at i is a participle between a number, at j, and
// what is counted: “271 pledged delegates”.
func (v *view) numbered(i, j int) bool {
	w := &v.words[i]
	if !v.words[j].is(number) || w.cue.form&participle == 0 || w.cue.verb.base == "say" || i+1 >= len(v.words) {
		return false
	}
	n := &v.words[i+1]
	return n.quote < 0 && plural(n.low) && !n.is(capital|possessive|determiner)
}

// stating tells whether the word “states” at i is a verb: its content follows, and no
// name or number goes before that could be of some states.
func (v *view) stating(i int, before *word) bool {
	if before.is(subjectPronoun) || i+1 >= len(v.words) {
		return true
	}
	n := &v.words[i+1]
	return n.quote >= 0 || n.is(colon) || n.low == "that" && !before.is(number) && !plural(before.low)
}

// quantifier tells the words for some people or others that stand alone.
func quantifier(s string) bool {
	switch s {
	case "most", "many", "few", "some", "both", "all", "others", "those":
		return true
	}
	return false
}

// beginsObject tells whether word i can begin what a verb takes, not what
// follows a noun.
func (v *view) beginsObject(i int) bool {
	w := &v.words[i]
	return w.quote >= 0 || w.is(capital|determiner|possessive|subjectPronoun|objectPronoun|number|colon) || w.low == "to" || whWord(w.low) || w.low == "for" || w.low == "on" || w.is(preposition|otherMark) && v.amount(i, len(v.words))
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
	return s == "people" || s == "police" || s == "media" || s == "data" || strings.HasSuffix(s, "men") || len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's'
}

// refuses tells the verbs that say what is not said or done.
func refuses(base string) bool { return base == "refuse" || base == "decline" }

// negated tells whether the cue at word i is denied: “did not say”.
func (v *view) negated(i, lo int) bool {
	for j := i - 1; j >= lo && j > i-5 && v.words[j].quote < 0; j-- {
		w := &v.words[j]
		if w.is(negation) {
			return true
		}
		if !w.is(auxiliary|modal|adverb) && w.low != "to" && !refuses(verbBase(w)) {
			return false
		}
		if refuses(verbBase(w)) {
			return true
		}
	}
	return false
}

// verbBase returns the base form of a word's cue verb, if it is one.
func verbBase(w *word) string {
	if w.cue.verb == nil {
		return ""
	}
	return w.cue.verb.base
}
