package compare

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// Two numbers with a dash between them are one thing: the score of a match, a
// record of games, the votes for and against. Scores change while a match goes on
// and each is true of its moment, so they agree or are two things.

// readScores joins the numbers of scores.
func readScores(s *side, facts []fact) {
	for i := 1; i < len(facts); i++ {
		a, b := &facts[i-1], &facts[i]
		if a.sent != b.sent || a.typ != model.Cardinal || b.typ != model.Cardinal || a.fig.Number.End > b.fig.Number.Start || a.value.vague || b.value.vague {
			continue
		}
		switch between := strings.TrimSpace(s.text(model.Span{Start: a.fig.Number.End, End: b.fig.Number.Start})); between {
		case "to", "votes to":
			if a.value.low <= b.value.low {
				continue // a range
			}
			fallthrough
		case "-", "–", "-to-":
			a.scored, b.scored, b.second = true, true, true
			a.other, b.other = b.value.low, a.value.low
		}
	}
}

// scores compares two figures that may be of scores; known is false if neither is.
func scores(a, b *fact) (score float64, known bool) {
	switch {
	case !a.scored && !b.scored:
		return 0, false
	case a.scored && b.scored && a.second == b.second && a.other == b.other && a.value.low != b.value.low:
		return 0, true // perhaps the same vote, counted otherwise
	case a.scored != b.scored || a.other != b.other || a.second != b.second || a.value.low != b.value.low:
		return never, true
	}
	return maxSurprise, true
}

// scoreText is both numbers of a score: "31-24".
func (x *fact) scoreText() string {
	first, second := x.value.low, x.other
	if x.second {
		first, second = second, first
	}
	return number(first) + "-" + number(second)
}

// votes tells whether a score is that of a vote.
func (s *side) votes(x *fact) bool {
	return x.scored && slices.ContainsFunc(s.sents[x.sent].words, func(w words.Word) bool { return measureWords[w.Fold]&vote != 0 })
}

// fragment tells whether a number is a piece of a clock time or a date in
// figures that was not read as one: "9: 30 p. m.", "27 / 09 / 2013".
func (s *side) fragment(number model.Span) bool {
	after := strings.TrimLeft(s.text(model.Span{Start: number.End, End: min(number.End+6, len(s.rep.Text))}), " ")
	before := strings.TrimRight(s.text(model.Span{Start: max(0, number.Start-4), End: number.Start}), " ")
	digitFirst := func(t string) bool { return t != "" && t[0] >= '0' && t[0] <= '9' }
	digitLast := func(t string) bool { return t != "" && t[len(t)-1] >= '0' && t[len(t)-1] <= '9' }
	for _, mark := range [...]string{":", "/"} {
		if rest, ok := strings.CutPrefix(after, mark); ok && digitFirst(strings.TrimLeft(rest, " ")) {
			return true
		}
		if rest, ok := strings.CutSuffix(before, mark); ok && digitLast(strings.TrimRight(rest, " ")) {
			return true
		}
	}
	lower := strings.ToLower(after)
	return strings.HasPrefix(lower, "a.m") || strings.HasPrefix(lower, "p.m") || strings.HasPrefix(lower, "a. m") || strings.HasPrefix(lower, "p. m")
}

// among tells whether a number is what others are picked from: "13 soldiers were
// among dozens killed". What is counted is not what was counted before.
func (s *side) among(offset int) bool {
	return strings.HasSuffix(strings.ToLower(s.text(model.Span{Start: max(0, offset-7), End: offset})), " among ")
}
