package refer

import (
	"slices"

	"parallax/model"
	"parallax/model/text"
)

// First persons outside direct speech (hear.go sees to those inside). There "I"
// is whoever the whole text speaks for, where the text says so:
//
//	an interview   the person its first sentences say was interviewed; "you" in
//	               the questions is the same person
//	a speech       the person whose speech or address the first sentences name
//	a transcript   the name that a paragraph begins with: "Doe: I …" (turns.go)
//	a column       the person named in a line of its own at the head, or told of
//	               in one of the last lines: "Jane Doe is the author of …"
//
// These are guesses about the whole text and marked unsure.

// firstPersons resolves the first persons outside direct speech.
func (t *tracker) firstPersons() {
	turns := t.findTurns()
	narrator, interview := t.narrator(turns)
	at, group := 0, -1
	if interview && narrator >= 0 {
		group = t.voiced(narrator, true)
	}
	for _, u := range turns {
		e, other, we := u.speaker, -1, -1
		switch {
		case interview && u.asks && e != narrator:
			other = narrator
		case e == anybody:
			e = narrator
		}
		if e == narrator && !u.asks {
			we = group
		}
		if u.asks && u.speaker < 0 {
			e = -1
		}
		inner, hearer := false, -1
		for k := t.doc.Sentences[u.first].First; k < t.doc.Sentences[u.last-1].Last; k++ {
			if inner = t.innerQuote(k, inner); inner {
				continue
			}
			for at < len(t.speeches) && t.speeches[at].last <= k {
				at++
			}
			if at < len(t.speeches) && t.speeches[at].first <= k || t.nameOf(k) >= 0 {
				continue
			}
			switch w := t.doc.Word(k); {
			case e >= 0 && t.isFirst(k):
				t.firstPerson(k, e, true)
			case other >= 0 && isYou(w):
				t.firstPerson(k, other, true)
			case we >= 0 && isWe(w) && !t.everybodys(k):
				t.firstPerson(k, we, true)
			case isYou(w):
				if e := t.called(k); e >= 0 {
					hearer = e
				}
				if hearer >= 0 {
					t.firstPerson(k, hearer, true)
				}
			}
		}
	}
}

// innerQuote tells whether token k stands between single quotation marks, where
// somebody else may speak; inside says so of the token before.
func (t *tracker) innerQuote(k int, inside bool) bool {
	switch t.doc.Word(k) {
	case "‘":
		return true
	case "'":
		before := t.lower(k - 1)
		return !inside && t.doc.Gap(k) == "" && (before == "," || before == ":" || isSay(before))
	case "’":
		return false
	}
	return inside
}

// firstPerson records a pronoun of the first (or second) person.
func (t *tracker) firstPerson(k, e int, unsure bool) {
	t.entities[e].mentions = append(t.entities[e].mentions, mention{k, k + 1, model.Pronoun, unsure})
}

// isFirst tells whether token k is a pronoun of the first person singular; a mine
// that is dug is none.
func (t *tracker) isFirst(k int) bool {
	w := t.doc.Word(k)
	if w != "mine" {
		return isI(w)
	}
	switch t.lower(k - 1) {
	case "of", "is", "was", "are", "were", "be", "than", "like", "as":
		return true
	}
	return false
}

// isI tells the pronouns of the first person singular. A capital "Me" or "My"
// inside a title would be inside a name.
func isI(w string) bool {
	switch w {
	case "I", "me", "my", "My", "mine", "myself", "Me", "Mine", "Myself":
		return true
	}
	return false
}

// isWe tells the pronouns of the first person plural; "US" is a country.
func isWe(w string) bool {
	switch w {
	case "we", "We", "us", "our", "Our", "ours", "ourselves":
		return true
	}
	return false
}

func isYou(w string) bool {
	switch w {
	case "you", "your", "You", "Your", "yourself", "yours":
		return true
	}
	return false
}

// An interview or a speech says whose it is in its first sentences: eight, or
// all before the first question if those are not too many.
const (
	leadSentences = 8
	introduction  = 4 // in which a speaker tells the name
	maxLead       = 30
)

// lead is how many sentences the text takes before the talk begins, and whether
// question and answer follow.
func (t *tracker) lead(turns []turn) (sentences int, answers bool) {
	n, first := 0, -1
	for i, u := range turns[:max(0, len(turns)-1)] {
		if !u.asks {
			continue
		}
		if first < 0 {
			first = u.first
		}
		if !turns[i+1].asks && t.says(u, isYou) {
			n++
		}
	}
	if n < 3 {
		return min(leadSentences, len(t.doc.Sentences)), false
	}
	return min(max(leadSentences, first), maxLead, len(t.doc.Sentences)), true
}

// narrator is the person that the text speaks for, or -1, and whether in an
// interview.
func (t *tracker) narrator(turns []turn) (entity int, interview bool) {
	size, answers := t.lead(turns)
	lead := t.doc.Sentences[:size]
	cue, speaks := -1, t.speaksI()
	for _, s := range lead {
		for k := s.First; k < s.Last && cue < 0; k++ {
			switch w := t.lower(k); w {
			case "interview", "interviews", "interviewed", "interviewing":
				cue, interview = k, true
			case "tells", "talks", "speaks": // "Jane Doe tells us about her work"
				if n := t.nameOf(k - 1); n >= 0 && t.entities[t.of[n]].typ == model.Person && speaks {
					return t.of[n], true
				}
			case "speech", "address", "remarks", "lecture", "keynote":
				if !answers {
					cue = k
				}
			case "spoke", "talked", "sat", "chatted", "conversation", "questions", "q&a": // "The Gazette sat down with Jane Doe"
				if next := t.lower(k + 1); answers && (next == "to" || next == "with" || next == "down" || next == "for") {
					cue, interview = k, true
				}
			}
		}
	}
	switch {
	case cue >= 0 && interview:
		return t.interviewed(lead, cue, speaks)
	case cue >= 0 && speaks:
		if e := t.orator(lead, cue); e >= 0 {
			return e, false
		}
		return t.signed(turns), false
	case answers && speaks:
		if e := t.onlyOne(lead); e >= 0 {
			return e, true
		}
		return t.titular(lead), true
	case speaks:
		if e := t.signed(turns); e >= 0 {
			return e, false
		}
		if e := t.introduced(lead[:min(introduction, len(lead))]); e >= 0 {
			return e, false
		}
		if e := turns[0].speaker; e >= 0 && len(t.entities[e].names) == 1 { // "Jane Doe: A Bad Law"
			return e, false
		}
		return t.presented(turns), false
	}
	return -1, false
}

// signed is the person whose name, with what that person is, makes a line of its
// own at the head of the text: "By Jane Doe", "President Jane Doe". Nobody where
// two do.
func (t *tracker) signed(turns []turn) int {
	one := -1
	for _, u := range turns[:min(introduction, len(turns))] {
		s := t.doc.Sentences[u.first]
		if u.last-u.first > 1 || s.Last-s.First > 8 {
			continue
		}
		k := s.First
		for k < s.Last && t.nameOf(k) < 0 && (t.role(k).kind != noRole || t.lower(k) == "by" && k == s.First) {
			k++
		}
		n := t.nameOf(k)
		if n < 0 || k >= s.Last || t.entities[t.of[n]].typ != model.Person || t.names[n].Last != s.Last && t.doc.Word(t.names[n].Last) != "," {
			continue
		}
		if one >= 0 && one != t.of[n] {
			return -1
		}
		one = t.of[n]
	}
	return one
}

// presented is the person whom one of the last lines tells who it is, and who is
// named nowhere before, or -1: a column's author. "Jane Doe is the author of …"
func (t *tracker) presented(turns []turn) int {
	for i := len(turns) - 1; i >= max(1, len(turns)-introduction); i-- {
		k := t.doc.Sentences[turns[i].first].First
		for t.nameOf(k) < 0 && t.role(k).kind != noRole {
			k++
		}
		n := t.nameOf(k)
		if n < 0 || t.names[n].First != k || !isBe(t.lower(t.names[n].Last)) {
			continue
		}
		e, next := &t.entities[t.of[n]], t.lower(t.names[n].Last+1)
		if e.typ == model.Person && len(e.names) == 1 && (len(e.roles) > 0 || i == len(turns)-1 && (next == "a" || next == "an" || next == "the")) {
			return t.of[n]
		}
	}
	return -1
}

// introduced is the person who says "my name is Doe" or "I am Doe" outside
// quotation marks, or -1.
func (t *tracker) introduced(lead []text.Sentence) int {
	for i, n := range t.names {
		if n.First >= lead[len(lead)-1].Last {
			break
		}
		if t.entities[t.of[i]].typ != model.Person || isPossessive(t.doc.Word(n.Last)) {
			continue
		}
		first, is := t.doc.Word(n.First-2), t.lower(n.First-1)
		if (first == "I" && (is == "am" || is == "'m" || is == "’m") || lower(first) == "name" && is == "is" && t.lower(n.First-3) == "my") &&
			t.sameSentence(n.First-2, n.First) && !t.spoken(n.First) {
			return t.of[i]
		}
	}
	return -1
}

// spoken tells whether token k stands in direct speech.
func (t *tracker) spoken(k int) bool {
	i, _ := slices.BinarySearchFunc(t.speeches, k+1, func(q speech, k int) int { return q.last - k })
	return i < len(t.speeches) && t.speeches[i].first <= k
}

// orator is whose speech the word at token cue tells of, or -1: "Jane Doe's
// inaugural address", "remarks by President Jane Doe".
func (t *tracker) orator(lead []text.Sentence, cue int) int {
	for i, n := range t.names {
		if n.First >= lead[len(lead)-1].Last {
			break
		}
		if e := t.of[i]; t.entities[e].typ == model.Person {
			before := n.First - 1
			for before > cue && (t.role(before).kind != noRole || t.lower(before) == "the") {
				before--
			}
			w := t.lower(before)
			if n.Last <= cue && cue-n.Last < 4 && t.leadsTo(n.Last, cue) || before == cue+1 && (w == "by" || w == "of") {
				return e
			}
		}
	}
	s := t.doc.Sentences[t.doc.SentenceOf(cue)] // "On Monday President Doe gave his inaugural address"
	one := -1
	for k := s.First; k < cue; k++ {
		if n := t.nameOf(k); n >= 0 && t.entities[t.of[n]].typ == model.Person && t.of[n] != one {
			if one >= 0 {
				return -1
			}
			one = t.of[n]
		}
	}
	return one
}

// onlyOne is the person that the lead names if it names but one, or -1. Who made
// a picture or wrote the report does not count.
func (t *tracker) onlyOne(lead []text.Sentence) int {
	one := -1
	for i, n := range t.names {
		if n.First >= lead[len(lead)-1].Last {
			break
		}
		e, before := t.of[i], t.lower(n.First-1)
		if t.entities[e].typ != model.Person || e == one || before == ":" || before == "by" {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = e
	}
	return one
}

// titular is the person that the lead's first sentence names alone and the lead
// names oftener than anybody, or -1.
func (t *tracker) titular(lead []text.Sentence) int {
	first := t.onlyOne(lead[:1])
	if first < 0 {
		return -1
	}
	counts := map[int]int{}
	for i, n := range t.names {
		if n.First >= lead[len(lead)-1].Last {
			break
		}
		counts[t.of[i]]++
	}
	for e, n := range counts {
		if e != first && t.entities[e].typ == model.Person && n >= counts[first] {
			return -1
		}
	}
	return first
}

// interviewed is the person that an interview, told of at token cue, is with, or
// -1: who is named right behind that word, else who is named most.
func (t *tracker) interviewed(lead []text.Sentence, cue int, speaks bool) (entity int, interview bool) {
	if t.severalAsked(cue) {
		return -1, false
	}
	best, most, next, asked := -1, 0, 0, -1
	counts := map[int]int{}
	for i, n := range t.names {
		if n.First >= lead[len(lead)-1].Last {
			break
		}
		e := t.of[i]
		if t.entities[e].typ != model.Person {
			continue
		}
		if n.First > cue && n.First-cue < 10 && t.sameSentence(cue, n.First) || n.Last < cue && t.doc.Word(n.Last) == ":" && cue-n.Last < 4 {
			if asked >= 0 && asked != e { // two were interviewed
				return -1, false
			}
			asked = e
		}
		counts[e]++
		switch {
		case e == best:
			most = counts[e]
		case counts[e] > most:
			best, most, next = e, counts[e], most
		case counts[e] > next:
			next = counts[e]
		}
	}
	if asked >= 0 {
		return asked, true
	}
	if next*2 > most || !speaks {
		return -1, false
	}
	return best, true
}

// severalAsked tells whether the word behind an interview's cue says that more
// than one was asked: "interviews weather experts".
func (t *tracker) severalAsked(cue int) bool {
	for k := cue + 1; k < cue+6 && t.sameSentence(cue, k) && t.nameOf(k) < 0; k++ {
		w := t.lower(k)
		if w == "one" { // "one of the owners"
			return false
		}
		if n := len(w); n > 4 && w[n-1] == 's' && t.role(k).kind == noRole {
			if kind := roleOf(w[:n-1]).kind; kind == office || kind == relation {
				return true
			}
		}
	}
	return false
}

// leadsTo tells whether a name that ends before token from owns the speech at
// token cue: "Doe's inaugural address", "Doe Floor Speech".
func (t *tracker) leadsTo(from, cue int) bool {
	if isPossessive(t.doc.Word(from)) {
		return true
	}
	for k := from; k <= cue; k++ {
		if !t.doc.Capitalised(k) {
			return false
		}
	}
	return true
}

// speaksI tells whether a text says "I" outside direct speech again and again.
func (t *tracker) speaksI() bool {
	n, at := 0, 0
	for k := range t.doc.Tokens {
		for at < len(t.speeches) && t.speeches[at].last <= k {
			at++
		}
		if (at == len(t.speeches) || t.speeches[at].first > k) && isI(t.doc.Word(k)) {
			n++
		}
	}
	return n >= 4
}
