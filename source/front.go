package source

import (
	"strings"
	"time"
)

// metadata is what a source says of itself, outside its text. Each part is one
// clean line, empty where it is not told.
type metadata struct {
	title, author, outlet string
	published             string // ISO 8601
}

// cutFrontMatter reads the front matter that the content begins with and returns
// the rest. Front matter stands between two lines of "---" and holds "key: value"
// lines; it is read simply: of values in brackets or on lines of their own the
// items are joined, what else YAML knows is not understood. Without a key that
// means something here, the content is returned as it is.
func (m *metadata) cutFrontMatter(content string) string {
	rest, ok := strings.CutPrefix(content, "---\n")
	if !ok {
		return content
	}
	known, list := false, ""
	var read metadata
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "---" || trimmed == "...":
			if !known {
				return content
			}
			*m = read
			return rest
		case strings.HasPrefix(trimmed, "- ") && list != "":
			read.set(list, unquote(trimmed[2:]))
		case trimmed == "" || trimmed[0] == '#':
		default:
			key, value, found := strings.Cut(line, ":")
			if !found && list == "" {
				return content // no front matter: a rule, and text
			}
			list = strings.ToLower(strings.TrimSpace(key))
			known = read.set(list, frontValue(value)) || known || isFrontKey(list)
		}
	}
	return content // it never ended
}

// isFrontKey tells the keys that are understood.
func isFrontKey(key string) bool {
	switch key {
	case "title", "headline", "author", "authors", "byline", "date", "published", "pubdate", "source", "outlet", "site", "publisher":
		return true
	}
	return false
}

// set puts a value where its key says, after what is there already for an
// author; it tells whether the key is known and the value not empty.
func (m *metadata) set(key, value string) bool {
	if value == "" || !isFrontKey(key) {
		return false
	}
	switch key {
	case "title", "headline":
		m.title = oneLine(value)
	case "author", "authors", "byline":
		if m.author != "" {
			value = m.author + ", " + value
		}
		m.author = author(oneLine(value))
	case "date", "published", "pubdate":
		m.published = isoDate(value)
	default:
		m.outlet = oneLine(value)
	}
	return true
}

// frontValue strips quotes, brackets and what follows a comment sign.
func frontValue(s string) string {
	s = strings.TrimSpace(s)
	if inner, ok := strings.CutPrefix(s, "["); ok {
		var items []string
		for item := range strings.SplitSeq(strings.TrimSuffix(inner, "]"), ",") {
			if item = unquote(item); item != "" {
				items = append(items, item)
			}
		}
		return strings.Join(items, ", ")
	}
	if s == "" || s[0] != '"' && s[0] != '\'' {
		s, _, _ = strings.Cut(s, " #")
	}
	return unquote(s)
}

// unquote strips the quotes of a value and resolves what they escape.
func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 2 || s[0] != s[len(s)-1] {
		return s
	}
	switch inner := s[1 : len(s)-1]; s[0] {
	case '"':
		return strings.ReplaceAll(inner, `\"`, `"`)
	case '\'':
		return strings.ReplaceAll(inner, "''", "'")
	}
	return s
}

// isoDate returns the day, with the time if one is told, that a value of
// metadata means: ISO 8601 with or without the "T", or a day in words. "" stands
// for none.
func isoDate(s string) string {
	s = strings.TrimSpace(s)
	for _, layout := range [...]string{time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05-07:00"} {
		if t, err := time.Parse(layout, s); err == nil {
			return stamp(t)
		}
	}
	for _, layout := range [...]string{"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format("2006-01-02T15:04:05")
		}
	}
	if t, err := time.Parse(time.RFC1123Z, s); err == nil {
		return stamp(t)
	}
	return findDate(s)
}

// stamp writes a time down; midnight means that only the day is known.
func stamp(t time.Time) string {
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
