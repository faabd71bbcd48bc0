// Package quote finds who said what: direct, indirect and mixed speech with its
// speaker and cue. It knows the syntax of reported speech and a table of cue
// verbs; who a speaker is it takes from the entities it is given, and it does
// without them. What was said is not judged here, nor compared.
package quote

import (
	"slices"
	"strconv"

	"parallax/model"
	"parallax/model/text"
)

// Find returns the quotations of the document, sorted by their start, the longer
// of two first. IDs are "q1", "q2" … The entities may be nil: then speakers are
// known by their words alone. The cost is linear in the text.
func Find(doc *text.Document, entities []model.Entity) []model.Quote {
	v := newView(doc)
	who := newDirectory(entities)
	all := v.all()
	out := make([]model.Quote, 0, len(all))
	for _, f := range all {
		q := model.Quote{ID: "q" + strconv.Itoa(len(out)+1), Kind: f.kind, Span: f.Span, Text: f.In(doc.Text)}
		if f.by.found() {
			q.Speaker = v.party(f.by.speaker, who)
		}
		if f.by != nil && !f.by.cue.empty() {
			s := v.span(f.by.cue.first, f.by.cue.last)
			q.Cue = &model.TextSpan{Span: s, Text: s.In(doc.Text)}
		}
		out = append(out, q)
	}
	return out
}

// At returns the innermost quotation whose content holds the span, or nil.
// The quotations are those of [Find], in their order.
func At(quotes []model.Quote, span model.Span) *model.Quote {
	var best *model.Quote
	for i := range quotes {
		q := &quotes[i]
		if q.Start > span.Start {
			break
		}
		if q.Contains(span) && (best == nil || q.Len() <= best.Len()) {
			best = q
		}
	}
	return best
}

// all finds every quotation, sorted by place.
func (v *view) all() []found {
	var out []found
	inside := make([]bool, len(v.marks)) // part of a mixed report
	for _, r := range v.reports(v.closers()) {
		by := r.by
		f := found{Span: v.span(r.content.first, r.content.last), kind: v.kindOf(r.content), by: &by, frame: r.frame}
		for i := r.content.first; i < r.content.last; i++ {
			if q := v.words[i].quote; q >= 0 {
				inside[q] = true
				f.End = max(f.End, v.marks[q].End)
			}
		}
		out = append(out, f)
	}
	out = append(out, v.direct(inside)...)
	slices.SortStableFunc(out, func(a, b found) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return out
}

// direct finds the direct quotations among the stretches not taken already.
func (v *view) direct(taken []bool) []found {
	var out []found
	var last *attribution // of the stretch before
	lastParagraph := -1
	for q := range v.marks {
		s := &v.marks[q]
		if taken[q] || s.depth > 0 || s.single || v.empty(q) {
			continue
		}
		if v.noSpeech(q) {
			continue
		}
		para := v.paragraph(s)
		by := v.attribute(q, para)
		if !by.found() && last.found() && (s.continues || s.paragraph == lastParagraph || s.paragraph == lastParagraph+1 && v.alone(q, para)) {
			by = &attribution{speaker: last.speaker, how: "carried"}
		}
		if !by.found() && !v.speechLike(q) {
			continue
		}
		last, lastParagraph = by, s.paragraph
		out = append(out, v.whole(q, by))
	}
	return out
}

// alone tells whether a stretch is its whole paragraph.
func (v *view) alone(q int, para phrase) bool {
	a, b := v.wordAt(v.marks[q].Start), v.wordAt(v.marks[q].End)
	return a <= para.first && b >= para.last
}

// whole returns the quotation that a stretch with the given attribution is: more
// than the stretch when it is woven into the sentence that is said.
func (v *view) whole(q int, by *attribution) found {
	s := &v.marks[q]
	f := found{Span: s.Span, kind: model.Direct, by: by}
	first := v.wordAt(s.Start)
	if !by.found() || by.cue.empty() || by.cue.first < first || !v.woven(q) {
		return f
	}
	lo := v.sentenceFrom(first, max(0, first-farthest))
	for lo < first && v.words[lo].is(conjunction|comma|dash) {
		lo++
	}
	if lo < first && v.words[lo].quote < 0 {
		f.Start, f.kind = v.words[lo].Start, model.Mixed
	}
	return f
}

// closers marks the cues that follow a quotation and belong to it: what comes
// after them is the speaker or a circumstance, not what is said.
func (v *view) closers() map[int]bool {
	used := map[int]bool{}
	for q := range v.marks {
		s := &v.marks[q]
		if s.depth > 0 || s.single || v.empty(q) || v.noSpeech(q) || v.endsInside(q) && v.doc.Text[s.inner.End-1] == '.' {
			continue
		}
		after := v.wordAt(s.End)
		if after >= len(v.words) || v.breaks(after) {
			continue
		}
		t := s.inner.In(v.doc.Text)
		if last := t[len(t)-1]; last != ',' && last != '?' && last != '!' && !v.words[after].is(comma) {
			continue
		}
		if a := v.attributionAfter(after, len(v.words)); a.found() {
			used[a.cue.first] = true
		}
	}
	return used
}
