package versus

import (
	"slices"
	"sort"

	"parallax/model"
	"parallax/ui/theme"
)

// Passage is one row of the aligned texts: the sentences of both sides that tell
// the same, or sentences of one side alone.
type Passage struct {
	Left, Right []int
	Relation    model.PassageRelation // "" for sentences of one side alone
}

// align puts the passages in the order of the left report; what only the right
// one tells stands after what it follows there.
//
//	left   0 1 2 3 4          rows   0│0   1│–   –│1   2 3│4   –│2 …
//	right  0 1 2 3 4
func (l *Ledger) align() {
	c := l.Comparison
	rows := make([]Passage, 0, len(c.Passages)+len(c.Only.Left)+len(c.Only.Right))
	for _, p := range c.Passages {
		row := Passage{Left: slices.Clone(p.Left), Right: slices.Clone(p.Right), Relation: p.Relation}
		sort.Ints(row.Left)
		sort.Ints(row.Right)
		rows = append(rows, row)
	}
	for _, s := range c.Only.Left {
		rows = append(rows, Passage{Left: []int{s}})
	}
	sort.SliceStable(rows, func(i, j int) bool { return first(rows[i].Left) < first(rows[j].Left) })
	after := map[int][]int{} // row → right-only sentences that follow it; -1 for the very start
	rowOf := map[int]int{}
	for i, r := range rows {
		for _, s := range r.Right {
			if _, ok := rowOf[s]; !ok {
				rowOf[s] = i
			}
		}
	}
	only := slices.Clone(c.Only.Right)
	sort.Ints(only)
	for _, s := range only {
		at := -1
		for before := s - 1; before >= 0; before-- {
			if row, ok := rowOf[before]; ok {
				at = row
				break
			}
		}
		after[at] = append(after[at], s)
	}
	alone := func(at int) {
		for _, s := range after[at] {
			l.Passages = append(l.Passages, Passage{Right: []int{s}})
		}
	}
	alone(-1)
	for i, r := range rows {
		l.Passages = append(l.Passages, r)
		alone(i)
	}
	l.sentenceRow = [2]map[int]int{{}, {}}
	for i, p := range l.Passages {
		for side, sentences := range [2][]int{p.Left, p.Right} {
			for _, s := range sentences {
				if _, ok := l.sentenceRow[side][s]; !ok {
					l.sentenceRow[side][s] = i
				}
			}
		}
	}
}

func first(s []int) int {
	if len(s) == 0 {
		return 0
	}
	return s[0]
}

// passageOf is the index of the passage that a claim stands in, -1 if none does.
func (l *Ledger) passageOf(side int, c Claim) int {
	if i, ok := l.sentenceRow[side][c.Sentence]; ok {
		return i
	}
	return -1
}

// passageWith is the first passage that holds a claim of both sides, -1 if none does.
func (l *Ledger) passageWith(left, right []Claim) int {
	holds := func(sentences []int, claims []Claim) bool {
		return slices.ContainsFunc(claims, func(c Claim) bool { return slices.Contains(sentences, c.Sentence) })
	}
	return slices.IndexFunc(l.Passages, func(p Passage) bool { return holds(p.Left, left) && holds(p.Right, right) })
}

// sign is the passage's gutter sign, in colour.
func (p *Passage) sign(t *theme.Theme) string {
	verdict := model.Agree
	switch {
	case len(p.Right) == 0:
		verdict = model.LeftOnly
	case len(p.Left) == 0:
		verdict = model.RightOnly
	case p.Relation == model.Partial:
		verdict = model.Compatible
	case p.Relation == model.Conflicting:
		verdict = model.Conflict
	}
	sign, color := t.Verdict(verdict)
	return t.Style(color).Bold(true).Render(sign)
}

// differs tells whether the passage is one that a reader looking for
// differences stops at.
func (p *Passage) differs() bool { return p.Relation != model.Same }

// stretch is an unbroken row of passages that only one side or the other tells.
type stretch struct{ from, to int } // half-open, indices into Passages

// foldFrom is the shortest stretch that is folded: shorter ones take no more
// room open than the line that would stand for them.
const foldFrom = 3

// stretches finds the stretches long enough to be folded.
func (l *Ledger) stretches() []stretch {
	var out []stretch
	for i := 0; i < len(l.Passages); i++ {
		from := i
		for i < len(l.Passages) && l.Passages[i].Relation == "" {
			i++
		}
		if i-from >= foldFrom {
			out = append(out, stretch{from, i})
		}
	}
	return out
}
