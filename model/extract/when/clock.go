package when

// Clock times and parts of the day: "10:30 a.m.", "8pm ET", "half past seven",
// "nine o'clock", "noon", "late evening", "in the early hours".

// meridiem reads "am", "a.m.", "pm", "p . m ." and returns 1 for am, 2 for pm, 3
// where both are meant ("7ampm"), 0 for none.
func (p *parser) meridiem(i int) (which, j int) {
	switch {
	case p.glued(i+1) && p.atoms[i+1].kind != mark:
		return 0, i // "3am3io"
	case p.is(i, "am"):
		return 1, i + 1
	case p.is(i, "pm"):
		return 2, i + 1
	case p.is(i, "ampm") && p.glued(i):
		return 3, i + 1
	case !p.isAny(i, " a p "):
		return 0, i
	}
	k := i + 1
	stopped := p.sign(k, '.')
	if stopped {
		k++
	}
	if p.is(k, "m") {
		j = k + 1
		if stopped && p.sign(j, '.') {
			j++
		}
		return p.oneOrTwo(i), j
	}
	// "9a", "9p." stand for the whole only when glued to the hour.
	h, w := p.num(i - 1)
	if h > 12 && w == 2 && !(p.glued(i-1) && i > 1 && p.atoms[i-2].kind == mark) || p.isAny(k, " a per each ") {
		return 0, i // "20p", "5p a share": pence
	}
	if p.glued(i) && (w > 0 && !stopped || stopped && (k >= len(p.atoms) || !p.glued(k))) {
		return p.oneOrTwo(i), i + 1
	}
	return 0, i
}

// oneOrTwo is 1 for "a" and 2 for "p".
func (p *parser) oneOrTwo(i int) int {
	if p.is(i, "a") {
		return 1
	}
	return 2
}

// clockTime reads one time of the clock. A number alone is one only where the
// caller knows that a time is meant; it is returned marked bare.
func (p *parser) clockTime(i int) (c clock, j int, bare, ok bool) {
	if c, j, ok := p.spokenClock(i); ok {
		return c, j, false, true
	}
	if c, j, ok := p.digitClock(i); ok {
		return c, j, false, true
	}
	h, j := p.hourNumber(i)
	if j == i || p.partOfNumber(i) {
		return c, i, false, false
	}
	c = clock{set: true, sec: h * hour, unsure: h > 0 && h <= 12, twelve: true}
	if m, e, ok := p.wordMinutes(i, j); ok {
		c.sec, j, c.fineMinute = c.sec+m*60, e, true
	}
	switch {
	case p.isAny(j, " oclock "):
		return p.half(c, j+1), p.afterHalf(j + 1), false, true
	case p.is(j, "o") && p.sign(j+1, '\'') && p.is(j+2, "clock"):
		return p.half(c, j+3), p.afterHalf(j + 3), false, true
	case p.is(j, "ish") && p.glued(j):
		c.unsure = false
		return c, j + 1, false, true
	}
	if p.sign(j, '.') && p.glued(j) && p.glued(j+1) && p.isAny(j+1, " am pm ") {
		j++
	}
	if which, e := p.meridiem(j); which > 0 {
		return withMeridiem(c, which), e, false, true
	}
	if pt, e, ok := p.dayHalf(j); ok {
		return withPart(c, pt), e, false, true
	}
	if p.numberGoesOn(i+1) && !p.glued(j) || p.sign(j, '%') {
		return c, i, false, false
	}
	return c, j, true, h > 0 && h <= 24
}

// partOfNumber tells whether the digits at i only end a number or an amount.
func (p *parser) partOfNumber(i int) bool {
	if i == 0 {
		return false
	}
	if p.sign(i-1, '$') || p.sign(i-1, '#') {
		return true
	}
	if !p.glued(i) {
		return false
	}
	if p.sign(i-1, '.') || p.sign(i-1, ',') || p.sign(i-1, ':') || p.sign(i-1, '/') {
		return p.glued(i - 1)
	}
	return p.atoms[i-1].kind != mark
}

// hourNumber reads an hour in digits or words.
func (p *parser) hourNumber(i int) (h, j int) {
	if v, w := p.num(i); w > 0 {
		if w <= 2 && v <= 24 {
			return v, i + 1
		}
		return 0, i
	}
	if l := p.lex(i); l.card > 1 && l.card <= 13 {
		return int(l.card) - 1, i + 1
	}
	return 0, i
}

// wordMinutes reads the minutes of "nine thirty", "seven twenty-seven", "six
// forty-three minutes".
func (p *parser) wordMinutes(i, j int) (m, e int, ok bool) {
	if _, w := p.num(i); w > 0 {
		return 0, j, false
	}
	k := j
	if p.sign(k, '-') && p.glued(k) {
		k++
	}
	l := p.lex(k)
	if l.card < 11 || l.card > 60 {
		return 0, j, false
	}
	m, e = p.smallNumber(k)
	if p.is(e, "minutes") {
		e++
	} else if l := p.lex(e); l.unit != noUnit {
		return 0, j, false
	}
	return m, e, m < 60
}

// half makes a clock say which half of the day it means, if words after it tell.
func (p *parser) half(c clock, j int) clock {
	if which, e := p.meridiem(j); e > j {
		return withMeridiem(c, which)
	}
	if pt, _, ok := p.dayHalf(j); ok {
		return withPart(c, pt)
	}
	return c
}

func (p *parser) afterHalf(j int) int {
	if _, e := p.meridiem(j); e > j {
		return e
	}
	if _, e, ok := p.dayHalf(j); ok {
		return e
	}
	return j
}

// dayHalf reads "in the morning", "in the evening", "at night" after a clock time.
func (p *parser) dayHalf(i int) (part, int, bool) {
	k := i
	if p.isAny(k, " in at ") {
		k++
		if p.is(k, "the") {
			k++
		}
	} else if p.isAny(k, " this that ") {
		return noPart, i, false
	}
	if p.isAny(k, " early late ") {
		k++
	}
	switch pt := p.lex(k).part; pt {
	case morning, afternoon, evening, nightPart:
		if !p.lex(k).plural && (k > i) {
			return pt, k + 1, true
		}
	default:
	}
	return noPart, i, false
}

// withMeridiem settles a clock by "am" or "pm".
func withMeridiem(c clock, which int) clock {
	h := c.sec / hour
	switch {
	case which == 3:
		return c
	case which == 1 && h == 12:
		c.sec -= 12 * hour
	case which == 2 && h < 12:
		c.sec += 12 * hour
	}
	c.unsure = false
	return c
}

// withPart settles a clock by a part of the day.
func withPart(c clock, pt part) clock {
	if !c.unsure {
		return c
	}
	h := c.sec / hour
	switch pt {
	case morning, breakfast, dawn:
		return withMeridiem(c, 1)
	case afternoon, evening, dinner, lunch, dusk:
		return withMeridiem(c, 2)
	case nightPart:
		if h >= 5 && h != 12 {
			return withMeridiem(c, 2)
		}
		return withMeridiem(c, 1)
	default:
	}
	return c
}

// digitClock reads "10:30", "7:56:30 pm", "8.30pm", "1140 a.m.", "0730", "17h30".
func (p *parser) digitClock(i int) (c clock, j int, ok bool) {
	h, w := p.num(i)
	if w == 0 || h < 0 || p.partOfNumber(i) {
		return c, i, false
	}
	if w == 4 && h/100 < 24 && h%100 < 60 {
		c = clock{set: true, sec: h/100*hour + h%100*60, fineMinute: true, unsure: h/100 > 0 && h/100 <= 12}
		if which, e := p.meridiem(i + 1); which > 0 {
			return withMeridiem(c, which), e, true
		}
		if _, e := p.zoneAt(i + 1); e > i+1 || p.isAny(i+1, " hours hrs ") {
			c.unsure = false
			return c, max(e, i+1), true
		}
		return c, i, false
	}
	if w > 2 || h > 24 {
		return c, i, false
	}
	sep := byte(0)
	spaced := p.doc.Spaced && p.sign(i+1, ':') && !p.glued(i+2)
	if p.glued(i+1) && (p.glued(i+2) && (p.sign(i+1, ':') || p.sign(i+1, '.')) || spaced) {
		sep = p.atoms[i+1].sign
	}
	m, wm := p.num(i + 2)
	if sep == 0 || wm != 2 || m > 59 {
		return c, i, false
	}
	j = i + 3
	c = clock{set: true, sec: h*hour + m*60, unsure: h > 0 && h <= 12 && w < 2 || h >= 10 && h <= 12, fineMinute: true, twelve: true}
	if s, ws := p.num(j + 1); sep == ':' && p.sign(j, ':') && p.glued(j) && ws == 2 && s < 60 && p.glued(j+1) {
		c.sec, j = c.sec+s, j+2
	}
	if sep == ':' && p.sign(j, '.') && p.glued(j) {
		if _, wf := p.num(j + 1); wf > 0 && p.glued(j+1) {
			return c, i, false // "4:07.13" is a time needed, not a time of day
		}
	}
	if which, e := p.meridiem(j); which > 0 {
		return withMeridiem(c, which), e, true
	}
	if pt, e, ok := p.dayHalf(j); ok {
		return withPart(c, pt), e, true
	}
	if spaced { // "8: 30", but "with 4: 08 to play"
		_, e := p.zoneAt(j)
		return c, j, e > j || p.isAny(i-1, " at around about before until till by ")
	}
	if sep == '.' {
		if !p.is(i-1, "at") && p.lex(i-1).weekday == 0 || p.sign(j, '%') || p.glued(j) && !p.sign(j, '.') && !p.sign(j, '?') && !p.sign(j, ',') && !p.sign(j, '-') || p.lex(j).unit != noUnit || p.unitFollows(j) ||
			p.isAny(j, " percent ") {
			return c, i, false
		}
		if j < len(p.atoms) && p.atoms[j].kind == letters && p.lex(j).word == "" {
			if _, e := p.zoneAt(j); e == j {
				return c, i, false
			}
		}
	}
	if w == 2 && h < 13 && p.text[p.atoms[i].start] == '0' {
		c.unsure = false
	}
	return c, j, sep == '.' || !p.ratio(i, j)
}

// ratio tells whether the digits with a colon between i and j are a score, a
// ratio or a verse.
func (p *parser) ratio(i, j int) bool {
	return p.isAny(j, " aspect ratio majority vote margin victory odds scale ") || p.glued(j) && p.sign(j, ':')
}

// spokenClock reads "noon", "midnight", "12 noon", "half past seven", "20 min
// past eight", "quarter to nine".
func (p *parser) spokenClock(i int) (c clock, j int, ok bool) {
	k := i
	if v, _ := p.num(k); v == 12 || p.is(k, "twelve") || p.isAny(k, " mid ") && p.is(k+1, "night") {
		k++
	}
	switch {
	case p.named(k) && p.lex(k).part != noPart && !p.allCaps(k):
	case p.lex(k).part == midday:
		return clock{set: true, part: midday}, k + 1, true
	case p.lex(k).part == midnightPart, k > i && p.is(k, "night") && p.is(i, "mid"):
		return clock{set: true, part: midnightPart}, k + 1, true
	}
	m, k := 0, i
	if p.is(k, "a") {
		k++
	}
	switch n, e, found := p.wordOrDigits(k); {
	case p.is(k, "half"):
		m, k = 30, k+1
	case p.is(k, "quarter"):
		m, k = 15, k+1
	case found && n < 60:
		m, k = n, e
		if p.isAny(k, " minutes minute mins min ") {
			k++
		}
	default:
		return c, i, false
	}
	if !p.isAny(k, " past to after ") || p.is(k, "after") && !p.is(k-1, "quarter") {
		return c, i, false
	}
	back := p.is(k, "to")
	h, e := p.hourNumber(k + 1)
	if e == k+1 || h == 0 || h > 12 || back && !p.is(k-1, "quarter") && !p.isAny(k-1, " minutes minute mins min ") {
		return c, i, false
	}
	if p.numberGoesOn(e) && !p.isAny(e, " am pm ") || p.unitFollows(e) || p.lex(e).unit != noUnit {
		return c, i, false
	}
	if back {
		m = -m
	}
	c = clock{set: true, sec: h*hour + m*60, unsure: true, twelve: true, fineMinute: true}
	if p.is(e, "oclock") {
		e++
	} else if p.is(e, "o") && p.sign(e+1, '\'') && p.is(e+2, "clock") {
		e += 3
	}
	return p.half(c, e), p.afterHalf(e), true
}

// wordOrDigits reads a whole number below a hundred.
func (p *parser) wordOrDigits(i int) (n, j int, ok bool) {
	if v, w := p.num(i); w > 0 && w <= 2 {
		return v, i + 1, !p.numberGoesOn(i + 1)
	}
	if p.lex(i).card > 0 {
		n, j := p.smallNumber(i)
		return n, j, true
	}
	return 0, i, false
}

// partOfDay reads "morning", "late evening", "mid-morning", "early in the
// morning", "the early hours", "lunchtime".
func (p *parser) partOfDay(i int) (c clock, j int, ok bool) {
	e, k := p.edgeWord(i)
	if e != wholeOf {
		if p.isAny(k, " in during ") {
			k++
		}
		if p.is(k, "the") && k > i+1 {
			k++
		}
		if p.is(k, "hours") && e == early {
			return clock{set: true, part: nighttime, edge: early}, k + 1, true
		}
	}
	l := p.lex(k)
	if l.part == noPart || l.plural || l.part == midday || l.part == midnightPart {
		return c, i, false
	}
	if l.word == "midmorning" || l.word == "midafternoon" {
		e = mid
	}
	j = k + 1
	if p.is(k, "night") && p.sign(j, '-') && p.is(j+1, "time") {
		return clock{set: true, part: nighttime}, j + 2, true
	}
	if p.sign(j, '-') && p.glued(j) && p.glued(j+1) && !p.isAny(j+1, " long ") && l.part != overnight && j+1 < len(p.atoms) && p.atoms[j+1].kind == letters {
		return c, i, false
	}
	return clock{set: true, part: l.part, edge: e}, j, true
}

// edgeWord reads "early", "mid", "late", "later", "middle of" before a stretch.
func (p *parser) edgeWord(i int) (edge, int) {
	var e edge
	switch {
	case p.isAny(i, " early earlier "):
		e = early
	case p.is(i, "mid") && !p.is(i+1, "night"):
		e = mid
	case p.isAny(i, " late later "):
		e = late
	default:
		return wholeOf, i
	}
	if p.sign(i+1, '-') && p.glued(i+1) {
		return e, i + 2
	}
	return e, i + 1
}
