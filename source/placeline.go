package source

import (
	"strings"
	"unicode/utf8"

	"parallax/model"
)

// placeLine opens a story: "WASHINGTON, Jan. 8, 2020 (AP) — ", "CAIRO - 8 January 2020: ".
type placeLine struct {
	text   string // all of it, dash and blanks included; empty where there is none
	outlet string // in the brackets
	day    string // ISO 8601
}

// placeLineOf finds the place line of the story's first paragraph. It begins with
// a word in capitals, or holds a day and an outlet in brackets, and ends with a
// dash, or with a day and a colon behind it.
func placeLineOf(a *model.Article) placeLine {
	for _, b := range a.Blocks {
		if b.Kind != model.Paragraph {
			continue
		}
		head := firstBytes(b.In(a.Text), 90)
		for _, dash := range [...]string{" — ", " – ", " -- ", " - ", ")— ", ")- "} {
			before, _, found := strings.Cut(head, dash)
			if !found {
				continue
			}
			l := placeLine{text: before + dash}
			before += strings.TrimRight(dash[:1], " ")
			first, _, _ := strings.Cut(before, " ")
			first = strings.Trim(first, ",()")
			shouted := utf8.RuneCountInString(first) >= 2 && first == strings.ToUpper(first)
			open := strings.LastIndexByte(before, '(')
			if bracketed := open >= 0 && strings.HasSuffix(before, ")"); bracketed && (shouted || findDate(before[:open]) != "") {
				l.outlet = before[open+1 : len(before)-1]
				before = before[:open]
			} else if !shouted {
				continue
			}
			l.day = findDate(before)
			if day, _, found := strings.Cut(head[len(l.text):], ": "); l.day == "" && found && len(day) <= 30 {
				if l.day = findDate(day); l.day != "" {
					l.text += day + ": "
				}
			}
			return l
		}
		break
	}
	return placeLine{}
}
