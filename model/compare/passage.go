package compare

import (
	"math"
	"sort"

	"parallax/model"
	"parallax/model/compare/align"
)

// alignPassages links the sentences of the stories that tell the same.
func alignPassages(l, r *side, rows []model.FigureRow, quotes []model.QuotePair) ([]model.PassagePair, model.Only) {
	lv, li, rv, ri := vectors(l, r)
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
// sentences' indices.
func vectors(l, r *side) (lv []align.Vector, li []int, rv []align.Vector, ri []int) {
	df := map[int32]float64{}
	total := 0.0
	for _, s := range [...]*side{l, r} {
		for i := range s.sents {
			if !s.sents[i].story {
				continue
			}
			total++
			seen := map[int32]bool{}
			for _, w := range s.sents[i].words {
				if w.id >= 0 && !seen[w.id] {
					seen[w.id] = true
					df[w.id]++
				}
			}
		}
	}
	build := func(s *side) (vs []align.Vector, index []int) {
		for i := range s.sents {
			if !s.sents[i].story || len(s.sents[i].words) == 0 {
				continue
			}
			count := map[int32]float64{}
			for _, w := range s.sents[i].words {
				if w.id >= 0 {
					count[w.id]++
				}
			}
			v := make(align.Vector, 0, len(count))
			for id, n := range count {
				v = append(v, align.Feature{ID: id, Weight: (1 + math.Log(n)) * math.Log((total+1)/df[id])})
			}
			sort.Slice(v, func(a, b int) bool { return v[a].ID < v[b].ID })
			vs = append(vs, v)
			index = append(index, i)
		}
		return vs, index
	}
	lv, li = build(l)
	rv, ri = build(r)
	return lv, li, rv, ri
}
