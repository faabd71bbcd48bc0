package compare

import (
	"math"
	"slices"

	"parallax/model"
	"parallax/model/compare/words"
)

// Quotations across reports.
//
// What is compared is a sentence that somebody says. Reports that print the same
// words are paired whoever is said to speak, unless two persons are. Reports that
// render one utterance in other words share little of them, so it takes one
// speaker; of what one speaker says, the likest are paired first. Names in common
// tell what is spoken of, not what is said of it, so there must be more.

const (
	// renditionLeast is the share of the shorter's weight that renditions by
	// one speaker have in common; strangersLeast, where a speaker is unknown.
	renditionLeast = 0.34
	strangersLeast = 0.60
	// strangersShare is the weight they must share at least, and strangersTold the
	// part of it that is no name.
	strangersShare = 14
	strangersTold  = 11
	// claimLeast is that share where neither report quotes.
	claimLeast = 0.45
	// rareWord is the weight from which a word is rare.
	rareWord = 5.5
	// mutualLeast is what both sides must have in common, by the mean of their
	// weights; where it is little more, toldLeast is the least weight beside names.
	mutualLeast = 0.30
	mutualFair  = 0.35
	mutualLow   = 0.27
	toldLeast   = 8.8
	// nearlyAll is the share of the shorter's weight from which a denial in one of them
	// alone says the opposite.
	nearlyAll = 0.9
	// nameShare is the weight of names that makes up for there being but one other
	// word in common.
	nameShare = 25
	// againMutual is the mutual share of an utterance that a report prints twice, in
	// full and in part, and againTold its weight beside names.
	againMutual = 0.4
	againTold   = 8
	// mostOfBoth is what both sentences must share if no word of it is rare, and
	// almostAll if there are few words in it.
	mostOfBoth = 0.5
	almostAll  = 0.6
	// besideRare is how many words in a row, a rare one among them, make up for
	// there being no second rare one: "not wait another".
	besideRare = 3
	// contentRun is how many words of meaning in a row make up for their being common.
	contentRun = 3
	// oneWord is the weight of a word that can make a rendition alone: "slap".
	oneWord = 5.5
	// rewordedLeast is the share of all words, function words too, that makes up for
	// there being but common ones: "If I could give you more, I would."
	rewordedLeast = 0.75
	rewordedWords = 5
)

// quoter pairs the quotations of two reports.
type quoter struct {
	l, r   *side
	voc    *words.Vocabulary
	ls, rs []spoken
	weight []float64 // of stems, by how many sentences of both reports have them
	names  []bool    // of stems, whether they are in a name
	// surnames tells of pairs of surnames whether they may be one.
	surnames map[[2]string]bool
}

// pairQuotes finds the quotations that give one utterance.
func pairQuotes(l, r *side, voc *words.Vocabulary) ([]model.QuotePair, []model.Difference) {
	q := &quoter{l: l, r: r, voc: voc, ls: spokenOf(l, voc), rs: spokenOf(r, voc), surnames: map[[2]string]bool{}}
	q.weigh()
	q.names = namesOf(voc, l, r)
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
		if q.rendition(&p) {
			take(p)
		}
	}
	// What neither report quotes is a claim that both carry.
	for _, p := range pairs {
		if q.claim(&p) {
			take(p)
		}
	}
	for _, p := range pairs {
		if p.by == sameSpeakers && usedL[p.a] != usedR[p.b] && (q.again(p) || q.echoes(p, usedL, usedR)) {
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

// rendition tells whether two pieces give one utterance in words of their own.
func (q *quoter) rendition(p *likeness) bool {
	a, b := &q.ls[p.a], &q.rs[p.b]
	if a.bare() || b.bare() || q.l.title(a.words) || q.r.title(b.words) || p.score >= nearlyAll && denied(a.words) != denied(b.words) {
		return false
	}
	if p.by != sameSpeakers {
		if a.by.person && b.by.person {
			return false
		}
		return p.told >= strangersTold && p.shared >= strangersShare && p.mutual >= mostOfBoth && p.score >= strangersLeast && p.rare >= rareWord-1 && p.count > 1 ||
			p.told >= toldLeast && reworded(a, b)
	}
	switch {
	case q.fewButSame(p):
		return true
	case !a.quoted && !b.quoted:
		return false
	case q.mostlySame(p):
		return true
	case (!a.quoted || !b.quoted) && p.others < 2 && p.shared < nameShare:
		return false // one of them tells in its own words, perhaps of something else
	case p.told >= strangersTold && p.others > 1 && p.score >= mostOfBoth && p.mutual >= mutualLow:
		return true // one of them only runs on
	case a.quoted && b.quoted && p.count > 1 && p.others < 3 && p.mutual < almostAll && p.told < toldLeast:
		return false
	case p.mutual < mutualLeast || p.told < rareWord-1 || p.mutual < mutualFair && p.told < toldLeast:
		return false
	}
	if p.count == 1 {
		return p.score >= strangersLeast && p.mutual >= againMutual && p.rare >= oneWord && sameForm(a.words, b.words)
	}
	return p.score >= renditionLeast && p.rare >= rareWord-1
}

// negations deny what is said with them.
var negations = words.Set(`not never no nobody nothing none nor neither without cannot`)

func denied(ws []words.Word) bool {
	return slices.ContainsFunc(ws, func(w words.Word) bool { return negations[w.Fold] })
}

// sameForm tells whether two lists of words share one that has a meaning, in one form.
func sameForm(a, b []words.Word) bool {
	return slices.ContainsFunc(a, func(x words.Word) bool {
		return x.ID >= 0 && slices.ContainsFunc(b, func(y words.Word) bool { return x.Fold == y.Fold })
	})
}

// claim tells whether two pieces without quotation marks carry one claim of one speaker.
func (q *quoter) claim(p *likeness) bool {
	a, b := &q.ls[p.a], &q.rs[p.b]
	return p.by == sameSpeakers && !a.quoted && !b.quoted && !a.bare() && !b.bare() &&
		p.score >= claimLeast && p.mutual >= mutualLeast && p.rare >= rareWord-1 && p.count > 1
}

// fewButSame tells whether one speaker's two pieces have the same common words, in
// another order or in a row.
func (q *quoter) fewButSame(p *likeness) bool {
	a, b := &q.ls[p.a], &q.rs[p.b]
	if reworded(a, b) && min(len(a.words), len(b.words)) > rewordedWords {
		return true
	}
	return (a.direct || b.direct) && p.count >= contentRun && p.told > 0 && p.score >= renditionLeast && longestContent(a.words, b.words) >= contentRun
}

// reworded tells whether two pieces between quotation marks have most of their words in
// common, those without a meaning too.
func reworded(a, b *spoken) bool {
	return a.quoted && b.quoted && min(len(a.words), len(b.words)) >= rewordedWords && max(len(a.words), len(b.words)) <= mostWords && inCommon(a.words, b.words) >= rewordedLeast
}

// mostlySame tells whether one speaker's two sentences share most of what both
// say, be the words common, or a rare word with those beside it.
func (q *quoter) mostlySame(p *likeness) bool {
	if p.count > 1 && p.score >= strangersLeast && p.mutual >= almostAll {
		return p.told > 0
	}
	if p.score < renditionLeast || p.rare < oneWord || p.mutual < mutualLeast {
		return false
	}
	run, i, _ := longestRun(q.ls[p.a].words, q.rs[p.b].words)
	told, _ := q.weightOf(q.ls[p.a].words[i : i+run])
	return run >= besideRare && told > 0
}

// again tells whether a pair, one of which has its partner already, gives one
// utterance: a report may print it twice, in full and in a few quoted words.
func (q *quoter) again(p likeness) bool {
	a, b := &q.ls[p.a], &q.rs[p.b]
	if !a.direct || !b.direct || p.told < againTold || p.mutual < againMutual {
		return false
	}
	if a.quoted && b.quoted {
		return p.score >= mostOfBoth
	}
	return p.score >= strangersLeast && p.count > besideRare-1
}

// echoes tells whether a pair, one of which has its partner already, gives one
// utterance because its own report repeats in the other one's words what is paired.
func (q *quoter) echoes(p likeness, usedL, usedR []bool) bool {
	own, used, of := q.ls, usedL, q.ls[p.a]
	if usedL[p.a] {
		own, used, of = q.rs, usedR, q.rs[p.b]
	}
	if !of.quoted || p.rare < oneWord {
		return false
	}
	for i := range own {
		if !used[i] || !own[i].quoted || own[i].quote == of.quote || q.speakersOf(own[i].by, of.by) != sameSpeakers {
			continue
		}
		if run, _, _ := longestRun(own[i].words, of.words); run >= besideRare && run == len(own[i].words) {
			if told, _ := q.weightOf(own[i].words); told >= rareWord {
				return true
			}
		}
	}
	return false
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

// add appends a pair, unless these two quotations are paired already. What one report
// prints in two parts and the other in one, or both in two, goes into one pair.
func (q *quoter) add(out []model.QuotePair, p likeness) []model.QuotePair {
	a, b := &q.ls[p.a], &q.rs[p.b]
	left, right := q.l.rep.Quotes[a.quote].ID, q.r.rep.Quotes[b.quote].ID
	relation := model.Rendition
	switch {
	case p.verbatim || p.whole:
		relation = model.Verbatim
	case !a.quoted && !b.quoted && (!a.direct && !b.direct || p.score < strangersLeast || p.others < 2 && p.shared < nameShare):
		relation = model.SameClaim
	}
	for i := range out {
		o := &out[i]
		inL, inR := slices.Contains(o.Left, left), slices.Contains(o.Right, right)
		switch {
		case inL && inR:
			return out
		case relation == model.SameClaim || o.Relation == model.SameClaim:
			continue
		case inR && (repeats(relation, o) || q.l.oneUtterance(o.Left, a.quote)):
			o.Left = append(o.Left, left)
		case inL && (repeats(relation, o) || q.r.oneUtterance(o.Right, b.quote)):
			o.Right = append(o.Right, right)
		case q.l.oneUtterance(o.Left, a.quote) && q.r.oneUtterance(o.Right, b.quote):
			o.Left, o.Right = append(o.Left, left), append(o.Right, right)
		default:
			continue
		}
		if relation == model.Verbatim && o.Relation != relation {
			o.Relation, o.Reason = relation, q.reason(&p, relation)
		}
		o.Score = max(o.Score, round(min(1, p.score)))
		return out
	}
	return append(out, model.QuotePair{
		Relation: relation, Speaker: q.speakerName(a, b),
		Left: []string{left}, Right: []string{right}, Score: round(min(1, p.score)), Reason: q.reason(&p, relation),
	})
}

// repeats tells whether what a pair prints in the same words is printed in them once more.
func repeats(relation model.QuoteRelation, o *model.QuotePair) bool {
	return relation == model.Verbatim && o.Relation == model.Verbatim
}

// oneUtterance tells whether a quotation is a part of the utterance that one of others is.
func (s *side) oneUtterance(others []string, quote int) bool {
	begin := s.utterance(quote)
	return slices.ContainsFunc(others, func(id string) bool { return s.utterance(s.quoteAt(id)) == begin })
}

// utterance is the first part of the utterance that a quotation carries on.
func (s *side) utterance(quote int) int {
	for range len(s.rep.Quotes) {
		before := s.quoteAt(s.rep.Quotes[quote].Continues)
		if before < 0 && s.oneAttribution(quote-1, quote) {
			before = quote - 1
		}
		if before < 0 || before >= quote {
			break
		}
		quote = before
	}
	return quote
}

// oneAttribution tells whether two quotations in marks, one right after the other, are
// given to a speaker by the same words.
func (s *side) oneAttribution(i, j int) bool {
	if i < 0 {
		return false
	}
	a, b := &s.rep.Quotes[i], &s.rep.Quotes[j]
	return a.Kind == model.Direct && b.Kind == model.Direct && a.Speaker != nil && b.Speaker != nil && a.Speaker.Span == b.Speaker.Span
}

// quoteAt is the index of the quotation with an ID, -1 for none.
func (s *side) quoteAt(id string) int {
	if id == "" {
		return -1
	}
	return slices.IndexFunc(s.rep.Quotes, func(q model.Quote) bool { return q.ID == id })
}
