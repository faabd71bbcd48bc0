// Package help shows the keys. It is given the bindings that are in force, so it
// cannot tell anything else than what the keys do.
package help

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"parallax/ui/box"
	"parallax/ui/theme"
)

// Section is a titled group of bindings.
type Section struct {
	Title string
	Keys  []key.Binding
	// Lines are shown as they are, after the keys.
	Lines []string
}

// Pane is the overlay; scroll is its first line.
type Pane struct {
	title    string
	sections []Section
	page     []string // shown instead of sections
	scroll   int
}

// New makes the overlay for some sections.
func New(sections []Section) *Pane { return &Pane{title: "Keys", sections: sections} }

// NewPage makes an overlay that shows lines of text, each wrapped to fit.
func NewPage(title string, lines []string) *Pane { return &Pane{title: title, page: lines} }

// Scroll moves the text.
func (p *Pane) Scroll(by int) { p.scroll = max(p.scroll+by, 0) }

// Lines draws all bindings in as many columns as fit.
func (p *Pane) Lines(width int, t *theme.Theme) []string {
	if p.page != nil {
		text := lipgloss.Wrap(strings.Join(p.page, "\n"), max(width, 1), "")
		return strings.Split(text, "\n")
	}
	var blocks [][]string
	for _, s := range p.sections {
		block := []string{t.Style(t.Accent).Bold(true).Render(s.Title)}
		for _, k := range s.Keys {
			h := k.Help()
			if h.Key == "" {
				continue
			}
			block = append(block, t.Style(t.Text).Render(box.Fit(h.Key, 10))+t.Style(t.Dim).Render(h.Desc))
		}
		block = append(block, s.Lines...)
		blocks = append(blocks, append(block, ""))
	}
	columns := max(min(width/38, 3), 1)
	total := 0
	for _, b := range blocks {
		total += len(b)
	}
	cols := make([][]string, columns)
	col := 0
	for _, b := range blocks {
		if len(cols[col]) > 0 && len(cols[col])+len(b)/2 > (total+columns-1)/columns && col+1 < columns {
			col++
		}
		cols[col] = append(cols[col], b...)
	}
	height := 0
	for _, c := range cols {
		height = max(height, len(c))
	}
	out := make([]string, height)
	for y := range out {
		var line strings.Builder
		for _, c := range cols {
			cell := ""
			if y < len(c) {
				cell = c[y]
			}
			line.WriteString(box.Fit(ansi.Truncate(cell, width/columns-1, t.Signs.Ellipsis), width/columns))
		}
		out[y] = line.String()
	}
	return out
}

// View draws the overlay in a frame.
func (p *Pane) View(width, height int, t *theme.Theme) string {
	w, h := box.Inner(width, height)
	lines := p.Lines(w, t)
	p.scroll = min(p.scroll, max(len(lines)-h, 0))
	b := box.Box{Width: width, Height: height, Title: p.title, Focused: true, Theme: t, Foot: "esc closes"}
	if len(lines) > h {
		b.Foot = "j k scroll, esc closes"
	}
	return b.Draw(lines[p.scroll:])
}
