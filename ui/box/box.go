// Package box draws the frames that panes stand in and fits lines to them. It
// knows widths and borders, nothing of what is inside.
package box

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"parallax/ui/theme"
)

// Box is a frame with titles on its edges.
type Box struct {
	Width, Height int // outside, borders included
	Title         string
	Count         string // beside the title
	Foot          string // at the right of the lower edge
	Focused       bool
	Theme         *theme.Theme
}

// Inner is the size of what fits in a frame of the given size.
func Inner(width, height int) (int, int) { return max(width-4, 0), max(height-2, 0) }

// Draw frames the lines: missing ones are empty, long ones are cut.
func (b Box) Draw(lines []string) string {
	if b.Width < 4 || b.Height < 2 {
		return strings.Repeat(strings.Repeat(" ", max(b.Width, 0))+"\n", max(b.Height-1, 0)) + strings.Repeat(" ", max(b.Width, 0))
	}
	edge := b.Theme.Style(b.Theme.Rule)
	title := b.Theme.Style(b.Theme.Dim)
	if b.Focused {
		edge = b.Theme.Style(b.Theme.Accent)
		title = b.Theme.Style(b.Theme.Accent).Bold(true)
	}
	c := corners(b.Theme)
	var out strings.Builder
	out.WriteString(b.edge(c[0], c[1], b.Title, b.Count, edge, title))
	side := edge.Render(c[4])
	width, height := Inner(b.Width, b.Height)
	for i := range height {
		line := ""
		if i < len(lines) {
			line = lines[i]
		}
		out.WriteString("\n" + side + " " + Fit(line, width) + " " + side)
	}
	out.WriteByte('\n')
	out.WriteString(b.foot(c[2], c[3], edge))
	return out.String()
}

func corners(t *theme.Theme) [5]string {
	if t.Signs.Vertical == "|" {
		return [5]string{"+", "+", "+", "+", "|"}
	}
	return [5]string{"╭", "╮", "╰", "╯", "│"}
}

func (b Box) edge(left, right, title, count string, edge, style lipgloss.Style) string {
	rest := b.Width - 2
	head := ""
	if title != "" {
		title = ansi.Truncate(title, max(rest-4, 0), b.Theme.Signs.Ellipsis)
		head = " " + style.Render(title) + " "
		rest -= ansi.StringWidth(title) + 2
		if count != "" && ansi.StringWidth(count)+1 < rest {
			head += b.Theme.Style(b.Theme.Faint).Render(count) + " "
			rest -= ansi.StringWidth(count) + 1
		}
	}
	return edge.Render(left) + head + edge.Render(strings.Repeat(b.Theme.Signs.Horizontal, max(rest, 0))+right)
}

func (b Box) foot(left, right string, edge lipgloss.Style) string {
	rest := b.Width - 2
	foot := ""
	if b.Foot != "" && ansi.StringWidth(b.Foot)+3 <= rest {
		foot = " " + b.Theme.Style(b.Theme.Dim).Render(b.Foot) + " "
		rest -= ansi.StringWidth(b.Foot) + 3
		right = b.Theme.Signs.Horizontal + right
	}
	return edge.Render(left+strings.Repeat(b.Theme.Signs.Horizontal, max(rest, 0))) + foot + edge.Render(right)
}

// Fit cuts or fills a line to exactly width cells.
func Fit(line string, width int) string {
	w := ansi.StringWidth(line)
	if w > width {
		line = ansi.Truncate(line, width, "")
		w = ansi.StringWidth(line)
	}
	if w < width {
		line += strings.Repeat(" ", width-w)
	}
	return line
}

// Cut shortens a line to at most width cells, ending it with tail where it was cut.
func Cut(line string, width int, tail string) string {
	if width <= 0 {
		return ""
	}
	return ansi.Truncate(line, width, tail)
}

// Spread puts left at the left and right at the right of a line of exactly width
// cells; where both do not fit, left gives way, and right goes where even an
// empty left is not enough.
func Spread(left, right string, width int) string {
	w := ansi.StringWidth(right)
	if w+2 > width {
		return Fit(left, width)
	}
	return Fit(ansi.Truncate(left, width-w-1, "…"), width-w) + right
}

// Plural chooses the word that goes with a number.
func Plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
