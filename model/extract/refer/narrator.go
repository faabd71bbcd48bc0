package refer

import "parallax/model"

// First persons. Inside direct speech "I" is the speaker. Outside it, "I" is
// whoever the whole text speaks for, where the text says so:
//
//	an interview   the person its first sentences say was interviewed; "you" in
//	               the questions is the same person
//	a speech       the person whose speech or address the first sentences name
//	a transcript   the name that a paragraph begins with: "Doe: I …"
//
// These are guesses about the whole text and marked unsure.

// firstPersons resolves the first persons of the document.
func (t *tracker) firstPersons() {
	for i, q := range t.speeches {
		if e := t.speakerOf(i); e >= 0 {
			for k := q.first; k < q.last; k++ {
				if isI(t.doc.Word(k)) && t.nameOf(k) < 0 {
					t.firstPerson(k, e, false)
				}
			}
		}
	}
	narrator, interview := t.narrator()
	at := 0
	for s := 0; s < len(t.doc.Sentences); {
		first, last := t.line(s)
		s = last
		e, asks := t.labelled(first), false
		if e < 0 {
			e, asks = narrator, interview && t.asks(first, last)
		}
		if e < 0 {
			continue
		}
		for k := t.doc.Sentences[first].First; k < t.doc.Sentences[last-1].Last; k++ {
			for at < len(t.speeches) && t.speeches[at].last <= k {
				at++
			}
			if at < len(t.speeches) && t.speeches[at].first <= k || t.nameOf(k) >= 0 {
				continue
			}
			if w := t.doc.Word(k); !asks && isI(w) || asks && isYou(w) {
				t.firstPerson(k, e, true)
			}
		}
	}
}

// labelled is the person whose name and a colon a paragraph begins with, or -1.
func (t *tracker) labelled(s int) int {
	sentence := t.doc.Sentences[s]
	for k := sentence.First; k < min(sentence.First+6, sentence.Last-1); k++ {
		n := t.nameOf(k)
		switch {
		case n >= 0 && t.names[n].Last <= k+1 && t.doc.Word(k+1) == ":" && t.entities[t.of[n]].typ == model.Person:
			return t.of[n]
		case n < 0 && t.role(k).kind == noRole:
			return -1
		}
	}
	return -1
}

// firstPerson records a pronoun of the first (or second) person.
func (t *tracker) firstPerson(k, e int, unsure bool) {
	t.entities[e].mentions = append(t.entities[e].mentions, mention{k, k + 1, model.Pronoun, unsure})
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

func isYou(w string) bool {
	switch w {
	case "you", "your", "You", "Your", "yourself", "yours":
		return true
	}
	return false
}

// line returns the sentences, from s on, of one paragraph: up to a line's or a
// block's end.
func (t *tracker) line(s int) (first, last int) {
	last = s + 1
	for last < len(t.doc.Sentences) && t.doc.Sentences[last].Block == t.doc.Sentences[s].Block && !newLine(t.doc.Gap(t.doc.Sentences[last].First-1)) {
		last++
	}
	return s, last
}

// asks tells whether a paragraph ends with a question.
func (t *tracker) asks(first, last int) bool {
	end := t.doc.Sentences[last-1].Last
	for k := end - 1; k >= end-3 && k >= t.doc.Sentences[first].First; k-- {
		if w := t.doc.Word(k); w[0] == '?' {
			return true
		}
	}
	return false
}

// leadSentences is how many sentences an interview or a speech takes to say
// whose it is.
const leadSentences = 8

// narrator is the person that the text speaks for, or -1, and whether in an
// interview.
func (t *tracker) narrator() (entity int, interview bool) {
	lead := t.doc.Sentences[:min(leadSentences, len(t.doc.Sentences))]
	cue, speaks := -1, t.speaksI()
	for _, s := range lead {
		for k := s.First; k < s.Last && cue < 0; k++ {
			switch t.lower(k) {
			case "interview", "interviews", "interviewed", "interviewing":
				cue, interview = k, true
			case "tells", "talks", "speaks": // "Jane Doe tells us about her work"
				if n := t.nameOf(k - 1); n >= 0 && t.entities[t.of[n]].typ == model.Person && speaks {
					return t.of[n], true
				}
			case "speech", "address", "remarks", "lecture", "keynote":
				cue = k
			}
		}
	}
	if cue < 0 || !interview && !speaks {
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
		if !interview { // "Jane Doe's inaugural address", "address by Jane Doe"
			if n.Last <= cue && cue-n.Last < 4 && t.leadsTo(n.Last, cue) || t.lower(n.First-1) == "by" && n.First-cue == 2 {
				return e, false
			}
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
		return asked, interview
	}
	if next*2 > most || !speaks {
		return -1, false
	}
	return best, interview
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
