package text

import "unicode/utf8"

// word takes the word that begins at i, with what its inner marks join, and
// returns the end of the last token cut from it.
func (z *tokenizer) word(i int) int {
	if end := z.address(i); end > i {
		return z.emit(i, end, Word)
	}
	if r := z.peek(i); r == 'n' || r == 'N' { // the n’t that a word before left over
		if end := z.negation(i); end > 0 && z.glued(i) {
			return z.emit(i, end, Word)
		}
	}
	end, segment := i, i // segment is where the part after the last inner mark begins
	hyphens := 0
	for {
		r, w := z.rune(end)
		switch {
		case w > 0 && isWordRune(r):
			if (r == 'n' || r == 'N') && end > i && z.negation(end) > 0 {
				return z.parts(i, end, hyphens)
			}
			end += w
			continue
		case isHyphen(r) && isWordRune(z.peek(end+w)):
			hyphens++
			end += w
			segment = end
			continue
		case isApostrophe(r) && isLetter(z.peek(end+w)) && z.clitic(end+w) == 0:
			end += w
			segment = end
			continue
		case r == '_' && isWordRune(z.peek(end+1)),
			r == '&' && end-segment <= 3 && isUpper(z.peek(end-1)) && isUpper(z.peek(end+1)):
			end++
			continue
		case r == '.':
			next, goesOn := z.stop(i, segment, end)
			if next > end && z.text[next-1] == '-' {
				hyphens++
			}
			end, segment = next, next
			if goesOn {
				continue
			}
		}
		return z.parts(i, end, hyphens)
	}
}

// stop decides what the stop at dot, after the word begun at start whose last
// part begins at segment, does. It returns the offset where the word ends or
// goes on, and whether it goes on ("U.S.", "Ph.D.", "U.S.-led", "v2.0"); the
// offset is dot when the stop is a mark of its own.
func (z *tokenizer) stop(start, segment, dot int) (next int, goesOn bool) {
	after := z.peek(dot + 1)
	part := z.text[segment:dot]
	switch {
	case isDigit(after) && part != "" && isDigit(rune(part[len(part)-1])),
		isLetter(after) && z.continuesAcronym(part, dot+1):
		return dot + 1, true
	}
	next = z.abbreviated(start, segment, dot)
	if next > dot && after == '-' && isLetter(z.peek(dot+2)) {
		return dot + 2, true
	}
	return next, false
}

// continuesAcronym tells whether the letters at i, right after "part.", go on
// with an acronym: "U.S", "Ph.D", "B.Sc".
func (z *tokenizer) continuesAcronym(part string, i int) bool {
	if len(part) > 1 && !(part == "Ph" || part == "ph") {
		return false
	}
	n := 0
	for n < 3 && isLetter(z.peek(i+n)) {
		n++
	}
	return n == 1 || n == 2 && z.peek(i+2) == '.'
}

// abbreviated returns the offset after the stop at dot when the word's last
// part is an abbreviation that keeps it, else dot.
func (z *tokenizer) abbreviated(start, segment, dot int) int {
	part := z.text[segment:dot]
	dotted := segment > start && z.text[segment-1] == '.'
	if z.peek(dot+1) == '.' && !dotted { // an ellipsis, not "etc."
		return dot
	}
	if dotted {
		if len(part) <= 2 || part == "Phil" {
			return dot + 1
		}
		return dot
	}
	if utf8.RuneCountInString(part) == 1 {
		if isUpper(z.peek(segment)) && z.isInitial(segment, dot) || z.isLowerLetterAbbreviation(part, dot) {
			return dot + 1
		}
		return dot
	}
	if kind := abbreviation(part); kind != notAbbreviation && z.fits(kind, segment, dot) {
		return dot + 1
	}
	return dot
}

// isInitial tells whether the capital at i, before the stop at dot, is an
// initial: "J. Smith", "Albert I. Jones", but not "you and I. Did" and not
// "plan B. The".
func (z *tokenizer) isInitial(i, dot int) bool {
	next := z.after(dot + 1)
	if next >= z.end {
		return false
	}
	if z.text[i] == 'I' && !z.afterCapitalised(i) {
		return false
	}
	r := z.peek(next)
	switch {
	case r == ',' || r == '-' || isApostrophe(r) && next == dot+1:
		return true
	case isUpper(r):
		return !isStarter(z.text[next:z.letters(next)]) || z.letters(next) == next+1 && z.peek(next+1) == '.'
	case isLetter(r):
		return z.afterCapitalised(i)
	}
	return r == '&' || isDigit(r) && (z.text[i] == 'N' || z.text[i] == 'S' || z.text[i] == 'E' || z.text[i] == 'W')
}

// isLowerLetterAbbreviation tells whether a small letter with a stop is one of
// "p. 55", "c. 1500", "Roe v. Wade".
func (z *tokenizer) isLowerLetterAbbreviation(letter string, dot int) bool {
	next := z.peek(z.after(dot + 1))
	switch letter {
	case "p", "c":
		return isDigit(next)
	case "v":
		return isUpper(next)
	}
	return false
}

// after skips blanks, but no more than one line's end.
func (z *tokenizer) after(i int) int {
	for i < z.end && (z.text[i] == ' ' || z.text[i] == '\t' || z.text[i] == '\n') {
		i++
	}
	if r, w := z.rune(i); r == '\u00a0' {
		return i + w
	}
	return i
}

// afterCapitalised tells whether the token before i is a capitalised word.
func (z *tokenizer) afterCapitalised(i int) bool {
	n := len(z.out)
	if n == 0 || i-z.out[n-1].End > 1 {
		return false
	}
	return z.out[n-1].Kind == Word && isUpper(z.peek(z.out[n-1].Start))
}

// fits tells whether an abbreviation of a kind stands where such a one can.
func (z *tokenizer) fits(kind abbreviationKind, start, dot int) bool {
	next := z.peek(z.after(dot + 1))
	switch kind {
	case beforeNumber:
		return isDigit(next) || isUpper(next) && z.isRoman(z.after(dot+1))
	case weekday:
		return isDigit(next) || next == ','
	case stateWord: // a state's short form that is a word too: "Salem, Ore."
		if n := len(z.out); n > 0 {
			switch z.text[z.out[n-1].Start:z.out[n-1].End] {
			case ",", "(", "-":
				return true
			}
		}
		return next == ',' || next == '-' || next == ')'
	case unit:
		n := len(z.out)
		return n > 0 && z.out[n-1].Kind == Number && !isUpper(next)
	}
	return true
}

// isRoman tells whether the word at i is a Roman number.
func (z *tokenizer) isRoman(i int) bool {
	n := 0
	for ; n < 6 && i+n < z.end; n++ {
		switch z.text[i+n] {
		case 'I', 'V', 'X', 'L', 'C':
			continue
		}
		break
	}
	return n > 0 && !isWordRune(z.peek(i+n))
}

// negation returns the end of the "n’t" at i, or 0.
func (z *tokenizer) negation(i int) int {
	r, w := z.rune(i + 1)
	if !isApostrophe(r) {
		return 0
	}
	if t := z.peek(i + 1 + w); t != 't' && t != 'T' || isWordRune(z.peek(i+2+w)) {
		return 0
	}
	return i + 2 + w
}

// maxLook bounds the look-ahead for addresses, so that no text costs more than
// linear time.
const maxLook = 80

// address returns the end of the web or mail address at i, or i.
func (z *tokenizer) address(i int) int {
	limit := min(i+maxLook, z.end)
	j, dots, at := i, 0, false
	for ; j < limit; j++ {
		c := z.text[j]
		switch {
		case isASCIILetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '+':
			continue
		case c == '.':
			dots++
			continue
		case c == '@' && !at && j > i:
			at = true
			continue
		case c == ':' && j+2 < z.end && z.text[j+1] == '/' && z.text[j+2] == '/':
			return z.trimAddress(i, z.path(j))
		}
		break
	}
	if dots == 0 && !at {
		return i
	}
	host := j
	for host > i && !isASCIILetter(z.text[host-1]) && (z.text[host-1] < '0' || z.text[host-1] > '9') {
		host--
	}
	switch {
	case at && dots > 0 && z.text[i:host] != "" && lastDot(z.text[i:host]) > indexByte(z.text[i:host], '@'):
		return host
	case !at && (isDomain(z.text[i:host]) || len(z.text[i:host]) > 4 && lowerShort(z.text[i:i+4]) == "www."):
		return z.trimAddress(i, z.path(host))
	}
	return i
}

// path takes what may stand in an address from i on.
func (z *tokenizer) path(i int) int {
	if c := z.peek(i); c != '/' && c != ':' && c != '?' {
		return i
	}
	for i < z.end {
		c := z.text[i]
		if c <= ' ' || c >= utf8.RuneSelf || c == '"' || c == '<' || c == '>' || c == '|' || c == '`' {
			break
		}
		i++
	}
	return i
}

// trimAddress leaves out the marks at an address's end.
func (z *tokenizer) trimAddress(start, end int) int {
	for end > start {
		switch z.text[end-1] {
		case '.', ',', ';', ':', '!', '?', ')', ']', '}', '\'', '*':
			end--
			continue
		}
		break
	}
	return end
}
