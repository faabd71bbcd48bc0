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
	x.thing, x.thingHead = stemsOf(ws[from:to]), lastFold(ws[from:to])
	x.thingText = s.trimmed(x.sent, ws[from:to])
}

// readBidder finds whose offer a sum is: the only body that its sentence names
// beside who tells of it. An offer that is raised is two.
func (x *fact) readBidder(s *side) {
	offered := false
	for _, w := range s.sents[x.sent].words {
		offered = offered || offers[w.Fold]
		if w.Fold == "raised" || measureWords[w.Fold]&growth != 0 {
			return
		}
	}
	if !offered {
		return
	}
	for _, m := range s.sents[x.sent].mentions {
		link := s.link[m.entity]
		switch {
		case kind(s.rep.Entities[m.entity].Type) != organisation, link == x.claimant && link >= 0, link == x.bidder && link >= 0, s.tellsOf(m.Span):
		case x.bidder >= 0 || link < 0:
			x.bidder = -1
			return
		default:
			x.bidder = link
		}
	}
}

// tellsOf tells whether a verb of saying stands right behind a name.
func (s *side) tellsOf(name model.Span) bool {
	next, _, _ := strings.Cut(strings.TrimLeft(s.text(model.Span{Start: name.End, End: min(name.End+16, len(s.rep.Text))}), " "), " ")
	switch next {
	case "said", "says", "claims", "claimed", "reported", "reports", "quoted":
		return true
	}
	return false
}

// offers are the words for what a bidder offers.
var offers = words.Set(`offer offers offered offering bid bids`)

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

// offspring is the attribute of a number of somebody's children.
const offspring = "offspring"

// parents are the words for whom "of" and a number of children follow.
var parents = words.Set(`mother mom mum father dad parent parents grandmother grandfather grandparents`)

// readOffspring notes that a number is of somebody's children: "a mother of three".
func (x *fact) readOffspring(s *side, voc *words.Vocabulary) {
	before := strings.Fields(strings.ToLower(s.text(model.Span{Start: max(0, x.span.Start-24), End: x.span.Start})))
	if n := len(before); x.typ == model.Cardinal && n >= 2 && before[n-1] == "of" && parents[strings.Trim(before[n-2], "\"“-")] {
		x.of, x.event, x.guessed, x.who = offspring, 0, false, who{}
		x.head = voc.ID(voc.Stem("child"))
		x.noun = stems{x.head}
	}
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
