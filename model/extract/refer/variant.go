package refer

import (
	"slices"
	"strings"
)

// Misspelled repeats: "Khameini" once beside "Khamenei", "Al Assad" beside
// "Al-Asad". Two names are spellings of one when they are close and something
// else speaks for it: the same first name or title, or that the rarer one stands
// alone and never beside the other in one sentence. Countries are never spellings
// of one another (Iran and Iraq, Austria and Australia).

// maxSpellings bounds how many names of one skeleton are compared with another.
const maxSpellings = 8

// joinVariants joins the entities whose names are spellings of one another.
func (r *resolver) joinVariants() {
	byBone := map[string][]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if len(n.words) == 0 || n.class == peoples {
			continue
		}
		last := n.words[len(n.words)-1]
		if len(last) < 5 || nation(last) != "" {
			continue
		}
		key := string('0'+rune(n.class)) + bone(last)
		for _, j := range byBone[key] {
			if r.root(i) != r.root(j) && r.isVariant(i, j) {
				r.joinHeavier(i, j)
				break
			}
		}
		if len(byBone[key]) < maxSpellings {
			byBone[key] = append(byBone[key], i)
		}
	}
}

// joinHeavier joins two nodes' entities under the one that is named oftener.
func (r *resolver) joinHeavier(i, j int) {
	a, b := r.root(i), r.root(j)
	if r.weight(b) > r.weight(a) || r.weight(b) == r.weight(a) && len(r.nodes[b].words) > len(r.nodes[a].words) {
		a, b = b, a
	}
	r.join(a, b)
}

// weight counts a node's mentions.
func (r *resolver) weight(i int) int { return len(r.nodes[i].names) }

// isVariant tells whether two names are spellings of one.
func (r *resolver) isVariant(i, j int) bool {
	a, b := &r.nodes[i], &r.nodes[j]
	x, y := a.words[len(a.words)-1], b.words[len(b.words)-1]
	if x == y && (a.alone() || b.alone()) || distinct(x, y) || singular(x) == singular(y) && x != y {
		return false
	}
	limit := 1
	if len(x) >= 8 && len(y) >= 8 {
		limit = 2
	}
	if distance(x, y, limit) > limit {
		return false
	}
	if !a.alone() && !b.alone() { // full names: the rest must be close as well
		p, q := strings.Join(a.words[:len(a.words)-1], " "), strings.Join(b.words[:len(b.words)-1], " ")
		if nickname(p) == nickname(q) {
			return true
		}
		close := x == y && len(p) >= 4 && len(q) >= 4 && p[0] == q[0] && distance(p, q, 1) <= 1
		return close && (a.class == persons || len(p) >= 6 && min(r.weight(i), r.weight(j)) == 1)
	}
	rare, usual := min(r.weight(i), r.weight(j)), max(r.weight(i), r.weight(j))
	return rare <= 1+usual/4 && !r.meet(a, b) && a.class == b.class
}

// alone tells whether a name is a surname alone, be it with "Al-".
func (n *node) alone() bool { return len(n.words) == 1 || len(n.words) == 2 && isParticle(n.words[0]) }

// meet tells whether two names stand in one sentence, as two names do and two
// spellings of one do not.
func (r *resolver) meet(a, b *node) bool {
	if len(a.names) > len(b.names) {
		a, b = b, a
	}
	for _, i := range a.names[:min(len(a.names), 8)] {
		s := r.doc.SentenceOf(r.names[i].First)
		for _, j := range b.names[:min(len(b.names), 64)] {
			if r.doc.SentenceOf(r.names[j].First) == s {
				return true
			}
		}
	}
	return false
}

// bone is the key under which spellings of a word meet: its consonants
// without doubles, in the order of the alphabet, since letters are swapped as
// well, vowels left out but for whether one comes first.
func bone(w string) string {
	var b []byte
	prev := byte(0)
	for i := range len(w) {
		c := w[i]
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w':
			if i == 0 {
				b = append(b, '*')
			}
			prev = 0
			continue
		case 'q', 'c':
			c = 'k'
		case 'z':
			c = 's'
		}
		if c != prev {
			b = append(b, c)
		}
		prev = c
	}
	slices.Sort(b)
	return string(b)
}

// distance is the number of letters to insert, leave out, change or swap with
// their neighbour (Damerau 1964, adjacent swaps only) to make b of a; limit+1
// when it is more than limit. Words are short: the cost is their product.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit || len(a) > 40 || len(b) > 40 {
		return limit + 1
	}
	var rows [3][41]int
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := 0; j <= len(b); j++ {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
