package compare

import (
	"slices"

	"parallax/model"
)

// anchor is a quotation, a figure or a difference that both reports have, with
// the sentences it stands in.
type anchor struct {
	number      int
	left, right []int
	quote       bool
	conflict    bool
	agreed      bool   // the same figure in both
	what        string // how it is named to a reader
}

// anchors are all of a comparison, by sentence too.
type anchors struct {
	all             []anchor
	byLeft, byRight map[int][]int
	traps           [][2]int // sentences that share words of different things
}

// anchorsOf gathers what the reports were found to share before passages.
func anchorsOf(l, r *side, c *model.Comparison) anchors {
	a := anchors{byLeft: map[int][]int{}, byRight: map[int][]int{}}
	for _, row := range c.Figures {
		if len(row.Left) > 0 && len(row.Right) > 0 {
			a.add(anchor{
				left: l.figureSentences(row.Left), right: r.figureSentences(row.Right),
				conflict: row.Verdict == model.Conflict, agreed: row.Verdict == model.Agree, what: row.Measure,
			})
		}
	}
	for _, q := range c.Quotes {
		what := "quotation"
		if q.Speaker != "" {
			what = q.Speaker + "'s words"
		}
		a.add(anchor{left: l.quoteSentences(q.Left), right: r.quoteSentences(q.Right), quote: q.Relation != model.SameClaim, what: what})
	}
	for _, d := range c.Conflicts {
		if d.Check {
			a.traps = append(a.traps, [2]int{d.Left.Sentence, d.Right.Sentence})
		}
		if !d.Check && d.Left.Sentence >= 0 && d.Right.Sentence >= 0 {
			a.add(anchor{left: []int{d.Left.Sentence}, right: []int{d.Right.Sentence}, conflict: true, what: d.About})
		}
	}
	return a
}

func (a *anchors) add(x anchor) {
	if len(x.left) == 0 || len(x.right) == 0 {
		return
	}
	x.number = len(a.all)
	a.all = append(a.all, x)
	for _, i := range x.left {
		a.byLeft[i] = append(a.byLeft[i], x.number)
	}
	for _, j := range x.right {
		a.byRight[j] = append(a.byRight[j], x.number)
	}
}

// apart takes from two passages the sentences that share with the other only
// words of different things; all of them if nothing else is left.
func (a *anchors) apart(left, right []int) (l, r []int) {
	l, r = slices.Clone(left), slices.Clone(right)
	for _, t := range a.traps {
		if !slices.Contains(l, t[0]) || !slices.Contains(r, t[1]) || len(a.shared(t[:1], t[1:])) > 0 {
			continue
		}
		if len(l) >= len(r) {
			l = slices.DeleteFunc(l, func(i int) bool { return i == t[0] })
		} else {
			r = slices.DeleteFunc(r, func(j int) bool { return j == t[1] })
		}
	}
	return l, r
}

// of lists the anchors of a sentence.
func (a *anchors) of(left bool, sentence int) []anchor {
	by := a.byRight
	if left {
		by = a.byLeft
	}
	out := make([]anchor, 0, len(by[sentence]))
	for _, n := range by[sentence] {
		out = append(out, a.all[n])
	}
	return out
}

// shared lists the anchors that stand in both passages.
func (a *anchors) shared(left, right []int) []anchor {
	var out []anchor
	for _, x := range a.all {
		if meets(x.left, left) && meets(x.right, right) {
			out = append(out, x)
		}
	}
	return out
}

// conflict tells whether the passages contradict one another.
func (a *anchors) conflict(left, right []int) bool {
	return slices.ContainsFunc(a.shared(left, right), func(x anchor) bool { return x.conflict })
}

func meets(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// figureSentences are the sentences of the figures with the IDs.
func (s *side) figureSentences(ids []string) []int {
	var out []int
	for i := range s.rep.Figures {
		if f := &s.rep.Figures[i]; slices.Contains(ids, f.ID) {
			if at := s.sentenceAt(f.Start); at >= 0 {
				out = append(out, at)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// quoteSentences are the sentences of the quotations with the IDs.
func (s *side) quoteSentences(ids []string) []int {
	var out []int
	for i := range s.rep.Quotes {
		q := &s.rep.Quotes[i]
		if !slices.Contains(ids, q.ID) {
			continue
		}
		for at := s.sentenceAt(q.Start); at >= 0 && at < len(s.sents) && s.sents[at].Start < q.End; at++ {
			out = append(out, at)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
