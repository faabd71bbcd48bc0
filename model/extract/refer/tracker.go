package refer

import (
	"parallax/model"
	"parallax/model/text"
)

// The walk through the document that every pronoun is resolved on: who was
// mentioned where, and who spoke last.

// place is where somebody was mentioned last.
type place struct {
	entity   int // -1: a person without a name
	gender   gender
	token    int
	sentence int
	count    int
	subject  bool
	acts     int  // the token it was the subject at
	guessed  bool // it was meant by "the company"
	prep     bool
	pronoun  bool
}

// tracker walks the document and knows who was mentioned.
type tracker struct {
	*resolver
	people   []place // persons, the last mentioned last
	groups   []place // organisations and places, the last mentioned last
	speeches []speech
	at       int // the first stretch of speech that has not ended yet
	spoke    int // the entity that spoke last, or -1
	given    map[int]int
}

// findPronouns resolves the pronouns of the document, but for the first persons
// in direct speech, and returns what it has seen.
func (r *resolver) findPronouns() *tracker {
	t := &tracker{resolver: r, speeches: r.findSpeech(), spoke: -1, given: map[int]int{}}
	nominals := map[int]int{}
	for e := range r.entities {
		for _, m := range r.entities[e].mentions {
			nominals[m.first] = e
		}
	}
	for s := range r.doc.Sentences {
		sentence := r.doc.Sentences[s]
		for k := sentence.First; k < sentence.Last; k++ {
			t.enter(k)
			switch n := r.nameOf(k); {
			case n >= 0 && r.names[n].First == k:
				t.see(r.of[n], k, r.names[n].Last, s)
			case n >= 0:
			default:
				if e, ok := nominals[k]; ok {
					t.see(e, k, k+1, s)
				} else {
					t.word(k, s)
				}
			}
		}
	}
	t.firstPersons()
	return t
}

// enter keeps up with the direct speech around token k.
func (t *tracker) enter(k int) {
	for t.at < len(t.speeches) && t.speeches[t.at].last <= k {
		if e := t.speakerOf(t.at); e >= 0 {
			t.spoke = e
		}
		t.at++
	}
}

// speakerOf is the entity that says the i-th stretch of speech, as far as that
// is known by now.
func (t *tracker) speakerOf(i int) int {
	k := t.speeches[i].speaker
	if k < 0 {
		return -1
	}
	return t.meant(k)
}

// meant is the entity of the name or pronoun at token k, as far as that is
// known by now, or -1.
func (t *tracker) meant(k int) int {
	if n := t.nameOf(k); n >= 0 {
		return t.of[n]
	}
	if e, ok := t.given[k]; ok {
		return e
	}
	return -1
}

// inside returns the stretch of speech that token k is in, or -1.
func (t *tracker) inside(k int) int {
	if t.at < len(t.speeches) && t.speeches[t.at].first <= k {
		return t.at
	}
	return -1
}

// see notes a mention of an entity.
func (t *tracker) see(e, first, last, sentence int) {
	ent := &t.entities[e]
	switch ent.typ {
	case model.Person:
		t.people = note(t.people, t.placeOf(e, ent.gender, first, last, sentence))
	case model.Org, model.GPE:
		t.groups = note(t.groups, t.placeOf(e, unknown, first, last, sentence))
	case model.NORP:
		if t.isPeople(first, last) {
			t.groups = note(t.groups, t.placeOf(e, unknown, first, last, sentence))
		}
	default: // no pronoun is answered for the rest
	}
}

// isPeople tells whether a name of a people means its members: "Palestinians",
// "the Taliban", not the adjective.
func (t *tracker) isPeople(first, last int) bool {
	w := t.lower(last - 1)
	if n := len(w); n < 4 || w[n-1] != 's' && t.lower(first-1) != "the" {
		return false
	}
	next := t.doc.Word(last)
	return next == "" || !isASCIISmall(next[0]) || isVerbish(next) || isFunction(next)
}

func isASCIISmall(c byte) bool { return c >= 'a' && c <= 'z' }

func (t *tracker) placeOf(e int, g gender, first, last, sentence int) place {
	before := first - 1
	for before >= 0 && (t.role(before).kind != noRole && t.nameOf(before) < 0 || t.lower(before) == "the") {
		before--
	}
	if t.lower(before) == "and" { // "of Asia and Doe"
		if n := t.nameOf(before - 1); n >= 0 {
			before = t.names[n].First - 1
		}
	}
	prep := isPossessive(t.doc.Word(last)) || t.sameSentence(before, first) && isPreposition(t.lower(before)) && !(isConjunction(t.lower(before)) && isVerbish(t.lower(last)))
	return place{entity: e, gender: g, token: first, sentence: sentence, count: 1, prep: prep, acts: first, subject: !prep && t.isSubject(last, sentence)}
}

// isSubject tells whether a phrase that ends before token last is the subject
// of a verb: one follows, be it after an apposition.
func (t *tracker) isSubject(last, sentence int) bool {
	end := t.doc.Sentences[sentence].Last
	if last >= end {
		return false
	}
	w := t.lower(last)
	if isVerbish(w) || t.bindsObject(last) || isWhen(w) && last+1 < end && (isVerbish(t.lower(last+1)) || t.bindsObject(last+1)) {
		return true
	}
	if w == "at" || w == "of" || w == "in" { // "the Museum at Doe University said"
		if t.lower(last+1) == "the" {
			last++
		}
		if n := t.nameOf(last + 1); n >= 0 && t.names[n].First == last+1 && t.names[n].Last < end {
			return isVerbish(t.lower(t.names[n].Last))
		}
		return false
	}
	if w == "," && last+1 < end && isVerbish(t.lower(last+1)) && t.apposed(last) {
		return true
	}
	if w == "," || w == "(" {
		for k := last + 1; k < min(last+16, end); k++ {
			if c := t.doc.Word(k); c == "," || c == ")" {
				if c == ")" && t.doc.Word(k+1) == "," && t.apposed(last) {
					k++
				}
				return k+1 < end && isVerbish(t.lower(k+1))
			}
			if w == "," && isSay(t.lower(k)) && t.nameOf(k-1) >= 0 && t.lower(last+1) != "who" { // "Doe, president of Roe Inc. said"
				return true
			}
		}
	}
	return false
}

// bindsObject tells whether the word at token k is a verb by its ending and the
// article or possessive behind it: "considers the", "bases its".
func (t *tracker) bindsObject(k int) bool {
	w := t.doc.Word(k)
	if len(w) < 4 || w[len(w)-1] != 's' || w[len(w)-2] == 's' || !isASCIISmall(w[0]) || isFunction(w) {
		return false
	}
	switch t.lower(k + 1) {
	case "the", "a", "an", "its", "their", "his", "her", "this", "that", "roughly", "about", "nearly", "almost", "more", "most", "some", "all":
		return true
	}
	return k+1 < len(t.doc.Tokens) && t.doc.Tokens[k+1].Kind == text.Number
}

// apposed tells whether the name that ends before token last stands between
// commas behind what it is: "the airline, Doe Air, said".
func (t *tracker) apposed(last int) bool {
	n := t.nameOf(last - 1)
	return n >= 0 && t.doc.Word(t.names[n].First-1) == ","
}

// note puts a place at the end of the list, in place of the entity's last one.
func note(list []place, p place) []place {
	for i := len(list) - 1; i >= 0; i-- {
		if p.entity >= 0 && list[i].entity == p.entity {
			p.count += list[i].count
			if list[i].sentence == p.sentence && list[i].subject && !p.subject {
				p.subject, p.prep, p.acts = true, false, list[i].acts
			}
			if p.gender == unknown {
				p.gender = list[i].gender
			}
			list = append(list[:i], list[i+1:]...)
			break
		}
	}
	if len(list) >= maxTracked {
		list = append(list[:0], list[1:]...)
	}
	return append(list, p)
}

// maxTracked bounds how many candidates are kept.
const maxTracked = 24

// give records that the pronoun at token k means an entity.
func (t *tracker) give(k, s, e int, g gender, unsure bool) {
	ent := &t.entities[e]
	ent.mentions = append(ent.mentions, mention{k, k + 1, model.Pronoun, unsure})
	t.given[k] = e
	if ent.gender == unknown && !unsure && ent.typ == model.Person {
		ent.gender = g
	}
	p := t.placeOf(e, g, k, k+1, s)
	p.pronoun = true
	switch t.lower(k) {
	case "he", "she", "they":
		p.subject, p.prep = true, false
	case "it":
		p.subject = !p.prep
	default:
		p.subject = false
	}
	if ent.typ == model.Person {
		t.people = note(t.people, p)
	} else {
		t.groups = note(t.groups, p)
	}
}
