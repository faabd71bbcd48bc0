package main

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"parallax/tools/terminal"
)

// The size of a cell and the margin around the screen, in pixels.
const (
	cellWidth, cellHeight = 8.4, 18.0
	fontSize              = 14
	baseline              = 13.5
	margin                = 12.0
	ink                   = "#d3d7e0"
	paper                 = "#16181e"
)

// draw draws a screen. Each run of cells that look alike is one text whose width
// is given, so that no font can shift what follows; frames are drawn as lines.
func draw(term *terminal.Terminal) []byte {
	width, height := term.Size()
	w, h := float64(width)*cellWidth+2*margin, float64(height)*cellHeight+2*margin
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f" role="img" aria-label="Parallax in a terminal">`+"\n", w, h, w, h)
	fmt.Fprintf(&out, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", paper)
	fmt.Fprintf(&out, `<g font-family="'JetBrains Mono','Cascadia Mono','DejaVu Sans Mono',Menlo,Consolas,monospace" font-size="%d">`+"\n", fontSize)
	for y := range height {
		for x := 0; x < width; {
			x = stretch(&out, term, x, y, width)
		}
	}
	out.WriteString("</g>\n</svg>\n")
	return out.Bytes()
}

// stretch draws the cells from x on that look alike and returns where they end.
func stretch(out *bytes.Buffer, term *terminal.Terminal, x, y, width int) int {
	first := term.Cell(x, y)
	if first == nil {
		return x + 1
	}
	style := first.Style
	left := margin + float64(x)*cellWidth
	top := margin + float64(y)*cellHeight
	if path := frames[first.Content]; path != "" {
		fmt.Fprintf(out, `<path d="%s" transform="translate(%.1f %.1f)" fill="none" stroke="%s"/>`+"\n", path, left, top, hex(style.Fg, ink))
		return x + 1
	}
	var words strings.Builder
	end := x
	for end < width {
		c := term.Cell(end, y)
		if c == nil || !c.Style.Equal(&style) || frames[c.Content] != "" {
			break
		}
		words.WriteString(max(c.Content, " "))
		end += max(c.Width, 1)
	}
	text(out, words.String(), style, left, top, float64(end-x)*cellWidth)
	return end
}

// text draws words in a style.
func text(out *bytes.Buffer, words string, style uv.Style, left, top, wide float64) {
	fg, bg := hex(style.Fg, ink), hex(style.Bg, "")
	if style.Attrs&uv.AttrReverse != 0 {
		fg, bg = hex(style.Bg, paper), hex(style.Fg, ink)
	}
	if bg != "" {
		fmt.Fprintf(out, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", left, top, wide, cellHeight, bg)
	}
	shown := strings.TrimRight(words, " ")
	if shown == "" {
		return
	}
	wide -= float64(len(words)-len(shown)) * cellWidth
	attrs := ""
	if style.Attrs&uv.AttrBold != 0 {
		attrs += ` font-weight="bold"`
	}
	if style.Attrs&uv.AttrItalic != 0 {
		attrs += ` font-style="italic"`
	}
	if style.Underline != 0 {
		attrs += ` text-decoration="underline"`
	}
	fmt.Fprintf(out, `<text x="%.1f" y="%.1f" textLength="%.1f" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
		left, top+baseline, wide, fg, attrs, html.EscapeString(shown))
}

// frames are the signs that frames are made of, as paths within a cell.
var frames = map[string]string{
	"─": "M0 9H8.4", "│": "M4.2 0V18",
	"╭": "M8.4 9Q4.2 9 4.2 18", "╮": "M0 9Q4.2 9 4.2 18",
	"╰": "M4.2 0Q4.2 9 8.4 9", "╯": "M4.2 0Q4.2 9 0 9",
	"▏": "M0.6 0V18", "┃": "M4.2 0V18",
}

// hex writes a colour for SVG; none is what stands for no colour.
func hex(c color.Color, none string) string {
	if c == nil {
		return none
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
