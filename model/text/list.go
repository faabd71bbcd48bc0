package text

import "strconv"

// Lists that a text sets in one line: "1. The first 2. The second", "a) … b) …",
// "• … • …". Only a mark that goes on counting from the one before ends a
// sentence, so numbers in running text do not.

// list is the list under way in a block.
type list struct {
	form  string // what stands around the number: ".", ")", ".)", "()", "•"; "" outside a list
	count int    // the last item's number, 1 for "a"
	alpha bool
}

// open begins or goes on with a list if a sentence begins with a mark at token i.
func (l *list) open(c *cutter, i int) {
	if form, count, alpha := c.mark(i); form != "" {
		*l = list{form: form, count: count, alpha: alpha}
	}
}

// goesOn tells whether the next item of the list begins at token i.
func (l *list) goesOn(c *cutter, i int) bool {
	if l.form == "" || i == c.start {
		return false
	}
	form, count, alpha := c.mark(i)
	return form == l.form && alpha == l.alpha && (count == l.count+1 || form == "•")
}

// marks tells whether a list mark stands at token i.
func (l *list) marks(c *cutter, i int) bool {
	form, _, _ := c.mark(i)
	return form != ""
}

// mark reads the list mark at token i: its form, number, and whether it is a letter.
func (c *cutter) mark(i int) (form string, count int, alpha bool) {
	switch word := c.word(i); {
	case isBullet(word):
		return "•", 0, false
	case word == "(":
		if count, alpha = c.count(i + 1); count > 0 && c.word(i+2) == ")" {
			return "()", count, alpha
		}
		return "", 0, false
	}
	if word := c.word(i); len(word) == 2 && word[1] == '.' && c.doc.Tokens[i].Kind == Word {
		if n := int(word[0]|0x20) - 'a' + 1; n >= 1 && n <= 26 {
			return ".", n, true
		}
	}
	count, alpha = c.count(i)
	if count == 0 {
		return "", 0, false
	}
	switch after := c.word(i + 1); {
	case after == "." && c.word(i+2) == ")" && c.gap(i) == "":
		return ".)", count, alpha
	case after == ")" && c.gap(i) == "":
		return ")", count, alpha
	case after == "." && c.gap(i) == "" && i+2 < c.last && c.gap(i+1) != "":
		return ".", count, alpha
	}
	return "", 0, false
}

// count reads token i as an item's number: "1" to "999", "a" to "z".
func (c *cutter) count(i int) (int, bool) {
	word := c.word(i)
	if word == "" || len(word) > 3 {
		return 0, false
	}
	if len(word) == 1 && isASCIILetter(word[0]) {
		return int(word[0]|0x20) - 'a' + 1, true
	}
	n, err := strconv.Atoi(word)
	if err != nil || n < 0 {
		return 0, false
	}
	return n, false
}

// isBullet tells the marks of unnumbered lists.
func isBullet(word string) bool {
	switch word {
	case "•", "⁃", "·", "‣", "◦", "●", "▪", "■", "\uf0b7":
		return true
	}
	return false
}
