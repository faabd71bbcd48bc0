package compare

import (
	"slices"
	"sort"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// spoken is one sentence that somebody says, in one report: of a quotation's
// words between quotation marks, or of all of it where there are none.
type spoken struct {
	quote  int // index of the quotation
	span   model.Span
	direct bool // between quotation marks, at least in part
	quoted bool // wholly between quotation marks
	words  []words.Word
	stems  stems
	who    int  // linked entity of the speaker, -1 for unknown
	unsure bool // the speaker is a pronoun's guess
	whoset stems
}

// bare tells whether a piece without quotation marks is no more than a name or a
// word or two: "she praised Dana Voss".
func (u *spoken) bare() bool { return !u.quoted && len(u.stems) < contentLeast }

// spokenOf cuts the quotations of a report into what is compared.
func spokenOf(s *side, voc *words.Vocabulary) []spoken {
	var out []spoken
	for i := range s.rep.Quotes {
		q := &s.rep.Quotes[i]
		span := clamp(q.Span, s.rep.Text)
		quoted := quotedParts(s.rep.Text, span, q.Kind)
		who, whoWords := s.speaker(q, quoted)
		whoset := stemsOf(voc.Phrase(whoWords))
		parts := quoted
		direct := len(parts) > 0
		if !direct {
			parts = []model.Span{span}
		}
		for _, p := range parts {
			for _, piece := range s.sentencesOf(p) {
				u := spoken{quote: i, span: piece, direct: direct, quoted: direct, who: who, whoset: whoset, unsure: pronoun(whoWords)}
				u.words = s.wordsIn(piece)
				u.stems = stemsOf(u.words)
				if len(u.stems) > 0 {
					out = append(out, u)
				}
			}
		}
		if q.Kind == model.Mixed && direct {
			out = append(out, s.wholeOf(i, span, who, whoset, pronoun(whoWords))...)
		}
	}
	return slices.DeleteFunc(out, func(u spoken) bool { return len(u.stems) == 0 })
}

// wholeOf is a mixed quotation as one piece, its unquoted words included: the
// other report may give in its own words what this one half quotes.
func (s *side) wholeOf(quote int, span model.Span, who int, whoset stems, unsure bool) []spoken {
	u := spoken{quote: quote, span: span, who: who, whoset: whoset, unsure: unsure, direct: true, words: s.wordsIn(span)}
	u.stems = stemsOf(u.words)
	return []spoken{u}
}

// speaker is the linked entity that speaks, and the words for it. Where the
// quotation names none that is linked, a person named between its quoted parts
// is taken: "…," Khamenei said, "…".
func (s *side) speaker(q *model.Quote, quoted []model.Span) (int, string) {
	text := ""
	if q.Speaker != nil {
		text = q.Speaker.Text
		if who := s.linked(q.Speaker.Entity); who >= 0 {
			return who, text
		}
	}
	if q.Kind != model.Mixed || len(quoted) == 0 {
		return -1, text
	}
	for _, e := range s.rep.Entities {
		if e.Type != model.Person {
			continue
		}
		for _, m := range e.Mentions {
			if !q.Contains(m.Span) || slices.ContainsFunc(quoted, func(p model.Span) bool { return p.Overlaps(m.Span) }) {
				continue
			}
			after := strings.TrimSpace(s.text(model.Span{Start: m.End, End: min(m.End+6, len(s.rep.Text))}))
			if strings.HasPrefix(after, "said") || strings.HasPrefix(after, "says") {
				return s.linked(model.Opt(e.ID)), text
			}
		}
	}
	return -1, text
}

// quotedParts are the stretches between quotation marks; the whole span of
// direct speech, whatever its marks.
func quotedParts(text string, span model.Span, kind model.QuoteKind) []model.Span {
	if kind == model.Direct {
		return []model.Span{span}
	}
	if kind == model.Indirect {
		return nil
	}
	var out []model.Span
	open := -1
	for i, r := range text[span.Start:span.End] {
		switch r {
		case '"', '“', '”', '„', '«', '»':
			at := span.Start + i
			if open < 0 {
				open = at + len(string(r))
				continue
			}
			if at > open {
				out = append(out, model.Span{Start: open, End: at})
			}
			open = -1
		}
	}
	if open >= 0 && open < span.End {
		out = append(out, model.Span{Start: open, End: span.End})
	}
	return out
}

// sentencesOf cuts a span at the report's sentences.
func (s *side) sentencesOf(span model.Span) []model.Span {
	var out []model.Span
	i := sort.Search(len(s.sents), func(i int) bool { return s.sents[i].End > span.Start })
	for ; i < len(s.sents) && s.sents[i].Start < span.End; i++ {
		piece := model.Span{Start: max(span.Start, s.sents[i].Start), End: min(span.End, s.sents[i].End)}
		if !piece.Empty() {
			out = append(out, piece)
		}
	}
	return out
}

// wordsIn are the words that lie wholly inside a span.
func (s *side) wordsIn(span model.Span) []words.Word {
	var out []words.Word
	i := sort.Search(len(s.sents), func(i int) bool { return s.sents[i].End > span.Start })
	for ; i < len(s.sents) && s.sents[i].Start < span.End; i++ {
		for _, w := range s.sents[i].words {
			if w.Start >= span.Start && w.End <= span.End {
				out = append(out, w)
			}
		}
	}
	return out
}

// pronoun tells whether a speaker is named by a pronoun alone.
func pronoun(speaker string) bool {
	switch strings.ToLower(speaker) {
	case "he", "she", "it", "they", "who":
		return true
	}
	return false
}
