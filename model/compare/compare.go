// Package compare sets two reports of one event side by side, fact by fact: the
// names they share under whatever spelling, the figures, times and places they
// give, the words they quote, the passages that tell the same, and what only one
// of them tells. It is pure and deterministic, and every row it gives can say why.
//
// It reads what package extract found and finds nothing of its own in one report;
// it does not know how a comparison is shown.
//
//	prepare both sides → names → quotations → figures, times, places → passages
//
// The rule above all others: a false conflict costs a reader's trust, a missed
// one costs little. Whatever is unsure is no conflict.
package compare

import (
	"cmp"
	"slices"

	"parallax/model"
	"parallax/model/compare/again"
	"parallax/model/compare/words"
)

// Compare compares two analysed reports. Compare(b, a) is its mirror image, and
// Compare(a, a) agrees on everything. It is safe for concurrent use; the cost is
// about linear in the reports' lengths, but for the passages, where it grows with
// the number of sentence pairs that share a rare word.
func Compare(left, right model.Report) model.Comparison {
	// One order for both directions makes mirroring hold by construction: ties
	// and sums fall out alike.
	if order(&left, &right) > 0 {
		return mirror(compareOrdered(right, left))
	}
	return compareOrdered(left, right)
}

// order puts two reports in a fixed order that does not depend on their sides.
func order(a, b *model.Report) int {
	return cmp.Or(
		cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.Published, b.Published),
		cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.ID, b.ID),
		cmp.Compare(a.Location, b.Location),
		cmp.Compare(len(a.Entities), len(b.Entities)),
		cmp.Compare(len(a.Figures), len(b.Figures)),
		cmp.Compare(len(a.Times), len(b.Times)),
		cmp.Compare(len(a.Quotes), len(b.Quotes)),
	)
}

// compareOrdered compares two reports in their fixed order.
func compareOrdered(left, right model.Report) model.Comparison {
	again.Look(&left, &right)
	voc := words.NewVocabulary()
	l, r := prepare(&left, voc), prepare(&right, voc)
	c := model.Comparison{Left: left, Right: right}
	c.Entities = linkEntities(l, r, voc)
	c.Unrelated = !related(l, r, voc, c.Entities)
	var differences []model.Difference
	c.Quotes, differences = pairQuotes(l, r, voc)
	c.Figures = figureRows(l, r, voc, c.Unrelated)
	c.Times = timeRows(l, r, voc, c.Unrelated)
	c.Conflicts = append(placeConflicts(l, r, c.Quotes), differences...)
	if c.Unrelated {
		// What such reports seem to share is chance.
		c.Conflicts = nil
		c.Quotes = slices.DeleteFunc(c.Quotes, func(q model.QuotePair) bool { return q.Relation != model.Verbatim })
	}
	if c.Conflicts == nil {
		c.Conflicts = []model.Difference{}
	}
	c.Passages, c.Only = alignPassages(l, r, voc, &c)
	return c
}
