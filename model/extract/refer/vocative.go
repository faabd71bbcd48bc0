package refer

import "parallax/model"

// Vocatives: "you" is whoever is called by name in the same sentence. "Thank you,
// Jane." · "Mr. Doe, how do you know?"

// maxThanks is how many words may stand between "you" and the name that it means:
// "Thank you so much, Jane".
const maxThanks = 4

// called is the person that "you" at token k is called by name beside it, or -1.
func (t *tracker) called(k int) int {
	s := t.doc.Sentences[t.doc.SentenceOf(k)]
	for at := k + 1; at < min(k+maxThanks, s.Last); at++ {
		if t.doc.Word(at) == "," {
			n := t.calledAt(at+1, s.Last)
			if n < 0 || !closes(t.doc.Word(t.names[n].Last)) {
				break
			}
			return t.of[n]
		}
		if w := t.doc.Word(at); !isASCIISmall(w[0]) {
			break
		}
	}
	first := s.First
	if isQuoteMark(t.doc.Word(first)) {
		first++
	}
	n := t.calledAt(first, k)
	if n < 0 || t.doc.Word(t.names[n].Last) != "," {
		return -1
	}
	switch w := t.lower(t.names[n].Last + 1); {
	case w == "i", w == "we", w == "you", w == "thank", w == "thanks", w == "please", w == "let", w == "will", w == "should", isAsking(w):
		return t.of[n]
	}
	return -1
}

// calledAt is the person's name that stands, titles aside, at token k before
// token end, or -1.
func (t *tracker) calledAt(k, end int) int {
	for k < end && t.nameOf(k) < 0 && t.role(k).kind != noRole {
		k++
	}
	if n := t.nameOf(k); n >= 0 && t.names[n].Last < end && t.names[n].First == k && t.entities[t.of[n]].typ == model.Person {
		return n
	}
	return -1
}

// closes tells the marks behind somebody called by name.
func closes(w string) bool { return w == "." || w == "," || w == "!" || w == "?" || isQuoteMark(w) }
