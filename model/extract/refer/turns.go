package refer

import (
	"strings"

	"parallax/model"
	"parallax/model/text"
)

// Turns. Interviews, debates and transcripts go by turns, a paragraph or more
// each. Who has the turn is read from what the paragraph begins or ends with:
//
//	Doe: I …                a name, a surname in capitals or initials
//	Q: …  ·  Gazette: …     a label that no person bears: it asks
//	… for ever. Jane Doe    a pull quote with the name behind it
//	she denied this:¶I …    a paragraph that a verb of saying leads to
//	How did you begin?      no label, a question: it asks
//
// The paragraph that answers is the interviewed person's.

// turn is a paragraph with who speaks in it.
type turn struct {
	first, last int // its sentences
	speaker     int // the entity, nobody or anybody
	asks        bool
}

const (
	anybody = -1 // nothing says who speaks
	nobody  = -2 // somebody unknown speaks
)

// findTurns cuts the text into turns.
func (t *tracker) findTurns() []turn {
	var out []turn
	labels := map[string]int{}
	for s := 0; s < len(t.doc.Sentences); {
		first, last := t.line(s)
		s = last
		out = append(out, turn{first, last, t.labelled(first), t.asks(first, last)})
		if l, _ := t.label(first); l != "" {
			labels[l]++
		}
	}
	people := t.byLabel()
	held, kept := 0, anybody
	for i := range out {
		u := &out[i]
		if n := u.last - u.first; u.asks && (n > longQuestion || i > 0 && out[i-1].asks && n > 2 && t.says(*u, isI)) { // an answer that ends with a question
			u.asks = false
		}
		l, loud := t.label(u.first)
		if u.speaker == anybody && l != "" && (loud || labels[l] > 1) {
			switch e, ok := people[l]; {
			case ok:
				u.speaker = e
			case people[l[strings.LastIndexByte(l, ' ')+1:]] > 0: // "VICE PRESIDENT DOE:"
				u.speaker = people[l[strings.LastIndexByte(l, ' ')+1:]]
			case l == "a" || l == "answer" || strings.HasPrefix(l, "the ") && roleOf(l[4:]).kind == office: // "THE PRESIDENT:"
			default:
				u.speaker, u.asks = nobody, !loud
			}
			held, kept = held+1, u.speaker
			if loud {
				held += 3
			}
			continue
		}
		switch {
		case u.speaker != anybody:
			held, kept = held+1, u.speaker
		case held > 2: // the labelled speaker goes on
			u.speaker = kept
		}
	}
	t.findPullQuotes(out)
	return out
}

// longQuestion is more sentences than a question takes.
const longQuestion = 6

// maxLabel bounds how many tokens a label takes, the colon aside.
const maxLabel = 4

// label is what stands, here in small letters, before the colon that a paragraph
// begins with, "" where there is none, and whether it stands in capitals only.
func (t *tracker) label(s int) (words string, loud bool) {
	sentence := t.doc.Sentences[s]
	if l := t.lateLabel(s); l != "" {
		return l, true
	}
	for k := sentence.First; k < min(sentence.First+maxLabel+1, len(t.doc.Tokens)-1); k++ {
		if w := t.doc.Word(k); w == ":" {
			if k == sentence.First {
				return "", false
			}
			words = t.doc.Text[sentence.Start:t.doc.Tokens[k-1].End]
			return lower(words), len(words) > 3 && shouts(words)
		} else if w == "" || !isASCIICapital(w[0]) && w != "." {
			return "", false
		}
	}
	return "", false
}

// lateLabel is a label in capitals behind the time of day that a transcript
// begins with: "6:13 P.M. EDT THE PRESIDENT:"; "" where there is none.
func (t *tracker) lateLabel(s int) string {
	_, last := t.line(s)
	first, end := t.doc.Sentences[s].First, t.doc.Sentences[last-1].Last
	if t.doc.Tokens[first].Kind != text.Number {
		return ""
	}
	for k := first; k < min(first+12, end); k++ {
		if t.doc.Word(k) != ":" || k == first {
			continue
		}
		for j := k - 1; j > first && shouts(t.doc.Word(j)) && k-j <= maxLabel; j-- {
			if t.doc.Word(j) == "THE" {
				return lower(t.doc.Text[t.doc.Tokens[j].Start:t.doc.Tokens[k-1].End])
			}
		}
	}
	return ""
}

// byLabel maps the surnames, full names and initials of the document's persons
// to them, those that two share to nobody.
func (t *tracker) byLabel() map[string]int {
	m := map[string]int{}
	put := func(key string, e int) {
		if old, ok := m[key]; ok && old != e {
			e = nobody
		}
		m[key] = e
	}
	for e := range t.entities {
		if t.entities[e].typ != model.Person {
			continue
		}
		ws := t.nodes[t.nodeOf[t.entities[e].full]].words
		if len(ws) == 0 {
			continue
		}
		put(strings.Join(ws, " "), e)
		if len(ws) > 1 {
			put(ws[len(ws)-1], e)
			for _, in := range initials(ws) {
				put(in, e)
			}
		}
	}
	return m
}

// labelled is the person whose name and a colon a paragraph begins with, or
// anybody.
func (t *tracker) labelled(s int) int {
	sentence := t.doc.Sentences[s]
	for k := sentence.First; k < min(sentence.First+6, sentence.Last-1); k++ {
		n := t.nameOf(k)
		switch {
		case n >= 0 && t.names[n].Last <= k+1 && t.doc.Word(k+1) == ":" && t.entities[t.of[n]].typ == model.Person:
			return t.of[n]
		case n < 0 && t.role(k).kind == noRole:
			return anybody
		}
	}
	return anybody
}

// findPullQuotes gives paragraphs without quotation marks to the person named
// alone behind them, or led up to by a verb of saying and a colon.
func (t *tracker) findPullQuotes(turns []turn) {
	for i := range turns {
		u := &turns[i]
		if u.speaker != anybody {
			continue
		}
		end := t.doc.Sentences[u.last-1]
		if e := t.soleName(end); e >= 0 {
			switch {
			case u.last-u.first > 1:
				u.speaker = e
			case i > 0 && turns[i-1].speaker == anybody && t.says(turns[i-1], isI):
				turns[i-1].speaker = e
			}
			continue
		}
		if i+1 < len(turns) && t.doc.Word(end.Last-1) == ":" {
			for k := end.Last - 2; k >= max(end.First, end.Last-reach); k-- {
				if isSay(t.lower(k)) || isThink(t.lower(k)) {
					if at := t.actorNear(k, end.First, k); at >= 0 {
						turns[i+1].speaker = t.meant(at)
					}
					break
				}
			}
		}
	}
}

// soleName is the person that a sentence is only the name of, a dash and a
// stop aside, or -1.
func (t *tracker) soleName(s text.Sentence) int {
	first, last := s.First, s.Last
	if first < last && t.doc.Tokens[first].Kind == text.Punct {
		first++
	}
	if first < last && t.doc.Tokens[last-1].Kind == text.Punct {
		last--
	}
	if n := t.nameOf(first); n >= 0 && t.names[n].First == first && t.names[n].Last == last && t.entities[t.of[n]].typ == model.Person {
		return t.of[n]
	}
	return -1
}

// says tells whether a word of some kind stands in a turn, outside names.
func (t *tracker) says(u turn, is func(string) bool) bool {
	for k := t.doc.Sentences[u.first].First; k < t.doc.Sentences[u.last-1].Last; k++ {
		if is(t.doc.Word(k)) && t.nameOf(k) < 0 {
			return true
		}
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

// asks tells whether a paragraph puts a question: it ends with one, is one
// without its mark, or bids the other to tell.
func (t *tracker) asks(first, last int) bool {
	end := t.doc.Sentences[last-1].Last
	for k := end - 1; k >= end-3 && k >= t.doc.Sentences[first].First; k-- {
		if w := t.doc.Word(k); w[0] == '?' {
			return true
		}
	}
	if begin := t.doc.Sentences[first].First; last-first == 1 && isAsking(t.lower(begin)) && (isVerbish(t.lower(begin+1)) || t.lower(begin+1) == "you") {
		w := t.doc.Word(end - 1)
		return !isStop(w)
	}
	for s := first; s < last; s++ {
		switch k := t.doc.Sentences[s].First; t.lower(k) {
		case "tell", "talk", "walk":
			if next := t.lower(k + 1); next == "us" || next == "me" {
				return true
			}
		}
	}
	return false
}

// isAsking tells the words that a question begins with.
func isAsking(w string) bool {
	switch w {
	case "how", "what", "why", "when", "where", "who", "which", "do", "does", "did", "are", "is", "were", "can", "could", "would", "have":
		return true
	}
	return false
}

func isStop(w string) bool { return w == "." || w == "!" || w == ":" || w == ";" || w == "," }
