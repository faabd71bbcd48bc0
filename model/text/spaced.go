package text

import "strings"

// Some sources hand reports on with blanks around every mark: "40 - year - old",
// "$103. 1 million", "4, 051 yards", "at 8: 30 p. m.". There a stop and a blank
// may stand inside a number.

// mostBlanks is how many numbers with a blank inside make the manner of a text: one
// alone may be a slip.
const mostBlanks = 2

// isSpaced tells whether a text is printed so: it holds several numbers with a blank
// inside ("20 - 13", "13 - play", "8: 30", "22, 000").
func isSpaced(text string) bool {
	found := 0
	for rest, at := text, 0; ; {
		i := strings.IndexByte(rest, ' ')
		if i < 0 {
			return false
		}
		at += i + 1
		rest = text[at:]
		if i < 1 || at < 3 || at+2 >= len(text) || !blankInside(text, at) {
			continue
		}
		if found++; found == mostBlanks {
			return true
		}
	}
}

// blankInside tells whether the blank that ends before offset at stands inside a number.
func blankInside(text string, at int) bool {
	before, after := text[at-2], text[at:]
	switch {
	case before == ':' && isASCIIDigit(text[at-3]) && twoDigits(after) && !(len(after) > 2 && isASCIIDigit(after[2])):
		return true
	case before == ',' && isASCIIDigit(text[at-3]) && after[0] == '0' && isASCIIDigit(after[1]) && isASCIIDigit(after[2]):
		return true
	case before == '.' && isASCIIDigit(text[at-3]) && isASCIIDigit(after[0]) && (strings.HasPrefix(after[1:], " million") || strings.HasPrefix(after[1:], " billion")):
		return true
	case isASCIIDigit(before) && after[0] == '/' && after[1] == ' ' && isASCIIDigit(after[2]):
		return true
	}
	return after[0] == '-' && after[1] == ' ' && (isASCIIDigit(before) && (isASCIIDigit(after[2]) || after[2] >= 'a' && after[2] <= 'z') || isCompound(text[:at-1], after[2:]))
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
