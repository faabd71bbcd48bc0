package quote

import (
	"strings"

	"parallax/model"
)

// Not all that stands in quotation marks was said. A title, a nickname, a word
// held at a distance and the value of an attribute are told apart by how they
// stand in their sentence: speech is set off by a comma, a colon or a sentence's
// end, or its cue stands right before it; the rest is woven into the clause.

// noSpeech tells whether a stretch cannot be speech whatever is around it.
func (v *view) noSpeech(q int) bool {
	s := &v.marks[q]
	if s.Start > 0 {
		switch v.doc.Text[s.Start-1] {
		case '=', '/':
			return true // the value of an attribute
		}
	}
	return v.woven(q) && v.titled(q) && !v.chanted(q)
}

// singleSpeech tells whether a stretch in single marks is speech, as in British
// print, and not a phrase: it holds three words or more and its own stop or comma.
func (v *view) singleSpeech(q int) bool {
	s := &v.marks[q]
	t := s.inner.In(v.doc.Text)
	if v.inHeadline(q) {
		return true
	}
	if !s.closed || t == "" || !strings.ContainsRune(".,?!", rune(t[len(t)-1])) {
		return false
	}
	a, b := v.inside(q)
	return b-a > 3
}

// inHeadline tells whether a stretch is what a headline quotes: at its beginning,
// before a colon, or at its end behind one. “‘It will fail’: Rivals fight the bill”.
func (v *view) inHeadline(q int) bool {
	s := &v.marks[q]
	first, after := v.wordAt(s.Start), v.wordAt(s.End)
	if !s.closed || s.depth > 0 || v.titled(q) && after-first < titleWords {
		return false
	}
	if v.breaks(first) {
		return after < len(v.words) && v.words[after].low == ":" && !v.breaks(after)
	}
	return v.words[first-1].low == ":" && v.words[first-1].quote < 0 && (after >= len(v.words) || v.breaks(after)) && v.words[first-1].sentence == v.words[first].sentence
}

// titleWords is from how many words on words with capitals, the marks among them, are
// rather a headline's than the title of a work.
const titleWords = 8

// chanted tells whether a stretch is what a crowd calls out: “chants of ‘Death to
// the king’”.
func (v *view) chanted(q int) bool {
	i := v.wordAt(v.marks[q].Start)
	if i < 2 || v.words[i-1].low != "of" {
		return false
	}
	switch v.words[i-2].low {
	case "chant", "chants", "cry", "cries", "shout", "shouts", "yell", "yells":
		return true
	}
	return false
}

// woven tells whether a stretch stands inside a clause: words before it, and
// neither comma nor colon nor a cue between.
func (v *view) woven(q int) bool {
	i := v.wordAt(v.marks[q].Start)
	if i == 0 || i >= len(v.words) || v.words[i-1].sentence != v.words[i].sentence {
		return false
	}
	p := &v.words[i-1]
	if p.quote >= 0 || p.is(comma|colon|dash|stop|bracket) {
		return false
	}
	c := v.adjacent(i)
	return c < 0 || v.words[c].cue.verb == nil || !v.quoting(c) && !v.verbal(c)
}

// speechLike tells whether a stretch that nobody is said to speak is speech all
// the same: a whole sentence, or a long piece of one.
func (v *view) speechLike(q int) bool {
	a, b := v.inside(q)
	n := 0
	for i := a; i < b; i++ {
		if !v.words[i].is(comma | stop | colon | dash | quoteMark | otherMark) {
			n++
		}
	}
	if v.chanted(q) || v.inHeadline(q) {
		return true
	}
	if v.woven(q) {
		return n >= wovenWords
	}
	if n >= wholeWords {
		return true
	}
	if i := v.wordAt(v.marks[q].Start); i > 0 && v.words[i-1].low == ":" && v.endsInside(q) {
		return true
	}
	return v.endsInside(q) && !v.titled(q) && n > 1
}

// Below these lengths, in words, quoted words with no cue are rather a name or a
// figure of speech than speech.
const (
	wovenWords = 6
	wholeWords = 5
)

// titled tells whether a stretch is written as titles are: every longer word with
// a capital.
func (v *view) titled(q int) bool {
	a, b := v.inside(q)
	words := 0
	for i := a; i < b; i++ {
		w := &v.words[i]
		if w.is(comma|stop|colon|dash|quoteMark|otherMark|bracket) || len(w.low) < 4 && i > a || strings.HasPrefix(w.low, "'") {
			continue
		}
		if !w.is(capital | number) {
			return false
		}
		words++
	}
	return words > 0
}

// inside returns the words of a stretch, its marks left out.
func (v *view) inside(q int) (a, b int) {
	s := &v.marks[q]
	return v.wordAt(s.inner.Start), v.wordAt(s.inner.End)
}

// empty tells whether a stretch holds no word.
func (v *view) empty(q int) bool {
	a, b := v.inside(q)
	return b <= a
}

// closeUnclosed finds where a stretch without closing mark ends when its own
// paragraph goes on with “…, he said.”: at that comma.
func (v *view) closeUnclosed(q int) {
	s := &v.marks[q]
	if s.closed || !s.speech || q+1 < len(v.marks) && v.marks[q+1].continues {
		return
	}
	a, b := v.inside(q)
	for k := b - 2; k > a+1 && k > b-20; k-- {
		if !v.words[k].is(comma) {
			continue
		}
		for i := k + 1; i < b; i++ {
			v.words[i].quote = -1
		}
		if v.voiceAt(k+1, b) {
			s.End, s.inner.End = v.words[k].End, v.words[k].End
			return
		}
		for i := k + 1; i < b; i++ {
			v.words[i].quote = q
		}
	}
}

// names tells whether a report of the cue “call” calls nobody anything: it gives the
// name of something (“a ship called Dorothea”, “a group calling itself the Sons of
// Rain”), or tells of a call (“called emergency staff”).
func (v *view) names(r *report) bool {
	if c := r.by.cue; verbBase(&v.words[c.first]) != "call" || c.last-c.first > 1 || r.content.last-r.content.first < 1 {
		return false
	}
	first := &v.words[r.content.first]
	if first.quote < 0 && !first.is(capital|determiner|possessive|objectPronoun|subjectPronoun|number) && v.kindOf(r.content) == model.Indirect {
		return true
	}
	switch first.low {
	case "itself", "himself", "herself", "themselves":
		return r.content.last-r.content.first > 1 && (v.words[r.content.first+1].is(capital) || article(v.words[r.content.first+1].low))
	}
	if !first.is(capital) || r.by.speaker.empty() || r.by.speaker.last != r.by.cue.first {
		return false
	}
	if s := v.words[r.by.speaker.first].low; s != "a" && s != "an" {
		return false
	}
	for i := r.content.first; i < r.content.last; i++ {
		if w := &v.words[i]; w.quote >= 0 || article(w.low) || w.low == "as" || w.low == "to" {
			return false
		}
	}
	return true
}

// lacksAs tells whether a report has a cue that judges only with “as” and has none: “cast
// a vote”, not “cast himself as a healer”.
func (v *view) lacksAs(r *report) bool {
	switch verbBase(&v.words[r.by.cue.first]) {
	case "cast", "frame", "pitch", "present", "position", "style":
	default:
		return false
	}
	for i := r.content.first; i < r.content.last; i++ {
		if v.words[i].low == "as" && v.words[i].quote < 0 {
			return false
		}
	}
	return true
}
