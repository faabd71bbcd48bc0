package versus

import (
	"fmt"
	"strings"

	"parallax/ui/box"
)

// item is what one place of the texts shows: a passage, or a folded stretch.
type item struct {
	passage int // of a fold, the first it hides
	hides   int // how many passages a fold hides, 0 for a passage
}

// refold lists the items anew; the passage at the top stays there.
func (p *Pane) refold() {
	top := 0
	if p.at.item < len(p.items) {
		top = p.items[p.at.item].passage
	}
	p.items = p.items[:0]
	next := 0
	for _, s := range p.ledger.stretches() {
		for ; next < s.from; next++ {
			p.items = append(p.items, item{passage: next})
		}
		if !p.unfolded[s.from] {
			p.items = append(p.items, item{s.from, s.to - s.from})
			next = s.to
		}
	}
	for ; next < len(p.ledger.Passages); next++ {
		p.items = append(p.items, item{passage: next})
	}
	p.cache = map[int]*drawn{}
	p.at = place{p.itemOf(top), 0}
}

// itemOf is the item that shows a passage or hides it.
func (p *Pane) itemOf(passage int) int {
	for i, it := range p.items {
		if passage >= it.passage && passage < it.passage+max(it.hides, 1) {
			return i
		}
	}
	return 0
}

// reveal unfolds the stretch that hides a passage, if one does, and returns the
// passage's item.
func (p *Pane) reveal(passage int) int {
	i := p.itemOf(passage)
	if i < len(p.items) && p.items[i].hides > 0 {
		p.unfolded[p.items[i].passage] = true
		p.refold()
		i = p.itemOf(passage)
	}
	return i
}

// fold folds or unfolds the stretch at the focus, or else the first on screen.
func (p *Pane) fold() {
	at := p.at.item
	if p.focus >= 0 {
		at = p.focus
	}
	if at >= len(p.items) {
		return
	}
	passage := p.items[at].passage
	for _, s := range p.ledger.stretches() {
		if s.to > passage {
			p.unfolded[s.from] = !p.unfolded[s.from]
			p.refold()
			p.at, p.focus = place{p.itemOf(s.from), 0}, p.itemOf(s.from)
			return
		}
	}
}

// foldAll folds or unfolds every stretch.
func (p *Pane) foldAll(folded bool) {
	p.unfolded = map[int]bool{}
	if !folded {
		for _, s := range p.ledger.stretches() {
			p.unfolded[s.from] = true
		}
	}
	p.focus = -1
	p.refold()
}

// foldLine is the line that stands for a folded stretch.
func (p *Pane) foldLine(it item) string {
	t := p.theme
	var left, right int
	for _, passage := range p.ledger.Passages[it.passage : it.passage+it.hides] {
		left += len(passage.Left)
		right += len(passage.Right)
	}
	side := func(n int, name string, width int) string {
		if n == 0 {
			return strings.Repeat(" ", width)
		}
		words := fmt.Sprintf("%*s %s %d %s only in %s", numberWidth-2, "", t.Signs.Fold, n, box.Plural(n, "sentence", "sentences"), name)
		return t.Style(t.Faint).Italic(true).Render(fit(words, width))
	}
	bar := t.Style(t.Rule).Render(t.Signs.Vertical)
	w := p.columnWidth()
	return side(left, "A", w) + bar + "   " + bar + side(right, "B", p.textWidth()-w-gutterWidth)
}

// overview draws the bar at the right edge: the whole of the texts from top to
// bottom in the colours of the passages' signs, what is on screen set off.
func (p *Pane) overview(y, height, first, last int) string {
	t, n := p.theme, len(p.items)
	if first == 0 && last >= n-1 {
		return "" // all of it is on screen
	}
	from, to := y*n/max(height, 1), max((y+1)*n/max(height, 1), y*n/max(height, 1)+1)
	sign, worst := " ", 0
	for i := from; i < min(to, n); i++ {
		it := p.items[i]
		passage := &p.ledger.Passages[it.passage]
		weight := map[string]int{"conflict": 4, "partial": 3, "same": 2, "": 1}[string(passage.Relation)]
		if weight > worst {
			worst = weight
			sign = passage.sign(t)
		}
	}
	edge := t.Style(t.Rule).Render(t.Signs.Vertical)
	if from >= first && from <= last {
		edge = t.Style(t.Accent).Render(t.Signs.Thumb)
	}
	return edge + sign
}
