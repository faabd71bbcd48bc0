package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// merge fills what is missing from others.
func (m *metadata) merge(other metadata) {
	if other.title != "" { // readability takes the site's name off the title
		m.title = other.title
	}
	if m.author == "" {
		m.author = other.author
	}
	if m.outlet == "" {
		m.outlet = other.outlet
	}
	if m.published == "" {
		m.published = other.published
	}
}

// pageMetadata reads what a page's head, and its first dated element, say.
func pageMetadata(doc *html.Node) metadata {
	var m metadata
	walk(doc, 0, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Title:
			if m.title == "" && n.FirstChild != nil {
				m.title = oneLine(n.FirstChild.Data)
			}
		case atom.Meta:
			m.metaElement(n)
		case atom.Time:
			if m.published == "" {
				m.published = isoDate(attribute(n, "datetime"))
			}
		}
		return true
	})
	return m
}

// metaElement reads one meta element.
func (m *metadata) metaElement(n *html.Node) {
	value := oneLine(attribute(n, "content"))
	if value == "" {
		return
	}
	key := attribute(n, "name")
	for _, k := range [...]string{"property", "itemprop"} {
		if key == "" {
			key = attribute(n, k)
		}
	}
	switch strings.ToLower(key) {
	case "og:site_name", "application-name", "publisher", "dc.publisher", "copyright":
		if m.outlet == "" {
			m.outlet = value
		}
	case "author", "dc.creator", "byl", "parsely-author", "sailthru.author":
		if m.author == "" && !strings.Contains(value, "://") {
			m.author = author(value)
		}
	case "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date",
		"dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date", "article.published":
		if m.published == "" {
			m.published = isoDate(value)
		}
	}
}
