package when

// amount is how many: several and few have no number of their own.
type amount struct {
	value float64
	vague bool
}

// longestNumber bounds the parts of a number, in groups of digits or words.
const longestNumber = 6

// number reads a count at i: "3", "2,500", "2.5", "1 1/2", "½", "twenty-one",
// "two and a half", "a", "half a", "several", "a few", "a couple of".
func (p *parser) number(i int) (n amount, j int, ok bool) {
	if v, w := p.num(i); w > 0 {
		if v < 0 {
			return n, i, false
		}
		n.value, j = p.digitNumber(i)
		return n, j, true
	}
	if f, k, found := p.fraction(i); found {
		return amount{value: f}, k, true
	}
	switch {
	case p.is(i, "half"):
		j = i + 1
		if p.isAny(j, " a an ") {
			j++
		} else if p.sign(j, '-') && p.isAny(j+1, " a an ") {
			j += 2
		}
		return amount{value: 0.5}, j, true
	case p.isAny(i, " a an the another "):
		return p.articleNumber(i)
	case p.isAny(i, " several few some many "):
		return amount{value: 3, vague: true}, i + 1, true
	case p.is(i, "couple"):
		if p.is(i+1, "of") {
			i++
		}
		return amount{value: 2}, i + 1, true
	case p.is(i, "dozen"):
		return amount{value: 12}, i + 1, true
	}
	v, j, ok := p.wordNumber(i)
	if !ok {
		return n, i, false
	}
	n.value = float64(v)
	if k, f := p.andFraction(j); f > 0 {
		n.value, j = n.value+f, k
	}
	return n, j, true
}

// articleNumber reads "a", "an", "another", "a half", "a few", "a couple of".
func (p *parser) articleNumber(i int) (n amount, j int, ok bool) {
	switch {
	case p.is(i+1, "half") && p.lex(i+2).unit != noUnit && !p.is(i, "the"):
		return amount{value: 0.5}, i + 2, true
	case p.isAny(i+1, " few couple dozen several "):
		return p.number(i + 1)
	case p.is(i, "another"):
		if n, j, ok := p.number(i + 1); ok && !p.isAny(i+1, " a an the another ") {
			return n, j, true
		}
		return amount{value: 1}, i + 1, true
	case p.is(i, "the"):
		return n, i, false
	case p.is(i+1, "hundred") || p.is(i+1, "thousand"):
		v, j, _ := p.wordNumber(i)
		return amount{value: float64(v)}, j, true
	}
	return amount{value: 1}, i + 1, true
}

// digitNumber reads digits with thousands, decimals, a fraction, or a word of
// magnitude after them.
func (p *parser) digitNumber(i int) (float64, int) {
	v, _ := p.num(i)
	value := float64(v)
	j := i + 1
	for range longestNumber {
		if !p.sign(j, ',') || !p.glued(j) || !p.glued(j+1) {
			break
		}
		group, w := p.num(j + 1)
		if w != 3 {
			break
		}
		value, j = value*1000+float64(group), j+2
	}
	if p.sign(j, '.') && p.glued(j) && p.glued(j+1) {
		if frac, w := p.num(j + 1); w > 0 && frac >= 0 {
			f := float64(frac)
			for range w {
				f /= 10
			}
			value, j = value+f, j+2
		}
	}
	at := j
	if p.sign(j, '-') && p.glued(j) && p.glued(j+1) { // "2-1/2 years"
		at++
	}
	if f, k, ok := p.fraction(at); ok {
		return value + f, k
	}
	if k, f := p.andFraction(j); f > 0 {
		return value + f, k
	}
	switch {
	case p.is(j, "million"):
		return value * 1e6, j + 1
	case p.is(j, "billion"):
		return value * 1e9, j + 1
	case p.is(j, "thousand"):
		return value * 1e3, j + 1
	}
	return value, j
}

// fraction reads "½" or "1/2".
func (p *parser) fraction(i int) (float64, int, bool) {
	switch {
	case p.sign(i, 'h'):
		return 0.5, i + 1, true
	case p.sign(i, 'q'):
		return 0.25, i + 1, true
	case p.sign(i, 't'):
		return 0.75, i + 1, true
	}
	a, _ := p.num(i)
	b, w := p.num(i + 2)
	if a > 0 && a < b && w == 1 && p.sign(i+1, '/') && p.glued(i+1) && p.glued(i+2) {
		return float64(a) / float64(b), i + 3, true
	}
	return 0, i, false
}

// andFraction reads "and a half", "and half", "and a quarter" after a number or
// a unit; a hyphen may stand for each space.
func (p *parser) andFraction(i int) (int, float64) {
	skip := func(k int) int {
		if p.sign(k, '-') && p.glued(k) {
			return k + 1
		}
		return k
	}
	j := skip(i)
	if !p.is(j, "and") {
		return i, 0
	}
	j = skip(j + 1)
	if p.is(j, "a") {
		j = skip(j + 1)
	}
	switch {
	case p.is(j, "half"):
		return j + 1, 0.5
	case p.is(j, "quarter"):
		return j + 1, 0.25
	}
	return i, 0
}

// wordNumber reads a number in words, up to the thousands: "five",
// "twenty-one", "a hundred and five", "two thousand and twenty".
func (p *parser) wordNumber(i int) (v, j int, ok bool) {
	j = i
	group, has := 0, false
	if p.isAny(j, " a an ") && p.isAny(j+1, " hundred thousand ") {
		group, has, j = 1, true, j+1
	}
	for range longestNumber {
		k := j
		if has && p.is(k, "and") && p.lex(k+1).card > 1 && p.isAny(k-1, " hundred thousand ") {
			k++
		}
		l := p.lex(k)
		switch {
		case l.card > 0 && (!has || group%100 == 0 && p.isAny(j-1, " hundred thousand ")):
			n, next := p.smallNumber(k)
			group, has, j = group+n, true, next
		case has && p.is(k, "hundred") && group > 0 && group < 100:
			group, j = group*100, k+1
		case has && p.is(k, "thousand") && group > 0 && group < 1000:
			v, group, j = v+group*1000, 0, k+1
		default:
			return v + group, j, has
		}
	}
	return v + group, j, has
}

// smallNumber reads a number word below a hundred: "seven", "forty", "forty-two".
func (p *parser) smallNumber(i int) (int, int) {
	n := int(p.lex(i).card) - 1
	if n < 20 {
		return n, i + 1
	}
	k := i + 1
	if p.sign(k, '-') && p.glued(k) {
		k++
	}
	if u := p.lex(k).card; u > 1 && u <= 10 {
		return n + int(u) - 1, k + 1
	}
	return n, i + 1
}

// ordinal reads "1st", "22nd", "first", "twenty-first".
func (p *parser) ordinal(i int) (n, j int, ok bool) {
	if v, w := p.num(i); w > 0 {
		if v >= 0 && w <= 3 && p.glued(i+1) && p.isAny(i+1, " st nd rd th ") {
			return v, i + 2, true
		}
		return 0, i, false
	}
	l := p.lex(i)
	if l.ord > 0 {
		return int(l.ord), i + 1, true
	}
	if l.card == 21 || l.card == 31 {
		k := i + 1
		if p.sign(k, '-') && p.glued(k) {
			k++
		}
		if o := p.lex(k).ord; o > 0 && o < 10 {
			return int(l.card) - 1 + int(o), k + 1, true
		}
	}
	return 0, i, false
}
