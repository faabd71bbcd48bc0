package compare

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/compare/words"
)

const (
	// verbatimRun is how many words in a row make the same words; a shorter
	// quotation must be the same wholly.
	verbatimRun = 4
	// longRun is how many words in a row are the same words whoever is said to speak.
	longRun = 8
	// contentLeast is how many words of meaning make up the same words where the
	// words between them are printed otherwise.
	contentLeast = 3
	// phraseLeast is what a phrase of two or three words must weigh, names left out,
	// to be more than an idiom, by one speaker; coinedLeast, by nobody known.
	phraseLeast = 5.5
	coinedLeast = 12
	// mostWords bounds the pieces whose function words are compared.
	mostWords = 40
)

// likeness is how a pair of spoken sentences stand to one another.
type likeness struct {
	a, b     int
	by       speakers
	score    float64 // shared weight, by the lighter's
	shared   float64 // shared weight
	told     float64 // the part of it that is no name
	others   int     // shared stems that are no names
	rare     float64 // weight of the rarest shared word
	count    int     // shared stems
	mutual   float64 // shared weight, by the mean of both
	verbatim bool
	whole    bool // the same words from end to end
}

// likenesses lists the pairs that share a word, likest first.
func (q *quoter) likenesses() []likeness {
	var out []likeness
	for i := range q.ls {
		for j := range q.rs {
			a, b := &q.ls[i], &q.rs[j]
			p := likeness{a: i, b: j, by: q.speakersOf(a.by, b.by)}
			for _, id := range a.stems {
				if _, ok := slices.BinarySearch(b.stems, id); ok {
					p.shared += q.weight[id]
					p.rare = max(p.rare, q.weight[id])
					p.count++
					if !q.names[id] {
						p.told += q.weight[id]
						p.others++
					}
				}
			}
			if p.shared == 0 && !a.cut && !b.cut {
				continue
			}
			p.mutual = p.shared / max(math.Sqrt(q.total(a.stems)*q.total(b.stems)), 10)
			p.score = p.shared / max(min(q.total(a.stems), q.total(b.stems)), 10)
			p.whole = slices.EqualFunc(a.words, b.words, func(x, y words.Word) bool { return x.Fold == y.Fold }) || sameContent(a, b)
			p.verbatim = q.sameWords(&p)
			if p.by == otherSpeakers && !p.verbatim || p.verbatim && q.otherThing(a, b) {
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

// sameWords tells whether two pieces print the same words: all of the shorter, or a
// long run of both. Names alone, titles and idioms are nobody's words.
func (q *quoter) sameWords(p *likeness) bool {
	a, b := &q.ls[p.a], &q.rs[p.b]
	if !a.direct && !b.direct {
		return p.whole && len(a.words) >= verbatimRun && p.by != otherSpeakers
	}
	if a.quoted && b.quoted && (a.cut && begins(a.words, b.words) || b.cut && begins(b.words, a.words)) && p.by != otherSpeakers {
		p.score = 1
		return true
	}
	run, i, j := longestRun(a.words, b.words)
	if run < 2 {
		return false
	}
	said := a.words[i : i+run]
	told, others := q.weightOf(said)
	content := len(contentOf(said))
	if told == 0 || q.l.title(said) && q.r.title(b.words[j:j+run]) {
		return false
	}
	if run >= longRun && others > contentLeast && (a.quoted || b.quoted) || p.whole && content >= contentLeast {
		return true
	}
	if p.by == otherSpeakers {
		return false
	}
	shorter := min(len(a.words), len(b.words))
	if !a.direct || !b.direct {
		// One report prints without marks what the other one quotes.
		quoted := a
		if b.direct {
			quoted = b
		}
		return run >= verbatimRun && 20*run >= 17*len(quoted.words)
	}
	switch {
	case run == shorter && run >= verbatimRun:
		return true
	case run == shorter && p.by == sameSpeakers:
		return p.whole || told >= phraseLeast || q.beside(said, b.words[j:j+run])
	case run == shorter:
		return p.whole && (told >= coinedLeast || run >= besideRare) || q.beside(said, b.words[j:j+run])
	}
	return run >= verbatimRun && 10*run >= 6*shorter && content >= contentLeast
}

// begins tells whether words are the first of others.
func begins(part, all []words.Word) bool {
	return len(part) <= len(all) && slices.EqualFunc(part, all[:len(part)], func(x, y words.Word) bool { return x.Fold == y.Fold })
}

// beside tells whether the same words stand around a phrase in both reports, so many
// that all of them make the same words: "directly to “white people”".
func (q *quoter) beside(a, b []words.Word) bool {
	i, x := q.l.wordAt(a[0])
	j, y := q.r.wordAt(b[0])
	first, end := i, i+len(a)
	for d := j - i; first > 0 && first+d > 0 && x[first-1].Fold == y[first+d-1].Fold; {
		first--
	}
	for d := j - i; end < len(x) && end+d < len(y) && x[end].Fold == y[end+d].Fold; {
		end++
	}
	return end-first >= verbatimRun && len(contentOf(x[first:end])) >= contentLeast
}

// wordAt is the place of a word in its sentence, and the sentence's words.
func (s *side) wordAt(w words.Word) (int, []words.Word) {
	ws := s.sents[s.sentenceAt(w.Start)].words
	i, _ := slices.BinarySearchFunc(ws, w.Start, func(o words.Word, at int) int { return cmp.Compare(o.Start, at) })
	return i, ws
}

// weightOf is what words tell that are no names, and how many these are.
func (q *quoter) weightOf(ws []words.Word) (told float64, others int) {
	for _, id := range stemsOf(ws) {
		if !q.names[id] {
			told += q.voc.Weight(id)
			others++
		}
	}
	return told, others
}

// title tells whether words are printed as titles of works are, each with a capital.
func (s *side) title(ws []words.Word) bool {
	content := 0
	for _, w := range ws {
		if w.ID < 0 {
			continue
		}
		content++
		r, size := utf8.DecodeRuneInString(s.text(w.Span))
		second, _ := utf8.DecodeRuneInString(s.text(model.Span{Start: w.Start + size, End: w.End}))
		if !unicode.IsUpper(r) || unicode.IsUpper(second) {
			return false
		}
	}
	return content > 1
}

// sameContent tells whether two pieces between quotation marks have the same words
// in one order but for the function words: "it's official", "it is official".
func sameContent(a, b *spoken) bool {
	if !a.quoted || !b.quoted || len(a.stems) < contentLeast {
		return false
	}
	return slices.Equal(contentOf(a.words), contentOf(b.words))
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

// longestContent is the length of the longest run that both share of the words that
// have a meaning, whatever stands between them.
func longestContent(a, b []words.Word) int {
	x, y := contentOf(a), contentOf(b)
	best, prev, cur := 0, make([]int, len(y)+1), make([]int, len(y)+1)
	for i := range x {
		for j := range y {
			cur[j+1] = 0
			if x[i] == y[j] {
				cur[j+1] = prev[j] + 1
				best = max(best, cur[j+1])
			}
		}
		prev, cur = cur, prev
	}
	return best
}

// inCommon is the share of both lists' words that they have in common, in any order.
func inCommon(a, b []words.Word) float64 {
	count := make(map[string]int, len(a))
	for _, w := range a {
		count[w.Fold]++
	}
	both := 0
	for _, w := range b {
		if count[w.Fold] > 0 {
			count[w.Fold]--
			both++
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}

// namesOf marks the stems of the names that either report has.
func namesOf(voc *words.Vocabulary, sides ...*side) []bool {
	out := make([]bool, voc.Len())
	for _, s := range sides {
		for i := range s.sents {
			sent := &s.sents[i]
			for _, m := range sent.mentions {
				if m.kind != model.Name {
					continue
				}
				for _, w := range sent.words {
					if w.ID >= 0 && w.Start >= m.Start && w.Start < m.End {
						out[w.ID] = true
					}
				}
			}
		}
	}
	return out
}
