package figure

import "math"

// fractions extends a number with the fraction that follows it: "two thirds", "1/2", "2 1/4", "one and a half",
// "two and fifty-four hundredths", "one out of three"; then a scale it may multiply ("and a half million").
func (r *reader) fractions(n *numeral) {
	k := n.last
	switch {
	case r.slash(n):
	case r.mixed(n):
	case r.low(k) == "and" && r.andFraction(n):
	case r.hyphenHalf(n):
	default:
		r.denominated(n)
		r.ratio(n)
	}
	if n.last > k {
		r.scaled(n)
	}
}

// slash reads "1/2" and "-4/5": two short whole numerals around a stroke.
func (r *reader) slash(n *numeral) bool {
	k := n.last
	if n.last != n.first+1 || !r.isSlash(k) || !r.is(n.first, digits) || r.tallyJoint(k) > 0 {
		return false
	}
	a, b := &r.words[n.first], &r.words[k+1]
	if b.code || !b.plain || b.value == 0 || b.value > 1000 || a.value > 1000 || b.End-b.Start > 3 {
		return false
	}
	if a.value >= b.value && b.value != 1 && b.value > 16 || r.isSlash(k+2) || a.value == 9 && b.value == 11 || a.value == 24 && b.value == 7 {
		return false
	}
	n.value, n.last, n.fraction = a.value/b.value, k+2, a.value < b.value
	return true
}

// isSlash tells whether word k is a stroke between two numerals in digits that it touches.
func (r *reader) isSlash(k int) bool {
	return (r.low(k) == "/" || r.low(k) == "⁄") && r.glued(k) && r.glued(k+1) && r.is(k+1, digits)
}

// mixed reads a proper fraction behind a whole number: "2 1/4", "10½".
func (r *reader) mixed(n *numeral) bool {
	k := n.last
	if !n.inDigits || n.last != n.first+1 || !r.is(k, digits) && !r.hyphen(k) || !r.words[n.first].plain {
		return false
	}
	if f := fraction([]rune(r.low(k))[0]); f > 0 {
		n.value, n.last = n.value+f, k+1
		return true
	}
	if r.hyphen(k) && r.is(k+1, digits) && r.isSlash(k+2) { // "2-1/2"
		k++
	}
	part := numeral{first: k, last: k + 1}
	if !r.slash(&part) || part.value >= 1 {
		return false
	}
	n.value, n.last = n.value+part.value, part.last
	return true
}

// andFraction reads "and a half", "and three quarters", "and 1/2" behind a number. After a scale of a million
// or more the fraction is of that scale: "one million and a half" is 1,500,000.
func (r *reader) andFraction(n *numeral) bool {
	part, ok := r.plainFraction(n.last + 1)
	if !ok {
		m, found := r.integer(n.last + 1)
		if !found || r.scaleAt(m.last-1) > 0 {
			return false
		}
		part = m
		r.denominated(&part)
		if !part.fraction {
			r.slash(&part)
		}
	}
	if !part.fraction || part.value >= 1 || r.low(part.last) == "of" && r.low(part.last-1) != "half" {
		return false
	}
	if s := r.scaleAt(part.last); s > 1 {
		if n.scale > s {
			n.value, n.last, n.scale = n.value+part.value*s, part.last+1, s
			return true
		}
	} else if n.scale >= 1e6 {
		part.value *= n.scale
	}
	n.value, n.last, n.fraction = n.value+part.value, part.last, false
	return true
}

// denominated reads the denominator behind a number: "two thirds", "five - eighths", "three-quarters".
func (r *reader) denominated(n *numeral) {
	k := n.last
	joined := false
	if r.low(k) == "-" && r.is(k+1, letters) && r.words[k].glued == r.words[k+1].glued {
		k, joined = k+1, true
	}
	first := k
	d, plural := denominator(r.low(k))
	if d == 0 { // "twenty-firsts", "hundred-fifths"
		m, ok := r.integer(k)
		if !ok || !r.is(k, letters) {
			return
		}
		at := m.last
		if r.low(at) == "-" || r.low(at) == "and" {
			at++
		}
		u, p := denominator(r.low(at))
		if r.low(at) == "firsts" {
			u, p = 1, true
		}
		if u == 0 || u > 9 || !p && (n.value != 1 || r.low(n.first) != "one") {
			return
		}
		d, plural, k = m.value+u, true, at
	}
	one := n.value == 1 && r.low(n.first) != "a"
	if !plural && !one || d == 2 && !plural && !one || n.inDigits && !plural {
		return
	}
	if fractionWords[r.low(first)] == 4 && !plural && !joined && r.low(first+1) != "of" && r.scaleAt(first+1) == 0 && n.value != 1 {
		return
	}
	n.value, n.last, n.fraction = n.value/d, k+1, true
}

// ratio reads "one in five" and "two out of three": a part of a round whole. "11 out of 55 seats" and
// "8 in 5" are two numbers.
func (r *reader) ratio(n *numeral) {
	k := n.last
	over := false
	switch {
	case r.low(k) == "in":
		k++
	case r.low(k) == "out" && r.low(k+1) == "of":
		k += 2
		if r.low(k) == "every" {
			k++
		}
	case r.low(k) == "over":
		k, over = k+1, true
	default:
		return
	}
	m, ok := r.integer(k)
	if !ok || !n.whole() || !m.whole() || n.value >= m.value && !over || n.value < 1 || m.value < 1 || m.last-m.first > 6 {
		return
	}
	if over && (r.is(m.last, letters) || n.value > 20 && n.first > 0 || n.last != n.first+1) || isYearWord(&r.words[m.first]) {
		return
	}
	if !over && !roundWhole(m.value) && !(n.value == 1 && m.value < 1000) {
		return
	}
	n.value, n.last, n.fraction = n.value/m.value, m.last, true
	if r.low(n.last) == "s" {
		n.last++
	}
}

// roundWhole tells whether shares are commonly given out of so many.
func roundWhole(v float64) bool {
	switch v {
	case 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 500, 1000, 10000, 100000, 1e6:
		return true
	}
	return false
}

// scaled multiplies a fraction by what it is of: "half a million", "two thirds of a million",
// "three quarters billion", "five and a half million".
func (r *reader) scaled(n *numeral) {
	k := n.last
	if r.low(k) == "of" && r.low(k+1) == "a" {
		k += 2
	}
	if s := r.scaleAt(k); s > 12 && n.scale < s {
		n.value, n.last, n.scale, n.fraction = n.value*s, k+1, s, false
	}
}

// fractionOnly reads a fraction without a counting number: "a half", "half", "a third of", "a quarter of".
func (r *reader) fractionOnly(i int) (numeral, bool) {
	n, ok := r.plainFraction(i)
	if ok {
		r.scaled(&n)
	}
	return n, ok
}

// hyphenHalf reads "-and-a-half" behind a number, as in "three-and-a-half-game lead".
func (r *reader) hyphenHalf(n *numeral) bool {
	k := n.last
	if !r.hyphen(k) || r.low(k+1) != "and" || !r.hyphen(k+2) || r.low(k+3) != "a" || !r.hyphen(k+4) || r.low(k+5) != "half" {
		return false
	}
	n.value, n.last = n.value+0.5, k+6
	return true
}

// cutBefore tells whether a verb of cutting stands a few words before word i: "cuts the risk of death in half".
func (r *reader) cutBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		switch r.low(k) {
		case "cut", "cuts", "cutting", "slash", "slashed", "slashes", "reduce", "reduces", "reduced", "reducing", "fell", "dropped":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// plainFraction is [reader.fractionOnly] without a scale.
func (r *reader) plainFraction(i int) (numeral, bool) {
	n := numeral{first: i, scale: 1, fraction: true}
	k := i
	article := r.low(i) == "a" || r.low(i) == "an" || r.low(i) == "one"
	if article {
		k++
		if r.hyphen(k) {
			k++
		}
	}
	d, plural := denominator(r.low(k))
	if m, ok := r.integer(k); d == 0 && article && ok && r.is(k, letters) { // "a twenty-first", "a hundredth"
		at := m.last
		if r.hyphen(at) {
			at++
		}
		if u := ordinalWords[r.low(at)]; u > 0 && u < 10 && math.Mod(m.value, 10) == 0 {
			d, k = m.value+u, at
		}
	}
	if d == 0 || plural || !article && (d != 2 || !r.halfCounts(i)) {
		return n, false
	}
	if article && d != 2 && !r.fractionOf(i, k+1) {
		return n, false
	}
	n.value, n.last = 1/d, k+1
	return n, true
}

// fractionOf tells whether the words around "a third" let it be a fraction: "of" or a scale behind it, or a
// change or modifier before it and no noun behind ("dropped by a third,"). Else it is an ordinal ("a third man").
func (r *reader) fractionOf(i, k int) bool {
	if r.low(k) == "of" || r.scaleAt(k) > 0 || r.low(k-1) == "quarter" && (r.low(k) == "said" || r.low(k) == "say") {
		return true
	}
	if k < len(r.words) && r.words[k].kind != mark && r.words[k].class&(isFunction|isVerb) == 0 {
		return false
	}
	switch r.low(i - 1) {
	case "by", "to", "than", "about", "nearly", "almost", "some", "over", "under", "least", "and", "most", "roughly", "around", "of", "up", "down", "only", "as", "is", "exactly", "below", "above", "":
		return !r.words[k-1].upper
	}
	return false
}

// halfCounts tells whether a bare "half" is a number: "half of", "half the", "half his men", "half said". In
// "first half", "half-brother", "half time" it is none.
func (r *reader) halfCounts(i int) bool {
	if i > 0 {
		if ordinalWords[r.low(i-1)] > 0 {
			return false
		}
		switch r.low(i - 1) {
		case "in":
			return r.low(i+1) == "of" || r.low(i+1) == "the" || r.cutBefore(i-1)
		case "the", "last", "other", "latter", "final", "second", "back", "better", "opening", "-", "this", "each", "every", "front", "top", "bottom", "and", "next":
			return r.low(i-1) == "and" && r.low(i+1) == "of"
		}
	}
	if r.low(i+1) == "-" || i+1 >= len(r.words) {
		return false
	}
	switch r.low(i + 1) {
	case "time", "term", "brother", "sister", "way", "empty", "full", "century", "hour", "price", "mast", "staff", "court", "year", "year's", "truth":
		return false
	}
	return true
}
