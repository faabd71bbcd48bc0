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
	parts := utterances{byCue: map[int]string{}}
	out := make([]model.Quote, 0, len(all))
	for _, f := range all {
		q := model.Quote{ID: "q" + strconv.Itoa(len(out)+1), Kind: f.kind, Span: f.Span, Text: f.In(doc.Text), Stance: f.kind == model.Indirect && f.frame&ofThought != 0}
		if f.by.found() && (f.by.how == howTurn || v.plausible(f.by.speaker)) {
			q.Speaker = v.party(f.by.speaker, who)
		}
		if f.by != nil && !f.by.cue.empty() {
			s := v.span(f.by.cue.first, f.by.cue.last)
			q.Cue = &model.TextSpan{Span: s, Text: s.In(doc.Text)}
			q.Via = v.via(&f)
		}
		if f.by != nil && f.by.how == howHeadline && !who.person(q.Speaker) {
			continue
		}
		q.Continues = parts.before(&f, q.ID)
		out = append(out, q)
	}
	return out
}

// utterances follows which quotations are parts of one utterance.
type utterances struct {
	byCue  map[int]string // the last part of each cue, by the cue's first word
	marked string         // the last quotation in marks
}

// before returns the ID of the part that a quotation carries on, or nothing, and
// remembers it under its own ID.
func (u *utterances) before(f *found, id string) string {
	var earlier string
	if f.by != nil && !f.by.cue.empty() {
		earlier = u.byCue[f.by.cue.first]
		u.byCue[f.by.cue.first] = id
	} else if f.carried {
		earlier = u.marked
	}
	if f.kind != model.Indirect {
		u.marked = id
	}
	return earlier
}

// via returns the words for the outlet of a quotation, or nothing. What stands in the
// words that are said is no outlet of theirs.
func (v *view) via(f *found) model.Opt {
	a := f.by
	p := a.via
	if p.empty() {
		hi := v.stretchSentenceEnd(a.cue.first)
		if first := v.wordAt(f.Start); first < a.cue.last {
			p = v.toldTo(a.cue.first, hi)
		} else if p = v.toldTo(a.cue.first, min(hi, first)); p.empty() {
			p = v.outletIn(v.wordAt(f.End), hi)
		}
	}
	if p.empty() || p == a.speaker {
		return ""
	}
	return model.Opt(v.span(p.first, p.last).In(v.doc.Text))
}

// At returns the innermost quotation whose content holds the span, or nil. The
// quotations are those of [Find], in their order. It looks among the nearest that
// begin before the span, so that a call costs little in a long text.
func At(quotes []model.Quote, span model.Span) *model.Quote {
	i, _ := slices.BinarySearchFunc(quotes, span.Start+1, func(q model.Quote, at int) int { return q.Start - at })
	var best *model.Quote
	for back := 0; i > 0 && back < nearest; back++ {
		i--
		if q := &quotes[i]; q.Contains(span) && (best == nil || q.Len() < best.Len()) {
			best = q
		}
	}
	return best
}

// nearest is more than a quotation ever holds of others.
const nearest = 64

// all finds every quotation, sorted by place.
func (v *view) all() []found {
	closing := v.closers()
	reports := v.reports(closing)
	inside := make([]bool, len(v.marks)) // part of a mixed report
	var out []found
	for i := range reports {
		r := &reports[i]
		if r.frame&(takesTo|takesOrder|takesObject) != 0 && !v.plausible(r.by.speaker) || v.withinOther(reports, i) {
			continue // an attitude of nobody, or one that somebody else tells of
		}
		f := found{Span: v.span(r.content.first, r.content.last), kind: v.kindOf(r.content), by: &r.by, frame: r.frame}
		for i := r.content.first; i < r.content.last; i = v.next(i) {
			if q := v.words[i].quote; q >= 0 {
				inside[q] = true
				if s := &v.marks[q]; !s.outlet.empty() && s.outlet != r.by.speaker && r.by.via.empty() {
					r.by.via = s.outlet
				}
				f.End = max(f.End, v.marks[q].End)
			}
		}
		out = append(out, f)
	}
	out = append(out, v.direct(inside, reports, closing)...)
	slices.SortStableFunc(out, func(a, b found) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return out
}

// withinOther tells whether a report that is not of speech lies in what one of the
// next reports says: “he wants to go, aides said”.
func (v *view) withinOther(reports []report, i int) bool {
	r := &reports[i]
	if c := v.words[r.by.cue.first].cue.verb; c == nil || c.frames&takesQuote != 0 {
		return false
	}
	for _, o := range reports[i+1 : min(i+4, len(reports))] {
		if o.by.cue != r.by.cue && o.content.first <= r.by.cue.first && r.content.last <= o.content.last {
			return true
		}
	}
	return false
}

// direct finds the direct quotations among the stretches not taken by a report.
func (v *view) direct(taken []bool, reports []report, closing map[int]phrase) []found {
	var out []found
	d := dialogue{view: v, reports: reports, paragraph: -1}
	for q := range v.marks {
		s := &v.marks[q]
		if taken[q] || !s.speech {
			continue
		}
		para := v.paragraph(s)
		var by *attribution
		if s.turn {
			by = v.ofTurn(q, para)
		} else if by = v.attribute(q, para); !by.found() {
			by = v.shared(q, para)
		}
		if !by.found() {
			by = v.stated(v.wordAt(s.Start), v.alone(q, para))
		}
		if !by.found() {
			by = d.carried(q, para)
		}
		if !by.found() && !v.speechLike(q) {
			continue
		}
		if by.found() && !by.cue.empty() {
			by.via = closing[by.cue.first]
		}
		f := v.whole(q, by)
		f.carried = by.found() && by.how == howCarried && (s.continues || s.paragraph == d.paragraph)
		d.last, d.paragraph = by, s.paragraph
		d.sentence = v.words[max(v.wordAt(s.End), 1)-1].sentence
		out = append(out, f)
		if n := len(out); s.continues && n > 1 && by.found() && !out[n-2].by.found() {
			out[n-2].by = &attribution{speaker: by.speaker, how: "continued"}
		}
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
// after them is the speaker or a circumstance, not what is said. The values are
// for the outlet that passes the quotation on, once it is known.
func (v *view) closers() map[int]phrase {
	used := map[int]phrase{}
	for q := range v.marks {
		s := &v.marks[q]
		if !s.speech || v.endsInside(q) && v.doc.Text[s.inner.End-1] == '.' {
			continue
		}
		after := v.wordAt(s.End)
		if after >= len(v.words) || v.breaks(after) || v.announced(q) && v.attributionBefore(v.wordAt(s.Start), 0).found() {
			continue
		}
		t := s.inner.In(v.doc.Text)
		if last := t[len(t)-1]; last != ',' && last != '?' && last != '!' && !v.words[after].is(comma) {
			continue
		}
		if a := v.attributionAfter(after, len(v.words)); a.found() {
			used[a.cue.first] = phrase{}
			if v.named(a.speaker) {
				s.outlet = a.speaker
			}
		}
	}
	return used
}
