package names

import "strings"

// particles carry no identity of their own: articles, "son of", titles of
// birth. Without them "Al-Assad" and "Assad" are compared by what matters.
var particles = wordSet(`al el ul as ad an ar at az ash bin ben ibn bint abu abou the of de la le du da do dos di del della der den von van zu y e
mr mrs ms miss dr sir lord lady mme monsieur madame prof president sheikh shaikh sheik haji hajji mullah`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// same is the similarity from which two words count as spellings of one.
const same = 0.72

// Match says how alike two folded names are, 0 to 1. Words are paired best
// first, whatever their order; an initial meets any word it begins; a word that
// only one of the names has costs little ("Vladimir V. Putin"), two words that
// stand against each other cost much ("Bashar" and "Hafez al-Assad").
func Match(a, b string) float64 {
	if a == b {
		return 1
	}
	ta, tb := significant(a), significant(b)
	if len(ta) == 0 || len(tb) == 0 {
		return 0
	}
	if strings.Join(ta, "") == strings.Join(tb, "") {
		return 1
	}
	if len(ta) > len(tb) {
		ta, tb = tb, ta
	}
	pairs, restA, restB := pairWords(ta, tb)
	var sum, mass float64
	for _, p := range pairs {
		w := float64(min(len(ta[p.a]), len(tb[p.b]))) + 1
		sum += w * p.score
		mass += w
	}
	for range min(restA, restB) {
		mass += 6
	}
	if mass == 0 {
		return 0
	}
	return sum / mass
}

type pairing struct {
	a, b  int
	score float64
}

// pairWords pairs words best first; the rests are how many stay alone.
func pairWords(ta, tb []string) (pairs []pairing, restA, restB int) {
	usedA, usedB := make([]bool, len(ta)), make([]bool, len(tb))
	for {
		best := pairing{score: same}
		found := false
		for i, x := range ta {
			for j, y := range tb {
				if usedA[i] || usedB[j] {
					continue
				}
				if s := wordScore(x, y); s > best.score || s == best.score && !found {
					best, found = pairing{i, j, s}, true
				}
			}
		}
		if !found {
			break
		}
		usedA[best.a], usedB[best.b] = true, true
		pairs = append(pairs, best)
	}
	return pairs, len(ta) - len(pairs), len(tb) - len(pairs)
}

func wordScore(x, y string) float64 {
	if len(x) == 1 || len(y) == 1 {
		if x[0] == y[0] {
			return 0.8
		}
		return 0
	}
	return Similarity(x, y)
}

// significant are a folded name's words without particles; all of them if
// nothing else is left.
func significant(s string) []string {
	all := strings.Fields(s)
	var out []string
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

// Acronym tells whether short ("IRGC", folded "irgc") stands for the folded name
// long: its letters are the first letters of long's words, small words skipped
// or not ("DoJ", "UAE", "NATO").
func Acronym(short, long string) bool {
	if len(short) < 2 || len(short) > 8 || strings.Contains(short, " ") {
		return false
	}
	all := strings.Fields(long)
	if len(all) < 2 {
		return false
	}
	initials := func(skip bool) string {
		var b strings.Builder
		for _, w := range all {
			if !skip || !smallWords[w] {
				b.WriteByte(w[0])
			}
		}
		return b.String()
	}
	return initials(false) == short || initials(true) == short
}

var smallWords = wordSet("of the and for in on a an de la du des et und der die das to")
