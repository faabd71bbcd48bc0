package paper

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	gansi "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"parallax/model"
	"parallax/ui/box"
)

// markScheme is the address of the hyperlinks that mark runs; they are taken
// out of the cells again before anything reaches the terminal.
const markScheme = "x-run:"

// setter collects what Glamour is to lay out: nodes whose texts point into src.
type setter struct {
	text string
	src  bytes.Buffer
	doc  *ast.Document
	runs []Part
}

// Set lays out one section. It may take tens of milliseconds: call it in a
// command, never in Update or View. An error means that the layout itself
// failed; the section is then set without Glamour's help.
func Set(a *model.Article, section Section, o Options) *Sheet {
	s := &setter{text: a.Text, doc: ast.NewDocument()}
	s.section(section)
	var out bytes.Buffer
	r := renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(
		gansi.NewRenderer(gansi.Options{WordWrap: o.Width, Styles: style()}), 1000)))
	if err := r.Render(&out, s.src.Bytes(), s.doc); err != nil {
		out.Reset()
		for i, p := range s.runs {
			out.WriteString(open(i) + ansi.Wrap(p.In(a.Text), o.Width, "") + ansi.ResetHyperlink() + "\n\n")
		}
	}
	return newSheet(a, s.runs, out.String(), o)
}

// section adds the nodes of a section.
func (s *setter) section(section Section) {
	var lists []*ast.List // open lists, the innermost last
	meta := section.Meta
	for i, p := range section.Parts {
		if meta != "" && (p.Kind != model.Headline || i > 0) {
			s.note(meta)
			meta = ""
		}
		if p.First {
			s.note("— Around the story —")
		}
		if p.Kind != model.List || p.Trimming {
			lists = nil
			s.doc.AppendChild(s.doc, s.block(p))
			continue
		}
		lists = s.item(lists, p)
	}
	if meta != "" {
		s.note(meta)
	}
	if section.Folded > 0 {
		s.note(fmt.Sprintf("⋯ %d %s around the story: x shows", section.Folded, box.Plural(section.Folded, "line", "lines")))
	}
}

// item appends a list item to the list of its level and returns the lists that
// are open then.
func (s *setter) item(lists []*ast.List, p Part) []*ast.List {
	number, err := strconv.Atoi(strings.TrimRight(p.Marker, ".)"))
	ordered := err == nil
	level := max(p.Level, 1)
	if len(lists) > level {
		lists = lists[:level]
	}
	if n := len(lists); n == level && lists[n-1].IsOrdered() != ordered {
		lists = lists[:n-1]
	}
	if len(lists) < level { // one level deeper, whatever the source leaves out between
		list := ast.NewList('-')
		if ordered {
			list = ast.NewList('.')
			list.Start = number
		}
		var parent ast.Node = s.doc
		if n := len(lists); n > 0 {
			parent = lists[n-1].LastChild()
		}
		parent.AppendChild(parent, list)
		lists = append(lists, list)
	}
	list := lists[len(lists)-1]
	item, body := ast.NewListItem(2), ast.NewTextBlock()
	s.run(body, p)
	item.AppendChild(item, body)
	list.AppendChild(list, item)
	return lists
}

// block makes the node of one part.
func (s *setter) block(p Part) ast.Node {
	switch p.Kind {
	case model.Headline:
		h := ast.NewHeading(1)
		s.run(h, p)
		return h
	case model.Heading:
		h := ast.NewHeading(min(max(p.Level, 2), 6))
		s.run(h, p)
		return h
	case model.Caption, model.Blockquote:
		q, body := ast.NewBlockquote(), ast.NewParagraph()
		s.run(body, p)
		q.AppendChild(q, body)
		return q
	case model.Preformed:
		return s.preformed(p)
	case model.Byline, model.Dateline, model.Credit, model.Paragraph, model.List, model.Related, model.Boilerplate:
	}
	body := ast.NewParagraph()
	s.run(body, p)
	return body
}

// preformed keeps the line breaks of a part: a run for each line.
func (s *setter) preformed(p Part) ast.Node {
	code := ast.NewCodeBlock()
	lines := gtext.NewSegments()
	offset := p.Start
	for line := range strings.Lines(p.In(s.text)) {
		part := p
		part.Start, part.End = offset, offset+len(strings.TrimRight(line, "\n"))
		offset += len(line)
		start := s.src.Len()
		s.src.WriteString(open(len(s.runs)))
		s.src.WriteString(codeEscaper.Replace(part.In(s.text)))
		s.src.WriteString(ansi.ResetHyperlink() + "\n")
		lines.Append(gtext.NewSegment(start, s.src.Len()))
		s.runs = append(s.runs, part)
	}
	code.SetLines(lines)
	return code
}

// Glamour reads backslashes and HTML entities in texts; these keep them as they are.
var (
	textEscaper = strings.NewReplacer("\\", "\\\\", "&", "&amp;", "\n", " ", "\t", " ")
	codeEscaper = strings.NewReplacer("\\", "\\\\", "\t", "    ")
)

// run appends a part's text to a node, within its marker.
func (s *setter) run(parent ast.Node, p Part) {
	start := s.src.Len()
	s.src.WriteString(open(len(s.runs)))
	s.src.WriteString(textEscaper.Replace(p.In(s.text)))
	s.src.WriteString(ansi.ResetHyperlink())
	s.runs = append(s.runs, p)
	parent.AppendChild(parent, ast.NewTextSegment(gtext.NewSegment(start, s.src.Len())))
}

// note appends a line of the reader's own, which belongs to no run.
func (s *setter) note(words string) {
	start := s.src.Len()
	s.src.WriteString(ansi.SetHyperlink(markScheme, "run=note") + textEscaper.Replace(words) + ansi.ResetHyperlink())
	body := ast.NewParagraph()
	body.AppendChild(body, ast.NewTextSegment(gtext.NewSegment(start, s.src.Len())))
	s.doc.AppendChild(s.doc, body)
}

// open is the marker that opens run i.
func open(i int) string { return ansi.SetHyperlink(markScheme, "run="+strconv.Itoa(i)) }

// style is the bare layout: colours are laid over the cells afterwards.
func style() gansi.StyleConfig {
	word := func(s string) *string { return &s }
	number := func(n uint) *uint { return &n }
	yes := true
	return gansi.StyleConfig{
		Heading:     gansi.StyleBlock{StylePrimitive: gansi.StylePrimitive{BlockSuffix: "\n", Bold: &yes}},
		BlockQuote:  gansi.StyleBlock{Indent: number(1), IndentToken: word("▏")},
		List:        gansi.StyleList{LevelIndent: 2},
		Item:        gansi.StylePrimitive{BlockPrefix: "• "},
		Enumeration: gansi.StylePrimitive{BlockPrefix: ". "},
		CodeBlock:   gansi.StyleCodeBlock{StyleBlock: gansi.StyleBlock{Margin: number(2)}},
	}
}
