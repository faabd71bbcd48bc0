package figure

import "strconv"

// Numbers with blanks inside. Some sources print blanks around every mark ([text.Document.Spaced]): "4, 051 yards",
// "$103. 1 million", "hit. 308", "at 8: 30 p. m.", "12 / 16 / 08", "a 13 - play drive". Before anything is read,
// the pieces of such a number are made one word and such hyphens join.

// mend joins the pieces of numbers. It works in place and returns the words that are left.
func (f *finder) mend(words []word) []word {
	out := words[:0]
	for i := 0; i < len(words); {
		w, n := words[i], 1
		switch {
		case w.kind == digits && f.doc.Spaced:
			n = mendDigits(words, i, &w, f.doc.Text)
		case w.low == ".":
			n = mendPoint(words, i, &w, f.doc.Spaced)
		case (w.low == "'" || w.low == "’") && isShortYear(words, i):
			out, i = append(out, w), i+1
			w = words[i]
			w.code = true
		case w.low == "-" && f.doc.Spaced && joinsSpaced(words, i):
			w.glued, words[i+1].glued = true, words[i+1].low != "and" || i+2 < len(words) && words[i+2].low == "-"
		case w.low == "/" && f.doc.Spaced && i > 0 && out[len(out)-1].plain && blankAfter(words, i-1) && blankAfter(words, i) && words[i+1].kind == digits:
			w.glued, words[i+1].glued = true, true
		}
		out, i = append(out, w), i+n
	}
	return out
}

// blankAfter tells whether just a blank stands between words i and i+1.
func blankAfter(words []word, i int) bool {
	return i+1 < len(words) && words[i+1].Start == words[i].End+1
}

// mendDigits makes w, the numeral at i, the whole number that begins there and returns how many words that takes.
func mendDigits(words []word, i int, w *word, text string) int {
	mark, next := i+1, i+2
	if next >= len(words) || words[next].kind != digits || !words[next].plain || !w.plain || !blankAfter(words, mark) {
		return 1
	}
	size := words[next].End - words[next].Start
	switch {
	case words[mark].low == "." && next+2 < len(words) && words[next+1].low == "." && words[next+2].kind == digits && words[next+2].End-words[next+2].Start == 4:
		w.End, w.code, w.plain = words[next+2].End, true, false // "08. 07. 2012"
		return 5
	case words[mark].low == "/" && next+2 < len(words) && words[next+1].low == "/" && words[next+2].kind == digits:
		w.End, w.code, w.plain = words[next+2].End, true, false // "12 / 16 / 08"
		return 5
	case !words[mark].glued:
		return 1
	case words[mark].low == ":" && size == 2 && words[next].value < 60 && w.value < 60:
		w.End, w.code, w.plain = words[next].End, true, false // "8: 30"
		return 3
	case words[mark].low == "," && size == 3 && w.End-w.Start <= 3 && w.value > 0 && !(i > 0 && words[i-1].class&isMonth != 0):
		n := 1
		for next = i + 2; n < 9 && next < len(words) && words[next].kind == digits && words[next].End-words[next].Start == 3 &&
			words[next-1].low == "," && words[next-1].glued && blankAfter(words, next-1); next += 2 {
			w.value, n = w.value*1000+plainValue(text[words[next].Start:words[next].End]), n+2
			w.End = words[next].End
		}
		w.plain, w.code = false, false
		return n
	case words[mark].low == "." && size <= 3 && i > 0 && w.End-w.Start <= 3 && !w.code:
		v, err := strconv.ParseFloat(text[w.Start:w.End]+"."+text[words[next].Start:words[next].End], 64)
		if err != nil {
			return 1
		}
		w.value, w.End, w.plain, w.whole, w.code = v, words[next].End, false, false, false
		return 3
	}
	return 1
}

// plainValue is the value of a few digits, leading zeros and all.
func plainValue(s string) float64 {
	v, _ := strconv.Atoi(s)
	return float64(v)
}

// mendPoint makes w, the full stop at i, the decimal that it begins: "over.500", "a. 38 - caliber", "(. 535)".
func mendPoint(words []word, i int, w *word, spaced bool) int {
	next := i + 1
	if next >= len(words) || words[next].kind != digits || i == 0 || words[i-1].kind == digits && w.glued {
		return 1
	}
	size := words[next].End - words[next].Start
	if !words[next].glued && !(spaced && blankAfter(words, i)) || size < 2 || size > 3 {
		return 1
	}
	if size == 2 && !caliberSoon(words, next+1) && !(w.glued && (words[i-1].low == "a" || words[i-1].low == "the") && (next+1 == len(words) || words[next+1].kind == mark)) {
		return 1
	}
	v := words[next].value / [...]float64{100, 1000}[size-2]
	glued := w.glued && words[i-1].kind != letters
	*w = word{kind: digits, Span: w.Span, low: w.low, value: v, glued: glued}
	w.End = words[next].End
	return 2
}

// caliberSoon tells whether the word at i, or behind a hyphen, is a calibre's or a gun's.
func caliberSoon(words []word, i int) bool {
	if i < len(words) && words[i].low == "-" {
		i++
	}
	return i < len(words) && (unitWords[words[i].low] == "caliber" || guns[words[i].low])
}

// isShortYear tells whether an apostrophe and two digits are a year: "(1983, '86, '87)".
func isShortYear(words []word, i int) bool {
	next := i + 1
	if next >= len(words) || words[next].kind != digits || !words[next].glued || words[i].glued || words[next].End-words[next].Start != 2 {
		return false
	}
	if next+1 == len(words) {
		return true
	}
	switch words[next+1].low {
	case ",", ".", ")", ";", "and", "or":
		return true
	}
	return false
}

// joinsSpaced tells whether a hyphen between blanks joins its neighbours: "13 - play", "20 - 13", "two - time". A word
// that no compound begins or ends with shows a dash: "the best - and the first".
func joinsSpaced(words []word, i int) bool {
	if i == 0 || i+1 == len(words) || words[i].glued || words[i+1].glued || !blankAfter(words, i-1) || !blankAfter(words, i) {
		return false
	}
	a, b := &words[i-1], &words[i+1]
	if a.kind == mark || b.kind == mark {
		return false
	}
	if a.class&isFunction != 0 && a.class&(isNumberWord|isVague) == 0 {
		return i > 1 && words[i-2].low == "-" && words[i-2].glued // "12 - for - 20"
	}
	if b.kind == digits && a.kind == letters {
		return a.low == "covid" || a.low == "mid" || a.upper && a.End-a.Start <= 2 // "F - 16"
	}
	return b.kind == digits && a.kind == digits || b.kind == letters && (b.class&isFunction == 0 || b.low == "and" || b.low == "plus" || b.low == "of" || b.low == "for")
}
