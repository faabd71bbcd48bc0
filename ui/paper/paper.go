// Package paper sets an article in type. Glamour lays the blocks out; the result
// is kept as a grid of cells in which every cell knows the byte of the article's
// text that it shows. So whatever is found in the text later (a name, a figure,
// a search match) is only a change of cells: nothing is laid out again.
//
//	Article ─ Sections ─ Set: block → goldmark node ─ glamour ─ ANSI ─ cells
//	                          └── run marker (OSC 8) ──────────────┘
//
// Each block's text becomes one run, wrapped in an OSC 8 marker that names the
// run. Glamour wraps and indents but never changes a run's letters, so walking a
// run's cells and its text side by side gives each cell its offset.
//
// The cost is that of the section set, not of the article: an article is cut
// into sections of about 32 KB, and only those near the screen are ever set.
package paper

import (
	"strings"
	"unicode/utf8"

	"parallax/model"
	"parallax/ui/theme"
)

// sectionBytes is how much text one section holds at the most: about 35 ms of
// Glamour's work on one core.
const sectionBytes = 32 << 10

// Part is a block, or a piece of one too long for a section.
type Part struct {
	model.Block
	// Trimming marks blocks that are not the story's own: shown last, folded.
	Trimming bool
	// First is set on the first of an unbroken row of trimmings.
	First bool
}

// Section is a run of parts that are set together.
type Section struct {
	Parts []Part
	// Meta is a line of the reader's own set before the parts' second one.
	Meta string
	// span holds all parts: what lies outside of it is not in the section.
	span model.Span
	// Folded says how many trimmings are hidden behind the fold line that ends
	// this section; 0 for none.
	Folded int
}

// Options say how an article is set.
type Options struct {
	Width int // the measure in cells, at least 10
	Theme *theme.Theme
}

// Sections cuts an article into sections in the order of reading: headline, a
// line of particulars (meta), the story, and last the trimmings, left out and
// counted when folded.
func Sections(a *model.Article, meta string, folded bool) []Section {
	var story, rest []Part
	headline := false
	for _, b := range a.Blocks {
		switch {
		case b.Kind == model.Headline && !headline:
			headline = true
			story = append([]Part{{Block: b}}, story...)
		case b.Kind == model.Related || b.Kind == model.Boilerplate:
			rest = append(rest, Part{Block: b, Trimming: true, First: len(rest) == 0})
		default:
			story = append(story, Part{Block: b})
		}
	}
	hidden := 0
	if folded {
		hidden, rest = len(rest), nil
	}
	sections := cut(a.Text, append(story, rest...))
	sections[0].Meta = meta
	sections[len(sections)-1].Folded = hidden
	return sections
}

// cut groups parts into sections, splitting those that are too long at a blank.
func cut(text string, parts []Part) []Section {
	sections := []Section{{}}
	size := 0
	add := func(p Part) {
		last := &sections[len(sections)-1]
		if size > 0 && size+p.Len() > sectionBytes {
			sections = append(sections, Section{})
			last, size = &sections[len(sections)-1], 0
		}
		if len(last.Parts) == 0 {
			last.span = p.Span
		}
		last.Parts = append(last.Parts, p)
		last.span = model.Span{Start: min(last.span.Start, p.Start), End: max(last.span.End, p.End)}
		size += p.Len()
	}
	for _, p := range parts {
		for p.Len() > sectionBytes {
			head := p
			head.End = breakAt(text, p.Start, p.Start+sectionBytes)
			add(head)
			p.Start, p.First = head.End, false
		}
		add(p)
	}
	return sections
}

// breakAt finds a place to break at or before limit: after a blank if there is
// one in the last quarter, else on a rune boundary.
func breakAt(text string, start, limit int) int {
	quarter := start + (limit-start)*3/4
	if i := strings.LastIndexAny(text[quarter:limit], " \n"); i >= 0 {
		return quarter + i + 1
	}
	for limit > start+1 && !utf8.RuneStart(text[limit]) {
		limit--
	}
	return limit
}

// Locate returns the index of the section that shows the byte at offset, -1 if
// none does (it lies in a folded trimming).
func Locate(sections []Section, offset int) int {
	for i := range sections {
		if !sections[i].span.Has(offset) {
			continue
		}
		for _, p := range sections[i].Parts {
			if p.Has(offset) {
				return i
			}
		}
	}
	return -1
}
