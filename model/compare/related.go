package compare

import (
	"math"

	"parallax/model"
	"parallax/model/compare/names"
	"parallax/model/compare/words"
)

// Whether two reports are about one event at all. Reports of one event share its
// words and names; two reports of one kind of event (two strikes, two quakes)
// share the words only.

// relatedLeast is the likeness from which two reports may be about one event. Of
// pairs of ECB+ about one event nearly all lie above, of pairs about two topics
// nearly all below.
const relatedLeast = 0.10

// namelessLeast is that likeness for reports that share no name of a person, a
// body or a place smaller than a country.
const namelessLeast = 0.25

// nationLeast is that for reports that share the name of a country.
const nationLeast = 0.16

// shortReport is how many words with a stem a report needs before the lack of a
// shared name tells anything.
const shortReport = 60

// mass is how many words with a stem the story has.
func (s *side) mass() int {
	n := 0
	for i := range s.sents {
		if s.sents[i].story {
			n += len(s.sents[i].stems)
		}
	}
	return n
}

// related tells whether two reports seem to be about one event.
func related(l, r *side, voc *words.Vocabulary, links []model.EntityLink) bool {
	if len(l.sents) == 0 || len(r.sents) == 0 {
		return len(l.sents) == len(r.sents)
	}
	likeness := likenessOf(l, r, voc)
	if min(l.mass(), r.mass()) < shortReport {
		return likeness >= relatedLeast
	}
	named, nation := sharesName(links)
	return likeness >= namelessLeast || likeness >= relatedLeast && named || likeness >= nationLeast && nation
}

// sharesName tells whether the reports share a name that tells events apart, and
// whether they share that of a country.
func sharesName(links []model.EntityLink) (named, nation bool) {
	for _, e := range links {
		if len(e.Left) == 0 || len(e.Right) == 0 || e.Type == model.NORP {
			continue
		}
		if _, ok := words.NationOf(names.Fold(e.Name)); ok {
			nation = true
		} else {
			named = true
		}
	}
	return named, nation
}

// likenessOf is the cosine of two reports' weighed stems, 0 to 1.
func likenessOf(l, r *side, voc *words.Vocabulary) float64 {
	a, b := counts(l, voc.Len()), counts(r, voc.Len())
	var dot, na, nb float64
	for id := range a {
		w := voc.Weight(int32(id))
		x, y := w*math.Log1p(float64(a[id])), w*math.Log1p(float64(b[id]))
		dot += x * y
		na += x * x
		nb += y * y
	}
	if na == 0 || nb == 0 {
		return b2f(na == nb)
	}
	return dot / math.Sqrt(na*nb)
}

func b2f(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// counts is how often the story uses each stem.
func counts(s *side, n int) []int {
	out := make([]int, n)
	for i := range s.sents {
		if !s.sents[i].story {
			continue
		}
		for _, w := range s.sents[i].words {
			if w.ID >= 0 {
				out[w.ID]++
			}
		}
	}
	return out
}
