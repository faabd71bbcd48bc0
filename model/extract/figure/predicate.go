package figure

import (
	"strings"

	"parallax/model"
)

// maxPredicate is how many words of a predicate are given: enough to tell what is said, short enough for a line.
const maxPredicate = 14

// predicate finds what is said of a figure, and who is affected: the verb behind its noun with what follows
// ("80 soldiers had been killed in the raid" → "killed in the raid"), else the verb whose object it is
// ("rescued 86 migrants" → "rescued").
func (f *finder) predicate(r *reader, d *draft) {
	g := &d.figure
	if g.Noun == "age" {
		g.Affected = r.text(f.doc.Text, r.aged(d))
		return
	}
	if g.Type == model.Ordinal {
		return
	}
	if p := r.verbBehind(d.whole[1], d); !p.empty() {
		g.What = r.text(f.doc.Text, p)
		d.verb = p[0]
	} else if p := r.verbBefore(d.number[0]); !p.empty() {
		g.What = r.text(f.doc.Text, p)
		if q := r.placeBehind(d.whole[1]); !q.empty() {
			g.What += " " + r.text(f.doc.Text, q)
		}
		d.verb, d.object = p[0], true
	} else {
		return
	}
	r.affected(f, d)
}

// verbBehind reads the predicate that follows a noun phrase ending at word k: past "of …" and "who", auxiliaries
// and adverbs to the main verb, and on to the clause's end.
func (r *reader) verbBehind(k int, d *draft) phrase {
	i := k
	if isQuoteMark(r.low(i)) {
		i++
	}
	if r.low(i) == "of" || r.low(i) == "from" && d.figure.Noun != "" || r.low(i) == "in" && d.figure.Noun != "" || r.low(i) == "on" || r.low(i) == "with" || r.low(i) == "at" || r.low(i) == "aboard" {
		j := i + 1
		for j < len(r.words) && j < i+6 && r.is(j, letters) && (r.classAt(j)&(isFunction|isVerb) == 0 || r.classAt(j)&isDeterminer != 0) && !isParticiple(r.low(j)) {
			j++
		}
		if j > i+1 && (r.classAt(j)&(isAuxiliary|isVerb) != 0 && !isNounVerb(r.low(j)) || isParticiple(r.low(j))) {
			i = j
		}
	}
	if r.low(i) == "," && (r.low(i+1) == "who" || r.low(i+1) == "which") {
		i++
	}
	for i < len(r.words) && (r.classAt(i)&isAuxiliary != 0 || r.low(i) == "who" || r.low(i) == "that" || r.low(i) == "which" || r.low(i) == "not" ||
		r.low(i) == "also" || r.low(i) == "still" || r.low(i) == "only" || strings.HasSuffix(r.low(i), "ly") && r.classAt(i) == 0) {
		if r.low(i) == "that" && r.classAt(i+1)&(isAuxiliary|isVerb) == 0 && !isParticiple(r.low(i+1)) {
			return phrase{}
		}
		i++
	}
	if i >= len(r.words) || !r.is(i, letters) {
		return phrase{}
	}
	c := r.classAt(i)
	if c&isAuxiliary != 0 || c&isVerb == 0 && !isParticiple(r.low(i)) && !isGerund(r.low(i)) && !(i > k && c&isFunction == 0 && r.classAt(i-1)&isAuxiliary != 0) {
		return phrase{}
	}
	if c&isCue != 0 && c&isHarm == 0 && i == k && r.low(i) != "found" && r.low(i) != "reported" && r.low(i) != "confirmed" && r.low(i) != "recorded" {
		return phrase{}
	}
	return phrase{i, r.clauseEnd(i)}
}

// clauseEnd returns where the clause that goes on at word i ends: at a mark, a conjunction that opens another
// clause, or another figure joined by "and".
func (r *reader) clauseEnd(i int) int {
	k := i + 1
	for k < len(r.words) && k < i+maxPredicate {
		w := &r.words[k]
		switch {
		case w.kind == mark && !r.hyphen(k) && w.low != "'s" && w.low != "“" && w.low != "\"" && w.low != "&" && currencySigns[w.low] == "" && w.low != "%":
			return k
		case w.low == "\"" && k+1 < len(r.words) && !r.glued(k+1):
			return k
		}
		switch w.low {
		case "when", "after", "while", "as", "because", "although", "though", "since", "before", "which", "who", "where", "but", "according", "if", "that", "including", "until":
			return k
		case "and", "or":
			if r.opens(k+1) && (r.isNumeral(k+1) || r.isNumeral(k+2) || r.classAt(k+1)&isVague != 0) || r.classAt(k+1)&(isAuxiliary|isPronoun|isVerb) != 0 || isParticiple(r.low(k+1)) {
				return k
			}
		}
		k++
	}
	return k
}

// opens tells whether a figure can begin at word k by its first word.
func (r *reader) opens(k int) bool {
	return r.is(k, digits) || r.classAt(k)&(isNumberWord|isVague|isScale) != 0 || r.low(k) == "another" || r.low(k) == "about" || r.low(k) == "some"
}

// verbBefore finds the verb whose object begins at word k: "killing 12 people", "has pardoned 113 inmates".
func (r *reader) verbBefore(k int) phrase {
	i := k - 1
	for i >= 0 && i > k-4 && (r.low(i) == "the" || r.low(i) == "all" || r.low(i) == "its" || r.low(i) == "only" || r.low(i) == "to" || r.low(i) == "of" ||
		r.low(i) == "total" || r.low(i) == "a" || r.low(i) == "by" || r.low(i) == "with" || r.low(i) == "from") {
		i--
	}
	if i < 0 || !r.is(i, letters) {
		return phrase{}
	}
	c := r.classAt(i)
	if c&isAuxiliary != 0 || c&isVerb == 0 && !isParticiple(r.low(i)) && !isGerund(r.low(i)) {
		return phrase{}
	}
	if r.classAt(i-1)&isDeterminer != 0 && isParticiple(r.low(i)) {
		return phrase{} // "a combined 32 strikeouts"
	}
	if c&isCue != 0 {
		switch r.low(i) {
		case "said", "says", "say", "saying", "told", "tells", "according", "added":
			return phrase{}
		}
	}
	if r.low(i+1) == "to" {
		return phrase{i, i + 2}
	}
	return phrase{i, i + 1}
}

// placeBehind reads a short phrase of place behind an object: "killed 7 in Cuba".
func (r *reader) placeBehind(k int) phrase {
	switch r.low(k) {
	case "in", "at", "near", "from", "on":
	default:
		return phrase{}
	}
	i := k + 1
	for i < len(r.words) && i < k+6 && (r.hyphen(i) || r.is(i, letters)) && (r.classAt(i)&(isFunction|isVerb|isDay|isMonth) == 0 || r.classAt(i)&isDeterminer != 0 && i == k+1) {
		i++
	}
	if i == k+1 || i == k+2 && r.classAt(k+1)&isDeterminer != 0 {
		return phrase{}
	}
	return phrase{k, i}
}

// affected names who or what it is done to: the figure itself with verbs of harm, the object of a blow, whom
// casualties befall ("no casualties to U.S. personnel", "heavy U.S. casualties").
func (r *reader) affected(f *finder, d *draft) {
	g := &d.figure
	c := r.classAt(d.verb)
	switch r.low(d.verb) {
	case "hit", "struck", "attacked", "targeted", "destroyed", "damaged":
		if !d.object {
			if p := r.nounPhrase(r.article(d.verb+1), true); !p.empty() {
				g.Affected = r.text(f.doc.Text, p)
			}
			return
		}
		g.Affected = g.Noun
		return
	case "killing", "wounding", "injuring", "maiming", "arresting", "displacing", "detaining", "kidnapping", "hurting":
		g.Affected = g.Noun
		return
	}
	if c&isHarm != 0 || r.low(d.verb) == "died" {
		g.Affected = g.Noun
	}
}

// casualties fills in who suffers where the noun counted is the harm itself.
func (f *finder) casualties(r *reader, d *draft) {
	g := &d.figure
	if d.noun.empty() || !harmNouns[r.low(d.noun[1]-1)] {
		return
	}
	switch r.low(d.noun[1]) {
	case "to", "among", "amongst", "for", "of":
		if p := r.nounPhrase(r.article(d.noun[1]+1), false); !p.empty() {
			g.Affected = r.text(f.doc.Text, p)
		}
		return
	}
	p := phrase{d.noun[0], d.noun[1] - 1}
	if p.empty() || !r.words[p[0]].upper && r.low(p[0]) != "civilian" && r.low(p[0]) != "military" && r.low(p[0]) != "police" && r.low(p[0]) != "troop" {
		return
	}
	g.Affected = r.text(f.doc.Text, p)
}

func (r *reader) article(k int) int {
	if r.classAt(k)&isDeterminer != 0 {
		return k + 1
	}
	return k
}

var harmNouns = map[string]bool{
	"casualties": true, "casualty": true, "deaths": true, "death": true, "fatalities": true, "fatality": true,
	"injuries": true, "injury": true, "losses": true, "wounded": true, "dead": true, "victims": true,
}
