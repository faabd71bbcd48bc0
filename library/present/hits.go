package present

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// mostPassages is how many passages of one report are shown for reading: the
// best come first, and the report itself has the rest.
const mostPassages = 6

// HitText writes one report that was found with the passages that show why; the
// matches stand out where there is colour.
func HitText(w io.Writer, h model.Hit, style Style) error {
	p := &printer{w: w, style: style}
	p.paragraph(hitTitle(h), "", style.columns(), bold)
	p.paragraph(hitOrigin(h), "", style.columns(), dim)
	for n, passage := range h.Passages {
		if n == mostPassages && len(h.Passages) > n+1 {
			p.line(p.in(dim, fmt.Sprintf("  … and %d more", len(h.Passages)-n)))
			break
		}
		text, matches := lineOf(passage)
		at := 0
		for i, l := range wrap(text, min(measure, style.columns())-4) {
			indent := "    "
			if i == 0 {
				indent = "  · "
			}
			at += strings.Index(text[at:], l)
			p.line(indent, p.marked(l, at, matches))
			at += len(l)
		}
	}
	p.line()
	return p.err
}

// marked writes a line, which begins at offset at of its text, with the matches in it.
func (p *printer) marked(line string, at int, matches []model.Span) string {
	var b strings.Builder
	from := 0
	for _, m := range matches {
		start, end := max(m.Start-at, from), min(m.End-at, len(line))
		if start < end {
			b.WriteString(line[from:start] + p.in(yellow, line[start:end]))
			from = end
		}
	}
	return b.String() + line[from:]
}

// HitMarkdown writes one report that was found as Markdown, its matches in bold.
func HitMarkdown(w io.Writer, h model.Hit) error {
	p := &printer{w: w}
	p.line("## ", escapeMarkdown(hitTitle(h)))
	p.line()
	p.line(escapeMarkdown(hitOrigin(h)))
	p.line()
	for _, passage := range h.Passages {
		text, matches := lineOf(passage)
		var b strings.Builder
		at := 0
		for _, m := range matches {
			b.WriteString(escapeMarkdown(text[at:m.Start]) + "**" + escapeMarkdown(text[m.Start:m.End]) + "**")
			at = m.End
		}
		p.line("- ", b.String(), escapeMarkdown(text[at:]))
	}
	p.line()
	return p.err
}

// lineOf makes one line of a passage; the matches are spans of that line.
func lineOf(passage model.Passage) (text string, matches []model.Span) {
	var b strings.Builder
	at, blank := 0, false // blank: one is owed before the next word
	add := func(end int) (span model.Span) {
		part := passage.Text[at:end]
		at = end
		line := oneLine(part)
		if line == "" {
			blank = blank || part != ""
			return model.Span{}
		}
		if r, _ := utf8.DecodeRuneInString(part); (blank || unicode.IsSpace(r)) && b.Len() > 0 {
			b.WriteByte(' ')
		}
		span.Start = b.Len()
		b.WriteString(line)
		r, _ := utf8.DecodeLastRuneInString(part)
		blank = unicode.IsSpace(r)
		span.End = b.Len()
		return span
	}
	for _, m := range passage.Matches {
		start, end := m.Start-passage.Start, m.End-passage.Start
		if start < at || end > len(passage.Text) || end <= start {
			continue
		}
		add(start)
		if span := add(end); !span.Empty() {
			matches = append(matches, span)
		}
	}
	add(len(passage.Text))
	return b.String(), matches
}

func hitTitle(h model.Hit) string {
	if t := oneLine(h.Title); t != "" {
		return t
	}
	return oneLine(h.ID)
}

func hitOrigin(h model.Hit) string {
	return originOf(model.Article{Source: h.Source, Published: h.Published})
}
