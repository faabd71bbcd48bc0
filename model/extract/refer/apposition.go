package refer

import (
	"parallax/model"
	"parallax/model/text"
)

// Appositions: roles that stand beside a name, with a comma or a verb between:
// "Iran's supreme leader, Ayatollah Ali Khamenei", "Zarif, the foreign minister
// of Iran", "Zarif is the foreign minister". They are roles and, where they mean
// one person, nominal mentions.

// maxPhrase bounds how many tokens an apposition may have.
const maxPhrase = 14

// appositionBefore reads "Iran's supreme leader, …" before the token start.
func (r *resolver) appositionBefore(start int, e *entity) {
	if start < 2 || r.doc.Word(start-1) != "," || !r.sameSentence(start-2, start) {
		return
	}
	end := start - 1
	head := end - 1
	// "the leader of the Quds Force, …": look for the head before a complement.
	for k := head; k >= max(0, end-maxPhrase) && r.sameSentence(k, start); k-- {
		w := r.lower(k)
		if w == "," || w == ";" || w == ":" || isVerbish(w) {
			break
		}
		if r.nameOf(k) < 0 && r.isHolder(k) && r.lower(k-1) != "in" && (k == head || r.phraseEnd(k+1) == end) {
			from := r.nounPhraseStart(k, start)
			switch r.lower(from - 1) {
			case "elected", "re-elected", "appointed", "named", "become", "became", "for": // "if she is elected president, Doe"
				return
			case "as":
				if r.doc.Sentences[r.doc.SentenceOf(start)].First != from-1 {
					return
				}
			}
			r.phraseOf(from, k, end, e)
			return
		}
	}
}

// phraseOf records the office with head token k of a noun phrase from start to
// end, and, unless the phrase is one of many ("a lawyer"), its span as a nominal
// mention.
func (r *resolver) phraseOf(start, k, end int, e *entity) {
	first := r.readOffice(officePhrase{start, k + 1, end, false}, e)
	start = min(start, first)
	if r.definite(start) {
		e.mentions = append(e.mentions, mention{first: start, last: end, kind: model.Nominal})
	}
}

// nounPhraseStart is the first token of the noun phrase that token k is the
// head of: back to its article or possessive, over adjectives and names.
func (r *resolver) nounPhraseStart(k, within int) int {
	start := k
	for i := k - 1; i >= 0 && i > k-9 && r.sameSentence(i, within); i-- {
		w := r.lower(i)
		switch w {
		case "the", "a", "an", "his", "her", "its", "their", "this", "one":
			return i
		}
		if n := r.nameOf(i); n >= 0 {
			i = r.names[n].First
			start = i
			continue
		}
		if isPossessive(w) {
			continue
		}
		if r.role(i).kind == noRole && nation(fold(w)) == "" && !(isASCIISmall(w[0]) && !isVerbish(w) && !isFunction(w)) {
			break
		}
		start = i
	}
	return start
}

// complement adds "of the Quds Force" to a role's text and reads whose it is.
func (r *resolver) complement(from, end int, ro *role) {
	for k := from; k < end; k++ {
		if n := r.nameOf(k); n >= 0 {
			if c := r.country(n); c != "" && ro.country == "" {
				ro.country = c
			}
			if r.entities[r.of[n]].typ == model.Org {
				ro.org = r.of[n]
			}
		}
		switch r.lower(k) {
		case "his", "her", "its", "their", "who", "which", "that":
			return
		}
	}
	if end-from <= maxComplement {
		ro.text += " " + r.plain(from, end)
	}
}

// definite tells whether a phrase that begins at token i can mean one person:
// an article, a possessive or a country before it, not "a".
func (r *resolver) definite(i int) bool {
	switch r.lower(i) {
	case "a", "an", "another", "one":
		return false
	case "the", "his", "her", "its", "their":
		return true
	}
	return r.nameOf(i) >= 0 || nation(fold(r.doc.Word(i))) != "" || r.role(i).kind != noRole
}

// appositionBehind reads ", the foreign minister of Iran, …" and "is the …"
// behind a name that ends before token at.
func (r *resolver) appositionBehind(at int, e *entity) {
	if at+1 >= len(r.doc.Tokens) || !r.sameSentence(at-1, at) {
		return
	}
	switch w := r.lower(at); w {
	case ",", "(", "—", "–", "-", "--":
		if r.lower(at+1) == "who" && isBe(r.lower(at+2)) { // ", who is the"
			at += 2
		}
	case "is", "was", "became", "has", "serves", "served":
		if at = r.appointed(at); at < 0 {
			return
		}
	default:
		return
	}
	for k := at + 1; k < min(at+1+maxPhrase, len(r.doc.Tokens)) && r.sameSentence(at, k); k++ {
		if next := r.role(k + 1).kind; r.isHolder(k) && r.nameOf(k) < 0 && next != office && next != rank && !r.onlyModifies(k) && !r.leadsToHolder(k+1) {
			if next := r.doc.Word(k + 1); next == "-" || isPossessive(next) || r.nameOf(k+1) >= 0 {
				return
			}
			r.phraseOf(at+1, k, r.phraseEnd(k+1), e)
			return
		}
		if ro := r.role(k); ro.kind == relation && ro.gender != unknown && r.nameOf(k) < 0 && !isPossessive(r.doc.Word(k+1)) {
			if e.gender == unknown { // "Valeska Poe, an Australian woman"
				e.gender = ro.gender
			}
			return
		}
		if !r.inPhrase(k, at) {
			return
		}
	}
}

// appointed is the last token of a verb that gives an office, which begins at
// token at, or -1: "is", "became", "was appointed as", "has been named", "serves as".
func (r *resolver) appointed(at int) int {
	switch r.lower(at) {
	case "serves", "served":
		if r.lower(at+1) == "as" {
			return at + 1
		}
		return -1
	case "has":
		if r.lower(at+1) != "been" {
			return -1
		}
		at++
	}
	switch r.lower(at + 1) {
	case "appointed", "named", "elected", "re-elected", "chosen":
		if w := r.lower(at); w == "is" || w == "became" { // "if Doe is elected president"
			return -1
		}
		at++
		if r.lower(at+1) == "as" {
			at++
		}
	}
	if r.lower(at) == "been" {
		return -1
	}
	return at
}

// isHolder tells whether token k says what somebody is: an office, or a rank that
// is one, too, written out: "a professor of law", not "Prof.".
func (r *resolver) isHolder(k int) bool {
	switch r.role(k).kind {
	case office:
		return true
	case rank:
		switch r.lower(k) {
		case "officer", "professor", "judge", "justice", "detective", "inspector", "superintendent", "general", "admiral", "colonel", "captain", "commander",
			"sergeant", "lieutenant", "pastor", "bishop", "archbishop", "cardinal", "rabbi", "imam":
			return true
		}
	}
	return false
}

// leadsToHolder tells whether token k modifies the office behind it: "assistant
// managing editor".
func (r *resolver) leadsToHolder(k int) bool {
	return r.role(k).kind == modifier && r.nameOf(k) < 0 && r.isHolder(k+1) && r.sameSentence(k, k+1) && r.doc.Gap(k) == " " && r.doc.Gap(k-1) == " "
}

// onlyModifies tells whether "chief" or "head" at token k goes before another
// noun: "chief climate adviser".
func (r *resolver) onlyModifies(k int) bool {
	if w := r.lower(k); w != "chief" && w != "head" {
		return false
	}
	next := r.lower(k + 1)
	return len(next) > 2 && isASCIISmall(next[0]) && !isFunction(next) && !isVerbish(next)
}

// inPhrase tells whether token k can stand between the start of an apposition,
// after token at, and its head: an article, an adjective, a name that owns it.
func (r *resolver) inPhrase(k, at int) bool {
	w := r.lower(k)
	if r.nameOf(k) >= 0 || isPossessive(w) || nation(fold(w)) != "" {
		return r.nameOf(k) < 0 || r.entities[r.of[r.nameOf(k)]].typ != model.Person
	}
	if k == at+1 {
		switch w {
		case "the", "a", "an", "his", "her", "its", "their", "one", "also", "then", "who":
			return w != "who"
		}
	}
	switch r.role(k).kind {
	case modifier, office, rank:
		return true
	}
	return k > at+1 && isAdjective(w) || w == "and" && r.role(k-1).kind != noRole
}

// isAdjective tells words that may modify an office by their ending: long,
// small, and no verb's or adverb's.
func isAdjective(w string) bool {
	if len(w) < 3 || w[0] < 'a' || w[0] > 'z' || isVerbish(w) {
		return false
	}
	switch w {
	case "and", "who", "which", "that", "with", "for", "from", "into", "than", "but", "when", "where", "while", "after", "before":
		return false
	}
	return true
}

// maxComplement bounds how many tokens the complement of an office may have.
const maxComplement = 14

// phraseEnd is the end of a noun phrase whose head is right before token k: its
// complement ("of the Quds Force", "for Doe's campaign") is taken along up to a
// mark, a verb or a relative; left out when it is too long to be sure of.
func (r *resolver) phraseEnd(k int) int {
	if !isComplement(r.doc.Word(k)) || r.tellsWhen(k) {
		return k
	}
	end := k + 1
	for end < len(r.doc.Tokens) && r.sameSentence(k, end) && r.inComplement(end) && !r.tellsWhen(end) {
		if end++; end > k+maxComplement {
			return k
		}
	}
	for end > k+1 && (isFunction(r.doc.Word(end-1)) || isPossessive(r.doc.Word(end-1))) {
		end--
	}
	if end > k+1 {
		end = r.listEnd(end)
	}
	if end == k+1 {
		return k
	}
	return end
}

// tellsWhen tells whether the preposition at token k goes before a time and not
// before what somebody is the head of: "in January", "for a term".
func (r *resolver) tellsWhen(k int) bool {
	next, number := r.lower(k+1), k+1 < len(r.doc.Tokens) && r.doc.Tokens[k+1].Kind == text.Number
	switch r.lower(k) {
	case "in":
		switch next {
		case "a", "an", "modern", "recent", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
			return true
		}
		return number
	case "for":
		if next != "a" {
			return number || next == "more" || next == "nearly" || next == "about" || next == "almost"
		}
		switch r.lower(k + 2) {
		case "term", "second", "third", "fourth", "fifth", "further", "year", "while", "period", "decade", "new":
			return true
		}
	}
	return false
}

// listEnd is the end of a list of names whose first ends before token end: "for
// North America, Central America, and the Caribbean". It is end where no list of
// three or more follows, up to its "and".
func (r *resolver) listEnd(end int) int {
	if r.nameOf(end-1) < 0 {
		return end
	}
	for k := end; k < end+maxComplement && r.doc.Word(k) == ","; {
		k++
		last := r.lower(k) == "and"
		if last {
			k++
		}
		if r.lower(k) == "the" && r.nameOf(k) < 0 {
			k++
		}
		n := r.nameOf(k)
		if n < 0 || r.names[n].First != k || r.entities[r.of[n]].typ == model.Person || !r.sameSentence(end-1, k) {
			break
		}
		if k = r.names[n].Last; last {
			return k
		}
		if r.lower(k) != "and" {
			continue
		}
		if r.lower(k+1) == "the" {
			k++
		}
		if n := r.nameOf(k + 1); n >= 0 && r.entities[r.of[n]].typ != model.Person {
			return r.names[n].Last
		}
		break
	}
	return end
}

// inComplement tells whether token k goes on with a complement.
func (r *resolver) inComplement(k int) bool {
	if n := r.nameOf(k); n >= 0 {
		return r.entities[r.of[n]].typ != model.Person || isPossessive(r.doc.Word(r.names[n].Last))
	}
	w := r.lower(k)
	switch w {
	case "the", "of", "for", "and", "&", "-", "at", "a", "an":
		return true
	}
	if isPossessive(w) || r.role(k).kind != noRole || r.doc.Capitalised(k) {
		return true
	}
	if len(w) < 3 || !isASCIISmall(w[0]) || isFunction(w) {
		return false
	}
	before := r.lower(k - 1)
	return !isVerbish(w) || isPossessive(before) || before == "the" || before == "-"
}

func isBe(w string) bool { return w == "is" || w == "was" || w == "became" }

func isComplement(w string) bool {
	switch w {
	case "of", "for", "at", "in", "to":
		return true
	}
	return false
}

func isPossessive(w string) bool {
	switch w {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
}
