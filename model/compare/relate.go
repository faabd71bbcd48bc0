package compare

import "parallax/model"

// sameness is how surely two figures measure one thing.
type sameness int

const (
	apart   sameness = iota // different things, or no telling
	likely                  // enough to call them agreed or compatible
	certain                 // enough to call them in conflict
)

// relate tells whether two figures, one of each report, measure the same thing,
// and how well their surroundings fit.
func relate(a, b *fact) (sameness, float64) {
	if a.unit != b.unit || !typesMeet(a.fig.Type, b.fig.Type) {
		return apart, 0
	}
	fit := a.fit(b)
	switch {
	case a.human() && b.human():
		return relatePeople(a, b), fit
	case a.human() != b.human() && a.measure != 0 && b.measure != 0:
		return apart, fit
	}
	return relateThings(a, b, fit), fit
}

func typesMeet(a, b model.FigureType) bool { return a == b }

// relatePeople compares figures of people whom something befell.
func relatePeople(a, b *fact) sameness {
	if a.measure&b.measure == 0 {
		return apart
	}
	who := whoMeets(a, b)
	if who == certain && a.measure != b.measure && !a.zero() && !b.zero() {
		return likely
	}
	return who
}

// whoMeets compares whom two figures count.
func whoMeets(a, b *fact) sameness {
	sure := certain
	switch {
	case len(a.nations) > 0 && len(b.nations) > 0:
		if !meet(a.nations, b.nations) {
			return apart
		}
	case len(a.nations) != len(b.nations):
		sure = likely
	}
	if a.group != b.group {
		if a.group != "" && b.group != "" {
			return apart
		}
		// All people and some of them: "none" of all is none of any.
		if !a.zero() && !b.zero() || len(a.nations) == 0 {
			sure = likely
		}
	}
	return sure
}

func (x *fact) zero() bool { return x.value.low == 0 && x.value.high == 0 }

// relateThings compares figures of things, money, shares and measures.
func relateThings(a, b *fact, fit float64) sameness {
	if a.measure != 0 && b.measure != 0 && a.measure&b.measure == 0 {
		return apart
	}
	if len(a.nations) > 0 && len(b.nations) > 0 && !meet(a.nations, b.nations) {
		return apart
	}
	heads := a.head != "" && a.head == b.head
	if a.unit == "" && !heads && !meet(a.nouns, b.nouns) {
		return apart
	}
	if len(a.places) > 0 && len(b.places) > 0 && !meet(a.places, b.places) {
		return apart
	}
	shared := common(a.about, b.about)
	switch {
	case fit >= 0.30 && (heads || a.unit != "") && (shared > 0 || a.measure&b.measure != 0):
		return certain
	case fit >= 0.15 || heads && a.unit == "" && (a.measure == b.measure || a.measure == 0 || b.measure == 0):
		return likely
	}
	return apart
}

// fit says how alike the surroundings of two figures are, 0 to 1: the overlap of
// their words, nouns and predicates counted twice, and of their linked names.
func (x *fact) fit(o *fact) float64 {
	share := 2*common(x.nouns, o.nouns) + 2*common(x.about, o.about) + common(x.around, o.around) + common(x.subjects, o.subjects)
	sizes := func(f *fact) int { return 2*len(f.nouns) + 2*len(f.about) + len(f.around) + len(f.subjects) }
	if all := min(sizes(x), sizes(o)); all > 0 {
		return min(1, float64(share)/float64(all))
	}
	return 0
}

func common[K comparable](a, b map[K]bool) int {
	if len(b) < len(a) {
		a, b = b, a
	}
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

func meet[K comparable](a, b map[K]bool) bool { return common(a, b) > 0 }
