package when

// Dates in digits: "2020-01-08", "1/8/2020", "8.1.2020", "20200108", "2020-01",
// and, where the context asks for a date, "1/8".

// numericDate reads a date of digits. Where day and month can be either, the
// American order is taken, as the wires write it.
func (p *parser) numericDate(i int) (mo moment, j int, ok bool) {
	a, wa := p.num(i)
	if wa == 0 || a < 0 {
		return mo, i, false
	}
	if p.partOfCode(i) && i != p.rangeEndAt {
		return mo, i, false
	}
	if wa == 8 && a > 10000000 && !p.numberGoesOn(i+1) {
		y, m, d := a/10000, a/100%100, a%100
		return moment{kind: calendar, y: y, m: m, d: d}, i + 1, y >= 1900 && y < 2100 && validDate(y, m, d)
	}
	sep := p.separator(i + 1)
	if sep == 0 {
		return mo, i, false
	}
	if m, k, ok := p.monthName(i + 2); ok && p.separator(k) == sep {
		return p.middleMonth(a, wa, m, k+1)
	}
	b, wb := p.num(i + 2)
	if wb == 0 || wb > 4 {
		return mo, i, false
	}
	if p.separator(i+3) == sep {
		if c, wc := p.num(i + 4); wc > 0 && wc <= 4 {
			mo, ok := threeNumbers([3]int{a, b, c}, [3]int{wa, wb, wc})
			switch {
			case ok && !p.numberGoesOn(i+5):
				return mo, i + 5, true
			case ok && wa == 4 && p.is(i+5, "t") && p.glued(i+6):
				return p.isoClock(mo, i+6)
			}
			return mo, i, false
		}
		if m, k, ok := p.monthName(i + 4); ok && wa == 4 && validDate(a, m, b) {
			return moment{kind: calendar, y: a, m: m, d: b}, k, true
		}
	}
	return p.twoNumbers(i, sep, [2]int{a, b}, [2]int{wa, wb})
}

// isoClock reads the clock of "2020-01-08T09:30:00Z", and a zone's letter.
func (p *parser) isoClock(mo moment, i int) (moment, int, bool) {
	p.atoms[i].glued = false // the T is no part of the number
	c, j, ok := p.digitClock(i)
	p.atoms[i].glued = true
	if !ok {
		return mo, i, false
	}
	c.unsure = false
	mo.clock, mo.closed = c, true
	if p.is(j, "z") && p.glued(j) {
		j++
	}
	return mo, j, true
}

// separator is the mark at i if it joins the digits on both sides.
func (p *parser) separator(i int) byte {
	if i < 0 || i+1 >= len(p.atoms) || p.atoms[i].kind != mark || !p.glued(i) || !p.glued(i+1) || p.atoms[i+1].kind == mark {
		return 0 // the stop of “since 1994.” is none
	}
	switch c := p.atoms[i].sign; c {
	case '/', '-', '.':
		return c
	}
	return 0
}

// partOfCode tells whether the digits at i continue something on their left: a
// part number, a fraction, an amount.
func (p *parser) partOfCode(i int) bool {
	if i == 0 || !p.glued(i) {
		return i > 0 && p.sign(i-1, '$')
	}
	prev := &p.atoms[i-1]
	if prev.kind != mark {
		return true
	}
	if prev.sign == '/' && prev.glued && i > 1 && p.lex(i-2).month == 0 {
		return true
	}
	switch prev.sign {
	case '$', '#', '+', ':', '/', '.', ',':
		return prev.sign != '/' && prev.sign != '.' && prev.sign != ':' && prev.sign != ',' || p.atoms[max(0, i-2)].kind == digits && p.glued(i-1)
	case '-':
		_, w := p.num(i - 2)
		return w > 0 && p.glued(i-1)
	}
	return false
}

// middleMonth reads the rest of "05-Aug-2016" and "2016/Aug/05".
func (p *parser) middleMonth(a, wa, m, i int) (moment, int, bool) {
	c, wc := p.num(i)
	mo := moment{kind: calendar, y: a, m: m, d: c}
	if wa <= 2 {
		mo.y, mo.d = c, a
		if wc == 2 {
			mo.y = century20(c)
		}
	} else if wa != 4 {
		return mo, i, false
	}
	return mo, i + 1, wc > 0 && !p.numberGoesOn(i+1) && validDate(mo.y, mo.m, mo.d)
}

// threeNumbers makes a date of three numbers, the year first or last. A date
// that no calendar has keeps its form, so that it is found but not resolved.
func threeNumbers(v, w [3]int) (moment, bool) {
	y, m, d := v[2], v[0], v[1]
	switch {
	case w[0] == 4 && w[1] <= 2 && w[2] <= 2:
		y, m, d = v[0], v[1], v[2]
	case w[2] == 4 && w[0] <= 2 && w[1] <= 2:
	case w[0] <= 2 && w[1] <= 2 && w[2] == 2:
		y = century20(y)
	default:
		return moment{}, false
	}
	if m > 12 {
		m, d = d, m
	}
	mo := moment{kind: calendar, y: y, m: m, d: d}
	return mo, y >= 1000 && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= daysOf(m)
}

// daysOf is the most days a month has.
func daysOf(m int) int {
	switch m {
	case 2:
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// twoNumbers reads a year and month, or a month and day where a word before
// says that a date is meant.
func (p *parser) twoNumbers(i int, sep byte, v, w [2]int) (mo moment, j int, ok bool) {
	j = i + 3
	if which, _ := p.meridiem(j); which > 0 {
		return mo, i, false
	}
	if p.numberGoesOn(j) || (p.sign(j, '-') || p.sign(j, '/')) && p.glued(j) && sep != '/' {
		return mo, i, false
	}
	switch {
	case w[0] == 4 && w[1] <= 2 && sep != '.' && v[0] >= 1900 && v[0] < 2100 && v[1] >= 1 && v[1] <= 12:
		if sep == '-' && w[1] == 2 && v[1] > v[0]%100 && !p.isAny(i-1, " date out ") && !p.sign(i-1, '?') {
			return mo, i, false // "2014-15" is a season; read as a range elsewhere
		}
		return moment{kind: calendar, y: v[0], m: v[1]}, j, true
	case w[1] == 4 && w[0] <= 2 && sep != '.' && v[1] >= 1900 && v[1] < 2100 && v[0] >= 1 && v[0] <= 12:
		return moment{kind: calendar, y: v[1], m: v[0]}, j, true
	case w[0] > 2 || w[1] > 2:
		return mo, i, false
	}
	m, d := v[0], v[1]
	if m > 12 {
		m, d = d, m
	}
	if m < 1 || m > 12 || d < 1 || d > daysOf(m) {
		return mo, i, false
	}
	mo = moment{kind: yearly, m: m, d: d}
	if !p.dateContext(i, j, sep, &mo) && !(sep == '/' && v[0] > 12 && w[1] == 2) {
		return mo, i, false
	}
	if p.sign(j, ',') {
		if y, e, ok := p.yearNumber(j + 1); ok && p.lex(j+1).word == "" {
			return moment{kind: calendar, y: y, m: m, d: d}, e, true
		}
	}
	return mo, j, true
}

// dateContext tells whether two numbers between i and j may be a month and day.
func (p *parser) dateContext(i, j int, sep byte, mo *moment) bool {
	if i == p.rangeEndAt {
		return true
	}
	k := i - 1
	if p.sign(k, '.') || p.sign(k, ',') {
		k--
	}
	if wd := int(p.lex(k).weekday); wd > 0 {
		return sep != '-' || p.agrees(mo, wd) // "Monday 12-4" is a score
	}
	switch sep {
	case '/':
		if p.isAny(i-1, " on from between until till since by before after date this next to or and for ") || p.sign(i-1, ',') {
			return !p.isAny(j, " of percent inch ") && !p.sign(j, '%')
		}
		return p.sign(i-1, '?') || i == 0 || p.sign(i-1, '-') && p.separator(i-2) == 0
	case '.':
		return p.is(i-1, "on") && (j >= len(p.atoms) || p.sign(j, '.'))
	}
	return p.isAny(i-1, " from between ") && (p.isAny(j, " to and until ") || p.sign(j, '-'))
}
