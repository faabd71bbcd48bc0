package present

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parallax/model"
)

// partyName says who somebody is: the entity's fullest name where it is known,
// else the words of the text; empty for nil.
func partyName(p *model.Party, entities []model.Entity) string {
	if p == nil {
		return ""
	}
	if i := slices.IndexFunc(entities, func(e model.Entity) bool { return e.ID == string(p.Entity) }); i >= 0 {
		return oneLine(entities[i].Name)
	}
	return oneLine(p.Text)
}

// TimeLabel says when: the expression's place on the calendar, else its TIMEX3
// value where that says more to a reader than the text does ("P3D", "2020-W02").
func TimeLabel(t model.Time) string {
	from, to := string(t.From), string(t.To)
	switch {
	case from == "" && to == "":
		if strings.Contains(t.Value, "X") || strings.HasSuffix(t.Value, "_REF") {
			return ""
		}
		return oneLine(t.Value)
	case from == "":
		return "until " + dayOf(to)
	case to == "":
		return "from " + dayOf(from)
	}
	start, errStart := parseMoment(from)
	end, errEnd := parseMoment(to)
	if errStart != nil || errEnd != nil {
		return oneLine(from)
	}
	if layout := roughly(t); layout != "" {
		return "about " + start.Format(layout)
	}
	switch length := end.Sub(start); {
	case length == 24*time.Hour && !strings.Contains(from, "T"):
		return start.Format("Mon 2 Jan 2006")
	case start.AddDate(0, 1, 0).Equal(end) && start.Day() == 1:
		return start.Format("January 2006")
	case start.AddDate(1, 0, 0).Equal(end) && start.YearDay() == 1:
		return start.Format("2006")
	case length <= time.Minute:
		return start.Format("Mon 2 Jan 2006 15:04")
	case length <= 24*time.Hour && strings.Contains(from, "T"):
		return start.Format("Mon 2 Jan 2006 15:04") + "–" + end.Format("15:04")
	}
	last := end
	if !strings.Contains(to, "T") {
		last = end.AddDate(0, 0, -1) // the end is not part of it
	}
	return start.Format("2 Jan 2006") + " – " + last.Format("2 Jan 2006")
}

// roughly is the layout for a time that is not meant to the day ("two years
// ago"), by the grain of its value; empty for other times.
func roughly(t model.Time) string {
	switch {
	case !t.Approximate || len(t.From) > len(time.DateOnly):
		return ""
	case len(t.Value) == len("2006"):
		return "2006"
	case len(t.Value) == len("2006-01"):
		return "January 2006"
	}
	return ""
}

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
