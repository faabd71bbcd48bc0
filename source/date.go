package source

import (
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode"
)

// findDate returns the first full date in s, as ISO 8601: "Jan. 8, 2020",
// "8th January 2020", "2020-01-08", and with slashes where the order of day and
// month is plain ("13/1/2020"). A year must be told; "" stands for none.
func findDate(s string) string {
	parts := datePartsOf(s)
	for i := range parts {
		if day, ok := dateAt(parts[i:]); ok {
			return day
		}
	}
	return ""
}

// datePart is a run of letters or of digits, with what stands before it.
type datePart struct {
	text   string
	number int    // its value, -1 for letters
	month  int    // 1 to 12 for a month's name
	before string // between the last part and this one
}

// datePartsOf cuts s into runs of letters and of digits.
func datePartsOf(s string) []datePart {
	var parts []datePart
	class := func(r rune) int {
		switch {
		case '0' <= r && r <= '9':
			return 1
		case unicode.IsLetter(r):
			return 2
		}
		return 0
	}
	last := 0
	for i := 0; i < len(s); {
		start, kind := i, 0
		for j, r := range s[i:] {
			if j == 0 {
				kind = class(r)
			} else if class(r) != kind {
				break
			}
			i = start + j + len(string(r))
		}
		if kind == 0 {
			continue
		}
		p := datePart{text: s[start:i], number: -1, before: s[last:start]}
		if kind == 1 && len(p.text) <= 4 {
			p.number = 0
			for _, c := range []byte(p.text) {
				p.number = p.number*10 + int(c-'0')
			}
		}
		if kind == 2 {
			p.month = monthOf(p.text)
		}
		parts = append(parts, p)
		last = i
	}
	return parts
}

// dateAt reads a date that begins with the first part.
func dateAt(p []datePart) (string, bool) {
	// An ordinal's ending is no part of its own.
	if len(p) > 1 && p[0].number > 0 && p[1].before == "" && isOrdinalEnd(p[1].text) {
		p = append([]datePart{p[0]}, p[2:]...)
	}
	if len(p) > 2 && p[0].month > 0 && p[2].before == "" && isOrdinalEnd(p[2].text) {
		p = append([]datePart{p[0], p[1]}, p[3:]...)
	}
	if len(p) < 3 {
		return "", false
	}
	a, b, c := p[0], p[1], p[2]
	between := strings.TrimSpace(b.before)
	switch {
	case a.month > 0 && isDay(b) && isYear(c) && (between == "" || between == ".") && joins(c.before): // January 8, 2020
		return day(c.number, a.month, b.number)
	case isDay(a) && b.month > 0 && isYear(c) && (between == "" || between == "-") && joins(c.before): // 8 January 2020
		return day(c.number, b.month, a.number)
	case isYear(a) && b.before == c.before && (b.before == "-" || b.before == "/") && isDay(b) && isDay(c): // 2020-01-08
		return day(a.number, b.number, c.number)
	case isYear(c) && b.before == c.before && (b.before == "/" || b.before == ".") && isDay(a) && isDay(b):
		if a.number > 12 || a.number == b.number {
			return day(c.number, b.number, a.number)
		}
		if b.number > 12 {
			return day(c.number, a.number, b.number)
		}
	}
	return "", false
}

func isDay(p datePart) bool  { return 1 <= p.number && p.number <= 31 && len(p.text) <= 2 }
func isYear(p datePart) bool { return len(p.text) == 4 && p.number >= 0 && plausibleYear(p.number) }

// joins tells what may stand before the year.
func joins(s string) bool {
	s = strings.TrimSpace(s)
	return s == "" || s == "," || s == "." || s == "-" || s == ".,"
}

// plausibleYear tells a year that a report can be of; newspapers began in 1605.
func plausibleYear(y int) bool { return 1605 <= y && y < 2200 }

func isOrdinalEnd(s string) bool {
	switch strings.ToLower(s) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// day writes a date down if there is such a day.
func day(year, month, date int) (string, bool) {
	s := fmt.Sprintf("%04d-%02d-%02d", year, month, date)
	_, err := time.Parse(time.DateOnly, s)
	return s, err == nil
}

// monthOf returns the number of a month's name or abbreviation, 0 for others.
func monthOf(s string) int {
	if len(s) < 3 {
		return 0
	}
	lower := strings.ToLower(s)
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if lower == name || lower == name[:3] || lower == "sept" && m == time.September || len(lower) == 4 && lower == name[:min(4, len(name))] {
			return int(m)
		}
	}
	return 0
}

// dayInAddress returns the day that the path of a web address holds, as ISO 8601:
// "/2020/01/08/", "/2020-1-8-slug".
func dayInAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	p := datePartsOf(u.Path)
	for i := 0; i+2 < len(p); i++ {
		y, m, d := p[i], p[i+1], p[i+2]
		if !isYear(y) || !isDay(m) || !isDay(d) || m.before != d.before || m.before != "/" && m.before != "-" {
			continue
		}
		if iso, ok := day(y.number, m.number, d.number); ok {
			return iso
		}
	}
	return ""
}
