package when

// Lengths that place something: "two years ago", "in 5 minutes", "three days after
// Christmas", "a week from Monday".

// placedLength reads a length that places something: "two years ago", "in 5
// minutes", "three days after Christmas", "a week from Monday".
func (p *parser) placedLength(i int) (mo moment, j int, ok bool) {
	k := i
	in := p.isAny(k, " in within ")
	if in {
		k++
		if p.is(k, "the") {
			k++
		}
	}
	if in && p.is(i, "within") && p.isAny(k, " next ") {
		if d, j, ok := p.nextLength(k); ok {
			mo = p.within(d)
			mo.duration = p.tense(i, j) <= 0
			return mo, j, true
		}
	}
	if l := p.lex(i); l.unit >= hours && l.plural && p.is(i+1, "ago") && !p.named(i) {
		return moment{kind: vague, value: "PAST_REF"}, i + 2, true
	}
	d, e, ok := p.lengthOf(k)
	if !ok || d.hyphen && !p.is(e, "ago") {
		return mo, i, false
	}
	if d.rel != 0 {
		return p.stretchFromNow(d, int(d.rel)), e, !in
	}
	if in {
		if p.is(e, "since") {
			return p.lengthFrom(d, e+1, 1)
		}
		return p.ahead(i, e, d)
	}
	switch {
	case p.is(e, "ago"):
		mo = p.moved(d, -1)
		mo.dir = -1
		return mo, e + 1, true
	case p.is(e, "hence"), p.is(e, "from") && p.is(e+1, "now"):
		if p.is(e, "from") {
			e++
		}
		mo = p.moved(d, 1)
		mo.dir = 1
		return mo, e + 1, true
	case p.isAny(e, " later earlier ") && !p.isAny(e+1, " than this "):
		if p.storyTells && (d.clocked() || p.told(i) == noDay) {
			return mo, i, false
		}
		dir := 1
		if p.is(e, "earlier") {
			dir = -1
		}
		return p.laterOn(i, d, dir), e + 1, true
	case p.isAny(e, " from after before since "):
		dir := 1
		if p.is(e, "before") {
			dir = -1
		}
		return p.lengthFrom(d, e+1, dir)
	}
	return mo, i, false
}

// nextLength reads "next day and 5 hours".
func (p *parser) nextLength(k int) (d length, j int, ok bool) {
	if u := p.lex(k + 1).unit; u != noUnit && !p.lex(k+1).plural {
		d.n[0], d.units[0], d.count = amount{value: 1}, u, 1
		j = k + 2
		if e, more := p.smallerUnit(j, &d); more {
			j = e
		}
		return d, j, true
	}
	return p.lengthOf(k + 1)
}

// ahead reads "in two weeks", "within 9 months". Without a future tense "in two
// days" is how long something took.
func (p *parser) ahead(i, j int, d length) (moment, int, bool) {
	if p.is(i, "within") {
		if p.isAny(j, " of from after ") {
			return moment{}, i, false
		}
		mo := p.within(d)
		mo.duration = p.tense(i, j) <= 0
		return mo, j, true
	}
	if d.vague() || p.isAny(j, " of from after before ") || p.tense(i, j) < 0 || p.storyTells && p.tense(i, j) == 0 {
		return moment{}, i, false
	}
	mo := p.moved(d, 1)
	if p.is(j, "on") && p.lex(j+1).weekday > 0 && mo.kind == fixed {
		return onWeekday(mo.from, int(p.lex(j+1).weekday)), j + 2, true
	}
	return mo, j, true
}

// within is the stretch from now to the end of a length.
func (p *parser) within(d length) moment {
	mo := moment{kind: vague, value: d.value(), closed: true, duration: true}
	if p.ref == noDay || d.vague() {
		return mo
	}
	if d.clocked() {
		now := p.ref.at(p.refSec)
		mo.start, mo.end, mo.exact = now, d.move(now, 1), true
		return mo
	}
	mo.kind, mo.from, mo.to = fixed, p.ref, d.move(p.ref.at(0), 1).day()
	return mo
}

// moved is the place a length before or after now. Counted in hours and less it
// is an instant, in days a day; longer units keep the day, as the best guess.
func (p *parser) moved(d length, dir int) moment {
	if p.ref == noDay || d.vague() {
		v := "FUTURE_REF"
		if dir < 0 {
			v = "PAST_REF"
		}
		return moment{kind: vague, value: v}
	}
	if d.clocked() {
		t := d.move(p.ref.at(p.refSec), dir)
		if p.refSec == 0 && p.storyTells {
			// A story tells of some time of its day; a lone sentence is taken to be
			// said as the day begins, which is what its writers count from.
			from, to := min(t.day(), p.ref), max(t.day(), p.ref)+1
			mo := span(from, to, p.ref.iso())
			mo.closed, mo.coarse = true, true
			return mo
		}
		return moment{exact: true, start: t, end: t}
	}
	to := d.move(p.ref.at(0), dir)
	if to == noInstant {
		return moment{kind: vague, value: "PAST_REF"}
	}
	return p.coarse(to.day(), d)
}

// coarse gives a day counted in months or years the value of its unit.
func (p *parser) coarse(at day, d length) moment {
	mo := single(at)
	mo.coarse = d.units[d.count-1] >= weeks
	switch y, m, _ := at.date(); d.units[d.count-1] {
	case months, quarters:
		mo.value = padded(y, 4) + "-" + padded(m, 2)
	case years:
		mo.value = padded(y, 4)
	case decades, centuries, millennia:
		mo.value = padded(y/10, 3)
	default:
	}
	return mo
}

// laterOn is "two days later": it counts from the day told of last.
func (p *parser) laterOn(i int, d length, dir int) moment {
	from := p.told(i)
	if d.vague() {
		return moment{kind: vague, value: "XXXX-XX-XX"}
	}
	if from == noDay || d.clocked() {
		return p.moved(d, dir)
	}
	to := d.move(from.at(0), dir)
	if to == noInstant {
		return moment{kind: vague, value: "PAST_REF"}
	}
	return p.coarse(to.day(), d)
}

// lengthFrom reads the date that a length counts from.
func (p *parser) lengthFrom(d length, i, dir int) (mo moment, j int, ok bool) {
	base, j, ok := p.stretchBase(i)
	if !ok || base.clock.set || base.exact || d.vague() {
		return mo, i, false
	}
	t := max(p.tense(i, j), 0)
	if base.kind == weekly {
		t = tense(dir)
	}
	from, _, _, _ := p.place(&base, t)
	if from == noDay || d.clocked() {
		if d.clocked() && p.is(i, "today") {
			return mo, i, false
		}
		return moment{kind: vague, value: "XXXX-XX-XX"}, j, !d.clocked()
	}
	to := d.move(from.at(0), dir)
	if to == noInstant {
		return mo, i, false
	}
	mo = single(to.day())
	mo.dir, mo.coarse, mo.base = int8(dir), d.units[d.count-1] >= months, from
	if p.is(j, "on") && p.lex(j+1).weekday > 0 {
		return onWeekday(mo.from, int(p.lex(j+1).weekday)), j + 2, true
	}
	return mo, j, true
}

// stretchBase reads a date that something counts from: one that stands by itself.
func (p *parser) stretchBase(i int) (mo moment, j int, ok bool) {
	if p.is(i, "the") && p.is(i+1, "year") {
		i += 2
	}
	if v, w := p.num(i); w == 4 && v >= 1000 && v < 2200 && !p.numberGoesOn(i+1) {
		return moment{kind: calendar, y: v}, i + 1, true
	}
	mo, j, ok = p.dateAt(i)
	if ok && p.possessiveAt(j) {
		return mo, i, false
	}
	return mo, j, ok
}
