package name

import (
	"slices"
	"strings"

	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// An abbreviation of common words is no name, wherever it stands:
//
//	independent power producers (IPP) … the IPP model

// manyPlain is more abbreviations of common words than a report has; it bounds
// the search among them.
const manyPlain = 64

// plainAbbreviations notes the abbreviations that a sentence sets in brackets
// behind common words.
func (t *Tagger) plainAbbreviations(s text.Sentence) {
	for i := s.First + 3; i+1 < s.Last && len(t.plain) < manyPlain; i++ {
		if t.doc.Sort(i) == feature.Capitals && t.doc.Word(i-1) == "(" && t.doc.Word(i+1) == ")" && t.shortens(i, s) {
			t.plain = append(t.plain, t.doc.Low(i))
		}
	}
}

// shortens tells whether the letters of token i begin the words before its
// bracket, most of which are written small.
func (t *Tagger) shortens(i int, s text.Sentence) bool {
	letters := t.low(i)
	small, large := 0, 0
	for k := i - 2; k >= s.First && letters != ""; k-- {
		switch t.doc.Sort(k) {
		case feature.Lower:
			small++
		case feature.Mark, feature.Digits:
			return false
		default:
			large++
		}
		parts := strings.Split(t.low(k), "-")
		for p := len(parts) - 1; p >= 0 && letters != ""; p-- {
			part := parts[p]
			if part == "" || part[0] != letters[len(letters)-1] {
				if small > 0 && p == 0 && joining[t.low(k)] {
					break
				}
				return false
			}
			letters = letters[:len(letters)-1]
		}
	}
	return letters == "" && small > 0 && large <= 1
}

// dropPlain unnames the abbreviations of common words in a sentence.
func (t *Tagger) dropPlain(s text.Sentence) {
	for i := s.First; i < s.Last; i++ {
		if l := int(t.labels[i]); l != crf.Outside && crf.PositionOf(l) == crf.Single && slices.Contains(t.plain, t.doc.Low(i)) {
			t.labels[i] = crf.Outside
		}
	}
}

var joining = set("of and the for in on to")
