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
	if p := r.verbBehind(d.whole[1], d); !p.empty() && !r.objectOfGerund(d, p) && !(r.inPart(d) && !r.told(d.whole[1], p)) {
		g.What = r.text(f.doc.Text, p)
		if f.wholeSubject(r, d) {
			return
		}
	} else if p := r.verbBefore(d.number[0]); !p.empty() {
		g.What = r.text(f.doc.Text, p)
		if q := r.placeBehind(d.whole[1]); !q.empty() && g.Type == model.Cardinal && r.classAt(p[1]-1)&isPreposition == 0 {
			g.What += " " + r.text(f.doc.Text, q)
		}
		d.verb, d.object = p[0], true
	} else if o := f.listed(r, d); o != nil {
		g.What, d.verb, d.object = r.words[o.verb].low, o.verb, true
	} else {
		if q := r.placeBehind(d.whole[1]); !q.empty() && r.low(d.number[0]-1) == "including" {
			g.What = r.text(f.doc.Text, q) // "eight climbers, including three from Germany"
		}
		return
	}
	r.affected(f, d)
}

// verbBehind reads the predicate that follows a noun phrase ending at word k: past "of …" and "who", auxiliaries
// and adverbs to the main verb, and on to the clause's end.
func (r *reader) verbBehind(k int, d *draft) phrase {
	i := r.pastNounTail(k, d)
	relative := i > k
	if r.low(i) == "," && (r.low(i+1) == "who" || r.low(i+1) == "which") {
		i++
	}
	j := r.pastAuxiliaries(i)
	if j < 0 {
		return phrase{}
	}
	first := r.negation(i, j)
	whose := r.low(i) == "who" || r.low(i) == "that" || r.low(i) == "which"
	if relative = relative && j == i || whose; j == k {
		relative = true
	}
	i = r.pastHedge(j)
	if i >= len(r.words) || !r.is(i, letters) {
		return phrase{}
	}
	c := r.classAt(i)
	told := i > k && r.classAt(i-1)&isAuxiliary != 0 || i > k+1 && r.classAt(i-2)&isAuxiliary != 0 && r.low(i-1) == "still"
	verb := c&isVerb != 0 || c&isFunction == 0 && (isParticiple(r.low(i)) || isGerund(r.low(i))) || told && c&isFunction == 0 ||
		whose && j == i && c == 0 && isPlural(r.low(i)) || told && c&isDeterminer != 0 && r.copula(i-1) && r.classAt(i+1)&isFunction == 0 && r.is(i+1, letters) ||
		(r.copula(i-1) || r.copula(i-2) && r.low(i-1) == "still") && c&isPreposition != 0 && r.low(i) != "to" && r.low(i) != "by" && r.low(i) != "of"
	if c&isAuxiliary != 0 || !verb || r.low(i) == "including" || r.words[i].upper && isGerund(r.low(i)) && !r.titled() {
		return phrase{}
	}
	if i == k && d.noun.empty() && isParticiple(r.low(i)) && isNounLike(r, i+1) && !r.verbBefore(d.number[0]).empty() {
		return phrase{} // "captured three suspected al-Qaida in Iraq leaders"
	}
	if c&isCue != 0 && c&isHarm == 0 && i == k && r.low(i) != "found" && r.low(i) != "reported" && r.low(i) != "confirmed" && r.low(i) != "recorded" && r.low(i) != "pleaded" {
		return phrase{}
	}
	if r.low(d.number[0]-1) == "with" && !told && !whose && !isParticiple(r.low(i)) && !isGerund(r.low(i)) && c&isHarm == 0 && !irregular[r.low(i)] {
		return phrase{} // "an express with 342 passengers hit a train"
	}
	d.verb = i
	if first < 0 {
		first = i
	}
	return phrase{first, r.clauseEnd(i, relative && c&isCue == 0)}
}

// negation returns the word from i to j that turns what is said into its contrary, -1 where there is none.
func (r *reader) negation(i, j int) int {
	for k := i; k < j; k++ {
		if s := r.low(k); s == "not" || s == "never" || s == "cannot" || strings.HasSuffix(s, "n't") || strings.HasSuffix(s, "n’t") {
			return k
		}
	}
	return -1
}

// pastNounTail passes over what may stand between a noun and its verb: a closing quotation mark, "of whom", a
// phrase with a preposition, an insertion ("…, among them children, were").
func (r *reader) pastNounTail(k int, d *draft) int {
	i := k
	if isQuoteMark(r.low(i)) {
		i++
	}
	if d.partitive && d.elided && r.low(i) == "of" && r.classAt(i+1)&isPronoun != 0 {
		return i + 2
	}
	switch low := r.low(i); low {
	case ",":
		switch r.low(i + 1) {
		case "among", "including", "most", "many", "some", "mostly", "mainly", "both", "all", "aged":
			for j := i + 2; j < len(r.words)-1 && j < i+40; j++ {
				if r.low(j) == "," && (r.classAt(j+1)&isAuxiliary != 0 || r.low(i+1) == "aged" && r.classAt(j+1)&isVerb != 0) {
					return j + 1
				}
			}
		}
	case "aged":
		j := i + 1
		for r.is(j, digits) || r.classAt(j)&isNumberWord != 0 || r.low(j) == "and" || r.low(j) == "to" || r.low(j) == "between" || r.low(j) == "-" || r.low(j) == "over" || r.low(j) == "under" {
			j++
		}
		if j > i+1 {
			return j
		}
	case "including":
		for j := i + 1; j < len(r.words) && j < i+9 && r.is(j, letters); j++ {
			if r.classAt(j)&isAuxiliary != 0 {
				return j
			}
		}
	case "of", "on", "with", "at", "aboard", "from", "in":
		if (low == "from" || low == "in") && d.figure.Noun == "" {
			break
		}
		j := i + 1
		for j < len(r.words) && j < i+6 && r.is(j, letters) && (r.classAt(j)&(isFunction|isVerb) == 0 || r.classAt(j)&isDeterminer != 0) && !isParticiple(r.low(j)) {
			j++
		}
		if j > i+1 && (r.classAt(j)&(isAuxiliary|isVerb) != 0 && !isNounVerb(r.low(j)) || isParticiple(r.low(j))) {
			return j
		}
	}
	return i
}

// pastAuxiliaries passes over "who", auxiliaries and adverbs to the main verb; -1 where "that" opens a clause with
// another subject.
func (r *reader) pastAuxiliaries(i int) int {
	for i < len(r.words) {
		switch low := r.low(i); {
		case low == "that" && r.classAt(i+1)&(isAuxiliary|isVerb) == 0 && !isParticiple(r.low(i+1)):
			return -1
		case r.classAt(i)&isAuxiliary != 0, low == "who", low == "that", low == "which", low == "not", low == "also", low == "still", low == "only",
			low == "already", low == "now", low == "since", low == "then", low == "later", low == "again", low == "never", low == "all",
			strings.HasSuffix(low, "ly") && r.classAt(i) == 0:
		default:
			return i
		}
		i++
	}
	return i
}

// pastHedge passes over "believed to have been" and its like, which the hedge tells.
func (r *reader) pastHedge(i int) int {
	switch r.low(i) {
	case "believed", "thought", "reported", "said", "feared", "known", "alleged", "presumed":
		if r.low(i+1) == "to" && r.classAt(i-1)&isAuxiliary != 0 {
			k := i + 2
			for r.classAt(k)&isAuxiliary != 0 {
				k++
			}
			if k < len(r.words) && r.is(k, letters) && (r.classAt(k)&isFunction == 0 || r.classAt(k)&isPreposition != 0 && r.low(k) != "to" && r.copula(k-1)) {
				return k
			}
		}
	}
	return i
}

// copula tells whether the word at i is a form of "be".
func (r *reader) copula(i int) bool {
	switch r.low(i) {
	case "is", "are", "was", "were", "be", "been":
		return true
	}
	return false
}

// clauseEnd returns where the clause that goes on at word i ends: at a mark, a conjunction that opens another
// clause, or another figure joined by "and". A relative clause ("those accused of it were in court") ends before
// the verb of the clause around it.
func (r *reader) clauseEnd(i int, relative bool) int {
	k, joint := i+1, 0
	for k < len(r.words) && k < i+maxPredicate {
		w := &r.words[k]
		switch {
		case w.kind == mark && !r.hyphen(k) && w.low != "'s" && w.low != "“" && w.low != "\"" && w.low != "&" && currencySigns[w.low] == "" && w.low != "%":
			return k
		case w.low == "\"" && k+1 < len(r.words) && !r.glued(k+1):
			return k
		case relative && w.class&isAuxiliary != 0 && w.low != "be" && w.low != "been" && w.low != "being" && (r.classAt(k-1)&isFunction == 0 || r.low(k-1) == "also"):
			if r.low(k-1) == "also" {
				k--
			}
			return k
		case relative && k > i+2 && isParticiple(w.low) && (w.class&isVerb != 0 || r.classAt(k+1)&isDeterminer != 0) && w.class&(isHarm|isCue) == 0 && r.classAt(k-1)&(isFunction|isVerb) == 0 && !isParticiple(r.low(k-1)) && !strings.HasSuffix(r.low(k-1), "ly"):
			return k
		case w.class&isPreposition != 0 && k > i+4:
			joint = k
		}
		switch w.low {
		case "when", "after", "while", "as", "because", "although", "though", "since", "before", "which", "who", "where", "but", "according", "if", "that", "including", "until":
			return k
		case "and", "or":
			if m := r.pastModifier(k + 1); m > k+1 && r.isNumeral(m) {
				return k
			}
			if r.opens(k+1) && (r.isNumeral(k+1) || r.isNumeral(k+2) || r.classAt(k+1)&isVague != 0) || r.classAt(k+1)&(isAuxiliary|isPronoun|isVerb) != 0 || isParticiple(r.low(k+1)) {
				return k
			}
		}
		k++
	}
	if k < len(r.words) && r.is(k, letters) && joint > 0 {
		return joint // too long to be told whole: up to its last phrase
	}
	return k
}

// opens tells whether a figure can begin at word k by its first word.
func (r *reader) opens(k int) bool {
	return r.is(k, digits) || r.classAt(k)&(isNumberWord|isVague|isScale) != 0 || r.low(k) == "another" || r.low(k) == "about" || r.low(k) == "some"
}

// verbBefore finds the verb whose object begins at word k: "killing 12 people", "has pardoned 113 inmates", "agreed
// to free 240".
func (r *reader) verbBefore(k int) phrase {
	i := k - 1
	for i >= 0 && i > k-4 && (r.low(i) == "the" || r.low(i) == "all" || r.low(i) == "its" || r.low(i) == "only" || r.low(i) == "to" || r.low(i) == "of" ||
		r.low(i) == "total" || r.low(i) == "a" || r.low(i) == "by" || r.low(i) == "with" || r.low(i) == "from" || r.low(i) == "at" || r.low(i) == "on" || r.low(i) == "for") {
		i--
	}
	if i < 0 || !r.is(i, letters) {
		return phrase{}
	}
	c := r.classAt(i)
	if c&isAuxiliary != 0 || c&isVerb == 0 && !isParticiple(r.low(i)) && !isGerund(r.low(i)) && !r.baseVerb(i) &&
		!(strings.HasSuffix(r.low(i), "ing") && r.classAt(i-1)&isAuxiliary != 0) {
		if p := r.changedTo(k); !p.empty() {
			return p
		}
		if r.low(i) == "percent" || k > 1 && r.is(k-2, digits) {
			return phrase{} // "rose 5 percent to 20"
		}
		return r.sharedVerb(k)
	}
	if r.nounCue(i) && !isParticiple(r.low(i)) && r.low(i-1) != "to" && r.classAt(i-1)&isAuxiliary == 0 {
		return phrase{}
	}
	if p := r.classAt(i - 1); p&isDeterminer != 0 && isParticiple(r.low(i)) || c&isHarm != 0 && r.low(i-1) == "of" || isNounVerb(r.low(i)) && (isGerund(r.low(i-1)) || p&(isDeterminer|isPreposition|isVerb) != 0) {
		return phrase{} // "a combined 32 strikeouts", "incorporating works from 50 artists"
	}
	if c&isCue != 0 || r.low(i) == "spoke" || r.low(i) == "speak" || r.low(i) == "including" {
		switch r.low(i) {
		case "said", "says", "say", "saying", "told", "tells", "according", "added", "spoke", "speak", "speaks", "including":
			return phrase{}
		}
	}
	first := i
	if r.low(i) == "dead" && r.low(i-1) == "shot" {
		first--
	}
	if i+1 < k && r.classAt(i+1)&isPreposition != 0 && r.low(i+1) != "of" {
		return phrase{first, i + 2}
	}
	return phrase{first, i + 1}
}

// changedTo finds the verb of a change whose outcome begins at word k: "dropped 31 percent to $1 billion".
func (r *reader) changedTo(k int) phrase {
	if r.low(k-1) != "to" {
		return phrase{}
	}
	for i := k - 2; i > 0 && i > k-8; i-- {
		if measureVerbs[r.low(i)] && r.classAt(i)&isAuxiliary == 0 {
			return phrase{i, i + 1}
		}
		if w := &r.words[i]; w.kind == letters && w.class&(isNumberWord|isScale) == 0 && w.low != "percent" && w.low != "cent" && w.low != "per" && w.low != "by" && w.low != "from" && w.low != "points" && w.low != "percentage" {
			break
		}
	}
	return phrase{}
}

// baseVerb tells whether an unknown word is a verb by the one before it: "to free 240", "would free", "who employs".
func (r *reader) baseVerb(i int) bool {
	if r.classAt(i) != 0 || r.words[i].upper {
		return false
	}
	switch r.low(i - 1) {
	case "to", "will", "would", "could", "can", "may", "might", "should", "must", "not", "they", "we":
		return !isPlural(r.low(i)) && r.low(i-1) != "to" || r.low(i-1) == "to" && r.classAt(i-2)&(isVerb|isFunction) != 0 && !isPlural(r.low(i)) || r.low(i-1) == "to" && (isParticiple(r.low(i-2)) || isPlural(r.low(i-2)))
	case "who", "which", "that", "he", "she", "it":
		return isPlural(r.low(i))
	}
	return false
}

// sharedVerb finds the verb whose objects are joined ("shot dead a policeman and 4 guards"), or that has its object
// before an amount ("raised its rate by half a point", "fined the site 50 million"). The amount begins at word k.
func (r *reader) sharedVerb(k int) phrase {
	i := k - 1
	twice := false
	switch r.low(i) {
	case "and", "or", "by", "from", "at":
	default:
		twice, i = true, i+1
	}
	i--
	for n := 0; i > 0 && n < 8; i, n = i-1, n+1 {
		w := &r.words[i]
		c := w.class
		verb := c&isVerb != 0 && c&isAuxiliary == 0 && !isNounVerb(w.low) || isParticiple(w.low) && r.classAt(i+1)&(isDeterminer|isNumberWord) != 0
		switch {
		case verb && (c&isHarm == 0 || r.classAt(i+1)&(isDeterminer|isNumberWord) != 0 || r.is(i+1, digits)):
			if c&isCue != 0 || w.low == "dead" && r.low(i-1) != "shot" || twice && !givers[w.low] {
				return phrase{}
			}
			if w.low == "dead" {
				return phrase{i - 1, i + 1}
			}
			return phrase{i, i + 1}
		case w.kind == mark && w.low != "," && !r.hyphen(i), c&(isAuxiliary|isPronoun) != 0 && c&isDeterminer == 0, c&isPreposition != 0 && w.low != "of", clauseOpeners[w.low], w.low == "who", w.low == "which":
			return phrase{}
		}
	}
	return phrase{}
}

// givers are verbs that take whom and how much: "fined the site 50 million".
var givers = map[string]bool{
	"fined": true, "fine": true, "paid": true, "pay": true, "gave": true, "give": true, "given": true, "lent": true, "owed": true, "owe": true, "offered": true,
	"saved": true, "awarded": true, "loaned": true, "granted": true,
}

// placeBehind reads a short phrase of place behind an object: "killed 7 in Cuba".
func (r *reader) placeBehind(k int) phrase {
	switch r.low(k) {
	case "in", "at", "near", "from", "on":
	default:
		return phrase{}
	}
	i := k + 1
	for i < len(r.words) && i < k+6 && r.classAt(i)&isTimeUnit == 0 && (r.hyphen(i) || r.is(i, letters)) && (r.classAt(i)&(isFunction|isVerb|isDay|isMonth) == 0 || r.classAt(i)&isDeterminer != 0 && i == k+1) {
		i++
	}
	if r.classAt(i)&isTimeUnit != 0 || i == k+1 || i == k+2 && r.classAt(k+1)&isDeterminer != 0 {
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
		if g.Type != model.Cardinal {
			return // "inflation hit 5 percent"
		}
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
