package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isByline tells a line that says who wrote the report: "By Ann Moss", "Ann
// Moss, Staff writer", "(Reporting by …)", "-- Ann Moss can be reached at".
func isByline(line string, f folded) bool {
	if len(line) > 300 {
		return false
	}
	body := strings.TrimFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—_*|()[]", r) })
	dashed := strings.HasPrefix(line, "-") || strings.HasPrefix(line, "–") || strings.HasPrefix(line, "—")
	if rest, ok := afterBy(body); ok {
		return isNames(rest, 14)
	}
	if rest, ok := afterWritten(body); ok {
		return isNames(firstClause(rest), 24)
	}
	if reachesWriter(body, f) {
		return true
	}
	if len(body) <= 110 && !endsSentence(body) {
		i := strings.IndexAny(body, ",|/•·")
		if i > 0 && isPersonLike(strings.TrimSpace(body[:i])) && isPost(fold(body[i:]).bare) {
			return true
		}
	}
	return dashed && !strings.HasPrefix(line, "- ") && isPersonLike(body)
}

// afterBy returns what follows the "By" of a byline.
func afterBy(s string) (string, bool) {
	if len(s) < 4 || !strings.EqualFold(s[:2], "by") {
		return "", false
	}
	rest := strings.TrimLeft(s[2:], ":")
	trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
	return trimmed, len(trimmed) < len(rest) && trimmed != ""
}

// afterWritten returns what follows "Reporting by" and its like.
func afterWritten(s string) (string, bool) {
	for _, lead := range [...]string{
		"written by", "reported by", "reporting by", "story by", "words by", "text by", "posted by", "published by", "compiled by",
		"analysis by", "editing by", "edited by", "additional reporting by", "with reporting by", "with files from", "author:", "authors:", "reporter:",
		"writing by", "produced by", "interview by", "commentary by", "opinion by", "exclusive by",
	} {
		if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
			rest := strings.TrimLeftFunc(s[len(lead):], unicode.IsSpace)
			return rest, rest != ""
		}
	}
	return "", false
}

// firstClause cuts s at its first semicolon or full stop.
func firstClause(s string) string {
	if i := strings.IndexAny(s, ";."); i > 0 {
		return s[:i]
	}
	return s
}

// isNames tells whether a line's words are names: each with a capital, but for
// the small words inside names and between them, up to the first mark that
// begins something else. A day or a number cannot come first ("By Monday …").
func isNames(s string, most int) bool {
	if endsSentence(s) && !strings.HasSuffix(s, "Jr.") && !strings.HasSuffix(s, "Sr.") {
		return false
	}
	for i, word := range splitWords(s) {
		if i >= most {
			return false
		}
		if word == "|" || word == "•" || word == "·" || word == "—" || word == "–" || word == "-" || word == "/" {
			return i > 0
		}
		bare := strings.Trim(word, ".,;:()'’\"“”")
		first, _ := utf8.DecodeRuneInString(bare)
		switch {
		case bare == "":
		case i == 0 && (isDateName(strings.ToLower(bare)) || !unicode.IsUpper(first) && !unicode.IsLetter(first)):
			return false
		case i > 0 && (unicode.IsDigit(first) || strings.HasPrefix(bare, "@") || isDateName(strings.ToLower(bare))):
			return true // a date, an address: the names are over
		case unicode.IsUpper(first) || isCaseless(first):
		case i > 0 && isNameParticle(bare):
		case i > 1 && (isPostWord(strings.ToLower(bare)) || bare == "on" || bare == "at"):
			return true
		default:
			return false
		}
	}
	return true
}

// isCaseless tells a letter of a script without capitals.
func isCaseless(r rune) bool {
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsLower(r)
}

// isNameParticle tells the small words inside and between names.
func isNameParticle(s string) bool {
	switch strings.ToLower(s) {
	case "and", "&", "of", "the", "for", "in", "de", "da", "di", "del", "della", "der", "den", "van", "von", "al", "el", "bin", "ibn", "ben", "la", "le",
		"du", "dos", "das", "ter", "ten", "y", "e", "with", "to", "zu", "af", "av", "st", "d'", "special":
		return true
	}
	return false
}

// isPersonLike tells two to four capitalised words, as a person's name has.
func isPersonLike(s string) bool {
	n := 0
	for _, word := range splitWords(s) {
		first, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(first) && !strings.ContainsFunc(word, unicode.IsDigit) && !strings.ContainsAny(word, ":;!?\"“”") {
			n++
			continue
		}
		if n == 0 || !isNameParticle(word) {
			return false
		}
	}
	return 2 <= n && n <= 4 && len(s) <= 50
}

// isPost tells a writer's post, folded: "staff writer", "the associated press".
func isPost(s string) bool {
	for _, word := range splitWords(s) {
		if isPostWord(strings.Trim(word, ".,;:()'/|")) {
			return true
		}
	}
	return false
}

func isPostWord(word string) bool {
	switch word {
	case "staff", "writer", "writers", "reporter", "correspondent", "editor", "contributor", "contributing", "columnist", "bureau", "journalist", "producer",
		"newsroom", "associated", "reuters", "afp", "ap", "upi", "bbc", "cnn", "npr":
		return true
	}
	return false
}

// reachesWriter tells a line that says how to reach the writer, or who that is.
func reachesWriter(body string, f folded) bool {
	for _, p := range [...]string{" can be reached", " may be reached", " can be contacted"} {
		if i := indexWithin(body, p, 80); i > 0 && isNames(body[:i], 8) {
			return true
		}
	}
	if len(body) < 160 {
		who, place, ok := strings.Cut(strings.TrimSuffix(body, "."), " reported from ")
		if ok && isNames(who, 10) && isNames(strings.ReplaceAll(place, " from ", " in "), 12) {
			return true
		}
	}
	for _, p := range [...]string{"contact ", "reach ", "email ", "follow ", "write to ", "contact the writer", "contact the reporter", "contact the author"} {
		if !strings.HasPrefix(f.bare, p) || len(body) < len(p) || len(f.bare) > 200 {
			continue
		}
		who, _, found := strings.Cut(body[len(p)-1:], " at ")
		if !found {
			who, _, found = strings.Cut(body[len(p)-1:], " on ")
		}
		if strings.Contains(f.bare, "@") || found && (strings.Contains(f.bare, "twitter") || isPersonLike(strings.TrimSpace(who))) {
			return true
		}
	}
	for _, is := range [...]string{" is a ", " is an ", " is the ", " covers ", " writes about ", " reports on "} {
		i := indexWithin(body, is, 50)
		if i > 0 && isPersonLike(body[:i]) && (is[1] != 'i' || isPost(firstBytesOf(f.text, i+60))) &&
			(strings.Contains(f.bare, "@") || strings.Contains(f.bare, "follow ") || strings.Contains(f.bare, "reach ") || is[1] != 'i' && len(body) < 160) {
			return true
		}
	}
	return false
}

// indexWithin is strings.Index for what begins before byte n of s; -1 otherwise.
func indexWithin(s, sub string, n int) int { return strings.Index(s[:min(len(s), n-1+len(sub))], sub) }

// firstBytesOf cuts s down to at most n bytes.
func firstBytesOf(s string, n int) string { return s[:min(len(s), max(n, 0))] }

// splitWords cuts s at its blanks.
func splitWords(s string) []string { return strings.Fields(s) }

// hasWords tells whether s has n words or more.
func hasWords(s string, n int) bool {
	for range strings.FieldsSeq(s) {
		if n--; n <= 0 {
			return true
		}
	}
	return false
}
