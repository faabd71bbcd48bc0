package compare

import (
	"sort"

	"parallax/model"
)

// spoken is a quotation made ready to be compared.
type spoken struct {
	index int
	ids   map[int32]bool
	folds []string
	who   int // linked entity, -1 for unknown
}

// pairQuotes finds the quotations that render one utterance.
func pairQuotes(l, r *side) []model.QuotePair {
	ls, rs := spokenOf(l), spokenOf(r)
	type cand struct {
		a, b     int
		score    float64
		verbatim bool
	}
	var cands []cand
	for i := range ls {
		for j := range rs {
			a, b := &ls[i], &rs[j]
			if a.who >= 0 && b.who >= 0 && a.who != b.who {
				continue
			}
			n := common(a.ids, b.ids)
			all := min(len(a.ids), len(b.ids))
			if all == 0 {
				continue
			}
			run := longestRun(a.folds, b.folds)
			score := float64(n) / float64(all)
			verbatim := run >= 4 && run*10 >= 6*min(len(a.folds), len(b.folds))
			if verbatim || n >= 2 && score >= 0.4 && a.who >= 0 && a.who == b.who {
				cands = append(cands, cand{i, j, score, verbatim})
			}
		}
	}
	sort.SliceStable(cands, func(x, y int) bool { return cands[x].score > cands[y].score })
	usedL, usedR := make([]bool, len(ls)), make([]bool, len(rs))
	out := []model.QuotePair{}
	for _, c := range cands {
		if usedL[c.a] || usedR[c.b] {
			continue
		}
		usedL[c.a], usedR[c.b] = true, true
		p := model.QuotePair{Relation: model.Rendition, Score: c.score}
		if c.verbatim {
			p.Relation = model.Verbatim
		}
		p.Left = []string{l.rep.Quotes[ls[c.a].index].ID}
		p.Right = []string{r.rep.Quotes[rs[c.b].index].ID}
		if sp := l.rep.Quotes[ls[c.a].index].Speaker; sp != nil {
			p.Speaker = sp.Text
		}
		out = append(out, p)
	}
	return out
}

func spokenOf(s *side) []spoken {
	var out []spoken
	for i := range s.rep.Quotes {
		q := &s.rep.Quotes[i]
		x := spoken{index: i, ids: map[int32]bool{}, who: -1}
		for at := s.sentenceAt(q.Start); at >= 0 && at < len(s.sents) && s.sents[at].Start < q.End; at++ {
			for _, w := range s.sents[at].words {
				if w.Start >= q.Start && w.End <= q.End {
					x.folds = append(x.folds, w.Fold)
					if w.ID >= 0 {
						x.ids[w.ID] = true
					}
				}
			}
		}
		if q.Speaker != nil {
			x.who = s.linked(q.Speaker.Entity)
		}
		out = append(out, x)
	}
	return out
}

// longestRun is the length of the longest run of words that both lists share.
func longestRun(a, b []string) int {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	best := 0
	for i := range a {
		for j := range b {
			if a[i] == b[j] {
				cur[j+1] = prev[j] + 1
				best = max(best, cur[j+1])
			} else {
				cur[j+1] = 0
			}
		}
		prev, cur = cur, prev
	}
	return best
}
