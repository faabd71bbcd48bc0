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
	// pollOverlap is the part of its percentages that a report of a poll has in
	// common with another one of the same poll.
	pollOverlap = 0.5
	// pollLikeness is the likeness of sentences of two polls' reports that tell one thing.
	pollLikeness = 0.6
)
