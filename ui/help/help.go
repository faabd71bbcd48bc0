// Package help shows the keys. It is given the bindings that are in force, so it
// cannot tell anything else than what the keys do.
package help

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"parallax/ui/box"
	"parallax/ui/theme"
)

// measure is the most columns that running text takes.
const measure = 96

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
func New(sections []Section) *Pane { return &Pane{title: "Keys", sections: gather(sections)} }

// NewPage makes an overlay that shows lines of text, each wrapped to fit.
func NewPage(title string, lines []string) *Pane { return &Pane{title: title, page: lines} }

// gather takes the bindings that three sections or more have in common into a
// section of their own, after the first; what the first holds is not repeated.
func gather(sections []Section) []Section {
	id := func(k key.Binding) string { return strings.Join(k.Keys(), " ") + "\x00" + k.Help().Desc }
	in := map[string]int{}
	for _, s := range sections {
		for _, k := range s.Keys {
			in[id(k)]++
		}
	}
	common := Section{Title: "In every pane"}
	out := make([]Section, len(sections))
	for i, s := range sections {
		out[i] = Section{Title: s.Title, Lines: s.Lines}
		for _, k := range s.Keys {
			same := func(o key.Binding) bool { return id(o) == id(k) }
			switch {
			case i > 0 && slices.ContainsFunc(sections[0].Keys, same):
			case in[id(k)] < 3:
				out[i].Keys = append(out[i].Keys, k)
			case !slices.ContainsFunc(common.Keys, same):
				common.Keys = append(common.Keys, k)
			}
		}
	}
	if len(common.Keys) == 0 {
		return out
	}
	return slices.Insert(out, min(1, len(out)), common)
}

// Scroll moves the text.
func (p *Pane) Scroll(by int) { p.scroll = max(p.scroll+by, 0) }

// Lines draws all bindings in as many columns as fit.
func (p *Pane) Lines(width int, t *theme.Theme) []string {
	if p.page != nil {
		var out []string
		for _, line := range p.page {
			// A line that is set in goes on set in.
			words := strings.TrimLeft(line, " ")
			in := line[:len(line)-len(words)]
			for part := range strings.SplitSeq(lipgloss.Wrap(words, max(min(width, measure)-len(in), 1), ""), "\n") {
				out = append(out, in+part)
			}
		}
		return out
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
	height := 0
	var cols [][]string
	for cols = fill(blocks, height); len(cols) > columns; cols = fill(blocks, height) {
		height++
	}
	height = 0
	for _, c := range cols {
		height = max(height, len(c)-1) // the last line of a block is empty
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

// fill sets blocks one under another, in columns no higher than height where no
// single block is.
func fill(blocks [][]string, height int) [][]string {
	var cols [][]string
	for _, b := range blocks {
		if n := len(cols); n > 0 && len(cols[n-1])+len(b)-1 <= height {
			cols[n-1] = append(cols[n-1], b...)
		} else {
			cols = append(cols, slices.Clone(b))
		}
	}
	return cols
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
