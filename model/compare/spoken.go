package compare

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
	cut    bool // the report ends in the middle of it
	by     *saidBy
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
		by := s.saidBy(q, quoted, voc)
		parts := quoted
		direct := len(parts) > 0
		if !direct {
			parts = []model.Span{span}
		}
		for _, p := range parts {
			for _, piece := range s.sentencesOf(p) {
				u := spoken{quote: i, span: piece, direct: direct, quoted: direct, by: &by, words: s.plainWords(piece)}
				u.cut = quoted != nil && len(u.words) >= cutLeast && s.cutAt(piece.End)
				if u.stems = stemsOf(u.words); len(u.stems) > 0 || u.cut {
					out = append(out, u)
				}
			}
		}
		if q.Kind == model.Mixed && direct {
			// As one piece too, with the words outside of the marks: the other report may
			// give in its own words what this one half quotes.
			u := spoken{quote: i, span: span, by: &by, direct: true, words: s.plainWords(span)}
			if u.stems = stemsOf(u.words); len(u.stems) > 0 {
				out = append(out, u)
			}
			// What goes on behind the last mark may be a sentence of its own in the other.
			tail := model.Span{Start: quoted[len(quoted)-1].End, End: span.End}
			v := spoken{quote: i, span: tail, by: &by, words: s.plainWords(tail)}
			if v.stems = stemsOf(v.words); len(v.stems) >= tailLeast {
				out = append(out, v)
			}
		}
	}
	return out
}

// tailLeast is how many words of meaning behind the last mark are compared by themselves.
const tailLeast = 4

// cutLeast is how many words of a quotation must be left, where a report is cut off
// in it, to know it by.
const cutLeast = 3

// cutAt tells whether a report is cut off at an offset: it ends there, in dots.
func (s *side) cutAt(end int) bool {
	rest := strings.TrimRight(s.rep.Text[max(0, end-len("...")):], " \n”\"")
	return strings.HasSuffix(rest, "...") && len(rest) <= 2*len("...") || strings.HasSuffix(rest, "…") && len(rest) <= 2*len("…")
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
	if len(out) == 0 {
		return singleParts(text, span)
	}
	return out
}

// singleParts are the stretches between single marks: from one with a blank before it
// to one that no letter follows.
func singleParts(text string, span model.Span) []model.Span {
	var out []model.Span
	open := -1
	for i, r := range text[span.Start:span.End] {
		if r != '\'' && r != '‘' && r != '’' {
			continue
		}
		at := span.Start + i
		end := at + len(string(r))
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[end:])
		switch {
		case open < 0 && r != '’' && !unicode.IsLetter(before) && (unicode.IsLetter(after) || r == '‘'):
			open = end
		case open >= 0 && r != '‘' && !unicode.IsLetter(after) && at > open:
			out = append(out, model.Span{Start: open, End: at})
			open = -1
		}
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

// clitics are the endings that an apostrophe joins to a word; they say nothing of
// their own, but for the one that denies.
var clitics = words.Set(`s d ll re ve m`)

// plainWords are the words of a span as they compare, however their print joins
// them: "I'd" and "I ’ d" are "i", "didn't" and "did n't" are "did not".
func (s *side) plainWords(span model.Span) []words.Word {
	in := s.wordsIn(span)
	out := make([]words.Word, 0, len(in))
	for _, w := range in {
		raw := s.text(w.Span)
		begin, end := raw, ""
		if i := strings.IndexAny(raw, "'’"); i > 0 {
			begin, end = raw[:i], strings.TrimLeft(raw[i:], "'’")
		} else if len(out) > 0 && s.apostropheBefore(w.Start) {
			begin, end = "", w.Fold
		}
		switch {
		case end == "t":
			if begin != "" && begin != "n" {
				w.Fold, w.ID = strings.ToLower(begin), -1
				out = append(out, w)
			}
			if n := len(out); n > 0 {
				out[n-1].Fold = beforeNot(out[n-1].Fold)
			}
			out = append(out, words.Word{Span: w.Span, Fold: "not", ID: -1})
		case end != "" && clitics[end]:
			if begin != "" {
				w.Fold = strings.ToLower(begin)
				if end != "s" {
					w.ID = -1 // "he'll" is no "hell"
				}
				out = append(out, w)
			}
		default:
			out = append(out, w)
		}
	}
	return out
}

// beforeNot is the verb that "n't" is joined to, with its "n" or without.
func beforeNot(verb string) string {
	switch verb {
	case "can", "ca":
		return "can"
	case "won", "wo":
		return "will"
	}
	return strings.TrimSuffix(verb, "n")
}

// apostropheBefore tells whether the last mark before an offset is an apostrophe.
func (s *side) apostropheBefore(offset int) bool {
	before := strings.TrimRight(s.rep.Text[max(0, offset-4):offset], " ")
	return strings.HasSuffix(before, "'") || strings.HasSuffix(before, "’")
}
