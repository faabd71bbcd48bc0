package align

const (
	// gain is how much more alike a neighbour must make two passages to be
	// taken in while a link grows.
	gain = 0.005
	// rich is the score from which a link is as good as complete and takes in
	// a neighbour only for richGain: sentences printed alike stay alone.
	rich     = 0.9
	richGain = 0.1
	// absorbLeast and absorbDrop let a link take in a sentence left over beside
	// it: its best partner is in the link, with at least this cosine, and the
	// passages are not made much less alike.
	absorbLeast = 0.12
	absorbDrop  = 0.05
)

// grow makes a link of a pair of sentences by taking in free neighbours, on one
// side only, as long as that makes the two passages more alike.
func (a *aligner) grow(l, r int) Bead {
	b := Bead{l, l + 1, r, r + 1, a.cos[l][r]}
	vl, vr := a.left[l], a.right[r]
	for {
		best := Bead{Score: b.Score + gain}
		if b.Score > rich {
			best.Score = b.Score + richGain
		}
		var grownL, grownR Vector
		for _, n := range a.neighbours(b) {
			nl, nr := vl, vr
			switch {
			case n.L0 < b.L0:
				nl = sum(vl, a.left[n.L0])
			case n.L1 > b.L1:
				nl = sum(vl, a.left[b.L1])
			case n.R0 < b.R0:
				nr = sum(vr, a.right[n.R0])
			default:
				nr = sum(vr, a.right[b.R1])
			}
			if n.Score = Cosine(nl, nr); n.Score > best.Score {
				best, grownL, grownR = n, nl, nr
			}
		}
		if best.L1 == 0 {
			return b
		}
		b, vl, vr = best, grownL, grownR
	}
}

// neighbours lists what a bead can grow into: one free sentence more, on the
// side that already has several.
func (a *aligner) neighbours(b Bead) []Bead {
	var out [4]Bead
	n := 0
	wide, deep := b.R1-b.R0, b.L1-b.L0
	if deep == 1 && wide < a.opt.Most {
		if b.R1 < len(a.right) && a.beadR[b.R1] < 0 {
			out[n] = Bead{b.L0, b.L1, b.R0, b.R1 + 1, 0}
			n++
		}
		if b.R0 > 0 && a.beadR[b.R0-1] < 0 {
			out[n] = Bead{b.L0, b.L1, b.R0 - 1, b.R1, 0}
			n++
		}
	}
	if wide == 1 && deep < a.opt.Most {
		if b.L1 < len(a.left) && a.beadL[b.L1] < 0 {
			out[n] = Bead{b.L0, b.L1 + 1, b.R0, b.R1, 0}
			n++
		}
		if b.L0 > 0 && a.beadL[b.L0-1] < 0 {
			out[n] = Bead{b.L0 - 1, b.L1, b.R0, b.R1, 0}
			n++
		}
	}
	return out[:n]
}

// absorb lets links take in sentences that are left over beside them and have
// their best partner in them.
func (a *aligner) absorb() {
	bestL, bestR := make([]float64, len(a.left)), make([]float64, len(a.right))
	for i, row := range a.cos {
		for j, c := range row {
			bestL[i], bestR[j] = max(bestL[i], c), max(bestR[j], c)
		}
	}
	for again := true; again; {
		again = false
		for k := range a.beads {
			b := a.beads[k]
			if b.Score > rich {
				continue
			}
			for _, n := range a.neighbours(b) {
				if a.belongs(b, n, bestL, bestR) {
					n.Score = Cosine(total(a.left[n.L0:n.L1]), total(a.right[n.R0:n.R1]))
					if n.Score < b.Score-absorbDrop {
						continue
					}
					a.widen(k, n)
					again = true
					break
				}
			}
		}
	}
}

// belongs tells whether the sentence that n has more than b has its best partner
// in b.
func (a *aligner) belongs(b, n Bead, bestL, bestR []float64) bool {
	switch {
	case n.L0 < b.L0:
		return a.cos[n.L0][b.R0] >= max(absorbLeast, bestL[n.L0])
	case n.L1 > b.L1:
		return a.cos[b.L1][b.R0] >= max(absorbLeast, bestL[b.L1])
	case n.R0 < b.R0:
		return a.cos[b.L0][n.R0] >= max(absorbLeast, bestR[n.R0])
	}
	return a.cos[b.L0][b.R1] >= max(absorbLeast, bestR[b.R1])
}

// widen replaces a bead by a larger one.
func (a *aligner) widen(k int, b Bead) {
	a.beads[k] = b
	for i := b.L0; i < b.L1; i++ {
		a.beadL[i] = k
	}
	for j := b.R0; j < b.R1; j++ {
		a.beadR[j] = k
	}
}
