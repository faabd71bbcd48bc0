package compare

import (
	"fmt"
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// The same words of different things: "negotiations should come to an end" and
// "their presence should come to an end" share their words and tell something
// else. Such words are no rendition of one another; a reader should look.

// auxiliaries stand between a subject and what is said of it; deniers may stand beside them.
var (
	auxiliaries = words.Set(`should would must will shall can could may might`)
	deniers     = words.Set(`not never`)
)

// persons are subjects that the words before them tell nothing of.
var persons = words.Set(`i he she we they you it this that who`)

// subjectReach is how many words before the shared ones its subject is looked for.
const subjectReach = 7

// longestPhrase is how many words a phrase may have that is used of different
// things; more words in a row are one utterance.
const longestPhrase = 5

// otherThing tells whether the words that two pieces share are said of different
// things: an auxiliary comes before them, or they begin with one, and the words
// before that have nothing in common.
func (q *quoter) otherThing(a, b *spoken) bool {
	run, i, j := longestRun(a.words, b.words)
	if run < 3 || run > longestPhrase {
		return false
	}
	x, okx := q.l.subjectBefore(a.words[i], a.words[i+run-1])
	y, oky := q.r.subjectBefore(b.words[j], b.words[j+run-1])
	return okx && oky && len(x) > 0 && len(y) > 0 && !x.meets(y)
}

// subjectBefore finds the stems of what the words from first on are said of; false
// where no auxiliary shows that they are said of anything.
func (s *side) subjectBefore(first, last words.Word) (stems, bool) {
	at := s.sentenceAt(first.Start)
	if at < 0 {
		return nil, false
	}
	ws := s.sents[at].words
	i := 0
	for i < len(ws) && ws[i].Start < first.Start {
		i++
	}
	between := func(w words.Word) bool { return auxiliaries[w.Fold] || deniers[w.Fold] }
	for i < len(ws) && between(ws[i]) && ws[i].Start < last.Start {
		i++
	}
	end, shown := i, false
	for end > 0 && between(ws[end-1]) {
		end--
		shown = shown || auxiliaries[ws[end].Fold]
	}
	if !shown || end > 0 && persons[ws[end-1].Fold] {
		return nil, false
	}
	return stemsOf(ws[max(0, end-subjectReach):end]), true
}

// wordsOfOthers finds quoted words that both reports print of different things,
// said by one speaker or nobody known.
func (q *quoter) wordsOfOthers() []model.Difference {
	var out []model.Difference
	var seen []string
	for i := range q.ls {
		for j := range q.rs {
			a, b := &q.ls[i], &q.rs[j]
			if !a.direct || !b.direct || !a.stems.meets(b.stems) || q.speakersOf(a.by, b.by) == otherSpeakers {
				continue
			}
			run, at, _ := longestRun(a.words, b.words)
			if run < 3 || !hasContent(a.words[at:at+run]) || !q.otherThing(a, b) {
				continue
			}
			phrase := textOf(q.l, a.words[at], a.words[at+run-1])
			if slices.ContainsFunc(seen, func(p string) bool { return overlap(p, strings.ToLower(phrase)) }) {
				continue
			}
			seen = append(seen, strings.ToLower(phrase))
			out = append(out, model.Difference{
				About:  "“" + phrase + "”",
				Left:   model.Side{Sentence: q.l.sentenceAt(a.span.Start), Text: q.l.text(a.span)},
				Right:  model.Side{Sentence: q.r.sentenceAt(b.span.Start), Text: q.r.text(b.span)},
				Reason: fmt.Sprintf("both reports print “%s”, but of different things", phrase),
				Check:  true,
			})
		}
	}
	return out
}

// textOf is the text from one word to another.
func textOf(s *side, first, last words.Word) string {
	return s.text(model.Span{Start: first.Start, End: last.End})
}

func hasContent(ws []words.Word) bool {
	for _, w := range ws {
		if w.ID >= 0 {
			return true
		}
	}
	return false
}

// overlap tells whether one phrase is a part of the other.
func overlap(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }
