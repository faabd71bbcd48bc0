package names

import "strings"

// Threshold is the score of [Match] from which two names may be one.
const Threshold = 0.6

// like is the likeness from which two words are paired at all.
const like = 0.38

// against is what is left of the score of two names in which a word of the one
// stands against a word of the other: "Bashar al-Assad", "Hafez al-Assad".
const against = 0.45

// Match says how alike two folded names are, 0 to 1. Words are paired best
// first, whatever their order; an initial meets any word it begins, a short form
// its name; a word that only one of the names has costs little ("Vladimir V.
// Putin"), two words that stand against each other cost most of it. Particles and
// titles count only where a name has nothing else.
func Match(a, b string) float64 {
	if a == b {
		return 1
	}
	if b < a { // best-first pairing falls out alike both ways round
		a, b = b, a
	}
	ta, tb := significant(a), significant(b)
	if len(ta) == 0 || len(tb) == 0 {
		return 0
	}
	ja, jb := strings.Join(ta, ""), strings.Join(tb, "")
	if ja == jb {
		return 1
	}
	pairs, restA, restB := pairWords(ta, tb)
	score := 0.0
	if len(pairs) > 0 {
		score = mean(pairs, ta, tb)
		if restA > 0 && restB > 0 {
			score *= against
		}
	}
	// "FriedrichBuchenberg": words run together.
	if len(ta) != len(tb) && abs(len(ja)-len(jb)) <= 2 {
		score = max(score, Similarity(ja, jb))
	}
	return score
}

// mean weighs the paired words by their length; words left alone dilute it.
func mean(pairs []pairing, ta, tb []string) float64 {
	var sum, mass float64
	for _, p := range pairs {
		w := float64(min(len(ta[p.a]), len(tb[p.b]))) + 1
		sum += w * p.score
		mass += w
	}
	alone := len(ta) + len(tb) - 2*len(pairs)
	return sum / (mass + 0.4*float64(alone))
}

type pairing struct {
	a, b  int
	score float64
}

// pairWords pairs words best first; the rests are how many stay alone.
func pairWords(ta, tb []string) (pairs []pairing, restA, restB int) {
	var usedA, usedB uint64 // by position; names have few words
	ta, tb = ta[:min(len(ta), 64)], tb[:min(len(tb), 64)]
	for {
		best, found := pairing{}, false
		for i, x := range ta {
			for j, y := range tb {
				if usedA>>i&1 == 1 || usedB>>j&1 == 1 {
					continue
				}
				if s := wordScore(x, y); s >= like && (!found || s > best.score) {
					best, found = pairing{i, j, s}, true
				}
			}
		}
		if !found {
			break
		}
		usedA |= 1 << best.a
		usedB |= 1 << best.b
		pairs = append(pairs, best)
	}
	return pairs, len(ta) - len(pairs), len(tb) - len(pairs)
}

// wordScore says how alike two words of names are.
func wordScore(x, y string) float64 {
	if x == y {
		return 1
	}
	if len(x) == 1 || len(y) == 1 {
		if x[0] == y[0] {
			return 0.8
		}
		return 0
	}
	if short(x, y) || short(y, x) {
		return 0.75
	}
	score := max(Similarity(x, y), slip(x, y))
	if score < sounds {
		if k := Skeleton(x); len(k) >= 3 && k == Skeleton(y) {
			return sounds
		}
	}
	return score
}

// sounds is the least likeness of words with the same consonants.
const sounds = 0.5

// Alike tells whether two words may be spellings of one word of a name.
func Alike(x, y string) bool { return x != "" && y != "" && wordScore(x, y) >= like }

// Misspelt tells whether one of two folded words is likely a slip of the pen for the
// other.
func Misspelt(x, y string) bool { return slip(x, y) > 0 && min(len(x), len(y)) > 4 }

// slip says how likely a word is a slip of the pen for the other: one letter
// wrong, missing, doubled or swapped, two in a long word.
func slip(x, y string) float64 {
	n := max(len(x), len(y))
	if abs(len(x)-len(y)) > 2 || !latin(x) || !latin(y) || n > maxWord {
		return 0
	}
	switch d := slips(x, y); {
	case d == 1 && n >= 5:
		return 0.66
	case d == 1 && n == 4:
		return 0.5
	case d == 2 && n >= 8:
		return 0.45
	}
	return 0
}

// slips counts the letters to change, add, drop or swap with their neighbour.
func slips(x, y string) int {
	var before, prev, cur [maxWord + 1]int
	for j := range len(y) + 1 {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		cur[0] = i
		for j := 1; j <= len(y); j++ {
			d := prev[j-1]
			if x[i-1] != y[j-1] {
				d++
			}
			d = min(d, prev[j]+1, cur[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d = min(d, before[j-2]+1)
			}
			cur[j] = d
		}
		before, prev = prev, cur
	}
	return prev[len(y)]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// significant are a folded name's words without particles; all of them if
// nothing else is left.
func significant(s string) []string {
	all := strings.Fields(s)
	out := make([]string, 0, len(all))
	for _, w := range all {
		if !particles[w] {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}
