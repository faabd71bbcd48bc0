package source

import (
	"cmp"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// titleWords is how many words of the first sentence stand in for a headline.
const titleWords = 12

// rawOr returns the blocks of the source's own structure, or those made out.
func rawOr(raw, made []model.Block) []model.Block {
	if raw != nil {
		return raw
	}
	return made
}

// hasHeadline tells whether the text has the title, or any headline, already.
func hasHeadline(blocks []model.Block, body, title string) bool {
	for _, b := range blocks {
		if b.Kind == model.Headline || b.Len() <= 2*len(title) && strings.EqualFold(oneLine(b.In(body)), title) {
			return true
		}
	}
	return false
}

// hasHeading tells whether a page's text has a main heading over its story, or the
// title itself: readability takes the title out.
func hasHeading(blocks []model.Block, body, title string) bool {
	for _, b := range blocks {
		switch {
		case b.Kind == model.Heading && b.Level == 1, strings.EqualFold(plainMarks(oneLine(firstBytes(b.In(body), 400))), plainMarks(title)):
			return true
		case b.Kind == model.Paragraph && b.Len() >= longStory:
			return false
		}
	}
	return false
}

// fill sets what the metadata left open from the text's own parts.
func fill(a *model.Article, name string) {
	for _, b := range a.Blocks {
		switch {
		case b.Kind == model.Headline && a.Title == "":
			a.Title = oneLine(b.In(a.Text))
		case b.Kind == model.Byline && a.Byline == "":
			a.Byline = author(oneLine(b.In(a.Text)))
		}
	}
	if a.Title == "" {
		a.Title = firstWords(a)
	}
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	if name == Stdin {
		base = "standard input"
	}
	if a.Title == "" {
		a.Title = oneLine(base)
	}
	address := addressOf(a, name)
	if a.Source == "" {
		a.Source = cmp.Or(outletIn(a), outletOf(address))
	}
	if a.Source == "" {
		a.Source = oneLine(base)
	}
	if a.Published == "" {
		a.Published = dayIn(a, address)
	}
}

// firstWords makes a title of how the story begins.
func firstWords(a *model.Article) string {
	for _, b := range a.Blocks {
		if !b.Kind.Story() {
			continue
		}
		story := b.In(a.Text)
		if l := placeLineOf(a); l.day != "" || l.outlet != "" {
			story = strings.TrimPrefix(story, l.text)
		}
		words := strings.Fields(oneLine(firstBytes(story, 400)))
		if len(words) > titleWords {
			return strings.TrimRight(strings.Join(words[:titleWords], " "), ",;:—–- ") + " …"
		}
		if len(words) > 0 {
			return strings.Join(words, " ")
		}
	}
	return ""
}

// firstBytes cuts s down to n bytes, on a character's edge.
func firstBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// author takes the name out of a byline: what leads to it goes, and what follows
// it of dates and addresses.
func author(line string) string {
	line = strings.TrimLeft(line, "-–—_* \u00A0")
	for _, lead := range [...]string{"by:", "by ", "written by ", "reported by ", "reporting by ", "story by ", "words by ", "author:", "authors:", "posted by ", "analysis by "} {
		if len(line) > len(lead) && strings.EqualFold(line[:len(lead)], lead) {
			line = strings.TrimSpace(line[len(lead):])
			break
		}
	}
	for _, end := range [...]string{" can be reached", " may be reached", " is a ", " is an ", " is the ", " | ", " • ", " · ", ";", " Published", " Updated", " Posted", " on Twitter", " @", " contributed", " reported from"} {
		if i := strings.Index(line, end); i > 0 {
			line = line[:i]
		}
	}
	if i := strings.IndexFunc(line, unicode.IsDigit); i > 0 && findDate(line) != "" {
		line = strings.TrimRight(line[:i], " ")
		words := strings.Fields(line)
		for len(words) > 0 && isDateWord(words[len(words)-1]) {
			words = words[:len(words)-1]
		}
		line = strings.Join(words, " ")
	}
	return strings.Trim(line, " ,-–—|•·\u00A0")
}

// isDateWord tells the words that lead to a date.
func isDateWord(w string) bool {
	w = strings.ToLower(strings.Trim(w, ".,-–—|"))
	switch w {
	case "", "on", "at", "last", "updated", "published", "posted", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun":
		return true
	}
	return monthOf(w) > 0
}

// dayIn finds the day of publication: in a dateline first, then in a byline, the
// place line that opens the story, the report's address, a caption or its credit.
func dayIn(a *model.Article, address string) string {
	if day := dayInBlocks(a, model.Dateline, model.Byline); day != "" {
		return day
	}
	return cmp.Or(placeLineOf(a).day, dayInAddress(address), dayInBlocks(a, model.Caption, model.Credit))
}

// dayInBlocks finds the first day in blocks of the kinds, kind by kind.
func dayInBlocks(a *model.Article, kinds ...model.BlockKind) string {
	for _, kind := range kinds {
		for _, b := range a.Blocks {
			if b.Kind != kind {
				continue
			}
			if day := findDate(firstBytes(b.In(a.Text), 1000)); day != "" {
				return day
			}
		}
	}
	return ""
}

// addressOf is the address that a report was read from, or that stands by itself above it; else empty.
func addressOf(a *model.Article, name string) string {
	if isAddress(name) {
		return name
	}
	for _, b := range a.Blocks {
		if line := strings.Trim(b.In(a.Text), "<> \n"); isAddress(line) && !strings.ContainsAny(line, " \n") {
			return line
		}
		if b.Kind.Story() {
			break
		}
	}
	return ""
}

// outletIn finds the outlet in the text: in the place line's brackets, or in a
// notice of copyright.
func outletIn(a *model.Article) string {
	if outlet := placeLineOf(a).outlet; outlet != "" && findDate(outlet) == "" && len(outlet) <= 40 {
		return oneLine(outlet)
	}
	for _, b := range a.Blocks {
		if b.Kind == model.Boilerplate {
			if owner := copyrightOwner(oneLine(firstBytes(b.In(a.Text), 300))); owner != "" {
				return owner
			}
		}
	}
	return ""
}

// copyrightOwner takes the owner out of "© 2020 The Morning Post. All rights reserved."
func copyrightOwner(line string) string {
	rest, marked := line, false
	for again := true; again; {
		again = false
		for _, sign := range [...]string{"Copyright", "COPYRIGHT", "©", "(c)", "(C)"} {
			if r, ok := strings.CutPrefix(rest, sign); ok {
				rest, marked, again = strings.TrimLeft(r, " \u00A0"), true, true
			}
		}
	}
	if !marked {
		return ""
	}
	rest = strings.TrimLeft(rest, "0123456789-–, ")
	rest = strings.TrimPrefix(rest, "by ")
	for _, end := range [...]string{". ", ".", ", ", ";", " All rights", " all rights", " All Rights", " | "} {
		if i := strings.Index(rest, end); i >= 0 {
			rest = rest[:i]
		}
	}
	rest = strings.Trim(rest, " ,-–—")
	if i := strings.LastIndexByte(rest, ' '); i > 0 && len(datePartsOf(rest[i:])) == 1 && isYear(datePartsOf(rest[i:])[0]) {
		rest = rest[:i] // "© The Post 2020"
	}
	if n := len(strings.Fields(rest)); n == 0 || n > 6 {
		return ""
	}
	return rest
}
