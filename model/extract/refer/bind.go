package refer

import "parallax/model"

// Bindings: groups that "its" and "their" mean by where they stand, whatever else is
// in sight. "Doe Inc. and its owners", "urged Iran to open its ports", "In its
// report, Doe Inc. said".

// groupAhead is the organisation or country that "its" in a sentence's opening
// phrase points at, or -1: "In its report, Doe Inc. said".
func (t *tracker) groupAhead(k, s int) int {
	first, end := t.doc.Sentences[s].First, t.doc.Sentences[s].Last
	opening := t.lower(first)
	if t.lower(k) != "its" || k-first > maxOpening || k == first || t.inside(k) >= 0 || !isPreposition(opening) && !(len(opening) > 4 && opening[len(opening)-3:] == "ing") {
		return -1
	}
	for i := first; i < k; i++ {
		if t.nameOf(i) >= 0 || t.doc.Word(i) == "," {
			return -1
		}
	}
	comma := k + 1
	for comma < min(end, k+9) && t.doc.Word(comma) != "," {
		if t.nameOf(comma) >= 0 {
			return -1
		}
		comma++
	}
	at := comma + 1
	if t.lower(at) == "the" {
		at++
	}
	if n := t.nameOf(at); n >= 0 && at < end && t.names[n].First == at && isVerbish(t.lower(t.names[n].Last)) {
		if typ := t.entities[t.of[n]].typ; typ == model.Org || typ == model.GPE {
			return t.of[n]
		}
	}
	return -1
}

// ruled is the group that rules "its" or "their" wherever it stands itself: the
// name right before "which" or before "to" and a verb, with nothing between that
// may be meant instead. "Doe Inc., which lost half of its"; "urged Iran to open
// its". Nil where there is none.
func (t *tracker) ruled(k, s int) *place {
	if w := t.lower(k); len(t.groups) == 0 || w != "its" && w != "their" {
		return nil
	}
	p := &t.groups[len(t.groups)-1]
	if p.entity < 0 || p.sentence != s || p.pronoun || k-p.token > groupReach || !t.withinReach(p, k) {
		return nil
	}
	n := t.nameOf(p.token)
	if n < 0 || isPossessive(t.doc.Word(t.names[n].Last)) {
		return nil
	}
	at := t.names[n].Last
	if t.doc.Word(at) == "," {
		at++
	}
	switch next := t.doc.Word(at + 1); {
	case t.lower(at) == "which" && isVerbish(next) && k-at < 12:
	case at == t.names[n].Last && t.lower(at) == "to" && t.bids(t.names[n].First-1) && next != "be" && next != "" && isASCIISmall(next[0]) && !isFunction(next) && k-at < 10:
	default:
		return nil
	}
	if t.subjectBetween(&place{token: at}, k) {
		return nil
	}
	for i := at; i < k; i++ {
		if w := t.lower(i); i > at && (w == "," || w == "which" || w == "who" || w == "that" || w == "and") || t.lower(k) == "their" && isPlural(w) {
			return nil
		}
	}
	return p
}

// maxOpening is how many tokens of a sentence's opening phrase may stand before
// "its".
const maxOpening = 8

// adjoined is the group whose name stands right before "and its" or ", in its",
// or -1: "Doe Inc. and its owners", "Doe Inc., in its report,".
func (t *tracker) adjoined(k int) int {
	if w := t.lower(k); w != "its" && w != "their" && w != "her" {
		return -1
	}
	at := k - 2
	if t.lower(k-1) != "and" {
		switch t.lower(k - 1) {
		case "in", "with", "through", "under", "by", "for", "on":
		default:
			return -1
		}
		if at--; t.doc.Word(at+1) != "," || t.doc.Word(at-1) == "," { // no "Reno, Nevada, in its"
			return -1
		}
	}
	n := t.nameOf(at)
	if n < 0 || !t.sameSentence(at, k) || t.names[n].Last != at+1 {
		return -1
	}
	e := t.of[n]
	if typ := t.entities[e].typ; typ == model.Org || typ == model.GPE || typ == model.NORP {
		return e
	}
	return -1
}

// bids tells whether the word at token k, an article aside, has what follows it
// do something: "forced Iran to".
func (t *tracker) bids(k int) bool {
	if t.lower(k) == "the" {
		k--
	}
	switch t.lower(k) {
	case "force", "forced", "forcing", "urge", "urged", "urging", "ask", "asked", "asking", "order", "ordered", "ordering", "allow", "allowed", "allowing",
		"tell", "told", "want", "wants", "wanted", "press", "pressed", "pressing", "persuade", "persuaded", "persuading", "require", "required",
		"requires", "enable", "enabled", "enabling", "expect", "expects", "expected", "permit", "permitted", "convince", "convinced",
		"encourage", "encouraged", "encouraging", "help", "helped", "helping", "compel", "compelled", "instruct", "instructed", "for", "on":
		return true
	}
	return false
}
