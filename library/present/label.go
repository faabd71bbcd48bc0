package present

import (
	"fmt"
	"strings"
	"time"

	"parallax/model"
)

// parseMoment reads an ISO 8601 day, with or without a time.
func parseMoment(s string) (time.Time, error) {
	for _, layout := range [...]string{time.DateOnly, "2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339, "2006-01", "2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no date", s)
}

// dayOf writes an ISO 8601 date for reading; what is none stays as it is.
func dayOf(iso string) string {
	t, err := parseMoment(iso)
	if err != nil || len(iso) < len(time.DateOnly) {
		return oneLine(iso)
	}
	return t.Format("Mon 2 Jan 2006")
}

// titleOf names a report: its title, else its first words.
func titleOf(a model.Article) string {
	if t := oneLine(a.Title); t != "" {
		return t
	}
	const enough = 72
	runes := []rune(oneLine(a.Text[:min(len(a.Text), 4*enough)]))
	if len(runes) > enough {
		return strings.TrimSpace(string(runes[:enough])) + "…"
	}
	if len(runes) > 0 {
		return string(runes)
	}
	return "(untitled)"
}

// originOf tells who wrote a report, for whom, and when, parted by dots.
func originOf(a model.Article) string {
	var parts []string
	if b := oneLine(a.Byline); b != "" {
		parts = append(parts, b)
	}
	if s := oneLine(a.Source); s != "" {
		parts = append(parts, s)
	}
	if a.Published != "" {
		parts = append(parts, dayOf(a.Published))
	} else {
		parts = append(parts, "undated")
	}
	return strings.Join(parts, " · ")
}
