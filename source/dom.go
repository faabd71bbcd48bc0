package source

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parallax/model"
)

// writePage writes the text beneath a node into the builder, as blocks.
func writePage(b *builder, root *html.Node) {
	w := pageWriter{builder: b}
	w.children(root, place{})
	b.end()
}

// pageWriter writes an HTML tree into a builder.
type pageWriter struct {
	*builder
	breaks int // line breaks since the last word
}

// place is what surrounds a node.
type place struct {
	depth  int // of the tree
	lists  int // around the node
	quoted bool
	kind   model.BlockKind // of loose text: a paragraph where empty
}

// paragraph begins a block for running text at the place.
func (w *pageWriter) paragraph(at place) {
	kind := at.kind
	if kind == "" {
		kind = model.Paragraph
		if at.quoted {
			kind = model.Blockquote
		}
	}
	w.begin(kind, 0, "")
}

func (w *pageWriter) children(n *html.Node, at place) {
	at.depth++
	if at.depth > tooDeep {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, at)
	}
}

func (w *pageWriter) node(n *html.Node, at place) {
	switch {
	case n.Type == html.TextNode:
		w.textNode(n.Data, at)
	case n.Type != html.ElementNode || unshown(n) || isHidden(n):
	case n.DataAtom == atom.Br:
		w.breaks++
		if w.breaks == 1 {
			w.lineBreak()
		} else {
			w.end() // an empty line sets paragraphs apart
		}
	case w.inline(n, at):
	default:
		w.end()
		w.breaks = 0
		w.element(n, at)
		w.end()
	}
}

func (w *pageWriter) textNode(s string, at place) {
	if strings.Trim(s, " \t\n\r\f") == "" {
		w.write(s)
		return
	}
	if !w.open {
		w.paragraph(at)
	}
	w.breaks = 0
	w.write(s)
}

// inline writes an element that stands inside running text, and tells whether
// this is one. One that holds blocks is none, whatever its name.
func (w *pageWriter) inline(n *html.Node, at place) bool {
	if !isPhrasing(n.DataAtom) && n.DataAtom != 0 || holdsBlock(n, 0) {
		return false
	}
	kind, url := model.MarkKind(""), ""
	switch n.DataAtom {
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		kind = model.Emphasis
	case atom.Strong, atom.B:
		kind = model.Strong
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		kind = model.Code
	case atom.A:
		if url = safeURL(attribute(n, "href")); url != "" {
			kind = model.Link
		}
	}
	if kind == "" {
		w.children(n, at)
		return true
	}
	w.enter(kind, url)
	w.children(n, at)
	w.leave()
	return true
}

// isPhrasing tells the elements that stand inside running text.
func isPhrasing(a atom.Atom) bool {
	switch a {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Center, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em,
		atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike,
		atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr:
		return true
	}
	return false
}

// holdsBlock tells whether a block element stands anywhere in an inline one.
func holdsBlock(n *html.Node, depth int) bool {
	if depth > tooDeep {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (!isPhrasing(c.DataAtom) && c.DataAtom != 0 && c.DataAtom != atom.Br && !unshown(c) || holdsBlock(c, depth+1)) {
			return true
		}
	}
	return false
}

// isHidden tells an element that the page does not show.
func isHidden(n *html.Node) bool {
	if attribute(n, "aria-hidden") == "true" && n.DataAtom != atom.Span {
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attribute(n, "style")), " ", "")
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// element writes a block element.
func (w *pageWriter) element(n *html.Node, at place) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.begin(model.Heading, int(n.Data[1]-'0'), "")
		w.children(n, place{depth: at.depth, kind: model.Heading})
	case atom.P:
		at.kind = named(n, at.kind)
		w.paragraph(at)
		w.children(n, at)
	case atom.Blockquote:
		at.quoted = true
		w.children(n, at)
	case atom.Figcaption, atom.Caption:
		at.kind = model.Caption
		w.children(n, at)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		w.list(n, at)
	case atom.Li:
		w.item(n, at, "•")
	case atom.Pre, atom.Listing, atom.Xmp:
		w.begin(model.Preformed, 0, "")
		w.verbatim(strings.TrimPrefix(plainText(n), "\n"))
	case atom.Table:
		w.table(n, at)
	case atom.Hr, atom.Img:
	default:
		at.kind = named(n, at.kind)
		w.children(n, at)
	}
}

// longestByline bounds what is taken for a byline by its element's name, in bytes.
const longestByline = 150

// named returns the kind of block that an element's name tells, else the kind.
func named(n *html.Node, kind model.BlockKind) model.BlockKind {
	if isCaption(n) {
		return model.Caption
	}
	author := isNamed(n, "byline", "author", "authors", "post-meta", "entry-meta", "article-meta", "byline-block")
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Span && isCaption(c) {
			return model.Caption
		}
		author = author || attribute(c, "itemprop") == "author"
	}
	if author && len(plainText(n)) <= longestByline {
		return model.Byline
	}
	return kind
}

// isCaption tells an element by whose name it holds what a picture shows.
func isCaption(n *html.Node) bool {
	return anyName(n, func(name string) bool {
		return name == "caption" || name == "wp-caption-text" || strings.HasSuffix(name, "-caption") || strings.HasPrefix(name, "caption-")
	})
}

// list writes the items of a list.
func (w *pageWriter) list(n *html.Node, at place) {
	number := 1
	if start, err := strconv.Atoi(attribute(n, "start")); err == nil {
		number = start
	}
	at.lists++
	at.depth++
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Li {
			w.node(c, at)
			continue
		}
		marker := "•"
		if n.DataAtom == atom.Ol {
			marker = strconv.Itoa(number) + "."
			number++
		}
		w.end()
		w.item(c, at, marker)
		w.end()
	}
}

// item writes a list item: its first words are the item, blocks after them stand
// by themselves.
func (w *pageWriter) item(n *html.Node, at place, marker string) {
	if at.depth > tooDeep {
		return
	}
	first := true
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if first && (c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" || c.Type == html.ElementNode) {
			first = false
			if c.DataAtom == atom.Ul || c.DataAtom == atom.Ol || find(c, atom.Figcaption) != nil {
				w.node(c, at)
				continue
			}
			w.begin(model.List, max(1, at.lists), marker)
			if c.DataAtom == atom.P || c.DataAtom == atom.Div {
				w.breaks = 0
				w.children(c, at)
				w.end()
				continue
			}
		}
		w.node(c, at)
	}
}

// table writes a table of data as aligned columns, and one that only lays out
// the page as what its cells hold.
func (w *pageWriter) table(n *html.Node, at place) {
	if isLayout(n) {
		w.children(n, at)
		return
	}
	var rows [][]string
	walk(n, 0, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Caption:
			w.begin(model.Caption, 0, "")
			w.write(plainText(n))
			w.end()
			return false
		case atom.Tr:
			var cells []string
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					cells = append(cells, strings.Join(strings.Fields(plainText(c)), " "))
				}
			}
			rows = append(rows, cells)
			return false
		}
		return true
	})
	w.begin(model.Preformed, 0, "")
	w.verbatim(columns(rows))
}

// isLayout tells a table whose cells hold paragraphs, lists or other tables, or
// that has but one column.
func isLayout(table *html.Node) bool {
	layout, widest := false, 0
	walk(table, 0, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.P, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.Blockquote:
			layout = true
		case atom.Table:
			layout = layout || n != table
		case atom.Tr:
			cells := 0
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					cells++
				}
			}
			widest = max(widest, cells)
		}
		return !layout
	})
	return layout || widest < 2
}

// plainText joins the text beneath a node.
func plainText(n *html.Node) string {
	var b strings.Builder
	walk(n, 0, func(n *html.Node) bool {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.DataAtom == atom.Br {
			b.WriteByte('\n')
		}
		return !unshown(n)
	})
	return b.String()
}
