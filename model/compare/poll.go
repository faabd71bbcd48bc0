package compare

import "parallax/model"

// Reports of two polls give many percentages each; some are equal by chance.

// ofTwoPolls tells whether both reports give so many percentages that some are equal
// by chance, and have too few in common for one poll's.
func ofTwoPolls(l, r *side) bool {
	left, n := shares(l)
	right, m := shares(r)
	if n*m < pollShares {
		return false
	}
	both := 0
	for x := range left {
		if right[x] {
			both++
		}
	}
	return float64(both) < pollOverlap*float64(min(len(left), len(right)))
}

// manyParts tells whether two reports tell so many parts of a whole in words, "half",
// "6 in 10", that some are equal by chance: of one poll, too.
func manyParts(l, r *side) bool {
	return partsTold(l)*partsTold(r) >= pollParts
}

func partsTold(s *side) int {
	n := 0
	for i := range s.rep.Figures {
		if f := &s.rep.Figures[i]; f.Type == model.Cardinal && f.Low != nil && *f.Low > 0 && *f.Low < 1 {
			n++
		}
	}
	return n
}

// inParts tells whether a figure is a part of a whole, told in words.
func (x *fact) inParts() bool {
	return x.typ == model.Cardinal && x.value.low > 0 && x.value.low < 1
}

// shares is the percentages that a report gives, and how often it gives one.
func shares(s *side) (values map[float64]bool, n int) {
	values = map[float64]bool{}
	for i := range s.rep.Figures {
		if f := &s.rep.Figures[i]; f.Type == model.Percent && f.Low != nil {
			values[*f.Low] = true
			n++
		}
	}
	return values, n
}

const (
	// pollShares is the number of pairs of percentages of which some are equal by
	// chance: most are whole numbers up to sixty.
	pollShares = 100
	// pollParts is the number of pairs of parts of which some are equal by chance: there
	// are but ten or so.
	pollParts = 36
	// pollOverlap is the part of its percentages that a report of a poll has in
	// common with another one of the same poll.
	pollOverlap = 0.5
	// pollLikeness is the likeness of sentences of two polls' reports that tell one thing.
	pollLikeness = 0.6
)
