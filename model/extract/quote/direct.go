package quote

import (
	"slices"
	"strings"

	"parallax/model"
)

// attribution is who is said to speak, by which cue.
type attribution struct {
	speaker phrase
	cue     phrase
	via     phrase // the outlet that it came by or went to
	how     string // the rule that found it, for those who debug it
}

func (a *attribution) found() bool { return a != nil && !a.speaker.empty() }

// sentenceFrom returns the first word of the narration that runs up to word i:
// after the last sentence end outside quotation. It looks a bounded number of
// words back.
func (v *view) sentenceFrom(i, lo int) int {
	for range 4 * farthest {
		if i <= lo {
			return i
		}
		p := &v.words[i-1]
		starts := i == len(v.words) || v.words[i].sentence != p.sentence
		if p.quote < 0 {
			if starts && i < len(v.words) {
				return i
			}
			i--
			continue
		}
		if starts && v.endsInside(p.quote) {
			return i
		}
		i = max(min(v.wordAt(v.marks[p.quote].Start), i-1), lo)
	}
	return i
}

// endsInside tells whether a stretch holds its sentence's own full stop.
func (v *view) endsInside(q int) bool {
	s := v.marks[q].inner.In(v.doc.Text)
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case '.', '!', '?':
		return true
	}
	return false
}

// sentenceTo returns the end of the narration that begins with word i: the word
// after its sentence end, or the next stretch of quotation.
func (v *view) sentenceTo(i, hi int) int {
	for j := i; j < hi; j++ {
		if v.words[j].quote >= 0 {
			return j
		}
		if j > i && v.words[j].sentence != v.words[j-1].sentence {
			return j
		}
	}
	return hi
}

// paragraph returns the words of the paragraphs that a stretch stands in, mostly one.
func (v *view) paragraph(s *stretch) phrase {
	i, found := slices.BinarySearch(v.paras, v.wordAt(s.Start))
	if !found && i > 0 {
		i--
	}
	p := phrase{0, len(v.words)}
	if i < len(v.paras) {
		p.first = v.paras[i]
	}
	last := v.wordAt(s.End)
	for i++; i < len(v.paras) && v.paras[i] < last; i++ {
	}
	if i < len(v.paras) {
		p.last = v.paras[i]
	}
	return p
}

// breaks tells whether a paragraph begins with word i.
func (v *view) breaks(i int) bool {
	if i == 0 || i >= len(v.words) {
		return true
	}
	p, w := &v.words[i-1], &v.words[i]
	if p.sentence == w.sentence {
		return false
	}
	if v.doc.Sentences[p.sentence].Block != v.doc.Sentences[w.sentence].Block {
		return true
	}
	return blankLine(v.doc.Text[p.End:w.Start]) >= 0
}

// attribute finds who is said to speak the stretch, in its own sentence.
func (v *view) attribute(q int, para phrase) *attribution {
	s := &v.marks[q]
	first, after := v.wordAt(s.Start), v.wordAt(s.End)
	inside := v.endsInside(q) && v.doc.Text[s.inner.End-1] == '.'
	if first > para.first && v.announced(q) {
		if a := v.attributionBefore(first, para.first); a.found() {
			return a
		}
	}
	if after < para.last && !inside && v.words[after].low != ":" {
		if a := v.attributionAfter(after, para.last); a.found() {
			return a
		}
	}
	if a := v.attributionBefore(first, para.first); a.found() {
		return a
	}
	if a := v.introduced(first); a.found() {
		return a
	}
	if inside && after < para.last {
		if w := &v.words[after]; !w.is(capital) {
			if a := v.attributionAfter(after, para.last); a.found() {
				return a
			}
		}
	}
	return nil
}

// announced tells whether a stretch that is a sentence of its own has a comma or a
// colon before it: its attribution comes first then, and what follows is new.
func (v *view) announced(q int) bool {
	i := v.wordAt(v.marks[q].Start)
	return i > 0 && v.endsInside(q) && v.words[i-1].is(colon|comma) && v.words[i-1].quote < 0
}

// attributionAfter reads “…,” he said; “…,” said the minister; “…,” according to him.
func (v *view) attributionAfter(i, hi int) *attribution {
	hi = v.sentenceTo(i, hi)
	for i < hi && v.words[i].is(comma|dash|quoteMark) {
		i++
	}
	for i < hi && v.words[i].is(adverb) && !v.words[i].is(capital) {
		i++
	}
	if i >= hi {
		return nil
	}
	w := &v.words[i]
	if w.is(conjunction) || w.low == "while" || w.low == "though" || w.low == "although" {
		return nil
	}
	if w.low == "according" && i+2 < hi && v.words[i+1].low == "to" {
		return &attribution{speaker: v.authority(i+2, hi), cue: phrase{i, i + 2}, how: "according"}
	}
	if w.low == "as" && i+1 < hi {
		i++
		w = &v.words[i]
	}
	if w.cue.verb != nil && w.cue.form&(pastForm|thirdForm) != 0 && v.quoting(i) && !w.is(capital) {
		if p := v.nounFrom(v.afterParticle(i), hi); !p.empty() {
			return &attribution{speaker: p, cue: phrase{i, v.afterParticle(i)}, how: "said X"}
		}
		return nil
	}
	var inRelative *attribution
	for j := i; j+2 < hi && j < i+farthest; j++ {
		if v.words[j].low == "as" && v.words[j+1].cue.form&ingForm != 0 {
			if speaker, via, ok := v.quotedAs(j+1, i); ok {
				return &attribution{speaker: speaker, via: via, cue: phrase{j + 1, j + 2}, how: "quoted as"}
			}
		}
	}
	if a := v.unlistedVerb(i, hi); a != nil {
		return a
	}
	if a := v.cutOff(i, hi); a != nil {
		return a
	}
	for j := i + 1; j < hi && j < i+farthest; j++ {
		w := &v.words[j]
		if w.is(conjunction) && !v.nameLike(j+min(1, hi-1-j)) && j > i+1 && !v.words[j-1].is(comma) {
			continue
		}
		if w.cue.verb != nil && w.cue.form&^ingForm != 0 && v.quoting(j) && (v.verbal(j) || v.nameThenCue(i, j)) {
			if p := v.subject(j, i); !p.empty() {
				a := &attribution{speaker: p, cue: phrase{j, v.afterParticle(j)}, how: "X said"}
				if !v.relativeVerb(j, i) {
					return a
				}
				if inRelative == nil {
					inRelative = a // “…,” he, who had promised to come, said
				}
			}
		}
	}
	return inRelative
}

// cutOff reads the speaker of a text that ends in dots before the cue: “…,” Mr. Smith, a….
func (v *view) cutOff(i, hi int) *attribution {
	q := v.words[i-1].quote
	if hi < len(v.words) || q < 0 || !strings.HasSuffix(v.marks[q].inner.In(v.doc.Text), ",") || !strings.HasSuffix(strings.TrimSpace(v.doc.Text), "...") {
		return nil
	}
	p := v.nounFrom(i, hi)
	if !v.plausible(p) || p.last < hi && !v.words[p.last].is(comma|dash|stop) || v.verbWithin(i, hi) {
		return nil
	}
	return &attribution{speaker: p, how: "cut off"}
}

// nameThenCue tells whether the words from i to j are a name and the cue at j, a noun as
// well, is its verb: “…,” Conway notes.
func (v *view) nameThenCue(i, j int) bool {
	for k := i; k < j; k++ {
		if !v.words[k].is(capital) {
			return false
		}
	}
	return v.words[j].cue.form&(thirdForm|pastForm) != 0 && !v.words[j].is(capital)
}

// relativeVerb tells whether the verb at word j is that of a relative clause.
func (v *view) relativeVerb(j, lo int) bool {
	for j--; j > lo && v.words[j].is(auxiliary|modal|adverb|negation); j-- {
	}
	return v.words[j].low == "who" || v.words[j].low == "which"
}

// unlistedVerb reads “…,” an angry aide retaliated; “…,” remembered Mr. Smith: a
// short clause right behind a quotation that ends in a comma is an attribution
// whatever its verb.
func (v *view) unlistedVerb(i, hi int) *attribution {
	q := v.words[i-1].quote
	if q < 0 || !strings.HasSuffix(v.marks[q].inner.In(v.doc.Text), ",") {
		return nil
	}
	if w := &v.words[i]; regularPast(w.low) && w.cue.verb == nil && !w.is(capital) {
		if p := v.nounFrom(i+1, hi); !p.empty() && v.words[p.first].is(capital|determiner|possessive|subjectPronoun) {
			return &attribution{speaker: p, cue: phrase{i, i + 1}, how: "unlisted"}
		}
		return nil
	}
	for j := i + 1; j < hi && j < i+6; j++ {
		w := &v.words[j]
		if w.cue.verb != nil || w.is(comma|stop|colon|dash|preposition|relative|auxiliary|modal) {
			return nil
		}
		if regularPast(w.low) && !w.is(capital) && (j+1 >= hi || v.words[j+1].is(comma|stop|colon|dash|preposition|adverb|timeWord)) {
			if p := v.subject(j, i); !p.empty() {
				return &attribution{speaker: p, cue: phrase{j, j + 1}, how: "unlisted"}
			}
		}
	}
	return nil
}

// regularPast tells whether a word looks like a regular past form.
func regularPast(s string) bool {
	return len(s) > 3 && strings.HasSuffix(s, "ed") && !strings.HasSuffix(s, "eed") && s != "hundred" && s != "sacred" && s != "naked"
}

// attributionBefore reads: He said, “…; he told them that “…; he went on: “….
func (v *view) attributionBefore(first, lo int) *attribution {
	if first <= lo {
		return nil
	}
	lo = v.sentenceFrom(first, lo)
	if a := v.cueBefore(first, lo); a.found() {
		return a
	}
	return v.colonSubject(first, lo)
}

// cueBefore looks back from word first, not before lo, for the nearest cue with a
// subject.
func (v *view) cueBefore(first, lo int) *attribution {
	if a := v.nounBefore(first, lo); a != nil {
		return a
	}
	near := v.adjacent(first)
	if a := v.usedWord(first, lo); a != nil {
		return a
	}
	for j := first - 1; j >= lo && j > first-farthest; j-- {
		w := &v.words[j]
		if w.quote >= 0 {
			return nil
		}
		if w.low == "according" && j+2 < first && v.words[j+1].low == "to" {
			return &attribution{speaker: v.authority(j+2, first), cue: phrase{j, j + 2}, how: "according before"}
		}
		if w.cue.verb == nil || !v.quoting(j) && j < near || v.nounReading(j) || w.is(capital) && j > lo {
			continue
		}
		if (w.cue.form&^baseForm == 0 || w.is(nounToo)) && j < near && !v.verbal(j) {
			continue
		}
		if v.passive(j, lo) {
			return v.agent(j, first)
		}
		if j > lo && v.words[j-1].is(comma) && w.cue.verb.frames&takesPerson == 0 {
			if p := v.nounFrom(v.afterParticle(j), first); !p.empty() && p.last == first-1 && v.words[p.last].is(comma) {
				return &attribution{speaker: p, cue: phrase{j, v.afterParticle(j)}, how: "said X before"}
			}
		}
		if w.cue.form&(pastForm|thirdForm|participle|baseForm) != 0 {
			if p := v.subject(j, lo); !p.empty() {
				return &attribution{speaker: p, cue: phrase{j, v.afterParticle(j)}, how: "X said before"}
			}
		}
		if w.cue.form&ingForm != 0 {
			if p := v.doer(j, lo); !p.empty() {
				return &attribution{speaker: p, cue: phrase{j, j + 1}, how: "saying"}
			}
		}
	}
	return nil
}

// adjacent returns where a cue stands that takes the quotation at word first for its
// object, whatever its frames: right before it, or before “as”.
func (v *view) adjacent(first int) int {
	if first > 1 && v.words[first-1].low == "as" && v.words[first-2].cue.verb != nil && v.verbal(first-2) {
		return first - 2
	}
	return first - 1
}

// usedWord reads “he used the term “…”.
func (v *view) usedWord(first, lo int) *attribution {
	if first-1 > lo && v.words[first-1].is(comma) {
		first-- // “used the words, “…”
	}
	if first-3 < lo || v.words[first-3].is(preposition|comma|conjunction|capital) || !v.words[first-2].is(determiner) {
		return nil
	}
	switch v.words[first-1].low {
	case "term", "phrase", "word", "words", "slogan", "expression", "message":
	default:
		return nil
	}
	if p := v.subject(first-3, lo); v.plausible(p) {
		return &attribution{speaker: p, cue: phrase{first - 3, first}, how: "word"}
	}
	return nil
}

// passive tells whether the participle at word i has a form of “be” before it.
func (v *view) passive(i, lo int) bool {
	if v.words[i].cue.form&participle == 0 {
		return false
	}
	for j := i - 1; j >= lo && v.words[j].quote < 0; j-- {
		w := &v.words[j]
		if beAuxiliary(w.low) {
			return true
		}
		if !w.is(adverb | negation) {
			return false
		}
	}
	return false
}

func beAuxiliary(s string) bool {
	switch s {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re", "get", "got", "gets":
		return true
	}
	return false
}

// agent reads who does a passive verb: “was asked by a reporter”.
func (v *view) agent(i, hi int) *attribution {
	for j := i + 1; j < hi && j < i+8; j++ {
		if v.words[j].low == "by" {
			return &attribution{speaker: v.nounFrom(j+1, hi), cue: phrase{i, i + 1}, how: "passive"}
		}
		if v.words[j].is(comma | stop | colon) {
			break
		}
	}
	return nil
}

// authority reads whom or what “according to” names, with what tells its origin:
// “a recording made by the station”.
func (v *view) authority(i, hi int) phrase {
	p := v.nounFrom(i, hi)
	if !p.empty() && p.last < hi && v.words[p.last].is(nounToo) && !v.words[p.last-1].is(capital|possessive) {
		p.last++ // “early reports”
	}
	if p.empty() || p.last+1 >= hi {
		return p
	}
	if w := &v.words[p.last]; w.low == "by" || w.low == "from" {
		if q := v.nounFrom(p.last+1, hi); !q.empty() {
			p.last = q.last
		}
	}
	return p
}

// quoting tells whether the cue at word i can carry a direct quotation.
func (v *view) quoting(i int) bool {
	c := v.words[i].cue.verb
	if c.frames&takesQuote != 0 {
		return true
	}
	if i+1 < len(v.words) {
		for _, p := range c.particles {
			if p.word == v.words[i+1].low && p.frames&takesQuote != 0 {
				return true
			}
		}
	}
	return false
}

// afterParticle returns the word after the cue at i and its particle.
func (v *view) afterParticle(i int) int {
	if i+1 < len(v.words) && v.words[i].cue.verb != nil {
		for _, p := range v.words[i].cue.verb.particles {
			if p.word == v.words[i+1].low {
				return i + 2
			}
		}
	}
	return i + 1
}

// found is a quotation before it gets its names.
type found struct {
	model.Span
	kind    model.QuoteKind
	by      *attribution
	frame   frame
	carried bool // the quotation in marks before it goes on here
}
