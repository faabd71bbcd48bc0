package source

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"parallax/model"
)

// readMarkdown reads Markdown (CommonMark with tables, strikethrough and bare
// links). The content is clean.
func readMarkdown(content string) *draft {
	d := new(draft)
	body := d.meta.cutFrontMatter(content)
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify)).Parser()
	w := markdownWriter{builder: &d.build, source: []byte(body)}
	w.blocks(parser.Parse(text.NewReader(w.source)), 0)
	d.build.end()
	d.plain = body
	return d
}

// markdownWriter writes a Markdown tree into a builder.
type markdownWriter struct {
	*builder
	source []byte
	quoted bool // inside a block quotation
}

// blocks writes the children of a container; depth counts the lists around them.
func (w *markdownWriter) blocks(parent ast.Node, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.begin(model.Heading, n.Level, "")
			w.inlines(n)
		case *ast.List:
			w.list(n, depth+1)
		case *ast.Blockquote:
			outer := w.quoted
			w.quoted = true
			w.blocks(n, depth)
			w.quoted = outer
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			w.begin(model.Preformed, 0, "")
			w.lines(n.Lines())
		case *ast.HTMLBlock:
			w.end()
			var raw strings.Builder
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				raw.Write(line.Value(w.source))
			}
			if n.HasClosure() {
				raw.Write(n.ClosureLine.Value(w.source))
			}
			writeFragment(w.builder, raw.String())
		case *east.Table:
			w.table(n)
		case *ast.ThematicBreak, *ast.LinkReferenceDefinition:
			w.end()
		default:
			w.begin(w.paragraph(n), 0, "")
			w.inlines(n)
		}
		w.end()
	}
}

// paragraph tells what kind of block a paragraph is: one that is a picture alone
// is that picture's caption.
func (w *markdownWriter) paragraph(n ast.Node) model.BlockKind {
	if only := n.FirstChild(); only != nil && only == n.LastChild() && only.Kind() == ast.KindImage {
		return model.Caption
	}
	if w.quoted {
		return model.Blockquote
	}
	return model.Paragraph
}

func (w *markdownWriter) lines(lines *text.Segments) {
	for i := range lines.Len() {
		line := lines.At(i)
		w.verbatim(string(line.Value(w.source)))
	}
}

// list writes a list: the first paragraph of an item is the item, what follows
// in it stands by itself.
func (w *markdownWriter) list(n *ast.List, depth int) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		marker := "•"
		if n.IsOrdered() {
			marker = strconv.Itoa(number) + string(n.Marker)
			number++
		}
		first := item.FirstChild()
		if first == nil {
			continue
		}
		if kind := first.Kind(); kind == ast.KindParagraph || kind == ast.KindTextBlock {
			w.begin(model.List, depth, marker)
			w.inlines(first)
			w.end()
			item.RemoveChild(item, first)
		}
		w.blocks(item, depth)
	}
}

// table writes a table as aligned columns.
func (w *markdownWriter) table(n ast.Node) {
	var rows [][]string
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			inner := markdownWriter{builder: new(builder), source: w.source}
			inner.begin(model.Paragraph, 0, "")
			inner.inlines(cell)
			inner.end()
			cells = append(cells, string(inner.text))
		}
		rows = append(rows, cells)
	}
	w.begin(model.Preformed, 0, "")
	w.verbatim(columns(rows))
}

// inlines writes the running text of a node.
func (w *markdownWriter) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			w.inlineText(n)
		case *ast.String:
			w.write(unescape(n.Value))
		case *ast.CodeSpan:
			w.marked(n, model.Code, "")
		case *ast.Emphasis:
			kind := model.Emphasis
			if n.Level > 1 {
				kind = model.Strong
			}
			w.marked(n, kind, "")
		case *ast.Link:
			w.marked(n, model.Link, safeURL(unescape(n.Destination)))
		case *ast.AutoLink:
			url := string(n.URL(w.source))
			if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
				url = "mailto:" + url
			}
			w.enter(model.Link, safeURL(url))
			w.write(string(n.Label(w.source)))
			w.leave()
		case *ast.RawHTML:
			w.rawHTML(n)
		default: // pictures give their description, strikethrough its words
			w.inlines(n)
		}
	}
}

// marked writes a node's text under a mark; a link that leads nowhere safe is plain.
func (w *markdownWriter) marked(n ast.Node, kind model.MarkKind, url string) {
	if kind == model.Link && url == "" {
		w.inlines(n)
		return
	}
	w.enter(kind, url)
	w.inlines(n)
	w.leave()
}

func (w *markdownWriter) inlineText(n *ast.Text) {
	value := n.Segment.Value(w.source)
	if n.IsRaw() || n.Parent() != nil && n.Parent().Kind() == ast.KindCodeSpan {
		w.write(string(value))
	} else {
		w.write(unescape(value))
	}
	// A line's end is kept where it is soft as well: a caption over its credit is
	// one paragraph to Markdown.
	if n.HardLineBreak() || n.SoftLineBreak() {
		w.lineBreak()
	}
}

// rawHTML drops an inline tag, but for a line break, which ends a line.
func (w *markdownWriter) rawHTML(n *ast.RawHTML) {
	var tag strings.Builder
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		tag.Write(s.Value(w.source))
	}
	if strings.HasPrefix(strings.ToLower(tag.String()), "<br") {
		w.lineBreak()
	}
}

// unescape resolves backslashes and character references.
func unescape(b []byte) string {
	return string(util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(b))))
}
