package compare

import (
	"slices"
	"sort"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// Rows need a heading also where no noun and no event says what is measured: then
// it is the few words of the text that lead up to the figure or the time, or that
// follow it.

// labelLongest is how many words such a heading has at most.
const labelLongest = 5

// leading is the words right before a span, or else right after it, as they stand
// in the text: "lira stood", "Iran fired missiles". "" if none are worth a
// heading.
func (s *side) leading(sent int, span model.Span) string {
	if sent < 0 {
		return ""
	}
	if before := s.wordsBefore(sent, span); before != "" {
		return before
	}
	return s.wordsAfter(sent, span, labelLongest)
}

// dating is leading for a time. Where little stands before it, what follows is
// told as well: "Iran … claimed responsibility".
func (s *side) dating(sent int, span model.Span) string {
	if sent < 0 {
		return ""
	}
	before := s.wordsBefore(sent, span)
	n := len(strings.Fields(before))
	if n > 2 {
		return before
	}
	after := s.wordsAfter(sent, span, labelLongest-n)
	switch {
	case before == "":
		return after
	case after == "" || !s.adjoin(span.End, s.next(sent, span.End)):
		return before
	}
	return before + " … " + after
}

// next is where the first word of a sentence at or behind an offset begins.
func (s *side) next(sent, offset int) int {
	for _, w := range s.sents[sent].words {
		if w.Start >= offset {
			return w.Start
		}
	}
	return len(s.rep.Text)
}

// wordsBefore is the words right before a span, as far as they are worth telling.
func (s *side) wordsBefore(sent int, span model.Span) string {
	ws := s.sents[sent].words
	at := 0
	for at < len(ws) && ws[at].End <= span.Start {
		at++
	}
	from := at
	for from > 0 && at-from < labelLongest && (from == at && s.adjoin(ws[from-1].End, span.Start) || from < at && s.adjoin(ws[from-1].End, ws[from].Start)) {
		from--
	}
	return s.trimmed(sent, ws[from:at])
}

// wordsAfter is the words right after a span, at most longest of them.
func (s *side) wordsAfter(sent int, span model.Span, longest int) string {
	ws := s.sents[sent].words
	at := 0
	for at < len(ws) && ws[at].Start < span.End {
		at++
	}
	to := at
	for to < len(ws) && to-at < longest && (to == at && s.behind(span.End, ws[to].Start) || to > at && s.adjoin(ws[to-1].End, ws[to].Start)) {
		to++
	}
	return s.trimmed(sent, ws[at:to])
}

// adjoin tells whether only blanks, or a currency's sign, lie between two offsets.
func (s *side) adjoin(from, to int) bool {
	between := s.text(model.Span{Start: from, End: max(from, to)})
	return !strings.ContainsAny(between, ".,;:!?()[]/|_\"“”—–\n") && !strings.Contains(between, " - ")
}

// behind is adjoin for what follows a time at a sentence's head: "On Tuesday, …".
func (s *side) behind(from, to int) bool {
	return strings.Trim(s.text(model.Span{Start: from, End: max(from, to)}), " ,") == ""
}

// trimmed is the text of words in a row without those at either end that carry no
// meaning or tell a time, and without a number at the end; "" if no word is left.
func (s *side) trimmed(sent int, ws []words.Word) string {
	for len(ws) > 0 && (ws[0].ID < 0 || s.timed(ws[0])) {
		ws = ws[1:]
	}
	for len(ws) > 0 && (ws[len(ws)-1].ID < 0 || s.timed(ws[len(ws)-1]) || s.numbered(sent, ws[len(ws)-1])) {
		ws = ws[:len(ws)-1]
	}
	if len(ws) == 0 {
		return ""
	}
	label := s.text(model.Span{Start: ws[0].Start, End: ws[len(ws)-1].End})
	if !strings.ContainsFunc(label, isLetter) {
		return ""
	}
	return strings.Join(strings.Fields(label), " ")
}

// timed tells whether a word is of a time.
func (s *side) timed(w words.Word) bool {
	t := s.rep.Times
	i := sort.Search(len(t), func(i int) bool { return t[i].End > w.Start })
	return i < len(t) && t[i].Overlaps(w.Span)
}

// numbered tells whether a word is of a figure's number.
func (s *side) numbered(sent int, w words.Word) bool {
	return slices.ContainsFunc(s.sents[sent].figures, func(i int) bool { return s.rep.Figures[i].Number.Overlaps(w.Span) })
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 }
