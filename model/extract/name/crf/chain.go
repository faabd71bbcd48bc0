package crf

import (
	"math"
	"math/bits"
)

// Score is a label's score for one token.
type Score = [Labels]float32

// Transitions are the scores of one label after another; the last row, Start,
// is for the first token of a sentence.
type Transitions [Labels + 1][Labels]float32

// Start is the row of Transitions for the first token of a sentence.
const Start = Labels

// never is the score of what cannot be.
const never = -1e30

// Edges adds to a stretch's scores what its surroundings give: the label before
// it (Start or Outside) and, where it is followed by a token outside any name,
// that one.
func (tr *Transitions) Edges(scores []Score, from int, followed bool) {
	first, last := &scores[0], &scores[len(scores)-1]
	for l := range Labels {
		first[l] += tr[from][l]
		if followed {
			last[l] += tr[l][Outside]
		}
	}
}

// Chain works on one stretch of tokens after another, keeping its memory. A
// stretch is the whole of a sentence or a part of it with no name across its
// ends; see Transitions.Edges.
type Chain struct {
	back    [][Labels]uint8
	forward [][Labels]float64
	suffix  [][Labels]float64
	exp     [][Labels]float64
	scale   []float64
}

// Best writes the best labels for the scores to y.
func (c *Chain) Best(scores []Score, tr *Transitions, y []uint8) {
	n := len(scores)
	if n == 0 {
		return
	}
	c.back = grow(c.back, n)
	var now, next Score
	for l := range Labels {
		now[l] = never
		if Starts(l) {
			now[l] = scores[0][l]
		}
	}
	for i := 1; i < n; i++ {
		for l := range Labels {
			best, from := float32(math.Inf(-1)), uint8(0)
			for _, p := range before[l] {
				if s := now[p] + tr[p][l]; s > best {
					best, from = s, p
				}
			}
			next[l] = best + scores[i][l]
			c.back[i][l] = from
		}
		now = next
	}
	best, label := float32(math.Inf(-1)), uint8(0)
	for l := range Labels {
		if Ends(l) && now[l] > best {
			best, label = now[l], uint8(l)
		}
	}
	for i := n - 1; i >= 0; i-- {
		y[i] = label
		label = c.back[i][label]
	}
}

// Exp is the exponentials, for Marginals, of the transitions that can be.
func (tr *Transitions) Exp() *ExpTransitions {
	var e ExpTransitions
	for b := range Labels {
		for _, a := range before[b] {
			e[a][b] = math.Exp(float64(tr[a][b]))
		}
	}
	return &e
}

// ExpTransitions are the exponentials of Transitions.
type ExpTransitions [Labels + 1][Labels]float64

// Marginals adds to p, times sign, each token's label probabilities, and to
// pairs, unless it is nil, those of each label after another. With allowed, a
// bit for each label, only paths through allowed labels count. It returns false
// and adds nothing when there is no such path. The forward–backward algorithm
// with the scaling of Rabiner (1989).
func (c *Chain) Marginals(scores []Score, tr *ExpTransitions, allowed []uint32, p [][Labels]float64, pairs *ExpTransitions, sign float64) bool {
	n := len(scores)
	if n == 0 {
		return false
	}
	if only(allowed, p, pairs, sign) {
		return true
	}
	if !c.pass(scores, tr, allowed) {
		return false
	}
	f, b, e := c.forward, c.suffix, c.exp
	for l := range Labels {
		b[n-1][l] = 0
		if Ends(l) {
			b[n-1][l] = 1
		}
	}
	for i := n - 1; i > 0; i-- {
		b[i-1] = [Labels]float64{}
		for l := range Labels {
			v := b[i][l] * e[i][l] / c.scale[i]
			if v == 0 {
				continue
			}
			for _, q := range before[l] {
				t := v * tr[q][l]
				b[i-1][q] += t
				if pairs != nil {
					pairs[q][l] += sign * f[i-1][q] * t
				}
			}
		}
	}
	for i := range n {
		for l := range Labels {
			p[i][l] += sign * f[i][l] * b[i][l]
		}
	}
	return true
}

// only does the work of Marginals where a single path is allowed.
func only(allowed []uint32, p [][Labels]float64, pairs *ExpTransitions, sign float64) bool {
	if allowed == nil {
		return false
	}
	last := Outside
	for _, a := range allowed {
		l := bits.TrailingZeros32(a)
		if bits.OnesCount32(a) != 1 || !Follows(last, l) {
			return false
		}
		last = l
	}
	if !Ends(last) {
		return false
	}
	last = -1
	for i, a := range allowed {
		l := bits.TrailingZeros32(a)
		p[i][l] += sign
		if pairs != nil && last >= 0 {
			pairs[last][l] += sign
		}
		last = l
	}
	return true
}

// pass fills the forward variables, their scales and the scores' exponentials.
func (c *Chain) pass(scores []Score, tr *ExpTransitions, allowed []uint32) bool {
	n := len(scores)
	c.forward, c.suffix, c.exp, c.scale = grow(c.forward, n), grow(c.suffix, n), grow(c.exp, n), grow(c.scale, n)
	for i := range n {
		top := scores[i][0]
		for _, s := range scores[i] {
			top = max(top, s)
		}
		sum := 0.0
		for l := range Labels {
			e, v := 0.0, 0.0
			if allowed == nil || allowed[i]>>l&1 == 1 {
				e = math.Exp(float64(scores[i][l] - top))
			}
			c.exp[i][l] = e
			switch {
			case e == 0 || i == n-1 && !Ends(l):
			case i == 0 && Starts(l):
				v = e
			case i > 0:
				for _, q := range before[l] {
					v += c.forward[i-1][q] * tr[q][l]
				}
				v *= e
			}
			c.forward[i][l] = v
			sum += v
		}
		if sum < 1e-300 {
			return false
		}
		for l := range Labels {
			c.forward[i][l] /= sum
		}
		c.scale[i] = sum
	}
	return true
}

// grow returns a slice of n elements, using s's memory when it is enough.
func grow[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n, n+n/2)
	}
	return s[:n]
}
