// Package figure finds how much: numbers as typed ranges, of something, said by
// someone. A figure is read in steps, each in a file of its own:
//
//	lex → number words and digits → unit, money, per cent, age → modifiers and ranges
//	    → is it a figure at all? → noun → what is said of it → carried over → claimant, hedge
//
// It holds no dates, clock times and durations (package when) and resolves no
// names: speakers are matched to the entities it is handed.
package figure

import (
	"math"
	"strconv"

	"parallax/model"
	"parallax/model/text"
)

// Context is what the other engines found in the same document: figures are no
// times and no parts of names, and their claimants are speakers. Everything may
// be empty; the figures are then found by the words alone.
type Context struct {
	Entities []model.Entity
	Times    []model.Time
	Quotes   []model.Quote
}

// Find returns the figures of the document in order. IDs are "f1", "f2" …
// Offsets are byte offsets into doc.Text on rune boundaries; low ≤ high holds
// where both are given. The cost is linear in the text.
func Find(doc *text.Document, ctx Context) []model.Figure {
	f := finder{doc: doc, ctx: ctx, block: -1}
	f.occupied()
	f.index()
	var words []word
	for i, s := range doc.Sentences {
		words = f.mend(lex(words[:0], doc.Text, s.Span))
		for rest := words; len(rest) > 0; {
			n := portion(rest)
			f.sentence(i, rest[:n])
			rest = rest[n:]
		}
	}
	out := make([]model.Figure, len(f.drafts))
	for i := range f.drafts {
		out[i] = f.drafts[i].figure
		out[i].ID = "f" + strconv.Itoa(i+1)
		if part := f.drafts[i].part; part > 0 {
			out[i].PartOf = "f" + strconv.Itoa(part)
		}
	}
	return out
}

// maxWords is the longest stretch of a sentence that is read at once. Real sentences are shorter; a text without
// any full stop must not cost the square of its length.
const maxWords = 400

// portion returns how many of the words to read at once: all, or of a longer sentence up to its last mark.
func portion(words []word) int {
	if len(words) <= maxWords {
		return len(words)
	}
	for n := maxWords; n > maxWords/2; n-- {
		if w := &words[n-1]; w.kind == mark && (w.low == "," || w.low == ";" || w.low == ":") {
			return n
		}
	}
	return maxWords
}

// finder works through one document.
type finder struct {
	doc     *text.Document
	ctx     Context
	taken   []model.Span // times and names, in order
	passage int          // how many stretches have been read
	next    int          // the first taken span that may touch the sentence at hand
	drafts  []draft
	// mentions are the entities' mentions by where they end.
	mentions []mention
	// speaker is who spoke last, in sentence spoke; inQuote says that a quotation of this block is still open.
	speaker *model.Party
	spoke   int
	block   int
	inQuote bool
}

// mention is a place where an entity is mentioned.
type mention struct {
	model.Span
	entity string
}

// draft is a figure in the making.
type draft struct {
	figure model.Figure
	// sentence numbers the stretches that were read at once: sentences, or portions of overlong ones.
	sentence int
	// number and whole are half-open ranges of the sentence's words: the number with its modifier, and with
	// its unit or noun.
	number, whole [2]int
	bare          [2]int // the number without modifier
	lo, hi        float64
	relation      relation
	counts        bool // counts things one by one, so that "more than 12" is 13 or more
	vague         bool
	noun          phrase // the noun's words, where it stands beside the number
	verb          int    // the word that what is said begins with
	object        bool   // the figure is the verb's object
	named         bool   // "the number", "the toll": what it counts is not said here
	elided        bool   // no noun stands beside the number
	partitive     bool   // "four of …"
	people        bool   // "of whom"
	offspring     bool   // "a mother of 12"
	from          int    // 1 + the draft that the noun is carried over from
	part          int    // 1 + the draft that this is a part of
}

// sentence reads the figures of one sentence.
func (f *finder) sentence(index int, words []word) {
	r := &reader{words: words, nounAt: -1}
	if !f.doc.Blocks[f.doc.Sentences[index].Block].Kind.Story() {
		return
	}
	first := len(f.drafts)
	f.passage++
	for i := 0; i < len(words); {
		w := &words[i]
		if w.kind == letters && w.class&(isNumberWord|isScale|isVague) == 0 && !r.opensNumber(i) ||
			w.kind == mark && w.low != "-" && w.low != "−" {
			i++
			continue
		}
		d, next, ok := r.figureAt(i)
		if !ok {
			i = max(next, i+1)
			continue
		}
		d.sentence = f.passage
		if f.isFigure(r, &d) {
			if s := r.low(d.whole[1]); s == "seasons" || s == "semesters" {
				d.counts = false // "just over three seasons" is three and a bit
			}
			r.finish(&d)
			f.nounOf(r, &d)
			f.predicate(r, &d)
			f.casualties(r, &d)
			f.carry(r, &d)
			if f.onePronoun(r, &d) {
				i = max(next, i+1)
				continue // a pronoun: "follows one last month", "a long day, one packed with news"
			}
			f.emit(r, d)
			r.floor = d.number[1]
			f.joinBounds(r)
			f.shareSubject(r)
			f.shareUnit(r)
		}
		i = max(next, i+1)
	}
	f.parts(first)
	f.claim(r, index, first)
	f.hedge(r, first)
}

// opensNumber tells whether a number may begin with a word that is none itself: "a dozen", "half", "first".
func (r *reader) opensNumber(i int) bool {
	switch r.low(i) {
	case "twice", "double", "triple", "a", "an", "half", "quarter", "minus", "negative", "no", "none", "neither", "both", "nobody", "percent", "percents", "per", "age", "aged":
		return true
	}
	return ordinalWords[r.low(i)] > 0 || decades[r.low(i)] > 0 || foldOf(r.low(i)) > 0
}

// emit turns the draft's words into spans and values.
func (f *finder) emit(r *reader, d draft) {
	g := &d.figure
	span := func(at [2]int) model.Span {
		return model.Span{Start: r.words[at[0]].Start, End: r.words[at[1]-1].End}
	}
	g.Number, g.Span = span(d.number), span(d.whole)
	g.Text = g.In(f.doc.Text)
	g.Normal = normal(g)
	if d.number[0] < d.bare[0] {
		g.Modifier = f.doc.Text[r.words[d.number[0]].Start:r.words[d.bare[0]-1].End]
	} else if d.number[1] > d.bare[1] {
		g.Modifier = f.doc.Text[r.words[d.bare[1]].Start:r.words[d.number[1]-1].End]
	}
	f.drafts = append(f.drafts, d)
}

// finish bounds the value: the number, as its modifier relates to it.
func (r *reader) finish(d *draft) {
	step := 0.0
	if d.counts && d.lo == math.Trunc(d.lo) && d.hi == math.Trunc(d.hi) {
		step = 1
	}
	low, high := tidy(d.lo), tidy(d.hi)
	g := &d.figure
	switch d.relation {
	case exact:
		g.Low = &low
		if !d.vague {
			g.High = &high
		}
	case above:
		low += step
		g.Low = &low
	case atLeast:
		g.Low = &low
	case beneath:
		high -= step
		g.High = &high
	case atMost:
		g.High = &high
	}
}

// tidy takes away what multiplying decimals leaves behind: 8.3 million is 8,300,000 and no billionth more.
func tidy(v float64) float64 {
	if whole := math.Round(v); math.Abs(v) >= 1 && math.Abs(v-whole) < 1e-9*math.Abs(v) {
		return whole
	}
	return v
}

// hurting are verbs of harm that are no participles: what they do to one is counted.
var hurting = map[string]bool{"kills": true, "kill": true, "killing": true, "wounds": true, "wounding": true, "injures": true, "injuring": true, "hurts": true, "hurting": true, "leaves": true}

// onePronoun tells whether a "one" without a noun stands for something said before rather than counts: nothing is
// said of it ("follows one last month"), or it takes up a noun in passing ("a long day, one packed with news").
func (f *finder) onePronoun(r *reader, d *draft) bool {
	if !d.elided || d.partitive || d.number[1]-d.number[0] != 1 || r.low(d.number[0]) != "one" {
		return false
	}
	if d.figure.Noun == "" && d.figure.What == "" {
		return true
	}
	here := d.from > 0 && f.drafts[d.from-1].sentence == f.passage
	if d.object && (r.classAt(d.verb)&isHarm != 0 || d.figure.Affected != "") || hurting[r.low(d.verb)] {
		return false // "killed one and wounded two"
	}
	return !here && (d.object || r.low(d.number[0]-1) == ",")
}
