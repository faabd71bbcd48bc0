package compare

import (
	"cmp"
	"slices"
	"strings"

	"parallax/model/compare/names"
	"parallax/model/compare/words"
)

const (
	// mostWhy is how many shared words are told as a reason.
	mostWhy = 3
	// mostReasons is how many reasons are told in all.
	mostReasons = 6
)

// why names what links two passages: quotations and figures first, then names,
// then the rarest words that both have.
func (p *passages) why(left, right []int) []string {
	var out []string
	add := func(s string) {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, a := range p.anchors.shared(left, right) {
		add(a.what)
	}
	here := map[int]bool{}
	for _, i := range left {
		for _, m := range p.l.sents[i].mentions {
			if link := p.l.link[m.entity]; link >= 0 && !m.unsure {
				here[link] = true
			}
		}
	}
	for link, e := range p.links {
		if here[link] && p.mentioned(right, link) {
			add(e.Name)
		}
	}
	told := names.Fold(strings.Join(out, " "))
	for _, w := range p.sharedWords(left, right) {
		if !strings.Contains(told, w.Fold) {
			add(p.l.text(w.Span))
		}
	}
	return out[:min(len(out), mostReasons)]
}

// mentioned tells whether one of the right report's sentences mentions a link.
func (p *passages) mentioned(right []int, link int) bool {
	for _, j := range right {
		for _, m := range p.r.sents[j].mentions {
			if p.r.link[m.entity] == link && !m.unsure {
				return true
			}
		}
	}
	return false
}

// sharedWords are the rarest words that both passages have, in the left one's form.
func (p *passages) sharedWords(left, right []int) []words.Word {
	here := map[int32]bool{}
	for _, j := range right {
		for _, w := range p.r.sents[j].words {
			here[w.ID] = true
		}
	}
	var all []words.Word
	for _, i := range left {
		for _, w := range p.l.sents[i].words {
			if w.ID >= 0 && here[w.ID] {
				here[w.ID] = false
				all = append(all, w)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b words.Word) int { return cmp.Compare(p.voc.Weight(b.ID), p.voc.Weight(a.ID)) })
	return all[:min(len(all), mostWhy)]
}
