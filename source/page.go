package source

import (
	"bytes"
	"net/url"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parallax/model"
)

// The shares and sizes that tell an article from the page around it.
const (
	// What readability finds is believed if it has longArticle characters, or
	// minArticle and minShare of the page's own paragraphs.
	longArticle = 1000
	minArticle  = 200
	minShare    = 0.3
	// A block below shortBlock characters of which more than linkShare are links
	// is a list of other stories.
	shortBlock = 400
	linkShare  = 0.75
	// tooDeep is the depth at which a page's elements are no longer followed.
	tooDeep = 400
)

// readPage reads a web page: its article, when there is a page around one, else
// all of its body.
func readPage(content string) *draft {
	d := new(draft)
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil { // nested too deep: take what the tags leave
		d.plain = stripTags(content)
		return d
	}
	body := find(doc, atom.Body)
	if body == nil {
		body = doc
	}
	whole := !hasScripts(doc) && !hasSurroundings(body)
	article, node := readArticle(content)
	told := pageClaims(doc)
	d.meta, d.titled = told.metadata(article), told.knowsTitle()
	switch {
	case whole:
		node = body
	case node == nil || !believable(node, body):
		node = body
		prune(node, isSurrounding)
		prune(node, isAside)
	default:
		prune(node, isAside)
	}
	writePage(&d.build, node)
	if len(d.build.blocks) == 0 {
		d.plain = stripTags(content)
	}
	return d
}

// readArticle asks readability for the article and the metadata. It parses anew,
// as readability changes the tree that it is given.
func readArticle(content string) (metadata, *html.Node) {
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return metadata{}, nil
	}
	parser := readability.NewParser()
	parser.KeepClasses = true
	found, err := parser.ParseAndMutate(doc, &url.URL{})
	if err != nil {
		return metadata{}, nil
	}
	if found.Node != nil {
		rename(found.Node, 0)
	}
	m := metadata{title: oneLine(found.Title()), author: oneLine(found.Byline()), outlet: oneLine(found.SiteName())}
	if t, err := found.PublishedTime(); err == nil && plausibleYear(t.Year()) {
		m.published = stamp(t)
	}
	return m, found.Node
}

// rename makes elements' atoms agree with their names: readability turns divisions
// into paragraphs by the name alone.
func rename(n *html.Node, depth int) {
	if depth > tooDeep {
		return
	}
	if n.Type == html.ElementNode {
		n.DataAtom = atom.Lookup([]byte(n.Data))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		rename(c, depth+1)
	}
}

// hasSurroundings tells whether a body holds more than a report: navigation,
// asides, forms, or links for a good part of its words.
func hasSurroundings(body *html.Node) bool {
	found := false
	walk(body, 0, func(n *html.Node) bool {
		found = found || isSurrounding(n)
		return !found
	})
	all, linked := textLengths(body)
	return found || linked*4 > all
}

// hasScripts tells a page that loads programs, as those of every site do.
func hasScripts(doc *html.Node) bool {
	found := false
	walk(doc, 0, func(n *html.Node) bool {
		found = found || n.DataAtom == atom.Script && attribute(n, "src") != ""
		return !found
	})
	return found
}

// believable tells whether what readability found can be the page's article.
func believable(node, body *html.Node) bool {
	got, _ := textLengths(node)
	paragraphs := 0
	walk(body, 0, func(n *html.Node) bool {
		if isSurrounding(n) {
			return false
		}
		if n.DataAtom == atom.P {
			all, linked := textLengths(n)
			paragraphs += all - linked
			return false
		}
		return true
	})
	return got >= longArticle || got >= minArticle && float64(got) >= minShare*float64(paragraphs)
}

// isSurrounding tells the elements that are a page's and not a report's.
func isSurrounding(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Iframe, atom.Button, atom.Select, atom.Dialog:
		return true
	}
	switch attribute(n, "role") {
	case "navigation", "complementary", "banner", "contentinfo", "search", "dialog":
		return true
	}
	return false
}

// isAside tells what readability leaves in and a report does not need: asides,
// and short blocks that are mostly links.
func isAside(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Aside, atom.Nav, atom.Form, atom.Button:
		return true
	case atom.Div, atom.Section, atom.Ul, atom.Ol, atom.Table, atom.P, atom.Td:
	case 0:
		return isMachinery(n.Data)
	default:
		return false
	}
	all, linked := textLengths(n)
	return all < shortBlock && float64(linked) > linkShare*float64(all) && !isRelatedLine(n)
}

// isMachinery tells AMP's elements for menus, shares and advertisements; a few of
// them hold what belongs to the story.
func isMachinery(name string) bool {
	switch name {
	case "amp-img", "amp-accordion", "amp-carousel", "amp-base-carousel", "amp-fit-text", "amp-layout", "amp-story":
		return false
	}
	return strings.HasPrefix(name, "amp-")
}

// isRelatedLine tells a line of the report that points elsewhere ("Read more: …").
// It is kept, to be shown as what it is.
func isRelatedLine(n *html.Node) bool {
	if n.DataAtom != atom.P {
		return false
	}
	var b strings.Builder
	walk(n, 0, func(n *html.Node) bool {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		return b.Len() < 64
	})
	lead, _, found := strings.Cut(b.String(), ":")
	return found && len(lead) < 30
}

// prune takes the elements out for which drop holds.
func prune(root *html.Node, drop func(*html.Node) bool) {
	var out []*html.Node
	walk(root, 0, func(n *html.Node) bool {
		if n != root && n.Type == html.ElementNode && drop(n) {
			out = append(out, n)
			return false
		}
		return true
	})
	for _, n := range out {
		n.Parent.RemoveChild(n)
	}
}

// walk visits the nodes beneath and including n in order; visit tells whether to
// go deeper.
func walk(n *html.Node, depth int, visit func(*html.Node) bool) {
	if depth > tooDeep || !visit(n) {
		return
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		walk(c, depth+1, visit)
		c = next
	}
}

// textLengths counts the characters beneath n that are not blanks at the edges
// of their text nodes, and how many of them are in links.
func textLengths(n *html.Node) (all, linked int) {
	walk(n, 0, func(n *html.Node) bool {
		if n.Type == html.TextNode {
			all += utf8.RuneCountInString(strings.TrimSpace(n.Data))
		}
		if n.DataAtom == atom.A {
			walk(n, 0, func(n *html.Node) bool {
				if n.Type == html.TextNode {
					linked += utf8.RuneCountInString(strings.TrimSpace(n.Data))
				}
				return true
			})
		}
		return !unshown(n)
	})
	return all, linked
}

// unshown tells the elements whose content a browser does not show as text.
func unshown(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Svg, atom.Head, atom.Title, atom.Noscript, atom.Object, atom.Canvas, atom.Audio, atom.Video, atom.Textarea:
		return true
	}
	return n.Type == html.CommentNode
}

// find returns the first element of the kind beneath n.
func find(n *html.Node, kind atom.Atom) *html.Node {
	var found *html.Node
	walk(n, 0, func(n *html.Node) bool {
		if found == nil && n.DataAtom == kind {
			found = n
		}
		return found == nil
	})
	return found
}

// attribute returns an element's attribute, "" if it has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// stripTags takes the text between tags of a page that cannot be parsed.
func stripTags(content string) string {
	var b bytes.Buffer
	z := html.NewTokenizer(strings.NewReader(content))
	for skipping := ""; ; {
		switch z.Next() {
		case html.ErrorToken:
			return clean(strings.ToValidUTF8(b.String(), "\uFFFD"))
		case html.TextToken:
			if skipping == "" {
				b.Write(z.Text())
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "script", "style", "title":
				skipping = string(name)
			case "p", "div", "br", "h1", "h2", "h3", "li", "tr":
				if n := b.Len(); n > 0 && b.Bytes()[n-1] != '\n' {
					b.WriteByte('\n')
				}
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == skipping {
				skipping = ""
			}
		}
	}
}

// writeFragment writes a stretch of HTML that stands in another format.
func writeFragment(b *builder, raw string) {
	context := &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	nodes, err := html.ParseFragment(strings.NewReader(raw), context)
	if err != nil {
		b.begin(model.Paragraph, 0, "")
		b.write(stripTags(raw))
		b.end()
		return
	}
	root := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	writePage(b, root)
}
