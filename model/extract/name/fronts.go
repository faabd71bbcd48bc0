package name

import (
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// Some first words make a name of what follows them, however unknown:
//
//	Sporting Volos     a club
//	Peak Lenin         a mountain
//
// And a name of several words that speaks at the head of a sentence, and is no
// person's, is a firm's: "Brightwell Toys said".

// fronts labels the names that their first words or their speaking show.
func (t *Tagger) fronts(s text.Sentence) {
	for i := s.First; i+1 < s.Last; i++ {
		if t.labels[i] != crf.Outside || t.doc.Sort(i) != feature.Title || !t.unknownName(i+1) {
			continue
		}
		switch w := t.low(i); {
		case clubFronts[w] && (i > s.First || t.labels[i+1] != crf.Outside):
			t.front(i, i+2, crf.Org)
		case peaks[w] && t.labels[i+1] == crf.Outside:
			t.front(i, i+2, crf.Place)
		case i == s.First && t.unknownSmall(i) && t.labels[i+1] == crf.Outside && i+2 < s.Last && reports[t.low(i+2)]:
			t.front(i, i+2, crf.Org)
		}
	}
}

func (t *Tagger) front(first, last, typ int) {
	t.relabel(first, last, typ)
	for i := first; i < last; i++ {
		t.certain[i] = max(t.certain[i], settled)
	}
}

// unknownName tells whether token i is a word with a capital, alone in its name
// or in none, that is followed by no other.
func (t *Tagger) unknownName(i int) bool {
	l := int(t.labels[i])
	return t.doc.Sort(i) == feature.Title && (l == crf.Outside || crf.PositionOf(l) == crf.Single) &&
		!t.doc.Sort(min(i+1, len(t.labels)-1)).Capital()
}

var clubFronts = set("sporting real atletico atlético athletic racing dynamo dinamo lokomotiv spartak deportivo olympique borussia maccabi hapoel inter")

var peaks = set("peak mount lake cape")

var reports = set("said says told announced")
