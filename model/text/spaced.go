package text

import "strings"

// Some sources hand reports on with blanks around every mark: "40 - year - old",
// "$103. 1 million", "4, 051 yards", "at 8: 30 p. m.". There a stop and a blank
// may stand inside a number.

// blank is a kind of place inside a number where a blank may stand.
type blank uint8

const (
	afterColon blank = 1 << iota // "8: 30"
	afterComma                   // "22, 000"
	afterPoint                   // "$103. 1 million"
	atHyphen                     // "20 - 13", "13 - play"
	atMark                       // no number: "the club ’ s", "8: 30 p. m."
)

// isSpaced tells whether a text is printed so: it holds numbers with blanks at two
// kinds of places, or twice at a hyphen. One alone may be a typist's way.
func isSpaced(text string) bool {
	var seen blank
	for rest, at := text, 0; ; {
		i := strings.IndexByte(rest, ' ')
		if i < 0 {
			return false
		}
		at += i + 1
		rest = text[at:]
		if i < 1 || at < 3 || at+2 >= len(text) {
			continue
		}
		if kind := blankInside(text, at); kind != 0 {
			if seen != 0 && (kind != seen || kind == atHyphen) {
				return true
			}
			seen = kind
		}
	}
}

// blankInside tells where inside a number, or before a mark, the blank stands that
// ends before offset at; 0 if it stands in none.
func blankInside(text string, at int) blank {
	before, after := text[at-2], text[at:]
	switch {
	case before == ':' && isASCIIDigit(text[at-3]) && twoDigits(after) && !(len(after) > 2 && isASCIIDigit(after[2])):
		return afterColon
	case before == ',' && isASCIIDigit(text[at-3]) && after[0] == '0' && isASCIIDigit(after[1]) && isASCIIDigit(after[2]):
		return afterComma
	case before == '.' && isASCIIDigit(text[at-3]) && isASCIIDigit(after[0]) && (strings.HasPrefix(after[1:], " million") || strings.HasPrefix(after[1:], " billion")):
		return afterPoint
	case after[0] == '-' && after[1] == ' ' && (numberEnds(text[:at-1]) && (isASCIIDigit(after[2]) || after[2] >= 'a' && after[2] <= 'z') || isCompound(text[:at-1], after[2:])):
		return atHyphen
	case strings.HasPrefix(after, "’ s ") || before == '.' && strings.HasPrefix(after, "m.") && at > 4 && text[at-4] == ' ' && (text[at-3] == 'a' || text[at-3] == 'p'):
		return atMark
	}
	return 0
}

// numberEnds tells whether s ends with digits that are no part of a word: not "m2".
func numberEnds(s string) bool {
	rest := strings.TrimRight(s, "0123456789")
	return rest != s && (rest == "" || rest[len(rest)-1]|0x20 < 'a' || rest[len(rest)-1]|0x20 > 'z')
}

// isCompound tells whether a number word and a unit are the two ends of a compound:
// "two", "time".
func isCompound(before, after string) bool {
	unit := false
	for _, u := range [...]string{"time", "year", "yard", "game", "point", "day", "month", "member", "week", "run", "hour"} {
		unit = unit || strings.HasPrefix(after, u)
	}
	if !unit {
		return false
	}
	for _, n := range [...]string{" one", " two", " three", " four", " five", " six", " seven", " eight", " nine", " ten"} {
		if strings.HasSuffix(before, n) {
			return true
		}
	}
	return false
}

func isASCIIDigit(b byte) bool { return b >= '0' && b <= '9' }

func twoDigits(s string) bool {
	return len(s) > 1 && s[0] >= '0' && s[0] <= '5' && isASCIIDigit(s[1])
}

// inNumber tells whether the stop at i stands inside a number of a text printed
// with blanks around its marks, whose later digits are the token at next:
// "averaged 14. 4 points", "a. 38 - caliber revolver", "a 182 - 158 (. 535) mark".
func (c *cutter) inNumber(i, next int) bool {
	if !c.doc.Spaced || next != i+1 || c.doc.Tokens[next].Kind != Number || c.gap(i) != " " || i <= c.start {
		return false
	}
	digits := c.word(next)
	if len(digits) > 3 || !isASCIIDigit(digits[len(digits)-1]) {
		return false
	}
	before := c.word(i - 1)
	if c.doc.Tokens[i-1].Kind == Number {
		// "in 2004. 5 people" ends with a year, "1. 5 people" begins a list.
		return c.gap(i-1) == "" && isASCIIDigit(before[len(before)-1]) && i-1 > c.start && len(before) <= 3
	}
	if len(digits) < 2 {
		return false
	}
	if before == "(" || leadsToNumber[before] {
		return true
	}
	after := next + 1
	if isDash(c.word(after)) || c.word(after) == "-" {
		after++
	}
	switch c.word(after) {
	case "caliber", "calibre", "Magnum", "magnum":
		return true
	case "hitter", "average", "OPS", "batting", "winning", "slugging":
		return len(digits) == 3
	}
	return false
}

// leadsToNumber are words that end no sentence, and verbs of averages at bat.
var leadsToNumber = map[string]bool{
	"a": true, "an": true, "the": true, "to": true, "of": true, "with": true, "over": true, "just": true, "from": true, "at": true, "by": true,
	"for": true, "and": true, "or": true, "including": true, "below": true, "above": true, "hit": true, "hitting": true, "batting": true, "batted": true,
	"hits": true, "was": true, "is": true, "than": true, "under": true, "his": true, "her": true, "their": true,
}
