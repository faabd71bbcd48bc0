package present

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Style says how a text is set.
type Style struct {
	// Width is the number of columns; 0 stands for 80.
	Width int
	// Color allows bold and coloured writing.
	Color bool
}

// The bounds of a line: below, nothing can be aligned; above, the eye loses it.
const (
	usualWidth = 80
	leastWidth = 40
	mostWidth  = 120
	// measure is the longest comfortable line of running text.
	measure = 76
)

func (s Style) columns() int {
	if s.Width == 0 {
		return usualWidth
	}
	return min(max(s.Width, leastWidth), mostWidth)
}

// ink is a way of writing, as an SGR sequence's parameters.
type ink string

const (
	bold   ink = "1"
	dim    ink = "2"
	red    ink = "31"
	green  ink = "32"
	yellow ink = "33"
	blue   ink = "34"
	cyan   ink = "36"
)

// printer writes lines and remembers the first error. Whatever it is handed
// must be one line, as oneLine makes it.
type printer struct {
	w     io.Writer
	style Style
	err   error
}

// line writes the parts as one line without blanks at its end.
func (p *printer) line(parts ...string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, strings.TrimRight(strings.Join(parts, ""), " ")+"\n")
	}
}

// in writes s in an ink, if there is colour.
func (p *printer) in(i ink, s string) string {
	if !p.style.Color || s == "" || i == "" {
		return s
	}
	return "\x1b[" + string(i) + "m" + s + "\x1b[m"
}

// paragraph writes s in lines of at most width columns, the first behind the
// indent, the rest behind blanks as wide. Each line is in the ink.
func (p *printer) paragraph(s, indent string, width int, i ink) {
	for _, l := range wrap(s, width-ansi.StringWidth(indent)) {
		p.line(indent, p.in(i, l))
		indent = strings.Repeat(" ", ansi.StringWidth(indent))
	}
}

// flow writes parts, which may be coloured, in as many lines as they need.
func (p *printer) flow(parts []string, by string) {
	line := ""
	for _, part := range parts {
		switch {
		case line == "":
			line = part
		case ansi.StringWidth(line)+len(by)+ansi.StringWidth(part) > p.style.columns():
			p.line(line)
			line = part
		default:
			line += by + part
		}
	}
	p.line(line)
}

// wrap cuts s at its blanks into lines of at most width columns; a word that is
// longer than a line is cut. There is always one line.
func wrap(s string, width int) []string {
	width = max(width, 8)
	if ansi.StringWidth(s) <= width {
		return []string{s}
	}
	var lines []string
	var line strings.Builder
	used := 0
	for word := range strings.SplitSeq(s, " ") {
		w := ansi.StringWidth(word)
		if used > 0 && used+1+w > width {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if w > width { // only on a fresh line
			pieces := strings.Split(ansi.Hardwrap(word, width, true), "\n")
			last := len(pieces) - 1
			lines = append(lines, pieces[:last]...)
			word = pieces[last]
			w = ansi.StringWidth(word)
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += w
	}
	return append(lines, line.String())
}

// pad fills s with blanks to width columns, or cuts it to them.
func pad(s string, width int) string {
	w := ansi.StringWidth(s)
	if w > width {
		s = ansi.Truncate(s, width, "…")
		w = ansi.StringWidth(s)
	}
	return s + strings.Repeat(" ", max(0, width-w))
}

// cell is one cell of a row.
type cell struct {
	text string
	ink  ink
}

// row writes cells side by side, each wrapped to its width, two blanks between.
func (p *printer) row(indent string, widths []int, cells ...cell) {
	wrapped := make([][]string, len(cells))
	height := 0
	for i, c := range cells {
		wrapped[i] = wrap(c.text, widths[i])
		height = max(height, len(wrapped[i]))
	}
	for y := range height {
		var b strings.Builder
		for i, lines := range wrapped {
			if i > 0 {
				b.WriteString("  ")
			}
			text := ""
			if y < len(lines) {
				text = lines[y]
			}
			filler := strings.Repeat(" ", max(0, widths[i]-ansi.StringWidth(text)))
			b.WriteString(p.in(cells[i].ink, text) + filler)
		}
		p.line(indent, b.String())
	}
}
