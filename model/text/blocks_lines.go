package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// Plain text wraps its paragraphs in two ways: one line a paragraph, or lines
// broken at a column and paragraphs set apart by blank lines or indents. A line
// was broken at a column when the next line's first word would not have fitted
// on it. A group of lines most of which were is wrapped, and its longest line
// tells the column.
const (
	minColumn = 30  // runes; shorter lines are verse, tables, addresses
	maxColumn = 110 // runes; nobody wraps beyond
	wrapShare = 0.75
)

// line is one line of plain text.
type line struct {
	model.Span     // without the blanks at its edges
	indent     int // bytes of blanks before it
	width      int // runes, at most maxColumn+1
	word       int // runes of its first word
}

// cutLines makes parts of plain text.
func (r *recogniser) cutLines() {
	groups := groupLines(r.text, model.Span{End: len(r.text)})
	column := 0
	for _, g := range groups {
		column = max(column, wrapColumn(r.text, g))
	}
	for n, g := range groups {
		r.joinLines(g, n, column, wrapColumn(r.text, g) > 0)
	}
}

// joinLines makes parts of the lines of one group. The column is that at which
// the text is wrapped, 0 if it is not; flows says that this group shows it.
func (r *recogniser) joinLines(group []line, number, column int, flows bool) {
	start := 0
	for i := range group {
		if i+1 < len(group) && r.continues(group[i], group[i+1], column, flows) {
			continue
		}
		r.add(group[start].Start, group[i].End, number, model.Block{Kind: model.Paragraph}, false)
		start = i + 1
	}
}

// continues tells whether the paragraph of line a goes on in line b.
func (r *recogniser) continues(a, b line, column int, flows bool) bool {
	from, to := a.In(r.text), b.In(r.text)
	if _, listed := listMarker(to); listed {
		return false
	}
	ended := endsSentence(from)
	first, _ := utf8.DecodeRuneInString(to)
	if unicode.IsLower(first) && !ended && a.width >= minColumn {
		return true
	}
	if r.lineKind(a.Span) != "" || r.lineKind(b.Span) != "" {
		return false
	}
	if a.width > maxColumn || b.indent > a.indent+1 && !flowsFromItem(from) && ended {
		return false
	}
	if column > 0 && a.width+1+b.word > column && a.width <= column {
		return flows || !ended
	}
	// A pair of lines alone cannot show a column: the first must be long and
	// stop in mid-sentence.
	return column == 0 && !ended && a.width >= 2*minColumn && endsSentence(to)
}

// lineKind is kindByWords of a line; the line asked for last is known.
func (r *recogniser) lineKind(s model.Span) model.BlockKind {
	if s != r.known.Span {
		r.known = model.Block{Kind: kindByWords(s.In(r.text)), Span: s}
	}
	return r.known.Kind
}

// flowsFromItem tells a line that begins a list item, whose next lines are indented.
func flowsFromItem(s string) bool {
	_, listed := listMarker(s)
	return listed
}

// groupLines cuts the stretch of text into lines, grouped between blank lines.
func groupLines(text string, within model.Span) [][]line {
	var groups [][]line
	fresh := true
	for at := within.Start; at < within.End; {
		end, next := within.End, within.End
		if n := strings.IndexByte(text[at:within.End], '\n'); n >= 0 {
			end, next = at+n, at+n+1
		}
		raw := text[at:end]
		left := strings.TrimLeftFunc(raw, unicode.IsSpace)
		body := strings.TrimRightFunc(left, unicode.IsSpace)
		indent := len(raw) - len(left)
		if body == "" {
			fresh = true
		} else {
			if fresh {
				groups = append(groups, nil)
				fresh = false
			}
			l := line{Span: model.Span{Start: at + indent, End: at + indent + len(body)}, indent: indent}
			l.width = countRunes(body, maxColumn+1)
			l.word = countRunes(firstWord(body), maxColumn+1)
			last := len(groups) - 1
			groups[last] = append(groups[last], l)
		}
		at = next
	}
	return groups
}

// wrapColumn returns the column at which a group of lines was wrapped, 0 if it
// was not or is too small to show it. Some line must begin with a small letter:
// a list of headlines may fill its lines by chance.
func wrapColumn(text string, group []line) int {
	if len(group) < 3 {
		return 0
	}
	column := 0
	for _, l := range group {
		column = max(column, l.width)
	}
	if column < minColumn || column > maxColumn {
		return 0
	}
	full, pairs, lower := 0, 0, false
	for i, l := range group[1:] {
		s := l.In(text)
		if _, listed := listMarker(s); listed {
			continue // the line before it ends where it likes
		}
		pairs++
		if group[i].width+1+l.word > column {
			full++
			lower = lower || startsLower(s)
		}
	}
	if !lower || pairs < 2 || float64(full) < wrapShare*float64(pairs) {
		return 0
	}
	return column
}

// countRunes counts the runes of s, as far as limit.
func countRunes(s string, limit int) int {
	n := 0
	for range s {
		if n++; n == limit {
			break
		}
	}
	return n
}

// firstWord returns what stands before the first blank.
func firstWord(s string) string {
	if i := strings.IndexFunc(s[:min(len(s), 4*maxColumn)], unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

// takeRaw makes parts of the source's own blocks. A paragraph of several lines
// is cut where a line shows that it is no part of it: "Caption / © Agency".
func (r *recogniser) takeRaw(raw []model.Block) {
	for i, b := range raw {
		settled := b.Kind != model.Paragraph && b.Kind != model.List && b.Kind != model.Heading && b.Kind != model.Caption
		if b.Kind != model.Paragraph && b.Kind != model.Caption || b.Len() > 4*longestFrame || !strings.Contains(b.In(r.text), "\n") {
			r.add(b.Start, b.End, i, b, settled)
			continue
		}
		start := b.Start
		for _, g := range groupLines(r.text, b.Span) {
			for j, l := range g {
				if kindByWords(l.In(r.text)) == "" || j > 0 && !endsLine(g[j-1].In(r.text)) && startsLower(l.In(r.text)) {
					continue
				}
				r.add(start, l.Start, i, b, settled)
				r.add(l.Start, l.End, i, b, settled)
				start = l.End
			}
		}
		r.add(start, b.End, i, b, settled)
	}
}

// endsLine tells a line that ends with a mark.
func endsLine(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsPunct(last)
}

// startsLower tells a line that begins with a small letter.
func startsLower(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

// endsSentence tells whether a line ends as a sentence does: with a full stop, a
// question or exclamation mark of any script, or an ellipsis, quotation marks and
// brackets behind it.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]»›")
	last, _ := utf8.DecodeLastRuneInString(s)
	switch last {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।':
		return true
	}
	return false
}
