package refer

import "parallax/model"

// Direct speech, as far as pronouns need it: where it stands, and which name or
// pronoun beside it is said to speak. "I" inside is the speaker; "he" inside is
// not.

// speech is a stretch between quotation marks.
type speech struct {
	first, last int  // its tokens, marks included
	speaker     int  // the first token of who says it, or -1
	goesOn      bool // it carries on the stretch before, across a paragraph's end
	unclosed    bool // it ends with its paragraph, without a mark
}

// findSpeech finds the direct speech of the document.
func (r *resolver) findSpeech() []speech {
	var out []speech
	d := r.doc
	open := false // the paragraph before ended within a quotation
	for s := 0; s < len(d.Sentences); {
		block := d.Sentences[s].Block
		from := d.Sentences[s].First
		for s < len(d.Sentences) && d.Sentences[s].Block == block {
			s++
		}
		to := d.Sentences[s-1].Last
		for k := from; k < to; {
			end := r.lineEnd(k, to)
			out, open = r.speechIn(out, k, end, open)
			k = end
		}
	}
	for i := range out {
		r.findSpeaker(out, i)
	}
	return out
}

// lineEnd is the token behind the line, not behind token to, that token k begins.
func (r *resolver) lineEnd(k, to int) int {
	for k++; k < to && !newLine(r.doc.Gap(k-1)); k++ {
	}
	return k
}

// speechIn adds the stretches of one line. An unclosed mark holds to the line's
// end, and on to the next line's first mark if that one closes; inside says that
// the line before left one, and the result says so of this line.
func (r *resolver) speechIn(out []speech, from, to int, inside bool) (all []speech, unclosed bool) {
	open, goesOn := -1, false
	for k := from; k < to; k++ {
		closes, opens := false, false
		switch r.doc.Word(k) {
		case "“", "``":
			opens = true
		case "”":
			closes = true
		case `"`, "''":
			closes = open >= 0 || inside && k > from && r.doc.Gap(k-1) == ""
			opens = !closes
		default:
			continue
		}
		if inside && closes && open < 0 {
			open, goesOn = from, true
		}
		inside = false
		if closes && open >= 0 {
			out = append(out, speech{open, k + 1, -1, goesOn, false})
			open, goesOn = -1, false
		} else if opens && open < 0 {
			open = k
		}
	}
	if open >= 0 {
		out = append(out, speech{open, to, -1, false, true})
	}
	return out, open >= 0
}

func newLine(gap string) bool {
	for i := range len(gap) {
		if gap[i] == '\n' {
			return true
		}
	}
	return false
}

// reach is how many tokens from a quotation its speaker may stand.
const reach = 16

// findSpeaker finds who says the i-th stretch: "…," NAME said · "…," said NAME ·
// NAME said: "…" · the one before, in the same paragraph.
func (r *resolver) findSpeaker(all []speech, i int) {
	q := &all[i]
	if q.last-q.first < 5 { // a quoted word or two is no speech
		return
	}
	apart := q.last < len(r.doc.Tokens) && r.doc.SentenceOf(q.last) != r.doc.SentenceOf(q.last-1)
	if !apart {
		q.speaker = r.speakerBehind(q)
	}
	if q.speaker < 0 {
		q.speaker = r.speakerBefore(q)
	}
	if apart && q.speaker < 0 { // "I will." Doe said so on Monday.
		q.speaker = r.speakerBehind(q)
	}
	d := r.doc
	if q.speaker < 0 && (q.goesOn || i > 0 && all[i-1].unclosed && all[i-1].last == q.first) {
		q.speaker = all[i-1].speaker
	}
	if i > 0 && q.speaker < 0 && all[i-1].speaker >= 0 && d.SentenceOf(q.first)-d.SentenceOf(all[i-1].last-1) <= 1 &&
		d.Sentences[d.SentenceOf(q.first)].Block == d.Sentences[d.SentenceOf(all[i-1].first)].Block {
		q.speaker = all[i-1].speaker
	}
}

// speakerBehind is who the words behind a stretch say speaks, or -1.
func (r *resolver) speakerBehind(q *speech) int {
	d := r.doc
	n := q.last
	if n >= len(d.Tokens) || newLine(d.Gap(n-1)) {
		return -1
	}
	for k := n; k < min(n+reach, len(d.Tokens)) && d.Sentences[d.SentenceOf(k)].Block == d.Sentences[d.SentenceOf(q.first)].Block; k++ {
		w := d.Word(k)
		if isQuoteMark(w) || w == "." {
			break
		}
		if isSay(r.lower(k)) {
			return r.actorNear(k, n, min(k+8, len(d.Tokens)))
		}
	}
	return -1
}

// speakerBefore is who the words before a stretch, in its sentence, say speaks,
// or -1.
func (r *resolver) speakerBefore(q *speech) int {
	first := r.doc.Sentences[r.doc.SentenceOf(q.first)].First
	for k := q.first - 1; k >= max(first, q.first-reach); k-- {
		if isQuoteMark(r.doc.Word(k)) {
			break
		}
		if isSay(r.lower(k)) {
			if e := r.actorNear(k, first, k); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// actorNear finds the person's name or pronoun that is the subject of the verb
// of saying at token k: the nearest before it from token from on, else the
// first behind it up to token to.
func (r *resolver) actorNear(k, from, to int) int {
	for t := k - 1; t >= from && t >= k-reach; t-- {
		if isQuoteMark(r.doc.Word(t)) {
			break
		}
		if n := r.nameOf(t); n >= 0 && r.entities[r.of[n]].typ == model.Person {
			return r.names[n].First
		}
		switch r.lower(t) {
		case "he", "she", "i":
			return t
		case "spokesman", "spokeswoman", "spokesperson", "statement":
			if r.nameOf(t+1) < 0 {
				return r.groupEnding(t)
			}
		case "official", "officials", "they", "who", "source":
			if r.nameOf(t+1) < 0 {
				return -1
			}
		}
	}
	for t := k + 1; t < to; t++ {
		if w := r.doc.Word(t); isQuoteMark(w) || w == "." {
			break
		}
		if n := r.nameOf(t); n >= 0 && r.entities[r.of[n]].typ == model.Person {
			return r.names[n].First
		}
		switch r.lower(t) {
		case "he", "she":
			return t
		}
	}
	return r.groupEnding(k) // "Doe Inc. said"
}

// groupEnding is the first token of the organisation's name that ends right
// before token t, a possessive aside, or -1.
func (r *resolver) groupEnding(t int) int {
	if isPossessive(r.doc.Word(t - 1)) {
		t--
	}
	if n := r.nameOf(t - 1); n >= 0 && r.entities[r.of[n]].typ == model.Org {
		return r.names[n].First
	}
	return -1
}

func isQuoteMark(w string) bool {
	switch w {
	case `"`, "“", "”", "``", "''":
		return true
	}
	return false
}
