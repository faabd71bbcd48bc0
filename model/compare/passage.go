package compare

import (
	"math"
	"slices"

	"parallax/model"
	"parallax/model/compare/align"
	"parallax/model/compare/words"
)

// alignPassages links the sentences of the stories that tell the same.
func alignPassages(l, r *side, voc *words.Vocabulary, rows []model.FigureRow, quotes []model.QuotePair) ([]model.PassagePair, model.Only) {
	lv, li, rv, ri := vectors(l, r, voc)
	beads := align.Align(lv, rv, align.Options{Least: 0.3, Floor: 0.12, Context: 0.15, Drift: 0.05, Gap: 0.1, Most: 4})
	out := []model.PassagePair{}
	usedL, usedR := map[int]bool{}, map[int]bool{}
	for _, b := range beads {
		p := model.PassagePair{Relation: model.Partial, Score: round(b.Score)}
		for i := b.L0; i < b.L1; i++ {
			p.Left = append(p.Left, li[i])
			usedL[li[i]] = true
		}
		for j := b.R0; j < b.R1; j++ {
			p.Right = append(p.Right, ri[j])
			usedR[ri[j]] = true
		}
		if b.Score >= 0.6 {
			p.Relation = model.Same
		}
		out = append(out, p)
	}
	only := model.Only{Left: []int{}, Right: []int{}}
	for _, i := range li {
		if !usedL[i] {
			only.Left = append(only.Left, i)
		}
	}
	for _, j := range ri {
		if !usedR[j] {
			only.Right = append(only.Right, j)
		}
	}
	return out, only
}

func round(x float64) float64 { return math.Round(x*1000) / 1000 }

// vectors weighs the words of the stories' sentences; li and ri are the
// sentences' indices. A word weighs by how rare it is in news, and the less the
// more sentences of both reports have it: on a pair about one event the words of
// the event itself tell little.
func vectors(l, r *side, voc *words.Vocabulary) (lv []align.Vector, li []int, rv []align.Vector, ri []int) {
	ln, rn := sentencesWith(l, voc.Len()), sentencesWith(r, voc.Len())
	build := func(s *side) (vs []align.Vector, index []int) {
		for i := range s.sents {
			if !s.sents[i].story || len(s.sents[i].words) == 0 {
				continue
			}
			v := make(align.Vector, 0, len(s.sents[i].words))
			for _, w := range s.sents[i].words {
				if w.ID >= 0 {
					spread := max(1, ln[w.ID]) * max(1, rn[w.ID])
					v = append(v, align.Feature{ID: w.ID, Weight: voc.Weight(w.ID) / math.Pow(float64(spread), 0.25)})
				}
			}
			slices.SortFunc(v, func(a, b align.Feature) int { return int(a.ID - b.ID) })
			v = slices.CompactFunc(v, func(a, b align.Feature) bool { return a.ID == b.ID })
			vs = append(vs, v)
			index = append(index, i)
		}
		return vs, index
	}
	lv, li = build(l)
	rv, ri = build(r)
	return lv, li, rv, ri
}

// sentencesWith counts the story's sentences that hold each stem.
func sentencesWith(s *side, n int) []int {
	count, last := make([]int, n), make([]int, n)
	for i := range s.sents {
		if !s.sents[i].story {
			continue
		}
		for _, w := range s.sents[i].words {
			if w.ID >= 0 && last[w.ID] != i+1 {
				last[w.ID] = i + 1
				count[w.ID]++
			}
		}
	}
	return count
}
