package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/text"
)

// stretch is a run of text between quotation marks.
type stretch struct {
	model.Span            // marks included
	inner      model.Span // without the marks
	closed     bool       // it has a closing mark; if not, its paragraph ended it
	continues  bool       // the stretch before was left open and this one re-opens it in the next paragraph
	single     bool       // set in single marks
	speech     bool       // outermost, and may be speech by its looks
	depth      int        // 0 for the outermost
	paragraph  int        // counts the paragraphs of the text
	outlet     phrase     // who passes it on, where its attribution names an outlet
	turn       bool       // the turn of a speaker in a transcript, without marks
}

// mark is one quotation mark: its place, how it is drawn, and what its
// surroundings say that it does.
type mark struct {
	model.Span
	family rune // '"' or '\''
	opens  bool // could open: nothing or blank before it, a word after it
	closes bool // could close: a word or stop before it, no word after it
	sure   bool // directed by its drawing: “ and ” cannot be mistaken
}

// findStretches pairs the quotation marks of every paragraph of the document.
//
// A paragraph ends at a blank line or at its block's end, and so does whatever is
// still open then. Marks of the wrong drawing are taken for what their place
// shows: a straight mark closes a curly one. An opening mark inside an open
// stretch nests when the paragraph still has a closing mark for both, else the
// earlier mark's partner is missing and the stretch ends before the new one.
// Everything is one pass with a count of the closing marks still to come.
func findStretches(doc *text.Document) []stretch {
	var out []stretch
	paras := paragraphs(doc)
	labels := turnLabels(doc.Text, paras)
	for paragraph, p := range carriedOn(doc.Text, paras) {
		if t, ok := turn(doc.Text, p, labels, paragraph); ok {
			out = append(out, t)
		} else {
			out = pair(out, doc.Text, p, paragraph)
		}
	}
	joinParagraphs(out)
	return out
}

// paragraphs lists the paragraphs of a document.
func paragraphs(doc *text.Document) []model.Span {
	var out []model.Span
	for _, b := range doc.Blocks {
		start := b.Start
		for start < b.End {
			end := b.End
			if i := blankLine(doc.Text[start:b.End]); i >= 0 {
				end = start + i
			}
			out = append(out, model.Span{Start: start, End: end})
			start = end
			for start < b.End && (doc.Text[start] == '\n' || doc.Text[start] == ' ' || doc.Text[start] == '\t' || doc.Text[start] == '\r') {
				start++
			}
		}
	}
	return out
}

// farthestClose is how many paragraphs on a closing mark is looked for.
const farthestClose = 5

// carriedOn joins paragraphs that one quotation runs through without being opened
// anew in each: texts cut at every sentence print it so. The first leaves a mark
// open, and the next mark of all, not at a paragraph's start, closes it.
func carriedOn(s string, paras []model.Span) []model.Span {
	out := paras[:0]
	for i := 0; i < len(paras); i++ {
		p := paras[i]
		if first, odd := doubleMarks(s, p); first != nil && odd {
			for j := i + 1; j < len(paras) && j <= i+farthestClose; j++ {
				first, odd := doubleMarks(s, paras[j])
				if first == nil {
					continue
				}
				if first.closes && first.Start > paras[j].Start && (odd || first.sure) {
					p.End, i = paras[j].End, j
				}
				break
			}
		}
		out = append(out, p)
	}
	return out
}

// doubleMarks finds a paragraph's first double mark, and tells whether one of its
// marks is left without a partner.
func doubleMarks(s string, para model.Span) (first *mark, odd bool) {
	if !strings.ContainsAny(para.In(s), "\"“”„‟«»`'") {
		return nil, false
	}
	marks := findMarks(s, para)
	for i := range marks {
		if marks[i].family == '"' {
			if first == nil {
				first = &marks[i]
			}
			odd = !odd
		}
	}
	return first, odd
}

// blankLine returns the offset of the newline that begins a blank line, or -1.
func blankLine(s string) int {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '\n')
		if i < 0 {
			return -1
		}
		i += from
		j := i + 1
		for j < len(s) && (s[j] == ' ' || s[j] == '\t' || s[j] == '\r') {
			j++
		}
		if j < len(s) && s[j] == '\n' {
			return i
		}
		from = j
	}
}

// joinParagraphs marks the stretches that carry on one left open in the paragraph before.
func joinParagraphs(all []stretch) {
	open := -1 // paragraph of the last outermost stretch left open
	for i := range all {
		s := &all[i]
		if s.depth > 0 {
			continue
		}
		s.continues = open >= 0 && s.paragraph == open+1
		open = -1
		if !s.closed {
			open = s.paragraph
		}
	}
}

// pair appends the stretches of one paragraph, by their start.
func pair(out []stretch, s string, para model.Span, paragraph int) []stretch {
	marks := findMarks(s, para)
	if len(marks) == 0 {
		return out
	}
	toCome := 0
	for _, m := range marks {
		if m.family == '"' && closesOnly(m) {
			toCome++
		}
	}
	var open []int // indices into out of the stretches still open
	finish := func(inner, outer int, closed bool) {
		q := &out[open[len(open)-1]]
		for inner > q.inner.Start && (s[inner-1] == ' ' || s[inner-1] == '\t') {
			inner-- // “ so printed , ”
		}
		q.inner.End, q.End, q.closed = inner, outer, closed
		open = open[:len(open)-1]
	}
	for k := range marks {
		m := &marks[k]
		if m.family == '"' && closesOnly(*m) {
			toCome--
		}
		if len(open) > 0 && closesHere(*m, out[open[len(open)-1]]) {
			finish(m.Start, m.End, true)
			continue
		}
		if len(open) > 1 && m.family == '"' && !m.opens { // the nested stretch was never closed
			finish(m.Start, m.Start, false)
			finish(m.Start, m.End, true)
			continue
		}
		if !m.opens {
			continue
		}
		if len(open) > 0 && m.family == '"' && (len(open) >= maxDepth || toCome <= doubles(out, open)) {
			for len(open) > 0 {
				end := lastStop(s, out[open[len(open)-1]].inner.Start, m.Start)
				finish(end, end, false)
			}
		}
		if m.family == '\'' && (len(open) >= maxDepth || !singleCloses(s, marks[k+1:])) {
			continue
		}
		open = append(open, len(out))
		out = append(out, stretch{
			Span: model.Span{Start: m.Start}, inner: model.Span{Start: m.End},
			single: m.family == '\'', depth: len(open) - 1, paragraph: paragraph,
		})
	}
	for len(open) > 0 {
		if q := open[len(open)-1]; out[q].single && q == len(out)-1 { // an apostrophe after all
			out, open = out[:q], open[:len(open)-1]
			continue
		}
		finish(para.End, para.End, false)
	}
	return out
}

// doubles counts the open stretches in double marks.
func doubles(all []stretch, open []int) int {
	n := 0
	for _, q := range open {
		if !all[q].single {
			n++
		}
	}
	return n
}

// maxDepth bounds the nesting: a quotation in a quotation in a quotation is the
// deepest that print knows.
const maxDepth = 3

// singleCloses looks, a few marks ahead, for one that can close a single mark.
// Without it the mark is an apostrophe.
func singleCloses(s string, rest []mark) bool {
	for i, m := range rest {
		if i == 4 {
			return false
		}
		if m.family == '\'' && m.closes {
			return true
		}
	}
	return false
}

func closesOnly(m mark) bool { return m.closes && (!m.opens || m.sure) }

// closesHere tells whether a mark closes the innermost open stretch.
func closesHere(m mark, q stretch) bool {
	if (m.family == '\'') != q.single || !m.closes {
		return false
	}
	return m.Start > q.inner.Start || !m.opens
}

// lastStop returns the end of the last sentence in s[from:to], or else to
// without the blanks before it: where a stretch without closing mark is cut.
func lastStop(s string, from, to int) int {
	for i := to; i > from; i-- {
		switch s[i-1] {
		case '.', '!', '?':
			return i
		}
	}
	return from + len(strings.TrimRight(s[from:to], " \t\r\n"))
}

// findMarks lists the quotation marks of a paragraph.
func findMarks(s string, para model.Span) []mark {
	var out []mark
	for i := para.Start; i < para.End; {
		family, width, drawn := markAt(s[i:para.End])
		if width == 0 {
			i++
			continue
		}
		m := mark{Span: model.Span{Start: i, End: i + width}, family: family}
		before, _ := utf8.DecodeLastRuneInString(s[para.Start:i])
		after, _ := utf8.DecodeRuneInString(s[m.End:para.End])
		if i == para.Start {
			before = ' '
		}
		if m.End == para.End {
			after = ' '
		}
		shape(&m, drawn, before, after)
		if m.family == '\'' && m.End == para.End && !unicode.IsSpace(before) {
			m.closes = true // no “boss'” ends a headline
		}
		if m.opens && m.family == '"' && unicode.IsSpace(before) && ends(s[m.End:para.End]) {
			m.opens, m.closes, m.sure = false, true, false // “so printed “, or " so ".
		}
		if m.opens || m.closes {
			out = append(out, m)
		}
		i = m.End
	}
	return out
}

// ends tells whether a mark is followed by what only stands behind a closing one.
func ends(after string) bool {
	if after == "" {
		return false
	}
	switch after[0] {
	case ',', ';', ':', '!', '?', ')':
		return true
	case '.':
		return !strings.HasPrefix(after, "..")
	}
	return false
}

// markAt recognises the quotation mark that s begins with: its family, its
// width, and '(' or ')' when it is drawn to open or close, '|' when it is straight.
func markAt(s string) (family rune, width int, drawn byte) {
	switch s[0] {
	case '"':
		return '"', 1, '|'
	case '\'':
		if len(s) > 1 && s[1] == '\'' {
			return '"', 2, '|'
		}
		return '\'', 1, '|'
	case '`':
		if len(s) > 1 && s[1] == '`' {
			return '"', 2, '('
		}
		return '\'', 1, '('
	case 0xC2: // « »
		if len(s) > 1 && s[1] == 0xAB {
			return '"', 2, '('
		}
		if len(s) > 1 && s[1] == 0xBB {
			return '"', 2, ')'
		}
	case 0xE2: // ‘ ’ ‚ ‛ “ ” „ ‟
		if len(s) < 3 || s[1] != 0x80 {
			return 0, 0, 0
		}
		switch s[2] {
		case 0x98, 0x9B:
			return '\'', 3, '('
		case 0x99:
			return '\'', 3, ')'
		case 0x9C, 0x9E, 0x9F:
			return '"', 3, '('
		case 0x9D:
			return '"', 3, ')'
		}
	}
	return 0, 0, 0
}

// shape says what a mark can do, from its drawing and its neighbours.
func shape(m *mark, drawn byte, before, after rune) {
	wordBefore := unicode.IsLetter(before) || unicode.IsDigit(before)
	wordAfter := unicode.IsLetter(after) || unicode.IsDigit(after)
	spaceBefore, spaceAfter := unicode.IsSpace(before), unicode.IsSpace(after)
	opensByPlace := !wordBefore && !spaceAfter && (spaceBefore || strings.ContainsRune("([{—–-/“‘\"'", before))
	closesByPlace := !spaceBefore && !wordAfter
	switch {
	case m.family == '\'':
		// An apostrophe has letters on both sides, or stands for letters left out.
		// “'90s” and “dockers' hall” have it too.
		m.opens = drawn != ')' && opensByPlace && unicode.IsLetter(after)
		m.closes = drawn != '(' && closesByPlace && !(before == 's' && spaceAfter)
	case drawn == '(':
		m.opens, m.sure = true, true
		if !opensByPlace && closesByPlace { // drawn the wrong way round
			m.closes, m.sure = true, false
			m.opens = false
		}
	case drawn == ')':
		m.closes, m.sure = true, true
		if opensByPlace && spaceBefore && wordAfter { // drawn the wrong way round
			m.opens, m.closes, m.sure = true, false, false
		}
	case unicode.IsDigit(before) && m.End-m.Start == 1 && spaceAfter:
		m.closes = true // inches, or the end of a quotation
	default:
		m.opens, m.closes = opensByPlace, closesByPlace
		if !m.opens && !m.closes {
			m.opens, m.closes = true, true
		}
	}
}
