package compare

import (
	"cmp"
	"math"
	"slices"

	"parallax/model"
	"parallax/model/compare/align"
	"parallax/model/compare/words"
)

// Passages across reports.
//
// A sentence is a bundle of weighted features: its rarer words, the names it
// mentions (as linked, whatever their spelling), the figures and quotations that
// have a counterpart. Package align links the bundles. Then every quotation and
// figure that the reports share links its two sentences, if nothing has: a
// sentence of one report may answer several of the other.

const (
	// nameWeight, figureWeight and quoteWeight are what a shared name, figure
	// or quotation weighs beside a word (Rare is 10).
	nameWeight   = 5.0
	figureWeight = 8.0
	quoteWeight  = 14.0
	// sameLeast is the cosine from which two passages tell the same.
	sameLeast = 0.55
	// anchorLeast is the cosine from which a shared figure links two sentences.
	anchorLeast = 0.12
	// settledLeast is the score from which a sentence needs no other partner.
	settledLeast = 0.85
	// strongAnchor is that cosine where both have a partner already.
	strongAnchor = 0.2
	// repeatLeast is the cosine from which a sentence that is left over tells again
	// what one with a partner tells. Of .3 to .5 the best on the corpus of pairs.
	repeatLeast = 0.4
)

// passageOptions are the thresholds of the alignment, set on the corpus of pairs.
var passageOptions = align.Options{Least: 0.27, Floor: 0.12, Context: 0.15, Drift: 0.04, Gap: 0.05, Most: 3}

// passages is one alignment in the making.
type passages struct {
	l, r    *side
	lv, rv  []align.Vector
	pairs   []model.PassagePair
	anchors anchors
	links   []model.EntityLink
	joined  map[[2]int]bool // sentences that some pair holds together
	// best is the score of the best pair of a sentence.
	bestL, bestR map[int]float64
	voc          *words.Vocabulary
}

// alignPassages links the sentences of the stories that tell the same.
func alignPassages(l, r *side, voc *words.Vocabulary, c *model.Comparison) ([]model.PassagePair, model.Only) {
	p := &passages{
		l: l, r: r, voc: voc, anchors: anchorsOf(l, r, c), links: c.Entities, pairs: []model.PassagePair{},
		joined: map[[2]int]bool{}, bestL: map[int]float64{}, bestR: map[int]float64{},
	}
	ln, rn := sentencesWith(l, voc.Len()), sentencesWith(r, voc.Len())
	p.lv, p.rv = p.vectors(l, true, ln, rn), p.vectors(r, false, ln, rn)
	li, ri := storySentences(l), storySentences(r)
	p.linkTwins(li, ri)
	fl, fr := p.free(li, p.bestL), p.free(ri, p.bestR)
	opt := passageOptions
	if c.Unrelated {
		opt.Least = sameLeast
	}
	beads := align.Align(pick(p.lv, fl), pick(p.rv, fr), opt)
	for _, b := range beads {
		left, right := p.anchors.apart(fl[b.L0:b.L1], fr[b.R0:b.R1])
		if len(left) > 0 && len(right) > 0 {
			p.add(left, right, b.Score)
		}
	}
	p.linkAnchors()
	if !c.Unrelated {
		p.linkRepeats(li, ri)
	}
	slices.SortStableFunc(p.pairs, func(a, b model.PassagePair) int {
		return cmp.Or(cmp.Compare(p.place(a), p.place(b)), cmp.Compare(a.Left[0], b.Left[0]), cmp.Compare(a.Right[0], b.Right[0]))
	})
	return p.pairs, p.only(li, ri)
}

// place is where a pair stands in both reports together, so that the order is
// the same whichever comes first.
func (p *passages) place(x model.PassagePair) float64 {
	return p.l.position(p.l.sents[x.Left[0]].Start) + p.r.position(p.r.sents[x.Right[0]].Start)
}

// storySentences are the sentences that tell the story and have words.
func storySentences(s *side) []int {
	var out []int
	for i := range s.sents {
		if s.sents[i].story && !s.sents[i].Empty() {
			out = append(out, i)
		}
	}
	return out
}

func pick(vs []align.Vector, index []int) []align.Vector {
	out := make([]align.Vector, len(index))
	for k, i := range index {
		out[k] = vs[i]
	}
	return out
}

// vectors weighs the features of every sentence. A word weighs by how rare it is
// in news, and the less the more sentences of both reports have it: on a pair
// about one event the words of the event itself tell little.
func (p *passages) vectors(s *side, left bool, ln, rn []int) []align.Vector {
	out := make([]align.Vector, len(s.sents))
	nameSpread := p.nameSpread()
	for i := range s.sents {
		v := make(align.Vector, 0, len(s.sents[i].words)+8)
		for _, w := range s.sents[i].words {
			if w.ID >= 0 {
				spread := max(1, ln[w.ID]) * max(1, rn[w.ID])
				v = append(v, align.Feature{ID: w.ID, Weight: p.voc.Weight(w.ID) / math.Pow(float64(spread), 0.25)})
			}
		}
		base := int32(p.voc.Len())
		for _, m := range s.sents[i].mentions {
			if link := s.link[m.entity]; link >= 0 && !m.unsure {
				v = append(v, align.Feature{ID: base + int32(link), Weight: nameWeight / math.Pow(nameSpread[link], 0.25)})
			}
		}
		base += int32(len(p.links))
		for _, a := range p.anchors.of(left, i) {
			weight := figureWeight
			if a.quote {
				weight = quoteWeight
			}
			v = append(v, align.Feature{ID: base + int32(a.number), Weight: weight})
		}
		slices.SortFunc(v, func(a, b align.Feature) int { return cmp.Compare(a.ID, b.ID) })
		out[i] = slices.CompactFunc(v, func(a, b align.Feature) bool { return a.ID == b.ID })
	}
	return out
}

// nameSpread is, for each link, the number of sentences that mention it in one
// report times that in the other.
func (p *passages) nameSpread() []float64 {
	out := make([]float64, len(p.links))
	for i := range out {
		out[i] = 1
	}
	for _, s := range [...]*side{p.l, p.r} {
		count := make([]int, len(p.links))
		for i := range s.sents {
			last := -1
			for _, m := range s.sents[i].mentions {
				if link := s.link[m.entity]; link >= 0 && link != last {
					count[link]++
					last = link
				}
			}
		}
		for i, n := range count {
			out[i] *= float64(max(1, n))
		}
	}
	return out
}

// sentencesWith counts the story's sentences that hold each of n stems.
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

// add notes a pair of passages.
func (p *passages) add(left, right []int, score float64) {
	pair := model.PassagePair{Left: slices.Clone(left), Right: slices.Clone(right), Score: round(score)}
	pair.Relation = model.Partial
	if score >= sameLeast {
		pair.Relation = model.Same
	}
	if p.anchors.conflict(left, right) {
		pair.Relation = model.Conflicting
	}
	pair.Why = p.why(left, right)
	for _, i := range left {
		p.bestL[i] = max(p.bestL[i], score, 1e-9)
		for _, j := range right {
			p.joined[[2]int{i, j}] = true
			p.bestR[j] = max(p.bestR[j], score, 1e-9)
		}
	}
	p.pairs = append(p.pairs, pair)
}

func round(x float64) float64 { return math.Round(x*1000) / 1000 }

// linkTwins links sentences that both reports print, the first with the first.
func (p *passages) linkTwins(li, ri []int) {
	same := map[string][]int{}
	for _, j := range ri {
		key := p.r.text(p.r.sents[j].Span)
		same[key] = append(same[key], j)
	}
	for _, i := range li {
		key := p.l.text(p.l.sents[i].Span)
		if js := same[key]; len(js) > 0 {
			p.add([]int{i}, js[:1], 1)
			same[key] = js[1:]
		}
	}
}

// free lists the sentences without a partner.
func (p *passages) free(all []int, best map[int]float64) []int {
	var out []int
	for _, i := range all {
		if best[i] == 0 {
			out = append(out, i)
		}
	}
	return out
}

// linkAnchors links the sentences of shared quotations and figures that no pair
// holds together.
func (p *passages) linkAnchors() {
	for _, a := range p.anchors.all {
		for _, i := range a.left {
			for _, j := range a.right {
				if !p.l.sents[i].story || !p.r.sents[j].story || p.joined[[2]int{i, j}] {
					continue
				}
				score := align.Cosine(p.lv[i], p.rv[j])
				if a.conflict || !p.settled(i, j) && (a.quote || score >= strongAnchor || score >= anchorLeast && a.agreed || score >= anchorLeast && !p.both(i, j)) {
					p.add([]int{i}, []int{j}, score)
				}
			}
		}
	}
}

// linkRepeats links what is left over to the likest sentence of the other report,
// though that has a partner: a headline and a lead tell the same, and a report comes
// back to what it told.
func (p *passages) linkRepeats(li, ri []int) {
	fl, fr := p.free(li, p.bestL), p.free(ri, p.bestR)
	for _, i := range fl {
		if j := likestOf(ri, func(j int) float64 { return align.Cosine(p.lv[i], p.rv[j]) }); j >= 0 {
			p.add([]int{i}, []int{j}, align.Cosine(p.lv[i], p.rv[j]))
		}
	}
	for _, j := range fr {
		if i := likestOf(li, func(i int) float64 { return align.Cosine(p.lv[i], p.rv[j]) }); i >= 0 && !p.joined[[2]int{i, j}] {
			p.add([]int{i}, []int{j}, align.Cosine(p.lv[i], p.rv[j]))
		}
	}
}

// likestOf is the one of all with the highest cosine, -1 if none reaches repeatLeast.
func likestOf(all []int, cosine func(int) float64) int {
	best, at := repeatLeast, -1
	for _, k := range all {
		if c := cosine(k); c > best {
			best, at = c, k
		}
	}
	return at
}

// settled tells whether one of the sentences has found the same sentence.
func (p *passages) settled(i, j int) bool {
	return p.bestL[i] >= settledLeast || p.bestR[j] >= settledLeast
}

// both tells whether both sentences have a partner already.
func (p *passages) both(i, j int) bool { return p.bestL[i] > 0 && p.bestR[j] > 0 }

// only lists the story's sentences without a counterpart.
func (p *passages) only(li, ri []int) model.Only {
	out := model.Only{Left: []int{}, Right: []int{}}
	for _, i := range li {
		if p.bestL[i] == 0 {
			out.Left = append(out.Left, i)
		}
	}
	for _, j := range ri {
		if p.bestR[j] == 0 {
			out.Right = append(out.Right, j)
		}
	}
	return out
}
