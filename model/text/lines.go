package text

import (
	"strings"

	"parallax/model"
)

// Line ends inside a block: hard wraps or the ends of headlines, verses and list
// items. A line is hard-wrapped when the next line's first word would not have
// fitted on it, in a group of lines of which none is longer than maxWrap. A line
// that the next one goes on with in small letters is taken for wrapped, too, if
// the group of lines ends like a sentence.

const (
	// maxWrap is the longest line that a hard-wrapped text has; mail and
	// agency texts are set to 60–80 columns, some to 100.
	maxWrap = 110
	// minWrap is the shortest width that is a wrap rather than a list's.
	minWrap = 45
)

// lines knows the groups of lines (between blank lines) of one block.
type lines struct {
	single bool // the block is one line
	groups []group
	at     int // the group looked at last
}

// group is a run of lines without a blank line between them.
type group struct {
	end    int  // offset of its end
	widest int  // its longest line, in bytes
	prose  bool // ends like a sentence
}

// init measures the block's lines.
func (l *lines) init(text string, b model.Block) {
	body := b.Span.In(text)
	if l.single = strings.IndexByte(body, '\n') < 0; l.single {
		return
	}
	offset, g := b.Start, group{}
	for line := range strings.SplitAfterSeq(body, "\n") {
		trimmed := strings.TrimSpace(line)
		offset += len(line)
		if trimmed == "" {
			if g.widest > 0 {
				l.groups = append(l.groups, g)
			}
			g = group{}
			continue
		}
		g.end = offset
		g.widest = max(g.widest, len(trimmed))
		g.prose = endsLikeSentence(trimmed)
	}
	if g.widest > 0 {
		l.groups = append(l.groups, g)
	}
}

// endsLikeSentence tells whether a line ends in a stop, closing marks aside.
func endsLikeSentence(line string) bool {
	line = strings.TrimRight(line, `"'”’)]`)
	return line != "" && strings.IndexByte(".!?:", line[len(line)-1]) >= 0
}

// wraps tells whether the line that ends after token i goes on in the next one.
func (l *lines) wraps(c *cutter, i int) bool {
	start, next := c.doc.Tokens[i].End, c.doc.Tokens[i+1]
	for l.at+1 < len(l.groups) && l.groups[l.at].end <= start {
		l.at++
	}
	if l.at >= len(l.groups) {
		return false
	}
	g := l.groups[l.at]
	word := c.doc.Of(next)
	if isClosingMark(word) {
		return true
	}
	if c.list.marks(c, i+1) {
		return false
	}
	from := max(c.block.Start, start-maxWrap-1)
	width := start - from - 1 - strings.LastIndexByte(c.doc.Text[from:start], '\n')
	set := g.widest >= minWrap && g.widest <= maxWrap
	if set && width+1+wordLen(c.doc.Text[next.Start:c.block.End]) > g.widest {
		return true
	}
	if terminator(c.word(i), c.doc.Tokens[i].Kind) != noStop || c.word(i) == ":" {
		return false
	}
	goesOn := isLower(firstRune(word))
	return goesOn && (g.prose || set && width > g.widest/2) || g.prose && word == "("
}

// wordLen is the length of what stands before the first blank, as far as a line
// can be wrapped by it.
func wordLen(text string) int {
	n := 0
	for n < len(text) && n < minWrap && text[n] > ' ' {
		n++
	}
	return n
}
