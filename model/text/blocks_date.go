package text

import (
	"strings"
	"unicode"
)

// longestDateline bounds a date line, in bytes.
const longestDateline = 130

// longestWordDate bounds, in bytes, a date line without a digit: "Posted Monday".
const longestWordDate = 60

// isDateline tells a line that gives day or time of publication and nothing
// else: "Updated 3:14 PM", "Wednesday, Jan. 8, 2020", "WASHINGTON, Jan. 8". It is
// read word by word: all must be parts of a date, but for a place before it.
func isDateline(line string) bool {
	if len(line) > longestDateline || len(line) > longestWordDate && !strings.ContainsAny(line, "0123456789") {
		return false
	}
	body := strings.TrimFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if isPlaceLine(line) || isDateLabel(body) {
		return true
	}
	if date, names, ok := strings.Cut(body, " by "); ok && isNames(names, 6) { // "Posted on March 3, 2021 by Ann Moss"
		body = date
	}
	var digits, months, clocks, cues, others, days int
	for word := range strings.FieldsFuncSeq(strings.ToLower(body), isDateBreak) {
		word = strings.TrimSuffix(word, ".")
		switch {
		case word == "":
		case isDateName(word):
			if isMonthName(word) {
				months++
			} else {
				days++
			}
		case isClockWord(word):
			clocks++
		case word[0] >= '0' && word[0] <= '9':
			if !isDateNumber(word) {
				return false
			}
			digits++
			if strings.Contains(word, ":") || strings.Count(word, "-") == 2 || strings.Count(word, "/") == 2 {
				clocks++
			}
		case isDateCue(word):
			cues++
		case isDateGlue(word):
		default:
			others++
			if others > 3 || digits+months+clocks+days > 0 { // words behind a date tell something
				return false
			}
		}
	}
	if others > 0 && cues == 0 && !isPlacePrefix(body) {
		return false
	}
	return digits > 0 && (months > 0 || clocks > 0) || cues > 0 && digits+days > 0 && others == 0 && (digits > 0 && clocks+months+days > 0 || days > 0)
}

// isDateLabel tells the words that stand over a date of their own line.
func isDateLabel(s string) bool {
	switch strings.ToLower(s) {
	case "published", "updated", "posted", "last updated", "first published", "published on", "posted on", "updated on":
		return true
	}
	return false
}

// isDateBreak tells what stands between the words of a date.
func isDateBreak(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(",|•·()[]–—;", r)
}

// isDateName tells the names of months and days, and their abbreviations.
func isDateName(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun":
		return true
	}
	return isMonthName(word)
}

// isMonthName tells the names of months and their abbreviations.
func isMonthName(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// isClockWord tells the words that go with a time of day, or count back from now.
func isClockWord(word string) bool {
	switch word {
	case "am", "pm", "a.m", "p.m", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "ist",
		"aest", "eastern", "pacific", "central", "noon", "midnight", "ago", "hrs", "z":
		return true
	}
	return false
}

// isDateCue tells the words that say what a date is.
func isDateCue(word string) bool {
	switch strings.TrimSuffix(word, ":") {
	case "published", "updated", "posted", "modified", "issued", "created", "date", "dated", "filed", "reviewed", "publish", "update":
		return true
	}
	return false
}

// isDateGlue tells the small words of a date.
func isDateGlue(word string) bool {
	switch strings.TrimSuffix(word, ":") {
	case "on", "at", "the", "of", "last", "first", "original", "originally", "time", "hour", "hours", "minute", "minutes", "min", "mins", "h", "m", "today",
		"yesterday", "day", "days", "week", "weeks", "st", "nd", "rd", "th", "and", "in", "local", "hr", "-", "/", "as":
		return true
	}
	return false
}

// isDateNumber tells the numbers of a date or a clock: "8", "8th", "2020", "3:14",
// "09.30", "2020-01-08", "8/1/2020", "3:14pm", "2020-01-08T09:30:00Z".
func isDateNumber(word string) bool {
	digits, run := 0, 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case '0' <= c && c <= '9':
			digits++
			if run++; run > 4 {
				return false
			}
		case c == ':' || c == '-' || c == '/' || c == '.' || c == '+':
			run = 0
		default:
			switch word[i:] {
			case "st", "nd", "rd", "th", "am", "pm", "a.m", "p.m", "h", "z", "gmt", "m", "hrs":
				return digits > 0
			}
			if c != 't' || digits < 8 {
				return false
			}
			run = 0
		}
	}
	return digits <= 20
}

// isPlacePrefix tells "WASHINGTON, Jan. 8": a place in one to three capitalised
// words, then the date.
func isPlacePrefix(body string) bool {
	n := 0
	for _, word := range splitWords(body) {
		bare := strings.ToLower(strings.Trim(word, ".,–—-|()"))
		if bare == "" {
			continue
		}
		if isDateName(bare) || bare[0] >= '0' && bare[0] <= '9' {
			return n > 0
		}
		if first := firstRune(word); !isUpper(first) {
			return false
		}
		n++
	}
	return false
}

// isPlaceLine tells a place line of its own: "LONDON (Reuters) -", "TEHRAN, Iran —".
func isPlaceLine(line string) bool {
	if len(line) > 60 {
		return false
	}
	body := strings.TrimRight(line, " -–—\u00A0")
	place := body
	if open := strings.IndexByte(body, '('); open > 0 && strings.HasSuffix(body, ")") {
		place = strings.TrimSpace(body[:open])
	} else if body == line {
		return false
	}
	words := splitWords(place)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	first := strings.Trim(words[0], ",.")
	return len(first) > 2 && first == strings.ToUpper(first) && first != strings.ToLower(first)
}
