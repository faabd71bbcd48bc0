package compare

import (
	"fmt"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// Where somebody spoke. A place counts as that of a speech when the report says
// so in so many words: "speaking before a packed hall in Qom", "told a rally in
// Cusco", "said in an address in Tehran". Two places contradict one another only
// if each report has one place for that speaker, both are towns, neither lies in
// the other as far as the reports tell, and the reports carry the same utterance
// from beside it.

// spokenAt is a place where somebody spoke.
type spokenAt struct {
	speaker int // linked person
	place   model.Span
	entity  int
	sent    int
}

// speechWords tell that somebody speaks; reportWords do so only right before
// their hearers or the place.
var (
	speechWords = words.Set(`speaking spoke speaks speech speeches address addressed addressing rally conference interview sermon remarks briefing lecture`)
	reportWords = words.Set(`said told`)
	fillers     = words.Set(`the a an city town capital village of central downtown northern southern eastern western nearby his her its their hometown province district region port`)
)

// speechReach is how many words may stand between the speaking and the place.
const speechReach = 9

// speechPlaces lists where the report says that people spoke.
func speechPlaces(s *side) []spokenAt {
	var out []spokenAt
	for i := range s.sents {
		sent := &s.sents[i]
		for _, m := range sent.mentions {
			e := &s.rep.Entities[m.entity]
			if e.Type != model.GPE || m.kind != model.Name || m.unsure {
				continue
			}
			if n, ok := words.NationOf(strings.ToLower(e.Name)); ok && n.Country {
				continue
			}
			cue, ok := speechBefore(sent.words, m.Start)
			if !ok {
				continue
			}
			if who := s.speakerNear(sent, cue, m.Span); who >= 0 {
				out = append(out, spokenAt{who, m.Span, m.entity, i})
			}
		}
	}
	return out
}

// speechBefore finds the word that tells of speaking before the words "in the
// city of" at a place; false if there is none.
func speechBefore(ws []words.Word, place int) (words.Word, bool) {
	at := 0
	for at < len(ws) && ws[at].End <= place {
		at++
	}
	at--
	for at >= 0 && fillers[ws[at].Fold] {
		at--
	}
	if at < 0 || ws[at].Fold != "in" && ws[at].Fold != "at" {
		return words.Word{}, false
	}
	for i := at - 1; i >= max(0, at-speechReach); i-- {
		switch w := ws[i]; {
		case speechWords[w.Fold]:
			return w, true
		case reportWords[w.Fold] && at-i <= 4:
			return w, true
		case w.Fold == "in" || w.Fold == "that":
			if i < at-5 {
				return words.Word{}, false
			}
		}
	}
	return words.Word{}, false
}

// speakerNear is the linked person nearest before the speaking, else the first
// one after the place; -1 for none.
func (s *side) speakerNear(sent *sentence, cue words.Word, place model.Span) int {
	before, after := -1, -1
	for _, m := range sent.mentions {
		if s.rep.Entities[m.entity].Type != model.Person || s.link[m.entity] < 0 {
			continue
		}
		switch {
		case m.End <= cue.Start+1:
			before = s.link[m.entity]
		case m.Start >= place.End && after < 0:
			after = s.link[m.entity]
		}
	}
	if before >= 0 {
		return before
	}
	return after
}

// utteranceReach is how many sentences a quotation may stand from the place.
const utteranceReach = 4

// placeConflicts finds speeches that the reports place in different towns.
func placeConflicts(l, r *side, quotes []model.QuotePair) []model.Difference {
	lp, rp := speechPlaces(l), speechPlaces(r)
	var out []model.Difference
	done := map[int]bool{}
	for _, a := range lp {
		for _, b := range rp {
			if a.speaker != b.speaker || done[a.speaker] || !l.onePlace(lp, a) || !r.onePlace(rp, b) {
				continue
			}
			if l.link[a.entity] >= 0 && l.link[a.entity] == r.link[b.entity] || !sharedUtterance(l, r, a, b, quotes) {
				continue
			}
			x, y := l.rep.Entities[a.entity].Name, r.rep.Entities[b.entity].Name
			if nested(l, r, x, y) {
				continue
			}
			done[a.speaker] = true
			out = append(out, model.Difference{
				About:  "place of the speech",
				Left:   model.Side{Sentence: a.sent, Text: l.text(a.place)},
				Right:  model.Side{Sentence: b.sent, Text: r.text(b.place)},
				Reason: fmt.Sprintf("the same words of %s are placed in %s and in %s", nameOf(l, a.speaker), x, y),
			})
		}
	}
	return out
}

// onePlace tells whether the report gives no other place for the speaker.
func (s *side) onePlace(all []spokenAt, p spokenAt) bool {
	for _, o := range all {
		if o.speaker == p.speaker && o.entity != p.entity {
			return false
		}
	}
	return true
}

// sharedUtterance tells whether the reports carry one utterance near the places.
func sharedUtterance(l, r *side, a, b spokenAt, quotes []model.QuotePair) bool {
	near := func(s *side, ids []string, at int) bool {
		for i := range s.rep.Quotes {
			q := &s.rep.Quotes[i]
			for _, id := range ids {
				if sent := s.sentenceAt(q.Start); q.ID == id && sent >= at-1 && sent <= at+utteranceReach {
					return true
				}
			}
		}
		return false
	}
	for _, q := range quotes {
		if near(l, q.Left, a.sent) && near(r, q.Right, b.sent) {
			return true
		}
	}
	return false
}

// nested tells whether either report writes one place as lying in the other:
// "Queens, New York".
func nested(l, r *side, x, y string) bool {
	for _, s := range [...]*side{l, r} {
		if strings.Contains(s.rep.Text, x+", "+y) || strings.Contains(s.rep.Text, y+", "+x) ||
			strings.Contains(s.rep.Text, x+"'s "+y) || strings.Contains(s.rep.Text, y+"'s "+x) {
			return true
		}
	}
	return false
}

// nameOf is the name of a linked entity in a report.
func nameOf(s *side, link int) string {
	for i, l := range s.link {
		if l == link {
			return s.rep.Entities[i].Name
		}
	}
	return "one speaker"
}
