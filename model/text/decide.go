package text

// decide tells whether a sentence ends after the stop at token i, where next is
// the first token behind the stop and the marks it draws along.
func (c *cutter) decide(i, next int, kind stopKind) bool {
	word := c.word(next)
	r := firstRune(word)
	if c.gap(next-1) == "" && !c.misses(i, next) {
		return false
	}
	switch word {
	case ",", ";", ":", ")", "]", "}", "%", "/", "&":
		return false
	case "-", "--", "–", "—":
		if kind == shortened || next+1 < c.last && !isUpper(firstRune(c.word(next+1))) {
			return false
		}
	}
	if c.isMarker(i) || kind == fullStop && c.inNumber(i, next) {
		return false
	}
	closed := next > i+1
	small := isLetter(r) && !isUpper(r) && isLower(r)
	switch kind {
	case fullStop:
		if c.isShortBracket(i, next) {
			return isStarter(word)
		}
		return !small || !closed && c.isRunOn(i)
	case brokenOff:
		return closed && isStarter(word)
	case exclaims:
		return !small || !closed && c.asks(i)
	case ellipsis:
		return !small && (isUpper(r) || c.opens(next)) && !c.leavesOut(i)
	case shortened:
		return !small && c.endsShortened(i, next)
	}
	return false
}

// misses tells whether just a blank is missing between the stop at i and the
// word at next: "the world.Today is".
func (c *cutter) misses(i, next int) bool {
	word := c.word(next)
	if c.doc.Tokens[next].Kind != Word || !isUpper(firstRune(word)) {
		return next > i+1 && c.gap(next-1) == "" && c.opens(next) && c.gap(next-2) == ""
	}
	if next > i+1 { // a closing mark stands between
		return true
	}
	if i == c.first || c.gap(i-1) != "" {
		return false
	}
	before := c.doc.Tokens[i-1]
	if before.Kind == Number {
		return len(word) > 1
	}
	return before.Kind == Word && before.Len() > 1 && isLower(firstRune(c.doc.Text[before.End-1:])) && (len(word) > 1 || word == "I" || word == "A")
}

// isShortBracket tells whether the stop at i ends a bracket of one short word,
// which is then an abbreviation: "the minister (Rtd.)".
func (c *cutter) isShortBracket(i, next int) bool {
	if next != i+2 || c.word(next-1) != ")" && c.word(next-1) != "]" || i-2 < c.start {
		return false
	}
	open := c.word(i - 2)
	return (open == "(" || open == "[") && len(c.word(i-1)) <= 5
}

// asks tells whether the marks from i on are a question's or an outcry's ("?",
// "!!") rather than a name's ("Yahoo! in").
func (c *cutter) asks(i int) bool {
	return c.word(i)[0] == '?' || len(c.word(i)) > 1
}

// leavesOut tells whether the ellipsis at i stands for words left out: "[...]".
func (c *cutter) leavesOut(i int) bool {
	before := c.word(i - 1)
	return before == "[" || before == "("
}

// isRunOn tells whether the stop at i ends a sentence although the next word
// begins small: the word before is an ordinary one.
func (c *cutter) isRunOn(i int) bool {
	if i == c.first || c.gap(i-1) != "" {
		return false
	}
	before := c.doc.Tokens[i-1]
	return before.Kind == Word && before.Len() >= 3
}

// isMarker tells whether the stop at i belongs to the number or letter that
// marks a list item or a question at the sentence's start: "1. The", "Q. What".
func (c *cutter) isMarker(i int) bool {
	if c.doc.Tokens[i].Kind == Word {
		return i == c.start && len(c.word(i)) == 2
	}
	if i-c.start == 2 && (c.word(c.start) == "(" || isBullet(c.word(c.start))) {
		return c.isItem(i - 1)
	}
	return i-c.start == 1 && c.word(i) == "." && c.isItem(c.start)
}

// isItem tells whether token i can count list items.
func (c *cutter) isItem(i int) bool {
	t := c.doc.Tokens[i]
	return t.Kind == Number && t.Len() <= 3 || t.Kind == Word && t.Len() == 1
}

// opens tells whether the token at i opens a quotation or a bracket before a
// capital.
func (c *cutter) opens(i int) bool {
	switch c.word(i) {
	case "“", "‘", `"`, "'", "(", "[", "«", "``":
		return i+1 < c.last && !isLower(firstRune(c.word(i+1)))
	}
	return false
}

// endsShortened tells whether a sentence ends with the abbreviation at i; the
// word at next does not begin small.
func (c *cutter) endsShortened(i, next int) bool {
	word, follows := c.word(i), c.word(next)
	if c.doc.Tokens[next].Kind == Number {
		return false
	}
	if c.doc.Tokens[next].Kind != Word {
		if abbreviation(word[:len(word)-1]) == title || !c.opens(next) {
			return false
		}
		return follows[0] != '(' && follows[0] != '[' || isStarter(c.word(next+1))
	}
	if next > i+1 && c.word(next-1) != ")" && c.word(next-1) != "]" { // closed by a quotation mark
		return true
	}
	bare := word[:len(word)-1]
	switch abbreviation(bare) {
	case title, inner, beforeNumber:
		return false
	case month, weekday, plain, state, stateWord, unit:
		return isStarter(follows)
	}
	if isClock(bare) {
		return !isTimeWord(follows)
	}
	if len(bare) == 1 { // an initial; the tokenizer saw that a name follows
		return false
	}
	if bare == "e.g" || bare == "i.e" || bare == "P.S" || bare == "a.k.a" {
		return false
	}
	return isStarter(follows)
}

// isClock tells "a.m" and "p.m".
func isClock(word string) bool {
	switch word {
	case "a.m", "p.m", "A.M", "P.M":
		return true
	}
	return false
}

// isTimeWord tells capitalised words that go on with a time of day: "5 p.m.
// Monday", "10 a.m. EST".
func isTimeWord(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon.", "Tues.", "Wed.", "Thurs.",
		"Fri.", "Sat.", "Sun.", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "GMT", "UTC",
		"BST", "CET", "Eastern", "Pacific", "Central", "Mountain", "IST", "January", "February", "March", "April", "June",
		"July", "August", "September", "October", "November", "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.",
		"Dec.", "Beijing", "Moscow", "London", "Mr.", "Mrs.", "Ms.", "Dr.":
		return true
	}
	return false
}
