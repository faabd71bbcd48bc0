package compare

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// Numbers that stand together are one thing: the score of a match ("31-24"), wins
// and losses ("45-7-2"), the votes for and against, so many of so many tries
// ("28 of 41"). They are read as one fact whose further numbers are those of the
// figures behind the first one.

// recordKind says what numbers that stand together tell.
type recordKind uint8

const (
	result    recordKind = iota // of a match, at some moment of it
	winLoss                     // wins and losses, of a season or a career
	voting                      // votes for and against
	tries                       // so many of so many
	knockouts                   // wins by knockout, told beside a record
	streak                      // games or days in a row
)

// record is the numbers of a score, a record, a vote.
type record struct {
	kind recordKind
	nums []float64
	ids  []string   // of the figures behind the first one
	span model.Span // from the first number to the last
	// owner is the entity, by its index in the report, whose record it is; -1 if
	// none stands right beside it.
	owner int
	// name is the owner's.
	name string
	// beside is set where the owner is named right beside it, so that there is no doubt.
	beside bool
	// players are the linked people and bodies named in a score's sentence, and named
	// is how many are named there.
	players []int
	named   int
	// final is set for the score by which a match was won.
	final bool
	// of is what comes in a row, and lost tells that games were lost.
	of   string
	lost bool
	// scoped is set where it is that of a part: at home, last season, so far.
	scoped bool
}

// readRecords joins the figures of scores and records and returns the facts with
// each of these as one.
func readRecords(s *side, facts []fact) []fact {
	out := facts[:0]
	for i := 0; i < len(facts); {
		x, n := facts[i], 1
		if rec := s.recordAt(facts[i:]); rec != nil {
			n = 1 + len(rec.ids)
			x.rec, x.text = rec, s.text(rec.span)
			x.head, x.noun, x.event, x.guessed, x.who, x.of = -1, nil, 0, false, who{}, ""
			if len(out) == 0 || !s.readSecond(&out[len(out)-1], &x) {
				s.readRecord(&x)
			}
			if rec.kind == result {
				rec.players, rec.named = s.players(x.sent)
			}
			if last := &facts[i+n-1]; n > 1 { // the words around it are those before the first number and behind the last
				x.clause, x.near = union(x.clause, last.clause), union(x.near, last.near)
			}
		}
		if x.rec == nil {
			before := (*fact)(nil)
			if len(out) > 0 {
				before = &out[len(out)-1]
			}
			s.readKnockouts(before, &x)
		}
		if x.rec == nil {
			if x.rec = s.readStreak(&x); x.rec != nil {
				x.typ, x.unit, x.head, x.noun, x.of = model.Cardinal, "", -1, nil, ""
			}
		}
		out = append(out, x)
		i += n
	}
	return out
}

// union is the stems in either set.
func union(a, b stems) stems {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

// recordAt reads the record whose first number is the first fact; nil if that is none's.
func (s *side) recordAt(facts []fact) *record {
	a := &facts[0]
	if a.typ != model.Cardinal || a.value.vague || a.sent < 0 {
		return nil
	}
	rec := &record{kind: result, nums: []float64{a.value.low}, span: a.fig.Number, owner: -1}
	for k := 1; k < len(facts) && k < 3; k++ {
		b := &facts[k]
		if b.sent != a.sent || b.typ != model.Cardinal || b.value.vague || b.fig.Number.Start < rec.span.End {
			break
		}
		joint := s.joint(&facts[k-1], b)
		if joint == noJoint || k == 2 && joint != dashed {
			break
		}
		switch joint {
		case outOf:
			rec.kind = tries
		case forAgainst:
			rec.kind = voting
		case wonLost:
			rec.kind = winLoss
		case dashed, noJoint:
		}
		rec.nums, rec.ids = append(rec.nums, b.value.low), append(rec.ids, b.id)
		rec.span.End = b.fig.Number.End
		if joint != dashed {
			break
		}
	}
	if len(rec.nums) < 2 {
		return nil
	}
	return rec
}

// jointKind says what joins two numbers.
type jointKind uint8

const (
	noJoint    jointKind = iota
	dashed               // "31-24", "285 to 120"
	outOf                // "28 of 41"
	forAgainst           // "nine in favor and three against"
	wonLost              // "58 wins and three defeats"
)

// joint tells what joins two figures that follow one another.
func (s *side) joint(a, b *fact) jointKind {
	between := strings.ToLower(strings.Join(strings.Fields(s.text(model.Span{Start: a.fig.Number.End, End: b.fig.Number.Start})), " "))
	after := strings.ToLower(strings.TrimLeft(s.text(model.Span{Start: b.fig.Number.End, End: min(b.fig.Number.End+24, len(s.rep.Text))}), " "))
	switch between {
	case "-", "–", "-to-", "- to -":
		return dashed
	case "to", "votes to":
		if a.value.low > b.value.low || s.sentenceHas(a.sent, vote) && !s.fromBefore(a.fig.Number.Start) {
			return dashed // else a range
		}
	case "-of-", "- of -", "-for-", "- for -", "/":
		return outOf
	case "of":
		if s.triesAround(a, b, after) {
			return outOf
		}
	}
	switch {
	case startsWith(between, "in favor", "in favour", "for and", "for,", "yes", "votes for", "votes in favor", "voting for", "voting in favor", "voted for", "supported") &&
		len(between) < 60 && startsWith(after, "against", "opposed", "opposing", "no,", "no.", "no ", "votes against", "voting ", "voted against", "for life"):
		return forAgainst
	case startsWith(between, "wins", "victories") && len(between) < 24 && startsWith(after, "defeat", "loss"):
		return wonLost
	}
	return noJoint
}

// fromBefore tells whether "from" stands right before an offset: "from 65 to 125 seats".
func (s *side) fromBefore(offset int) bool {
	return strings.HasSuffix(strings.ToLower(s.text(model.Span{Start: max(0, offset-6), End: offset})), " from ")
}

// startsWith tells whether a text starts with one of some words.
func startsWith(text string, starts ...string) bool {
	return slices.ContainsFunc(starts, func(w string) bool { return strings.HasPrefix(text, w) })
}

// triesAround tells whether the words around "28 of 41" make the two numbers tries
// rather than people or things of a group.
func (s *side) triesAround(a, b *fact, after string) bool {
	if !isDigits(s.text(a.fig.Number)) || !isDigits(s.text(b.fig.Number)) || a.value.low > b.value.low {
		return false
	}
	if startsWith(after, "passes", "attempts", "shots", "for ", "field goals", "free throws", "three-pointers", "3-pointers", "throws", "tries", "kicks") {
		return true
	}
	for _, w := range s.lastWords(a.sent, a.fig.Number.Start, 2) {
		switch w.Fold {
		case "completed", "completing", "went", "made", "making", "shot", "shooting", "hit", "hitting", "sank", "connected", "connecting", "converted":
			return true
		}
	}
	return false
}

func isDigits(text string) bool {
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
}

// lastWords are the last n words of a sentence before an offset.
func (s *side) lastWords(sent, offset, n int) []words.Word {
	ws := s.sents[sent].words
	at := 0
	for at < len(ws) && ws[at].End <= offset {
		at++
	}
	return ws[max(0, at-n):at]
}

// sentenceHas tells whether a word of a sentence is one of a measure's.
func (s *side) sentenceHas(sent int, m measure) bool {
	return slices.ContainsFunc(s.sents[sent].words, func(w words.Word) bool { return measureWords[w.Fold]&m != 0 })
}

// readRecord finds what a record is of and whose it is.
func (s *side) readRecord(x *fact) {
	rec := x.rec
	defer s.nameOwner(rec)
	before := strings.ToLower(s.text(model.Span{Start: max(s.sents[x.sent].Start, rec.span.Start-60), End: rec.span.Start}))
	after := strings.ToLower(s.text(model.Span{Start: rec.span.End, End: min(s.sents[x.sent].End, rec.span.End+60)}))
	behind := s.mentionRightBefore(x.sent, rec.span.Start)
	switch {
	case rec.kind == voting:
		return
	case rec.kind == tries:
		rec.owner, _ = s.actor(x.sent, rec.span.Start)
		rec.scoped = hasAny(before+after, "first half", "second half", "at one point", " start", " began", "last ", "first quarter")
		return
	case behind >= 0 && !s.beaten(x, before, after):
		rec.kind, rec.owner, rec.beside = winLoss, behind, true
	case recordNoun(after):
		rec.kind = winLoss
		rec.owner, rec.beside = s.actor(x.sent, rec.span.Start)
	case rec.kind != winLoss && (s.sentenceHas(x.sent, vote) || s.decides(x.sent)):
		rec.kind = voting
	case rec.kind == winLoss || s.standsAt(x.sent, rec.span.Start):
		rec.kind = winLoss
		rec.owner, rec.beside = s.actor(x.sent, rec.span.Start)
	}
	if rec.kind != winLoss {
		rec.final = rec.kind == result && s.isFinal(x, after)
		return
	}
	if end := strings.IndexAny(after, ",;)"); end >= 0 {
		after = after[:end]
	}
	if behind >= 0 {
		before = "" // what stands before the owner is of something else
	}
	rec.scoped = hasAny(before+" | "+after, scopes[:]...) || withSomebody(s.text(model.Span{Start: rec.span.End, End: min(s.sents[x.sent].End, rec.span.End+12)}))
}

// nameOwner notes the owner's name, a club's full one.
func (s *side) nameOwner(rec *record) {
	if rec.owner < 0 {
		return
	}
	rec.owner = s.club(rec.owner)
	rec.name = s.rep.Entities[rec.owner].Name
}

// club is the entity of the full name of a club that is named by its city or by its
// players' word, "Dayton" or "Rams" for "Dayton Rams", if the report has one such
// name; else the entity itself.
func (s *side) club(entity int) int {
	if s.rep.Entities[entity].Type == model.Person {
		return entity
	}
	name, full := s.rep.Entities[entity].Name, entity
	for i := range s.rep.Entities {
		e := &s.rep.Entities[i]
		if e.Type != model.Org || i == entity || !strings.HasPrefix(e.Name, name+" ") && !strings.HasSuffix(e.Name, " "+name) {
			continue
		}
		if full != entity {
			return entity // two clubs of one city
		}
		full = i
	}
	return full
}

// isFinal tells whether a score is said to have won or lost the match: "a 31-24
// victory", "beat the Chiefs 20-13".
func (s *side) isFinal(x *fact, after string) bool {
	if startsWith(strings.TrimLeft(after, " -"), "win", "victory", "defeat", "loss", "triumph", "rout", "setback") {
		return true
	}
	won := false
	for _, w := range s.lastWords(x.sent, x.rec.span.Start, 8) {
		switch w.Fold {
		case "beat", "beats", "beating", "defeated", "defeat", "defeats", "topped", "edged", "downed", "routed", "overcame", "won", "lost", "lose", "dispatched":
			won = true
		case "lead", "led", "leading", "trailed", "trailing", "ahead", "behind", "half", "halftime", "tied", "series", "set":
			return false
		}
	}
	return won
}

// beaten tells whether a record's numbers are the score by which the one named
// right before them was beaten: "COLTS TOP CHIEFS, 20-13". Three numbers, and two
// with knockouts behind, are a record even so.
func (s *side) beaten(x *fact, before, after string) bool {
	if len(x.rec.nums) > 2 || strings.Contains(after[:min(len(after), 12)], "ko") {
		return false
	}
	comma := strings.HasSuffix(strings.TrimRight(before, " "), ",")
	for _, w := range s.lastWords(x.sent, x.rec.span.Start, 5) {
		switch w.Fold {
		case "beat", "beats", "beating", "won", "lost", "lose", "loses":
			return true
		case "top", "tops", "topped", "defeat", "defeats", "defeated", "edge", "edged", "edges", "rout", "routed", "down", "downed", "over", "past", "stun", "stunned", "blank", "blanked", "crush", "crushed", "to":
			if comma {
				return true
			}
		}
	}
	return false
}

// scopes are words that show a record to be that of a part: of a season, a place, a time.
var scopes = [...]string{
	" home", " away", " road", "division", " since", " start", "last season", "last year", " under ", "against", "previous", "entered", "entering", "came in",
	"coming in", " before", "first season", "opened", "began", "begin", " in 19", " in 20", "-game", " games", "initial", "last ", "postseason", "title fights", "last month", "was ", "were ",
}

// withSomebody tells whether "with" and a name stand behind a record: that of the
// years with one team.
func withSomebody(after string) bool {
	for _, w := range [...]string{" with ", " in ", " for ", " at "} {
		if rest, ok := strings.CutPrefix(after, w); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
			return true
		}
	}
	return false
}

// recordNoun tells whether the words behind a record call it one.
func recordNoun(after string) bool {
	after = strings.TrimLeft(after, " -")
	return startsWith(after, "record", "mark", "start", "season", "overall", "lifetime", "slate")
}

// mentionRightBefore is the entity that a record stands beside in brackets or
// between commas, "Rahman (45-7-2)", "Klitschko, 53-3,"; -1 for none.
func (s *side) mentionRightBefore(sent, offset int) int {
	for _, m := range s.sents[sent].mentions {
		if m.kind != model.Name || m.End > offset || offset-m.End > 4 {
			continue
		}
		if t := s.rep.Entities[m.entity].Type; t != model.Person && t != model.Org && t != model.GPE {
			continue
		}
		switch strings.ReplaceAll(s.text(model.Span{Start: m.End, End: offset}), " ", "") {
		case ",", "(":
			return m.entity
		}
	}
	return -1
}

// actor is the entity that the clause before an offset is about: that of the last
// name before it, or, if a comma parts the two, of the sentence's first one
// ("Thompson, the challenger of the IBF, fell to 36-3"); -1 for none. beside tells
// whether but a verb stands between: "The Broncos are 12-3".
func (s *side) actor(sent, offset int) (owner int, beside bool) {
	first, last := -1, -1
	for _, m := range s.sents[sent].mentions {
		if m.End > offset {
			break
		}
		if t := s.rep.Entities[m.entity].Type; t != model.Person && t != model.Org && t != model.GPE || m.unsure {
			continue
		}
		if first < 0 {
			first = m.entity
		}
		last = m.entity
		between := s.text(model.Span{Start: m.End, End: offset})
		if strings.Contains(between, ",") || strings.Contains(between, " - ") {
			last = first
		}
		beside = last == m.entity && m.kind == model.Name && len(strings.Fields(between)) <= actorReach && !strings.ContainsAny(between, ",;'’")
	}
	return last, beside
}

// actorReach is how many words may stand between a name and a record said of it.
const actorReach = 3

// standsAt tells whether the words right before a record say that somebody stands
// there: "fell to 5-10", "are 12-3", "a record of 56-26".
func (s *side) standsAt(sent, offset int) bool {
	ws := s.lastWords(sent, offset, 7)
	for i := len(ws) - 1; i >= 0; i-- {
		switch w := ws[i].Fold; w {
		case "record", "mark", "records":
			return true
		case "to", "at", "of", "now", "just", "a", "an", "their", "his", "its", "her", "currently", "only", "with", "overall", "season", "career", "worst", "best", "nfl":
			continue
		case "is", "are", "was", "were", "'re", "'s", "stand", "stands", "sits", "sit", "went", "goes", "go", "gone", "finished", "opened", "slumping", "floundering", "sitting", "started", "starting", "posting", "posted":
			return i == 0 || !scoreNouns[ws[i-1].Fold]
		case "fell", "falls", "falling", "dropped", "drops", "dropping", "improved", "improves", "improving", "moved", "moves", "slipped":
			return i < len(ws)-1 && (ws[len(ws)-1].Fold == "to" || ws[len(ws)-1].Fold == "at")
		default:
			last := ws[len(ws)-1].Fold
			return last == "to" && i >= len(ws)-4 && slices.ContainsFunc(s.lastWords(sent, offset, 7), func(w words.Word) bool {
				return w.Fold == "improved" || w.Fold == "took" || w.Fold == "dropped" || w.Fold == "lifted" || w.Fold == "brought" || w.Fold == "lowered"
			}) // "improved the Ukrainian to 52-3"
		}
	}
	return false
}

// scoreNouns are what the numbers behind "was" are if no record.
var scoreNouns = words.Set("score vote count tally result final total margin it")

// decides tells whether a sentence tells of a court's, a jury's or a house's decision.
func (s *side) decides(sent int) bool {
	return slices.ContainsFunc(s.sents[sent].words, func(w words.Word) bool {
		switch w.Fold {
		case "senate", "house", "court", "jury", "jurors", "deadlocked", "panel", "justices", "ruling", "ruled", "majority", "lawmakers", "winLoss", "ballot", "commissioners", "council":
			return true
		}
		return false
	})
}

// readSecond reads a record that follows another one in its brackets as one of the
// same owner's for a part: "(10-5, 4-4 away)".
func (s *side) readSecond(before, x *fact) bool {
	b := before.rec
	if b == nil || b.kind != winLoss || b.owner < 0 || x.sent != before.sent || x.rec.kind != result || strings.TrimSpace(s.text(model.Span{Start: b.span.End, End: x.rec.span.Start})) != "," {
		return false
	}
	x.rec.kind, x.rec.owner, x.rec.name, x.rec.beside, x.rec.scoped = winLoss, b.owner, b.name, b.beside, true
	return true
}

// readKnockouts reads a number of knockouts: the record owner's that it stands beside
// ("53-3, 47 KO's", "(36-3, 24 KO)"), else that of whom the clause is about ("Kovac's
// 58th victory, 51 by KO").
func (s *side) readKnockouts(before, x *fact) {
	if x.sent < 0 || x.typ != model.Cardinal || x.value.vague {
		return
	}
	near := strings.ToLower(s.text(model.Span{Start: x.fig.Number.End, End: min(x.fig.Number.End+32, s.sents[x.sent].End)}))
	near = strings.TrimLeft(near, " ")
	rec := &record{kind: knockouts, nums: []float64{x.value.low}, span: x.fig.Number}
	switch {
	case before != nil && before.rec != nil && before.rec.kind == winLoss && x.sent == before.sent && x.span.Start >= before.rec.span.End && x.span.Start <= before.rec.span.End+20:
		if !strings.HasPrefix(near, "ko") && !hasAny(near, "knockout") {
			return
		}
		rec.owner, rec.name, rec.beside = before.rec.owner, before.rec.name, before.rec.beside
	case startsWith(near, "by ko", "by knockout", "by way of knockout"):
		if rec.owner, rec.beside = s.actor(x.sent, x.span.Start); rec.owner < 0 {
			return
		}
		s.nameOwner(rec)
	default:
		return
	}
	x.rec = rec
}
