package name

import (
	"math"
	"strings"

	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
)

// A name means one thing throughout a report, so its places are decided
// together: where one sentence leaves it open whether "Wells" is a man or a
// company, the others vote. A ballot is one place of a name, with what the field
// makes of it there; the ballots of equal words are multiplied, the own one
// counting fully, the others less because they saw some of the same evidence.
// Parts of longer names vote as well: the last word of a person's name and an
// abbreviation set in brackets after its long form.

// manyNames is more than a report has.
const manyNames = 1 << 12

// ballot is a name, or a word with a capital that may be one.
type ballot struct {
	first, last int32
	hash        uint64
	odds        odds // logarithms
	told        bool // the words beside it tell its type
}

// odds are the logarithms of the probabilities that a name is of each type, or
// none.
type odds [crf.Types + 1]float32

const none = crf.Types

// The weights of the votes, chosen on the development sets; the scores hardly
// change around them.
const (
	otherWeight = 0.7  // of the same words elsewhere
	partWeight  = 0.7  // of a longer name that the word is the last of
	frontWeight = 0.35 // of a longer name that the word is the first of
	shortWeight = 1.0  // of a longer organisation that the words begin
	longWeight  = 3.0  // of the long form of an abbreviation
	neverSmall  = 1.0  // against no name at all, for a word that is not known in small letters
	cueWeight   = 2.0  // for a type, from the words beside an unknown one
	sureName    = 0.6  // the least probability of a full name that settles its last word
	floor       = 0.02 // no place may rule anything out
)

// collect turns the probabilities of a stretch that was just decoded into
// ballots.
func (t *Tagger) collect(first int, probs [][crf.Labels]float64) {
	for i := 0; i < len(probs); {
		l := int(t.labels[first+i])
		switch {
		case l == crf.Outside:
			if t.doc.Sort(first + i).Capital() {
				t.ballots = append(t.ballots, t.single(first+i, &probs[i]))
			}
			i++
		case crf.PositionOf(l) == crf.Single:
			t.ballots = append(t.ballots, t.single(first+i, &probs[i]))
			i++
		default:
			n := 1
			for i+n < len(probs) && !crf.Ends(int(t.labels[first+i+n-1])) {
				n++
			}
			t.ballots = append(t.ballots, t.several(first+i, probs[i:i+n]))
			i += n
		}
	}
}

func (t *Tagger) single(i int, p *[crf.Labels]float64) ballot {
	b := ballot{first: int32(i), last: int32(i + 1), hash: uint64(t.doc.Low(i))}
	for typ := range crf.Types {
		b.odds[typ] = logOdds(p[crf.Label(typ, crf.Single)])
	}
	b.odds[none] = logOdds(p[crf.Outside])
	if t.knownCountry(i) {
		b.odds[crf.Place] += countryWeight
	}
	if t.unknownSmall(i) {
		b.odds[none] -= neverSmall
		if t.doc.Facts(i)&notFirms == 0 && (firmly[t.low(i+1)] || t.calledBody(i)) {
			b.odds[crf.Org] += cueWeight
			b.told = true
		}
		if c := t.cue(i, i+1); c >= 0 && t.doc.Facts(i)&notFirms == 0 {
			b.odds[c] += cueWeight
			b.odds[none] -= cueWeight
			b.told = true
		}
		if placed[t.low(i+1)] && t.doc.Sort(i+1) == feature.Lower && t.doc.Facts(i)&feature.Demonym == 0 {
			b.odds[crf.Place] += cueWeight
			b.told = true
		}
	}
	return b
}

// firmly holds what firms have and are spoken of with: "Whitfield shares".
var firmly = set("analyst analysts shares stock executives employees subsidiary shareholders investors profits")

// placed holds what says that the word before it is a place: "Kamdini village".
var placed = set(`village town township district province county region river lake island islands valley crater mountain mountains
	peninsula desert airport prison suburb neighbourhood neighborhood governorate municipality prefecture strait coast`)

// notFirms are the lists of what may stand before these words and is no firm.
const notFirms = feature.Country | feature.City | feature.Region | feature.Area | feature.Demonym

// unknownSmall tells whether a word with a capital was never seen without one
// and is no word that makes names.
func (t *Tagger) unknownSmall(i int) bool {
	const makers = feature.Honorific | feature.OrgHead | feature.PlaceHead | feature.BuiltHead | feature.EventHead | feature.Calendar
	f := t.doc.Facts(i)
	return t.doc.Sort(i) == feature.Title && (f.Caps() == 0 || f.Caps() >= 6) && f&makers == 0
}

func (t *Tagger) several(first int, probs [][crf.Labels]float64) ballot {
	b := ballot{first: int32(first), last: int32(first + len(probs)), hash: t.doc.PhraseHash(first, first+len(probs))}
	for typ := range crf.Types {
		low := 1.0
		for i := range probs {
			sum := 0.0
			for p := crf.Begin; p <= crf.Single; p++ {
				sum += probs[i][crf.Label(typ, p)]
			}
			low = min(low, sum)
		}
		b.odds[typ] = logOdds(low)
	}
	b.odds[none] = logOdds(0)
	if t.knownOrg(first, first+len(probs)) {
		b.odds[crf.Org] += knownWeight
		b.told = true
	}
	if c := t.cue(first, first+len(probs)); c >= 0 && !t.knownPlace(first, first+len(probs)) {
		b.odds[c] += cueWeight
		b.told = true
	}
	if t.knownPlace(first, first+len(probs)) {
		b.odds[crf.Place] += placeWeight
		b.told = true
	}
	if t.ship(first, first+len(probs)) {
		b.odds = odds{crf.Person: logOdds(0), crf.Org: logOdds(0), crf.Place: logOdds(0), crf.Other: 0, none: logOdds(0)}
		for i := b.first; i < b.last; i++ {
			t.certain[i] = max(t.certain[i], 0.8)
		}
	}
	return b
}

func logOdds(p float64) float32 { return float32(math.Log(max(p, floor))) }

// vote counts the ballots and relabels where the count says otherwise.
func (t *Tagger) vote() {
	if len(t.ballots) < 2 {
		return
	}
	if len(t.sums) > manyNames { // clearing a map costs its former size
		t.sums = nil
	}
	if t.sums == nil {
		t.sums, t.surnames = make(map[uint64]odds, len(t.ballots)), map[uint64]bool{}
	}
	clear(t.sums)
	clear(t.surnames)
	for i := range t.ballots {
		b := &t.ballots[i]
		t.sums[b.hash] = t.sums[b.hash].plus(b.odds, otherWeight)
		if n := int(b.last - b.first); n > 1 {
			t.voteParts(b, n)
		}
	}
	for i := range t.ballots {
		b := &t.ballots[i]
		total := t.sums[b.hash].plus(b.odds, 1-otherWeight)
		best := none
		was := none
		if l := int(t.labels[b.first]); l != crf.Outside {
			was = crf.TypeOf(l)
			best = was
		}
		for typ := range total {
			if total[typ] > total[best]+0.01 {
				best = typ
			}
		}
		if best == none && t.surname(b) {
			best = crf.Person
			total[best] = total[none]
		}
		if best == none || best == was && !b.told {
			continue
		}
		if best != was {
			t.relabel(int(b.first), int(b.last), best)
		}
		p := total.share(best)
		for i := b.first; i < b.last; i++ {
			if best != was || p > t.certain[i] {
				t.certain[i] = p
			}
		}
	}
}

// share is the probability of one of the possibilities.
func (o odds) share(best int) float64 {
	sum := 0.0
	for _, v := range o {
		sum += math.Exp(float64(v - o[best]))
	}
	return 1 / sum
}

// voteParts lets a longer name speak for its last and first word, and for its
// abbreviation.
func (t *Tagger) voteParts(b *ballot, n int) {
	typ := crf.TypeOf(int(t.labels[b.first]))
	if typ == crf.Person && n <= 5 {
		end := int(b.last - 1)
		if n > 2 && generations[t.low(end)] {
			end--
		}
		last, front := uint64(t.doc.Low(end)), uint64(t.doc.Low(int(b.first)))
		if t.sure(int(b.first), int(b.last)) >= sureName {
			t.surnames[last] = true
			if t.familyFirst(int(b.first)) {
				t.surnames[front] = true
			}
		}
		t.sums[last] = t.sums[last].plus(b.odds, partWeight)
		t.sums[front] = t.sums[front].plus(b.odds, frontWeight)
	}
	if typ == crf.Org {
		t.voteShort(b, n)
	}
	if i := int(b.last) + 1; t.doc.Abbreviates(i, int(b.last)) {
		h := uint64(t.doc.Low(i))
		t.sums[h] = t.sums[h].plus(b.odds, longWeight)
	}
}

// voteShort lets a firm speak for the shorter names it goes by later: "Lam
// Research Corp" for "Lam Research" and "Lam". It speaks as much for a place:
// "Karla Motors" may be one in Karla.
func (t *Tagger) voteShort(b *ballot, n int) {
	const others = feature.Country | feature.City | feature.Region | feature.Area | feature.Demonym | feature.FirstName
	first, last := int(b.first), int(b.last)-1
	if !firmHeads[t.low(last)] {
		return
	}
	odds := b.odds
	odds[crf.Place] = odds[crf.Org]
	if t.unknownSmall(first) && t.doc.Facts(first)&others == 0 {
		h := uint64(t.doc.Low(first))
		t.sums[h] = t.sums[h].plus(odds, shortWeight)
	}
	if n > 2 {
		h := t.doc.PhraseHash(first, last)
		t.sums[h] = t.sums[h].plus(odds, shortWeight)
	}
}

// firmHeads end the full names of firms, which go by the words before.
var firmHeads = set(`inc inc. corp corp. co co. cos. ltd ltd. llc plc company corporation limited group holdings holding motor motors
	industries systems technologies technology pharmaceuticals pharma electronics airlines airways energy petroleum oil steel
	securities capital partners bancorp financial insurance media entertainment software semiconductor communications telecom
	resources mining metals uranium chemicals foods brewery breweries stores properties construction ag se nv sa spa bhd`)

// surname tells whether a ballot for no name is the last word of a person named
// in full elsewhere, inside a sentence or speaking: "to King", of Martin Luther King. Many
// such places outvote the one full name.
func (t *Tagger) surname(b *ballot) bool {
	i := int(b.first)
	if i == 0 || b.last-b.first != 1 || !t.surnames[b.hash] || t.doc.Sort(i) != feature.Title || t.doc.Facts(i)&feature.Calendar != 0 {
		return false
	}
	if speaks[t.low(i+1)] {
		return true
	}
	return t.doc.Sort(i-1) == feature.Lower && !articles[t.low(i-1)] && !t.doc.Sort(min(i+1, len(t.labels)-1)).Capital()
}

// familyFirst tells whether the person's name that begins at token i begins with
// the family's: "Moon Jae-in", "Sun Ruiwen".
func (t *Tagger) familyFirst(i int) bool {
	const names = feature.FirstName | feature.LastName
	return strings.Contains(t.doc.Word(i+1), "-") || t.doc.Facts(i)&names == feature.LastName
}

// speaks follows a person at the head of a sentence.
var speaks = set("said says told added 's ’s")

// generations end a person's name behind the surname.
var generations = set("jr jr. sr sr. junior senior ii iii iv")

func (o odds) plus(p odds, weight float32) odds {
	for i := range o {
		o[i] += p[i] * weight
	}
	return o
}
