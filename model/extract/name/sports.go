package name

import (
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// In news of sport a city stands for its club:
//
//	Chicago beat Houston 4-1
//	Denver lost to the visiting Dallas
//	Leeds striker Amina Okello
//
// Countries stay places, for they play themselves.

// contests makes clubs of the cities on either side of a verb of winning or
// losing, and of those before a player.
func (t *Tagger) contests(s text.Sentence) {
	for i := s.First + 1; i < s.Last; i++ {
		if t.labels[i] != crf.Outside || t.doc.Sort(i) != feature.Lower {
			continue
		}
		w := t.low(i)
		after := i + 1
		switch {
		case players[w]:
			if one := t.team(i - 1); one >= 0 {
				t.relabelTeam(one, i)
			}
			continue
		case wins[w]:
		case loses[w] && (t.low(after) == "to" || t.low(after) == "with" || t.low(after) == "at"):
			after++
		default:
			continue
		}
		for after < s.Last && (t.low(after) == "the" || t.low(after) == "visiting") {
			after++
		}
		one, two := t.team(i-1), -1
		if after < s.Last && t.labels[after] != crf.Outside {
			two = t.teamFrom(after)
		}
		if one < 0 || two < 0 {
			continue
		}
		t.relabelTeam(one, i)
		t.relabelTeam(after, two)
	}
}

// team returns where the name of a city, region or organisation begins that
// ends with token i, -1 if none does.
func (t *Tagger) team(i int) int {
	l := int(t.labels[i])
	if l == crf.Outside || !crf.Ends(l) {
		return -1
	}
	for !crf.Starts(int(t.labels[i])) {
		i--
	}
	return t.side(i, i)
}

// teamFrom returns where the name ends that begins with token i, -1 if it is no
// team's.
func (t *Tagger) teamFrom(i int) int {
	first := i
	for !crf.Ends(int(t.labels[i])) {
		i++
	}
	return t.side(first, i+1)
}

// side is end if the name that begins at token first may be a side's, else -1.
func (t *Tagger) side(first, end int) int {
	switch crf.TypeOf(int(t.labels[first])) {
	case crf.Org, crf.Place:
		return end
	}
	return -1
}

// relabelTeam makes an organisation of the city or region [first, last).
func (t *Tagger) relabelTeam(first, last int) {
	f := t.doc.Phrase(first, last)
	if crf.TypeOf(int(t.labels[first])) != crf.Place || f&(feature.City|feature.Region) == 0 || f&(feature.Country|feature.Area) != 0 {
		return
	}
	t.relabel(first, last, crf.Org)
}

var wins = set("beat beats edged thrashed routed downed trounced blanked outscored outlasted topped v vs vs.")

var loses = set("lost drew fell won")

var players = set(`striker midfielder goalkeeper keeper winger defender forward quarterback pitcher shortstop outfielder linebacker
	cornerback fullback full-back playmaker skipper goaltender defenseman`)
