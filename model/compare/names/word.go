package names

import (
	"math"
	"math/bits"
)

// Similarity says how likely two folded words are spellings of one name, by
// spelling alone: 1 for equal words, about ½ where as many pairs are one name as
// are two, 0 for words that have nothing in common. It is symmetric.
func Similarity(a, b string) float64 {
	switch {
	case a == b:
		return 1
	case a == "" || b == "":
		return 0
	case !latin(a) || !latin(b):
		return plain(a, b)
	case len(a) > 2*len(b)+2 || len(b) > 2*len(a)+2 || fewLetters(a, b):
		return 0
	}
	return 1 / (1 + math.Exp(-learnt().Odds(a, b)))
}

// fewLetters tells whether two words share less than a third of the letters of
// the one that has fewer.
func fewLetters(a, b string) bool {
	x, y := letters(a), letters(b)
	return 3*bits.OnesCount32(x&y) < min(bits.OnesCount32(x), bits.OnesCount32(y))
}

func letters(s string) uint32 {
	var set uint32
	for i := range len(s) {
		set |= 1 << (s[i] - 'a')
	}
	return set
}

// latin tells whether a folded word has only the letters a–z.
func latin(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// plain compares words of other scripts by the share of letters they keep, and
// words with digits not at all: 737 is not 747.
func plain(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	for _, s := range [...][]rune{x, y} {
		for _, r := range s {
			if r >= '0' && r <= '9' {
				return 0
			}
		}
	}
	if len(x) > maxWord || len(y) > maxWord {
		return 0
	}
	prev, cur := make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := range x {
		cur[0] = i + 1
		for j := range y {
			swap := prev[j]
			if x[i] != y[j] {
				swap++
			}
			cur[j+1] = min(swap, prev[j+1]+1, cur[j]+1)
		}
		prev, cur = cur, prev
	}
	share := 1 - float64(prev[len(y)])/float64(max(len(x), len(y)))
	return share * share
}
