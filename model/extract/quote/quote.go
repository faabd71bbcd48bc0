// Package quote finds who said what: direct, indirect and mixed speech with its
// speaker and cue. It knows the syntax of reported speech and a table of cue
// verbs; who a speaker is it takes from the entities it is given, and it does
// without them. What was said is not judged here, nor compared.
package quote

import (
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
	all := v.direct()
	out := make([]model.Quote, 0, len(all))
	for _, f := range all {
		q := model.Quote{ID: "q" + strconv.Itoa(len(out)+1), Kind: f.kind, Span: f.Span, Text: f.In(doc.Text)}
		if f.by.found() {
			q.Speaker = v.party(f.by.speaker, who)
			if !f.by.cue.empty() {
				s := v.span(f.by.cue.first, f.by.cue.last)
				q.Cue = &model.TextSpan{Span: s, Text: s.In(doc.Text)}
			}
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

// direct finds the direct quotations.
func (v *view) direct() []found {
	var out []found
	var last *attribution // of the stretch before
	lastParagraph := -1
	for q := range v.marks {
		s := &v.marks[q]
		if s.depth > 0 || s.single || v.wordAt(s.inner.End) <= v.wordAt(s.inner.Start) {
			continue
		}
		para := v.paragraph(s)
		by := v.attribute(q, para)
		if !by.found() && last.found() && (s.continues || s.paragraph == lastParagraph) {
			by = &attribution{speaker: last.speaker, how: "carried"}
		}
		last, lastParagraph = by, s.paragraph
		out = append(out, found{Span: s.Span, kind: model.Direct, by: by, stretch: q})
	}
	return out
}
