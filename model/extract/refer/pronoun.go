package refer

import (
	"math/bits"

	"parallax/model"
)

// Pronouns. Each person's pronoun is given to the candidate that scores best
// among those of the last few sentences: near, subject of its sentence, named
// often, spoken of by pronoun already, of the right gender. Persons without a
// name ("a defense official") stand as candidates, too: when one of them wins,
// the pronoun is left alone. When the best two are close, the mention is unsure
// or left out (Lappin and Leass 1994 for the kinds of evidence).

// The weights of the evidence for a candidate. They were found by coordinate
// search on the training part of GUM's news, interviews and speeches, from
// figures set by hand; the order of their sizes matters more than the digits.
const (
	perSentence = -1.6 // for every sentence between
	asSubject   = 0.8  // the candidate's last place is the subject of its sentence
	afterPrep   = -0.3 // … stands behind a preposition or owns something
	byPronoun   = 1.2  // … is a pronoun itself
	perDoubling = 0.35 // for each doubling of how often it was mentioned
	rightGender = 1.0  // the gender is known and right
	lastSpeaker = 1.5  // it spoke last, and the pronoun stands outside the speech
	noName      = -0.6 // it is a person without a name
	reporting   = 1.5  // it is the subject of the verb of saying right before: "Doe said he"
	nearest     = 0.3  // nobody was mentioned after it
	ownSubject  = 0.5  // it is the subject of the sentence, the pronoun a possessive
	carriesOn   = 0.5  // it was the subject of the last sentence, the pronoun begins this one
	objectOf    = -1.1 // it is the subject of the sentence, the pronoun its object
	sureBy      = 1.6  // the lead over the next that makes a mention sure
	answerBy    = 0.6  // … that makes it worth giving at all
	window      = 4    // how many sentences back candidates are sought
)

// word looks at a word outside names.
func (t *tracker) word(k, s int) {
	w := t.lower(k)
	switch w {
	case "he", "him", "his", "himself":
		t.person(k, s, male)
	case "she", "her", "hers", "herself":
		t.person(k, s, female)
	case "it", "its", "itself":
		t.thing(k, s)
	case "they", "their", "them", "themselves":
		t.several(k, s)
	case "company", "firm", "airline", "bank", "automaker", "carmaker", "manufacturer", "carrier", "corporation", "retailer", "organization",
		"organisation", "agency", "network", "group", "union", "club", "team", "university", "museum", "church", "charity", "newspaper", "ministry",
		"department", "commission", "committee", "council", "startup", "chain", "brand", "giant", "studio", "lender", "insurer",
		"utility", "station":
		t.concern(k, s)
	default:
		t.nameless(k, s, w)
	}
}

// nameless notes a person without a name: "a defense official", "the man".
func (t *tracker) nameless(k, s int, w string) {
	role := t.role(k)
	if role.kind != office && role.kind != relation && role.kind != rank || t.doc.Capitalised(k) && k > t.doc.Sentences[s].First {
		return
	}
	if n := t.nameOf(k + 1); n >= 0 || t.role(k+1).kind == office {
		return
	}
	first := k
	for first > 0 && first > k-4 && t.sameSentence(first-1, k) && !isFunction(t.lower(first-1)) {
		first--
	}
	switch t.lower(first - 1) {
	case "a", "an", "the", "this", "that", "his", "her", "their", "my", "our", "your", "one", "another", "'s", "’s":
	default:
		return
	}
	if !t.sameSentence(first-1, k) {
		return
	}
	if n := t.nameOf(first - 3); t.doc.Word(first-2) == "," && n >= 0 && t.entities[t.of[n]].typ == model.Person { // "Jane Doe, a woman from Ohio"
		return
	}
	p := t.placeOf(-1, role.gender, first-1, k+1, s)
	if role.gender == unknown && (role.kind == relation && (w == "source" || w == "client")) {
		return
	}
	t.people = note(t.people, p)
}

// asked is what is known of a pronoun to resolve.
type asked struct {
	token, sentence int
	gender          gender
	speech          int // the stretch of direct speech it is in, or -1
	object          bool
	possessive      bool
	first           bool // it begins its sentence
	said            int  // the verb of saying right before it, or -1
	teller          int  // who is the subject of that verb by "who", or -1: "Doe, who said he"
}

// ask gathers what is known of the pronoun at token k.
func (t *tracker) ask(k, s int, g gender) asked {
	q := asked{token: k, sentence: s, gender: g, speech: t.inside(k), object: t.isObject(k), said: -1, teller: -1}
	w := t.lower(k)
	q.possessive = w == "his" || w == "her" && !q.object
	first := t.doc.Sentences[s].First
	q.first = k == first || k == first+1 && (isQuoteMark(t.doc.Word(first)) || !isPreposition(t.lower(first)))
	at := k - 1
	if t.lower(at) == "that" {
		at--
	}
	if n := t.nameOf(at); n >= 0 && isTold(t.lower(t.names[n].First-1)) { // "Doe told Roe he"
		at = t.names[n].First - 1
	}
	if (w == "he" || w == "she") && at > first && (isSay(t.lower(at)) || isThink(t.lower(at))) {
		q.said, q.teller = at, t.relativeSubject(at, first)
	}
	return q
}

// relativeSubject is the person whom "who" before the verb at token at stands
// for, or -1: "Doe, who has said".
func (t *tracker) relativeSubject(at, first int) int {
	for k := at - 1; k > max(first, at-4); k-- {
		if t.lower(k) != "who" {
			continue
		}
		if t.doc.Word(k-1) == "," {
			k--
		}
		if n := t.nameOf(k - 1); n >= 0 && t.entities[t.of[n]].typ == model.Person {
			return t.of[n]
		}
		break
	}
	return -1
}

// score weighs a candidate for a pronoun of a person.
func (t *tracker) score(p *place, q *asked, last bool) float64 {
	v := perSentence*float64(q.sentence-p.sentence) + perDoubling*float64(bits.Len(uint(p.count)))
	same := p.sentence == q.sentence
	if p.subject && q.object {
		if same {
			v += objectOf
		}
	} else if p.subject {
		v += asSubject
		switch {
		case same && q.possessive:
			v += ownSubject
		case p.sentence == q.sentence-1 && q.first:
			v += carriesOn
		}
		if same && q.said >= 0 && q.teller < 0 && p.token < q.said {
			v += reporting
		}
	}
	if same && q.teller >= 0 && p.entity == q.teller {
		v += asSubject + reporting
	}
	if p.prep {
		v += afterPrep
	}
	if p.pronoun {
		v += byPronoun
	}
	if p.gender == q.gender {
		v += rightGender
	}
	if last {
		v += nearest
	}
	switch {
	case p.entity < 0:
		v += noName
	case q.speech < 0 && p.entity == t.spoke:
		v += lastSpeaker
	}
	return v
}

// person resolves a pronoun of one person.
func (t *tracker) person(k, s int, g gender) {
	switch t.doc.Word(k + 1) {
	case "Highness", "Majesty", "Excellency", "Holiness", "Eminence", "Royal", "Worship", "Lordship", "Beatitude": // a title, not a pronoun
		return
	}
	q := t.ask(k, s, g)
	exclude := -1
	if q.speech >= 0 {
		exclude = t.speakerOf(q.speech)
	}
	bound := -1
	if q.object {
		bound = t.clauseStart(k, s)
	}
	if e := t.ahead(&q); e >= 0 {
		t.give(k, s, e, g, t.entities[e].gender == unknown)
		return
	}
	best, first, second := -1, -1e9, -1e9
	last := true
	for i := len(t.people) - 1; i >= 0; i-- {
		p := &t.people[i]
		if s-p.sentence > window {
			break
		}
		if !agrees(p.gender, g) || p.entity >= 0 && p.entity == exclude || bound >= 0 && p.subject && p.acts >= bound {
			continue
		}
		v := t.score(p, &q, last)
		last = false
		switch {
		case v > first:
			best, first, second = i, v, first
		case v > second:
			second = v
		}
	}
	if best < 0 {
		if g == female {
			t.motherland(k, s)
		}
		return
	}
	p := t.people[best]
	if p.entity < 0 {
		p.token, p.sentence, p.pronoun, p.gender = k, s, true, g
		t.people = append(append(t.people[:best:best], t.people[best+1:]...), p)
		return
	}
	if lead := first - second; lead >= answerBy {
		t.give(k, s, p.entity, g, lead < sureBy)
	}
}

// motherland gives "she" and "her", where no person can be meant, to the country
// that is the subject here or in the last sentence: "India and her people".
func (t *tracker) motherland(k, s int) {
	e := t.adjoined(k)
	if e < 0 {
		p := t.groupBefore(k, s)
		if p == nil || t.groupBetween(p, k) {
			return
		}
		e = p.entity
	}
	if e >= 0 && t.entities[e].typ == model.GPE {
		t.give(k, s, e, unknown, true)
	}
}

// ahead finds the person that a possessive before its noun points at: "In his
// speech, Doe said". The sentence begins with a preposition or a participle, the
// pronoun stands in its first words, and the name follows the comma.
func (t *tracker) ahead(q *asked) int {
	first, end := t.doc.Sentences[q.sentence].First, t.doc.Sentences[q.sentence].Last
	opening := t.lower(first)
	if !q.possessive || q.token-first > 3 || q.speech >= 0 || !isPreposition(opening) && !(len(opening) > 4 && opening[len(opening)-3:] == "ing") {
		return -1
	}
	comma := q.token + 1
	for comma < min(end, q.token+9) && t.doc.Word(comma) != "," {
		if t.nameOf(comma) >= 0 && t.entities[t.of[t.nameOf(comma)]].typ == model.Person {
			return -1
		}
		comma++
	}
	for k := comma + 1; k < min(end, comma+9); k++ {
		if n := t.nameOf(k); n >= 0 {
			if e := t.of[n]; t.entities[e].typ == model.Person {
				if agrees(t.entities[e].gender, q.gender) && !isPossessive(t.doc.Word(t.names[n].Last)) {
					return e
				}
				return -1
			}
			continue
		}
		if w := t.lower(k); t.role(k).kind == noRole && w != "the" && w != "," && !isPossessive(w) {
			return -1
		}
	}
	return -1
}

// isObject tells whether the pronoun at k is the object of its clause, which
// cannot be the clause's subject: him, not his; her before no noun.
func (t *tracker) isObject(k int) bool {
	switch t.lower(k) {
	case "him", "them":
		return true
	case "her":
		next := t.doc.Word(k + 1)
		return next == "" || !(next[0] >= 'a' && next[0] <= 'z' || t.doc.Capitalised(k+1)) || isFunction(next)
	}
	return false
}

// clauseStart is the first token of the clause that token k is in, about.
func (t *tracker) clauseStart(k, s int) int {
	first := t.doc.Sentences[s].First
	for i := k - 1; i > max(first, k-groupReach); i-- {
		if n := t.nameOf(i); n >= 0 && isVerbish(t.lower(t.names[n].Last)) { // "Doe says the Church held her"
			return t.names[n].First
		}
		switch t.lower(i) {
		case ",", ";", ":", "that", "and", "but", "when", "while", "after", "before", "because", "if", "who", "which", "as", "—", "–", "“", `"`, "”":
			return i + 1
		}
	}
	return first
}
