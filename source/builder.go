package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// builder writes down a structured text: blocks, set apart by blank lines, with
// marks inside. It collapses blanks as a browser does, so that every block holds
// its words and nothing at its edges, and it cleans all that is written.
type builder struct {
	text   []byte
	blocks []model.Block
	marks  []model.Mark

	open    bool        // a block is being written
	block   model.Block // its kind; Start is set, End not yet
	pending bool        // a blank is due before the next word
	active  []model.Mark
}

// begin closes the open block and begins another.
func (b *builder) begin(kind model.BlockKind, level int, marker string) {
	b.end()
	if len(b.text) > 0 {
		b.text = append(b.text, "\n\n"...)
	}
	b.open, b.pending = true, false
	b.block = model.Block{Kind: kind, Level: level, Marker: marker, Span: model.Span{Start: len(b.text)}}
}

// end closes the open block; one without words leaves no trace.
func (b *builder) end() {
	if !b.open {
		return
	}
	b.open = false
	for i := range b.active { // a mark that goes on does so in the next block
		b.cut(b.active[i])
		b.active[i].Start = -1
	}
	whole := string(b.text[b.block.Start:])
	body := strings.TrimFunc(whole, unicode.IsSpace)
	if body == "" {
		b.text = b.text[:max(0, b.block.Start-len("\n\n"))]
		return
	}
	b.block.Start += strings.Index(whole, body)
	b.block.End = b.block.Start + len(body)
	b.text = b.text[:b.block.End]
	b.blocks = append(b.blocks, b.block)
}

// write adds running text, its blanks collapsed. Outside a block it begins a paragraph.
func (b *builder) write(s string) {
	s = clean(s)
	if !b.open {
		if strings.Trim(s, " \t\n\r\f") == "" {
			return
		}
		b.begin(model.Paragraph, 0, "")
	}
	for s != "" {
		n := strings.IndexAny(s, " \t\n\r\f")
		if n == 0 {
			b.pending = true
			s = s[1:]
			continue
		}
		if n < 0 {
			n = len(s)
		}
		b.word(s[:n])
		s = s[n:]
	}
}

// word adds a stretch without blanks, after a blank if one is due.
func (b *builder) word(s string) {
	if b.pending && len(b.text) > b.block.Start && b.text[len(b.text)-1] != '\n' {
		b.text = append(b.text, ' ')
	}
	b.pending = false
	b.startMarks()
	b.text = append(b.text, s...)
}

// verbatim adds text as it is, line ends and blanks included.
func (b *builder) verbatim(s string) {
	if !b.open {
		b.begin(model.Preformed, 0, "")
	}
	b.startMarks()
	b.text = append(b.text, clean(s)...)
}

// lineBreak ends a line inside a block.
func (b *builder) lineBreak() {
	b.pending = false
	if b.open && len(b.text) > b.block.Start {
		b.text = append(b.text, '\n')
	}
}

func (b *builder) startMarks() {
	for i := range b.active {
		if b.active[i].Start < 0 {
			b.active[i].Start = len(b.text)
		}
	}
}

// enter begins a mark: it reaches from the next word to the last one before leave.
func (b *builder) enter(kind model.MarkKind, url string) {
	b.active = append(b.active, model.Mark{Kind: kind, URL: url, Span: model.Span{Start: -1}})
}

// leave ends the mark begun last.
func (b *builder) leave() {
	last := len(b.active) - 1
	b.cut(b.active[last])
	b.active = b.active[:last]
}

// cut puts down what a mark covers so far.
func (b *builder) cut(m model.Mark) {
	if m.Start < 0 {
		return
	}
	m.End = len(b.text)
	for m.End > m.Start {
		r, w := utf8.DecodeLastRune(b.text[m.Start:m.End])
		if !unicode.IsSpace(r) {
			break
		}
		m.End -= w
	}
	if m.End > m.Start {
		b.marks = append(b.marks, m)
	}
}

// clip cuts the marks at the edges of the blocks, and puts them in the order of
// the text, outer before inner. Both blocks' and marks' spans are of one text.
func clip(marks []model.Mark, blocks []model.Block) []model.Mark {
	var out []model.Mark
	for _, m := range marks {
		i, _ := slices.BinarySearchFunc(blocks, m.Start, func(b model.Block, at int) int {
			if b.End <= at {
				return -1
			}
			return 1
		})
		for ; i < len(blocks) && blocks[i].Start < m.End; i++ {
			part := m
			part.Start, part.End = max(m.Start, blocks[i].Start), min(m.End, blocks[i].End)
			if !part.Empty() {
				out = append(out, part)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b model.Mark) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return out
}

// prepend puts a headline before a text, its blocks and marks.
func prepend(title, body string, blocks []model.Block, marks []model.Mark) (string, []model.Block, []model.Mark) {
	shift := len(title) + len("\n\n")
	out := make([]model.Block, 0, len(blocks)+1)
	out = append(out, model.Block{Kind: model.Headline, Span: model.Span{End: len(title)}})
	for _, b := range blocks {
		b.Start += shift
		b.End += shift
		out = append(out, b)
	}
	moved := slices.Clone(marks)
	for i := range moved {
		moved[i].Start += shift
		moved[i].End += shift
	}
	return title + "\n\n" + body, out, moved
}

// safeURL returns an address that may be shown and opened, "" for any other:
// only the web and mail, and no control characters.
func safeURL(s string) string {
	s = strings.Join(strings.Fields(clean(s)), "%20")
	lower := strings.ToLower(s)
	for _, scheme := range [...]string{"http://", "https://", "mailto:"} {
		if strings.HasPrefix(lower, scheme) {
			return s
		}
	}
	return ""
}
