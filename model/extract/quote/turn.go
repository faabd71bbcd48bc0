package quote

import (
	"strings"

	"parallax/model"
)

// Transcripts and interviews have no quotation marks: a label in capitals begins a
// paragraph, and the rest of the paragraph is what its bearer says.
//
//	HOLM: We shall rebuild.
//	Q: By when?

// longestLabel is how many bytes a label has at most.
const longestLabel = 40

// turnLabel returns the length of the label that a paragraph begins with, its colon
// excluded, or 0: words in capitals only, or the Q and A of an interview.
func turnLabel(s string) int {
	n := strings.IndexByte(s[:min(len(s), longestLabel)], ':')
	if n <= 0 || n+2 >= len(s) || s[n+1] != ' ' {
		return 0
	}
	letters := 0
	for i := range n {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			letters++
		case c != ' ' && c != '.' && c != '-' && c != '\'':
			return 0
		}
	}
	if letters < 3 && s[:n] != "Q" && s[:n] != "A" {
		return 0
	}
	return n
}

// turnLabels returns the labels of the document's turns: those that begin two
// paragraphs or more, if there are two such. A single one is a dateline, a note to
// the reader or a heading.
func turnLabels(s string, paras []model.Span) map[string]bool {
	count := map[string]int{}
	for _, p := range paras {
		if n := turnLabel(p.In(s)); n > 0 {
			count[s[p.Start:p.Start+n]]++
		}
	}
	labels := map[string]bool{}
	for l, n := range count {
		if n > 1 {
			labels[l] = true
		}
	}
	if len(labels) < 2 {
		return nil
	}
	return labels
}

// turn returns the stretch that a paragraph is when it begins with one of the labels.
func turn(s string, p model.Span, labels map[string]bool, paragraph int) (stretch, bool) {
	n := 0
	if len(labels) > 0 {
		n = turnLabel(p.In(s))
	}
	if n == 0 || !labels[s[p.Start:p.Start+n]] {
		return stretch{}, false
	}
	said := model.Span{Start: p.Start + n + 1, End: p.End}
	words := said.In(s)
	said.Start += len(words) - len(strings.TrimLeft(words, " \t\r\n"))
	said.End = said.Start + len(strings.TrimSpace(words))
	if said.Empty() {
		return stretch{}, false
	}
	return stretch{Span: said, inner: said, closed: true, turn: true, paragraph: paragraph}, true
}

// howTurn marks the attributions of turns.
const howTurn = "turn"

// ofTurn is the attribution of a turn to the label before it.
func (v *view) ofTurn(q int, para phrase) *attribution {
	colon := v.wordAt(v.marks[q].Start) - 1
	return &attribution{speaker: phrase{para.first, colon}, cue: phrase{colon, colon + 1}, how: howTurn}
}
