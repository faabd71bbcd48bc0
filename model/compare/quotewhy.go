package compare

import (
	"cmp"
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

const (
	// mostTold is how many words of a run in common are printed as a reason, and
	// mostShared how many single ones.
	mostTold   = 8
	mostShared = 3
)

// reason says in words why two pieces are taken for one utterance. It names no side.
func (q *quoter) reason(p *likeness, relation model.QuoteRelation) string {
	a, b := &q.ls[p.a], &q.rs[p.b]
	if relation == model.Verbatim {
		if run, i, _ := longestRun(a.words, b.words); run > 0 {
			phrase := strings.Join(strings.Fields(textOf(q.l, a.words[i], a.words[i+min(run, mostTold)-1])), " ")
			if run > mostTold {
				phrase += " …"
			}
			return "both print “" + phrase + "”"
		}
	}
	who := "perhaps one speaker"
	if p.by == sameSpeakers {
		who = "one speaker"
	}
	return who + "; in common " + q.sharedWords(a, b)
}

// sharedWords are the weightiest words of meaning that two pieces share, in the left
// one's order, in both forms where these are two words: “operations” / “moves”.
func (q *quoter) sharedWords(a, b *spoken) string {
	var both []words.Word
	for _, w := range a.words {
		if _, ok := slices.BinarySearch(b.stems, w.ID); ok && w.ID >= 0 && !slices.ContainsFunc(both, func(o words.Word) bool { return o.ID == w.ID }) {
			both = append(both, w)
		}
	}
	slices.SortStableFunc(both, func(x, y words.Word) int { return cmp.Compare(q.weight[y.ID], q.weight[x.ID]) })
	both = both[:min(len(both), mostShared)]
	slices.SortFunc(both, func(x, y words.Word) int { return cmp.Compare(x.Start, y.Start) })
	out := make([]string, len(both))
	for i, w := range both {
		out[i] = "“" + q.l.text(w.Span) + "”"
		at := slices.IndexFunc(b.words, func(o words.Word) bool { return o.ID == w.ID })
		if o := b.words[at]; !sameRoot(w.Fold, o.Fold) {
			out[i] += " / “" + q.r.text(o.Span) + "”"
		}
	}
	return strings.Join(out, ", ")
}

// sameRoot tells whether two words begin alike: "corrupting", "corruption".
func sameRoot(a, b string) bool {
	const letters = 3
	n := min(len(a), len(b), letters)
	return a[:n] == b[:n]
}
