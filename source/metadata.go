package source

import (
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// claims are what a page says of itself, in many places and not always well: each
// place has a rank by how often it is right, and of the claims of one rank the
// first counts. The ranks are
//
//	0  linked data of the article     3  the page's head, made for nobody in particular
//	1  the head, made for sharing     4  elements marked up for machines
//	2  the head, made for news        5  elements named for what they hold
//	                                  6  readability's guess, the notice of copyright
type claims struct {
	titles  []string // what may be the title, with a site's name behind it or not
	heads   []string // the text of each h1, in order
	shared  bool     // a title is among the claims for sharing, or of linked data
	author  claim
	outlet  claim
	day     claim
	started bool // the story's first long paragraph was met
	within  int  // how many articles and main elements are around
}

// claim is the best claim so far.
type claim struct {
	value string
	rank  int
	key   string // of an author's claim
}

// offer takes a value that is better than the one before.
func (c *claim) offer(rank int, value string) {
	if value != "" && (c.value == "" || rank < c.rank) {
		c.value, c.rank = value, rank
	}
}

// at offers a time. Of one moment told twice, the telling with the place's own
// clock is better: midnight parts the days there.
func (c *claim) at(rank int, value string) {
	if moment, err := time.Parse(time.RFC3339, c.value); err == nil && strings.HasSuffix(c.value, "Z") && !strings.HasSuffix(value, "Z") {
		if same, err := time.Parse(time.RFC3339, value); err == nil && same.Equal(moment) {
			c.value = value
			return
		}
	}
	c.offer(rank, value)
}

// join offers an author; several that are claimed in the same way, by the same
// key, are several authors.
func (c *claim) join(rank int, key, name string) {
	if c.value != "" && c.rank == rank && c.key == key && len(c.value) < longestAuthor && !strings.Contains(c.value, name) {
		c.value += ", " + name
	}
	if c.value == "" || rank < c.rank {
		c.key = key
		c.offer(rank, name)
	}
}

// metadata settles the claims; readability's are in guess.
func (c *claims) metadata(guess metadata) metadata {
	c.author.offer(6, authorName(guess.author))
	c.day.at(6, guess.published)
	m := metadata{author: c.author.value, published: c.day.value}
	m.title = c.title(guess.title)
	c.outlet.offer(6, outletName(guess.outlet))
	if strings.EqualFold(c.outlet.value, m.title) {
		c.outlet = claim{}
	}
	for _, t := range c.titles {
		c.outlet.offer(5, siteOf(t, m.title))
	}
	m.outlet = c.outlet.value
	return m
}

// siteMarks stand between a title and the name of the site.
var siteMarks = [...]string{" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " ✩ ", " [", " ("}

// knowsTitle tells whether the title is more than the words on a browser's tab.
func (c *claims) knowsTitle() bool { return c.shared || len(c.heads) > 0 }

// title chooses the title: the heading of the page with which some claim begins,
// else the guess without the outlet's name.
func (c *claims) title(guess string) string {
	all := append([]string{guess}, c.titles...)
	for _, h := range c.heads {
		for _, t := range all {
			rest, ok := strings.CutPrefix(plainMarks(t), plainMarks(h))
			marked := slices.ContainsFunc(siteMarks[:], func(m string) bool { return strings.HasPrefix(rest, m) })
			if ok && h != "" && (rest == "" || marked) && !strings.EqualFold(h, c.outlet.value) {
				return h
			}
		}
	}
	if guess == "" && len(c.titles) > 0 {
		guess = c.titles[0]
	}
	for _, mark := range siteMarks[:len(siteMarks)-2] {
		if bare, ok := strings.CutSuffix(guess, mark+c.outlet.value); ok && c.outlet.value != "" && bare != "" {
			return bare
		}
	}
	return guess
}

// plainMarks makes quotation marks and blanks of all kinds the same.
func plainMarks(s string) string {
	return strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "\u00A0", " ").Replace(s)
}

// siteOf returns the site's name that a page's title ends with, behind a dash or
// a bar and the article's own title; "" if it has none.
func siteOf(page, article string) string {
	rest, ok := strings.CutPrefix(page, article)
	if !ok || article == "" {
		return ""
	}
	for _, mark := range siteMarks[:len(siteMarks)-2] {
		if site, ok := strings.CutPrefix(rest, mark); ok && len(strings.Fields(site)) <= 5 && !strings.Contains(site, mark) {
			return outletName(site)
		}
	}
	return ""
}

// pageClaims collects what a page says of itself.
func pageClaims(doc *html.Node) *claims {
	c := new(claims)
	c.collect(doc, 0)
	return c
}

func (c *claims) collect(n *html.Node, depth int) {
	if depth > tooDeep {
		return
	}
	switch n.Type {
	case html.ElementNode:
		c.element(n)
	case html.TextNode:
		c.copyright(n.Data)
	default:
	}
	inside := n.DataAtom == atom.Article || n.DataAtom == atom.Main
	if inside {
		c.within++
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.collect(k, depth+1)
	}
	if inside {
		c.within--
	}
}

// longStory is the length of a paragraph, in bytes, that is the story's: what is
// named "date" behind it is the date of something else.
const longStory = 120

func (c *claims) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Title:
		if n.FirstChild != nil && n.Parent != nil && n.Parent.DataAtom == atom.Head {
			c.titles = append(c.titles, oneLine(n.FirstChild.Data))
		}
		return
	case atom.Meta:
		c.meta(n)
		return
	case atom.Link:
		if attribute(n, "rel") == "canonical" {
			c.day.at(6, dayInAddress(attribute(n, "href")))
		}
		return
	case atom.Script:
		if attribute(n, "type") == "application/ld+json" && n.FirstChild != nil {
			c.linked(n.FirstChild.Data)
		}
		return
	case atom.H1:
		if h := oneLine(plainText(n)); len(h) < 300 {
			c.heads = append(c.heads, h)
		}
	case atom.P:
		c.started = c.started || len(c.heads) > 0 && len(plainText(n)) >= longStory
	}
	c.byline(n)
	c.dated(n)
}

// meta reads one meta element.
func (c *claims) meta(n *html.Node) {
	value := oneLine(attribute(n, "content"))
	key := attribute(n, "name")
	for _, k := range [...]string{"property", "itemprop"} {
		if key == "" {
			key = attribute(n, k)
		}
	}
	switch key = strings.ToLower(key); key {
	case "og:title", "twitter:title", "headline", "dc.title", "sailthru.title", "parsely-title", "citation_title":
		c.titles = append(c.titles, value)
		c.shared = true
	case "og:site_name":
		c.outlet.offer(1, outletName(value))
	case "application-name":
		c.outlet.offer(2, outletName(value))
	case "publisher", "dc.publisher", "citation_publisher":
		c.outlet.offer(3, outletName(value))
	case "copyright", "dc.rights", "dcterms.rightsholder":
		c.outlet.offer(4, outletName(value))
	case "author", "byl", "dc.creator", "parsely-author", "sailthru.author", "article:author", "article:author_name", "citation_author", "authors":
		c.author.join(2, key, authorName(value))
	case "article:published_time", "og:published_time", "article:published", "article.published":
		c.day.at(1, isoDate(value))
	case "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date", "dc.date.issued", "dcterms.created", "sailthru.date",
		"citation_publication_date", "originalpublicationdate", "ptime", "publication_date", "article_date_original":
		c.day.at(2, isoDate(value))
	case "date", "dc.date", "dcterms.date":
		c.day.at(3, isoDate(value))
	}
}

// byline reads an element that says it holds the author.
func (c *claims) byline(n *html.Node) {
	rank := 0
	switch {
	case attribute(n, "itemprop") == "author" || n.DataAtom == atom.A && attribute(n, "rel") == "author":
		rank = 4
	case !c.started && len(c.heads) > 0 && isNamed(n, "byline", "author", "byl", "authors"):
		rank = 5
	default:
		return
	}
	text := oneLine(plainText(n))
	if name := attribute(n, "content"); name != "" && n.DataAtom != atom.A {
		text = oneLine(name)
	}
	c.author.offer(rank, authorName(text))
}

// dated reads an element that says it holds a time.
func (c *claims) dated(n *html.Node) {
	prop := attribute(n, "itemprop")
	if isNamed(n, "bday", "dtstart") {
		return // of a person or an event
	}
	published := prop == "datePublished" || attribute(n, "pubdate") != "" || isNamed(n, "published", "entry-date", "pubdate", "publish-date", "published-date")
	switch {
	case published && (n.DataAtom == atom.Time || prop != "" || attribute(n, "title") != ""):
		c.day.at(4, dayOf(n))
	case n.DataAtom == atom.Time && prop != "dateModified" && !isNamed(n, "updated", "modified"):
		rank := 5
		if c.within == 0 && c.started {
			rank = 6 // beside the article there are those of other stories
		}
		c.day.at(rank, dayOf(n))
	case !c.started && (len(c.heads) > 0 || c.within > 0) && (published || isDateNamed(n)):
		c.day.at(5, dayOf(n))
	}
}

// isDateNamed tells an element whose name says that it holds a date.
func isDateNamed(n *html.Node) bool {
	return anyName(n, func(name string) bool {
		return name == "time" || strings.Contains(name, "date") && !strings.Contains(name, "update") || strings.Contains(name, "timestamp") ||
			strings.Contains(name, "posted") || strings.Contains(name, "pubtime")
	})
}

// dayOf reads the day in an element's attributes or its short text.
func dayOf(n *html.Node) string {
	for _, key := range [...]string{"datetime", "content", "title"} {
		if day := isoDate(attribute(n, key)); day != "" {
			return day
		}
	}
	if text := oneLine(plainText(n)); len(text) <= 80 {
		return findDate(text)
	}
	return ""
}

// isNamed tells whether one of an element's classes, or its ID, is one of the names.
func isNamed(n *html.Node, names ...string) bool {
	return anyName(n, func(name string) bool { return slices.Contains(names, name) })
}

// anyName tells whether is holds for one of an element's classes, or its ID.
func anyName(n *html.Node, is func(name string) bool) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		for word := range strings.FieldsSeq(strings.ToLower(a.Val)) {
			if is(strings.ReplaceAll(word, "_", "-")) {
				return true
			}
		}
	}
	return false
}

// copyright takes the owner out of a notice of copyright with its year. The last
// one is the page's; those before may be pictures'.
func (c *claims) copyright(text string) {
	if len(text) > 300 || !strings.ContainsFunc(text, unicode.IsDigit) {
		return
	}
	text = oneLine(text)
	for _, sign := range [...]string{"©", "Copyright", "copyright"} {
		if i := strings.Index(text, sign); i >= 0 {
			notice := text[i:]
			if sign == "copyright" {
				notice = "C" + notice[1:]
			}
			if owner := copyrightOwner(notice); owner != "" && (c.outlet.value == "" || c.outlet.rank >= 6) {
				c.outlet = claim{value: owner, rank: 6}
			}
			return
		}
	}
}

// longestAuthor and longestOutlet bound names, in bytes.
const (
	longestAuthor = 200
	longestOutlet = 80
)

// authorName takes the author's name out of a claim; "" if it is none.
func authorName(s string) string {
	if i := strings.Index(s, " (http"); i > 0 {
		s = s[:i]
	}
	if strings.Contains(s, "://") || len(s) > longestAuthor {
		return ""
	}
	for i, r := range s { // "Ann Moss22 Dec 2016": a date set against the name
		if i > 0 && unicode.IsDigit(r) && unicode.IsLetter(rune(s[i-1])) {
			s = s[:i]
			break
		}
	}
	name := author(s)
	small := 0
	words := strings.Fields(name)
	if len(words) == 1 && isDateWord(words[0]) { // "Last updated: …"
		return ""
	}
	for _, w := range words {
		if r := []rune(w)[0]; unicode.IsLower(r) {
			small++
		}
	}
	if len(words) == 0 || strings.ContainsFunc(name, unicode.IsDigit) || small > 2+len(words)/3 || strings.HasSuffix(name, ".") && small > 0 {
		return ""
	}
	return name
}

// outletName takes the outlet's name out of a claim; "" if it is none. Of an
// address the host is left.
func outletName(s string) string {
	if strings.Contains(s, "://") {
		u, err := url.Parse(s)
		if err != nil {
			return ""
		}
		s = u.Hostname()
	}
	s = strings.TrimPrefix(s, "www.")
	for _, mark := range [...]string{" | ", " - ", " – "} { // what it is follows: "Latest news"
		s, _, _ = strings.Cut(s, mark)
	}
	lower := strings.ToLower(s)
	if strings.Contains(lower, "copyright") || strings.Contains(s, "©") || strings.Contains(lower, "(c)") {
		for _, sign := range [...]string{"copyright", "©", "(c)"} {
			if i := strings.Index(lower, sign); i >= 0 {
				return copyrightOwner("© " + strings.TrimLeft(s[i+len(sign):], " .:-©"))
			}
		}
	}
	if len(s) > longestOutlet {
		return ""
	}
	return s
}
