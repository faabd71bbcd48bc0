package text

import (
	"strings"

	"parallax/model"
)

// How sentences are cut. A block is walked once, token by token. A sentence ends
//
//	at the block's end, at a blank line, at a line's end that is no hard wrap;
//	before the next mark of a list ("1. … 2. …", "• … • …");
//	after a stop, with the marks that close what it closes (”, ’, ), [1]), when
//	what follows can begin a sentence.
//
// Stops that belong to an abbreviation are inside its token: whether such a
// token ends a sentence depends on its kind and on the next word.

// addBlock cuts one block into tokens and sentences.
func (d *Document) addBlock(index int, b model.Block) {
	first := len(d.Tokens)
	d.Tokens = tokenize(d.Tokens, d.Text, b.Span)
	if len(d.Tokens) == first {
		return
	}
	c := cutter{doc: d, first: first, start: first, last: len(d.Tokens), block: b.Span}
	c.lines.init(d.Text, b)
	for i := first; i < c.last; {
		end := c.boundary(i)
		if end > i+1 || end == i+1 && c.ends {
			if c.ends {
				span := model.Span{Start: d.Tokens[c.start].Start, End: d.Tokens[end-1].End}
				d.Sentences = append(d.Sentences, Sentence{Span: span, First: c.start, Last: end, Block: index})
				c.start = end
			}
		}
		i = end
	}
}

// cutter walks the tokens of one block.
type cutter struct {
	doc         *Document
	first, last int // the block's tokens
	start       int // the first token of the sentence under way
	block       model.Span
	lines       lines
	list        list
	ends        bool // whether the sentence ends where boundary stopped
}

// boundary looks at token i and returns the first token after it (and after
// the marks that it draws along); ends tells whether a sentence ends before that.
func (c *cutter) boundary(i int) int {
	c.ends = true
	next := i + 1
	if next == c.last || c.breaksLine(i) {
		return next
	}
	if i == c.start {
		c.list.open(c, i)
	}
	if c.list.goesOn(c, next) {
		return next
	}
	t := c.doc.Tokens[i]
	kind := terminator(c.doc.Of(t), t.Kind)
	if kind == noStop && isDash(c.doc.Of(t)) && isQuoteEnd(c.word(next)) && c.gap(i) == "" {
		kind = brokenOff
	}
	if kind == noStop {
		c.ends = false
		return next
	}
	next = c.dots(next, &kind)
	next = c.closers(next)
	if next == c.last || c.breaksLine(next-1) || c.list.goesOn(c, next) {
		return next
	}
	c.ends = c.decide(i, next, kind)
	return next
}

// word is token i's text, or "" outside the block.
func (c *cutter) word(i int) string {
	if i < c.first || i >= c.last {
		return ""
	}
	return c.doc.Of(c.doc.Tokens[i])
}

// gap is the text between token i and the next one.
func (c *cutter) gap(i int) string {
	return c.doc.Text[c.doc.Tokens[i].End:c.doc.Tokens[i+1].Start]
}

// breaksLine tells whether a line's end after token i ends a sentence.
func (c *cutter) breaksLine(i int) bool {
	gap := c.gap(i)
	switch strings.Count(gap, "\n") {
	case 0:
		return strings.Contains(gap, "\u2029")
	case 1:
		return !c.lines.wraps(c, i)
	}
	return !isClosingMark(c.word(i+1)) || c.word(i+1) == "."
}

// stopKind says how strongly a token marks a sentence's end.
type stopKind uint8

const (
	noStop    stopKind = iota
	fullStop           // "."
	brokenOff          // a dash that a quotation mark closes: “to—” He
	exclaims           // "!", "?" and runs of them
	ellipsis           // "...", "…"
	shortened          // an abbreviation, with its stop
)

// terminator tells how a token can end a sentence.
func terminator(word string, kind Kind) stopKind {
	last := word[len(word)-1]
	if last < 0x80 && last != '.' && last != '!' && last != '?' {
		return noStop
	}
	switch kind {
	case Word, Number:
		if last == '.' {
			return shortened
		}
	case Punct:
		switch firstRune(word) {
		case '.':
			if len(word) == 2 || len(word) == 1 {
				return fullStop
			}
			return ellipsis
		case '!', '?', '！', '？', '؟', '‽', '⁇', '⁈', '⁉':
			return exclaims
		case '。', '．', '।', '۔':
			return fullStop
		case '…':
			return ellipsis
		}
	default: // a sign ends nothing
	}
	return noStop
}

// dots draws along further stops: "?!", "!!1" no, ". . ." yes. Three spaced
// stops are an ellipsis, four end the sentence.
func (c *cutter) dots(next int, kind *stopKind) int {
	n := 1
	for next < c.last {
		word, gap := c.word(next), c.gap(next-1)
		if *kind == exclaims && gap == "" && (word[0] == '!' || word[0] == '?' || word[0] == '.') {
			next++
			continue
		}
		if word == "." && (gap == " " || gap == "\u00a0") && *kind != exclaims && *kind != shortened {
			n++
			next++
			continue
		}
		break
	}
	if n == 3 {
		*kind = ellipsis
	}
	return next
}

// closers draws along the marks that close what the sentence opened: quotation
// marks, brackets, a note's number.
func (c *cutter) closers(next int) int {
	for next < c.last {
		word, gap := c.word(next), c.gap(next-1)
		switch {
		case isClosingMark(word) && word[0] > '.' || word == ")":
			if gap != "" && strings.ContainsAny(gap, "\n") {
				return next
			}
		case isStraightQuote(word):
			if !c.closesStraight(next, gap) {
				return next
			}
		case word == "[" && gap == "" && next+2 < c.last && c.word(next+2) == "]" && c.doc.Tokens[next+1].Kind == Number:
			next += 2
		case gap == "" && c.isNote(next):
		default:
			return next
		}
		next++
	}
	return next
}

// isNote tells whether token i is the number of a footnote, set against the
// stop of a sentence: "a consultation.11 Take", "a consultation.11 12 Take".
func (c *cutter) isNote(i int) bool {
	t := c.doc.Tokens[i]
	if t.Kind != Number || t.Len() > 3 || i < c.first+2 || i+1 >= c.last {
		return false
	}
	before := c.doc.Tokens[i-2]
	return before.Kind != Number && c.word(i-1) == "." && c.gap(i-2) == "" && c.gap(i) != "" &&
		(isUpper(firstRune(c.word(i+1))) || c.doc.Tokens[i+1].Kind == Number)
}

// closesStraight tells whether the straight quotation mark at i, after a gap,
// closes rather than opens.
func (c *cutter) closesStraight(i int, gap string) bool {
	if i+1 == c.last {
		return true
	}
	if gap != "" {
		return false
	}
	if c.gap(i) != "" {
		return true
	}
	return c.doc.Tokens[i+1].Kind == Punct
}

func isStraightQuote(word string) bool { return word == `"` || word == "'" || word == "''" }

// isClosingMark tells marks that never begin a sentence.
func isClosingMark(word string) bool {
	switch word {
	case "”", "’", "»", ")", "]", "}", ".", ",", ";", ":", "!", "?", "…", "...":
		return true
	}
	return false
}

func isDash(word string) bool { return word == "--" || word == "—" || word == "–" }

func isQuoteEnd(word string) bool { return word == "”" || isStraightQuote(word) }
