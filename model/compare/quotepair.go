package compare

import (
	"cmp"
	"math"
	"slices"

	"parallax/model"
	"parallax/model/compare/words"
)

// Quotations across reports.
//
// What is compared is a sentence that somebody says. Reports that print the same
// words are paired whoever is said to speak, unless the speakers are known and
// differ. Reports that render one utterance in other words share little of them,
// so it takes one speaker; of what one speaker says, the likest are paired first,
// and what is left over afterwards with one rare word in common.

const (
	// verbatimRun is how many words in a row make the same words; a shorter
	// quotation must be the same wholly.
	verbatimRun = 4
	// contentLeast is how many words of meaning make up the same words where the
	// words between them are printed otherwise.
	contentLeast = 3
	// renditionLeast is the share of the shorter's weight that renditions by
	// one speaker have in common; strangersLeast, where a speaker is unknown.
	renditionLeast = 0.34
	strangersLeast = 0.60
	// strangersShare is the weight they must share at least.
	strangersShare = 14
	// claimLeast is that share where neither report quotes.
	claimLeast = 0.45
	// remainderLeast is that share for what is left over of one speaker.
	remainderLeast = 0.25
	// rareWord is the weight from which a word is rare.
	rareWord = 5.5
	// mutualLeast is what both sides must have in common, by the mean of their
	// weights, where one of them has no quotation marks.
	mutualLeast = 0.30
	// againMutual is that for an utterance of which one side prints a part between
	// quotation marks and the rest without.
	againMutual = 0.4
	// mostOfBoth is what both sentences must share if no word of it is rare.
	mostOfBoth = 0.5
	// besideRare is how many words in a row, a rare one among them, make up for
	// there being no second rare one: "not wait another".
	besideRare = 3
	// oneWord is the weight of a word that can make a rendition alone: "slap".
	oneWord = 5.5
)

// quoter pairs the quotations of two reports.
type quoter struct {
	l, r   *side
	voc    *words.Vocabulary
	ls, rs []spoken
	weight []float64 // of stems, by how many sentences of both reports have them
}

// likeness is how a pair of spoken sentences stand to one another.
type likeness struct {
	a, b     int
	score    float64 // shared weight, by the lighter's
	shared   float64 // shared weight
	rare     float64 // weight of the rarest shared word
	count    int     // shared stems
	mutual   float64 // shared weight, by the mean of both
	verbatim bool
	whole    bool // the same words from end to end
}

// pairQuotes finds the quotations that give one utterance.
func pairQuotes(l, r *side, voc *words.Vocabulary) ([]model.QuotePair, []model.Difference) {
	q := &quoter{l: l, r: r, voc: voc, ls: spokenOf(l, voc), rs: spokenOf(r, voc)}
	q.weigh()
	pairs := q.likenesses()
	usedL, usedR := make([]bool, len(q.ls)), make([]bool, len(q.rs))
	out := []model.QuotePair{}
	take := func(p likeness) {
		if usedL[p.a] || usedR[p.b] {
			return
		}
		q.use(q.ls, usedL, p.a)
		q.use(q.rs, usedR, p.b)
		out = q.add(out, p)
	}
	out = q.sameWordsPairs(out, pairs, usedL, usedR)
	for _, p := range pairs {
		a, b := &q.ls[p.a], &q.rs[p.b]
		least := renditionLeast
		switch {
		case !q.oneSpeaker(p) && (p.shared < strangersShare || p.mutual < mostOfBoth):
			continue
		case !q.oneSpeaker(p):
			least = strangersLeast
		case !a.quoted && !b.quoted:
			continue
		}
		if (!a.quoted || !b.quoted) && p.mutual < mutualLeast || a.bare() || b.bare() {
			continue // one of them tells in its own words, perhaps of something else
		}
		if p.score >= least && p.rare >= rareWord-1 && (p.count > 1 || p.score >= strangersLeast && p.rare >= oneWord) || q.mostlySame(p) {
			take(p)
		}
	}
	for _, p := range pairs {
		if q.oneSpeaker(p) && q.ls[p.a].quoted && q.rs[p.b].quoted && p.score >= remainderLeast && p.rare >= rareWord && p.count > 1 {
			take(p)
		}
	}
	// What neither report quotes is a claim that both carry.
	for _, p := range pairs {
		if q.oneSpeaker(p) && !q.ls[p.a].bare() && !q.rs[p.b].bare() && p.score >= claimLeast && p.mutual >= mutualLeast && p.rare >= rareWord-1 && p.count > 1 {
			take(p)
		}
	}
	for _, p := range pairs {
		if q.oneSpeaker(p) && q.again(p) && usedL[p.a] != usedR[p.b] {
			q.join(out, p, usedR[p.b])
			usedL[p.a], usedR[p.b] = true, true
		}
	}
	return out, q.wordsOfOthers()
}

// sameWordsPairs takes the pairs that print the same words. Where a report prints
// them twice, all go into one pair; what else either quotation says does not matter.
func (q *quoter) sameWordsPairs(out []model.QuotePair, pairs []likeness, usedL, usedR []bool) []model.QuotePair {
	byL, byR := make([]bool, len(q.ls)), make([]bool, len(q.rs))
	for _, p := range pairs {
		switch {
		case !p.verbatim || byL[p.a] && byR[p.b]:
			continue
		case byL[p.a] || byR[p.b]:
			if !q.ls[p.a].quoted || !q.rs[p.b].quoted {
				continue
			}
			q.join(out, p, byR[p.b])
		default:
			out = q.add(out, p)
		}
		byL[p.a], byR[p.b] = true, true
	}
	for i, used := range byL {
		if used {
			q.use(q.ls, usedL, i)
		}
	}
	for i, used := range byR {
		if used {
			q.use(q.rs, usedR, i)
		}
	}
	return out
}

// again tells whether a pair, one of which has its partner already, gives one
// utterance: a report may print it twice, in full and in a few quoted words.
func (q *quoter) again(p likeness) bool {
	a, b := &q.ls[p.a], &q.rs[p.b]
	if a.quoted && b.quoted {
		return p.score >= renditionLeast && p.rare >= rareWord-1 && (p.count > 1 || p.rare >= oneWord)
	}
	return a.direct && b.direct && p.score >= strangersLeast && p.mutual >= againMutual && p.count > besideRare-1
}

// join adds a quotation to the pair that its likest partner is in: a report may
// give one utterance twice. toRight tells which side of p is paired already.
func (q *quoter) join(out []model.QuotePair, p likeness, toRight bool) {
	left, right := q.l.rep.Quotes[q.ls[p.a].quote].ID, q.r.rep.Quotes[q.rs[p.b].quote].ID
	for i := range out {
		inL, inR := slices.Contains(out[i].Left, left), slices.Contains(out[i].Right, right)
		switch {
		case inL && inR:
			return
		case toRight && inR:
			out[i].Left = append(out[i].Left, left)
			return
		case !toRight && inL:
			out[i].Right = append(out[i].Right, right)
			return
		}
	}
}

// weigh makes words of the event itself weigh less than others.
func (q *quoter) weigh() {
	ln, rn := sentencesWith(q.l, q.voc.Len()), sentencesWith(q.r, q.voc.Len())
	q.weight = make([]float64, q.voc.Len())
	for id := range q.weight {
		spread := float64(max(1, ln[id]) * max(1, rn[id]))
		q.weight[id] = q.voc.Weight(int32(id)) / math.Pow(spread, 0.2)
	}
}

// use marks a spoken sentence and all that overlap with it.
func (q *quoter) use(all []spoken, used []bool, i int) {
	for k := range all {
		if all[k].span.Overlaps(all[i].span) {
			used[k] = true
		}
	}
}

func (q *quoter) oneSpeaker(p likeness) bool {
	a, b := &q.ls[p.a], &q.rs[p.b]
	return a.who >= 0 && a.who == b.who || a.who < 0 && b.who < 0 && len(a.whoset) > 0 && a.whoset.meets(b.whoset)
}

// mostlySame tells whether one speaker's two sentences share most of what both
// say, be the words common, or a rare word with those beside it.
func (q *quoter) mostlySame(p likeness) bool {
	if !q.oneSpeaker(p) {
		return false
	}
	if p.count > 1 && p.score >= strangersLeast && p.mutual >= mostOfBoth {
		return true
	}
	if p.score < renditionLeast || p.rare < oneWord || p.mutual < mutualLeast {
		return false
	}
	run, i, _ := longestRun(q.ls[p.a].words, q.rs[p.b].words)
	return run >= besideRare && hasContent(q.ls[p.a].words[i:i+run])
}

// likenesses lists the pairs that share a word, likest first.
func (q *quoter) likenesses() []likeness {
	var out []likeness
	for i := range q.ls {
		for j := range q.rs {
			a, b := &q.ls[i], &q.rs[j]
			if a.who >= 0 && b.who >= 0 && a.who != b.who && !a.unsure && !b.unsure {
				continue
			}
			p := likeness{a: i, b: j}
			for _, id := range a.stems {
				if _, ok := slices.BinarySearch(b.stems, id); ok {
					p.shared += q.weight[id]
					p.rare = max(p.rare, q.weight[id])
					p.count++
				}
			}
			if p.shared == 0 {
				continue
			}
			p.mutual = p.shared / max(math.Sqrt(q.total(a.stems)*q.total(b.stems)), 10)
			p.score = p.shared / max(min(q.total(a.stems), q.total(b.stems)), 10)
			p.whole = slices.EqualFunc(a.words, b.words, func(x, y words.Word) bool { return x.Fold == y.Fold }) || sameContent(a, b)
			p.verbatim = p.whole && len(a.words) >= verbatimRun || (a.direct || b.direct) && sameWords(a, b)
			if p.verbatim && q.otherThing(a, b) {
				continue
			}
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(x, y likeness) int {
		// The shorter pieces first: they say what matches.
		return cmp.Or(cmp.Compare(y.score, x.score), first(x.whole, y.whole), cmp.Compare(len(q.ls[x.a].words)+len(q.rs[x.b].words), len(q.ls[y.a].words)+len(q.rs[y.b].words)))
	})
	return out
}

// first puts what is true first.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (q *quoter) total(s stems) float64 {
	var sum float64
	for _, id := range s {
		sum += q.weight[id]
	}
	return sum
}

// sameWords tells whether two pieces print the same words: all of the shorter,
// or a long run of both.
func sameWords(a, b *spoken) bool {
	run, i, _ := longestRun(a.words, b.words)
	shorter := min(len(a.words), len(b.words))
	if !a.direct || !b.direct {
		// One report prints without marks what the other one quotes.
		quoted := a
		if b.direct {
			quoted = b
		}
		return run == len(quoted.words) && run >= verbatimRun
	}
	if run == shorter {
		return run >= 2
	}
	return run >= verbatimRun && 10*run >= 6*shorter && len(contentOf(a.words[i:i+run])) >= contentLeast
}

// sameContent tells whether two pieces between quotation marks have the same words
// in one order but for the function words: "It ’ s official", "It's official".
func sameContent(a, b *spoken) bool {
	if !a.quoted || !b.quoted || len(a.stems) < contentLeast {
		return false
	}
	x, y := contentOf(a.words), contentOf(b.words)
	return slices.Equal(x, y)
}

func contentOf(ws []words.Word) []int32 {
	out := make([]int32, 0, len(ws))
	for _, w := range ws {
		if w.ID >= 0 {
			out = append(out, w.ID)
		}
	}
	return out
}

// longestRun is the length of the longest run of words that both lists share,
// and where it begins in each.
func longestRun(a, b []words.Word) (run, i, j int) {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	for x := range a {
		for y := range b {
			cur[y+1] = 0
			if a[x].Fold == b[y].Fold {
				cur[y+1] = prev[y] + 1
				if cur[y+1] > run {
					run, i, j = cur[y+1], x+1-cur[y+1], y+1-cur[y+1]
				}
			}
		}
		prev, cur = cur, prev
	}
	return run, i, j
}

// add appends a pair, unless these two quotations are paired already.
func (q *quoter) add(out []model.QuotePair, p likeness) []model.QuotePair {
	a, b := &q.ls[p.a], &q.rs[p.b]
	left, right := q.l.rep.Quotes[a.quote], q.r.rep.Quotes[b.quote]
	for i := range out {
		if out[i].Left[0] == left.ID && out[i].Right[0] == right.ID {
			return out
		}
	}
	relation := model.Rendition
	switch {
	case p.verbatim || p.whole:
		relation = model.Verbatim
	case !a.quoted && !b.quoted && !p.whole:
		relation = model.SameClaim
	}
	return append(out, model.QuotePair{
		Relation: relation, Speaker: q.speakerName(a, b, left, right),
		Left: []string{left.ID}, Right: []string{right.ID}, Score: round(min(1, p.score)),
	})
}

// speakerName is the fullest name of who speaks.
func (q *quoter) speakerName(a, b *spoken, left, right model.Quote) string {
	best := ""
	for _, s := range [...]struct {
		side *side
		who  int
	}{{q.l, a.who}, {q.r, b.who}} {
		for i, link := range s.side.link {
			if link >= 0 && link == s.who && len(s.side.rep.Entities[i].Name) > len(best) {
				best = s.side.rep.Entities[i].Name
			}
		}
	}
	if best == "" && left.Speaker != nil {
		best = left.Speaker.Text
	}
	if best == "" && right.Speaker != nil {
		best = right.Speaker.Text
	}
	return best
}
