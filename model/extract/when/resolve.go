package when

import "parallax/model"

// How a moment finds its place on the calendar.
//
// What the text leaves open is filled in as newswire is written: a bare weekday
// is the most recent one, today included, unless its clause speaks of the
// future; a month or a day without year is the nearest one in the direction
// that the clause's tense gives; "next" and "last" count in calendar units.
// Where nothing decides, nothing is filled in.

// tense says where a clause looks: -1 back, 1 ahead, 0 unknown.
type tense int8

// place finds the days of a moment and its TIMEX3 value. from is noDay where the
// moment cannot be placed.
func (p *parser) place(mo *moment, t tense) (from, to day, value string, u unit) {
	switch mo.kind {
	case calendar:
		from, to, value, u = calendarDays(mo.y, mo.m, mo.d)
	case yearly:
		from, to, value, u = p.yearlyDays(mo, t)
	case weekly:
		return p.weekdayDays(mo, t)
	case monthly:
		return p.monthlyDays(mo, t)
	case fixed:
		from, to, value = mo.from, mo.to, mo.value
		u = days
		if to-from > 1 {
			u = weeks
		}
		if to-from > 300 {
			u = years
		}
	case noDate:
		if d := p.told(p.at); d != noDay {
			return d, d + 1, d.iso(), days
		}
		if p.ref != noDay {
			return p.ref, p.ref + 1, p.ref.iso(), days
		}
		return noDay, noDay, "XXXX-XX-XX", days
	case vague:
		if mo.d > 0 && mo.d < 5 && mo.value == "XXXX-Q"+padded(mo.d, 1) && p.ref != noDay {
			return p.bareQuarter(mo.d, t)
		}
		return noDay, noDay, mo.value, noUnit
	}
	if mo.edge != wholeOf && from != noDay {
		if y, _, _ := from.date(); mo.turning && mo.kind == fixed && to-from <= 366 && to-from >= 365 && mo.edge != mid {
			// "The end of this year", told within it, is its second half: Recognizers-Text, too, parts it so.
			if mo.edge == early {
				return from, civil(y, 7, 1), value, u
			}
			return civil(y, 7, 1), to, value, u
		}
		from, to = mo.edge.cutDays(from, to)
	}
	return from, to, value, u
}

// bareQuarter is a quarter without year: the last one that has begun, or in the
// future tense the next.
func (p *parser) bareQuarter(q int, t tense) (from, to day, value string, u unit) {
	y, _, _ := p.ref.date()
	from = civil(y, 3*q-2, 1)
	switch {
	case t <= 0 && from > p.ref:
		y--
	case t > 0 && from < p.ref && civil(y, 3*q+1, 1) <= p.ref:
		y++
	}
	from = civil(y, 3*q-2, 1)
	return from, civil(y, 3*q+1, 1), unitValue(quarters, from), quarters
}

// calendarDays are the days of a year, a month or a day; a day that the month
// does not have has a value and no place.
func calendarDays(y, m, d int) (from, to day, value string, u unit) {
	b := appendPadded(make([]byte, 0, len("2020-01-08")), y, 4)
	if m == 0 {
		return civil(y, 1, 1), civil(y+1, 1, 1), string(b), years
	}
	b = appendPadded(append(b, '-'), m, 2)
	if d == 0 {
		return civil(y, m, 1), civil(y, m+1, 1), string(b), months
	}
	value = string(appendPadded(append(b, '-'), d, 2))
	if !validDate(y, m, d) {
		return noDay, noDay, value, days
	}
	from = civil(y, m, d)
	return from, from + 1, value, days
}

// inYear is the place of a yearly moment in one year.
func inYear(mo *moment, y int) (from, to day, value string, u unit) {
	if mo.value == "feast" {
		d := feastRules[mo.y].on(y)
		return d, d + 1, d.iso(), days
	}
	return calendarDays(y, mo.m, mo.d)
}

// yearlyDays finds the year of a date that names none.
func (p *parser) yearlyDays(mo *moment, t tense) (from, to day, value string, u unit) {
	if p.ref == noDay {
		if mo.value == "feast" {
			if r := &feastRules[mo.y]; r.month > 0 && r.wd == 0 {
				return noDay, noDay, "XXXX-" + padded(r.month, 2) + "-" + padded(r.day, 2), days
			}
			return noDay, noDay, "XXXX-XX-XX", days
		}
		value = "XXXX-" + padded(mo.m, 2)
		if mo.d > 0 {
			return noDay, noDay, value + "-" + padded(mo.d, 2), days
		}
		return noDay, noDay, value, months
	}
	this, _, _ := p.ref.date()
	if mo.rel == 2 {
		return inYear(mo, this)
	}
	best := noDay
	for k := range 19 {
		y := this + (k+1)/2 - k%2*(k+1) // this year, -1, +1, -2, +2 …
		if k > 2 && best != noDay {
			break
		}
		a, b, v, w := inYear(mo, y)
		if a == noDay || mo.wd > 0 && (a.weekday() != mo.wd || y < this-1 || y > this+1) {
			if best == noDay {
				value, u = v, w
			}
			continue
		}
		if best == noDay || p.closer(a, b, best, to, mo.rel, t) {
			best, to, value, u = a, b, v, w
		}
	}
	if best == noDay && mo.wd > 0 {
		plain := *mo
		plain.wd = 0
		return p.yearlyDays(&plain, t)
	}
	return best, to, value, u
}

// closer tells whether the stretch a..b suits the report's day better than c..d.
func (p *parser) closer(a, b, c, d day, rel int8, t tense) bool {
	cost := func(from, to day) int {
		away := 0
		switch {
		case from > p.ref:
			away = int(from - p.ref)
		case to <= p.ref:
			away = int(p.ref-to) + 1
		}
		holds := from <= p.ref && p.ref < to
		// Against the tense a day's date is still taken if the other is more than
		// half a year further off: so far back, the wires give the year.
		wrong, against := 1<<20, 200
		if to-from > 1 {
			against = 330
		}
		switch {
		case rel < 0 && (from > p.ref || holds), rel == 1 && (to <= p.ref || holds):
			away += wrong
		case rel == 0 && t < 0 && from > p.ref, rel == 0 && t > 0 && to <= p.ref:
			away += against
		}
		return away
	}
	return cost(a, b) < cost(c, d)
}

// weekdayDays finds the week of a weekday.
func (p *parser) weekdayDays(mo *moment, t tense) (from, to day, value string, u unit) {
	if p.ref == noDay {
		return noDay, noDay, "XXXX-WXX-" + padded(mo.wd, 1), days
	}
	monday := p.ref.monday()
	back := p.ref - day((p.ref.weekday()-mo.wd+7)%7)
	ahead := p.ref + day((mo.wd-p.ref.weekday()+7)%7)
	switch {
	case mo.rel == 2:
		from = monday + day(mo.wd-1)
	case mo.nearest && mo.rel < 0:
		from = back
		if from == p.ref {
			from -= 7
		}
	case mo.nearest && mo.rel > 0:
		from = ahead
		if from == p.ref {
			from += 7
		}
	case mo.rel < 0:
		from = monday + day(mo.wd-8)
	case mo.rel > 0:
		from = monday + day(mo.wd+6)
	case t > 0:
		from = ahead
	default:
		from = back
	}
	return from, from + 1, from.iso(), days
}

// monthlyDays finds the month of a day: "the 18th", "Monday the 27th".
func (p *parser) monthlyDays(mo *moment, t tense) (from, to day, value string, u unit) {
	value = "XXXX-XX-" + padded(mo.d, 2)
	if p.ref == noDay {
		return noDay, noDay, value, days
	}
	y, m, _ := p.ref.date()
	best := noDay
	for k := range 29 {
		n := m + (k+1)/2 - k%2*(k+1) // 0, -1, +1, -2, +2 …
		if !validDate(floorYear(y, n), (n-1+120)%12+1, mo.d) {
			continue
		}
		d := civil(y, n, mo.d)
		if mo.wd > 0 && d.weekday() != mo.wd {
			continue
		}
		if best == noDay || p.closer(d, d+1, best, best+1, 0, t) {
			best = d
		}
	}
	if best == noDay {
		return noDay, noDay, value, days
	}
	return best, best + 1, best.iso(), days
}

func floorYear(y, m int) int { return y + int(floorDiv(int64(m-1), 12)) }

// cutDays narrows a stretch of days: a year and longer to its thirds, a month to
// its halves or, for the middle, to the 10th to the 20th, as Recognizers-Text
// does; a week to its halves.
func (e edge) cutDays(from, to day) (day, day) {
	n := to - from
	y, m, _ := from.date()
	switch {
	case n >= 365 && n <= 366:
		switch e {
		case early:
			return from, civil(y, 5, 1)
		case mid:
			return civil(y, 5, 1), civil(y, 9, 1)
		case late:
			return civil(y, 9, 1), to
		case wholeOf:
		}
	case n >= 28 && n <= 31:
		switch e {
		case early:
			return from, from + 15
		case mid:
			return civil(y, m, 10), civil(y, m, 21)
		case late:
			return from + 15, to
		case wholeOf:
		}
	case n == 7:
		switch e {
		case early:
			return from, from + 3
		case late:
			return from + 3, to
		case mid, wholeOf:
		}
	case n >= 3652:
		years := int(n) / 365
		switch e {
		case early:
			return from, civil(y+years*4/10, 1, 1)
		case mid:
			return civil(y+years*3/10, 1, 1), civil(y+years*7/10, 1, 1)
		case late:
			return civil(y+years*6/10, 1, 1), to
		case wholeOf:
		}
	case n > 1:
		switch e {
		case early:
			return from, from + n/2
		case mid:
			return from + n/4, to - n/4
		case late:
			return from + n/2, to
		case wholeOf:
		}
	}
	return from, to
}

// result is a moment on the calendar.
type result struct {
	from, to instant
	value    string
	typ      model.TimeType
	clocked  bool
	day      day // the single day it lies on, noDay if none
}

// settle places a moment with its clock.
func (p *parser) settle(mo *moment, t tense) result {
	if mo.exact {
		r := result{from: mo.start, to: mo.end, clocked: true, typ: model.TimeOfDay, value: mo.value, day: noDay}
		if mo.end == mo.start {
			r.to, r.value = mo.end+60, mo.start.iso()
		}
		if mo.duration {
			r.typ = stretchType
		}
		return r
	}
	from, to, value, u := p.place(mo, t)
	r := result{from: from.at(0), to: to.at(0), value: value, typ: model.Date, day: noDay}
	if from != noDay && to == from+1 {
		r.day = from
	}
	if mo.duration {
		r.typ = stretchType
	}
	if mo.value == "PRESENT_REF" {
		r.typ = model.TimeOfDay
	}
	if !mo.clock.set {
		if mo.edge != wholeOf && r.day != noDay && u == days {
			a, b := mo.edge.cut(0, night)
			if mo.edge == mid {
				a, b = 10*hour, 14*hour
			}
			r.from, r.to, r.clocked = from.at(a), from.at(b), true
		}
		return r
	}
	r.typ, r.clocked = model.TimeOfDay, true
	a, b := p.clockStretch(&mo.clock)
	if mo.clock.endOfDay {
		a, b = night-1, night-1
	}
	if mo.clock.part == overnight && t > 0 && mo.kind == noDate {
		a, b = a+night, b+night
	}
	r.from, r.to = from.at(a), from.at(b)
	if mo.clock.part == overnight && from != noDay && a < 0 {
		value = (from - 1).iso()
	}
	if from == noDay || to != from+1 {
		r.from, r.to = noInstant, noInstant
	}
	if mo.kind == noDate && from == noDay {
		value = ""
	}
	r.value = value + mo.clock.value()
	return r
}

// stretchType is the type of a stretch counted from now ("the past two years"):
// TIMEX3 calls it a duration with a beginning and an end.
const stretchType = model.Duration

// clockStretch is the range of a clock in seconds. A time on the 12-hour clock
// that does not say which half is taken as written.
func (p *parser) clockStretch(c *clock) (from, to int) {
	from, to = c.stretch()
	if c.ranged && to <= from {
		to += night
	}
	return from, to
}
