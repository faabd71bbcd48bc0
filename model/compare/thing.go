package compare

import (
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// What a number without a noun of its own is of, where the words right beside it
// tell.

// readThing finds what a sum is for: the words right behind it, or those before
// "worth" and "of": "the $1 trillion infrastructure bill", "a deal worth $5 million".
func (x *fact) readThing(s *side) {
	ws := s.sents[x.sent].words
	at := 0
	for at < len(ws) && ws[at].Start < x.span.Start {
		at++
	}
	end := at
	for end < len(ws) && ws[end].Start < x.span.End {
		end++
	}
	from, to := end, end
	for to < len(ws) && to-from < thingReach && ws[to].ID >= 0 && s.adjoin(ws[max(to-1, 0)].End, ws[to].Start) {
		to++
	}
	if from == to && at > 0 && (ws[at-1].Fold == "worth" || ws[at-1].Fold == "of") {
		to = at - 1
		for from = to; from > 0 && to-from < thingReach && ws[from-1].ID >= 0 && s.adjoin(ws[from-1].End, ws[from].Start); {
			from--
		}
	}
	for from < to && timeWords[ws[from].Fold] {
		from++ // "a seven-year deal"
	}
	x.thing = stemsOf(ws[from:to])
	x.thingText = s.trimmed(x.sent, ws[from:to])
}

// timeWords are left out of what a sum is for.
var timeWords = words.Set(`year month week day years months weeks days`)

// thingReach is how many words may name what a sum is for.
const thingReach = 4

// hyphened tells whether a number that ends at an offset begins a compound.
func (s *side) hyphened(end int) bool {
	after := strings.TrimPrefix(s.text(model.Span{Start: end, End: min(end+4, len(s.rep.Text))}), " ")
	rest, ok := strings.CutPrefix(after, "-")
	rest = strings.TrimLeft(rest, " ")
	return ok && rest != "" && rest[0] >= 'a' && rest[0] <= 'z'
}

// readCompound takes what a number counts from the compound that it begins: "a
// 13-play drive". One that begins with a function word counts nothing: "three-and-out".
func (x *fact) readCompound(s *side, voc *words.Vocabulary) {
	after := strings.TrimLeft(s.text(model.Span{Start: x.fig.Number.End, End: min(x.fig.Number.End+24, len(s.rep.Text))}), " ")
	rest, ok := strings.CutPrefix(after, "-")
	rest = strings.TrimLeft(rest, " ")
	if !ok || rest == "" || rest[0] < 'a' || rest[0] > 'z' {
		return
	}
	if i := strings.IndexFunc(rest, func(r rune) bool { return !isLetter(r) }); i >= 0 {
		rest = rest[:i]
	}
	ws := voc.Phrase(rest)
	if len(ws) == 0 || ws[0].ID < 0 {
		x.fragment = true
		return
	}
	x.head, x.noun = ws[0].ID, stemsOf(ws)
}
