package paper

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"parallax/model"
	"parallax/ui/theme"
)

// none marks a cell that shows no byte of the text.
const none = -1

// Sheet is a section set in type: lines of cells, each with the offset of the
// byte of the article's text that it shows.
type Sheet struct {
	lines []uv.Line
	at    [][]int
	// firsts holds, for each line that shows text, the line and its first offset,
	// ordered by offset, to find a byte's line.
	firsts []place
}

type place struct{ offset, line int }

// Overlay changes the look of the cells that show a span.
type Overlay struct {
	model.Span
	theme.Patch
}

// newSheet takes the rendered text apart into cells and finds each cell's offset.
func newSheet(a *model.Article, runs []Part, rendered string, o Options) *Sheet {
	lines := cells(rendered)
	s := &Sheet{lines: lines, at: make([][]int, len(lines))}
	next := make([]int, len(runs))
	for i, r := range runs {
		next[i] = r.Start
	}
	for y, line := range lines {
		s.at[y] = make([]int, len(line))
		for x := range line {
			s.at[y][x] = none
			s.place(a.Text, runs, next, y, x, o)
		}
		s.trim(y)
	}
	s.squeeze()
	s.index()
	s.dress(a, runs, o.Theme)
	return s
}

// cells draws rendered text into a buffer just large enough for it.
func cells(rendered string) []uv.Line {
	styled := uv.NewStyledString(rendered)
	bounds := styled.Bounds()
	buffer := uv.NewScreenBuffer(bounds.Dx(), bounds.Dy())
	buffer.Method = ansi.GraphemeWidth
	styled.Draw(buffer, bounds)
	return buffer.Lines
}

// place gives one cell its offset and takes the run's marker off it.
func (s *Sheet) place(text string, runs []Part, next []int, y, x int, o Options) {
	cell := &s.lines[y][x]
	if cell.Link.URL != markScheme {
		return
	}
	name := strings.TrimPrefix(cell.Link.Params, "run=")
	cell.Link = uv.Link{}
	run, err := strconv.Atoi(name)
	if err != nil || run >= len(runs) {
		o.Theme.SecondPatch(false).Apply(&cell.Style)
		return
	}
	offset, end := next[run], runs[run].End
	if cell.Content == "" {
		return
	}
	if blank(cell.Content) {
		if r, w := utf8.DecodeRuneInString(text[offset:end]); w > 0 && unicode.IsSpace(r) {
			s.at[y][x] = offset
			next[run] = offset + w
		}
		return
	}
	for offset < end {
		if strings.HasPrefix(text[offset:end], cell.Content) {
			s.at[y][x] = offset
			next[run] = offset + len(cell.Content)
			return
		}
		r, w := utf8.DecodeRuneInString(text[offset:end])
		if !unicode.IsSpace(r) && ansi.StringWidth(string(r)) > 0 {
			return // a bullet or a bar within the run: no byte of the text
		}
		offset += w
	}
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// trim takes the offsets off the blanks at a line's end, so that a highlight
// that runs on to the next line does not hang over.
func (s *Sheet) trim(y int) {
	for x := len(s.at[y]) - 1; x >= 0; x-- {
		if c := s.lines[y][x].Content; c != "" && !blank(c) {
			s.lines[y], s.at[y] = s.lines[y][:x+s.lines[y][x].Width], s.at[y][:x+s.lines[y][x].Width]
			return
		}
	}
	s.lines[y], s.at[y] = nil, nil
}

// squeeze leaves one empty line between blocks and none at the edges.
func (s *Sheet) squeeze() {
	y := 0
	for i := range s.lines {
		if len(s.lines[i]) == 0 && (y == 0 || len(s.lines[y-1]) == 0) {
			continue
		}
		s.lines[y], s.at[y] = s.lines[i], s.at[i]
		y++
	}
	if y > 0 && len(s.lines[y-1]) == 0 {
		y--
	}
	s.lines, s.at = s.lines[:y], s.at[:y]
}

func (s *Sheet) index() {
	for y := range s.at {
		for _, offset := range s.at[y] {
			if offset != none {
				s.firsts = append(s.firsts, place{offset, y})
				break
			}
		}
	}
	sort.SliceStable(s.firsts, func(i, j int) bool { return s.firsts[i].offset < s.firsts[j].offset })
}

// dress gives the blocks their quiet styles and the source's marks their look.
func (s *Sheet) dress(a *model.Article, runs []Part, t *theme.Theme) {
	var over []Overlay
	for _, r := range runs {
		if p, ok := partPatch(r, t); ok {
			over = append(over, Overlay{r.Span, p})
		}
	}
	for _, m := range a.Marks {
		over = append(over, Overlay{m.Span, markPatch(m.Kind, t)})
	}
	for _, o := range over {
		from, to := s.Lines(o.Span)
		for y := from; y < to; y++ {
			for x, offset := range s.at[y] {
				if offset != none && o.Has(offset) {
					o.Apply(&s.lines[y][x].Style)
				}
			}
		}
	}
}

func partPatch(p Part, t *theme.Theme) (theme.Patch, bool) {
	if p.Trimming {
		return t.QuietPatch(), true
	}
	switch p.Kind {
	case model.Headline:
		return theme.Patch{Fg: t.Accent, Attrs: uv.AttrBold}, true
	case model.Byline, model.Dateline:
		return t.SecondPatch(false), true
	case model.Caption:
		return t.SecondPatch(true), true
	case model.Credit:
		return t.QuietPatch(), true
	case model.Preformed:
		return t.SecondPatch(false), true
	case model.Paragraph, model.Heading, model.List, model.Blockquote, model.Related, model.Boilerplate:
	}
	return theme.Patch{}, false
}

func markPatch(k model.MarkKind, t *theme.Theme) theme.Patch {
	switch k {
	case model.Emphasis:
		return theme.Patch{Attrs: uv.AttrItalic}
	case model.Strong:
		return theme.Patch{Attrs: uv.AttrBold}
	case model.Code:
		return theme.Patch{Fg: t.Dim}
	case model.Link:
		return theme.Patch{Line: uv.UnderlineDotted}
	}
	return theme.Patch{}
}

// Height is the number of lines.
func (s *Sheet) Height() int { return len(s.lines) }

// Lines returns the half-open range of lines that may show a span's bytes.
func (s *Sheet) Lines(span model.Span) (from, to int) {
	if len(s.firsts) == 0 || span.Empty() {
		return 0, 0
	}
	from = s.lineOf(span.Start)
	to = s.lineOf(span.End-1) + 1
	return from, max(to, from)
}

// lineOf returns the line that shows the byte at offset, or the nearest before.
func (s *Sheet) lineOf(offset int) int {
	i := sort.Search(len(s.firsts), func(i int) bool { return s.firsts[i].offset > offset })
	return s.firsts[max(i-1, 0)].line
}

// Place returns the line that shows the byte at offset, and false where the
// sheet does not show it.
func (s *Sheet) Place(offset int) (int, bool) {
	if len(s.firsts) == 0 || offset < s.firsts[0].offset {
		return 0, false
	}
	y := s.lineOf(offset)
	return y, offset <= s.last(y)+utf8.UTFMax || y+1 < len(s.lines)
}

func (s *Sheet) last(y int) int {
	for x := len(s.at[y]) - 1; x >= 0; x-- {
		if s.at[y][x] != none {
			return s.at[y][x]
		}
	}
	return none
}

// Offset returns the offset of the byte shown at a cell, the nearest to the left
// on the line where the cell itself shows none, or -1.
func (s *Sheet) Offset(y, x int) int {
	if y < 0 || y >= len(s.at) || len(s.at[y]) == 0 {
		return none
	}
	for x = min(x, len(s.at[y])-1); x >= 0; x-- {
		if s.at[y][x] != none {
			return s.at[y][x]
		}
	}
	return none
}

// Span returns the range of bytes shown from line y0 up to line y1, or false.
func (s *Sheet) Span(y0, y1 int) (model.Span, bool) {
	span, found := model.Span{}, false
	for y := max(y0, 0); y < min(y1, len(s.at)); y++ {
		for _, offset := range s.at[y] {
			if offset == none {
				continue
			}
			if !found {
				span, found = model.Span{Start: offset, End: offset + 1}, true
			}
			span.Start, span.End = min(span.Start, offset), max(span.End, offset+1)
		}
	}
	return span, found
}

// Draw returns line y with the overlays laid over it, later ones on top. The
// sheet itself stays as it is.
func (s *Sheet) Draw(y int, overlays []Overlay) string {
	if y < 0 || y >= len(s.lines) {
		return ""
	}
	at := s.at[y]
	var line uv.Line
	for _, o := range overlays {
		for x, offset := range at {
			if offset == none || !o.Has(offset) {
				continue
			}
			if line == nil {
				line = append(line, s.lines[y]...)
			}
			o.Apply(&line[x].Style)
		}
	}
	if line == nil {
		line = s.lines[y]
	}
	return line.Render()
}
