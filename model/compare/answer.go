package compare

import (
	"strings"

	"parallax/model"
)

// A number that answers another one leaves out what is counted: "Organizers said
// 40,000 people marched. The police spoke of 20,000." What it counts is what the
// figure before it counts.

// answers end the words before such a number.
var answers = [...]string{
	"spoke of", "speak of", "speaks of", "talked of", "talk of", "counted", "estimated", "estimate of",
	"figure was", "figure is", "number was", "number is", "figure at", "number at", "it at", "them at", "figure of",
	"nearer", "closer to", "rather",
}

// answerFigures gives the numbers that answer another what that one counts.
func answerFigures(s *side, facts []fact) {
	for i := range facts {
		f := &facts[i]
		if i == 0 || f.sent < 0 || f.typ == model.Ordinal || f.zero() || !strings.HasSuffix(f.text, s.text(f.fig.Number)) || !answering(s, f) {
			continue
		}
		o := &facts[i-1]
		if o.sent < 0 || o.sent < f.sent-1 || o.sent > f.sent || o.typ != f.typ || o.unit != f.unit || o.fig.Noun == "" && o.of == "" {
			continue
		}
		f.head, f.noun, f.who, f.where, f.subject = o.head, o.noun, o.who, o.where, o.subject
		f.event, f.guessed, f.of, f.about, f.said = o.event, o.guessed, o.of, o.about, o.said
		f.clause, f.near, f.told, f.answer = o.clause, o.near, o.told, o
	}
}

// answering tells whether the words right before a number make it an answer.
func answering(s *side, f *fact) bool {
	from := s.sents[f.sent].Start
	before := strings.ToLower(s.text(model.Span{Start: max(from, f.span.Start-40), End: f.fig.Number.Start}))
	before = strings.TrimRight(before, " ")
	for _, mod := range [...]string{" about", " around", " some", " nearly", " only", " just"} {
		before = strings.TrimSuffix(before, mod)
	}
	for _, a := range answers {
		if strings.HasSuffix(before, " "+a) {
			return true
		}
	}
	return false
}
