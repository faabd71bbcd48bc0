package present

import (
	"io"
	"strings"

	"parallax/model"
)

// ListText writes the list of reports, one a line: day, title, outlet.
func ListText(w io.Writer, rows []model.Row, style Style) error {
	if len(rows) == 0 {
		return nil
	}
	p := &printer{w: w, style: style}
	const day, outlet = len("2006-01-02"), 18
	for _, r := range rows {
		published, _, _ := strings.Cut(oneLine(r.Published), "T")
		title := oneLine(r.Title)
		if title == "" {
			title = "(untitled)"
		}
		width := max(16, style.columns()-day-outlet-4)
		p.line(p.in(dim, pad(published, day)), "  ", p.in(bold, pad(title, width)), "  ", pad(oneLine(r.Source), outlet))
	}
	p.line()
	return p.err
}

// ArticleText writes a report for reading: the story first, then its frame
// (credits, related links, boilerplate), which is marked off.
func ArticleText(w io.Writer, a model.Article, style Style) error {
	p := &printer{w: w, style: style}
	width := min(measure, style.columns())
	p.line(p.in(dim, strings.Repeat("─", style.columns())))
	p.heading(a)
	p.line()
	var frame []model.Block
	for _, b := range a.Blocks {
		switch b.Kind {
		case model.Headline, model.Byline, model.Dateline:
			// in the heading
		case model.Credit, model.Related, model.Boilerplate:
			frame = append(frame, b)
		case model.Paragraph, model.Caption, model.Heading, model.List, model.Blockquote, model.Preformed:
			p.block(a, b, width)
		}
	}
	for _, b := range frame {
		p.paragraph(oneLine(b.In(a.Text)), "  · ", width, dim)
	}
	if len(frame) > 0 {
		p.line()
	}
	return p.err
}

// block writes one block of the story and an empty line.
func (p *printer) block(a model.Article, b model.Block, width int) {
	text := oneLine(b.In(a.Text))
	switch b.Kind {
	case model.Heading:
		p.paragraph(text, "", width, bold)
	case model.Caption:
		p.paragraph(text, "  ▏", width, dim)
	case model.Blockquote:
		p.paragraph(text, "  │ ", width, "")
	case model.List:
		marker := oneLine(b.Marker)
		if marker == "" {
			marker = "•"
		}
		for i, l := range wrap(text, width-4) {
			if i > 0 {
				marker = " "
			}
			p.line("  ", marker, " ", l)
		}
	case model.Preformed:
		for l := range strings.Lines(b.In(a.Text)) {
			p.line("    ", strings.Map(func(r rune) rune {
				if r == '\t' {
					return ' '
				}
				if acts(r) {
					return -1
				}
				return r
			}, l))
		}
	default:
		p.paragraph(text, "", width, "")
	}
	p.line()
}
