package when

// Ranges have two ends: "from May to October 2020", "between 2014 and 2018",
// "June 21-26", "next Monday to Friday". What one end leaves out the other gives.

// rangeAt reads "from May to October 2020", "between 2014 and 2018", "June
// 21-26", "2014-2018".
func (p *parser) rangeAt(i int) (x expression, ok bool) {
	k := i
	between := p.is(k, "between")
	from := p.is(k, "from")
	led := between || from || p.is(k, "in") && p.rangedYear(k+1)
	if led {
		k++
	}
	if x, ok := p.dayRange(i, k, led); ok {
		return x, true
	}
	a, e, ok := p.rangeMoment(k, led)
	if !ok {
		return x, false
	}
	j, ok := p.connector(e, between)
	if !ok {
		return x, false
	}
	p.rangeEndAt = j
	b, end, ok := p.rangeMoment(j, true)
	p.rangeEndAt = -1
	if !ok {
		b, end, ok = p.restOfRange(&a, j)
	}
	if !ok || !p.rangeStands(&a, &b, e, j, led) {
		return x, false
	}
	p.share(&a, &b)
	return expression{start: i, end: end, a: a, b: b, ranged: true}, true
}

// rangeReach is how many atoms the first end of a range may take: "from Wednesday
// the 24th day of March 2021 at 10:30 a.m." with some to spare.
const rangeReach = 18

// joinAhead tells whether a word or mark that joins the ends of a range comes up.
func (p *parser) joinAhead(i int) bool {
	for k := i + 1; k < len(p.atoms) && k <= i+rangeReach; k++ {
		switch a := &p.atoms[k]; a.kind {
		case letters:
			if a.lex != nil && a.lex.joins {
				return true
			}
		case mark:
			if a.sign == '-' || a.sign == '~' {
				return true
			}
		case digits:
		}
	}
	return false
}

// rangedYear tells whether "2014 through 2018" stands at i.
func (p *parser) rangedYear(i int) bool {
	_, w := p.num(i)
	_, w2 := p.num(i + 2)
	return w == 4 && w2 == 4 && p.isAny(i+1, " through to ")
}

// connector reads what joins the ends of a range.
func (p *parser) connector(i int, between bool) (int, bool) {
	switch {
	case p.isAny(i, " to through until till thru "):
		i++
		if p.is(i-1, "to") && p.is(i, "the") && p.is(i+1, "date") {
			return i, false
		}
		return i, true
	case between && p.is(i, "and"):
		return i + 1, true
	case p.sign(i, '-') && p.glued(i) && p.is(i+1, "to") && p.sign(i+2, '-'): // "the November-to-February period"
		return i + 3, true
	case p.sign(i, '-') && (i+1 < len(p.atoms)) && p.glued(i) == p.glued(i+1), p.sign(i, '~'):
		return i + 1, true
	case p.sign(i, '-') && p.glued(i+1):
		return i + 1, true
	}
	return i, false
}

// rangeMoment reads one end of a range; years need no other context there.
func (p *parser) rangeMoment(i int, led bool) (mo moment, j int, ok bool) {
	if p.is(i, "now") || p.isAny(i, " current ") && p.is(i+1, "date") || p.is(i, "date") && p.is(i-1, "to") {
		mo, j = p.fromNow(0), i+1
		if p.is(i, "current") {
			j++
		}
		mo.now = p.is(i, "now")
		return mo, j, true
	}
	if p.is(i, "present") && p.is(i-1, "to") {
		return p.fromNow(0), i + 1, true
	}
	v, w := p.num(i)
	if w == 4 && v >= 1000 && v < 2200 && !p.numberGoesOn(i+1) && (p.separator(i+1) == 0 || p.lastOfRange(i+2, v)) && !p.partOfAmount(i) {
		if mo, e, ok := p.quarterOf(i); ok {
			return mo, e, true
		}
		return moment{kind: calendar, y: v}, i + 1, true
	}
	if p.is(i, "the") {
		if mo, j, ok := p.centuryOf(i + 1); ok {
			return mo, j, true
		}
	}
	mo, j, bare, ok := p.phraseOrEdge(i)
	if !ok || bare || mo.duration || mo.kind == vague && mo.value == "" {
		return mo, i, false
	}
	return mo, j, true
}

func (p *parser) partOfAmount(i int) bool {
	return p.sign(i-1, '$') || i != p.rangeEndAt && p.partOfCode(i)
}

// lastOfRange tells whether the digits at i end a range that began with year y:
// "2014-2018", "2014-15".
func (p *parser) lastOfRange(i, y int) bool {
	v, w := p.num(i)
	if p.separator(i-1) != '-' || p.numberGoesOn(i+1) && p.atoms[i+1].kind != letters || p.separator(i+1) != 0 {
		return false
	}
	return w == 4 && v > y && v < 2200 || w == 2 && v == (y+1)%100 || w == 1 && v == y%10+1 && p.glued(i) ||
		w == 2 && v > y%100 && y < 1950 && p.sign(i+1, ')') && p.sign(i-3, '(') // "(1820–88)"
}

// restOfRange reads the end of a range that leaves out what its beginning said:
// "June 21-26", "2014-15", "April 9th through seventeenth", "next Monday to Friday".
func (p *parser) restOfRange(a *moment, i int) (mo moment, j int, ok bool) {
	k := i
	if p.is(k, "the") {
		k++
	}
	if a.kind == calendar && a.m == 0 {
		if v, w := p.num(k); w == 2 && v > a.y%100 && (v-a.y%100 < 12 || p.sign(k+1, ')') && a.y < 1950) && !p.numberGoesOn(k+1) {
			return moment{kind: calendar, y: a.y/100*100 + v}, k + 1, true
		} else if w == 1 && v > a.y%10 && p.glued(k) && p.sign(k-1, '-') && !p.numberGoesOn(k+1) { // "2003-4"
			return moment{kind: calendar, y: a.y/10*10 + v}, k + 1, true
		}
		return mo, i, false
	}
	if a.d == 0 || a.kind != yearly && a.kind != calendar || a.value != "" {
		return mo, i, false
	}
	d, j, ok := p.dayNumber(k)
	if !ok || p.unitFollows(j) || p.lex(j).unit != noUnit {
		return mo, i, false
	}
	mo, j, _ = p.closeDate(moment{kind: a.kind, y: a.y, m: a.m, d: d}, j)
	if d < a.d && mo.kind == yearly {
		mo.m = a.m%12 + 1
	}
	return mo, j, true
}

// dayRange reads a range of days before their month: "9 to 12 of June", "from
// 4-23 in next month", "between 3 and 12 of Sept".
func (p *parser) dayRange(i, k int, led bool) (x expression, ok bool) {
	if p.is(k, "the") {
		k++
	}
	d, e, ok := p.dayNumber(k)
	if !ok {
		return x, false
	}
	j, ok := p.connector(e, p.is(i, "between"))
	if !ok {
		return x, false
	}
	if p.is(j, "the") {
		j++
	}
	d2, f, ok := p.dayNumber(j)
	if !ok {
		return x, false
	}
	if led && p.is(f, "in") && p.lex(f+1).rel != 0 && p.is(f+2, "month") && p.ref != noDay {
		from, to := p.unitAt(months, step(p.lex(f+1).rel))
		if int(to-from) < max(d, d2) {
			return x, false
		}
		return expression{start: i, end: f + 3, a: single(from + day(d-1)), b: single(from + day(d2-1)), ranged: true}, true
	}
	b, end, ok := p.dayMonth(j)
	if !ok || b.d != d2 {
		return x, false
	}
	a := b
	a.d = d
	if d > d2 {
		if b.m == 1 {
			a.y, a.m = a.y-1, 12
		} else {
			a.m--
		}
	}
	return expression{start: i, end: end, a: a, b: b, ranged: true}, true
}

// rangeStands tells whether two moments make a range.
func (p *parser) rangeStands(a, b *moment, e, j int, led bool) bool {
	dash := p.sign(e, '-')
	if a.kind == noDate && b.kind != noDate && !led || a.kind != noDate && b.kind == noDate && !a.clock.set {
		return false
	}
	if a.kind == weekly && b.kind == weekly && p.is(e, "to") && !led && a.rel == 0 {
		return p.sign(j-2, '-') || !p.upper(e)
	}
	if dash && a.kind == weekly && b.kind == yearly {
		return false
	}
	if a.kind == calendar && b.kind == calendar && a.m == 0 && b.m == 0 {
		return b.y > a.y
	}
	if a.kind == calendar && a.m == 0 && a.y < 1900 && !led && b.kind != calendar {
		return false
	}
	return a.kind != vague && b.kind != vague || led
}

// share gives each end of a range what only the other one says: the year, the
// month, the day, "next".
func (p *parser) share(a, b *moment) {
	p.shareNow(a, b)
	p.shareNow(b, a)
	switch {
	case a.kind == yearly && a.value == "" && a.rel == 0 && b.kind == calendar:
		a.kind, a.y = calendar, b.y
		if a.m > b.m && b.m > 0 || a.m == b.m && a.d > b.d && b.d > 0 {
			a.y--
		}
	case b.kind == yearly && b.value == "" && a.kind == calendar && a.m > 0:
		b.kind, b.y = calendar, a.y
		if b.m < a.m {
			b.y++
		}
	case a.kind == monthly && b.kind == monthly, a.kind != noDate && b.kind != noDate:
	case a.kind == noDate && a.clock.set && b.kind != noDate:
		c := a.clock
		*a = *b
		a.clock = c
	case b.kind == noDate && b.clock.set:
		c := b.clock
		*b = *a
		b.clock = c
	}
}

// shareNow makes an instant of "now" if the other end is a time of the clock.
func (p *parser) shareNow(a, b *moment) {
	if a.now && p.ref != noDay && (b.clock.set || b.exact) {
		a.exact, a.start, a.end = true, p.ref.at(p.refSec), p.ref.at(p.refSec)
		if b.clock.set && b.kind == noDate {
			c := b.clock
			*b = p.fromNow(0)
			b.clock = c
		}
	}
}
