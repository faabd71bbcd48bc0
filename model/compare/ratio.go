package compare

import (
	"math"
	"slices"
	"strings"

	"parallax/model"
)

// How records are compared. Equal numbers are one record unless they are known to
// be two people's or of two kinds. Others contradict one another only where both
// are the whole record of the same person or team, as it stands; the score of a
// match changes while it goes on, and each is true of its moment.

const (
	// sureRecord is the sum for two records that are one whatever their sentences say.
	sureRecord = 3.5
	// rareRecord is the least larger number of a score that two matches hardly share.
	rareRecord = 10
	// gamesApart is by how much two counts of one record's games may differ: more is
	// another year's.
	gamesApart = 3
)

// against compares what two facts give.
func (x *fact) against(y *fact) standing {
	if x.rec == nil || y.rec == nil {
		if how := x.value.against(y.value); how != disjoint || !x.oneMore(y) && !y.oneMore(x) {
			return how
		}
		return overlapping
	}
	a, b := x.rec.nums, y.rec.nums
	switch {
	case slices.Equal(a, b):
		return equal
	case len(a) != len(b) && slices.Equal(a[:min(len(a), len(b))], b[:min(len(a), len(b))]):
		return overlapping // the draws are left out
	}
	return disjoint
}

// records says how much speaks for two records' being one; known is false if
// neither is one.
func (rel *relator) records(a, b *fact, across bool) (score float64, known bool) {
	if a.rec == nil && b.rec == nil {
		return 0, false
	}
	if a.rec.perfect() && b.rec == nil || b.rec.perfect() && a.rec == nil {
		if a.value.low == b.value.low && a.value.low >= rareRecord && (a.tried() || b.tried()) {
			return sureRecord, true // "17-for-17", "the first 17 passes"
		}
		return 0, false
	}
	if a.rec == nil || b.rec == nil || !sameKind(a.rec, b.rec) && a.against(b) != equal {
		return never, true
	}
	r := rel.r
	if !across {
		r = nil
	}
	owners := rel.owners(a, b, r)
	if owners < 0 || across && a.rec.kind == result && b.rec.kind == result && othersPlay(a, b) && a.near.shared(b.near, rel.voc) < nearAlike {
		return never, true
	}
	like := 0.0
	if across {
		like = rel.sentences(a.told, b.told)
	}
	how := a.against(b)
	switch {
	case !sameKind(a.rec, b.rec):
		if a.rec.kind >= tries || b.rec.kind >= tries || slices.Max(a.rec.nums) < rareRecord || like < counterpartLikeness {
			return never, true
		}
		return sureRecord, true // what it is was not understood of one of them
	case how == equal && (owners > 0 && (a.rec.kind != streak || a.rec.nums[0] > 2) || a.rec.kind == streak && a.rec.nums[0] >= telling || len(a.rec.nums) > 2 || slices.Max(a.rec.nums) >= rareRecord && a.rec.kind != knockouts):
		return sureRecord + like + float64(owners), true
	case how == equal:
		return agreeLeast - 0.5 + 4*like + min(1.5, a.near.shared(b.near, rel.voc)/8), true
	case how == overlapping && owners > 0:
		return sureRecord, true
	case across && rel.sameRecord(a, b):
		return sureRecord + like, true
	}
	return never, true
}

// sameKind tells whether two records can be of one kind. What is not told apart is
// a result.
func sameKind(a, b *record) bool {
	return a.kind == b.kind && a.of == b.of && a.lost == b.lost || max(a.kind, b.kind) == voting && min(a.kind, b.kind) == result
}

// tried tells whether tries are counted, the first of somebody's: "his first 17 passes".
func (x *fact) tried() bool {
	return x.rec == nil && x.part && startsWith(strings.ToLower(x.fig.Noun), tryNouns[:]...)
}

// tryNouns are what a player makes or misses.
var tryNouns = [...]string{"pass", "attempt", "shot", "field goal", "free throw", "throw", "tries", "kick", "three-pointer", "3-pointer"}

// perfect tells whether all tries were made.
func (r *record) perfect() bool { return r != nil && r.kind == tries && r.nums[0] == r.nums[1] }

// owners tells whether two records have one owner: 1 if so, -1 if they have two, 0
// if that is not known. Without r both are of the left report.
func (rel *relator) owners(a, b *fact, r *side) int {
	if a.rec.owner < 0 || b.rec.owner < 0 {
		return 0
	}
	if r == nil {
		if a.rec.owner == b.rec.owner {
			return 1
		}
		if a.rec.beside && b.rec.beside {
			return -1
		}
		return 0
	}
	x, y := rel.l.link[a.rec.owner], r.link[b.rec.owner]
	switch {
	case x >= 0 && x == y || cityOf(rel.l.rep.Entities[a.rec.owner].Name, r.rep.Entities[b.rec.owner].Name):
		return 1
	case !a.rec.beside || !b.rec.beside || rel.l.rep.Entities[a.rec.owner].Type != r.rep.Entities[b.rec.owner].Type:
		return 0 // a team may be named by its city
	case x >= 0 && y >= 0:
		return -1
	case beginAlike(rel.l.rep.Entities[a.rec.owner].Name, r.rep.Entities[b.rec.owner].Name):
		return 0 // "Jags", "Jaguars"
	}
	return -1
}

// beginAlike tells whether a word of each of two names begins with the same two
// letters: one may be short for the other.
func beginAlike(a, b string) bool {
	for v := range strings.FieldsSeq(a) {
		for w := range strings.FieldsSeq(b) {
			if len(v) > 1 && len(w) > 1 && v[:2] == w[:2] {
				return true
			}
		}
	}
	return false
}

// cityOf tells whether one name is that of a club and the other its city, which
// stands for it: "Dayton Rams", "Dayton".
func cityOf(a, b string) bool {
	return strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" ")
}

// othersPlay tells whether the teams or people of two scores' sentences are others:
// each names two, and no name stands in both.
func othersPlay(a, b *fact) bool {
	x, y := a.rec, b.rec
	return x.named > 1 && y.named > 1 && !slices.ContainsFunc(x.players, func(l int) bool { return slices.Contains(y.players, l) })
}

// players are the linked people and bodies named in a sentence, and how many people
// and bodies are.
func (s *side) players(sent int) (links []int, n int) {
	seen := map[int]bool{}
	for _, m := range s.sents[sent].mentions {
		if t := s.rep.Entities[m.entity].Type; seen[m.entity] || t != model.Person && t != model.Org && t != model.GPE {
			continue
		}
		seen[m.entity] = true
		if l := s.link[m.entity]; l >= 0 {
			links = append(links, l)
		}
	}
	return links, len(seen)
}

// sameRecord tells whether two records with other numbers are surely one: both the
// whole record of one owner, or the tries of one player, and not far apart.
func (rel *relator) sameRecord(a, b *fact) bool {
	x, y := a.rec, b.rec
	if x == nil || y == nil || x.kind != y.kind || x.scoped || y.scoped || len(x.nums) != len(y.nums) {
		return false
	}
	switch x.kind {
	case voting:
		return rel.sameVote(a, b)
	case result:
		return rel.sameMatch(a, b)
	case streak:
		return false
	}
	if rel.owners(a, b, rel.r) <= 0 || !rel.oneMatch && rel.sentences(a.told, b.told) < peopleLikeness {
		return false // else it may be another season's
	}
	apart, most, others := 0.0, 0.0, 0
	for i := range x.nums {
		apart += math.Abs(x.nums[i] - y.nums[i])
		most += max(x.nums[i], y.nums[i])
		if x.nums[i] != y.nums[i] {
			others++
		}
	}
	return others == 1 && apart <= gamesApart && most >= rareRecord
}

// sharedRecord tells whether two reports give one score or record that two matches
// hardly share.
func sharedRecord(l, r []fact) bool {
	rare := func(x *fact) bool {
		return x.rec != nil && x.rec.kind != streak && x.rec.kind != knockouts && len(x.rec.nums) > 1 && slices.Max(x.rec.nums) >= rareRecord
	}
	for i := range l {
		if !rare(&l[i]) {
			continue
		}
		for j := range r {
			if rare(&r[j]) && l[i].against(&r[j]) == equal {
				return true
			}
		}
	}
	return false
}

// sameMatch tells whether two scores with one equal number are both the final one
// of a match between the same two.
func (rel *relator) sameMatch(a, b *fact) bool {
	x, y := a.rec, b.rec
	if !x.final || !y.final || x.nums[0] != y.nums[0] && x.nums[1] != y.nums[1] || rel.l.otherTime(a) || rel.r.otherTime(b) {
		return false
	}
	both := 0
	for _, link := range x.players {
		if slices.Contains(y.players, link) {
			both++
		}
	}
	return both >= 2
}

// sameVote tells whether two votes with one equal number are one vote, counted
// otherwise.
func (rel *relator) sameVote(a, b *fact) bool {
	x, y := a.rec.nums, b.rec.nums
	if x[0] != y[0] && x[1] != y[1] || math.Abs(x[0]-y[0])+math.Abs(x[1]-y[1]) > 0.2*(x[0]+x[1]) {
		return false
	}
	return rel.l.votes(a) && rel.r.votes(b) && rel.sentences(a.told, b.told) >= thingLikeness
}

// votes tells whether a record's sentence speaks of a vote.
func (s *side) votes(x *fact) bool { return s.sentenceHas(x.sent, vote) }

// recordName heads a row: "record of Marek Dolan", "vote", "score". b is nil where
// only one report has it.
func recordName(a, b *fact) string {
	kind, name := a.rec.kind, a.rec.name
	if b != nil {
		kind = max(kind, b.rec.kind)
		if len(b.rec.name) > len(name) {
			name = b.rec.name
		}
	}
	what := [...]string{result: "score", winLoss: "record", voting: "vote", tries: "tries made", knockouts: "knockouts", streak: a.rec.of + " in a row"}[kind]
	if kind == tries && a.fig.Noun != "" {
		what = a.fig.Noun
	} else if kind == tries && b != nil && b.fig.Noun != "" {
		what = b.fig.Noun
	}
	if name != "" && kind != result && kind != voting && kind != streak {
		return what + " of " + name
	}
	return what
}

// recordText is the numbers of a record: "45-7-2", "28 of 41".
func (r *record) recordText() string {
	joint := "-"
	if r.kind == tries {
		joint = " of "
	}
	parts := make([]string, len(r.nums))
	for i, n := range r.nums {
		parts[i] = number(n)
	}
	text := strings.Join(parts, joint)
	switch r.kind {
	case knockouts:
		text += " knockouts"
	case streak:
		text += " " + r.of + " in a row"
	case result, winLoss, voting, tries:
	}
	return text
}
