package compare

import (
	"slices"
	"strings"
	"unicode"

	"parallax/model"
)

// How many games, days or seasons in a row is told in many ways: "their eighth
// straight win", "an eight-game winning streak", "to win eight in a row". They are
// read as one kind of record, that agrees or is another's: a streak grows from one
// report to the next.

// inRow groups the nouns of what comes in a row.
var inRow = map[string]string{
	"": "games", "game": "games", "games": "games", "win": "games", "wins": "games", "victory": "games", "victories": "games", "fight": "games", "fights": "games",
	"bout": "games", "bouts": "games", "match": "games", "matches": "games", "start": "games", "starts": "games", "contest": "games", "contests": "games",
	"loss": "games", "losses": "games", "defeat": "games", "defeats": "games", "setback": "games",
	"day": "days", "days": "days", "night": "nights", "nights": "nights", "season": "seasons", "seasons": "seasons", "year": "years", "years": "years",
	"week": "weeks", "weeks": "weeks", "month": "months", "months": "months", "title": "titles", "titles": "titles", "championship": "titles",
	"championships": "titles", "appearance": "berths", "appearances": "berths", "berth": "berths", "berths": "berths",
}

// streakWords is how many words behind a number tell a streak.
const streakWords = 5

// readStreak reads a number of games or days in a row; nil if a figure is none.
func (s *side) readStreak(x *fact) *record {
	if x.sent < 0 || x.fig == nil || x.value.vague || x.typ != model.Cardinal && x.typ != model.Ordinal && x.typ != model.Quantity || x.value.low < 2 {
		return nil
	}
	after := strings.ToLower(s.text(model.Span{Start: x.fig.Number.End, End: min(x.fig.Number.End+48, s.sents[x.sent].End)}))
	if end := strings.IndexAny(after, ",.;:!?()\"“”"); end >= 0 {
		after = after[:end]
	}
	ws := strings.FieldsFunc(after, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	ws = ws[:min(len(ws), streakWords)]
	noun, found := "", false
	switch row := slices.Index(ws, "row"); {
	case len(ws) > 0 && (ws[0] == "straight" || ws[0] == "consecutive"):
		found = true
		for _, w := range ws[1:] {
			if inRow[w] != "" {
				noun = w
				break
			}
		}
		if noun == "" && len(ws) > 1 && !slices.Contains([]string{"on", "in", "to", "with", "and", "for", "dating", "since", "at", "of", "as", "this"}, ws[1]) {
			return nil // "four consecutive life sentences"
		}
	case row >= 2 && ws[row-2] == "in" && ws[row-1] == "a":
		found = true
		if row > 2 {
			noun = ws[row-3]
		}
	case slices.Contains(ws, "streak"):
		found, noun = true, ws[0]
	}
	of := inRow[noun]
	if !found || of == "" {
		return nil
	}
	rec := &record{kind: streak, nums: []float64{x.value.low}, span: x.fig.Number, of: of, owner: -1}
	lost := func(w string) bool {
		return strings.HasPrefix(w, "los") || strings.HasPrefix(w, "defeat") || w == "dropped" || w == "setback"
	}
	told := max(slices.Index(ws, noun), slices.Index(ws, "streak")) + 1
	rec.lost = slices.ContainsFunc(ws[:told], lost) // not "their eighth straight game in defeating …"
	for _, w := range s.lastWords(x.sent, x.fig.Number.Start, 3) {
		rec.lost = rec.lost || lost(w.Fold)
	}
	rec.owner, _ = s.actor(x.sent, rec.span.Start)
	s.nameOwner(rec)
	return rec
}
