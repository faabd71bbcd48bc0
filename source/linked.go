package source

import (
	"encoding/json"
	"html"
	"strings"
)

// Linked data (JSON-LD, with the words of schema.org) is how most news sites tell
// machines what a page is: an object of the type NewsArticle or its like, alone,
// in a list, or in a "@graph" of objects that point to one another by "@id".

// linked reads one piece of linked data.
func (c *claims) linked(script string) {
	script = strings.TrimSpace(script)
	script = strings.TrimSuffix(strings.TrimPrefix(script, "//<![CDATA["), "//]]>")
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<![CDATA["), "]]>")
	var data any
	if json.Unmarshal([]byte(script), &data) != nil {
		return
	}
	byID := map[string]map[string]any{}
	objects := objectsIn(data, nil)
	for _, o := range objects {
		if id, ok := o["@id"].(string); ok && len(o) > 1 {
			byID[id] = o
		}
	}
	for _, o := range objects {
		if !isArticle(o["@type"]) {
			continue
		}
		for _, key := range [...]string{"headline", "name"} {
			if s, ok := o[key].(string); ok {
				c.shared = true
				c.titles = append(c.titles, linkedText(s))
			}
		}
		c.author.offer(0, authorName(strings.Join(namesIn(o["author"], byID, 0), ", ")))
		c.outlet.offer(0, outletName(strings.Join(namesIn(o["publisher"], byID, 0), ", ")))
		if s, ok := o["datePublished"].(string); ok {
			c.day.at(0, isoDate(s))
		}
		return // the others are those that it points to
	}
}

// objectsIn lists an object, or those of a list or a graph.
func objectsIn(data any, to []map[string]any) []map[string]any {
	switch d := data.(type) {
	case []any:
		for _, x := range d {
			if o, ok := x.(map[string]any); ok {
				to = objectsIn(o, to)
			}
		}
	case map[string]any:
		to = append(to, d)
		for _, key := range [...]string{"@graph", "mainEntity"} {
			to = objectsIn(d[key], to)
		}
	}
	return to
}

// isArticle tells whether a type, or one of several, is that of a report.
func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "BlogPosting") || k == "Report"
	case []any:
		for _, x := range k {
			if s, ok := x.(string); ok && isArticle(s) {
				return true
			}
		}
	}
	return false
}

// namesIn lists the names of a person or an outlet, or of several.
func namesIn(data any, byID map[string]map[string]any, depth int) (names []string) {
	if depth > 3 {
		return nil
	}
	switch d := data.(type) {
	case string:
		if name := linkedText(d); name != "" && !strings.Contains(name, "://") {
			names = append(names, name)
		}
	case []any:
		for _, x := range d {
			names = append(names, namesIn(x, byID, depth+1)...)
		}
	case map[string]any:
		if name, ok := d["name"]; ok {
			return namesIn(name, byID, depth+1)
		}
		if id, ok := d["@id"].(string); ok && byID[id] != nil && byID[id]["name"] != nil {
			return namesIn(byID[id], byID, depth+1)
		}
	}
	return names
}

// linkedText cleans a string of linked data, in which signs may be written as in HTML.
func linkedText(s string) string { return oneLine(html.UnescapeString(s)) }
