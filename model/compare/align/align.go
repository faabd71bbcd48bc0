// Package align finds which passages of two texts tell the same, in whatever
// order they stand. It knows vectors of weighted features, not words: what the
// features are is the caller's business.
package align

import (
	"math"
	"sort"
)

// Feature is a numbered feature with its weight.
type Feature struct {
	ID     int32
	Weight float64
}

// Vector is a sentence's features, sorted by ID, each once.
type Vector []Feature

// Bead links passages: runs of sentences [L0, L1) and [R0, R1).
type Bead struct {
	L0, L1, R0, R1 int
	Score          float64
}

// Options are the thresholds of [Align].
type Options struct {
	// Least is the cosine from which two sentences may be linked.
	Least float64
	// Drift is taken off a pair's score for standing at different places of the
	// two texts: all of it when one stands first and the other last.
	Drift float64
	// Most is how many sentences a passage may hold.
	Most int
}

type pair struct {
	l, r  int
	score float64
}

// Align links sentences best first, each at most once, and lets a link take in
// neighbours while that makes the two passages more alike.
func Align(left, right []Vector, opt Options) []Bead {
	pairs := candidates(left, right, opt)
	usedL, usedR := make([]bool, len(left)), make([]bool, len(right))
	var out []Bead
	for _, p := range pairs {
		if usedL[p.l] || usedR[p.r] {
			continue
		}
		g := grower{left: left, right: right, usedL: usedL, usedR: usedR, most: opt.Most}
		b := g.grow(p.l, p.r)
		for i := b.L0; i < b.L1; i++ {
			usedL[i] = true
		}
		for j := b.R0; j < b.R1; j++ {
			usedR[j] = true
		}
		out = append(out, b)
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].L0 < out[b].L0 })
	return out
}

// candidates lists the pairs above the threshold, best first. An inverted index
// keeps it to pairs that share a feature.
func candidates(left, right []Vector, opt Options) []pair {
	index := map[int32][]int32{}
	norms := make([]float64, len(right))
	for j, v := range right {
		norms[j] = norm(v)
		for _, f := range v {
			index[f.ID] = append(index[f.ID], int32(j))
		}
	}
	weights := make([]map[int32]float64, len(right))
	for j, v := range right {
		weights[j] = make(map[int32]float64, len(v))
		for _, f := range v {
			weights[j][f.ID] = f.Weight
		}
	}
	var out []pair
	dots := make([]float64, len(right))
	for i, v := range left {
		clear(dots)
		for _, f := range v {
			for _, j := range index[f.ID] {
				dots[j] += f.Weight * weights[j][f.ID]
			}
		}
		n := norm(v)
		for j, d := range dots {
			if d == 0 {
				continue
			}
			cos := d / (n * norms[j])
			if cos < opt.Least {
				continue
			}
			drift := math.Abs((float64(i)+0.5)/float64(len(left)) - (float64(j)+0.5)/float64(len(right)))
			out = append(out, pair{i, j, cos - opt.Drift*drift})
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].score > out[b].score })
	return out
}

func norm(v Vector) float64 {
	var s float64
	for _, f := range v {
		s += f.Weight * f.Weight
	}
	return math.Sqrt(s)
}

func cosine(a, b Vector) float64 {
	var d float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].ID < b[j].ID:
			i++
		case a[i].ID > b[j].ID:
			j++
		default:
			d += a[i].Weight * b[j].Weight
			i++
			j++
		}
	}
	if d == 0 {
		return 0
	}
	return d / (norm(a) * norm(b))
}

// sum adds two vectors.
func sum(a, b Vector) Vector {
	out := make(Vector, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].ID < b[j].ID:
			out = append(out, a[i])
			i++
		case a[i].ID > b[j].ID:
			out = append(out, b[j])
			j++
		default:
			out = append(out, Feature{a[i].ID, a[i].Weight + b[j].Weight})
			i++
			j++
		}
	}
	out = append(out, a[i:]...)
	return append(out, b[j:]...)
}

// grower lets one link take in neighbours.
type grower struct {
	left, right  []Vector
	usedL, usedR []bool
	most         int
}

// gain is how much more alike a neighbour must make two passages.
const gain = 0.005

func (g *grower) grow(l, r int) Bead {
	b := Bead{l, l + 1, r, r + 1, cosine(g.left[l], g.right[r])}
	vl, vr := g.left[l], g.right[r]
	for {
		best, bestScore := 0, b.Score+gain
		var bestVec Vector
		try := func(k int, v Vector, other Vector) {
			if s := cosine(v, other); s > bestScore {
				best, bestScore, bestVec = k, s, v
			}
		}
		if b.R1-b.R0 < g.most && (b.L1-b.L0 == 1 || b.R1-b.R0 > 1) {
			if b.R1 < len(g.right) && !g.usedR[b.R1] {
				try(1, sum(vr, g.right[b.R1]), vl)
			}
			if b.R0 > 0 && !g.usedR[b.R0-1] {
				try(2, sum(vr, g.right[b.R0-1]), vl)
			}
		}
		if b.L1-b.L0 < g.most && (b.R1-b.R0 == 1 || b.L1-b.L0 > 1) {
			if b.L1 < len(g.left) && !g.usedL[b.L1] {
				try(3, sum(vl, g.left[b.L1]), vr)
			}
			if b.L0 > 0 && !g.usedL[b.L0-1] {
				try(4, sum(vl, g.left[b.L0-1]), vr)
			}
		}
		switch best {
		case 0:
			return b
		case 1:
			b.R1++
			vr = bestVec
		case 2:
			b.R0--
			vr = bestVec
		case 3:
			b.L1++
			vl = bestVec
		case 4:
			b.L0--
			vl = bestVec
		}
		b.Score = bestScore
	}
}
