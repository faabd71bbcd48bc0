package compare

// Two sentences that are likest to one another among all that hold figures tell
// of one thing as far as anything does. Where each holds one figure of a kind, the
// two figures then measure one thing, whatever nouns the writers chose: "62 hikers
// were trapped", "some 60 walkers had been cut off".

// counterpartLikeness is the likeness from which sentences may be counterparts.
const counterpartLikeness = 0.2

// likest holds, for each sentence with figures, the likest one of the other report.
type likest struct{ left, right map[int]int }

// findLikest compares the sentences with figures.
func (rel *relator) findLikest() *likest {
	out := &likest{map[int]int{}, map[int]int{}}
	bestL, bestR := map[int]float64{}, map[int]float64{}
	var rs []int
	for j := range rel.r.sents {
		if len(rel.r.sents[j].figures) > 0 {
			rs = append(rs, j)
		}
	}
	for i := range rel.l.sents {
		if len(rel.l.sents[i].figures) == 0 {
			continue
		}
		for _, j := range rs {
			x := rel.likenessOf(i, j)
			if x < counterpartLikeness {
				continue
			}
			if x > bestL[i] {
				bestL[i], out.left[i] = x, j
			}
			if x > bestR[j] {
				bestR[j], out.right[j] = x, i
			}
		}
	}
	return out
}

// counterparts tells whether two figures are the only ones of their kind in two
// sentences that are each other's likest.
func (rel *relator) counterparts(a, b *fact) bool {
	if a.sent < 0 || b.sent < 0 || a.fig == nil || b.fig == nil || a.typ == duration {
		return false
	}
	if rel.best == nil {
		rel.best = rel.findLikest()
	}
	j, ok := rel.best.left[a.sent]
	if !ok || j != b.sent {
		return false
	}
	i, ok := rel.best.right[b.sent]
	return ok && i == a.sent && rel.l.sole(a) && rel.r.sole(b)
}

// sole tells whether no other figure of the sentence is of this type and unit.
func (s *side) sole(x *fact) bool {
	for _, i := range s.sents[x.sent].figures {
		f := &s.rep.Figures[i]
		base, _ := unitScale(string(f.Unit))
		if f.ID != x.id && f.Type == x.typ && base == x.unit {
			return false
		}
	}
	return true
}
