package when

// phraseAt reads a date, a clock time or both at i. bare tells that nothing in
// it but its neighbours says that it is a time at all ("7").
func (p *parser) phraseAt(i int) (mo moment, j int, bare, ok bool) {
	mo, j, ok = p.edged(i)
	if !ok {
		mo, j, ok = p.placedLength(i)
	}
	if !ok {
		mo, j, ok = p.dateAt(i)
	}
	if ok {
		if p.takesClock(&mo) {
			mo, j = p.addClock(mo, j)
			if y, e, ok := p.yearNumber(j); ok && mo.kind == yearly && mo.d > 0 && mo.clock.fineMinute && p.lex(j).word == "" {
				mo.kind, mo.y, j = calendar, y, e // "Oct 26 15:50:06 2016"
			}
			if c := mo.clock; mo.kind == weekly && c.set {
				mo, j = p.weekOfWeekday(mo, j)
				mo.clock = c
			}
		}
		return mo, j, false, true
	}
	c, j, bare, ok := p.clockAt(i)
	if !ok {
		return mo, i, false, false
	}
	mo = moment{clock: c}
	if day, e, found := p.dateAfterClock(j); found && (!bare || p.is(i-1, "at") || p.sign(j, ',') && day.clock.set && !p.sign(i-1, '-') || c.ranged && p.isAny(i, " from between ")) {
		day.clock = withDay(c, day.clock)
		return day, e, false, true
	}
	return mo, j, bare, true
}

// takesClock tells whether a moment is of the kind that a clock time can follow.
func (p *parser) takesClock(mo *moment) bool {
	switch {
	case mo.closed, mo.exact, mo.duration, mo.kind == vague:
		return false
	case mo.kind == fixed:
		return mo.to == mo.from+1
	case mo.kind == calendar:
		return mo.d > 0
	case mo.kind == yearly:
		return mo.d > 0 || mo.value == "feast"
	}
	return true
}

// withDay settles a clock time by the part of the day its date brings: "8, tonight".
func withDay(c, of clock) clock {
	if of.set && of.part != noPart && c.part == noPart {
		c = withPart(c, of.part)
		if c.ranged && c.toUnsure {
			end := withPart(clock{sec: c.to, unsure: true}, of.part)
			c.to, c.toUnsure = end.sec, false
		}
		return c
	}
	return c
}

// clockAt reads a range of clock times, one clock time or a part of the day.
func (p *parser) clockAt(i int) (c clock, j int, bare, ok bool) {
	if c, j, bare, ok := p.clockRange(i, false); ok {
		return c, j, bare, true
	}
	if c, j, ok := p.partThenClock(i); ok {
		return c, j, false, true
	}
	if c, j, ok := p.partOfDay(i); ok {
		return c, j, false, p.partStands(i, j, &c) || p.partOfDate(j)
	}
	return p.clockTime(i)
}

// partOfDate tells whether the date that a part of the day belongs to follows:
// "the morning of 4 July".
func (p *parser) partOfDate(j int) bool {
	if !p.isAny(j, " of on ") {
		return false
	}
	_, _, ok := p.dateAfterClock(j)
	return ok
}

// partStands tells whether a part of the day without a day is a time here.
func (p *parser) partStands(i, j int, c *clock) bool {
	switch c.part {
	case breakfast, dinner:
		return p.isAny(i-1, " after before around during over at ")
	case lunch:
		return p.is(j-1, "lunchtime") || p.isAny(i-1, " after before around during over at ")
	case dawn, dusk:
		return !p.is(j, "of") && !p.upper(j) && !p.named(i)
	default:
	}
	if c.part <= nighttime && c.edge == wholeOf && !p.isAny(i-1, " by until till since before after around during from to between ") {
		return false
	}
	if c.part == overnight && p.isAny(i-1, " stay stays stayed staying kept keep ") {
		return false
	}
	if p.isAny(i-1, " good each every ") || p.sign(i-1, '-') && p.glued(i) && c.edge == wholeOf {
		return false
	}
	return !p.upper(i) || i == 0 || !p.upper(j) && !p.upper(i-1)
}

// partThenClock reads "in the morning at 7", "early morning at 8:00".
func (p *parser) partThenClock(i int) (c clock, j int, ok bool) {
	k := i
	if p.is(k, "in") && p.is(k+1, "the") {
		k += 2
	}
	pt, e, ok := p.partOfDay(k)
	if !ok || pt.part > nightPart {
		return c, i, false
	}
	at := p.is(e, "at")
	if at {
		e++
	}
	c, j, bare, ok := p.clockTime(e)
	if !ok || bare && !at || c.part != noPart {
		return c, i, false
	}
	return withPart(c, pt.part), j, true
}

// addClock reads the clock time or the part of the day that follows a date.
func (p *parser) addClock(mo moment, j int) (moment, int) {
	k := j
	if p.sign(k, ',') || p.sign(k, '@') || p.sign(k, '-') && !p.glued(k+1) {
		k++
	}
	if p.isAny(k, " in during on ") && p.is(k+1, "the") && p.lex(k+2).part != noPart && !p.sign(j, ',') {
		k += 2
	}
	part := mo.clock
	if c, e, ok := p.partOfDay(k); ok && c.part <= nightPart+2 && !p.sign(j, ',') && !mo.clock.set {
		if p.partAfterDate(&mo, k, e) {
			if c.edge == wholeOf {
				c.edge, mo.edge = mo.edge, wholeOf
			}
			mo.clock, part = c, c
			j, k = e, e
			if p.sign(k, ',') {
				k++
			}
		}
	}
	if p.is(k, "from") {
		if x, ok := p.clockFor(k); ok {
			mo.clock = withDay(x.a.clock, part)
			return mo, x.end
		}
	}
	if which, e := p.meridiem(k); which > 0 && which < 3 && !part.set && !p.glued(k) && !p.sign(j, ',') {
		mo.clock = clock{set: true, part: morning}
		if which == 2 {
			mo.clock.part = afternoon
		}
		return mo, e
	}
	at := p.isAny(k, " at around about circa for @ ")
	if at {
		k++
		if p.isAny(k, " about around approximately ") {
			k++
		}
	}
	if c, e, bare, ok := p.clockRange(k, at || p.isAny(k, " from between ")); ok && (!bare || p.isAny(k, " from between ") || at) {
		mo.clock = withDay(c, part)
		return mo, e
	}
	if coming := mo.rel > 0 || p.is(j-1, "tomorrow") || part.set; coming {
		if c, e, bare, ok := p.clockRange(k, true); ok && bare && p.clauseEnds(e) {
			mo.clock = withDay(c, part)
			return mo, e
		}
	}
	if c, e, ok := p.partThenClock(k); ok && !part.set {
		mo.clock = c
		return mo, e
	}
	c, e, bare, ok := p.clockTime(k)
	if spoken := c.fineMinute && p.lex(k).card > 0 && mo.d > 0; !ok || bare && !spoken && !(at && p.bareHourStands(k, e)) {
		return mo, j
	}
	if p.isAny(k-1, " for ") && !c.fineMinute {
		return mo, j
	}
	if mo.kind == weekly && mo.rel == 0 && p.plural(j-1) {
		return mo, j
	}
	mo.clock = withDay(c, part)
	return mo, e
}

func (p *parser) plural(i int) bool { return p.lex(i).plural }

// partAfterDate tells whether the part of the day from k to e belongs to the
// date before it: "Tuesday night", but no "Monday Night Football".
func (p *parser) partAfterDate(mo *moment, k, e int) bool {
	if mo.kind == vague || mo.kind == calendar && mo.d == 0 || mo.kind == yearly && mo.d == 0 && mo.value == "" {
		return false
	}
	if mo.kind == fixed && mo.to-mo.from > 1 {
		return false
	}
	return !(p.upper(k) && p.upper(e)) && !p.is(e, "fever")
}

// bareHourStands tells whether a number after "at" may be an hour.
func (p *parser) bareHourStands(k, e int) bool {
	if p.unitFollows(e) || p.lex(e).unit != noUnit || p.sign(e, '-') && p.glued(e) || p.sign(e, '$') {
		return false
	}
	return e >= len(p.atoms) || p.atoms[e].kind == mark || p.isAny(e, " on for in and or with to today tomorrow from but when ")
}

// clockRange reads "from 5 to 6pm", "between 10 and 11:30", "3-8pm". With given
// the caller knows that times are meant, and bare numbers will do.
func (p *parser) clockRange(i int, given bool) (c clock, j int, bare, ok bool) {
	k := i
	between := p.is(k, "between")
	led := between || p.is(k, "from")
	if led {
		k++
	}
	a, e, bareA, ok := p.rangeEnd(k)
	if !ok {
		return c, i, false, false
	}
	j = e
	switch {
	case p.isAny(j, " to till until through ") || between && p.is(j, "and"):
		j++
	case p.sign(j, '-') && (p.glued(j) == p.glued(j+1)) || p.sign(j, '~'):
		j++
	default:
		return c, i, false, false
	}
	b, e, bareB, ok := p.rangeEnd(j)
	if !ok || bareA && bareB && !led && !given || p.unitFollows(e) || bareB && p.lex(e).unit != noUnit {
		return c, i, false, false
	}
	if bareA && bareB && p.sign(e, '-') && p.glued(e) {
		return c, i, false, false
	}
	if bareA && !bareB && b.part == noPart && b.fineMinute && a.sec%hour == 0 && !led && !given && !p.sign(e-1, 'm') && b.unsure {
		return c, i, false, false
	}
	return joinClocks(a, b), e, bareA && bareB && !(a.fineMinute && b.fineMinute), true
}

// rangeEnd reads one end of a range of clock times.
func (p *parser) rangeEnd(i int) (c clock, j int, bare, ok bool) {
	if v, w := p.num(i); w == 4 && p.text[p.atoms[i].start] <= '2' && v/100 < 24 && v%100 < 60 && p.atoms[i].num < 1000 {
		return clock{set: true, sec: v/100*hour + v%100*60, fineMinute: true, unsure: false}, i + 1, false, true
	}
	if v, w := p.num(i + 2); w == 2 && v < 60 && p.sign(i+1, '.') && p.glued(i+1) && p.glued(i+2) {
		if h, hw := p.num(i); hw > 0 && hw <= 2 && h < 24 {
			c = clock{set: true, sec: h*hour + v*60, fineMinute: true, unsure: h > 0 && h <= 12, twelve: true}
			if which, e := p.meridiem(i + 3); which > 0 {
				return withMeridiem(c, which), e, false, true
			}
			return c, i + 3, true, true
		}
	}
	c, j, bare, ok = p.clockTime(i)
	if ok && c.part == midday {
		c = clock{set: true, sec: noon}
	} else if ok && c.part == midnightPart {
		c = clock{set: true, sec: 0}
	}
	return c, j, bare, ok
}

// joinClocks makes one range of two clock times; an end that does not say which
// half of the day it means takes the nearest that keeps the order.
func joinClocks(a, b clock) clock {
	switch {
	case a.unsure && !b.unsure && b.twelve:
		if pm := withMeridiem(a, 2); pm.sec < b.sec {
			a = pm
		} else {
			a = withMeridiem(a, 1)
		}
	case b.unsure && !a.unsure && a.twelve:
		if am := withMeridiem(b, 1); am.sec > a.sec {
			b = am
		} else {
			b = withMeridiem(b, 2)
		}
	case a.unsure && b.unsure && b.sec < a.sec && a.sec < noon:
		b = withMeridiem(b, 2)
	}
	a.ranged, a.to, a.toUnsure = true, b.sec, b.unsure
	a.unsure = a.unsure && b.unsure
	return a
}

// dateAfterClock reads the date that follows a clock time: "8 p.m. Tuesday",
// "9am on Tuesday", "10, tonight".
func (p *parser) dateAfterClock(i int) (mo moment, j int, ok bool) {
	_, k := p.zoneAt(i)
	if _, e := p.zoneAt(k + 2); p.sign(k, '(') && p.sign(k+3, ')') && e == k+3 {
		k += 4 // "7 a.m. (0500 GMT) Sunday"
	}
	if p.sign(k, ',') {
		k++
	}
	if p.isAny(k, " on of for ") {
		k++
	}
	mo, j, ok = p.dateAt(k)
	if !ok || mo.closed || mo.exact || mo.kind == calendar && mo.d == 0 || mo.kind == vague || mo.kind == fixed && mo.to-mo.from > 1 {
		return mo, i, false
	}
	if mo.kind == yearly && (mo.d == 0 || mo.value == "feast") {
		return mo, i, false
	}
	if p.sign(k-1, ',') && mo.kind != weekly && !mo.clock.set && mo.kind != yearly && mo.kind != calendar {
		return mo, i, false
	}
	if !mo.clock.set && !p.sign(j, ',') {
		if c, e, ok := p.partOfDay(j); ok && c.part <= nightPart {
			mo.clock, j = c, e
		}
	}
	return mo, j, true
}
